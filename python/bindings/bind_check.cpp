#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/check/check.hpp>

#include <optional>
#include <utility>

namespace check = geoplan::check;

namespace {

std::optional<geoplan::data::Layer> zones_of(const check::Folder& folder) {
    if (!folder.zones) return std::nullopt;
    return std::get<geoplan::data::Layer>(folder.sources[*folder.zones].data);
}

}  // namespace

void bind_check(py::module_& m) {
    // Gives the findings, and the layer taken for the zones.
    m.def(
        "check_folder",
        [](const std::string& path, const std::string& date, int threads,
           const py::object& tell) {
            const auto progress = progress_from(tell);
            const auto day = geoplan::date_from_text(date);
            const py::gil_scoped_release released;
            check::FolderOptions open;
            open.threads = threads;
            open.progress = progress;
            const auto folder = check::open_folder(path, open);
            auto problems = check::check_folder(folder, {day, threads, progress});
            return std::pair(std::move(problems), zones_of(folder));
        },
        "path"_a, "date"_a, "threads"_a, "tell"_a);
}
