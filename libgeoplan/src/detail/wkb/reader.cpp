#include "detail/wkb/reader.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <bit>
#include <cmath>
#include <cstring>

namespace geoplan::detail {

namespace {

static_assert(std::endian::native == std::endian::little, "bytes are swapped for big endian");

struct Head {
    std::uint32_t type = 0;      // 1 … 17
    std::size_t dimensions = 2;  // numbers a coordinate
};

class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    Head head() {
        const auto order = read<std::uint8_t>();
        if (order > 1) fail(say("its byte order is neither 0 nor 1"));
        swap_ = order == 0;
        const auto marked = read<std::uint32_t>();
        const std::uint32_t plain = marked & 0x0FFFFFFFU;
        if ((marked & 0x20000000U) != 0) read<std::uint32_t>();  // SRID
        const std::uint32_t thousands = plain / 1000;
        if (thousands > 3) fail(say("its type is {}", {plain}));
        const bool z = (marked & 0x80000000U) != 0 || thousands == 1 || thousands == 3;
        const bool m = (marked & 0x40000000U) != 0 || thousands >= 2;
        return {plain % 1000, std::size_t{2} + (z ? 1 : 0) + (m ? 1 : 0)};
    }

    /// A count of things that take at least `bytes` each.
    std::size_t count(std::size_t bytes) {
        const std::size_t n = read<std::uint32_t>();
        if (n > (bytes_.size() - at_) / bytes) fail(say("it is cut off"));
        return n;
    }

    void coordinates(std::size_t n, std::size_t dimensions, std::vector<geom::Point>& out) {
        if (n > (bytes_.size() - at_) / (dimensions * sizeof(double)))
            fail(say("it is cut off"));
        const std::size_t first = out.size();
        out.resize(first + n);
        if (dimensions == 2 && !swap_) {
            if (n != 0) std::memcpy(out.data() + first, bytes_.data() + at_, n * 16);
            at_ += n * 16;
        } else {
            for (std::size_t i = first; i < out.size(); ++i) {
                out[i].x = read<double>();
                out[i].y = read<double>();
                at_ += (dimensions - 2) * sizeof(double);
            }
        }
    }

