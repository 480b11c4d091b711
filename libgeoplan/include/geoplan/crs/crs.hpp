#pragma once

#include <geoplan/export.hpp>

#include <string>

namespace geoplan::crs {

/// A coordinate reference system, as a value. Made by `crs_from_text`; a default one is
/// "none stated".
struct Crs {
    std::string text;  ///< as given or recognised: "EPSG:9206"; "" when none is stated
    std::string wkt;   ///< WKT2:2019
    bool geographic = false;
    bool projected = false;
    double metres_per_unit = 0.0;  ///< of a projected CRS

    [[nodiscard]] bool stated() const noexcept { return !wkt.empty(); }
    friend bool operator==(const Crs&, const Crs&) = default;  // same text; see `same`
};

/// From an authority code, a PROJ string, WKT or PROJJSON.
/// @throws Error{Errc::crs} with PROJ's own words
[[nodiscard]] GEOPLAN_EXPORT Crs crs_from_text(const std::string& text);

/// Whether coordinates in one are coordinates in the other (axis order aside: x is east).
[[nodiscard]] GEOPLAN_EXPORT bool same(const Crs& a, const Crs& b);

/// The geographic CRS, in degrees, that a projected one is drawn on; a geographic one itself.
/// @throws Error{Errc::crs} when there is none (not stated, geocentric, local) or it
///         is in another unit
[[nodiscard]] GEOPLAN_EXPORT Crs geographic_base(const Crs& crs);

/// "EPSG:9206 (VN-2000 / TM-3 104-00)", or "none stated"
[[nodiscard]] GEOPLAN_EXPORT std::string describe(const Crs& crs);

}  // namespace geoplan::crs
