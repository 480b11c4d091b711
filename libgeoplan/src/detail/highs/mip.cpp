#include "detail/highs/mip.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <interfaces/highs_c_api.h>

#include <algorithm>
#include <exception>
#include <memory>

namespace geoplan::detail {

namespace {

struct DestroyHighs {
    void operator()(void* highs) const noexcept { Highs_destroy(highs); }
};

using Highs = std::unique_ptr<void, DestroyHighs>;

void require_ok(HighsInt status, const std::string& call) {
    if (status == kHighsStatusError)
        throw Error(Errc::solver, say("HiGHS failed at {}", {call}));
}

Highs make_solver() {
    Highs highs(Highs_create());
    const auto number = [&](const char* option, double value) {
        require_ok(Highs_setDoubleOptionValue(highs.get(), option, value), option);
    };
    const auto whole = [&](const char* option, HighsInt value) {
        require_ok(Highs_setIntOptionValue(highs.get(), option, value), option);
    };
    require_ok(Highs_setBoolOptionValue(highs.get(), "output_flag", 0), "output_flag");
    require_ok(Highs_setStringOptionValue(highs.get(), "parallel", "off"), "parallel");
    number("mip_rel_gap", 0.0);
    number("mip_abs_gap", 0.0);
    number("mip_feasibility_tolerance", 1e-9);
    number("primal_feasibility_tolerance", 1e-9);
    whole("threads", 1);
    whole("random_seed", 0);
    return highs;
}

/// Asks the listener whether to go on, while HiGHS works.
struct Listener {
    const Progress& progress;
    std::exception_ptr stopped;
};

void ask_listener(int, const char*, const HighsCallbackDataOut*, HighsCallbackDataIn* answer,
                  void* user) {
    auto& listener = *static_cast<Listener*>(user);
    try {
        listener.progress.tell(0.0, "choose");
    } catch (...) {  // nothing may pass through HiGHS; rethrown when it has returned
        listener.stopped = std::current_exception();
        answer->user_interrupt = 1;
    }
}

void run(void* highs, const Progress& progress) {
    Listener listener{progress, nullptr};
    require_ok(Highs_setCallback(highs, ask_listener, &listener), "Highs_setCallback");
    for (const HighsInt when : {kHighsCallbackMipInterrupt, kHighsCallbackSimplexInterrupt}) {
        require_ok(Highs_startCallback(highs, when), "Highs_startCallback");
    }
    const HighsInt status = Highs_run(highs);
    if (listener.stopped) std::rethrow_exception(listener.stopped);
    require_ok(status, "Highs_run");
}

/// Rows as HiGHS takes them: starts, columns and coefficients one after another.
struct RowWise {
    std::vector<HighsInt> start;
    std::vector<HighsInt> index;
    std::vector<double> value;
    std::vector<double> lower;
    std::vector<double> upper;

    explicit RowWise(const Mip& mip) {
        for (const auto& row : mip.rows) {
            start.push_back(static_cast<HighsInt>(index.size()));
            index.insert(index.end(), row.columns.begin(), row.columns.end());
            value.insert(value.end(), row.coefficients.begin(), row.coefficients.end());
            lower.push_back(row.lower);
            upper.push_back(row.upper);
        }
    }
};

void pass(void* highs, const Mip& mip) {
    const RowWise rows(mip);
    std::vector<HighsInt> integrality;
    for (const bool whole : mip.whole) {
        integrality.push_back(whole ? kHighsVarTypeInteger : kHighsVarTypeContinuous);
    }
    require_ok(
        Highs_passMip(highs, static_cast<HighsInt>(mip.objective.size()),
                      static_cast<HighsInt>(mip.rows.size()),
                      static_cast<HighsInt>(rows.index.size()), kHighsMatrixFormatRowwise,
                      kHighsObjSenseMaximize, 0.0, mip.objective.data(), mip.lower.data(),
                      mip.upper.data(), rows.lower.data(), rows.upper.data(), rows.start.data(),
                      rows.index.data(), rows.value.data(), integrality.data()),
        "Highs_passMip");
}

}  // namespace

int Mip::add_column(double objective_value, double lower_bound, double upper_bound,
                    bool is_whole) {
    objective.push_back(objective_value);
    lower.push_back(lower_bound);
    upper.push_back(upper_bound);
    whole.push_back(is_whole);
    return static_cast<int>(objective.size()) - 1;
}

MipSolution solve(const Mip& mip, const Progress& progress) {
    if (mip.objective.empty()) {  // which HiGHS has no status for
        MipSolution nothing;
        nothing.feasible = std::all_of(mip.rows.begin(), mip.rows.end(), [](const auto& row) {
            return row.lower <= 0.0 && row.upper >= 0.0;
        });
        return nothing;
    }
    const Highs highs = make_solver();
    pass(highs.get(), mip);
    run(highs.get(), progress);

    MipSolution solution;
    const HighsInt status = Highs_getModelStatus(highs.get());
    if (status == kHighsModelStatusInfeasible) return solution;
    if (status != kHighsModelStatusOptimal) {
        throw Error(Errc::solver,
                    say("HiGHS stopped without proof (model status {})", {status}));
    }
    solution.feasible = true;
    solution.x.resize(mip.objective.size());
    std::vector<double> reduced(solution.x.size());
    std::vector<double> activity(mip.rows.size());
    std::vector<double> dual(mip.rows.size());
    require_ok(Highs_getSolution(highs.get(), solution.x.data(), reduced.data(),
                                 activity.data(), dual.data()),
               "Highs_getSolution");
    solution.objective = Highs_getObjectiveValue(highs.get());
    require_ok(Highs_getDoubleInfoValue(highs.get(), "mip_dual_bound", &solution.bound),
               "mip_dual_bound");
    require_ok(Highs_getInt64InfoValue(highs.get(), "mip_node_count", &solution.nodes),
               "mip_node_count");
    return solution;
}

std::string solver_version() {
    return std::string("HiGHS ") + Highs_version();
}

}  // namespace geoplan::detail
