#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

Source communes(std::vector<double> values) {
    return table_source("communes.csv", {{words("ma_xa", {"c1", "c2", "c3", "c4"}),
                                          words("ma_huyen", {"d1", "d1", "d2", "d2"}),
                                          numbers("dan_so", std::move(values))}});
}

Source districts(std::vector<double> values) {
    return table_source("districts.csv",
                        {{words("ma", {"d1", "d2"}), numbers("dan_so", std::move(values))}});
}

TEST(SumDiffers, IsSilentWhereSumsAreThoseStated) {
    EXPECT_TRUE(
        found_in({communes({10, 20, 30, 40}), districts({30, 70})}, "sum_differs").empty());
}

TEST(SumDiffers, ComparesARowOfTotals) {
    // 100 + 200 + 300 = 600
    const auto found = found_in(
        {words("ten", {"A", "B", "C", "Tổng cộng"}), numbers("dan_so", {100, 200, 300, 700})},
        "sum_differs");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(found[0].evidence, "sum 600, stated 700");
}

TEST(SumDiffers, LeavesOutAnUnknownPartAndRowsThatAreNoParts) {
    EXPECT_TRUE(
        found_in({communes({unknown_number, 20, 30, 40}), districts({90, 70})}, "sum_differs")
            .empty());
    EXPECT_TRUE(
        found_in({communes({10, 20, 30, 40}), districts({90, 700})}, "sum_differs").empty());
}

}  // namespace
}  // namespace geoplan::check
