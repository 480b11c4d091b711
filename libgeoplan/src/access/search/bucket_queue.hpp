#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace geoplan::detail {

/// Cells by cost, taken out bucket by bucket in rising order. Inside a bucket they come in
/// any order: a search that puts a cell in again whenever its cost falls ends with the least
/// costs whatever the width; with a width below the least cost of a step no cell is taken
/// out twice.
///
/// A window of buckets lies ahead of the current one. What is dearer waits in one list and
/// is laid into buckets when the window is empty, which are then made as wide as a quarter of
/// the list asks for: a few very dear steps make neither many buckets nor many passes.
/// Source: Dial, "Algorithm 360", CACM 12 (1969); Meyer & Sanders, "Δ-stepping", J.
/// Algorithms 49 (2003).
class BucketQueue {
public:
    /// @param width  of the buckets, above 0
    /// @param costs  by cell, as the search changes them
    BucketQueue(double width, std::span<const double> costs);

    /// The cost of `cell` has fallen from `before` to `cost`.
    void push(std::uint32_t cell, double cost, double before) {
        const std::int64_t bucket = bucket_of(cost);
        if (bucket >= window) {
            far_.push_back({cost, cell});
        } else if (bucket != bucket_of(before) || bucket == current_) {
            put(cell, bucket);
        }
    }

    /// Takes out a cell of the cheapest bucket whose cost still belongs there.
    /// Returns false when there is none left.
    bool pop(std::uint32_t& cell) {
        for (;;) {
            while (taken_ != nullptr) {
                if (taken_->count == 0) {
                    drop_taken();
                    continue;
                }
                cell = taken_->cells[--taken_->count];
                if (bucket_of(costs_[cell]) == current_) return true;
            }
            if (!advance()) return false;
        }
    }

private:
    static constexpr std::int64_t window = 4096;

    struct Chunk {
        Chunk* next = nullptr;
        std::uint32_t count = 0;
        std::uint32_t cells[253];
    };
    struct Far {
        double cost;
        std::uint32_t cell;
    };

    [[nodiscard]] std::int64_t bucket_of(double cost) const noexcept {
        const double bucket = (cost - base_) * per_width_;
        return static_cast<std::int64_t>(bucket < 1e18 ? bucket : 1e18);
    }
    void put(std::uint32_t cell, std::int64_t bucket) {
        Chunk*& head = heads_[static_cast<std::size_t>(bucket)];
        if (head == nullptr || head->count == std::size(head->cells)) head = chunk(head);
        head->cells[head->count++] = cell;
    }

    Chunk* chunk(Chunk* next);
    void drop_taken();
    bool advance();
    bool refill();

    std::span<const double> costs_;
    double least_width_;
    double base_ = 0.0;
    double per_width_;
    std::int64_t current_ = 0;
    Chunk* taken_ = nullptr;  // the cells of the current bucket that are being given out
    std::vector<Chunk*> heads_;
    std::vector<Far> far_;
    std::deque<Chunk> chunks_;
    Chunk* free_ = nullptr;
};

}  // namespace geoplan::detail
