#include <geoplan/admin/crosswalk.hpp>

#include "admin/crosswalk_rows.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace geoplan::admin {
namespace {

void require_same_length(std::size_t old_ids, std::size_t new_ids, std::size_t values) {
    if (old_ids == new_ids && old_ids == values) return;
    throw Error(
        Errc::bad_argument,
        say("a crosswalk needs as many old ids as new ids and values, got {}, {} and {}",
            {old_ids, new_ids, values}));
}

/// What a list says that cannot be: a unit that goes wholly to one and is named again.
void note_list(Crosswalk& crosswalk) {
    for (std::size_t i = 0; i < crosswalk.old_ids.size(); ++i) {
        const auto links = links_of(crosswalk, i);
        const std::string& id = crosswalk.old_ids[i];
        const bool some_whole = std::any_of(links.begin(), links.end(),
                                            [](const Link& l) { return !std::isnan(l.share); });
        if (some_whole && links.size() > 1) {
            crosswalk.problems.push_back(
                {Severity::error, "whole_and_more", "", id,
                 say("the list sends old unit '{}' wholly to one new unit, and names it in {} "
                     "rows",
                     {id, links.size()}),
                 say("correct the row that is wrong")});
        } else if (!some_whole && links.size() == 1) {
            crosswalk.problems.push_back(
                {Severity::warning, "lone_part", "", id,
                 say("the list sends a part of old unit '{}' to new unit '{}' and says nothing "
                     "of the rest",
                     {id, crosswalk.new_ids[links[0].new_unit]}),
                 say("add where the rest went, or accept that it is left out")});
        }
    }
}

/// The share that `measured` has for a link, by ids; NaN when it has none.
double measured_share(const Crosswalk& measured, const std::string& old_id,
                      const std::string& new_id) {
    const std::size_t i = place_of(measured.old_ids, old_id);
    if (i < measured.old_ids.size()) {
        for (const Link& link : links_of(measured, i)) {
            if (measured.new_ids[link.new_unit] == new_id) return link.share;
        }
    }
    return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

std::string_view name(Basis basis) noexcept {
    constexpr std::array<std::string_view, 4> names = {"given", "listed", "area", "people"};
    return names[static_cast<std::size_t>(basis)];
}

Crosswalk crosswalk_from_shares(std::span<const std::string> old_ids,
                                std::span<const std::string> new_ids,
                                std::span<const double> shares, Basis basis,
                                std::span<const std::string> all_old,
                                std::span<const std::string> all_new) {
    require_same_length(old_ids.size(), new_ids.size(), shares.size());
    std::vector<Row> rows;
    for (std::size_t r = 0; r < shares.size(); ++r) {
        if (!std::isnan(shares[r]) && !(shares[r] > 0.0 && shares[r] <= 1.0)) {
            throw Error(Errc::bad_argument, say("the share of old unit '{}' in new unit '{}' "
                                                "must be above 0 and at most 1, got {}",
                                                {old_ids[r], new_ids[r], shares[r]}));
        }
        rows.push_back({old_ids[r], new_ids[r], shares[r], basis});
    }
    return crosswalk_of(std::move(rows), all_old, all_new);
}

Crosswalk crosswalk_from_list(std::span<const std::string> old_ids,
                              std::span<const std::string> new_ids,
                              std::span<const std::uint8_t> partial,
                              std::span<const std::string> all_old,
                              std::span<const std::string> all_new) {
    require_same_length(old_ids.size(), new_ids.size(), partial.size());
    std::vector<Row> rows;
    for (std::size_t r = 0; r < partial.size(); ++r) {
        const double share = partial[r] != 0 ? std::numeric_limits<double>::quiet_NaN() : 1.0;
        rows.push_back({old_ids[r], new_ids[r], share, Basis::listed});
    }
    Crosswalk crosswalk = crosswalk_of(std::move(rows), all_old, all_new);
    note_list(crosswalk);
    return crosswalk;
}

Crosswalk fill_shares(const Crosswalk& listed, const Crosswalk& measured) {
    std::vector<Row> rows;
    Problems unmeasured;
    for (std::size_t i = 0; i < listed.old_ids.size(); ++i) {
        const std::string& old_id = listed.old_ids[i];
        double left = 1.0;
        double sum = 0.0;
        for (const Link& link : links_of(listed, i)) {
            if (!std::isnan(link.share)) left -= link.share;
            const double share =
                measured_share(measured, old_id, listed.new_ids[link.new_unit]);
            if (std::isnan(link.share) && !std::isnan(share)) sum += share;
        }
        for (const Link& link : links_of(listed, i)) {
            const std::string& new_id = listed.new_ids[link.new_unit];
            Row row{old_id, new_id, link.share, link.basis};
            if (std::isnan(link.share)) {
                row.share = measured_share(measured, old_id, new_id) * (left / sum);
                if (!(row.share > 0.0)) {
                    row.share = std::numeric_limits<double>::quiet_NaN();
                    unmeasured.push_back({Severity::warning, "share_not_measured", "", old_id,
                                          say("nothing of old unit '{}' was measured in new "
                                              "unit '{}', where the "
                                              "list sends a part of it",
                                              {old_id, new_id}),
                                          say("check that row of the list")});
                } else {
                    row.basis = links_of(measured, place_of(measured.old_ids, old_id))[0].basis;
                }
            }
            rows.push_back(std::move(row));
        }
    }
    Crosswalk filled = crosswalk_of(std::move(rows), listed.old_ids, listed.new_ids);
    filled.problems.insert(filled.problems.end(), unmeasured.begin(), unmeasured.end());
    return filled;
}

}  // namespace geoplan::admin
