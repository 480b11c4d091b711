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
// Roads and masts of the neighbours are kept beside those of a province.
constexpr double margin_deg = 0.5;

std::vector<double> sample(const std::vector<geom::Point>& coords) {
    const std::size_t step = coords.size() / most_vertices + 1;
    std::vector<double> xy;
    for (std::size_t i = 0; i < coords.size(); i += step) {
        xy.push_back(coords[i].x);
        xy.push_back(coords[i].y);
    }
    return xy;
}

std::vector<crs::Finding> diagnose(const Source& source, const GroundBox& region) {
    const crs::DiagnoseOptions options{region};
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

/// Around the zones, when their own CRS is beyond doubt; Vietnam otherwise.
GroundBox region_of(const Folder& folder) {
    if (!folder.zones) return crs::vietnam_box;
    const auto& zones = folder.sources[*folder.zones];
    if (!diagnose(zones, crs::vietnam_box).empty()) return crs::vietnam_box;
    const auto ground = ground_of(zones);
    if (!ground) return crs::vietnam_box;
    return {ground->west - margin_deg, ground->south - margin_deg, ground->east + margin_deg,
            ground->north + margin_deg};
}

}  // namespace

void find_wrong_places(const Folder& folder, Problems& problems) {
    const auto region = region_of(folder);
    for (const auto& source : folder.sources) {
        std::vector<crs::Finding> faults;
        try {
            faults = diagnose(source, region);
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
