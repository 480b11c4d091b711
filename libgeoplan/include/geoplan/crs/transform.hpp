#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace geoplan::crs {

/// From one CRS to another, x east and y north on both sides: the one place where axes
/// are turned. Used by one thread at a time; copies share one PROJ object.
class GEOPLAN_EXPORT Transform {
public:
    /// @throws Error{Errc::crs} when either is not stated or PROJ knows no operation
    Transform(const Crs& from, const Crs& to);

    /// Interleaved coordinates x0, y0, x1, y1, …, in place; geographic ones in degrees.
    /// @throws Error{Errc::crs} naming the first coordinate that cannot be transformed
    void apply(std::span<double> xy) const;

    /// As `apply`, with NaN for what cannot be transformed.
    /// @return how many coordinates that were
    std::size_t apply_where_possible(std::span<double> xy) const;

    /// The operation that PROJ chose, with its stated accuracy in metres, for the record.
    [[nodiscard]] std::string describe() const;

private:
    struct Impl;
    std::shared_ptr<const Impl> impl_;
};

}  // namespace geoplan::crs
