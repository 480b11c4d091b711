#include <geoplan/admin/carry.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <limits>

namespace geoplan::admin {
namespace {

constexpr double filler = std::numeric_limits<double>::quiet_NaN();
constexpr double whole = 1.0 - 1e-9;  // a share of rounding less than all

void require_length(const Crosswalk& crosswalk, std::size_t count) {
    if (count == crosswalk.old_ids.size()) return;
    throw Error(Errc::bad_argument, say("expected one value an old unit, {}, got {}",
                                        {crosswalk.old_ids.size(), count}));
}

void require_shape(const Crosswalk& crosswalk, const UnitValues& values) {
    require_length(crosswalk, values.values.size());
    require_length(crosswalk, values.states.size());
    for (std::size_t i = 0; i < values.values.size(); ++i) {
        if (values.states[i] != State::known || !std::isnan(values.values[i])) continue;
        throw Error(Errc::bad_argument,
                    say("the value of unit '{}' is known, yet it is no number",
                        {crosswalk.old_ids[i]}));
    }
}

void require_positive(const Crosswalk& crosswalk, std::size_t i, double value) {
    if (value >= 0.0) return;
    throw Error(Errc::bad_argument,
                say("expected 0 or more for unit '{}', got {}", {crosswalk.old_ids[i], value}));
}

/// What is known of the parts of one new unit.
struct Gathered {
    double known = 0.0, missing = 0.0;  // weights of the parts
    std::size_t parts = 0, not_applicable = 0;
    double numerator = 0.0, denominator = 0.0;
    bool some_missing = false;
    bool missing_of_nobody = false;  // of a rate, beside a denominator of 0

