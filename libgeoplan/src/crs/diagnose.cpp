#include <geoplan/crs/diagnose.hpp>

#include "crs/hemisphere.hpp"
#include "crs/places.hpp"
#include "detail/proj/local.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/crs/suggest.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace geoplan::crs {

namespace {

constexpr std::size_t sample_size = 2000;
constexpr double far_deg = 0.02;  // 2 km: more than datum or scale can move a place

/// What makes sense of coordinates that the stated CRS does not.
struct Reading {
    bool turned = false;            ///< with x for y
    std::vector<Suggestion> found;  ///< the best first; empty: nothing does
};

Reading read(std::span<const double> xy, const DiagnoseOptions& options) {
    const auto good = [&options](const std::vector<Suggestion>& found) {
        return !found.empty() && found.front().fit() >= options.inside;
    };
    Reading reading{false, suggest(xy, options.region, options.others)};
    if (good(reading.found)) return reading;
    Reading turned{true, suggest(detail::swapped(xy), options.region, options.others)};
    if (good(turned.found)) return turned;
    return {};
}

/// Share of the coordinates in the region; of larger data, share of the region that they cover.
double fit(std::span<const double> lonlat, const GroundBox& region) {
    return std::max(detail::share_inside(lonlat, region),
                    detail::covered(region, detail::trimmed_box(lonlat)));
}

bool same_place(const GroundBox& a, const GroundBox& b) {
    return std::abs(a.west - b.west) < far_deg && std::abs(a.east - b.east) < far_deg &&
           std::abs(a.south - b.south) < far_deg && std::abs(a.north - b.north) < far_deg;
}

std::string swapped_text() {
    return say("x and y are swapped: x holds the north, y the east");
}

/// How to tell CRS apart that fit alike.
std::string how_to_tell(const std::vector<std::string>& all, bool one_place) {
    if (one_place) {
        return say(
            "{} fit alike: lay the layer over one that is known to be right (the datum "
            "moves it by 223 m, the scale by some 700 m), or ask where it comes from",
            {quoted_list(all, 5)});
    }
    return say(
        "several CRS are possible: give the box of the province or of a "
        "layer that is known to be right, or ask where the file comes from");
}

/// What the readings say, put into a finding: the CRS, its rivals, and the mend when it has
/// none.
void explain(Finding& finding, const Reading& reading) {
    if (reading.found.empty()) {
        finding.advice =
            say("ask where the file comes from; no CRS that is known here puts its "
                "coordinates in the region");
        return;
    }
    const Suggestion& best = reading.found.front();
    finding.crs = best.crs;
    finding.explained = best.fit();
    finding.overlap = best.overlap;
    finding.evidence += "; " + best.evidence;
    if (reading.turned) finding.evidence += "; " + swapped_text();
    bool one_place = true;
    for (std::size_t i = 1; i < reading.found.size(); ++i) {
        const Suggestion& rival = reading.found[i];
        if (!rival.as_good) continue;
        finding.also.push_back(rival.crs);
        one_place = one_place && same_place(rival.place, best.place);
    }
    if (!finding.also.empty()) {
        finding.evidence += "; " + say("as good: {}", {quoted_list(finding.also, 5)});
    }
    if (!finding.also.empty() && best.crs != "EPSG:4326") {
        std::vector<std::string> all = finding.also;
        all.insert(all.begin(), best.crs);
        finding.advice = how_to_tell(all, one_place);
        return;
    }
    finding.mend = std::string(reading.turned ? "swap-axes; " : "") + "assign-crs " + best.crs;
    finding.advice =
        finding.also.empty()
            ? say("state {} for the layer; reproject it afterwards if another is wanted",
                  {best.crs})
            : say("state {} for the layer, then compare it with the communes: degrees are "
                  "mostly "
                  "WGS 84, but those of VN-2000 lie only 223 m away",
                  {best.crs});
}

std::string range_text(std::span<const double> xy) {
    const GroundBox box = detail::trimmed_box(xy);
    return say("x {} to {}, y {} to {}", {box.west, box.east, box.south, box.north});
}

Finding made(Fault fault, std::string text, std::string evidence) {
    Finding finding;
    finding.fault = fault;
    finding.text = std::move(text);
    finding.evidence = std::move(evidence);
    return finding;
}

bool other_meridian(const Crs& stated, const std::string& found) {
    const auto a = detail::proj::transverse_mercator(stated);
    const auto b = detail::proj::transverse_mercator(crs_from_text(found));
    return a && b && std::abs(a->meridian_deg - b->meridian_deg) > 1e-9;
}

/// The coordinates fit the kind of CRS, but lie elsewhere.
Finding misplaced(std::span<const double> xy, const Crs& stated, std::span<const double> lonlat,
                  const DiagnoseOptions& options) {
    const GroundBox place = detail::trimmed_box(lonlat);
    std::string evidence =
        std::isnan(place.west)
            ? range_text(xy)
            : say("{} % of the coordinates are in the region {}; they lie at {}",
                  {detail::rounded(100.0 * detail::share_inside(lonlat, options.region), 1),
                   detail::box_text(options.region), detail::box_text(place)});
    const auto turned = detail::on_the_ground(detail::swapped(xy), stated);
    const double turned_inside = fit(turned, options.region);
    if (turned_inside >= options.inside) {
        Finding finding = made(Fault::swapped_axes, swapped_text(), std::move(evidence));
        finding.evidence += "; " + say("swapped, {} % are in the region",
                                       {detail::rounded(100.0 * turned_inside, 1)});
        finding.crs = stated.text;
        finding.explained = turned_inside;
        finding.mend = "swap-axes";
        finding.advice =
            say("swap x and y; surveyors write X for the north and Y for the east");
        return finding;
    }
    const Reading reading = read(xy, options);
    Finding finding;
    if (reading.found.empty()) {
        finding = made(Fault::outside_region,
                       say("the coordinates lie outside the region in {}", {describe(stated)}),
                       std::move(evidence));
    } else if (other_meridian(stated, reading.found.front().crs)) {
        finding = made(
            reading.turned ? Fault::swapped_axes : Fault::wrong_meridian,
            say("the coordinates have another central meridian than {}", {describe(stated)}),
            std::move(evidence));
    } else {
        finding =
            made(reading.turned ? Fault::swapped_axes : Fault::wrong_crs,
                 say("the coordinates are not in {}", {describe(stated)}), std::move(evidence));
    }
    explain(finding, reading);
    return finding;
}

/// UTM numbers of one hemisphere under the zone of the other.
Finding hemisphere(const Crs& stated, const Crs& partner, std::span<const double> lonlat) {
    Finding finding =
        made(Fault::wrong_crs,
             say("the northings are those of the other hemisphere: {} and {} differ by a false "
                 "northing of 10,000,000 m",
                 {describe(stated), describe(partner)}),
             say("{} would put them at {}, where it is not used",
                 {describe(stated), detail::box_text(detail::trimmed_box(lonlat))}));
    finding.crs = partner.text;
    finding.explained = 1.0;
    finding.mend = "assign-crs " + partner.text;
    finding.advice = say("state {} for the layer; reproject it afterwards if another is wanted",
                         {partner.text});
    return finding;
}

Finding other_kind(Fault fault, std::string text, std::span<const double> xy,
                   const DiagnoseOptions& options) {
    Finding finding = made(fault, std::move(text), range_text(xy));
    explain(finding, read(xy, options));
    return finding;
}

/// Coordinates that the CRS cannot hold, where most of the others are right.
void add_out_of_range(std::vector<Finding>& findings, std::span<const double> xy,
                      const Crs& stated) {
    std::size_t bad = 0;
    std::size_t first = xy.size();
    const auto lonlat = detail::on_the_ground(xy, stated);
    for (std::size_t i = 0; i < xy.size(); i += 2) {
        if (!std::isfinite(xy[i]) || !std::isfinite(xy[i + 1])) continue;
        if (std::isfinite(lonlat[i]) && std::abs(lonlat[i]) <= 180.0 &&
            std::abs(lonlat[i + 1]) <= 90.0) {
            continue;
        }
        if (bad++ == 0) first = i;
    }
    if (bad == 0) return;
    Finding finding = made(
        Fault::out_of_range,
        say("{} of {} coordinates cannot be in {}", {bad, xy.size() / 2, describe(stated)}),
        say("the first is coordinate {}: {}, {}", {first / 2, xy[first], xy[first + 1]}));
    finding.advice = say("correct these coordinates at their source, or leave the rows out");
    findings.push_back(std::move(finding));
}

void require_share(double inside) {
    if (!(inside > 0.0 && inside <= 1.0)) {
        throw Error(Errc::bad_argument,
                    say("expected a share above 0, at most 1, got {}", {inside}));
    }
}

}  // namespace

