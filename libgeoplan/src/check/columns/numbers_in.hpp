#pragma once

#include <geoplan/check/meaning.hpp>
#include <geoplan/data/column.hpp>

#include <optional>
#include <vector>

namespace geoplan::check {

/// Numbers of a column, those of a text column as `number_column` reads them; NaN where there
/// is none. None for dates, for texts that are no numbers, and where the reading is not clear.
[[nodiscard]] std::optional<std::vector<double>> numbers_in(const data::Column& column,
                                                            Meaning meaning);

}  // namespace geoplan::check
