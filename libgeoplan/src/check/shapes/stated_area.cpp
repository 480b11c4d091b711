#include "check/shapes/stated_area.hpp"

#include "check/columns/cells.hpp"
#include "check/columns/numbers_in.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <string_view>
#include <utility>

namespace geoplan::check {

namespace {

// Two rows may agree by chance.
constexpr std::size_t fewest_rows = 3;
// Official areas differ from maps by a per cent or two; half the rows stay well within this
// when the column holds the polygons' areas at all.
constexpr double most_spread = 0.05;
constexpr double unit_tolerance = 0.05;

struct Unit {
    std::string_view name;
    double a_km2;
};

/// Square degrees a km2 at the middle latitude; on a sphere, which is near enough for telling
/// units apart.
std::optional<double> square_degrees_a_km2(const Shape& shape) {
    const auto box = geom::bounds(shape.polygons.coords);
    if (!shape.layer->crs.geographic || box.min_x > box.max_x) return std::nullopt;
    constexpr double km_a_degree = 6371.0 * std::numbers::pi / 180.0;
    const double latitude = (box.min_y + box.max_y) / 2.0 * std::numbers::pi / 180.0;
    return 1.0 / (km_a_degree * km_a_degree * std::cos(latitude));
}

bool near(double ratio, double one) {
    return std::abs(ratio / one - 1.0) <= unit_tolerance;
}

std::string unit_of(double ratio) {
    constexpr std::array units = {Unit{"km2", 1.0}, Unit{"ha", 100.0}, Unit{"m2", 1e6}};
    for (const Unit& unit : units) {
        if (near(ratio, unit.a_km2)) return std::string(unit.name);
    }
    return "";
}

/// How far the middle row is from the middle value, as a share of it; rows without an area
/// aside.
double spread(std::vector<double> values) {
    std::erase_if(values, [](double value) { return !(value > 0.0); });
    if (values.empty()) return 0.0;
    const double middle = median(values);
    for (double& value : values) value = std::abs(value / middle - 1.0);
    return median(std::move(values));
}

std::optional<StatedArea> compare(const Shape& shape, const data::Column& column,
                                  Meaning meaning) {
    auto numbers = numbers_in(column, meaning);
    if (!numbers) return std::nullopt;
    auto area = stated_area(column.name, std::move(*numbers), shape.areas_km2);
    const auto degrees = square_degrees_a_km2(shape);
    if (area && area->unit.empty() && degrees && near(area->middle, *degrees)) {
        area->unit = "deg2";
    }
    return area;
}

}  // namespace

std::optional<StatedArea> stated_area(std::string column, std::vector<double> stated,
                                      const std::vector<double>& drawn_km2) {
    StatedArea area;
    area.column = std::move(column);
    area.ratios = stated;
    area.stated = std::move(stated);
    std::vector<double> known;
    for (std::size_t row = 0; row < area.ratios.size(); ++row) {
        double& ratio = area.ratios[row];
        ratio = ratio > 0.0 && drawn_km2[row] > 0.0 ? ratio / drawn_km2[row] : std::nan("");
        if (std::isfinite(ratio)) known.push_back(ratio);
    }
    if (known.size() < fewest_rows) return std::nullopt;
    if (spread(known) > most_spread) return std::nullopt;
    area.middle = median(known);
    area.unit = unit_of(area.middle);
    return area;
}

std::vector<StatedArea> stated_areas(const Shape& shape) {
    std::vector<StatedArea> areas;
    if (shape.areas_km2.empty()) return areas;
    const bool sizes_differ = spread(shape.areas_km2) > most_spread;
    for (std::size_t c = 0; c < shape.source->meanings.size(); ++c) {
        const auto meaning = shape.source->meanings[c];
        const bool unnamed = meaning == Meaning::unknown && sizes_differ;
        if (meaning != Meaning::area && !unnamed) continue;
        auto area = compare(shape, shape.layer->table.columns[c], meaning);
        if (area && (meaning == Meaning::area || !area->unit.empty())) {
            areas.push_back(std::move(*area));
        }
    }
    return areas;
}

double units_a_km2(const StatedArea& area) {
    if (area.unit == "km2") return 1.0;
    if (area.unit == "ha") return 100.0;
    if (area.unit == "m2") return 1e6;
    return area.middle;
}

}  // namespace geoplan::check
