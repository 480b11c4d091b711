#include "study/measurer.hpp"

#include <geoplan/access/catchment.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/indicator/travel_time.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <string>
#include <variant>

namespace geoplan::study {

namespace {

/// From this share of a zone's people on, it is told that they reach no facility.
constexpr double many_unreached = 0.05;

/// Within a third, two thirds and all of the limit: the fast decay of Luo and Qi (2009).
access::StepDecay three_steps(double within_min) {
    return {{{within_min / 3.0, 1.0}, {within_min * 2.0 / 3.0, 0.68}, {within_min, 0.22}}};
}

access::Decay decay_of(const IndicatorSpec& spec) {
    switch (spec.decay) {
        case CatchmentDecay::steps:
            return three_steps(spec.within_min);
        case CatchmentDecay::gaussian:
            return access::GaussianDecay{spec.within_min};
        case CatchmentDecay::none:
            break;
    }
    return access::BinaryDecay{spec.within_min};
}

const data::Table& table_of(const LoadedLayer& layer) {
    if (const auto* points = std::get_if<data::Layer>(&layer)) return points->table;
    return std::get<data::Table>(layer);
}

/// Places within the limit of a facility of which it is not known what it offers.
std::vector<bool> near_unknown(const access::TravelCosts& costs,
                               std::span<const double> supply) {
    std::vector<bool> near(access::origins(costs), false);
    for (std::size_t o = 0; o < near.size(); ++o) {
        for (std::size_t i = costs.starts[o]; i < costs.starts[o + 1]; ++i) {
            if (std::isnan(supply[costs.destination[i]])) near[o] = true;
        }
    }
    return near;
}

/// Problems of facilities get the layer's file and the row there; others the travel's name.
void add_travel_problems(const Study& study, const IndicatorSpec& spec,
                         std::span<const std::size_t> rows, Problems found,
                         Problems& problems) {
    const auto& file = study::layer(study, spec.layer).path;
    for (Problem& problem : found) {
        const bool of_facility = problem.code.starts_with("facility_");
        if (of_facility) problem.row = std::to_string(rows[std::stoul(problem.row)] + 1);
        if (!of_facility && problem.row.empty()) problem.row = spec.travel;
        if (problem.file.empty()) problem.file = of_facility ? file : study.file;
    }
    add_new(problems, found);
}

}  // namespace

Measurer::Facilities Measurer::facilities(const std::string& layer, Problems& problems) {
    const auto& loaded = inputs_.layers.at(layer);
    if (const auto* points = std::get_if<data::Layer>(&loaded)) {
        const auto& places = std::get<geom::Points>(points->geometry);
        std::vector<std::size_t> rows(geom::size(places));
        std::iota(rows.begin(), rows.end(), std::size_t{0});
        return {places, std::move(rows)};
    }
    const auto& spec = study::layer(study_, layer);
    const auto zone_of_row = zones_of_rows(spec, std::get<data::Table>(loaded), problems);
    const auto& surfaces = zone_places().places.coords;
    Facilities out;
    for (std::size_t row = 0; row < zone_of_row.size(); ++row) {
        if (zone_of_row[row] < 0) continue;
        out.places.coords.push_back(surfaces[static_cast<std::size_t>(zone_of_row[row])]);
        out.places.rows.push_back(static_cast<std::int64_t>(out.places.coords.size()));
        out.rows.push_back(row);
    }
    add_new(
        problems,
        {{Severity::warning, "facilities_placed_by_zone", spec.path, layer,
          say("rows of table '{}' that stand at a point inside their zone, as their places are "
              "not known: {}",
              {layer, out.rows.size()}),
          say("times to them are rough; give their coordinates in a points layer")}});
    return out;
}

indicator::Values Measurer::travel_time(const IndicatorSpec& spec, const People& people,
                                        Problems& problems) {
    const auto& [places, at] = spec.from_people ? places_of_people(people) : zone_places();
    const auto to = facilities(spec.layer, problems);
    const auto [entry, is_new] =
        minutes_.try_emplace({spec.travel, spec.layer, spec.from_people});
    auto& [minutes, found] = entry->second;
    if (is_new) minutes = travels_.minutes(spec.travel, places, to.places, found);
    add_travel_problems(study_, spec, to.rows, found, problems);
    const auto unreached = indicator::people_unreached(at, minutes);
    for (std::size_t z = 0; z < unreached.size(); ++z) {
        double all = 0.0;
        for (auto i = at.offsets[z]; i < at.offsets[z + 1]; ++i) {
            all += at.people[static_cast<std::size_t>(i)];
        }
        if (!(unreached[z] > many_unreached * all)) continue;
        const auto percent = std::lround(100.0 * unreached[z] / all);
        add_new(
            problems,
            {{Severity::warning, "people_unreached", study::layer(study_, spec.layer).path,
              inputs_.zones.ids[z],
              spec.from_people
                  ? say("{} % of the zone's people reach no '{}' by travel '{}'",
                        {percent, spec.layer, spec.travel})
                  : say("the zone reaches no '{}' by travel '{}'", {spec.layer, spec.travel}),
              say("shares count them as beyond any time, and mean minutes are missing; see "
                  "whether a road or a bridge is lacking in the data")}});
    }
    return spec.beyond_min ? indicator::share_beyond_minutes(at, minutes, *spec.beyond_min)
                           : indicator::mean_minutes(at, minutes, many_unreached);
}

indicator::Values Measurer::catchment(const IndicatorSpec& spec, const People& people,
                                      Problems& problems) {
    const auto to = facilities(spec.layer, problems);
    const auto& [places, at] = places_of_people(people);
    std::vector<double> supply(to.rows.size(), 1.0);
    if (!spec.capacity.empty()) {
        const auto& file = study::layer(study_, spec.layer).path;
        const auto column = data::numbers(
            data::column(table_of(inputs_.layers.at(spec.layer)), spec.capacity, file), file);
        for (std::size_t i = 0; i < supply.size(); ++i) {
            supply[i] = column[to.rows[i]];
            if (!(supply[i] < 0.0)) continue;
            throw Error(Errc::bad_value,
                        say("{}: column '{}' has a capacity below 0 in row {}: {}",
                            {file, spec.capacity, to.rows[i] + 1, supply[i]}));
        }
        const auto unknown =
            std::count_if(supply.begin(), supply.end(), [](double s) { return std::isnan(s); });
        if (unknown > 0) {
            problems.push_back({Severity::warning, "capacity_unknown", file, spec.capacity,
                                say("facilities whose capacity is not known: {}", {unknown}),
                                say("it is not known of the places near them how well they are "
                                    "served; fill the "
                                    "column in")});
        }
    }
    std::vector<double> demand(places.coords.size(), 0.0);
    for (std::size_t i = 0; i < at.place.size(); ++i) {
        demand[static_cast<std::size_t>(at.place[i])] += at.people[i];
    }
    Problems told;
    const auto costs = travels_.costs(spec.travel, places, to.places, spec.within_min, told);
    add_travel_problems(study_, spec, to.rows, told, problems);
    const auto decay = decay_of(spec);
    const auto found = spec.method == Catchment::three_step
                           ? access::three_step(costs, demand, supply, decay, threads_)
                           : access::two_step(costs, demand, supply, decay, threads_);
    const auto unsure = near_unknown(costs, supply);
    std::vector<double> value(data::size(inputs_.zones), std::nan(""));
    for (std::size_t z = 0; z < value.size(); ++z) {
        double sum = 0.0;
        double all = 0.0;
        bool known = true;
        for (auto i = at.offsets[z]; i < at.offsets[z + 1]; ++i) {
            const auto k = static_cast<std::size_t>(i);
            known = known && !unsure[static_cast<std::size_t>(at.place[k])];
            sum += at.people[k] * found.accessibility[static_cast<std::size_t>(at.place[k])];
            all += at.people[k];
        }
        if (known && all > 0.0) value[z] = 1000.0 * sum / all;
    }
    return indicator::values_from(std::move(value), "per_1000_people");
}

}  // namespace geoplan::study
