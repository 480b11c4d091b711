#pragma once

#include "reference_folder.hpp"

#include <geoplan/telecom/itm.hpp>

#include <fstream>
#include <map>
#include <sstream>

/// Files of the driver of NTIA's program.
namespace geoplan::telecom::itm {

inline std::vector<double> numbers_of(const std::string& text) {
    std::vector<double> out;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, ',');) out.push_back(std::stod(part));
    return out;
}

/// "name,value[,value…]" a line.
struct Inputs {
    std::map<std::string, std::vector<double>> values;

    explicit Inputs(const std::filesystem::path& path) {
        std::ifstream file(path);
        for (std::string line; std::getline(file, line);) {
            const auto comma = line.find(',');
            if (comma != std::string::npos) {
                values[line.substr(0, comma)] = numbers_of(line.substr(comma + 1));
            }
        }
    }
    [[nodiscard]] double operator[](const std::string& name) const {
        return values.at(name).front();
    }
    [[nodiscard]] Link link() const {
        const auto& in = *this;
        Link link{in["f__mhz"],
                  in["h_tx__meter"],
                  in["h_rx__meter"],
                  static_cast<Polarisation>(static_cast<int>(in["pol"])),
                  static_cast<Climate>(static_cast<int>(in["climate"])),
                  in["N_0"],
                  false,
                  in["epsilon"],
                  in["sigma"],
                  {}};
        const auto mdvar = static_cast<int>(in["mdvar"]);
        if (values.contains("time")) {
            link.variability = {mdvar, in["time"], in["location"], in["situation"]};
        } else {
            link.variability =
                confidence_reliability(mdvar, in["confidence"], in["reliability"]);
        }
        return link;
    }
    [[nodiscard]] Siting siting(const std::string& name) const {
        return static_cast<Siting>(static_cast<int>((*this)[name]));
    }
};

/// "name   value   (unit)" lines after "Results", and the rows of its table.
struct Outputs {
    std::map<std::string, double> values;
    std::vector<std::vector<double>> rows;

    explicit Outputs(const std::filesystem::path& path) {
        std::ifstream file(path);
        bool results = false;
        for (std::string line; std::getline(file, line);) {
            if (line.starts_with("Results")) results = true;
            if (!results || line.empty()) continue;
            std::istringstream in(line);
            if (std::isdigit(static_cast<unsigned char>(line[0])) != 0) {
                std::vector<double> row;
                for (double value = 0.0; in >> value;) row.push_back(value);
                rows.push_back(row);
            } else if (line.size() > 25) {
                std::istringstream value(line.substr(25));
                double number = 0.0;
                if (value >> number) {
                    auto name = line.substr(0, 25);
                    name.erase(name.find_last_not_of(' ') + 1);
                    values[name] = number;
                }
            }
        }
    }
};

}  // namespace geoplan::telecom::itm
