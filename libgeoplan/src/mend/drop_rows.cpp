#include "mend/steps.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <charconv>
#include <set>

namespace geoplan::mend {

namespace {

/// Of "3,17", for a sheet of `rows` rows.
std::set<std::size_t> numbers_from(std::string_view text, std::size_t rows) {
    std::set<std::size_t> numbers;
    std::string_view rest = text;
    while (true) {
        const auto part = rest.substr(0, rest.find(','));
        std::size_t number = 0;
        const auto [end, error] =
            std::from_chars(part.data(), part.data() + part.size(), number);
        const bool whole = error == std::errc() && end == part.data() + part.size();
        if (!whole || number < 1 || number > rows) {
            throw Error(Errc::bad_argument, say("expected numbers of rows from 1 to {}, "
                                                "parted by commas, found '{}'",
                                                {rows, text}));
        }
        numbers.insert(number);
        if (part.size() == rest.size()) return numbers;
        rest.remove_prefix(part.size() + 1);
    }
}

std::string row_text(const data::Table& table, std::size_t row) {
    std::string text;
    for (const auto& column : table.columns) {
        const auto value = data::text_at(column, row);
        if (value.empty()) continue;
        text += (text.empty() ? "" : "; ") + column.name + " = " + value;
    }
    return text;
}

}  // namespace

void drop_rows(const std::vector<Task>& tasks, Sheet& sheet, std::vector<Change>& changes) {
    auto& table = table_of(sheet);
    const std::size_t rows = sheet.numbers.size();
    std::set<std::size_t> dropped;
    for (const auto& task : tasks) {
        for (const auto number : numbers_from(task.step.rest, rows)) {
            if (!dropped.insert(number).second) continue;
            auto change = change_by(task, sheet, number - 1);
            change.before = row_text(table, number - 1);
            changes.push_back(std::move(change));
        }
    }
    std::vector<std::size_t> kept;
    Sheet rest{sheet.source, {}, {}, sheet.whole};
    for (std::size_t row = 0; row < rows; ++row) {
        if (dropped.contains(row + 1)) continue;
        kept.push_back(row);
        rest.numbers.push_back(sheet.numbers[row]);
        rest.ids.push_back(sheet.ids[row]);
    }
    table_of(rest) = data::take(table, kept);
    if (auto* layer = layer_of(rest)) layer->geometry = geom::take(layer->geometry, kept);
    sheet = std::move(rest);
}

}  // namespace geoplan::mend
