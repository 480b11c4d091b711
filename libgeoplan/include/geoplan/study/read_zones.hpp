#pragma once

#include <geoplan/data/layer.hpp>
#include <geoplan/export.hpp>
#include <geoplan/study/study.hpp>

namespace geoplan::study {

/// The zones as their file has them, nothing checked or repaired, in the CRS that the file or
/// the study states, if any.
/// @throws Error as `io::read_layer`, Error{Errc::config} as `resolve`
[[nodiscard]] GEOPLAN_EXPORT data::Layer read_zones(const Study& study);

}  // namespace geoplan::study
