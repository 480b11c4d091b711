#include <geoplan/terrain/viewshed.hpp>

#include "terrain/lookout.hpp"
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
}

/// Judges all cells but the observer's own.
template <class Judge>
void look_around(const Lookout& from, const ViewshedOptions& options, int threads,
                 const Progress& progress, Judge&& judge) {
    const detail::Within within{options.inner_m, std::min(options.outer_m, 1e12)};
    parallel_for(
        static_cast<std::size_t>(detail::octants * detail::slices), threads,
        [&](std::size_t i) {
            const auto number = static_cast<std::int64_t>(i);
            detail::sweep(from, detail::octant_of(from, number / detail::slices), within,
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

Problem problem_of(detail::Standing standing, geom::Point at, std::size_t row) {
    const bool outside = standing == detail::Standing::outside;
    return {Severity::warning,
            outside ? "observer_outside" : "observer_on_unknown_ground",
            "",
            std::to_string(row),
            detail::why_not(standing, at),
            outside ? say("check that the observers and the heights are in one CRS, or take "
                          "heights of a larger area")
                    : say("fill the gap in the heights, or leave the observer out")};
}

}  // namespace

Viewshed viewshed(const data::Raster& dem, geom::Point observer, const ViewshedOptions& options,
                  const ViewshedParts& parts, int threads, const Progress& progress) {
    require(options);
    Lookout from = detail::lookout_on(dem, options.earth_curvature, options.refraction);
    detail::stand_or_throw(from, dem.grid, observer, options.observer_height_m);

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
    look_around(from, options, threads, progress, judge);
    if (options.inner_m == 0.0) {
        judge(from.cell(), 0.0, -options.observer_height_m, 0.0);
    }
    return out;
}

CumulativeViewshed cumulative_viewshed(const data::Raster& dem,
                                       std::span<const geom::Point> observers,
                                       const ViewshedOptions& options, bool nearest,
                                       int threads, const Progress& progress) {
    require(options);
    Lookout from = detail::lookout_on(dem, options.earth_curvature, options.refraction);
    CumulativeViewshed out{{dem.grid, std::vector<float>(dem.grid.cells()), "1"},
                           empty_on(dem.grid, nearest, "1"),
                           {}};
    for (std::size_t i = 0; i < dem.values.size(); ++i) {
        if (std::isnan(dem.values[i])) out.count.values[i] = unknown;
    }
    std::vector<double> nearest2(nearest ? dem.grid.cells() : 0,
                                 std::numeric_limits<double>::infinity());
    for (std::size_t o = 0; o < observers.size(); ++o) {
        progress.tell(static_cast<double>(o) / static_cast<double>(observers.size()),
                      step_name);
        const auto standing =
            detail::stand(from, dem.grid, observers[o], options.observer_height_m);
        if (standing != detail::Standing::on_ground) {
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
        look_around(from, options, threads, {}, judge);
        if (options.inner_m == 0.0) judge(from.cell(), 0.0, 0.0, 0.0);
    }
    return out;
}

}  // namespace geoplan::terrain
