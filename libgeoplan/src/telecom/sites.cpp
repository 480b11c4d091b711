#include <geoplan/telecom/sites.hpp>

#include "detail/proj/ground.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/geom/transform.hpp>

#include <cmath>
#include <limits>
#include <optional>

namespace geoplan::telecom {

namespace {

constexpr double kShortest_m = 50.0;
constexpr double kStep_deg = 3.75;

struct Fault {
    const char* code;
    std::string text;
    std::string advice;
};

/// From `begin` over `width` degrees to the right.
struct Sector {
    double begin = 0.0;
    double width = 360.0;
};

double at(const std::vector<double>& values, std::size_t i) {
    return values.empty() ? std::numeric_limits<double>::quiet_NaN() : values[i];
}

std::optional<Fault> fault_of_place(geom::Point place, bool degrees) {
    if (!std::isfinite(place.x) || !std::isfinite(place.y)) {
        return Fault{"bad_coordinates", say("the site has no coordinates"),
                     say("it is left out; give it a place")};
    }
    if (!degrees || (std::abs(place.x) <= 180.0 && std::abs(place.y) <= 90.0)) return {};
    const bool swapped = std::abs(place.y) <= 180.0 && std::abs(place.x) <= 90.0;
    return Fault{
        "bad_coordinates", say("{}, {} is no longitude and latitude", {place.x, place.y}),
        swapped ? say("longitude and latitude seem to be swapped; the site is left out")
                : say("the site is left out; is it in another CRS?")};
}

std::optional<Fault> fault_of_range(double range_m) {
    if (std::isnan(range_m)) {
        return Fault{"bad_range", say("the site has no range"),
                     say("it is left out; give it a range in metres")};
    }
    if (range_m > 0.0 && range_m <= kLongestRange_m) return {};
    return Fault{
        "bad_range",
        say("the range must be above 0 and at most {} m, got {}", {kLongestRange_m, range_m}),
        say("it is left out; give it a range in metres")};
}

std::optional<Fault> fault_of_sector(double azimuth, double beamwidth) {
    if (std::isnan(azimuth) && std::isnan(beamwidth)) return {};
    const bool good =
        azimuth >= -360.0 && azimuth <= 360.0 && beamwidth > 0.0 && beamwidth <= 360.0;
    if (good) return {};
    return Fault{
        "bad_sector",
        say("a sector needs an azimuth from -360 to 360 and a beamwidth above 0 and at "
            "most 360 degrees, got {} and {}",
            {azimuth, beamwidth}),
        say("the site is left out; give both, or neither for all around")};
}

/// Adds one row: the ring of a disc or a sector around a place in degrees.
void add_area(geom::Polygons& areas, geom::Point centre, double range_m, const Sector& sector,
              const geod_geodesic& ellipsoid) {
    const bool disc = sector.width >= 360.0;
    const auto steps = static_cast<int>(std::ceil(sector.width / kStep_deg));
    const std::size_t first = areas.coords.size();
    if (!disc) areas.coords.push_back(centre);
    for (int i = 0; i < steps + (disc ? 0 : 1); ++i) {
        geom::Point corner;
        geod_direct(&ellipsoid, centre.y, centre.x, sector.begin + sector.width * i / steps,
                    range_m, &corner.y, &corner.x, nullptr);
        areas.coords.push_back(corner);
    }
    areas.coords.push_back(areas.coords[first]);
    areas.rings.push_back(static_cast<std::int64_t>(areas.coords.size()));
    areas.parts.push_back(areas.parts.back() + 1);
}

void require_equal_lengths(const Sites& sites, std::span<const std::string> names) {
    const std::size_t n = sites.places.size();
    const auto fits = [n](const auto& column) { return column.empty() || column.size() == n; };
    if (sites.range_m.size() == n && fits(sites.azimuth_deg) && fits(sites.beamwidth_deg) &&
        fits(names)) {
        return;
    }
    throw Error(Errc::bad_argument,
                say("{} sites must have as many ranges (and azimuths, beamwidths and names, "
                    "where given), got {}, {}, {} and {}",
                    {n, sites.range_m.size(), sites.azimuth_deg.size(),
                     sites.beamwidth_deg.size(), names.size()}));
}

}  // namespace

SiteAreas site_areas(const Sites& sites, std::span<const std::string> names,
                     std::string_view file) {
    require_equal_lengths(sites, names);
    const detail::proj::Ground ground(sites.crs);
    SiteAreas result;
    const auto tell = [&](std::size_t i, Severity severity, const Fault& fault) {
        result.problems.push_back({severity, fault.code, std::string(file),
                                   names.empty() ? std::to_string(i + 1) : names[i], fault.text,
                                   fault.advice});
    };
    for (std::size_t i = 0; i < sites.places.size(); ++i) {
        const double azimuth = at(sites.azimuth_deg, i);
        const double beamwidth = at(sites.beamwidth_deg, i);
        auto fault = fault_of_place(sites.places[i], ground.in_degrees());
        if (!fault) fault = fault_of_range(sites.range_m[i]);
        if (!fault) fault = fault_of_sector(azimuth, beamwidth);
        if (fault) {
            tell(i, Severity::error, *fault);
        } else {
            if (sites.range_m[i] < kShortest_m) {
                tell(i, Severity::warning,
                     {"short_range", say("the range is {} m", {sites.range_m[i]}),
                      say("ranges are in metres; are these kilometres?")});
            }
            const Sector sector =
                std::isnan(azimuth) ? Sector{} : Sector{azimuth - beamwidth / 2.0, beamwidth};
            add_area(result.polygons, ground.degrees({&sites.places[i], 1}).front(),
                     sites.range_m[i], sector, ground.geodesic());
        }
        result.polygons.rows.push_back(
            static_cast<std::int64_t>(result.polygons.parts.size() - 1));
    }
    if (!ground.in_degrees()) {
        result.polygons =
            geom::transform(std::move(result.polygons),
                            crs::Transform(crs::geographic_base(sites.crs), sites.crs));
    }
    return result;
}

}  // namespace geoplan::telecom
