#include "mend/columns/each_text.hpp"

#include <limits>

namespace geoplan::mend {

namespace {

struct Filler {
    double operator()(double) const { return std::numeric_limits<double>::quiet_NaN(); }
    template <class Value>
    Value operator()(const Value&) const {
        return {};
    }
};

}  // namespace

void set_missing(data::Column& column, std::size_t row) {
    if (column.states.empty()) column.states.assign(data::size(column), State::known);
    column.states[row] = State::missing;
    std::visit([&](auto& values) { values[row] = Filler{}(values[row]); }, column.values);
}

}  // namespace geoplan::mend
