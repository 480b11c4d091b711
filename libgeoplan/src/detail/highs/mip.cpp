#include "detail/highs/mip.hpp"

#include <geoplan/core/error.hpp>

#include <interfaces/highs_c_api.h>

namespace geoplan::detail {

namespace {

struct DestroyHighs {
    void operator()(void* highs) const noexcept { Highs_destroy(highs); }
};

using Highs = std::unique_ptr<void, DestroyHighs>;

void require_ok(HighsInt status, const char* step) {
    if (status == kHighsStatusError) {
        throw Error(Errc::solver, std::string("HiGHS failed to ") + step);
    }
}

Highs make_solver() {
    Highs highs(Highs_create());
    Highs_setBoolOptionValue(highs.get(), "output_flag", 0);
    Highs_setDoubleOptionValue(highs.get(), "mip_rel_gap", 0.0);
    Highs_setDoubleOptionValue(highs.get(), "mip_abs_gap", 0.0);
    Highs_setDoubleOptionValue(highs.get(), "mip_feasibility_tolerance", 1e-9);
    Highs_setDoubleOptionValue(highs.get(), "primal_feasibility_tolerance", 1e-9);
    Highs_setIntOptionValue(highs.get(), "threads", 1);
    Highs_setIntOptionValue(highs.get(), "random_seed", 0);
    Highs_setStringOptionValue(highs.get(), "parallel", "off");
    return highs;
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

}  // namespace

int Mip::add_column(double objective_value, double lower_bound, double upper_bound,
                    bool is_whole) {
    objective.push_back(objective_value);
    lower.push_back(lower_bound);
    upper.push_back(upper_bound);
    whole.push_back(is_whole);
    return static_cast<int>(objective.size()) - 1;
}

double infinity() {
    static const double value = Highs_getInfinity(Highs(Highs_create()).get());
    return value;
}

MipSolution solve(const Mip& mip) {
    const Highs highs = make_solver();
    const RowWise rows(mip);
    std::vector<HighsInt> integrality;
    for (const bool whole : mip.whole) {
        integrality.push_back(whole ? kHighsVarTypeInteger : kHighsVarTypeContinuous);
    }
    require_ok(Highs_passMip(highs.get(), static_cast<HighsInt>(mip.objective.size()),
                             static_cast<HighsInt>(mip.rows.size()),
                             static_cast<HighsInt>(rows.index.size()),
                             kHighsMatrixFormatRowwise, kHighsObjSenseMaximize, 0.0,
                             mip.objective.data(), mip.lower.data(), mip.upper.data(),
                             rows.lower.data(), rows.upper.data(), rows.start.data(),
                             rows.index.data(), rows.value.data(), integrality.data()),
               "take the problem");
    require_ok(Highs_run(highs.get()), "solve");

    MipSolution solution;
    const HighsInt status = Highs_getModelStatus(highs.get());
    if (status == kHighsModelStatusInfeasible) return solution;
    if (status != kHighsModelStatusOptimal) {
        throw Error(Errc::solver, "HiGHS stopped without proof (model status " +
                                      std::to_string(status) + ")");
    }
    solution.feasible = true;
    solution.x.resize(mip.objective.size());
    std::vector<double> reduced(solution.x.size());
    std::vector<double> activity(mip.rows.size());
    std::vector<double> dual(mip.rows.size());
    require_ok(Highs_getSolution(highs.get(), solution.x.data(), reduced.data(),
                                 activity.data(), dual.data()),
               "give its solution");
    solution.objective = Highs_getObjectiveValue(highs.get());
    require_ok(Highs_getDoubleInfoValue(highs.get(), "mip_dual_bound", &solution.bound),
               "give its bound");
    return solution;
}

}  // namespace geoplan::detail
