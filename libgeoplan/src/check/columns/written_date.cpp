#include "check/columns/written_date.hpp"

#include "check/columns/cells.hpp"

#include <charconv>
#include <chrono>
#include <string>
#include <vector>

namespace geoplan::check {

namespace {

/// The numbers between the marks; none when something else stands there.
std::optional<std::vector<int>> numbers_between(std::string_view text, char mark) {
    std::vector<int> numbers;
    while (true) {
        int number = 0;
        const char* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, number);
        if (error != std::errc() || number < 0) return std::nullopt;
        numbers.push_back(number);
        if (stop == end) return numbers;
        if (*stop != mark || stop + 1 == end) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(stop + 1 - text.data()));
    }
}

std::optional<Date> real_day(int year, int month, int day) {
    // chrono keeps eight bits of a month and a day.
    if (month > 12 || day > 31) return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year(year),
                                          std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day))};
    const bool four_digits = year >= 1000 && year <= 9999;
    if (!four_digits || !ymd.ok()) return std::nullopt;
    return Date{year, month, day};
}

}  // namespace

std::optional<Date> written_date(std::string_view text) {
    const std::string plain = plain_spaces(text);
    std::string_view day = plain;
    day = day.substr(0, day.find_first_of(" T"));
    for (const char mark : {'/', '-', '.'}) {
        const auto numbers = numbers_between(day, mark);
        if (!numbers) continue;
        const auto& n = *numbers;
        if (n.size() == 1) return real_day(n[0], 1, 1);
        if (n.size() == 2) return real_day(n[1], n[0], 1);
        if (n.size() != 3) return std::nullopt;
        const bool year_first = n[0] > 31;
        return year_first ? real_day(n[0], n[1], n[2]) : real_day(n[2], n[1], n[0]);
    }
    return std::nullopt;
}

}  // namespace geoplan::check
