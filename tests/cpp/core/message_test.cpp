#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <array>

namespace geoplan {
namespace {

class Message : public testing::Test {
protected:
    ~Message() override { set_language(before_); }

private:
    Language before_ = language();
};

TEST_F(Message, PartsStandInOrderOrByNumber) {
    set_language(Language::english);
    EXPECT_EQ(say("{} of {} rows", {3, 75}), "3 of 75 rows");
    EXPECT_EQ(say("{1} before {0}", {"a", "b"}), "b before a");
    EXPECT_EQ(say("a set {a, b} and {"), "a set {a, b} and {");
}

TEST_F(Message, AMissingPartIsAnError) {
    set_language(Language::english);
    EXPECT_THROW(static_cast<void>(say("{} and {}", {1})), Error);
}

TEST_F(Message, IsVietnameseWhenAskedFor) {
    set_language(Language::vietnamese);
    EXPECT_EQ(say("the message '{}' asks for part {}, but {} are given", {"x", 1, 0}),
              "thông báo 'x' cần phần số 1, nhưng chỉ có 0 phần");
}

TEST_F(Message, WithoutTranslationStaysEnglish) {
    set_language(Language::vietnamese);
    EXPECT_EQ(say("no such text in the catalogue"), "no such text in the catalogue");
}

TEST_F(Message, NumbersHaveTheLanguagesDecimalMark) {
    set_language(Language::english);
    EXPECT_EQ(say("{} km", {2.5}), "2.5 km");
    set_language(Language::vietnamese);
    EXPECT_EQ(say("{} km", {2.5}), "2,5 km");
    EXPECT_EQ(say("{} km", {"2.5"}), "2.5 km");  // a text stays as it is
}

TEST(LanguageFromText, KnowsLocales) {
    EXPECT_EQ(language_from_text("vi_VN.UTF-8"), Language::vietnamese);
    EXPECT_EQ(language_from_text("vi"), Language::vietnamese);
    EXPECT_EQ(language_from_text("C.UTF-8"), Language::english);
    EXPECT_EQ(language_from_text("en_GB"), Language::english);
    EXPECT_FALSE(language_from_text("fr_FR").has_value());
}

}  // namespace
}  // namespace geoplan
