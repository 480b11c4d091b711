#include "check/columns/finding.hpp"
#include "check/shapes/findings.hpp"
#include "check/shapes/places.hpp"

#include <geoplan/access/nearest.hpp>
#include <geoplan/check/reading.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/transform.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace geoplan::check {

namespace {

// A column names the zones when nine of ten of its codes are theirs.
constexpr double known_codes = 0.9;
// Generalised borders run this far from the true ones.
constexpr double border_m = 1000.0;
// Where more rows disagree, the codes are of other units: before a merger, or a home's.
constexpr double most_elsewhere = 0.5;

using Rows = std::map<std::string, std::size_t>;

Rows rows_by_code(const Source& zones) {
    Rows rows;
    const auto id = column_of(zones.meanings, Meaning::id);
    if (!id) return rows;
    const auto codes = data::texts(table_of(zones)->columns[*id]);
    for (std::size_t row = 0; row < codes.size(); ++row) {
        if (!codes[row].empty()) rows.emplace(plain_spaces(codes[row]), row);
    }
    return rows;
}

/// The zone that each row names by its code, −1 for none.
struct Named {
    const data::Column* column = nullptr;
    std::vector<std::int64_t> zone;
};

std::optional<Named> zones_named(const Source& source, const Rows& zones) {
    const auto& columns = table_of(source)->columns;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto meaning = source.meanings[c];
        if (meaning != Meaning::id && meaning != Meaning::parent_id) continue;
        Named named{&columns[c], {}};
        std::size_t known = 0;
        std::size_t joined = 0;
        for (const auto& text : data::texts(columns[c])) {
            const auto found = zones.find(plain_spaces(text));
            known += text.empty() ? 0U : 1U;
            joined += found == zones.end() ? 0U : 1U;
            named.zone.push_back(
                found == zones.end() ? -1 : static_cast<std::int64_t>(found->second));
        }
        const bool most =
            static_cast<double>(joined) >= known_codes * static_cast<double>(known);
        if (joined > 0 && most) return named;
    }
    return std::nullopt;
}

/// A place in another zone than its code's.
struct Elsewhere {
    std::size_t row = 0;
    geom::Point at;
    std::size_t here = 0;   ///< the zone it lies in
    std::size_t named = 0;  ///< the zone of its code
    double away_m = 0.0;    ///< from that
};

/// Measures how far each lies from the zone of its code; those within a border's width go.
void keep_far(std::vector<Elsewhere>& elsewhere, const ZoneGround& ground) {
    std::vector<geom::Point> at;
    for (const auto& place : elsewhere) at.push_back(place.at);
    const auto in_plane =
        geom::transform(points_of(std::move(at)), crs::Transform(ground.degrees, ground.plane));
    for (std::size_t i = 0; i < elsewhere.size(); ++i) {
        elsewhere[i].away_m =
            access::nearest(points_of({in_plane.coords[i]}),
                            geom::take(ground.in_plane, std::array{elsewhere[i].named}),
                            ground.plane, 1)
                .distance_m.front();
    }
    std::erase_if(elsewhere, [](const auto& place) { return !(place.away_m > border_m); });
}

std::string text_of(const Source& source, const Elsewhere& place, const std::string& code,
                    const std::string& here) {
    return say("{}: code {}, lies in {}, {} km from {}",
               {row_label(source, place.row), code, here, shown(place.away_m / 1000.0), code});
}

}  // namespace

void find_not_in_its_zone(const Source& source, const Places& places, const Source& zones,
                          const ZoneGround& ground, Problems& problems) {
    const auto codes = rows_by_code(zones);
    const auto named = zones_named(source, codes);
    if (!named) return;
    std::vector<Elsewhere> elsewhere;
    std::size_t compared = 0;
    for (std::size_t i = 0; i < places.at.size(); ++i) {
        const auto here = places.zone[i];
        const auto zone = named->zone[places.row[i]];
        if (here < 0 || zone < 0) continue;  // `outside_zones`, or a code of no zone
        ++compared;
        if (here == zone) continue;
        elsewhere.push_back({places.row[i], places.at[i], static_cast<std::size_t>(here),
                             static_cast<std::size_t>(zone)});
    }
    keep_far(elsewhere, ground);
    const bool most =
        static_cast<double>(elsewhere.size()) > most_elsewhere * static_cast<double>(compared);
    if (elsewhere.empty() || most) return;
    std::ranges::stable_sort(elsewhere, std::ranges::greater{}, &Elsewhere::away_m);
    auto problem = finding(Severity::warning, "not_in_its_zone", source);
    if (elsewhere.size() == 1) problem.row = row_label(source, elsewhere.front().row);
    problem.text = say(
        "{} of {} rows lie in another zone than the one that column '{}' names, more than {} "
        "km from it",
        {elsewhere.size(), compared, named->column->name, border_m / 1000.0});
    problem.advice = say("see which is right: the code or the coordinates");
    std::vector<geom::Point> at;
    const auto& ids = table_of(zones)->columns[*column_of(zones.meanings, Meaning::id)];
    for (const auto& place : elsewhere) {
        at.push_back(place.at);
        if (at.size() > 3) continue;
        problem.evidence += (at.size() == 1 ? "" : "; ") +
                            text_of(source, place, data::text_at(ids, place.named),
                                    data::text_at(ids, place.here));
    }
    problem.place = ground_box(at, ground.degrees);
    problems.push_back(std::move(problem));
}

}  // namespace geoplan::check
