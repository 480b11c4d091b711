#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/check/check.hpp>
#include <geoplan/study/draft.hpp>
#include <geoplan/study/read_zones.hpp>
#include <geoplan/study/run.hpp>

namespace study = geoplan::study;

namespace {

study::RunOptions options_from(int threads, const py::object& progress) {
    return {threads, progress_from(progress)};
}

// The study's ranking options with other weights, or another rule for them, in their place.
study::RankSpec with_weights(const study::Results& results,
                             const std::vector<std::pair<std::string, double>>& weights,
                             const std::string& rule) {
    auto options = results.study.rank.value_or(study::RankSpec{});
    if (rule == "equal") options.rule = study::WeightRule::equal;
    if (rule == "entropy") options.rule = study::WeightRule::entropy;
    if (!weights.empty()) {
        options.rule = study::WeightRule::given;
        options.weights = weights;
    }
    return options;
}

void bind_results(py::module_& m) {
    py::class_<study::Ranking>(m, "Ranking").def_readonly("weights", &study::Ranking::weights);
    py::class_<study::Results>(m, "Results")
        .def_readonly("problems", &study::Results::problems)
        .def_property_readonly("name", [](const study::Results& r) { return r.study.name; })
        .def_property_readonly("has_ranking",
                               [](const study::Results& r) { return r.ranking.has_value(); })
        .def_property_readonly("ranking", [](const study::Results& r) { return r.ranking; })
        .def("indicators", &study::indicator_table)
        .def("gaps", &study::gap_table)
        .def("ranks", &study::rank_table, "ranking"_a)
        .def("scores", &study::score_table, "ranking"_a)
        .def("acceptability", &study::acceptability_table, "ranking"_a)
        .def("portfolio", &study::portfolio_table)
        .def("zones", &study::zone_layer)
        .def("method", &study::method_record)
        .def("run_record", &study::run_record)
        .def(
            "rank",
            [](const study::Results& r,
               const std::vector<std::pair<std::string, double>>& weights,
               const std::string& rule, bool draws, int threads, const py::object& progress) {
                auto options = with_weights(r, weights, rule);
                if (!draws) options.draws.reset();
                const auto top =
                    static_cast<std::size_t>(r.study.choose ? r.study.choose->pilots : 0);
                const auto listen = progress_from(progress);
                const py::gil_scoped_release unlocked;
                return study::rank(r.study, r.measured, options, top, threads, listen);
            },
            "weights"_a, "rule"_a, "draws"_a, "threads"_a, "progress"_a)
        .def(
            "write",
            [](const study::Results& r, const std::string& folder) {
                const py::gil_scoped_release unlocked;
                study::write_results(r, folder);
            },
            "folder"_a);
}

}  // namespace

void bind_study(py::module_& m) {
    py::class_<study::Study>(m, "Study")
        .def_readonly("name", &study::Study::name)
        .def_readonly("file", &study::Study::file)
        .def_readonly("folder", &study::Study::folder)
        .def_readonly("text", &study::Study::text)
        .def_readonly("crs", &study::Study::crs)
        .def_property_readonly("date",
                               [](const study::Study& s) { return geoplan::to_text(s.date); })
        .def_property_readonly("indicators",
                               [](const study::Study& s) {
                                   std::vector<std::string> ids;
                                   for (const auto& i : s.indicators) ids.push_back(i.id);
                                   return ids;
                               })
        .def_property_readonly("layers", [](const study::Study& s) {
            std::vector<std::string> names;
            for (const auto& layer : s.layers) names.push_back(layer.name);
            return names;
        });
    bind_results(m);
    m.def("read_study", &study::read_study, "path"_a);
    m.def("parse_study", &study::parse_study, "text"_a, "folder"_a);
    m.def("study_schema", &study::study_schema);
    m.def(
        "draft",
        [](const std::string& folder, const std::string& date, int threads,
           const py::object& tell) {
            const auto progress = progress_from(tell);
            const auto day = geoplan::date_from_text(date);
            const py::gil_scoped_release unlocked;
            geoplan::check::FolderOptions open;
            open.threads = threads;
            open.progress = progress;
            const auto opened = geoplan::check::open_folder(folder, open);
            const auto problems = geoplan::check::check_folder(opened, {day, threads, {}});
            return study::draft(opened, problems, day);
        },
        "folder"_a, "date"_a, "threads"_a, "tell"_a);
    m.def("problem_table", &study::problem_table, "problems"_a);
    m.def(
        "check",
        [](const study::Study& s, int threads, const py::object& progress) {
            const auto options = options_from(threads, progress);
            const py::gil_scoped_release unlocked;
            return study::check(s, options);
        },
        "study"_a, "threads"_a, "progress"_a);
    m.def(
        "read_zones",
        [](const study::Study& s) {
            const py::gil_scoped_release unlocked;
            return study::read_zones(s);
        },
        "study"_a);
    m.def(
        "run",
        [](const study::Study& s, int threads, const py::object& progress) {
            const auto options = options_from(threads, progress);
            const py::gil_scoped_release unlocked;
            return study::run(s, options);
        },
        "study"_a, "threads"_a, "progress"_a);
}
