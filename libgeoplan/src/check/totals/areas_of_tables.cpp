#include "check/shapes/stated_area.hpp"
#include "check/totals/kinds.hpp"

namespace geoplan::check {

void find_areas_of_tables(std::span<const Quantity> quantities, Problems& problems) {
    for (const auto& quantity : quantities) {
        const auto& units = *quantity.units;
        const bool of_table = std::holds_alternative<data::Table>(units.source->data);
        if (quantity.meaning != Meaning::area || quantity.areas_km2.empty() || !of_table)
            continue;
        const auto area = stated_area(quantity.column, quantity.values, quantity.areas_km2);
        if (!area) continue;
        std::vector<std::string> titles;
        for (std::size_t row = 0; row < units.rows; ++row) {
            titles.push_back(unit_label(units, row));
        }
        for (auto& found :
             area_findings(*area, {title(*units.source), titles, quantity.areas_km2})) {
            problems.push_back(std::move(found.problem));
        }
    }
}

}  // namespace geoplan::check
