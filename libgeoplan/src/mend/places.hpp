#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/check/walk.hpp>

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace geoplan::mend {

using SourcesByPath = std::map<std::string, std::vector<check::Source>>;

/// @throws Error{Errc::io} when `output` is there and not empty, or one lies in the other
void require_apart(const std::string& folder, const std::string& output);

/// @throws Error{Errc::io} when a file is none of `entries` (it lies in an archive), or an
///         entry has the name of the log
void require_writable(const SourcesByPath& files, std::span<const check::Entry> entries);

/// The names in the written folder.
class Names {
public:
    Names(std::span<const check::Entry> entries, const SourcesByPath& files);

    /// Whether another file is written for it, or it is a part of such a file (.dbf, .prj).
    [[nodiscard]] bool is_replaced(const check::Entry& entry) const;

    /// A name that nothing else has: the stem of `name` and `mark` with the ending; where that
    /// is taken, with the old ending in it.
    [[nodiscard]] std::string take(const std::string& name, const std::string& mark,
                                   const std::string& ending);

private:
    std::set<std::string> replaced_;  // paths
    std::set<std::string> taken_;     // names, in small letters
};

}  // namespace geoplan::mend
