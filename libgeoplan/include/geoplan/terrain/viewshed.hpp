#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/point.hpp>

#include <limits>
#include <span>

namespace geoplan::terrain {

struct ViewshedOptions {
    double observer_height_m = 1.75;  ///< of the eye or antenna above the ground
    double target_height_m = 0.0;     ///< of what is looked for, above the ground
    double inner_m = 0.0;             ///< nearer cells are not judged; they still hide others
    double outer_m = std::numeric_limits<double>::infinity();  ///< farther ones are not either
    bool earth_curvature = true;
    /// Of the earth's curvature, the part that refraction makes up for: 1/7 for light in an
    /// average atmosphere, 1/4 for radio (an earth of 4/3 its radius), 0 for none.
    double refraction = 1.0 / 7.0;
};

struct Viewshed {
    /// 1: seen, 0: hidden, NaN: not judged (unknown ground, or out of the distances).
    data::Raster visible;
    /// Least height above the ground at which a target would be seen, metres; 0 where the
    /// ground itself is seen. NaN where not judged.
    data::Raster needed_height_m;
    /// Of the line from the eye to a target that is seen, degrees: 0 straight down, 90 level,
    /// as r.viewshed gives it. NaN elsewhere.
    data::Raster angle_deg;
};

/// Which of the results are wanted; the others stay empty.
struct ViewshedParts {
    bool visible = true;
    bool needed_height = false;
    bool angle = false;
};

/// What is seen from one place.
///
/// A cell is seen when the straight line from the eye, above the centre of the cell in which
/// `observer` lies, to the target, above the cell's centre, is nowhere more than 1 micrometre
/// below the ground. The ground is known where that line crosses the lines between centres
/// of neighbouring cells, and is straight between two centres. The earth's curve lowers each
/// cell by (1 - refraction) d² / (2 a), d its distance and a the ellipsoid's semi-major axis.
/// Unknown ground hides nothing.
///
/// @param dem       heights in metres on a projected grid in metres
/// @param observer  in the grid's CRS
/// @return          on the grid of `dem`
/// @throws Error{Errc::crs} for another CRS; Error{Errc::bad_argument} for an observer off the
///         grid or on unknown ground, heights, distances or a refraction that make no sense,
///         or a raster whose values and cells differ in number
///
/// Cost: nearly linear in the cells within `outer_m`. The same bytes for any number of threads.
/// Source: the criterion is R3 of Franklin and Ray, "Higher isn't necessarily better" (1994);
/// curvature and refraction as r.viewshed and gdal_viewshed. The method is described in
/// libgeoplan/docs/terrain.md.
[[nodiscard]] GEOPLAN_EXPORT Viewshed viewshed(const data::Raster& dem, geom::Point observer,
                                               const ViewshedOptions& options = {},
                                               const ViewshedParts& parts = {}, int threads = 0,
                                               const Progress& progress = {});

struct CumulativeViewshed {
    /// Observers that see each cell; NaN on unknown ground.
    data::Raster count;
    /// Row of the nearest observer that sees the cell, the lowest one of several; NaN where
    /// none does. Empty unless wanted.
    data::Raster nearest;
    /// "observer_outside" and "observer_on_unknown_ground" (warning), with the observer's row:
    /// these see nothing.
    Problems problems;
};

/// What is seen from many places, each as in `viewshed`.
[[nodiscard]] GEOPLAN_EXPORT CumulativeViewshed
cumulative_viewshed(const data::Raster& dem, std::span<const geom::Point> observers,
                    const ViewshedOptions& options = {}, bool nearest = false, int threads = 0,
                    const Progress& progress = {});

}  // namespace geoplan::terrain
