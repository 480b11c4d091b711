#include "admin/codes.hpp"
#include "refusal.hpp"

#include <geoplan/admin/crosswalk.hpp>

namespace geoplan::admin {
namespace {

using testing::ElementsAre;

using Ids = std::vector<std::string>;
using Shares = std::vector<double>;

TEST(Compare, FindsNothingBetweenEqualOnes) {
    const auto one = crosswalk_from_shares(Ids{"a", "a"}, Ids{"X", "Y"}, Shares{0.4, 0.6});
    EXPECT_TRUE(compare(one, one, "the list", "the maps").empty());
    EXPECT_TRUE(compare({}, {}, "the list", "the maps").empty());
}

TEST(Compare, NamesEveryRowThatContradicts) {
    const auto first =
        crosswalk_from_shares(Ids{"a", "a", "b", "b", "c"}, Ids{"X", "Y", "X", "Y", "X"},
                              Shares{0.5, 0.5, 0.2, 0.8, 1.0});
    const auto second =
        crosswalk_from_shares(Ids{"a", "a", "b", "b", "d"}, Ids{"X", "Z", "X", "Y", "X"},
                              Shares{0.5, 0.5, 0.4, 0.6, 1.0});
    EXPECT_THAT(codes(compare(first, second, "the list", "the maps")),
                ElementsAre("link_of_first_only of a", "link_of_second_only of a",
                            "shares_differ of b", "shares_differ of b",
                            "unit_of_first_only of c", "unit_of_second_only of d"));
}

TEST(Compare, TakesAPartOfUnknownSizeForAnySizeButNone) {
    const auto list =
        crosswalk_from_list(Ids{"a", "a"}, Ids{"X", "Y"}, std::vector<std::uint8_t>{1, 1});
    const auto maps = crosswalk_from_shares(Ids{"a"}, Ids{"X"}, Shares{1.0}, Basis::area);
    const auto found = compare(list, maps, "the list", "the maps");
    ASSERT_THAT(codes(found), ElementsAre("link_of_first_only of a"));
    EXPECT_EQ(found[0].text, "old unit 'a' goes to new unit 'Y' in the list, not in the maps");
    EXPECT_EQ(found[0].evidence, "the list: X (in part); Y (in part); the maps: X (1)");
}

TEST(Compare, LeavesOutWhatIsWithinTheTolerance) {
    const auto first = crosswalk_from_shares(Ids{"a"}, Ids{"X"}, Shares{1.0});
    const auto second =
        crosswalk_from_shares(Ids{"a", "a"}, Ids{"X", "Y"}, Shares{0.96, 0.04}, Basis::area);
    EXPECT_TRUE(compare(first, second, "a", "b").empty());
    EXPECT_EQ(compare(first, second, "a", "b", 0.01).size(), 2U);
    EXPECT_THAT(refusal([&] { static_cast<void>(compare(first, second, "a", "b", -1.0)); }),
                testing::StartsWith("bad_argument"));
}

}  // namespace
}  // namespace geoplan::admin
