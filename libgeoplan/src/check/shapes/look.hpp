#pragma once

#include <geoplan/check/folder.hpp>

#include <functional>

namespace geoplan::check {

/// Takes a step that looks at a source. An error that keeps it from being carried out, but not
/// a cancelled one, is a finding, and the check goes on.
void look(const Source& source, const std::function<void()>& step, Problems& problems);

}  // namespace geoplan::check
