#pragma once

#include <geoplan/export.hpp>
#include <geoplan/score/matrix.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace geoplan::score {

/// What to do about an unknown value whose indicator has a weight above 0.
enum class Missing : std::uint8_t {
    leave_out,  ///< the weights of the known ones are scaled up to sum to 1
    refuse,     ///< the zone has no score
};

struct MissingOptions {
    Missing missing = Missing::leave_out;
    double min_known = 0.5;  ///< least weight that must be known for a score, in [0, 1]
};

struct Scores {
    std::vector<double> score;         ///< shape (rows); NaN: no score
    std::vector<double> known_weight;  ///< shape (rows), in [0, 1]: the weight of the known

    friend bool operator==(const Scores&, const Scores&) = default;
};

// Each takes zones × indicators and one weight an indicator (see `require_weights`). An
// indicator of weight 0 takes no part. Cost: linear in the values; sums run by column.
// All throw Error{Errc::bad_argument} on unequal shapes, wrong weights or `min_known`, and
// Error{Errc::bad_value} on an infinite value.

/// Σ w x. Source: OECD/JRC Handbook (2008), step 6, linear aggregation.
[[nodiscard]] GEOPLAN_EXPORT Scores weighted_mean(const Matrix& matrix,
                                                  std::span<const double> weights,
                                                  const MissingOptions& options = {});

/// Π x^w. One 0 makes the score 0, whatever the others are: of needs, a zone that has
/// reached one target has none. Nothing is put in its place.
/// @throws Error{Errc::bad_value} on a negative value (z-scores), naming its place
/// Source: OECD/JRC Handbook (2008), step 6, geometric aggregation.
[[nodiscard]] GEOPLAN_EXPORT Scores geometric_mean(const Matrix& matrix,
                                                   std::span<const double> weights,
                                                   const MissingOptions& options = {});

/// How TOPSIS makes the indicators comparable.
enum class TopsisNormalise : std::uint8_t {
    none,    ///< they are already
    vector,  ///< by the Euclidean length of the column (Hwang & Yoon)
    minmax,  ///< to [0, 1] between the least and the greatest; a constant column is 0
};

struct TopsisOptions {
    TopsisNormalise normalise = TopsisNormalise::vector;
    MissingOptions missing = {};
};

/// Closeness to the best point seen, in [0, 1]: d- / (d+ + d-), with d+ and d- the
/// Euclidean distances of the weighted, normalised row to the best and to the worst value
/// of each column. With values left out, distances run over the known. NaN where best and
/// worst are one in every column that counts: nothing tells the zones apart.
///
/// @param directions  shape (columns): `higher` where a higher value makes the score
///                    higher. For needs: all `higher`
/// Source: Hwang & Yoon, Multiple Attribute Decision Making (1981), section 3.3 (TOPSIS).
[[nodiscard]] GEOPLAN_EXPORT Scores topsis(const Matrix& matrix,
                                           std::span<const double> weights,
                                           std::span<const Direction> directions,
                                           const TopsisOptions& options = {});

}  // namespace geoplan::score
