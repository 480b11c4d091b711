#include <geoplan/study/run.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace geoplan::study {

namespace {

/// A tidy table under construction: rows are appended, columns filled beside each other.
struct TextColumn {
    std::string name;
    data::Texts values = {};
    [[nodiscard]] data::Column done() { return data::text_column(name, std::move(values)); }
};

struct NumberColumn {
    std::string name;
    std::string unit = {};
    data::Doubles values = {};
    [[nodiscard]] data::Column done() {
        return data::number_column(name, unit, std::move(values));
    }
};

template <class... Columns>
data::Table table_of(Columns&... columns) {
    return {{columns.done()...}};
}

/// Positions of the study's indicators by id.
std::vector<std::size_t> indicators_by_id(const Study& study) {
    std::vector<std::size_t> order(study.indicators.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return study.indicators[a].id < study.indicators[b].id;
    });
    return order;
}

template <class Row>
void for_each_row(const Results& results, Row&& row) {
    const auto indicators = indicators_by_id(results.study);
    for (const std::size_t zone : data::rows_by_id(results.inputs.zones.ids)) {
        for (const std::size_t i : indicators) row(zone, i);
    }
}

data::Column integers(std::string name, data::Integers values, std::string unit = {}) {
    return {std::move(name), std::move(unit), std::move(values)};
}

/// Ranks as whole numbers; 0 is "not ranked", that is missing.
data::Column rank_column(std::string name, data::Integers ranks) {
    auto column = integers(std::move(name), std::move(ranks));
    const auto& values = std::get<data::Integers>(column.values);
    if (std::find(values.begin(), values.end(), 0) != values.end()) {
        for (const auto v : values) {
            column.states.push_back(v == 0 ? State::missing : State::known);
        }
    }
    return column;
}

data::Table in_order_of_ids(const Results& results, data::Table table) {
    return data::take(table, data::rows_by_id(results.inputs.zones.ids));
}

}  // namespace

data::Table indicator_table(const Results& results) {
    const auto& zones = results.inputs.zones;
    TextColumn id{"zone_id"}, name{"zone_name"}, cls{"zone_class"}, indicator{"indicator"},
        field{"field"}, state{"state"}, unit{"unit"};
    NumberColumn value{"value"};
    for_each_row(results, [&](std::size_t z, std::size_t i) {
        const auto& spec = results.study.indicators[i];
        const auto& values = results.measured.values[i];
        id.values.push_back(zones.ids[z]);
        name.values.push_back(zones.names[z]);
        cls.values.push_back(zones.classes[z]);
        indicator.values.push_back(spec.id);
        field.values.push_back(spec.field);
        value.values.push_back(values.value[z]);
        state.values.emplace_back(geoplan::name(values.state[z]));
        unit.values.push_back(values.unit);
    });
    return table_of(id, name, cls, indicator, field, value, state, unit);
}

data::Table gap_table(const Results& results) {
    TextColumn id{"zone_id"}, indicator{"indicator"}, unit{"unit"}, basis{"people_basis"},
        state{"state"};
    NumberColumn value{"value"}, target{"target"}, gap{"gap"}, people{"gap_people", "people"};
    for_each_row(results, [&](std::size_t z, std::size_t i) {
        const auto& spec = results.study.indicators[i];
        if (spec.targets.empty()) return;
        const auto& gaps = results.measured.gaps[i];
        id.values.push_back(results.inputs.zones.ids[z]);
        indicator.values.push_back(spec.id);
        value.values.push_back(results.measured.values[i].value[z]);
        target.values.push_back(results.measured.targets[i][z]);
        gap.values.push_back(gaps.gap[z]);
        unit.values.push_back(results.measured.values[i].unit);
        people.values.push_back(gaps.people[z]);
        basis.values.emplace_back(people_basis(spec) == indicator::PeopleBasis::share ? "share"
                                                                                      : "zone");
        state.values.emplace_back(geoplan::name(gaps.state[z]));
    });
    return table_of(id, indicator, value, target, gap, unit, people, basis, state);
}

data::Table rank_table(const Results& results, const Ranking& ranking) {
    const auto& zones = results.inputs.zones;
    data::Table table{{data::text_column("zone_id", zones.ids),
                       data::text_column("zone_name", zones.names),
                       data::text_column("zone_class", zones.classes),
                       rank_column("rank", ranking.rank),
                       data::number_column("priority", "1", ranking.priority),
                       {"tied", "", data::Bools(ranking.tied.begin(), ranking.tied.end())},
                       data::number_column("known_share", "1", ranking.known_share),
                       integers("unknown_inputs", ranking.unknown)}};
    if (const auto& sure = ranking.certainty) {
        table.columns.push_back(data::number_column("mean_rank", "", sure->mean_rank));
        table.columns.push_back(data::number_column("rank_low", "", sure->low_rank));
        table.columns.push_back(data::number_column("rank_high", "", sure->high_rank));
        table.columns.push_back(data::number_column("top_share", "1", sure->top_share));
    }
    return in_order_of_ids(results, std::move(table));
}

