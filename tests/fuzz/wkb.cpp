// The reader of geometry bytes: columns of one length, or an Error.
#include <geoplan/core/error.hpp>

#include "detail/wkb/reader.hpp"
#include "fuzz.hpp"

using namespace geoplan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    detail::WkbColumns columns;
    try {
        columns.append(fuzz::text_of(data, size));
    } catch (const Error&) {
        return 0;
    }
    fuzz::require(columns.size() == 1, "one geometry is one row");
    return 0;
}
