#include <geoplan/core/error.hpp>
#include <geoplan/indicator/attribute.hpp>

#include <limits>

namespace geoplan::indicator {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// Rows 0 and 2 are of zone 0, row 1 of zone 1, row 3 of no zone, zone 2 has no row.
const std::vector<std::int64_t> kZoneOfRow = {0, 1, 0, -1};
const auto kColumn = data::number_column("x", "m", {3.0, 10.0, 5.0, 99.0});

struct Row {
    std::string name;
    Aggregate aggregate;
    double zone_0;
};
class AttributeGolden : public testing::TestWithParam<Row> {};

TEST_P(AttributeGolden, CombinesTheRowsOfAZone) {
    const auto values = attribute(kZoneOfRow, kColumn, GetParam().aggregate, 3, "m");
    EXPECT_EQ(values.value[0], GetParam().zone_0);
    EXPECT_EQ(values.value[1], 10.0);
    EXPECT_EQ(values.unit, "m");
}
INSTANTIATE_TEST_SUITE_P(HandWorked, AttributeGolden,
                         testing::Values(Row{"sum", Aggregate::sum, 8.0},    // 3 + 5
                                         Row{"mean", Aggregate::mean, 4.0},  // (3 + 5) / 2
                                         Row{"min", Aggregate::min, 3.0},
                                         Row{"max", Aggregate::max, 5.0}),
                         [](const auto& row) { return row.param.name; });

TEST(Attribute, ZoneWithoutARowIsMissingAndNotZero) {
    const auto values = attribute(kZoneOfRow, kColumn, Aggregate::sum, 3, "m");
    EXPECT_EQ(values.state[2], State::missing);
    EXPECT_TRUE(std::isnan(values.value[2]));
}

TEST(Attribute, SumWithAnUnknownPartIsUnknown) {
    const auto column = data::number_column("x", "m", {3.0, 10.0, kNaN, 99.0});
    const auto values = attribute(kZoneOfRow, column, Aggregate::sum, 3, "m");
    EXPECT_EQ(values.state[0], State::missing);
    EXPECT_EQ(values.state[1], State::known);
}

TEST(Attribute, RefusesSeveralRowsUnlessToldHowToCombineThem) {
    try {
        static_cast<void>(attribute(kZoneOfRow, kColumn, Aggregate::only, 3, "m", "x.csv"));
        FAIL() << "combined two rows unasked";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), testing::AllOf(testing::HasSubstr("x.csv: rows 1 and 3"),
                                                 testing::HasSubstr("aggregate")));
    }
}

TEST(Attribute, KeepsNotApplicableApartFromMissing) {
    const data::Column column{"x", "", data::Doubles{kNaN}, {State::not_applicable}};
    const std::vector<std::int64_t> rows = {0};
    const auto values = attribute(rows, column, Aggregate::only, 2, "m");
    EXPECT_EQ(values.state[0], State::not_applicable);
    EXPECT_EQ(values.state[1], State::missing);
}

TEST(RowCount, OfAnIncompleteListIsMissingWhereNothingIsListed) {
    EXPECT_EQ(row_count(kZoneOfRow, 3, true).value[2], 0.0);
    EXPECT_EQ(row_count(kZoneOfRow, 3, false).state[2], State::missing);
    EXPECT_EQ(row_count(kZoneOfRow, 3, false).value[0], 2.0);
}

TEST(Attribute, OfNoZonesIsEmpty) {
    const auto none = data::number_column("x", "m", {});
    EXPECT_TRUE(attribute({}, none, Aggregate::sum, 0, "m").value.empty());
}

}  // namespace
}  // namespace geoplan::indicator
