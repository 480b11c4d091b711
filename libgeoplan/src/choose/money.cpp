#include "choose/money.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace geoplan::detail {

namespace {

constexpr double kOpen = std::numeric_limits<double>::infinity();
constexpr double kRounding = 1e-14;  // of shares and what is worked out from them

}  // namespace

std::string money_text(double vnd) {
    std::array<char, 400> digits{};  // the longest double has 309
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), vnd,
                                       std::chars_format::fixed, 0);
    const auto length = static_cast<std::size_t>(written.ptr - digits.data());
    const char separator = language() == Language::vietnamese ? '.' : ',';
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
        if (i > 0 && (length - i) % 3 == 0) text += separator;
        text += digits[i];
    }
    return say("{} VND", {text});
}

double greatest_total(const std::vector<choose::Funding>& funding) {
    // f(C) = Σ min(amount, share × C) − C is concave and 0 at 0, so f ≥ 0 on one interval from
    // 0 on. f is the least of the lines that take some sources at their amounts and the others
    // at their shares; only those matter in which the sources that reach theirs first are the
    // first ones. The answer is the least of their roots.
    if (funding.empty()) return kOpen;
    auto sources = funding;
    std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) {
        return a.amount * b.max_share < b.amount * a.max_share;
    });
    double spent = 0.0;  // amounts of the sources that have reached them
    double share = 0.0;  // of the others
    for (const auto& source : sources) share += source.max_share;
    double greatest = share >= 1.0 - kRounding ? kOpen : 0.0;
    for (const auto& source : sources) {
        spent += std::floor(source.amount);
        share -= source.max_share;
        if (greatest == 0.0 || share >= 1.0 - kRounding) continue;
        greatest = std::min(greatest, spent / (1.0 - share));
    }
    return std::floor(greatest * (1.0 + kRounding));
}

std::vector<std::pair<std::string, double>> spending_of(
    const std::vector<choose::Funding>& funding, double total) {
    std::vector<std::pair<std::string, double>> out;
    double left = total;
    for (const auto& source : funding) {
        const double given =
            std::min({left, std::floor(source.amount), std::round(source.max_share * total)});
        out.emplace_back(source.id, given);
        left -= given;
    }
    for (std::size_t i = 0; i < out.size() && left > 0.0; ++i) {  // what rounding left over
        if (out[i].second + 1.0 > funding[i].amount) continue;
        out[i].second += 1.0;
        left -= 1.0;
    }
    return out;
}

}  // namespace geoplan::detail
