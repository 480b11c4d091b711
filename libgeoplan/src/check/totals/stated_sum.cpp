#include "check/totals/stated_sum.hpp"

#include <geoplan/admin/name.hpp>

#include <cmath>
#include <map>
#include <set>

namespace geoplan::check {

namespace {

// A column of parents is that of another set when nine of ten of its values stand there.
constexpr double known_parents = 0.9;

using Texts = std::vector<std::string>;

Texts keys_of(const Texts& names) {
    Texts keys;
    for (const auto& name : names) keys.push_back(name.empty() ? "" : admin::name_key(name));
    return keys;
}

/// Rows of the upper set by text; texts that stand twice are left out.
std::map<std::string, std::size_t> rows_by(const Texts& texts) {
    std::map<std::string, std::size_t> rows;
    std::set<std::string> twice;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        if (texts[row].empty()) continue;
        if (!rows.emplace(texts[row], row).second) twice.insert(texts[row]);
    }
    for (const auto& text : twice) rows.erase(text);
    return rows;
}

bool add_up(StatedSum& sum, const Quantity& quantity) {
    for (const auto row : sum.rows) {
        if (std::isnan(quantity.values[row])) return false;
        sum.sum += quantity.values[row];
    }
    return sum.stated > 0.0 && sum.sum > 0.0;
}

void add_groups(const Quantity& quantity, const Quantity& upper, const Texts& parents,
                const Texts& of_upper, std::vector<StatedSum>& out) {
    const auto uppers = rows_by(of_upper);
    std::map<std::size_t, StatedSum> groups;
    std::size_t named = 0;
    std::size_t known = 0;
    for (std::size_t row = 0; row < parents.size(); ++row) {
        if (parents[row].empty()) continue;
        ++named;
        const auto found = uppers.find(parents[row]);
        if (found == uppers.end()) continue;
        ++known;
        groups[found->second].rows.push_back(row);
    }
    if (known < 2 || static_cast<double>(known) < known_parents * static_cast<double>(named)) {
        return;
    }
    for (auto& [row, group] : groups) {
        group.stated = upper.values[row];
        group.unit = unit_label(*upper.units, row);
        group.other = &upper;
        if (add_up(group, quantity)) out.push_back(std::move(group));
    }
}

}  // namespace

std::vector<StatedSum> stated_sums(const Quantity& quantity, std::span<const Quantity> all) {
    std::vector<StatedSum> sums;
    if (quantity.totals.size() == 1) {
        StatedSum own;
        own.stated = quantity.totals.front();
        for (std::size_t row = 0; row < quantity.values.size(); ++row) {
            if (!std::isnan(quantity.values[row])) own.rows.push_back(row);
        }
        if (own.rows.size() >= 2 && add_up(own, quantity)) sums.push_back(std::move(own));
    }
    const auto& units = *quantity.units;
    for (const auto& upper : all) {
        if (upper.units == quantity.units || upper.meaning != quantity.meaning) continue;
        const auto before = sums.size();
        if (!units.parent_codes.empty() && !upper.units->codes.empty()) {
            add_groups(quantity, upper, units.parent_codes, upper.units->codes, sums);
        }
        if (sums.size() == before && !units.parent_names.empty() &&
            !upper.units->names.empty()) {
            add_groups(quantity, upper, keys_of(units.parent_names),
                       keys_of(upper.units->names), sums);
        }
    }
    return sums;
}

}  // namespace geoplan::check
