#include "check/columns/tables.hpp"
#include "check/squares.hpp"

#include <geoplan/check/check.hpp>
#include <geoplan/core/error.hpp>

namespace geoplan::check {
namespace {

/// Faults of every family in several files.
Folder faulty_folder() {
    const std::vector<Square> squares = {{104, 21, 105.1, 22}, {105, 21, 106, 22}};
    Folder folder;
    for (const auto* file : {"a.gpkg", "b.gpkg", "c.gpkg"}) {
        folder.sources.push_back(units(squares, {words("ma", {"03646", "03664"})}));
        folder.sources.back().file = file;
    }
    folder.sources.push_back(layer_source(polygons_of(squares), {}, ""));
    folder.sources.push_back(table_source(
        "people.csv",
        {{words("ma", {"03646", "03646", "3664"}), words("ten_xa", {"Huyện A", "NA", " Xã  B"}),
          words("dan_so", {"1.234", "5.678", "1.111"})}}));
    folder.zones = 0;
    return folder;
}

std::vector<std::string> shown(const Problems& problems) {
    std::vector<std::string> out;
    for (const auto& p : problems) {
        out.push_back(p.file + "|" + p.code + "|" + p.row + "|" + p.text + "|" + p.evidence);
    }
    return out;
}

TEST(CheckFolder, FindsTheSameInTheSameOrderAtAnyNumberOfThreads) {
    const auto folder = faulty_folder();
    CheckOptions options;
    options.threads = 1;
    const auto alone = shown(check_folder(folder, options));
    EXPECT_GT(alone.size(), 10U);
    for (const int threads : {2, 4}) {
        options.threads = threads;
        EXPECT_EQ(shown(check_folder(folder, options)), alone);
    }
}

TEST(CheckFolder, StopsWhenAskedTo) {
    CheckOptions options;
    options.progress = Progress([](double, std::string_view) { return false; });
    EXPECT_THROW(static_cast<void>(check_folder(faulty_folder(), options)), Error);
}

}  // namespace
}  // namespace geoplan::check
