#pragma once

#include <cstdlib>
#include <filesystem>

/// Where published inputs and answers are.
inline std::filesystem::path reference_folder() {
    if (const char* folder = std::getenv("GEOPLAN_REFERENCE")) return folder;
    return std::filesystem::path(GEOPLAN_SOURCE_DIR) / ".." / "shared" / "reference";
}
