#include "check/shapes/findings.hpp"

#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/locate.hpp>
#include <geoplan/geom/transform.hpp>

#include <string>

namespace geoplan::check {

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

std::optional<Places> places_in_zones(const Source& source, const ZoneGround& zones) {
    auto places = places_of(source);
    if (places) places->zone = geom::locate(points_of(places->at), zones.in_degrees);
    return places;
}

}  // namespace geoplan::check
