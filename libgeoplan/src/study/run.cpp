#include <geoplan/study/run.hpp>

#include "study/check_files.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace geoplan::study {

namespace {

/// Runs the steps of the chain one after another: each timed, with its share of the
/// progress, and left out when an earlier one met an error.
class Chain {
public:
    Chain(const Study& study, const RunOptions& options) : options_(options) {
        results_.study = study;
        results_.threads = options.threads == 0 ? default_threads() : options.threads;
    }

    Results run() {
        auto& r = results_;
        step("load", 0.0, 0.4, [&](const Progress& progress) {
            r.inputs = load(r.study, r.threads, progress);
            collect(r.inputs.problems);
        });
        step("measure", 0.4, 0.8, [&](const Progress& progress) {
            r.measured = measure(r.study, r.inputs, r.threads, progress);
            collect(r.measured.problems);
        });
        if (r.study.rank) {
            step("rank", 0.8, 0.95, [&](const Progress& progress) {
                const auto top =
                    static_cast<std::size_t>(r.study.choose ? r.study.choose->pilots : 0);
                r.ranking = rank(r.study, r.measured, *r.study.rank, top, r.threads, progress);
            });
        }
        if (r.study.choose) {
            step("choose", 0.95, 1.0, [&](const Progress&) {
                const auto before = r.inputs.problems.size();
                r.portfolio = choose(r.study, r.inputs, r.measured, *r.ranking);
                collect({r.inputs.problems.begin() + static_cast<std::ptrdiff_t>(before),
                         r.inputs.problems.end()});
            });
        }
        return std::move(results_);
    }

    /// The first error that a step threw, kept apart from the problems of the data.
    [[nodiscard]] const std::optional<Error>& thrown() const noexcept { return thrown_; }

private:
    void collect(const Problems& problems) {
        results_.problems.insert(results_.problems.end(), problems.begin(), problems.end());
    }

    template <class Body>
    void step(const char* step_name, double from, double to, Body&& body) {
        if (thrown_ || has_error(results_.problems)) return;
        const Progress part([&, from, to](double share, std::string_view what) {
            options_.progress.tell(
                from + share * (to - from),
                std::string(step_name) + (what.empty() ? "" : ": ") + std::string(what));
            return true;
        });
        const auto start = std::chrono::steady_clock::now();
        try {
            body(part);
        } catch (const Error& error) {
            if (error.code() == Errc::cancelled) throw;
            thrown_ = error;
        }
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        results_.times.emplace_back(step_name, seconds.count());
    }

    const RunOptions& options_;
    Results results_;
    std::optional<Error> thrown_;
};

std::string shown(const Problem& problem) {
    // The message of an error may begin with its file itself.
    const bool named = problem.row.empty() && problem.text.starts_with(problem.file);
    std::string text = named ? "" : problem.file;
    if (!problem.row.empty()) text += (text.empty() ? "" : ", ") + problem.row;
    return text + (text.empty() ? "" : ": ") + problem.text +
           (problem.advice.empty() ? "" : " (" + problem.advice + ")");
}

/// One Error out of the first errors among the problems.
[[noreturn]] void throw_problems(const Problems& problems) {
    constexpr std::size_t most = 5;
    std::string text;
    std::size_t errors = 0;
    for (const auto& problem : problems) {
        if (problem.severity != Severity::error) continue;
        if (++errors <= most) text += "\n  " + shown(problem);
    }
    throw Error(Errc::config,
                errors == 1 ? say("the data has 1 error (geoplan check lists all):{}", {text})
                            : say("the data has {} errors (geoplan check lists all):{}",
                                  {errors, text}));
}

}  // namespace

namespace {

/// Whether a finding is of the row of `known`, which it may name by its id and its name.
bool names_row_of(const Problem& found, const Problem& known) {
    return !known.row.empty() &&
           (found.row == known.row || found.row.starts_with(known.row + " "));
}

}  // namespace

Problems check(const Study& study, const RunOptions& options) {
    Chain chain(study, options);
    auto results = chain.run();
    if (const auto& error = chain.thrown()) {
        results.problems.push_back({Severity::error, std::string(name(error->code())),
                                    study.file, "", error->what(), ""});
    }
    auto problems = std::move(results.problems);
    const std::size_t chained = problems.size();
    for (auto& found : check_files(study, options)) {
        bool told = false;
        for (std::size_t i = 0; i < chained; ++i) {
            Problem& known = problems[i];
            if (known.code != found.code || known.file != found.file) continue;
            told = true;
            if (names_row_of(found, known) && !known.place) known.place = found.place;
        }
        if (!told) problems.push_back(std::move(found));
    }
    return problems;
}

Results run(const Study& study, const RunOptions& options) {
    Chain chain(study, options);
    auto results = chain.run();
    if (has_error(results.problems)) throw_problems(results.problems);
    if (chain.thrown()) throw Error(*chain.thrown());
    return results;
}

}  // namespace geoplan::study
