#include "choose/demands.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace geoplan::choose {

namespace {

constexpr double kBillion = 1e9;

std::size_t zone_of(const PilotProblem& problem, const std::string& id) {
    const auto found = std::find(problem.ids.begin(), problem.ids.end(), id);
    return static_cast<std::size_t>(found - problem.ids.begin());
}

class Builder {
public:
    Builder(const PilotProblem& problem, const std::vector<std::size_t>& order)
        : problem_(problem), order_(order) {
        double scale = 0.0;
        for (const std::size_t z : order) scale = std::max(scale, std::abs(value(z)));
        if (scale == 0.0) scale = 1.0;
        for (const std::size_t z : order) {
            const double most = eligible(problem, z) ? 1.0 : 0.0;
            mip_.add_column(value(z) / scale, 0.0, most, true);
        }
    }

    void add(const Demand& demand) {
        switch (demand.kind) {
            case Demand::Kind::pilots: add_pilots(); break;
            case Demand::Kind::budget: add_budget(); break;
            case Demand::Kind::funding: add_funding(); break;
            case Demand::Kind::quota_min: add_quota(demand, true); break;
            case Demand::Kind::quota_max: add_quota(demand, false); break;
            case Demand::Kind::fixed_in: mip_.lower[column_of(demand.index)] = 1.0; break;
            case Demand::Kind::fixed_out: mip_.upper[column_of(demand.index)] = 0.0; break;
        }
    }

    [[nodiscard]] detail::Mip done() { return std::move(mip_); }

private:
    [[nodiscard]] double value(std::size_t zone) const {
        return std::isnan(problem_.value[zone]) ? 0.0 : problem_.value[zone];
    }
    [[nodiscard]] double cost(std::size_t zone) const {
        return std::isnan(problem_.cost[zone]) ? 0.0 : problem_.cost[zone] / kBillion;
    }
    [[nodiscard]] std::size_t column_of(std::size_t zone) const {
        return static_cast<std::size_t>(std::find(order_.begin(), order_.end(), zone) -
                                        order_.begin());
    }

    template <class Coefficient>
    [[nodiscard]] detail::Mip::Row row(double lower, double upper, Coefficient&& of) const {
        detail::Mip::Row out{lower, upper, {}, {}};
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const double coefficient = of(order_[i]);
            if (coefficient == 0.0) continue;
            out.columns.push_back(static_cast<int>(i));
            out.coefficients.push_back(coefficient);
        }
        return out;
    }

    void add_pilots() {
        const auto count = static_cast<double>(problem_.pilots);
        mip_.rows.push_back(row(count, count, [](std::size_t) { return 1.0; }));
    }

    void add_budget() {
        mip_.rows.push_back(row(-detail::infinity(), *problem_.budget / kBillion,
                                [&](std::size_t z) { return cost(z); }));
    }

    void add_quota(const Demand& demand, bool is_min) {
        const auto& quota = problem_.quotas[demand.index];
        const double lower = is_min ? *quota.min : -detail::infinity();
        const double upper = is_min ? detail::infinity() : *quota.max;
        mip_.rows.push_back(row(lower, upper, [&](std::size_t z) {
            return problem_.classes[z] == quota.zone_class ? 1.0 : 0.0;
        }));
    }

    /// Σ y = Σ cost x, 0 ≤ y ≤ amount, y ≤ max_share Σ cost x.
    void add_funding() {
        auto total = row(0.0, 0.0, [&](std::size_t z) { return -cost(z); });
        for (const auto& source : problem_.funding) {
            const int y = mip_.add_column(0.0, 0.0, source.amount / kBillion, false);
            total.columns.push_back(y);
            total.coefficients.push_back(1.0);
            auto share = row(-detail::infinity(), 0.0,
                             [&](std::size_t z) { return -source.max_share * cost(z); });
            share.columns.push_back(y);
            share.coefficients.push_back(1.0);
            mip_.rows.push_back(std::move(share));
        }
        mip_.rows.push_back(std::move(total));
    }

    const PilotProblem& problem_;
    const std::vector<std::size_t>& order_;
    detail::Mip mip_;
};

/// What a source may give of a total, VND.
double most_of(const Funding& source, double total_cost) {
    return std::min(source.amount, std::floor(source.max_share * total_cost));
}

}  // namespace

bool eligible(const PilotProblem& problem, std::size_t zone) {
    return !std::isnan(problem.value[zone]) && !std::isnan(problem.cost[zone]);
}

std::string money_text(double vnd) {
    std::string digits(32, '\0');
    const int length = std::snprintf(digits.data(), digits.size(), "%.0f", vnd);
    digits.resize(static_cast<std::size_t>(length));
    for (int at = length - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
    return digits + " VND";
}

std::vector<Demand> demands_of(const PilotProblem& problem) {
    using Kind = Demand::Kind;
    std::vector<Demand> out;
    for (const auto& id : problem.fixed_out) {
        out.push_back({Kind::fixed_out, zone_of(problem, id), "'" + id + "' is fixed out"});
    }
    for (const auto& id : problem.fixed_in) {
        out.push_back({Kind::fixed_in, zone_of(problem, id), "'" + id + "' is fixed in"});
    }
    for (std::size_t q = 0; q < problem.quotas.size(); ++q) {
        const auto& quota = problem.quotas[q];
        if (quota.max) {
            out.push_back({Kind::quota_max, q,
                           "at most " + std::to_string(*quota.max) + " of class '" +
                               quota.zone_class + "'"});
        }
        if (quota.min) {
            out.push_back({Kind::quota_min, q,
                           "at least " + std::to_string(*quota.min) + " of class '" +
                               quota.zone_class + "'"});
        }
    }
    if (!problem.funding.empty()) {
        std::string text = "the funding";
        for (const auto& source : problem.funding) {
            text += (&source == &problem.funding.front() ? " (" : "; ") + source.id + ": " +
                    money_text(source.amount);
            if (source.max_share < 1.0) {
                text += ", at most " + std::to_string(std::lround(100.0 * source.max_share)) +
                        " % of what is spent";
            }
        }
        out.push_back({Kind::funding, 0, text + ")"});
    }
    if (problem.budget) {
        out.push_back({Kind::budget, 0, "a budget of " + money_text(*problem.budget)});
    }
    out.push_back({Kind::pilots, 0, "exactly " + std::to_string(problem.pilots) + " pilots"});
    return out;
}

detail::Mip build_mip(const PilotProblem& problem, const std::vector<std::size_t>& order,
                      const std::vector<Demand>& demands) {
    Builder builder(problem, order);
    for (const auto& demand : demands) builder.add(demand);
    return builder.done();
}

bool money_suffices(const PilotProblem& problem, double total_cost) {
    if (problem.budget && total_cost > *problem.budget) return false;
    if (problem.funding.empty()) return true;
    double most = 0.0;
    for (const auto& source : problem.funding) most += most_of(source, total_cost);
    return most >= total_cost;
}

std::vector<std::pair<std::string, double>> spend(const PilotProblem& problem,
                                                  double total_cost) {
    std::vector<std::pair<std::string, double>> out;
    double left = total_cost;
    for (const auto& source : problem.funding) {
        const double given = std::min(left, most_of(source, total_cost));
        out.emplace_back(source.id, given);
        left -= given;
    }
    return out;
}

}  // namespace geoplan::choose
