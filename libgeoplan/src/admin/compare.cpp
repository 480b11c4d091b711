#include "admin/crosswalk_rows.hpp"

#include <geoplan/admin/crosswalk.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <array>
#include <map>
#include <utility>

namespace geoplan::admin {
namespace {

/// Shares of an old unit by new id.
using Shares = std::map<std::string, double>;

Shares shares_of(const Crosswalk& crosswalk, std::size_t i) {
    Shares shares;
    for (const Link& link : links_of(crosswalk, i)) {
        shares[crosswalk.new_ids[link.new_unit]] = link.share;
    }
    return shares;
}

std::string text_of(const Shares& shares) {
    std::string text;
    for (const auto& [id, share] : shares) {
        if (!text.empty()) text += "; ";
        text += std::isnan(share) ? say("{} (in part)", {id}) : say("{} ({})", {id, share});
    }
    return text.empty() ? say("nowhere") : text;
}

class Comparison {
public:
    Comparison(std::string_view first, std::string_view second, double tolerance)
        : names_{first, second}, tolerance_(tolerance) {}

    void unit(const std::string& id, bool in_first) {
        const auto [here, there] = sides(in_first);
        problems.push_back({Severity::warning,
                            in_first ? "unit_of_first_only" : "unit_of_second_only", "", id,
                            say("old unit '{}' is in {}, not in {}", {id, here, there}),
                            say("check whether its id changed, or it was merged before")});
    }

    void shares(const std::string& id, const Shares& first, const Shares& second) {
        Shares all = first;
        all.insert(second.begin(), second.end());
        for (const auto& [new_id, ignored] : all) {
            const double p = share_in(first, new_id);
            const double q = share_in(second, new_id);
            if (part(p) != part(q)) {
                one_sided(id, new_id, first, second, part(p));
            } else if (part(p) && std::abs(p - q) > tolerance_) {  // never where one is NaN
                differ(id, new_id, first, second);
            }
        }
    }

    Problems problems;

private:
    [[nodiscard]] std::pair<std::string_view, std::string_view> sides(bool first) const {
        return first ? std::pair(names_[0], names_[1]) : std::pair(names_[1], names_[0]);
    }
    [[nodiscard]] static double share_in(const Shares& shares, const std::string& id) {
        const auto at = shares.find(id);
        return at == shares.end() ? 0.0 : at->second;
    }
    /// Whether a share is a part to speak of; one that is not known is.
    [[nodiscard]] bool part(double share) const { return !(share <= tolerance_); }
    [[nodiscard]] std::string evidence(const Shares& first, const Shares& second) const {
        return say("{}: {}; {}: {}", {names_[0], text_of(first), names_[1], text_of(second)});
    }
    void one_sided(const std::string& id, const std::string& new_id, const Shares& first,
                   const Shares& second, bool in_first) {
        const auto [here, there] = sides(in_first);
        problems.push_back(
            {Severity::warning, in_first ? "link_of_first_only" : "link_of_second_only", "", id,
             say("old unit '{}' goes to new unit '{}' in {}, not in {}",
                 {id, new_id, here, there}),
             say("check that row against the legal text"), evidence(first, second)});
    }
    void differ(const std::string& id, const std::string& new_id, const Shares& first,
                const Shares& second) {
        problems.push_back({Severity::warning, "shares_differ", "", id,
                            say("{} and {} differ on the share of old unit '{}' that goes to "
                                "new unit '{}'",
                                {names_[0], names_[1], id, new_id}),
                            say("check which of the two is right"), evidence(first, second)});
    }

    std::array<std::string_view, 2> names_;
    double tolerance_;
};

}  // namespace

Problems compare(const Crosswalk& first, const Crosswalk& second, std::string_view first_name,
                 std::string_view second_name, double tolerance) {
    if (!(tolerance >= 0.0 && tolerance <= 1.0)) {
        throw Error(Errc::bad_argument,
                    say("tolerance must be in [0, 1], got {}", {tolerance}));
    }
    std::vector<std::string> ids = first.old_ids;
    ids.insert(ids.end(), second.old_ids.begin(), second.old_ids.end());
    Comparison comparison(first_name, second_name, tolerance);
    for (const std::string& id : rising_ids(std::move(ids))) {
        const std::size_t i = place_of(first.old_ids, id);
        const std::size_t j = place_of(second.old_ids, id);
        if (i == first.old_ids.size() || j == second.old_ids.size()) {
            comparison.unit(id, j == second.old_ids.size());
        } else {
            comparison.shares(id, shares_of(first, i), shares_of(second, j));
        }
    }
    return comparison.problems;
}

}  // namespace geoplan::admin
