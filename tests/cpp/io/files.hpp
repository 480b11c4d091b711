#pragma once

#include <geoplan/core/error.hpp>

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace geoplan::test {

/// A folder of its own, removed with what is in it.
class TempFolder {
public:
    TempFolder() {
        std::string form = (std::filesystem::temp_directory_path() / "geoplan-XXXXXX").string();
        folder_ = mkdtemp(form.data());
    }
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder(TempFolder&&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    TempFolder& operator=(TempFolder&&) = delete;

    [[nodiscard]] std::string at(const std::string& name) const {
        return (folder_ / name).string();
    }
    [[nodiscard]] std::string write(const std::string& name, std::string_view bytes) const {
        std::ofstream(at(name), std::ios::binary) << bytes;
        return at(name);
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> out;
        for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
            out.push_back(entry.path().filename().string());
        }
        std::sort(out.begin(), out.end());
        return out;
    }

private:
    std::filesystem::path folder_;
};

inline std::string bytes_of(const std::string& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

/// For EXPECT_THAT([&] { … }, Fails(Errc::io, "words")).
inline auto Fails(Errc code, const std::string& words) {
    return testing::Throws<Error>(
        testing::AllOf(testing::Property(&Error::code, code),
                       testing::Property(&Error::what, testing::HasSubstr(words))));
}

/// Three communes: two squares of 1 degree side by side, and one without geometry.
constexpr std::string_view three_communes = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"03646","people":1200,"share":0.25,"day":"2026-01-31"},
 "geometry":{"type":"Polygon","coordinates":[[[103,21],[104,21],[104,22],[103,22],[103,21]]]}},
{"type":"Feature","properties":{"code":"03648","people":null,"share":0.5,"day":"2026-02-01"},
 "geometry":{"type":"MultiPolygon","coordinates":[
  [[[104,21],[105,21],[105,22],[104,22],[104,21]],
   [[104.4,21.4],[104.4,21.6],[104.6,21.6],[104.6,21.4],[104.4,21.4]]]]}},
{"type":"Feature","properties":{"code":"03650","people":7,"share":1.0,"day":"2026-03-01"},
 "geometry":null}]})";

}  // namespace geoplan::test
