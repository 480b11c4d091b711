#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/export.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace geoplan::crs {

/// A projected zone of VN-2000: transverse Mercator, easting 500,000 m on the central
/// meridian, northing 0 on the equator.
struct Zone {
    int epsg = 0;
    std::string_view name;      ///< "VN-2000 / TM-3 104-00"
    double meridian_deg = 0.0;  ///< central meridian, east of Greenwich
    double scale = 0.0;         ///< on the central meridian: 0.9999 (3° zones), 0.9996 (UTM)

    friend bool operator==(const Zone&, const Zone&) = default;
};

/// Every zone that has an EPSG code: 18 of 3°, by meridian, then the two UTM zones.
/// Source: EPSG v10.076 (3405, 3406, 5896–5899, 9205–9218).
[[nodiscard]] GEOPLAN_EXPORT std::span<const Zone> vn2000_zones() noexcept;

/// Vietnam with its islands, degrees of WGS 84.
inline constexpr GroundBox vietnam_box{102.1, 6.5, 117.4, 23.5};

enum class Period { until_june_2025, since_july_2025 };

/// How sure it is that a province uses a zone.
enum class Certainty {
    stated,     ///< the register and the circulars name the province
    candidate,  ///< the zone of a province that was merged into this one; no decision known
};

/// "until_2025-06-30", "since_2025-07-01"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Period period) noexcept;
/// "stated", "candidate"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Certainty certainty) noexcept;

/// A province and a zone for its large-scale maps.
struct ProvinceZone {
    std::string_view code;      ///< of the statistics office: "14"
    std::string_view province;  ///< "Sơn La"
    Period period = Period::until_june_2025;
    int epsg = 0;
    Certainty certainty = Certainty::stated;

    friend bool operator==(const ProvinceZone&, const ProvinceZone&) = default;
};

/// The 63 provinces before 1 July 2025 with one zone each, then the 34 since: the 11 that
/// were not merged keep theirs; a merged one has a row for each zone of its parts.
/// Ordered by period, code, EPSG code.
///
/// Source: areas of use in EPSG v10.076, which agree with the list of Circulars
/// 973/2001/TT-TCĐC and 25/2014/TT-BTNMT as reprinted; merges: Resolution 202/2025/QH15.
[[nodiscard]] GEOPLAN_EXPORT std::vector<ProvinceZone> vn2000_provinces();

/// A province before 1 July 2025 and the share of some places that seem to lie in it.
struct ProvinceShare {
    ProvinceZone province;
    double share = 0.0;

    friend bool operator==(const ProvinceShare&, const ProvinceShare&) = default;
};

/// In which provinces places seem to lie, that with most of them first (ties by code); those
/// far from Vietnam in none. A guess from a few middles a province: near a border it may be the
/// neighbour.
/// @param lonlat  degrees, interleaved
/// @throws Error{Errc::bad_argument} on an odd number of values
[[nodiscard]] GEOPLAN_EXPORT std::vector<ProvinceShare> provinces_at(
    std::span<const double> lonlat);

/// A zone as it fits one place.
struct ZoneFit {
    Zone zone;
    double scale = 0.0;         ///< of lengths at the place
    bool in_use = false;        ///< the place is in the box where the register says it is used
    std::string_view province;  ///< that uses it, where the place seems to lie in it; or ""

    /// How much longer a kilometre on the map is than on the ellipsoid.
    [[nodiscard]] double stretch_m_per_km() const noexcept { return (scale - 1.0) * 1000.0; }
};

/// The zones that reach a place (1.5° to each side of a 3° zone's meridian, 3° for UTM). First
/// that of the province in which it seems to lie, then the other 3° zones, the nearest meridian
/// first, then UTM.
/// @param lon, lat  degrees; VN-2000 or WGS 84, which is all the same here
/// @throws Error{Errc::bad_argument} unless both are finite, with |lat| < 90
[[nodiscard]] GEOPLAN_EXPORT std::vector<ZoneFit> zones_for(double lon, double lat);

}  // namespace geoplan::crs
