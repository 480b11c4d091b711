#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/core/problem.hpp>
#include <geoplan/core/random.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/core/version.hpp>

#include <array>
#include <optional>

namespace {

// Error{code} becomes the class that geoplan._errors names for the code.
void translate(std::exception_ptr thrown) {
    try {
        if (thrown) std::rethrow_exception(thrown);
    } catch (const geoplan::Error& error) {
        if (error.code() == geoplan::Errc::cancelled) {
            PyErr_SetNone(PyExc_KeyboardInterrupt);
            return;
        }
        const std::string code(name(error.code()));
        const auto make = py::module_::import("geoplan._errors").attr("make_error");
        const py::object value = make(code, error.what());
        PyErr_SetObject(py::type::handle_of(value).ptr(), value.ptr());
    }
}

}  // namespace

void bind_core(py::module_& m) {
    py::register_exception_translator(&translate);
    m.def("versions", &geoplan::versions);
    m.def("default_threads", &geoplan::default_threads);
    m.def("uniform", &geoplan::uniform, "seed"_a, "draw"_a, "variable"_a);
    m.def("language", [] { return std::string(name(geoplan::language())); });
    m.def(
        "set_language",
        [](const std::string& text) {
            const auto language = geoplan::language_from_text(text);
            if (!language) {
                throw geoplan::Error(
                    geoplan::Errc::bad_argument,
                    geoplan::say("there are no messages in '{}'; the languages are "
                                 "'vi' and 'en'",
                                 {text}));
            }
            geoplan::set_language(*language);
        },
        "language"_a);
    m.def(
        "say",
        [](const std::string& english, const std::vector<std::string>& parts) {
            const std::vector<geoplan::MessagePart> all(parts.begin(), parts.end());
            return geoplan::say(english, std::span<const geoplan::MessagePart>(all));
        },
        "english"_a, "parts"_a);
    m.def("fold_text", &geoplan::fold_text, "text"_a);
    py::class_<geoplan::Problem>(m, "Problem")
        .def_property_readonly(
            "severity", [](const geoplan::Problem& p) { return std::string(name(p.severity)); })
        .def_readonly("code", &geoplan::Problem::code)
        .def_readonly("file", &geoplan::Problem::file)
        .def_readonly("row", &geoplan::Problem::row)
        .def_readonly("text", &geoplan::Problem::text)
        .def_readonly("advice", &geoplan::Problem::advice)
        .def_readonly("evidence", &geoplan::Problem::evidence)
        .def_readonly("mend", &geoplan::Problem::mend)
        .def_property_readonly("place", [](const geoplan::Problem& p) {
            using Box = std::array<double, 4>;  // west, south, east, north
            return p.place ? std::optional<Box>(
                                 {p.place->west, p.place->south, p.place->east, p.place->north})
                           : std::nullopt;
        });
}
