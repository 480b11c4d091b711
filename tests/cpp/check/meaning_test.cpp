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

struct Header {
    std::string test;
    std::string name;
    std::string meaning;
};
class TextHeader : public testing::TestWithParam<Header> {};

TEST_P(TextHeader, IsReadByItsWords) {
    const auto& given = GetParam();
    EXPECT_EQ(meanings_of({words(given.name, {"Mai", "Yên", "Bắc"})}).at(0), given.meaning);
}
INSTANTIATE_TEST_SUITE_P(
    OfficesSpellings, TextHeader,
    testing::Values(Header{"glued_capitals", "TENXA", "name"}, Header{"glued", "tenxa", "name"},
                    Header{"glued_unit", "TENDVHC", "name"},
                    Header{"underscored", "ten_dvhc", "name"},
                    Header{"marks", "Đơn vị hành chính", "name"},
                    Header{"camel", "TenXa2025", "name"}, Header{"french", "nom", "name"},
                    Header{"ward", "ward", "name"}, Header{"district", "district", "name"},
                    Header{"county", "COUNTY", "name"},
                    Header{"unit_of_measure", "Đơn vị tính", "unknown"},
                    Header{"no_vocabulary", "tenant", "unknown"}),
    [](const auto& row) { return row.param.test; });

class NumberHeader : public testing::TestWithParam<Header> {};

TEST_P(NumberHeader, IsReadByItsWords) {
    const auto& given = GetParam();
    EXPECT_EQ(meanings_of({integers(given.name, {1200, 900, 3100})}).at(0), given.meaning);
}
INSTANTIATE_TEST_SUITE_P(
    OfficesSpellings, NumberHeader,
    testing::Values(Header{"camel_year", "DanSo2024", "population"},
                    Header{"glued_year", "dansonam2024", "population"},
                    Header{"english", "people", "population"},
                    Header{"short_english", "pop", "population"},
                    Header{"long_english", "population", "population"},
                    Header{"vietnamese", "Số người", "population"},
                    Header{"french", "habitants", "population"},
                    Header{"some_people", "people_trained", "unknown"},
                    Header{"households", "Số hộ dân", "unknown"},
                    Header{"households_glued", "SOHODAN", "unknown"},
                    Header{"minorities", "Người dân tộc thiểu số", "unknown"},
                    Header{"counted_minorities", "Số người dân tộc thiểu số", "unknown"},
                    Header{"parted_year", "Dân số2024", "population"},
                    Header{"latency", "avg_lat_down_ms", "unknown"},
                    Header{"french_code", "insee", "id"}, Header{"glued_code", "MADVHC", "id"},
                    Header{"forest", "dien_tich_rung", "unknown"},
                    Header{"telephone", "SODT", "unknown"}),
    [](const auto& row) { return row.param.test; });

TEST(Meaning, OfSeveralColumnsOfPeopleTheOneOfAllIsTaken) {
    const data::Table table{{integers("Số hộ dân", {300, 200}),
                             integers("Dân số nông thôn", {900, 700}),
                             integers("Tổng dân số 2024 (người)", {1200, 900})}};
    EXPECT_EQ(people_column(table, guess_meanings(table)), 2U);
    const data::Table rural{{integers("Dân số nông thôn", {900, 700})}};
    EXPECT_EQ(people_column(rural, guess_meanings(rural)), 0U);
    EXPECT_EQ(people_column({}, {}), std::nullopt);
}

TEST(Meaning, IsToldByValuesWhereNoHeaderIsKnown) {
    const Words places = {"Mai Sơn",  "Yên Châu", "Bắc Yên", "Phù Yên",
                          "Mộc Châu", "Vân Hồ",   "Sông Mã", "Sốp Cộp"};
    const Words codes = {"03646", "03664", "03670", "03673",
                         "03676", "03679", "03682", "03685"};
    EXPECT_THAT(meanings_of({words("c1", codes), words("c2", places)}),
                testing::ElementsAre("id", "name"));
    // Texts that are no names: numbers, days, codes.
    EXPECT_THAT(meanings_of({words("c1", codes), words("c2", numbered("k", 8))}),
                testing::ElementsAre("id", "unknown"));
}

}  // namespace
}  // namespace geoplan::check
