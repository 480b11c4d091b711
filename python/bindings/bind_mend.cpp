#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/check/check.hpp>
#include <geoplan/io/table.hpp>
#include <geoplan/mend/write.hpp>

namespace check = geoplan::check;
namespace mend = geoplan::mend;

namespace {

check::Folder opened(const std::string& path, int threads, const geoplan::Progress& progress) {
    check::FolderOptions options;
    options.threads = threads;
    options.progress = progress;
    return check::open_folder(path, options);
}

}  // namespace

void bind_mend(py::module_& m) {
    m.def(
        "mends",
        [](const std::string& path, const std::string& date, int threads,
           const py::object& tell) {
            const auto progress = progress_from(tell);
            const auto day = geoplan::date_from_text(date);
            const py::gil_scoped_release released;
            const auto folder = opened(path, threads, progress);
            return mend::table_of(
                mend::proposed(check::check_folder(folder, {day, threads, progress})));
        },
        "path"_a, "date"_a, "threads"_a, "tell"_a);
    m.def(
        "mend",
        [](const std::string& path, const std::string& output,
           const geoplan::data::Table& mends, int threads, const py::object& tell) {
            const auto progress = progress_from(tell);
            const py::gil_scoped_release released;
            const auto folder = opened(path, threads, progress);
            return mend::table_of(mend::write_mended(folder, mend::mends_from(mends), output));
        },
        "path"_a, "output"_a, "mends"_a, "threads"_a, "tell"_a);
    m.def(
        "listed",
        [](const std::string& path) {
            const py::gil_scoped_release released;
            return mend::table_of(mend::mends_from(geoplan::io::read_table(path)));
        },
        "path"_a);
    m.def("verbs", &mend::verbs);
}
