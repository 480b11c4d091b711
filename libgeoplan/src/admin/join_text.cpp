#include "join_text.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::detail {

namespace {

using admin::Garbling;
using admin::JoinReason;
using admin::Loosening;

std::string words_of(Loosening one) {
    switch (one) {
        case Loosening::escapes:
            return say("with its escape text read");
        case Loosening::composition:
            return say("in one Unicode form");
        case Loosening::letters:
            return say("with Ð read as Đ");
        case Loosening::tones:
            return say("with tones placed alike");
        case Loosening::kind:
            return say("without the kind of unit");
        case Loosening::numbers:
            return say("without leading zeros");
        case Loosening::separators:
            return say("without hyphens, apostrophes and repeated spaces");
        case Loosening::spaces:
            return say("without spaces");
        case Loosening::capitals:
            return say("without capitals");
    }
    return {};
}

std::string words_of(admin::Loosenings loosenings) {
    std::string out;
    for (const auto one : {Loosening::escapes, Loosening::composition, Loosening::letters,
                           Loosening::tones, Loosening::kind, Loosening::numbers,
                           Loosening::separators, Loosening::spaces, Loosening::capitals}) {
        if (!loosenings.has(one)) continue;
        if (!out.empty()) out += ", ";
        out += words_of(one);
    }
    return out;
}

std::string words_of(std::optional<Garbling> garbling) {
    switch (garbling.value_or(Garbling::lost_letters)) {
        case Garbling::not_utf8:
            return say("is not UTF-8");
        case Garbling::utf8_as_latin1:
            return say("looks like UTF-8 text read as Latin-1");
        case Garbling::tcvn3_as_latin1:
            return say("looks like TCVN3 text read as Latin-1");
        case Garbling::vni_as_latin1:
            return say("looks like VNI text read as Latin-1");
        case Garbling::lost_letters:
            return say("has lost letters");
    }
    return {};
}

/// The first rows' names with their parents: 'Xã Chiềng Chung' (Mai Sơn), …
std::string listed(const std::vector<std::int64_t>& rows, const admin::Names& names) {
    constexpr std::size_t kMost = 4;
    std::string out;
    for (std::size_t k = 0; k < rows.size() && k < kMost; ++k) {
        const auto row = static_cast<std::size_t>(rows[k]);
        out += (k == 0 ? "'" : ", '") + names.names[row] + "'";
        if (!names.parents.empty()) out += " (" + names.parents[row] + ")";
    }
    if (rows.size() > kMost) out += ", …";
    return out;
}

}  // namespace

std::string join_text(const admin::NameMatch& match, const admin::Names& left, std::size_t i,
                      const admin::Names& right) {
    const auto& name = left.names[i];
    switch (match.reason) {
        case JoinReason::same_text:
            return {};
        case JoinReason::same_name:
            return words_of(match.loosened);
        case JoinReason::several_rows:
            return say("'{}' is the name of {} rows: {}; give the parent or the code",
                       {name, match.candidates.size(), listed(match.candidates, right)});
        case JoinReason::shared_row:
            return say("several rows name {}", {listed(match.candidates, right)});
        case JoinReason::no_name:
            return say("the name is empty");
        case JoinReason::garbled:
            return say("'{}' {}; read the file in its own encoding",
                       {name, words_of(admin::garbling_of(name))});
        case JoinReason::no_such_name:
            return say("no row has the name '{}'", {name});
        case JoinReason::other_kind:
            return say("'{}' is of another kind than {}",
                       {name, listed(match.candidates, right)});
        case JoinReason::other_parent:
            return say("'{}' lies in '{}', but these elsewhere: {}",
                       {name, left.parents[i], listed(match.candidates, right)});
    }
    return {};
}

}  // namespace geoplan::detail
