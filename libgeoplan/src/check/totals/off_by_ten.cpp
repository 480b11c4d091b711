#include "check/totals/kinds.hpp"
#include "check/totals/stated_sum.hpp"

#include "check/columns/finding.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace geoplan::check {

namespace {

// A source that scatters more than by a factor 1.4, or from which more than a quarter of the
// units are off by powers of ten, counts something else.
constexpr double most_spread = 0.15;
constexpr double most_off = 0.25;
// A sum that whole numbers add up to is exact but for rounding.
constexpr double sum_tolerance = 1e-5;
// 2^12 ways to choose which of the suspects are wrong; more suspects are no slips.
constexpr std::size_t most_suspects = 12;

/// A value of another source.
struct Accuser {
    const Quantity* quantity = nullptr;
    std::size_t row = 0;
};

/// A value that another power of ten would make likely.
struct Suspect {
    std::size_t row = 0;
    int power = 0;  ///< the right value is 10^power times the stated
    std::string evidence = {};
    std::vector<Accuser> accusers = {};
    bool by_source = false;
    bool by_sum = false;
    bool refuted = false;             ///< another source says that the value is right
    const Accuser* either = nullptr;  ///< this value or that of the other source is wrong
};

/// The values of a column that seem wrong.
struct Suspects {
    const Quantity* quantity;
    Densities densities;
    std::vector<Suspect> values;
};

double factor_of(int power) {
    return std::pow(10.0, power);
}

void append(std::string& evidence, const std::string& more) {
    evidence += (evidence.empty() ? "" : "; ") + more;
}

bool counts_the_same(const Comparison& other) {
    const auto compared = std::count_if(other.apart.begin(), other.apart.end(),
                                        [](double apart) { return !std::isnan(apart); });
    const auto off = std::count_if(other.apart.begin(), other.apart.end(), [](double apart) {
        return !std::isnan(apart) && power_of(apart).has_value();
    });
    return other.spread <= most_spread &&
           static_cast<double>(off) <= most_off * static_cast<double>(compared);
}

/// What the other sources say of a row.
/// @param others  those that count the same
Suspect by_sources(const Quantity& quantity, const std::vector<const Comparison*>& others,
                   std::size_t row) {
    Suspect suspect{.row = row};
    int for_it = 0;
    int against = 0;
    for (const auto* other : others) {
        const double apart = other->apart[row];
        if (std::isnan(apart)) continue;
        const auto power = power_of(apart);
        if (!power) {
            ++against;  // agrees, or tells of another difference
            continue;
        }
        if (for_it > 0 && *power != suspect.power) return {.row = row, .refuted = true};
        ++for_it;
        suspect.power = *power;
        suspect.accusers.push_back({other->other, static_cast<std::size_t>(other->row[row])});
        append(suspect.evidence,
               say("{} in '{}' of {}", {rounded(other->there[row]), other->other->column,
                                        title(*other->other->units->source)}));
    }
    suspect.by_source = for_it > against;
    suspect.refuted = against > 0 && for_it <= against;
    if (suspect.by_source) {
        suspect.evidence =
            say("{} here", {number_text(quantity.values[row])}) + "; " + suspect.evidence;
    }
    return suspect;
}

std::vector<Suspect> suspects_of(const Quantity& quantity,
                                 const std::vector<Comparison>& others,
                                 const Densities& densities) {
    std::vector<const Comparison*> same;
    for (const auto& other : others) {
        if (counts_the_same(other)) same.push_back(&other);
    }
    const auto powers = powers_by_density(quantity, densities);
    std::vector<Suspect> suspects;
    for (std::size_t row = 0; row < quantity.values.size(); ++row) {
        if (!(quantity.values[row] > 0.0)) continue;
        auto suspect = by_sources(quantity, same, row);
        if (suspect.refuted) continue;
        const bool placed = std::isfinite(densities.distance(row));
        if (suspect.by_source) {
            // Where this value is the likelier of the two, the other source has the fault.
            const double mended =
                placed ? densities.distance(row, factor_of(suspect.power)) : 0;
            if (placed && mended >= densities.distance(row)) continue;
        } else {
            suspect.power = powers[row];
            if (suspect.power == 0) continue;
        }
        suspects.push_back(std::move(suspect));
    }
    return suspects;
}

/// The suspects that, put right, make a sum what it is stated to be, when only one choice does.
std::optional<std::vector<std::size_t>> choice_for(const StatedSum& sum,
                                                   const Quantity& quantity,
                                                   const std::vector<Suspect>& suspects) {
    std::vector<std::size_t> inside;
    for (std::size_t s = 0; s < suspects.size(); ++s) {
        if (std::binary_search(sum.rows.begin(), sum.rows.end(), suspects[s].row)) {
            inside.push_back(s);
        }
    }
    if (inside.empty() || inside.size() > most_suspects) return std::nullopt;
    std::optional<std::vector<std::size_t>> found;
    for (std::size_t bits = 1; bits < (std::size_t{1} << inside.size()); ++bits) {
        double total = sum.sum;
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < inside.size(); ++i) {
            if ((bits >> i & 1U) == 0) continue;
            const auto& suspect = suspects[inside[i]];
            total += (factor_of(suspect.power) - 1.0) * quantity.values[suspect.row];
            chosen.push_back(inside[i]);
        }
        if (std::abs(total - sum.stated) > sum_tolerance * sum.stated) continue;
        if (found) return std::nullopt;
        found = std::move(chosen);
    }
    return found;
}

