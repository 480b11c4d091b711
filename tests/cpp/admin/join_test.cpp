#include <geoplan/admin/distance.hpp>
#include <geoplan/admin/join.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <random>
#include <set>

namespace geoplan::admin {
namespace {

using Texts = std::vector<std::string>;
using testing::ElementsAre;
using testing::IsEmpty;

NameMatch one(const std::string& left, const Texts& right,
              const NameJoinOptions& options = {}) {
    const Texts names{left};
    return join_names({names}, {right}, options).front();
}

TEST(JoinNames, TellsTheRowAndWhatWasLoosened) {
    const auto match = one("CHIỀNG  MUNG", {"Xã Mường Bon", "Xã Chiềng Mung"});
    EXPECT_EQ(match.status, JoinStatus::matched);
    EXPECT_EQ(match.row, 1);
    EXPECT_EQ(match.reason, JoinReason::same_name);
    EXPECT_EQ(names(match.loosened), "kind+separators+capitals");
    set_language(Language::english);
    EXPECT_EQ(one("Mung", {"Xã Mung"}).text, "without the kind of unit");
}

TEST(JoinNames, OfTheSameTextNeedsNothing) {
    const auto match = one("Mộc Châu", {"Mộc Châu"});
    EXPECT_EQ(match.reason, JoinReason::same_text);
    EXPECT_EQ(match.loosened, Loosenings{});
    EXPECT_EQ(match.text, "");
}

TEST(JoinNames, RefusesANameThatTwoRowsHave) {
    const auto match = one("Chiềng Chung", {"Xã Chiềng Chung", "Tân Yên", "Xã Chiềng Chung"});
    EXPECT_EQ(match.status, JoinStatus::ambiguous);
    EXPECT_EQ(match.row, -1);
    EXPECT_EQ(match.reason, JoinReason::several_rows);
    EXPECT_THAT(match.candidates, ElementsAre(0, 2));
}

TEST(JoinNames, LetsTheParentSettleIt) {
    const Texts left{"Chiềng Chung", "Chiềng Chung", "Chiềng Chung"};
    const Texts left_parents{"MAI SƠN", "", "Yên Châu"};
    const Texts right{"Xã Chiềng Chung", "Xã Chiềng Chung"};
    const Texts right_parents{"Thị xã Mộc Châu", "Huyện Mai Sơn"};
    const auto matches = join_names({left, left_parents}, {right, right_parents});
    EXPECT_EQ(matches[0].row, 1);
    EXPECT_EQ(matches[1].reason, JoinReason::several_rows);
    EXPECT_EQ(matches[2].reason, JoinReason::other_parent);
    EXPECT_THAT(matches[2].candidates, ElementsAre(0, 1));
}

TEST(JoinNames, TellsParentsOfOneNameApartByTheirKind) {
    const Texts left{"Tân An"};
    const Texts left_parents{"Thị xã Kỳ Anh"};
    const Texts right{"Tân An", "Tân An"};
    const Texts right_parents{"Huyện Kỳ Anh", "Thị xã Kỳ Anh"};
    EXPECT_EQ(join_names({left, left_parents}, {right, right_parents})[0].row, 1);
}

TEST(JoinNames, LetsTheKindSettleIt) {
    const Texts right{"Thị trấn Hát Lót", "Xã Hát Lót"};
    EXPECT_EQ(one("TT. Hát Lót", right).row, 0);
    EXPECT_EQ(one("HátLót(Xã)", right).row, 1);
    EXPECT_EQ(one("Hát Lót", right).reason, JoinReason::several_rows);
    const auto other = one("Phường Hát Lót", right);
    EXPECT_EQ(other.status, JoinStatus::unmatched);
    EXPECT_EQ(other.reason, JoinReason::other_kind);
    EXPECT_THAT(other.candidates, ElementsAre(0, 1));
}

TEST(JoinNames, PrefersTheSameWords) {
    const Texts right{"Ki Manh", "Kim Anh"};
    EXPECT_EQ(one("Kim Anh", right).row, 1);
    EXPECT_EQ(one("Kimanh", right).reason, JoinReason::several_rows);
}

TEST(JoinNames, SuggestsNearNamesAndNeverJoinsThem) {
    const auto match = one("Sập Vạt", {"Xã Sập Xa", "Xã Sặp Vạt", "Xã Tú Nang"});
    EXPECT_EQ(match.status, JoinStatus::unmatched);
    EXPECT_EQ(match.reason, JoinReason::no_such_name);
    // ă/â is a quarter. "Xa": x/v, a/ạ, t left out, 2.25, is further than 2.
    EXPECT_THAT(match.suggestions, ElementsAre(NameSuggestion{1, 0.25}));
}

TEST(JoinNames, OrdersSuggestionsByDistanceThenRow) {
    const Texts right{"Nà Mò", "Nà Mã", "Na Mà", "Nà Mạ"};
    // tone of the second word: a quarter; tones of both: two; a letter (a/o) with its tone: 1
    EXPECT_THAT(one("Nà Má", right, {.suggestions = 4}).suggestions,
                ElementsAre(NameSuggestion{1, 0.25}, NameSuggestion{3, 0.25},
                            NameSuggestion{2, 0.5}, NameSuggestion{0, 1.0}));
    EXPECT_THAT(one("Nà Má", right, {.suggestions = 1}).suggestions,
                ElementsAre(NameSuggestion{1, 0.25}));
    EXPECT_THAT(one("Nà Má", right, {.suggestions = 0}).suggestions, IsEmpty());
    EXPECT_THAT(one("Nà Má", right, {.suggestions = 4, .max_distance = 0.25}).suggestions,
                testing::SizeIs(2));
}

/// Names of at least eight letters, so that a third of them is more than two.
std::string random_name(std::mt19937& random) {
    static const Texts syllables{"mường", "muong", "chiềng", "chiêng", "chung", "trung", "nậm",
                                 "loóng", "lóng",  "nghĩa",  "đa",     "da",    "hua",   "xa"};
    std::string name = "Thanh";
    for (int i = 0; i < 3; ++i) name += " " + syllables[random() % syllables.size()];
    return name;
}

TEST(JoinNames, SuggestsWhatComparingWithEveryNameFinds) {
    std::mt19937 random(7);
    Texts left;
    Texts right;
    for (int i = 0; i < 60; ++i) left.push_back(random_name(random) + "q");
    for (int i = 0; i < 200; ++i) right.push_back(random_name(random));
    const auto matches = join_names({left}, {right}, {.suggestions = 200});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::vector<NameSuggestion> expected;
        std::set<std::string> seen;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const double distance = name_distance(left[i], right[j]);
            if (distance > 2.0 || !seen.insert(right[j]).second) continue;
            expected.push_back({static_cast<std::int64_t>(j), distance});
        }
        std::stable_sort(expected.begin(), expected.end(),
                         [](const auto& a, const auto& b) { return a.distance < b.distance; });
        EXPECT_EQ(matches[i].suggestions, expected) << left[i];
    }
}

