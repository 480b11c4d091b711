#include "check/totals/quantity.hpp"

#include "check/columns/cells.hpp"
#include "check/columns/numbers_in.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/geom/measure.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::check {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
// Fewer rows say nothing about what is usual.
constexpr std::size_t fewest_rows = 8;
// Makes the median distance of a normal distribution its standard deviation.
constexpr double mad_to_sd = 1.4826;

// How far from a whole power of ten sources of different years may be: a factor 1.6.
constexpr double power_tolerance = 0.2;

std::vector<double> drawn_areas(const UnitSet& units) {
    const auto* layer = std::get_if<data::Layer>(&units.source->data);
    const auto* polygons = layer ? std::get_if<geom::Polygons>(&layer->geometry) : nullptr;
    if (polygons == nullptr || !layer->crs.stated()) return {};
    try {
        return geom::area_km2(*polygons, layer->crs);
    } catch (const Error&) {  // coordinates that are not in the CRS: family `crs`
        return {};
    }
}

std::vector<double> areas_from_zones(const UnitSet& units, const UnitSet& zones,
                                     const std::vector<double>& zone_areas,
                                     UnitMatches& matches) {
    const auto* match = matches.same(units, zones);
    if (match == nullptr) return {};
    std::vector<double> areas(units.rows, unknown);
    for (std::size_t row = 0; row < units.rows; ++row) {
        if (match->row[row] >= 0) {
            areas[row] = zone_areas[static_cast<std::size_t>(match->row[row])];
        }
    }
    return areas;
}

double spread_about(double middle, std::vector<double> values) {
    for (double& value : values) value = std::abs(value - middle);
    return mad_to_sd * median(std::move(values));
}

/// The values without those of total rows, which are kept apart.
void take_totals(Quantity& quantity) {
    const auto& naming = quantity.units->naming_total;
    for (std::size_t row = 0; row < quantity.values.size(); ++row) {
        if (naming[row] == nullptr) continue;
        if (quantity.values[row] > 0.0) quantity.totals.push_back(quantity.values[row]);
        quantity.values[row] = unknown;
    }
}

}  // namespace

std::vector<Quantity> quantities_of(std::span<const UnitSet> sets, const UnitSet* zones,
                                    UnitMatches& matches) {
    const auto zone_areas = zones ? drawn_areas(*zones) : std::vector<double>();
    std::vector<Quantity> quantities;
    for (const auto& units : sets) {
        const auto& source = *units.source;
        const auto& columns = table_of(source)->columns;
        std::vector<double> areas;
        bool measured = false;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const Meaning meaning = source.meanings[c];
            if (meaning != Meaning::population && meaning != Meaning::area) continue;
            auto values = numbers_in(columns[c], meaning);
            if (!values) continue;
            Quantity quantity{&units, columns[c].name, meaning, std::move(*values), {}, {}};
            take_totals(quantity);
            if (!measured && units.told_apart) {
                measured = true;
                areas = zones == &units ? zone_areas : drawn_areas(units);
                if (areas.empty() && !zone_areas.empty()) {
                    areas = areas_from_zones(units, *zones, zone_areas, matches);
                }
            }
            quantity.areas_km2 = areas;
            quantities.push_back(std::move(quantity));
        }
    }
    return quantities;
}

std::optional<int> power_of(double apart) noexcept {
    const double power = std::round(apart);
    if (!(std::abs(power) >= 1.0 && std::abs(power) <= 3.0)) return std::nullopt;
    if (std::abs(apart - power) > power_tolerance) return std::nullopt;
    return static_cast<int>(power);
}

std::vector<Comparison> comparisons(const Quantity& here, std::span<const Quantity> all,
                                    UnitMatches& matches) {
    std::vector<Comparison> out;
    for (const auto& other : all) {
        if (&other == &here || other.meaning != here.meaning) continue;
        const auto* match = matches.same(*here.units, *other.units);
        if (match == nullptr) continue;
        Comparison comparison;
        comparison.other = &other;
        comparison.row = match->row;
        comparison.there.assign(here.values.size(), unknown);
        comparison.apart.assign(here.values.size(), unknown);
        std::vector<double> logs;
        for (std::size_t row = 0; row < here.values.size(); ++row) {
            if (match->row[row] < 0) continue;
            const double there = other.values[static_cast<std::size_t>(match->row[row])];
            comparison.there[row] = there;
            if (!(here.values[row] > 0.0) || !(there > 0.0)) continue;
            comparison.apart[row] = std::log10(there / here.values[row]);
            logs.push_back(comparison.apart[row]);
        }
        comparison.pairs = logs.size();
        if (logs.size() < fewest_rows) continue;
        comparison.middle = median(logs);
        comparison.spread = spread_about(comparison.middle, std::move(logs));
        for (double& apart : comparison.apart) apart -= comparison.middle;
        out.push_back(std::move(comparison));
    }
    return out;
}

Densities::Densities(const Quantity& quantity) : quantity_(&quantity) {
    if (quantity.areas_km2.empty()) return;
    for (std::size_t row = 0; row < quantity.values.size(); ++row) {
        const double density = of(row);
        if (density > 0.0 && std::isfinite(density)) logs_.push_back(std::log10(density));
    }
    if (logs_.size() < fewest_rows) {
        logs_.clear();
        return;
    }
    std::sort(logs_.begin(), logs_.end());
    middle_ = median(logs_);
    spread_ = spread_about(middle_, logs_);
}

double Densities::of(std::size_t row, double factor) const {
    if (quantity_->areas_km2.empty()) return unknown;
    return factor * quantity_->values[row] / quantity_->areas_km2[row];
}

double Densities::distance(std::size_t row, double factor) const {
    if (empty()) return unknown;
    return std::abs(std::log10(of(row, factor)) - middle_);
}

double Densities::median_density() const {
    return std::pow(10.0, middle_);
}

std::size_t Densities::below(std::size_t row) const {
    const auto at = std::lower_bound(logs_.begin(), logs_.end(), std::log10(of(row)));
    return static_cast<std::size_t>(at - logs_.begin());
}

double rounded(double value) {
    constexpr double whole_from = 100.0;
    return std::abs(value) >= whole_from ? std::round(value)
                                         : std::round(100.0 * value) / 100.0;
}

}  // namespace geoplan::check
