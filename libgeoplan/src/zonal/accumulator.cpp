#include "zonal/accumulator.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <limits>

namespace geoplan::detail {

namespace {

using zonal::Stat;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Unknown for no cell.
geom::Point centre(const data::Grid& grid, std::int64_t cell) {
    if (cell < 0) return {unknown, unknown};
    return data::centre_of(grid, static_cast<std::size_t>(cell));
}

double weighted_value(Stat stat, const Tally& tally) {
    if (!(tally.pairs > 0.0)) return unknown;
    const double variance = tally.weighted_spread.squares / tally.weighted_spread.amount;
    switch (stat) {
        case Stat::weighted_count:
            return tally.weight;
        case Stat::weighted_sum:
            return tally.product;
        case Stat::weighted_mean:
            return tally.product / tally.weight;
        case Stat::weighted_variance:
            return variance;
        default:
            return std::sqrt(variance);
    }
}

// Of a tally with a known cell and the table of its values.
double value_of(const zonal::Statistic& statistic, const Tally& tally,
                const std::vector<Frequency>& table, const data::Grid& grid) {
    const double variance = tally.spread.squares / tally.spread.amount;
    switch (statistic.stat) {
        case Stat::count:
            return tally.count;
        case Stat::sum:
            return tally.sum;
        case Stat::mean:
            return tally.sum / tally.count;
        case Stat::min:
            return tally.lowest;
        case Stat::max:
            return tally.highest;
        case Stat::range:
            return tally.highest - tally.lowest;
        case Stat::variance:
            return variance;
        case Stat::stdev:
            return std::sqrt(variance);
        case Stat::coefficient_of_variation:
            return std::sqrt(variance) / (tally.sum / tally.count);
        case Stat::median:
            return quantile(table, 0.5);
        case Stat::quantile:
            return quantile(table, statistic.q);
        case Stat::mode:
            return mode(table);
        case Stat::minority:
            return minority(table);
        case Stat::variety:
            return static_cast<double>(table.size());
        case Stat::min_center_x:
            return centre(grid, tally.lowest_at).x;
        case Stat::min_center_y:
            return centre(grid, tally.lowest_at).y;
        case Stat::max_center_x:
            return centre(grid, tally.highest_at).x;
        case Stat::max_center_y:
            return centre(grid, tally.highest_at).y;
        case Stat::weighted_count:
        case Stat::weighted_sum:
        case Stat::weighted_mean:
        case Stat::weighted_variance:
        case Stat::weighted_stdev:
            return weighted_value(statistic.stat, tally);
    }
    return unknown;
}

bool one_of(Stat stat, Stat first, Stat last) {
    return stat >= first && stat <= last;
}

}  // namespace

template <class T>
std::vector<double> Accumulator<T>::values(std::span<const zonal::Statistic> stats,
                                           const data::Grid& grid, Wanted wanted) const {
    const Tally tally = merged(runs_, cells_);
    std::vector<Frequency> table;
    if (wanted.values) table = frequencies_.table();
    std::vector<double> out;
    out.reserve(stats.size());
    for (const auto& statistic : stats) {
        if (tally.count > 0.0) {
            out.push_back(value_of(statistic, tally, table, grid));
        } else {
            out.push_back(statistic.stat == Stat::count ? 0.0 : unknown);
        }
    }
    return out;
}

template class Accumulator<float>;
template class Accumulator<double>;

Wanted wanted_by(std::span<const zonal::Statistic> stats, bool has_weight) {
    Wanted wanted;
    for (const auto& [stat, q] : stats) {
        const bool places = one_of(stat, Stat::min_center_x, Stat::max_center_y);
        wanted.places = wanted.places || places;
        wanted.extremes = wanted.extremes || places || one_of(stat, Stat::min, Stat::range);
        wanted.spread =
            wanted.spread || one_of(stat, Stat::variance, Stat::coefficient_of_variation);
        wanted.values = wanted.values || one_of(stat, Stat::median, Stat::variety);
        wanted.weighted = wanted.weighted || needs_weight(stat);
        wanted.weighted_spread = wanted.weighted_spread || stat == Stat::weighted_variance ||
                                 stat == Stat::weighted_stdev;
        if (needs_weight(stat) && !has_weight) {
            throw Error(Errc::bad_argument,
                        say("'{}' needs a second raster: give `weight`", {name(stat)}));
        }
        if (!(q >= 0.0 && q <= 1.0)) {
            throw Error(Errc::bad_argument, say("q must be in [0, 1], got {}", {q}));
        }
    }
    return wanted;
}

}  // namespace geoplan::detail
