#include <geoplan/data/table.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>

namespace geoplan::data {

std::size_t rows(const Table& table) noexcept {
    return table.columns.empty() ? 0 : size(table.columns.front());
}

bool has(const Table& table, std::string_view column) noexcept {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const Column& c) { return c.name == column; });
}

const Column& column(const Table& table, std::string_view name, std::string_view where) {
    for (const auto& candidate : table.columns) {
        if (candidate.name == name) return candidate;
    }
    std::vector<std::string> names;
    for (const auto& candidate : table.columns) names.push_back(candidate.name);
    const std::string missing =
        say("there is no column '{}'; the columns are {}", {name, quoted_list(names, 20)});
    throw Error(Errc::missing_column, with_place(where, with_nearest(missing, name, names)));
}

Table concatenate(const Table& a, const Table& b) {
    Table out;
    for (const auto& first : a.columns) {
        if (!has(b, first.name)) continue;
        const auto& second = column(b, first.name);
        if (second.values.index() != first.values.index()) continue;
        Column both = first;
        std::visit(
            [&](auto& values) {
                const auto& more = std::get<std::decay_t<decltype(values)>>(second.values);
                values.insert(values.end(), more.begin(), more.end());
            },
            both.values);
        if (!first.states.empty() || !second.states.empty()) {
            both.states.resize(size(first), State::known);
            for (std::size_t i = 0; i < size(second); ++i) {
                both.states.push_back(state_at(second, i));
            }
        }
        out.columns.push_back(std::move(both));
    }
    return out;
}

Table take(const Table& table, std::span<const std::size_t> rows) {
    Table out;
    for (const auto& column : table.columns) out.columns.push_back(take(column, rows));
    return out;
}

}  // namespace geoplan::data
