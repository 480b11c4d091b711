#include <geoplan/geom/within.hpp>

#include "cut_line.hpp"
#include "detail/proj/ground.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>

namespace geoplan::geom {
namespace {

void require_finite(const Lines& lines) {
    for (std::size_t row = 0; row < size(lines); ++row) {
        for (const Point p : coords_of_row(lines, row)) {
            if (std::isfinite(p.x) && std::isfinite(p.y)) continue;
            throw Error(Errc::bad_value,
                        say("line {} has a coordinate that is not finite; correct or remove it",
                            {row}));
        }
    }
}

}  // namespace

std::vector<double> length_within_km(const Lines& lines, const Polygons& polygons,
                                     const crs::Crs& crs, int threads,
                                     const Progress& progress) {
    const detail::proj::Ground ground(crs);
    require_finite(lines);
    const LineCutter cutter(polygons);

    // Fixed chunks, so that the order of sums is the same for any number of threads.
    constexpr std::size_t parts_a_chunk = 512;
    const std::size_t parts = lines.parts.size() - 1;
    const std::size_t chunks = (parts + parts_a_chunk - 1) / parts_a_chunk;
    std::vector<std::vector<Stretch>> stretches(chunks);
    parallel_for(
        chunks, threads,
        [&](std::size_t chunk) {
            const std::size_t end = std::min((chunk + 1) * parts_a_chunk, parts);
            for (std::size_t part = chunk * parts_a_chunk; part < end; ++part) {
                const auto first = static_cast<std::size_t>(lines.parts[part]);
                const auto last = static_cast<std::size_t>(lines.parts[part + 1]);
                cutter.cut(std::span(lines.coords).subspan(first, last - first),
                           stretches[chunk]);
            }
        },
        progress, "cut lines");

    if (!ground.in_degrees()) {  // here, as a transform serves one thread at a time
        std::vector<Point> ends;
        for (auto& chunk : stretches) {
            ends.clear();
            for (const Stretch& s : chunk) ends.insert(ends.end(), {s.from, s.to});
            ends = ground.degrees(ends);
            for (std::size_t i = 0; i < chunk.size(); ++i) {
                chunk[i].from = ends[2 * i];
                chunk[i].to = ends[2 * i + 1];
            }
        }
    }
    std::vector<std::vector<double>> metres(chunks);
    parallel_for(
        chunks, threads,
        [&](std::size_t chunk) {
            for (const Stretch& s : stretches[chunk]) {
                metres[chunk].push_back(ground.distance_m(s.from, s.to));
            }
        },
        progress, "measure lines");

    std::vector<double> km(size(polygons), 0.0);
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
        for (std::size_t i = 0; i < metres[chunk].size(); ++i) {
            km[stretches[chunk][i].polygon] += metres[chunk][i];
        }
    }
    for (double& value : km) value /= 1000.0;
    return km;
}

}  // namespace geoplan::geom
