#pragma once

#include <proj.h>

#include <memory>
#include <string>

namespace geoplan::detail::proj {

/// A PROJ context that keeps its messages for our errors, and never uses the network.
/// Objects made with it may be used by one thread at a time.
class Context {
public:
    Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    [[nodiscard]] PJ_CONTEXT* get() const noexcept { return handle_.get(); }
    /// What PROJ said last; then forgotten.
    [[nodiscard]] std::string take_message() const;

private:
    struct Destroy {
        void operator()(PJ_CONTEXT* handle) const noexcept { proj_context_destroy(handle); }
    };
    std::unique_ptr<std::string> message_;  // its address is known to PROJ
    std::unique_ptr<PJ_CONTEXT, Destroy> handle_;
};

/// This thread's own context, made on first use. Objects made with it stay in the thread.
[[nodiscard]] const Context& thread_context();

struct DestroyObject {
    void operator()(PJ* object) const noexcept { proj_destroy(object); }
};
using Object = std::unique_ptr<PJ, DestroyObject>;

}  // namespace geoplan::detail::proj
