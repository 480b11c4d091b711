#include "io/file_text.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "detail/text/utf8.hpp"
#include "io/decoding.hpp"

namespace geoplan::detail {

namespace {

using io::Encoding;

Encoding declared(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return Encoding::utf_16le;
    if (bytes.starts_with("\xFE\xFF")) return Encoding::utf_16be;
    return Encoding::utf_8;
}

std::size_t line_after(std::string_view text) {
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

[[noreturn]] void fail(const std::string& path, std::size_t line, const std::string& why) {
    throw Error(Errc::io, say("'{}', line {}: {}", {path, line, why}));
}

}  // namespace

std::string encoding_advice(std::string_view bytes) {
    constexpr double likely = 0.5;
    const auto guess = io::detect_encoding(bytes).front();
    if (guess.confidence < likely || guess.encoding == Encoding::utf_8) {
        return say(
            "say in which encoding it is, e.g. encoding = \"tcvn3\", or save it as "
            "UTF-8");
    }
    const auto word = io::name(guess.encoding);
    return say(
        "it seems to be in {} (confidence {}; {} of {} words are Vietnamese): say "
        "encoding = \"{}\", or save it as UTF-8",
        {word, std::round(guess.confidence * 100.0) / 100.0, guess.vietnamese, guess.words,
         word});
}

std::string file_text(std::string bytes, std::optional<Encoding> encoding,
                      const std::string& path) {
    const auto used = encoding.value_or(declared(bytes));
    std::string text;
    if (!encoding && used == Encoding::utf_8) {  // as it stands: not composed
        text = std::move(bytes);
        if (!is_utf8(text)) {
            const auto decoded = try_decode(text, used);
            fail(path, line_after(decoded.text),
                 say("the text is not UTF-8; {}", {encoding_advice(text)}));
        }
    } else {
        auto decoded = try_decode(bytes, used);
        if (decoded.misfit) {
            fail(path, line_after(decoded.text), misfit_text(*decoded.misfit, used));
        }
        text = std::move(decoded.text);
    }
    if (const auto zero = text.find('\0'); zero != text.npos) {
        fail(path, line_after(std::string_view(text).substr(0, zero)),
             say("a zero stands in the text; {}", {encoding_advice(text)}));
    }
    return text;
}

void to_capitals(data::Table& table) {
    for (auto& column : table.columns) {
        auto* texts = std::get_if<data::Texts>(&column.values);
        if (texts == nullptr) continue;
        for (auto& text : *texts) text = capitals(text);
    }
}

}  // namespace geoplan::detail
