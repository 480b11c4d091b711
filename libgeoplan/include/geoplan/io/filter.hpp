#pragma once

#include <geoplan/export.hpp>

#include <string>
#include <vector>

namespace geoplan::io {

/// Keeps rows whose value in `column`, as text (data::text_at), is one of `values`.
struct Filter {
    std::string column;
    std::vector<std::string> values;
};

}  // namespace geoplan::io
