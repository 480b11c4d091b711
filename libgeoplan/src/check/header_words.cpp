#include "check/header_words.hpp"

#include "check/words.hpp"

#include <algorithm>
#include <array>

namespace geoplan::check {

namespace {

/// Words that offices write without a space between.
constexpr auto glued = std::to_array<std::string_view>(
    {"ma",   "ten",    "xa",       "phuong",   "thon",  "huyen",      "tinh",  "quan",
     "dvhc", "don",    "vi",       "hanh",     "chinh", "dan",        "so",    "nhan",
     "khau", "nguoi",  "ds",       "dt",       "dien",  "tich",       "ha",    "km",
     "kinh", "do",     "mat",      "ty",       "ti",    "le",         "nam",   "nu",
     "ho",   "khu",    "vuc",      "loai",     "tong",  "trung",      "binh",  "nha",
     "mang", "cong",   "nghe",     "ngay",     "name",  "code",       "id",    "commune",
     "ward", "county", "district", "province", "pop",   "population", "total", "area"});

constexpr std::size_t longest = 40;  // bytes of words that may be split; a name, no sentence

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The words that `text` is made of, one behind the other; none where something is left over.
std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> best;
    for (const auto word : glued) {
        if (!text.starts_with(word)) continue;
        if (word.size() == text.size()) return {std::string(word)};
        auto rest = parts_of(text.substr(word.size()));
        if (rest.empty()) continue;
        rest.insert(rest.begin(), std::string(word));
        if (best.empty() || rest.size() < best.size()) best = std::move(rest);
    }
    return best;
}

std::vector<std::string> runs_of_letters(const std::string& word) {
    std::vector<std::string> runs(1);
    for (const char c : word) {
        if (is_digit(c)) {
            if (!runs.back().empty()) runs.emplace_back();
        } else {
            runs.back() += c;
        }
    }
    std::erase_if(runs, [](const auto& run) { return run.size() < 2; });  // "x2", "p_3"
    return runs;
}

}  // namespace

std::vector<std::string> header_words(std::string_view name) {
    auto words = plain_words(name);
    const std::size_t whole = words.size();
    for (std::size_t i = 0; i < whole; ++i) {
        for (const auto& run : runs_of_letters(words[i])) {
            if (run != words[i]) words.push_back(run);
            if (run.size() > longest) continue;
            const auto parts = parts_of(run);
            if (parts.size() > 1) words.insert(words.end(), parts.begin(), parts.end());
        }
    }
    return words;
}

std::vector<std::string> header_parts(std::string_view name) {
    std::vector<std::string> all;
    for (const auto& word : plain_words(name)) {
        const auto runs = runs_of_letters(word);
        if (runs.empty()) all.push_back(word);
        for (const auto& run : runs) {
            const auto parts =
                run.size() > longest ? std::vector<std::string>() : parts_of(run);
            if (parts.empty()) all.push_back(run);
            all.insert(all.end(), parts.begin(), parts.end());
        }
    }
    return all;
}

bool is_of_the_whole(std::string_view word) {
    constexpr auto whole = std::to_array<std::string_view>(
        {"total", "tong", "so", "nam", "year", "all", "tb", "trung", "binh"});
    return std::all_of(word.begin(), word.end(), is_digit) ||
           std::find(whole.begin(), whole.end(), word) != whole.end();
}

}  // namespace geoplan::check
