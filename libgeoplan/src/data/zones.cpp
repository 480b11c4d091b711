#include <geoplan/data/zones.hpp>

#include <algorithm>
#include <numeric>

namespace geoplan::data {

std::size_t size(const Zones& zones) noexcept {
    return zones.ids.size();
}

std::vector<std::size_t> rows_by_id(std::span<const std::string> ids) {
    std::vector<std::size_t> order(ids.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return ids[a] < ids[b]; });
    return order;
}

}  // namespace geoplan::data
