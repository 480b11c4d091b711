#include <geoplan/check/folder.hpp>

#include "check/units.hpp"

#include <algorithm>
#include <compare>
#include <set>

namespace geoplan::check {

namespace {

/// How like a set of units a layer of polygons is; compared in this order.
struct Likeness {
    bool codes = false;  ///< for all rows, all different
    bool official =
        false;  ///< written as the statistics office's: digits of one width, as text
    bool people = false;
    std::size_t names = 0;  ///< rows that they tell apart

    friend auto operator<=>(const Likeness&, const Likeness&) = default;
};

std::size_t told_apart(const data::Column& column) {
    std::set<std::string> seen;
    for (std::size_t row = 0; row < data::size(column); ++row) {
        auto text = data::text_at(column, row);
        if (!text.empty()) seen.insert(std::move(text));
    }
    return seen.size();
}

bool digits_of_one_width(const data::Column& column) {
    if (data::type_name(column) != "text" || data::size(column) == 0) return false;
    const auto width = data::text_at(column, 0).size();
    for (std::size_t row = 0; row < data::size(column); ++row) {
        const auto text = data::text_at(column, row);
        const bool digits =
            std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!digits || text.size() != width) return false;
    }
    return width > 1;
}

std::optional<Likeness> likeness(const Source& source) {
    const auto* layer = std::get_if<data::Layer>(&source.data);
    if (layer == nullptr || !std::holds_alternative<geom::Polygons>(layer->geometry)) {
        return std::nullopt;
    }
    const auto rows = geom::size(layer->geometry);
    const auto named = column_of(source.meanings, Meaning::name);
    if (!named || rows < 2) return std::nullopt;
    const auto names = told_apart(layer->table.columns[*named]);
    if (10 * names < 9 * rows) return std::nullopt;  // two units may share a name, not many
    const auto coded = column_of(source.meanings, Meaning::id);
    const bool codes = coded && told_apart(layer->table.columns[*coded]) == rows;
    const bool official = codes && digits_of_one_width(layer->table.columns[*coded]);
    const bool people = column_of(source.meanings, Meaning::population).has_value();
    return Likeness{codes, official, people, names};
}

}  // namespace

bool seem_units(const Source& source) {
    return likeness(source).has_value();
}

std::optional<std::size_t> guess_zones(const std::vector<Source>& sources) {
    std::optional<std::size_t> best;
    Likeness most;
    for (std::size_t s = 0; s < sources.size(); ++s) {
        const auto here = likeness(sources[s]);
        if (here && (!best || *here > most)) {
            best = s;
            most = *here;
        }
    }
    return best;
}

}  // namespace geoplan::check
