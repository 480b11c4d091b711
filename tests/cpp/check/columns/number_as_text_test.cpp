#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

using testing::HasSubstr;

TEST(NumberAsText, FindsPlainNumbersAndOffersToTurnThem) {
    const auto found = found_in({words("dan_so", {"21825", "17128", ""})}, "number_as_text");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "2 of 2 rows (100 %): '21825' (1), '17128' (2)");
    EXPECT_EQ(found[0].mend, "numbers dan_so");
}

struct Written {
    std::string name;
    Words values;
    std::string reading;
};
class NumberReading : public testing::TestWithParam<Written> {};

TEST_P(NumberReading, IsTold) {
    const auto& given = GetParam();
    const auto found = found_in({words("so_luong", given.values)}, "number_as_text");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].text, HasSubstr(given.reading));
}
INSTANTIATE_TEST_SUITE_P(
    Ways, NumberReading,
    testing::Values(
        Written{"decimal_dot", {"195.23", "1.234"}, "dot is read as the decimal mark"},
        Written{"decimal_comma", {"195,23", "1.234"}, "comma is read as the decimal mark"},
        Written{"thousands_twice", {"1.327.430", "1.234"}, "comma is read as the decimal mark"},
        Written{"both_marks",
                {"1,234.5"},
                "comma is read as thousands, the dot as the decimal mark"},
        Written{"open", {"1.234", "5.678", "12"}, "not clear whether '5.678'"},
        Written{"two_ways",
                {"12.5", "12,5"},
                "dot as the decimal mark ('12.5'), others the comma ('12,5')"},
        Written{"spaces", {"1 234 567", "890"}, "spaces stand between thousands"},
        Written{"unit", {"12 km", "7,5 km"}, "2 have the unit in the cell"}),
    [](const auto& row) { return row.param.name; });

TEST(NumberAsText, OffersNoMendWhereTheMarkIsOpen) {
    EXPECT_EQ(found_in({words("gia", {"1.234", "5.678"})}, "number_as_text").at(0).mend, "");
}

TEST(NumberAsText, OffersNoMendWhereACellHoldsWords) {
    const auto found = found_in({words("gia", {"1", "2", "3", "4", "ba"})}, "number_as_text");
    EXPECT_EQ(found.at(0).mend, "");
    EXPECT_THAT(found.at(0).advice, HasSubstr("cells that hold words"));
    EXPECT_EQ(found_in({words("gia", {"1", "2", "3", "4", "NA"})}, "number_as_text").at(0).mend,
              "numbers gia");
}

TEST(NumberAsText, OffersNoMendWhereUnitsDiffer) {
    const auto found = found_in({words("dai", {"1 km", "300 m", "5"})}, "number_as_text");
    EXPECT_EQ(found.at(0).mend, "");
    EXPECT_THAT(found.at(0).text, HasSubstr("the units differ: 'km', 'm', ''"));
}

TEST(NumberAsText, TakesADotBetweenPeopleForThousands) {
    const auto found = found_in({words("dan_so", {"1.234", "5.678"})}, "number_as_text");
    EXPECT_THAT(found.at(0).text, HasSubstr("dot as thousands"));
}

TEST(NumberAsText, LeavesCodesNamesAndNumbersAlone) {
    EXPECT_TRUE(found_in({words("ma_xa", {"03646", "03664"}), words("xa", {"Mai", "Yên"}),
                          words("o", {"0323002020102212", "0323002020133313"}),
                          words("mang", {"4G", "5G"}), words("ky", {"1.2.2026", "3.4.2026"}),
                          numbers("dan_so", {1, 2})},
                         "number_as_text")
                    .empty());
}

TEST(NumberAsText, ToldOnceForAFileAsASpreadsheetWritesIt) {
    const auto found = found_in({words("ty_le", {"12,5", "7,25"}), words("tien", {"38,1", "9"}),
                                 words("xa", {"Mai", "Yên"})},
                                "number_as_text");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::info);
    EXPECT_EQ(found[0].mend, "numbers ty_le; numbers tien");
}

TEST(NumberAsText, TakesACommaBetweenPeopleForThousands) {
    const auto found = found_in({words("population", {"42,179", "9,310"})}, "number_as_text");
    EXPECT_THAT(found.at(0).text, HasSubstr("comma is read as thousands"));
}

}  // namespace
}  // namespace geoplan::check
