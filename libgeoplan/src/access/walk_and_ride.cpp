#include <geoplan/access/road_reach.hpp>

#include "nearest_place.hpp"
#include "plane.hpp"
#include "road/at_place.hpp"
#include "road/cuts.hpp"
#include "road/index.hpp"
#include "road/options.hpp"

#include <geoplan/core/parallel.hpp>
#include <geoplan/geom/measure.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::access {
namespace {

using geom::Point;

constexpr double none = std::numeric_limits<double>::infinity();

/// A place on a piece of road, and how long one takes by it.
struct Entry {
    double minutes = none;  ///< with the walk, in the plane
    double along = 0.0;     ///< m from the start of the piece
    Point at;
};

/// A person at p who walks to one straight piece of road, as seen from the piece.
struct Walk {
    double length;     ///< of the piece, m
    double foot;       ///< where p is abreast of the piece, m from its start; may lie off it
    double off;        ///< distance of p from the line of the piece
    double low, high;  ///< what of the piece is near enough; none when low > high
    double min_per_m;  ///< of walking

    Walk(const road::Piece& piece, Point p, double most_m, double rate) : min_per_m(rate) {
        length = std::hypot(piece.b.x - piece.a.x, piece.b.y - piece.a.y);
        const double ex = (piece.b.x - piece.a.x) / length;
        const double ey = (piece.b.y - piece.a.y) / length;
        foot = (p.x - piece.a.x) * ex + (p.y - piece.a.y) * ey;
        off = std::abs((p.x - piece.a.x) * ey - (p.y - piece.a.y) * ex);
        const double half2 = most_m * most_m - off * off;
        const double half = half2 < 0.0 ? -none : std::sqrt(half2);
        low = std::max(0.0, foot - half);
        high = std::min(length, foot + half);
    }

    [[nodiscard]] double minutes(double along) const {
        return std::hypot(off, foot - along) * min_per_m;
    }

    /// Where one enters a road on which each metre farther along the piece takes `rate` minutes
    /// more (fewer when negative), between `from` and `to`: walking, one meets it at the angle
    /// whose cosine is rate / min_per_m.
    [[nodiscard]] double best(double rate, double from, double to) const {
        const double cosine = rate / min_per_m;
        double along = cosine > 0.0 ? -none : none;
        if (std::abs(cosine) < 1.0) {
            along = foot - off * cosine / std::sqrt(1.0 - cosine * cosine);
        }
        return std::clamp(along, from, to);
    }
};

/// What walk_and_ride asks of every piece of road.
class Entrances {
public:
    Entrances(const road::EdgeIndex& index, const road::Reached& reached,
              const SnapOptions& options)
        : index_(index),
          reached_(reached),
          most_m_(options.most_m),
          least_part_km_(options.least_part_km),
          min_per_m_(0.06 / reached.walk_kmh) {
        std::vector<double> rides;  // no place on the piece takes less
        for (const auto& piece : index.pieces) {
            double least = std::min(reached.labels[reached.graph.from[piece.edge]].minutes,
                                    reached.labels[reached.graph.to[piece.edge]].minutes);
            for (const std::uint32_t f : reached.on_edges.of(piece.edge)) {
                least = std::min(
                    least, road::start_label(reached.facilities, f, reached.walk_kmh).minutes);
            }
            rides.push_back(is_road(piece) ? least : none);
        }
        least_ride_ = index.tree.lowest(rides);
    }

    /// The best place to enter a piece.
    [[nodiscard]] Entry best(std::uint32_t p, Point from) const {
        const auto& piece = index_.pieces[p];
        const Walk walk(piece, from, most_m_, min_per_m_);
        Entry best;
        if (walk.low > walk.high || !is_road(piece)) return best;
        const auto& graph = reached_.graph;
        const std::size_t edge = piece.edge;
        const double per_m = (piece.last - piece.first) / walk.length;  // share of the edge
        // A ride that sets out from share `start` of the edge with `label`, on the part of the
        // piece between shares `from_share` and `to_share`.
        const auto offer = [&](const road::Label& label, double start, double from_share,
                               double to_share) {
            if (std::isinf(label.minutes)) return;
            const double low = std::max(walk.low, (from_share - piece.first) / per_m);
            const double high = std::min(walk.high, (to_share - piece.first) / per_m);
            if (low > high) return;
            const bool forward = from_share >= start;
            const double whole =
                forward ? reached_.arcs.from_first(edge) : reached_.arcs.from_last(edge);
            if (std::isinf(whole)) return;
            const double rate = (forward ? whole : -whole) * per_m;
            const double along = walk.best(rate, low, high);
            const double share = piece.first + along * per_m;
            const double minutes =
                label.minutes + std::abs(share - start) * whole + walk.minutes(along);
            if (minutes < best.minutes) best = {minutes, along, {}};
        };
        offer(reached_.labels[graph.from[edge]], 0.0, 0.0, 1.0);
        offer(reached_.labels[graph.to[edge]], 1.0, 0.0, 1.0);
        for (const std::uint32_t f : reached_.on_edges.of(edge)) {
            const double start = reached_.facilities.share[f];
            const auto label = road::start_label(reached_.facilities, f, reached_.walk_kmh);
            offer(label, start, start, 1.0);
            offer(label, start, 0.0, start);
        }
        const double t = best.along / walk.length;
        best.at = {piece.a.x + t * (piece.b.x - piece.a.x),
                   piece.a.y + t * (piece.b.y - piece.a.y)};
        return best;
    }