    void add(double weight, bool is_known) {
        ++parts;
        (is_known ? known : missing) += weight;
        some_missing = some_missing || !is_known;
    }
    [[nodiscard]] bool none_applies() const { return parts > 0 && not_applicable == parts; }
    [[nodiscard]] double share() const {
        if (!some_missing) return parts > 0 ? 1.0 : 0.0;
        return known > 0.0 ? known / (known + missing) : 0.0;
    }
};

/// Calls visit(old unit, link, its part's weight, the new unit's state so far) for each link.
template <class Visit>
std::vector<Gathered> gather(const Crosswalk& crosswalk, const CarryOptions& options,
                             Visit&& visit) {
    if (!options.sizes.empty()) require_length(crosswalk, options.sizes.size());
    std::vector<Gathered> units(crosswalk.new_ids.size());
    for (std::size_t i = 0; i < crosswalk.old_ids.size(); ++i) {
        const double size = options.sizes.empty() ? 1.0 : options.sizes[i];
        if (!options.sizes.empty()) require_positive(crosswalk, i, size);
        for (std::size_t k = crosswalk.starts[i]; k < crosswalk.starts[i + 1]; ++k) {
            const Link& link = crosswalk.links[k];
            const double share = std::isnan(link.share) ? 1.0 : link.share;
            visit(i, link, share * size, units[link.new_unit]);
        }
    }
    return units;
}

/// One value for each new unit: value_of(gathered) where enough is known.
template <class ValueOf>
Carried carried(const std::vector<Gathered>& units, bool partly, ValueOf&& value_of) {
    Carried result;
    for (const Gathered& unit : units) {
        State state = State::known;
        double known_share = unit.share();
        if (unit.none_applies()) {
            state = State::not_applicable;
            known_share = 0.0;
        } else if (unit.parts == 0 || (unit.some_missing && !(partly && unit.known > 0.0))) {
            state = State::missing;
        }
        double value = filler;
        if (state == State::known) value = value_of(unit);
        if (state == State::known && std::isnan(value)) {  // nobody in any part that is known
            const bool unsaid = unit.some_missing || unit.missing_of_nobody;
            state = unsaid ? State::missing : State::not_applicable;
            known_share = 0.0;
        }
        result.units.values.push_back(value);
        result.units.states.push_back(state);
        result.known_share.push_back(known_share);
    }
    return result;
}

/// `deciding` is the value of one part that settles the new unit's.
Carried carry_presence(const Crosswalk& crosswalk, const UnitValues& presence,
                       const CarryOptions& options, double deciding) {
    require_shape(crosswalk, presence);
    for (std::size_t i = 0; i < presence.values.size(); ++i) {
        const double value = presence.values[i];
        if (presence.states[i] != State::known || value == 0.0 || value == 1.0) continue;
        throw Error(Errc::bad_argument, say("expected 0 or 1 for unit '{}', got {}",
                                            {crosswalk.old_ids[i], value}));
    }
    std::vector<std::uint8_t> decided(crosswalk.new_ids.size(), 0);
    const auto units =
        gather(crosswalk, options,
               [&](std::size_t i, const Link& link, double weight, Gathered& unit) {
                   if (presence.states[i] == State::not_applicable) {
                       ++unit.parts;
                       ++unit.not_applicable;
                       return;
                   }
                   const bool is_known = presence.states[i] == State::known;
                   const bool decides = is_known && presence.values[i] == deciding;
                   const bool all_of_it = link.share >= whole;
                   if (decides && all_of_it) decided[link.new_unit] = 1;
                   unit.add(weight, is_known && (!decides || all_of_it));
               });
    Carried result =
        carried(units, options.partly, [&](const Gathered&) { return 1.0 - deciding; });
    for (std::size_t j = 0; j < decided.size(); ++j) {
        if (decided[j] == 0) continue;
        result.units.values[j] = deciding;
        result.units.states[j] = State::known;
    }
    return result;
}

}  // namespace

Carried carry_counts(const Crosswalk& crosswalk, const UnitValues& values,
                     const CarryOptions& options) {
    require_shape(crosswalk, values);
    const auto units = gather(
        crosswalk, options,
        [&](std::size_t i, const Link& link, double weight, Gathered& unit) {
            if (values.states[i] == State::not_applicable) {
                ++unit.parts;
                ++unit.not_applicable;
                return;
            }
            const bool is_known = values.states[i] == State::known && !std::isnan(link.share);
            unit.add(weight, is_known);
            if (is_known) unit.numerator += link.share * values.values[i];
        });
    Carried result =
        carried(units, options.partly, [](const Gathered& u) { return u.numerator; });
    for (std::size_t i = 0; i < values.values.size(); ++i) {
        if (values.states[i] != State::known || std::isnan(crosswalk.residual[i])) continue;
        result.lost += values.values[i] * crosswalk.residual[i];
    }
    return result;
}

Carried carry_rates(const Crosswalk& crosswalk, const UnitValues& rates,
                    const UnitValues& denominators, const CarryOptions& options) {
    require_shape(crosswalk, rates);
    require_shape(crosswalk, denominators);
    const auto units =
        gather(crosswalk, options,
               [&](std::size_t i, const Link& link, double weight, Gathered& unit) {
                   if (rates.states[i] == State::not_applicable ||
                       denominators.states[i] == State::not_applicable) {
                       ++unit.parts;
                       ++unit.not_applicable;
                       return;
                   }
                   const bool has_denominator = denominators.states[i] == State::known;
                   if (has_denominator) require_positive(crosswalk, i, denominators.values[i]);
                   if (has_denominator && denominators.values[i] == 0.0) {
                       const bool lacks_rate = rates.states[i] == State::missing;
                       unit.missing_of_nobody = unit.missing_of_nobody || lacks_rate;
                       return unit.add(weight, true);
                   }
                   const bool is_known = has_denominator && rates.states[i] == State::known &&
                                         !std::isnan(link.share);
                   unit.add(weight, is_known);
                   if (!is_known) return;
                   unit.numerator += link.share * denominators.values[i] * rates.values[i];
                   unit.denominator += link.share * denominators.values[i];
               });
    return carried(units, options.partly,
                   [](const Gathered& u) { return u.numerator / u.denominator; });
}

Carried carry_any(const Crosswalk& crosswalk, const UnitValues& presence,
                  const CarryOptions& options) {
    return carry_presence(crosswalk, presence, options, 1.0);
}

Carried carry_all(const Crosswalk& crosswalk, const UnitValues& presence,
                  const CarryOptions& options) {
    return carry_presence(crosswalk, presence, options, 0.0);
}

}  // namespace geoplan::admin
