#include "parts.hpp"

#include "groups.hpp"

#include <algorithm>
#include <numeric>

namespace geoplan::access::road {

void find_parts(RoadGraph& graph) {
    const std::size_t nodes = graph.nodes.size();
    Groups groups(nodes);
    for (std::size_t e = 0; e < graph.from.size(); ++e) groups.join(graph.from[e], graph.to[e]);
    std::vector<double> km(nodes, 0.0);  // of the part that its lowest node stands for
    for (std::size_t e = 0; e < graph.from.size(); ++e) {
        km[groups.find(graph.from[e])] += graph.length_m[e] / 1000.0;
    }
    std::vector<std::uint32_t> first;  // lowest node of each part
    for (std::uint32_t n = 0; n < nodes; ++n) {
        if (groups.find(n) == n) first.push_back(n);
    }
    std::stable_sort(first.begin(), first.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return km[a] > km[b]; });
    std::vector<std::uint32_t> number(nodes);
    for (std::uint32_t p = 0; p < first.size(); ++p) {
        number[first[p]] = p;
        graph.part_km.push_back(km[first[p]]);
    }
    for (std::uint32_t n = 0; n < nodes; ++n) graph.part.push_back(number[groups.find(n)]);
}

}  // namespace geoplan::access::road
