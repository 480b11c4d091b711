#include "study/signal/transmitters.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/data/table.hpp>
#include <geoplan/geom/transform.hpp>

#include <cmath>
#include <optional>
#include <span>
#include <string_view>

namespace geoplan::study {

namespace {

/// A column that may be lacking, as may its values: then what it stands for is usual.
class Optional {
public:
    Optional(const data::Table& table, std::string_view name, const std::string& file) {
        for (const auto& column : table.columns) {
            if (column.name == name) values_ = data::numbers(column, file);
        }
    }

    [[nodiscard]] std::optional<double> at(std::size_t row) const {
        if (values_.empty() || std::isnan(values_[row])) return std::nullopt;
        return values_[row];
    }

private:
    std::vector<double> values_;
};

Problem left_out(std::string code, const std::string& file, std::size_t row, std::string text,
                 std::string advice) {
    return {Severity::warning,       std::move(code), file,
            std::to_string(row + 1), std::move(text), std::move(advice)};
}

}  // namespace

std::vector<telecom::Transmitter> transmitters_of(const data::Layer& layer,
                                                  const data::Raster& dem,
                                                  const std::string& file, Problems& problems) {
    const auto& table = layer.table;
    const auto numbers = [&](std::string_view name) {
        return data::numbers(data::column(table, std::string(name), file), file);
    };
    const auto height = numbers("height_m");
    const auto frequency = numbers("frequency_mhz");
    const auto eirp = numbers("eirp_dbm");
    const Optional azimuth(table, "azimuth_deg", file);
    const Optional tilt(table, "tilt_deg", file);
    const Optional across(table, "horizontal_beamwidth_deg", file);
    const Optional up(table, "vertical_beamwidth_deg", file);
    auto points = std::get<geom::Points>(layer.geometry);
    if (!crs::same(layer.crs, dem.grid.crs)) {
        points = geom::transform(std::move(points), crs::Transform(layer.crs, dem.grid.crs));
    }
    std::vector<telecom::Transmitter> out;
    for (std::size_t row = 0; row < height.size(); ++row) {
        if (std::isnan(height[row]) || std::isnan(frequency[row]) || std::isnan(eirp[row])) {
            problems.push_back(
                left_out("station_incomplete", file, row,
                         say("a station without its height, frequency or power is left out"),
                         say("fill in height_m, frequency_mhz and eirp_dbm")));
            continue;
        }
        const auto first = static_cast<std::size_t>(points.rows[row]);
        const bool placed = points.rows[row + 1] > points.rows[row];
        const auto cell = placed ? data::cell_of(dem.grid, points.coords[first]) : std::nullopt;
        if (!cell || std::isnan(dem.values[*cell])) {
            problems.push_back(left_out(
                "station_off_heights", file, row,
                say("a station outside the heights, or on ground of unknown height, is left "
                    "out"),
                say("use heights that reach beyond the border, and see whether its coordinates "
                    "are right")));
            continue;
        }
        telecom::Transmitter one;
        one.id = std::to_string(row + 1);
        one.at = points.coords[first];
        one.height_m = height[row];
        one.frequency_ghz = frequency[row] / 1000.0;
        one.eirp_dbm = eirp[row];
        one.antenna.azimuth_deg = azimuth.at(row);
        one.antenna.tilt_deg = tilt.at(row).value_or(one.antenna.tilt_deg);
        one.antenna.horizontal_beamwidth_deg =
            across.at(row).value_or(one.antenna.horizontal_beamwidth_deg);
        one.antenna.vertical_beamwidth_deg =
            up.at(row).value_or(one.antenna.vertical_beamwidth_deg);
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace geoplan::study
