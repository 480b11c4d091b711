#include "check/shapes/findings.hpp"
#include "check/shapes/ground.hpp"

#include <geoplan/access/nearest.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/locate.hpp>
#include <geoplan/geom/surface.hpp>
#include <geoplan/geom/transform.hpp>

#include <algorithm>
#include <string>

namespace geoplan::check {

namespace {

// Borders of the same province differ from source to source, by up to a kilometre or two
// where they were drawn at small scales.
constexpr double near_m = 2000.0;
// A share above this is a layer drawn wider than the province, not some misplaced rows.
constexpr double few = 0.05;

/// One place a row, in degrees; none of polygons, rasters and tables without places.
std::optional<geom::Points> places_of(const Source& source, const crs::Crs& degrees) {
    if (const auto* table = std::get_if<data::Table>(&source.data)) {
        return places_in(*table, source.meanings);
    }
    const auto* layer = std::get_if<data::Layer>(&source.data);
    if (layer == nullptr || !layer->crs.stated() ||
        std::holds_alternative<geom::Polygons>(layer->geometry)) {
        return std::nullopt;
    }
    try {
        return geom::transform(geom::representative_points(layer->geometry),
                               crs::Transform(layer->crs, degrees));
    } catch (const Error&) {  // coordinates that are not in the CRS: family `crs`
        return std::nullopt;
    }
}

/// Roads and rivers go on across the border.
bool is_lines(const Source& source) {
    const auto* layer = std::get_if<data::Layer>(&source.data);
    return layer != nullptr && std::holds_alternative<geom::Lines>(layer->geometry);
}

/// Metres from the zones, of the places off all zones.
std::vector<double> distances_m(const geom::Points& off, const ZoneGround& zones) {
    const crs::Transform to(zones.degrees, zones.plane);
    return access::nearest(geom::transform(off, to), zones.in_plane, zones.plane).distance_m;
}

}  // namespace

ZoneGround zone_ground(const data::Layer& zones, const GroundBox& box) {
    ZoneGround ground;
    ground.box = box;
    ground.degrees = crs::crs_from_text("EPSG:4326");
    std::string plane = "+proj=aeqd";
    plane += " +datum=WGS84";
    plane += " +lat_0=" + std::to_string((box.south + box.north) / 2.0);
    plane += " +lon_0=" + std::to_string((box.west + box.east) / 2.0);
    ground.plane = crs::crs_from_text(plane);
    const auto& polygons = std::get<geom::Polygons>(zones.geometry);
    ground.in_degrees = geom::transform(polygons, crs::Transform(zones.crs, ground.degrees));
    ground.in_plane = geom::transform(ground.in_degrees, {ground.degrees, ground.plane});
    return ground;
}

void find_outside_zones(const Source& source, const ZoneGround& zones, Problems& problems) {
    const auto places = places_of(source, zones.degrees);
    if (!places) return;
    const auto inside = geom::locate(*places, zones.in_degrees);
    geom::Points off;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        if (inside[i] >= 0) continue;
        off.coords.push_back(places->coords[i]);
        off.rows.push_back(static_cast<std::int64_t>(off.coords.size()));
    }
    if (off.coords.empty() || off.coords.size() == inside.size()) return;  // `far_from_zones`
    const auto away = distances_m(off, zones);
    std::vector<geom::Point> beyond;
    for (std::size_t i = 0; i < away.size(); ++i) {
        if (away[i] > near_m) beyond.push_back(off.coords[i]);
    }
    if (beyond.empty()) return;
    const double share =
        static_cast<double>(beyond.size()) / static_cast<double>(inside.size());
    Problem problem;
    problem.severity = share <= few && !is_lines(source) ? Severity::warning : Severity::info;
    problem.code = "outside_zones";
    problem.file = title(source);
    problem.text = say("{} of {} rows lie more than {} km outside all zones",
                       {beyond.size(), inside.size(), near_m / 1000.0});
    problem.advice =
        say("correct the places that should be inside; what belongs to a neighbour may stay");
    problem.evidence = say(
        "{} %; the farthest {} km away",
        {shown(100.0 * share), shown(*std::max_element(away.begin(), away.end()) / 1000.0)});
    problem.place = ground_box(beyond, zones.degrees);
    problems.push_back(std::move(problem));
}

}  // namespace geoplan::check
