#pragma once

#include <geoplan/choose/clash.hpp>
#include <geoplan/choose/pilots.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace geoplan::detail {

/// Something asked of the choice, that can be taken away to see whether the rest can be met.
struct PilotDemand {
    enum class Kind {
        fixed_out,
        fixed_in,
        quota_max,
        quota_min,
        funding_share,
        funding_amount,
        budget,
        pilots,
    };
    Kind kind;
    std::size_t index = 0;  ///< of the zone, quota or source
};

/// All demands of a problem, by kind in the order of the kinds.
[[nodiscard]] std::vector<PilotDemand> demands_of(const choose::PilotProblem& problem);

/// The money's part of some demands. A source without its demand gives without limit.
struct MoneyDemands {
    std::optional<double> budget;
    std::vector<choose::Funding> funding;

    MoneyDemands(const choose::PilotProblem& problem, const std::vector<PilotDemand>& demands);
    /// Whole VND; infinite without a limit.
    [[nodiscard]] double greatest_cost() const;
};

[[nodiscard]] bool is_money(PilotDemand::Kind kind) noexcept;

[[nodiscard]] choose::Demand in_words(const choose::PilotProblem& problem,
                                      const PilotDemand& demand);

}  // namespace geoplan::detail
