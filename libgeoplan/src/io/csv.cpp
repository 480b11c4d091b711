#include "io/csv.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <charconv>
#include <limits>
#include <system_error>

namespace geoplan::detail {

namespace {

struct Record {
    std::vector<std::string> fields;
    std::size_t line = 0;  // where it begins, from 1
};

class Parser {
public:
    Parser(std::string_view text, char separator, const std::string& path)
        : text_(text), separator_(separator), path_(path) {}

    [[nodiscard]] bool done() const { return at_ == text_.size(); }

    Record record() {
        Record out;
        out.line = line_;
        while (true) {
            out.fields.push_back(quoted() ? quoted_field() : plain_field());
            if (done() || end_of_line()) return out;
            ++at_;  // the separator
        }
    }

private:
    [[nodiscard]] bool quoted() const { return !done() && text_[at_] == '"'; }

    bool end_of_line() {
        if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
        if (text_[at_] != '\n' && text_[at_] != '\r') return false;
        ++at_;
        ++line_;
        return true;
    }

    std::string plain_field() {
        const std::size_t begin = at_;
        while (!done() && text_[at_] != separator_ && text_[at_] != '\n' &&
               text_[at_] != '\r') {
            ++at_;
        }
        return std::string(text_.substr(begin, at_ - begin));
    }

    std::string quoted_field() {
        const std::size_t opened = line_;
        std::string out;
        for (++at_;; ++at_) {
            if (done()) fail(opened, say("a quote that opens here is not closed"));
            if (text_[at_] == '"') {
                ++at_;
                if (done() || text_[at_] != '"') break;
            }
            if (text_[at_] == '\n') ++line_;
            out.push_back(text_[at_]);
        }
        if (!done() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') {
            fail(line_, say("text follows a closing quote; double the quotes inside a field"));
        }
        return out;
    }

    [[noreturn]] void fail(std::size_t line, const std::string& why) const {
        throw Error(Errc::io, say("'{}', line {}: {}", {path_, line, why}));
    }

    std::string_view text_;
    char separator_;
    const std::string& path_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

std::string_view first_line(std::string_view text) {
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') inside = !inside;
        if (!inside && (text[i] == '\n' || text[i] == '\r')) return text.substr(0, i);
    }
    return text;
}

char separator_of(std::string_view header) {
    std::array<std::pair<char, std::size_t>, 3> found = {{{',', 0}, {';', 0}, {'\t', 0}}};
    bool inside = false;
    for (const char c : header) {
        if (c == '"') inside = !inside;
        for (auto& [separator, count] : found) {
            if (!inside && c == separator) ++count;
        }
    }
    const auto most = std::max_element(found.begin(), found.end(),
                                       [](auto a, auto b) { return a.second < b.second; });
    return most->first;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t skip_digits(std::string_view s, std::size_t at) {
    while (at < s.size() && is_digit(s[at])) ++at;
    return at;
}

enum class Look { integer, decimal, text };

/// -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?
Look look_of(std::string_view s) {
    std::size_t at = s.starts_with('-') ? 1 : 0;
    const std::size_t first = at;
    at = skip_digits(s, at);
    if (at == first || (s[first] == '0' && at - first > 1)) return Look::text;
    if (at == s.size()) return Look::integer;
    if (s[at] == '.') {
        const std::size_t begin = at + 1;
        at = skip_digits(s, begin);
        if (at == begin) return Look::text;
    }
    if (at < s.size() && (s[at] == 'e' || s[at] == 'E')) {
        ++at;
        if (at < s.size() && (s[at] == '+' || s[at] == '-')) ++at;
        const std::size_t begin = at;
        at = skip_digits(s, begin);
        if (at == begin) return Look::text;
    }
    return at == s.size() ? Look::decimal : Look::text;
}

/// All cells as T, `filler` for empty ones; none when one is out of T's range.
template <class T>
std::optional<std::vector<T>> parsed(const std::vector<std::string>& cells, T filler) {
    std::vector<T> values;
    values.reserve(cells.size());
    for (const auto& cell : cells) {
        T value = filler;
        if (!cell.empty()) {
            const auto end = cell.data() + cell.size();
            if (std::from_chars(cell.data(), end, value).ec != std::errc()) return {};
        }
        values.push_back(value);
    }
    return values;
}

/// The widest look of the cells; text for a column that is empty.
Look column_look(const std::vector<std::string>& cells) {
    Look look = Look::integer;
    bool any = false;
    for (const auto& cell : cells) {
        if (cell.empty()) continue;
        any = true;
        look = std::max(look, look_of(cell));
        if (look == Look::text) break;
    }
    return any ? look : Look::text;
}

}  // namespace

data::Column column_from_cells(std::string name, std::vector<std::string> cells) {
    data::Column column{std::move(name), "", data::Texts{}};
    const bool gaps =
        std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); });
    if (gaps) {
        for (const auto& cell : cells) {
            column.states.push_back(cell.empty() ? State::missing : State::known);
        }
    }
    const Look look = column_look(cells);
    if (look == Look::integer) {
        if (auto values = parsed<std::int64_t>(cells, 0)) {
            column.values = std::move(*values);
            return column;
        }
    }
    if (look == Look::decimal) {
        if (auto values = parsed<double>(cells, std::numeric_limits<double>::quiet_NaN())) {
            column.values = std::move(*values);
            return column;
        }
    }
    column.values = std::move(cells);
    return column;
}

data::Table without_blank_rows(data::Table table) {
    std::vector<std::size_t> kept;
    const std::size_t count = data::rows(table);
    for (std::size_t i = 0; i < count; ++i) {
        const bool any = std::any_of(
            table.columns.begin(), table.columns.end(),
            [i](const auto& column) { return data::state_at(column, i) == State::known; });
        if (any) kept.push_back(i);
    }
    return kept.size() == count ? std::move(table) : data::take(table, kept);
}

void settle_names(data::Table& table, const std::string& path) {
    std::erase_if(table.columns, [](const data::Column& column) {
        if (!column.name.empty()) return false;
        for (std::size_t i = 0; i < data::size(column); ++i) {
            if (data::state_at(column, i) == State::known) return false;
        }
        return true;
    });
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& name = table.columns[i].name;
        if (name.empty()) {
            throw Error(Errc::bad_value,
                        say("'{}': column {} has no name; the first row names the columns",
                            {path, i + 1}));
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (table.columns[j].name != name) continue;
            throw Error(Errc::bad_value, say("'{}': columns {} and {} are both named '{}'",
                                             {path, j + 1, i + 1, name}));
        }
    }
}

data::Table table_from_csv(std::string_view text, const std::string& path) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    Parser parser(text, separator_of(first_line(text)), path);
    if (parser.done()) throw Error(Errc::io, say("'{}' is empty; a header is needed", {path}));
    const Record header = parser.record();
    std::vector<std::vector<std::string>> cells(header.fields.size());
    while (!parser.done()) {
        Record row = parser.record();
        if (row.fields.size() == 1 && row.fields.front().empty()) continue;  // a blank line
        if (row.fields.size() != cells.size()) {
            throw Error(Errc::io, say("'{}', line {}: {} fields, but the header has {}",
                                      {path, row.line, row.fields.size(), cells.size()}));
        }
        for (std::size_t c = 0; c < cells.size(); ++c) {
            cells[c].push_back(std::move(row.fields[c]));
        }
    }
    data::Table table;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        table.columns.push_back(column_from_cells(header.fields[c], std::move(cells[c])));
    }
    settle_names(table, path);
    return without_blank_rows(std::move(table));
}

}  // namespace geoplan::detail
