#include <geoplan/telecom/reports.hpp>

#include "refusal.hpp"
#include "zonal/shapes.hpp"

using namespace geoplan::telecom;
using shapes::box;
using Rows = std::vector<std::size_t>;

namespace {

Reports reports(std::vector<std::string> operators, std::vector<std::string> technologies,
                std::vector<std::string> dates = {}) {
    std::vector<shapes::Row> rows(operators.size(), {{box(0, 0, 1, 1)}});
    return {shapes::polygons(rows),
            std::move(operators),
            std::move(technologies),
            std::move(dates),
            {}};
}

std::vector<std::string> codes(const geoplan::Problems& problems) {
    std::vector<std::string> codes;
    for (const auto& problem : problems) codes.push_back(problem.code);
    return codes;
}

}  // namespace

TEST(Reports, TheNewestOfAnOperatorAndTechnologyCounts) {
    const auto settled =
        settle(reports({"A", "A", "A", "A", "B"}, {"4G", "LTE", "4G", "3G", "4G"},
                       {"2024-12-31", "1/3/2025", "", "2020-01-01", ""}));
    EXPECT_EQ(settled.rows, (Rows{1, 3, 4}));
    EXPECT_EQ(codes(settled.problems),
              (std::vector<std::string>{"technology_spelt", "older_report"}));
}

TEST(Reports, WithoutDatesAllRowsCount) {
    EXPECT_EQ(settle(reports({"A", "A"}, {"4G", "4G"})).rows, (Rows{0, 1}));
}

TEST(Reports, SpellingsOfAnOperatorAreOneOperator) {
    const auto settled = settle(reports({"Viettel", " VIETTEL "}, {"4G", "4G"}));
    EXPECT_EQ(settled.coverage.operators, (std::vector<std::string>{"Viettel", "Viettel"}));
    EXPECT_EQ(codes(settled.problems), (std::vector<std::string>{"operator_spelt"}));
}

TEST(Reports, NamelessAndUnknownRowsAreLeftOut) {
    const auto settled = settle(reports({"", "A", "A", "A"}, {"4G", " ", "6H", "5G"}));
    EXPECT_EQ(settled.rows, (Rows{3}));
    EXPECT_EQ(codes(settled.problems),
              (std::vector<std::string>{"unknown_technology", "row_without_operator",
                                        "row_without_operator"}));
}

TEST(Reports, ADateThatIsNoneIsTold) {
    const auto settled = settle(reports({"A"}, {"4G"}, {"31/2/2025"}));
    EXPECT_EQ(settled.rows, (Rows{0}));
    EXPECT_EQ(codes(settled.problems), (std::vector<std::string>{"bad_date"}));
}

TEST(Reports, NoneAreNone) {
    EXPECT_TRUE(settle(reports({}, {})).rows.empty());
}

TEST(Reports, UnequalLengthsAreRefused) {
    auto wrong = reports({"A"}, {"4G"});
    wrong.dates = {"2025-01-01", "2025-01-01"};
    EXPECT_THAT(refusal([&] { static_cast<void>(settle(wrong)); }),
                testing::HasSubstr("got 1, 1 and 2"));
}