    [[noreturn]] static void fail(const std::string& why) {
        throw Error(Errc::geometry, say("the geometry cannot be read: {}", {why}));
    }

private:
    template <class T>
    T read() {
        if (bytes_.size() - at_ < sizeof(T)) fail(say("it is cut off"));
        std::array<char, sizeof(T)> raw{};
        std::memcpy(raw.data(), bytes_.data() + at_, sizeof(T));
        at_ += sizeof(T);
        if (swap_) std::reverse(raw.begin(), raw.end());
        return std::bit_cast<T>(raw);
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    bool swap_ = false;
};

void require_finite(const std::vector<geom::Point>& coords, std::size_t first) {
    for (std::size_t i = first; i < coords.size(); ++i) {
        if (!std::isfinite(coords[i].x) || !std::isfinite(coords[i].y)) {
            Bytes::fail(say("a coordinate is not a finite number"));
        }
    }
}

std::int64_t end_of(const auto& items) {
    return static_cast<std::int64_t>(items.size());
}

void read_point(Bytes& bytes, const Head& head, geom::Points& out) {
    bytes.coordinates(1, head.dimensions, out.coords);
    // POINT EMPTY is written as NaN, NaN.
    if (std::isnan(out.coords.back().x) && std::isnan(out.coords.back().y)) {
        out.coords.pop_back();
    }
}

void read_line(Bytes& bytes, const Head& head, geom::Lines& out) {
    const std::size_t n = bytes.count(head.dimensions * sizeof(double));
    bytes.coordinates(n, head.dimensions, out.coords);
    if (n != 0) out.parts.push_back(end_of(out.coords));
}

void read_polygon(Bytes& bytes, const Head& head, geom::Polygons& out) {
    const std::size_t rings = bytes.count(sizeof(std::uint32_t));
    bool shell = false;
    for (std::size_t r = 0; r < rings; ++r) {
        const std::size_t n = bytes.count(head.dimensions * sizeof(double));
        const std::size_t first = out.coords.size();
        bytes.coordinates(n, head.dimensions, out.coords);
        if (n == 0) {
            if (r == 0) Bytes::fail(say("its outer ring is empty"));
            continue;
        }
        if (!(out.coords.back() == out.coords[first])) out.coords.push_back(out.coords[first]);
        while (out.coords.size() - first < 4) out.coords.push_back(out.coords.back());
        out.rings.push_back(end_of(out.coords));
        shell = true;
    }
    if (shell) out.parts.push_back(end_of(out.rings) - 1);
}

/// `single` is the type of the parts; a part's head is 5 bytes and 4 more at least follow.
template <class Column>
void read_parts(Bytes& bytes, std::uint32_t single, Column& out,
                void (*read)(Bytes&, const Head&, Column&)) {
    const std::size_t parts = bytes.count(9);
    for (std::size_t p = 0; p < parts; ++p) {
        const Head head = bytes.head();
        if (head.type != single) Bytes::fail(say("a part is of another type than the whole"));
        read(bytes, head, out);
    }
}

std::string unfit_type(std::uint32_t type) {
    switch (type) {
        case 7:
            return say(
                "it is a geometry collection; take it apart into points, lines or polygons");
        case 8:
        case 9:
        case 10:
        case 11:
        case 12:
            return say("it is a curve");
        case 15:
        case 16:
            return say("it is a surface of triangles or faces");
        default:
            return say("it is of type {}, not a (multi-) point, line or polygon", {type});
    }
}

}  // namespace

void WkbColumns::append(std::string_view wkb) {
    Bytes bytes(wkb);
    const Head head = bytes.head();
    switch (head.type) {
        case 1:
        case 4: {
            const std::size_t first = points_.coords.size();
            if (head.type == 1) read_point(bytes, head, points_);
            if (head.type == 4) read_parts(bytes, 1, points_, &read_point);
            require_finite(points_.coords, first);
            points_.rows.push_back(end_of(points_.coords));
            kinds_.push_back(Kind::points);
            return;
        }
        case 2:
        case 5: {
            const std::size_t first = lines_.coords.size();
            if (head.type == 2) read_line(bytes, head, lines_);
            if (head.type == 5) read_parts(bytes, 2, lines_, &read_line);
            require_finite(lines_.coords, first);
            lines_.rows.push_back(end_of(lines_.parts) - 1);
            kinds_.push_back(Kind::lines);
            return;
        }
        case 3:
        case 17:  // a triangle is a polygon of one ring
        case 6: {
            const std::size_t first = polygons_.coords.size();
            if (head.type != 6) read_polygon(bytes, head, polygons_);
            if (head.type == 6) read_parts(bytes, 3, polygons_, &read_polygon);
            require_finite(polygons_.coords, first);
            polygons_.rows.push_back(end_of(polygons_.parts) - 1);
            kinds_.push_back(Kind::polygons);
            return;
        }
        default:
            break;
    }
    if (head.type == 7 && bytes.count(9) == 0) return append_none();
    Bytes::fail(unfit_type(head.type));
}

void WkbColumns::append_none() {
    kinds_.push_back(Kind::none);
}

std::size_t WkbColumns::count(Kind kind) const noexcept {
    return static_cast<std::size_t>(std::count(kinds_.begin(), kinds_.end(), kind));
}

KindRows WkbColumns::take(Kind kind, bool with_none) const {
    KindRows out;
    const auto fill = [&](const auto& from) {
        auto column = from;
        column.rows = {0};
        std::size_t seen = 0;
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            if (kinds_[i] == kind) {
                ++seen;
            } else if (kinds_[i] != Kind::none || !with_none) {
                continue;
            }
            column.rows.push_back(from.rows[seen]);
            out.rows.push_back(i);
        }
        out.geometry = std::move(column);
    };
    if (kind == Kind::points) fill(points_);
    if (kind == Kind::lines) fill(lines_);
    if (kind == Kind::polygons) fill(polygons_);
    return out;
}

std::uint32_t wkb_type(std::string_view wkb) noexcept {
    try {
        return Bytes(wkb).head().type;
    } catch (...) {
        return 0;
    }
}

}  // namespace geoplan::detail
