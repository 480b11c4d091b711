#include <geoplan/io/staged.hpp>

#include "files.hpp"

using namespace geoplan;
using geoplan::test::bytes_of;
using geoplan::test::Fails;
using geoplan::test::TempFolder;

namespace fs = std::filesystem;

namespace {

void put(const std::string& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

TEST(StagedFile, IsInItsPlaceOnlyAfterCommit) {
    const TempFolder folder;
    io::StagedFile staged(folder.at("a.txt"));
    put(staged.path(), "whole");
    EXPECT_FALSE(fs::exists(folder.at("a.txt")));
    staged.commit();
    EXPECT_EQ(bytes_of(folder.at("a.txt")), "whole");
}

TEST(StagedFile, NotCommittedLeavesTheOldFileAndNothingElse) {
    const TempFolder folder;
    put(folder.at("a.txt"), "old");
    {
        const io::StagedFile staged(folder.at("a.txt"));
        put(staged.path(), "half");
    }
    EXPECT_EQ(bytes_of(folder.at("a.txt")), "old");
    EXPECT_EQ(folder.names(), std::vector<std::string>{"a.txt"});
}

TEST(StagedFile, TwoAtOnceHaveTheirOwnPlaces) {
    const TempFolder folder;
    const io::StagedFile a(folder.at("a.gpkg"));
    const io::StagedFile b(folder.at("a.gpkg"));
    EXPECT_NE(a.path(), b.path());
    EXPECT_EQ(fs::path(a.path()).extension(), ".gpkg");
    EXPECT_EQ(fs::path(a.path()).parent_path(), fs::path(folder.at("a.gpkg")).parent_path());
}

TEST(StagedFile, ATargetThatIsAFolderIsRefused) {
    const TempFolder folder;
    EXPECT_THAT([&] { const io::StagedFile staged(folder.at("")); }, Fails(Errc::io, "folder"));
}

TEST(StagedFolder, IsInItsPlaceOnlyAfterCommit) {
    const TempFolder folder;
    io::StagedFolder staged(folder.at("results/"));
    put(staged.path() + "/method.json", "{}");
    EXPECT_FALSE(fs::exists(folder.at("results")));
    staged.commit();
    EXPECT_EQ(bytes_of(folder.at("results/method.json")), "{}");
    EXPECT_EQ(folder.names(), std::vector<std::string>{"results"});
}

TEST(StagedFolder, ReplacesAResultsFolderWhole) {
    const TempFolder folder;
    fs::create_directory(folder.at("results"));
    put(folder.at("results/method.json"), "old");
    put(folder.at("results/gone.csv"), "old");
    io::StagedFolder staged(folder.at("results"));
    put(staged.path() + "/method.json", "new");
    staged.commit();
    EXPECT_EQ(bytes_of(folder.at("results/method.json")), "new");
    EXPECT_FALSE(fs::exists(folder.at("results/gone.csv")));
    EXPECT_EQ(folder.names(), std::vector<std::string>{"results"});
}

TEST(StagedFolder, TakesAnEmptyFolder) {
    const TempFolder folder;
    fs::create_directory(folder.at("results"));
    io::StagedFolder staged(folder.at("results"));
    put(staged.path() + "/method.json", "new");
    staged.commit();
    EXPECT_EQ(bytes_of(folder.at("results/method.json")), "new");
}

TEST(StagedFolder, NeverReplacesAnotherFolder) {
    const TempFolder folder;
    fs::create_directory(folder.at("photos"));
    put(folder.at("photos/one.jpg"), "x");
    EXPECT_THAT([&] { const io::StagedFolder staged(folder.at("photos")); },
                Fails(Errc::io, "not a results folder"));
    EXPECT_EQ(bytes_of(folder.at("photos/one.jpg")), "x");
    EXPECT_EQ(folder.names(), std::vector<std::string>{"photos"});
}

TEST(StagedFolder, NeverReplacesAFileOrALink) {
    const TempFolder folder;
    put(folder.at("results"), "a file");
    EXPECT_THAT([&] { const io::StagedFolder staged(folder.at("results")); },
                Fails(Errc::io, "not a results folder"));
    fs::create_directory(folder.at("real"));
    fs::create_directory_symlink(folder.at("real"), folder.at("link"));
    EXPECT_THAT([&] { const io::StagedFolder staged(folder.at("link")); },
                Fails(Errc::io, "not a results folder"));
}

TEST(StagedFolder, NotCommittedLeavesNothing) {
    const TempFolder folder;
    {
        const io::StagedFolder staged(folder.at("results"));
        put(staged.path() + "/half.csv", "x");
    }
    EXPECT_TRUE(folder.names().empty());
}
