#include "study/method_travel.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/version.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/study/run.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::study {

namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json versions_json() {
    Json json = Json::object();
    for (const auto& [name, version] : versions()) json[name] = version;
    return json;
}

Json inputs_json(const Inputs& inputs) {
    Json files = Json::array();
    for (const auto& file : inputs.files) {
        Json json = {{"path", file.path}, {"sha256", file.sha256}, {"bytes", file.bytes}};
        json["encoding"] =
            file.text.encoding ? io::name(*file.text.encoding) : "UTF-8, or as declared";
        json["capital_font"] = file.text.capital_font;
        files.push_back(std::move(json));
    }
    return files;
}

Json targets_json(const IndicatorSpec& spec) {
    Json targets = Json::array();
    for (const auto& target : spec.targets) {
        targets.push_back({{"value", target.value},
                           {"class", target.zone_class},
                           {"by", or_null(target.by)},
                           {"source", target.source}});
    }
    return targets;
}

Json carry_json(const IndicatorSpec& spec) {
    constexpr const char* words[] = {"count", "rate", "any", "all"};
    return spec.carry ? Json(words[static_cast<std::size_t>(*spec.carry)]) : Json(nullptr);
}

/// Options of the kind, defaults included.
Json kind_json(const IndicatorSpec& spec) {
    switch (spec.kind) {
        case IndicatorKind::attribute: {
            constexpr const char* aggregates[] = {"only", "sum", "mean", "min", "max"};
            return {{"column", spec.column},
                    {"carry", carry_json(spec)},
                    {"denominator", spec.denominator},
                    {"aggregate", spec.count_rows
                                      ? "count"
                                      : aggregates[static_cast<std::size_t>(spec.aggregate)]}};
        }
        case IndicatorKind::zonal:
            return {{"stat", spec.statistic ? text(*spec.statistic) : "class_share"},
                    {"weight", spec.weight},
                    {"classes", spec.classes}};
        case IndicatorKind::density:
            return {{"per", spec.per == Per::km2 ? "km2" : "1000_people"}};
        case IndicatorKind::nearest:
            return {{"from", spec.from_people ? "people" : "zone"},
                    {"beyond_m", or_null(spec.beyond_m)},
                    {"distance", "ellipsoidal, to the feature nearest in the study CRS"}};
        case IndicatorKind::travel_time:
            return {{"travel", spec.travel},
                    {"from", spec.from_people ? "people" : "zone"},
                    {"beyond_min", or_null(spec.beyond_min)}};
        case IndicatorKind::catchment: {
            constexpr const char* methods[] = {"2sfca", "e2sfca", "3sfca"};
            constexpr const char* decays[] = {"none", "steps", "gaussian"};
            return {{"travel", spec.travel},
                    {"capacity", spec.capacity.empty() ? Json("1 each") : Json(spec.capacity)},
                    {"within_min", spec.within_min},
                    {"method", methods[static_cast<std::size_t>(spec.method)]},
                    {"decay", decays[static_cast<std::size_t>(spec.decay)]}};
        }
        case IndicatorKind::signal: {
            const auto& area = spec.signal.area;
            return {{"model", "ITU-R P.1812-8 along radials; free space within 0.25 km"},
                    {"heights", spec.signal.dem},
                    {"clutter", "none"},
                    {"below_dbm", spec.signal.below_dbm},
                    {"radius_m", area.radius_m},
                    {"receiver_m", area.receiver_height_m},
                    {"time_percent", area.time_percent},
                    {"location_percent", area.location_percent},
                    {"n0", area.n0},
                    {"delta_n", area.delta_n}};
        }
        case IndicatorKind::covered_share:
        case IndicatorKind::uncovered_share:
            return {{"technology", spec.technology},
                    {"operators",
                     spec.operators.empty() ? Json("all in the layer") : Json(spec.operators)},
                    {"at_least", spec.at_least == 0 ? Json("all") : Json(spec.at_least)}};
        case IndicatorKind::presence:
            return {{"column", spec.column}, {"carry", carry_json(spec)}};
        case IndicatorKind::ratio:
            return {{"numerator", spec.numerator},
                    {"denominator", spec.denominator},
                    {"scale", spec.scale}};
    }
    return nullptr;
}

