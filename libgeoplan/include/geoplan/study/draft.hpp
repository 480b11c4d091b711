#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/core/date.hpp>
#include <geoplan/core/problem.hpp>
#include <geoplan/export.hpp>

#include <string>

namespace geoplan::study {

/// A study file for a folder, to be read and corrected by a person: which layer holds the
/// zones and which of its columns are what, what each other file seems to be, and an
/// indicator for each that allows one. What is guessed is marked with the reason and what is
/// possible beside it. No target and no cost is invented: ranks are by the range of values
/// until there are targets. Comments are in the current language.
///
/// @param problems  of the folder (check::check_folder): files that lie far from the zones or
///                  cannot be used are left out, with the reason
/// @param date      of the study
/// @throws Error{Errc::bad_value} when no layer looks like zones
[[nodiscard]] GEOPLAN_EXPORT std::string draft(const check::Folder& folder,
                                               const Problems& problems, Date date);

}  // namespace geoplan::study
