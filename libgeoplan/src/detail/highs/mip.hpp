#pragma once

#include <geoplan/core/progress.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace geoplan::detail {

/// A mixed-integer program: maximise `objective` · x. Open bounds are infinite.
struct Mip {
    struct Row {
        double lower;
        double upper;
        std::vector<int> columns;
        std::vector<double> coefficients;
    };
    std::vector<double> objective;
    std::vector<double> lower;  ///< of x
    std::vector<double> upper;
    std::vector<bool> whole;  ///< x must be a whole number
    std::vector<Row> rows;

    /// @return the new column
    int add_column(double objective_value, double lower_bound, double upper_bound,
                   bool is_whole);
};

struct MipSolution {
    bool feasible = false;
    std::vector<double> x;  ///< empty when infeasible
    double objective = 0.0;
    double bound = 0.0;      ///< no solution is better than this
    std::int64_t nodes = 0;  ///< of the branch-and-bound tree
};

/// Solved by HiGHS to proven optimality (gaps of 0, tolerances of 1e-9), on one thread and
/// with a fixed seed: the same program gives the same solution.
/// @param mip  of numbers not far from 1, for the tolerances are absolute
/// @throws Error{Errc::solver} when HiGHS stops for another reason than optimal or infeasible
/// @throws Error{Errc::cancelled} when `progress` asks to stop
[[nodiscard]] MipSolution solve(const Mip& mip, const Progress& progress = {});

/// "HiGHS 1.11.0"
[[nodiscard]] std::string solver_version();

}  // namespace geoplan::detail
