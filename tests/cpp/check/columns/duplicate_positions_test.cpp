#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

using testing::HasSubstr;

TEST(DuplicatePositions, FindsRowsAtOnePlace) {
    const auto found =
        found_in({words("id", {"a", "b", "c", "d"}), numbers("lon", {103.5, 103.5, 104, 104}),
                  numbers("lat", {21.2, 21.2, 21.3, 21.4})},
                 "duplicate_positions");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].text,
                HasSubstr("rows that repeat the position of a row above them: 1; places: 1"));
    EXPECT_EQ(found[0].evidence, "2 rows at 103.5, 21.2");
    EXPECT_EQ(found[0].severity, Severity::info);
}

TEST(DuplicatePositions, WarnsWhereManyStandAtOnePlace) {
    EXPECT_EQ(found_in({numbers("lon", {1, 1, 1, 1, 1, 9}), numbers("lat", {2, 2, 2, 2, 2, 9})},
                       "duplicate_positions")
                  .at(0)
                  .severity,
              Severity::warning);
}

TEST(DuplicatePositions, IsSilentOnPlacesOfTheirOwnAndUnknownOnes) {
    EXPECT_TRUE(found_in({numbers("lon", {1, 2, unknown_number, unknown_number, 0, 0}),
                          numbers("lat", {1, 1, unknown_number, unknown_number, 0, 0})},
                         "duplicate_positions")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
