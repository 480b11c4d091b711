#include <geoplan/check/folder.hpp>

#include <cstdlib>
#include <filesystem>
#include <map>

namespace geoplan::check {
namespace {

using Meanings = std::map<std::string, std::string>;  // columns that mean something

/// The real files, and what a person who reads them says their columns are.
const std::map<std::string, Meanings> by_hand = {
    {"ookla_mobile_tiles_puerto_rico_2023Q2.geojson", {{"quadkey", "id"}}},
    {"opencellid_ecuador_south_andes.csv",
     {{"radio", "technology"}, {"lon", "longitude"}, {"lat", "latitude"}}},
    {"sonla_codes_osm_relation_postcode_2020.csv", {{"gso_code", "id"}, {"name", "name"}}},
    {"sonla_communes_names_pre2009_ids.csv",
     {{"COMMUNE_ID", "id"},
      {"DISTRICT_I", "parent_id"},
      {"Province_I", "parent_id"},
      {"NAME_VIE", "name"},
      {"DIS_NAME_V", "parent_name"},
      {"DIS_NAME_E", "parent_name"},
      {"PRO_NAME_V", "parent_name"},
      {"PRO_NAME_E", "parent_name"}}},
    {"sonla_communes_names_tcvn3_as_utf8.csv",
     {{"C_NAMEVI", "name"},
      {"D_NAME", "parent_name"},
      {"P_NAME", "parent_name"},
      {"C_CODE", "id"},
      {"D_CODE", "parent_id"},
      {"P_CODE", "parent_id"}}},
    {"sonla_communes_new_2025_bando.gpkg",
     {{"a01_tinh", "parent_id"},
      {"a02_xa", "id"},
      {"a03_ten", "name"},
      {"a04_tentinh", "parent_name"},
      {"a07_dt", "area"},
      {"a08_ds", "population"}}},
    {"sonla_communes_new_2025_gso.gpkg",
     {{"code", "id"}, {"name", "name"}, {"areaKm2", "area"}}},
    {"sonla_communes_new_2025_vnsdi.gpkg",
     {{"commune_code", "id"},
      {"commune_name", "name"},
      {"province_code", "parent_id"},
      {"province_name", "parent_name"},
      {"area_km2", "area"},
      {"area_km2_geom", "area"},
      {"valid_from", "date"},
      {"published", "date"},
      {"population", "population"},
      {"population_wp", "population"}}},
    {"sonla_communes_old_census2009.gpkg",
     {{"province_id", "parent_id"},
      {"district_id", "parent_id"},
      {"commune_id", "id"},
      {"province", "parent_name"},
      {"district", "parent_name"},
      {"province_vn", "parent_name"},
      {"district_vn", "parent_name"},
      {"commune_vn", "name"},
      {"area", "area"},
      {"population", "population"}}},
    {"sonla_communes_old_gadm41.gpkg",
     {{"GID_3", "id"},
      {"GID_0", "parent_id"},
      {"GID_1", "parent_id"},
      {"GID_2", "parent_id"},
      {"NAME_1", "parent_name"},
      {"NAME_2", "parent_name"},
      {"NAME_3", "name"},
      {"NEW_PROVINCE", "parent_name"},
      {"OLD_PROVINCE", "parent_name"}}},
    {"sonla_districts_old.gpkg",
     {{"level1_id", "parent_id"},
      {"level1_name", "parent_name"},
      {"level2_id", "id"},
      {"name", "name"}}},
    {"sonla_elevation_spots_copernicus_glo30.csv",
     {{"longitude", "longitude"}, {"latitude", "latitude"}}},
    {"sonla_h3r8_population_landcover.csv",
     {{"h3_r8", "id"},
      {"lat", "latitude"},
      {"lng", "longitude"},
      {"area_km2", "area"},
      {"commune_code", "parent_id"},
      {"commune_name", "parent_name"},
      {"population", "population"},
      {"population_wp", "population"}}},
    {"sonla_hydropower_plants.geojson",
     {{"Name", "name"},
      {"Xa_Phuong", "parent_name"},
      {"Huyen", "parent_name"},
      {"Tinh", "parent_name"},
      {"Lat", "latitude"},
      {"Long", "longitude"},
      {"map_id", "id"}}},
    {"sonla_merge_old_to_new_2025.csv",
     {{"province_code", "parent_id"},
      {"province_name", "parent_name"},
      {"new_code", "parent_id"},
      {"new_name", "parent_name"},
      {"old_code", "id"},
      {"old_name", "name"},
      {"old_province_code", "parent_id"},
      {"old_district_code", "parent_id"},
      {"old_district_name", "parent_name"}}},
    {"sonla_osm_roads.gpkg", {{"osm_id", "id"}}},
    {"sonla_post_offices_by_address.csv",
     {{"id", "id"},
      {"name", "name"},
      {"province", "parent_name"},
      {"district", "parent_name"},
      {"ward", "parent_name"}}},
    {"sonla_units_old_20250301.csv",
     {{"level1_id", "parent_id"},
      {"level1_name", "parent_name"},
      {"level2_id", "parent_id"},
      {"level2_name", "parent_name"},
      {"level3_id", "id"},
      {"level3_name", "name"}}},
};

std::string real_folder() {
    const char* set = std::getenv("GEOPLAN_REAL_DATA");
    return set ? set : GEOPLAN_SOURCE_DIR "/../shared/data";
}

Meanings meanings_of(const Source& source) {
    Meanings out;
    const auto* table = table_of(source);
    for (std::size_t c = 0; table && c < table->columns.size(); ++c) {
        if (source.meanings[c] == Meaning::unknown) continue;
        out[table->columns[c].name] = name(source.meanings[c]);
    }
    return out;
}

TEST(RealMeanings, AreThoseAPersonReads) {
    if (!std::filesystem::exists(real_folder())) GTEST_SKIP() << "no real data here";
    std::size_t seen = 0;
    for (const auto& source : open_folder(real_folder()).sources) {
        const auto expected = by_hand.find(source.file);
        if (expected == by_hand.end()) continue;
        ++seen;
        EXPECT_EQ(meanings_of(source), expected->second) << source.file;
    }
    EXPECT_EQ(seen, by_hand.size());
}

}  // namespace
}  // namespace geoplan::check
