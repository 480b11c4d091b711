#pragma once

#include <geoplan/admin/name.hpp>
#include <geoplan/export.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::admin {

/// Names of units, and of the units above them: none at all, or one for each, "" where it is
/// not known.
struct Names {
    std::span<const std::string> names;
    std::span<const std::string> parents = {};
};

struct NameJoinOptions {
    bool many_to_one = false;   ///< several left rows may have one right row
    int suggestions = 3;        ///< at most, for each row that is not matched; 0 for none
    double max_distance = 2.0;  ///< of a suggestion, see name_distance; and a third of the name
    int threads = 0;
};

enum class JoinStatus : std::uint8_t { matched, ambiguous, unmatched };

/// Why a row has its status.
enum class JoinReason : std::uint8_t {
    same_text,     ///< matched: the same bytes
    same_name,     ///< matched: the same name in another writing, see `loosened`
    several_rows,  ///< ambiguous: several right rows have the name
    shared_row,    ///< ambiguous: several left rows have it, and many_to_one is not allowed
    no_name,       ///< unmatched: the name is empty
    garbled,       ///< unmatched: its letters are spoilt, see `garbling_of`
    no_such_name,  ///< unmatched: no right row has the name
    other_kind,    ///< unmatched: those that have it are of another kind: Xã, Thị trấn
    other_parent,  ///< unmatched: those that have it lie in another unit
};

/// "matched", "ambiguous", "unmatched"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(JoinStatus status) noexcept;
/// "same_text", "same_name", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(JoinReason reason) noexcept;

struct NameSuggestion {
    std::int64_t row = -1;  ///< right row
    double distance = 0.0;  ///< see name_distance

    friend bool operator==(const NameSuggestion&, const NameSuggestion&) = default;
};

/// What became of one left row.
struct NameMatch {
    JoinStatus status = JoinStatus::unmatched;
    std::int64_t row = -1;  ///< right row, -1 unless matched
    JoinReason reason = JoinReason::no_such_name;
    Loosenings loosened = {};                 ///< needed for the match
    std::vector<std::int64_t> candidates;     ///< right rows of that name, refused
    std::vector<NameSuggestion> suggestions;  ///< near names, nearest first, ties by row
    std::string text;                         ///< the reason in words

    friend bool operator==(const NameMatch&, const NameMatch&) = default;
};

/// The right row that each left row names. Two names are the same when `difference` finds
/// loosenings for it. Among right rows of one name, those stay that
/// - lie in the parent that the left row names (the parents' names compared likewise; among
///   several such, of the same kind: Huyện, Thị xã), where both sides name one;
/// - are of the same kind of unit (Xã, Phường, …), where both names say it;
/// - have the same words, if any does, before those whose words are run together.
/// One left is a match; several are ambiguous. A name that is only near is never matched, and
/// a garbled one only with the very same text.
///
/// @return  shape (left), the same for any number of threads
/// @throws Error{Errc::bad_argument} when parents are given but not one for each name, or for
///         negative options
///
/// Cost: linear in names, and near names are searched for those without a match only.
[[nodiscard]] GEOPLAN_EXPORT std::vector<NameMatch> join_names(
    const Names& left, const Names& right, const NameJoinOptions& options = {});

}  // namespace geoplan::admin
