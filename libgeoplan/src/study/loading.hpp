#pragma once

#include <geoplan/study/load.hpp>

#include <span>
#include <string>
#include <vector>

namespace geoplan::study {

/// What loading zones and loading layers share.

void load_zones(const Study& study, Inputs& inputs, int threads);
void load_layer(const Study& study, const LayerSpec& spec, Inputs& inputs, int threads);

/// Remembers a file (and what belongs to it) with its checksum, once.
void note_file(Inputs& inputs, const std::string& written, const std::string& path);

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

}  // namespace geoplan::study
