#include "detail/plane/box_tree.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <numeric>
#include <string>

namespace geoplan::detail::plane {
namespace {

using geom::Box;

Box joined(const Box& a, const Box& b) {
    return {std::min(a.min_x, b.min_x), std::min(a.min_y, b.min_y), std::max(a.max_x, b.max_x),
            std::max(a.max_y, b.max_y)};
}

/// Items in sort-tile order: vertical slices by centre x, in each by centre y.
std::vector<std::uint32_t> tiled(std::span<const Box> boxes, std::size_t width) {
    std::vector<std::uint32_t> order(boxes.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto by = [&](auto low, auto high) {
        return [&boxes, low, high](std::uint32_t a, std::uint32_t b) {
            const double p = boxes[a].*low + boxes[a].*high;
            const double q = boxes[b].*low + boxes[b].*high;
            return p != q ? p < q : a < b;
        };
    };
    std::sort(order.begin(), order.end(), by(&Box::min_x, &Box::max_x));
    const double nodes =
        std::ceil(static_cast<double>(boxes.size()) / static_cast<double>(width));
    const std::size_t slice =
        width * static_cast<std::size_t>(std::ceil(std::sqrt(std::max(nodes, 1.0))));
    for (std::size_t start = 0; start < order.size(); start += slice) {
        const auto first = order.begin() + static_cast<std::ptrdiff_t>(start);
        const auto last =
            order.begin() + static_cast<std::ptrdiff_t>(std::min(start + slice, order.size()));
        std::sort(first, last, by(&Box::min_y, &Box::max_y));
    }
    return order;
}

}  // namespace

BoxTree::BoxTree(std::span<const Box> items) {
    if (items.empty()) return;
    if (items.size() > none / 2) {
        throw Error(Errc::too_large,
                    say("an index takes at most 2^31 items, got {}", {items.size()}));
    }
    items_ = tiled(items, width);
    for (const std::uint32_t item : items_) boxes_.push_back(items[item]);
    // Each round groups the level below, `width` at a time, until one node is left.
    std::size_t first = 0;
    std::size_t last = boxes_.size();
    do {
        for (std::size_t start = first; start < last; start += width) {
            const std::size_t end = std::min(start + width, last);
            Box box = boxes_[start];
            for (std::size_t i = start + 1; i < end; ++i) box = joined(box, boxes_[i]);
            first_child_.push_back(static_cast<std::uint32_t>(start));
            boxes_.push_back(box);
        }
        first = last;
        last = boxes_.size();
    } while (last - first > 1);
    first_child_.push_back(static_cast<std::uint32_t>(first));
}

std::vector<double> BoxTree::lowest(std::span<const double> values) const {
    std::vector<double> out;
    out.reserve(boxes_.size());
    for (const std::uint32_t item : items_) out.push_back(values[item]);
    for (auto node = static_cast<std::uint32_t>(items_.size()); node < boxes_.size(); ++node) {
        const auto [first, last] = children(node);
        out.push_back(*std::min_element(out.begin() + first, out.begin() + last));
    }
    return out;
}

}  // namespace geoplan::detail::plane
