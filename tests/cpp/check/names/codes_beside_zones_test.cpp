#include "check/columns/tables.hpp"
#include "check/squares.hpp"

namespace geoplan::check {
namespace {

const Words codes = {"03600", "03603", "03606", "03609", "03612", "03615", "03618", "03621"};

Problems beside_zones(const Words& ma_xa, std::string_view code) {
    std::vector<Square> squares;
    for (int i = 0; i < 8; ++i) squares.push_back({104.0 + i, 21, 105.0 + i, 22});
    Folder folder;
    folder.sources = {
        units(squares, {words("ma_xa", codes)}),
        table_source("table.csv", data::Table{std::vector{words("ma_xa", ma_xa)}})};
    folder.zones = 0;
    auto problems = check_folder(folder, {});
    std::erase_if(problems, [&](const Problem& problem) { return problem.code != code; });
    return problems;
}

TEST(CodesBesideZones, FindsCodesOfNoZoneAndRowsWithout) {
    auto here = codes;
    here[2] = "99999";
    here[4] = "";
    const auto found = beside_zones(here, "row_without_zone");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].text,
              "column 'ma_xa': codes that no zone of units.gpkg has: 1; rows "
              "without a code: 1");
    EXPECT_EQ(found[0].evidence, "1 of 7 rows (14.3 %): '99999' (3)");
}

TEST(CodesBesideZones, FindsAnApostropheAndAZeroAtTheEnd) {
    Words marked;
    Words longer;
    for (const auto& code : codes) {
        marked.push_back("'" + code);
        longer.push_back(code + "0");
    }
    EXPECT_THAT(beside_zones(marked, "row_without_zone").at(0).text,
                testing::HasSubstr("apostrophe"));
    EXPECT_THAT(beside_zones(longer, "row_without_zone").at(0).text,
                testing::HasSubstr("a zero too many"));
}

TEST(CodesBesideZones, FindsZonesThatAListLacks) {
    const Words here(codes.begin(), codes.end() - 2);
    const auto found = beside_zones(here, "zone_without_row");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "'03618', '03621'");
}

TEST(CodesBesideZones, LeavesEqualListsOtherUnitsAndLostZerosAlone) {
    EXPECT_TRUE(beside_zones(codes, "row_without_zone").empty());
    EXPECT_TRUE(beside_zones(codes, "zone_without_row").empty());
    EXPECT_TRUE(beside_zones(numbered("9", 8), "row_without_zone").empty());
    auto lost = codes;
    lost[3] = "3609";
    EXPECT_TRUE(beside_zones(lost, "row_without_zone").empty());
    EXPECT_TRUE(beside_zones(lost, "zone_without_row").empty());
}

}  // namespace
}  // namespace geoplan::check
