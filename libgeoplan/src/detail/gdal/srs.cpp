#include "detail/gdal/srs.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "detail/gdal/dataset.hpp"
#include "detail/gdal/quiet.hpp"

#include <cpl_conv.h>

namespace geoplan::detail {

namespace {

std::string text_of(OGRSpatialReferenceH srs) {
    const QuietErrors quiet;
    const char* authority = OSRGetAuthorityName(srs, nullptr);
    const char* code = OSRGetAuthorityCode(srs, nullptr);
    if (authority != nullptr && code != nullptr) {
        return std::string(authority) + ":" + code;
    }
    char* wkt = nullptr;
    const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
    OSRExportToWktEx(srs, &wkt, options);
    const std::unique_ptr<char, decltype(&CPLFree)> owner(wkt, &CPLFree);
    return wkt == nullptr ? "" : wkt;
}

crs::Crs read(const std::string& text, const std::string& path) {
    try {
        return crs::crs_from_text(text);
    } catch (const Error& error) {
        throw Error(error.code(), say("'{}': {}", {shown(path), error.what()}));
    }
}

}  // namespace

crs::Crs crs_from_gdal(OGRSpatialReferenceH srs, const std::string& path) {
    if (srs == nullptr) return {};
    const char* name = OSRGetName(srs);
    if (name != nullptr && std::string_view(name).starts_with("Undefined ")) return {};
    const std::string text = text_of(srs);
    return text.empty() ? crs::Crs{} : read(text, path);
}

crs::Crs settle_crs(crs::Crs stated, const std::string& assigned, const std::string& path) {
    if (assigned.empty()) return stated;
    crs::Crs wanted = read(assigned, path);
    if (!stated.stated()) return wanted;
    if (!crs::same(stated, wanted)) {
        throw Error(
            Errc::crs,
            say("'{}' states {}, but `crs` says {}; leave `crs` out, or correct the file",
                {shown(path), crs::describe(stated), crs::describe(wanted)}));
    }
    return stated;
}

}  // namespace geoplan::detail
