#include "mend/columns/plain_number.hpp"

#include <geoplan/check/reading.hpp>

#include <charconv>

namespace geoplan::mend {

std::optional<double> plain_number(std::string_view text) {
    const auto plain = check::plain_spaces(text);
    const char* begin = plain.data();
    const char* end = begin + plain.size();
    if (plain.starts_with('+')) ++begin;
    double value = 0.0;
    const auto [stopped, error] = std::from_chars(begin, end, value);
    if (error != std::errc() || stopped != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

}  // namespace geoplan::mend
