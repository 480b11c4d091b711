#include "admin/crosswalk_rows.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace geoplan::admin {
namespace {

constexpr double rounding = 1e-9;  // of a sum of shares

void note_shares(Crosswalk& crosswalk, std::size_t i) {
    const std::string& id = crosswalk.old_ids[i];
    const double residual = crosswalk.residual[i];
    if (links_of(crosswalk, i).empty()) {
        crosswalk.problems.push_back({Severity::error, "no_new_unit", "", id,
                                      say("old unit '{}' goes to no new unit", {id}),
                                      say("add where it went, or check its id")});
    } else if (residual < -rounding) {
        crosswalk.problems.push_back(
            {Severity::error, "shares_above_one", "", id,
             say("the shares of old unit '{}' add up to {}, more than 1", {id, 1.0 - residual}),
             say("correct the shares: what is carried over would be counted twice")});
    } else if (residual > rounding) {
        crosswalk.problems.push_back(
            {Severity::warning, "shares_below_one", "", id,
             say("the shares of old unit '{}' add up to {}: the rest goes to no new unit",
                 {id, 1.0 - residual}),
             say("add where the rest went, or accept that it is left out")});
    }
}

}  // namespace

std::vector<std::string> rising_ids(std::vector<std::string> ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (!ids.empty() && ids.front().empty()) {
        throw Error(Errc::bad_argument, say("an id of a crosswalk is empty"));
    }
    return ids;
}

std::size_t place_of(const std::vector<std::string>& ids, const std::string& id) noexcept {
    const auto at = std::lower_bound(ids.begin(), ids.end(), id);
    return at != ids.end() && *at == id ? static_cast<std::size_t>(at - ids.begin())
                                        : ids.size();
}

std::span<const Link> links_of(const Crosswalk& crosswalk, std::size_t i) noexcept {
    const std::size_t first = crosswalk.starts[i];
    return std::span(crosswalk.links).subspan(first, crosswalk.starts[i + 1] - first);
}

Crosswalk crosswalk_of(std::vector<Row> rows, std::span<const std::string> all_old,
                       std::span<const std::string> all_new) {
    const auto key = [](const Row& row) { return std::tie(row.old_id, row.new_id); };
    std::sort(rows.begin(), rows.end(),
              [&](const Row& a, const Row& b) { return key(a) < key(b); });
    const auto twice = std::adjacent_find(
        rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return key(a) == key(b); });
    if (twice != rows.end()) {
        throw Error(Errc::bad_argument, say("the pair of old unit '{}' and new unit '{}' is "
                                            "there twice",
                                            {twice->old_id, twice->new_id}));
    }
    std::vector<std::string> olds(all_old.begin(), all_old.end());
    std::vector<std::string> news(all_new.begin(), all_new.end());
    for (const Row& row : rows) {
        olds.push_back(row.old_id);
        news.push_back(row.new_id);
    }
    Crosswalk crosswalk;
    crosswalk.old_ids = rising_ids(std::move(olds));
    crosswalk.new_ids = rising_ids(std::move(news));
    std::vector<std::uint8_t> reached(crosswalk.new_ids.size(), 0);
    auto row = rows.begin();
    for (std::size_t i = 0; i < crosswalk.old_ids.size(); ++i) {
        double sum = 0.0;
        for (; row != rows.end() && row->old_id == crosswalk.old_ids[i]; ++row) {
            const std::size_t j = place_of(crosswalk.new_ids, row->new_id);
            crosswalk.links.push_back({j, row->share, row->basis});
            reached[j] = 1;
            sum += row->share;
        }
        crosswalk.starts.push_back(crosswalk.links.size());
        const double residual = 1.0 - sum;
        crosswalk.residual.push_back(std::abs(residual) <= rounding ? 0.0 : residual);
        note_shares(crosswalk, i);
    }
    for (std::size_t j = 0; j < reached.size(); ++j) {
        if (reached[j] != 0) continue;
        const std::string& id = crosswalk.new_ids[j];
        crosswalk.problems.push_back({Severity::warning, "no_old_unit", "", id,
                                      say("no old unit goes to new unit '{}'", {id}),
                                      say("add what it was made from, or check its id")});
    }
    return crosswalk;
}

}  // namespace geoplan::admin
