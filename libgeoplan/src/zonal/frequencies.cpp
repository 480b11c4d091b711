#include "zonal/frequencies.hpp"

#include "zonal/sorted_counts.hpp"

#include <algorithm>

namespace geoplan::detail {

template <class T>
void Frequencies<T>::add_run(const T* values, std::size_t n) {
    const std::size_t before = pending_.size();
    pending_.resize(before + n);
    T* out = pending_.data() + before;
    for (std::size_t i = 0; i < n; ++i) {
        *out = values[i] + T{0};  // -0 is 0
        out += values[i] == values[i] ? 1 : 0;
    }
    pending_.resize(static_cast<std::size_t>(out - pending_.data()));
}

template <class T>
void Frequencies<T>::settle() {
    const auto more = sorted_counts(pending_);
    pending_ = {};
    std::vector<Counted> both;
    both.reserve(counted_.size() + more.size());
    auto old = counted_.begin();
    for (const auto& [value, cells] : more) {
        while (old != counted_.end() && old->value < value) both.push_back(*old++);
        const bool known = old != counted_.end() && old->value == value;
        both.push_back({value, cells + (known ? (old++)->cells : 0)});
    }
    both.insert(both.end(), old, counted_.end());
    counted_ = std::move(both);
}

template <class T>
std::vector<Frequency> Frequencies<T>::table() const {
    auto parts = parts_;
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return a.value < b.value; });
    std::vector<Frequency> out;
    out.reserve(counted_.size() + parts.size());
    auto whole = counted_.begin();
    for (auto part = parts.begin(); part != parts.end();) {
        const T value = part->value;
        double cover = 0.0;
        for (; part != parts.end() && part->value == value; ++part) cover += part->fraction;
        for (; whole != counted_.end() && whole->value < value; ++whole) {
            out.push_back({whole->value, static_cast<double>(whole->cells)});
        }
        if (whole != counted_.end() && whole->value == value) {
            cover += static_cast<double>((whole++)->cells);
        }
        out.push_back({value, cover});
    }
    for (; whole != counted_.end(); ++whole) {
        out.push_back({whole->value, static_cast<double>(whole->cells)});
    }
    return out;
}

template class Frequencies<float>;
template class Frequencies<double>;

double quantile(const std::vector<Frequency>& table, double q) {
    double all = 0.0;
    for (const auto& entry : table) all += entry.cover;
    const double spaces = static_cast<double>(table.size()) - 1.0;
    const double wanted = q * all * spaces;
    double below = 0.0;  // cover of the values before k
    double s_before = 0.0;
    for (std::size_t k = 0; k < table.size(); ++k) {
        const double s = static_cast<double>(k) * table[k].cover + spaces * below;
        if (s > wanted) {  // s of the first value is 0, so k > 0
            const auto& left = table[k - 1];
            return left.value +
                   (wanted - s_before) * (table[k].value - left.value) / (s - s_before);
        }
        s_before = s;
        below += table[k].cover;
    }
    return table.back().value;
}

double mode(const std::vector<Frequency>& table) {
    const auto rarer = [](const Frequency& a, const Frequency& b) {
        return a.cover <= b.cover;
    };
    auto best = table.begin();
    for (auto entry = table.begin(); entry != table.end(); ++entry) {
        if (rarer(*best, *entry)) best = entry;
    }
    return best->value;
}

double minority(const std::vector<Frequency>& table) {
    const auto rarer = [](const Frequency& a, const Frequency& b) { return a.cover < b.cover; };
    return std::min_element(table.begin(), table.end(), rarer)->value;
}

}  // namespace geoplan::detail
