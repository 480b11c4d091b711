#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace geoplan::detail {

/// Which parts of a tally are asked for; count and sum always are.
struct Wanted {
    bool extremes = false;
    bool places = false;  ///< of the extremes
    bool spread = false;
    bool weighted = false;
    bool weighted_spread = false;
    bool values = false;  ///< how often each occurs; not of a tally
};

/// Sum of squares about the mean of values taken in by amounts, both kept running.
struct Spread {
    double amount = 0.0;
    double mean = 0.0;
    double squares = 0.0;
};

/// Sums over cells with a known value v, covered by c, with w of a second raster.
struct Tally {
    double count = 0.0;  ///< Σ c
    double sum = 0.0;    ///< Σ c v
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -std::numeric_limits<double>::infinity();
    std::int64_t lowest_at = -1;   ///< first cell of the grid with it
    std::int64_t highest_at = -1;  ///< first cell of the grid with it
    Spread spread;                 ///< of v by c
    double pairs = 0.0;            ///< Σ c where w is known too
    double product = 0.0;          ///< Σ c v w
    double weight = 0.0;           ///< Σ c w
    Spread weighted_spread;        ///< of v by c w
};

/// Takes in `n` wholly covered cells, from cell `first` of the grid on; `weights` is read only
/// when weighted. Cells come in row-major order.
template <class T>
void add_run(Tally& tally, const T* values, const T* weights, std::size_t n, std::int64_t first,
             Wanted wanted);

/// Takes in one partly covered cell.
void add_cell(Tally& tally, double value, double weight, double fraction, std::int64_t cell,
              Wanted wanted);

/// Both together.
[[nodiscard]] Tally merged(const Tally& a, const Tally& b);

}  // namespace geoplan::detail
