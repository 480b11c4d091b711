#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace geoplan::zonal {

namespace {

// In the order of Stat.
constexpr std::array<std::string_view, 23> names = {"count",
                                                    "sum",
                                                    "mean",
                                                    "min",
                                                    "max",
                                                    "range",
                                                    "variance",
                                                    "stdev",
                                                    "coefficient_of_variation",
                                                    "median",
                                                    "quantile",
                                                    "mode",
                                                    "minority",
                                                    "variety",
                                                    "min_center_x",
                                                    "min_center_y",
                                                    "max_center_x",
                                                    "max_center_y",
                                                    "weighted_count",
                                                    "weighted_sum",
                                                    "weighted_mean",
                                                    "weighted_variance",
                                                    "weighted_stdev"};

Stat stat_of(std::string_view word) {
    if (word == "majority") return Stat::mode;
    const auto found = std::find(names.begin(), names.end(), word);
    if (found != names.end()) return static_cast<Stat>(found - names.begin());
    const std::vector<std::string> known(names.begin(), names.end());
    throw Error(Errc::bad_argument, with_nearest(say("there is no statistic '{}'; there are {}",
                                                     {word, quoted_list(known, known.size())}),
                                                 word, known));
}

// "quantile ( q = 0.9 )" without its spaces
std::string without_spaces(std::string_view text) {
    std::string out(text);
    std::erase(out, ' ');
    return out;
}

}  // namespace

std::string_view name(Stat stat) noexcept {
    return names[static_cast<std::size_t>(stat)];
}

std::string text(const Statistic& statistic) {
    std::string out(name(statistic.stat));
    if (statistic.stat == Stat::quantile) out += "(q=" + number_text(statistic.q) + ")";
    return out;
}

Statistic statistic_from_text(std::string_view text) {
    const std::string plain = without_spaces(text);
    constexpr std::string_view opening = "quantile(q=";
    if (!plain.starts_with("quantile")) return stat_of(plain);
    double q = -1.0;
    if (plain.starts_with(opening) && plain.ends_with(')')) {
        const char* end = plain.data() + plain.size() - 1;
        const auto [stop, failed] = std::from_chars(plain.data() + opening.size(), end, q);
        if (failed != std::errc{} || stop != end) q = -1.0;
    }
    if (q >= 0.0 && q <= 1.0) return {Stat::quantile, q};
    throw Error(
        Errc::bad_argument,
        say("a quantile is written 'quantile(q=0.9)' with q from 0 to 1, got '{}'", {text}));
}

bool needs_weight(Stat stat) noexcept {
    return stat >= Stat::weighted_count;
}

}  // namespace geoplan::zonal
