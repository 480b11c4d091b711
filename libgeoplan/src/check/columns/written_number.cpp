#include "check/columns/written_number.hpp"

#include "check/columns/cells.hpp"
#include "check/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace geoplan::check {

namespace {

// Words that multiply ("nghìn", "triệu", "tỷ") are no units: such a cell is no plain number.
constexpr auto units = std::to_array<std::string_view>(
    {"%",      "km",      "m",          "cm",    "mm",      "km2",   "m2",  "m3",
     "ha",     "nguoi",   "ho",         "khau",  "dong",    "vnd",   "d",   "tan",
     "kg",     "ta",      "kw",         "mw",    "kwh",     "mwh",   "kv",  "kva",
     "mbps",   "kbps",    "gbps",       "phut",  "gio",     "ngay",  "nam", "thang",
     "people", "persons", "households", "hours", "minutes", "years", "usd", "w",
     "dbm",    "mhz",     "ghz",        "l",     "lit",     "gb",    "mb"});

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_unit(std::string_view rest) {
    std::string plain = plain_text(rest);
    std::replace(plain.begin(), plain.end(), '/', ' ');
    std::size_t from = 0;
    while (from < plain.size()) {
        const auto to = std::min(plain.find(' ', from), plain.size());
        const std::string_view word = std::string_view(plain).substr(from, to - from);
        if (!word.empty() && std::find(units.begin(), units.end(), word) == units.end()) {
            return false;
        }
        from = to + 1;
    }
    return true;
}

/// Runs of digits and the marks between them.
struct Runs {
    std::vector<std::string_view> digits;
    std::string marks;
};

/// Takes them off the front of `text`.
Runs take_runs(std::string_view& text) {
    Runs runs;
    while (true) {
        std::size_t length = 0;
        while (length < text.size() && is_digit(text[length])) ++length;
        runs.digits.push_back(text.substr(0, length));
        text.remove_prefix(length);
        const bool mark = text.size() > 1 && is_digit(text[1]) &&
                          (text[0] == '.' || text[0] == ',' || text[0] == ' ');
        if (!mark) return runs;
        runs.marks += text[0];
        text.remove_prefix(1);
    }
}

/// Whether runs 1 to `last` are the threes of thousands.
bool grouped(const Runs& runs, std::size_t last) {
    if (runs.digits[0].empty() || runs.digits[0].size() > 3) return false;
    for (std::size_t i = 1; i <= last; ++i) {
        if (runs.digits[i].size() != 3 || runs.marks[i - 1] != runs.marks[0]) return false;
    }
    return true;
}

/// Sets the marks; false when the runs are no number ("1.2.2026").
bool read_marks(const Runs& runs, WrittenNumber& out) {
    const std::size_t marks = runs.marks.size();
    if (marks == 0) return !runs.digits[0].empty();
    const char first = runs.marks.front();
    const char last = runs.marks.back();
    if (grouped(runs, marks)) {
        const bool unclear = marks == 1 && first != ' ' && runs.digits[0].front() != '0';
        const bool decimal = marks == 1 && first != ' ' && !unclear;
        (unclear ? out.unclear : decimal ? out.decimal : out.grouping) = first;
        return true;
    }
    if (last == ' ') return false;
    out.decimal = last;
    if (marks == 1) return true;
    out.grouping = first;
    return first != last && grouped(runs, marks - 1);
}

/// An exponent of one or two digits: no number of offices needs more.
void skip_exponent(std::string_view& text) {
    constexpr std::size_t most_digits = 2;
    if (text.empty() || (text[0] != 'e' && text[0] != 'E')) return;
    std::size_t length = text.size() > 1 && (text[1] == '+' || text[1] == '-') ? 2 : 1;
    const std::size_t digits = length;
    while (length < text.size() && is_digit(text[length])) ++length;
    if (length > digits && length - digits <= most_digits) text.remove_prefix(length);
}

}  // namespace

std::optional<WrittenNumber> written_number(std::string_view text) {
    constexpr std::size_t longest = 100;  // bytes
    if (text.size() > longest) return std::nullopt;
    const std::string plain = plain_spaces(text);
    std::string_view rest = plain;
    WrittenNumber out;
    const bool sign = !rest.empty() && (rest[0] == '-' || rest[0] == '+');
    if (sign) rest.remove_prefix(1);
    const Runs runs = take_runs(rest);
    if (!read_marks(runs, out)) return std::nullopt;
    const auto whole = runs.digits[0];
    out.has_zero = !sign && runs.marks.empty() && whole.size() > 1 && whole[0] == '0';
    out.only_digits = !sign && runs.marks.empty() && rest.empty();
    skip_exponent(rest);
    if (rest.empty()) return out;
    if (!is_unit(rest)) return std::nullopt;
    out.unit = plain_spaces(rest);
    return out;
}

}  // namespace geoplan::check
