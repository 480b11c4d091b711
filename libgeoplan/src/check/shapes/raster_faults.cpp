#include "check/shapes/findings.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/io/raster.hpp>

namespace geoplan::check {

namespace {

// Reading more cells than this takes longer than a folder's whole check may.
constexpr std::size_t most_cells = 100'000'000;

}  // namespace

void find_raster_faults(const Source& source, Problems& problems) {
    const auto* raster = std::get_if<data::RasterSource>(&source.data);
    if (raster == nullptr || raster->grid.cells() > most_cells) return;
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
