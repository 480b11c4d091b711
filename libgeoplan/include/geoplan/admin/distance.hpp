#pragma once

#include <geoplan/export.hpp>

#include <string_view>

namespace geoplan::admin {

/// How far two names are from each other, in letters. It is for suggestions: near is not the
/// same.
///
/// The names are compared by `name_key` with their words kept apart, as the cheapest way to
/// make one of the other by steps of these costs:
///
/// - 1: a letter more, less, or another;
/// - 0.25: a space more or less;
/// - 0.25: another tone on the same vowel (à/á), or another mark (a/ă/â, o/ô/ơ/oo, e/ê, u/ư),
///   or i/y; 0.5 for tone and mark both;
/// - 0.25: d/đ, c/k, k/q, g/gh, ng/ngh, f/ph: one sound written in two ways;
/// - 0.5: l/n, ch/tr, s/x, d/gi, d/r, gi/r, n/ng, n/nh, c/t: sounds that regions confuse.
///
/// ch, gh, gi (before a vowel), kh, ng, ngh, nh, ph, th, tr and oo are one letter each. Of
/// two consonants that the list does not name together the cost is that of the steps between
/// them, at most 1. So letters with "none" have a metric, and with it names
/// (0 only between equal keys, symmetric, triangle inequality).
///
/// @throws Error{Errc::bad_value} when one of them is not UTF-8
///
/// Source: the weighted edit distance of Sellers, "On the theory and computation of
/// evolutionary distances", SIAM J. Appl. Math. 26 (1974), theorem 4; the costs are ours.
[[nodiscard]] GEOPLAN_EXPORT double name_distance(std::string_view a, std::string_view b);

}  // namespace geoplan::admin
