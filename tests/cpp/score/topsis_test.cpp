#include <geoplan/score/aggregate.hpp>

#include "refusal.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

namespace geoplan::score {
namespace {

using testing::HasSubstr;

const double kNan = std::numeric_limits<double>::quiet_NaN();
using Values = std::vector<double>;

std::filesystem::path reference_folder() {
    if (const char* folder = std::getenv("GEOPLAN_REFERENCE")) return folder;
    return std::filesystem::path(GEOPLAN_SOURCE_DIR) / ".." / "shared" / "reference";
}

TEST(Topsis, IsThatOfThePublishedCars) {
    const auto path = reference_folder() / "mcda" / "mcda_r_topsis_ahp.json";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no reference data at " << path;
    std::ifstream file(path);
    const auto cars = nlohmann::json::parse(file).at("cases").at(0);
    ASSERT_EQ(cars.at("method"), "TOPSIS (vector normalisation)");

    const auto rows = cars.at("matrix").get<std::vector<Values>>();
    const auto types = cars.at("types").get<std::vector<int>>();
    Matrix matrix{rows.size(), types.size(), {}};
    for (const auto& row : rows) {
        matrix.values.insert(matrix.values.end(), row.begin(), row.end());
    }
    std::vector<Direction> directions;
    for (const int type : types) {
        directions.push_back(type > 0 ? Direction::higher : Direction::lower);
    }
    const auto closeness = topsis(vector_normalise(matrix, directions),
                                  cars.at("weights").get<Values>(), Missing::refuse);
    const auto expected = cars.at("expected").get<Values>();
    for (std::size_t car = 0; car < expected.size(); ++car) {
        EXPECT_NEAR(closeness[car], expected[car], 0.5e-4) << cars.at("alternatives").at(car);
    }
}

TEST(Topsis, IsTheHandWorkedCloseness) {
    // Greatest (3, 4), least (0, 0); weights ½ each cancel. Row 3 is (3, 0): d⁺ = 4, d⁻ = 3,
    // 3 / 7. Row 4 is (0, 4): d⁺ = 3, d⁻ = 4, 4 / 7.
    const auto closeness =
        topsis({4, 2, {3, 4, 0, 0, 3, 0, 0, 4}}, Values{0.5, 0.5}, Missing::leave_out);
    EXPECT_EQ(closeness[0], 1.0);
    EXPECT_EQ(closeness[1], 0.0);
    EXPECT_NEAR(closeness[2], 3.0 / 7.0, 1e-15);
    EXPECT_NEAR(closeness[3], 4.0 / 7.0, 1e-15);
}

TEST(Topsis, WeighsTheDistancesNotTheirSquares) {
    // Row 3 (1, 0): d⁺ = 0.25 × 1, d⁻ = 0.75 × 1: 0.75.
    const auto closeness =
        topsis({3, 2, {1, 1, 0, 0, 1, 0}}, Values{0.75, 0.25}, Missing::leave_out);
    EXPECT_NEAR(closeness[2], 0.75, 1e-15);
}

TEST(Topsis, LeavesUnknownValuesOutOfBothDistances) {
    // Column 2 apart, row 3 is ¾ of the way.
    const auto closeness =
        topsis({3, 2, {4, 1, 0, 0, 3, kNan}}, Values{0.5, 0.5}, Missing::leave_out);
    EXPECT_NEAR(closeness[2], 0.75, 1e-15);
    EXPECT_EQ(closeness[0], 1.0);
    const auto refused =
        topsis({3, 2, {4, 1, 0, 0, 3, kNan}}, Values{0.5, 0.5}, Missing::refuse);
    EXPECT_TRUE(std::isnan(refused[2]));
}

TEST(Topsis, OfRowsThatAreAllAlikeIsZero) {
    EXPECT_EQ(topsis({2, 1, {5, 5}}, Values{1}, Missing::leave_out), (Values{0, 0}));
}

TEST(VectorNormalise, DividesByTheLengthAndTurnsWhatIsBetterLower) {
    // √(3² + 4²) = 5; √(6² + 8²) = 10
    const auto out = vector_normalise({2, 2, {3, 6, 4, 8}},
                                      std::vector{Direction::higher, Direction::lower});
    EXPECT_EQ(out.values, (Values{0.6, -0.6, 0.8, -0.8}));
}

TEST(VectorNormalise, KeepsUnknownValuesAndColumnsOfZeros) {
    const auto out =
        vector_normalise({2, 2, {kNan, 0, 2, 0}}, std::vector(2, Direction::higher));
    EXPECT_TRUE(std::isnan(out.at(0, 0)));
    EXPECT_EQ(out.at(1, 0), 1.0);
    EXPECT_EQ(out.at(0, 1), 0.0);
}

TEST(VectorNormalise, AsksForADirectionAColumn) {
    EXPECT_THAT(refusal([] {
                    (void)vector_normalise({1, 2, {1, 2}}, std::vector{Direction::higher});
                }),
                AllOf(HasSubstr("bad_argument"), HasSubstr("2 columns, got 1")));
}

}  // namespace
}  // namespace geoplan::score
