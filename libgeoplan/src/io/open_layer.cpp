#include "io/open_layer.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "io/decoding.hpp"
#include "io/features.hpp"

namespace geoplan::detail {

namespace {

using io::Encoding;

bool is_shapefile(const Dataset& dataset) {
    GDALDriverH driver = GDALGetDatasetDriver(dataset.get());
    return std::string_view(GDALGetDriverShortName(driver)) == "ESRI Shapefile";
}

/// What the .cpg or the .dbf declares, where GDAL 3.6 would lose the last character of every
/// value and name: its recoding holds one back, to see whether a tone follows.
std::optional<Encoding> declared_by_shapefile(OGRLayerH layer) {
    const char* declared = GDALGetMetadataItem(layer, "SOURCE_ENCODING", "SHAPEFILE");
    const std::string_view word = declared == nullptr ? "" : declared;
    if (word == "CP1258") return Encoding::windows_1258;
    if (word.starts_with("TCVN")) return Encoding::tcvn3;
    return std::nullopt;
}

}  // namespace

void require_unicode_form(const std::string& path, std::optional<Encoding> encoding) {
    if (!encoding || is_in_utf8(*encoding)) return;
    const std::string_view spoilt =
        *encoding == Encoding::vni ? "vni-as-utf8" : "tcvn3-as-utf8";
    throw Error(Errc::bad_argument,
                say("'{}' gives its text in Unicode, not in {}; when it reads wrong, its bytes "
                    "were taken for Western ones before: say encoding = \"{}\"",
                    {shown(path), name(*encoding), spoilt}));
}

OpenLayer open_layer(const std::string& path, const std::string& layer, bool with_geometry,
                     std::optional<Encoding> encoding) {
    if (encoding == Encoding::utf_16le || encoding == Encoding::utf_16be) {
        throw Error(Errc::bad_argument, say("'{}' is no text file: it cannot be in {}",
                                            {shown(path), name(*encoding)}));
    }
    OpenLayer open{Dataset::open_vector(path), nullptr, encoding};
    open.layer = pick_layer(open.dataset, layer, with_geometry, path);
    if (!is_shapefile(open.dataset)) {
        // A MapInfo file that states no character set gives its bytes.
        if (OGR_L_TestCapability(open.layer, OLCStringsAsUTF8) != 0) {
            require_unicode_form(path, encoding);
        }
        return open;
    }
    if (!open.encoding) open.encoding = declared_by_shapefile(open.layer);
    if (open.encoding) {
        open.dataset = Dataset::open_shapefile_bytes(path);
        open.layer = pick_layer(open.dataset, layer, with_geometry, path);
    }
    return open;
}

}  // namespace geoplan::detail
