#pragma once

#include <geoplan/check/check.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geoplan::check {

using Words = std::vector<std::string>;

inline constexpr double unknown_number = std::numeric_limits<double>::quiet_NaN();

inline data::Column words(std::string name, Words values) {
    return data::text_column(std::move(name), std::move(values));
}

inline data::Column numbers(std::string name, std::vector<double> values) {
    return data::number_column(std::move(name), "", std::move(values));
}

inline data::Column integers(std::string name, std::vector<std::int64_t> values) {
    return {std::move(name), "", std::move(values)};
}

/// "1", "2", … as texts with a letter in front.
inline Words numbered(std::string_view stem, std::size_t count) {
    Words out;
    for (std::size_t i = 1; i <= count; ++i)
        out.push_back(std::string(stem) + std::to_string(i));
    return out;
}

inline Source table_source(std::string file, data::Table table) {
    Source source{std::move(file), "", "", std::move(table), {}, {}};
    source.meanings = guess_meanings(*table_of(source));
    return source;
}

/// The findings of one kind in a folder of sources.
inline Problems found_in(std::vector<Source> sources, std::string_view code,
                         Date day = {2026, 1, 1}) {
    Folder folder;
    folder.sources = std::move(sources);
    CheckOptions options;
    options.date = day;
    auto problems = check_folder(folder, options);
    std::erase_if(problems, [&](const Problem& problem) { return problem.code != code; });
    return problems;
}

inline Problems found_in(std::vector<data::Column> columns, std::string_view code,
                         Date day = {2026, 1, 1}) {
    std::vector<Source> sources;
    sources.push_back(table_source("made.csv", {std::move(columns)}));
    return found_in(std::move(sources), code, day);
}

}  // namespace geoplan::check
