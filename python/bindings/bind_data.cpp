#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/data/layer.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/data/table.hpp>

namespace data = geoplan::data;

namespace {

// Dates cross as "YYYY-MM-DD", so that pandas makes of them what it likes.
struct ToPython {
    py::object operator()(const data::Doubles& v) const { return adopt(v); }
    py::object operator()(const data::Integers& v) const { return adopt(v); }
    py::object operator()(const data::Bools& v) const { return adopt(v); }
    py::object operator()(const data::Texts& v) const { return py::cast(v); }
    py::object operator()(const data::Dates& v) const {
        std::vector<std::string> texts;
        texts.reserve(v.size());
        for (const auto& date : v) texts.push_back(geoplan::to_text(date));
        return py::cast(texts);
    }
};

template <class T>
std::vector<T> copy_of(const py::object& values) {
    const auto array = values.cast<Array1d<T>>();
    const auto span = view(array, "values");
    return {span.begin(), span.end()};
}

data::Column column_from(std::string name, std::string unit, const std::string& type,
                         const py::object& values, const py::object& states) {
    data::Column column{std::move(name), std::move(unit), {}};
    if (type == "double") {
        column.values = copy_of<double>(values);
    } else if (type == "int64") {
        column.values = copy_of<std::int64_t>(values);
    } else if (type == "bool") {
        column.values = copy_of<std::uint8_t>(values);
    } else if (type == "text") {
        column.values = values.cast<data::Texts>();
    } else if (type == "date") {
        data::Dates dates;
        for (const auto& text : values.cast<data::Texts>()) {
            dates.push_back(geoplan::date_from_text(text));
        }
        column.values = std::move(dates);
    } else {
        throw py::value_error(
            geoplan::say("type must be double, int64, bool, text or date, got '{}'", {type}));
    }
    if (states.is_none()) return column;
    column.states = states_from(states.cast<Array1d<std::uint8_t>>());
    if (column.states.size() != data::size(column)) {
        throw py::value_error(geoplan::say("states and values must be of one length"));
    }
    return column;
}

}  // namespace

void bind_data(py::module_& m) {
    py::class_<data::Column>(m, "Column")
        .def(py::init(&column_from), "name"_a, "unit"_a, "type"_a, "values"_a,
             "states"_a = py::none())
        .def_readonly("name", &data::Column::name)
        .def_readonly("unit", &data::Column::unit)
        .def_property_readonly(
            "type", [](const data::Column& c) { return std::string(data::type_name(c)); })
        .def_property_readonly(
            "values", [](const data::Column& c) { return std::visit(ToPython{}, c.values); })
        .def_property_readonly("states", [](const data::Column& c) -> py::object {
            if (c.states.empty()) return py::none();
            return adopt(codes(c.states));
        });
    py::class_<data::Table>(m, "Table")
        .def(py::init([](std::vector<data::Column> columns) {
                 for (const auto& column : columns) {
                     if (data::size(column) != data::size(columns.front())) {
                         throw py::value_error(geoplan::say("columns must be of one length"));
                     }
                 }
                 return data::Table{std::move(columns)};
             }),
             "columns"_a)
        .def_readonly("columns", &data::Table::columns)
        .def("__len__", [](const data::Table& t) { return data::rows(t); });
    py::class_<data::Grid>(m, "Grid")
        .def(py::init([](double x0, double y0, double cell_width, double cell_height,
                         std::size_t columns, std::size_t rows, const std::string& crs) {
                 const auto known =
                     crs.empty() ? geoplan::crs::Crs{} : geoplan::crs::crs_from_text(crs);
                 return data::Grid{x0, y0, cell_width, cell_height, columns, rows, known};
             }),
             "x0"_a, "y0"_a, "cell_width"_a, "cell_height"_a, "columns"_a, "rows"_a,
             "crs"_a = "")
        .def_readonly("x0", &data::Grid::x0)
        .def_readonly("y0", &data::Grid::y0)
        .def_readonly("cell_width", &data::Grid::cell_width)
        .def_readonly("cell_height", &data::Grid::cell_height)
        .def_readonly("columns", &data::Grid::columns)
        .def_readonly("rows", &data::Grid::rows)
        .def_property_readonly("crs", [](const data::Grid& g) { return g.crs.wkt; });
    py::class_<data::Layer>(m, "Layer")
        .def(py::init([](std::string name, const std::string& crs,
                         geoplan::geom::Geometry geometry, data::Table table) {
                 const auto known =
                     crs.empty() ? geoplan::crs::Crs{} : geoplan::crs::crs_from_text(crs);
                 return data::Layer{std::move(name), known, std::move(geometry),
                                    std::move(table)};
             }),
             "name"_a, "crs"_a, "geometry"_a, "table"_a)
        .def_readonly("name", &data::Layer::name)
        .def_property_readonly("crs", [](const data::Layer& l) { return l.crs.wkt; })
        .def_readonly("geometry", &data::Layer::geometry)
        .def_readonly("table", &data::Layer::table);
}
