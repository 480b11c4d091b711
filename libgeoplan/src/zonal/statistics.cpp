#include <geoplan/zonal/statistics.hpp>

#include "zonal/accumulator.hpp"
#include "zonal/bands.hpp"

#include <geoplan/core/parallel.hpp>

namespace geoplan::zonal {

namespace {

constexpr std::string_view step_name = "zonal statistics";

using Columns = std::vector<std::vector<double>>;

/// Zones on their way through the bands of a raster. What a zone took in is given up as soon as
/// its last cell has come.
template <class T>
class Pass {
public:
    Pass(const CellWeights& weights, std::span<const Statistic> stats, detail::Wanted wanted)
        : weights_(weights),
          stats_(stats),
          wanted_(wanted),
          zones_(size(weights)),
          columns_(stats.size()) {
        const auto none = detail::Accumulator<T>{}.values(stats, weights.grid, wanted);
        for (std::size_t s = 0; s < stats.size(); ++s) {
            columns_[s].assign(zones_.size(), none[s]);
        }
        for (std::size_t z = 0; z < zones_.size(); ++z) {
            zones_[z].at = detail::start_of(weights, z);
        }
    }

    /// @param band  the rows and columns of the grid that `values` (and `weight`) hold
    void add_band(const data::Window& band, const T* values, const T* weight, int threads,
                  const Progress& progress) {
        parallel_for(
            zones_.size(), threads,
            [&](std::size_t zone) { add_zone(zone, band, values, weight); }, progress,
            step_name);
    }

    [[nodiscard]] Columns columns() && { return std::move(columns_); }

private:
    struct Zone {
        detail::Cursor at;
        detail::Accumulator<T> taken;
    };

    void add_zone(std::size_t index, const data::Window& band, const T* values,
                  const T* weight) {
        Zone& zone = zones_[index];
        const detail::Cursor before = zone.at;
        const auto on_run = [&](std::size_t offset, std::size_t n) {
            if (wanted_.weighted) detail::require_weights({weight + offset, n});
            zone.taken.add_run(values + offset, wanted_.weighted ? weight + offset : nullptr, n,
                               detail::cell_at(weights_.grid, band, offset), wanted_);
        };
        const auto on_cell = [&](std::size_t offset, double fraction) {
            if (wanted_.weighted) detail::require_weights({weight + offset, 1});
            zone.taken.add_cell(values[offset], wanted_.weighted ? weight[offset] : T{0},
                                fraction, detail::cell_at(weights_.grid, band, offset),
                                wanted_);
        };
        detail::walk(weights_, index, zone.at, band, on_run, on_cell);
        if (zone.at == before) return;
        zone.taken.settle();
        if (zone.at != detail::end_of(weights_, index)) return;
        const auto found = zone.taken.values(stats_, weights_.grid, wanted_);
        for (std::size_t s = 0; s < found.size(); ++s) columns_[s][index] = found[s];
        zone.taken = {};
    }

    const CellWeights& weights_;
    std::span<const Statistic> stats_;
    detail::Wanted wanted_;
    std::vector<Zone> zones_;
    Columns columns_;
};

template <class T>
Columns in_memory(const CellWeights& weights, std::span<const T> values,
                  std::span<const Statistic> stats, std::span<const T> weight, int threads,
                  const Progress& progress) {
    const auto wanted = detail::wanted_by(stats, !weight.empty() || weights.grid.cells() == 0);
    detail::require_cells(weights, values.size(), "values");
    if (!weight.empty()) detail::require_cells(weights, weight.size(), "weight");
    Pass<T> pass(weights, stats, wanted);
    pass.add_band(whole(weights.grid), values.data(), weight.data(), threads, progress);
    return std::move(pass).columns();
}

}  // namespace

std::vector<std::vector<double>> statistics(const CellWeights& weights,
                                            std::span<const float> values,
                                            std::span<const Statistic> stats,
                                            std::span<const float> weight, int threads,
                                            const Progress& progress) {
    return in_memory(weights, values, stats, weight, threads, progress);
}

std::vector<std::vector<double>> statistics(const CellWeights& weights,
                                            std::span<const double> values,
                                            std::span<const Statistic> stats,
                                            std::span<const double> weight, int threads,
                                            const Progress& progress) {
    return in_memory(weights, values, stats, weight, threads, progress);
}

std::vector<std::vector<double>> statistics(const CellWeights& weights,
                                            const data::RasterSource& values,
                                            std::span<const Statistic> stats,
                                            const data::RasterSource* weight, int threads,
                                            const Progress& progress) {
    const auto wanted = detail::wanted_by(stats, weight != nullptr);
    detail::require_grid_of(weights, values);
    if (weight != nullptr) detail::require_grid_of(weights, *weight);
    Pass<float> pass(weights, stats, wanted);
    detail::for_each_band(detail::window_of(weights), progress,
                          [&](const data::Window& band, const Progress& band_progress) {
                              const auto v = data::read(values, band);
                              const auto w = wanted.weighted ? data::read(*weight, band)
                                                             : std::vector<float>{};
                              pass.add_band(band, v.data(), w.data(), threads, band_progress);
                          });
    return std::move(pass).columns();
}

std::vector<double> statistic(const CellWeights& weights, std::span<const float> values,
                              const Statistic& stat, int threads, const Progress& progress) {
    return std::move(statistics(weights, values, {&stat, 1}, {}, threads, progress).front());
}

std::vector<double> statistic(const CellWeights& weights, std::span<const double> values,
                              const Statistic& stat, int threads, const Progress& progress) {
    return std::move(statistics(weights, values, {&stat, 1}, {}, threads, progress).front());
}

std::vector<double> statistic(const CellWeights& weights, const data::RasterSource& values,
                              const Statistic& stat, int threads, const Progress& progress) {
    return std::move(
        statistics(weights, values, {&stat, 1}, nullptr, threads, progress).front());
}

}  // namespace geoplan::zonal
