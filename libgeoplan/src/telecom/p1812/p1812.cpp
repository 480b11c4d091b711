#include <geoplan/telecom/p1812.hpp>

#include "telecom/p1812/model.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <bit>
#include <limits>

namespace geoplan::telecom::p1812 {

namespace {

namespace method = detail::p1812;

/// All values NaN.
Details unknown() noexcept {
    std::array<double, sizeof(Details) / sizeof(double)> values;
    values.fill(std::numeric_limits<double>::quiet_NaN());
    return std::bit_cast<Details>(values);
}

/// The whole chain, for a link that is as it must be.
Details predicted(const Path& path, const Link& link) {
    method::require(path);
    Details out;
    out.d = path.distance_km.back();
    out.hts = path.ground_m.front() + link.transmitter_height_m;
    out.hrs = path.ground_m.back() + link.receiver_height_m;
    method::set_effective_earth(link, out);
    method::set_zones(path, out);
    const method::Profile profile{path.distance_km, path.ground_m, path.clutter_m, out.hts,
                                  out.hrs};
    const method::Scan found = method::scan(profile, out.ae, out.ab);
    if (!method::usable(path, found)) {
        Details nothing = unknown();
        nothing.missing_share = method::missing_share(path);
        return nothing;
    }
    out.missing_share = 0.0;
    method::set_ducting_incidence(link, out);
    const auto clear = method::set_geometry(profile, found, out);
    method::set_line_of_sight(link, out);
    method::set_diffraction(profile, link, found, clear, out);
    method::set_troposcatter(link, out);
    method::set_ducting(path, link, out);
    method::set_combined(link, out);
    method::set_locations(path, link, out);
    return out;
}

Path part(const Paths& paths, std::size_t i) {
    const std::size_t from = paths.first[i];
    const std::size_t points = paths.first[i + 1] - from;
    Path out{paths.distance_km.subspan(from, points), paths.ground_m.subspan(from, points)};
    if (!paths.clutter_m.empty()) out.clutter_m = paths.clutter_m.subspan(from, points);
    if (!paths.zone.empty()) out.zone = paths.zone.subspan(from, points);
    return out;
}

void require(const Paths& paths, std::span<const Link> links) {
    const std::size_t n = paths.distance_km.size();
    const auto fits = [n](std::size_t size) { return size == 0 || size == n; };
    if (paths.ground_m.size() != n || !fits(paths.clutter_m.size()) ||
        !fits(paths.zone.size())) {
        throw Error(Errc::bad_argument,
                    say("distances, heights, clutter and zones must have one value a point "
                        "(clutter and zones may be left out), got {}, {}, {} and {}",
                        {n, paths.ground_m.size(), paths.clutter_m.size(), paths.zone.size()}));
    }
    if (paths.first.empty() || paths.first.front() != 0 || paths.first.back() != n ||
        !std::is_sorted(paths.first.begin(), paths.first.end())) {
        throw Error(Errc::bad_argument,
                    say("`first` must start at 0, not decrease, and end at the number of "
                        "points, {}",
                        {n}));
    }
    if (links.size() != 1 && links.size() != paths.first.size() - 1) {
        throw Error(Errc::bad_argument, say("give one link, or one a path: got {} for {} paths",
                                            {links.size(), paths.first.size() - 1}));
    }
}

/// What `body` throws, said of path i.
template <class Body>
void of_path(std::size_t i, Body&& body) {
    try {
        body();
    } catch (const Error& wrong) {
        throw Error(wrong.code(), say("path {}: {}", {i, wrong.what()}));
    }
}

constexpr std::size_t block = 64;  // paths a task

}  // namespace

Details details(const Path& path, const Link& link) {
    method::require(link);
    return predicted(path, link);
}

Loss loss(const Path& path, const Link& link) {
    const Details all = details(path, link);
    return {all.Lb, all.Ep, all.missing_share};
}

Losses losses(const Paths& paths, std::span<const Link> links, int threads,
              const Progress& progress) {
    require(paths, links);
    if (links.size() == 1) method::require(links.front());
    const std::size_t count = paths.first.size() - 1;
    Losses out{std::vector<double>(count), std::vector<double>(count),
               std::vector<double>(count)};
    const auto predict_one = [&](std::size_t i) {
        of_path(i, [&] {
            const Link& link = links.size() == 1 ? links.front() : links[i];
            if (links.size() != 1) method::require(link);
            const Details all = predicted(part(paths, i), link);
            out.basic_transmission_loss_db[i] = all.Lb;
            out.field_strength_dbuv_m[i] = all.Ep;
            out.missing_share[i] = all.missing_share;
        });
    };
    parallel_blocks(count, block, threads, predict_one, progress, "path losses");
    return out;
}

}  // namespace geoplan::telecom::p1812
