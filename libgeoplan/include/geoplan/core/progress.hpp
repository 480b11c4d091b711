#pragma once

#include <geoplan/export.hpp>

#include <functional>
#include <string_view>

namespace geoplan {

/// Told the share done of a long step; asked whether to stop. Calls come from one
/// thread at a time, but not always from the caller's.
class GEOPLAN_EXPORT Progress {
public:
    /// Gets the share done in [0, 1] and the step's name; returns false to stop.
    using Tell = std::function<bool(double share, std::string_view step)>;

    Progress() = default;  // tells nobody, never stops
    explicit Progress(Tell tell) : tell_(std::move(tell)) {}

    /// @throws Error{Errc::cancelled} when the listener asks to stop
    void tell(double share, std::string_view step = {}) const;

private:
    Tell tell_;
};

}  // namespace geoplan
