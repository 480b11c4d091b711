#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

Source names(const std::string& file, const Words& codes, const Words& names) {
    return table_source(file, {{words("ma", codes), words("ten_xa", names)}});
}

const Words codes = {"01", "02", "03", "04"};
const Words right = {"Xã Sập Vạt", "Xã Cò Nòi", "Xã Yên Hưng", "Xã Huổi Một"};

TEST(NearMissName, FindsANameThatDiffersInAMark) {
    auto slip = right;
    slip[0] = "Xã Sặp Vạt";
    const auto found = found_in({names("a.csv", codes, right), names("b.csv", codes, right),
                                 table_source("offices.csv", {{words("ten", slip)}})},
                                "near_miss_name");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].file, "offices.csv");
    EXPECT_THAT(found[0].evidence, testing::HasSubstr("'Xã Sặp Vạt' (1), 'Xã Sập Vạt'"));
}

TEST(NearMissName, IsSilentWhereAFileHasBothNamesOrAnotherWritingOfOne) {
    auto both = right;
    both[1] = "Xã Sặp Vạt";  // beside Xã Sập Vạt
    EXPECT_TRUE(
        found_in({names("a.csv", codes, right), names("b.csv", codes, both)}, "near_miss_name")
            .empty());
    auto written = right;
    written[0] = "SẬP VẠT";
    EXPECT_TRUE(found_in({names("a.csv", codes, right), names("b.csv", codes, written)},
                         "near_miss_name")
                    .empty());
}

TEST(NameTwice, TellsWhoseNameTwoUnitsHave) {
    auto twice = right;
    twice.push_back("Xã Cò Nòi");
    const Words five = {"01", "02", "03", "04", "05"};
    const auto unique =
        found_in({names("a.csv", codes, right), names("b.csv", codes, right)}, "name_twice");
    EXPECT_TRUE(unique.empty());
    const auto found =
        found_in({names("a.csv", five, twice), names("b.csv", codes, right)}, "name_twice");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::info);
    EXPECT_EQ(found[0].evidence, "02 Xã Cò Nòi, 05 Xã Cò Nòi");
}

TEST(CodeNameMismatch, FindsACodeWithAnotherName) {
    auto other = right;
    other[2] = "Xã Mường Lầm";
    const auto found = found_in({names("a.csv", codes, right), names("b.csv", codes, other)},
                                "code_name_mismatch");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(found[0].row, "03");
    EXPECT_EQ(found[0].evidence, "03 Xã Yên Hưng, there 'Xã Mường Lầm'");
}

TEST(CodeNameMismatch, IsSilentWhereCodesAreOfAnotherRegister) {
    const Words shifted = {right[1], right[2], right[3], right[0]};
    EXPECT_TRUE(found_in({names("a.csv", codes, right), names("b.csv", codes, shifted)},
                         "code_name_mismatch")
                    .empty());
}

TEST(UnitNotValid, FindsKindsThatEnded) {
    auto old = right;
    old[3] = "Thị trấn Sông Mã";
    const std::vector<Source> sources = {names("new.csv", codes, right),
                                         names("old.csv", codes, old)};
    const auto found = found_in(sources, "unit_not_valid");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].file, "old.csv");
    EXPECT_TRUE(found_in(sources, "unit_not_valid", {2025, 6, 30}).empty());
}

TEST(UnitNotValid, LeavesTheCitiesThatAreProvincesAlone) {
    const Words provinces = {"Thành phố Hà Nội", "TP. Hồ Chí Minh", "Thành phố Huế",
                             "Tỉnh Sơn La"};
    const auto a = names("a.csv", codes, provinces);
    EXPECT_TRUE(found_in({a, names("b.csv", codes, provinces)}, "unit_not_valid").empty());
}

TEST(UnitNotValid, OneRowDoesNotAccuseTheWholeSet) {
    auto stray = right;
    stray[3] = "Thị trấn Sông Mã";
    const auto found = found_in({names("new.csv", codes, right), names("old.csv", codes, stray)},
                                "unit_not_valid");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].row, "04");
    EXPECT_THAT(found[0].text, testing::HasSubstr("some units"));
    const Words all = {"Huyện Mai Sơn", "Huyện Sông Mã", "Thị xã Mộc Châu", "Thành phố Sơn La"};
    const auto old = found_in({names("a.csv", codes, all), names("b.csv", codes, all)},
                              "unit_not_valid");
    ASSERT_EQ(old.size(), 2U);
    EXPECT_THAT(old[0].text, testing::HasSubstr("these are units from before"));
}

TEST(UnitNotValid, TakesTheKindOfTheRowsThemselves) {
    const Words plain = {"Sập Vạt", "Cò Nòi", "Yên Hưng", "Huổi Một"};
    const auto with_kinds = [&](const Words& own) {
        return table_source("a.csv", {{words("ma", codes), words("ten_xa", plain),
                                       words("loai", own),
                                       words("loai_huyen_cu", Words(4, "Huyện"))}});
    };
    const auto other = names("b.csv", codes, right);
    EXPECT_TRUE(
        found_in({with_kinds({"Xã", "Xã", "Phường", "Xã"}), other}, "unit_not_valid").empty());
    EXPECT_EQ(found_in({with_kinds({"Xã", "Xã", "Thịtrấn", "Xã"}), other}, "unit_not_valid")
                  .size(),
              1U);
}

}  // namespace
}  // namespace geoplan::check
