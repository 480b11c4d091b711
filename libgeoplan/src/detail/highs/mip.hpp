#pragma once

#include <string>
#include <vector>

namespace geoplan::detail {

/// A mixed-integer program: maximise `objective` · x.
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
    std::vector<bool> whole;    ///< x must be a whole number
    std::vector<Row> rows;

    /// @return the new column
    int add_column(double objective_value, double lower_bound, double upper_bound,
                   bool is_whole);
};

struct MipSolution {
    bool feasible = false;
    std::vector<double> x;  ///< empty when infeasible
    double objective = 0.0;
    double bound = 0.0;     ///< no solution is better than this
};

/// Solved by HiGHS to proven optimality (gaps of 0), on one thread and with a fixed seed:
/// the same program gives the same solution.
/// @throws Error{Errc::solver} when HiGHS stops for another reason than optimal or infeasible
[[nodiscard]] MipSolution solve(const Mip& mip);

/// HiGHS's infinity, for open bounds.
[[nodiscard]] double infinity();

}  // namespace geoplan::detail
