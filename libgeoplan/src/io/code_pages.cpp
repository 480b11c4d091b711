#include "io/code_pages.hpp"

#include <string_view>

namespace geoplan::detail {

namespace {

// Characters of the bytes from 0x80 or 0xA0 on, sixteen a line; U+FFFF: none.

constexpr std::u16string_view windows_1252_80 =
    u"€\uFFFF‚ƒ„…†‡ˆ‰Š‹Œ\uFFFFŽ\uFFFF"
    u"\uFFFF‘’“”•–—˜™š›œ\uFFFFžŸ";

constexpr std::u16string_view windows_1258_80 =
    u"€\uFFFF‚ƒ„…†‡ˆ‰\uFFFF‹Œ\uFFFF\uFFFF\uFFFF"
    u"\uFFFF‘’“”•–—˜™\uFFFF›œ\uFFFF\uFFFFŸ"
    u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
    u"°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"
    u"ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
    u"àáâăäåæçèéêë\u0301íîï"
    u"đñ\u0323óôơö÷øùúûüư₫ÿ";

constexpr std::u16string_view viscii_80 =
    u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    u"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    u"Õắằặấầẩậẽẹếềểễệố"
    u"ồổỗỠƠộờởịỰỨỪỬơớƯ"
    u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    u"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    u"àáâãảăữẫèéêẻìíĩỉ"
    u"đựòóôõỏọụùúũủýợỮ";

constexpr std::u16string_view tcvn3_a0 =
    u"\u00A0ĂÂÊÔƠƯĐăâêôơưđ\uFFFF"
    u"\uFFFF\uFFFF\uFFFF\uFFFF\uFFFFàảãáạ\uFFFFằẳẵắ\uFFFF"
    u"\uFFFF\uFFFF\uFFFF\uFFFF\uFFFF\uFFFFặầẩẫấậè\uFFFFẻẽ"
    u"éẹềểễếệìỉ\uFFFF\uFFFF\uFFFFĩíịò"
    u"\uFFFFỏõóọồổỗốộờởỡớợù"
    u"\uFFFFủũúụừửữứựỳỷỹýỵ\uFFFF";

static_assert(windows_1252_80.size() == 32 && windows_1258_80.size() == 128);
static_assert(viscii_80.size() == 128 && tcvn3_a0.size() == 96);

std::optional<char32_t> looked_up(std::u16string_view table, unsigned char first,
                                  unsigned char byte) noexcept {
    const char16_t found = table[static_cast<std::size_t>(byte - first)];
    if (found == u'\uFFFF') return std::nullopt;
    return found;
}

}  // namespace

std::optional<char32_t> windows_1252(unsigned char byte) noexcept {
    if (byte < 0x80 || byte >= 0xA0) return byte;
    return looked_up(windows_1252_80, 0x80, byte);
}

std::optional<char32_t> windows_1258(unsigned char byte) noexcept {
    if (byte < 0x80) return byte;
    return looked_up(windows_1258_80, 0x80, byte);
}

std::optional<char32_t> viscii(unsigned char byte) noexcept {
    switch (byte) {
        case 0x02:
            return U'Ẳ';
        case 0x05:
            return U'Ẵ';
        case 0x06:
            return U'Ẫ';
        case 0x14:
            return U'Ỷ';
        case 0x19:
            return U'Ỹ';
        case 0x1E:
            return U'Ỵ';
        default:
            break;
    }
    if (byte < 0x80) return byte;
    return looked_up(viscii_80, 0x80, byte);
}

std::optional<char32_t> tcvn3(unsigned char byte) noexcept {
    if (byte < 0xA0) return windows_1252(byte);
    return looked_up(tcvn3_a0, 0xA0, byte);
}

std::optional<unsigned char> western_byte(char32_t character) noexcept {
    if (character < 0x100) return static_cast<unsigned char>(character);
    if (character >= 0xFFFF) return std::nullopt;
    const auto at = windows_1252_80.find(static_cast<char16_t>(character));
    if (at == windows_1252_80.npos) return std::nullopt;
    return static_cast<unsigned char>(0x80 + at);
}

}  // namespace geoplan::detail
