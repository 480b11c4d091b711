#include <geoplan/core/error.hpp>
#include <geoplan/indicator/presence.hpp>

namespace geoplan::indicator {
namespace {

// Zone 0: yes and no; 1: no and unknown; 2: no twice; 3: no row.
const std::vector<std::int64_t> kZoneOfRow = {0, 0, 1, 1, 2, 2, -1};

TEST(Presence, AnyYesIsYesAnUnknownIsMissingAllNoIsNo) {
    const data::Column wifi{"wifi", "",
                            data::Texts{"Có", "không", "Không", "", "no", "0", "có"}};
    const auto values = presence(kZoneOfRow, wifi, 4, true);
    EXPECT_EQ(values.value[0], 1.0);
    EXPECT_EQ(values.state[1], State::missing);
    EXPECT_EQ(values.value[2], 0.0);
    EXPECT_EQ(values.value[3], 0.0);  // a complete list has nothing there
    EXPECT_EQ(values.unit, "yes_no");
}

TEST(Presence, ZoneWithoutARowOfAnIncompleteListIsMissing) {
    EXPECT_EQ(presence(kZoneOfRow, 4, false).state[3], State::missing);
    EXPECT_EQ(presence(kZoneOfRow, 4, true).value[3], 0.0);
    EXPECT_EQ(presence(kZoneOfRow, 4, false).value[2], 1.0);
}

TEST(Presence, RowsThatAreNotApplicableAreNoEvidence) {
    // Zone 0: not applicable twice; 1: not applicable and no; 2: not applicable and unknown.
    const std::vector<std::int64_t> rows = {0, 0, 1, 1, 2, 2};
    constexpr auto none = State::not_applicable;
    const data::Column wifi{"wifi",
                            "",
                            data::Texts{"", "", "", "không", "", ""},
                            {none, none, none, State::known, none, State::missing}};
    const auto values = presence(rows, wifi, 3, true);
    EXPECT_EQ(values.state[0], State::not_applicable);
    EXPECT_EQ(values.value[1], 0.0);
    EXPECT_EQ(values.state[2], State::missing);
}

TEST(Presence, ReadsBoolsAndNumbers) {
    const std::vector<std::int64_t> rows = {0, 1};
    const data::Column flags{"a", "", data::Bools{1, 0}};
    const data::Column numbers{"b", "", data::Integers{1, 0}};
    EXPECT_EQ(presence(rows, flags, 2, true).value, (std::vector<double>{1.0, 0.0}));
    EXPECT_EQ(presence(rows, numbers, 2, true).value, (std::vector<double>{1.0, 0.0}));
}

TEST(Presence, NamesAnAnswerThatIsNeitherYesNorNo) {
    const std::vector<std::int64_t> rows = {0};
    const data::Column odd{"wifi", "", data::Texts{"đang lắp"}};
    try {
        static_cast<void>(presence(rows, odd, 1, true, "culture.gpkg"));
        FAIL() << "guessed at an answer";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(),
                    testing::AllOf(testing::HasSubstr("culture.gpkg: row 1, column 'wifi'"),
                                   testing::HasSubstr("'đang lắp'")));
    }
}

}  // namespace
}  // namespace geoplan::indicator
