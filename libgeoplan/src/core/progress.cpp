#include <geoplan/core/progress.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan {

void Progress::tell(double share, std::string_view step) const {
    if (tell_ && !tell_(share, step))
        throw Error(Errc::cancelled, say("stopped by the caller"));
}

}  // namespace geoplan
