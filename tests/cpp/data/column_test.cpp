#include <geoplan/core/error.hpp>
#include <geoplan/data/column.hpp>

#include <limits>

namespace geoplan::data {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

TEST(NumberColumn, TakesNaNForMissing) {
    const auto column = number_column("x", "m", {1.0, kNaN});
    EXPECT_EQ(state_at(column, 0), State::known);
    EXPECT_EQ(state_at(column, 1), State::missing);
    EXPECT_EQ(text_at(column, 1), "");
}

TEST(NumberColumn, KeepsNoStatesWhenAllIsKnown) {
    EXPECT_TRUE(number_column("x", "m", {1.0, 2.0}).states.empty());
}

TEST(Numbers, GivesNaNWhereAnIntegerIsNotKnown) {
    const Column column{"n", "", Integers{4, 0}, {State::known, State::not_applicable}};
    const auto values = numbers(column);
    EXPECT_EQ(values[0], 4.0);
    EXPECT_TRUE(std::isnan(values[1]));
}

TEST(Numbers, NamesTheFirstThreeValuesOfAColumnOfText) {
    const auto column = text_column("dan_so", {"12.345", "1,5", "không rõ", "7"});
    try {
        static_cast<void>(numbers(column, "dan_so.csv"));
        FAIL() << "text was taken for numbers";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::bad_type);
        EXPECT_THAT(error.what(),
                    testing::AllOf(testing::HasSubstr("dan_so.csv"),
                                   testing::HasSubstr("'12.345', '1,5', 'không rõ'"),
                                   testing::Not(testing::HasSubstr("'7'"))));
    }
}

TEST(Take, KeepsStatesWithTheirRows) {
    const auto column = number_column("x", "m", {1.0, kNaN, 3.0});
    const std::vector<std::size_t> rows = {2, 1};
    const auto taken = take(column, rows);
    EXPECT_EQ(std::get<Doubles>(taken.values)[0], 3.0);
    EXPECT_EQ(state_at(taken, 1), State::missing);
}

}  // namespace
}  // namespace geoplan::data
