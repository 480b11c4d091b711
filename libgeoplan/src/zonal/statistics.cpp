#include <geoplan/zonal/statistics.hpp>

#include "zonal/bands.hpp"
#include "zonal/tally.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/core/text.hpp>

#include <limits>

namespace geoplan::zonal {

namespace {

constexpr std::string_view step_name = "zonal statistics";
constexpr std::array<std::string_view, 9> names = {
    "count", "sum", "mean", "min", "max", "variance", "stdev", "weighted_sum", "weighted_mean"};

// Runs and cells are added up apart and then together: the same order of sums whether the
// raster comes whole or in bands.
struct ZoneState {
    detail::Cursor at;
    detail::Tally runs;
    detail::Tally cells;
};

std::vector<ZoneState> states_of(const CellWeights& weights) {
    std::vector<ZoneState> states(size(weights));
    for (std::size_t z = 0; z < states.size(); ++z) states[z].at = detail::start_of(weights, z);
    return states;
}

detail::Wanted wanted_by(std::span<const Stat> stats, bool has_weight) {
    detail::Wanted wanted;
    for (const auto stat : stats) {
        wanted.extremes = wanted.extremes || stat == Stat::min || stat == Stat::max;
        wanted.spread = wanted.spread || stat == Stat::variance || stat == Stat::stdev;
        wanted.weighted = wanted.weighted || needs_weight(stat);
        if (needs_weight(stat) && !has_weight) {
            throw Error(Errc::bad_argument,
                        say("'{}' needs a second raster: give `weight`", {name(stat)}));
        }
    }
    return wanted;
}

/// @param band  the rows and columns of the grid that `values` (and `weight`) hold
template <class T>
void add_band(const CellWeights& weights, std::vector<ZoneState>& states,
              const data::Window& band, const T* values, const T* weight, detail::Wanted wanted,
              int threads, const Progress& progress) {
    const auto add_zone = [&](std::size_t zone) {
        ZoneState& state = states[zone];
        const auto on_run = [&](std::size_t offset, std::size_t n) {
            detail::add_run(state.runs, values + offset,
                            wanted.weighted ? weight + offset : nullptr, n, wanted);
        };
        const auto on_cell = [&](std::size_t offset, double fraction) {
            detail::add_cell(state.cells, static_cast<double>(values[offset]),
                             wanted.weighted ? static_cast<double>(weight[offset]) : 0.0,
                             fraction, wanted);
        };
        detail::walk(weights, zone, state.at, band, on_run, on_cell);
    };
    parallel_for(states.size(), threads, add_zone, progress, step_name);
}

double value_of(Stat stat, const detail::Tally& tally) {
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    if (stat == Stat::count) return tally.count;
    if (!(tally.count > 0.0)) return unknown;
    switch (stat) {
        case Stat::sum:
            return tally.sum;
        case Stat::mean:
            return tally.sum / tally.count;
        case Stat::min:
            return tally.lowest;
        case Stat::max:
            return tally.highest;
        case Stat::variance:
            return tally.squares / tally.count;
        case Stat::stdev:
            return std::sqrt(tally.squares / tally.count);
        case Stat::weighted_sum:
            return tally.pairs > 0.0 ? tally.product : unknown;
        case Stat::weighted_mean:
            return tally.pairs > 0.0 ? tally.product / tally.weight : unknown;
        case Stat::count:
            break;
    }
    return unknown;
}

std::vector<std::vector<double>> columns_of(const std::vector<ZoneState>& states,
                                            std::span<const Stat> stats) {
    std::vector<std::vector<double>> columns(stats.size());
    for (auto& column : columns) column.reserve(states.size());
    for (const auto& state : states) {
        const detail::Tally tally = merged(state.runs, state.cells);
        for (std::size_t s = 0; s < stats.size(); ++s) {
            columns[s].push_back(value_of(stats[s], tally));
        }
    }
    return columns;
}

template <class T>
std::vector<std::vector<double>> in_memory(const CellWeights& weights,
                                           std::span<const T> values,
                                           std::span<const Stat> stats,
                                           std::span<const T> weight, int threads,
                                           const Progress& progress) {
    const auto wanted = wanted_by(stats, !weight.empty() || weights.grid.cells() == 0);
    detail::require_cells(weights, values.size(), "values");
    if (!weight.empty()) detail::require_cells(weights, weight.size(), "weight");
    auto states = states_of(weights);
    add_band(weights, states, whole(weights.grid), values.data(), weight.data(), wanted,
             threads, progress);
    return columns_of(states, stats);
}

}  // namespace

std::string_view name(Stat stat) noexcept {
    return names[static_cast<std::size_t>(stat)];
}

Stat stat_from_text(std::string_view text) {
    const auto found = std::find(names.begin(), names.end(), text);
    if (found != names.end()) return static_cast<Stat>(found - names.begin());
    const std::vector<std::string> known(names.begin(), names.end());
    throw Error(Errc::bad_argument, with_nearest(say("there is no statistic '{}'; there are {}",
                                                     {text, quoted_list(known, known.size())}),
                                                 text, known));
}

bool needs_weight(Stat stat) noexcept {
    return stat == Stat::weighted_sum || stat == Stat::weighted_mean;
}

std::vector<std::vector<double>> statistics(const CellWeights& weights,
                                            std::span<const float> values,
                                            std::span<const Stat> stats,
                                            std::span<const float> weight, int threads,
                                            const Progress& progress) {
    return in_memory(weights, values, stats, weight, threads, progress);
}

std::vector<std::vector<double>> statistics(const CellWeights& weights,
                                            std::span<const double> values,
                                            std::span<const Stat> stats,
                                            std::span<const double> weight, int threads,
                                            const Progress& progress) {
    return in_memory(weights, values, stats, weight, threads, progress);
}

std::vector<std::vector<double>> statistics(const CellWeights& weights,
                                            const data::RasterSource& values,
                                            std::span<const Stat> stats,
                                            const data::RasterSource* weight, int threads,
                                            const Progress& progress) {
    const auto wanted = wanted_by(stats, weight != nullptr);
    detail::require_grid_of(weights, values);
    if (weight != nullptr) detail::require_grid_of(weights, *weight);
    auto states = states_of(weights);
    detail::for_each_band(
        detail::window_of(weights), progress,
        [&](const data::Window& band, const Progress& band_progress) {
            const auto v = detail::read_band(values, band);
            const auto w =
                wanted.weighted ? detail::read_band(*weight, band) : std::vector<float>{};
            add_band(weights, states, band, v.data(), w.data(), wanted, threads, band_progress);
        });
    return columns_of(states, stats);
}

std::vector<double> statistic(const CellWeights& weights, std::span<const float> values,
                              Stat stat, int threads, const Progress& progress) {
    return std::move(statistics(weights, values, {&stat, 1}, {}, threads, progress).front());
}

std::vector<double> statistic(const CellWeights& weights, std::span<const double> values,
                              Stat stat, int threads, const Progress& progress) {
    return std::move(statistics(weights, values, {&stat, 1}, {}, threads, progress).front());
}

std::vector<double> statistic(const CellWeights& weights, const data::RasterSource& values,
                              Stat stat, int threads, const Progress& progress) {
    return std::move(
        statistics(weights, values, {&stat, 1}, nullptr, threads, progress).front());
}

}  // namespace geoplan::zonal
