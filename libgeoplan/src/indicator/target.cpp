#include <geoplan/indicator/target.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace geoplan::indicator {

namespace {

std::string years_text(const std::vector<int>& years) {
    std::string text;
    for (const int year : years) text += (text.empty() ? "" : ", ") + std::to_string(year);
    return text;
}

}  // namespace

std::vector<int> target_years(std::span<const Target> targets) {
    std::set<int> years;
    for (const auto& target : targets) {
        if (target.by) years.insert(*target.by);
    }
    return {years.begin(), years.end()};
}

std::vector<double> targets_of_zones(std::span<const Target> targets,
                                     std::span<const std::string> classes,
                                     std::optional<int> year) {
    const auto years = target_years(targets);
    if (years.size() > 1 && !year) {
        throw Error(
            Errc::config,
            say("there are targets for the years {}; say which with target_year in [study]",
                {years_text(years)}));
    }
    if (year && !years.empty() && std::find(years.begin(), years.end(), *year) == years.end()) {
        throw Error(Errc::config,
                    say("no target is for target_year = {}; there are targets for {}",
                        {*year, years_text(years)}));
    }
    std::map<std::string, double> by_class;
    for (const auto& target : targets) {
        if (target.by && year && *target.by != *year) continue;
        if (!by_class.emplace(target.zone_class, target.value).second) {
            throw Error(Errc::config,
                        target.zone_class.empty()
                            ? say("two targets hold for all classes in the same year")
                            : say("two targets hold for class '{}' in the same year",
                                  {target.zone_class}));
        }
    }
    std::vector<double> out;
    out.reserve(classes.size());
    for (const auto& zone_class : classes) {
        auto found = by_class.find(zone_class);
        if (found == by_class.end()) found = by_class.find("");
        out.push_back(found == by_class.end() ? std::numeric_limits<double>::quiet_NaN()
                                              : found->second);
    }
    return out;
}

}  // namespace geoplan::indicator
