#pragma once

#include "study/draft/parts.hpp"
#include "study/draft/writer.hpp"

namespace geoplan::study {

/// Writes the indicators that the parts allow. Returns whether any has a direction, so that
/// zones can be ranked.
bool write_indicators(const std::vector<Part>& parts, DraftText& text);

}  // namespace geoplan::study
