#include <geoplan/access/left_out.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <string_view>

namespace geoplan::access {
namespace {

void require_ids(std::size_t values, std::size_t ids, std::string_view what) {
    if (values == ids) return;
    throw Error(Errc::bad_argument,
                say("{} must have {} numbers, got {}", {what, ids, values}));
}

}  // namespace

Problems left_out(std::span<const double> demand, std::span<const std::string> origin_ids,
                  std::span<const double> supply,
                  std::span<const std::string> destination_ids) {
    require_ids(demand.size(), origin_ids.size(), say("demand"));
    require_ids(supply.size(), destination_ids.size(), say("supply"));
    Problems problems;
    for (std::size_t o = 0; o < demand.size(); ++o) {
        if (!std::isnan(demand[o])) continue;
        problems.push_back(
            {Severity::warning, "missing_demand", "", origin_ids[o],
             say("the demand of origin '{}' is not known; it is left out, so facilities in its "
                 "reach seem to have more to give",
                 {origin_ids[o]}),
             say("give its number of people, 0 where there is nobody")});
    }
    for (std::size_t j = 0; j < supply.size(); ++j) {
        if (!std::isnan(supply[j])) continue;
        problems.push_back({Severity::warning, "missing_supply", "", destination_ids[j],
                            say("the supply of facility '{}' is not known; it is left out",
                                {destination_ids[j]}),
                            say("give its supply, 0 where it does not work")});
    }
    return problems;
}

Problems unreached(const Catchment& catchment, std::span<const double> supply,
                   std::span<const std::string> destination_ids) {
    require_ids(supply.size(), catchment.ratio.size(), say("supply"));
    require_ids(supply.size(), destination_ids.size(), say("supply"));
    Problems problems;
    for (std::size_t j = 0; j < supply.size(); ++j) {
        if (std::isnan(supply[j]) || !std::isnan(catchment.ratio[j])) continue;
        problems.push_back({Severity::info, "unreached_supply", "", destination_ids[j],
                            say("nobody reaches facility '{}' within the limit; its supply of "
                                "{} counts for no one",
                                {destination_ids[j], supply[j]}),
                            say("check its place and the travel times to it")});
    }
    return problems;
}

}  // namespace geoplan::access
