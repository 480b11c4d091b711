#pragma once

#include <geoplan/data/column.hpp>
#include <geoplan/io/encoding.hpp>

#include "detail/arrow/abi.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace geoplan::detail {

/// Takes the batches of one Arrow field, one after the other, as a column.
///
/// bool → bool; integers → int64; floats → double; text → text; dates, and timestamps that are
/// all at midnight → date; other timestamps, times of day and lists → text.
class ArrowColumn {
public:
    /// Its name and texts are decoded when an encoding is given, and must be UTF-8 otherwise.
    /// @throws Error{Errc::io} on a name that is not
    ArrowColumn(const ArrowSchema& field, std::optional<io::Encoding> encoding);

    /// False for binary and nested fields, which have no column.
    [[nodiscard]] static bool readable(std::string_view format) noexcept;

    /// `rows` may be fewer than the array holds.
    /// @throws Error{Errc::io} on text that is not in the encoding, with the row (from 1)
    void append(const ArrowSchema& field, const ArrowArray& array, std::size_t rows);

    [[nodiscard]] data::Column finish();

private:
    std::optional<io::Encoding> encoding_;
    data::Column column_;
    std::vector<State> states_;
    bool any_missing_ = false;
    bool timestamp_ = false;
};

}  // namespace geoplan::detail