void use_sums(const Quantity& quantity, std::span<const Quantity> all,
              std::vector<Suspect>& suspects) {
    if (suspects.empty()) return;
    for (const auto& sum : stated_sums(quantity, all)) {
        const auto chosen = choice_for(sum, quantity, suspects);
        if (!chosen) continue;
        for (const auto s : *chosen) {
            suspects[s].by_sum = true;
            append(suspects[s].evidence,
                   say("with {} values put right the sum is the {} stated",
                       {chosen->size(), number_text(sum.stated)}));
        }
    }
}

std::string density_evidence(const Densities& densities, const Suspect& suspect) {
    return say("{} people/km2, rank {} of {}; {} once put right, the median is {}",
               {rounded(densities.of(suspect.row)), densities.below(suspect.row) + 1,
                densities.count(), rounded(densities.of(suspect.row, factor_of(suspect.power))),
                rounded(densities.median_density())});
}

/// Without areas, two sources cannot say which of them is wrong.
bool is_sure(const Suspects& of, const Suspect& suspect) {
    const bool placed = std::isfinite(of.densities.distance(suspect.row));
    return suspect.by_sum || (suspect.by_source && placed);
}

const Suspect* find_suspect(const Suspects& in, const Accuser& value) {
    if (in.quantity != value.quantity) return nullptr;
    const auto found =
        std::find_if(in.values.begin(), in.values.end(),
                     [&](const Suspect& suspect) { return suspect.row == value.row; });
    return found == in.values.end() ? nullptr : &*found;
}

bool accuses(const Quantity& quantity, std::size_t row, const Suspect& suspect) {
    return std::any_of(suspect.accusers.begin(), suspect.accusers.end(), [&](const Accuser& a) {
        return a.quantity == &quantity && a.row == row;
    });
}

/// Of two values that accuse one another, the one that is surely wrong stays; where none is,
/// the first stays for both.
void settle(std::vector<Suspects>& all) {
    std::vector<std::pair<std::size_t, std::size_t>> dropped;  // column, row
    for (std::size_t a = 0; a < all.size(); ++a) {
        for (auto& suspect : all[a].values) {
            for (const auto& accuser : suspect.accusers) {
                for (std::size_t b = a + 1; b < all.size(); ++b) {
                    const auto* other = find_suspect(all[b], accuser);
                    if (other == nullptr || !accuses(*all[a].quantity, suspect.row, *other)) {
                        continue;
                    }
                    const bool here = is_sure(all[a], suspect);
                    const bool there = is_sure(all[b], *other);
                    if (there && !here) {
                        dropped.emplace_back(a, suspect.row);
                    } else {
                        dropped.emplace_back(b, other->row);
                    }
                    if (!here && !there) suspect.either = &accuser;
                }
            }
        }
    }
    for (std::size_t a = 0; a < all.size(); ++a) {
        std::erase_if(all[a].values, [&](const Suspect& suspect) {
            return std::find(dropped.begin(), dropped.end(), std::pair(a, suspect.row)) !=
                   dropped.end();
        });
    }
}

std::string text_of(const Suspects& of, const Suspect& suspect) {
    const auto& quantity = *of.quantity;
    const double value = quantity.values[suspect.row];
    const auto label = unit_label(*quantity.units, suspect.row);
    if (suspect.either != nullptr) {
        const auto& other = *suspect.either->quantity;
        return say(
            "{}: {} in column '{}', {} in '{}' of {}: one of the two is off by a power of ten",
            {label, number_text(value), quantity.column,
             number_text(other.values[suspect.either->row]), other.column,
             title(*other.units->source)});
    }
    const double mended = rounded(value * factor_of(suspect.power));
    if (!is_sure(of, suspect)) {
        return suspect.power > 0
                   ? say("{}: see whether {} in column '{}' is right: it would be {} if zeros "
                         "were lost at its end",
                         {label, number_text(value), quantity.column, mended})
                   : say("{}: see whether {} in column '{}' is right: it would be {} if it had "
                         "zeros too many at its end",
                         {label, number_text(value), quantity.column, mended});
    }
    return suspect.power > 0
               ? say("{}: column '{}' seems to have lost zeros: {}, expected about {}",
                     {label, quantity.column, number_text(value), mended})
               : say("{}: column '{}' seems to have zeros too many: {}, expected about {}",
                     {label, quantity.column, number_text(value), mended});
}

Problem problem_of(const Suspects& of, const Suspect& suspect) {
    const auto& source = *of.quantity->units->source;
    const bool sure = is_sure(of, suspect);
    auto problem = finding(sure ? Severity::error : Severity::warning, "off_by_ten", source);
    problem.row = row_label(source, suspect.row);
    problem.text = text_of(of, suspect);
    problem.evidence = suspect.evidence;
    if (std::isfinite(of.densities.distance(suspect.row))) {
        append(problem.evidence, density_evidence(of.densities, suspect));
    }
    problem.advice = sure ? say("put the right value in; ask the office that counted")
                          : say("look the value up where it was counted; it may be right");
    if (sure) {
        problem.mend = "multiply " + of.quantity->column + " " + problem.row + " " +
                       number_text(factor_of(suspect.power));
    }
    return problem;
}

}  // namespace

void find_off_by_ten(std::span<const Quantity> quantities, UnitMatches& matches,
                     Problems& problems) {
    std::vector<Suspects> all;
    for (const auto& quantity : quantities) {
        if (quantity.meaning != Meaning::population || !quantity.units->told_apart) continue;
        const auto others = comparisons(quantity, quantities, matches);
        Densities densities(quantity);
        auto suspects = suspects_of(quantity, others, densities);
        use_sums(quantity, quantities, suspects);
        all.push_back({&quantity, std::move(densities), std::move(suspects)});
    }
    settle(all);
    for (const auto& of : all) {
        for (const auto& suspect : of.values) {
            problems.push_back(problem_of(of, suspect));
        }
    }
}

}  // namespace geoplan::check
