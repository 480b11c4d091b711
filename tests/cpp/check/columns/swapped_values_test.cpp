#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

const std::vector<double> people = {21825, 17128, 16461, 20322, 27099,
                                    9800,  14500, 12800, 18000, 11000};
const std::vector<double> area_km2 = {195, 122, 154, 149, 68, 220, 310, 180, 90, 130};

TEST(SwappedValues, FindsARowWithBothInTheOthersPlace) {
    auto p = people;
    auto a = area_km2;
    std::swap(p[3], a[3]);
    const auto found =
        found_in({numbers("dan_so", p), numbers("dien_tich", a)}, "swapped_values");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence,
              "'dan_so' 1 of 10 rows (10 %): '149' (4); 'dien_tich' 1 of 10 rows (10 %): "
              "'20322' (4)");
}

TEST(SwappedValues, IsSilentOnOneOddValueAndOnRightRows) {
    EXPECT_TRUE(
        found_in({numbers("dan_so", people), numbers("dien_tich", area_km2)}, "swapped_values")
            .empty());
    auto p = people;
    p[3] = 203;
    EXPECT_TRUE(
        found_in({numbers("dan_so", p), numbers("dien_tich", area_km2)}, "swapped_values")
            .empty());
}

TEST(SwappedValues, IsSilentWhereEitherColumnMayBeTheLarger) {
    auto p = people;
    auto a = area_km2;
    std::swap(p[3], a[3]);
    p[5] = 200;  // below 220, but 220 is no odd value of its column
    EXPECT_TRUE(
        found_in({numbers("toc_do", p), numbers("do_tre", a)}, "swapped_values").empty());
}

}  // namespace
}  // namespace geoplan::check
