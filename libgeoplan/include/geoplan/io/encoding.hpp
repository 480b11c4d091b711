#pragma once

#include <geoplan/export.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::io {

/// How text is stored: Unicode, the encodings of Vietnam's older software, and text that was
/// spoilt on its way, because some program took its bytes for Windows-1252 (or Latin-1) and
/// saved them as UTF-8.
enum class Encoding {
    utf_8,
    utf_16le,
    utf_16be,
    windows_1252,  ///< Western; a superset of Latin-1's letters
    windows_1258,  ///< Vietnamese Windows: letters and combining tones
    tcvn3,         ///< ABC fonts (.VnTime): one byte a letter, capitals by the font
    vni,           ///< VNI fonts (VNI-Times): a letter and a byte for its marks
    viscii,        ///< RFC 1456
    tcvn3_as_utf8,
    vni_as_utf8,
    utf8_twice,  ///< UTF-8 taken for Windows-1252 and saved as UTF-8 again
};

/// "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1258", "tcvn3", "vni", "viscii",
/// "tcvn3-as-utf8", "vni-as-utf8", "utf8-twice"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Encoding encoding) noexcept;

/// @throws Error{Errc::bad_argument} with the nearest right word
[[nodiscard]] GEOPLAN_EXPORT Encoding encoding_from_text(std::string_view text);

/// How a file's text is read.
struct TextOptions {
    /// None: UTF-8, or what a byte order mark or the file itself declares.
    std::optional<Encoding> encoding = {};
    /// The text was set in a capital font (.VnTimeH), which shows small letters as capitals;
    /// they become capitals. Names of columns stay as they are.
    bool capital_font = false;

    friend bool operator==(const TextOptions&, const TextOptions&) = default;
};

/// Bytes as UTF-8 in Unicode NFC, without a byte order mark. TCVN3 and VNI have the
/// punctuation of Windows-1252 in 0x80 to 0x9F, as their fonts do.
///
/// @throws Error{Errc::bad_value} naming the first byte (from 1) that the encoding does not
///         have, or the first character that no program can have made of its bytes
///
/// Cost: linear in bytes.
/// Sources: TCVN 5712:1993 (VN3), the VNI-Windows table as in xvnkb 0.2, RFC 1456,
/// Microsoft's tables of code pages 1252 and 1258.
[[nodiscard]] GEOPLAN_EXPORT std::string decode(std::string_view bytes, Encoding encoding,
                                                bool capital_font = false);

/// One encoding that bytes may be in, with the evidence.
struct EncodingGuess {
    Encoding encoding = Encoding::utf_8;
    double confidence = 0.0;     ///< in [0, 1]; over all guesses they sum to 1
    std::size_t words = 0;       ///< different words with a byte above 0x7F
    std::size_t vietnamese = 0;  ///< of these, words that read so are a Vietnamese syllable
    std::string sample;          ///< the first of these words that reads so, as it reads

    friend bool operator==(const EncodingGuess&, const EncodingGuess&) = default;
};

/// What encoding the bytes are in: never empty, the likeliest first.
///
/// UTF-16's byte order mark decides (so does a 0 in most high bytes), and text that is ASCII
/// only is utf-8: confidence 1. Otherwise a word is evidence when it has a byte above 0x7F. `confidence` is the
/// probability of the encoding by Bayes' rule over the encodings that could be (those in
/// UTF-8 when the bytes are UTF-8, the others when they are not), with these assumptions:
/// a word read in its right encoding is a Vietnamese syllable in 95 of 100 cases, and read in
/// a wrong one in 20; words are independent; and before looking at words, UTF-8 that is well
/// formed is right in 85 of 100 cases, and each of the five encodings of one byte is as likely
/// as the next. Plain UTF-8 and windows-1252 also stand for text in other languages. So one
/// word gives little confidence, and five much. At most 1,000 different words are looked at.
[[nodiscard]] GEOPLAN_EXPORT std::vector<EncodingGuess> detect_encoding(std::string_view bytes);

/// The same of all bytes of a file on this machine, or a member of an archive (archive.hpp).
/// @throws Error{Errc::io} when it cannot be read
[[nodiscard]] GEOPLAN_EXPORT std::vector<EncodingGuess> detect_file_encoding(
    const std::string& path);

}  // namespace geoplan::io
