#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <functional>

namespace geoplan {

/// Threads that `threads = 0` stands for: GEOPLAN_THREADS if set, else all cores.
[[nodiscard]] GEOPLAN_EXPORT int default_threads();

/// Calls `body(i)` for each i in [0, count), on at most `threads` threads (0: default).
/// `body` must write only to places of its own i, so that the result is the same for any
/// number of threads. The first exception (by i, among those thrown) is rethrown.
/// @throws Error{Errc::cancelled} when `progress` asks to stop
GEOPLAN_EXPORT void parallel_for(std::size_t count, int threads,
                                 const std::function<void(std::size_t)>& body,
                                 const Progress& progress = {}, std::string_view step = {});

}  // namespace geoplan
