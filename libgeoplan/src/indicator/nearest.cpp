#include <geoplan/indicator/nearest.hpp>

#include <limits>

namespace geoplan::indicator {

namespace {

/// Mean over people of f(distance); NaN without people, and NaN where f is.
template <class F>
Values mean_over_people(const PeopleAtPlaces& people, std::span<const double> distance_m,
                        const char* unit, F f) {
    const std::size_t zones = people.offsets.size() - 1;
    std::vector<double> value(zones, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t z = 0; z < zones; ++z) {
        double sum = 0.0;
        double all = 0.0;
        for (auto i = people.offsets[z]; i < people.offsets[z + 1]; ++i) {
            const auto k = static_cast<std::size_t>(i);
            const auto place = static_cast<std::size_t>(people.place[k]);
            if (people.people[k] == 0.0) continue;
            sum += people.people[k] * f(distance_m[place]);
            all += people.people[k];
        }
        if (all > 0.0) value[z] = sum / all;
    }
    return values_from(std::move(value), unit);
}

}  // namespace

Values mean_distance(const PeopleAtPlaces& people, std::span<const double> distance_m) {
    return mean_over_people(people, distance_m, "m", [](double d) { return d; });
}

Values share_beyond(const PeopleAtPlaces& people, std::span<const double> distance_m,
                    double beyond_m) {
    return mean_over_people(people, distance_m, "share", [beyond_m](double d) {
        return d != d ? d : (d > beyond_m ? 1.0 : 0.0);  // an unknown distance stays unknown
    });
}

}  // namespace geoplan::indicator
