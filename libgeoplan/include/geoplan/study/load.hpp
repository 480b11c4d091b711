#pragma once

#include <geoplan/admin/crosswalk.hpp>
#include <geoplan/core/problem.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/data/layer.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/data/table.hpp>
#include <geoplan/data/zones.hpp>
#include <geoplan/export.hpp>
#include <geoplan/study/study.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace geoplan::study {

/// A file that was read, for the method record.
struct InputFile {
    std::string path;  ///< as written in the study file
    std::string sha256;
    std::uintmax_t bytes = 0;
    io::TextOptions text;  ///< how its text was read
};

/// A layer as it is used: a raster in its own CRS, a table, or features. Points (one a row),
/// lines and polygons are in the study CRS; coverage keeps its own.
using LoadedLayer = std::variant<data::RasterSource, data::Layer, data::Table>;

/// Of a layer whose rows are of old units.
struct UnitCrosswalk {
    admin::Crosswalk links;            ///< every zone is one of its new units
    std::vector<std::string> names;    ///< of its old units; empty unless the study names them
    std::vector<std::string> parents;  ///< likewise
};

/// Everything a study reads, settled: CRS known, polygons valid, ids unique.
struct Inputs {
    crs::Crs crs;                   ///< the study CRS
    data::Zones zones;              ///< in their own CRS, in the order of the file
    data::Table zone_table;         ///< their own columns
    geom::Polygons zones_in_study;  ///< the same polygons in the study CRS
    std::vector<double> area_km2;   ///< of each zone, ellipsoidal
    std::map<std::string, LoadedLayer> layers;
    std::map<std::string, UnitCrosswalk> crosswalks;  ///< by layer
    std::vector<InputFile> files;                     ///< in the order first read
    std::vector<std::string> transforms;  ///< "people → zones: …", for the record
    Problems problems;                    ///< all that was found; may hold errors
};

/// Reads every file that the study names. What is wrong is in `problems`; with an error
/// among them the inputs are not whole and must not be measured.
/// @throws Error{Errc::cancelled} only
[[nodiscard]] GEOPLAN_EXPORT Inputs load(const Study& study, int threads = 0,
                                         const Progress& progress = {});

}  // namespace geoplan::study