TEST(JoinNames, DoesNotSuggestAnotherNumber) {
    EXPECT_THAT(one("Phường 1", {"Phường 2", "Phường 11"}).suggestions, IsEmpty());
}

TEST(JoinNames, RefusesRowsThatShareOneUnlessAllowed) {
    const Texts left{"Chiềng Mung", "Xã Chiềng Mung"};
    const Texts right{"Chiềng Mung"};
    for (const auto& match : join_names({left}, {right})) {
        EXPECT_EQ(match.status, JoinStatus::ambiguous);
        EXPECT_EQ(match.reason, JoinReason::shared_row);
        EXPECT_THAT(match.candidates, ElementsAre(0));
    }
    for (const auto& match : join_names({left}, {right}, {.many_to_one = true})) {
        EXPECT_EQ(match.row, 0);
    }
}

TEST(JoinNames, NeverMatchesAGarbledNameInAnotherWriting) {
    const auto match = one("M\u00ADêng Trai", {"M\u00ADÊNG TRAI", "Xã Mường Trai"});
    EXPECT_EQ(match.reason, JoinReason::garbled);
    EXPECT_EQ(match.row, -1);
    EXPECT_EQ(one("M\u00ADêng Trai", {"M\u00ADêng Trai"}).row, 0);
    EXPECT_EQ(one("M\xad\xeang", {"Mường"}).reason, JoinReason::garbled);
}

TEST(JoinNames, OfAnEmptyNameIsUnmatched) {
    EXPECT_EQ(one("", {"", "Mung"}).reason, JoinReason::no_name);
    EXPECT_EQ(one(" ", {" "}).reason, JoinReason::no_name);
    EXPECT_EQ(one("Mung", {}).reason, JoinReason::no_such_name);
    EXPECT_THAT(join_names({}, {}), IsEmpty());
}

TEST(JoinNames, RefusesParentsOfAnotherLengthAndNegativeOptions) {
    const Texts two{"a", "b"};
    const Texts single{"a"};
    EXPECT_THROW(static_cast<void>(join_names({two, single}, {two})), Error);
    EXPECT_THROW(static_cast<void>(join_names({two}, {two}, {.suggestions = -1})), Error);
    EXPECT_THROW(static_cast<void>(join_names({two}, {two}, {.max_distance = std::nan("")})),
                 Error);
}

TEST(JoinNames, IsTheSameOnAnyNumberOfThreads) {
    Texts left;
    Texts right;
    for (int i = 0; i < 300; ++i) {
        left.push_back("Xã Tân " + std::string(1, static_cast<char>('A' + i % 26)) + "u");
        right.push_back("Tân " + std::string(1, static_cast<char>('C' + i % 23)) + "ư");
    }
    EXPECT_EQ(join_names({left}, {right}, {.threads = 1}),
              join_names({left}, {right}, {.threads = 4}));
}

TEST(JoinNames, SpeaksVietnamese) {
    set_language(Language::vietnamese);
    EXPECT_EQ(one("Mung", {"Xã Mung"}).text, "bỏ loại đơn vị (xã, phường, …)");
    EXPECT_EQ(one("Mung", {"Ban"}).text, "không có dòng nào tên 'Mung'");
    set_language(Language::english);
}

}  // namespace
}  // namespace geoplan::admin
