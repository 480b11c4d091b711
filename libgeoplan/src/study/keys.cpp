#include "study/keys.hpp"

namespace geoplan::study {

namespace {

// Of files with text.
constexpr Key kEncoding = {"encoding", kText, false,
                           "encoding of the file's text (UTF-8, or what the file declares)",
                           "utf-8 utf-16le utf-16be windows-1252 windows-1258 tcvn3 vni viscii "
                           "tcvn3-as-utf8 vni-as-utf8 utf8-twice"};
constexpr Key kCapitalFont = {"capital_font", kBool, false,
                              "the text was set in a capital font: make capitals (false)"};

constexpr Key kRoot[] = {
    {"geoplan", kInteger, true, "format version: 1"},
    {"study", kTable, true, "what the study is"},
    {"zones", kTable, true, "the polygons that are measured"},
    {"layers", kTable, false, "input layers by name"},
    {"travel", kTable, false, "ways to travel by name"},
    {"indicators", kTables, false, "what is measured per zone"},
    {"rank", kTable, false, "how zones are ranked"},
    {"packages", kTables, false, "works packages"},
    {"funding", kTables, false, "funding sources"},
    {"choose", kTable, false, "how pilots are chosen"},
};

constexpr Key kStudy[] = {
    {"name", kText, true, "title of the study"},
    {"date", kDate, true, "units are those valid on this day"},
    {"crs", kText, true, "the study CRS: projected, in metres"},
    {"target_year", kInteger, false, "targets of this year are used"},
    {"repair", kBool, false, "repair invalid polygons in memory (true)"},
    {"outside", kBool, false, "allow paths outside the study's folder (false)"},
};

constexpr Key kZones[] = {
    {"path", kText, true, "vector file of polygons"},
    {"layer", kText, false, "layer of the file"},
    {"id", kText, true, "column of zone ids"},
    {"name", kText, true, "column of zone names"},
    {"class", kText | kTable, false, "column of the unit's class, or { path, id, value }"},
    {"population", kText | kTable, false, "column of official people, or { path, id, value }"},
    {"crs", kText, false, "CRS of a file that states none"},
    kEncoding,
    kCapitalFont,
};

constexpr Key kTableColumn[] = {
    {"path", kText, true, "table or vector file"},
    {"layer", kText, false, "sheet or layer of the file"},
    {"id", kText, true, "column of zone ids"},
    {"value", kText, true, "column of values"},
    kEncoding,
    kCapitalFont,
};

constexpr Key kCrosswalk[] = {
    {"path", kText, true, "table or vector file"},
    {"layer", kText, false, "sheet or layer of the file"},
    {"old", kText, true, "column of old units' ids"},
    {"new", kText, true, "column of zone ids"},
    {"share", kText, false, "column of the old unit's share in the zone (all of it)"},
    {"old_name", kText, false, "column of old units' names, for a table with zone_name"},
    {"old_parent", kText, false, "column of the units above them, for one with zone_parent"},
    kEncoding,
    kCapitalFont,
};

constexpr Key kRaster[] = {
    {"raster", kText, true, "raster file"},
    {"band", kInteger, false, "band, from 1 (1)"},
    {"nodata", kNumber, false, "value that means nodata, when the file states none"},
    {"unit", kText, false, "unit of the values"},
    {"crs", kText, false, "CRS of a file that states none"},
};

constexpr Key kPoints[] = {
    {"points", kText, true, "vector file, or CSV or XLSX with x and y"},
    {"layer", kText, false, "layer or sheet of the file"},
    {"where", kTable, false, "rows to keep: { column = value or list }"},
    {"complete", kBool, false, "whether the layer lists all there is"},
    {"crs", kText, false, "CRS of a file that states none"},
    {"x", kText, false, "column of eastings or longitudes"},
    {"y", kText, false, "column of northings or latitudes"},
    kEncoding,
    kCapitalFont,
};

constexpr Key kLines[] = {
    {"lines", kText, true, "vector file"},
    {"layer", kText, false, "layer of the file"},
    {"where", kTable, false, "rows to keep: { column = value or list }"},
    {"complete", kBool, false, "whether the layer lists all there is"},
    {"crs", kText, false, "CRS of a file that states none"},
    kEncoding,
    kCapitalFont,
};

constexpr Key kPolygons[] = {
    {"polygons", kText, true, "vector file"},
    {"layer", kText, false, "layer of the file"},
    {"where", kTable, false, "rows to keep: { column = value or list }"},
    {"complete", kBool, false, "whether the layer lists all there is"},
    {"crs", kText, false, "CRS of a file that states none"},
    kEncoding,
    kCapitalFont,
};

constexpr Key kCoverage[] = {
    {"coverage", kText, true, "vector file of the polygons that operators report"},
    {"layer", kText, false, "layer of the file"},
    {"where", kTable, false, "rows to keep: { column = value or list }"},
    {"operator", kText, true, "column of operators"},
    {"technology", kText, true, "column of technologies"},
    {"date", kText, false, "column of the reports' days; the newest counts"},
    {"crs", kText, false, "CRS of a file that states none"},
    kEncoding,
    kCapitalFont,
};

constexpr Key kTableLayer[] = {
    {"table", kText, true, "CSV, XLSX, or a vector file's attributes"},
    {"layer", kText, false, "sheet or layer of the file"},
    {"id", kText, false, "column of zone ids"},
    {"zone_name", kText, false, "column of zone names (instead of id)"},
    {"crosswalk", kTable, false, "the rows are of old units: { path, old, new }"},
    {"zone_parent", kText, false, "column of the unit above, with a crosswalk by name"},
    {"where", kTable, false, "rows to keep: { column = value or list }"},
    {"complete", kBool, false, "whether the table lists all there is"},
    kEncoding,
    kCapitalFont,
};

constexpr LayerKeys kLayerKinds[] = {
    {"raster", kRaster},     {"points", kPoints},     {"lines", kLines},
    {"polygons", kPolygons}, {"coverage", kCoverage}, {"table", kTableLayer},
};

constexpr Key kOverLand[] = {
    {"over", kText, true, "cell by cell over land", "land"},
    {"mode", kText, true, "how slope slows: Tobler's law, a cyclist's, or not at all",
     "walking bicycling motorised"},
    {"cell_m", kNumber, true, "size of a cell, m"},
    {"dem", kText, false, "raster layer of heights in m (none: flat)"},
    {"land", kText, false, "raster layer of land-cover classes"},
    {"land_kmh", kNumber | kTable, true,
     "speed on flat land: a number, or { class = km/h }; 0 cannot be crossed"},
    {"roads", kText, false, "lines layer, burnt in"},
    {"road_class", kText, false, "column of road classes"},
    {"road_kmh", kNumber | kTable, false, "speed on roads: a number, or { class = km/h }"},
    {"barriers", kText, false, "lines or polygons that only roads cross"},
    {"direction", kText, false, "to the facility or from it (to)", "to from"},
    {"snap_m", kNumber, false,
     "how far a facility on a cell that cannot be crossed is moved, m (two cells)"},
    {"limit_min", kNumber, false, "farther than this is out of reach, minutes (none)"},
};

constexpr Key kOverRoads[] = {
    {"over", kText, true, "over the road net", "roads"},
    {"roads", kText, true, "lines layer"},
    {"road_class", kText, false, "column of road classes"},
    {"road_kmh", kNumber | kTable, true, "speed: a number, or { class = km/h }"},
    {"one_way", kText, false, "column: 1 along the line, -1 against it, 0 both ways"},
    {"tolerance_m", kNumber, false, "ends this near are joined, m (1)"},
    {"node_crossings", kBool, false, "roads that cross meet (false: bridges)"},
    {"walk_kmh", kNumber, true, "speed of the straight walk to the road and from it"},
    {"snap_m", kNumber, true, "longest walk to a road, m"},
};

constexpr KindKeys kTravelKinds[] = {
    {"land", kOverLand},
    {"roads", kOverRoads},
};

constexpr Key kIndicator[] = {
    {"id", kText, true, "letters, digits and _"},
    {"kind", kText, true, "how it is measured"},
    {"name", kText, false, "label (the id)"},
    {"field", kText, true, "field of life it belongs to"},
    {"unit", kText, false, "unit of the values"},
    {"direction", kText, false, "which way is better", "higher lower"},
    {"target", kNumber | kTable | kTables, false, "the value to reach"},
    {"worst", kNumber, false, "where the gap counts as full"},
};

constexpr Key kAttribute[] = {
    {"layer", kText, false, "a table (none: the zones' own columns)"},
    {"column", kText, false, "column of numbers"},
    {"aggregate", kText, false, "when a zone has several rows", "sum mean min max count"},
    {"carry", kText, false, "what the values of old units are", "count rate"},
    {"denominator", kText, false, "column that a rate is a share of, for carry = \"rate\""},
};

constexpr Key kZonal[] = {
    {"layer", kText, true, "a raster"},
    {"stat", kText, true, "statistic of the cells in the zone",
     "sum mean min max range count variance stdev coefficient_of_variation median mode "
     "majority "
     "minority variety min_center_x min_center_y max_center_x max_center_y weighted_count "
     "weighted_sum weighted_mean weighted_variance weighted_stdev class_share",
     "^quantile\\(q=[0-9.]+\\)$"},
    {"weight", kText, false, "raster on the same grid, for the weighted ones"},
    {"classes", kIntegers, false, "classes that count, for class_share"},
};

constexpr Key kDensity[] = {
    {"layer", kText, true, "points or lines"},
    {"per", kText, true, "what the quantity is divided by", "km2 1000_people"},
};

constexpr Key kNearest[] = {
    {"layer", kText, true, "points, lines or polygons"},
    {"from", kText, false, "people (on the grid) or zone (its point on surface)",
     "people zone"},
    {"beyond_m", kNumber, false, "then: share of people farther than this, m"},
};

constexpr Key kCovered[] = {
    {"layer", kText, true, "a coverage layer"},
    {"technology", kTexts, true, "any of these counts"},
    {"operators", kTexts, false, "operators that count (all in the layer)"},
    {"rule", kText | kInteger, false, "any, all, or at least k operators (any)"},
};

constexpr Key kPresence[] = {
    {"layer", kText, true, "points, or a table"},
    {"column", kText, false, "column of yes, no or unknown"},
    {"carry", kText, false, "whether one old unit is enough, or all must have it", "any all"},
};

constexpr Key kRatio[] = {
    {"numerator", kText, true, "id of an indicator"},
    {"denominator", kText, true, "id of an indicator"},
    {"scale", kNumber, false, "factor (1)"},
};

constexpr Key kTravelTime[] = {
    {"layer", kText, true, "points: the facilities"},
    {"travel", kText, true, "a name from [travel]"},
    {"from", kText, false, "people (on the grid) or zone (its point on surface)",
     "people zone"},
    {"beyond_min", kNumber, false, "then: share of people farther than this, minutes"},
};

constexpr Key kCatchment[] = {
    {"layer", kText, true, "points: the facilities"},
    {"travel", kText, true, "a name from [travel]"},
    {"capacity", kText, false, "column of what a facility offers (1 each)"},
    {"within_min", kNumber, true, "farther facilities do not count, minutes"},
    {"method", kText, true, "floating catchment method", "2sfca e2sfca 3sfca"},
    {"decay", kText, false, "how weights fall with minutes (by method)", "none steps gaussian"},
};

constexpr Key kSignal[] = {
    {"layer", kText, true,
     "points: the transmitters, with columns height_m, frequency_mhz, eirp_dbm and, where "
     "they are known, azimuth_deg, tilt_deg, horizontal_beamwidth_deg, vertical_beamwidth_deg"},
    {"dem", kText, true, "raster layer of heights, metres"},
    {"below_dbm", kNumber, true, "the share of people under this level"},
    {"radius_m", kNumber, false, "transmitters farther are not heard (20000)"},
    {"receiver_m", kNumber, false, "height of the receiver above ground (1.5)"},
    {"time_percent", kNumber, false, "of the time the level is exceeded (50)"},
    {"location_percent", kNumber, false, "of the places in a cell it is exceeded (50)"},
};

constexpr KindKeys kIndicatorKinds[] = {
    {"attribute", kAttribute}, {"zonal", kZonal},           {"density", kDensity},
    {"nearest", kNearest},     {"covered_share", kCovered}, {"uncovered_share", kCovered},
    {"presence", kPresence},   {"ratio", kRatio},           {"travel_time", kTravelTime},
    {"catchment", kCatchment}, {"signal", kSignal},
};

constexpr Key kTarget[] = {
    {"value", kNumber, true, "the value to reach"},
    {"class", kText, false, "class of units it holds for (all others)"},
    {"by", kInteger, false, "year"},
    {"source", kText, false, "legal source"},
};

constexpr Key kRank[] = {
    {"normalise", kText, false, "how values become scores (target)", "target minmax zscore"},
    {"aggregate", kText, false, "how scores become one (weighted_mean)",
     "weighted_mean geometric_mean topsis"},
    {"weights", kText | kTable, true,
     "{ field or indicator = weight }, \"equal\" or \"entropy\""},
    {"missing", kText, false, "what to do about missing values (leave_out)",
     "leave_out refuse"},
    {"min_known", kNumber, false, "least share of weight that must be known (0.5)"},
    {"draws", kTable, false, "draws over the weights"},
};

constexpr Key kDraws[] = {
    {"count", kInteger, true, "number of draws"},
    {"seed", kInteger, true, "seed"},
    {"weights", kNumber, true, "how far each weight may move, as a share of itself"},
};

constexpr Key kPackage[] = {
    {"id", kText, true, "id"},
    {"closes", kText, false, "indicator whose gap is the quantity"},
    {"unit_cost", kNumber, false, "VND for one unit of the gap"},
    {"cost", kNumber, false, "VND, fixed"},
    {"requires", kTexts, false, "packages that must come first"},
};

constexpr Key kFunding[] = {
    {"id", kText, true, "id"},
    {"amount", kNumber | kTable, true, "VND, or { year = VND }"},
    {"max_share", kNumber, false, "most of the total spent (1)"},
};

constexpr Key kChoose[] = {
    {"pilots", kInteger, true, "how many pilots"},
    {"cost", kNumber | kTable | kText, true,
     "VND a pilot: a number, { path, id, value }, or \"packages\"", "packages"},
    {"budget", kNumber, false, "VND (the sum of funding)"},
    {"each_class_at_least", kInteger, false, "pilots in each class (0)"},
    {"quotas", kTable, false, "{ class = { min, max } }"},
    {"fixed_in", kTexts, false, "zone ids that must be chosen"},
    {"fixed_out", kTexts, false, "zone ids that must not be chosen"},
    {"objective", kText, false, "what is made greatest (priority)", "priority shortfall"},
};

constexpr Key kQuota[] = {
    {"min", kInteger, false, "at least"},
    {"max", kInteger, false, "at most"},
};

}  // namespace

std::span<const Key> root_keys() noexcept {
    return kRoot;
}
std::span<const Key> study_keys() noexcept {
    return kStudy;
}
std::span<const Key> zones_keys() noexcept {
    return kZones;
}
std::span<const Key> table_column_keys() noexcept {
    return kTableColumn;
}
std::span<const Key> crosswalk_keys() noexcept {
    return kCrosswalk;
}
std::span<const LayerKeys> layer_kinds() noexcept {
    return kLayerKinds;
}
std::span<const KindKeys> travel_kinds() noexcept {
    return kTravelKinds;
}
std::span<const Key> indicator_keys() noexcept {
    return kIndicator;
}
std::span<const KindKeys> indicator_kinds() noexcept {
    return kIndicatorKinds;
}
std::span<const Key> target_keys() noexcept {
    return kTarget;
}
std::span<const Key> rank_keys() noexcept {
    return kRank;
}
std::span<const Key> draws_keys() noexcept {
    return kDraws;
}
std::span<const Key> package_keys() noexcept {
    return kPackage;
}
std::span<const Key> funding_keys() noexcept {
    return kFunding;
}
std::span<const Key> choose_keys() noexcept {
    return kChoose;
}
std::span<const Key> quota_keys() noexcept {
    return kQuota;
}

}  // namespace geoplan::study
