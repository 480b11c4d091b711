#pragma once

#include <geoplan/core/date.hpp>
#include <geoplan/export.hpp>
#include <geoplan/indicator/attribute.hpp>
#include <geoplan/indicator/gap.hpp>
#include <geoplan/indicator/target.hpp>
#include <geoplan/io/encoding.hpp>
#include <geoplan/io/filter.hpp>
#include <geoplan/study/travel.hpp>
#include <geoplan/telecom/area.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace geoplan::study {

/// A column of a table by zone id: `{ path, id, value, layer }`.
struct TableColumn {
    std::string path;  ///< as written in the study file
    std::string layer;
    std::string id;
    std::string value;
    io::TextOptions text = {};
};

/// A column of the zones' own file, a column of a table, or nothing.
using ZoneColumn = std::variant<std::monostate, std::string, TableColumn>;

struct ZonesSpec {
    std::string path;
    std::string layer;
    std::string id;
    std::string name;
    std::string crs;
    ZoneColumn zone_class;
    ZoneColumn population;
    io::TextOptions text = {};
};

/// Which zones the units of a table became, one row an old unit and a zone.
struct CrosswalkSpec {
    std::string path;
    std::string layer;
    std::string old_unit;    ///< column of old units' ids
    std::string new_zone;    ///< column of zone ids
    std::string share;       ///< column of the old unit's share; "": each went there wholly
    std::string old_name;    ///< columns of old units' names, and of the units above them, for
    std::string old_parent;  ///< a table that has no ids
    io::TextOptions text = {};
};

enum class LayerKind { raster, points, lines, polygons, coverage, table };

struct LayerSpec {
    std::string name;
    LayerKind kind = LayerKind::table;
    std::string path;
    std::string layer;
    std::string crs;
    std::optional<io::Filter> where;
    std::optional<bool> complete;
    io::TextOptions text;
    // raster
    int band = 1;
    std::optional<double> nodata;
    std::string unit;
    // points from a table
    std::string x;
    std::string y;
    // coverage
    std::string operator_column;
    std::string technology_column;
    std::string date_column;  ///< of the report; "": none
    // table: one of the two, of zones, or of old units with a crosswalk
    std::string id;
    std::string zone_name;
    std::string zone_parent;  ///< with a crosswalk: of the unit above
    std::optional<CrosswalkSpec> crosswalk;
};

enum class IndicatorKind {
    attribute,
    zonal,
    density,
    nearest,
    covered_share,
    uncovered_share,
    presence,
    ratio,
    travel_time,
    catchment,
    signal
};

/// "attribute", "zonal", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(IndicatorKind kind) noexcept;

enum class Catchment { two_step, enhanced, three_step };
enum class CatchmentDecay { none, steps, gaussian };

/// How values of old units become those of zones, see admin/carry.hpp.
enum class Carry { count, rate, any, all };

enum class Per { km2, thousand_people };

/// Levels around stations of a points layer.
struct SignalSpec {
    std::string dem;  ///< raster layer of heights
    double below_dbm = 0.0;
    telecom::AreaOptions area;
};

struct IndicatorSpec {
    std::string id;
    IndicatorKind kind = IndicatorKind::attribute;
    std::string name;
    std::string field;
    std::string layer;
    std::string unit;
    std::optional<indicator::Direction> direction;
    std::vector<indicator::Target> targets;
    std::optional<double> worst;
    // attribute, presence
    std::string column;
    indicator::Aggregate aggregate = indicator::Aggregate::only;
    bool count_rows = false;  ///< aggregate = "count"
    std::optional<Carry> carry;
    // zonal
    std::optional<zonal::Statistic> statistic;  ///< none: class_share
    std::string weight;
    std::vector<std::int64_t> classes;
    // density
    Per per = Per::km2;
    // nearest, travel_time
    bool from_people = true;
    std::optional<double> beyond_m;
    // travel_time, catchment
    std::string travel;
    std::optional<double> beyond_min;
    // catchment
    std::string capacity;
    double within_min = 0.0;
    Catchment method = Catchment::two_step;
    CatchmentDecay decay = CatchmentDecay::none;
    SignalSpec signal;
    // covered_share, uncovered_share
    std::vector<std::string> technology;
    std::vector<std::string> operators;
    int at_least = 1;  ///< operators; 0: all
    // ratio (ids of indicators), and attribute with carry = "rate" (a column)
    std::string numerator;
    std::string denominator;
    double scale = 1.0;
};

