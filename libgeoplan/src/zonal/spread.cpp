#include <geoplan/zonal/spread.hpp>

#include "zonal/bands.hpp"
#include "zonal/require_people.hpp"
#include "zonal/whole_shares.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace geoplan::zonal {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Sums of decimals miss a whole number by rounding: 30553.999999999996.
bool is_whole(double total) {
    return std::abs(total - std::round(total)) <= 1e-9 * std::max(1.0, std::abs(total));
}

void require_totals(std::span<const double> totals, std::span<const std::string> ids,
                    bool whole) {
    detail::require_people(totals, ids, say("totals"));
    for (std::size_t z = 0; z < totals.size(); ++z) {
        if (std::isnan(totals[z])) continue;
        if (std::isfinite(totals[z]) && (!whole || is_whole(totals[z]))) {
            continue;
        }
        throw Error(
            Errc::bad_argument,
            say("the total of zone '{}' must be {}, got {}",
                {ids[z],
                 whole ? say("a whole number to be spread in whole people") : say("finite"),
                 totals[z]}));
    }
}

void require_weight(double weight, const std::string& zone, Errc code) {
    if ((weight >= 0.0 && std::isfinite(weight)) || std::isnan(weight)) return;
    throw Error(code,
                say("weights in zone '{}' must be 0 or more and finite, got {}; NaN where "
                    "they are not known",
                    {zone, weight}));
}

Problem no_total(const std::string& zone) {
    return {Severity::warning,
            "no_official_total",
            "",
            zone,
            say("zone '{}' has no total, so the people of its parts are not known", {zone}),
            say("add the zone to the table of totals")};
}

Problem no_weight(const std::string& zone, double total) {
    return {Severity::error,
            "no_weight",
            "",
            zone,
            say("zone '{}' has a total of {}, but no part of it with a weight above 0",
                {zone, total}),
            say("give the zone's parts weights, or check that they lie in it")};
}

Problem unknown_weight(const std::string& zone, std::size_t count, bool among_known) {
    return {among_known ? Severity::warning : Severity::error,
            "unknown_weight",
            "",
            zone,
            among_known ? say("{} parts of zone '{}' have no weight; its total went to the "
                              "others",
                              {count, zone})
                        : say("{} parts of zone '{}' have no weight, so nobody's share of its "
                              "total is known",
                              {count, zone}),
            say("give the weights that are missing, 0 where nobody lives")};
}

/// Rows of the parts of each zone; parts in none become problems.
std::vector<std::vector<std::size_t>> parts_by_zone(std::span<const std::int64_t> zone,
                                                    std::size_t zones,
                                                    std::span<const std::string> ids,
                                                    Problems& problems) {
    std::vector<std::vector<std::size_t>> parts(zones);
    for (std::size_t i = 0; i < zone.size(); ++i) {
        if (zone[i] < 0) {
            problems.push_back(
                {Severity::warning, "part_without_zone", "", ids[i],
                 say("part '{}' is in no zone, so its people are not known", {ids[i]}),
                 say("give its zone, or leave it out")});
            continue;
        }
        const auto z = static_cast<std::size_t>(zone[i]);
        if (z >= zones) {
            throw Error(Errc::bad_argument,
                        say("part '{}' is in zone {}; there are {}, counted from 0",
                            {ids[i], z, zones}));
        }
        parts[z].push_back(i);
    }
    return parts;
}

/// A zone's parts and their weights; those that are not known apart.
struct Known {
    std::vector<std::size_t> rows;
    std::vector<double> weights;

    [[nodiscard]] double sum() const {
        return std::accumulate(weights.begin(), weights.end(), 0.0);
    }
};

Known known_of(const std::vector<std::size_t>& parts, std::span<const double> weights,
               const std::string& zone) {
    Known known;
    for (const std::size_t i : parts) {
        require_weight(weights[i], zone, Errc::bad_argument);
        if (std::isnan(weights[i])) continue;
        known.rows.push_back(i);
        known.weights.push_back(weights[i]);
    }
    return known;
}

/// The weights of one zone's cells: raster times covered share.
struct ZoneCells {
    Known known;
    double unknown_share = 0.0;  // of the zone's area
};

