#include <geoplan/telecom/link_budget.hpp>

#include <geoplan/core/error.hpp>

#include <gtest/gtest.h>

namespace geoplan::telecom {
namespace {

TEST(ResourceBlocks, AreThoseOfTheStandards) {
    EXPECT_EQ(resource_blocks(Radio::lte, 1.4), 6);
    EXPECT_EQ(resource_blocks(Radio::lte, 10), 50);
    EXPECT_EQ(resource_blocks(Radio::lte, 20), 100);
    EXPECT_EQ(resource_blocks(Radio::nr, 20), 106);
    EXPECT_EQ(resource_blocks(Radio::nr, 20, 30), 51);
    EXPECT_EQ(resource_blocks(Radio::nr, 100, 30), 273);
}

TEST(ResourceBlocks, OfOtherChannelsAreRefused) {
    EXPECT_THROW((void)resource_blocks(Radio::lte, 12), Error);
    EXPECT_THROW((void)resource_blocks(Radio::lte, 10, 30), Error);
    EXPECT_THROW((void)resource_blocks(Radio::nr, 100, 15), Error);
    EXPECT_THROW((void)resource_blocks(Radio::nr, 100, 60), Error);
}

TEST(ReferenceEirp, SharesThePowerAmongTheSubcarriers) {
    // 61 dBm over 50 blocks of 12: 61 - 10 lg 600 = 61 - 27.7815
    EXPECT_NEAR(reference_eirp_dbm(61.0, 50), 33.2185, 1e-4);
    EXPECT_THROW((void)reference_eirp_dbm(61.0, 0), Error);
}

}  // namespace
}  // namespace geoplan::telecom
