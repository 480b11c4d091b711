// The demo province is made, so its right answers are known (datasets/demo/planted.json); they
// are all tested in tests/python/study. Here: what a C++ program relies on.
#include <geoplan/core/error.hpp>
#include <geoplan/io/checksum.hpp>
#include <geoplan/study/run.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace geoplan::study {
namespace {

namespace fs = std::filesystem;

const std::string kDemo = std::string(GEOPLAN_SOURCE_DIR) + "/datasets/demo/study.toml";

Results run_demo(int threads) {
    return run(read_study(kDemo), {threads, {}});
}

std::vector<std::string> checksums(const fs::path& folder) {
    std::vector<std::string> sums;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (name == "run.json") continue;  // times
        sums.push_back(name + " " + io::sha256_of_file(entry.path().string()));
    }
    std::sort(sums.begin(), sums.end());
    return sums;
}

class TempFolder {
public:
    // One a test: ctest runs several at a time.
    TempFolder()
        : path_(fs::path(testing::TempDir()) /
                ("geoplan_demo_" +
                 std::string(testing::UnitTest::GetInstance()->current_test_info()->name()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~TempFolder() { fs::remove_all(path_); }
    TempFolder(const TempFolder&) = delete;
    TempFolder(TempFolder&&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    TempFolder& operator=(TempFolder&&) = delete;
    [[nodiscard]] std::string file(const char* name) const { return (path_ / name).string(); }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

TEST(Demo, GivesTheSameBytesForOneAndEightThreads) {
    const TempFolder folder;
    write_results(run_demo(1), folder.file("one"));
    write_results(run_demo(8), folder.file("eight"));
    EXPECT_EQ(checksums(folder.file("one")), checksums(folder.file("eight")));
    EXPECT_GE(checksums(folder.file("one")).size(), 8U);
}

TEST(Demo, ChoosesSixPilotsOfAllClassesWithinTheBudget) {
    const auto results = run_demo(0);
    ASSERT_TRUE(results.portfolio.has_value());
    std::set<std::string> classes;
    double cost = 0.0;
    int pilots = 0;
    for (std::size_t z = 0; z < data::size(results.inputs.zones); ++z) {
        if (results.portfolio->chosen[z] == 0) continue;
        ++pilots;
        cost += results.portfolio->cost[z];
        classes.insert(results.inputs.zones.classes[z]);
    }
    EXPECT_EQ(pilots, 6);
    EXPECT_EQ(classes.size(), 3U);
    EXPECT_LE(cost, 64e9);  // the sum of the funding
    EXPECT_EQ(cost, results.portfolio->total_cost);
    EXPECT_NEAR(results.portfolio->gap, 0.0, 1e-9);
}

TEST(Demo, LeavesNothingBehindWhenStopped) {
    const TempFolder folder;
    const Progress stop_at_once([](double, std::string_view) { return false; });
    EXPECT_THROW(static_cast<void>(run(read_study(kDemo), {1, stop_at_once})), Error);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(Demo, DoesNotOverwriteAFolderOfTheUsersOwn) {
    const TempFolder folder;
    fs::create_directories(folder.file("mine"));
    std::ofstream(folder.file("mine") + "/letter.txt") << "keep me";
    EXPECT_THROW(write_results(run_demo(0), folder.file("mine")), Error);
    EXPECT_TRUE(fs::exists(folder.file("mine") + "/letter.txt"));
}

}  // namespace
}  // namespace geoplan::study
