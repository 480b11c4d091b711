#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>
#include <geoplan/telecom/coverage.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace geoplan::telecom {

/// Coverage as operators report it, one row a polygon (valid), with texts as they came.
struct Reports {
    geom::Polygons polygons;
    std::vector<std::string> operators;
    std::vector<std::string> technologies;
    std::vector<std::string> dates = {};  ///< YYYY-MM-DD or D/M/YYYY; empty: none has a date
    crs::Crs crs;
};

struct SettledReports {
    Coverage coverage;
    std::vector<std::size_t> rows;  ///< of the reports, in their order
    Problems problems;
};

/// What holds of reports. Technologies become generations, and an operator's spellings that
/// differ in capitals and spaces alone become the first of them.
///
/// The newest wins: of one operator and technology the rows of the latest day count, all of
/// them, and earlier ones and those without a date do not, wherever they lie ("older_report"):
/// a report says where there is coverage now, so that what it leaves out has none.
///
/// Rows without operator or technology ("row_without_operator"), with a technology that is not
/// known ("unknown_technology") or a date that is none ("bad_date") are told; the first two are
/// left out.
/// @throws Error{Errc::bad_argument} on unequal lengths
[[nodiscard]] GEOPLAN_EXPORT SettledReports settle(const Reports& reports,
                                                   std::string_view file = {});

}  // namespace geoplan::telecom
