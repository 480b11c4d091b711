#pragma once

#include <geoplan/io/encoding.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace geoplan::detail {

/// What an encoding cannot have written.
struct Misfit {
    std::size_t at = 0;  // its first byte, from 0
    std::string what;    // "0xB0", "'ữ'"
};

/// UTF-8 in NFC without byte order mark: all of the text, or what stands before the misfit.
struct Decoded {
    std::string text;
    std::optional<Misfit> misfit;
};

[[nodiscard]] Decoded try_decode(std::string_view bytes, io::Encoding encoding);

/// Unicode as some program saved it, in UTF-8: utf-8 itself and the spoilt forms.
[[nodiscard]] bool is_in_utf8(io::Encoding encoding) noexcept;

/// "0xB0 at byte 12 is not in tcvn3"
[[nodiscard]] std::string misfit_text(const Misfit& misfit, io::Encoding encoding);

}  // namespace geoplan::detail
