#include "study/measurer.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/indicator/ratio.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::study {

namespace {

/// Below this share of a zone on known cells a problem is recorded. Along a border some cells
/// always are nodata beyond it.
constexpr double kWellCovered = 0.95;

}  // namespace

const data::RasterSource& Measurer::raster(const std::string& layer) const {
    return std::get<data::RasterSource>(inputs_.layers.at(layer));
}

const zonal::CellWeights& Measurer::weights(const data::Grid& grid) {
    for (const auto& known : weights_) {
        if (known.grid == grid) return known;
    }
    return weights_.emplace_back(zonal::weights_for(inputs_.zones, grid, threads_));
}

const PeoplePlaces& Measurer::places_of_people(const People& people) {
    if (!people_places_) {
        const auto& source = raster("people");
        people_places_ =
            cells_as_places(source, weights(source.grid), people.factor, inputs_.crs);
    }
    return *people_places_;
}

const PeoplePlaces& Measurer::zone_places() {
    if (!zone_places_) zone_places_ = zones_as_places(inputs_);
    return *zone_places_;
}

People Measurer::count_people(Problems& problems) {
    const auto& zones = inputs_.zones;
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    People out;
    out.official = zones.population;
    out.people = zones.population;
    out.raster.assign(data::size(zones), unknown);
    out.factor.assign(data::size(zones), unknown);
    const auto found = inputs_.layers.find("people");
    if (found == inputs_.layers.end() ||
        !std::holds_alternative<data::RasterSource>(found->second)) {
        return out;
    }
    const auto& source = std::get<data::RasterSource>(found->second);
    const auto& cells = weights(source.grid);
    out.raster = zonal::people_by_zone(cells, source, threads_);
    out.balance = zonal::people_balance(cells, source, threads_);
    if (std::holds_alternative<std::monostate>(study_.zones.population)) {
        out.people = out.raster;
        for (std::size_t z = 0; z < out.factor.size(); ++z) {
            out.factor[z] = std::isnan(out.raster[z]) ? unknown : 1.0;
        }
    } else {
        auto scaled = zonal::scale_factors(out.raster, out.official, zones.ids);
        out.factor = std::move(scaled.factor);
        for (auto& problem : scaled.problems) {
            problem.file = source.name;
            problems.push_back(std::move(problem));
        }
    }
    report_lacking_cells(source, problems);
    return out;
}

void Measurer::report_lacking_cells(const data::RasterSource& source, Problems& problems) {
    const auto& cells = weights(source.grid);
    const auto known = zonal::statistic(cells, source, zonal::Stat::count, threads_);
    for (std::size_t z = 0; z < known.size(); ++z) {
        double all = 0.0;  // cells that the zone covers, those off the grid too
        for (auto r = cells.zone_runs[z]; r < cells.zone_runs[z + 1]; ++r) {
            all += cells.runs[r].end - cells.runs[r].begin;
        }
        for (auto c = cells.zone_cells[z]; c < cells.zone_cells[z + 1]; ++c) {
            all += cells.fractions[c];
        }
        if (cells.outside_share[z] < 1.0) all /= 1.0 - cells.outside_share[z];
        const double share = all > 0.0 ? known[z] / all : 0.0;
        if (share >= kWellCovered) continue;
        Problem problem{
            Severity::warning,
            "zone_without_cells",
            source.name,
            inputs_.zones.ids[z],
            say("no known cell of the raster lies in the zone"),
            say("its indicators on this raster are missing; check the CRS and the extent")};
        if (share > 0.0) {
            problem.code = "zone_partly_covered";
            problem.text = say("the raster is known on only {} % of the zone",
                               {std::lround(100.0 * share)});
            problem.advice =
                say("its values are those of that part; use a raster that reaches beyond the "
                    "border");
        }
        add_new(problems, {problem});
    }
}

