#include <geoplan/data/column.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <cmath>
#include <limits>

namespace geoplan::data {

std::size_t size(const Column& column) noexcept {
    return std::visit([](const auto& values) { return values.size(); }, column.values);
}

std::string_view type_name(const Column& column) noexcept {
    constexpr std::array<std::string_view, 5> names = {"double", "int64", "bool", "text",
                                                       "date"};
    return names[column.values.index()];
}

State state_at(const Column& column, std::size_t row) noexcept {
    return column.states.empty() ? State::known : column.states[row];
}

std::string text_at(const Column& column, std::size_t row) {
    if (state_at(column, row) != State::known) return {};
    struct Show {
        std::size_t row;
        std::string operator()(const Doubles& v) const { return number_text(v[row]); }
        std::string operator()(const Integers& v) const { return std::to_string(v[row]); }
        std::string operator()(const Bools& v) const { return v[row] != 0 ? "true" : "false"; }
        std::string operator()(const Texts& v) const { return v[row]; }
        std::string operator()(const Dates& v) const { return to_text(v[row]); }
    };
    return std::visit(Show{row}, column.values);
}

Column number_column(std::string name, std::string unit, std::vector<double> values) {
    Column column{std::move(name), std::move(unit), std::move(values)};
    const auto& numbers = std::get<Doubles>(column.values);
    const auto unknown = [](double v) { return std::isnan(v); };
    if (std::any_of(numbers.begin(), numbers.end(), unknown)) {
        column.states.resize(numbers.size(), State::known);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (unknown(numbers[i])) column.states[i] = State::missing;
        }
    }
    return column;
}

Column text_column(std::string name, std::vector<std::string> values) {
    return {std::move(name), "", std::move(values)};
}

std::vector<double> numbers(const Column& column, std::string_view where) {
    const std::size_t count = size(column);
    if (std::holds_alternative<Texts>(column.values) ||
        std::holds_alternative<Dates>(column.values)) {
        std::vector<std::string> first;
        for (std::size_t i = 0; i < count && first.size() < 3; ++i) {
            if (state_at(column, i) == State::known) first.push_back(text_at(column, i));
        }
        throw Error(
            Errc::bad_type,
            with_place(
                where,
                say("column '{}' must hold numbers, but it is {}; its first values are {}. "
                    "Write plain numbers with a decimal point, and leave unknown cells empty",
                    {column.name, type_name(column), quoted_list(first)})));
    }
    std::vector<double> out(count, std::numeric_limits<double>::quiet_NaN());
    const auto copy = [&](const auto& values) {
        if constexpr (std::is_arithmetic_v<std::decay_t<decltype(values[0])>>) {
            for (std::size_t i = 0; i < count; ++i) {
                if (state_at(column, i) == State::known) {
                    out[i] = static_cast<double>(values[i]);
                }
            }
        }
    };
    std::visit(copy, column.values);
    return out;
}

std::vector<std::string> texts(const Column& column) {
    std::vector<std::string> out(size(column));
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = text_at(column, i);
    return out;
}

Column take(const Column& column, std::span<const std::size_t> rows) {
    Column out{column.name, column.unit, {}};
    std::visit(
        [&](const auto& values) {
            std::decay_t<decltype(values)> kept;
            kept.reserve(rows.size());
            for (const std::size_t row : rows) kept.push_back(values[row]);
            out.values = std::move(kept);
        },
        column.values);
    if (!column.states.empty()) {
        for (const std::size_t row : rows) out.states.push_back(column.states[row]);
    }
    return out;
}

}  // namespace geoplan::data