std::string_view name(Fault fault) noexcept {
    switch (fault) {
        case Fault::missing:
            return "missing";
        case Fault::degrees_in_metric:
            return "degrees_in_metric";
        case Fault::metres_in_degrees:
            return "metres_in_degrees";
        case Fault::swapped_axes:
            return "swapped_axes";
        case Fault::wrong_meridian:
            return "wrong_meridian";
        case Fault::wrong_crs:
            return "wrong_crs";
        case Fault::outside_region:
            return "outside_region";
        case Fault::out_of_range:
            return "out_of_range";
        case Fault::tiny_cells:
            return "tiny_cells";
    }
    return "";
}

std::vector<Finding> diagnose(std::span<const double> xy, const Crs& stated,
                              const DiagnoseOptions& options) {
    detail::require_pairs(xy.size());
    detail::require_box(options.region);
    require_share(options.inside);
    const std::vector<double> some = detail::sample(xy, sample_size);
    if (some.empty()) return {};
    if (!stated.stated()) {
        return {other_kind(Fault::missing, say("no CRS is stated"), some, options)};
    }
    const bool degrees = detail::look_like_degrees(some);
    if (stated.projected && degrees) {
        return {
            other_kind(Fault::degrees_in_metric,
                       say("the coordinates are degrees, but {} is in metres: it was assigned "
                           "without reprojecting",
                           {describe(stated)}),
                       some, options)};
    }
    if (stated.geographic && !degrees) {
        return {
            other_kind(Fault::metres_in_degrees,
                       say("the coordinates are metres, but {} is in degrees: it was assigned "
                           "without reprojecting",
                           {describe(stated)}),
                       some, options)};
    }
    std::vector<double> lonlat;
    try {
        lonlat = detail::on_the_ground(some, stated);
    } catch (const Error& error) {  // a local CRS, or an unknown datum
        Finding finding =
            made(Fault::wrong_crs,
                 say("{} has no known place on the ground", {describe(stated)}), error.what());
        explain(finding, read(some, options));
        return {std::move(finding)};
    }
    if (const auto partner = detail::other_hemisphere(some, stated, lonlat)) {
        return {hemisphere(stated, *partner, lonlat)};
    }
    if (fit(lonlat, options.region) < options.inside) {
        return {misplaced(some, stated, lonlat, options)};
    }
    std::vector<Finding> findings;
    add_out_of_range(findings, xy, stated);
    return findings;
}

