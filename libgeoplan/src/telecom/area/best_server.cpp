#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/telecom/area.hpp>

#include <cmath>
#include <limits>

namespace geoplan::telecom {

BestServer best_server(const data::Grid& grid, std::span<const AreaLevels> levels) {
    BestServer best;
    best.level_dbm = {
        grid, std::vector<float>(grid.cells(), std::numeric_limits<float>::quiet_NaN()), "dBm"};
    best.server.assign(grid.cells(), -1);
    best.in_doubt.assign(grid.cells(), 0);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto& window = levels[i].window;
        const std::size_t cells = window.columns * window.rows;
        if (window.column + window.columns > grid.columns ||
            window.row + window.rows > grid.rows || levels[i].level_dbm.size() != cells ||
            levels[i].missing_share.size() != cells) {
            throw Error(Errc::bad_argument,
                        say("the levels of transmitter {} are not on this grid", {i}));
        }
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const std::size_t at = (window.row + cell / window.columns) * grid.columns +
                                   window.column + cell % window.columns;
            const float level = levels[i].level_dbm[cell];
            if (levels[i].missing_share[cell] > 0.0F) best.in_doubt[at] = 1;
            if (std::isnan(level)) continue;
            float& strongest = best.level_dbm.values[at];
            if (best.server[at] >= 0 && !(level > strongest)) continue;
            strongest = level;
            best.server[at] = static_cast<std::int32_t>(i);
        }
    }
    return best;
}

}  // namespace geoplan::telecom
