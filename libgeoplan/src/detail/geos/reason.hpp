#pragma once

#include <string>
#include <string_view>

namespace geoplan::detail::geos {

/// What GEOS says of an invalid polygon ("Self-intersection", "Nested shells", …), in the
/// language of messages; GEOS's own words for a reason that is not known here. A place that
/// follows the reason in brackets stays.
[[nodiscard]] std::string reason_text(std::string_view reason);

}  // namespace geoplan::detail::geos
