#include <geoplan/admin/join.hpp>

#include "join_text.hpp"
#include "letters.hpp"
#include "name_form.hpp"
#include "near_names.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

namespace geoplan::admin {

namespace {

using Rows = std::vector<std::int64_t>;

/// One side of the join, read once.
struct Side {
    Names given;
    std::vector<std::u32string> raw;    // decoded; "" for what is not UTF-8
    std::vector<std::u32string> words;  // keys with the words kept apart
    std::vector<std::u32string> keys;   // keys without spaces
    std::vector<Kind> kinds;
    std::vector<std::u32string> parents;  // keys; empty without parents
    std::vector<Kind> parent_kinds;
    std::vector<std::optional<Garbling>> garbling;

    [[nodiscard]] std::size_t size() const noexcept { return raw.size(); }
};

std::u32string decoded_or_empty(const std::string& text) {
    return garbling_of(text) == Garbling::not_utf8 ? std::u32string() : detail::decoded(text);
}

Side read_side(const Names& names, int threads) {
    const std::size_t count = names.names.size();
    Side side;
    side.given = names;
    side.raw.resize(count);
    side.words.resize(count);
    side.keys.resize(count);
    side.kinds.resize(count);
    side.garbling.resize(count);
    side.parents.resize(names.parents.size());
    side.parent_kinds.resize(names.parents.size());
    parallel_for(count, threads, [&](std::size_t i) {
        side.garbling[i] = garbling_of(names.names[i]);
        side.raw[i] = decoded_or_empty(names.names[i]);
        side.words[i] = detail::key_of(side.raw[i], all_loosenings.without(Loosening::spaces));
        side.keys[i] = side.words[i];
        std::erase(side.keys[i], U' ');
        side.kinds[i] = detail::kind_in(side.raw[i]);
        if (names.parents.empty()) return;
        const auto parent = decoded_or_empty(names.parents[i]);
        side.parents[i] = detail::key_of(parent, all_loosenings);
        side.parent_kinds[i] = detail::kind_in(parent);
    });
    return side;
}

bool agree(Kind a, Kind b) {
    return a == b || a == Kind::none || b == Kind::none;
}

/// The rows that `is_kept` keeps.
template <class Keep>
Rows only(const Rows& rows, Keep is_kept) {
    Rows kept;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept), is_kept);
    return kept;
}

class Join {
public:
    Join(const Names& left, const Names& right, const NameJoinOptions& options)
        : options_(options),
          left_(read_side(left, options.threads)),
          right_(read_side(right, options.threads)) {
        for (std::size_t j = 0; j < right_.size(); ++j) {
            if (!right_.keys[j].empty()) {
                rows_of_[right_.keys[j]].push_back(static_cast<std::int64_t>(j));
            }
        }
    }

    std::vector<NameMatch> run() const {
        std::vector<NameMatch> matches(left_.size());
        parallel_for(left_.size(), options_.threads,
                     [&](std::size_t i) { matches[i] = match(i); });
        if (!options_.many_to_one) refuse_shared(matches);
        suggest(matches);
        for (std::size_t i = 0; i < matches.size(); ++i) {
            matches[i].text = detail::join_text(matches[i], left_.given, i, right_.given);
        }
        return matches;
    }

private:
    NameMatch match(std::size_t i) const {
        NameMatch out;
        if (left_.garbling[i] != Garbling::not_utf8 && left_.keys[i].empty()) {
            out.reason = JoinReason::no_name;
            return out;
        }
        Rows named;
        if (const auto found = rows_of_.find(left_.keys[i]); found != rows_of_.end()) {
            named = only(found->second, [&](auto j) { return is_readable(i, at(j)); });
        }
        if (named.empty()) {
            out.reason = left_.garbling[i] ? JoinReason::garbled : JoinReason::no_such_name;
            return out;
        }
        Rows near = in_parent(i, named);
        if (near.empty()) return refused(JoinReason::other_parent, std::move(named));
        Rows alike =
            only(near, [&](auto j) { return agree(left_.kinds[i], right_.kinds[at(j)]); });
        if (alike.empty()) return refused(JoinReason::other_kind, std::move(near));
        prefer(alike, [&](auto j) { return right_.words[at(j)] == left_.words[i]; });
        prefer(alike, [&](auto j) {
            return left_.kinds[i] != Kind::none && right_.kinds[at(j)] == left_.kinds[i];
        });
        if (alike.size() > 1) {
            out = refused(JoinReason::several_rows, std::move(alike));
            out.status = JoinStatus::ambiguous;
            return out;
        }
        out.status = JoinStatus::matched;
        out.row = alike.front();
        out.loosened =
            detail::difference_of(left_.raw[i], right_.raw[at(out.row)]).value_or(Loosenings{});
        out.reason =
            out.loosened == Loosenings{} ? JoinReason::same_text : JoinReason::same_name;
        return out;
    }

