#include <geoplan/mend/carry_out.hpp>

#include "mend/steps.hpp"
#include "mend/tasks.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <set>
#include <utility>

namespace geoplan::mend {

namespace {

void run(const Task& task, Sheet& sheet, std::vector<Change>& changes) {
    if (task.step.verb == Verb::decode) return decode(task, sheet, changes);
    const bool shapes = task.step.verb >= Verb::swap_axes && task.step.verb <= Verb::repair;
    return shapes ? mend_shapes(task, sheet, changes) : mend_columns(task, sheet, changes);
}

check::Source mended(const check::Source& source, std::vector<Task> tasks,
                     std::vector<Change>& changes) {
    std::stable_sort(tasks.begin(), tasks.end(),
                     [](const Task& a, const Task& b) { return a.step.verb < b.step.verb; });
    Sheet sheet = sheet_of(source);
    std::vector<Task> drops;
    for (const auto& task : tasks) {
        if (task.step.verb == Verb::drop_rows) drops.push_back(task);
    }
    for (const auto& task : tasks) {
        at_place(*task.mend, [&] {
            if (task.step.verb != Verb::drop_rows) return run(task, sheet, changes);
            if (!drops.empty()) drop_rows(std::exchange(drops, {}), sheet, changes);
        });
    }
    name_units(sheet, changes);
    return std::move(sheet.source);
}

/// A mended file is written in UTF-8: its text must not be decoded unasked.
void require_decoded(const check::Source& source, const std::vector<Task>& tasks) {
    const bool decoded = std::any_of(tasks.begin(), tasks.end(), [](const Task& task) {
        return task.step.verb == Verb::decode;
    });
    if (source.encoding.empty() || decoded) return;
    throw Error(Errc::bad_argument,
                say("{}: its text is in {}, and a mended file is written in UTF-8; accept "
                    "'decode {}' too",
                    {check::title(source), source.encoding, source.encoding}));
}

}  // namespace

Mended carry_out(const check::Folder& folder, std::span<const Mend> mends) {
    auto tasks = tasks_of(folder, mends);
    std::set<std::string> files;
    for (const auto& [s, _] : tasks) files.insert(folder.sources[s].file);
    Mended out;
    for (std::size_t s = 0; s < folder.sources.size(); ++s) {
        const auto& source = folder.sources[s];
        if (!files.contains(source.file)) continue;
        require_decoded(source, tasks[s]);
        out.sources.push_back(mended(source, tasks[s], out.changes));
    }
    return out;
}

}  // namespace geoplan::mend
