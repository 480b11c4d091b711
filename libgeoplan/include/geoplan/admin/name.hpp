#pragma once

#include <geoplan/export.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::admin {

/// What a name says that the unit is: "Xã …", "TT. …", "… Commune", "… (Phường)".
enum class Kind : std::uint8_t {
    none,            ///< it does not say, or in English words that mean several kinds
    commune,         ///< xã, X.
    ward,            ///< phường, P.
    township,        ///< thị trấn, TT.
    special_zone,    ///< đặc khu
    district,        ///< huyện, H.
    urban_district,  ///< quận, Q.
    town,            ///< thị xã, TX.
    city,            ///< thành phố, TP.
    province,        ///< tỉnh, T.
};

/// "none", "commune", "ward", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Kind kind) noexcept;

/// @throws Error{Errc::bad_value} when `text` is not UTF-8
[[nodiscard]] GEOPLAN_EXPORT Kind kind_of(std::string_view text);

/// A difference in writing that does not make another name.
enum class Loosening : std::uint16_t {
    escapes = 1,      ///< "\u00e3", "&#227;", "&#xE3;", "<U+00E3>" written out
    composition = 2,  ///< Unicode NFC and NFD
    letters = 4,      ///< Ð, ð or Ɖ for Đ, đ
    tones = 8,        ///< tone placement: hòa, hoà; thủy, thuỷ; qúy, quý
    kind = 16,        ///< "Xã", "P.", "Commune" left out
    numbers = 32,     ///< "01", "1"
    separators = 64,  ///< hyphens, apostrophes, dots, repeated spaces
    spaces = 128,     ///< words run together
    capitals = 256,
};

/// A set of `Loosening`s.
struct Loosenings {
    std::uint16_t bits = 0;

    [[nodiscard]] constexpr bool has(Loosening one) const noexcept {
        return (bits & static_cast<std::uint16_t>(one)) != 0;
    }
    [[nodiscard]] constexpr Loosenings without(Loosening one) const noexcept {
        return {static_cast<std::uint16_t>(bits & ~static_cast<unsigned>(one))};
    }
    friend bool operator==(const Loosenings&, const Loosenings&) = default;
};

inline constexpr Loosenings all_loosenings{511};

/// "capitals+kind"; "" for none
[[nodiscard]] GEOPLAN_EXPORT std::string names(Loosenings loosenings);

/// `text` as it is compared when these differences do not count.
/// @throws Error{Errc::bad_value} when `text` is not UTF-8
[[nodiscard]] GEOPLAN_EXPORT std::string name_key(std::string_view text,
                                                  Loosenings loosenings = all_loosenings);

/// A smallest set of loosenings under which the two are the same name (taking one out of it
/// makes them differ); none when they differ under all of them.
/// @throws Error{Errc::bad_value} when one of them is not UTF-8
[[nodiscard]] GEOPLAN_EXPORT std::optional<Loosenings> difference(std::string_view a,
                                                                  std::string_view b);

/// How a text was spoilt before it came here.
enum class Garbling : std::uint8_t {
    not_utf8,         ///< bytes of another encoding
    utf8_as_latin1,   ///< "XÃ£": read as Latin-1 or windows-1252
    tcvn3_as_latin1,  ///< "M­êng", "ChiÒng"
    vni_as_latin1,    ///< "Möôøng"
    lost_letters,     ///< "Chi?ng"
};

/// "not_utf8", "utf8_as_latin1", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Garbling garbling) noexcept;

/// What `text` looks like, by the letters that no Vietnamese name has; it decodes nothing.
[[nodiscard]] GEOPLAN_EXPORT std::optional<Garbling> garbling_of(std::string_view text);

}  // namespace geoplan::admin
