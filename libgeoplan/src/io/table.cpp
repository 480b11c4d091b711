#include <geoplan/io/table.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include "detail/gdal/dataset.hpp"
#include "detail/gdal/quiet.hpp"
#include "detail/gdal/srs.hpp"
#include "io/csv.hpp"
#include "io/features.hpp"
#include "io/file.hpp"
#include "io/file_text.hpp"
#include "io/open_layer.hpp"
#include "io/table_file.hpp"

#include <cctype>
#include <cmath>
#include <filesystem>

namespace geoplan::detail {

namespace {

constexpr std::uintmax_t most_csv_bytes = std::uintmax_t{1} << 30U;

std::string extension(const std::string& path) {
    std::string end = std::filesystem::path(path).extension().string();
    for (char& c : end) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return end;
}

}  // namespace

bool is_text_table(const std::string& path) {
    const auto end = extension(path);
    return !is_database(path) && (end == ".csv" || end == ".tsv" || end == ".txt");
}

bool is_workbook(const std::string& path) {
    const auto end = extension(path);
    return !is_database(path) && (end == ".xlsx" || end == ".ods");
}

}  // namespace geoplan::detail

namespace geoplan::io {

namespace {

/// GDAL takes the only row of a sheet for values, and names the columns itself.
data::Table header_alone(data::Table table) {
    if (data::rows(table) != 1) return table;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name != "Field" + std::to_string(i + 1)) return table;
    }
    data::Table header;
    for (const auto& column : table.columns) {
        header.columns.push_back(data::text_column(data::text_at(column, 0), {}));
    }
    return header;
}

data::Table read_sheet(const std::string& path, const TableOptions& options) {
    detail::require_unicode_form(path, options.text.encoding);
    const detail::FirstRowNames first_row_names;
    const auto dataset = detail::Dataset::open_workbook(path);
    OGRLayerH layer = detail::pick_layer(dataset, options.layer, false, path);
    auto table = detail::read_features(layer, false, options.text.encoding, path).table;
    if (table.columns.empty()) {
        throw Error(Errc::io,
                    say("'{}': sheet '{}' is empty; its first row should name the columns",
                        {path, OGR_L_GetName(layer)}));
    }
    table = header_alone(std::move(table));
    detail::settle_names(table, path);
    return detail::without_blank_rows(std::move(table));
}

data::Table read_any(const std::string& path, const TableOptions& options) {
    if (detail::is_text_table(path)) {
        detail::require_local_file(path);
        const auto text = detail::file_text(detail::read_bytes(path, detail::most_csv_bytes),
                                            options.text.encoding, path);
        return detail::table_from_csv(text, path);
    }
    if (detail::is_workbook(path)) return read_sheet(path, options);
    const auto open = detail::open_layer(path, options.layer, false, options.text.encoding);
    return detail::read_features(open.layer, false, open.encoding, path).table;
}

}  // namespace

data::Table read_table(const std::string& path, const TableOptions& options) {
    data::Table table = read_any(path, options);
    if (options.text.capital_font) detail::to_capitals(table);
    if (!options.where) return table;
    return data::take(table, detail::rows_where(table, data::rows(table), options.where, path));
}

data::Layer points_from_table(data::Table table, std::string_view x, std::string_view y,
                              const std::string& crs, std::string_view where) {
    if (crs.empty()) {
        throw Error(
            Errc::crs,
            with_place(where, say("a table does not say what its coordinates mean; name their "
                                  "`crs`, e.g. \"EPSG:4326\" for longitude and latitude")));
    }
    const auto xs = data::numbers(data::column(table, x, where), where);
    const auto ys = data::numbers(data::column(table, y, where), where);
    geom::Points points;
    for (std::size_t i = 0; i < xs.size(); ++i) {
        if (std::isfinite(xs[i]) && std::isfinite(ys[i]))
            points.coords.push_back({xs[i], ys[i]});
        points.rows.push_back(static_cast<std::int64_t>(points.coords.size()));
    }
    return {"", crs::crs_from_text(crs), std::move(points), std::move(table)};
}

}  // namespace geoplan::io
