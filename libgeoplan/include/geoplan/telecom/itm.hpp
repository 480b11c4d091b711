#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>
#include <geoplan/telecom/itm_types.hpp>
#include <geoplan/terrain/profile.hpp>

#include <cstddef>
#include <span>
#include <vector>

/// The Irregular Terrain Model (Longley–Rice) in the form of NTIA's version 1.4.
/// Sources: Hufford, "The ITS Irregular Terrain Model, version 1.2.2, the Algorithm" (1995),
/// named "Algorithm" in the code; Longley and Rice, ERL 79-ITS 67 (1968); Hufford, Longley and
/// Kissick, NTIA Report 82-100 (1982); Rice et al., NBS Technical Note 101 (1967).
namespace geoplan::telecom::itm {

/// Loss over one known profile.
///
/// @param height_m  heights of the ground from transmitter to receiver, 2 or more, evenly
/// spaced
/// @param step_m    between neighbouring heights, above 0
/// @return          loss NaN, and the share that is missing, when a height is not known
/// @throws Error{Errc::bad_argument} where NTIA's program returns an error code: a value of
///         `link` beyond its range, or a path whose surface refractivity or effective earth is
///
/// Cost: linear in heights.
[[nodiscard]] GEOPLAN_EXPORT Result point_to_point(std::span<const double> height_m,
                                                   double step_m, const Link& link);

/// The same over many profiles.
///
/// @param length_m  of each path, shape (paths); NaN, and so the loss, where it is not known
/// @param first     where the heights of each path begin, shape (paths + 1)
/// @param height_m  of all paths
/// @throws Error{Errc::bad_argument} also for unequal shapes, fewer than 2 heights or a length
///         of 0 or less, naming the path
///
/// The same bytes for any number of threads.
[[nodiscard]] GEOPLAN_EXPORT std::vector<Result> point_to_point(
    std::span<const double> length_m, std::span<const std::size_t> first,
    std::span<const double> height_m, const Link& link, int threads = 0,
    const Progress& progress = {});
[[nodiscard]] GEOPLAN_EXPORT std::vector<Result> point_to_point(
    const terrain::Profiles& profiles, const Link& link, int threads = 0,
    const Progress& progress = {});

/// Loss at distances over ground that is known only by its kind.
///
/// @param distance_m  above 0, shape (n)
/// @param delta_h_m   terrain irregularity Δh: how far the ground lies apart between its 10 %
///                    and 90 % points on a long path; 0 or more, shape (n): 0 for water, 30 for
///                    plains, 90 for hills, 200 for mountains (NTIA Report 82-100, table 1)
/// @return            shape (n); NaN where a distance or an irregularity is
/// @throws Error{Errc::bad_argument} as `point_to_point`, and for unequal shapes
[[nodiscard]] GEOPLAN_EXPORT std::vector<Result> area(std::span<const double> distance_m,
                                                      std::span<const double> delta_h_m,
                                                      const Link& link, Siting transmitter,
                                                      Siting receiver, int threads = 0,
                                                      const Progress& progress = {});

}  // namespace geoplan::telecom::itm
