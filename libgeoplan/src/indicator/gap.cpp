#include <geoplan/indicator/gap.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::indicator {

Gap gap_to_target(const Values& values, std::span<const double> target,
                  std::span<const double> people, Direction direction, PeopleBasis basis) {
    const std::size_t zones = values.value.size();
    if (target.size() != zones || people.size() != zones) {
        throw Error(Errc::bad_argument,
                    say("values, targets and people must be of one length, got {}, {} and {}",
                        {zones, target.size(), people.size()}));
    }
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    Gap out{std::vector<double>(zones, unknown), std::vector<double>(zones, unknown),
            values.state};
    for (std::size_t z = 0; z < zones; ++z) {
        if (std::isnan(target[z])) out.state[z] = State::not_applicable;
        if (out.state[z] != State::known) continue;
        if (std::isinf(values.value[z]) || std::isinf(target[z]) || std::isinf(people[z])) {
            throw Error(Errc::bad_value,
                        say("expected finite values, targets and people, got {}, {} and {} in "
                            "row {}",
                            {values.value[z], target[z], people[z], z}));
        }
        const double lacking = direction == Direction::higher ? target[z] - values.value[z]
                                                              : values.value[z] - target[z];
        out.gap[z] = std::max(0.0, lacking);
        const double affected =
            basis == PeopleBasis::share ? out.gap[z] : (out.gap[z] > 0.0 ? 1.0 : 0.0);
        out.people[z] = affected * people[z];
    }
    return out;
}

}  // namespace geoplan::indicator
