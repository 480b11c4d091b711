#include <geoplan/core/error.hpp>
#include <geoplan/geom/within.hpp>
#include <geoplan/indicator/gap.hpp>
#include <geoplan/indicator/ratio.hpp>
#include <geoplan/io/raster.hpp>
#include <geoplan/io/vector.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <algorithm>
#include <iostream>

using namespace geoplan;

int main(int argc, char** argv) try {
    const std::string folder = argc > 1 ? argv[1] : "datasets/demo";
    const auto communes = io::read_layer(folder + "/communes.gpkg");
    const auto roads = io::read_layer(folder + "/roads.gpkg");
    const auto people = io::open_raster(folder + "/population_100m.tif").source;
    const auto& areas = std::get<geom::Polygons>(communes.geometry);
    const auto weights = zonal::weights_for(areas, communes.crs, people.grid);
    const auto count = zonal::statistic(weights, people, zonal::Stat::sum);
    const auto km =
        geom::length_within_km(std::get<geom::Lines>(roads.geometry), areas, communes.crs);
    const auto density = indicator::density_per_1000_people(km, count, "km");
    const std::vector<double> target(count.size(), 3.0);  // km for 1,000 people
    const auto gap = indicator::gap_to_target(
        density, target, count, indicator::Direction::higher, indicator::PeopleBasis::zone);
    const auto names = data::texts(data::column(communes.table, "ten_xa"));
    std::vector<std::pair<double, std::string>> worst;
    for (std::size_t z = 0; z < names.size(); ++z) worst.emplace_back(-gap.gap[z], names[z]);
    std::sort(worst.begin(), worst.end());
    for (std::size_t i = 0; i < 5; ++i)
        std::cout << worst[i].second << ": lacks " << -worst[i].first << " km\n";
} catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
