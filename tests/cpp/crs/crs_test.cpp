#include <geoplan/crs/crs.hpp>

#include <geoplan/core/error.hpp>

namespace geoplan::crs {
namespace {

TEST(Crs, IsReadFromAnAuthorityCode) {
    const Crs crs = crs_from_text("EPSG:9206");
    EXPECT_EQ(crs.text, "EPSG:9206");
    EXPECT_TRUE(crs.projected);
    EXPECT_FALSE(crs.geographic);
    EXPECT_EQ(crs.metres_per_unit, 1.0);
    EXPECT_EQ(describe(crs), "EPSG:9206 (VN-2000 / TM-3 104-00)");
}

TEST(Crs, KnowsItsCodeWhenItComesAsWkt) {
    EXPECT_EQ(crs_from_text(crs_from_text("EPSG:4326").wkt).text, "EPSG:4326");
}

TEST(Crs, IsReadFromAProjStringWithoutType) {
    const Crs crs = crs_from_text("+proj=longlat +datum=WGS84");
    EXPECT_TRUE(crs.geographic);
    EXPECT_TRUE(same(crs, crs_from_text("EPSG:4326")));
}

TEST(Crs, SaysHowManyMetresAUnitHas) {
    // EPSG:2227 is in US survey feet of 1200/3937 m.
    EXPECT_NEAR(crs_from_text("EPSG:2227").metres_per_unit, 1200.0 / 3937.0, 1e-12);
}

TEST(Crs, RefusesWhatProjDoesNotKnow) {
    for (const char* text : {"EPSG:999999", "VN-2000 somewhere", ""}) {
        try {
            static_cast<void>(crs_from_text(text));
            ADD_FAILURE() << text;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), Errc::crs);
            EXPECT_THAT(error.what(), testing::HasSubstr("expected a CRS"));
        }
    }
}

TEST(Crs, RefusesAnOperationThatIsNoCrs) {
    EXPECT_THROW(static_cast<void>(crs_from_text("EPSG:6960")), Error);
}

TEST(Crs, ThatIsNotStatedSaysSo) {
    EXPECT_FALSE(Crs{}.stated());
    EXPECT_EQ(describe(Crs{}), "none stated");
    EXPECT_FALSE(same(Crs{}, crs_from_text("EPSG:4326")));
}

TEST(SameCrs, LooksPastTheOrderOfAxes) {
    // EPSG:4326 is latitude first, CRS84 longitude first.
    EXPECT_TRUE(same(crs_from_text("EPSG:4326"), crs_from_text("OGC:CRS84")));
    EXPECT_TRUE(same(crs_from_text("+proj=utm +zone=48 +datum=WGS84 +axis=neu"),
                     crs_from_text("+proj=utm +zone=48 +datum=WGS84")));
}

TEST(SameCrs, TellsVn2000FromWgs84) {
    EXPECT_FALSE(same(crs_from_text("EPSG:4756"), crs_from_text("EPSG:4326")));
    EXPECT_FALSE(same(crs_from_text("EPSG:9206"), crs_from_text("EPSG:3405")));
}

TEST(GeographicBase, IsWhatAProjectedCrsIsDrawnOn) {
    EXPECT_EQ(geographic_base(crs_from_text("EPSG:9206")).text, "EPSG:4756");
    EXPECT_EQ(geographic_base(crs_from_text("EPSG:4326")).text, "EPSG:4326");
}

TEST(GeographicBase, RefusesGradsAndEarthCentredAxes) {
    EXPECT_THROW(static_cast<void>(geographic_base(crs_from_text("EPSG:4807"))), Error);
    EXPECT_THROW(static_cast<void>(geographic_base(crs_from_text("EPSG:4978"))), Error);
    EXPECT_THROW(static_cast<void>(geographic_base(Crs{})), Error);
}

}  // namespace
}  // namespace geoplan::crs
