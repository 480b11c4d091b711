#include "study/toml_reader.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <limits>
#include <sstream>

namespace geoplan::study {

namespace {

template <class T>
bool all_are(const toml::node& node) {
    const auto* array = node.as_array();
    return array != nullptr && std::all_of(array->begin(), array->end(),
                                           [](const toml::node& n) { return n.is<T>(); });
}

bool is_allowed(const toml::node& node, unsigned allowed) {
    const auto may = [allowed](Allowed kind) { return (allowed & kind) != 0U; };
    return (may(kText) && node.is_string()) || (may(kNumber) && node.is_number()) ||
           (may(kInteger) && node.is_integer()) || (may(kBool) && node.is_boolean()) ||
           (may(kDate) && node.is_date()) || (may(kTable) && node.is_table()) ||
           (may(kTexts) && all_are<std::string>(node)) ||
           (may(kIntegers) && all_are<std::int64_t>(node)) ||
           (may(kTables) && all_are<toml::table>(node));
}

std::string allowed_text(unsigned allowed) {
    const std::pair<Allowed, std::string> names[] = {
        {kText, say("text")},
        {kNumber, say("a number")},
        {kInteger, say("a whole number")},
        {kBool, say("true or false")},
        {kDate, say("a date (2026-01-01, without quotes)")},
        {kTable, say("a table { … }")},
        {kTexts, say("a list of text")},
        {kIntegers, say("a list of whole numbers")},
        {kTables, say("a list of tables")},
    };
    std::string text;
    for (const auto& [kind, words] : names) {
        if ((allowed & kind) == 0U) continue;
        text = text.empty() ? words : say("{} or {}", {text, words});
    }
    return text;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::istringstream stream{std::string(text)};
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

/// The nearest of the words that are allowed, or all of them.
std::string with_allowed(const std::string& message, std::string_view word,
                         const std::vector<std::string>& words) {
    return nearest_word(word, words)
               ? with_nearest(message, word, words)
               : say("{}; allowed are {}", {message, quoted_list(words, 30)});
}

}  // namespace

std::string placed(const std::string& file, const toml::node& node, const std::string& text) {
    return say("{}, line {}: {}",
               {file.empty() ? say("study") : file, node.source().begin.line, text});
}

Section::Section(const toml::table& table, std::string title, std::string file,
                 std::vector<std::span<const Key>> keys)
    : table_(table), title_(std::move(title)), file_(std::move(file)) {
    std::vector<std::string> names;
    for (const auto& list : keys) {
        for (const auto& key : list) names.emplace_back(key.name);
    }
    for (const auto& [key, node] : table_) {
        const std::string word(key.str());
        if (std::find(names.begin(), names.end(), word) == names.end()) {
            fail(word,
                 with_allowed(say("unknown key '{}' in {}", {word, title_}), word, names));
        }
    }
    for (const auto& list : keys) {
        for (const auto& key : list) {
            const toml::node* node = table_.get(key.name);
            if (node == nullptr) {
                if (!key.required) continue;
                fail("",
                     say("{} needs the key '{}' ({})", {title_, key.name, say(key.meaning)}));
            }
            if (!is_allowed(*node, key.allowed)) {
                fail(key.name, say("'{}' in {} must be {}",
                                   {key.name, title_, allowed_text(key.allowed)}));
            }
            const auto words = words_of(key.words);
            if (words.empty() || !node->is_string()) continue;
            const std::string word = node->value_or(std::string());
            if (!key.form.empty() && word.find('(') != std::string::npos) continue;
            if (std::find(words.begin(), words.end(), word) == words.end()) {
                fail(key.name, with_allowed(say("'{}' is not a value of '{}' in {}",
                                                {word, key.name, title_}),
                                            word, words));
            }
        }
    }
}

std::string Section::text(std::string_view key, std::string fallback) const {
    return table_[key].value_or(std::move(fallback));
}

double Section::number(std::string_view key, double fallback) const {
    return table_[key].value_or(fallback);
}

std::int64_t Section::integer(std::string_view key, std::int64_t fallback) const {
    return table_[key].value_or(fallback);
}

int Section::small_integer(std::string_view key, int fallback) const {
    const std::int64_t value = integer(key, fallback);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
        fail(key, say("'{}' is too large: {}", {key, value}));
    }
    return static_cast<int>(value);
}

bool Section::flag(std::string_view key, bool fallback) const {
    return table_[key].value_or(fallback);
}

Date Section::date(std::string_view key) const {
    const auto value = table_[key].value<toml::date>();
    if (!value) fail(key, say("'{}' must be a date", {key}));
    return {value->year, value->month, value->day};
}

std::vector<std::string> Section::texts(std::string_view key) const {
    std::vector<std::string> out;
    if (const auto* array = table_[key].as_array()) {
        for (const auto& node : *array) out.push_back(node.value_or(std::string()));
    }
    return out;
}

std::vector<std::int64_t> Section::integers(std::string_view key) const {
    std::vector<std::int64_t> out;
    if (const auto* array = table_[key].as_array()) {
        for (const auto& node : *array) out.push_back(node.value_or(std::int64_t{0}));
    }
    return out;
}

bool Section::is_text(std::string_view key) const {
    return table_[key].is_string();
}
bool Section::is_number(std::string_view key) const {
    return table_[key].is_number();
}
bool Section::is_table(std::string_view key) const {
    return table_[key].is_table();
}

const toml::table& Section::raw(std::string_view key) const {
    const auto* table = table_[key].as_table();
    if (table == nullptr) fail(key, say("'{}' must be a table { … }", {key}));
    return *table;
}

const toml::array* Section::array(std::string_view key) const {
    return table_[key].as_array();
}

Section Section::section(std::string_view key, std::span<const Key> keys) const {
    return {raw(key), "[" + std::string(key) + "]", file_, {keys}};
}

std::vector<Section> Section::sections(std::string_view key, std::span<const Key> keys) const {
    std::vector<Section> out;
    if (const auto* array = table_[key].as_array()) {
        for (const auto& node : *array) {
            out.emplace_back(*node.as_table(), "[[" + std::string(key) + "]]", file_,
                             std::vector{keys});
        }
    }
    return out;
}

void Section::fail(std::string_view key, const std::string& text) const {
    const toml::node* node = key.empty() ? nullptr : table_.get(key);
    throw Error(Errc::config, placed(file_, node == nullptr ? table_ : *node, text));
}

void each_table(const Section& root, std::string_view key,
                const std::function<std::string(const std::string&)>& not_a_table,
                const std::function<void(const std::string&, const toml::table&)>& visit) {
    if (!root.has(key)) return;
    for (const auto& [entry, node] : root.raw(key)) {
        const std::string name(entry.str());
        const auto* table = node.as_table();
        if (table == nullptr) {
            throw Error(Errc::config, placed(root.file(), node, not_a_table(name)));
        }
        visit(name, *table);
    }
}

}  // namespace geoplan::study
