#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace geoplan::detail {

/// The upper border of line pieces g = offset + rise · s over a stretch of s, kept in order.
/// Filled ring by ring: between `start_ring` and `end_ring` the calls of `at` and `join` move
/// along s and never back.
class HorizonLine {
public:
    /// Lies below everything.
    HorizonLine(double begin, double end) : begin_(begin), end_(end) {
        now_.push_back({begin, -1e300, 0.0});
    }

    void start_ring() {
        now_.push_back({1e300, 0.0, 0.0});  // so that each piece has a next one
        next_.clear();
        piece_ = 0;
    }

    /// Height of the border as it was before the ring.
    double at(double s) {
        while (now_[piece_ + 1].begin <= s) ++piece_;
        return now_[piece_].offset + now_[piece_].rise * s;
    }

    /// The border of this and the pieces before over [begin, end].
    void join(double begin, double end, double offset, double rise) {
        double left = std::max(begin, begin_);
        const double stop = std::min(end, end_);
        if (!(left < stop)) return;
        while (now_[piece_ + 1].begin <= left) ++piece_;
        while (true) {
            const Piece& old = now_[piece_];
            const double next_begin = now_[piece_ + 1].begin;
            const double right = std::min(stop, next_begin);
            const double above_left = (offset - old.offset) + (rise - old.rise) * left;
            const double above_right = (offset - old.offset) + (rise - old.rise) * right;
            if (above_left <= 0.0 && above_right <= 0.0) {
                add(left, old.offset, old.rise);
            } else if (above_left >= 0.0 && above_right >= 0.0) {
                add(left, offset, rise);
            } else {
                const double share = above_left / (above_left - above_right);
                const double cross = left + (right - left) * share;
                if (above_left > 0.0) {
                    add(left, offset, rise);
                    add(cross, old.offset, old.rise);
                } else {
                    add(left, old.offset, old.rise);
                    add(cross, offset, rise);
                }
            }
            if (next_begin >= stop) return;
            left = right;
            ++piece_;
        }
    }

    void end_ring() { std::swap(now_, next_); }

private:
    struct Piece {
        double begin;
        double offset;
        double rise;
    };

    void add(double begin, double offset, double rise) {
        if (!next_.empty() && next_.back().offset == offset && next_.back().rise == rise)
            return;
        next_.push_back({begin, offset, rise});
    }

    std::vector<Piece> now_;
    std::vector<Piece> next_;
    std::size_t piece_ = 0;
    double begin_;
    double end_;
};

}  // namespace geoplan::detail
