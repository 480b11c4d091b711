#include "mend/named_columns.hpp"

namespace geoplan::mend {

std::vector<NamedColumn> named_columns(const data::Table& table, std::string_view text) {
    std::vector<NamedColumn> found;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& name = table.columns[c].name;
        if (text.size() <= name.size() || text[name.size()] != ' ') continue;
        if (text.starts_with(name)) {
            found.push_back({c, std::string(text.substr(name.size() + 1))});
        }
    }
    std::sort(found.begin(), found.end(), [](const NamedColumn& a, const NamedColumn& b) {
        return a.rest.size() < b.rest.size();
    });
    return found;
}

std::size_t index_of(const data::Table& table, std::string_view name) {
    const auto& column = data::column(table, name);
    return static_cast<std::size_t>(&column - table.columns.data());
}

}  // namespace geoplan::mend
