#pragma once

#include "study/keys.hpp"
#include "study/toml.hpp"

#include <geoplan/core/date.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geoplan::study {

/// One table of the study file, whose keys have been checked against a list: every getter
/// may rely on the type. Errors name the file, the line and the section.
class Section {
public:
    /// @throws Error{Errc::config} for a key that is unknown, missing or of another type
    Section(const toml::table& table, std::string title, std::string file,
            std::vector<std::span<const Key>> keys);

    [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }
    [[nodiscard]] std::string text(std::string_view key, std::string fallback = {}) const;
    [[nodiscard]] double number(std::string_view key, double fallback = 0.0) const;
    [[nodiscard]] std::int64_t integer(std::string_view key, std::int64_t fallback = 0) const;
    /// A whole number that an int holds; fails for others.
    [[nodiscard]] int small_integer(std::string_view key, int fallback = 0) const;
    [[nodiscard]] bool flag(std::string_view key, bool fallback) const;
    [[nodiscard]] Date date(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    [[nodiscard]] std::vector<std::int64_t> integers(std::string_view key) const;
    [[nodiscard]] bool is_text(std::string_view key) const;
    [[nodiscard]] bool is_number(std::string_view key) const;
    [[nodiscard]] bool is_table(std::string_view key) const;

    /// The raw table of a key, for sections whose keys are names of the user's own.
    [[nodiscard]] const toml::table& raw(std::string_view key) const;
    /// The raw array of a key that is required and allowed as an array.
    [[nodiscard]] const toml::array* array(std::string_view key) const;
    [[nodiscard]] Section section(std::string_view key, std::span<const Key> keys) const;
    [[nodiscard]] std::vector<Section> sections(std::string_view key,
                                                std::span<const Key> keys) const;

    /// @throws Error{Errc::config}: the file, the line of `key` (or of the table) and `text`
    [[noreturn]] void fail(std::string_view key, const std::string& text) const;

    [[nodiscard]] const std::string& title() const noexcept { return title_; }
    [[nodiscard]] const std::string& file() const noexcept { return file_; }

private:
    const toml::table& table_;  // lives as long as the parsed file
    std::string title_;
    std::string file_;
};

/// Calls visit(name, table) for each table of a key whose names are the user's own.
/// @param not_a_table  makes the message for the name of an entry that is none
/// @throws Error{Errc::config}
void each_table(const Section& root, std::string_view key,
                const std::function<std::string(const std::string&)>& not_a_table,
                const std::function<void(const std::string&, const toml::table&)>& visit);

/// `text` with its place in front: "study.toml, line 12: …"
[[nodiscard]] std::string placed(const std::string& file, const toml::node& node,
                                 const std::string& text);

}  // namespace geoplan::study
