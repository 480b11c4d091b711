#include "study/loading.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/indicator/join.hpp>
#include <geoplan/io/table.hpp>

#include <limits>

namespace geoplan::study {

ZoneRows rows_of_zones(const Study& study, const TableColumn& spec, Inputs& inputs) {
    const std::string path = resolve(study, spec.path);
    ZoneRows out{io::read_table(path, {spec.layer, {}, spec.text}), {}};
    note_file(inputs, spec.path, path, spec.text);
    const auto ids = data::texts(data::column(out.table, spec.id, spec.path));
    static_cast<void>(data::column(out.table, spec.value, spec.path));
    auto joined = indicator::join_by_id(inputs.zones.ids, ids, spec.path);
    add_problems(inputs, std::move(joined.problems));
    out.row.assign(data::size(inputs.zones), -1);
    for (std::size_t r = 0; r < ids.size(); ++r) {
        if (joined.zone[r] < 0) continue;
        auto& row = out.row[static_cast<std::size_t>(joined.zone[r])];
        if (row >= 0) {
            throw Error(Errc::bad_value, say("{}: id '{}' stands in rows {} and {}; keep one",
                                             {spec.path, ids[r], row + 1, r + 1}));
        }
        row = static_cast<std::int64_t>(r);
    }
    return out;
}

std::vector<double> zone_numbers(const Study& study, const TableColumn& spec, Inputs& inputs) {
    const auto rows = rows_of_zones(study, spec, inputs);
    const auto values = data::numbers(data::column(rows.table, spec.value), spec.path);
    std::vector<double> numbers(rows.row.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t z = 0; z < numbers.size(); ++z) {
        if (rows.row[z] >= 0) numbers[z] = values[static_cast<std::size_t>(rows.row[z])];
    }
    return numbers;
}

}  // namespace geoplan::study
