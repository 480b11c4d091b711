#pragma once

#include "access/search/bucket_queue.hpp"
#include "access/search/moves.hpp"
#include "access/search/tiles.hpp"

#include <geoplan/core/progress.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace geoplan::detail {

inline constexpr double not_reached = std::numeric_limits<double>::infinity();
inline constexpr double impassable =
    -1.0;  // below every cost: never improved, so never entered

inline constexpr std::uint8_t no_step = 255;

/// What a search fills in, laid out as `Tiles` says.
struct Field {
    std::vector<double> cost;            ///< `not_reached` or `impassable` before the search
    std::vector<std::int32_t> facility;  ///< −1 where none is reached
    /// The move by which a cell was reached, `no_step` before the search; empty unless wanted.
    std::vector<std::uint8_t> step;
};

/// Cost of the moves over a surface that costs `pace` a unit of length: the mean of the
/// cells crossed, by the length in each.
class FlatCost {
public:
    FlatCost(std::span<const float> pace, const std::array<double, moves.size()>& lengths,
             double factor = 1.0)
        : pace_(pace), half_(lengths) {
        for (double& length : half_) length *= 0.5 * factor;
    }

    [[nodiscard]] double operator()(std::uint32_t from, std::uint32_t to,
                                    std::size_t move) const noexcept {
        return half_[move] * (double{pace_[from]} + double{pace_[to]});
    }
    [[nodiscard]] double operator()(std::uint32_t from, std::uint32_t first,
                                    std::uint32_t second, std::uint32_t to,
                                    std::size_t move) const noexcept {
        return 0.5 * half_[move] *
               ((double{pace_[from]} + double{pace_[to]}) +
                (double{pace_[first]} + double{pace_[second]}));
    }
    /// No dearer than the move, and quickly found.
    [[nodiscard]] const FlatCost& least() const noexcept { return *this; }

private:
    std::span<const float> pace_;
    std::array<double, moves.size()> half_;
};

/// The cell that `move` leads to from `cell` and, for a knight's move, whether both cells
/// between can be crossed.
struct Target {
    std::uint32_t cell;
    std::uint32_t first = 0;
    std::uint32_t second = 0;
};

inline Target target(std::uint32_t from, const std::array<std::int32_t, moves.size()>& steps,
                     std::size_t move) noexcept {
    const auto at = [&](std::size_t k) { return from + static_cast<std::uint32_t>(steps[k]); };
    if (move < 8) return {at(move)};
    return {at(move), at(crossed[move].first), at(crossed[move].second)};
}

inline bool can_cross(const Target& t, std::size_t move,
                      std::span<const double> cost) noexcept {
    return move < 8 || (cost[t.first] >= 0.0 && cost[t.second] >= 0.0);
}

template <class Cost>
double cost_of(const Cost& cost, std::uint32_t from, const Target& t,
               std::size_t move) noexcept {
    return move < 8 ? cost(from, t.cell, move) : cost(from, t.first, t.second, t.cell, move);
}

/// Least costs from the seeds that `field` holds (cost 0) to every cell, up to `limit`, and
/// the lowest facility of those at that cost. The answer is the one fixed point of
/// cost(v) = min over moves of cost(u) + move(u, v) in floating point, whatever the order in
/// which cells are taken: rounding keeps order, and no move costs less than 0. Steps never
/// lead in a circle, even where a move is lost in rounding: one is kept only where cost or
/// facility falls.
template <std::size_t Moves, class Cost>
void spread(Field& field, const Tiles& tiles, std::span<const std::uint32_t> seeds,
            const Cost& move_cost, double bucket_width, double limit,
            const Progress& progress) {
    const Tiles::Steps steps = tiles.steps();
    const std::span<double> cost = field.cost;
    const std::span<std::int32_t> facility = field.facility;
    const auto& least_cost = move_cost.least();
    BucketQueue queue(bucket_width, cost);
    for (const std::uint32_t seed : seeds) queue.push(seed, 0.0, not_reached);

    const auto cells = static_cast<double>(tiles.rows() * tiles.columns());
    constexpr std::size_t every = std::size_t{1} << 20;
    std::size_t taken = 0;
    std::uint32_t from = 0;
    while (queue.pop(from)) {
        if (++taken % every == 0) {
            progress.tell(std::min(static_cast<double>(taken) / cells, 1.0), "spread costs");
        }
        const double here = cost[from];
        const std::int32_t nearest = facility[from];
        const auto& step = steps[from % Tiles::tile_cells];
        // First all moves without a branch, since every second one is too dear.
        std::uint32_t open = 0;
        for (std::size_t move = 0; move < Moves; ++move) {
            const Target t = target(from, step, move);
            const double least = here + cost_of(least_cost, from, t, move);
            open |= static_cast<std::uint32_t>(least <= cost[t.cell]) << move;
        }
        for (; open != 0; open &= open - 1) {
            const auto move = static_cast<std::size_t>(std::countr_zero(open));
            const Target t = target(from, step, move);
            const double before = cost[t.cell];
            const double reached = here + cost_of(move_cost, from, t, move);
            if (reached > before || reached > limit || !can_cross(t, move, cost)) continue;
            if (reached == before && facility[t.cell] <= nearest) continue;
            cost[t.cell] = reached;
            facility[t.cell] = nearest;
            if (!field.step.empty()) field.step[t.cell] = static_cast<std::uint8_t>(move);
            queue.push(t.cell, reached, before);
        }
    }
}

}  // namespace geoplan::detail
