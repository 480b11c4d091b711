#include <geoplan/terrain/profile.hpp>

#include "terrain/dem.hpp"
#include "terrain/ground_path.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/terrain/heights.hpp>

#include <cmath>
#include <limits>

namespace geoplan::terrain {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
constexpr std::array<std::string_view, 2> ways = {"bilinear", "nearest"};
constexpr std::size_t block = 64;  // paths a task

void require(const ProfileOptions& options, std::size_t starts, std::size_t ends) {
    if (starts != ends) {
        throw Error(Errc::bad_argument,
                    say("as many starts as ends are needed, got {} and {}", {starts, ends}));
    }
    const bool by_points = options.points >= 2 && options.step_m == 0.0;
    const bool by_step =
        options.points == 0 && options.step_m > 0.0 && std::isfinite(options.step_m);
    if (!by_points && !by_step) {
        throw Error(Errc::bad_argument,
                    say("give either points, 2 or more, or a step in metres; got {} points and "
                        "a step of {}",
                        {options.points, options.step_m}));
    }
}

[[noreturn]] void throw_too_large(double points, std::size_t most) {
    throw Error(Errc::too_large,
                say("the profiles have {} points; at most {} are made at once. Take fewer "
                    "paths, or points that are farther apart",
                    {points, most}));
}

/// Where the heights of each path begin.
std::vector<std::size_t> starts_of(const std::vector<double>& length_m,
                                   const ProfileOptions& options) {
    std::vector<std::size_t> first(length_m.size() + 1, 0);
    double total = 0.0;
    for (std::size_t i = 0; i < length_m.size(); ++i) {
        double points = static_cast<double>(options.points);
        if (options.points == 0) {
            points = std::isnan(length_m[i])
                         ? 2.0
                         : std::max(2.0, std::ceil(length_m[i] / options.step_m) + 1.0);
        }
        total += points;
        if (total > static_cast<double>(options.most_points)) {
            throw_too_large(total, options.most_points);
        }
        first[i + 1] = first[i] + static_cast<std::size_t>(points);
    }
    return first;
}

/// Heights at places given in columns and rows from the centre of the first cell.
class Heights {
public:
    explicit Heights(const data::Raster& dem)
        : values_(dem.values.data()),
          columns_(dem.grid.columns),
          last_column_(static_cast<double>(dem.grid.columns) - 1.0),
          last_row_(static_cast<double>(dem.grid.rows) - 1.0) {}

    [[nodiscard]] float nearest(double x, double y) const noexcept {
        if (!on_grid(x, y)) return unknown;
        const double column = std::min(std::floor(x + 0.5), last_column_);
        const double row = std::min(std::floor(y + 0.5), last_row_);
        return values_[static_cast<std::size_t>(row) * columns_ +
                       static_cast<std::size_t>(column)];
    }

    [[nodiscard]] float bilinear(double x, double y) const noexcept {
        if (!on_grid(x, y)) return unknown;
        x = std::clamp(x, 0.0, last_column_);
        y = std::clamp(y, 0.0, last_row_);
        const auto column = static_cast<std::size_t>(x);
        const auto row = static_cast<std::size_t>(y);
        const double right = x - static_cast<double>(column);
        const double down = y - static_cast<double>(row);
        // A neighbour that does not count may be unknown, or off the grid.
        const std::size_t aside = right > 0.0 ? 1 : 0;
        const float* above = values_ + row * columns_ + column;
        const float* below = down > 0.0 ? above + columns_ : above;
        const double north = above[0] + right * (double{above[aside]} - double{above[0]});
        const double south = below[0] + right * (double{below[aside]} - double{below[0]});
        return static_cast<float>(north + down * (south - north));
    }

private:
    [[nodiscard]] bool on_grid(double x, double y) const noexcept {
        return x >= -0.5 && y >= -0.5 && x <= last_column_ + 0.5 && y <= last_row_ + 0.5;
    }

    const float* values_;
    std::size_t columns_;
    double last_column_;
    double last_row_;
};

template <class HeightAt>
void sample(std::span<const geom::Point> corners, std::span<float> out, HeightAt&& height_at) {
    const auto legs = static_cast<double>(corners.size() - 1);
    const auto steps = static_cast<double>(out.size() - 1);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double at = static_cast<double>(i) * legs / steps;
        const auto leg = std::min(static_cast<std::size_t>(at), corners.size() - 2);
        const double share = at - static_cast<double>(leg);
        const geom::Point a = corners[leg];
        const geom::Point b = corners[leg + 1];
        out[i] = height_at(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
    }
}

}  // namespace

std::string_view name(Interpolation way) noexcept {
    return ways[static_cast<std::size_t>(way)];
}

Interpolation interpolation_from_text(std::string_view text) {
    const auto found = std::find(ways.begin(), ways.end(), text);
    if (found != ways.end()) return static_cast<Interpolation>(found - ways.begin());
    throw Error(Errc::bad_argument,
                say("heights are read bilinear or nearest, got '{}'", {text}));
}

Profiles profiles(const data::Raster& dem, std::span<const geom::Point> starts,
                  std::span<const geom::Point> ends, const ProfileOptions& options, int threads,
                  const Progress& progress) {
    require_heights(dem);
    require(options, starts.size(), ends.size());
    if (static_cast<double>(options.points) * static_cast<double>(starts.size()) >
        static_cast<double>(options.most_points)) {
        throw_too_large(
            static_cast<double>(options.points) * static_cast<double>(starts.size()),
            options.most_points);
    }
    auto paths = detail::ground_paths(dem.grid, starts, ends, threads);
    Profiles out;
    out.first = starts_of(paths.length_m, options);
    out.height_m.resize(out.first.back());
    const Heights heights(dem);
    const auto sample_one = [&](std::size_t i) {
        const auto part =
            std::span(out.height_m).subspan(out.first[i], out.first[i + 1] - out.first[i]);
        if (options.interpolation == Interpolation::nearest) {
            sample(paths.of(i), part,
                   [&](double x, double y) { return heights.nearest(x, y); });
        } else {
            sample(paths.of(i), part,
                   [&](double x, double y) { return heights.bilinear(x, y); });
        }
    };
    parallel_blocks(starts.size(), block, threads, sample_one, progress, "profiles");
    out.length_m = std::move(paths.length_m);
    return out;
}

}  // namespace geoplan::terrain
