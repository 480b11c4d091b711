#pragma once

#include "detail/geos/convert.hpp"

#include <geoplan/core/parallel.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace geoplan::geom {

/// Appends the parts of a row to `to`, as they are.
inline void copy_row(const Polygons& from, std::size_t row, Polygons& to) {
    for (auto part = from.rows[row]; part < from.rows[row + 1]; ++part) {
        detail::geos::copy_part(from, static_cast<std::size_t>(part), to);
    }
}

/// A column whose row i is what make(i, row) appends to an empty `row`, made in parallel.
template <class Make>
Polygons by_row(std::size_t count, int threads, Make&& make, const Progress& progress,
                std::string_view step) {
    std::vector<Polygons> rows(count);
    parallel_for(
        count, threads, [&](std::size_t row) { make(row, rows[row]); }, progress, step);
    Polygons result;
    for (const Polygons& row : rows) {
        for (std::size_t part = 0; part + 1 < row.parts.size(); ++part) {
            detail::geos::copy_part(row, part, result);
        }
        detail::geos::close_row(result);
    }
    return result;
}

}  // namespace geoplan::geom
