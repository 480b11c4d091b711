#include <geoplan/admin/name.hpp>

#include "kind.hpp"
#include "letters.hpp"
#include "name_form.hpp"
#include "name_steps.hpp"

namespace geoplan::admin {

namespace {

struct Word {
    Loosening one;
    std::string_view name;
};

constexpr std::array<Word, 9> kLoosenings = {{{Loosening::escapes, "escapes"},
                                              {Loosening::composition, "composition"},
                                              {Loosening::letters, "letters"},
                                              {Loosening::tones, "tones"},
                                              {Loosening::kind, "kind"},
                                              {Loosening::numbers, "numbers"},
                                              {Loosening::separators, "separators"},
                                              {Loosening::spaces, "spaces"},
                                              {Loosening::capitals, "capitals"}}};

constexpr std::array<std::string_view, 10> kKinds = {
    "none",     "commune",        "ward", "township", "special_zone",
    "district", "urban_district", "town", "city",     "province"};

}  // namespace

std::string_view name(Kind kind) noexcept {
    return kKinds[static_cast<std::size_t>(kind)];
}

std::string names(Loosenings loosenings) {
    std::string out;
    for (const auto& word : kLoosenings) {
        if (!loosenings.has(word.one)) continue;
        if (!out.empty()) out += '+';
        out += word.name;
    }
    return out;
}

Kind kind_of(std::string_view text) {
    return detail::kind_in(detail::decoded(text));
}

std::string name_key(std::string_view text, Loosenings loosenings) {
    return detail::encoded(detail::key_of(detail::decoded(text), loosenings));
}

std::optional<Loosenings> difference(std::string_view a, std::string_view b) {
    return detail::difference_of(detail::decoded(a), detail::decoded(b));
}

}  // namespace geoplan::admin

namespace geoplan::detail {

using admin::Loosening;
using admin::Loosenings;

std::u32string key_of(std::u32string name, Loosenings loosenings) {
    if (loosenings.has(Loosening::escapes)) undo_escapes(name);
    if (loosenings.has(Loosening::composition)) compose(name);
    if (loosenings.has(Loosening::letters)) mend_letters(name);
    if (loosenings.has(Loosening::tones)) place_tones(name);
    if (loosenings.has(Loosening::kind)) name = std::u32string(split_kind(name).rest);
    if (loosenings.has(Loosening::numbers)) drop_leading_zeros(name);
    if (loosenings.has(Loosening::separators)) tidy_separators(name);
    if (loosenings.has(Loosening::spaces)) std::erase_if(name, is_space);
    if (loosenings.has(Loosening::capitals)) {
        for (auto& letter : name) letter = lower(letter);
    }
    return name;
}

std::optional<Loosenings> difference_of(const std::u32string& a, const std::u32string& b) {
    if (a == b) return Loosenings{};
    Loosenings needed = admin::all_loosenings;
    const auto agree = [&](Loosenings under) { return key_of(a, under) == key_of(b, under); };
    if (!agree(needed)) return std::nullopt;
    // What changes a name most is spared first, so that what is left tells least.
    for (const auto one : {Loosening::spaces, Loosening::kind, Loosening::numbers,
                           Loosening::separators, Loosening::tones, Loosening::letters,
                           Loosening::escapes, Loosening::composition, Loosening::capitals}) {
        if (agree(needed.without(one))) needed = needed.without(one);
    }
    return needed;
}

admin::Kind kind_in(std::u32string name) {
    undo_escapes(name);
    compose(name);
    mend_letters(name);
    return split_kind(name).kind;
}

}  // namespace geoplan::detail
