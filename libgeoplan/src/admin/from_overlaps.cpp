#include "admin/crosswalk_rows.hpp"

#include <geoplan/admin/overlap.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace geoplan::admin {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// All parts of one old unit in one new unit, or outside all. People are NaN where those of
/// a part are not known.
struct Pair {
    std::int64_t new_unit = -1;
    double area_km2 = 0.0, people = 0.0;
    double kept_km2 = 0.0, kept_people = 0.0;  // of it, in parts that are no sliver
    double sliver_width_m = 0.0;
    bool has_sliver = false;
};

struct Unit {
    std::vector<Pair> pairs;  // by new unit, outside last
    double area_km2 = 0.0, people = 0.0;
};

/// Whether it is a number that an area or a count may be.
bool amount(double number) {
    return std::isfinite(number) && number >= 0.0;
}

void require_input(const Overlaps& overlaps, std::span<const std::string> old_ids,
                   std::span<const std::string> new_ids, std::span<const double> people,
                   const SliverRule& rule) {
    const std::size_t rows = overlaps.old_unit.size();
    for (const std::size_t length :
         {overlaps.new_unit.size(), overlaps.area_km2.size(), overlaps.width_m.size()}) {
        if (length == rows) continue;
        throw Error(
            Errc::bad_argument,
            say("overlaps need one old unit, new unit, area and width a part, got {}, {}, {} "
                "and {}",
                {rows, overlaps.new_unit.size(), overlaps.area_km2.size(),
                 overlaps.width_m.size()}));
    }
    for (std::size_t row = 0; row < rows; ++row) {
        const double area = overlaps.area_km2[row];
        const double width = overlaps.width_m[row];
        if (amount(area) && amount(width)) continue;
        throw Error(Errc::bad_argument,
                    say("the area and width of a part must be 0 or more, got {} km2 and {} m "
                        "in row {}",
                        {area, width, row}));
    }
    for (std::size_t row = 0; row < rows; ++row) {
        const auto place = [&](std::size_t r) {  // −1, outside, comes last
            return std::pair(overlaps.old_unit[r],
                             static_cast<std::size_t>(overlaps.new_unit[r]));
        };
        const std::int64_t other = overlaps.new_unit[row];
        if (overlaps.old_unit[row] < old_ids.size() && other >= -1 &&
            other < static_cast<std::int64_t>(new_ids.size()) &&
            (row == 0 || place(row - 1) <= place(row))) {
            continue;
        }
        throw Error(
            Errc::bad_argument,
            say("overlaps must stand by old unit and then new unit, and name units that "
                "have an id; row {} does not",
                {row}));
    }
    if (!people.empty() && people.size() != rows) {
        throw Error(Errc::bad_argument,
                    say("expected the people of {} parts, got {}", {rows, people.size()}));
    }
    for (const double number : people) {
        if (std::isnan(number) || amount(number)) continue;
        throw Error(Errc::bad_argument,
                    say("the people of a part must be 0 or more, got {}", {number}));
    }
    for (const double number : {rule.old_accuracy_m, rule.new_accuracy_m, rule.most_share}) {
        if (number >= 0.0) continue;
        throw Error(Errc::bad_argument,
                    say("the numbers of a sliver rule must be 0 or more, got {}", {number}));
    }
    for (const auto ids : {old_ids, new_ids}) {
        const auto once = rising_ids({ids.begin(), ids.end()});
        if (once.size() == ids.size()) continue;
        throw Error(Errc::bad_argument,
                    say("each unit needs an id of its own, {} ids stand for {} units",
                        {once.size(), ids.size()}));
    }
}

/// Calls visit(row of overlaps, pair) for the rows of `unit`, whose pairs are there already.
template <class Visit>
void for_each_part(const Overlaps& overlaps, std::span<const std::size_t> rows, Unit& unit,
                   Visit&& visit) {
    auto pair = unit.pairs.begin();
    for (const std::size_t row : rows) {
        while (pair->new_unit != overlaps.new_unit[row]) ++pair;
        visit(row, *pair);
    }
}

