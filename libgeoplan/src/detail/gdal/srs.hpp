#pragma once

#include <geoplan/crs/crs.hpp>

#include <ogr_srs_api.h>

#include <string>

namespace geoplan::detail {

/// By its authority's code where it has one, else by its WKT; "none stated" for null and for
/// GeoPackage's "Undefined …". `path` is for messages.
/// @throws Error{Errc::crs}
[[nodiscard]] crs::Crs crs_from_gdal(OGRSpatialReferenceH srs, const std::string& path);

/// What the file states, or else `assigned`.
/// @throws Error{Errc::crs} when both are stated and differ
[[nodiscard]] crs::Crs settle_crs(crs::Crs stated, const std::string& assigned,
                                  const std::string& path);

}  // namespace geoplan::detail
