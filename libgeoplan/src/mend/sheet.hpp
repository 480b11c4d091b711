#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/mend/carry_out.hpp>
#include <geoplan/mend/mend.hpp>

#include <string>
#include <vector>

namespace geoplan::mend {

/// A source while it is mended, with where its rows were in the file.
struct Sheet {
    check::Source source;
    std::vector<std::size_t> numbers;  ///< of the rows left, in the file as it was, from 1
    std::vector<std::string> ids;      ///< of the rows left; empty where the source has none
    const check::Source* whole;        ///< as it was in the file
};

[[nodiscard]] Sheet sheet_of(const check::Source& source);

/// The layer's or sheet's own name in the file, whose rows may be parted by kind; empty for
/// the only table of a file.
[[nodiscard]] const std::string& layer_name(const check::Source& source) noexcept;

[[nodiscard]] data::Table& table_of(Sheet& sheet);
[[nodiscard]] const data::Table& table_of(const Sheet& sheet);

/// The layer, or none for tables and rasters.
[[nodiscard]] data::Layer* layer_of(Sheet& sheet) noexcept;

/// A step that is carried out, and the mend it belongs to.
struct Task {
    Step step;
    const Mend* mend = nullptr;
};

/// "pad-zeros MA_XA 5"
[[nodiscard]] std::string text_of(const Step& step);

/// A change of the whole sheet by a task; what was changed is to be filled in.
[[nodiscard]] Change change_by(const Task& task, const Sheet& sheet);

/// The same of the row at `at`.
[[nodiscard]] Change change_by(const Task& task, const Sheet& sheet, std::size_t at);

/// What differs between the values of a column before and after: the type, then each row.
void log_values(const Task& task, const Sheet& sheet, const data::Column& before,
                const data::Column& after, std::vector<Change>& changes);

}  // namespace geoplan::mend
