#pragma once

#include "study/draft/parts.hpp"
#include "study/draft/writer.hpp"

#include <geoplan/crs/crs.hpp>

namespace geoplan::study {

/// The study's `crs`: that of the zones where it is in metres, else a guess from their place.
void write_crs(const DraftZones& zones, DraftText& text);

/// How columns of coordinates are read: degrees as they are named; metres in the CRS, and with
/// the north in the column, that put them near the zones.
struct TablePlaces {
    std::string x;  ///< column of the east or the longitude
    std::string y;
    std::string crs;
    std::string reason;
};

/// None where the numbers lie near the zones in no CRS that is known here.
[[nodiscard]] std::optional<TablePlaces> table_places(const data::Column& x,
                                                      const data::Column& y,
                                                      const DraftZones& zones);

}  // namespace geoplan::study
