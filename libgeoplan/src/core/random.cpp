#include <geoplan/core/random.hpp>

#include <Random123/philox.h>

namespace geoplan {

double uniform(std::uint64_t seed, std::uint64_t draw, std::uint64_t variable) noexcept {
    const auto low = [](std::uint64_t v) { return static_cast<std::uint32_t>(v); };
    const auto high = [](std::uint64_t v) { return static_cast<std::uint32_t>(v >> 32U); };
    const r123::Philox4x32::key_type key = {{low(seed), high(seed)}};
    const r123::Philox4x32::ctr_type counter = {
        {low(draw), high(draw), low(variable), high(variable)}};
    const auto bits = r123::Philox4x32()(counter, key);
    const std::uint64_t word = (static_cast<std::uint64_t>(bits[0]) << 32U) | bits[1];
    return static_cast<double>(word >> 11U) * 0x1.0p-53;
}

}  // namespace geoplan
