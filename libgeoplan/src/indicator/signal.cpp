#include <geoplan/indicator/signal.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <limits>

namespace geoplan::indicator {

Values share_under_level(const PeopleAtPlaces& people, const Levels& levels, double below_dbm) {
    if (levels.level_dbm.size() != levels.in_doubt.size()) {
        throw Error(Errc::bad_argument, say("{} levels beside {} doubts: one each is expected",
                                            {levels.level_dbm.size(), levels.in_doubt.size()}));
    }
    std::vector<double> value;
    for (std::size_t z = 0; z + 1 < people.offsets.size(); ++z) {
        double all = 0.0;
        double under = 0.0;
        bool known = true;
        for (auto i = people.offsets[z]; i < people.offsets[z + 1]; ++i) {
            const auto k = static_cast<std::size_t>(i);
            const auto place = static_cast<std::size_t>(people.place[k]);
            all += people.people[k];
            if (levels.level_dbm[place] >= below_dbm) continue;
            under += people.people[k];
            known = known && !levels.in_doubt[place];
        }
        const bool measured = known && all > 0.0;
        value.push_back(measured ? under / all : std::numeric_limits<double>::quiet_NaN());
    }
    return values_from(std::move(value), "share");
}

}  // namespace geoplan::indicator