Json indicators_json(const Results& results) {
    Json out = Json::array();
    for (std::size_t i = 0; i < results.study.indicators.size(); ++i) {
        const auto& spec = results.study.indicators[i];
        const auto& values = results.measured.values[i];
        Json json = {
            {"id", spec.id},
            {"kind", name(spec.kind)},
            {"name", spec.name},
            {"field", spec.field},
            {"layer", spec.layer},
            {"unit", values.unit},
            {"direction", !spec.direction                                   ? Json(nullptr)
                          : *spec.direction == indicator::Direction::higher ? Json("higher")
                                                                            : Json("lower")},
            {"targets", targets_json(spec)},
            {"worst", or_null(spec.worst)}};
        json["options"] = kind_json(spec);
        json["known"] = indicator::count(values, State::known);
        json["missing"] = indicator::count(values, State::missing);
        json["not_applicable"] = indicator::count(values, State::not_applicable);
        out.push_back(std::move(json));
    }
    return out;
}

Json people_json(const People& people) {
    double used = 0.0;
    std::size_t unknown = 0;
    for (const double p : people.people) {
        if (std::isnan(p)) {
            ++unknown;
        } else {
            used += p;
        }
    }
    Json json = {{"in_zones", used}, {"zones_without_number", unknown}};
    if (people.balance) {
        json["raster"] = {{"total", people.balance->total},
                          {"inside_zones", people.balance->inside},
                          {"outside_all_zones", people.balance->outside},
                          {"counted_twice", people.balance->twice}};
        const bool scaled = std::any_of(people.official.begin(), people.official.end(),
                                        [](double p) { return !std::isnan(p); });
        json["scaled"] = scaled
                             ? "each zone's cells times its official number over the raster's"
                             : "no: no official numbers were given";
    }
    return json;
}

Json layers_json(const Study& study) {
    constexpr const char* kinds[] = {"raster",   "points",   "lines",
                                     "polygons", "coverage", "table"};
    Json out = Json::array();
    for (const auto& spec : study.layers) {
        Json json = {
            {"name", spec.name},        {"kind", kinds[static_cast<std::size_t>(spec.kind)]},
            {"path", spec.path},        {"layer", spec.layer},
            {"crs_assigned", spec.crs}, {"complete", or_null(spec.complete)}};
        if (spec.where) json["where"] = {{spec.where->column, spec.where->values}};
        if (const auto& walk = spec.crosswalk) {
            json["crosswalk"] = {{"path", walk->path},
                                 {"layer", walk->layer},
                                 {"old", walk->old_unit},
                                 {"new", walk->new_zone},
                                 {"share", walk->share.empty() ? "1" : walk->share},
                                 {"old_name", walk->old_name},
                                 {"old_parent", walk->old_parent}};
        }
        if (spec.kind == LayerKind::raster) {
            json["band"] = spec.band;
            json["nodata_assigned"] = or_null(spec.nodata);
        }
        out.push_back(std::move(json));
    }
    return out;
}

