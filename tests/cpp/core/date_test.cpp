#include <geoplan/core/date.hpp>
#include <geoplan/core/error.hpp>

namespace geoplan {
namespace {

TEST(Date, ReadsAndWritesTheSameDay) {
    EXPECT_EQ(date_from_text("2025-07-01"), (Date{2025, 7, 1}));
    EXPECT_EQ(to_text(Date{2025, 7, 1}), "2025-07-01");
}

TEST(Date, KnowsLeapDays) {
    EXPECT_EQ(date_from_text("2024-02-29").day, 29);
    EXPECT_THROW(static_cast<void>(date_from_text("2026-02-29")), Error);
}

TEST(Date, OrdersByYearThenMonthThenDay) {
    EXPECT_LT((Date{2025, 6, 30}), (Date{2025, 7, 1}));
    EXPECT_LT((Date{2024, 12, 31}), (Date{2025, 1, 1}));
}

TEST(Date, RefusesWhatIsNotADayAndSaysWhatCame) {
    for (const auto* text : {"", "2025-7-1", "01/07/2025", "2025-13-01", "2025-07-01x"}) {
        try {
            static_cast<void>(date_from_text(text));
            FAIL() << text << " was taken for a date";
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), Errc::bad_value);
            EXPECT_THAT(error.what(), testing::HasSubstr("'" + std::string(text) + "'"));
        }
    }
}

}  // namespace
}  // namespace geoplan
