#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::zonal {

/// The sparse sources × targets matrix of what each two zones have in common: ground in m2,
/// or a raster's sum over it. Source s has the pairs [starts[s], starts[s + 1]).
struct ArealWeights {
    std::vector<std::size_t> starts = {0};
    std::vector<std::size_t> targets;    ///< of each pair, rising in a source
    std::vector<double> amounts;         ///< of each pair, 0 or more
    std::vector<double> source_amounts;  ///< of each whole source
    std::vector<double> target_amounts;  ///< of each whole target

    friend bool operator==(const ArealWeights&, const ArealWeights&) = default;
};

/// Weights by area: planar in a projected CRS; on the ellipsoid in a geographic one, by an
/// equal-area projection of the vertices.
///
/// @param sources  shape (n), valid, in `crs`; they may overlap
/// @param targets  shape (m), valid, in `crs`
/// @throws Error{Errc::crs} when `crs` is not stated, Error{Errc::geometry} as
///         `geom::overlay_pairs`
[[nodiscard]] GEOPLAN_EXPORT ArealWeights areal_weights(const geom::Polygons& sources,
                                                        const geom::Polygons& targets,
                                                        const crs::Crs& crs, int threads = 0,
                                                        const Progress& progress = {});

/// Weights by a raster (people a cell, built-up area), summed over each piece on exact cell
/// weights. Cells that are not known hold nothing: of a source in which none is known, nothing
/// is known on its targets (see `interpolate_extensive`).
///
/// @throws Error{Errc::bad_value} naming the first zone in which a cell is negative, and as
///         `areal_weights`
/// Source: Mennis, "Generating surface models of population using dasymetric mapping",
/// Prof. Geographer 55 (2003).
[[nodiscard]] GEOPLAN_EXPORT ArealWeights dasymetric_weights(
    const geom::Polygons& sources, const geom::Polygons& targets, const crs::Crs& crs,
    const data::RasterSource& raster, int threads = 0, const Progress& progress = {});

struct ArealOptions {
    /// false: a source gives the share of it that lies in targets. true: it gives its whole
    /// value to the targets it meets.
    bool allocate_total = false;
    /// A target of which a lesser share (of what sources cover) has a known value is NaN.
    double least_known = 1.0;
};

/// Counts: each source's value is shared out by its amounts, and added up by target.
///
/// @param values  shape (n); NaN is missing
/// @return        shape (m); NaN too where no source is, and where a source is that has
///                something (not 0) but no amount to share it out by. With `least_known` below
///                1 the sum of what is known
/// @throws Error{Errc::bad_argument} when shapes differ, an amount is negative or no number, or
///         `least_known` is not in [0, 1]
/// Source: Goodchild and Lam, "Areal interpolation: a variant of the traditional spatial
/// problem", Geo-Processing 1 (1980).
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> interpolate_extensive(
    const ArealWeights& weights, std::span<const double> values,
    const ArealOptions& options = {});

/// What of each source's value no target got, shape (n): value × (1 − shares given). Below 0
/// where targets overlap; NaN where the value is. A source without any amount gives nothing.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> unplaced(const ArealWeights& weights,
                                                          std::span<const double> values,
                                                          const ArealOptions& options = {});

/// Rates and densities: the mean over what sources cover of the target, weighed by amounts.
/// Shapes, NaN and errors as `interpolate_extensive`.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> interpolate_intensive(
    const ArealWeights& weights, std::span<const double> values, double least_known = 1.0);

/// Shares of classes in what sources of known class cover of the target.
///
/// @param classes  shape (n), from 0 to `count` − 1; a negative one is missing
/// @return         targets × count, row by row; rows sum to 1 or are NaN
/// @throws Error{Errc::bad_argument} when shapes differ, a class is not below `count`, or
///         `least_known` is not in [0, 1]
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> interpolate_categorical(
    const ArealWeights& weights, std::span<const std::int32_t> classes, std::size_t count,
    double least_known = 1.0);

}  // namespace geoplan::zonal
