#pragma once

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#include <memory>
#include <string>

namespace geoplan::detail::geos {

/// A GEOS context that keeps its messages for our errors.
class Context {
public:
    Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    [[nodiscard]] GEOSContextHandle_t get() const noexcept { return handle_.get(); }
    /// What GEOS said last; then forgotten.
    [[nodiscard]] std::string take_message() const;

private:
    struct Finish {
        void operator()(GEOSContextHandle_HS* handle) const noexcept { GEOS_finish_r(handle); }
    };
    std::unique_ptr<std::string> message_;  // its address is known to GEOS
    std::unique_ptr<GEOSContextHandle_HS, Finish> handle_;
};

/// This thread's context, made on first use. What it makes stays in the thread.
[[nodiscard]] const Context& context();

struct DestroyGeometry {
    void operator()(GEOSGeometry* g) const noexcept { GEOSGeom_destroy_r(context().get(), g); }
};
struct DestroyPrepared {
    void operator()(const GEOSPreparedGeometry* g) const noexcept {
        GEOSPreparedGeom_destroy_r(context().get(), g);
    }
};
struct DestroyMakeValidParams {
    void operator()(GEOSMakeValidParams* p) const noexcept {
        GEOSMakeValidParams_destroy_r(context().get(), p);
    }
};
struct FreeText {
    void operator()(char* text) const noexcept { GEOSFree_r(context().get(), text); }
};
using Geometry = std::unique_ptr<GEOSGeometry, DestroyGeometry>;
using Prepared = std::unique_ptr<const GEOSPreparedGeometry, DestroyPrepared>;
using MakeValidParams = std::unique_ptr<GEOSMakeValidParams, DestroyMakeValidParams>;
using Text = std::unique_ptr<char, FreeText>;

/// Takes over what GEOS made.
/// @throws Error{Errc::geometry} with GEOS's own words when it made nothing
[[nodiscard]] Geometry made(GEOSGeometry* geometry);

/// A predicate's answer: 0 no, 1 yes, 2 exception.
/// @throws Error{Errc::geometry} with GEOS's own words
[[nodiscard]] bool answer(char result);

}  // namespace geoplan::detail::geos
