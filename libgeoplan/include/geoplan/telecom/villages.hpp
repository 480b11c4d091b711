#pragma once

#include <geoplan/core/state.hpp>
#include <geoplan/export.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace geoplan::telecom {

/// A village by where it has signal.
enum class VillageSignal : std::uint8_t {
    unknown,  ///< its centre is not known
    white,    ///< none at its culture house or centre (*thôn trắng sóng*)
    gap,      ///< at its centre, but not at some residential cluster (*thôn lõm sóng*)
    centre,   ///< at its centre; whether at all clusters is not known
    full,     ///< at its centre and at every cluster
};

/// "unknown", "white", "gap", "centre", "full"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(VillageSignal signal) noexcept;

/// What is known of n villages and their m residential clusters: 1 is yes, 0 no, NaN not known.
struct VillageFacts {
    std::span<const double> centre_covered;              ///< (n)
    std::span<const double> powered = {};                ///< (n); empty: not known
    std::span<const std::int64_t> cluster_village = {};  ///< (m), index of its village
    std::span<const double> cluster_covered = {};        ///< (m)
    std::span<const double> cluster_people = {};         ///< (m); empty: not known
};

/// Shapes (n).
struct VillageSignals {
    std::vector<VillageSignal> signal;
    /// Whether the village counts for the programme, whose target is for villages with
    /// electricity: `not_applicable` without it, `missing` where that is not known.
    std::vector<State> counts;
    std::vector<std::int64_t> clusters;
    std::vector<std::int64_t> uncovered_clusters;
    std::vector<double> uncovered_people;  ///< in uncovered clusters; NaN where not known
};

/// White and gap villages. A village whose centre has no signal is white whatever its clusters
/// have. Of a village without known clusters only its centre is judged.
/// @throws Error{Errc::bad_argument} on unequal lengths, a cluster of no village, or numbers
///         other than 0, 1 and NaN
/// Source: definitions of the programme, and its target for electrified villages (Decision
/// 2269/QĐ-TTg; secondary sources), libgeoplan/docs/coverage.md.
[[nodiscard]] GEOPLAN_EXPORT VillageSignals village_signals(const VillageFacts& facts);

}  // namespace geoplan::telecom
