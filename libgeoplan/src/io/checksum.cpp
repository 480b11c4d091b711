#include <geoplan/io/checksum.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "detail/gdal/dataset.hpp"
#include "io/file.hpp"
#include "io/table_file.hpp"

#include <cpl_string.h>
#include <openssl/evp.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace geoplan::io {

namespace {

struct FreeDigest {
    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
};

struct FreeList {
    void operator()(char** list) const noexcept { CSLDestroy(list); }
};

void require(bool ok, const std::string& path, const std::string& why) {
    if (!ok) throw Error(Errc::io, say("cannot read '{}': {}", {path, why}));
}

std::string hex(std::span<const unsigned char> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 15U]);
    }
    return text;
}

}  // namespace

std::string sha256_of_file(const std::string& path) {
    require(std::filesystem::is_regular_file(path), path, say("it is not a file"));
    std::ifstream in(path, std::ios::binary);
    require(in.is_open(), path, detail::system_words());
    const std::unique_ptr<EVP_MD_CTX, FreeDigest> digest(EVP_MD_CTX_new());
    bool ok = digest && EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr) == 1;
    std::vector<char> block(std::size_t{1} << 20U);
    while (ok && in) {
        in.read(block.data(), static_cast<std::streamsize>(block.size()));
        ok = EVP_DigestUpdate(digest.get(), block.data(),
                              static_cast<std::size_t>(in.gcount())) == 1;
    }
    require(!in.bad(), path, detail::system_words());
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned length = 0;
    ok = ok && EVP_DigestFinal_ex(digest.get(), out.data(), &length) == 1;
    require(ok, path, say("SHA-256 is not available"));
    return hex({out.data(), length});
}

std::vector<std::string> files_of(const std::string& path) {
    if (detail::is_database(path)) return {};
    detail::require_local_file(path);
    if (detail::is_text_table(path) || detail::is_workbook(path)) return {path};
    const auto dataset = detail::Dataset::open_any(path);
    const std::unique_ptr<char*, FreeList> list(GDALGetFileList(dataset.get()));
    std::vector<std::string> files;
    for (int i = 0; i < CSLCount(list.get()); ++i) files.emplace_back(list.get()[i]);
    if (files.empty()) files.push_back(path);
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace geoplan::io
