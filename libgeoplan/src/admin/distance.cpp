#include <geoplan/admin/distance.hpp>

#include "letters.hpp"
#include "name_form.hpp"
#include "symbols.hpp"

#include <limits>

namespace geoplan::admin {

double name_distance(std::string_view a, std::string_view b) {
    const auto symbols = [](std::string_view text) {
        return detail::symbols_of(
            detail::key_of(detail::decoded(text), all_loosenings.without(Loosening::spaces)));
    };
    return detail::cost_between(symbols(a), symbols(b), std::numeric_limits<int>::max()) /
           static_cast<double>(detail::kLetter);
}

}  // namespace geoplan::admin
