#include <geoplan/mend/apply.hpp>

#include "mend/named_columns.hpp"
#include "mend/steps.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <map>
#include <set>

namespace geoplan::mend {

namespace {

using Tasks = std::map<std::size_t, std::vector<Task>>;  // by source

/// Runs `step`; its error gets the file and the action in front.
template <class Run>
void at_place(const Mend& mend, Run&& run) {
    try {
        run();
    } catch (const Error& error) {
        const auto place = mend.file + ", '" + mend.action + "'";
        throw Error(error.code(), with_place(place, error.what()));
    }
}

/// The sources that a finding's file names: a layer, or all in the file.
std::vector<std::size_t> sources_of(const check::Folder& folder, const std::string& file) {
    std::vector<std::size_t> titled;
    std::vector<std::size_t> filed;
    std::vector<std::string> names;
    for (std::size_t s = 0; s < folder.sources.size(); ++s) {
        const auto& source = folder.sources[s];
        if (check::title(source) == file) titled.push_back(s);
        if (source.file == file) filed.push_back(s);
        names.push_back(check::title(source));
    }
    auto found = titled.empty() ? filed : titled;
    if (!found.empty()) return found;
    throw Error(Errc::bad_argument,
                with_nearest(say("no file of that name was opened"), file, names));
}

/// Of several sources of a file those that a step concerns.
std::vector<std::size_t> concerned(const Step& step, const check::Folder& folder,
                                   const std::vector<std::size_t>& sources) {
    if (sources.size() == 1) return sources;
    if (step.verb == Verb::drop_rows || step.verb == Verb::multiply) {
        throw Error(Errc::bad_argument,
                    say("the file holds {} layers or kinds of shapes: it is not clear whose "
                        "rows are meant",
                        {sources.size()}));
    }
    std::vector<std::size_t> out;
    for (const auto s : sources) {
        if (concerns(step, sheet_of(folder.sources[s]))) out.push_back(s);
    }
    return out.empty() ? std::vector{sources.front()} : out;
}

Tasks tasks_of(const check::Folder& folder, std::span<const Mend> mends) {
    Tasks tasks;
    for (const auto& mend : mends) {
        at_place(mend, [&] {
            const auto sources = sources_of(folder, mend.file);
            for (const auto& step : parse(mend.action)) {
                for (const auto s : concerned(step, folder, sources)) {
                    tasks[s].push_back({step, &mend});
                }
            }
        });
    }
    return tasks;
}

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

bool concerns(const Step& step, const Sheet& sheet) {
    const auto* layer = std::get_if<data::Layer>(&sheet.source.data);
    const bool raster = std::holds_alternative<data::RasterSource>(sheet.source.data);
    switch (step.verb) {
        case Verb::decode:
            return true;
        case Verb::repair:
            return layer != nullptr && std::holds_alternative<geom::Polygons>(layer->geometry);
        case Verb::swap_axes:
        case Verb::assign_crs:
        case Verb::reproject:
        case Verb::drop_repeated:
            return layer != nullptr;
        default:
            return !raster && (data::has(table_of(sheet), step.rest) ||
                               !named_columns(table_of(sheet), step.rest).empty());
    }
}

Mended apply(const check::Folder& folder, std::span<const Mend> mends) {
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
