#include "study/draft/indicators.hpp"

#include <geoplan/check/reading.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace geoplan::study {

namespace {

using check::Meaning;

constexpr std::size_t most_of_a_table = 8;

bool has_any(const std::vector<std::string>& words,
             std::initializer_list<std::string_view> wanted) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
    });
}

bool is_share(const std::vector<std::string>& words) {
    return has_any(words, {"pct", "percent", "share", "ratio", "frac", "rate", "tl"}) ||
           (has_any(words, {"ty", "ti"}) && has_any(words, {"le"}));
}

/// By the values: shares reach 1, percentages 100.
std::string_view unit_of(const data::Column& column, const std::vector<std::string>& words) {
    if (!is_share(words)) return "1";
    double most = 0.0;
    for (const double value : data::numbers(column)) most = std::fmax(most, value);
    if (most <= 1.0) return "share";
    return most <= 100.0 ? "%" : "1";
}

/// "lower", "higher", or "" where the name does not say.
std::string direction_of(const std::vector<std::string>& words) {
    if (has_any(words, {"khong", "chua", "thieu", "ngheo", "without", "no", "poor", "missing",
                        "distance", "offset", "gap"})) {
        return "lower";
    }
    if (is_share(words) || has_any(words, {"internet", "wifi", "fibre", "fiber", "cap"})) {
        return "higher";
    }
    return "";
}

/// Whether all known values are yes or no as `presence` reads them, both of them there.
bool says_yes_or_no(const data::Column& column) {
    if (data::type_name(column) == "bool") return true;
    if (data::type_name(column) != "text") return false;
    bool yes = false;
    bool no = false;
    for (std::size_t row = 0; row < data::size(column); ++row) {
        const auto word = fold_text(data::text_at(column, row));
        if (word.empty() || word == "?") continue;
        const bool is_yes = word == "có" || word == "yes" || word == "true" || word == "x";
        const bool is_no = word == "không" || word == "no" || word == "false";
        if (!is_yes && !is_no) return false;
        yes = yes || is_yes;
        no = no || is_no;
    }
    return yes && no;
}

bool holds_a_quantity(Meaning meaning) {
    return meaning == Meaning::unknown || meaning == Meaning::unit_class;
}

class IndicatorWriter {
public:
    IndicatorWriter(const std::vector<Part>& parts, DraftText& text)
        : text_(text), people_(std::any_of(parts.begin(), parts.end(), [](const Part& p) {
              return p.role == Role::people;
          })) {}

    void write(const Part& part) {
        switch (part.role) {
            case Role::lines:
                begin(part.key + "_density", "density", "access", part.key);
                text_.line("per = \"km2\"");
                direction("higher", say("more is better; say so only where it is"));
                break;
            case Role::points:
                begin(part.key + "_distance", "nearest", "access", part.key);
                text_.line(people_ ? "from = \"people\"" : "from = \"zone\"");
                direction("lower", say("nearer is better"));
                break;
            case Role::coverage:
                if (!people_) return;
                begin(part.key + "_uncovered", "uncovered_share", "telecom", part.key);
                text_.line("technology = [\"4G\", \"5G\"]");
                text_.comment(say("guessed: the technologies that count"));
                direction("lower", say("the share of people without signal"));
                break;
            case Role::elevation:
                begin(part.key + "_mean", "zonal", "context", part.key);
                text_.line("stat = \"mean\"");
                text_.line("unit = \"m\"");
                break;
            case Role::table:
                write_table(part);
                break;
            case Role::people:
            case Role::raster:
            case Role::left_out:
                break;
        }
    }

    [[nodiscard]] bool ranked() const noexcept { return ranked_; }

private:
    void write_table(const Part& part) {
        const auto& table = *check::table_of(*part.source);
        std::size_t written = 0;
        for (std::size_t c = 0; c < table.columns.size() && written < most_of_a_table; ++c) {
            const auto& column = table.columns[c];
            const bool key = column.name == part.id || column.name == part.zone_name;
            if (key || !holds_a_quantity(part.source->meanings[c])) continue;
            const auto words = plain_words(column.name);
            if (has_any(words, {"code", "id", "ma", "stt", "fid"})) continue;  // no quantity
            if (is_numeric(column)) {
                attribute(part, column, words);
            } else if (says_yes_or_no(column)) {
                begin(part.key + "_" + key_of(column.name), "presence", "services", part.key);
                text_.line("column = " + toml_text(column.name));
                direction("higher", say("having it is better"));
            } else {
                tell_left_out(part, column, part.source->meanings[c]);
                continue;
            }
            ++written;
        }
    }

    /// Numbers that are written as text are not read by a study.
    void tell_left_out(const Part& part, const data::Column& column, Meaning meaning) {
        const auto numbers = check::number_column(column, meaning);
        if (!numbers) return;
        text_.line();
        text_.comment(
            say("left out: column '{}' of {} (numbers written as text, such as '{}'; geoplan "
                "mend offers to write them as numbers)",
                {column.name, check::title(*part.source), numbers->example}));
    }

    void attribute(const Part& part, const data::Column& column,
                   const std::vector<std::string>& words) {
        begin(part.key + "_" + key_of(column.name), "attribute", "services", part.key);
        text_.line("column = " + toml_text(column.name));
        if (part.several_rows) {
            text_.line(is_share(words) ? "aggregate = \"mean\"" : "aggregate = \"sum\"");
            text_.comment(say("guessed: zones have several rows"));
        }
        text_.line("unit = " + toml_text(unit_of(column, words)));
        text_.comment(say("guessed: the unit; say which it is"));
        const auto way = direction_of(words);
        if (way.empty()) {
            text_.comment(
                say("direction = \"higher\" or \"lower\": which way is better? "
                    "Without it the indicator is measured and not ranked by"));
        } else {
            direction(way, say("by the words of the column's name"));
        }
    }

    void begin(const std::string& id, const char* kind, const char* field,
               const std::string& layer) {
        std::string unique = id;
        for (int n = 2; !used_.insert(unique).second; ++n) {
            unique = id + "_" + std::to_string(n);
        }
        text_.line();
        text_.line("[[indicators]]");
        text_.line("id = " + toml_text(unique));
        text_.line(std::string("kind = \"") + kind + "\"");
        text_.line(std::string("field = \"") + field + "\"");
        text_.line("layer = " + toml_text(layer));
    }

    void direction(const std::string& way, const std::string& reason) {
        text_.line("direction = \"" + way + "\"");
        text_.comment(say("guessed: {}", {reason}));
        ranked_ = true;
    }

    DraftText& text_;
    bool people_;
    bool ranked_ = false;
    std::set<std::string> used_;
};

}  // namespace

bool write_indicators(const std::vector<Part>& parts, DraftText& text) {
    IndicatorWriter writer(parts, text);
    for (const auto& part : parts) writer.write(part);
    return writer.ranked();
}

}  // namespace geoplan::study
