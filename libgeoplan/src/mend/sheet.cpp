#include "mend/sheet.hpp"

#include <geoplan/check/reading.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <numeric>

namespace geoplan::mend {

Sheet sheet_of(const check::Source& source) {
    Sheet sheet{source, {}, {}, &source};
    const auto* table = check::table_of(source);
    const std::size_t rows = table == nullptr ? 0 : data::rows(*table);
    sheet.numbers.resize(rows);
    std::iota(sheet.numbers.begin(), sheet.numbers.end(), 1);
    sheet.ids.resize(rows);
    const auto id = check::column_of(source.meanings, check::Meaning::id);
    if (!id) return sheet;
    for (std::size_t row = 0; row < rows; ++row) {
        sheet.ids[row] = check::plain_spaces(data::text_at(table->columns[*id], row));
    }
    return sheet;
}

const std::string& layer_name(const check::Source& source) noexcept {
    const auto* layer = std::get_if<data::Layer>(&source.data);
    return layer == nullptr ? source.layer : layer->name;
}

const data::Table& table_of(const Sheet& sheet) {
    const auto* table = check::table_of(sheet.source);
    if (table == nullptr) throw Error(Errc::bad_argument, say("a raster has no columns"));
    return *table;
}

data::Table& table_of(Sheet& sheet) {
    if (auto* layer = layer_of(sheet)) return layer->table;
    if (auto* table = std::get_if<data::Table>(&sheet.source.data)) return *table;
    throw Error(Errc::bad_argument, say("a raster has no columns"));
}

data::Layer* layer_of(Sheet& sheet) noexcept {
    return std::get_if<data::Layer>(&sheet.source.data);
}

std::string text_of(const Step& step) {
    const std::string verb(name(step.verb));
    return step.rest.empty() ? verb : verb + " " + step.rest;
}

Change change_by(const Task& task, const Sheet& sheet) {
    Change change;
    change.file = sheet.source.file;
    change.layer = sheet.source.layer;
    change.action = text_of(task.step);
    change.why = task.mend->why;
    return change;
}

Change change_by(const Task& task, const Sheet& sheet, std::size_t at) {
    auto change = change_by(task, sheet);
    change.row = sheet.numbers[at];
    change.id = sheet.ids[at];
    return change;
}

void log_values(const Task& task, const Sheet& sheet, const data::Column& before,
                const data::Column& after, std::vector<Change>& changes) {
    const auto log = [&](Change change, std::string from, std::string to) {
        change.column = before.name;
        change.before = std::move(from);
        change.after = std::move(to);
        changes.push_back(std::move(change));
    };
    if (before.values.index() != after.values.index()) {
        log(change_by(task, sheet), std::string(data::type_name(before)),
            std::string(data::type_name(after)));
    }
    for (std::size_t row = 0; row < data::size(before); ++row) {
        auto from = data::text_at(before, row);
        auto to = data::text_at(after, row);
        if (from != to) log(change_by(task, sheet, row), std::move(from), std::move(to));
    }
}

}  // namespace geoplan::mend
