#include <geoplan/data/table.hpp>
#include <geoplan/io/table.hpp>

#include "files.hpp"

using namespace geoplan;
using geoplan::test::Fails;
using geoplan::test::TempFolder;

namespace {

data::Table read(std::string_view text, const io::TableOptions& options = {}) {
    const TempFolder folder;
    return io::read_table(folder.write("a.csv", text), options);
}

}  // namespace

TEST(Csv, CodesKeepTheirLeadingZeros) {
    const auto table = read("code,people\n03646,1200\n14,7\n");
    EXPECT_EQ(data::column(table, "code").values,
              (decltype(data::Column::values)(data::Texts{"03646", "14"})));
}

TEST(Csv, WholeNumbersAreIntegersAndOthersDoubles) {
    const auto table = read("a,b,c\n0,-3.5,1e6\n12,0,2\n");
    EXPECT_EQ(std::get<data::Integers>(data::column(table, "a").values),
              (data::Integers{0, 12}));
    EXPECT_EQ(std::get<data::Doubles>(data::column(table, "b").values),
              (data::Doubles{-3.5, 0.0}));
    EXPECT_EQ(std::get<data::Doubles>(data::column(table, "c").values),
              (data::Doubles{1e6, 2.0}));
}

struct NotANumber {
    std::string name;
    std::string cell;
};
class CsvText : public testing::TestWithParam<NotANumber> {};
TEST_P(CsvText, OneCellThatIsNoPlainNumberMakesTheColumnText) {
    const auto table = read("a;b\n1;2\n" + GetParam().cell + ";3\n");
    EXPECT_EQ(data::type_name(data::column(table, "a")), "text");
}
INSTANTIATE_TEST_SUITE_P(
    Cells, CsvText,
    testing::Values(NotANumber{"decimal_comma", "1,5"}, NotANumber{"plus", "+1"},
                    NotANumber{"leading_zero", "007"}, NotANumber{"na", "NA"},
                    NotANumber{"nan", "nan"}, NotANumber{"infinity", "inf"},
                    NotANumber{"space", "1 "}, NotANumber{"no_fraction", "1."},
                    NotANumber{"no_exponent", "1e"}, NotANumber{"hexadecimal", "0x1F"},
                    NotANumber{"minus_only", "-"}, NotANumber{"too_large", "1e999"},
                    NotANumber{"twenty_digits", "12345678901234567890"}),
    [](const auto& row) { return row.param.name; });

TEST(Csv, EmptyCellsAreMissing) {
    const auto table = read("a,b,c\n1,,x\n,2.5,\n");
    EXPECT_EQ(data::state_at(data::column(table, "a"), 1), State::missing);
    EXPECT_EQ(data::state_at(data::column(table, "b"), 0), State::missing);
    EXPECT_EQ(data::state_at(data::column(table, "c"), 1), State::missing);
    EXPECT_TRUE(std::isnan(data::numbers(data::column(table, "b"))[0]));
}

struct Separated {
    std::string name;
    std::string text;
};
class CsvSeparator : public testing::TestWithParam<Separated> {};
TEST_P(CsvSeparator, IsTakenFromTheHeader) {
    const auto table = read(GetParam().text);
    ASSERT_EQ(table.columns.size(), 2U);
    EXPECT_EQ(table.columns[1].name, "b");
    EXPECT_EQ(data::text_at(table.columns[1], 0), "2");
}
INSTANTIATE_TEST_SUITE_P(Separators, CsvSeparator,
                         testing::Values(Separated{"comma", "a,b\n1,2\n"},
                                         Separated{"semicolon", "a;b\n1;2\n"},
                                         Separated{"tab", "a\tb\n1\t2\n"},
                                         Separated{"crlf", "a,b\r\n1,2\r\n"},
                                         Separated{"old_mac", "a,b\r1,2\r"},
                                         Separated{"bom",
                                                   "\xEF\xBB\xBF"
                                                   "a,b\n1,2\n"},
                                         Separated{"no_last_newline", "a,b\n1,2"},
                                         Separated{"quoted_other", "\"a;;;\",b\n1,2\n"}),
                         [](const auto& row) { return row.param.name; });

TEST(Csv, QuotedFieldsHoldSeparatorsNewlinesAndQuotes) {
    const auto table = read("a,b\n\"x, \"\"y\"\"\nz\",1\n");
    EXPECT_EQ(data::text_at(data::column(table, "a"), 0), "x, \"y\"\nz");
}

TEST(Csv, BlankLinesAndRowsWithoutValuesAreLeftOut) {
    EXPECT_EQ(data::rows(read("a,b\n\n1,2\n,\n\n3,4\n")), 2U);
}

TEST(Csv, HeaderAloneGivesATableWithoutRows) {
    const auto table = read("a,b\n");
    EXPECT_EQ(table.columns.size(), 2U);
    EXPECT_EQ(data::rows(table), 0U);
}

TEST(Csv, ColumnWithoutNameAndValuesIsLeftOut) {
    EXPECT_EQ(read("a,b,\n1,2,\n").columns.size(), 2U);
}

TEST(Csv, FilterKeepsRowsByTheirText) {
    const auto table =
        read("kind,n\nschool,1\npark,2\nschool,3\n", {"", {{"kind", {"school"}}}});
    EXPECT_EQ(std::get<data::Integers>(data::column(table, "n").values),
              (data::Integers{1, 3}));
    EXPECT_EQ(data::rows(read("n\n1\n2\n", {"", {{"n", {"2", "5"}}}})), 1U);
}

TEST(CsvWrong, RowOfAnotherLengthIsNamedByItsLine) {
    EXPECT_THAT([] { (void)read("a,b\n\"x\ny\",1\n1,2,3\n"); },
                Fails(Errc::io, "line 4: 3 fields, but the header has 2"));
}
TEST(CsvWrong, OpenQuoteIsNamedByTheLineWhereItBegins) {
    EXPECT_THAT([] { (void)read("a,b\n1,2\n\"x,3\n4,5\n"); }, Fails(Errc::io, "line 3"));
}
TEST(CsvWrong, TextAfterAQuoteIsAnError) {
    EXPECT_THAT([] { (void)read("a,b\n\"x\"y,2\n"); }, Fails(Errc::io, "line 2"));
}
TEST(CsvWrong, BytesThatAreNotUtf8AreNamedByTheirLine) {
    EXPECT_THAT([] { (void)read("a,b\n1,2\nM\xAD\xEAng,3\n"); },
                Fails(Errc::io, "line 3: the text is not UTF-8"));
}
TEST(CsvWrong, EmptyFileIsAnError) {
    EXPECT_THAT([] { (void)read(""); }, Fails(Errc::io, "is empty"));
}
TEST(CsvWrong, NameThatStandsTwiceIsAnError) {
    EXPECT_THAT([] { (void)read("a,b,a\n1,2,3\n"); },
                Fails(Errc::bad_value, "columns 1 and 3 are both named 'a'"));
}
TEST(CsvWrong, ValuesWithoutAColumnNameAreAnError) {
    EXPECT_THAT([] { (void)read("a,\n1,2\n"); }, Fails(Errc::bad_value, "column 2"));
}
TEST(CsvWrong, FilterOnAColumnThatIsNotThereIsAnError) {
    EXPECT_THAT(
        [] {
            (void)read("a\n1\n", {"", {{"b", {"1"}}}});
        },
        Fails(Errc::missing_column, "'b'"));
}
