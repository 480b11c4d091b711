#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::crs {

/// Why a layer does not lie where another says it should.
enum class ShiftCause {
    none,            ///< they agree, within the tolerance; or no pair can be compared
    swapped_axes,    ///< x and y of the second are swapped
    datum,           ///< VN-2000 taken for WGS 84, or the reverse
    scale,           ///< k 0.9996 taken for 0.9999, or the reverse
    meridian,        ///< another central meridian
    projection,      ///< several of these at once, as UTM for TM-3; or degrees for metres
    constant_shift,  ///< one shift for all places, of unknown cause
    varying,  ///< the pairs differ by no one shift: drawn differently, or matched wrongly
};

/// "none", "swapped_axes", "datum", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(ShiftCause cause) noexcept;

/// A reading of the second layer's coordinates that puts it on the first.
struct Explanation {
    ShiftCause cause = ShiftCause::none;
    std::string crs;           ///< the CRS it would be in: an EPSG code or a PROJ string
    double remaining_m = 0.0;  ///< length of the median shift that is left
    std::string mend;          ///< "assign-crs EPSG:4756", "swap-axes"
    std::string text;

    friend bool operator==(const Explanation&, const Explanation&) = default;
};

/// How the second layer lies against the first.
struct Shift {
    std::size_t pairs = 0;  ///< compared: both known, and each can be in its CRS
    double east_m = 0.0;    ///< median over pairs, second minus first; NaN without a pair
    double north_m = 0.0;
    double length_m = 0.0;     ///< of that median shift
    double spread_m = 0.0;     ///< 1.4826 × the median distance of the pairs from it
    double tolerance_m = 0.0;  ///< below which a median shift is taken for none
    bool constant = false;  ///< the spread is small against the shift, or within the tolerance
    ShiftCause cause = ShiftCause::none;  ///< of the first explanation, or what else it is
    /// Those that hold, the fewest changes first, then the least shift that remains.
    std::vector<Explanation> explanations;

    friend bool operator==(const Shift&, const Shift&) = default;
};

struct ShiftOptions {
    double tolerance_m = 5.0;  ///< at least; more where the pairs scatter
};

/// Compares the same places in two layers (such as centroids of matched communes) and tries
/// the known errors on the second: swapped axes; the other datum; the scale 0.9996 or 0.9999;
/// each meridian of VN-2000; UTM; degrees. The first layer is taken as right: exchange the two
/// to doubt the other. Medians, so that a minority of wrong pairs changes little.
///
/// A shift counts as none when its median is within `tolerance_m` or within three standard
/// errors of a median, 3 × 1.2533 × spread / √pairs. Errors below that, such as a wrong sign of
/// the datum's rotations (0.77 m), do not show between layers.
///
/// @param a, b  interleaved x0, y0, x1, y1, …, the same places in the same order; a pair with a
///              coordinate that is not finite is left out
/// @throws Error{Errc::bad_argument} on unequal lengths or an odd number of values;
///         Error{Errc::crs} when either CRS is not stated, or PROJ knows no way from it
///         to WGS 84
[[nodiscard]] GEOPLAN_EXPORT Shift explain_shift(std::span<const double> a, const Crs& crs_a,
                                                 std::span<const double> b, const Crs& crs_b,
                                                 const ShiftOptions& options = {});

}  // namespace geoplan::crs
