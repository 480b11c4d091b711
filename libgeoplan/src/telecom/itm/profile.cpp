#include "telecom/itm/model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace geoplan::telecom::itm {

namespace {

/// Horizons as seen from the antennas, over an earth of radius a_e. [TN 101, eq. 6.15]
void find_horizons(std::span<const double> z, double step, double a_e, Geometry& path) {
    const std::size_t last = z.size() - 1;
    const double top[2] = {z[0] + path.h[0], z[last] + path.h[1]};
    // As if each antenna saw the other.
    path.theta_hzn[0] = (top[1] - top[0]) / path.d - path.d / (2.0 * a_e);
    path.theta_hzn[1] = (top[0] - top[1]) / path.d - path.d / (2.0 * a_e);
    path.d_hzn[0] = path.d_hzn[1] = path.d;
    double along[2] = {0.0, path.d};
    for (std::size_t i = 1; i < last; ++i) {
        along[0] += step;
        along[1] -= step;
        for (int t = 0; t < 2; ++t) {
            const double theta = (z[i] - top[t]) / along[t] - along[t] / (2.0 * a_e);
            if (theta > path.theta_hzn[t]) {
                path.theta_hzn[t] = theta;
                path.d_hzn[t] = along[t];
            }
        }
    }
}

/// A straight line through ground, by its heights at both ends of the whole profile.
struct Fit {
    double at_start;
    double at_end;
};

/// Least squares between two distances, counted in steps. [Algorithm, section 6, "z1sq1"]
Fit fit_line(std::span<const double> z, double from, double to) {
    const auto last = static_cast<int>(z.size()) - 1;
    int start = static_cast<int>(std::fdim(from, 0.0));
    int end = last - static_cast<int>(std::fdim(last, to));
    if (end <= start) {  // too short: one step more on either side
        start = std::max(start - 1, 0);
        end = last - std::max(last - (end + 1), 0);
    }
    const double length = end - start;
    const auto first = z[static_cast<std::size_t>(start)];
    const auto final = z[static_cast<std::size_t>(end)];
    double place = -0.5 * length;  // from the middle
    const double middle = end + place;
    double sum = 0.5 * (first + final);
    double moment = 0.5 * (first - final) * place;
    for (int i = start + 1; i < end; ++i) {
        place += 1.0;
        sum += z[static_cast<std::size_t>(i)];
        moment += z[static_cast<std::size_t>(i)] * place;
    }
    const double mean = sum / length;
    const double slope = moment * 12.0 / ((length * length + 2.0) * length);
    return {mean - slope * middle, mean + slope * (last - middle)};
}

/// Δh: how far 10 % and 90 % of the ground lie apart about its straight line, carried to a
/// long path. [ERL 79-ITS 67, eq. 3]
double irregularity(std::span<const double> z, double step, double d_start, double d_end) {
    constexpr std::size_t most = 245;
    const auto last = static_cast<int>(z.size()) - 1;
    double x = d_start / step;
    const double x_end = d_end / step;
    if (x_end - x < 2.0) return 0.0;
    const int tenth = std::clamp(static_cast<int>(0.1 * (x_end - x + 8.0)), 4, 25);
    const int n = 10 * tenth - 5;

    // The ground at n even distances.
    std::array<double, most> sampled{};
    const double spacing = (x_end - x) / (n - 1);
    int i = static_cast<int>(x);
    x -= i + 1.0;
    for (int j = 0; j < n; ++j) {
        while (x > 0.0 && i + 1 < last) {
            x -= 1.0;
            ++i;
        }
        const double next = z[static_cast<std::size_t>(i) + 1];
        sampled[static_cast<std::size_t>(j)] =
            next + (next - z[static_cast<std::size_t>(i)]) * x;
        x += spacing;
    }

    const auto ground = std::span(sampled).first(static_cast<std::size_t>(n));
    const Fit fit = fit_line(ground, 0.0, n - 1);
    const double rise = (fit.at_end - fit.at_start) / (n - 1);
    double line = fit.at_start;
    for (double& height : ground) {
        height -= line;
        line += rise;
    }
    std::sort(ground.begin(), ground.end(), std::greater<>());
    const double spread = ground[static_cast<std::size_t>(tenth - 1)] -
                          ground[static_cast<std::size_t>(n - tenth)];
    return spread / (1.0 - 0.8 * std::exp(-(d_end - d_start) / 50e3));
}

}  // namespace

double mean_height(std::span<const double> z) {
    const auto last = static_cast<int>(z.size()) - 1;
    const auto tenth = static_cast<int>(0.1 * last);
    double sum = 0.0;
    for (int i = tenth; i <= last - tenth; ++i) sum += z[static_cast<std::size_t>(i)];
    return sum / (last - 2 * tenth + 1);
}

Geometry geometry_of(std::span<const double> z, double step, double gamma_e, const Link& link) {
    Geometry path;
    path.profile_known = true;
    path.h[0] = link.tx_height_m;
    path.h[1] = link.rx_height_m;
    path.d = static_cast<double>(z.size() - 1) * step;
    const double a_e = 1.0 / gamma_e;
    find_horizons(z, step, a_e, path);

    // The ground near an antenna counts from 15 times its height on. [NTIA 82-100, p. 25]
    const double start = std::min(15.0 * path.h[0], 0.1 * path.d_hzn[0]);
    const double end = path.d - std::min(15.0 * path.h[1], 0.1 * path.d_hzn[1]);
    path.delta_h = irregularity(z, step, start, end);

    if (path.d_hzn[0] + path.d_hzn[1] <= 1.5 * path.d) {  // beyond the horizon
        const Fit near = fit_line(z, start / step, 0.9 * path.d_hzn[0] / step);
        const Fit far = fit_line(z, (path.d - 0.9 * path.d_hzn[1]) / step, end / step);
        path.h_e[0] = path.h[0] + std::fdim(z.front(), near.at_start);
        path.h_e[1] = path.h[1] + std::fdim(z.back(), far.at_end);
        return path;
    }
    // In line of sight: horizons are those of ground of this kind.
    const Fit fit = fit_line(z, start / step, end / step);
    path.h_e[0] = path.h[0] + std::fdim(z.front(), fit.at_start);
    path.h_e[1] = path.h[1] + std::fdim(z.back(), fit.at_end);
    const auto smooth = [&](int t) { return std::sqrt(2.0 * path.h_e[t] * a_e); };
    const auto set_horizons = [&] {  // [Algorithm, eq. 3.3]
        for (int t = 0; t < 2; ++t) {
            path.d_hzn[t] =
                smooth(t) *
                std::exp(-0.07 * std::sqrt(path.delta_h / std::max(path.h_e[t], 5.0)));
        }
    };
    set_horizons();
    const double sum = path.d_hzn[0] + path.d_hzn[1];
    if (sum <= path.d) {  // raised until the horizons meet
        const double factor = (path.d / sum) * (path.d / sum);
        for (double& h : path.h_e) h *= factor;
        set_horizons();
    }
    for (int t = 0; t < 2; ++t) {  // [Algorithm, eq. 3.4]
        path.theta_hzn[t] =
            (0.65 * path.delta_h * (smooth(t) / path.d_hzn[t] - 1.0) - 2.0 * path.h_e[t]) /
            smooth(t);
    }
    return path;
}

}  // namespace geoplan::telecom::itm