data::Table score_table(const Results& results, const Ranking& ranking) {
    TextColumn id{"zone_id"}, indicator{"indicator"};
    NumberColumn score{"score", "1"}, weight{"weight", "1"};
    const std::size_t columns = ranking.indicators.size();
    for_each_row(results, [&](std::size_t z, std::size_t i) {
        const auto at = std::find(ranking.indicators.begin(), ranking.indicators.end(), i);
        if (at == ranking.indicators.end()) return;
        const auto c = static_cast<std::size_t>(at - ranking.indicators.begin());
        id.values.push_back(results.inputs.zones.ids[z]);
        indicator.values.push_back(results.study.indicators[i].id);
        score.values.push_back(ranking.scores[z * columns + c]);
        weight.values.push_back(ranking.weights[c]);
    });
    return table_of(id, indicator, score, weight);
}

data::Table acceptability_table(const Results& results, const Ranking& ranking) {
    TextColumn id{"zone_id"};
    data::Integers ranks;
    NumberColumn share{"share", "1"};
    const std::size_t zones = data::size(results.inputs.zones);
    if (ranking.certainty) {
        for (const std::size_t z : data::rows_by_id(results.inputs.zones.ids)) {
            for (std::size_t r = 0; r < zones; ++r) {
                const double s = ranking.certainty->acceptability[z * zones + r];
                if (!(s > 0.0)) continue;
                id.values.push_back(results.inputs.zones.ids[z]);
                ranks.push_back(static_cast<std::int64_t>(r + 1));
                share.values.push_back(s);
            }
        }
    }
    return {{id.done(), integers("rank", std::move(ranks)), share.done()}};
}

data::Table portfolio_table(const Results& results) {
    const auto& zones = results.inputs.zones;
    std::vector<std::size_t> pilots;
    data::Table all{{data::text_column("zone_id", zones.ids),
                     data::text_column("zone_name", zones.names),
                     data::text_column("zone_class", zones.classes)}};
    if (results.portfolio && results.ranking) {
        all.columns.push_back(rank_column("rank", results.ranking->rank));
        all.columns.push_back(data::number_column("priority", "1", results.ranking->priority));
        all.columns.push_back(
            data::number_column("people", "people", results.measured.people.people));
        all.columns.push_back(data::number_column("cost_vnd", "VND", results.portfolio->cost));
        for (const std::size_t z : data::rows_by_id(zones.ids)) {
            if (results.portfolio->chosen[z] != 0) pilots.push_back(z);
        }
    }
    return data::take(all, pilots);
}

data::Table problem_table(const Problems& problems) {
    TextColumn severity{"severity"}, code{"code"}, file{"file"}, row{"row"}, text{"text"},
        evidence{"evidence"}, advice{"advice"}, mend{"mend"};
    for (const auto& problem : problems) {
        severity.values.emplace_back(geoplan::name(problem.severity));
        code.values.push_back(problem.code);
        file.values.push_back(problem.file);
        row.values.push_back(problem.row);
        text.values.push_back(problem.text);
        evidence.values.push_back(problem.evidence);
        advice.values.push_back(problem.advice);
        mend.values.push_back(problem.mend);
    }
    return table_of(severity, code, file, row, text, evidence, advice, mend);
}

data::Layer zone_layer(const Results& results) {
    const auto& zones = results.inputs.zones;
    data::Layer layer{"zones", zones.crs, zones.polygons, {}};
    auto& columns = layer.table.columns;
    columns.push_back(data::text_column("zone_id", zones.ids));
    columns.push_back(data::text_column("zone_name", zones.names));
    columns.push_back(data::text_column("zone_class", zones.classes));
    columns.push_back(data::number_column("area_km2", "km2", results.inputs.area_km2));
    columns.push_back(data::number_column("people", "people", results.measured.people.people));
    if (const auto& ranking = results.ranking) {
        columns.push_back(rank_column("rank", ranking->rank));
        columns.push_back(data::number_column("priority", "1", ranking->priority));
        if (const auto& sure = ranking->certainty) {
            columns.push_back(data::number_column("rank_low", "", sure->low_rank));
            columns.push_back(data::number_column("rank_high", "", sure->high_rank));
            columns.push_back(data::number_column("top_share", "1", sure->top_share));
        }
    }
    if (const auto& portfolio = results.portfolio) {
        columns.push_back({"pilot", "", data::Bools(portfolio->chosen)});
    }
    for (std::size_t i = 0; i < results.study.indicators.size(); ++i) {
        const auto& values = results.measured.values[i];
        data::Column column{results.study.indicators[i].id, values.unit,
                            data::Doubles(values.value)};
        if (indicator::count(values, State::known) < values.state.size()) {
            column.states = values.state;
        }
        columns.push_back(std::move(column));
        if (results.study.indicators[i].targets.empty()) continue;
        const auto& gaps = results.measured.gaps[i];
        data::Column gap{"gap_" + results.study.indicators[i].id, values.unit,
                         data::Doubles(gaps.gap), gaps.state};
        columns.push_back(std::move(gap));
    }
    if (const auto& ranking = results.ranking) {
        for (std::size_t c = 0; c < ranking->indicators.size(); ++c) {
            std::vector<double> scores;
            for (std::size_t z = 0; z < data::size(zones); ++z) {
                scores.push_back(ranking->scores[z * ranking->indicators.size() + c]);
            }
            columns.push_back(data::number_column(
                "score_" + results.study.indicators[ranking->indicators[c]].id, "1",
                std::move(scores)));
        }
    }
    return layer;
}

}  // namespace geoplan::study
