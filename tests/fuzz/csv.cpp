// A text table from a file's bytes: columns of one length, or an Error. The first byte says
// in which encoding it is named to be.
#include <geoplan/core/error.hpp>
#include <geoplan/data/table.hpp>

#include "fuzz.hpp"
#include "io/csv.hpp"
#include "io/file_text.hpp"

using namespace geoplan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    constexpr auto last = static_cast<std::uint8_t>(io::Encoding::utf8_twice);
    std::optional<io::Encoding> encoding;
    if (*data <= last) encoding = static_cast<io::Encoding>(*data);
    try {
        const std::string bytes(fuzz::text_of(data + 1, size - 1));
        const auto table =
            detail::table_from_csv(detail::file_text(bytes, encoding, "a.csv"), "a.csv");
        for (const auto& column : table.columns) {
            fuzz::require(data::size(column) == data::rows(table), "columns of one length");
        }
    } catch (const Error&) {
    }
    return 0;
}