    static std::size_t at(std::int64_t row) noexcept { return static_cast<std::size_t>(row); }

    static NameMatch refused(JoinReason reason, Rows candidates) {
        NameMatch out;
        out.reason = reason;
        out.candidates = std::move(candidates);
        return out;
    }

    /// Spoilt letters cannot be folded or composed: only the same text is the same name.
    bool is_readable(std::size_t i, std::size_t j) const {
        return (!left_.garbling[i] && !right_.garbling[j]) || left_.raw[i] == right_.raw[j];
    }

    Rows in_parent(std::size_t i, const Rows& rows) const {
        if (left_.parents.empty() || right_.parents.empty() || left_.parents[i].empty()) {
            return rows;
        }
        Rows inside = only(rows, [&](auto j) {
            return right_.parents[at(j)].empty() || right_.parents[at(j)] == left_.parents[i];
        });
        prefer(inside, [&](auto j) {
            return agree(right_.parent_kinds[at(j)], left_.parent_kinds[i]);
        });
        return inside;
    }

    template <class Keep>
    static void prefer(Rows& rows, Keep is_better) {
        Rows better = only(rows, is_better);
        if (!better.empty()) rows = std::move(better);
    }

    static void refuse_shared(std::vector<NameMatch>& matches) {
        std::unordered_map<std::int64_t, int> claims;
        for (const auto& match : matches) ++claims[match.row];
        for (auto& match : matches) {
            if (match.status != JoinStatus::matched || claims[match.row] == 1) continue;
            match = refused(JoinReason::shared_row, {match.row});
            match.status = JoinStatus::ambiguous;
        }
    }

    void suggest(std::vector<NameMatch>& matches) const {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            if (matches[i].reason == JoinReason::no_such_name) open.push_back(i);
        }
        if (open.empty() || options_.suggestions == 0) return;
        const detail::NearNames names(right_.words);
        const int most = static_cast<int>(options_.max_distance * detail::kLetter);
        parallel_for(open.size(), options_.threads, [&](std::size_t k) {
            const auto count = static_cast<std::size_t>(options_.suggestions);
            for (const auto& near : names.find(left_.words[open[k]], count, most)) {
                matches[open[k]].suggestions.push_back(
                    {near.row, near.cost / static_cast<double>(detail::kLetter)});
            }
        });
    }

    NameJoinOptions options_;
    Side left_;
    Side right_;
    std::unordered_map<std::u32string, Rows> rows_of_;
};

void check(const Names& names, std::string_view side) {
    if (!names.parents.empty() && names.parents.size() != names.names.size()) {
        throw Error(Errc::bad_argument, say("{}: {} names, but {} parents",
                                            {side, names.names.size(), names.parents.size()}));
    }
}

}  // namespace

std::string_view name(JoinStatus status) noexcept {
    constexpr std::array<std::string_view, 3> words = {"matched", "ambiguous", "unmatched"};
    return words[static_cast<std::size_t>(status)];
}

std::string_view name(JoinReason reason) noexcept {
    constexpr std::array<std::string_view, 9> words = {
        "same_text", "same_name",    "several_rows", "shared_row",  "no_name",
        "garbled",   "no_such_name", "other_kind",   "other_parent"};
    return words[static_cast<std::size_t>(reason)];
}

std::vector<NameMatch> join_names(const Names& left, const Names& right,
                                  const NameJoinOptions& options) {
    check(left, "left");
    check(right, "right");
    if (options.suggestions < 0 || !(options.max_distance >= 0.0)) {
        throw Error(Errc::bad_argument,
                    say("suggestions and max_distance must not be negative, got {} and {}",
                        {options.suggestions, options.max_distance}));
    }
    return Join(left, right, options).run();
}

}  // namespace geoplan::admin
