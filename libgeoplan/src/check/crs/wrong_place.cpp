#include "check/crs/kinds.hpp"

#include "check/columns/finding.hpp"
#include "check/shapes/ground.hpp"
#include "check/shapes/shape.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/crs/diagnose.hpp>

#include <algorithm>

namespace geoplan::check {

namespace {

// A sample shows where a layer lies; a fault of its CRS is one of all coordinates.
constexpr std::size_t most_vertices = 5000;
// Roads and masts of the neighbours are kept beside those of a province: so far from the zones
// no place is doubted by itself.
constexpr double far_deg = 0.5;
// Layers are rarely cut along the same line: some 5 km.
constexpr double near_deg = 0.05;
// Overlap of a layer's box with that around the zones, of one that lies over most of them: a
// share of what the zones themselves have of it.
constexpr double like_the_zones = 0.5;

std::vector<double> sample(const std::vector<geom::Point>& coords) {
    const std::size_t step = coords.size() / most_vertices + 1;
    std::vector<double> xy;
    for (std::size_t i = 0; i < coords.size(); i += step) {
        xy.push_back(coords[i].x);
        xy.push_back(coords[i].y);
    }
    return xy;
}

/// Where the sources of a folder should lie.
struct Where {
    GroundBox far =
        crs::vietnam_box;  ///< around the zones, wide enough for what is beside them
    GroundBox near = crs::vietnam_box;  ///< around the zones alone
    double zones_share = 1.0;           ///< of `near` that the box of the zones takes
    std::vector<crs::Crs> stated;       ///< the zones' own CRS
};

std::vector<crs::Finding> diagnose(const Source& source, const crs::DiagnoseOptions& options) {
    if (const auto* layer = std::get_if<data::Layer>(&source.data)) {
        const auto xy = sample(coords_of(layer->geometry));
        if (xy.empty()) return {};
        return crs::diagnose(xy, layer->crs, options);
    }
    if (const auto* raster = std::get_if<data::RasterSource>(&source.data)) {
        const auto& grid = raster->grid;
        return crs::diagnose(crs::CellGrid{grid.x0, grid.y0, grid.cell_width, -grid.cell_height,
                                           grid.columns, grid.rows},
                             grid.crs, options);
    }
    return {};
}

/// The fault's own name, but where another family has it.
std::string code_of(crs::Fault fault) {
    if (fault == crs::Fault::missing) return "no_crs";
    if (fault == crs::Fault::out_of_range) return "coordinates_out_of_range";
    return std::string(crs::name(fault));
}

double area(const GroundBox& box) {
    return (box.east - box.west) * (box.north - box.south);
}

GroundBox widened(const GroundBox& box, double by) {
    return {box.west - by, box.south - by, box.east + by, box.north + by};
}

bool outside(const std::vector<crs::Finding>& faults) {
    return !faults.empty() && faults.front().fault == crs::Fault::outside_region;
}

/// Around the zones, when their own CRS is beyond doubt (they may lie abroad); Vietnam
/// otherwise.
Where where_of(const Folder& folder) {
    if (!folder.zones) return {};
    const auto& zones = folder.sources[*folder.zones];
    const auto faults = diagnose(zones, {});
    if (!faults.empty() && !outside(faults)) return {};
    const auto ground = ground_of(zones);
    if (!ground) return {};
    const auto near = widened(*ground, near_deg);
    return {widened(*ground, far_deg),
            near,
            area(*ground) / area(near),
            {std::get<data::Layer>(zones.data).crs}};
}

/// A place is doubted when it is far from the zones, or when the layer would lie over
/// most of them in one other CRS. What explains it must put it near the zones.
std::vector<crs::Finding> faults_of(const Source& source, const Where& where) {
    auto far = diagnose(source, {where.far});
    const bool placed = far.empty() || far.front().fault == crs::Fault::out_of_range;
    auto near = diagnose(source, {where.near, crs::DiagnoseOptions{}.inside, where.stated});
    if (placed) {
        const bool sure = !near.empty() && !near.front().crs.empty() &&
                          near.front().overlap >= like_the_zones * where.zones_share;
        return sure ? near : far;
    }
    if (!near.empty() && !near.front().crs.empty()) return near;
    for (auto& fault : far) fault.mend.clear();
    return far;
}

}  // namespace

void find_wrong_places(const Folder& folder, Problems& problems) {
    const auto where = where_of(folder);
    for (const auto& source : folder.sources) {
        std::vector<crs::Finding> faults;
        try {
            faults = faults_of(source, where);
        } catch (const Error&) {  // a CRS that PROJ cannot use: told where it is used
            continue;
        }
        for (const auto& fault : faults) {
            // Data of another place is no fault of the CRS: `far_from_zones`.
            if (fault.fault == crs::Fault::outside_region) continue;
            const auto severity =
                fault.fault == crs::Fault::wrong_crs ? Severity::warning : Severity::error;
            auto& problem = problems.emplace_back(finding(severity, "", source));
            problem.code = code_of(fault.fault);
            problem.text = fault.text;
            problem.evidence = fault.evidence;
            problem.advice = fault.advice;
            problem.mend = fault.mend;
        }
    }
}

}  // namespace geoplan::check
