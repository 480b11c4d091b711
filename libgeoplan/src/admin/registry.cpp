#include <geoplan/admin/registry.hpp>

#include <geoplan/admin/name.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <set>

namespace geoplan::admin {

namespace {

using Rows = std::vector<std::int64_t>;

std::size_t at(std::int64_t row) noexcept {
    return static_cast<std::size_t>(row);
}

bool is_reversed(const Unit& unit) noexcept {
    return unit.valid_from && unit.valid_to && *unit.valid_to <= *unit.valid_from;
}

/// Whether there is a day on which both are valid.
bool overlap(const Unit& a, const Unit& b) noexcept {
    const auto begins_before_end = [](const Unit& one, const Unit& other) {
        return !one.valid_from || !other.valid_to || *one.valid_from < *other.valid_to;
    };
    return !is_reversed(a) && !is_reversed(b) && begins_before_end(a, b) &&
           begins_before_end(b, a);
}

bool begins_before(const Unit& a, const Unit& b) noexcept {
    return a.valid_from.value_or(Date{0, 1, 1}) < b.valid_from.value_or(Date{0, 1, 1});
}

bool ends_before(const Unit& a, const Unit& b) noexcept {
    return a.valid_to && (!b.valid_to || *a.valid_to < *b.valid_to);
}

Problem problem(Severity severity, std::string code, const Unit& unit, std::string text,
                std::string advice) {
    return {severity, std::move(code), {}, unit.code, std::move(text), std::move(advice)};
}

}  // namespace

Registry::Registry(std::vector<Unit> units) : units_(std::move(units)) {
    index();
    check_codes();
    check_parents();
}

void Registry::index() {
    for (std::size_t row = 0; row < units_.size(); ++row) {
        const Unit& unit = units_[row];
        rows_of_[unit.code].push_back(static_cast<std::int64_t>(row));
        std::set<std::string> keys;
        std::vector<std::string> names = unit.other_names;
        names.push_back(unit.name);
        for (const auto& name : names) {
            if (garbling_of(name) == Garbling::not_utf8) {
                problems_.push_back(problem(Severity::error, "name_not_utf8", unit,
                                            say("unit {}: a name is not UTF-8", {unit.code}),
                                            say("read the file in its own encoding")));
            } else if (auto key = name_key(name); !key.empty()) {
                keys.insert(std::move(key));
            }
        }
        for (const auto& key : keys) named_[key].push_back(static_cast<std::int64_t>(row));
    }
    for (auto& [code, rows] : rows_of_) {
        std::stable_sort(rows.begin(), rows.end(), [this](auto a, auto b) {
            return begins_before(units_[at(a)], units_[at(b)]);
        });
    }
}

void Registry::check_codes() {
    for (const auto& [code, rows] : rows_of_) {
        if (code.empty()) {
            problems_.push_back(problem(Severity::error, "no_code", units_[at(rows.front())],
                                        say("{} units have no code", {rows.size()}),
                                        say("give each unit its code")));
            continue;
        }
        std::int64_t longest = -1;  // of those before, the one that ends last
        for (const auto row : rows) {
            const Unit& unit = units_[at(row)];
            if (is_reversed(unit)) {
                problems_.push_back(problem(
                    Severity::error, "reversed_dates", unit,
                    say("unit {} is valid from {}, but only to {}",
                        {code, to_text(*unit.valid_from), to_text(*unit.valid_to)}),
                    say("correct the dates; valid_to is the first day on which it is no "
                        "longer valid")));
                continue;
            }
            if (longest >= 0 && overlap(units_[at(longest)], unit)) {
                problems_.push_back(problem(
                    Severity::error, "overlapping_validity", unit,
                    say("'{}' and '{}' have the code {} on the same day",
                        {units_[at(longest)].name, unit.name, code}),
                    say("end one before the other begins; until then the code stands for none "
                        "of them on such a day")));
            }
            if (longest < 0 || ends_before(units_[at(longest)], unit)) longest = row;
        }
    }
}

void Registry::check_parents() {
    for (std::size_t row = 0; row < units_.size(); ++row) {
        const Unit& unit = units_[row];
        if (is_reversed(unit)) continue;
        if (unit.parent.empty()) {
            if (unit.level == Level::province) continue;
            problems_.push_back(problem(Severity::warning, "no_parent", unit,
                                        say("unit {} names no parent", {unit.code}),
                                        say("give the code of the unit above it")));
            continue;
        }
        const auto parents = parents_of(static_cast<std::int64_t>(row));
        if (parents.empty()) {
            problems_.push_back(problem(
                Severity::warning, "unknown_parent", unit,
                say("the parent {} of unit {} is not in the table while the unit is valid",
                    {unit.parent, unit.code}),
                say("add the parent with its dates, or correct its code")));
            continue;
        }
        const bool above = std::all_of(parents.begin(), parents.end(), [&](auto parent) {
            return units_[at(parent)].level < unit.level;
        });
        if (above) continue;  // a cycle has a unit whose parent does not stand above it
        const bool cycle = stands_above_itself(static_cast<std::int64_t>(row));
        problems_.push_back(
            problem(Severity::error, cycle ? "cycle" : "parent_level", unit,
                    cycle ? say("unit {} stands above itself", {unit.code})
                          : say("the parent {} of unit {} does not stand on a level above it",
                                {unit.parent, unit.code}),
                    say("correct the level or the parent")));
    }
}

Rows Registry::parents_of(std::int64_t row) const {
    Rows parents;
    const Unit& unit = units_[at(row)];
    const auto found = rows_of_.find(unit.parent);
    if (unit.parent.empty() || found == rows_of_.end()) return parents;
    for (const auto parent : found->second) {
        if (overlap(unit, units_[at(parent)])) parents.push_back(parent);
    }
    return parents;
}

bool Registry::stands_above_itself(std::int64_t row) const {
    std::set<std::int64_t> seen;
    Rows open = parents_of(row);
    while (!open.empty()) {
        const auto next = open.back();
        open.pop_back();
        if (next == row) return true;
        if (!seen.insert(next).second) continue;
        for (const auto parent : parents_of(next)) open.push_back(parent);
    }
    return false;
}

Rows Registry::valid_on(Date day) const {
    Rows rows;
    for (std::size_t row = 0; row < units_.size(); ++row) {
        if (is_valid_on(units_[row], day)) rows.push_back(static_cast<std::int64_t>(row));
    }
    return rows;
}

std::int64_t Registry::find(std::string_view code, Date day) const {
    const auto found = rows_of_.find(code);
    if (code.empty() || found == rows_of_.end()) return -1;
    std::int64_t valid = -1;
    for (const auto row : found->second) {
        if (!is_valid_on(units_[at(row)], day)) continue;
        if (valid >= 0) return -1;
        valid = row;
    }
    return valid;
}

Rows Registry::history(std::string_view code) const {
    const auto found = rows_of_.find(code);
    return code.empty() || found == rows_of_.end() ? Rows{} : found->second;
}

Rows Registry::named(std::string_view name, Date day, std::string_view parent) const {
    Rows rows;
    const auto found = named_.find(name_key(name));
    if (found == named_.end()) return rows;
    const Kind kind = kind_of(name);
    const auto below = named_.find(name_key(parent));
    for (const auto row : found->second) {
        const Unit& unit = units_[at(row)];
        if (!is_valid_on(unit, day)) continue;
        const Kind own = kind_of(unit.name);
        if (kind != Kind::none && own != Kind::none && kind != own) continue;
        if (!parent.empty()) {
            const auto above = ancestors(row, day);
            const bool inside =
                below != named_.end() &&
                std::any_of(above.begin(), above.end(), [&](auto each) {
                    return std::binary_search(below->second.begin(), below->second.end(), each);
                });
            if (!inside) continue;
        }
        rows.push_back(row);
    }
    return rows;
}

Rows Registry::ancestors(std::int64_t row, Date day) const {
    if (row < 0 || at(row) >= units_.size()) {
        throw Error(Errc::bad_argument,
                    say("row {} is none of the {} units", {row, units_.size()}));
    }
    Rows above;
    for (auto next = find(units_[at(row)].parent, day); next >= 0;
         next = find(units_[at(next)].parent, day)) {
        const bool again = std::find(above.begin(), above.end(), next) != above.end();
        if (next == row || again) break;
        above.push_back(next);
    }
    return above;
}

}  // namespace geoplan::admin