/// The pair with the most ground; of equal ones the lowest new id, which comes first.
const Pair& main_of(const Unit& unit, std::span<const std::string> new_ids) {
    return *std::max_element(unit.pairs.begin(), unit.pairs.end(),
                             [&](const Pair& p, const Pair& q) {
                                 if (p.area_km2 != q.area_km2) return p.area_km2 < q.area_km2;
                                 if (p.new_unit < 0 || q.new_unit < 0) return p.new_unit < 0;
                                 return new_ids[static_cast<std::size_t>(p.new_unit)] >
                                        new_ids[static_cast<std::size_t>(q.new_unit)];
                             });
}

class Maker {
public:
    Maker(const Overlaps& overlaps, std::span<const std::string> old_ids,
          std::span<const std::string> new_ids, std::span<const double> people,
          const SliverRule& rule)
        : overlaps_(overlaps),
          old_ids_(old_ids),
          new_ids_(new_ids),
          people_(people),
          rule_(rule),
          new_km2_(new_ids.size(), 0.0),
          rows_(old_ids.size()),
          units_(old_ids.size()) {
        for (std::size_t row = 0; row < overlaps.old_unit.size(); ++row) {
            rows_[overlaps.old_unit[row]].push_back(row);
        }
        for (std::size_t i = 0; i < units_.size(); ++i) sum_up(i);
    }

    Crosswalk make() {
        std::vector<Row> links;
        for (std::size_t i = 0; i < units_.size(); ++i) share_out(i, links);
        Crosswalk crosswalk = crosswalk_of(std::move(links), old_ids_, new_ids_);
        for (Sliver& sliver : slivers_) {
            sliver.old_unit = place_of(crosswalk.old_ids, old_ids_[sliver.old_unit]);
            if (sliver.new_unit < 0) continue;
            const auto& id = new_ids_[static_cast<std::size_t>(sliver.new_unit)];
            sliver.new_unit = static_cast<std::int64_t>(place_of(crosswalk.new_ids, id));
        }
        std::sort(slivers_.begin(), slivers_.end(), [](const Sliver& p, const Sliver& q) {
            return std::pair(p.old_unit, p.new_unit) < std::pair(q.old_unit, q.new_unit);
        });
        crosswalk.slivers = std::move(slivers_);
        crosswalk.problems.insert(crosswalk.problems.end(), problems_.begin(), problems_.end());
        return crosswalk;
    }

private:
    [[nodiscard]] double people_of(std::size_t row) const {
        return people_.empty() ? 0.0 : people_[row];
    }

    void sum_up(std::size_t i) {
        Unit& unit = units_[i];
        for (const std::size_t row : rows_[i]) {
            const std::int64_t other = overlaps_.new_unit[row];
            if (unit.pairs.empty() || unit.pairs.back().new_unit != other) {
                unit.pairs.push_back({other});
            }
            unit.pairs.back().area_km2 += overlaps_.area_km2[row];
            unit.pairs.back().people += people_of(row);
            unit.area_km2 += overlaps_.area_km2[row];
            unit.people += people_of(row);
            if (other >= 0)
                new_km2_[static_cast<std::size_t>(other)] += overlaps_.area_km2[row];
        }
    }

    [[nodiscard]] bool thin(const Pair& pair, const Unit& unit, double width_m) const {
        if (width_m > std::hypot(rule_.old_accuracy_m, rule_.new_accuracy_m)) return false;
        if (pair.area_km2 > rule_.most_share * unit.area_km2) return false;
        if (pair.new_unit < 0) return true;
        const double all = new_km2_[static_cast<std::size_t>(pair.new_unit)];
        return pair.area_km2 <= rule_.most_share * all;
    }

