#include <geoplan/crs/shift.hpp>

#include "crs/candidates.hpp"
#include "crs/places.hpp"
#include "detail/proj/local.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace geoplan::crs {

namespace {

struct Measured {
    std::size_t pairs = 0;
    double east_m = std::nan("");
    double north_m = std::nan("");
    double length_m = std::nan("");
    double spread_m = std::nan("");
};

/// The shift between the same places, in degrees of WGS 84.
Measured measured(std::span<const double> a, std::span<const double> b) {
    std::vector<double> east;
    std::vector<double> north;
    for (std::size_t i = 0; i < a.size(); i += 2) {
        if (!std::isfinite(a[i]) || !std::isfinite(b[i])) continue;
        const auto way = detail::proj::way_between(a[i], a[i + 1], b[i], b[i + 1]);
        east.push_back(way.east_m);
        north.push_back(way.north_m);
    }
    Measured m;
    m.pairs = east.size();
    if (east.empty()) return m;
    m.east_m = detail::median(east);
    m.north_m = detail::median(north);
    m.length_m = std::hypot(m.east_m, m.north_m);
    std::vector<double> distances;
    for (std::size_t i = 0; i < east.size(); ++i) {
        distances.push_back(std::hypot(east[i] - m.east_m, north[i] - m.north_m));
    }
    m.spread_m = 1.4826 * detail::median(std::move(distances));
    return m;
}

/// Three standard errors of the median, at least what the caller allows.
double tolerance_of(const Measured& m, double least_m) {
    if (m.pairs == 0) return least_m;
    const double standard_error = std::sqrt(std::numbers::pi / 2.0) * m.spread_m /
                                  std::sqrt(static_cast<double>(m.pairs));
    return std::max(least_m, 3.0 * standard_error);
}

/// Whether a reading takes the shift away without scattering the pairs more than it found them.
bool holds(const Measured& now, const Measured& before, double least_m) {
    return 2 * now.pairs > before.pairs && now.length_m <= tolerance_of(now, least_m) &&
           now.length_m < 0.5 * before.length_m && now.spread_m <= before.spread_m + least_m;
}

Explanation swap_explanation(const Crs& crs, const Measured& now) {
    return {ShiftCause::swapped_axes, crs.text, now.length_m, "swap-axes",
            say("x and y of the second layer are swapped")};
}

Explanation candidate_explanation(const detail::Candidate& candidate, const Measured& now) {
    Explanation e;
    e.cause = candidate.cause;
    e.crs = candidate.crs.text;
    e.remaining_m = now.length_m;
    e.mend = "assign-crs " + e.crs;
    const double left = detail::rounded(now.length_m, 2);
    switch (candidate.cause) {
        case ShiftCause::datum:
            e.text =
                say("the second layer is on the other datum (VN-2000 and WGS 84 were "
                    "mistaken for each other): {}; {} m remain",
                    {e.crs, left});
            break;
        case ShiftCause::scale:
            e.text =
                say("the second layer has another scale on its central meridian: {}; {} m "
                    "remain",
                    {e.crs, left});
            break;
        case ShiftCause::meridian:
            e.text = say("the second layer has another central meridian: {}; {} m remain",
                         {e.crs, left});
            break;
        default:
            e.text = say("the second layer is in {}; {} m remain", {e.crs, left});
    }
    return e;
}

struct Ranked {
    int changes;
    Explanation explanation;
};

}  // namespace

std::string_view name(ShiftCause cause) noexcept {
    switch (cause) {
        case ShiftCause::none:
            return "none";
        case ShiftCause::swapped_axes:
            return "swapped_axes";
        case ShiftCause::datum:
            return "datum";
        case ShiftCause::scale:
            return "scale";
        case ShiftCause::meridian:
            return "meridian";
        case ShiftCause::projection:
            return "projection";
        case ShiftCause::constant_shift:
            return "constant_shift";
        case ShiftCause::varying:
            return "varying";
    }
    return "";
}

Shift explain_shift(std::span<const double> a, const Crs& crs_a, std::span<const double> b,
                    const Crs& crs_b, const ShiftOptions& options) {
    detail::require_pairs(a.size());
    if (a.size() != b.size()) {
        throw Error(Errc::bad_argument,
                    say("expected as many places in both layers, got {} and {}",
                        {a.size() / 2, b.size() / 2}));
    }
    const std::vector<double> ground_a = detail::on_the_ground(a, crs_a);
    const Measured before = measured(ground_a, detail::on_the_ground(b, crs_b));
    Shift shift;
    shift.pairs = before.pairs;
    shift.east_m = before.east_m;
    shift.north_m = before.north_m;
    shift.length_m = before.length_m;
    shift.spread_m = before.spread_m;
    shift.tolerance_m = tolerance_of(before, options.tolerance_m);
    shift.constant = before.spread_m <= std::max(options.tolerance_m, 0.1 * before.length_m);
    if (before.length_m <= shift.tolerance_m) return shift;

    std::vector<Ranked> found;
    const Measured turned =
        measured(ground_a, detail::on_the_ground(detail::swapped(b), crs_b));
    // Swapped coordinates often cannot be in their CRS at all: then there was nothing before.
    const bool nothing_before = 2 * before.pairs < turned.pairs;
    if (nothing_before ? turned.length_m <= tolerance_of(turned, options.tolerance_m)
                       : holds(turned, before, options.tolerance_m)) {
        found.push_back({1, swap_explanation(crs_b, turned)});
    }
    for (const detail::Candidate& candidate : detail::candidates_near(ground_a, b, crs_b)) {
        const Measured now = measured(ground_a, detail::on_the_ground(b, candidate.crs));
        if (holds(now, before, options.tolerance_m)) {
            found.push_back({candidate.changes, candidate_explanation(candidate, now)});
        }
    }
    std::ranges::stable_sort(found, {}, [](const Ranked& r) {
        return std::tuple(r.changes, r.explanation.remaining_m);
    });
    for (Ranked& r : found) shift.explanations.push_back(std::move(r.explanation));
    if (!shift.explanations.empty()) {
        shift.cause = shift.explanations.front().cause;
    } else if (before.pairs > 0) {
        shift.cause = shift.constant ? ShiftCause::constant_shift : ShiftCause::varying;
    }
    return shift;
}

}  // namespace geoplan::crs
