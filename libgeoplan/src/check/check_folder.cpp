#include <geoplan/check/check.hpp>

#include "check/families.hpp"

#include <algorithm>
#include <tuple>

namespace geoplan::check {

namespace {

struct Family {
    const char* step;
    void (*find)(const Folder&, const CheckOptions&, Problems&);
};

constexpr std::array families = {
    Family{"columns", find_in_columns}, Family{"crs", find_in_crs},
    Family{"shapes", find_in_shapes},   Family{"names", find_in_names},
    Family{"totals", find_in_totals},
};

}  // namespace

Problems check_folder(const Folder& folder, const CheckOptions& options) {
    Problems problems = folder.problems;
    double done = 0.0;
    for (const auto& family : families) {
        options.progress.tell(done / static_cast<double>(families.size()), family.step);
        family.find(folder, options, problems);
        done += 1.0;
    }
    options.progress.tell(1.0);
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tuple(a.file, -static_cast<int>(a.severity)) <
               std::tuple(b.file, -static_cast<int>(b.severity));
    });
    return problems;
}

}  // namespace geoplan::check
