#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/core/problem.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace geoplan::check {

/// A finding in a source, about all of it; `row` is set for one about a single row.
[[nodiscard]] Problem finding(Severity severity, const char* code, const Source& source);

/// The row's id where the source has one, or its number (the first is 1).
[[nodiscard]] std::string row_label(const Source& source, std::size_t row);

/// "5 of 75 rows (6.7 %): '1' (03646), '2' (03649), '3' (03652), …": the first three, with the
/// rows they stand in (of ids: by number). The share is of the rows with a value.
[[nodiscard]] std::string evidence_of(const Source& source, const data::Column& column,
                                      std::span<const std::size_t> rows);

/// A coordinate as it is shown: six decimals of a degree are a hand's breadth.
[[nodiscard]] std::string coordinate_text(double value);

/// Row numbers as mends take them, the first is 1: "3,17".
[[nodiscard]] std::string row_numbers(std::span<const std::size_t> rows);

}  // namespace geoplan::check
