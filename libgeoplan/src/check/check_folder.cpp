#include <geoplan/check/check.hpp>

#include "check/families.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace geoplan::check {

namespace {

constexpr std::array families = {find_in_columns, find_in_crs, find_in_shapes, find_in_names,
                                 find_in_totals};

/// Mends are carried out on tables and on layers of one kind of shapes that lie in the folder
/// itself; text is decoded in a file as a whole.
void withdraw_mends(const Folder& folder, Problems& problems) {
    std::set<std::string> archived;
    std::set<std::string> rasters;
    std::set<std::string> seen;
    std::set<std::string> mixed;
    for (const auto& source : folder.sources) {
        if (source.path.starts_with("/vsi")) archived.insert({source.file, title(source)});
        if (table_of(source) == nullptr) rasters.insert(source.file);
        if (!seen.insert(title(source)).second) mixed.insert(title(source));
    }
    for (Problem& problem : problems) {
        if (problem.mend.empty()) continue;
        if (archived.contains(problem.file)) {
            problem.mend.clear();
            problem.advice += "; " + say("unpack the archive to mend the file");
        } else if (rasters.contains(problem.file)) {
            problem.mend.clear();
        } else if (mixed.contains(problem.file) && !problem.mend.starts_with("decode ")) {
            problem.mend.clear();
            problem.advice += "; " + say("give each kind of shapes a layer of its own first");
        }
    }
}

/// What follows from a fault that is told of the same file, and would be told twice.
struct Consequence {
    std::string_view code;
    std::initializer_list<std::string_view> causes;
};

void drop_consequences(Problems& problems) {
    static const std::array consequences = {
        Consequence{"far_from_zones",
                    {"swapped_axes", "degrees_in_metric", "metres_in_degrees", "wrong_meridian",
                     "wrong_crs", "coordinates_out_of_range", "swapped_columns"}},
        Consequence{"drawn_differently", {"shifted"}},
    };
    std::set<std::pair<std::string, std::string>> told;
    for (const auto& problem : problems) told.emplace(problem.file, problem.code);
    std::erase_if(problems, [&](const Problem& problem) {
        return std::ranges::any_of(consequences, [&](const Consequence& consequence) {
            return problem.code == consequence.code &&
                   std::ranges::any_of(consequence.causes, [&](std::string_view cause) {
                       return told.contains({problem.file, std::string(cause)});
                   });
        });
    });
}

}  // namespace

Problems check_folder(const Folder& folder, const CheckOptions& options) {
    std::vector<Problems> found(families.size());
    parallel_for(
        families.size(), options.threads,
        [&](std::size_t family) { families[family](folder, options, found[family]); },
        options.progress, "check");
    Problems problems = folder.problems;
    for (auto& of_family : found) {
        std::move(of_family.begin(), of_family.end(), std::back_inserter(problems));
    }
    drop_consequences(problems);
    withdraw_mends(folder, problems);
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tuple(a.file, -static_cast<int>(a.severity)) <
               std::tuple(b.file, -static_cast<int>(b.severity));
    });
    return problems;
}

}  // namespace geoplan::check
