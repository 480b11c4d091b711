#pragma once

#include "outline.hpp"
#include "symbols.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace geoplan::detail {

/// Searches names for those that are near to another.
class NearNames {
public:
    /// Names as keys with their words kept apart, shape (n). A name that several rows have
    /// stands for the first of them.
    explicit NearNames(std::span<const std::u32string> keys);

    struct Near {
        std::int64_t row = -1;
        int cost = 0;
    };

    /// The nearest, at most `count`, none dearer than `most` or than a third of the letters;
    /// by cost, ties by row.
    [[nodiscard]] std::vector<Near> find(std::u32string_view key, std::size_t count,
                                         int most) const;

private:
    struct Name {
        Symbols symbols;
        Outline outline;
        std::int64_t row = -1;
    };
    std::vector<Name> names_;            // by number of letters, then row
    std::vector<std::uint64_t> counts_;  // of their outlines
};

}  // namespace geoplan::detail
