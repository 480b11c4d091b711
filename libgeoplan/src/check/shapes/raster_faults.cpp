#include "check/columns/finding.hpp"
#include "check/shapes/findings.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/io/raster.hpp>

#include <cmath>

namespace geoplan::check {

namespace {

// Reading more cells than this takes longer than a folder's whole check may.
constexpr std::size_t most_cells = 100'000'000;

}  // namespace

void find_raster_faults(const Source& source, Problems& problems) {
    const auto* raster = std::get_if<data::RasterSource>(&source.data);
    if (raster == nullptr) return;
    if (raster->grid.cells() > most_cells) {
        auto& problem = problems.emplace_back(finding(Severity::info, "not_looked_at", source));
        problem.text = say("its values were not looked at: {} million cells, more than {} million",
                           {std::round(static_cast<double>(raster->grid.cells()) / 1e6),
                            static_cast<double>(most_cells) / 1e6});
        problem.advice = say("cut it to the province");
        return;
    }
    Problems found;
    attempt(found, source.file, [&] { found = io::check_raster(source.path); });
    for (Problem& problem : found) {
        problem.file = source.file;
        if (problem.advice.empty()) {  // an error of reading
            problem.advice = say("copy the file again from its source; it may be cut short");
        }
        problems.push_back(std::move(problem));
    }
}

}  // namespace geoplan::check
