#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

Words names_and(const std::string& last) {
    return {"Mai Sơn", "Yên Châu", "Bắc Yên", "Phù Yên", "Mộc Châu",
            "Vân Hồ",  "Sông Mã",  "Sốp Cộp", "Nậm Ty",  last};
}

TEST(LowerCaseName, FindsASmallLetterAmongCapitals) {
    const auto found = found_in({words("ten", names_and("Nậm ét"))}, "lower_case_name");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "1 of 10 rows (10 %): 'Nậm ét' (10)");
    EXPECT_EQ(found[0].mend, "title-case ten");
}

TEST(LowerCaseName, IsSilentWhereSmallWordsAreTheCustom) {
    EXPECT_TRUE(
        found_in({words("ten", names_and("Thị trấn Ít Ong"))}, "lower_case_name").empty());
    auto schools = names_and("Trường tiểu học");
    schools[0] = "Trường mầm non";
    EXPECT_TRUE(found_in({words("ten", schools)}, "lower_case_name").empty());
}

TEST(LowerCaseName, LeavesTheNameOfATotalAlone) {
    EXPECT_TRUE(found_in({words("ten", names_and("Toàn tỉnh"))}, "lower_case_name").empty());
}

}  // namespace
}  // namespace geoplan::check
