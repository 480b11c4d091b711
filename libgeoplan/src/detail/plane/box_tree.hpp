#pragma once

#include <geoplan/geom/point.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <queue>
#include <span>
#include <utility>
#include <vector>

namespace geoplan::detail::plane {

inline bool meet(const geom::Box& a, const geom::Box& b) noexcept {
    return a.min_x <= b.max_x && b.min_x <= a.max_x && a.min_y <= b.max_y && b.min_y <= a.max_y;
}

/// Of a segment.
inline geom::Box box_of(geom::Point a, geom::Point b) noexcept {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

/// Square of the distance from a point to a box; 0 inside.
inline double distance2(const geom::Box& box, geom::Point p) noexcept {
    const double dx = std::max({box.min_x - p.x, 0.0, p.x - box.max_x});
    const double dy = std::max({box.min_y - p.y, 0.0, p.y - box.max_y});
    return dx * dx + dy * dy;
}

/// Packed R-tree over boxes that do not change. Once built it may be read by many threads.
/// Source: Leutenegger et al., "STR: a simple and efficient algorithm for R-tree packing",
/// ICDE 1997.
class BoxTree {
public:
    BoxTree() = default;
    explicit BoxTree(std::span<const geom::Box> items);

    /// Calls visit(item) for each item whose box meets `box` (borders count), in an order
    /// that depends on the items alone.
    template <class Visit>
    void visit(const geom::Box& box, Visit&& visit) const {
        if (items_.empty()) return;
        std::uint32_t stack[max_stack];
        std::size_t depth = 0;
        if (meet(boxes_.back(), box)) stack[depth++] = root();
        while (depth > 0) {
            const std::uint32_t node = stack[--depth];
            const auto [first, last] = children(node);
            for (std::uint32_t child = first; child < last; ++child) {
                if (!meet(boxes_[child], box)) continue;
                if (child < items_.size()) {
                    visit(items_[child]);
                } else {
                    stack[depth++] = child;
                }
            }
        }
    }

    /// The nearest item, where item_distance2(item) is the square of its distance from `p`;
    /// of equally near ones that with the lowest order(item). `none` where there is none.
    /// @param most2  boxes of which the square of the distance is more are not looked into
    template <class Distance2, class Order>
    [[nodiscard]] std::pair<double, std::uint32_t> nearest(
        geom::Point p, Distance2&& item_distance2, Order&& order,
        double most2 = std::numeric_limits<double>::infinity()) const {
        return least([&](std::uint32_t node) { return distance2(boxes_[node], p); },
                     item_distance2, order, most2);
    }

    /// The item of the least value, where bound(node) is not more than the value of any item
    /// in the node; `box(node)` and `lowest` tell of nodes. An infinite value is no item.
    /// @param most  nodes of a greater bound are not looked into
    template <class Bound, class Value, class Order>
    [[nodiscard]] std::pair<double, std::uint32_t> least(
        Bound&& bound, Value&& value, Order&& order,
        double most = std::numeric_limits<double>::infinity()) const {
        double best = std::numeric_limits<double>::infinity();
        std::uint32_t best_item = none;
        if (items_.empty()) return {best, best_item};
        // Bounds and values round differently: a box may seem a few ulps farther than an item
        // in it.
        const auto may_hold = [&](double d) { return d * (1.0 - 1e-14) <= best; };
        using Entry = std::pair<double, std::uint32_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        open.emplace(0.0, root());
        while (!open.empty() && may_hold(open.top().first)) {
            const std::uint32_t node = open.top().second;
            open.pop();
            const auto [first, last] = children(node);
            for (std::uint32_t child = first; child < last; ++child) {
                const double d = bound(child);
                if (!may_hold(d) || d > most) continue;
                if (child >= items_.size()) {
                    open.emplace(d, child);
                    continue;
                }
                const std::uint32_t item = items_[child];
                const double exact = value(item);
                const bool tie = exact == best && best_item != none;
                if (exact < best || (tie && order(item) < order(best_item))) {
                    best = exact;
                    best_item = item;
                }
            }
        }
        return {best, best_item};
    }

    [[nodiscard]] const geom::Box& box(std::uint32_t node) const noexcept {
        return boxes_[node];
    }

    /// Of each node, the lowest value of the items in it.
    [[nodiscard]] std::vector<double> lowest(std::span<const double> values) const;

    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

private:
    static constexpr std::uint32_t width = 8;  // children a node
    // 2^32 items make 11 levels of 8; each adds at most 7 waiting nodes.
    static constexpr std::size_t max_stack = 128;

    [[nodiscard]] std::uint32_t root() const noexcept {
        return static_cast<std::uint32_t>(boxes_.size() - 1);
    }
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> children(
        std::uint32_t node) const noexcept {
        const std::size_t inner = node - items_.size();
        return {first_child_[inner], first_child_[inner + 1]};
    }

    std::vector<geom::Box> boxes_;            // of the items as sorted, then of the nodes
    std::vector<std::uint32_t> items_;        // sorted place → item
    std::vector<std::uint32_t> first_child_;  // of each node, into boxes_; one more at the end
};

}  // namespace geoplan::detail::plane
