#include <geoplan/telecom/villages.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <array>
#include <cmath>
#include <limits>

namespace geoplan::telecom {

namespace {

void require_yes_no(std::span<const double> values, const char* column) {
    for (const double value : values) {
        if (std::isnan(value) || value == 0.0 || value == 1.0) continue;
        throw Error(
            Errc::bad_argument,
            say("{} must be 1 (yes), 0 (no) or NaN (not known), got {}", {column, value}));
    }
}

void require_usable(const VillageFacts& facts) {
    const std::size_t n = facts.centre_covered.size();
    const std::size_t m = facts.cluster_village.size();
    const auto fits = [](std::size_t size, std::size_t rows) {
        return size == 0 || size == rows;
    };
    if (!fits(facts.powered.size(), n) || facts.cluster_covered.size() != m ||
        !fits(facts.cluster_people.size(), m)) {
        throw Error(Errc::bad_argument,
                    say("{} villages and {} clusters must have as many values of power, "
                        "coverage and people, got {}, {} and {}",
                        {n, m, facts.powered.size(), facts.cluster_covered.size(),
                         facts.cluster_people.size()}));
    }
    require_yes_no(facts.centre_covered, "centre_covered");
    require_yes_no(facts.powered, "powered");
    require_yes_no(facts.cluster_covered, "cluster_covered");
    for (const std::int64_t village : facts.cluster_village) {
        if (village < 0 || static_cast<std::size_t>(village) >= n) {
            throw Error(Errc::bad_argument,
                        say("a cluster belongs to village {} of {}", {village, n}));
        }
    }
}

State counts_with(double powered) {
    if (std::isnan(powered)) return State::missing;
    return powered == 1.0 ? State::known : State::not_applicable;
}

}  // namespace

std::string_view name(VillageSignal signal) noexcept {
    constexpr std::array<std::string_view, 5> names = {"unknown", "white", "gap", "centre",
                                                       "full"};
    return names[static_cast<std::size_t>(signal)];
}

VillageSignals village_signals(const VillageFacts& facts) {
    require_usable(facts);
    const std::size_t n = facts.centre_covered.size();
    VillageSignals result{std::vector<VillageSignal>(n, VillageSignal::unknown),
                          std::vector<State>(n, State::missing), std::vector<std::int64_t>(n),
                          std::vector<std::int64_t>(n), std::vector<double>(n)};
    std::vector<std::int64_t> covered(n);
    for (std::size_t c = 0; c < facts.cluster_village.size(); ++c) {
        const auto v = static_cast<std::size_t>(facts.cluster_village[c]);
        const double yes = facts.cluster_covered[c];
        ++result.clusters[v];
        if (yes == 1.0) ++covered[v];
        if (yes != 0.0) continue;
        ++result.uncovered_clusters[v];
        result.uncovered_people[v] += facts.cluster_people.empty()
                                          ? std::numeric_limits<double>::quiet_NaN()
                                          : facts.cluster_people[c];
    }
    for (std::size_t v = 0; v < n; ++v) {
        const bool all_known = result.clusters[v] > 0 &&
                               covered[v] + result.uncovered_clusters[v] == result.clusters[v];
        if (!all_known) {
            result.uncovered_people[v] = std::numeric_limits<double>::quiet_NaN();
        }
        if (!facts.powered.empty()) result.counts[v] = counts_with(facts.powered[v]);
        if (facts.centre_covered[v] == 0.0) {
            result.signal[v] = VillageSignal::white;
        } else if (facts.centre_covered[v] == 1.0) {
            result.signal[v] = result.uncovered_clusters[v] > 0 ? VillageSignal::gap
                               : all_known                      ? VillageSignal::full
                                                                : VillageSignal::centre;
        }
    }
    return result;
}

}  // namespace geoplan::telecom
