#include <geoplan/core/error.hpp>
#include <geoplan/study/study.hpp>

namespace geoplan::study {
namespace {

using testing::AllOf;
using testing::HasSubstr;

// Line 1 is the first line of the text.
const std::string kHead = R"(geoplan = 1
[study]
name = "Thử"
date = 2026-01-01
crs = "EPSG:9206"
[zones]
path = "communes.gpkg"
id = "ma_xa"
name = "ten_xa"
[layers]
people = { raster = "people.tif" }
schools = { points = "schools.geojson", complete = true }
survey = { table = "survey.xlsx", id = "ma_xa" }
[[indicators]]
id = "internet"
kind = "attribute"
field = "telecom"
layer = "survey"
column = "pct"
unit = "share"
direction = "higher"
target = { value = 0.9, by = 2030, source = "x" }
worst = 0.2
)";
const std::string kRank = R"([rank]
weights = { telecom = 1.0 }
)";

Study parse(const std::string& text) {
    return parse_study(text, ".");
}

struct Row {
    std::string name;
    std::string text;
    std::vector<std::string> said;
};
class WrongStudy : public testing::TestWithParam<Row> {};

TEST_P(WrongStudy, IsRefusedWithWhatIsWrongAndWhere) {
    try {
        static_cast<void>(parse(GetParam().text));
        FAIL() << "the study was taken";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::config);
        for (const auto& words : GetParam().said) EXPECT_THAT(error.what(), HasSubstr(words));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Each, WrongStudy,
    testing::Values(
        Row{"broken_toml", "geoplan = 1\n[study\n", {"line 2", "not TOML"}},
        Row{"key_of_no_letter", "geoplan = 1\n[!study]\n", {"line 2", "not TOML"}},
        Row{"key_beyond_ascii", "geoplan = 1\né = 1\n", {"line 2", "not TOML"}},
        Row{"other_version", "geoplan = 2\n" + kHead.substr(12), {"line 1", "version 1"}},
        Row{"unknown_key",
            kHead + "[rank]\nwieghts = \"equal\"\n",
            {"line 25", "unknown key 'wieghts'", "did you mean 'weights'"}},
        Row{"unknown_statistic",
            kHead + "[[indicators]]\nid = \"a\"\nkind = \"zonal\"\nfield = \"f\"\n"
                    "layer = \"people\"\nstat = \"meddian\"\nunit = \"m\"\n",
            {"line 29", "'meddian'", "did you mean 'median'"}},
        Row{"quantile_beyond_one",
            kHead + "[[indicators]]\nid = \"a\"\nkind = \"zonal\"\nfield = \"f\"\n"
                    "layer = \"people\"\nstat = \"quantile(q=90)\"\nunit = \"m\"\n",
            {"line 29", "from 0 to 1", "quantile(q=90)"}},
        Row{"weighted_statistic_without_a_weight",
            kHead + "[[indicators]]\nid = \"a\"\nkind = \"zonal\"\nfield = \"f\"\n"
                    "layer = \"people\"\nstat = \"weighted_stdev\"\nunit = \"m\"\n",
            {"'weight'"}},
        Row{"unknown_encoding",
            kHead.substr(0, kHead.find("[layers]")) + "encoding = \"tcvn\"\n" +
                kHead.substr(kHead.find("[layers]")),
            {"line 10", "'tcvn' is not a value of 'encoding'", "did you mean 'tcvn3'"}},
        Row{"unknown_section", kHead + "[ranks]\n", {"unknown key 'ranks'", "'rank'"}},
        Row{"missing_key",
            kHead.substr(0, kHead.find("date")) + kHead.substr(kHead.find("crs")),
            {"needs the key 'date'", "line 2"}},
        Row{"wrong_type",
            kHead + "[rank]\nweights = \"equal\"\nmin_known = \"half\"\n",
            {"line 26", "'min_known'", "a number"}},
        Row{"unknown_kind",
            kHead + "[[indicators]]\nid = \"a\"\nkind = \"zonall\"\nfield = \"f\"\n",
            {"line 26", "unknown kind 'zonall'", "did you mean 'zonal'"}},
        Row{"key_of_another_kind",
            kHead + "[[indicators]]\nid = \"a\"\nkind = \"presence\"\nfield = \"f\"\n"
                    "layer = \"schools\"\nbeyond_m = 5\n",
            {"line 29", "unknown key 'beyond_m'", "presence"}},
        Row{"weights_off_one",
            kHead + "[rank]\nweights = { telecom = 0.9 }\n",
            {"line 25", "must sum to 1", "0.9"}},
        Row{"negative_weight",
            kHead + "[rank]\nweights = { telecom = -1.0 }\n",
            {"'telecom'", "0 or more"}},
        Row{"weight_of_nothing",
            kHead + "[rank]\nweights = { telecoms = 1.0 }\n",
            {"'telecoms'", "did you mean 'telecom'"}},
        Row{"target_without_direction",
            kHead + "[[indicators]]\nid = \"a\"\nkind = \"presence\"\nfield = \"f\"\n"
                    "layer = \"schools\"\ntarget = 1\n",
            {"line 29", "no 'direction'"}},
        Row{"unknown_layer",
            kHead + "[[indicators]]\nid = \"a\"\nkind = \"presence\"\nfield = \"f\"\n"
                    "layer = \"school\"\n",
            {"no layer 'school'", "did you mean 'schools'"}},
        Row{"layer_of_the_wrong_kind",
            kHead + "[[indicators]]\nid = \"a\"\nkind = \"zonal\"\nfield = \"f\"\n"
                    "layer = \"schools\"\nstat = \"mean\"\nunit = \"m\"\n",
            {"'schools', which is points"}},
        Row{"counting_without_complete",
            kHead + "[[indicators]]\nid = \"a\"\nkind = \"presence\"\nfield = \"f\"\n"
                    "layer = \"survey\"\ncolumn = \"wifi\"\n",
            {"complete = true", "complete = false"}},
        Row{"ratio_before_its_parts",
            kHead + "[[indicators]]\nid = \"a\"\nkind = \"ratio\"\nfield = \"f\"\n"
                    "unit = \"1\"\nnumerator = \"internet\"\ndenominator = \"later\"\n",
            {"'later'"}},
        Row{"same_id_twice",
            kHead + kHead.substr(kHead.find("[[indicators]]")),
            {"two indicators have the id 'internet'"}},
        Row{"two_kinds_of_layer",
            kHead.substr(0, kHead.find("schools")) +
                "schools = { points = \"a\", lines = \"b\" }\n" +
                kHead.substr(kHead.find("survey =")),
            {"line 12", "layer 'schools'", "exactly one of"}},
        Row{"choose_without_rank",
            kHead + "[choose]\npilots = 2\ncost = 1\nbudget = 9\n",
            {"needs [rank]"}},
        Row{"choose_without_money",
            kHead + kRank + "[choose]\npilots = 2\ncost = 1\n",
            {"'budget'", "[[funding]]"}},
        Row{"broken_dong",
            kHead + kRank + "[choose]\npilots = 2\ncost = 1.5\nbudget = 9\n",
            {"whole VND"}},
        Row{"no_pilots",
            kHead + kRank + "[choose]\npilots = 0\ncost = 1\nbudget = 9\n",
            {"at least 1"}},
        Row{"seedless_draws",
            kHead + kRank + "draws = { count = 10, weights = 0.2 }\n",
            {"needs the key 'seed'"}}),
    [](const auto& row) { return row.param.name; });

