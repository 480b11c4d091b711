#include <geoplan/admin/registry.hpp>
#include <geoplan/core/error.hpp>

namespace geoplan::admin {
namespace {

using Texts = std::vector<std::string>;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Date kMerger{2025, 7, 1};
constexpr Date kBefore{2025, 6, 30};

/// A part of Sơn La over the merger: 03664 is used again, for a ward with another extent.
std::vector<Unit> son_la() {
    return {{"14", "Tỉnh Sơn La", {"Son La Province"}, Level::province, "", "", {}, {}},
            {"116", "Thành phố Sơn La", {}, Level::district, "14", "", {}, kMerger},
            {"119", "Huyện Thuận Châu", {}, Level::district, "14", "nghèo", {}, kMerger},
            {"03664", "Xã Chiềng Xôm", {}, Level::commune, "116", "III", {}, kMerger},
            {"03667", "Phường Chiềng An", {}, Level::commune, "116", "I", {}, kMerger},
            {"03781", "Thị trấn Thuận Châu", {}, Level::commune, "119", "", {}, kMerger},
            {"03664", "Phường Chiềng An", {}, Level::commune, "14", "I", kMerger, {}}};
}

Texts codes_of(const Problems& problems) {
    Texts codes;
    for (const auto& problem : problems) codes.push_back(problem.code);
    return codes;
}

Texts problems_of(std::vector<Unit> units) {
    return codes_of(Registry(std::move(units)).problems());
}

TEST(Registry, OfAWholeTableHasNoProblems) {
    EXPECT_THAT(problems_of(son_la()), IsEmpty());
    EXPECT_THAT(problems_of({}), IsEmpty());
}

TEST(Registry, FindsTheUnitThatHasTheCodeOnTheDay) {
    const Registry registry(son_la());
    EXPECT_EQ(registry.find("03664", kBefore), 3);
    EXPECT_EQ(registry.find("03664", kMerger), 6);
    EXPECT_EQ(registry.find("03667", kMerger), -1);
    EXPECT_EQ(registry.find("3664", kMerger), -1);
    EXPECT_EQ(registry.find("", kMerger), -1);
    EXPECT_THAT(registry.history("03664"), ElementsAre(3, 6));
    EXPECT_THAT(registry.history("99"), IsEmpty());
}

TEST(Registry, ListsTheUnitsOfADay) {
    const Registry registry(son_la());
    EXPECT_THAT(registry.valid_on(kBefore), ElementsAre(0, 1, 2, 3, 4, 5));
    EXPECT_THAT(registry.valid_on(kMerger), ElementsAre(0, 6));
}

TEST(Registry, FindsNamesWithKindParentAndOtherNames) {
    const Registry registry(son_la());
    EXPECT_THAT(registry.named("CHIỀNG AN", kBefore), ElementsAre(4));
    EXPECT_THAT(registry.named("Chiềng An", kMerger), ElementsAre(6));
    EXPECT_THAT(registry.named("Thuận Châu", kBefore), ElementsAre(2, 5));
    EXPECT_THAT(registry.named("TT. Thuận Châu", kBefore), ElementsAre(5));
    EXPECT_THAT(registry.named("Thuận Châu", kBefore, "H. Thuận Châu"), ElementsAre(5));
    EXPECT_THAT(registry.named("Son La", kMerger), ElementsAre(0));
    EXPECT_THAT(registry.named("Chiềng An", kBefore, "Mai Sơn"), IsEmpty());
    EXPECT_THAT(registry.named("", kBefore), IsEmpty());
}

TEST(Registry, ClimbsTheUnitsAboveOne) {
    const Registry registry(son_la());
    EXPECT_THAT(registry.ancestors(3, kBefore), ElementsAre(1, 0));
    EXPECT_THAT(registry.ancestors(6, kMerger), ElementsAre(0));
    EXPECT_THAT(registry.ancestors(0, kMerger), IsEmpty());
    EXPECT_THROW(static_cast<void>(registry.ancestors(7, kMerger)), Error);
    EXPECT_THROW(static_cast<void>(registry.ancestors(-1, kMerger)), Error);
}

TEST(RollUp, ToDistrictEndsWithTheDistricts) {
    const Registry registry(son_la());
    const Texts codes{"03664", "119", "03664"};
    EXPECT_THAT(roll_up(registry, codes, kBefore, Level::district).row, ElementsAre(1, 2, 1));
    const auto after = roll_up(registry, codes, kMerger, Level::district);
    EXPECT_THAT(after.row, ElementsAre(-1, -1, -1));
    EXPECT_THAT(codes_of(after.problems), ElementsAre("no_unit_above", "unknown_code"));
    EXPECT_THAT(roll_up(registry, codes, kMerger, Level::province).row, ElementsAre(0, -1, 0));
}

TEST(RollUp, ToClassTakesTheNearestThatIsKnown) {
    const Registry registry(son_la());
    const Texts codes{"03664", "03781", "14", "?"};
    const auto found = classes(registry, codes, kBefore);
    EXPECT_THAT(found.unit_class, ElementsAre("III", "nghèo", "", ""));
    EXPECT_THAT(codes_of(found.problems), ElementsAre("no_class", "unknown_code"));
}

TEST(Registry, TellsACodeThatTwoUnitsHaveOnOneDay) {
    auto units = son_la();
    units[6].valid_from = Date{2025, 6, 1};
    const Registry registry(units);
    ASSERT_THAT(codes_of(registry.problems()), ElementsAre("overlapping_validity"));
    EXPECT_EQ(registry.problems()[0].row, "03664");
    EXPECT_EQ(registry.find("03664", kBefore), -1);
    EXPECT_EQ(registry.find("03664", kMerger), 6);
}

TEST(Registry, SeesAnOverlapBehindAShorterUnit) {
    const Unit long_one{
        "1", "A", {}, Level::province, "", "", Date{2000, 1, 1}, Date{2020, 1, 1}};
    const Unit inside{
        "1", "B", {}, Level::province, "", "", Date{2001, 1, 1}, Date{2002, 1, 1}};
    const Unit later{"1", "C", {}, Level::province, "", "", Date{2019, 1, 1}, {}};
    EXPECT_THAT(problems_of({long_one, inside, later}),
                ElementsAre("overlapping_validity", "overlapping_validity"));
}

TEST(Registry, TellsDatesThatAreReversed) {
    auto units = son_la();
    units[6].valid_to = kMerger;
    EXPECT_THAT(problems_of(units), ElementsAre("reversed_dates"));
}

TEST(Registry, TellsParentsThatAreNotThere) {
    auto units = son_la();
    units[6].parent = "116";  // no longer there
    units[4].parent = "117";  // not in the table
    units[3].parent = "";
    EXPECT_THAT(problems_of(units),
                ElementsAre("no_parent", "unknown_parent", "unknown_parent"));
}

TEST(Registry, TellsCyclesAndParentsThatStandBelow) {
    auto units = son_la();
    units[0].parent = "116";
    EXPECT_THAT(problems_of(units), ElementsAre("cycle"));
    units = son_la();
    units[1].parent = "119";
    EXPECT_THAT(problems_of(units), ElementsAre("parent_level"));
    const Registry alone({{"1", "A", {}, Level::commune, "1", "", {}, {}}});
    EXPECT_THAT(codes_of(alone.problems()), ElementsAre("cycle"));
    EXPECT_THAT(alone.ancestors(0, kMerger), IsEmpty());
}

TEST(Registry, EndsInACycle) {
    const Registry ring({{"1", "A", {}, Level::commune, "2", "", {}, {}},
                         {"2", "B", {}, Level::commune, "3", "", {}, {}},
                         {"3", "C", {}, Level::commune, "2", "", {}, {}}});
    EXPECT_THAT(ring.ancestors(0, kMerger), ElementsAre(1, 2));
    EXPECT_THAT(codes_of(ring.problems()), ElementsAre("parent_level", "cycle", "cycle"));
}

TEST(Registry, TellsUnitsWithoutACodeAndNamesThatAreNotUtf8) {
    EXPECT_THAT(problems_of({{"", "A", {}, Level::province, "", "", {}, {}},
                             {"1", "\xff", {}, Level::province, "", "", {}, {}}}),
                ElementsAre("name_not_utf8", "no_code"));
}

}  // namespace
}  // namespace geoplan::admin
