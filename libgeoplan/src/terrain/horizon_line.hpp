#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace geoplan::detail {

/// The upper border of straight edges in the plane of s and g, over a stretch of s: a broken
/// line, kept as pieces in order. It grows ring by ring: between `start_ring` and `end_ring`
/// the calls of `at` and `join` go along s and never back.
class HorizonLine {
public:
    /// Lies below everything.
    HorizonLine(double begin, double end) : begin_(begin), end_(end), now_(2), count_(1) {
        now_[0] = {begin, -1e300, 0.0};
    }

    /// @param edges  that will be joined at most
    void start_ring(std::size_t edges) {
        // An edge and a piece may each add itself, and one more where it leaves a crossing.
        if (const auto most = 2 * (count_ + edges) + 2; next_.size() < most) {
            next_.resize(2 * most);
            now_.resize(2 * most);
        }
        now_[count_].begin = 1e300;  // so that each piece has a next one
        piece_ = now_.data();
        free_ = next_.data();
        last_begin_ = -1e300;
        add(*piece_);
        on_old_ = true;
    }

    /// Height of the line as it was before the ring.
    double at(double s) {
        go_to(s);
        return piece_->at(s);
    }

    /// Whether an edge that is not higher than the line at the last place of `at`, nor than
    /// `height` at `s`, lies below it in between, and all edges between those places with it.
    [[nodiscard]] bool hides(double s, double height) const noexcept {
        return on_old_ && piece_[1].begin >= s && s <= end_ && piece_->at(s) >= height;
    }

    /// Joins the edge from (begin, height) to `end`.
    void join(double begin, double height, double rise, double end) {
        const Piece edge{begin, height, rise};
        double left = std::max(begin, begin_);
        const double stop = std::min(end, end_);
        if (!(left < stop)) return;
        go_to(left);
        double above = edge.at(left) - piece_->at(left);
        if (above > 0.0 || (above == 0.0 && !on_old_)) {
            add({left, edge.at(left), rise});
            on_old_ = false;
        } else if (!on_old_) {
            add({left, piece_->at(left), piece_->rise});
            on_old_ = true;
        }
        while (true) {
            const Piece& next = piece_[1];
            const bool last = next.begin >= stop;
            const double right = last ? stop : next.begin;
            const double then = edge.at(right) - (last ? piece_->at(right) : next.height);
            if (on_old_ ? then > 0.0 : then < 0.0) {
                const double cross = left + (right - left) * (above / (above - then));
                const Piece& upper = on_old_ ? edge : *piece_;
                add({cross, upper.at(cross), upper.rise});
                on_old_ = !on_old_;
            }
            if (last) return;
            ++piece_;
            if (on_old_) add(*piece_);
            left = right;
            above = then;
        }
    }

    void end_ring() {
        count_ = static_cast<std::size_t>(free_ - next_.data());
        std::swap(now_, next_);
    }

private:
    struct Piece {
        double begin = 0.0;
        double height = 0.0;  ///< there
        double rise = 0.0;

        [[nodiscard]] double at(double s) const noexcept { return height + rise * (s - begin); }
    };

    void go_to(double s) {
        while (piece_[1].begin <= s) {
            ++piece_;
            if (on_old_) add(*piece_);
        }
    }

    /// After the last one, or in its place when that has no length.
    void add(const Piece& piece) {
        if (piece.begin <= last_begin_) --free_;
        *free_++ = piece;
        last_begin_ = piece.begin;
    }

    double begin_;
    double end_;
    std::vector<Piece> now_;   ///< the line before the ring, and room for more
    std::vector<Piece> next_;  ///< the line with the ring
    std::size_t count_;        ///< pieces of `now_`
    const Piece* piece_ = nullptr;
    Piece* free_ = nullptr;
    double last_begin_ = 0.0;
    bool on_old_ = true;  ///< whether the line with the ring runs on that before it
};

}  // namespace geoplan::detail
