#include <geoplan/telecom/p1812.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace geoplan::telecom::p1812 {
namespace {

std::filesystem::path reference_folder() {
    if (const char* folder = std::getenv("GEOPLAN_REFERENCE")) {
        return std::filesystem::path(folder) / "p1812";
    }
    return std::filesystem::path(GEOPLAN_SOURCE_DIR) / ".." / "shared" / "reference" / "p1812";
}

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> out;
    std::istringstream stream(line);
    for (std::string field; std::getline(stream, field, ',');) {
        const auto end = field.find_last_not_of(" \r");
        out.push_back(end == std::string::npos ? "" : field.substr(0, end + 1));
    }
    return out;
}

struct Profile {
    std::vector<double> distance, ground, clutter;
    std::vector<Zone> zone;
};

Profile read_profile(const std::filesystem::path& path) {
    Profile out;
    std::ifstream file(path);
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("{End of Profile}")) break;
        const auto fields = fields_of(line);
        if (inside && fields.size() >= 5) {
            out.distance.push_back(std::stod(fields[0]));
            out.ground.push_back(std::stod(fields[1]));
            out.clutter.push_back(std::stod(fields[3]));
            out.zone.push_back(static_cast<Zone>(std::stoi(fields[4])));
        }
        if (line.starts_with("{Begin of Profile}")) inside = true;
    }
    return out;
}

/// "name|equation" to value. The same name stands for different values at some equations.
std::map<std::string, double> read_log(const std::filesystem::path& path) {
    std::map<std::string, double> out;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto fields = fields_of(line);
        if (fields.size() < 4 || fields[0].starts_with('#') || fields[0].empty()) continue;
        if (fields[3].empty()) continue;  // a name with commas
        const auto unit = fields[0].find(" (");
        auto name = fields[0].substr(0, unit);
        if (name.ends_with(' ')) name.pop_back();
        out[name + "|" + fields[1]] = std::stod(fields[3]);
    }
    return out;
}

/// The log's name and equation of each quantity. Lbd is not here: see below.
const std::map<std::string, std::string> logged = {
    {"d", "d|"},
    {"dlt", "dlt|Eq (78)"},
    {"dlr", "dlr|Eq (81a)"},
    {"theta_t", "th_t|Eqs (76-78)"},
    {"theta_r", "th_r|Eqs (79-81)"},
    {"theta", "th|Eq (82)"},
    {"hts", "hts|"},
    {"hrs", "hrs|"},
    {"omega", "w|Table 5"},
    {"dtm", "dtm|Sec 3.6"},
    {"dlm", "dlm|Sec 3.6"},
    {"phi", "phi|Eq (4)"},
    {"b0", "b0|Eq (5)"},
    {"ae", "ae|Eq (7a)"},
    {"hst_fit", "hst|Eq (85)"},
    {"hsr_fit", "hsr|Eq (86)"},
    {"hst", "hst|Eq (90a)"},
    {"hsr", "hsr|Eq (90b)"},
    {"hstd", "hstd|Eq (89)"},
    {"hsrd", "hsrd|Eq (89)"},
    {"htc", "htc|Eq (37a)"},
    {"hrc", "hrc|Eq (37b)"},
    {"hte", "hte|Eq (92a)"},
    {"hre", "hre|Eq (92b)"},
    {"hm", "hm|Eq (93)"},
    {"Fi", "Fi|Eq (40)"},
    {"Fj", "Fj|Eq (57)"},
    {"Fk", "Fk|Eq (58)"},
    {"Lbfs", "Lbfs|Eq (8)"},
    {"Lb0p", "Lb0p|Eq (10)"},
    {"Lb0b", "Lb0b|Eq (11)"},
    {"Lbulla", "Lbulla|Eq (21)"},
    {"Lbulls", "Lbulls|Eq (21)"},
    {"Ldsph", "Ldsph|Eq (27)"},
    {"Ld50", "Ld50|Eq (39)"},
    {"Ldb", "Ldb|Eq (39)"},
    {"Ldp", "Ldp|Eq (41)"},
    {"Lbd50", "Lbd50|Eq (42)"},
    {"Lminb0p", "Lminb0p|Eq (59)"},
    {"Lba", "Lba|Eq (46)"},
    {"Lminbap", "Lminbap|Eq (60)"},
    {"Lbda", "Lbda|Eq (61)"},
    {"Lbam", "Lbam|Eq (62)"},
    {"Lbs", "Lbs|Eq (44)"},
    {"Lbc", "Lbc|Eq (63)"},
    {"Lb", "Lb|Eq (69)"},
    {"Ep", "Ep|Eq (70)"},
};

Link link_of(const std::map<std::string, double>& log) {
    Link link;
    link.frequency_ghz = log.at("f|");
    link.transmitter_height_m = log.at("htg|");
    link.receiver_height_m = log.at("hrg|");
    link.latitude_deg = middle_latitude_deg(log.at("lam_t|"), log.at("phi_t|"),
                                            log.at("lam_r|"), log.at("phi_r|"), log.at("d|"));
    link.time_percent = log.at("p|");
    link.location_percent = log.at("pL|");
    link.polarisation =
        log.at("pol|") == 1.0 ? Polarisation::horizontal : Polarisation::vertical;
    link.n0 = log.at("N0|");
    link.delta_n = log.at("DN|");
    link.transmitter_to_coast_km = log.at("dct|");
    link.receiver_to_coast_km = log.at("dcr|");
    link.location_sigma_db = log.at("sigmaL|");
    return link;
}

TEST(P1812, IsThatOfTheReferenceResultsInEveryIntermediateValue) {
    const auto folder = reference_folder();
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no reference data at " << folder;
    std::size_t compared = 0;
    double largest = 0.0;
    std::ifstream published(folder / "field_strength.csv");
    for (std::string line; std::getline(published, line);) {
        const auto row = fields_of(line);
        if (row.size() < 3 || row[0].starts_with('#')) continue;
        const auto name = row[0].substr(0, row[0].size() - 4);
        const auto log = read_log(
            folder / "results" / (name + "_" + std::to_string(std::stoi(row[1])) + "_log.csv"));
        const auto profile = read_profile(folder / "profiles" / row[0]);
        const auto all = details(
            {profile.distance, profile.ground, profile.clutter, profile.zone}, link_of(log));
        EXPECT_EQ(all.missing_share, 0.0);
        const auto of_erp = all.Ep + 10.0 * std::log10(log.at("Ptx|"));
        EXPECT_NEAR(of_erp, std::stod(row[2]), 1e-6) << line;
        largest = std::max(largest, std::abs(of_erp - std::stod(row[2])));
        for (const auto& quantity : quantities(all)) {
            const auto found = logged.find(std::string(quantity.symbol));
            if (found == logged.end()) continue;
            const double expected = log.at(found->second);
            // The logs keep ten digits.
            EXPECT_NEAR(quantity.value, expected, std::max(1e-6, 1e-9 * std::abs(expected)))
                << line << ": " << quantity.symbol;
            ++compared;
        }
        // The logs show Lbda in the place of Lbd (one array under two names); (43) is the sum.
        EXPECT_NEAR(all.Lbd, log.at("Lb0p|Eq (10)") + log.at("Ldp|Eq (41)"), 1e-6) << line;
    }
    RecordProperty("compared", static_cast<int>(compared));
    std::ostringstream words;
    words << largest;
    RecordProperty("largest_difference_db", words.str());
    EXPECT_GE(compared, logged.size());
}

}  // namespace
}  // namespace geoplan::telecom::p1812
