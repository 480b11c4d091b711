#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/score/aggregate.hpp>
#include <geoplan/score/draws.hpp>
#include <geoplan/score/normalise.hpp>
#include <geoplan/score/rank.hpp>
#include <geoplan/score/weights.hpp>

namespace score = geoplan::score;

namespace {

using Numbers = Array1d<double>;
using Numbers2d = py::array_t<double, py::array::c_style>;

score::Matrix matrix_from(const Numbers2d& a) {
    if (a.ndim() != 2)
        throw py::value_error(geoplan::say("a matrix must be 2-D (zones x indicators)"));
    const auto rows = static_cast<std::size_t>(a.shape(0));
    const auto columns = static_cast<std::size_t>(a.shape(1));
    return {rows, columns, {a.data(), a.data() + rows * columns}};
}

score::Direction direction_from(bool higher_is_better) {
    return higher_is_better ? score::Direction::higher : score::Direction::lower;
}

score::Method method_from(const std::string& word) {
    if (word == "weighted_mean") return score::Method::weighted_mean;
    if (word == "geometric_mean") return score::Method::geometric_mean;
    if (word == "topsis") return score::Method::topsis;
    throw py::value_error(geoplan::say(
        "method must be weighted_mean, geometric_mean or topsis, got '{}'", {word}));
}

score::Missing missing_from(const std::string& word) {
    if (word == "leave_out") return score::Missing::leave_out;
    if (word == "refuse") return score::Missing::refuse;
    throw py::value_error(
        geoplan::say("missing must be leave_out or refuse, got '{}'", {word}));
}

void bind_normalise(py::module_& m) {
    m.def(
        "need_by_target",
        [](const Numbers& values, const Numbers& target, double worst, bool higher_is_better) {
            return adopt(score::need_by_target(view(values, "values"), view(target, "target"),
                                               worst, direction_from(higher_is_better)));
        },
        "values"_a.noconvert(), "target"_a.noconvert(), "worst"_a, "higher_is_better"_a);
    m.def(
        "need_by_range",
        [](const Numbers& values, bool higher_is_better) {
            return adopt(
                score::need_by_range(view(values, "values"), direction_from(higher_is_better)));
        },
        "values"_a.noconvert(), "higher_is_better"_a);
    m.def(
        "need_by_zscore",
        [](const Numbers& values, bool higher_is_better) {
            return adopt(score::need_by_zscore(view(values, "values"),
                                               direction_from(higher_is_better)));
        },
        "values"_a.noconvert(), "higher_is_better"_a);
    m.def(
        "vector_normalise",
        [](const Numbers2d& values, const std::vector<bool>& higher_is_better) {
            std::vector<score::Direction> directions;
            for (const bool higher : higher_is_better) {
                directions.push_back(direction_from(higher));
            }
            auto out = score::vector_normalise(matrix_from(values), directions);
            return adopt(std::move(out.values), {values.shape(0), values.shape(1)});
        },
        "values"_a.noconvert(), "higher_is_better"_a);
}

void bind_draws(py::module_& m) {
    py::class_<score::DrawnRanks>(m, "DrawnRanks")
        .def_property_readonly("mean_rank",
                               [](const score::DrawnRanks& d) { return adopt(d.mean_rank); })
        .def_property_readonly("low_rank",
                               [](const score::DrawnRanks& d) { return adopt(d.low_rank); })
        .def_property_readonly("high_rank",
                               [](const score::DrawnRanks& d) { return adopt(d.high_rank); })
        .def_property_readonly("best_rank",
                               [](const score::DrawnRanks& d) { return adopt(d.best_rank); })
        .def_property_readonly("worst_rank",
                               [](const score::DrawnRanks& d) { return adopt(d.worst_rank); })
        .def_property_readonly("top_share",
                               [](const score::DrawnRanks& d) { return adopt(d.top_share); })
        .def_property_readonly("acceptability", [](const score::DrawnRanks& d) {
            const auto rows = static_cast<py::ssize_t>(d.mean_rank.size());
            return adopt(d.acceptability, {rows, rows});
        });
    m.def(
        "draw_ranks",
        [](const Numbers2d& scores, const Numbers& weights, const Array1d<std::uint8_t>& ranked,
           const std::string& method, const std::string& missing, std::size_t count,
           std::uint64_t seed, double spread, std::size_t top, int threads,
           const py::object& progress) {
            const auto matrix = matrix_from(scores);
            const auto w = view(weights, "weights");
            const auto r = view(ranked, "ranked");
            const auto how = method_from(method);
            const auto rule = missing_from(missing);
            const auto listen = progress_from(progress);
            const py::gil_scoped_release unlocked;
            return score::draw_ranks(matrix, w, r, how, rule, {count, seed, spread, top},
                                     threads, listen);
        },
        "scores"_a.noconvert(), "weights"_a.noconvert(), "ranked"_a.noconvert(), "method"_a,
        "missing"_a, "count"_a, "seed"_a, "spread"_a, "top"_a, "threads"_a, "progress"_a);
}

}  // namespace

void bind_score(py::module_& m) {
    bind_normalise(m);
    bind_draws(m);
    m.def(
        "equal_weights", [](std::size_t count) { return adopt(score::equal_weights(count)); },
        "count"_a);
    m.def(
        "entropy_weights",
        [](const Numbers2d& values) {
            return adopt(score::entropy_weights(matrix_from(values)));
        },
        "values"_a.noconvert());
    m.def(
        "aggregate",
        [](const Numbers2d& scores, const Numbers& weights, const std::string& method,
           const std::string& missing) {
            return adopt(score::aggregate(matrix_from(scores), view(weights, "weights"),
                                          method_from(method), missing_from(missing)));
        },
        "scores"_a.noconvert(), "weights"_a.noconvert(), "method"_a, "missing"_a);
    m.def(
        "rank",
        [](const Numbers& scores) {
            auto ranks = score::rank(view(scores, "scores"));
            return py::make_tuple(adopt(std::move(ranks.rank)), adopt(std::move(ranks.tied)));
        },
        "scores"_a.noconvert());
}
