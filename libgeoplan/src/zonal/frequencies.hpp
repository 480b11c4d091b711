#pragma once

#include <cstdint>
#include <vector>

namespace geoplan::detail {

/// A value and the cover of the cells that have it.
struct Frequency {
    double value = 0.0;
    double cover = 0.0;
};

/// How often each value occurs in one zone. Whole cells are counted and parts added up in the
/// order they come, apart from each other: the same sums whether cells come at once or in
/// bands.
template <class T>
class Frequencies {
public:
    /// Takes in `n` wholly covered cells; NaN is left out.
    void add_run(const T* values, std::size_t n);
    /// Takes in a partly covered cell with a known value.
    void add_cell(T value, double fraction) { parts_.push_back({value + T{0}, fraction}); }

    /// Keeps of the whole cells taken in only the different values. After every band.
    void settle();

    /// Rising by value. Needs `settle`.
    [[nodiscard]] std::vector<Frequency> table() const;

private:
    struct Counted {
        T value;
        std::uint64_t cells;
    };
    struct Part {
        T value;
        double fraction;
    };

    std::vector<T> pending_;
    std::vector<Counted> counted_;  // rising by value
    std::vector<Part> parts_;
};

extern template class Frequencies<float>;
extern template class Frequencies<double>;

/// Of a table that is not empty; see `zonal::Statistic::q`.
[[nodiscard]] double quantile(const std::vector<Frequency>& table, double q);
[[nodiscard]] double mode(const std::vector<Frequency>& table);
[[nodiscard]] double minority(const std::vector<Frequency>& table);

}  // namespace geoplan::detail
