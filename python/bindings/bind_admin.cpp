#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/admin/distance.hpp>
#include <geoplan/admin/join.hpp>
#include <geoplan/admin/name.hpp>
#include <geoplan/admin/registry.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace admin = geoplan::admin;

namespace {

using Texts = std::vector<std::string>;

/// Columns of a join: status, row, reason, loosened, text, candidates, suggestions.
py::tuple columns_of(const std::vector<admin::NameMatch>& matches) {
    Texts status, reason, loosened, text;
    std::vector<std::int64_t> row;
    py::list candidates, suggestions;
    for (const auto& match : matches) {
        status.emplace_back(name(match.status));
        row.push_back(match.row);
        reason.emplace_back(name(match.reason));
        loosened.push_back(names(match.loosened));
        text.push_back(match.text);
        candidates.append(py::cast(match.candidates));
        py::list near;
        for (const auto& one : match.suggestions) {
            near.append(py::make_tuple(one.row, one.distance));
        }
        suggestions.append(near);
    }
    return py::make_tuple(status, adopt(std::move(row)), reason, loosened, text, candidates,
                          suggestions);
}

void bind_names(py::module_& m) {
    m.def(
        "name_key", [](const std::string& text) { return admin::name_key(text); }, "text"_a);
    m.def(
        "kind_of",
        [](const std::string& text) { return std::string(name(admin::kind_of(text))); },
        "text"_a);
    m.def(
        "garbling_of",
        [](const std::string& text) -> std::optional<std::string> {
            const auto found = admin::garbling_of(text);
            if (!found) return std::nullopt;
            return std::string(name(*found));
        },
        "text"_a);
    m.def("name_distance", &admin::name_distance, "a"_a, "b"_a);
    m.def(
        "join_names",
        [](const Texts& left, const Texts& right, const Texts& left_parents,
           const Texts& right_parents, bool many_to_one, int suggestions, double max_distance,
           int threads) {
            std::vector<admin::NameMatch> matches;
            {
                const py::gil_scoped_release unlocked;
                matches = admin::join_names({left, left_parents}, {right, right_parents},
                                            {many_to_one, suggestions, max_distance, threads});
            }
            return columns_of(matches);
        },
        "left"_a, "right"_a, "left_parents"_a, "right_parents"_a, "many_to_one"_a,
        "suggestions"_a, "max_distance"_a, "threads"_a);
}

admin::Level level_from(const std::string& text) {
    const auto level = admin::level_from_text(text);
    if (!level) {
        throw geoplan::Error(
            geoplan::Errc::bad_argument,
            geoplan::say("a level is province, district or commune, not '{}'", {text}));
    }
    return *level;
}

std::optional<geoplan::Date> day_from(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return geoplan::date_from_text(text);
}

/// Columns of equal length; dates as "YYYY-MM-DD", "" for none.
admin::Registry registry_from(const Texts& code, const Texts& name,
                              const std::vector<Texts>& other_names, const Texts& level,
                              const Texts& parent, const Texts& unit_class,
                              const Texts& valid_from, const Texts& valid_to) {
    std::vector<admin::Unit> units;
    for (std::size_t i = 0; i < code.size(); ++i) {
        units.push_back({code[i], name.at(i), other_names.at(i), level_from(level.at(i)),
                         parent.at(i), unit_class.at(i), day_from(valid_from.at(i)),
                         day_from(valid_to.at(i))});
    }
    return admin::Registry(std::move(units));
}

void bind_registry(py::module_& m) {
    using admin::Registry;
    const auto day = [](const std::string& text) { return geoplan::date_from_text(text); };
    py::class_<Registry>(m, "Registry")
        .def(py::init(&registry_from), "code"_a, "name"_a, "other_names"_a, "level"_a,
             "parent"_a, "unit_class"_a, "valid_from"_a, "valid_to"_a)
        .def_property_readonly("problems", &Registry::problems)
        .def(
            "valid_on",
            [day](const Registry& r, const std::string& on) {
                return adopt(r.valid_on(day(on)));
            },
            "day"_a)
        .def(
            "find",
            [day](const Registry& r, const Texts& codes, const std::string& on) {
                std::vector<std::int64_t> rows;
                for (const auto& code : codes) rows.push_back(r.find(code, day(on)));
                return adopt(std::move(rows));
            },
            "codes"_a, "day"_a)
        .def(
            "history",
            [](const Registry& r, const std::string& code) { return adopt(r.history(code)); },
            "code"_a)
        .def(
            "named",
            [day](const Registry& r, const std::string& name, const std::string& on,
                  const std::string& parent) { return adopt(r.named(name, day(on), parent)); },
            "name"_a, "day"_a, "parent"_a)
        .def(
            "ancestors",
            [day](const Registry& r, std::int64_t row, const std::string& on) {
                return adopt(r.ancestors(row, day(on)));
            },
            "row"_a, "day"_a)
        .def(
            "roll_up",
            [day](const Registry& r, const Texts& codes, const std::string& on,
                  const std::string& level) {
                auto up = admin::roll_up(r, codes, day(on), level_from(level));
                return py::make_tuple(adopt(std::move(up.row)), up.problems);
            },
            "codes"_a, "day"_a, "level"_a)
        .def(
            "classes",
            [day](const Registry& r, const Texts& codes, const std::string& on) {
                const auto found = admin::classes(r, codes, day(on));
                return py::make_tuple(found.unit_class, found.problems);
            },
            "codes"_a, "day"_a);
}

}  // namespace

void bind_admin(py::module_& m) {
    bind_names(m);
    bind_registry(m);
    bind_crosswalk(m);
}
