#include <geoplan/choose/pilots.hpp>

#include "choose/demands.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace geoplan::choose {

namespace {

constexpr double kSameValue = 1e-9;  // relative: values closer than this count as equal

void require_ids(const PilotProblem& problem, const std::vector<std::string>& ids,
                 const char* what) {
    std::set<std::string> seen;
    for (const auto& id : ids) {
        if (std::find(problem.ids.begin(), problem.ids.end(), id) == problem.ids.end()) {
            const auto near = nearest_word(id, problem.ids);
            throw Error(Errc::bad_argument, std::string(what) + " names the zone '" + id +
                                                "', which is not there" +
                                                (near ? "; did you mean '" + *near + "'?" : ""));
        }
        if (!seen.insert(id).second) {
            throw Error(Errc::bad_argument,
                        std::string(what) + " names the zone '" + id + "' twice");
        }
    }
}

void require_sound(const PilotProblem& problem) {
    const std::size_t n = problem.ids.size();
    if (problem.value.size() != n || problem.cost.size() != n || problem.classes.size() != n) {
        throw Error(Errc::bad_argument, "ids, values, costs and classes must be of one length");
    }
    if (std::set<std::string>(problem.ids.begin(), problem.ids.end()).size() != n) {
        throw Error(Errc::bad_argument, "a zone id stands twice");
    }
    if (problem.pilots < 1) throw Error(Errc::bad_argument, "pilots must be at least 1");
    for (std::size_t z = 0; z < n; ++z) {
        const double cost = problem.cost[z];
        if (std::isnan(cost)) continue;
        if (!(cost >= 0.0) || !std::isfinite(cost) || cost != std::floor(cost)) {
            throw Error(Errc::bad_argument, "the cost of zone '" + problem.ids[z] +
                                                "' must be whole VND, 0 or more, got " +
                                                number_text(cost));
        }
    }
    require_ids(problem, problem.fixed_in, "fixed_in");
    require_ids(problem, problem.fixed_out, "fixed_out");
    for (const auto& id : problem.fixed_in) {
        const auto z = static_cast<std::size_t>(
            std::find(problem.ids.begin(), problem.ids.end(), id) - problem.ids.begin());
        if (!eligible(problem, z)) {
            throw Error(Errc::bad_argument,
                        "zone '" + id + "' is fixed in, but its " +
                            (std::isnan(problem.cost[z]) ? "cost" : "priority") +
                            " is not known");
        }
    }
    for (const auto& quota : problem.quotas) {
        if (std::find(problem.classes.begin(), problem.classes.end(), quota.zone_class) ==
            problem.classes.end()) {
            throw Error(Errc::bad_argument,
                        "a quota is for class '" + quota.zone_class + "', which no zone has");
        }
    }
}

/// Zones with x = 1, as columns.
std::vector<int> chosen_columns(const detail::MipSolution& solution, std::size_t zones) {
    std::vector<int> out;
    for (std::size_t i = 0; i < zones; ++i) {
        if (solution.x[i] > 0.5) out.push_back(static_cast<int>(i));
    }
    return out;
}

double total_cost(const PilotProblem& problem, const std::vector<std::size_t>& order,
                  const std::vector<int>& columns) {
    double sum = 0.0;
    for (const int i : columns) sum += problem.cost[order[static_cast<std::size_t>(i)]];
    return sum;
}

/// HiGHS works within a tolerance. A choice that money does not suffice for, to the VND, is
/// forbidden and the problem solved again.
detail::MipSolution solve_exactly(const PilotProblem& problem,
                                  const std::vector<std::size_t>& order, detail::Mip& mip) {
    for (;;) {
        auto solution = detail::solve(mip);
        if (!solution.feasible) return solution;
        const auto columns = chosen_columns(solution, order.size());
        if (money_suffices(problem, total_cost(problem, order, columns))) return solution;
        mip.rows.push_back({-detail::infinity(), static_cast<double>(columns.size()) - 1.0,
                            columns, std::vector<double>(columns.size(), 1.0)});
    }
}

/// Among choices as good as the best one, that whose ids come first: the least sum of places
/// in the order of ids.
detail::Mip first_ids_problem(detail::Mip mip, std::size_t zones, double best) {
    detail::Mip::Row keep{best - kSameValue * std::max(1.0, std::abs(best)),
                          detail::infinity(), {}, {}};
    for (std::size_t i = 0; i < zones; ++i) {
        keep.columns.push_back(static_cast<int>(i));
        keep.coefficients.push_back(mip.objective[i]);
        mip.objective[i] = -static_cast<double>(i + 1);
    }
    mip.rows.push_back(std::move(keep));
    return mip;
}

}  // namespace

PilotChoice choose_pilots(const PilotProblem& problem) {
    require_sound(problem);
    const std::size_t zones = problem.ids.size();
    std::vector<std::size_t> order(zones);  // by id, so that the order of rows does not matter
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return problem.ids[a] < problem.ids[b];
    });

    auto mip = build_mip(problem, order, demands_of(problem));
    const auto best = solve_exactly(problem, order, mip);
    if (!best.feasible) throw Error(Errc::infeasible, explain_clash(problem, order));
    auto first_mip = first_ids_problem(mip, zones, best.objective);
    const auto first = solve_exactly(problem, order, first_mip);
    const auto columns = chosen_columns(first.feasible ? first : best, zones);

    PilotChoice out;
    out.chosen.assign(zones, 0);
    double scaled = 0.0;
    for (const int i : columns) {
        const std::size_t z = order[static_cast<std::size_t>(i)];
        out.chosen[z] = 1;
        out.objective += problem.value[z];
        scaled += mip.objective[static_cast<std::size_t>(i)];
    }
    // The bound in the objective's own unit; the solver saw values divided by their greatest.
    const double unit = scaled != 0.0 ? out.objective / scaled : 1.0;
    out.bound = std::max(out.objective, best.bound * unit);
    out.gap = out.objective == 0.0 ? 0.0 : (out.bound - out.objective) / std::abs(out.objective);
    out.status = "optimal";
    out.total_cost = total_cost(problem, order, columns);
    out.spending = spend(problem, out.total_cost);
    return out;
}

}  // namespace geoplan::choose
