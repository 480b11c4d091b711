#pragma once

#include <geoplan/export.hpp>

namespace geoplan::telecom {

/// Air interfaces that have reference signals in resource blocks.
enum class Radio { lte, nr };

/// Resource blocks of a channel, each of 12 subcarriers.
/// @param bandwidth_mhz   of the channel: for LTE 1.4 (given as 1.4), 3, 5, 10, 15 or 20
/// @param subcarrier_khz  15 for LTE; 15 or 30 for NR below 6 GHz
/// @throws Error{Errc::bad_argument} naming the bandwidths there are
/// Source: 3GPP TS 36.101, Table 5.6-1; TS 38.101-1, Table 5.3.2-1.
[[nodiscard]] GEOPLAN_EXPORT int resource_blocks(Radio radio, double bandwidth_mhz,
                                                 double subcarrier_khz = 15.0);

/// Radiated power of one resource element, dBm, when all share the power evenly:
/// P - 10 lg(12 N_RB). Less the loss of the path it is the RSRP (TS 36.214, 5.1.1).
/// @param eirp_dbm  of the whole channel, along the antenna's axis
/// @throws Error{Errc::bad_argument} for fewer than one block
[[nodiscard]] GEOPLAN_EXPORT double reference_eirp_dbm(double eirp_dbm, int blocks);

}  // namespace geoplan::telecom
