#include "access/search/bucket_queue.hpp"

#include <algorithm>

namespace geoplan::detail {

BucketQueue::BucketQueue(double width, std::span<const double> costs)
    : costs_(costs), least_width_(width), per_width_(1.0 / width), heads_(window, nullptr) {}

BucketQueue::Chunk* BucketQueue::chunk(Chunk* next) {
    Chunk* result = free_;
    if (result != nullptr) {
        free_ = result->next;
    } else {
        result = &chunks_.emplace_back();
    }
    result->next = next;
    result->count = 0;
    return result;
}

void BucketQueue::drop_taken() {
    Chunk* empty = taken_;
    taken_ = empty->next;
    empty->next = free_;
    free_ = empty;
}

/// On to what was put into the current bucket meanwhile, or to the next one that has cells.
bool BucketQueue::advance() {
    for (; current_ < window; ++current_) {
        Chunk*& head = heads_[static_cast<std::size_t>(current_)];
        if (head == nullptr) continue;
        taken_ = head;
        head = nullptr;
        return true;
    }
    return refill() && advance();
}

bool BucketQueue::refill() {
    const auto gone = [&](const Far& f) { return f.cost > costs_[f.cell]; };
    far_.erase(std::remove_if(far_.begin(), far_.end(), gone), far_.end());
    if (far_.empty()) return false;

    const auto cheaper = [](const Far& a, const Far& b) { return a.cost < b.cost; };
    const auto quarter = far_.begin() + static_cast<std::ptrdiff_t>(far_.size() / 4);
    std::nth_element(far_.begin(), quarter, far_.end(), cheaper);
    const double base = std::min_element(far_.begin(), quarter + 1, cheaper)->cost;
    const double width =
        std::max(least_width_, (quarter->cost - base) / static_cast<double>(window - 1));
    base_ = base;
    per_width_ = 1.0 / width;
    current_ = 0;
    std::vector<Far> left;
    for (const Far& f : far_) {
        const std::int64_t bucket = bucket_of(f.cost);
        if (bucket < window) {
            put(f.cell, bucket);
        } else {
            left.push_back(f);
        }
    }
    far_ = std::move(left);
    return true;
}

}  // namespace geoplan::detail
