#include <geoplan/io/table.hpp>
#include <geoplan/io/write.hpp>

#include "files.hpp"

#include <limits>

using namespace geoplan;
using geoplan::test::bytes_of;
using geoplan::test::Fails;
using geoplan::test::TempFolder;

namespace {
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
}

TEST(WriteCsv, GivesTheBytesOfRfc4180) {
    const TempFolder folder;
    const data::Table table{
        {data::text_column("mã xã", {"03646", "a,b", "say \"x\"\nend"}),
         data::number_column("share", "1", {0.1, unknown, -2.0}),
         data::Column{"n",
                      "",
                      data::Integers{1, 2, 3},
                      {State::known, State::not_applicable, State::known}},
         data::Column{"yes", "", data::Bools{1, 0, 1}},
         data::Column{"day", "", data::Dates{{2026, 1, 31}, {2026, 2, 1}, {2026, 3, 1}}}}};
    io::write_csv(folder.at("t.csv"), table);
    EXPECT_EQ(bytes_of(folder.at("t.csv")),
              "mã xã,share,n,yes,day\n"
              "03646,0.1,1,true,2026-01-31\n"
              "\"a,b\",,,false,2026-02-01\n"
              "\"say \"\"x\"\"\nend\",-2,3,true,2026-03-01\n");
    EXPECT_EQ(folder.names(), std::vector<std::string>{"t.csv"});
}

TEST(WriteCsv, NumbersReadBackTheSame) {
    const TempFolder folder;
    const data::Doubles values{0.1 + 0.2, 1.0 / 3.0, 5e-324, 1.7976931348623157e308,
                               -123456789.125};
    io::write_csv(folder.at("t.csv"), {{data::number_column("v", "1", values)}});
    const auto back = io::read_table(folder.at("t.csv"));
    EXPECT_EQ(std::get<data::Doubles>(back.columns.at(0).values), values);
}

TEST(WriteCsv, TableWithoutRowsIsItsHeader) {
    const TempFolder folder;
    io::write_csv(folder.at("t.csv"),
                  {{data::text_column("a", {}), data::text_column("b", {})}});
    EXPECT_EQ(bytes_of(folder.at("t.csv")), "a,b\n");
}

TEST(WriteCsv, UnequalColumnsAreAWrongCall) {
    const TempFolder folder;
    const data::Table table{{data::text_column("a", {"x"}), data::text_column("b", {})}};
    EXPECT_THAT([&] { io::write_csv(folder.at("t.csv"), table); },
                Fails(Errc::bad_argument, "'b' has 0 values"));
    EXPECT_TRUE(folder.names().empty());
}

TEST(WriteCsv, FolderThatIsNotThereIsNamed) {
    const TempFolder folder;
    EXPECT_THAT([&] { io::write_csv(folder.at("no/t.csv"), {}); },
                Fails(Errc::io, "there is no folder"));
}

TEST(WriteText, ReplacesWhatWasThere) {
    const TempFolder folder;
    io::write_text(folder.at("a.txt"), "a longer old text");
    io::write_text(folder.at("a.txt"), "new");
    EXPECT_EQ(bytes_of(folder.at("a.txt")), "new");
    EXPECT_EQ(folder.names(), std::vector<std::string>{"a.txt"});
}
