#include "mend/steps.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/io/table.hpp>

namespace geoplan::mend {

namespace {

/// The rows as a program shows that does not know the encoding: spoilt Unicode as it is, and
/// bytes as Western letters. None where they cannot be read so, or parted by kinds of shapes.
std::optional<data::Table> as_shown(const check::Source& source, const data::Table& read) {
    const auto encoding = io::encoding_from_text(source.encoding);
    const bool unicode = encoding == io::Encoding::tcvn3_as_utf8 ||
                         encoding == io::Encoding::vni_as_utf8 ||
                         encoding == io::Encoding::utf8_twice;
    io::TableOptions options;
    options.layer = layer_name(source);
    if (!unicode) options.text.encoding = io::Encoding::windows_1252;
    try {
        auto table = io::read_table(source.path, options);
        const bool same = data::rows(table) == data::rows(read) &&
                          table.columns.size() == read.columns.size();
        return same ? std::optional(std::move(table)) : std::nullopt;
    } catch (const Error&) {  // bytes that are no Western letters: told as a whole
        return std::nullopt;
    }
}

}  // namespace

void decode(const Task& task, Sheet& sheet, std::vector<Change>& changes) {
    if (sheet.source.encoding != task.step.rest) {
        throw Error(Errc::bad_argument,
                    say("its text was read as '{}', not '{}'",
                        {sheet.source.encoding.empty() ? "utf-8" : sheet.source.encoding,
                         task.step.rest}));
    }
    auto whole = change_by(task, sheet);
    whole.before = sheet.source.encoding;
    whole.after = "utf-8";
    changes.push_back(std::move(whole));
    const auto& table = table_of(std::as_const(sheet));
    const auto shown = as_shown(sheet.source, table);
    for (std::size_t c = 0; shown && c < table.columns.size(); ++c) {
        const auto& from = shown->columns[c];
        const auto& to = table.columns[c];
        if (from.name != to.name) {
            auto change = change_by(task, sheet);
            change.column = to.name;
            change.before = from.name;
            change.after = to.name;
            changes.push_back(std::move(change));
        }
        log_values(task, sheet, from, to, changes);
    }
}

}  // namespace geoplan::mend
