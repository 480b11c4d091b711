#include <geoplan/telecom/technology.hpp>

#include "refusal.hpp"

using namespace geoplan::telecom;
using testing::HasSubstr;

TEST(Technology, SpellingsOfOneGenerationAreOne) {
    for (const auto* text : {"4G", "4g ", "LTE", "lte-a", "4G+", "VoLTE", "Mạng 4G", "4G/LTE",
                             "4.5G", "TD-LTE", "LTE-FDD", "4G_LTE", "LTE-A Pro"}) {
        EXPECT_EQ(technology_from_text(text), Technology::g4) << text;
    }
    for (const auto* text : {"5G NSA", "NR", "5g-sa", "5G"}) {
        EXPECT_EQ(technology_from_text(text), Technology::g5) << text;
    }
    for (const auto* text : {"UMTS", "W-CDMA", "HSPA+", "DC-HSPA", "3G 2100 MHz"}) {
        EXPECT_EQ(technology_from_text(text), Technology::g3) << text;
    }
    for (const auto* text : {"GSM", "EDGE", "gprs", "2G"}) {
        EXPECT_EQ(technology_from_text(text), Technology::g2) << text;
    }
}

TEST(Technology, LaterGenerationsAreGreater) {
    EXPECT_LT(Technology::g2, Technology::g3);
    EXPECT_LT(Technology::g4, Technology::g5);
}

TEST(Technology, UnknownNamesAreRefusedWithTheNearest) {
    EXPECT_THAT(refusal([] { static_cast<void>(technology_from_text("umst")); }),
                HasSubstr("did you mean 'umts'"));
    EXPECT_THAT(refusal([] { static_cast<void>(technology_from_text("3G, 4G")); }),
                HasSubstr("several technologies"));
    EXPECT_THAT(refusal([] { static_cast<void>(technology_from_text("3G-4G")); }),
                HasSubstr("several technologies"));
    EXPECT_THAT(refusal([] { static_cast<void>(technology_from_text("")); }),
                HasSubstr("bad_value"));
}

TEST(Technology, AColumnTellsOfEachSpellingOnce) {
    const std::vector<std::string> texts = {"4G", "4g ", "4g ", "", "fibre"};
    const auto found = technologies_from_texts(texts, "f.gpkg");
    EXPECT_EQ(found.values[1], Technology::g4);
    EXPECT_FALSE(found.values[3].has_value());
    EXPECT_FALSE(found.values[4].has_value());
    ASSERT_EQ(found.problems.size(), 2U);
    EXPECT_EQ(found.problems[0].code, "technology_spelt");
    EXPECT_EQ(found.problems[0].evidence, "2 rows");
    EXPECT_EQ(found.problems[1].code, "unknown_technology");
    EXPECT_EQ(found.problems[1].row, "5");
}
