#include "crs/candidates.hpp"

#include "crs/places.hpp"
#include "detail/proj/local.hpp"

#include <geoplan/core/text.hpp>
#include <geoplan/crs/vn2000.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace geoplan::detail {

namespace {

enum class Datum { vn2000, wgs84, other };

/// What distinguishes one transverse Mercator of Vietnam from another.
struct Kind {
    Datum datum = Datum::other;
    double meridian_deg = 0.0;  // of a projected one
    double scale = 0.0;         // 0: geographic
};

Datum datum_of(const crs::Crs& crs) {
    const crs::Crs base = crs::geographic_base(crs);
    if (crs::same(base, crs::crs_from_text("EPSG:4756"))) return Datum::vn2000;
    if (crs::same(base, crs::crs_from_text("EPSG:4326"))) return Datum::wgs84;
    return Datum::other;
}

std::optional<Kind> kind_of(const crs::Crs& crs) {
    if (crs.geographic) return Kind{datum_of(crs), 0.0, 0.0};
    const auto tm = proj::transverse_mercator(crs);
    constexpr double easting_m = 500'000.0;
    if (!tm || tm->latitude_deg != 0.0 || tm->false_northing_m != 0.0 ||
        std::abs(tm->false_easting_m - easting_m) > 1e-6) {
        return std::nullopt;
    }
    return Kind{datum_of(crs), tm->meridian_deg, tm->scale};
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

/// The EPSG code, or a PROJ string where there is none. VN-2000 with the parameters of
/// EPSG:6960 (Decision 05/2007/QĐ-BTNMT), whose rotations +towgs84 takes with the other sign.
std::string text_of(const Kind& kind) {
    if (kind.scale == 0.0) return kind.datum == Datum::vn2000 ? "EPSG:4756" : "EPSG:4326";
    if (kind.datum == Datum::vn2000) {
        for (const crs::Zone& zone : crs::vn2000_zones()) {
            if (near(zone.meridian_deg, kind.meridian_deg) && near(zone.scale, kind.scale)) {
                return epsg_text(zone.epsg);
            }
        }
    } else if (near(kind.scale, 0.9996) && near(kind.meridian_deg, 105.0)) {
        return "EPSG:32648";
    } else if (near(kind.scale, 0.9996) && near(kind.meridian_deg, 111.0)) {
        return "EPSG:32649";
    }
    return "+proj=tmerc +lat_0=0 +lon_0=" + number_text(kind.meridian_deg) +
           " +k=" + number_text(kind.scale) + " +x_0=500000 +y_0=0 " +
           (kind.datum == Datum::vn2000
                ? "+ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,"
                  "-0.01975479,0.00427372,0.252906278"
                : "+datum=WGS84") +
           " +units=m +no_defs +type=crs";
}

Candidate candidate(const Kind& kind, const std::optional<Kind>& stated) {
    Candidate c;
    c.crs = crs::crs_from_text(text_of(kind));
    // Another projection altogether counts as more than any change of parameters.
    c.changes = 4;
    if (!stated || (kind.scale == 0.0) != (stated->scale == 0.0)) return c;
    const bool datum = kind.datum != stated->datum && stated->datum != Datum::other;
    const bool meridian = !near(kind.meridian_deg, stated->meridian_deg);
    const bool scale = !near(kind.scale, stated->scale);
    c.changes = int{datum} + int{meridian} + int{scale};
    if (c.changes != 1) return c;
    c.cause = datum      ? crs::ShiftCause::datum
              : meridian ? crs::ShiftCause::meridian
                         : crs::ShiftCause::scale;
    return c;
}

std::vector<double> meridians() {
    std::vector<double> all;
    for (const crs::Zone& zone : crs::vn2000_zones()) all.push_back(zone.meridian_deg);
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// How far west of `ground_a` the coordinates lie in a transverse Mercator whose meridian is
/// Greenwich: the meridian that would bring them there.
double meridian_wanted(std::span<const double> ground_a, std::span<const double> b) {
    const auto lonlat = on_the_ground(
        b, crs::crs_from_text("+proj=tmerc +lon_0=0 +k=0.9999 +x_0=500000 +datum=WGS84"));
    std::vector<double> differences;
    for (std::size_t i = 0; i < b.size(); i += 2) {
        const double difference = ground_a[i] - lonlat[i];
        if (std::isfinite(difference)) differences.push_back(difference);
    }
    return median(std::move(differences));
}

}  // namespace

std::vector<Candidate> candidates_near(std::span<const double> ground_a,
                                       std::span<const double> b, const crs::Crs& stated) {
    const std::optional<Kind> is = kind_of(stated);
    std::vector<Kind> kinds;
    if (look_like_degrees(sample(b, 2000))) {
        kinds = {{Datum::vn2000, 0.0, 0.0}, {Datum::wgs84, 0.0, 0.0}};
    } else {
        const double wanted = meridian_wanted(ground_a, b);
        constexpr double slack_deg = 0.1;  // datum and scale move longitudes by less
        for (const double meridian : meridians()) {
            if (!(std::abs(meridian - wanted) < slack_deg)) continue;
            for (const double scale : {0.9999, 0.9996}) {
                kinds.push_back({Datum::vn2000, meridian, scale});
                kinds.push_back({Datum::wgs84, meridian, scale});
            }
        }
    }
    std::vector<Candidate> found;
    for (const Kind& kind : kinds) {
        Candidate c = candidate(kind, is);
        if (c.changes > 0 && !crs::same(c.crs, stated)) found.push_back(std::move(c));
    }
    return found;
}

}  // namespace geoplan::detail
