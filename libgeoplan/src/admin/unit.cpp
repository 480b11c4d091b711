#include <geoplan/admin/unit.hpp>

namespace geoplan::admin {

std::string_view name(Level level) noexcept {
    switch (level) {
        case Level::province:
            return "province";
        case Level::district:
            return "district";
        case Level::commune:
            return "commune";
    }
    return "commune";
}

std::optional<Level> level_from_text(std::string_view text) noexcept {
    for (const auto level : {Level::province, Level::district, Level::commune}) {
        if (text == name(level)) return level;
    }
    return std::nullopt;
}

bool is_valid_on(const Unit& unit, Date day) noexcept {
    return (!unit.valid_from || *unit.valid_from <= day) &&
           (!unit.valid_to || day < *unit.valid_to);
}

}  // namespace geoplan::admin
