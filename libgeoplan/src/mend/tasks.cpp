#include "mend/tasks.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>

namespace geoplan::mend {

namespace {

std::vector<std::string> titles_of(const check::Folder& folder,
                                   const std::vector<std::size_t>& sources) {
    std::vector<std::string> titles;
    for (const auto s : sources) titles.push_back(check::title(folder.sources[s]));
    return titles;
}

/// The sources that a finding's file names: one layer, or all in the file.
std::vector<std::size_t> sources_of(const check::Folder& folder, const std::string& file) {
    std::vector<std::size_t> all;
    std::vector<std::size_t> titled;
    std::vector<std::size_t> filed;
    for (std::size_t s = 0; s < folder.sources.size(); ++s) {
        const auto& source = folder.sources[s];
        all.push_back(s);
        if (check::title(source) == file) titled.push_back(s);
        if (source.file == file) filed.push_back(s);
    }
    auto found = titled.empty() ? filed : titled;
    if (!found.empty()) return found;
    throw Error(Errc::bad_argument, with_nearest(say("no file of that name was opened"), file,
                                                 titles_of(folder, all)));
}

/// Text is decoded in the whole file; all else is done to one layer.
void require_one(const Step& step, const check::Folder& folder,
                 const std::vector<std::size_t>& sources) {
    if (sources.size() == 1 || step.verb == Verb::decode) return;
    const auto& first = folder.sources[sources.front()];
    if (check::title(first) == check::title(folder.sources[sources.back()])) {
        throw Error(Errc::bad_argument,
                    say("'{}' mixes kinds of shapes: give each a layer of its own first",
                        {check::title(first)}));
    }
    throw Error(Errc::bad_argument,
                say("the file holds {} layers; name the one that is meant: {}",
                    {sources.size(), quoted_list(titles_of(folder, sources))}));
}

/// What a step sets to one value: the place of a layer, one value, the width of a column.
/// None for a step that goes together with every other.
std::optional<std::string> set_by(const Step& step) {
    switch (step.verb) {
        case Verb::assign_crs:
        case Verb::reproject:
            return std::string();
        case Verb::multiply:
        case Verb::pad_zeros:
            return step.rest.substr(0, step.rest.rfind(' '));
        default:
            return std::nullopt;
    }
}

bool gainsay(const Step& a, const Step& b) {
    const auto set = set_by(a);
    return a.verb == b.verb && set && set == set_by(b);
}

void add(const Task& task, std::vector<Task>& tasks) {
    for (const auto& other : tasks) {
        if (other.step == task.step) return;
        if (!gainsay(other.step, task.step)) continue;
        throw Error(Errc::bad_argument,
                    say("'{}' is to be done to it too, and both cannot be right: accept one",
                        {text_of(other.step)}));
    }
    tasks.push_back(task);
}

}  // namespace

Tasks tasks_of(const check::Folder& folder, std::span<const Mend> mends) {
    Tasks tasks;
    for (const auto& mend : mends) {
        at_place(mend, [&] {
            const auto sources = sources_of(folder, mend.file);
            for (const auto& step : parse(mend.action)) {
                require_one(step, folder, sources);
                for (const auto s : sources) add({step, &mend}, tasks[s]);
            }
        });
    }
    return tasks;
}

}  // namespace geoplan::mend
