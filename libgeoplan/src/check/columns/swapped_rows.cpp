#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <cmath>
#include <map>

namespace geoplan::check {

namespace {

/// Two sources tell of the same quantity where four of five ids agree ...
constexpr double least_agreeing = 0.8;
/// ... within a hundredth; values that differ by more than a twentieth are others.
constexpr double same_within = 0.01;
constexpr double other_beyond = 0.05;
constexpr std::size_t fewest_ids = 8;

struct Value {
    std::size_t row = 0;
    double value = 0.0;
};
using Values = std::map<std::string, Value>;  // by id; ids that stand twice are left out

Values values_of(const Source& source, Meaning meaning) {
    const auto* table = table_of(source);
    const auto id = column_of(source.meanings, Meaning::id);
    const auto column = column_of(source.meanings, meaning);
    if (table == nullptr || !id || !column) return {};
    Values out;
    std::map<std::string, std::size_t> times;
    const auto ids = data::texts(table->columns[*id]);
    const auto numbers = numbers_of(table->columns[*column]);
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        if (!(numbers[row] > 0.0)) continue;
        ++times[ids[row]];
        out[ids[row]] = {row, numbers[row]};
    }
    std::erase_if(out, [&](const auto& entry) { return times[entry.first] > 1; });
    return out;
}

double difference(double a, double b) {
    return std::abs(a - b) / std::max(a, b);
}

/// Two ids with each other's value.
struct Exchange {
    std::string first;
    std::string second;
};

std::vector<Exchange> exchanges(const Values& here, const Values& there) {
    std::vector<std::string> odd;
    std::size_t shared = 0;
    std::size_t agreeing = 0;
    for (const auto& [id, value] : here) {
        const auto other = there.find(id);
        if (other == there.end()) continue;
        ++shared;
        const double apart = difference(value.value, other->second.value);
        agreeing += apart <= same_within ? 1U : 0U;
        if (apart > other_beyond) odd.push_back(id);
    }
    if (shared < fewest_ids ||
        static_cast<double>(agreeing) < least_agreeing * static_cast<double>(shared)) {
        return {};
    }
    std::vector<Exchange> out;
    for (std::size_t i = 0; i < odd.size(); ++i) {
        for (std::size_t j = i + 1; j < odd.size(); ++j) {
            const bool crossed =
                difference(here.at(odd[i]).value, there.at(odd[j]).value) <= same_within &&
                difference(here.at(odd[j]).value, there.at(odd[i]).value) <= same_within;
            if (crossed) out.push_back({odd[i], odd[j]});
        }
    }
    return out;
}

}  // namespace

void find_swapped_rows(const Folder& folder, Problems& problems) {
    for (const Meaning meaning : {Meaning::population, Meaning::area}) {
        std::vector<Values> values;
        for (const auto& source : folder.sources) values.push_back(values_of(source, meaning));
        for (std::size_t s = 0; s < values.size(); ++s) {
            for (std::size_t t = s + 1; t < values.size(); ++t) {
                for (const auto& [first, second] : exchanges(values[s], values[t])) {
                    auto& found = problems.emplace_back(
                        finding(Severity::warning, "swapped_rows", folder.sources[s]));
                    found.row = first;
                    found.text = say("{} and {} have each other's value, as {} has it",
                                     {first, second, title(folder.sources[t])});
                    found.evidence = say("{}: {}, there {}; {}: {}, there {}",
                                         {first, number_text(values[s].at(first).value),
                                          number_text(values[t].at(first).value), second,
                                          number_text(values[s].at(second).value),
                                          number_text(values[t].at(second).value)});
                    found.advice = say("ask which of the two files has it right");
                }
            }
        }
    }
}

}  // namespace geoplan::check
