#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/core/problem.hpp>

#include <optional>
#include <string>
#include <vector>

namespace geoplan::study {

/// What a source can be in a study.
enum class Role { people, elevation, raster, lines, points, coverage, table, left_out };

/// One entry of [layers], or the reason why there is none.
struct Part {
    const check::Source* source = nullptr;
    Role role = Role::left_out;
    std::string key;     ///< its name in [layers]
    std::string reason;  ///< why it is taken for that, or left out
    // table
    std::string id;             ///< column of zone ids
    std::string zone_name;      ///< or of zone names
    bool several_rows = false;  ///< a zone has more than one
    // points of a table
    std::string x;
    std::string y;
    std::string crs;
    // coverage
    std::string operator_column;
    std::string technology_column;
};

/// The zones, and which of their columns are what.
struct DraftZones {
    const check::Source* source = nullptr;
    std::string id;
    std::string name;
    std::string zone_class;                  ///< "" for none
    std::string population;                  ///< a column of their own, "" for none
    std::vector<std::string> ids;            ///< values, shape (zones)
    std::vector<std::string> names;          ///< values, shape (zones)
    std::vector<std::string> other_ids;      ///< columns that tell all zones apart as well
    std::vector<std::string> other_classes;  ///< columns of few values
    std::vector<std::string> other_layers;   ///< titles of layers of other units
    std::vector<std::string> same_layers;    ///< titles of layers of the same units
};

/// @throws Error{Errc::bad_value} when no layer looks like zones
[[nodiscard]] DraftZones zones_of(const check::Folder& folder);

/// Every source beside the zones, in the folder's order; a file of mixed kinds once.
[[nodiscard]] std::vector<Part> parts_of(const check::Folder& folder, const DraftZones& zones,
                                         const Problems& problems);

/// A column of numbers of a table or layer.
[[nodiscard]] bool is_numeric(const data::Column& column);

/// "roads_main": the words of a name as a key; "x" for one without letters.
[[nodiscard]] std::string key_of(std::string_view name);

}  // namespace geoplan::study
