#pragma once

#include <geoplan/study/load.hpp>

#include <span>
#include <string>
#include <vector>

namespace geoplan::study {

/// What loading zones and loading layers share.

void load_zones(const Study& study, Inputs& inputs, int threads);
void load_layer(const Study& study, const LayerSpec& spec, Inputs& inputs, int threads);

/// The crosswalk of a layer whose rows are of old units, with what it shows as problems.
void load_crosswalk(const Study& study, const LayerSpec& spec, Inputs& inputs);

/// Remembers a file (and what belongs to it) with its checksum and how its text was read, once.
void note_file(Inputs& inputs, const std::string& written, const std::string& path,
               const io::TextOptions& text);

void add_problems(Inputs& inputs, Problems problems);

/// @throws Error{Errc::crs} when none is stated, saying how to state it in `section`
void require_crs(const crs::Crs& crs, const std::string& file, const std::string& section);

/// Problem "coordinates_out_of_range" when a geographic CRS has other numbers than degrees.
void check_coordinates(std::span<const geom::Point> coords, const crs::Crs& crs,
                       const std::string& file, Problems& problems);

/// Valid polygons: repaired with problems, or with `repair = false` as they are, and an
/// error for each invalid one.
[[nodiscard]] geom::Polygons settle_polygons(const Study& study, Inputs& inputs,
                                             geom::Polygons polygons,
                                             std::span<const std::string> row_names,
                                             const std::string& file, int threads);

/// A table by zone id: for each zone its row, -1 without one. The file is remembered.
struct ZoneRows {
    data::Table table;
    std::vector<std::int64_t> row;  ///< shape (zones)
};

/// @throws Error{Errc::bad_value} when an id of a zone stands twice
[[nodiscard]] ZoneRows rows_of_zones(const Study& study, const TableColumn& spec,
                                     Inputs& inputs);

/// Numbers of `spec.value` for each zone, NaN without a row.
/// @throws as `rows_of_zones`, and for a column that is not of numbers
[[nodiscard]] std::vector<double> zone_numbers(const Study& study, const TableColumn& spec,
                                               Inputs& inputs);

}  // namespace geoplan::study
