#pragma once

#include <string>
#include <string_view>

namespace geoplan::study {

/// A TOML basic string: quotes, backslashes and control characters escaped.
[[nodiscard]] std::string toml_text(std::string_view text);

/// Lines of a study file.
class DraftText {
public:
    void line(std::string_view text = {}) { text_.append(text).append("\n"); }
    /// "# …", folded at some 90 letters; newlines inside start a new comment line.
    void comment(std::string_view text);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    std::string text_;
};

}  // namespace geoplan::study
