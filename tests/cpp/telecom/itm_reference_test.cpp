#include "itm_files.hpp"

#include <nlohmann/json.hpp>

namespace geoplan::telecom::itm {
namespace {

const std::filesystem::path folder = reference_folder() / "itm";

class ItmReference : public testing::Test {
    void SetUp() override {
        if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no reference data at " << folder;
    }
};

Result over_profile(const Link& link) {
    std::ifstream file(folder / "pfl.txt");
    std::string line;
    std::getline(file, line);
    const auto pfl = numbers_of(line);
    return point_to_point(std::span(pfl).subspan(2), pfl[1], link);
}

/// Half a unit of the last printed digit.
void expect_as_printed(const Result& result, const Outputs& out) {
    EXPECT_NEAR(result.loss_db, out.values.at("Basic Transmission Loss"), 0.0501);
    EXPECT_NEAR(result.free_space_db, out.values.at("Free Space"), 0.0501);
    EXPECT_NEAR(result.distance_m / 1000.0, out.values.at("d__km"), 0.000501);
    EXPECT_NEAR(result.horizon_angle_rad[0] * 1e3, out.values.at("theta_hzn_tx"), 0.000501);
    EXPECT_NEAR(result.horizon_angle_rad[1] * 1e3, out.values.at("theta_hzn_rx"), 0.000501);
    EXPECT_NEAR(result.horizon_distance_m[0], out.values.at("d_hzn_tx__meter"), 0.501);
    EXPECT_NEAR(result.horizon_distance_m[1], out.values.at("d_hzn_rx__meter"), 0.501);
    EXPECT_NEAR(result.effective_height_m[0], out.values.at("h_e_tx__meter"), 0.0501);
    EXPECT_NEAR(result.effective_height_m[1], out.values.at("h_e_rx__meter"), 0.0501);
    EXPECT_NEAR(result.surface_refractivity, out.values.at("N_s"), 0.0501);
    EXPECT_NEAR(result.delta_h_m, out.values.at("delta_h__meter"), 0.0501);
    EXPECT_NEAR(result.reference_db, out.values.at("A_ref__db"), 0.0501);
    EXPECT_EQ(static_cast<int>(result.mode), out.values.at("Mode of Propagation"));
    EXPECT_EQ(result.warnings, 0U);
}

TEST_F(ItmReference, PathsAreThoseOfNtiasDriver) {
    for (const std::string form : {"p2ptls", "p2pcr"}) {
        const Outputs out(folder / ("o_" + form + ".txt"));
        expect_as_printed(over_profile(Inputs(folder / ("i_" + form + ".txt")).link()), out);
    }
}

TEST_F(ItmReference, AreasAreThoseOfNtiasDriver) {
    for (const std::string form : {"areatls", "areacr"}) {
        const Inputs in(folder / ("i_" + form + ".txt"));
        const std::array distance = {in["d__km"] * 1000.0};
        const std::array delta_h = {in["delta_h__meter"]};
        const auto result = area(distance, delta_h, in.link(), in.siting("tx_site_criteria"),
                                 in.siting("rx_site_criteria"));
        expect_as_printed(result[0], Outputs(folder / ("o_" + form + ".txt")));
    }
}

TEST_F(ItmReference, ATableOfReliabilitiesAndConfidencesIsThatOfNtiasDriver) {
    const Inputs in(folder / "i_p2pcr_tbl.txt");
    const Outputs out(folder / "o_p2pcr_tbl.txt");
    ASSERT_EQ(out.rows.size(), in.values.at("reliability").size());
    for (const auto& row : out.rows) {
        ASSERT_EQ(row.size(), 4U);
        for (std::size_t c = 0; c < 3; ++c) {
            Link link = in.link();
            link.variability = confidence_reliability(link.variability.mdvar,
                                                      in.values.at("confidence")[c], row[0]);
            EXPECT_NEAR(over_profile(link).loss_db, row[c + 1], 0.0501);
        }
    }
}

TEST_F(ItmReference, ATableOfDistancesAndConfidencesIsThatOfNtiasDriver) {
    const Inputs in(folder / "i_areacr_tbl.txt");
    const Outputs out(folder / "o_areacr_tbl.txt");
    ASSERT_EQ(out.rows.size(), 19U);
    for (const auto& row : out.rows) {
        ASSERT_EQ(row.size(), 5U);
        for (std::size_t c = 0; c < 3; ++c) {
            Link link = in.link();
            link.variability = confidence_reliability(
                link.variability.mdvar, in.values.at("confidence")[c], in["reliability"]);
            const auto result = area(std::array{row[0] * 1000.0}, std::array{0.0}, link,
                                     Siting::random, Siting::random)[0];
            EXPECT_NEAR(result.free_space_db, row[1], 0.0501) << row[0] << " km";
            EXPECT_NEAR(result.loss_db, row[c + 2], 0.0501) << row[0] << " km";
        }
    }
}

TEST_F(ItmReference, CrystalPalaceToMursleyIsThatOfVersion122) {
    std::ifstream file(folder / "crystal_palace_mursley.json");
    const auto path = nlohmann::json::parse(file);
    Link link{path.at("f_mhz"),
              path.at("h_tx_m"),
              path.at("h_rx_m"),
              polarisation_from_text(path.at("polarisation").get<std::string>()),
              static_cast<Climate>(path.at("climate").get<int>()),
              path.at("N_s"),
              true,
              path.at("epsilon"),
              path.at("sigma"),
              {}};
    const auto heights = path.at("profile_m").get<std::vector<double>>();
    for (const auto& expected : path.at("expected_loss_db")) {
        link.variability = confidence_reliability(path.at("mdvar"), expected.at("confidence"),
                                                  expected.at("reliability"));
        // That version has 376.62 Ω where 1.4 has 18,000 / 47.7 = 377.4: some 0.01 dB.
        EXPECT_NEAR(point_to_point(heights, path.at("profile_step_m"), link).loss_db,
                    expected.at("value").get<double>(), 0.02)
            << expected;
    }
}

TEST_F(ItmReference, ABroadcastAreaIsThatOfVersion122) {
    std::ifstream file(folder / "area_broadcast_20mhz.json");
    const auto in = nlohmann::json::parse(file);
    Link link{in.at("f_mhz"),
              in.at("h_m")[0],
              in.at("h_m")[1],
              polarisation_from_text(in.at("polarisation").get<std::string>()),
              static_cast<Climate>(in.at("climate").get<int>()),
              in.at("N_s"),
              true,
              in.at("epsilon"),
              in.at("sigma"),
              {}};
    for (const auto& expected : in.at("expected_loss_db")) {
        link.variability = {in.at("mdvar"), in.at("time"), in.at("location"),
                            expected.at("confidence")};
        const std::array distance = {expected.at("distance_km").get<double>() * 1000.0};
        const std::array delta_h = {in.at("delta_h_m").get<double>()};
        EXPECT_NEAR(area(distance, delta_h, link, static_cast<Siting>(in.at("siting")[0]),
                         static_cast<Siting>(in.at("siting")[1]))[0]
                        .loss_db,
                    expected.at("value").get<double>(), 0.02)
            << expected;
    }
}

}  // namespace
}  // namespace geoplan::telecom::itm