    void share_out(std::size_t i, std::vector<Row>& links) {
        Unit& unit = units_[i];
        if (unit.pairs.empty()) return;
        const std::int64_t main = main_of(unit, new_ids_).new_unit;
        Pair given_back;
        for_each_part(overlaps_, rows_[i], unit, [&](std::size_t row, Pair& pair) {
            const double width = overlaps_.width_m[row];
            if (pair.new_unit != main && thin(pair, unit, width)) {
                given_back.area_km2 += overlaps_.area_km2[row];
                given_back.people += people_of(row);
                pair.has_sliver = true;
                pair.sliver_width_m = std::max(pair.sliver_width_m, width);
            } else {
                pair.kept_km2 += overlaps_.area_km2[row];
                pair.kept_people += people_of(row);
            }
        });
        const bool people_known = !std::isnan(unit.people);
        const bool by_people = !people_known || unit.people > 0.0;
        if (!people_.empty() && !by_people) {
            problems_.push_back({Severity::warning, "shared_by_area", "", old_ids_[i],
                                 say("there are no people in old unit '{}' to share it by, so "
                                     "it was shared by area",
                                     {old_ids_[i]}),
                                 say("check that the raster of people covers the unit")});
        }
        const bool goes_wholly = std::all_of(
            unit.pairs.begin(), unit.pairs.end(),
            [&](const Pair& pair) { return pair.new_unit == main || pair.kept_km2 == 0.0; });
        if (!people_known && !goes_wholly) note_unknown_people(i);
        for (const Pair& pair : unit.pairs) {
            note_sliver(i, pair);
            if (pair.new_unit < 0) continue;
            const bool gets = pair.new_unit == main;
            if (!people_known) {  // all of a unit is all of its people, however many
                if (!gets && pair.kept_km2 == 0.0) continue;
                links.push_back({old_ids_[i], new_ids_[static_cast<std::size_t>(pair.new_unit)],
                                 goes_wholly ? 1.0 : unknown, Basis::people});
                continue;
            }
            const double km2 = pair.kept_km2 + (gets ? given_back.area_km2 : 0.0);
            const double heads = pair.kept_people + (gets ? given_back.people : 0.0);
            const double share = by_people ? heads / unit.people : km2 / unit.area_km2;
            if (!(share > 0.0)) continue;
            links.push_back({old_ids_[i], new_ids_[static_cast<std::size_t>(pair.new_unit)],
                             std::min(share, 1.0), by_people ? Basis::people : Basis::area});
        }
    }

    void note_unknown_people(std::size_t i) {
        problems_.push_back(
            {Severity::warning, "people_not_known", "", old_ids_[i],
             say("the people of a part of old unit '{}' are not known, so neither are its "
                 "shares",
                 {old_ids_[i]}),
             say("use people that are known in all of the unit (0 where nobody lives), or take "
                 "its shares from another crosswalk")});
    }

    void note_sliver(std::size_t i, const Pair& pair) {
        if (!pair.has_sliver) return;
        Sliver sliver{i, pair.new_unit, pair.area_km2 - pair.kept_km2};
        if (!people_.empty()) sliver.people = pair.people - pair.kept_people;
        sliver.width_m = pair.sliver_width_m;
        slivers_.push_back(sliver);
    }

    const Overlaps& overlaps_;
    std::span<const std::string> old_ids_, new_ids_;
    std::span<const double> people_;
    const SliverRule& rule_;
    std::vector<double> new_km2_;                 // that old units cover
    std::vector<std::vector<std::size_t>> rows_;  // of overlaps, of each old unit
    std::vector<Unit> units_;
    std::vector<Sliver> slivers_;
    Problems problems_;
};

}  // namespace

Crosswalk crosswalk_from_overlaps(const Overlaps& overlaps,
                                  std::span<const std::string> old_ids,
                                  std::span<const std::string> new_ids,
                                  std::span<const double> people, const SliverRule& rule) {
    require_input(overlaps, old_ids, new_ids, people, rule);
    return Maker(overlaps, old_ids, new_ids, people, rule).make();
}

}  // namespace geoplan::admin
