#include "check/columns/tables.hpp"

#include <algorithm>

namespace geoplan::check {
namespace {

Words meanings_of(const std::vector<data::Column>& columns) {
    Words out;
    for (const auto meaning : guess_meanings({columns})) out.emplace_back(name(meaning));
    return out;
}

TEST(Meaning, ReadsAnOfficesHeaders) {
    EXPECT_THAT(
        meanings_of({words("Mã xã", {"03646", "03664", "03670"}),
                     words("Tên xã", {"A", "B", "C"}), words("Huyện", {"Mai", "Mai", "Yên"}),
                     integers("Dân số (người)", {5, 6, 7}), numbers("Diện tích", {1, 2, 3}),
                     words("Khu vực", {"I", "II", "I"}),
                     words("Tỷ lệ dân số", {"1", "2", "3"})}),
        testing::ElementsAre("id", "name", "parent_name", "population", "area", "class",
                             "unknown"));
}

TEST(Meaning, TakesAColumnOfCommunesForTheNameWhereNoneIsThere) {
    EXPECT_THAT(meanings_of({words("Xã", {"A", "B", "C"})}), testing::ElementsAre("name"));
    EXPECT_THAT(meanings_of({words("Tên trạm", {"T1 a", "T2 b", "T3 c", "T4 d"}),
                             words("Xã", {"A", "B", "C", "A"})}),
                testing::ElementsAre("name", "parent_name"));
}

TEST(Meaning, TellsACodeFromANameByItsValues) {
    EXPECT_THAT(meanings_of({words("a02_xa", {"xa_2025.1", "xa_2025.2"}),
                             words("a03_ten", {"Xã Mai", "Xã Yên"})}),
                testing::ElementsAre("id", "name"));
}

TEST(Meaning, GivesNoneToAnEmptyColumn) {
    EXPECT_THAT(meanings_of({words("ten", {"", "NA"}), numbers("dan_so", {})}),
                testing::ElementsAre("unknown", "unknown"));
}

}  // namespace
}  // namespace geoplan::check
