#pragma once

#include "mend/sheet.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/text.hpp>

#include <map>
#include <span>
#include <vector>

namespace geoplan::mend {

using Tasks = std::map<std::size_t, std::vector<Task>>;  // by source

/// The steps of mends, equal ones of a source once. The tasks refer to the mends.
/// @throws Error for a file or an action that is not known, a file of several layers, and
///         steps that gainsay each other
[[nodiscard]] Tasks tasks_of(const check::Folder& folder, std::span<const Mend> mends);

/// Runs `run`; its error gets the file and the action in front.
template <class Run>
void at_place(const Mend& mend, Run&& run) {
    try {
        run();
    } catch (const Error& error) {
        const auto place = mend.file + ", '" + mend.action + "'";
        throw Error(error.code(), with_place(place, error.what()));
    }
}

}  // namespace geoplan::mend
