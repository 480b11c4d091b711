#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

Source people(const std::string& file, const std::vector<double>& values) {
    return table_source(
        file, {{words("ma", numbered("x", values.size())), numbers("dan_so", values)}});
}

const std::vector<double> stated = {100, 200, 300, 400, 500, 600, 700, 800, 900, 1000};

TEST(SourcesDisagree, NamesTheUnitThatDiffers) {
    auto other = stated;
    other[4] = 850;
    const auto found =
        found_in({people("a.csv", stated), people("b.csv", other)}, "sources_disagree");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(found[0].row, "x5");
    EXPECT_THAT(found[0].evidence, testing::HasSubstr("x5: 500, there 850"));
}

TEST(SourcesDisagree, TellsAGeneralDifferenceForInformation) {
    std::vector<double> grown;
    for (const double value : stated) grown.push_back(1.1 * value);
    const auto found =
        found_in({people("a.csv", stated), people("b.csv", grown)}, "sources_disagree");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::info);
    EXPECT_THAT(found[0].evidence, testing::HasSubstr("1.1 times"));
}

TEST(SourcesDisagree, IsSilentWhereTheyAgreeOrCountOtherThings) {
    EXPECT_TRUE(found_in({people("a.csv", stated), people("b.csv", stated)}, "sources_disagree")
                    .empty());
    const std::vector<double> other = {900, 20, 70, 4000, 50, 66, 7000, 8, 90, 31};
    EXPECT_TRUE(found_in({people("a.csv", stated), people("b.csv", other)}, "sources_disagree")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