    /// The piece by which one takes least time; `BoxTree::none` when there is none.
    [[nodiscard]] std::uint32_t piece(Point from) const {
        const auto bound = [&](std::uint32_t node) {
            const double metres =
                std::sqrt(detail::plane::distance2(index_.tree.box(node), from));
            return metres > most_m_ ? none : metres * min_per_m_ + least_ride_[node];
        };
        return index_.tree
            .least(
                bound, [&](std::uint32_t p) { return best(p, from).minutes; },
                [](std::uint32_t p) { return p; }, std::numeric_limits<double>::max())
            .second;
    }

    /// Whether any road is near enough to walk to.
    [[nodiscard]] bool has_road(Point from) const {
        bool near = false;
        index_.tree.visit(
            {from.x - most_m_, from.y - most_m_, from.x + most_m_, from.y + most_m_},
            [&](std::uint32_t p) {
                const auto& piece = index_.pieces[p];
                if (!is_road(piece)) return;
                near = near || road::foot_on(piece.a, piece.b, from).distance <= most_m_;
            });
        return near;
    }

private:
    [[nodiscard]] bool is_road(const road::Piece& piece) const {
        return road::in_long_part(reached_.graph, piece.edge, least_part_km_);
    }

    const road::EdgeIndex& index_;
    const road::Reached& reached_;
    double most_m_;
    double least_part_km_;
    double min_per_m_;
    std::vector<double> least_ride_;  // of each node of the tree, minutes
};

struct Way {
    std::int64_t edge = -1;
    double share = 0.0;
    Point at{std::nan(""), std::nan("")};  ///< where the road is entered
    std::int64_t facility = -1;            ///< to which one could walk all the way
    Point facility_at{std::nan(""), std::nan("")};
    bool has_road = false;
};

}  // namespace

RoadTimes walk_and_ride(const RoadReach& reach, const RoadGraph& graph,
                        const geom::Points& from, int threads, const Progress& progress) {
    road::require_one_each(from, "places");
    const auto& options = reach.options;
    const road::OpenedReach opened(reach, graph);
    const auto& reached = opened.reached;
    const auto& index = graph.index->edges;
    const Entrances entrances(index, reached, options.snap);
    geom::Points known;  // facilities whose place is known
    std::vector<std::int64_t> row_of;
    for (std::size_t f = 0; f < reach.places.size(); ++f) {
        if (!is_finite(reach.places[f])) continue;
        known.coords.push_back(reach.places[f]);
        known.rows.push_back(static_cast<std::int64_t>(known.coords.size()));
        row_of.push_back(static_cast<std::int64_t>(f));
    }
    const geom::Geometry facilities = std::move(known);
    const Finder nearest_facility = finder(facilities);

    const std::size_t count = from.coords.size();
    std::vector<Way> ways(count);
    const auto find_way = [&](std::size_t i) {
        const Point p = from.coords[i];
        if (!is_finite(p)) return;
        Way& way = ways[i];
        const std::uint32_t piece = entrances.piece(p);
        if (piece != detail::plane::BoxTree::none) {
            const auto entry = entrances.best(piece, p);
            const auto& on = index.pieces[piece];
            const double length = std::hypot(on.b.x - on.a.x, on.b.y - on.a.y);
            way.edge = on.edge;
            way.share = on.first + entry.along / length * (on.last - on.first);
            way.at = entry.at;
        }
        way.has_road = way.edge >= 0 || entrances.has_road(p);
        const Place place = nearest_facility(p);
        if (place.row >= 0) {
            way.facility = row_of[static_cast<std::size_t>(place.row)];
            way.facility_at = place.at;
        }
    };
    parallel_blocks(count, 256, threads, find_way, progress, "walk and ride");

    std::vector<Point> entered;
    std::vector<Point> walked_to;
    for (const Way& way : ways) {
        entered.push_back(way.at);
        walked_to.push_back(way.facility_at);
    }
    const auto to_road = geom::geodesic_m(from.coords, entered, graph.crs);
    const auto to_facility = geom::geodesic_m(from.coords, walked_to, graph.crs);
    RoadTimes out;
    for (std::size_t i = 0; i < count; ++i) {
        road::Label label = road::no_label();
        if (ways[i].edge >= 0) {
            const auto edge = static_cast<std::size_t>(ways[i].edge);
            label = road::walked(road::at_place(reached, edge, ways[i].share), to_road[i],
                                 options.walk_kmh);
        }
        if (to_facility[i] <= options.snap.most_m) {
            const auto on_foot =
                road::walked({0.0, ways[i].facility, 0.0}, to_facility[i], options.walk_kmh);
            if (road::better(on_foot, label)) label = on_foot;
        }
        road::append(label, ways[i].has_road ? Reach::no_way : Reach::no_road, out);
    }
    return out;
}

}  // namespace geoplan::access