indicator::Values Measurer::measure(const IndicatorSpec& spec, const People& people,
                                    std::span<const indicator::Values> before,
                                    Problems& problems) {
    switch (spec.kind) {
        case IndicatorKind::attribute:
            return attribute(spec, problems);
        case IndicatorKind::zonal:
            return zonal(spec, problems);
        case IndicatorKind::density:
            return density(spec, people);
        case IndicatorKind::nearest:
            return nearest(spec, people);
        case IndicatorKind::covered_share:
        case IndicatorKind::uncovered_share:
            return coverage(spec, people, problems);
        case IndicatorKind::presence:
            return presence(spec, problems);
        case IndicatorKind::travel_time:
            return travel_time(spec, people, problems);
        case IndicatorKind::catchment:
            return catchment(spec, people, problems);
        case IndicatorKind::signal:
            return signal(spec, people, problems);
        case IndicatorKind::ratio: {
            const auto values_of = [&](const std::string& id) -> const indicator::Values& {
                std::size_t i = 0;
                while (study_.indicators[i].id != id) ++i;
                return before[i];
            };
            return indicator::ratio(values_of(spec.numerator), values_of(spec.denominator),
                                    spec.scale, spec.unit);
        }
    }
    throw Error(Errc::config, say("unknown kind of indicator"));
}

namespace {

/// Which target holds for a zone without a class is not known when targets go by class.
void mark_unknown_targets(const IndicatorSpec& spec, const std::vector<std::string>& classes,
                          indicator::Gap& gap) {
    const bool by_class = !spec.targets.empty() &&
                          std::none_of(spec.targets.begin(), spec.targets.end(),
                                       [](const auto& t) { return t.zone_class.empty(); });
    if (!by_class) return;
    for (std::size_t z = 0; z < classes.size(); ++z) {
        if (classes[z].empty()) gap.state[z] = State::missing;
    }
}

/// Targets that name classes which no zone has are likely misspelt.
void check_target_classes(const Study& study, const IndicatorSpec& spec,
                          const std::vector<std::string>& classes, Problems& problems) {
    for (const auto& target : spec.targets) {
        if (target.zone_class.empty() ||
            std::find(classes.begin(), classes.end(), target.zone_class) != classes.end()) {
            continue;
        }
        problems.push_back(
            {Severity::error, "unknown_class", study.file, spec.id,
             with_nearest(say("indicator '{}' has a target for class '{}', which no zone has",
                              {spec.id, target.zone_class}),
                          target.zone_class, classes),
             say("write the class as the zones have it")});
    }
}

}  // namespace

indicator::PeopleBasis people_basis(const IndicatorSpec& spec) noexcept {
    const bool share =
        spec.kind == IndicatorKind::covered_share ||
        spec.kind == IndicatorKind::uncovered_share || spec.kind == IndicatorKind::signal ||
        (spec.kind == IndicatorKind::nearest && spec.from_people && spec.beyond_m) ||
        (spec.kind == IndicatorKind::travel_time && spec.from_people && spec.beyond_min);
    return share ? indicator::PeopleBasis::share : indicator::PeopleBasis::zone;
}

Measured measure(const Study& study, const Inputs& inputs, int threads,
                 const Progress& progress) {
    Measurer measurer(study, inputs, threads);
    Measured out;
    const double steps = static_cast<double>(study.indicators.size() + 1);
    progress.tell(0.0, "people");
    attempt(out.problems, "people", [&] { out.people = measurer.count_people(out.problems); });
    if (has_error(out.problems)) return out;
    const std::size_t zones = data::size(inputs.zones);
    for (const auto& spec : study.indicators) {
        progress.tell(static_cast<double>(out.values.size() + 1) / steps, spec.id);
        indicator::Values values{std::vector<double>(zones, std::nan("")),
                                 std::vector<State>(zones, State::missing), spec.unit};
        std::vector<double> targets(zones, std::nan(""));
        attempt(out.problems, spec.layer.empty() ? study.file : layer(study, spec.layer).path,
                [&] {
                    values = measurer.measure(spec, out.people, out.values, out.problems);
                    targets = indicator::targets_of_zones(spec.targets, inputs.zones.classes,
                                                          study.target_year);
                    check_target_classes(study, spec, inputs.zones.classes, out.problems);
                });
        if (indicator::count(values, State::known) == 0) {
            out.problems.push_back({Severity::warning, "nothing_known", study.file, spec.id,
                                    say("indicator '{}' is known for no zone", {spec.id}),
                                    say("check the ids, names and extent of its layer")});
        }
        out.gaps.push_back(indicator::gap_to_target(
            values, targets, out.people.people,
            spec.direction.value_or(indicator::Direction::higher), people_basis(spec)));
        mark_unknown_targets(spec, inputs.zones.classes, out.gaps.back());
        out.values.push_back(std::move(values));
        out.targets.push_back(std::move(targets));
    }
    progress.tell(1.0);
    return out;
}

}  // namespace geoplan::study
