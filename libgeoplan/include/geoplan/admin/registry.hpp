#pragma once

#include <geoplan/admin/unit.hpp>
#include <geoplan/core/date.hpp>
#include <geoplan/core/problem.hpp>
#include <geoplan/export.hpp>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::admin {

/// Units through time, in the order given, and what is wrong with them. Rows are positions in
/// `units()`; -1 stands for none.
class GEOPLAN_EXPORT Registry {
public:
    /// Keeps every unit. Problems: `no_code`, `name_not_utf8`, `reversed_dates` (never valid),
    /// `overlapping_validity` (a code that two units have on one day), `no_parent`,
    /// `unknown_parent` (no unit of that code while the unit is valid), `parent_level` (one
    /// that does not stand above it), `cycle` (a unit that stands above itself).
    explicit Registry(std::vector<Unit> units);

    [[nodiscard]] const std::vector<Unit>& units() const noexcept { return units_; }
    [[nodiscard]] const Problems& problems() const noexcept { return problems_; }

    /// Rows valid on a day.
    [[nodiscard]] std::vector<std::int64_t> valid_on(Date day) const;

    /// The unit that has the code on the day; -1 when none has it, or when two have it.
    [[nodiscard]] std::int64_t find(std::string_view code, Date day) const;

    /// The units that have the code, over time: by first day.
    [[nodiscard]] std::vector<std::int64_t> history(std::string_view code) const;

    /// Units valid on the day whose name, or another name, is `name` (see `name_key`), of the
    /// kind it says, and below a unit called `parent` unless that is empty.
    [[nodiscard]] std::vector<std::int64_t> named(std::string_view name, Date day,
                                                  std::string_view parent = {}) const;

    /// The units above one, on a day, from its parent up. Ends at a parent that is not there.
    [[nodiscard]] std::vector<std::int64_t> ancestors(std::int64_t row, Date day) const;

private:
    void index();
    void check_codes();
    void check_parents();
    [[nodiscard]] std::vector<std::int64_t> parents_of(std::int64_t row) const;
    [[nodiscard]] bool stands_above_itself(std::int64_t row) const;

    std::vector<Unit> units_;
    std::map<std::string, std::vector<std::int64_t>, std::less<>> rows_of_;  // by first day
    std::map<std::string, std::vector<std::int64_t>, std::less<>> named_;    // by name_key
    Problems problems_;
};

/// To which unit of a level each code belongs.
struct RolledUp {
    std::vector<std::int64_t> row;  ///< of the registry; -1 where there is none
    Problems problems;              ///< `unknown_code`, `no_unit_above`, one a code
};

/// The unit of `level` that each code belongs to on the day: itself, or one above it.
[[nodiscard]] GEOPLAN_EXPORT RolledUp roll_up(const Registry& registry,
                                              std::span<const std::string> codes, Date day,
                                              Level level);

/// The class of each unit on the day, of itself or else of the nearest unit above that has
/// one; "" where none has.
struct Classes {
    std::vector<std::string> unit_class;
    Problems problems;  ///< `unknown_code`, `no_class`, one a code
};
[[nodiscard]] GEOPLAN_EXPORT Classes classes(const Registry& registry,
                                             std::span<const std::string> codes, Date day);

}  // namespace geoplan::admin
