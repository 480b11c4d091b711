#include <geoplan/admin/registry.hpp>
#include <geoplan/core/message.hpp>

#include <set>

namespace geoplan::admin {

namespace {

/// Problems, one a code however often it comes.
class Told {
public:
    void add(std::string code, const std::string& unit, std::string text, std::string advice) {
        if (!seen_.insert(unit).second) return;
        problems_.push_back(
            {Severity::warning, std::move(code), {}, unit, std::move(text), std::move(advice)});
    }
    void add_unknown(const std::string& unit, Date day) {
        add("unknown_code", unit, say("no unit has the code '{}' on {}", {unit, to_text(day)}),
            say("check the code, its leading zeros and the day"));
    }
    [[nodiscard]] Problems take() { return std::move(problems_); }

private:
    std::set<std::string> seen_;
    Problems problems_;
};

const Unit& unit_at(const Registry& registry, std::int64_t row) {
    return registry.units()[static_cast<std::size_t>(row)];
}

/// A unit and those above it, from itself up; empty where no unit has the code.
std::vector<std::int64_t> line_of(const Registry& registry, std::string_view code, Date day) {
    std::vector<std::int64_t> line;
    const auto row = registry.find(code, day);
    if (row < 0) return line;
    line = registry.ancestors(row, day);
    line.insert(line.begin(), row);
    return line;
}

}  // namespace

RolledUp roll_up(const Registry& registry, std::span<const std::string> codes, Date day,
                 Level level) {
    RolledUp out;
    Told told;
    for (const auto& code : codes) {
        const auto line = line_of(registry, code, day);
        const auto found = std::find_if(line.begin(), line.end(), [&](auto row) {
            return unit_at(registry, row).level == level;
        });
        out.row.push_back(found == line.end() ? -1 : *found);
        if (line.empty()) {
            told.add_unknown(code, day);
        } else if (found == line.end()) {
            told.add("no_unit_above", code,
                     say("unit {} belongs to no {} on {}", {code, name(level), to_text(day)}),
                     say("check the parents in the table; there are no districts from "
                         "2025-07-01"));
        }
    }
    out.problems = told.take();
    return out;
}

Classes classes(const Registry& registry, std::span<const std::string> codes, Date day) {
    Classes out;
    Told told;
    for (const auto& code : codes) {
        const auto line = line_of(registry, code, day);
        const auto found = std::find_if(line.begin(), line.end(), [&](auto row) {
            return !unit_at(registry, row).unit_class.empty();
        });
        out.unit_class.push_back(found == line.end() ? std::string()
                                                     : unit_at(registry, *found).unit_class);
        if (line.empty()) {
            told.add_unknown(code, day);
        } else if (found == line.end()) {
            told.add("no_class", code, say("unit {} has no class", {code}),
                     say("give the class in the table of units"));
        }
    }
    out.problems = told.take();
    return out;
}

}  // namespace geoplan::admin
