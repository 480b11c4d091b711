#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/data/table.hpp>
#include <geoplan/export.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace geoplan::mend {

/// What may be done to a file, and why.
struct Mend {
    std::string file;    ///< as findings name it, with the layer: "book.xlsx, sheet 2"
    std::string action;  ///< "pad-zeros MA_XA 5"; steps are parted by "; "
    std::string code;    ///< of the finding
    std::string row;     ///< of the finding; empty where it concerns several
    std::string why;     ///< what was found

    friend bool operator==(const Mend&, const Mend&) = default;
};

/// The kinds of steps, in the order in which those of a file are carried out.
enum class Verb {
    decode,         ///< decode ENCODING
    drop_rows,      ///< drop-rows N,N,…: numbers in the file as it was, the first is 1
    unescape,       ///< unescape COLUMN
    compose,        ///< compose COLUMN: Unicode NFC
    trim_spaces,    ///< trim-spaces COLUMN
    title_case,     ///< title-case COLUMN
    missing,        ///< missing COLUMN VALUE: it stands for what is not known
    pad_zeros,      ///< pad-zeros COLUMN WIDTH
    numbers,        ///< numbers COLUMN: text becomes numbers
    dms,            ///< dms COLUMN: degrees, minutes, seconds become degrees
    multiply,       ///< multiply COLUMN ID FACTOR
    swap_columns,   ///< swap-columns A B: their values
    swap_axes,      ///< swap-axes
    assign_crs,     ///< assign-crs EPSG:n
    reproject,      ///< reproject EPSG:n
    drop_repeated,  ///< drop-repeated-vertices
    repair,         ///< repair-polygons
    drop_column,    ///< drop-column COLUMN
};

/// "decode", "drop-rows", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Verb verb) noexcept;

/// The names of all, in their order.
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::string> verbs();

struct Step {
    Verb verb = Verb::decode;
    std::string rest;  ///< behind the verb and a space

    friend bool operator==(const Step&, const Step&) = default;
};

/// The steps of an action.
/// @throws Error{Errc::bad_argument} for a verb that is not known (with the nearest one), or
///         one that lacks what it must name, or names something where nothing belongs
[[nodiscard]] GEOPLAN_EXPORT std::vector<Step> parse(std::string_view action);

/// The mends that findings offer, in their order; equal ones of a file once, with the first
/// reason.
[[nodiscard]] GEOPLAN_EXPORT std::vector<Mend> proposed(const Problems& problems);

/// file, action, code, row, why
[[nodiscard]] GEOPLAN_EXPORT data::Table table_of(const std::vector<Mend>& mends);

/// Back; `file` and `action` are needed. @throws Error{Errc::missing_column}
[[nodiscard]] GEOPLAN_EXPORT std::vector<Mend> mends_from(const data::Table& table);

}  // namespace geoplan::mend
