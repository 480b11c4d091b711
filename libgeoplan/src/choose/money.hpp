#pragma once

#include <geoplan/choose/pilots.hpp>

#include <string>
#include <utility>
#include <vector>

namespace geoplan::detail {

/// Exact answers about money, in VND; the solver works within tolerances.

/// "64,000,000,000 VND"
[[nodiscard]] std::string money_text(double vnd);

/// The greatest total that sources can carry, each giving at most its amount and its share of
/// the total; they carry every smaller one too. Whole VND; infinite without a limit.
[[nodiscard]] double greatest_total(const std::vector<choose::Funding>& funding);

/// What each source gives of a total that they can carry: as much as it may, in their order,
/// until the total is met. Whole VND; a share is rounded to them.
[[nodiscard]] std::vector<std::pair<std::string, double>> spending_of(
    const std::vector<choose::Funding>& funding, double total);

}  // namespace geoplan::detail
