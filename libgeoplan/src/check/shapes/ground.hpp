#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/geom/columns.hpp>

#include <optional>

namespace geoplan::check {

/// Places of a table whose columns of longitude and latitude hold degrees in most rows that
/// have them, one a row and none of the other rows; nullopt of other tables.
[[nodiscard]] std::optional<geom::Points> places_in(const data::Table& table,
                                                    std::span<const Meaning> meanings);

/// The ground that a source covers; none when it is not known.
[[nodiscard]] std::optional<GroundBox> ground_of(const Source& source);

/// Metres between two boxes; 0 where they meet.
[[nodiscard]] double distance_m(const GroundBox& a, const GroundBox& b);

}  // namespace geoplan::check
