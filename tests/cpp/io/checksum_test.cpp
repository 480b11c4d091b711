#include <geoplan/io/checksum.hpp>

#include "files.hpp"

using namespace geoplan;
using geoplan::test::Fails;
using geoplan::test::TempFolder;

// Expected: NIST's example values for SHA-256 (FIPS 180-4, CSRC "SHA256.pdf" and the
// one-million-a's message of the same series).
TEST(Sha256, OfTheEmptyFile) {
    const TempFolder folder;
    EXPECT_EQ(io::sha256_of_file(folder.write("a", "")),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
TEST(Sha256, OfAbc) {
    const TempFolder folder;
    EXPECT_EQ(io::sha256_of_file(folder.write("a", "abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
TEST(Sha256, OfAMillionAs) {
    const TempFolder folder;
    EXPECT_EQ(io::sha256_of_file(folder.write("a", std::string(1'000'000, 'a'))),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
TEST(Sha256, AFileThatIsNotThereIsNamed) {
    EXPECT_THAT([] { (void)io::sha256_of_file("/nowhere/a.tif"); },
                Fails(Errc::io, "/nowhere/a.tif"));
}
TEST(Sha256, AFolderIsAnError) {
    const TempFolder folder;
    EXPECT_THAT([&] { (void)io::sha256_of_file(folder.at("")); },
                Fails(Errc::io, "not a file"));
}

TEST(FilesOf, ATableIsItself) {
    const TempFolder folder;
    const auto path = folder.write("a.csv", "a\n1\n");
    EXPECT_EQ(io::files_of(path), std::vector<std::string>{path});
}
TEST(FilesOf, AnAddressOfTheWebIsRefused) {
    EXPECT_THAT([] { (void)io::files_of("https://example.org/a.tif"); },
                Fails(Errc::io, "download it"));
}
TEST(FilesOf, ADatabaseHasNone) {
    EXPECT_TRUE(io::files_of("PG:dbname=x").empty());
}
