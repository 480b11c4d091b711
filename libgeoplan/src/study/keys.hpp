#pragma once

#include <span>
#include <string_view>

namespace geoplan::study {

/// Kinds of TOML value a key may have; several may be allowed.
enum Allowed : unsigned {
    kText = 1U,
    kNumber = 2U,  // integers too
    kInteger = 4U,
    kBool = 8U,
    kDate = 16U,
    kTable = 32U,
    kTexts = 64U,      // array of text
    kIntegers = 128U,  // array of integers
    kTables = 256U,    // array of tables
};

/// One key of the study file. Reading, the JSON Schema and its test all use these tables.
struct Key {
    std::string_view name;
    unsigned allowed;
    bool required;
    std::string_view meaning;
    std::string_view words = {};  ///< a text must be one of these, separated by spaces
    std::string_view form = {};  ///< regular expression of other texts; parsing checks them
};

/// Keys of one kind of indicator, beside the common ones.
struct KindKeys {
    std::string_view kind;
    std::span<const Key> keys;
};

/// Keys of one kind of layer: the first names the file and says the kind.
using LayerKeys = KindKeys;

[[nodiscard]] std::span<const Key> root_keys() noexcept;
[[nodiscard]] std::span<const Key> study_keys() noexcept;
[[nodiscard]] std::span<const Key> zones_keys() noexcept;
[[nodiscard]] std::span<const Key> table_column_keys() noexcept;
[[nodiscard]] std::span<const Key> crosswalk_keys() noexcept;
[[nodiscard]] std::span<const LayerKeys> layer_kinds() noexcept;
/// By what it goes over: "land" or "roads".
[[nodiscard]] std::span<const KindKeys> travel_kinds() noexcept;
[[nodiscard]] std::span<const Key> indicator_keys() noexcept;
[[nodiscard]] std::span<const KindKeys> indicator_kinds() noexcept;
[[nodiscard]] std::span<const Key> target_keys() noexcept;
[[nodiscard]] std::span<const Key> rank_keys() noexcept;
[[nodiscard]] std::span<const Key> draws_keys() noexcept;
[[nodiscard]] std::span<const Key> package_keys() noexcept;
[[nodiscard]] std::span<const Key> funding_keys() noexcept;
[[nodiscard]] std::span<const Key> choose_keys() noexcept;
[[nodiscard]] std::span<const Key> quota_keys() noexcept;

}  // namespace geoplan::study
