#include "check/columns/tables.hpp"
#include "check/squares.hpp"

namespace geoplan::check {
namespace {

const Words old_names = {"Xã Chiềng An",   "Xã Chiềng Bằng", "Xã Chiềng Cang", "Xã Chiềng Đen",
                         "Xã Chiềng Hoa",  "Xã Chiềng Khoa", "Xã Chiềng Lao",  "Xã Chiềng Muôn",
                         "Xã Chiềng Ngần", "Xã Chiềng Pha",  "Xã Chiềng Sung", "Xã Chiềng Ve"};
const Words new_names = {"Xã Mường Bon", "Xã Mường Chanh", "Xã Mường Giàng",
                         "Xã Mường Kim", "Xã Mường Lạn",   "Xã Mường Trai"};
const Words old_codes = {"03601", "03602", "03603", "03604", "03605", "03606",
                         "03607", "03608", "03609", "03610", "03611", "03612"};

/// Squares in a row from 104° east, `width` degrees wide.
Source map_of(const std::string& file, const Words& names, double width) {
    std::vector<Square> squares;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double west = 104.0 + width * static_cast<double>(i);
        squares.push_back({west, 21.0, west + width, 21.1});
    }
    auto source =
        layer_source(polygons_of(squares), data::Table{{data::text_column("ten_xa", names)}});
    source.file = file;
    return source;
}

/// So many old units make each new one.
Words merged(std::size_t of_each = 2) {
    Words out;
    for (std::size_t i = 0; i < old_names.size(); ++i) out.push_back(new_names[i / of_each]);
    return out;
}

Source list_of(const Words& codes, const Words& names, const Words& into) {
    return table_source("merge.csv", {{words("old_code", codes), words("old_name", names),
                                       words("new_name", into)}});
}

Problems conflicts(const Source& list) {
    return found_in(
        {map_of("old.gpkg", old_names, 0.1), map_of("new.gpkg", new_names, 0.2), list},
        "unit_list_conflict");
}

TEST(UnitListConflict, IsSilentWhereTheMapsAgreeWithTheList) {
    EXPECT_TRUE(conflicts(list_of(old_codes, old_names, merged())).empty());
}

TEST(UnitListConflict, FindsALinkThatTheMapsContradict) {
    auto into = merged();
    into[2] = new_names[5];
    const auto found = conflicts(list_of(old_codes, old_names, into));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(found[0].row, "03603");
    EXPECT_EQ(found[0].mend, "drop-rows 3");
    EXPECT_THAT(found[0].evidence, testing::HasSubstr("0 % of its ground"));
    EXPECT_THAT(found[0].evidence, testing::HasSubstr("Xã Mường Chanh has 100 %"));
}

TEST(UnitListConflict, ANameAlikeInAnotherRowOfTheUnitIsAWarningWithoutMaps) {
    auto codes = old_codes;
    auto names = old_names;
    auto into = merged(3);
    codes.push_back("03608");
    names.push_back("Xã Chiềng Muôn");
    into.push_back("Xã Chiềng Muổn");
    const auto found = found_in({list_of(codes, names, into)}, "unit_list_conflict");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(found[0].mend, "drop-rows 13");
}

TEST(UnitListConflict, AUnitThatIsSplitIsNoConflict) {
    auto codes = old_codes;
    auto names = old_names;
    auto into = merged(3);
    codes.push_back("03608");
    names.push_back("Xã Chiềng Muôn");
    into.push_back("Xã Mường Bon");
    EXPECT_TRUE(found_in({list_of(codes, names, into)}, "unit_list_conflict").empty());
}

}  // namespace
}  // namespace geoplan::check
