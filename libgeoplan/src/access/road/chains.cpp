#include "chains.hpp"

#include "access/plane.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::access::road {

Chains chains_of(const geom::Lines& lines, const std::vector<bool>& kept) {
    Chains out;
    for (std::size_t row = 0; row < kept.size(); ++row) {
        if (!kept[row]) continue;
        for (auto part = lines.rows[row]; part < lines.rows[row + 1]; ++part) {
            const auto p = static_cast<std::size_t>(part);
            for (auto i = lines.parts[p]; i < lines.parts[p + 1]; ++i) {
                const geom::Point at = lines.coords[static_cast<std::size_t>(i)];
                if (!is_finite(at)) {
                    throw Error(Errc::bad_value, say("feature {} has a coordinate that is not "
                                                     "finite; correct or remove it",
                                                     {row}));
                }
                const bool first = out.vertices.size() == out.starts.back();
                if (first || out.vertices.back() != at) out.vertices.push_back(at);
            }
            if (out.vertices.size() - out.starts.back() < 2) {
                out.vertices.resize(out.starts.back());
                continue;
            }
            out.starts.push_back(out.vertices.size());
            out.line.push_back(static_cast<std::int64_t>(row));
        }
    }
    return out;
}

std::vector<std::uint32_t> chain_of_vertices(const Chains& chains) {
    std::vector<std::uint32_t> chain(chains.vertices.size());
    for (std::size_t c = 0; c < chains.size(); ++c) {
        for (std::size_t v = chains.starts[c]; v < chains.starts[c + 1]; ++v) {
            chain[v] = static_cast<std::uint32_t>(c);
        }
    }
    return chain;
}

std::vector<bool> ends_of(const Chains& chains) {
    std::vector<bool> ends(chains.vertices.size(), false);
    for (std::size_t c = 0; c < chains.size(); ++c) {
        ends[chains.starts[c]] = true;
        ends[chains.starts[c + 1] - 1] = true;
    }
    return ends;
}

}  // namespace geoplan::access::road
