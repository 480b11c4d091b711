#include "study/consistent.hpp"

#include "study/parse.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <set>

namespace geoplan::study {

namespace {

template <class Items>
std::vector<std::string> ids_of(const Items& items) {
    std::vector<std::string> ids;
    for (const auto& item : items) ids.push_back(item.id);
    return ids;
}

void require_unique(const Study& study, const std::vector<std::string>& ids,
                    const std::string& what) {
    std::set<std::string> seen;
    for (const auto& id : ids) {
        if (!seen.insert(id).second) {
            stop(study, say("two {} have the id '{}'", {what, id}));
        }
    }
}

std::vector<LayerKind> kinds_for(IndicatorKind kind) {
    switch (kind) {
        case IndicatorKind::attribute:
            return {LayerKind::table};
        case IndicatorKind::zonal:
            return {LayerKind::raster};
        case IndicatorKind::density:
            return {LayerKind::points, LayerKind::lines};
        case IndicatorKind::nearest:
            return {LayerKind::points, LayerKind::lines, LayerKind::polygons};
        case IndicatorKind::covered_share:
        case IndicatorKind::uncovered_share:
            return {LayerKind::coverage};
        case IndicatorKind::presence:
            return {LayerKind::points, LayerKind::table};
        case IndicatorKind::travel_time:
        case IndicatorKind::catchment:
            return {LayerKind::points, LayerKind::table};
        case IndicatorKind::signal:
            return {LayerKind::points};
        case IndicatorKind::ratio:
            return {};
    }
    return {};
}

constexpr std::string_view layer_word(LayerKind kind) {
    constexpr std::array<std::string_view, 6> words = {"raster",   "points",   "lines",
                                                       "polygons", "coverage", "table"};
    return words[static_cast<std::size_t>(kind)];
}

bool uses_people(const IndicatorSpec& spec) {
    switch (spec.kind) {
        case IndicatorKind::covered_share:
        case IndicatorKind::uncovered_share:
        case IndicatorKind::catchment:
        case IndicatorKind::signal:
            return true;
        case IndicatorKind::nearest:
        case IndicatorKind::travel_time:
            return spec.from_people;
        default:
            return false;
    }
}

void check_layer_use(const Study& study, const IndicatorSpec& spec) {
    const std::string user = say("indicator '{}'", {spec.id});
    const auto kinds = kinds_for(spec.kind);
    if (!spec.layer.empty() && !kinds.empty()) {
        const auto& used = layer(study, spec.layer);
        require_layer(study, spec.layer, kinds,
                      say("{} is of kind '{}' and", {user, name(spec.kind)}));
        const bool counts = spec.kind == IndicatorKind::density ||
                            spec.kind == IndicatorKind::presence || spec.count_rows;
        if (counts && !used.complete) {
            stop(study, say("{} counts what is in layer '{}': say there complete = true (it "
                            "lists all there is, so a zone without any has none) or complete = "
                            "false (such a zone is missing)",
                            {user, spec.layer}));
        }
    }
    const bool old_units =
        !spec.layer.empty() && layer(study, spec.layer).crosswalk.has_value();
    if (old_units && !spec.carry) {
        stop(study,
             say("{} uses layer '{}', whose rows are of old units: say how its values are "
                 "carried over, carry = {}",
                 {user, spec.layer,
                  spec.kind == IndicatorKind::presence ? "\"any\" / \"all\""
                                                       : "\"count\" / \"rate\""}));
    }
    if (spec.carry && !old_units) {
        stop(study, say("{} has 'carry', but its layer has no 'crosswalk'", {user}));
    }
    if (!spec.weight.empty() && layer(study, spec.weight).kind != LayerKind::raster) {
        stop(study, say("{}: 'weight' must be a raster layer", {user}));
    }
    if (spec.kind == IndicatorKind::signal) {
        require_layer(study, spec.signal.dem, {LayerKind::raster}, user);
    }
    if (uses_people(spec)) {
        const auto people = std::find_if(study.layers.begin(), study.layers.end(),
                                         [](const LayerSpec& l) { return l.name == "people"; });
        if (people == study.layers.end() || people->kind != LayerKind::raster) {
            stop(study, say("{} counts people: name the population grid in [layers] as people "
                            "= { raster = \"…\" }",
                            {user}));
        }
    }
    const bool per_people =
        spec.kind == IndicatorKind::density && spec.per == Per::thousand_people;
    const bool has_people = !std::holds_alternative<std::monostate>(study.zones.population) ||
                            std::any_of(study.layers.begin(), study.layers.end(),
                                        [](const LayerSpec& l) { return l.name == "people"; });
    if (per_people && !has_people) {
        stop(study,
             say("{} is per 1,000 people: give 'population' in [zones], or a layer 'people'",
                 {user}));
    }
}

/// Names of the columns of results.gpkg, which indicators stand beside (SQLite knows no case).
void require_free_names(const Study& study) {
    std::set<std::string> taken = {
        "fid",  "geom",     "zone_id",  "zone_name", "zone_class", "area_km2", "people",
        "rank", "priority", "rank_low", "rank_high", "top_share",  "pilot"};
    for (const auto& spec : study.indicators) {
        const std::string id = fold_text(spec.id);
        if (id.starts_with("gap_") || id.starts_with("score_") || !taken.insert(id).second) {
            stop(study, say("the id '{}' of an indicator is taken by a column of the results, "
                            "or by an indicator that differs in capitals alone; choose another",
                            {spec.id}));
        }
    }
}

/// Ratios may use ratios that stand before them, so there is never a cycle.
void check_ratios(const Study& study) {
    std::vector<std::string> before;
    for (const auto& spec : study.indicators) {
        if (spec.kind == IndicatorKind::ratio) {
            const std::string user = say("indicator '{}'", {spec.id});
            require_known(study, spec.numerator, before, user, say("earlier indicator"));
            require_known(study, spec.denominator, before, user, say("earlier indicator"));
        }
        before.push_back(spec.id);
    }
}

void check_weights(const Study& study) {
    std::vector<std::string> names = ids_of(study.indicators);
    std::set<std::string> fields;
    for (const auto& spec : study.indicators) fields.insert(spec.field);
    names.insert(names.end(), fields.begin(), fields.end());
    for (const auto& [name, weight] : study.rank->weights) {
        require_known(study, name, names, say("[rank] weights"), say("field or indicator"));
    }
    for (const auto& [name, weight] : study.rank->weights) {
        for (const auto& spec : study.indicators) {
            const bool by_both =
                spec.id == name && spec.field != name &&
                std::any_of(study.rank->weights.begin(), study.rank->weights.end(),
                            [&](const auto& w) { return w.first == spec.field; });
            if (by_both) {
                stop(study,
                     say("[rank] weights name both the indicator '{}' and its field '{}'",
                         {spec.id, spec.field}));
            }
        }
    }
}

}  // namespace

void stop(const Study& study, const std::string& text) {
    throw Error(Errc::config,
                say("{}: {}", {study.file.empty() ? say("study") : study.file, text}));
}

void require_known(const Study& study, const std::string& id,
                   const std::vector<std::string>& ids, const std::string& user,
                   const std::string& what) {
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) return;
    stop(study, with_nearest(say("{} names the {} '{}', which is not there", {user, what, id}),
                             id, ids));
}

