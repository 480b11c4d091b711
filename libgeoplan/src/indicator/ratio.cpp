#include <geoplan/indicator/ratio.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <limits>

namespace geoplan::indicator {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

double divide(double a, double b) {
    return b == 0.0 ? kUnknown : a / b;
}

Values quotient(std::span<const double> a, std::span<const double> b, double scale,
                std::string unit) {
    if (a.size() != b.size()) {
        throw Error(Errc::bad_argument,
                    say("the two columns have {} and {} zones", {a.size(), b.size()}));
    }
    std::vector<double> value(a.size());
    for (std::size_t z = 0; z < a.size(); ++z) value[z] = scale * divide(a[z], b[z]);
    return values_from(std::move(value), std::move(unit));
}

}  // namespace

Values ratio(const Values& numerator, const Values& denominator, double scale,
             std::string unit) {
    Values out = quotient(numerator.value, denominator.value, scale, std::move(unit));
    for (std::size_t z = 0; z < out.value.size(); ++z) {
        if (numerator.state[z] == State::not_applicable ||
            denominator.state[z] == State::not_applicable) {
            out.value[z] = kUnknown;
            out.state[z] = State::not_applicable;
        }
    }
    return out;
}

Values density_per_km2(std::span<const double> quantity, std::span<const double> area_km2,
                       const std::string& quantity_unit) {
    return quotient(quantity, area_km2, 1.0, quantity_unit + "/km2");
}

Values density_per_1000_people(std::span<const double> quantity, std::span<const double> people,
                               const std::string& quantity_unit) {
    return quotient(quantity, people, 1000.0, quantity_unit + "/1000 people");
}

Values share(std::span<const double> part, std::span<const double> total) {
    return quotient(part, total, 1.0, "share");
}

}  // namespace geoplan::indicator
