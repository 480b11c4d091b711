#include "detail/geos/context.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <utility>

namespace geoplan::detail::geos {
namespace {

void keep_message(const char* text, void* kept) {
    try {
        *static_cast<std::string*>(kept) = text;
    } catch (...) {  // out of memory: no message then; nothing may pass through GEOS
    }
}

[[noreturn]] void fail() {
    const std::string words = context().take_message();
    throw Error(Errc::geometry, words.empty() ? say("GEOS failed without a message") : words);
}

}  // namespace

Context::Context() : message_(std::make_unique<std::string>()), handle_(GEOS_init_r()) {
    if (handle_ == nullptr) throw Error(Errc::geometry, say("GEOS could not be started"));
    GEOSContext_setErrorMessageHandler_r(handle_.get(), keep_message, message_.get());
}

std::string Context::take_message() const {
    return std::exchange(*message_, {});
}

const Context& context() {
    thread_local const Context own;
    return own;
}

Geometry made(GEOSGeometry* geometry) {
    if (geometry == nullptr) fail();
    return Geometry(geometry);
}

bool answer(char result) {
    if (result != 0 && result != 1) fail();
    return result == 1;
}

}  // namespace geoplan::detail::geos
