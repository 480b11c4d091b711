#pragma once

#include <geoplan/admin/crosswalk.hpp>

#include <span>
#include <string>
#include <vector>

namespace geoplan::admin {

/// One row of a table of links.
struct Row {
    std::string old_id, new_id;
    double share;
    Basis basis;
};

/// Ids that rise, each once.
/// @throws Error{Errc::bad_argument} when one is empty
[[nodiscard]] std::vector<std::string> rising_ids(std::vector<std::string> ids);

/// Where `id` stands in rising ids; ids.size() when it is not there.
[[nodiscard]] std::size_t place_of(const std::vector<std::string>& ids,
                                   const std::string& id) noexcept;

/// A crosswalk of rows and of units that may have none, with residuals and the problems that
/// they show.
/// @throws Error{Errc::bad_argument} when an id is empty or a pair is there twice
[[nodiscard]] Crosswalk crosswalk_of(std::vector<Row> rows,
                                     std::span<const std::string> all_old,
                                     std::span<const std::string> all_new);

/// The rows of old unit `i`.
[[nodiscard]] std::span<const Link> links_of(const Crosswalk& crosswalk,
                                             std::size_t i) noexcept;

}  // namespace geoplan::admin
