#include <geoplan/zonal/grouped.hpp>

#include "zonal/accumulator.hpp"
#include "zonal/bands.hpp"
#include "zonal/class_of.hpp"

#include <geoplan/core/parallel.hpp>

#include <map>

namespace geoplan::zonal {

namespace {

constexpr std::string_view step_name = "statistics by class";

/// What the classes of one zone take in.
template <class T>
struct Zone {
    detail::Cursor at;
    std::map<std::int32_t, detail::Accumulator<T>> classes;
};

/// Values, groups and weights of a band; `weight` may be null.
template <class T>
struct Band {
    data::Window window;
    const T* values;
    const T* groups;
    const T* weight;
};

template <class T>
class Pass {
public:
    Pass(const CellWeights& weights, detail::Wanted wanted, std::string groups_name)
        : weights_(weights),
          wanted_(wanted),
          groups_name_(std::move(groups_name)),
          zones_(size(weights)) {
        for (std::size_t z = 0; z < zones_.size(); ++z) {
            zones_[z].at = detail::start_of(weights, z);
        }
    }

    void add_band(const Band<T>& band, int threads, const Progress& progress) {
        parallel_for(
            zones_.size(), threads, [&](std::size_t zone) { add_zone(zone, band); }, progress,
            step_name);
    }

    [[nodiscard]] GroupedStatistics result(std::span<const Statistic> stats) const {
        GroupedStatistics out;
        out.columns.resize(stats.size());
        for (std::size_t z = 0; z < zones_.size(); ++z) {
            for (const auto& [group, taken] : zones_[z].classes) {
                out.zone.push_back(z);
                out.group.push_back(group);
                const auto found = taken.values(stats, weights_.grid, wanted_);
                for (std::size_t s = 0; s < found.size(); ++s) {
                    out.columns[s].push_back(found[s]);
                }
            }
        }
        return out;
    }

private:
    void add_zone(std::size_t index, const Band<T>& band) {
        Zone<T>& zone = zones_[index];
        // Stretches of one class, within a row.
        const auto on_run = [&](std::size_t offset, std::size_t n) {
            const std::size_t end = offset + n;
            while (offset < end) {
                const T group = band.groups[offset];
                std::size_t next = offset + 1;
                while (next < end && band.groups[next] == group) ++next;
                if (const auto at = detail::class_of(group, groups_name_)) {
                    zone.classes[*at].add_run(
                        band.values + offset, wanted_.weighted ? band.weight + offset : nullptr,
                        next - offset, detail::cell_at(weights_.grid, band.window, offset),
                        wanted_);
                }
                offset = next;
            }
        };
        const auto on_cell = [&](std::size_t offset, double fraction) {
            if (const auto at = detail::class_of(band.groups[offset], groups_name_)) {
                zone.classes[*at].add_cell(
                    band.values[offset], wanted_.weighted ? band.weight[offset] : T{0},
                    fraction, detail::cell_at(weights_.grid, band.window, offset), wanted_);
            }
        };
        detail::walk(weights_, index, zone.at, band.window, on_run, on_cell);
        for (auto& [group, taken] : zone.classes) taken.settle();
    }

    const CellWeights& weights_;
    detail::Wanted wanted_;
    std::string groups_name_;
    std::vector<Zone<T>> zones_;
};

template <class T>
GroupedStatistics in_memory(const CellWeights& weights, std::span<const T> values,
                            std::span<const T> groups, std::span<const Statistic> stats,
                            std::span<const T> weight, int threads, const Progress& progress) {
    const auto wanted = detail::wanted_by(stats, !weight.empty() || weights.grid.cells() == 0);
    detail::require_cells(weights, values.size(), "values");
    detail::require_cells(weights, groups.size(), "groups");
    if (!weight.empty()) detail::require_cells(weights, weight.size(), "weight");
    Pass<T> pass(weights, wanted, "groups");
    pass.add_band({whole(weights.grid), values.data(), groups.data(), weight.data()}, threads,
                  progress);
    return pass.result(stats);
}

}  // namespace

GroupedStatistics grouped_statistics(const CellWeights& weights, std::span<const float> values,
                                     std::span<const float> groups,
                                     std::span<const Statistic> stats,
                                     std::span<const float> weight, int threads,
                                     const Progress& progress) {
    return in_memory(weights, values, groups, stats, weight, threads, progress);
}

GroupedStatistics grouped_statistics(const CellWeights& weights, std::span<const double> values,
                                     std::span<const double> groups,
                                     std::span<const Statistic> stats,
                                     std::span<const double> weight, int threads,
                                     const Progress& progress) {
    return in_memory(weights, values, groups, stats, weight, threads, progress);
}

GroupedStatistics grouped_statistics(const CellWeights& weights,
                                     const data::RasterSource& values,
                                     const data::RasterSource& groups,
                                     std::span<const Statistic> stats,
                                     const data::RasterSource* weight, int threads,
                                     const Progress& progress) {
    const auto wanted = detail::wanted_by(stats, weight != nullptr);
    detail::require_grid_of(weights, values);
    detail::require_grid_of(weights, groups);
    if (weight != nullptr) detail::require_grid_of(weights, *weight);
    Pass<float> pass(weights, wanted, groups.name);
    detail::for_each_band(
        detail::window_of(weights), progress,
        [&](const data::Window& band, const Progress& band_progress) {
            const auto v = data::read(values, band);
            const auto g = data::read(groups, band);
            const auto w = wanted.weighted ? data::read(*weight, band) : std::vector<float>{};
            pass.add_band({band, v.data(), g.data(), w.data()}, threads, band_progress);
        });
    return pass.result(stats);
}

}  // namespace geoplan::zonal
