#pragma once

#include "terrain/horizon_line.hpp"
#include "terrain/lookout.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace geoplan::detail {

/// An eighth of the directions around the lookout, in which cells are named by steps: k along
/// its main axis and j ≤ k across, both from 0; and a slice of it, in which j / k lies in
/// [slice / slices, (slice + 1) / slices).
struct Octant {
    std::int64_t main_stride = 0;  ///< from cell to cell
    std::int64_t side_stride = 0;
    std::int64_t main_cells = 0;  ///< between the lookout and the border of the grid
    std::int64_t side_cells = 0;
    double main_m = 0.0;  ///< length of a step
    double side_m = 0.0;
    bool has_axis = false;      ///< whether the cells with j = 0 are its own
    bool has_diagonal = false;  ///< whether those with j = k are
};

inline constexpr std::int64_t octants = 8;
inline constexpr std::int64_t slices = 4;

[[nodiscard]] Octant octant_of(const Lookout& from, std::int64_t number) noexcept;

/// Distances of the cells that are judged, to their centres, both inclusive.
struct Within {
    double inner_m = 0.0;
    double outer_m = 0.0;
};

/// Cells j of a ring, [begin, end).
struct Stretch {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// The cells of a ring that belong to a slice of an octant.
[[nodiscard]] Stretch own_cells(const Octant& octant, std::int64_t slice,
                                std::int64_t k) noexcept;

/// Those among them that are judged.
/// @param ahead2, side2  squares of the way along the main axis, and of a step across
[[nodiscard]] Stretch at_distance(Stretch cells, Within within, double ahead2,
                                  double side2) noexcept;

/// Judges every cell of a slice of an octant, from the lookout outwards:
/// judge(cell, squared distance in metres, height, lacking), the height above the eye and
/// the curve of the earth, `lacking` being what the ground lacks to the lowest line of sight
/// that clears all before it, in metres (negative: it is seen).
///
/// A ring is the cells of one k. In the plane of s = j / k and g = height / k the edges between
/// neighbouring cells are straight lines, and a cell is seen when no edge of the rings before
/// lies above it. The upper border of these edges is kept as pieces of lines; each ring is
/// compared with it and then joined to it. That is as exact as a ray to every cell which is
/// compared with every edge it crosses, in time linear in the cells.
template <class Judge>
void sweep(const Lookout& from, const Octant& octant, Within within, std::int64_t slice,
           Judge&& judge) {
    const double outer2 = within.outer_m * within.outer_m;
    const double main2 = octant.main_m * octant.main_m;
    const double side2 = octant.side_m * octant.side_m;

    HorizonLine line(static_cast<double>(slice) / static_cast<double>(slices),
                     static_cast<double>(slice + 1) / static_cast<double>(slices));
    std::vector<double> before;  // g of the ring before
    std::vector<double> ring;
    for (std::int64_t k = 1; k <= octant.main_cells; ++k) {
        const auto kd = static_cast<double>(k);
        const double step = 1.0 / kd;  // of s
        const double ahead2 = kd * kd * main2;
        if (ahead2 > outer2) break;
        const Stretch own = own_cells(octant, slice, k);
        const Stretch judged = at_distance(own, within, ahead2, side2);
        // The last cell within the distance, and one more to interpolate to.
        const auto reach = static_cast<std::int64_t>(std::sqrt((outer2 - ahead2) / side2));
        const std::int64_t first = slice * k / slices;
        const std::int64_t last = std::min(((slice + 1) * k + slices - 1) / slices,
                                           std::min(octant.side_cells, reach) + 1);
        if (first >= last) break;

        const std::int64_t axis = from.cell() + k * octant.main_stride;
        ring.resize(static_cast<std::size_t>(last + 1));
        for (std::int64_t j = first; j <= last; ++j) {
            const auto jd = static_cast<double>(j);
            const double z = j > octant.side_cells
                                 ? pit_m
                                 : from.seen_height(from.heights[axis + j * octant.side_stride],
                                                    ahead2 + jd * jd * side2);
            ring[static_cast<std::size_t>(j)] = z * step;
        }

        line.start_ring(2 * static_cast<std::size_t>(last - first));
        for (std::int64_t j = first;; ++j) {
            const auto jd = static_cast<double>(j);
            const double s = jd * step;
            const double g = ring[static_cast<std::size_t>(j)];
            const double lacking = line.at(s) - g;
            if (j >= judged.begin && j < judged.end && g != pit_m * step) {
                judge(axis + j * octant.side_stride, ahead2 + jd * jd * side2, g * kd,
                      lacking * kd);
            }
            if (j == last) break;
            const double next = ring[static_cast<std::size_t>(j + 1)];
            const double next_s = (jd + 1.0) * step;
            if (lacking >= 0.0 && line.hides(next_s, next)) continue;
            // The edge on to (k, j + 1), and over its first part, where it is the higher one,
            // that back to (k - 1, j).
            const double rise = (next - g) * kd;
            double begin = s;
            if (j > 0 && k > 1) {
                const double back = (before[static_cast<std::size_t>(j)] - g) * kd * (kd - 1.0);
                if (back > rise * jd) {
                    begin = jd / (kd - 1.0);
                    line.join(s, g, back / jd, begin);
                }
            }
            line.join(begin, g + rise * (begin - s), rise, next_s);
        }
        line.end_ring();
        std::swap(before, ring);
    }
}

}  // namespace geoplan::detail
