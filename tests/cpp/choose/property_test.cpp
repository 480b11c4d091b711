#include <geoplan/choose/clash.hpp>
#include <geoplan/choose/pilots.hpp>

#include "choose/errors.hpp"
#include "choose/problems.hpp"

#include <geoplan/core/random.hpp>

#include <algorithm>
#include <bit>
#include <limits>
#include <optional>

namespace geoplan::choose {
namespace {

constexpr std::uint64_t kProblems = 120;

/// A whole number in [0, below).
std::int64_t made(std::uint64_t seed, std::uint64_t what, std::uint64_t index,
                  std::int64_t below) {
    return static_cast<std::int64_t>(uniform(seed, what, index) * static_cast<double>(below));
}

/// Up to 11 zones; values repeat, so that there are ties; some limits, chosen at random.
PilotProblem made_problem(std::uint64_t seed) {
    PilotProblem problem;
    const auto zones = static_cast<std::size_t>(4 + made(seed, 0, 0, 8));
    const char* const classes[] = {"I", "II", "III"};
    for (std::size_t i = 0; i < zones; ++i) {
        problem.ids.push_back("z" + std::to_string((i * 5 + 3) % 12 + 10));
        problem.value.push_back(static_cast<double>(made(seed, 1, i, 5)) * 0.25);
        problem.cost.push_back(static_cast<double>(made(seed, 2, i, 9)) * 1e9 +
                               static_cast<double>(made(seed, 3, i, 3)));
        problem.classes.push_back(classes[made(seed, 4, i, 3)]);
        if (made(seed, 5, i, 12) == 0) {
            problem.value.back() = std::numeric_limits<double>::quiet_NaN();
        }
    }
    problem.pilots = static_cast<int>(1 + made(seed, 6, 0, 4));
    if (made(seed, 7, 0, 2) == 0) {
        problem.budget = static_cast<double>(made(seed, 8, 0, 20)) * 1e9 + 2.0;
    }
    if (made(seed, 9, 0, 2) == 0) problem.quotas.push_back({problem.classes[0], 1, {}});
    if (made(seed, 10, 0, 3) == 0) problem.quotas.push_back({problem.classes[1], {}, 1});
    if (made(seed, 11, 0, 3) == 0) problem.fixed_out = {problem.ids[2]};
    if (made(seed, 12, 0, 3) == 0 && !std::isnan(problem.value[3])) {
        problem.fixed_in = {problem.ids[3]};
    }
    if (made(seed, 13, 0, 2) == 0) {
        problem.funding = {{"s", static_cast<double>(made(seed, 14, 0, 12)) * 1e9, 0.75},
                           {"t", static_cast<double>(made(seed, 15, 0, 12)) * 1e9, 0.5}};
    }
    return problem;
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The demands as the header says them. `set` has bit i for zone i.
bool meets(const PilotProblem& problem, unsigned set) {
    double cost = 0.0;
    for (std::size_t i = 0; i < problem.ids.size(); ++i) {
        const bool in = (set >> i & 1U) != 0;
        if (in && std::isnan(problem.value[i] + problem.cost[i])) return false;
        if (in && has(problem.fixed_out, problem.ids[i])) return false;
        if (!in && has(problem.fixed_in, problem.ids[i])) return false;
        if (in) cost += problem.cost[i];
    }
    if (std::popcount(set) != problem.pilots) return false;
    if (problem.budget && cost > *problem.budget) return false;
    for (const auto& quota : problem.quotas) {
        int count = 0;
        for (std::size_t i = 0; i < problem.ids.size(); ++i) {
            count += (set >> i & 1U) != 0 && problem.classes[i] == quota.zone_class;
        }
        if (quota.min && count < *quota.min) return false;
        if (quota.max && count > *quota.max) return false;
    }
    double funds = 0.0;
    for (const auto& source : problem.funding) {
        funds += std::min(source.amount, source.max_share * cost);
    }
    return problem.funding.empty() || funds >= cost;  // shares are halves and quarters: exact
}

struct Best {
    double value = 0.0;
    std::vector<std::string> ids;  // sorted: the first of the best
};

std::optional<Best> best_by_trying_all(const PilotProblem& problem) {
    std::optional<Best> best;
    for (unsigned set = 0; set < 1U << problem.ids.size(); ++set) {
        if (!meets(problem, set)) continue;
        Best found;
        for (std::size_t i = 0; i < problem.ids.size(); ++i) {
            if ((set >> i & 1U) == 0) continue;
            found.value += problem.value[i];  // quarters: exact
            found.ids.push_back(problem.ids[i]);
        }
        std::sort(found.ids.begin(), found.ids.end());
        if (!best || found.value > best->value ||
            (found.value == best->value && found.ids < best->ids)) {
            best = found;
        }
    }
    return best;
}

TEST(AnyProblem, IsSolvedAsByTryingEverySet) {
    int solved = 0;
    for (std::uint64_t seed = 0; seed < kProblems; ++seed) {
        const auto problem = made_problem(seed);
        const auto expected = best_by_trying_all(problem);
        if (!expected) {
            EXPECT_THAT(refusal(problem), testing::StartsWith("infeasible: ")) << seed;
            continue;
        }
        ++solved;
        const auto choice = choose_pilots(problem);
        auto ids = chosen_ids(problem, choice);
        std::sort(ids.begin(), ids.end());
        EXPECT_EQ(choice.objective, expected->value) << seed;
        EXPECT_EQ(choice.gap, 0.0) << seed;
        EXPECT_EQ(ids, expected->ids) << seed;
        double spent = 0.0;
        for (const auto& [source, vnd] : choice.spending) spent += vnd;
        EXPECT_EQ(spent, problem.funding.empty() ? 0.0 : choice.total_cost) << seed;
    }
    EXPECT_GT(solved, 40);
    EXPECT_LT(solved, 110);  // both kinds are among them
}

/// The problem with only the demands of a clash, but for one.
PilotProblem relaxed(PilotProblem problem, const std::vector<Demand>& clash,
                     const Demand* dropped) {
    const auto kept = [&](const std::string& code, const std::string& subject) {
        return std::any_of(clash.begin(), clash.end(), [&](const Demand& demand) {
            return demand.code == code && demand.subject == subject && &demand != dropped;
        });
    };
    if (!kept("budget", "")) problem.budget.reset();
    for (auto& quota : problem.quotas) {
        if (!kept("quota_min", quota.zone_class)) quota.min.reset();
        if (!kept("quota_max", quota.zone_class)) quota.max.reset();
    }
    std::erase_if(problem.fixed_in, [&](const auto& id) { return !kept("fixed_in", id); });
    std::erase_if(problem.fixed_out, [&](const auto& id) { return !kept("fixed_out", id); });
    for (auto& source : problem.funding) {
        if (!kept("funding_amount", source.id)) source.amount = 1e15;
        if (!kept("funding_share", source.id)) source.max_share = 1.0;
    }
    return problem;
}

TEST(AnyClash, IsOneAndNoLongerOneWithoutAnyOfItsDemands) {
    int clashes = 0;
    for (std::uint64_t seed = 0; seed < kProblems; ++seed) {
        const auto problem = made_problem(seed);
        if (best_by_trying_all(problem)) continue;
        const auto clash = clashing_demands(problem);
        ASSERT_FALSE(clash.empty()) << seed;
        ++clashes;
        const auto met_by_some = [&](const PilotProblem& other, bool any_number) {
            for (unsigned set = 0; set < 1U << other.ids.size(); ++set) {
                auto counted = other;
                if (any_number) counted.pilots = std::popcount(set);
                if (meets(counted, set)) return true;
            }
            return false;
        };
        const bool pilots = std::any_of(clash.begin(), clash.end(), [](const Demand& demand) {
            return demand.code == "pilots";
        });
        EXPECT_FALSE(met_by_some(relaxed(problem, clash, nullptr), !pilots)) << seed;
        for (const auto& demand : clash) {
            const bool any_number = !pilots || demand.code == "pilots";
            EXPECT_TRUE(met_by_some(relaxed(problem, clash, &demand), any_number))
                << seed << ": " << demand.text;
        }
    }
    EXPECT_GT(clashes, 10);
}

TEST(AnyChoice, IsTheSameWhateverTheOrderOfRows) {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        auto problem = made_problem(seed);
        if (!best_by_trying_all(problem)) continue;
        auto before = chosen_ids(problem, choose_pilots(problem));
        std::reverse(problem.ids.begin(), problem.ids.end());
        std::reverse(problem.value.begin(), problem.value.end());
        std::reverse(problem.cost.begin(), problem.cost.end());
        std::reverse(problem.classes.begin(), problem.classes.end());
        auto after = chosen_ids(problem, choose_pilots(problem));
        std::reverse(after.begin(), after.end());
        EXPECT_EQ(before, after) << seed;
    }
}

}  // namespace
}  // namespace geoplan::choose
