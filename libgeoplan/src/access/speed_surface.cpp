#include <geoplan/access/speed_surface.hpp>

#include "access/burn.hpp"
#include "access/plane.hpp"
#include "access/search/surface.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <set>
#include <unordered_map>
#include <variant>

namespace geoplan::access {
namespace {

constexpr float not_known = std::numeric_limits<float>::quiet_NaN();
constexpr float largest_class = 16'777'216.0F;  // up to which float holds whole numbers

std::int32_t number_of(const std::string& class_name) {
    std::int32_t number = 0;
    const char* end = class_name.data() + class_name.size();
    const auto [stop, error] = std::from_chars(class_name.data(), end, number);
    if (error == std::errc() && stop == end) return number;
    throw Error(Errc::bad_value,
                say("a class of land cover must be a whole number, got '{}'", {class_name}));
}

template <class Names>
std::string listed(const Names& names) {
    constexpr std::size_t most = 10;
    std::string text;
    std::size_t count = 0;
    for (const auto& n : names) {
        if (count++ == most) return text + ", …";
        if (!text.empty()) text += ", ";
        if constexpr (std::is_integral_v<std::decay_t<decltype(n)>>) {
            text += std::to_string(n);
        } else {
            text += n;
        }
    }
    return text;
}

}  // namespace

SpeedSurface speed_surface(const data::RasterSource& land_cover,
                           std::span<const ClassSpeed> table, std::size_t most_cells) {
    require_valid(table);
    std::unordered_map<std::int32_t, const ClassSpeed*> rows;
    for (const ClassSpeed& row : table) {
        const auto [same, added] = rows.emplace(number_of(row.class_name), &row);
        if (added) continue;
        throw Error(Errc::bad_value, say("classes '{}' and '{}' of land cover are one number",
                                         {same->second->class_name, row.class_name}));
    }
    const std::size_t columns = land_cover.grid.columns;
    if (columns > most_cells || land_cover.grid.rows > most_cells ||
        land_cover.grid.cells() > most_cells) {
        throw Error(Errc::too_large,
                    say("travel over {} x {} cells asks for more than {} cells at once; cut "
                        "the raster or make its cells larger",
                        {land_cover.grid.rows, columns, most_cells}));
    }

    SpeedSurface surface{
        {land_cover.grid, std::vector<float>(land_cover.grid.cells(), not_known), "km/h"},
        std::vector<Mode>(land_cover.grid.cells(), Mode::walking)};
    std::set<std::int32_t> lacking;
    detail::for_each_row(land_cover, [&](std::size_t row, std::span<const float> values) {
        for (std::size_t column = 0; column < columns; ++column) {
            const float value = values[column];
            if (std::isnan(value)) continue;
            if (value != std::trunc(value) || std::abs(value) > largest_class) {
                throw Error(Errc::bad_value,
                            say("classes of land cover must be whole numbers up to {}, got {} "
                                "at row {}, column {}",
                                {static_cast<std::int64_t>(largest_class), double{value}, row,
                                 column}));
            }
            const auto found = rows.find(static_cast<std::int32_t>(value));
            if (found == rows.end()) {
                lacking.insert(static_cast<std::int32_t>(value));
                continue;
            }
            const std::size_t cell = row * columns + column;
            surface.speed_kmh.values[cell] = static_cast<float>(found->second->speed_kmh);
            surface.modes[cell] = found->second->mode;
        }
    });
    if (lacking.empty()) return surface;
    throw Error(Errc::bad_value,
                say("the table of speeds lacks these classes of land cover: {}; add them, with "
                    "speed 0 where nobody can go",
                    {listed(lacking)}));
}

SpeedSurface with_barriers(SpeedSurface surface, const geom::Geometry& barriers) {
    require_finite(barriers);
    const data::Grid& grid = surface.speed_kmh.grid;
    const detail::TakeCell bar = [&](std::size_t cell) {
        surface.speed_kmh.values[cell] = 0.0F;
    };
    for (std::size_t row = 0; row < geom::size(barriers); ++row) {
        if (const auto* lines = std::get_if<geom::Lines>(&barriers)) {
            detail::touched_by_lines(grid, *lines, row, bar);
        } else if (const auto* polygons = std::get_if<geom::Polygons>(&barriers)) {
            detail::touched_by_polygons(grid, *polygons, row, bar);
        } else {
            detail::touched_by_points(grid, std::get<geom::Points>(barriers), row, bar);
        }
    }
    return surface;
}

WithRoads with_roads(SpeedSurface surface, const geom::Lines& roads,
                     std::span<const std::string> classes, std::span<const ClassSpeed> table,
                     RoadRule rule) {
    require_valid(table);
    if (classes.size() != geom::size(roads)) {
        throw Error(Errc::bad_argument, say("{} roads need as many classes, got {}",
                                            {geom::size(roads), classes.size()}));
    }
    require_finite(roads);
    std::unordered_map<std::string_view, const ClassSpeed*> rows;
    for (const ClassSpeed& row : table) rows.emplace(row.class_name, &row);
    std::set<std::string> lacking;
    for (const std::string& c : classes) {
        if (!rows.contains(c)) lacking.insert(c);
    }
    if (!lacking.empty()) {
        throw Error(Errc::bad_value,
                    say("the table of speeds lacks these classes of roads: {}; add them, or "
                        "leave those roads out",
                        {listed(lacking)}));
    }

    WithRoads result{std::move(surface), 0};
    std::vector<float>& kmh = result.surface.speed_kmh.values;
    std::vector<bool> is_road(kmh.size(), false);
    std::vector<std::size_t> closed;  // before any road
    for (std::size_t road = 0; road < classes.size(); ++road) {
        const ClassSpeed& row = *rows.at(classes[road]);
        const auto speed = static_cast<float>(row.speed_kmh);
        detail::touched_by_lines(
            result.surface.speed_kmh.grid, roads, road, [&](std::size_t cell) {
                if (is_road[cell] && rule == RoadRule::fastest && kmh[cell] >= speed) return;
                if (!is_road[cell] && kmh[cell] == 0.0F) closed.push_back(cell);
                is_road[cell] = true;
                kmh[cell] = speed;
                result.surface.modes[cell] = row.mode;
            });
    }
    result.opened_cells = static_cast<std::size_t>(std::count_if(
        closed.begin(), closed.end(), [&](std::size_t cell) { return kmh[cell] > 0.0F; }));
    return result;
}

}  // namespace geoplan::access
