#include "check/columns/tables.hpp"
#include "check/squares.hpp"

namespace geoplan::check {
namespace {

const Words codes = {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10"};
const std::vector<double> people = {800, 900, 1000, 1100, 1200, 850, 950, 1050, 1150, 1000};

/// Ten squares of 0.1 degrees on the equator: 11.132 km by 11.057 km, 123.1 km2 each.
Source map_of(const std::vector<double>& values) {
    std::vector<Square> squares;
    for (int i = 0; i < 10; ++i) {
        squares.push_back({104.0 + 0.1 * i, 0.0, 104.1 + 0.1 * i, 0.1});
    }
    return units(squares, {words("ma", codes), numbers("dan_so", values)});
}

Source table_of_people(const std::vector<double>& values) {
    return table_source("people.csv", {{words("ma", codes), numbers("dan_so", values)}});
}

Problems found_on_map(std::vector<Source> sources) {
    Folder folder;
    folder.sources = std::move(sources);
    folder.zones = 0;
    auto problems = check_folder(folder);
    std::erase_if(problems, [](const Problem& p) { return p.code != "off_by_ten"; });
    return problems;
}

std::vector<double> with(std::size_t row, double value) {
    auto values = people;
    values[row] = value;
    return values;
}

TEST(OffByTen, ALostZeroThatAnotherSourceShowsIsAnError) {
    const auto found = found_on_map({map_of(with(3, 110)), table_of_people(people)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::error);
    EXPECT_EQ(found[0].file, "units.gpkg");
    EXPECT_EQ(found[0].row, "04");
    EXPECT_EQ(found[0].mend, "multiply dan_so 04 10");
    EXPECT_THAT(found[0].evidence, testing::HasSubstr("1100 in 'dan_so' of people.csv"));
    // 110 / 123.1 = 0.89; 1100 / 123.1 = 8.94
    EXPECT_THAT(found[0].evidence, testing::HasSubstr("0.89 people/km2, rank 1 of 10; 8.94"));
}

TEST(OffByTen, AZeroTooManyIsFoundInTheFileThatHasIt) {
    const auto found = found_on_map({map_of(people), table_of_people(with(3, 11000))});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].file, "people.csv");
    EXPECT_EQ(found[0].mend, "multiply dan_so 04 0.1");
}

TEST(OffByTen, AThinUnitThatAnotherSourceConfirmsIsNotTold) {
    EXPECT_TRUE(found_on_map({map_of(with(3, 110)), table_of_people(with(3, 115))}).empty());
    EXPECT_TRUE(found_on_map({map_of(with(3, 110)), table_of_people(with(3, 60))}).empty());
}

TEST(OffByTen, DensityAloneIsAWarning) {
    const auto found = found_on_map({map_of(with(3, 100))});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_TRUE(found_on_map({map_of(with(3, 20000))}).empty());  // a town
}

/// Communes of the country by their names.
Source communes_of(const std::vector<double>& values) {
    auto map = map_of(values);
    auto& columns = std::get<data::Layer>(map.data).table.columns;
    columns[0] = words("ten", {"Xã A", "Xã B", "Xã C", "Xã D", "Xã E", "Xã G", "Xã H", "Xã I",
                               "Phường K", "Xã L"});
    return map;
}

TEST(OffByTen, ZerosAddedInTheOnlySourceAreAskedAbout) {
    auto found = found_on_map({communes_of(with(3, 11000))});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(found[0].row, "04");
    EXPECT_EQ(found[0].mend, "");
    EXPECT_THAT(found[0].text, testing::HasSubstr("see whether 11000 in column 'dan_so' is right: it would be 1100"));
    found = found_on_map({map_of(with(3, 1.1e8))});  // 1.1e8 / 123.1 = 893,600 a km2
    EXPECT_TRUE(found.empty());                      // 100,000 times: no slip of zeros
    auto values = people;
    for (auto& value : values) value *= 100.0;
    values[3] *= 1000.0;  // 893,600 a km2 among 650 to 970
    EXPECT_EQ(found_on_map({map_of(values)}).size(), 1U);
}

TEST(OffByTen, ATownIsDenseRightlyAndWhatAnotherTownIsLike) {
    EXPECT_TRUE(found_on_map({communes_of(with(8, 11000))}).empty());
    auto values = with(8, 11000);
    values[3] = 11000;
    EXPECT_TRUE(found_on_map({communes_of(values)}).empty());
    EXPECT_TRUE(found_on_map({map_of(with(3, 11000))}).empty());  // of a name that says nothing
}

TEST(OffByTen, AStatedSumMakesDensityAnError) {
    const auto stating = [](double total) {
        return table_source("provinces.csv",
                            {{words("ma_tinh", {"14", "15"}), words("ten", {"Đông", "Tây"}),
                              numbers("dan_so", {total, 500})}});
    };
    // The sum is 9,100 as it stands and 10,000 with 1,000 people in the third unit.
    auto map = map_of(with(2, 100));
    std::get<data::Layer>(map.data).table.columns.push_back(words("tinh", Words(10, "Đông")));
    map.meanings = guess_meanings(*table_of(map));
    auto found = found_on_map({map, stating(9990)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::warning);
    found = found_on_map({map, stating(10000)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::error);
}

TEST(OffByTen, SourcesOfOtherQuantitiesAndUnknownValuesSayNothing) {
    const std::vector<double> other = {80, 9000, 100, 110, 12000, 85, 9500, 10500, 115, 100};
    EXPECT_TRUE(found_on_map({map_of(people), table_of_people(other)}).empty());
    EXPECT_TRUE(found_on_map({map_of(with(0, unknown_number))}).empty());
}

TEST(OffByTen, WithoutAreasTwoSourcesGiveOneFindingThatNamesBoth) {
    const auto table = [](const std::string& file, const std::vector<double>& values) {
        return table_source(file, {{words("ma", codes), numbers("dan_so", values)}});
    };
    for (const double other : {110.0, 11000.0}) {
        const auto found =
            found_in({table("a.csv", people), table("b.csv", with(3, other))}, "off_by_ten");
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].severity, Severity::warning);
        EXPECT_EQ(found[0].file, "a.csv");
        EXPECT_EQ(found[0].mend, "");
        EXPECT_THAT(found[0].text, testing::HasSubstr("1100 in column 'dan_so'"));
        EXPECT_THAT(found[0].text, testing::HasSubstr("in 'dan_so' of b.csv"));
    }
}

TEST(OffByTen, WithoutAreasTheSourceThatTwoOthersContradictIsWrong) {
    const auto table = [](const std::string& file, const std::vector<double>& values) {
        return table_source(file, {{words("ma", codes), numbers("dan_so", values)}});
    };
    const auto found =
        found_in({table("a.csv", people), table("b.csv", with(3, 110)), table("c.csv", people)},
                 "off_by_ten");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].file, "b.csv");
}

}  // namespace
}  // namespace geoplan::check
