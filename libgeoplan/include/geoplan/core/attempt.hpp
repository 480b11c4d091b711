#pragma once

#include <geoplan/core/error.hpp>
#include <geoplan/core/problem.hpp>

#include <string>
#include <utility>

namespace geoplan {

/// Runs `step`; an Error (but not a cancelled one) becomes a problem of severity error, so
/// that one bad file does not hide the next. Returns whether it went through.
template <class Step>
bool attempt(Problems& problems, const std::string& file, Step&& step) {
    try {
        std::forward<Step>(step)();
        return true;
    } catch (const Error& error) {
        if (error.code() == Errc::cancelled) throw;
        problems.push_back(
            {Severity::error, std::string(name(error.code())), file, "", error.what(), ""});
        return false;
    }
}

}  // namespace geoplan
