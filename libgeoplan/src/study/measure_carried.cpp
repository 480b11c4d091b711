#include "study/measurer.hpp"

#include <geoplan/admin/carry.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/indicator/attribute.hpp>
#include <geoplan/indicator/join.hpp>
#include <geoplan/indicator/presence.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::study {

namespace {

/// Sum of the values that are known.
double known_sum(std::span<const double> values, std::span<const State> states) {
    double sum = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (states[i] == State::known) sum += values[i];
    }
    return sum;
}

/// Of new units, which the zones are among, the zones' own.
indicator::Values zones_of(const admin::Crosswalk& links, const admin::UnitValues& units,
                           const std::vector<std::string>& zone_ids, std::string unit) {
    indicator::Values zones;
    zones.unit = std::move(unit);
    for (const auto& id : zone_ids) {
        const auto at = std::lower_bound(links.new_ids.begin(), links.new_ids.end(), id);
        const auto place = static_cast<std::size_t>(at - links.new_ids.begin());
        const bool known = units.states[place] == State::known;
        zones.value.push_back(known ? units.values[place] : std::nan(""));
        zones.state.push_back(units.states[place]);
    }
    return zones;
}

/// What counts are in rows that belong to no old unit.
double count_without_unit(std::span<const std::int64_t> old_of_row,
                          std::span<const double> counts) {
    double sum = 0.0;
    for (std::size_t r = 0; r < old_of_row.size(); ++r) {
        if (old_of_row[r] < 0 && !std::isnan(counts[r])) sum += counts[r];
    }
    return sum;
}

/// Says what of a count is in no zone that is known.
void note_lost(const IndicatorSpec& spec, const std::string& file, double without_unit,
               const admin::UnitValues& olds, const admin::Carried& got,
               const indicator::Values& zones, Problems& problems) {
    const double all = without_unit + known_sum(olds.values, olds.states);
    const double in_zones = known_sum(zones.value, zones.state);
    const double beyond = known_sum(got.units.values, got.units.states) - in_zones;
    const double nowhere = without_unit + got.lost + beyond;
    const double held = all - in_zones - nowhere;
    const double rounding = 1e-9 * std::max(1.0, std::abs(all));
    if (std::abs(nowhere) <= rounding && std::abs(held) <= rounding) return;
    problems.push_back(
        {Severity::warning, "not_carried", file, spec.id,
         say("of {} counted in old units, {} is carried to zones, {} belongs to no zone, and "
             "{} "
             "to zones of which another part is not known",
             {all, in_zones, nowhere > rounding ? nowhere : 0.0, held > rounding ? held : 0.0}),
         say("complete the crosswalk and the table: see the rows and units that are named")});
}

}  // namespace

std::vector<std::int64_t> Measurer::old_units_of_rows(const LayerSpec& spec,
                                                      const data::Table& table,
                                                      Problems& problems) {
    const auto& walk = inputs_.crosswalks.at(spec.name);
    const auto text_of = [&](const std::string& name) {
        return data::texts(data::column(table, name, spec.path));
    };
    if (spec.id.empty()) {
        const auto names = text_of(spec.zone_name);
        const auto parents =
            spec.zone_parent.empty() ? std::vector<std::string>() : text_of(spec.zone_parent);
        auto joined = indicator::join_by_name(admin::Names{walk.names, walk.parents},
                                              admin::Names{names, parents}, spec.path);
        add_new(problems, joined.problems);
        return std::move(joined.zone);
    }
    const auto ids = text_of(spec.id);
    auto joined = indicator::join_by_id(walk.links.old_ids, ids, spec.path);
    for (auto& problem : joined.problems) {
        const auto row = static_cast<std::size_t>(std::stoull(problem.row)) - 1;
        problem.code = "row_without_unit";
        problem.text = say("the crosswalk has no old unit '{}'", {ids[row]});
    }
    add_new(problems, joined.problems);
    return std::move(joined.zone);
}

indicator::Values Measurer::carried_attribute(const IndicatorSpec& spec, Problems& problems) {
    const auto& layer = study::layer(study_, spec.layer);
    const auto& table = std::get<data::Table>(inputs_.layers.at(spec.layer));
    const auto& links = inputs_.crosswalks.at(spec.layer).links;
    const auto old_of_row = old_units_of_rows(layer, table, problems);
    const auto of_units = [&](const std::string& name, indicator::Aggregate aggregate) {
        const auto values =
            indicator::attribute(old_of_row, data::column(table, name, layer.path), aggregate,
                                 links.old_ids.size(), spec.unit, layer.path);
        return admin::UnitValues{values.value, values.state};
    };
    if (spec.carry == Carry::rate) {
        const auto only = indicator::Aggregate::only;
        const auto got = admin::carry_rates(links, of_units(spec.column, only),
                                            of_units(spec.denominator, only));
        return zones_of(links, got.units, inputs_.zones.ids, spec.unit);
    }
    admin::UnitValues olds;
    std::vector<double> counts(old_of_row.size(), 1.0);
    if (spec.count_rows) {
        const auto rows =
            indicator::row_count(old_of_row, links.old_ids.size(), *layer.complete);
        olds = {rows.value, rows.state};
    } else {
        olds = of_units(spec.column, spec.aggregate);
        counts = data::numbers(data::column(table, spec.column), layer.path);
    }
    const auto got = admin::carry_counts(links, olds);
    auto zones = zones_of(links, got.units, inputs_.zones.ids, spec.unit);
    note_lost(spec, layer.path, count_without_unit(old_of_row, counts), olds, got, zones,
              problems);
    return zones;
}

indicator::Values Measurer::carried_presence(const IndicatorSpec& spec, Problems& problems) {
    const auto& layer = study::layer(study_, spec.layer);
    const auto& table = std::get<data::Table>(inputs_.layers.at(spec.layer));
    const auto& links = inputs_.crosswalks.at(spec.layer).links;
    const auto old_of_row = old_units_of_rows(layer, table, problems);
    const std::size_t units = links.old_ids.size();
    const auto found =
        spec.column.empty()
            ? indicator::presence(old_of_row, units, *layer.complete)
            : indicator::presence(old_of_row, data::column(table, spec.column, layer.path),
                                  units, *layer.complete, layer.path);
    const admin::UnitValues olds{found.value, found.state};
    const auto got = spec.carry == Carry::any ? admin::carry_any(links, olds)
                                              : admin::carry_all(links, olds);
    return zones_of(links, got.units, inputs_.zones.ids, found.unit);
}

}  // namespace geoplan::study
