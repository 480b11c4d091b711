// The study file: a Study or an Error.
#include <geoplan/core/error.hpp>
#include <geoplan/study/study.hpp>

#include "fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        static_cast<void>(
            geoplan::study::parse_study(std::string(geoplan::fuzz::text_of(data, size)), "."));
    } catch (const geoplan::Error&) {
    }
    return 0;
}
