#pragma once

#include <geoplan/core/message.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/core/state.hpp>
#include <geoplan/data/column.hpp>
#include <geoplan/geom/columns.hpp>

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace py = pybind11;
using namespace py::literals;

template <class T>
using Array1d = py::array_t<T, py::array::c_style>;

/// A 1-D array as it is, no copy.
/// @throws ValueError when it has another number of dimensions
template <class T>
std::span<const T> view(const Array1d<T>& a, const char* name) {
    if (a.ndim() != 1) throw py::value_error(geoplan::say("{} must be 1-D", {name}));
    return {a.data(), static_cast<std::size_t>(a.size())};
}

/// NumPy takes over the vector's memory; the capsule frees it with the array.
template <class T>
py::array_t<T> adopt(std::vector<T> values, std::vector<py::ssize_t> shape = {}) {
    auto owner = std::make_unique<std::vector<T>>(std::move(values));
    py::capsule base(owner.get(), [](void* p) { delete static_cast<std::vector<T>*>(p); });
    auto* kept = owner.release();
    if (shape.empty()) shape = {static_cast<py::ssize_t>(kept->size())};
    return py::array_t<T>(shape, kept->data(), base);
}

/// (n, 2) float64 array ↔ points; copies.
std::vector<geoplan::geom::Point> points_from(const py::array_t<double, py::array::c_style>& a);
py::array_t<double> array_from(std::span<const geoplan::geom::Point> points);

/// States of values as 0 (known), 1 (missing), 2 (not applicable), and back.
/// @throws ValueError for another number
std::vector<std::uint8_t> codes(std::span<const geoplan::State> states);
std::vector<geoplan::State> states_from(const Array1d<std::uint8_t>& codes);

/// A Python callable(share, step) → None, or None, as a Progress. Also stops on Ctrl-C.
/// The callable runs with the GIL held; safe to use while the GIL is released.
geoplan::Progress progress_from(const py::object& callable);

/// What `work()` gives, without the GIL: no Python object is made, freed or touched in it.
template <class Work>
auto unlocked(Work&& work) {
    const py::gil_scoped_release released;
    return work();
}
