#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/data/layer.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/telecom/area.hpp>

#include <string>
#include <vector>

namespace geoplan::study {

/// The transmitters of a points layer, in the CRS of the heights. Those that stand off the
/// heights or on unknown ground, or lack a number, are left out, and told by their row.
/// @param file  of the layer, for messages
/// @throws Error{Errc::missing_column}
[[nodiscard]] std::vector<telecom::Transmitter> transmitters_of(const data::Layer& layer,
                                                                const data::Raster& dem,
                                                                const std::string& file,
                                                                Problems& problems);

}  // namespace geoplan::study
