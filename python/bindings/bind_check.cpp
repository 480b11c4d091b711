#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/check/check.hpp>

namespace check = geoplan::check;

void bind_check(py::module_& m) {
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
            return check::check_folder(folder, {day, threads, progress});
        },
        "path"_a, "date"_a, "threads"_a, "tell"_a);
}
