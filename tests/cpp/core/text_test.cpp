#include <geoplan/core/error.hpp>
#include <geoplan/core/text.hpp>

#include <limits>

namespace geoplan {
namespace {

const std::vector<std::string> kWords = {"normalise", "aggregate", "weights", "draws"};

TEST(NearestWord, FindsAMisspeltWord) {
    EXPECT_EQ(nearest_word("normalize", kWords), "normalise");
    EXPECT_EQ(nearest_word("wieghts", kWords), "weights");  // two letters swapped
    EXPECT_EQ(nearest_word("draw", kWords), "draws");
}

TEST(NearestWord, DoesNotGuessWhenNothingIsNear) {
    EXPECT_FALSE(nearest_word("population", kWords).has_value());
    EXPECT_FALSE(nearest_word("draws", {}).has_value());
}

TEST(NormaliseText, ComposesLettersAndFoldsSpaces) {
    // "ô" as o + U+0302 and as U+00F4
    EXPECT_EQ(normalise_text("  Co\xcc\x82  No\xcc\x80i\t"), "C\xc3\xb4 N\xc3\xb2i");
}

TEST(FoldText, MakesVietnameseCapitalsEqual) {
    EXPECT_EQ(fold_text("MƯỜNG ĐẶNG"), fold_text("mường đặng"));
    EXPECT_NE(fold_text("Sặp Vạt"), fold_text("Sập Vạt"));  // another letter, another name
}

TEST(NormaliseText, RefusesBytesThatAreNotUtf8) {
    EXPECT_THROW(static_cast<void>(normalise_text("M\xadng")), Error);
}

TEST(NumberText, ReadsBackTheSame) {
    for (const double v : {0.1, 1.0 / 3.0, 6.02e23, -1e-300, 14104.2}) {
        EXPECT_EQ(std::stod(number_text(v)), v);
    }
    EXPECT_EQ(number_text(25.0), "25");
    EXPECT_EQ(number_text(9.86e9), "9860000000");  // VND in a table
    EXPECT_EQ(number_text(5e-4), "0.0005");
    EXPECT_EQ(number_text(-0.0), "0");
    EXPECT_EQ(number_text(1e-7), "1e-07");
    EXPECT_EQ(number_text(std::numeric_limits<double>::quiet_NaN()), "nan");
}

TEST(QuotedList, StopsAfterTheMostAskedFor) {
    EXPECT_EQ(quoted_list(kWords, 2), "'normalise', 'aggregate', …");
    EXPECT_EQ(quoted_list({}, 2), "");
}

}  // namespace
}  // namespace geoplan
