#include "detail/proj/context.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <utility>

namespace geoplan::detail::proj {
namespace {

void keep_message(void* kept, int /*level*/, const char* text) {
    try {
        *static_cast<std::string*>(kept) = text;
    } catch (...) {  // out of memory: no message then; nothing may pass through PROJ
    }
}

}  // namespace

Context::Context() : message_(std::make_unique<std::string>()), handle_(proj_context_create()) {
    if (handle_ == nullptr) throw Error(Errc::crs, say("PROJ could not be started"));
    proj_log_level(handle_.get(), PJ_LOG_ERROR);
    proj_log_func(handle_.get(), message_.get(), keep_message);
    proj_context_set_enable_network(handle_.get(), 0);
}

std::string Context::take_message() const {
    return std::exchange(*message_, {});
}

const Context& thread_context() {
    thread_local const Context context;
    return context;
}

}  // namespace geoplan::detail::proj
