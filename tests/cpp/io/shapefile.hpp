#pragma once

#include "files.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace geoplan::test {

/// A Shapefile of points with one text column, byte by byte as the formats say.
/// Sources: ESRI Shapefile Technical Description, 1998; dBASE III table file.
struct Shapefile {
    std::string column;                ///< its name, as bytes
    std::vector<std::string> values;   ///< as bytes
    std::uint8_t width = 10;           ///< of the column
    std::vector<std::size_t> deleted;  ///< rows that are marked so
    std::uint8_t language = 0;         ///< the language driver; 0: none stated
    std::string cpg;                   ///< "": no such file
};

inline std::string little(std::uint64_t number, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(number >> (8 * i) & 0xFFU));
    return out;
}
inline std::string big(std::uint32_t number) {
    const std::string turned = little(number, 4);
    return {turned.rbegin(), turned.rend()};
}

inline std::string dbf_bytes(const Shapefile& file) {
    const auto padded = [](std::string text, std::size_t size, char filler) {
        text.resize(size, filler);
        return text;
    };
    std::string out = "\x03\x7E\x01\x01" + little(file.values.size(), 4) + little(65, 2) +
                      little(file.width + 1U, 2) + std::string(17, '\0');
    out += static_cast<char>(file.language) + std::string(2, '\0');
    out += padded(file.column, 11, '\0') + "C" + std::string(4, '\0') + little(file.width, 1) +
           std::string(15, '\0') + "\r";
    for (std::size_t i = 0; i < file.values.size(); ++i) {
        const bool gone =
            std::find(file.deleted.begin(), file.deleted.end(), i) != file.deleted.end();
        out += (gone ? "*" : " ") + padded(file.values[i], file.width, ' ');
    }
    return out + "\x1A";
}

/// Points (103, 21), (104, 21), …
inline std::string write_shapefile(const TempFolder& folder, const std::string& name,
                                   const Shapefile& file) {
    const auto rows = static_cast<std::uint32_t>(file.values.size());
    const auto number = [](double value) {
        return little(std::bit_cast<std::uint64_t>(value), 8);
    };
    const auto header = [&](std::uint32_t bytes) {
        return big(9994) + std::string(20, '\0') + big(bytes / 2) + little(1000, 4) +
               little(1, 4) + number(103) + number(21) + number(102.0 + rows) + number(21) +
               std::string(32, '\0');
    };
    std::string shp = header(100 + 28 * rows);
    std::string shx = header(100 + 8 * rows);
    for (std::uint32_t i = 0; i < rows; ++i) {
        shx += big(static_cast<std::uint32_t>(shp.size() / 2)) + big(10);
        shp += big(i + 1) + big(10) + little(1, 4) + number(103.0 + i) + number(21);
    }
    static_cast<void>(folder.write(name + ".shx", shx));
    static_cast<void>(folder.write(name + ".dbf", dbf_bytes(file)));
    if (!file.cpg.empty()) static_cast<void>(folder.write(name + ".cpg", file.cpg));
    return folder.write(name + ".shp", shp);
}

}  // namespace geoplan::test
