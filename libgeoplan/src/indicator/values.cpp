#include <geoplan/indicator/values.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::indicator {

Values values_from(std::vector<double> value, std::string unit) {
    Values out{std::move(value), {}, std::move(unit)};
    out.state.reserve(out.value.size());
    for (const double v : out.value) {
        out.state.push_back(std::isnan(v) ? State::missing : State::known);
    }
    return out;
}

std::size_t count(const Values& values, State state) noexcept {
    return static_cast<std::size_t>(
        std::count(values.state.begin(), values.state.end(), state));
}

}  // namespace geoplan::indicator
