#include <geoplan/core/error.hpp>
#include <geoplan/mend/columns.hpp>

namespace geoplan::mend {
namespace {

using data::text_column;

std::vector<std::string> of(const data::Column& column) {
    return data::texts(column);
}

TEST(Unescaped, CodesAndEntitiesBecomeLetters) {
    const auto column = text_column(
        "ten", {"X\\u00e3 Chi\\u1ec1ng", "M&#432;&#x1EDD;ng", "S&atilde;", "plain"});
    EXPECT_THAT(of(unescaped(column)),
                testing::ElementsAre("Xã Chiềng", "Mường", "Sã", "plain"));
}

TEST(Unescaped, PairsAreOneLetterAndHalvesStay) {
    // U+1F600 = 0x10000 + ((0xd83d - 0xd800) << 10) + (0xde00 - 0xdc00)
    const auto column = text_column("ten", {"\\ud83d\\ude00", "\\ud83d", "\\u00g3", "a & b;"});
    EXPECT_THAT(of(unescaped(column)),
                testing::ElementsAre("\U0001F600", "\\ud83d", "\\u00g3", "a & b;"));
}

TEST(Unescaped, AnAddressKeepsItsEntities) {
    const auto column = text_column("web", {"https://a.vn/?x=1&amp;y=2"});
    EXPECT_EQ(unescaped(column), column);
}

TEST(Composed, LetterAndMarkBecomeOne) {
    EXPECT_THAT(of(composed(text_column("ten", {"e\u0301"}))), testing::ElementsAre("é"));
}

TEST(Trimmed, SpacesAreSingleAndPlain) {
    const auto out = trimmed(text_column("ten", {" Cò  Nòi ", "a\u00a0b", "   "}));
    EXPECT_THAT(of(out), testing::ElementsAre("Cò Nòi", "a b", ""));
    EXPECT_EQ(data::state_at(out, 2), State::missing);
}

TEST(TitleCased, SmallFirstLettersBecomeCapitals) {
    const auto column = text_column("ten", {"Xã Nậm ét", "Xã é Tòng", "Thị trấn Mai sơn"});
    EXPECT_THAT(of(title_cased(column)),
                testing::ElementsAre("Xã Nậm Ét", "Xã É Tòng", "Thị trấn Mai Sơn"));
}

TEST(WithMissing, TheValueIsNoLongerKnown) {
    const auto numbers = with_missing(data::number_column("x", "", {0, 2.5, 0}), "0");
    EXPECT_TRUE(std::isnan(std::get<data::Doubles>(numbers.values)[0]));
    EXPECT_THAT(of(numbers), testing::ElementsAre("", "2.5", ""));
    EXPECT_THAT(of(with_missing(text_column("x", {"NA", "NAM"}), "NA")),
                testing::ElementsAre("", "NAM"));
}

TEST(ZeroPadded, CodesGetTheirWidth) {
    const data::Column codes{"ma", "", data::Integers{3646, 0, 14}, {}};
    EXPECT_THAT(of(zero_padded(codes, 5)), testing::ElementsAre("03646", "0", "00014"));
    EXPECT_THAT(of(zero_padded(text_column("ma", {"3646", "NA", ""}), 5)),
                testing::ElementsAre("03646", "NA", ""));
}

TEST(ZeroPadded, WhatIsNoCodeOfDigitsIsRefused) {
    EXPECT_THROW(static_cast<void>(zero_padded(text_column("ma", {"3646", "36A6"}), 5)), Error);
    EXPECT_THROW(static_cast<void>(zero_padded(data::number_column("x", "", {1.5}), 5)), Error);
}

TEST(AsNumbers, CommaIsTheDecimalMarkAndDotsAreThousands) {
    const auto out =
        as_numbers(text_column("dt", {"1.234,5", "12,25", "NA", "7"}), check::Meaning::unknown);
    EXPECT_EQ(data::type_name(out), "double");
    EXPECT_THAT(of(out), testing::ElementsAre("1234.5", "12.25", "", "7"));
}

TEST(AsNumbers, PeopleAreWhole) {
    const auto out =
        as_numbers(text_column("ds", {"1.234", "12.405"}), check::Meaning::population);
    EXPECT_EQ(data::type_name(out), "int64");
    EXPECT_THAT(of(out), testing::ElementsAre("1234", "12405"));
}

TEST(AsNumbers, OneUnitBecomesTheColumnsAndTwoAreRefused) {
    const auto out = as_numbers(text_column("l", {"12 km", "3,5 Km"}), check::Meaning::unknown);
    EXPECT_THAT(of(out), testing::ElementsAre("12", "3.5"));
    EXPECT_EQ(out.unit, "km");
    EXPECT_THROW(static_cast<void>(
                     as_numbers(text_column("l", {"12 km", "300"}), check::Meaning::unknown)),
                 Error);
    EXPECT_THROW(static_cast<void>(
                     as_numbers(text_column("l", {"12 km", "300 m"}), check::Meaning::unknown)),
                 Error);
}

TEST(AsNumbers, WhatIsUnclearIsRefused) {
    EXPECT_THROW(static_cast<void>(
                     as_numbers(text_column("x", {"1.234", "2.345"}), check::Meaning::unknown)),
                 Error);
    EXPECT_THROW(static_cast<void>(as_numbers(text_column("x", {"1", "2", "3", "4", "ba"}),
                                              check::Meaning::unknown)),
                 Error);
}

TEST(AsNumbers, AColumnWithoutValuesStays) {
    const auto none = text_column("l", {"", "NA"});
    EXPECT_EQ(as_numbers(none, check::Meaning::unknown), none);
}

TEST(AsDegrees, PartsAreAddedUp) {
    // 21 + 30/60 + 36/3600 = 21.51
    const auto out =
        as_degrees(text_column("lat", {"21°30'36\"N", "21°30'36\"S", "21.5", "-"}));
    const auto& degrees = std::get<data::Doubles>(out.values);
    EXPECT_NEAR(degrees[0], 21.51, 1e-12);
    EXPECT_NEAR(degrees[1], -21.51, 1e-12);
    EXPECT_EQ(degrees[2], 21.5);
    EXPECT_TRUE(std::isnan(degrees[3]));
}

TEST(AsDegrees, AnotherTextIsRefused) {
    EXPECT_THROW(static_cast<void>(as_degrees(text_column("lat", {"bờ trái"}))), Error);
}

TEST(Multiplied, OneValueIsChangedAndItsTypeStays) {
    const data::Column people{"ds", "", data::Integers{2101, 5}, {}};
    EXPECT_EQ(multiplied(people, 0, 10, check::Meaning::unknown).values,
              (decltype(people.values)(data::Integers{21010, 5})));
    EXPECT_THAT(of(multiplied(text_column("ds", {"672", "5"}), 0, 10, check::Meaning::unknown)),
                testing::ElementsAre("6720", "5"));
    EXPECT_THAT(of(multiplied(people, 1, 0.1, check::Meaning::unknown)),
                testing::ElementsAre("2101", "0.5"));
}

TEST(Multiplied, MarksOfTextAreReadAsThoseOfAllRows) {
    // People are whole: "1.234" of them is 1234.
    EXPECT_THAT(of(multiplied(text_column("ds", {"1.234 người", "5"}), 0, 10,
                              check::Meaning::population)),
                testing::ElementsAre("12340 người", "5"));
    EXPECT_THAT(
        of(multiplied(text_column("dt", {"1,5", "12,25"}), 1, 0.1, check::Meaning::unknown)),
        testing::ElementsAre("1,5", "1,225"));
    EXPECT_THROW(static_cast<void>(multiplied(text_column("x", {"1.234", "2.345"}), 0, 10,
                                              check::Meaning::unknown)),
                 Error);
}

TEST(Multiplied, APowerOfTenMovesTheDecimalPoint) {
    const auto product = [](double value, double factor) {
        const auto column = data::number_column("x", "", {value});
        return std::get<data::Doubles>(
            multiplied(column, 0, factor, check::Meaning::unknown).values)[0];
    };
    EXPECT_EQ(product(1.005, 1000), 1005.0);
    EXPECT_EQ(product(4.35, 100), 435.0);
    EXPECT_EQ(product(-1.005, 1000), -1005.0);
    EXPECT_EQ(product(1234.7, 0.001), 1.2347);
    EXPECT_EQ(product(0.0, 10), 0.0);
    EXPECT_EQ(product(2.5, 3), 7.5);
    EXPECT_THAT(of(multiplied(text_column("dt", {"1,005 ha", "2,25 ha"}), 0, 1000,
                              check::Meaning::unknown)),
                testing::Contains("1005 ha"));
}

TEST(Multiplied, WhatIsNotKnownIsRefused) {
    const auto column = data::number_column("x", "", {std::nan("")});
    EXPECT_THROW(static_cast<void>(multiplied(column, 0, 10, check::Meaning::unknown)), Error);
}

TEST(Columns, EmptyOnesStayEmpty) {
    const auto none = text_column("x", {});
    EXPECT_EQ(unescaped(none), none);
    EXPECT_EQ(trimmed(none), none);
    EXPECT_EQ(zero_padded(none, 5), none);
}

}  // namespace
}  // namespace geoplan::mend
