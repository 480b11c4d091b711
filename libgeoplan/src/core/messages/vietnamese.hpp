#pragma once

#include <span>
#include <string_view>

namespace geoplan::detail {

/// One message of the catalogue: its English text, which is the key, and the Vietnamese one.
struct Translation {
    std::string_view english;
    std::string_view vietnamese;
};

/// The Vietnamese catalogue, a file for the messages of each room.
[[nodiscard]] std::span<const Translation> vietnamese_access() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_access_travel() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_admin() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_admin_crosswalk() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_catchment() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_check() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_check_columns() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_check_names() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_check_shapes() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_check_totals() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_choose() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_core() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_crs() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_data() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_detail() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_geom() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_indicator() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_io() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_keys() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_mend() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_python() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_score() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_study() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_study_draft() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_study_travel() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_telecom() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_telecom_area() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_telecom_itm() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_telecom_p1812() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_terrain() noexcept;
[[nodiscard]] std::span<const Translation> vietnamese_zonal() noexcept;

}  // namespace geoplan::detail
