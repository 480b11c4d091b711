#include <geoplan/crs/transform.hpp>

#include "crs/places.hpp"
#include "detail/proj/crs_object.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace geoplan::crs {

namespace proj = detail::proj;

namespace {

struct DestroyFactory {
    void operator()(PJ_OPERATION_FACTORY_CONTEXT* f) const noexcept {
        proj_operation_factory_context_destroy(f);
    }
};
struct DestroyList {
    void operator()(PJ_OBJ_LIST* list) const noexcept { proj_list_destroy(list); }
};

/// PROJ's first choice for the whole area of the two CRS: one operation for every
/// coordinate, so that a layer is not torn where the best operation changes. Never a
/// "ballpark" one, which takes two datums for the same, nor one whose grid is not there.
proj::Object first_operation(const Crs& from, const Crs& to, const proj::Context& context) {
    const proj::Object source = proj::object_of(from, context);
    const proj::Object target = proj::object_of(to, context);
    PJ_CONTEXT* c = context.get();
    const std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, DestroyFactory> factory(
        proj_create_operation_factory_context(c, nullptr));
    proj_operation_factory_context_set_spatial_criterion(
        c, factory.get(), PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
    proj_operation_factory_context_set_grid_availability_use(
        c, factory.get(), PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
    proj_operation_factory_context_set_allow_ballpark_transformations(c, factory.get(), 0);
    const std::unique_ptr<PJ_OBJ_LIST, DestroyList> found(
        proj_create_operations(c, source.get(), target.get(), factory.get()));
    const int count = found == nullptr ? 0 : proj_list_get_count(found.get());
    for (int i = 0; i < count; ++i) {
        proj::Object operation(proj_list_get(c, found.get(), i));
        if (operation != nullptr &&
            proj_coordoperation_is_instantiable(c, operation.get()) != 0) {
            return operation;
        }
    }
    const std::string words = context.take_message();
    throw Error(Errc::crs,
                words.empty()
                    ? say("PROJ knows no transformation from {} to {}; a CRS given as a PROJ "
                          "string needs its datum (+datum or +towgs84)",
                          {describe(from), describe(to)})
                    : say("PROJ knows no transformation from {} to {}: {}; a CRS given as a "
                          "PROJ string needs its datum (+datum or +towgs84)",
                          {describe(from), describe(to), words}));
}

/// "VN-2000 to WGS 84 (2) [EPSG:6960]"
std::string step_text(const PJ* step) {
    const char* authority = proj_get_id_auth_name(step, 0);
    const char* code = proj_get_id_code(step, 0);
    std::string text = proj_get_name(step);
    if (authority == nullptr || code == nullptr) return text;
    std::string id = authority;
    // PROJ marks the inverse of an operation as INVERSE(EPSG).
    if (id.starts_with("INVERSE(") && id.ends_with(")")) id = id.substr(8, id.size() - 9);
    return text + " [" + id + ":" + code + "]";
}

std::string operation_text(PJ_CONTEXT* c, const PJ* operation) {
    std::string text;
    const int steps = proj_concatoperation_get_step_count(c, operation);
    for (int i = 0; i < steps; ++i) {
        const proj::Object step(proj_concatoperation_get_step(c, operation, i));
        text += (i == 0 ? "" : " + ") + step_text(step.get());
    }
    if (steps == 0) text = step_text(operation);
    const double accuracy = proj_coordoperation_get_accuracy(c, operation);
    if (accuracy >= 0.0) text += ", accuracy " + number_text(accuracy) + " m";
    return text;
}

}  // namespace

struct Transform::Impl {
    proj::Context context;  // its own, so that the object may change threads
    proj::Object operation;
    std::string from;
    std::string to;
    std::string text;
};

Transform::Transform(const Crs& from, const Crs& to) {
    auto impl = std::make_shared<Impl>();
    PJ_CONTEXT* c = impl->context.get();
    const proj::Object operation = first_operation(from, to, impl->context);
    impl->text = operation_text(c, operation.get());
    impl->from = crs::describe(from);
    impl->to = crs::describe(to);
    impl->operation.reset(proj_normalize_for_visualization(c, operation.get()));
    if (impl->operation == nullptr) {
        throw Error(Errc::crs, say("PROJ cannot turn the axes of {}: {}",
                                   {impl->text, impl->context.take_message()}));
    }
    impl_ = std::move(impl);
}

namespace {

constexpr std::size_t stride = 2 * sizeof(double);
constexpr std::size_t chunk = 4096;  // coordinates

/// Transforms a chunk in place; calls `failed(i)` for the value i of each coordinate that was
/// known before and is not now, and leaves NaN there.
template <class Failed>
void transform_chunk(PJ* operation, std::span<double> part, const Failed& failed) {
    const std::vector<double> before(part.begin(), part.end());
    const std::size_t count = part.size() / 2;
    proj_errno_reset(operation);
    proj_trans_generic(operation, PJ_FWD, part.data(), stride, count, part.data() + 1, stride,
                       count, nullptr, 0, 0, nullptr, 0, 0);
    for (std::size_t i = 0; i < part.size(); i += 2) {
        if (std::isfinite(part[i]) && std::isfinite(part[i + 1])) continue;
        part[i] = part[i + 1] = std::nan("");
        if (std::isnan(before[i]) || std::isnan(before[i + 1])) continue;
        failed(i, before[i], before[i + 1]);
    }
}

}  // namespace

void Transform::apply(std::span<double> xy) const {
    detail::require_pairs(xy.size());
    PJ* operation = impl_->operation.get();
    for (std::size_t start = 0; start < xy.size(); start += 2 * chunk) {
        const auto part = xy.subspan(start, std::min(2 * chunk, xy.size() - start));
        transform_chunk(operation, part, [&](std::size_t i, double x, double y) {
            const std::size_t number = (start + i) / 2;
            const int code = proj_errno(operation);
            throw Error(
                Errc::crs,
                code == 0
                    ? say("coordinate {} ({}, {}) cannot be transformed from {} to {}; x must "
                          "be east or longitude, y north or latitude, in that CRS",
                          {number, x, y, impl_->from, impl_->to})
                    : say("coordinate {} ({}, {}) cannot be transformed from {} to {}: {}; x "
                          "must be east or longitude, y north or latitude, in that CRS",
                          {number, x, y, impl_->from, impl_->to,
                           proj_context_errno_string(impl_->context.get(), code)}));
        });
    }
}

std::size_t Transform::apply_where_possible(std::span<double> xy) const {
    detail::require_pairs(xy.size());
    std::size_t failures = 0;
    for (std::size_t start = 0; start < xy.size(); start += 2 * chunk) {
        transform_chunk(impl_->operation.get(),
                        xy.subspan(start, std::min(2 * chunk, xy.size() - start)),
                        [&failures](std::size_t, double, double) { ++failures; });
    }
    return failures;
}

std::string Transform::describe() const {
    return impl_->text;
}

}  // namespace geoplan::crs
