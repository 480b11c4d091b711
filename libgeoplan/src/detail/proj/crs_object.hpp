#pragma once

#include "detail/proj/context.hpp"

#include <geoplan/crs/crs.hpp>

#include <string>

namespace geoplan::detail::proj {

/// PROJ's object for a CRS.
/// @throws Error{Errc::crs} when none is stated, or with PROJ's own words
[[nodiscard]] Object object_of(const crs::Crs& crs, const Context& context);

/// The CRS inside a bound or compound one (the horizontal part); else the same.
[[nodiscard]] Object flat(Object crs, const Context& context);

/// Metres (or radians) in one unit of the first axis; 0 when PROJ cannot tell.
[[nodiscard]] double unit_factor(const PJ* crs, const Context& context);

/// What `crs_from_text` gives, from PROJ's object.
[[nodiscard]] crs::Crs value_of(const PJ* object, const std::string& text,
                                const Context& context);

}  // namespace geoplan::detail::proj
