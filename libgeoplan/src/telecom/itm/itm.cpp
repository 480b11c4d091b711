#include <geoplan/telecom/itm.hpp>

#include "telecom/itm/model.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::telecom::itm {

namespace {

constexpr std::size_t block = 16;  // paths a task

Result result_of(const Medium& medium, const Geometry& path, const Link& link,
                 std::uint32_t warnings) {
    Result out;
    const Reference reference = reference_attenuation(medium, path, warnings);
    out.mode = reference.mode;
    out.reference_db = reference.A_ref;
    // The model's own constant; P.525 has 32.4.
    out.free_space_db =
        32.45 + 20.0 * std::log10(medium.f_mhz) + 20.0 * std::log10(path.d / 1000.0);
    out.loss_db =
        out.free_space_db + with_variability(reference.A_ref, medium, path, link, warnings);
    out.warnings = warnings;
    out.distance_m = path.d;
    out.delta_h_m = path.delta_h;
    out.surface_refractivity = medium.N_s;
    std::copy_n(path.theta_hzn, 2, out.horizon_angle_rad.begin());
    std::copy_n(path.d_hzn, 2, out.horizon_distance_m.begin());
    std::copy_n(path.h_e, 2, out.effective_height_m.begin());
    return out;
}

/// `link` has been checked, with these `warnings`.
Result over(std::span<const double> height_m, double step_m, const Link& link,
            std::uint32_t warnings) {
    const auto missing =
        std::count_if(height_m.begin(), height_m.end(), [](double z) { return std::isnan(z); });
    if (missing > 0 || std::isnan(step_m)) {
        Result out;
        out.missing_share = static_cast<double>(missing) / static_cast<double>(height_m.size());
        return out;
    }
    const Medium medium = medium_of(link, mean_height(height_m));
    return result_of(medium, geometry_of(height_m, step_m, medium.gamma_e, link), link,
                     warnings);
}

void require_shapes(std::span<const double> length_m, std::span<const std::size_t> first,
                    std::size_t heights) {
    if (first.size() != length_m.size() + 1 || first.front() != 0 || first.back() != heights) {
        throw Error(Errc::bad_argument,
                    say("{} paths need as many lengths and the places where their heights "
                        "begin, from 0 to {}",
                        {length_m.size(), heights}));
    }
    for (std::size_t i = 0; i < length_m.size(); ++i) {
        if (first[i + 1] < first[i] + 2) {
            throw Error(Errc::bad_argument, say("path {} has fewer than 2 heights", {i}));
        }
        if (length_m[i] <= 0.0 || std::isinf(length_m[i])) {
            throw Error(Errc::bad_argument,
                        say("path {} is {} m long; it must be above 0", {i, length_m[i]}));
        }
    }
}

template <class Height>
std::vector<Result> over_all(std::span<const double> length_m,
                             std::span<const std::size_t> first,
                             std::span<const Height> height_m, const Link& link, int threads,
                             const Progress& progress) {
    std::uint32_t warnings = 0;
    require(link, warnings);
    require_shapes(length_m, first, height_m.size());
    std::vector<Result> out(length_m.size());
    const auto one = [&](std::size_t i) {
        const auto own = height_m.subspan(first[i], first[i + 1] - first[i]);
        const std::vector<double> heights(own.begin(), own.end());
        const auto steps = static_cast<double>(heights.size() - 1);
        out[i] = over(heights, length_m[i] / steps, link, warnings);
    };
    parallel_blocks(out.size(), block, threads, one, progress, "path losses");
    return out;
}

}  // namespace

Result point_to_point(std::span<const double> height_m, double step_m, const Link& link) {
    std::uint32_t warnings = 0;
    require(link, warnings);
    if (height_m.size() < 2) {
        throw Error(Errc::bad_argument,
                    say("a profile has 2 heights or more, got {}", {height_m.size()}));
    }
    if (step_m <= 0.0 || std::isinf(step_m)) {
        throw Error(Errc::bad_argument,
                    say("the step of a profile must be above 0 m, got {}", {step_m}));
    }
    return over(height_m, step_m, link, warnings);
}

std::vector<Result> point_to_point(std::span<const double> length_m,
                                   std::span<const std::size_t> first,
                                   std::span<const double> height_m, const Link& link,
                                   int threads, const Progress& progress) {
    return over_all(length_m, first, height_m, link, threads, progress);
}

std::vector<Result> point_to_point(const terrain::Profiles& profiles, const Link& link,
                                   int threads, const Progress& progress) {
    return over_all(std::span(profiles.length_m), std::span(profiles.first),
                    std::span(profiles.height_m), link, threads, progress);
}

std::vector<Result> area(std::span<const double> distance_m, std::span<const double> delta_h_m,
                         const Link& link, Siting transmitter, Siting receiver, int threads,
                         const Progress& progress) {
    std::uint32_t warnings = 0;
    require(link, warnings);
    if (distance_m.size() != delta_h_m.size()) {
        throw Error(Errc::bad_argument,
                    say("distances and irregularities must be as many, got {} and {}",
                        {distance_m.size(), delta_h_m.size()}));
    }
    for (std::size_t i = 0; i < distance_m.size(); ++i) {
        if (distance_m[i] <= 0.0 || std::isinf(distance_m[i])) {
            throw Error(Errc::bad_argument,
                        say("distance {} is {} m; it must be above 0", {i, distance_m[i]}));
        }
        if (delta_h_m[i] < 0.0 || std::isinf(delta_h_m[i])) {
            throw Error(Errc::bad_argument,
                        say("terrain irregularity {} is {} m; it must be 0 or more",
                            {i, delta_h_m[i]}));
        }
    }
    const Medium medium = medium_of(link, 0.0);
    const Siting siting[2] = {transmitter, receiver};
    std::vector<Result> out(distance_m.size());
    const auto one = [&](std::size_t i) {
        if (std::isnan(distance_m[i]) || std::isnan(delta_h_m[i])) return;
        out[i] = result_of(
            medium, geometry_of(distance_m[i], delta_h_m[i], medium.gamma_e, link, siting),
            link, warnings);
    };
    parallel_blocks(out.size(), block, threads, one, progress, "path losses");
    return out;
}

}  // namespace geoplan::telecom::itm