enum class Normalise { target, minmax, zscore };
enum class Combine { weighted_mean, geometric_mean, topsis };
enum class WeightRule { given, equal, entropy };
enum class MissingRule { leave_out, refuse };

struct DrawsSpec {
    std::size_t count = 0;
    std::uint64_t seed = 0;
    double spread = 0.0;  ///< each weight moves by up to this share of itself
};

struct RankSpec {
    Normalise normalise = Normalise::target;
    Combine aggregate = Combine::weighted_mean;
    WeightRule rule = WeightRule::equal;
    std::vector<std::pair<std::string, double>> weights;  ///< by field or by indicator
    MissingRule missing = MissingRule::leave_out;
    double min_known = 0.5;
    std::optional<DrawsSpec> draws;
};

struct PackageSpec {
    std::string id;
    std::string closes;  ///< indicator; "" with a fixed cost
    double unit_cost = 0.0;
    double cost = 0.0;
    std::vector<std::string> requires_ids;
};

struct FundingSpec {
    std::string id;
    std::vector<std::pair<int, double>> by_year;  ///< empty: one amount for all years
    double amount = 0.0;                          ///< total, VND
    double max_share = 1.0;
};

struct Quota {
    std::string zone_class;
    std::optional<int> min;
    std::optional<int> max;
};

enum class Objective { priority, shortfall };

/// What one pilot costs: a number for all, a table's column, or the packages' sum.
struct PackagesCost {};
using CostSpec = std::variant<double, TableColumn, PackagesCost>;

struct ChooseSpec {
    int pilots = 0;
    CostSpec cost = 0.0;
    std::optional<double> budget;
    int each_class_at_least = 0;
    std::vector<Quota> quotas;
    std::vector<std::string> fixed_in;
    std::vector<std::string> fixed_out;
    Objective objective = Objective::priority;
};

/// The study file, read: everything that changes a number.
struct Study {
    std::string file;    ///< path of the study file; "" for a study from text
    std::string folder;  ///< paths are relative to it
    std::string text;    ///< the file as it is
    std::string name;
    Date date;
    std::string crs;
    std::optional<int> target_year;
    bool repair = true;
    bool outside = false;
    ZonesSpec zones;
    std::vector<LayerSpec> layers;   ///< in the order of the file
    std::vector<TravelSpec> travel;  ///< in the order of their names
    std::vector<IndicatorSpec> indicators;
    std::optional<RankSpec> rank;
    std::vector<PackageSpec> packages;
    std::vector<FundingSpec> funding;
    std::optional<ChooseSpec> choose;
};

/// Reads a study file (libgeoplan/docs/study-file.md). No other file is opened.
/// @throws Error{Errc::io} when it cannot be read
/// @throws Error{Errc::config} with the line for TOML that is broken, a key that is unknown
///         (and the nearest right word), missing or of another type, and for names that are
///         used but not defined
[[nodiscard]] GEOPLAN_EXPORT Study read_study(const std::string& path);

/// The same from text; relative paths are taken from `folder`.
[[nodiscard]] GEOPLAN_EXPORT Study parse_study(const std::string& text,
                                               const std::string& folder);

/// Where a path of the study file is. @throws Error{Errc::config} when it leaves the study's
/// folder and the study does not say `outside = true`
[[nodiscard]] GEOPLAN_EXPORT std::string resolve(const Study& study, const std::string& path);

/// The layer of that name. @throws Error{Errc::config}
[[nodiscard]] GEOPLAN_EXPORT const LayerSpec& layer(const Study& study, std::string_view name);

/// JSON Schema (draft 2020-12) of the study file, made from the same table of keys that
/// reading checks.
[[nodiscard]] GEOPLAN_EXPORT std::string study_schema();

}  // namespace geoplan::study
