#include <geoplan/check/check.hpp>

#include "check/families.hpp"

#include <geoplan/core/parallel.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <vector>

namespace geoplan::check {

namespace {

constexpr std::array families = {find_in_columns, find_in_crs, find_in_shapes, find_in_names,
                                 find_in_totals};

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
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tuple(a.file, -static_cast<int>(a.severity)) <
               std::tuple(b.file, -static_cast<int>(b.severity));
    });
    return problems;
}

}  // namespace geoplan::check
