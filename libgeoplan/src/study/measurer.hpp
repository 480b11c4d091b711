#pragma once

#include "study/people_places.hpp"
#include "study/travel/travels.hpp"

#include <geoplan/indicator/values.hpp>
#include <geoplan/study/load.hpp>
#include <geoplan/study/measure.hpp>
#include <geoplan/study/study.hpp>
#include <geoplan/telecom/area.hpp>
#include <geoplan/zonal/cell_weights.hpp>

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace geoplan::study {

/// Measures indicators one after another, and keeps what several of them need: the cell
/// weights of each grid, and the people.
class Measurer {
public:
    Measurer(const Study& study, const Inputs& inputs, int threads)
        : study_(study), inputs_(inputs), threads_(threads), travels_(study, inputs, threads) {}

    /// Sums and scales the people; with a problem for what cannot be scaled.
    [[nodiscard]] People count_people(Problems& problems);

    /// @param before  the indicators before it, in the study's order
    /// @throws Error for what stops this indicator
    [[nodiscard]] indicator::Values measure(const IndicatorSpec& spec, const People& people,
                                            std::span<const indicator::Values> before,
                                            Problems& problems);

private:
    [[nodiscard]] indicator::Values attribute(const IndicatorSpec& spec, Problems& problems);
    [[nodiscard]] indicator::Values zonal(const IndicatorSpec& spec, Problems& problems);
    [[nodiscard]] indicator::Values density(const IndicatorSpec& spec, const People& people);
    [[nodiscard]] indicator::Values nearest(const IndicatorSpec& spec, const People& people);
    [[nodiscard]] indicator::Values coverage(const IndicatorSpec& spec, const People& people,
                                             Problems& problems);
    [[nodiscard]] indicator::Values travel_time(const IndicatorSpec& spec, const People& people,
                                                Problems& problems);
    [[nodiscard]] indicator::Values catchment(const IndicatorSpec& spec, const People& people,
                                              Problems& problems);
    [[nodiscard]] indicator::Values signal(const IndicatorSpec& spec, const People& people,
                                           Problems& problems);
    [[nodiscard]] indicator::Values presence(const IndicatorSpec& spec, Problems& problems);

    /// Values of old units, carried to the zones by the layer's crosswalk.
    [[nodiscard]] indicator::Values carried_attribute(const IndicatorSpec& spec,
                                                      Problems& problems);
    [[nodiscard]] indicator::Values carried_presence(const IndicatorSpec& spec,
                                                     Problems& problems);
    /// To which old unit each row of a table layer belongs.
    [[nodiscard]] std::vector<std::int64_t> old_units_of_rows(const LayerSpec& spec,
                                                              const data::Table& table,
                                                              Problems& problems);

    /// Problems for zones that lie in part or wholly where a raster is not known.
    void report_lacking_cells(const data::RasterSource& source, Problems& problems);

    /// To which zone each row of a table layer belongs.
    [[nodiscard]] std::vector<std::int64_t> zones_of_rows(const LayerSpec& spec,
                                                          const data::Table& table,
                                                          Problems& problems);
    struct Facilities {
        geom::Points places;
        std::vector<std::size_t> rows;  // of the layer
    };
    /// The places of a layer of points. Rows of a table stand at a point on the surface of
    /// their zone, which a problem tells; those of no zone are left out.
    [[nodiscard]] Facilities facilities(const std::string& layer, Problems& problems);
    /// To which zone each point of a point layer belongs; -1 outside all.
    [[nodiscard]] std::vector<std::int64_t> zones_of_points(const data::Layer& layer) const;

    [[nodiscard]] const zonal::CellWeights& weights(const data::Grid& grid);
    [[nodiscard]] const data::RasterSource& raster(const std::string& layer) const;
    [[nodiscard]] const PeoplePlaces& places_of_people(const People& people);
    [[nodiscard]] const PeoplePlaces& zone_places();
    /// The strongest station of the indicator's layer in each cell of its heights.
    [[nodiscard]] const telecom::BestServer& best_server(const IndicatorSpec& spec,
                                                         Problems& problems);

    const Study& study_;
    const Inputs& inputs_;
    int threads_;
    Travels travels_;
    std::vector<zonal::CellWeights> weights_;  // one a grid
    std::optional<PeoplePlaces> people_places_;
    std::optional<PeoplePlaces> zone_places_;
    struct Minutes {
        indicator::Minutes minutes;
        Problems problems;
    };
    /// By travel, layer, and whether from people: indicators differ in the time they ask for.
    std::map<std::tuple<std::string, std::string, bool>, Minutes> minutes_;
    struct Predicted {
        std::string layer;
        SignalSpec signal;
        telecom::BestServer best;
    };
    std::deque<Predicted> best_servers_;  // indicators differ in the level they ask for
};

}  // namespace geoplan::study
