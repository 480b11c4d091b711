// Decoders and detection: nothing but an Error, UTF-8 out, confidences that sum to 1.
#include <geoplan/core/error.hpp>
#include <geoplan/io/encoding.hpp>

#include "detail/text/utf8.hpp"
#include "fuzz.hpp"

#include <cmath>

using namespace geoplan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = fuzz::text_of(data, size);
    double sum = 0.0;
    for (const auto& guess : io::detect_encoding(bytes)) {
        sum += guess.confidence;
        fuzz::require(guess.vietnamese <= guess.words, "syllables are words");
        fuzz::require(detail::is_utf8(guess.sample), "a sample is UTF-8");
    }
    fuzz::require(std::abs(sum - 1.0) < 1e-9, "confidences sum to 1");
    for (int i = 0; i <= static_cast<int>(io::Encoding::utf8_twice); ++i) {
        try {
            const auto text = io::decode(bytes, static_cast<io::Encoding>(i), i % 2 == 0);
            fuzz::require(detail::is_utf8(text), "decoded text is UTF-8");
        } catch (const Error&) {
        }
    }
    return 0;
}
