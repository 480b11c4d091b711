// The one pass over a profile that every path needs.
#include "telecom/p1812/model.hpp"
#include "telecom/p1812/pairs.hpp"

namespace geoplan::detail::p1812 {

namespace {

/// Sums (83) and (84) over the pieces between neighbours.
template <class T>
struct Pieces {
    T v1{}, v2{};
    T least_step = T{} - lowest;

    void take(T d, T h, T d_before, T h_before) noexcept {
        const T step = d - d_before;
        const T sum = h + h_before;
        v1 += step * sum;
        v2 += step * (sum * (d + d_before) + h * d + h_before * d_before);
        least_step = smaller(step, least_step);
    }
};

struct PairSlopes {
    Pair from_transmitter = both(lowest);
    Pair from_receiver = both(lowest);

    void take(Pair transmitter, Pair receiver) noexcept {
        from_transmitter = larger(transmitter, from_transmitter);
        from_receiver = larger(receiver, from_receiver);
    }
    [[nodiscard]] Slopes largest() const noexcept {
        return {largest_of(from_transmitter), largest_of(from_receiver)};
    }
};

/// Extremes at the points between the ends; `With` says whether there is clutter.
template <bool With>
class Points {
public:
    Points(const Profile& profile, double ae, double ab) noexcept
        : hts_(both(profile.hts)),
          hrs_(both(profile.hrs)),
          length_(both(profile.length())),
          slope_(both((profile.hrs - profile.hts) / profile.length())),
          median_(both(500.0 / ae)),
          beta_(both(500.0 / ab)) {}

    void take(Pair d, Pair h, Pair clutter) noexcept {
        const Pair rest = length_ - d;
        const Pair above = h - hts_;
        hobs_ = larger(above - slope_ * d, hobs_);
        const Pair up = above / d;
        const Pair back = (h - hrs_) / rest;
        const Pair fall = median_ * d;
        const Pair fall_back = median_ * rest;
        flat_.take(up, back);
        ground_.take(up - fall, back - fall_back);
        if constexpr (With) {
            const Pair covered = h + clutter;
            const Pair covered_up = (covered - hts_) / d;
            const Pair covered_back = (covered - hrs_) / rest;
            covered_.take(covered_up - fall, covered_back - fall_back);
            beta_covered_.take(covered_up - beta_ * d, covered_back - beta_ * rest);
            least_clutter_ = smaller(clutter, least_clutter_);
            all_clutter_ += clutter;
        } else {
            beta_covered_.take(up - beta_ * d, back - beta_ * rest);
        }
    }

    /// NaN when a clutter height is not a number, which no comparison keeps; else 0.
    [[nodiscard]] double poison() const noexcept {
        return 0.0 * (all_clutter_[0] + all_clutter_[1]);
    }

    void write(Scan& out) const noexcept {
        out.hobs = largest_of(hobs_);
        out.flat = flat_.largest();
        out.ground = ground_.largest();
        out.covered_median = With ? covered_.largest() : out.ground;
        out.covered_beta = beta_covered_.largest();
        out.least_clutter = With ? smaller(least_clutter_[0], least_clutter_[1]) : 0.0;
    }

private:
    Pair hts_, hrs_, length_, slope_, median_, beta_;
    Pair hobs_ = both(lowest);
    Pair least_clutter_ = both(-lowest);
    Pair all_clutter_ = both(0.0);
    PairSlopes flat_, ground_, covered_, beta_covered_;
};

template <bool With>
Scan scan_as(const Profile& profile, double ae, double ab) noexcept {
    const std::size_t last = profile.points() - 1;
    const double* d = profile.d.data();
    const double* h = profile.h.data();
    const double* clutter = profile.clutter.data();
    Points<With> points(profile, ae, ab);
    Pieces<Pair> pieces;
    std::size_t i = 1;
    for (; i + 1 < last; i += 2) {
        const Pair at = load(d + i);
        const Pair height = load(h + i);
        pieces.take(at, height, load(d + i - 1), load(h + i - 1));
        points.take(at, height, With ? load(clutter + i) : both(0.0));
    }
    if (i < last) points.take(both(d[i]), both(h[i]), both(With ? clutter[i] : 0.0));
    Pieces<double> rest;
    for (; i <= last; ++i) rest.take(d[i], h[i], d[i - 1], h[i - 1]);

    Scan out;
    points.write(out);
    out.v1 = pieces.v1[0] + pieces.v1[1] + rest.v1 + (With ? points.poison() : 0.0);
    out.v2 = pieces.v2[0] + pieces.v2[1] + rest.v2;
    out.least_step =
        smaller(smaller(pieces.least_step[0], pieces.least_step[1]), rest.least_step);
    return out;
}

}  // namespace

Scan scan(const Profile& profile, double ae, double ab) noexcept {
    return profile.clutter.empty() ? scan_as<false>(profile, ae, ab)
                                   : scan_as<true>(profile, ae, ab);
}

}  // namespace geoplan::detail::p1812
