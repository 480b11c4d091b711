#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>

#include <algorithm>
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

/// The same for quick bodies: `block` of them are one task.
template <class Body>
void parallel_blocks(std::size_t count, std::size_t block, int threads, Body&& body,
                     const Progress& progress = {}, std::string_view step = {}) {
    parallel_for((count + block - 1) / block, threads,
                 [&](std::size_t b) {
                     const std::size_t end = std::min(count, (b + 1) * block);
                     for (std::size_t i = b * block; i < end; ++i) body(i);
                 },
                 progress, step);
}

}  // namespace geoplan
