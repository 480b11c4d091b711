#include <geoplan/check/reading.hpp>
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

void find_mixed_types(const Source& source, const data::Table& table, Problems& problems) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const auto numbers = number_column(column, source.meanings[c]);
        if (!numbers || numbers->words.empty()) continue;
        auto& found = problems.emplace_back(finding(Severity::warning, "mixed_types", source));
        found.text = say("column '{}' holds numbers, but words too; rows: {}",
                         {column.name, numbers->words.size()});
        found.evidence = evidence_of(source, column, numbers->words);
        found.advice =
            say("write the number in these cells, or leave them empty where it is not known");
    }
}

}  // namespace geoplan::check
