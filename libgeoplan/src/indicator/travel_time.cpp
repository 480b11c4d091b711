#include <geoplan/indicator/travel_time.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <limits>

namespace geoplan::indicator {

namespace {

/// People of one zone by what is known of their way.
struct Counted {
    double all = 0.0;
    double unknown = 0.0;
    double unreached = 0.0;
    double beyond = 0.0;          ///< later than the limit, or not at all
    double people_minutes = 0.0;  ///< people × minutes, of those who reach one
};

std::vector<Counted> counted(const PeopleAtPlaces& people, const Minutes& minutes,
                             double beyond_min) {
    if (minutes.minutes.size() != minutes.reached.size()) {
        throw Error(Errc::bad_argument, say("{} minutes beside {} states: one each is expected",
                                            {minutes.minutes.size(), minutes.reached.size()}));
    }
    std::vector<Counted> zones(people.offsets.size() - 1);
    for (std::size_t z = 0; z < zones.size(); ++z) {
        for (auto i = people.offsets[z]; i < people.offsets[z + 1]; ++i) {
            const auto k = static_cast<std::size_t>(i);
            const auto place = static_cast<std::size_t>(people.place[k]);
            const double here = people.people[k];
            zones[z].all += here;
            switch (minutes.reached[place]) {
                case Reached::unknown:
                    zones[z].unknown += here;
                    break;
                case Reached::no:
                    zones[z].unreached += here;
                    zones[z].beyond += here;
                    break;
                case Reached::yes:
                    if (minutes.minutes[place] > beyond_min) zones[z].beyond += here;
                    zones[z].people_minutes += here * minutes.minutes[place];
                    break;
            }
        }
    }
    return zones;
}

constexpr double unknown_value = std::numeric_limits<double>::quiet_NaN();

}  // namespace

Values share_beyond_minutes(const PeopleAtPlaces& people, const Minutes& minutes,
                            double beyond_min) {
    std::vector<double> value;
    for (const auto& zone : counted(people, minutes, beyond_min)) {
        const bool known = zone.all > 0.0 && zone.unknown == 0.0;
        value.push_back(known ? zone.beyond / zone.all : unknown_value);
    }
    return values_from(std::move(value), "share");
}

Values mean_minutes(const PeopleAtPlaces& people, const Minutes& minutes,
                    double most_unreached) {
    std::vector<double> value;
    for (const auto& zone : counted(people, minutes, 0.0)) {
        const double reached = zone.all - zone.unreached;
        const bool known =
            reached > 0.0 && zone.unknown == 0.0 && zone.unreached <= most_unreached * zone.all;
        value.push_back(known ? zone.people_minutes / reached : unknown_value);
    }
    return values_from(std::move(value), "min");
}

std::vector<double> people_unreached(const PeopleAtPlaces& people, const Minutes& minutes) {
    std::vector<double> out;
    for (const auto& zone : counted(people, minutes, 0.0)) out.push_back(zone.unreached);
    return out;
}

}  // namespace geoplan::indicator
