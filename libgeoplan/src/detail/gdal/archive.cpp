#include "detail/gdal/archive.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cpl_vsi.h>

#include <filesystem>
#include <memory>
#include <string_view>

namespace geoplan::detail {

namespace {

constexpr std::string_view before = "/vsizip/{";

struct CloseFile {
    void operator()(VSILFILE* file) const noexcept { VSIFCloseL(file); }
};

}  // namespace

std::string member_path(const std::string& archive, const std::string& member) {
    return std::string(before) + archive + "}/" + member;
}

std::optional<std::string> archive_of(const std::string& path) {
    if (!path.starts_with(before)) return std::nullopt;
    const auto end = path.rfind("}/");
    if (end == std::string::npos || end < before.size()) return std::nullopt;
    auto archive = path.substr(before.size(), end - before.size());
    std::error_code failed;
    const bool local =
        !archive.starts_with("/vsi") && std::filesystem::is_regular_file(archive, failed);
    return local ? std::optional(std::move(archive)) : std::nullopt;
}

std::string read_member(const std::string& path, std::uintmax_t most) {
    VSIStatBufL info{};
    const std::unique_ptr<VSILFILE, CloseFile> file(VSIFOpenL(path.c_str(), "rb"));
    if (file == nullptr || VSIStatL(path.c_str(), &info) != 0) {
        throw Error(Errc::io,
                    say("cannot read '{}': {}", {path, say("it cannot be unpacked")}));
    }
    const auto size = static_cast<std::uintmax_t>(info.st_size);
    if (size > most) {
        throw Error(Errc::too_large,
                    say("'{}' has {} bytes, more than the {} that are read at once; split it",
                        {path, size, most}));
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (VSIFReadL(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) {
        throw Error(Errc::io,
                    say("cannot read '{}': {}", {path, say("it cannot be unpacked")}));
    }
    return bytes;
}

}  // namespace geoplan::detail
