#pragma once

#include "zonal/frequencies.hpp"
#include "zonal/tally.hpp"

#include <geoplan/data/raster.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::detail {

/// Everything statistics need of one zone, or of one class in it. Runs and cells are added up
/// apart and then together: the same order of sums whether a raster comes whole or in bands.
template <class T>
class Accumulator {
public:
    void add_run(const T* values, const T* weights, std::size_t n, std::int64_t first,
                 Wanted wanted) {
        detail::add_run(runs_, values, weights, n, first, wanted);
        if (wanted.values) frequencies_.add_run(values, n);
    }
    void add_cell(T value, T weight, double fraction, std::int64_t cell, Wanted wanted) {
        detail::add_cell(cells_, static_cast<double>(value), static_cast<double>(weight),
                         fraction, cell, wanted);
        if (wanted.values && value == value) frequencies_.add_cell(value, fraction);
    }
    /// After every band.
    void settle() { frequencies_.settle(); }

    /// Of each statistic, in order.
    [[nodiscard]] std::vector<double> values(std::span<const zonal::Statistic> stats,
                                             const data::Grid& grid, Wanted wanted) const;

private:
    Tally runs_;
    Tally cells_;
    Frequencies<T> frequencies_;
};

extern template class Accumulator<float>;
extern template class Accumulator<double>;

/// @throws Error{Errc::bad_argument} when a weight is lacking, or a q is not in [0, 1]
[[nodiscard]] Wanted wanted_by(std::span<const zonal::Statistic> stats, bool has_weight);

}  // namespace geoplan::detail
