#include "convert.hpp"

#include <chrono>
#include <cstring>

using geoplan::geom::Point;

std::vector<Point> points_from(const py::array_t<double, py::array::c_style>& a) {
    if (a.ndim() != 2 || a.shape(1) != 2) {
        throw py::value_error(geoplan::say("coordinates must have shape (n, 2)"));
    }
    static_assert(sizeof(Point) == 2 * sizeof(double));
    std::vector<Point> points(static_cast<std::size_t>(a.shape(0)));
    if (!points.empty())
        std::memcpy(&points.front().x, a.data(), points.size() * sizeof(Point));
    return points;
}

py::array_t<double> array_from(std::span<const Point> points) {
    py::array_t<double> a({static_cast<py::ssize_t>(points.size()), py::ssize_t{2}});
    if (!points.empty()) {
        std::memcpy(a.mutable_data(), points.data(), points.size() * sizeof(Point));
    }
    return a;
}

std::vector<std::uint8_t> codes(std::span<const geoplan::State> states) {
    std::vector<std::uint8_t> out;
    out.reserve(states.size());
    for (const auto state : states) out.push_back(static_cast<std::uint8_t>(state));
    return out;
}

std::vector<geoplan::State> states_from(const Array1d<std::uint8_t>& codes) {
    std::vector<geoplan::State> out;
    for (const auto code : view(codes, "states")) {
        if (code > 2) throw py::value_error(geoplan::say("a state must be 0, 1 or 2"));
        out.push_back(static_cast<geoplan::State>(code));
    }
    return out;
}

geoplan::Progress progress_from(const py::object& callable) {
    using clock = std::chrono::steady_clock;
    struct State {
        py::object callable;
        clock::time_point last;
        ~State() {
            const py::gil_scoped_acquire locked;
            callable = py::object();
        }
    };
    const auto state = std::make_shared<State>();
    state->callable = callable;
    return geoplan::Progress([state](double share, std::string_view step) {
        const auto now = clock::now();
        const bool due =
            share <= 0.0 || share >= 1.0 || now - state->last > std::chrono::milliseconds(50);
        if (!due) return true;
        state->last = now;
        const py::gil_scoped_acquire locked;
        if (PyErr_CheckSignals() != 0) {
            PyErr_Clear();  // becomes KeyboardInterrupt again where Error{cancelled} is met
            return false;
        }
        if (!state->callable.is_none())
            state->callable(share, py::str(step.data(), step.size()));
        return true;
    });
}
