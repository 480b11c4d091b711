#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/total_words.hpp"
#include "check/names/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <set>

namespace geoplan::check {

namespace {

/// A column holds the zones' codes when so many of its values are such ...
constexpr double joining_share = 0.7;
constexpr std::size_t fewest_joining = 5;
/// ... and lists the zones when so many of them are in it.
constexpr double listing_share = 0.7;

using Codes = std::set<std::string>;

/// A column of codes: those of its rows, totals left out.
struct CodeColumn {
    const Source& source;
    const data::Column& column;
    std::vector<std::string> codes;
    std::vector<std::size_t> rows;  ///< that have a code
    std::vector<std::size_t> empty;
};

CodeColumn codes_in(const Source& source, const data::Column& column) {
    CodeColumn out{source, column, data::texts(column), {}, {}};
    const auto naming_total = columns_naming_total(source);
    const auto name = column_of(source.meanings, Meaning::name);
    const auto* names = name ? &table_of(source)->columns[*name] : nullptr;
    for (std::size_t row = 0; row < out.codes.size(); ++row) {
        out.codes[row] = plain_spaces(out.codes[row]);
        if (naming_total[row] != nullptr) continue;
        const bool nameless = names != nullptr && !has_value(*names, row);
        if (!out.codes[row].empty()) {
            out.rows.push_back(row);
        } else if (!nameless) {  // without either it is no row of a unit
            out.empty.push_back(row);
        }
    }
    return out;
}

template <class Read>
bool joins(const CodeColumn& column, const Codes& zones, Read read) {
    const auto known =
        std::count_if(column.rows.begin(), column.rows.end(),
                      [&](std::size_t row) { return zones.contains(read(column.codes[row])); });
    return static_cast<std::size_t>(known) >= fewest_joining &&
           static_cast<double>(known) >=
               joining_share * static_cast<double>(column.rows.size());
}

/// With the zeros in front that `leading_zero_lost` tells of.
std::string padded(std::string code, const Codes& zones) {
    const std::size_t width = zones.begin()->size();
    if (code.size() < width) code.insert(0, width - code.size(), '0');
    return code;
}

void tell_unknown(const CodeColumn& column, const Codes& zones, const std::string& zones_title,
                  Problems& problems) {
    std::vector<std::size_t> rows;
    for (const auto row : column.rows) {
        const auto& code = column.codes[row];
        const bool known = zones.contains(code) || zones.contains(padded(code, zones));
        if (!known) rows.push_back(row);
    }
    if (rows.empty() && column.empty.empty()) return;
    auto& found =
        problems.emplace_back(finding(Severity::warning, "row_without_zone", column.source));
    found.text = say("column '{}': codes that no zone of {} has: {}; rows without a code: {}",
                     {column.column.name, zones_title, rows.size(), column.empty.size()});
    if (!rows.empty()) found.evidence = evidence_of(column.source, column.column, rows);
    found.advice = say("correct the codes; rows without a zone are left out of a study");
}

void tell_missing(const CodeColumn& column, const Codes& zones, const std::string& zones_title,
                  Problems& problems) {
    Codes listed;
    for (const auto row : column.rows) listed.insert(padded(column.codes[row], zones));
    if (listed.size() < column.rows.size()) return;  // things in zones, no list of them
    std::vector<std::string> missing;
    for (const auto& code : zones) {
        if (!listed.contains(code)) missing.push_back(code);
    }
    const auto present = static_cast<double>(zones.size() - missing.size());
    if (missing.empty() || present < listing_share * static_cast<double>(zones.size())) return;
    auto& found =
        problems.emplace_back(finding(Severity::warning, "zone_without_row", column.source));
    found.text = say("zones of {} that have no row here: {}", {zones_title, missing.size()});
    constexpr std::size_t most = 5;
    found.evidence = quoted_list(missing, most);
    found.advice = say("ask for the rows that are missing; the zones count as not known");
}

std::string without_apostrophe(const std::string& code) {
    for (const std::string_view mark : {"'", "\u2019", "\u2018", "`"}) {
        if (code.starts_with(mark)) return code.substr(mark.size());
    }
    return code;
}

std::string without_last_zero(const std::string& code) {
    return code.ends_with('0') ? code.substr(0, code.size() - 1) : code;
}

void tell_spoilt(const CodeColumn& column, const Codes& zones, Problems& problems) {
    const bool marked = joins(column, zones, without_apostrophe);
    if (!marked && !joins(column, zones, without_last_zero)) return;
    auto& found =
        problems.emplace_back(finding(Severity::warning, "row_without_zone", column.source));
    found.text =
        marked
            ? say("column '{}': the codes have an apostrophe in front, and match no zone",
                  {column.column.name})
            : say("column '{}': the codes have a zero too many at the end, and match no zone",
                  {column.column.name});
    found.evidence = evidence_of(column.source, column.column, column.rows);
    found.advice = say("write the codes as the zones have them");
}

Codes codes_of_zones(const Source& zones) {
    const auto id = column_of(zones.meanings, Meaning::id);
    if (!id) return {};
    const auto texts = data::texts(table_of(zones)->columns[*id]);
    Codes codes(texts.begin(), texts.end());
    return codes.size() == texts.size() ? codes : Codes{};
}

}  // namespace

void find_codes_beside_zones(const Folder& folder, Problems& problems) {
    if (!folder.zones) return;
    const auto& zones = folder.sources[*folder.zones];
    const auto codes = codes_of_zones(zones);
    if (codes.size() < fewest_joining) return;
    const auto as_is = [](const std::string& code) { return code; };
    for (const auto& source : folder.sources) {
        const auto* table = table_of(source);
        if (table == nullptr || source.file == zones.file) continue;
        for (std::size_t c = 0; c < table->columns.size(); ++c) {
            const Meaning meaning = source.meanings[c];
            if (meaning != Meaning::id && meaning != Meaning::parent_id) continue;
            const auto column = codes_in(source, table->columns[c]);
            if (joins(column, codes, as_is)) {
                tell_unknown(column, codes, title(zones), problems);
                if (meaning == Meaning::id) tell_missing(column, codes, title(zones), problems);
            } else {
                tell_spoilt(column, codes, problems);
            }
        }
    }
}

}  // namespace geoplan::check
