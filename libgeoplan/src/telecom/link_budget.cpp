#include <geoplan/telecom/link_budget.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <span>
#include <string_view>

namespace geoplan::telecom {

namespace {

struct Channel {
    double bandwidth_mhz;
    int blocks;
};

constexpr Channel lte[] = {{1.4, 6}, {3, 15}, {5, 25}, {10, 50}, {15, 75}, {20, 100}};
constexpr Channel nr_15[] = {{5, 25},   {10, 52},  {15, 79},  {20, 106},
                             {25, 133}, {30, 160}, {40, 216}, {50, 270}};
constexpr Channel nr_30[] = {{5, 11},   {10, 24},  {15, 38},  {20, 51},  {25, 65},  {30, 78},
                             {40, 106}, {50, 133}, {60, 162}, {80, 217}, {90, 245}, {100, 273}};

struct Channels {
    std::span<const Channel> of;
    std::string_view bandwidths;  // in messages
};

Channels channels(Radio radio, double subcarrier_khz) {
    if (subcarrier_khz == 15.0 && radio == Radio::lte) return {lte, "1.4, 3, 5, 10, 15, 20"};
    if (subcarrier_khz == 15.0) return {nr_15, "5, 10, 15, 20, 25, 30, 40, 50"};
    if (subcarrier_khz == 30.0 && radio == Radio::nr) {
        return {nr_30, "5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 90, 100"};
    }
    throw Error(Errc::bad_argument,
                say("subcarriers are 15 kHz apart in LTE, 15 or 30 in NR below 6 GHz, got {}",
                    {subcarrier_khz}));
}

}  // namespace

int resource_blocks(Radio radio, double bandwidth_mhz, double subcarrier_khz) {
    const auto there = channels(radio, subcarrier_khz);
    for (const auto& channel : there.of) {
        if (channel.bandwidth_mhz == bandwidth_mhz) return channel.blocks;
    }
    throw Error(Errc::bad_argument, say("a channel of {} MHz is not one of {} MHz",
                                        {bandwidth_mhz, there.bandwidths}));
}

double reference_eirp_dbm(double eirp_dbm, int blocks) {
    if (blocks < 1) {
        throw Error(Errc::bad_argument,
                    say("a channel has one resource block or more, got {}", {blocks}));
    }
    return eirp_dbm - 10.0 * std::log10(12.0 * blocks);
}

}  // namespace geoplan::telecom
