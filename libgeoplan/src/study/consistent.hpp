#pragma once

#include <geoplan/study/study.hpp>

#include <string>
#include <vector>

namespace geoplan::study {

/// Stops with the study's file in front. @throws Error{Errc::config}
[[noreturn]] void stop(const Study& study, const std::string& text);

/// @param user  who names it, @param what  what kind of thing it is, for the message
/// @throws Error{Errc::config} with the nearest of `ids`
void require_known(const Study& study, const std::string& id,
                   const std::vector<std::string>& ids, const std::string& user,
                   const std::string& what);

/// @throws Error{Errc::config} unless the layer is there and of one of the kinds
void require_layer(const Study& study, const std::string& name,
                   const std::vector<LayerKind>& kinds, const std::string& user);

/// The layers that `[travel]` names, and the travel that indicators name.
void require_consistent_travel(const Study& study);

}  // namespace geoplan::study
