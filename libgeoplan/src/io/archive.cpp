#include <geoplan/io/archive.hpp>

#include "detail/gdal/archive.hpp"
#include "detail/gdal/dataset.hpp"
#include "detail/gdal/quiet.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <memory>

namespace geoplan::io {

namespace {

struct FreeList {
    void operator()(char** list) const noexcept { CSLDestroy(list); }
};

}  // namespace

std::vector<ArchiveMember> archive_members(const std::string& path) {
    detail::require_local_file(path);
    const detail::QuietErrors quiet;
    const auto root = detail::member_path(path, "");
    const std::unique_ptr<char*, FreeList> names(VSIReadDirRecursive(root.c_str()));
    if (names == nullptr) {
        throw Error(Errc::io, say("cannot open '{}' as {}: {}",
                                  {path, say("a zip archive"), say("it cannot be unpacked")}));
    }
    std::vector<ArchiveMember> members;
    for (char** name = names.get(); *name != nullptr; ++name) {
        ArchiveMember member{*name, detail::member_path(path, *name), 0};
        VSIStatBufL info{};
        if (VSIStatL(member.path.c_str(), &info) != 0 || VSI_ISDIR(info.st_mode)) continue;
        member.bytes = static_cast<std::uintmax_t>(info.st_size);
        members.push_back(std::move(member));
    }
    std::sort(members.begin(), members.end(),
              [](const ArchiveMember& a, const ArchiveMember& b) { return a.name < b.name; });
    return members;
}

}  // namespace geoplan::io
