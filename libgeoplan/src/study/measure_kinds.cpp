#include "study/measurer.hpp"

#include <geoplan/access/nearest.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/geom/locate.hpp>
#include <geoplan/geom/within.hpp>
#include <geoplan/indicator/attribute.hpp>
#include <geoplan/indicator/join.hpp>
#include <geoplan/indicator/nearest.hpp>
#include <geoplan/indicator/presence.hpp>
#include <geoplan/indicator/ratio.hpp>
#include <geoplan/telecom/coverage.hpp>
#include <geoplan/telecom/reports.hpp>
#include <geoplan/zonal/class_shares.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

namespace geoplan::study {

std::vector<std::int64_t> Measurer::zones_of_rows(const LayerSpec& spec,
                                                  const data::Table& table,
                                                  Problems& problems) {
    const std::string& key = spec.id.empty() ? spec.zone_name : spec.id;
    const auto keys = data::texts(data::column(table, key, spec.path));
    auto joined = spec.id.empty()
                      ? indicator::join_by_name(inputs_.zones.names, keys, spec.path)
                      : indicator::join_by_id(inputs_.zones.ids, keys, spec.path);
    add_new(problems, joined.problems);
    return std::move(joined.zone);
}

std::vector<std::int64_t> Measurer::zones_of_points(const data::Layer& layer) const {
    return geom::locate(std::get<geom::Points>(layer.geometry), inputs_.zones_in_study,
                        threads_);
}

indicator::Values Measurer::attribute(const IndicatorSpec& spec, Problems& problems) {
    const std::size_t zones = data::size(inputs_.zones);
    if (spec.layer.empty()) {
        std::vector<std::int64_t> own(zones);
        std::iota(own.begin(), own.end(), std::int64_t{0});
        const auto& file = study_.zones.path;
        return indicator::attribute(own, data::column(inputs_.zone_table, spec.column, file),
                                    spec.aggregate, zones, spec.unit, file);
    }
    const auto& layer = study::layer(study_, spec.layer);
    if (layer.crosswalk) return carried_attribute(spec, problems);
    const auto& table = std::get<data::Table>(inputs_.layers.at(spec.layer));
    const auto zone_of_row = zones_of_rows(layer, table, problems);
    if (spec.count_rows) {
        auto values = indicator::row_count(zone_of_row, zones, *layer.complete);
        values.unit = spec.unit;
        return values;
    }
    return indicator::attribute(zone_of_row, data::column(table, spec.column, layer.path),
                                spec.aggregate, zones, spec.unit, layer.path);
}

indicator::Values Measurer::zonal(const IndicatorSpec& spec, Problems& problems) {
    const auto& source = raster(spec.layer);
    const auto& cells = weights(source.grid);
    std::vector<double> value;
    if (!spec.statistic) {
        std::vector<std::int32_t> wanted;
        for (const auto code : spec.classes) wanted.push_back(static_cast<std::int32_t>(code));
        value = zonal::share_of(zonal::class_shares(cells, source, threads_), wanted);
    } else {
        const auto* weight = spec.weight.empty() ? nullptr : &raster(spec.weight);
        value =
            zonal::statistics(cells, source, std::span(&*spec.statistic, 1), weight, threads_)
                .front();
    }
    report_lacking_cells(source, problems);
    return indicator::values_from(std::move(value), spec.unit);
}

indicator::Values Measurer::density(const IndicatorSpec& spec, const People& people) {
    const auto& layer = std::get<data::Layer>(inputs_.layers.at(spec.layer));
    const bool complete = *study::layer(study_, spec.layer).complete;
    std::vector<double> quantity;
    std::string unit = "km";
    if (const auto* lines = std::get_if<geom::Lines>(&layer.geometry)) {
        quantity =
            geom::length_within_km(*lines, inputs_.zones_in_study, inputs_.crs, threads_);
        if (!complete) {
            for (double& km : quantity) {
                if (km == 0.0) km = std::numeric_limits<double>::quiet_NaN();
            }
        }
    } else {
        auto counted =
            indicator::row_count(zones_of_points(layer), data::size(inputs_.zones), complete);
        quantity = std::move(counted.value);
        unit = "count";
    }
    return spec.per == Per::km2
               ? indicator::density_per_km2(quantity, inputs_.area_km2, unit)
               : indicator::density_per_1000_people(quantity, people.people, unit);
}

indicator::Values Measurer::nearest(const IndicatorSpec& spec, const People& people) {
    const auto& layer = std::get<data::Layer>(inputs_.layers.at(spec.layer));
    const auto& [places, people_at] =
        spec.from_people ? places_of_people(people) : zone_places();
    const auto found = access::nearest(places, layer.geometry, inputs_.crs, threads_);
    return spec.beyond_m ? indicator::share_beyond(people_at, found.distance_m, *spec.beyond_m)
                         : indicator::mean_distance(people_at, found.distance_m);
}

indicator::Values Measurer::coverage(const IndicatorSpec& spec, const People& people,
                                     Problems& problems) {
    const auto& layer = std::get<data::Layer>(inputs_.layers.at(spec.layer));
    const auto& columns = study::layer(study_, spec.layer);
    const auto texts = [&](const std::string& name) {
        return name.empty() ? std::vector<std::string>{}
                            : data::texts(data::column(layer.table, name, columns.path));
    };
    auto settled = telecom::settle(
        {std::get<geom::Polygons>(layer.geometry), texts(columns.operator_column),
         texts(columns.technology_column), texts(columns.date_column), layer.crs},
        columns.path);
    add_new(problems, settled.problems);
    const auto& reported = settled.coverage;
    telecom::Selection selection{{}, spec.operators, spec.at_least};
    for (const auto& text : spec.technology) {
        selection.technologies.push_back(telecom::technology_from_text(text));
    }
    if (selection.at_least == 0) {
        const std::set<std::string> all(reported.operators.begin(), reported.operators.end());
        selection.at_least =
            static_cast<int>(spec.operators.empty() ? all.size() : spec.operators.size());
    }
    const auto region = telecom::covered_region(reported, selection, threads_);
    const auto covered =
        telecom::covered_people(inputs_.zones.polygons, inputs_.zones.crs, region, reported.crs,
                                raster("people"), threads_);
    // Scaling by zone multiplies both; the share is that of the raster.
    auto share = telecom::covered_share(covered, people.raster);
    if (spec.kind == IndicatorKind::uncovered_share) {
        for (double& s : share) s = 1.0 - s;
    }
    return indicator::values_from(std::move(share), "share");
}

indicator::Values Measurer::presence(const IndicatorSpec& spec, Problems& problems) {
    const std::size_t zones = data::size(inputs_.zones);
    const auto& columns = study::layer(study_, spec.layer);
    if (columns.crosswalk) return carried_presence(spec, problems);
    const auto& loaded = inputs_.layers.at(spec.layer);
    const auto* points = std::get_if<data::Layer>(&loaded);
    const auto& table = points != nullptr ? points->table : std::get<data::Table>(loaded);
    const auto zone_of_row =
        points != nullptr ? zones_of_points(*points) : zones_of_rows(columns, table, problems);
    if (spec.column.empty()) {
        return indicator::presence(zone_of_row, zones, *columns.complete);
    }
    return indicator::presence(zone_of_row, data::column(table, spec.column, columns.path),
                               zones, *columns.complete, columns.path);
}

}  // namespace geoplan::study