Json rank_json(const Results& results) {
    const auto& spec = *results.study.rank;
    const auto& ranking = *results.ranking;
    constexpr const char* normalise[] = {"target", "minmax", "zscore"};
    constexpr const char* aggregate[] = {"weighted_mean", "geometric_mean", "topsis"};
    constexpr const char* rules[] = {"given", "equal", "entropy"};
    Json weights = Json::object();
    for (std::size_t c = 0; c < ranking.indicators.size(); ++c) {
        weights[results.study.indicators[ranking.indicators[c]].id] = ranking.weights[c];
    }
    Json json = {{"normalise", normalise[static_cast<std::size_t>(spec.normalise)]},
                 {"aggregate", aggregate[static_cast<std::size_t>(spec.aggregate)]},
                 {"weight_rule", rules[static_cast<std::size_t>(spec.rule)]},
                 {"weights_used", weights},
                 {"missing", spec.missing == MissingRule::refuse ? "refuse" : "leave_out"},
                 {"min_known", spec.min_known},
                 {"ties", "the lowest rank for all; listed by zone id"}};
    if (spec.draws) {
        json["draws"] = {{"count", spec.draws->count},
                         {"seed", spec.draws->seed},
                         {"weights", spec.draws->spread},
                         {"top", results.ranking->certainty->top},
                         {"random", "Philox4x32-10, keyed by seed, draw and variable"},
                         {"interval", "5th to 95th percentile"}};
    }
    return json;
}

Json choose_json(const Results& results) {
    const auto& spec = *results.study.choose;
    const auto& portfolio = *results.portfolio;
    Json quotas = Json::object();
    for (const auto& quota : spec.quotas) {
        quotas[quota.zone_class] = {{"min", or_null(quota.min)}, {"max", or_null(quota.max)}};
    }
    Json spending = Json::object();
    for (const auto& [id, vnd] : portfolio.spending) spending[id] = vnd;
    Json funding = Json::array();
    for (const auto& source : results.study.funding) {
        funding.push_back({{"id", source.id},
                           {"amount_vnd", source.amount},
                           {"max_share", source.max_share}});
    }
    return {{"pilots", spec.pilots},
            {"objective", spec.objective == Objective::shortfall ? "shortfall" : "priority"},
            {"each_class_at_least", spec.each_class_at_least},
            {"quotas", quotas},
            {"fixed_in", spec.fixed_in},
            {"fixed_out", spec.fixed_out},
            {"budget_vnd", portfolio.budget},
            {"funding", funding},
            {"proof",
             {{"solver", "HiGHS"},
              {"status", portfolio.status},
              {"objective", portfolio.objective},
              {"bound", portfolio.bound},
              {"relative_gap", portfolio.gap},
              {"total_cost_vnd", portfolio.total_cost},
              {"spending_vnd", spending}}}};
}

}  // namespace

std::string method_record(const Results& results) {
    const auto& study = results.study;
    Json json = {{"geoplan_method", 1},
                 {"study", study.name},
                 {"date", to_text(study.date)},
                 {"language", name(language())},
                 {"versions", versions_json()},
                 {"crs", crs::describe(results.inputs.crs)},
                 {"zones_crs", crs::describe(results.inputs.zones.crs)},
                 {"zones", data::size(results.inputs.zones)},
                 {"target_year", or_null(study.target_year)},
                 {"repair", study.repair},
                 {"outside", study.outside},
                 {"areas_and_lengths", "ellipsoidal"}};
    json["inputs"] = inputs_json(results.inputs);
    json["transforms"] = results.inputs.transforms;
    json["layers"] = layers_json(study);
    if (!study.travel.empty()) json["travel"] = travel_json(study);
    json["people"] = people_json(results.measured.people);
    json["indicators"] = indicators_json(results);
    if (results.ranking) json["rank"] = rank_json(results);
    if (results.portfolio) json["choose"] = choose_json(results);
    std::size_t by_severity[3] = {0, 0, 0};
    for (const auto& p : results.problems) ++by_severity[static_cast<std::size_t>(p.severity)];
    json["problems"] = {
        {"info", by_severity[0]}, {"warning", by_severity[1]}, {"error", by_severity[2]}};
    return json.dump(2) + "\n";
}

std::string run_record(const Results& results) {
    Json seconds = Json::object();
    for (const auto& [step, time] : results.times) seconds[step] = time;
    const Json json = {{"threads", results.threads}, {"seconds", seconds}};
    return json.dump(2) + "\n";
}

}  // namespace geoplan::study