void require_layer(const Study& study, const std::string& name,
                   const std::vector<LayerKind>& kinds, const std::string& user) {
    const auto& used = layer(study, name);
    if (std::find(kinds.begin(), kinds.end(), used.kind) != kinds.end()) return;
    stop(study,
         say("{} cannot use layer '{}', which is {}", {user, name, layer_word(used.kind)}));
}

void require_consistent(const Study& study) {
    require_unique(study, ids_of(study.indicators), say("indicators"));
    require_unique(study, ids_of(study.packages), say("packages"));
    require_unique(study, ids_of(study.funding), say("funding sources"));
    require_free_names(study);
    for (const auto& spec : study.indicators) check_layer_use(study, spec);
    check_ratios(study);
    require_consistent_travel(study);
    if (study.rank) check_weights(study);
    const auto indicators = ids_of(study.indicators);
    const auto packages = ids_of(study.packages);
    for (const auto& package : study.packages) {
        const std::string user = say("package '{}'", {package.id});
        if (!package.closes.empty()) {
            require_known(study, package.closes, indicators, user, say("indicator"));
            const auto closed = std::find(indicators.begin(), indicators.end(), package.closes);
            const auto at = static_cast<std::size_t>(closed - indicators.begin());
            if (study.indicators[at].targets.empty()) {
                stop(study, say("{} closes the gap of '{}', which has no target, so its "
                                "quantity is not known",
                                {user, package.closes}));
            }
        }
        for (const auto& id : package.requires_ids) {
            require_known(study, id, packages, user, say("package"));
        }
    }
    if (!study.choose) return;
    if (!study.rank) stop(study, say("[choose] needs [rank]: pilots are chosen by priority"));
    if (!study.choose->budget && study.funding.empty()) {
        stop(study, say("[choose] needs a 'budget', or [[funding]] whose sum it is"));
    }
    if (study.choose->objective == Objective::shortfall &&
        study.rank->normalise == Normalise::zscore) {
        stop(study, say("objective = \"shortfall\" multiplies priorities by people, so they "
                        "must not be negative: use normalise = \"target\" or \"minmax\""));
    }
    if (std::holds_alternative<PackagesCost>(study.choose->cost) && study.packages.empty()) {
        stop(study, say("[choose] cost = \"packages\" needs [[packages]]"));
    }
}

}  // namespace geoplan::study
