#include <geoplan/terrain/viewshed.hpp>

#include "terrain/dem.hpp"
#include "terrain/octant.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <cmath>
#include <numbers>

namespace geoplan::terrain {

namespace {

using detail::Lookout;

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
constexpr double to_degrees = 180.0 / std::numbers::pi;
constexpr double tolerance_m = 1e-6;
constexpr std::string_view step_name = "viewshed";

void require(const ViewshedOptions& options) {
    if (!(std::isfinite(options.observer_height_m) && std::isfinite(options.target_height_m))) {
        throw Error(Errc::bad_argument,
                    say("heights of observer and target must be numbers, got {} and {}",
                        {options.observer_height_m, options.target_height_m}));
    }
    if (!(options.inner_m >= 0.0 && options.outer_m >= options.inner_m)) {
        throw Error(
            Errc::bad_argument,
            say("distances must be 0 or more and the outer one not below the inner one, "
                "got {} and {}",
                {options.inner_m, options.outer_m}));
    }
    if (!(options.refraction >= 0.0 && options.refraction < 1.0)) {
        throw Error(Errc::bad_argument, say("refraction must be at least 0 and below 1, got {}",
                                            {options.refraction}));
    }
}

/// Where an observer stands, or why not.
enum class Standing { on_ground, outside, on_unknown_ground };

/// The lookout without its place.
Lookout lookout_on(const data::Raster& dem, const ViewshedOptions& options) {
    Lookout from;
    from.heights = dem.values.data();
    from.columns = static_cast<std::int64_t>(dem.grid.columns);
    from.rows = static_cast<std::int64_t>(dem.grid.rows);
    if (options.earth_curvature) {
        from.drop_per_m2 =
            (1.0 - options.refraction) / (2.0 * detail::semi_major_m(dem.grid.crs));
    }
    from.cell_width_m = dem.grid.cell_width;
    from.cell_height_m = dem.grid.cell_height;
    from.inner_m = options.inner_m;
    from.outer_m = std::min(options.outer_m, 1e12);
    return from;
}

Standing stand(Lookout& from, const data::Grid& grid, geom::Point at, double height_m) {
    const double column = std::floor((at.x - grid.x0) / grid.cell_width);
    const double row = std::floor((grid.y0 - at.y) / grid.cell_height);
    if (!(column >= 0.0 && column < static_cast<double>(grid.columns) && row >= 0.0 &&
          row < static_cast<double>(grid.rows))) {
        return Standing::outside;
    }
    from.column = static_cast<std::int64_t>(column);
    from.row = static_cast<std::int64_t>(row);
    from.eye_m = double{from.heights[from.row * from.columns + from.column]} + height_m;
    return std::isnan(from.eye_m) ? Standing::on_unknown_ground : Standing::on_ground;
}

/// Judges all cells but the observer's own.
template <class Judge>
void look_around(const Lookout& from, int threads, const Progress& progress, Judge&& judge) {
    parallel_for(
        static_cast<std::size_t>(detail::octants * detail::slices), threads,
        [&](std::size_t i) {
            const auto number = static_cast<std::int64_t>(i);
            detail::sweep(from, detail::octant_of(from, number / detail::slices),
                          number % detail::slices, judge);
        },
        progress, step_name);
}

bool is_seen(double lacking_m, const ViewshedOptions& options) {
    return lacking_m <= options.target_height_m + tolerance_m;
}

data::Raster empty_on(const data::Grid& grid, bool wanted, std::string unit) {
    if (!wanted) return {};
    return {grid, std::vector<float>(grid.cells(), unknown), std::move(unit)};
}

std::size_t own_cell(const Lookout& from) {
    return static_cast<std::size_t>(from.row * from.columns + from.column);
}

Error no_observer(Standing standing, geom::Point at) {
    if (standing == Standing::outside) {
        return Error(Errc::bad_argument,
                     say("the observer at {}, {} is off the grid", {at.x, at.y}));
    }
    return Error(
        Errc::bad_argument,
        say("the height of the ground at the observer, {}, {}, is not known", {at.x, at.y}));
}

Problem problem_of(Standing standing, geom::Point at, std::size_t row) {
    const bool outside = standing == Standing::outside;
    return {Severity::warning,
            outside ? "observer_outside" : "observer_on_unknown_ground",
            "",
            std::to_string(row),
            no_observer(standing, at).what(),
            outside ? say("check that the observers and the heights are in one CRS, or take "
                          "heights of a larger area")
                    : say("fill the gap in the heights, or leave the observer out")};
}

}  // namespace

Viewshed viewshed(const data::Raster& dem, geom::Point observer, const ViewshedOptions& options,
                  const ViewshedParts& parts, int threads, const Progress& progress) {
    detail::require_heights(dem);
    detail::require_metres(dem.grid);
    require(options);
    Lookout from = lookout_on(dem, options);
    const auto standing = stand(from, dem.grid, observer, options.observer_height_m);
    if (standing != Standing::on_ground) throw no_observer(standing, observer);

    Viewshed out{empty_on(dem.grid, parts.visible, "1"),
                 empty_on(dem.grid, parts.needed_height, "m"),
                 empty_on(dem.grid, parts.angle, "degree")};
    const auto judge = [&](std::int64_t at, double distance2, double height, double lacking) {
        const auto cell = static_cast<std::size_t>(at);
        const bool seen = is_seen(lacking, options);
        if (parts.visible) out.visible.values[cell] = seen ? 1.0F : 0.0F;
        if (parts.needed_height) {
            out.needed_height_m.values[cell] = static_cast<float>(std::max(lacking, 0.0));
        }
        if (parts.angle && seen) {
            const double above = height + options.target_height_m;
            out.angle_deg.values[cell] =
                static_cast<float>(90.0 + std::atan2(above, std::sqrt(distance2)) * to_degrees);
        }
    };
    look_around(from, threads, progress, judge);
    if (options.inner_m == 0.0) {
        const double height = -options.observer_height_m;
        judge(static_cast<std::int64_t>(own_cell(from)), 0.0, height, 0.0);
    }
    return out;
}

CumulativeViewshed cumulative_viewshed(const data::Raster& dem,
                                       std::span<const geom::Point> observers,
                                       const ViewshedOptions& options, bool nearest,
                                       int threads, const Progress& progress) {
    detail::require_heights(dem);
    detail::require_metres(dem.grid);
    require(options);
    CumulativeViewshed out{{dem.grid, std::vector<float>(dem.grid.cells()), "1"},
                           empty_on(dem.grid, nearest, "1"),
                           {}};
    for (std::size_t i = 0; i < dem.values.size(); ++i) {
        if (std::isnan(dem.values[i])) out.count.values[i] = unknown;
    }
    std::vector<double> nearest2(nearest ? dem.grid.cells() : 0,
                                 std::numeric_limits<double>::infinity());
    Lookout from = lookout_on(dem, options);
    for (std::size_t o = 0; o < observers.size(); ++o) {
        progress.tell(static_cast<double>(o) / static_cast<double>(observers.size()),
                      step_name);
        const auto standing = stand(from, dem.grid, observers[o], options.observer_height_m);
        if (standing != Standing::on_ground) {
            out.problems.push_back(problem_of(standing, observers[o], o));
            continue;
        }
        const auto judge = [&](std::int64_t at, double distance2, double, double lacking) {
            if (!is_seen(lacking, options)) return;
            const auto cell = static_cast<std::size_t>(at);
            out.count.values[cell] += 1.0F;
            if (nearest && distance2 < nearest2[cell]) {
                nearest2[cell] = distance2;
                out.nearest.values[cell] = static_cast<float>(o);
            }
        };
        look_around(from, threads, {}, judge);
        if (options.inner_m == 0.0) judge(static_cast<std::int64_t>(own_cell(from)), 0, 0, 0);
    }
    return out;
}

}  // namespace geoplan::terrain
