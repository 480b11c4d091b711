#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(ConstantColumn, ListsColumnsOfOneValueInOneFinding) {
    const auto found =
        found_in({numbers("signal", {0, 0, 0, 0, 0}), words("loai", {"a", "a", "a", "a", "a"}),
                  numbers("n", {1, 2, 3, 4, 5})},
                 "constant_column");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "'signal = 0', 'loai = a'");
}

TEST(ConstantColumn, IsSilentOnFewRowsGapsAndTheProvince) {
    EXPECT_TRUE(found_in({words("tinh", {"Sơn La", "Sơn La", "Sơn La", "Sơn La", "Sơn La"}),
                          words("loai", {"a", "a", "a", "a", ""})},
                         "constant_column")
                    .empty());
    EXPECT_TRUE(found_in({numbers("n", {1, 1, 1, 1})}, "constant_column").empty());
}

}  // namespace
}  // namespace geoplan::check
