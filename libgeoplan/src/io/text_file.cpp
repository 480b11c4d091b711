#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/io/staged.hpp>
#include <geoplan/io/write.hpp>

#include "io/file.hpp"
#include "io/lengths.hpp"

#include <cmath>
#include <fstream>

namespace geoplan::io {

namespace {

/// RFC 4180, rules 5 to 7.
std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out.push_back('"');
        out.push_back(c);
    }
    return out + "\"";
}

std::string cell(const data::Column& column, std::size_t row) {
    if (data::state_at(column, row) != State::known) return {};
    if (const auto* numbers = std::get_if<data::Doubles>(&column.values)) {
        return std::isnan((*numbers)[row]) ? "" : number_text((*numbers)[row]);
    }
    return quoted(data::text_at(column, row));
}

std::string csv_text(const data::Table& table) {
    std::string out;
    const auto line = [&](auto&& field) {
        std::string text;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            if (c != 0) text.push_back(',');
            text += field(table.columns[c]);
        }
        // A line of nothing would be read as none: one column, not known.
        out += text.empty() && table.columns.size() == 1 ? "\"\"" : text;
        out.push_back('\n');
    };
    line([](const data::Column& column) { return quoted(column.name); });
    for (std::size_t row = 0; row < data::rows(table); ++row) {
        line([row](const data::Column& column) { return cell(column, row); });
    }
    return out;
}

}  // namespace

void write_text(const std::string& path, std::string_view text) {
    StagedFile staged(path);
    std::ofstream out(staged.path(), std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (!out) {
        throw Error(Errc::io, say("cannot write '{}': {}", {path, detail::system_words()}));
    }
    staged.commit();
}

void write_csv(const std::string& path, const data::Table& table) {
    detail::require_equal_lengths(table, data::rows(table), path);
    write_text(path, csv_text(table));
}

}  // namespace geoplan::io
