#include <geoplan/data/raster.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <cmath>

namespace geoplan::data {

std::optional<std::size_t> cell_of(const Grid& grid, geom::Point point) noexcept {
    const double column = std::floor((point.x - grid.x0) / grid.cell_width);
    const double row = std::floor((grid.y0 - point.y) / grid.cell_height);
    if (!(column >= 0.0 && row >= 0.0 && column < static_cast<double>(grid.columns) &&
          row < static_cast<double>(grid.rows))) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(row) * grid.columns + static_cast<std::size_t>(column);
}

Window whole(const Grid& grid) noexcept {
    return {0, 0, grid.columns, grid.rows};
}

Grid window_grid(const Grid& grid, const Window& window) {
    if (window.column + window.columns > grid.columns || window.row + window.rows > grid.rows) {
        throw Error(Errc::bad_argument,
                    say("a window must lie inside its grid of {} x {} cells",
                        {grid.columns, grid.rows}));
    }
    Grid part = grid;
    part.x0 = grid.x0 + static_cast<double>(window.column) * grid.cell_width;
    part.y0 = grid.y0 - static_cast<double>(window.row) * grid.cell_height;
    part.columns = window.columns;
    part.rows = window.rows;
    return part;
}

geom::Point centre_of(const Grid& grid, std::size_t cell) noexcept {
    const auto column = static_cast<double>(cell % grid.columns);
    const auto row = static_cast<double>(cell / grid.columns);
    return {grid.x0 + (column + 0.5) * grid.cell_width,
            grid.y0 - (row + 0.5) * grid.cell_height};
}

RasterSource source_of(Raster raster, std::string name) {
    if (raster.values.size() != raster.grid.cells()) {
        throw Error(Errc::bad_argument, say("a raster of {} cells got {} values",
                                            {raster.grid.cells(), raster.values.size()}));
    }
    const auto kept = std::make_shared<const Raster>(std::move(raster));
    auto read = [kept](const Window& window) {
        static_cast<void>(window_grid(kept->grid, window));  // checks the window
        std::vector<float> values;
        values.reserve(window.columns * window.rows);
        for (std::size_t r = 0; r < window.rows; ++r) {
            const auto first = kept->values.begin() +
                               static_cast<std::ptrdiff_t>(
                                   (window.row + r) * kept->grid.columns + window.column);
            values.insert(values.end(), first,
                          first + static_cast<std::ptrdiff_t>(window.columns));
        }
        return values;
    };
    return {kept->grid, std::move(read), kept->unit, std::move(name)};
}

std::string raster_name(std::string_view name) {
    return name.empty() ? say("the raster") : say("'{}'", {name});
}

std::vector<float> read(const RasterSource& source, const Window& window) {
    auto values = source.read(window);
    if (values.size() == window.columns * window.rows) return values;
    throw Error(Errc::bad_argument,
                say("{} gave {} values for a window of {} x {} cells",
                    {raster_name(source.name), values.size(), window.columns, window.rows}));
}

Raster read_all(const RasterSource& source, std::size_t most_cells) {
    if (source.grid.cells() > most_cells) {
        throw Error(Errc::too_large,
                    with_place(source.name, say("the raster has {} cells; at most {} are read "
                                                "at once. Cut it to the province first",
                                                {source.grid.cells(), most_cells})));
    }
    return {source.grid, read(source, whole(source.grid)), source.unit};
}

}  // namespace geoplan::data
