#pragma once

#include <geoplan/export.hpp>

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace geoplan {

/// Languages of messages. Codes, column names and numbers in files are the same in both.
enum class Language { english, vietnamese };

/// "en", "vi"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Language language) noexcept;

/// From "vi", "vi_VN.UTF-8", "en", "en_GB", "C" or "POSIX"; none for other texts.
[[nodiscard]] GEOPLAN_EXPORT std::optional<Language> language_from_text(std::string_view text);

/// The language of messages that are made from now on, in the whole process. Until it is
/// set, the first of the environment's GEOPLAN_LANG, LC_ALL, LC_MESSAGES and LANG that is
/// not empty decides: Vietnamese when it says so, English otherwise.
[[nodiscard]] GEOPLAN_EXPORT Language language() noexcept;
GEOPLAN_EXPORT void set_language(Language language) noexcept;

/// What stands for one "{}" of a message: a text as it is, or a number. Numbers that are not
/// whole have a decimal comma in Vietnamese.
class GEOPLAN_EXPORT MessagePart {
public:
    MessagePart(std::string_view text) : text_(text) {}
    MessagePart(const std::string& text) : text_(text) {}
    MessagePart(const char* text) : text_(text) {}
    MessagePart(double number);
    MessagePart(std::integral auto number) : text_(std::to_string(number)) {}

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    std::string text_;
};

/// A message in the current language. `english` is both the English text and the key of the
/// catalogue (libgeoplan/src/core/messages/); each "{}" takes the next part, and "{0}", "{1}"
/// name a part where the order differs. A text without a translation stays English.
/// @throws Error{Errc::bad_argument} when the text asks for a part that is not given
[[nodiscard]] GEOPLAN_EXPORT std::string say(std::string_view english,
                                             std::initializer_list<MessagePart> parts = {});
[[nodiscard]] GEOPLAN_EXPORT std::string say(std::string_view english,
                                             std::span<const MessagePart> parts);

}  // namespace geoplan
