#include <geoplan/admin/distance.hpp>
#include <geoplan/admin/name.hpp>
#include <geoplan/core/error.hpp>

#include <random>

namespace geoplan::admin {
namespace {

struct Row {
    std::string a, b;
    double distance;
};
class NameDistance : public testing::TestWithParam<Row> {};

TEST_P(NameDistance, IsTheSumOfTheCheapestSteps) {
    EXPECT_EQ(name_distance(GetParam().a, GetParam().b), GetParam().distance);
    EXPECT_EQ(name_distance(GetParam().b, GetParam().a), GetParam().distance);
}
INSTANTIATE_TEST_SUITE_P(
    HandWorked, NameDistance,
    testing::Values(Row{"Xã Sặp Vạt", "Sập Vạt", 0.25},        // ă/â
                    Row{"Chiềng Hặc", "Chiềng Hắc", 0.25},     // tone
                    Row{"Lóng Phiêng", "Loóng Phiêng", 0.25},  // o/oo
                    Row{"Mường Giôn", "Muong Gion", 1.0},  // ư, ờ twice, ô: 1+2+1 quarters
                    Row{"Đá Đỏ", "Da Do", 1.0},            // đ, á, đ, ỏ
                    Row{"Nà Nghịu", "Nà Ngựu", 1.25},      // ngh/ng, ị/ự
                    Row{"Xím Vàng", "Sím Vàng", 0.5},      // x/s
                    Row{"Chiềng Chung", "Chiềng Trung", 0.5},  // ch/tr
                    Row{"Bắc Kạn", "Bắc Cạn", 0.25},           // k/c
                    Row{"Quy Hướng", "Qui Hướng", 0.25},       // i/y
                    Row{"Giang", "Zang", 1.0},                 // another letter
                    Row{"Mường Gion", "MườngGiôn", 0.5},       // space, ô
                    Row{"Hà", "Hạnh", 1.25},                   // tone, nh
                    Row{"", "Ba", 2.0}, Row{"Thị trấn Hát Lót", "hát-lót", 0.0},
                    Row{"Long", "Nghong",
                        2.0},  // ngh is one letter before e, ê, i only: l/n/ng and h
                    Row{"Phường 1", "Phường 2", 1.0}));

std::string random_name(std::mt19937& random) {
    static const std::vector<std::string> parts = {
        "a",  "ă",   "ậ", "o", "oo", "ó", "y", "i", "u", "ư", "d", "đ", "gi", "r",  "n",
        "ng", "ngh", "l", "c", "k",  "q", "t", "h", " ", "e", "é", "1", "ch", "tr", "z"};
    std::string name;
    for (auto left = random() % 8; left > 0; --left) name += parts[random() % parts.size()];
    return name;
}

TEST(NameDistance, IsAMetric) {
    std::mt19937 random(20260101);
    constexpr auto kWords = all_loosenings.without(Loosening::spaces);
    for (int i = 0; i < 5000; ++i) {
        const auto a = random_name(random);
        const auto b = random_name(random);
        const auto c = random_name(random);
        const double ab = name_distance(a, b);
        EXPECT_EQ(ab, name_distance(b, a)) << a << '|' << b;
        EXPECT_LE(name_distance(a, c), ab + name_distance(b, c)) << a << '|' << b << '|' << c;
        EXPECT_EQ(ab == 0.0, name_key(a, kWords) == name_key(b, kWords)) << a << '|' << b;
    }
}

TEST(NameDistance, OfTextThatIsNotUtf8IsRefused) {
    EXPECT_THROW(static_cast<void>(name_distance("a", "\xff")), Error);
}

}  // namespace
}  // namespace geoplan::admin
