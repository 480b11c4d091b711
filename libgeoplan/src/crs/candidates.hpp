#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/crs/shift.hpp>

#include <span>
#include <vector>

namespace geoplan::detail {

/// A CRS that a layer may really be in.
struct Candidate {
    crs::Crs crs;
    crs::ShiftCause cause = crs::ShiftCause::projection;
    int changes = 0;  ///< against the stated one: of datum, meridian and scale
};

/// The CRS, other than the stated one, that put `b` within some kilometres of `ground_a`
/// (degrees): those of VN-2000 and WGS 84 with every meridian in use and scales 0.9999 and
/// 0.9996; or, for numbers that could be degrees, the two geographic ones.
[[nodiscard]] std::vector<Candidate> candidates_near(std::span<const double> ground_a,
                                                     std::span<const double> b,
                                                     const crs::Crs& stated);

}  // namespace geoplan::detail
