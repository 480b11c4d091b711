#include "check/columns/tables.hpp"
#include "check/squares.hpp"

namespace geoplan::check {
namespace {

/// Twelve communes side by side, each moved by its own degrees to the north.
Source communes(const std::string& file, const std::vector<double>& north) {
    std::vector<Square> squares;
    Words codes;
    for (std::size_t i = 0; i < north.size(); ++i) {
        const double west = 104.0 + 0.1 * static_cast<double>(i);
        squares.push_back({west, 21.0 + north[i], west + 0.1, 21.1 + north[i]});
        codes.push_back("0" + std::to_string(3600 + i));
    }
    auto source = units(squares, {words("ma_xa", codes)});
    source.file = file;
    return source;
}

const std::vector<double> nowhere(12, 0.0);

Problems shifts(std::vector<Source> sources, std::size_t zones = 0) {
    Folder folder;
    folder.sources = std::move(sources);
    folder.zones = zones;
    auto problems = check_folder(folder);
    std::erase_if(problems, [](const Problem& problem) { return problem.code != "shifted"; });
    return problems;
}

TEST(Shifted, TellsUnitsThatAllLieApartByOneShift) {
    const auto found = shifts(
        {communes("a.gpkg", nowhere), communes("b.gpkg", std::vector<double>(12, 0.01))});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].file, "b.gpkg");
    // WGS 84, b² / a = 6335.44 km; at 21.055° a degree of the meridian is
    // 6335.44 · π/180 / (1 − 0.00669438 sin² 21.055°)^1.5 = 110.718 km.
    EXPECT_THAT(found[0].text, testing::HasSubstr("1107.2 m away"));
    EXPECT_THAT(found[0].evidence, testing::HasSubstr("12 units: 0 m east, 1107.2 m north"));
}

TEST(Shifted, IsTheOneFindingOfUnitsThatLieApart) {
    // A tenth of the unit's height: 10 % of the ground is drawn differently.
    for (const std::size_t zones : {0U, 1U}) {
        Folder folder;
        folder.sources = {communes("a.gpkg", nowhere),
                          communes("b.gpkg", std::vector<double>(12, 0.01))};
        folder.zones = zones;
        EXPECT_TRUE(std::ranges::none_of(check_folder(folder), [](const Problem& problem) {
            return problem.code == "drawn_differently";
        }));
    }
}

TEST(Shifted, BlamesTheLayerThatIsNotTheZones) {
    const auto found = shifts(
        {communes("a.gpkg", std::vector<double>(12, 0.01)), communes("b.gpkg", nowhere)}, 1);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].file, "a.gpkg");
}

TEST(Shifted, IsSilentForOneDrawingAndForBordersThatDiffer) {
    EXPECT_TRUE(shifts({communes("a.gpkg", nowhere), communes("b.gpkg", nowhere)}).empty());
    const std::vector<double> each = {0.01,  -0.02, 0.03,  -0.01, 0.02, -0.03,
                                      0.015, -0.02, 0.025, -0.01, 0.03, -0.025};
    EXPECT_TRUE(shifts({communes("a.gpkg", nowhere), communes("b.gpkg", each)}).empty());
}

TEST(Shifted, AFewUnitsSayNothing) {
    EXPECT_TRUE(
        shifts({communes("a.gpkg", {0.0, 0.0, 0.0}), communes("b.gpkg", {0.01, 0.01, 0.01})})
            .empty());
}

/// Units drawn in EPSG:9206, a file of them stated in it and one with k = 0.9996.
Problems shifts_of_scales(std::vector<Source> beside = {}) {
    const auto in = [](const std::string& file, const std::string& crs) {
        std::vector<Square> squares;
        Words codes;
        for (std::size_t i = 0; i < 12; ++i) {
            const double west = 480000.0 + 5000.0 * static_cast<double>(i);
            squares.push_back({west, 2300000.0, west + 5000.0, 2305000.0});
            codes.push_back("0" + std::to_string(3600 + i));
        }
        auto source = units(squares, {words("ma_xa", codes)}, crs);
        source.file = file;
        return source;
    };
    std::vector<Source> sources = {
        in("a.gpkg", "EPSG:9206"),
        in("b.gpkg",
           "+proj=tmerc +lat_0=0 +lon_0=104 +k=0.9996 +x_0=500000 +y_0=0 "
           "+ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,"
           "0.00928836,-0.01975479,0.00427372,0.252906278 +units=m")};
    for (auto& source : beside) sources.push_back(std::move(source));
    return shifts(std::move(sources), 1);  // the wrong ones are taken for the zones
}

TEST(Shifted, BlamesTheLayerThatARegisteredZoneWouldMend) {
    const auto found = shifts_of_scales();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].file, "b.gpkg");
    EXPECT_EQ(found[0].mend, "assign-crs EPSG:9206");
}

TEST(Shifted, OffersNoMendWhereNothingTellsWhichIsWrong) {
    // 223 m: either may be the one in the other datum.
    const auto in = [](const std::string& file, const std::string& crs) {
        auto source = communes(file, nowhere);
        std::get<data::Layer>(source.data).crs = crs::crs_from_text(crs);
        return source;
    };
    const auto found = shifts({in("a.gpkg", "EPSG:4326"), in("b.gpkg", "EPSG:4756")});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].mend.empty());
    EXPECT_FALSE(found[0].advice.empty());
}

}  // namespace
}  // namespace geoplan::check
