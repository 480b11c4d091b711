#include "check/columns/tables.hpp"

#include <utility>

namespace geoplan::check {
namespace {

Source people(const std::string& file, const std::vector<double>& values) {
    return table_source(
        file, {{words("ma", numbered("x", values.size())), numbers("dan_so", values)}});
}

const std::vector<double> stated = {100, 200, 300, 400, 500, 600, 700, 800, 900, 1000};

TEST(SwappedRows, FindsTwoUnitsWithEachOthersPeople) {
    auto swapped = stated;
    std::swap(swapped[1], swapped[6]);
    const auto found =
        found_in({people("a.csv", swapped), people("b.csv", stated)}, "swapped_rows");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].row, "x2");
    EXPECT_EQ(found[0].evidence, "x2: 700, there 200; x7: 200, there 700");
}

TEST(SwappedRows, IsSilentWhereOneValueDiffersOrFilesTellOfOtherYears) {
    auto other = stated;
    other[1] = 700;
    EXPECT_TRUE(
        found_in({people("a.csv", other), people("b.csv", stated)}, "swapped_rows").empty());
    const std::vector<double> years_later = {110, 220, 330, 440, 550, 660, 770, 880, 990, 1100};
    EXPECT_TRUE(
        found_in({people("a.csv", years_later), people("b.csv", stated)}, "swapped_rows")
            .empty());
}

}  // namespace
}  // namespace geoplan::check
