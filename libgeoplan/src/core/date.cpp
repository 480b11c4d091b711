#include <geoplan/core/date.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace geoplan {

std::string to_text(Date date) {
    std::array<char, 48> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year,
                                     date.month, date.day);
    return {text.data(), static_cast<std::size_t>(length)};
}

Date date_from_text(std::string_view text) {
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = -1;
        const char* end = text.data() + from + count;
        const auto [stop, error] = std::from_chars(text.data() + from, end, value);
        return error == std::errc() && stop == end ? value : -1;
    };
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const Date date{number(0, 4), number(5, 2), number(8, 2)};
        const std::chrono::year_month_day day{
            std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
            std::chrono::day(static_cast<unsigned>(date.day))};
        if (date.year >= 0 && day.ok()) return date;
    }
    throw Error(Errc::bad_value, say("expected a date as YYYY-MM-DD, got '{}'", {text}));
}

}  // namespace geoplan
