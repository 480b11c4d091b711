#pragma once

#include <geoplan/study/study.hpp>

#include <nlohmann/json_fwd.hpp>

namespace geoplan::study {

/// The ways to travel, defaults included, for the method record.
[[nodiscard]] nlohmann::ordered_json travel_json(const Study& study);

}  // namespace geoplan::study
