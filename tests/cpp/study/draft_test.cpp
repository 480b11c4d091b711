#include <geoplan/core/error.hpp>
#include <geoplan/study/draft.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace geoplan::study {
namespace {

using testing::HasSubstr;
using testing::Not;

check::Source table(const std::string& file, data::Table columns) {
    check::Source source{file, "", "", std::move(columns), {}, {}};
    source.meanings = check::guess_meanings(*check::table_of(source));
    return source;
}

/// Two communes, one degree wide, at 104° east.
check::Source zones(const std::string& crs = "EPSG:4326") {
    geom::Polygons polygons;
    for (const double west : {104.0, 104.5}) {
        for (const geom::Point p : {geom::Point{west, 21.0},
                                    {west + 0.5, 21.0},
                                    {west + 0.5, 21.5},
                                    {west, 21.5},
                                    {west, 21.0}}) {
            polygons.coords.push_back(p);
        }
        polygons.rings.push_back(static_cast<std::int64_t>(polygons.coords.size()));
        polygons.parts.push_back(static_cast<std::int64_t>(polygons.rings.size()) - 1);
        polygons.rows.push_back(static_cast<std::int64_t>(polygons.parts.size()) - 1);
    }
    check::Source source;
    source.file = "xa.gpkg";
    data::Table columns{{data::text_column("ma_xa", {"03646", "03664"}),
                         data::text_column("ten_xa", {"Xã Mường Bon", "Xã Cò Nòi"})}};
    source.meanings = check::guess_meanings(columns);
    source.data = data::Layer{"xa", crs.empty() ? crs::Crs{} : crs::crs_from_text(crs),
                              std::move(polygons), std::move(columns)};
    return source;
}

std::string drafted(std::vector<check::Source> sources, const Problems& problems = {}) {
    check::Folder folder;
    folder.path = "/data/sơn la";
    folder.sources = std::move(sources);
    folder.zones = 0;
    return draft(folder, problems, {2026, 1, 1});
}

TEST(Draft, NamesTheZonesAndTheColumnsOfTheirCodesAndNames) {
    const auto text = drafted({zones()});
    EXPECT_THAT(text, HasSubstr("name = \"sơn la\"\ndate = 2026-01-01\n"));
    EXPECT_THAT(text, HasSubstr("[zones]\npath = \"xa.gpkg\"\n"));
    EXPECT_THAT(text, HasSubstr("id = \"ma_xa\"\n"));
    EXPECT_THAT(text, HasSubstr("name = \"ten_xa\"\n"));
}

TEST(Draft, TakesTheZonePopulationFromATableByCode) {
    const auto people = table("dan_so.csv", {{data::text_column("ma_xa", {"03646", "03664"}),
                                              data::number_column("dan_so", "", {100, 200})}});
    EXPECT_THAT(drafted({zones(), people}),
                HasSubstr("population = { path = \"dan_so.csv\", id = \"ma_xa\", value = "
                          "\"dan_so\" }"));
}

TEST(Draft, LeavesOutFilesThatTheCheckFoundFarAwayOrSpoilt) {
    const auto people = table("dan_so.csv", {{data::text_column("ma_xa", {"03646", "03664"}),
                                              data::number_column("dan_so", "", {100, 200})}});
    for (const auto* code : {"far_from_zones", "io"}) {
        const auto text = drafted({zones(), people},
                                  {{Severity::error, code, "dan_so.csv", "", "why it is", ""}});
        EXPECT_THAT(text, HasSubstr("left out: dan_so.csv (why it is)"));
        EXPECT_THAT(text, Not(HasSubstr("path = \"dan_so.csv\"")));
    }
}

TEST(Draft, SaysThatAnExampleIsNoGuessWhereTheZonesStateNoCrs) {
    EXPECT_THAT(drafted({zones("")}), HasSubstr("the zones state no CRS"));
}

TEST(Draft, InventsNoTargetAndNoCost) {
    const auto text = drafted({zones()});
    EXPECT_THAT(text, Not(HasSubstr("\ntarget")));
    EXPECT_THAT(text, Not(HasSubstr("\nbudget")));
}

TEST(Draft, NeedsZones) {
    const check::Folder folder;
    EXPECT_THROW(static_cast<void>(draft(folder, {}, {2026, 1, 1})), Error);
}

}  // namespace
}  // namespace geoplan::study
