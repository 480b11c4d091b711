#pragma once

#include "detail/arrow/abi.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace geoplan::detail {

/// An Arrow struct of the C interface, released with its owner.
template <class T>
struct Released {
    T value = {};

    Released() = default;
    ~Released() {
        if (value.release != nullptr) value.release(&value);
    }
    Released(const Released&) = delete;
    Released(Released&&) = delete;
    Released& operator=(const Released&) = delete;
    Released& operator=(Released&&) = delete;
};

/// Whether a value stands at `i`, counted from the array's own start.
inline bool valid_at(const ArrowArray& array, std::size_t i) {
    const auto* bits = static_cast<const unsigned char*>(array.buffers[0]);
    if (bits == nullptr) return true;
    const std::size_t at = i + static_cast<std::size_t>(array.offset);
    return ((bits[at / 8] >> (at % 8)) & 1U) != 0;
}

inline bool bit_at(const ArrowArray& array, std::size_t i) {
    const auto* bits = static_cast<const unsigned char*>(array.buffers[1]);
    const std::size_t at = i + static_cast<std::size_t>(array.offset);
    return ((bits[at / 8] >> (at % 8)) & 1U) != 0;
}

template <class T>
T value_at(const ArrowArray& array, std::size_t i) {
    return static_cast<const T*>(array.buffers[1])[i + static_cast<std::size_t>(array.offset)];
}

/// Bytes of a value of a text or binary array; Offset is int32_t ("u", "z") or int64_t.
template <class Offset>
std::string_view bytes_at(const ArrowArray& array, std::size_t i) {
    const auto* offsets = static_cast<const Offset*>(array.buffers[1]) + array.offset;
    const auto begin = static_cast<std::size_t>(offsets[i]);
    const auto end = static_cast<std::size_t>(offsets[i + 1]);
    if (begin == end) return {};
    return {static_cast<const char*>(array.buffers[2]) + begin, end - begin};
}

}  // namespace geoplan::detail