TEST(ParseStudy, ReadsWhatIsThereAndFillsDefaults) {
    const auto study = parse(kHead + kRank);
    EXPECT_EQ(study.name, "Thử");
    EXPECT_EQ(study.date, (Date{2026, 1, 1}));
    EXPECT_TRUE(study.repair);
    ASSERT_EQ(study.layers.size(), 3U);
    ASSERT_EQ(study.indicators.size(), 1U);
    EXPECT_EQ(study.indicators[0].targets[0].by, 2030);
    EXPECT_EQ(study.rank->min_known, 0.5);
    EXPECT_FALSE(study.choose.has_value());
}

TEST(ParseStudy, AddsUpTheYearsOfAFundingSource) {
    const auto study = parse(kHead + kRank +
                             "[choose]\npilots = 1\ncost = 5\n[[funding]]\nid = \"central\"\n"
                             "amount = { 2026 = 20e9, 2027 = 15e9 }\nmax_share = 0.7\n");
    EXPECT_EQ(study.funding.at(0).amount, 35e9);  // 20e9 + 15e9
    EXPECT_EQ(study.funding.at(0).max_share, 0.7);
}

TEST(Resolve, RefusesPathsThatLeaveTheFolderUnlessAllowed) {
    auto study = parse(kHead);
    for (const auto* path : {"../secret.gpkg", "/etc/passwd", "a/../../b.tif", "PG:dbname=x"}) {
        EXPECT_THROW(static_cast<void>(resolve(study, path)), Error) << path;
    }
    EXPECT_EQ(resolve(study, "layers/../people.tif"), "people.tif");
    study.outside = true;
    EXPECT_EQ(resolve(study, "../shared/a.tif"), "../shared/a.tif");
}

TEST(ReadStudy, NamesAFileThatIsNotThere) {
    try {
        static_cast<void>(read_study("no/such/study.toml"));
        FAIL() << "read a file that is not there";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::io);
        EXPECT_THAT(error.what(), HasSubstr("no/such/study.toml"));
    }
}

TEST(StudyEncoding, StandsOnZonesLayersAndTables) {
    std::string text = kHead;
    const auto put = [&](const std::string& after, const std::string& more) {
        text.insert(text.find(after) + after.size(), more);
    };
    put("name = \"ten_xa\"\n",
        "encoding = \"tcvn3-as-utf8\"\n"
        "population = { path = \"d.csv\", id = \"ma\", value = \"so\", encoding = \"vni\" }\n");
    put("table = \"survey.xlsx\"", ", encoding = \"utf8-twice\", capital_font = true");
    const Study study = parse(text);
    EXPECT_EQ(study.zones.text, (io::TextOptions{io::Encoding::tcvn3_as_utf8, false}));
    EXPECT_EQ(std::get<TableColumn>(study.zones.population).text.encoding, io::Encoding::vni);
    EXPECT_EQ(layer(study, "survey").text, (io::TextOptions{io::Encoding::utf8_twice, true}));
    EXPECT_EQ(layer(study, "schools").text, io::TextOptions{});
}

TEST(Study, ZonalTakesEveryStatistic) {
    const auto statistic_of = [](const std::string& word) {
        return parse(kHead +
                     "[[indicators]]\nid = \"a\"\nkind = \"zonal\"\nfield = \"f\"\n"
                     "layer = \"people\"\nunit = \"m\"\nstat = \"" +
                     word + "\"\n" + kRank)
            .indicators.back()
            .statistic;
    };
    EXPECT_EQ(statistic_of("mode"), zonal::Statistic(zonal::Stat::mode));
    EXPECT_EQ(statistic_of("quantile(q=0.9)"), zonal::Statistic(zonal::Stat::quantile, 0.9));
}

}  // namespace
}  // namespace geoplan::study
