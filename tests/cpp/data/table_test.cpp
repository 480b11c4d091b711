#include <geoplan/core/error.hpp>
#include <geoplan/data/table.hpp>
#include <geoplan/data/zones.hpp>

#include <limits>

namespace geoplan::data {
namespace {

Table people() {
    return {{text_column("ma_xa", {"00001", "00002"}),
             number_column("dan_so", "people", {10.0, 20.0})}};
}

TEST(ColumnOf, NamesTheNearestColumnWhenThereIsNone) {
    try {
        static_cast<void>(column(people(), "danso", "dan_so.csv"));
        FAIL() << "found a column that is not there";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::missing_column);
        EXPECT_THAT(error.what(), testing::AllOf(testing::HasSubstr("dan_so.csv"),
                                                 testing::HasSubstr("did you mean 'dan_so'")));
    }
}

TEST(Concatenate, PutsRowsBelowEachOtherAndKeepsStates) {
    Table more = people();
    more.columns[1] =
        number_column("dan_so", "people", {std::numeric_limits<double>::quiet_NaN(), 5.0});
    const auto both = concatenate(people(), more);
    ASSERT_EQ(rows(both), 4U);
    EXPECT_EQ(state_at(both.columns[1], 1), State::known);
    EXPECT_EQ(state_at(both.columns[1], 2), State::missing);
    EXPECT_EQ(text_at(both.columns[0], 3), "00002");
}

TEST(Concatenate, LeavesOutColumnsThatAreNotInBoth) {
    Table more = people();
    more.columns[1].name = "other";
    EXPECT_EQ(concatenate(people(), more).columns.size(), 1U);
}

TEST(RowsById, OrdersByTextAndKeepsLeadingZeros) {
    const std::vector<std::string> ids = {"10", "00009", "2"};
    EXPECT_THAT(rows_by_id(ids), testing::ElementsAre(1U, 0U, 2U));
}

}  // namespace
}  // namespace geoplan::data
