#include <geoplan/zonal/class_shares.hpp>

#include "zonal/bands.hpp"
#include "zonal/class_of.hpp"

#include <geoplan/core/parallel.hpp>

#include <limits>

namespace geoplan::zonal {

namespace {

constexpr std::string_view step_name = "class shares";

/// Cells by class in one zone. Few classes in long stretches: the last one is tried first.
class ClassCounts {
public:
    void add(std::int32_t value, double cells) {
        if (last_ >= classes_.size() || classes_[last_] != value) last_ = place_of(value);
        cells_[last_] += cells;
    }
    [[nodiscard]] const std::vector<std::int32_t>& classes() const noexcept { return classes_; }
    [[nodiscard]] const std::vector<double>& cells() const noexcept { return cells_; }

private:
    std::size_t place_of(std::int32_t value) {
        const auto at = std::lower_bound(classes_.begin(), classes_.end(), value);
        const auto place = at - classes_.begin();
        if (at == classes_.end() || *at != value) {
            classes_.insert(at, value);
            cells_.insert(cells_.begin() + place, 0.0);
        }
        return static_cast<std::size_t>(place);
    }

    std::vector<std::int32_t> classes_;  // rising
    std::vector<double> cells_;
    std::size_t last_ = 0;
};

struct ZoneState {
    detail::Cursor at;
    ClassCounts counts;
};

std::vector<ZoneState> states_of(const CellWeights& weights) {
    std::vector<ZoneState> states(size(weights));
    for (std::size_t z = 0; z < states.size(); ++z) states[z].at = detail::start_of(weights, z);
    return states;
}

// Whole cells are counted in stretches of one class.
template <class T, class AsClass>
void add_band(const CellWeights& weights, std::vector<ZoneState>& states,
              const data::Window& band, const T* values, const AsClass& as_class, int threads,
              const Progress& progress) {
    const auto add_zone = [&](std::size_t zone) {
        ZoneState& state = states[zone];
        const auto on_cell = [&](std::size_t offset, double cells) {
            const auto value = as_class(values[offset]);
            if (value) state.counts.add(*value, cells);
        };
        const auto on_run = [&](std::size_t offset, std::size_t n) {
            const std::size_t end = offset + n;
            while (offset < end) {
                std::size_t next = offset + 1;
                while (next < end && values[next] == values[offset]) ++next;
                on_cell(offset, static_cast<double>(next - offset));
                offset = next;
            }
        };
        detail::walk(weights, zone, state.at, band, on_run, on_cell);
    };
    parallel_for(states.size(), threads, add_zone, progress, step_name);
}

ClassShares shares_of(const std::vector<ZoneState>& states) {
    ClassShares out;
    for (const auto& state : states) {
        const auto& classes = state.counts.classes();
        out.classes.insert(out.classes.end(), classes.begin(), classes.end());
    }
    std::sort(out.classes.begin(), out.classes.end());
    out.classes.erase(std::unique(out.classes.begin(), out.classes.end()), out.classes.end());
    const std::size_t width = out.classes.size();
    out.shares.assign(states.size() * width, 0.0);
    for (std::size_t z = 0; z < states.size(); ++z) {
        const auto& counts = states[z].counts;
        const auto row = out.shares.begin() + static_cast<std::ptrdiff_t>(z * width);
        double known = 0.0;
        for (const double cells : counts.cells()) known += cells;
        if (!(known > 0.0)) {
            std::fill_n(row, width, std::numeric_limits<double>::quiet_NaN());
            continue;
        }
        for (std::size_t c = 0; c < counts.classes().size(); ++c) {
            const auto at =
                std::lower_bound(out.classes.begin(), out.classes.end(), counts.classes()[c]);
            *(row + (at - out.classes.begin())) = counts.cells()[c] / known;
        }
    }
    return out;
}

}  // namespace

ClassShares class_shares(const CellWeights& weights, std::span<const std::int32_t> values,
                         std::int32_t nodata, int threads, const Progress& progress) {
    detail::require_cells(weights, values.size(), "values");
    auto states = states_of(weights);
    add_band(
        weights, states, whole(weights.grid), values.data(),
        [nodata](std::int32_t value) {
            return value == nodata ? std::nullopt : std::optional(value);
        },
        threads, progress);
    return shares_of(states);
}

ClassShares class_shares(const CellWeights& weights, const data::RasterSource& values,
                         int threads, const Progress& progress) {
    detail::require_grid_of(weights, values);
    auto states = states_of(weights);
    detail::for_each_band(
        detail::window_of(weights), progress,
        [&](const data::Window& band, const Progress& band_progress) {
            const auto v = data::read(values, band);
            add_band(
                weights, states, band, v.data(),
                [&](float value) { return detail::class_of(value, values.name); }, threads,
                band_progress);
        });
    return shares_of(states);
}

std::vector<double> share_of(const ClassShares& shares, std::span<const std::int32_t> wanted) {
    std::vector<std::int32_t> classes(wanted.begin(), wanted.end());
    std::sort(classes.begin(), classes.end());
    const std::size_t width = shares.classes.size();
    const std::size_t zones = width == 0 ? 0 : shares.shares.size() / width;
    std::vector<double> out(zones, 0.0);
    for (std::size_t c = 0; c < width; ++c) {
        const bool counts =
            std::binary_search(classes.begin(), classes.end(), shares.classes[c]);
        for (std::size_t z = 0; z < zones; ++z) {
            const double share = shares.shares[z * width + c];
            out[z] += counts || std::isnan(share) ? share : 0.0;
        }
    }
    return out;
}

}  // namespace geoplan::zonal
