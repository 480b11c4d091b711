// The whole chain on the demo province, and one number that is known by construction:
// half of the people of the planted commune 09852 live in 4G coverage (planted.json).
#include <geoplan/core/error.hpp>
#include <geoplan/study/run.hpp>

#include <cmath>
#include <iostream>

int main(int, char** argv) {
    try {
        const auto study = geoplan::study::read_study(std::string(argv[1]) + "/study.toml");
        const auto results = geoplan::study::run(study);
        std::size_t zone = 0;
        while (results.inputs.zones.ids.at(zone) != "09852") ++zone;
        const double share = results.measured.values.front().value.at(zone);
        std::cout << "people without 4G in 09852: " << share << '\n';
        return study.indicators.front().id == "people_without_4g" &&
                       std::abs(share - 0.5) < 1e-9
                   ? 0
                   : 1;
    } catch (const geoplan::Error& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
