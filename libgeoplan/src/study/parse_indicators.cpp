#include "study/parse.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>

namespace geoplan::study {

namespace {

using indicator::Aggregate;
using indicator::Direction;
using indicator::Target;

Target parse_target(const Section& section) {
    Target target{section.number("value"), section.text("class"), std::nullopt,
                  section.text("source")};
    if (section.has("by")) target.by = section.small_integer("by");
    return target;
}

std::vector<Target> parse_targets(const Section& section) {
    if (!section.has("target")) return {};
    if (section.is_number("target")) return {{section.number("target"), "", {}, ""}};
    if (section.is_table("target")) {
        return {parse_target(section.section("target", target_keys()))};
    }
    std::vector<Target> targets;
    for (const auto& part : section.sections("target", target_keys())) {
        targets.push_back(parse_target(part));
    }
    return targets;
}

/// Position of the word in a list; reading has checked that it is there.
template <class Enum>
Enum from_words(const std::string& word, std::initializer_list<std::string_view> words) {
    const auto found = std::find(words.begin(), words.end(), word);
    return static_cast<Enum>(found - words.begin());
}

double within(const Section& section, std::string_view key, double fallback, double least,
              double most) {
    const double value = section.number(key, fallback);
    if (!(value >= least) || !(value <= most)) {
        section.fail(key, say("'{}' must be from {} to {}, got {}", {key, least, most, value}));
    }
    return value;
}

SignalSpec parse_signal(const Section& section) {
    SignalSpec signal;
    auto& area = signal.area;
    signal.dem = section.text("dem");
    signal.below_dbm = within(section, "below_dbm", 0.0, -200.0, 50.0);
    area.radius_m = within(section, "radius_m", area.radius_m, 250.0, 200'000.0);
    area.receiver_height_m = within(section, "receiver_m", area.receiver_height_m, 1.0, 3000.0);
    area.time_percent = within(section, "time_percent", area.time_percent, 1.0, 50.0);
    area.location_percent =
        within(section, "location_percent", area.location_percent, 1.0, 99.0);
    return signal;
}

void parse_kind(const Section& section, IndicatorSpec& spec) {
    spec.column = section.text("column");
    const std::string aggregate = section.text("aggregate");
    spec.count_rows = aggregate == "count";
    if (!aggregate.empty() && !spec.count_rows) {
        spec.aggregate =
            from_words<Aggregate>(aggregate, {"only", "sum", "mean", "min", "max"});
    }
    if (section.has("carry")) {
        spec.carry = from_words<Carry>(section.text("carry"), {"count", "rate", "any", "all"});
    }
    const std::string stat = section.text("stat");
    if (!stat.empty() && stat != "class_share") {
        try {
            spec.statistic = zonal::statistic_from_text(stat);
        } catch (const Error& error) {
            section.fail("stat", error.what());
        }
    }
    spec.weight = section.text("weight");
    spec.classes = section.integers("classes");
    for (const auto code : spec.classes) {
        if (code != static_cast<std::int32_t>(code)) {
            section.fail("classes",
                         say("a class is a whole number of 32 bits, got {}", {code}));
        }
    }
    spec.per = section.text("per") == "1000_people" ? Per::thousand_people : Per::km2;
    spec.from_people = section.text("from", "people") == "people";
    if (section.has("beyond_m")) spec.beyond_m = section.number("beyond_m");
    spec.travel = section.text("travel");
    if (section.has("beyond_min")) spec.beyond_min = section.number("beyond_min");
    spec.capacity = section.text("capacity");
    spec.within_min = section.number("within_min");
    if (section.has("within_min") && !(spec.within_min > 0.0)) {
        section.fail("within_min",
                     say("'{}' must be above 0, got {}", {"within_min", spec.within_min}));
    }
    if (section.has("method")) {
        spec.method =
            from_words<Catchment>(section.text("method"), {"2sfca", "e2sfca", "3sfca"});
    }
    spec.decay =
        spec.method == Catchment::two_step ? CatchmentDecay::none : CatchmentDecay::steps;
    if (section.has("decay")) {
        spec.decay =
            from_words<CatchmentDecay>(section.text("decay"), {"none", "steps", "gaussian"});
    }
    if (spec.kind == IndicatorKind::signal) spec.signal = parse_signal(section);
    spec.technology = section.texts("technology");
    spec.operators = section.texts("operators");
    spec.numerator = section.text("numerator");
    spec.denominator = section.text("denominator");
    spec.scale = section.number("scale", 1.0);
    if (section.is_text("rule")) {
        const std::string rule = section.text("rule");
        if (rule != "any" && rule != "all") {
            section.fail(
                "rule",
                say("'rule' must be \"any\", \"all\" or a whole number, got '{}'", {rule}));
        }
        spec.at_least = rule == "all" ? 0 : 1;
    } else if (section.has("rule")) {
        spec.at_least = section.small_integer("rule");
        if (spec.at_least < 1) section.fail("rule", say("'rule' must be at least 1 operator"));
    }
}

/// What is asked for to carry numbers of old units over.
void require_carry(const Section& section, const IndicatorSpec& spec) {
    const bool rate = spec.carry == Carry::rate;
    if (rate == spec.denominator.empty()) {
        section.fail(
            rate ? "carry" : "denominator",
            say("{}: carry = \"rate\" and 'denominator' go together", {section.title()}));
    }
    if (rate && (spec.count_rows || spec.aggregate != Aggregate::only)) {
        section.fail(
            "aggregate",
            say("{}: a rate is carried from one row an old unit; leave 'aggregate' out",
                {section.title()}));
    }
    const bool adds = spec.aggregate == Aggregate::only || spec.aggregate == Aggregate::sum;
    if (spec.carry == Carry::count && !adds) {
        section.fail("aggregate", say("{}: counts are added up: carry = \"count\" goes with "
                                      "aggregate = \"sum\" or \"count\"",
                                      {section.title()}));
    }
}

/// What a kind asks for beyond single keys.
void require_whole(const Section& section, const IndicatorSpec& spec) {
    const bool needs_column = spec.kind == IndicatorKind::attribute && !spec.count_rows;
    if (needs_column && spec.column.empty()) {
        section.fail("", say("{} needs 'column'", {section.title()}));
    }
    if (spec.count_rows && spec.layer.empty()) {
        section.fail("aggregate",
                     say("aggregate = \"count\" counts rows of a table: name its 'layer'"));
    }
    if (spec.kind == IndicatorKind::attribute) require_carry(section, spec);
    const bool own_unit = spec.kind != IndicatorKind::attribute &&
                          spec.kind != IndicatorKind::zonal &&
                          spec.kind != IndicatorKind::ratio;
    if (own_unit && !spec.unit.empty()) {
        section.fail("unit",
                     say("{} has a unit of its own; leave 'unit' out", {section.title()}));
    }
    if (!own_unit && spec.unit.empty()) {
        section.fail("", say("{} needs 'unit', the unit of its values", {section.title()}));
    }
    if (spec.kind == IndicatorKind::zonal) {
        const bool weighted = spec.statistic && needs_weight(spec.statistic->stat);
        if (weighted == spec.weight.empty()) {
            section.fail(
                "", say("{}: a weighted 'stat' and 'weight' go together", {section.title()}));
        }
        if (spec.statistic.has_value() != spec.classes.empty()) {
            section.fail("", say("{}: stat = \"class_share\" and 'classes' go together",
                                 {section.title()}));
        }
    }
    const bool covers = spec.kind == IndicatorKind::covered_share ||
                        spec.kind == IndicatorKind::uncovered_share;
    if (covers && spec.technology.empty()) {
        section.fail("technology",
                     say("{} must name at least one technology", {section.title()}));
    }
    if (!spec.targets.empty() && !spec.direction) {
        section.fail("target", say("{} has a target but no 'direction': say which way is "
                                   "better, \"higher\" or \"lower\"",
                                   {section.title()}));
    }
    const bool plain_id =
        !spec.id.empty() && std::all_of(spec.id.begin(), spec.id.end(), [](unsigned char c) {
            return c < 128 && (std::isalnum(c) != 0 || c == '_');
        });
    if (!plain_id) {
        section.fail("id", say("an indicator's id is made of letters, digits and _, got '{}'",
                               {spec.id}));
    }
}

IndicatorSpec parse_indicator(const toml::table& table, const std::string& file) {
    const std::string id = table["id"].value_or(say("without id"));
    const std::string word = table["kind"].value_or(std::string());
    const auto kinds = indicator_kinds();
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const KindKeys& k) { return k.kind == word; });
    if (kind == kinds.end()) {
        std::vector<std::string> words;
        for (const auto& k : kinds) words.emplace_back(k.kind);
        const toml::node* node = table.get("kind");
        const std::string unknown =
            say("indicator '{}' has the unknown kind '{}'; kinds are {}",
                {id, word, quoted_list(words, 20)});
        throw Error(Errc::config, placed(file, node == nullptr ? table : *node,
                                         with_nearest(unknown, word, words)));
    }
    const Section section(table, say("indicator '{}' ({})", {id, word}), file,
                          {indicator_keys(), kind->keys});
    IndicatorSpec spec;
    spec.id = section.text("id");
    spec.kind = static_cast<IndicatorKind>(kind - kinds.begin());  // in the enum's order
    spec.name = section.text("name", spec.id);
    spec.field = section.text("field");
    spec.layer = section.text("layer");
    spec.unit = section.text("unit");
    if (section.has("direction")) {
        spec.direction =
            section.text("direction") == "higher" ? Direction::higher : Direction::lower;
    }
    spec.targets = parse_targets(section);
    if (section.has("worst")) spec.worst = section.number("worst");
    parse_kind(section, spec);
    require_whole(section, spec);
    return spec;
}

}  // namespace

std::string_view name(IndicatorKind kind) noexcept {
    return indicator_kinds()[static_cast<std::size_t>(kind)].kind;
}

std::vector<IndicatorSpec> parse_indicators(const Section& root) {
    std::vector<IndicatorSpec> out;
    if (!root.has("indicators"))
        return out;  // a study to be checked, with nothing to measure yet
    for (const auto& node : *root.array("indicators")) {
        out.push_back(parse_indicator(*node.as_table(), root.file()));
    }
    return out;
}

}  // namespace geoplan::study
