#include <geoplan/indicator/attribute.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <cmath>
#include <limits>

namespace geoplan::indicator {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

std::vector<std::vector<std::size_t>> rows_of_zones(std::span<const std::int64_t> zone_of_row,
                                                    std::size_t zones) {
    std::vector<std::vector<std::size_t>> rows(zones);
    for (std::size_t r = 0; r < zone_of_row.size(); ++r) {
        if (zone_of_row[r] < 0) continue;
        const auto zone = static_cast<std::size_t>(zone_of_row[r]);
        if (zone >= zones) {
            throw Error(Errc::bad_argument, say("row {} is of zone {}, but there are {} zones",
                                                {r + 1, zone, zones}));
        }
        rows[zone].push_back(r);
    }
    return rows;
}

double aggregate_rows(std::span<const std::size_t> rows, std::span<const double> numbers,
                      Aggregate aggregate) {
    double sum = 0.0;
    double least = numbers[rows.front()];
    double most = least;
    for (const std::size_t row : rows) {
        const double v = numbers[row];
        if (std::isnan(v)) return kUnknown;
        sum += v;
        least = std::min(least, v);
        most = std::max(most, v);
    }
    switch (aggregate) {
        case Aggregate::only:
        case Aggregate::sum:
            return sum;
        case Aggregate::mean:
            return sum / static_cast<double>(rows.size());
        case Aggregate::min:
            return least;
        case Aggregate::max:
            return most;
    }
    return kUnknown;
}

}  // namespace

Values attribute(std::span<const std::int64_t> zone_of_row, const data::Column& column,
                 Aggregate aggregate, std::size_t zones, std::string unit,
                 std::string_view file) {
    const auto numbers = data::numbers(column, file);
    if (numbers.size() != zone_of_row.size()) {
        throw Error(Errc::bad_argument, say("column '{}' has {} rows, the join {}",
                                            {column.name, numbers.size(), zone_of_row.size()}));
    }
    const auto rows = rows_of_zones(zone_of_row, zones);
    std::vector<double> value(zones, kUnknown);
    for (std::size_t z = 0; z < zones; ++z) {
        if (rows[z].empty()) continue;
        if (aggregate == Aggregate::only && rows[z].size() > 1) {
            throw Error(
                Errc::bad_value,
                with_place(file,
                           say("rows {} and {} belong to the same zone; say how to combine "
                               "them with aggregate = \"sum\", \"mean\", \"min\" or \"max\"",
                               {rows[z][0] + 1, rows[z][1] + 1})));
        }
        value[z] = aggregate_rows(rows[z], numbers, aggregate);
    }
    Values out = values_from(std::move(value), std::move(unit));
    for (std::size_t z = 0; z < zones; ++z) {
        if (rows[z].size() == 1 &&
            data::state_at(column, rows[z].front()) == State::not_applicable) {
            out.state[z] = State::not_applicable;
        }
    }
    return out;
}

Values row_count(std::span<const std::int64_t> zone_of_row, std::size_t zones, bool complete) {
    const auto rows = rows_of_zones(zone_of_row, zones);
    std::vector<double> value(zones, kUnknown);
    for (std::size_t z = 0; z < zones; ++z) {
        if (!rows[z].empty() || complete) value[z] = static_cast<double>(rows[z].size());
    }
    return values_from(std::move(value), "count");
}

}  // namespace geoplan::indicator
