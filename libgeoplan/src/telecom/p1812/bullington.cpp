// §4.3.1: the Bullington part of the diffraction loss.
#include "telecom/p1812/model.hpp"

#include <cmath>

namespace geoplan::detail::p1812 {

double knife_edge(double nu) noexcept {
    if (nu <= -0.78) return 0.0;
    const double x = nu - 0.1;
    return 6.9 + 20.0 * std::log10(std::sqrt(x * x + 1.0) + x);
}

namespace {

/// Lbull, (21)
double loss_of(double nu, double D) noexcept {
    const double Luc = knife_edge(nu);
    return Luc + (1.0 - std::exp(-Luc / 6.0)) * (10.0 + 0.02 * D);
}

/// nu at the Bullington point, (18) and (20); Stim and Srim are (13) and (17)
double transhorizon_nu(double hts, double hrs, double Stim, double Srim, double D,
                       double lambda) noexcept {
    const double dbp = (hrs - hts + Srim * D) / (Stim + Srim);
    const double scale = dbp * (D - dbp);
    if (!(scale > 0.0)) return 0.0;  // The line of sight grazes every edge.
    return (Stim * dbp - (hrs - hts) * dbp / D) * std::sqrt(0.002 * D / (lambda * scale));
}

/// The smooth earth as the points of a profile see it. Its slopes and clearances rise to one
/// largest value and fall, so that value is at one of two neighbours.
class Smooth {
public:
    Smooth(std::span<const double> d, double htc, double hrc, double a) noexcept
        : between_(d.subspan(1, d.size() - 2)),
          D_(d.back()),
          htc_(htc),
          hrc_(hrc),
          curve_(500.0 / a) {}

    [[nodiscard]] double Stim() const noexcept {  // (13)
        const double best = std::sqrt(htc_ / curve_);
        return largest([&](double d) { return d < best; },
                       [&](double d) { return curve_ * (D_ - d) - htc_ / d; });
    }
    [[nodiscard]] double Srim() const noexcept {  // (17)
        const double best = D_ - std::sqrt(hrc_ / curve_);
        return largest([&](double d) { return d < best; },
                       [&](double d) { return curve_ * d - hrc_ / (D_ - d); });
    }
    /// nu / sqrt(0.002 D / lambda), (15)
    [[nodiscard]] double clearance() const noexcept {
        // The sign of its derivative: in x = d / D, with A, B and P = 500 C D^2 for htc, hrc
        // and the curve, that of A (1 - x) - B x + P x (1 - x) (1 - 2 x), which turns once.
        return largest(
            [&](double d) {
                const double rest = D_ - d;
                return htc_ * rest - hrc_ * d + curve_ * d * rest * (rest - d) > 0.0;
            },
            [&](double d) {
                const double rest = D_ - d;
                return (curve_ * d * rest - (htc_ * rest + hrc_ * d) / D_) /
                       std::sqrt(d * rest);
            });
    }

private:
    template <class Rising, class Value>
    double largest(Rising&& rising, Value&& value) const noexcept {
        const auto turn = std::partition_point(between_.begin(), between_.end(), rising);
        if (turn == between_.begin()) return value(between_.front());
        if (turn == between_.end()) return value(between_.back());
        return std::max(value(*(turn - 1)), value(*turn));
    }

    std::span<const double> between_;
    double D_, htc_, hrc_, curve_;
};

}  // namespace

bool sees(const Profile& profile, const Slopes& slopes, double a) noexcept {
    const double D = profile.length();
    return slopes.from_transmitter + 500.0 * D / a < (profile.hrs - profile.hts) / D;
}

double bullington(const Profile& profile, const Slopes& slopes, double clearance, double a,
                  double f) noexcept {
    const double D = profile.length();
    const double lambda = light / f;
    if (sees(profile, slopes, a)) return loss_of(clearance * std::sqrt(0.002 * D / lambda), D);
    const double curve = 500.0 * D / a;
    return loss_of(transhorizon_nu(profile.hts, profile.hrs, slopes.from_transmitter + curve,
                                   slopes.from_receiver + curve, D, lambda),
                   D);
}

double smooth_bullington(std::span<const double> d, double htc, double hrc, double a,
                         double f) noexcept {
    const double D = d.back();
    const double lambda = light / f;
    const Smooth smooth(d, htc, hrc, a);
    const double Stim = smooth.Stim();
    const double nu = Stim < (hrc - htc) / D
                          ? smooth.clearance() * std::sqrt(0.002 * D / lambda)
                          : transhorizon_nu(htc, hrc, Stim, smooth.Srim(), D, lambda);
    return loss_of(nu, D);
}

}  // namespace geoplan::detail::p1812