std::vector<Finding> diagnose(const CellGrid& grid, const Crs& stated,
                              const DiagnoseOptions& options) {
    if (grid.columns == 0 || grid.rows == 0) return {};
    std::vector<double> xy;
    constexpr int steps = 8;
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            xy.push_back(grid.x + grid.cell_x * static_cast<double>(grid.columns) * i / steps);
            xy.push_back(grid.y + grid.cell_y * static_cast<double>(grid.rows) * j / steps);
        }
    }
    std::vector<Finding> findings = diagnose(xy, stated, options);
    constexpr double least_cell_m = 0.01;
    const double cell = std::min(std::abs(grid.cell_x), std::abs(grid.cell_y));
    if (!stated.projected || cell * stated.metres_per_unit >= least_cell_m) return findings;
    const std::string evidence = say("cells of {} × {} m", {grid.cell_x, grid.cell_y});
    const auto degrees = std::ranges::find(findings, Fault::degrees_in_metric, &Finding::fault);
    if (degrees != findings.end()) {
        degrees->evidence = evidence + "; " + degrees->evidence;
        return findings;
    }
    Finding finding = made(
        Fault::tiny_cells,
        say("the cells are too small to be metres; their size looks like degrees"), evidence);
    finding.advice = say("read the cell size and the origin again from the raster's source");
    findings.insert(findings.begin(), std::move(finding));
    return findings;
}

}  // namespace geoplan::crs
