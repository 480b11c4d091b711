#include <geoplan/core/parallel.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <atomic>
#include <charconv>
#include <cstdlib>
#include <exception>
#include <mutex>

namespace geoplan {

int default_threads() {
    if (const char* text = std::getenv("GEOPLAN_THREADS"); text != nullptr && *text != '\0') {
        const std::string_view view(text);
        int count = 0;
        const auto [stop, error] =
            std::from_chars(view.data(), view.data() + view.size(), count);
        if (error != std::errc() || stop != view.data() + view.size() || count < 1) {
            throw Error(Errc::bad_argument,
                        say("GEOPLAN_THREADS must be a whole number of threads, at least 1; "
                            "got '{}'",
                            {view}));
        }
        return count;
    }
    return tbb::info::default_concurrency();  // the processors that this process may use
}

namespace {

/// The exception of the lowest index, and whether the loop should stop.
class FirstFailure {
public:
    void keep(std::size_t index) {
        const std::lock_guard lock(mutex_);
        if (!failure_ || index < index_) {
            failure_ = std::current_exception();
            index_ = index;
        }
        stop_ = true;
    }
    [[nodiscard]] bool stop() const noexcept { return stop_; }
    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    std::mutex mutex_;
    std::exception_ptr failure_;
    std::size_t index_ = 0;
    std::atomic<bool> stop_ = false;
};

}  // namespace

void parallel_for(std::size_t count, int threads, const std::function<void(std::size_t)>& body,
                  const Progress& progress, std::string_view step) {
    if (threads < 0) {
        throw Error(Errc::bad_argument,
                    say("threads must be 0 (all) or more, got {}", {threads}));
    }
    if (threads == 0) threads = default_threads();
    progress.tell(0.0, step);
    if (threads == 1 || count < 2) {
        for (std::size_t i = 0; i < count; ++i) {
            body(i);
            progress.tell(static_cast<double>(i + 1) / static_cast<double>(count), step);
        }
        return;
    }

    FirstFailure failure;
    std::mutex telling;
    std::size_t done = 0;  // under `telling`
    // More threads than cores are allowed when they are asked for.
    const tbb::global_control allowed(tbb::global_control::max_allowed_parallelism,
                                      static_cast<std::size_t>(threads));
    tbb::task_arena arena(threads);
    arena.execute([&] {
        tbb::parallel_for(
            tbb::blocked_range<std::size_t>(0, count, 1),
            [&](const tbb::blocked_range<std::size_t>& range) {
                for (std::size_t i = range.begin(); i < range.end() && !failure.stop(); ++i) {
                    try {
                        body(i);
                        const std::lock_guard lock(telling);
                        ++done;
                        progress.tell(static_cast<double>(done) / static_cast<double>(count),
                                      step);
                    } catch (...) {
                        failure.keep(i);
                    }
                }
            });
    });
    failure.rethrow();
}

}  // namespace geoplan
