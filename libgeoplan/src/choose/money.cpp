#include "choose/money.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace geoplan::detail {

namespace {

double most_of(const choose::Funding& source, double total) {
    return std::min(source.amount, source.max_share * total);
}

}  // namespace

std::string money_text(double vnd) {
    std::array<char, 400> digits{};  // the longest double has 309
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), vnd,
                                       std::chars_format::fixed, 0);
    const auto length = static_cast<std::size_t>(written.ptr - digits.data());
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
        if (i > 0 && (length - i) % 3 == 0) text += ',';
        text += digits[i];
    }
    return text + " VND";
}

bool funding_carries(const std::vector<choose::Funding>& funding, double total) {
    if (funding.empty()) return true;
    double most = 0.0;
    for (const auto& source : funding) most += most_of(source, total);
    return most >= total - 0.5;  // whole VND, whatever the rounding of the shares
}

double greatest_total(const std::vector<choose::Funding>& funding) {
    // Σ min(amount, share × C) − C is concave in C and 0 at 0. Going up in C, sources reach
    // their amounts in the order of amount / share; its greatest root is the answer.
    auto sources = funding;
    std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) {
        return a.amount * b.max_share < b.amount * a.max_share;
    });
    double spent = 0.0;  // amounts of the sources that have reached them
    double share = 0.0;  // of the others
    for (const auto& source : sources) share += source.max_share;
    double greatest = share >= 1.0 - 1e-12 ? std::numeric_limits<double>::infinity() : 0.0;
    for (const auto& source : sources) {
        spent += source.amount;
        share -= source.max_share;
        if (greatest == 0.0 || share >= 1.0 - 1e-12) continue;
        greatest = std::min(greatest, spent / (1.0 - share));
    }
    return greatest;
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
