#include "study/draft/place.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/crs/suggest.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/crs/vn2000.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::study {

namespace {

constexpr std::size_t most_vertices = 2000;
constexpr double margin_deg = 0.05;  // places of a province seldom lie far beyond its zones

const data::Layer& layer_of(const DraftZones& zones) {
    return std::get<data::Layer>(zones.source->data);
}

/// Vertices of the zones in degrees, interleaved; empty when their CRS is not known.
std::vector<double> places_of(const DraftZones& zones) {
    const auto& layer = layer_of(zones);
    std::vector<double> xy;
    if (!layer.crs.stated()) return xy;
    const auto& coords = std::get<geom::Polygons>(layer.geometry).coords;
    const std::size_t step = coords.size() / most_vertices + 1;
    for (std::size_t i = 0; i < coords.size(); i += step) {
        xy.insert(xy.end(), {coords[i].x, coords[i].y});
    }
    crs::Transform(layer.crs, crs::crs_from_text("EPSG:4326")).apply(xy);
    return xy;
}

GroundBox box_of(const std::vector<double>& lonlat) {
    GroundBox box{lonlat[0], lonlat[1], lonlat[0], lonlat[1]};
    for (std::size_t i = 0; i < lonlat.size(); i += 2) {
        box = {std::min(box.west, lonlat[i]), std::min(box.south, lonlat[i + 1]),
               std::max(box.east, lonlat[i]), std::max(box.north, lonlat[i + 1])};
    }
    return box;
}

/// A CRS in which lengths are metres on the ground, as a study needs; Web Mercator's are not.
bool measures(const crs::Crs& crs) {
    return crs.projected && crs.metres_per_unit == 1.0 &&
           !crs::same(crs, crs::crs_from_text("EPSG:3857"));
}

std::string zone_name(int epsg) {
    const auto zones = crs::vn2000_zones();
    const auto zone = std::ranges::find(zones, epsg, &crs::Zone::epsg);
    return std::string(zone->name);
}

void write_zone_of_province(const std::vector<crs::ProvinceShare>& provinces, DraftText& text) {
    constexpr double worth_naming = 0.05;
    const auto& first = provinces.front();
    std::vector<std::string> others;
    for (const auto& one : provinces) {
        if (one.province.epsg == first.province.epsg || one.share < worth_naming) continue;
        others.push_back("EPSG:" + std::to_string(one.province.epsg) + " (" +
                         std::string(one.province.province) + ")");
    }
    text.line("crs = \"EPSG:" + std::to_string(first.province.epsg) + "\"");
    text.comment(
        say("guessed: {}, the zone that {} uses; {} % of the zones' outline seem to lie "
            "there; also possible: {}",
            {zone_name(first.province.epsg), first.province.province,
             std::round(100.0 * first.share),
             others.empty() ? say("none") : quoted_list(others, 5)}));
}

std::vector<double> pairs(const data::Column& x, const data::Column& y) {
    const auto east = data::numbers(x);
    const auto north = data::numbers(y);
    std::vector<double> xy;
    for (std::size_t row = 0; row < east.size(); ++row) {
        xy.insert(xy.end(), {east[row], north[row]});
    }
    return xy;
}

bool all_degrees(const std::vector<double>& xy) {
    return std::none_of(xy.begin(), xy.end(), [](double v) { return std::abs(v) > 180.0; });
}

/// How many of the places lie in the region.
std::size_t inside(const std::vector<double>& lonlat, const GroundBox& region) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < lonlat.size(); i += 2) {
        if (lonlat[i] >= region.west && lonlat[i] <= region.east &&
            lonlat[i + 1] >= region.south && lonlat[i + 1] <= region.north) {
            ++count;
        }
    }
    return count;
}

}  // namespace

void write_crs(const DraftZones& zones, DraftText& text) {
    const auto& stated = layer_of(zones).crs;
    if (measures(stated)) {
        text.line("crs = " + toml_text(stated.text));
        text.comment(say("that of the zones: {}", {crs::describe(stated)}));
        return;
    }
    const auto places = places_of(zones);
    if (places.empty()) {
        text.line("crs = \"EPSG:9206\"");
        text.comment(
            say("the zones state no CRS, so this one is only an example: name that of "
                "the province"));
        return;
    }
    const auto provinces = crs::provinces_at(places);
    if (!provinces.empty() && provinces.front().share >= 0.25) {
        write_zone_of_province(provinces, text);
        return;
    }
    const auto box = box_of(places);
    text.line("crs = " + toml_text(crs::utm_zone((box.west + box.east) / 2.0,
                                                 (box.south + box.north) / 2.0)));
    text.comment(say("guessed: the UTM zone of the zones' middle"));
}

std::optional<TablePlaces> table_places(const data::Column& x, const data::Column& y,
                                        const DraftZones& zones) {
    const auto xy = pairs(x, y);
    const auto places = places_of(zones);
    auto region = crs::vietnam_box;
    std::vector<crs::Crs> others;
    if (!places.empty()) {
        const auto box = box_of(places);
        region = {box.west - margin_deg, box.south - margin_deg, box.east + margin_deg,
                  box.north + margin_deg};
        others.push_back(layer_of(zones).crs);
    }
    if (all_degrees(xy)) {
        if (inside(pairs(y, x), region) > inside(xy, region)) {
            return TablePlaces{y.name, x.name, "EPSG:4326",
                               say("degrees, with the latitude in '{}'", {x.name})};
        }
        return TablePlaces{x.name, y.name, "EPSG:4326",
                           say("it has columns of longitude and latitude")};
    }
    const auto as_named = crs::suggest(xy, region, others);
    const auto turned = crs::suggest(pairs(y, x), region, others);
    const auto fit = [](const std::vector<crs::Suggestion>& found) {
        return found.empty() ? 0.0 : found.front().fit();
    };
    const bool turn = fit(turned) > fit(as_named);
    const auto& found = turn ? turned : as_named;
    if (found.empty()) return std::nullopt;
    std::vector<std::string> also;
    for (std::size_t i = 1; i < found.size(); ++i) {
        if (found[i].as_good) also.push_back(found[i].crs);
    }
    return TablePlaces{
        turn ? y.name : x.name, turn ? x.name : y.name, found.front().crs,
        say("metres by their size, with the north in '{}'; {} % of them lie near the zones in "
            "{}; also possible: {}",
            {turn ? x.name : y.name, std::round(100.0 * found.front().inside),
             found.front().crs, also.empty() ? say("none") : quoted_list(also, 5)})};
}

}  // namespace geoplan::study
