#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/admin/distance.hpp>
#include <geoplan/admin/join.hpp>
#include <geoplan/admin/name.hpp>

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

}  // namespace

void bind_admin(py::module_& m) {
    bind_names(m);
}
