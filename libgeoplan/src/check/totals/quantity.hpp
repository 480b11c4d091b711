#pragma once

#include "check/unit_matches.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geoplan::check {

/// A column that counts something of each row, such as people.
struct Quantity {
    const UnitSet* units = nullptr;
    std::string column;
    Meaning meaning = Meaning::unknown;
    std::vector<double> values;     ///< shape (rows); NaN where not known, and of total rows
    std::vector<double> totals;     ///< of rows that are named totals
    std::vector<double> areas_km2;  ///< of the rows' units as drawn; empty where not known
};

/// The columns of people and of areas in unit sets, which must outlive them.
/// @param zones  the set whose polygons give rows of other sets their area; nullptr for none
[[nodiscard]] std::vector<Quantity> quantities_of(std::span<const UnitSet> sets,
                                                  const UnitSet* zones, UnitMatches& matches);

/// How one column compares with another of the same units, in powers of ten. For most rows the
/// second is the first times 10^middle.
struct Comparison {
    const Quantity* other = nullptr;
    std::vector<std::int64_t> row;  ///< the other's rows for those of the first; -1: none
    std::vector<double> there;  ///< the other's values, shape (rows of the first); NaN: none
    std::vector<double> apart;  ///< log10(there / here) − middle; NaN: not comparable
    std::size_t pairs = 0;
    double middle = 0.0;  ///< median of log10(there / here)
    double spread = 0.0;  ///< 1.4826 × the median distance from it
};

/// The power of ten from 1 to 3, or −1 to −3, that a logarithm is near to.
[[nodiscard]] std::optional<int> power_of(double apart) noexcept;

/// With the columns of the same meaning in other sets of the same units, and of its own; those
/// with fewer than eight rows to compare are left out.
[[nodiscard]] std::vector<Comparison> comparisons(const Quantity& here,
                                                  std::span<const Quantity> all,
                                                  UnitMatches& matches);

/// Where a value lies in the distribution of people a km2; NaN without areas.
class Densities {
public:
    explicit Densities(const Quantity& quantity);

    [[nodiscard]] double of(std::size_t row, double factor = 1.0) const;
    /// |log10(density) − median|
    [[nodiscard]] double distance(std::size_t row, double factor = 1.0) const;
    [[nodiscard]] double spread() const noexcept { return spread_; }
    [[nodiscard]] double median_density() const;
    [[nodiscard]] bool empty() const noexcept { return logs_.empty(); }
    [[nodiscard]] std::size_t count() const noexcept { return logs_.size(); }
    /// How many rows are less dense.
    [[nodiscard]] std::size_t below(std::size_t row) const;

private:
    const Quantity* quantity_;
    std::vector<double> logs_;  // rising
    double middle_ = 0.0;
    double spread_ = 0.0;
};

/// The power of ten by which each value would have a usual density, shape (rows); 0 for none.
/// A thin unit may have lost zeros; a dense one is accused where its name says that it is no
/// town, or no town is so dense.
[[nodiscard]] std::vector<int> powers_by_density(const Quantity& quantity,
                                                 const Densities& densities);

/// As it is shown: whole from 100 on, else with two decimals.
[[nodiscard]] double rounded(double value);

}  // namespace geoplan::check
