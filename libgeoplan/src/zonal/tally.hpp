#pragma once

#include <cstddef>
#include <limits>

namespace geoplan::detail {

/// Which parts of a tally are asked for; count and sum always are.
struct Wanted {
    bool extremes = false;
    bool spread = false;
    bool weighted = false;
};

/// Sums over cells with a known value v, covered by c, with w of a second raster.
struct Tally {
    double count = 0.0;  ///< Σ c
    double sum = 0.0;    ///< Σ c v
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -std::numeric_limits<double>::infinity();
    double mean = 0.0;     ///< of the spread: Σ c v / Σ c, kept running
    double squares = 0.0;  ///< Σ c (v - mean)²
    double pairs = 0.0;    ///< Σ c where w is known too
    double product = 0.0;  ///< Σ c v w
    double weight = 0.0;   ///< Σ c w
};

/// Takes in `n` wholly covered cells; `weights` is read only when weighted.
template <class T>
void add_run(Tally& tally, const T* values, const T* weights, std::size_t n, Wanted wanted);

/// Takes in one partly covered cell.
void add_cell(Tally& tally, double value, double weight, double fraction, Wanted wanted);

/// Both together.
[[nodiscard]] Tally merged(const Tally& a, const Tally& b);

}  // namespace geoplan::detail