ZoneCells cells_with_weight(const CellWeights& weights, std::size_t zone,
                            std::span<const float> raster, const std::string& id) {
    ZoneCells found;
    double on_grid = 0.0, no_weight_there = 0.0;  // area in cells
    const Cells cells = cells_of(weights, zone);
    for (std::size_t i = 0; i < cells.cell.size(); ++i) {
        const auto cell = static_cast<std::size_t>(cells.cell[i]);
        const auto value = static_cast<double>(raster[cell]);
        require_weight(value, id, Errc::bad_value);
        on_grid += cells.fraction[i];
        if (std::isnan(value)) {
            no_weight_there += cells.fraction[i];
        } else {
            found.known.rows.push_back(cell);
            found.known.weights.push_back(value * cells.fraction[i]);
        }
    }
    const double off_grid = weights.outside_share[zone];
    found.unknown_share =
        off_grid + (on_grid > 0.0 ? (1.0 - off_grid) * (no_weight_there / on_grid) : 0.0);
    return found;
}

}  // namespace

Spread spread_to_parts(std::span<const double> totals, std::span<const std::string> zone_ids,
                       std::span<const std::int64_t> zone, std::span<const double> weights,
                       std::span<const std::string> part_ids, const SpreadOptions& options) {
    require_totals(totals, zone_ids, options.whole);
    if (zone.size() != weights.size() || part_ids.size() != weights.size()) {
        throw Error(Errc::bad_argument,
                    say("parts need as many zones and ids as weights, got {}, {} and {}",
                        {zone.size(), part_ids.size(), weights.size()}));
    }
    Spread spread;
    spread.people.assign(weights.size(), unknown);
    const auto parts = parts_by_zone(zone, totals.size(), part_ids, spread.problems);
    for (std::size_t z = 0; z < totals.size(); ++z) {
        const Known known = known_of(parts[z], weights, zone_ids[z]);
        const std::size_t missing = parts[z].size() - known.rows.size();
        if (std::isnan(totals[z])) {
            spread.problems.push_back(no_total(zone_ids[z]));
        } else if (totals[z] == 0.0) {
            for (const std::size_t i : parts[z]) spread.people[i] = 0.0;
        } else if (missing > 0 && !options.among_known) {
            spread.problems.push_back(unknown_weight(zone_ids[z], missing, false));
        } else if (!(known.sum() > 0.0)) {
            spread.problems.push_back(no_weight(zone_ids[z], totals[z]));
        } else {
            if (missing > 0) {
                spread.problems.push_back(unknown_weight(zone_ids[z], missing, true));
            }
            const auto shares =
                detail::shares_of(options.whole ? std::round(totals[z]) : totals[z],
                                  known.weights, options.whole);
            for (std::size_t n = 0; n < shares.size(); ++n) {
                spread.people[known.rows[n]] = shares[n];
            }
        }
    }
    return spread;
}

CellSpread spread_to_cells(const CellWeights& weights, std::span<const double> totals,
                           const data::RasterSource& weight, std::span<const std::string> ids,
                           bool whole) {
    if (ids.size() != size(weights)) {
        throw Error(Errc::bad_argument, say("{} must have one number a zone, {}, got {}",
                                            {say("ids"), size(weights), ids.size()}));
    }
    require_totals(totals, ids, whole);
    detail::require_grid_of(weights, weight);
    const data::Raster raster = data::read_all(weight);

    CellSpread spread;
    spread.grid = raster.grid;
    spread.people.assign(raster.values.size(), unknown);
    const auto add = [&](std::size_t cell, double people) {
        double& sum = spread.people[cell];
        sum = std::isnan(sum) ? people : sum + people;
    };
    std::vector<std::size_t> not_known;  // cells to make NaN at the end
    for (std::size_t z = 0; z < totals.size(); ++z) {
        const ZoneCells cells = cells_with_weight(weights, z, raster.values, ids[z]);
        const auto& [rows, values] = cells.known;
        spread.unknown_share.push_back(cells.unknown_share);
        spread.unplaced.push_back(std::isnan(totals[z]) ? unknown : 0.0);
        if (std::isnan(totals[z])) {
            spread.problems.push_back(no_total(ids[z]));
            not_known.insert(not_known.end(), rows.begin(), rows.end());
        } else if (totals[z] > 0.0 && !(cells.known.sum() > 0.0)) {
            spread.problems.push_back(no_weight(ids[z], totals[z]));
            spread.unplaced.back() = totals[z];
            not_known.insert(not_known.end(), rows.begin(), rows.end());
        } else if (totals[z] == 0.0) {
            for (const std::size_t cell : rows) add(cell, 0.0);
        } else {
            const auto shares =
                detail::shares_of(whole ? std::round(totals[z]) : totals[z], values, whole);
            for (std::size_t n = 0; n < rows.size(); ++n) add(rows[n], shares[n]);
        }
    }
    for (const std::size_t cell : not_known) spread.people[cell] = unknown;
    return spread;
}

}  // namespace geoplan::zonal
