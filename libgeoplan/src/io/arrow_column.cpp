#include "io/arrow_column.hpp"

#include <geoplan/core/date.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include "detail/arrow/array.hpp"
#include "detail/text/utf8.hpp"
#include "io/decoding.hpp"
#include "io/file_text.hpp"

#include <chrono>
#include <cmath>
#include <limits>

namespace geoplan::detail {

namespace {

namespace ch = std::chrono;

constexpr std::string_view midnight = "T00:00:00";

Date date_of(ch::sys_days day) {
    const ch::year_month_day d(day);
    return {static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())),
            static_cast<int>(static_cast<unsigned>(d.day()))};
}

std::string two(std::int64_t n) {
    return (n < 10 ? "0" : "") + std::to_string(n);
}

/// Units a second of "ts?" and "tt?": s, m(illi), u (micro), n(ano).
std::int64_t units_a_second(char unit) {
    switch (unit) {
        case 'm':
            return 1'000;
        case 'u':
            return 1'000'000;
        case 'n':
            return 1'000'000'000;
        default:
            return 1;
    }
}

/// "T08:30:00", with ".250" where the second is not whole.
std::string time_text(std::int64_t units, std::int64_t per_second) {
    const std::int64_t seconds = units / per_second;
    std::string text =
        "T" + two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
    const std::int64_t milli = units % per_second * 1000 / per_second;
    if (milli != 0) text += "." + std::to_string(1000 + milli).substr(1);
    return text;
}

/// "2026-01-31T08:30:00", with "Z" when the field names a time zone (Arrow then counts UTC).
std::string timestamp_text(std::int64_t value, std::string_view format) {
    const std::int64_t per_second = units_a_second(format[2]);
    const std::int64_t per_day = 86'400 * per_second;
    const std::int64_t days = value >= 0 ? value / per_day : (value - per_day + 1) / per_day;
    const auto day = date_of(ch::sys_days(ch::days(days)));
    return to_text(day) + time_text(value - days * per_day, per_second) +
           (format.size() > 4 ? "Z" : "");
}

std::int64_t integer_at(std::string_view format, const ArrowArray& array, std::size_t i) {
    switch (format[0]) {
        case 'c':
            return value_at<std::int8_t>(array, i);
        case 'C':
            return value_at<std::uint8_t>(array, i);
        case 's':
            return value_at<std::int16_t>(array, i);
        case 'S':
            return value_at<std::uint16_t>(array, i);
        case 'i':
            return value_at<std::int32_t>(array, i);
        case 'I':
            return value_at<std::uint32_t>(array, i);
        default:
            return value_at<std::int64_t>(array, i);
    }
}

std::string text_value(const ArrowSchema& field, const ArrowArray& array, std::size_t i);

std::string list_text(const ArrowSchema& field, const ArrowArray& array, std::size_t i) {
    const auto* offsets = static_cast<const std::int32_t*>(array.buffers[1]) + array.offset;
    std::string text = "[";
    for (auto k = offsets[i]; k < offsets[i + 1]; ++k) {
        if (text.size() > 1) text += ", ";
        text += text_value(*field.children[0], *array.children[0], static_cast<std::size_t>(k));
    }
    return text + "]";
}

/// A value that is not null, of any readable field, as text.
std::string text_value(const ArrowSchema& field, const ArrowArray& array, std::size_t i) {
    const std::string_view format = field.format;
    if (format == "u") return std::string(bytes_at<std::int32_t>(array, i));
    if (format == "U") return std::string(bytes_at<std::int64_t>(array, i));
    if (format == "b") return bit_at(array, i) ? "true" : "false";
    if (format == "f") return number_text(static_cast<double>(value_at<float>(array, i)));
    if (format == "g") return number_text(value_at<double>(array, i));
    if (format.starts_with("ts"))
        return timestamp_text(value_at<std::int64_t>(array, i), format);
    if (format == "ttu" || format == "ttn") {
        return time_text(value_at<std::int64_t>(array, i), units_a_second(format[2])).substr(1);
    }
    if (format.starts_with("tt")) {
        return time_text(value_at<std::int32_t>(array, i), units_a_second(format[2])).substr(1);
    }
    if (format == "+l") return list_text(field, array, i);
    return std::to_string(integer_at(format, array, i));
}

/// All values of a text field, a line each.
std::string lines(const ArrowSchema& field, const ArrowArray& array, std::size_t rows) {
    std::string all;
    for (std::size_t i = 0; i < rows; ++i) {
        if (valid_at(array, i)) all += text_value(field, array, i) + '\n';
    }
    return all;
}

/// Decodes text that is in an encoding, and leaves UTF-8 as it stands; or says why it cannot.
std::optional<std::string> settle(std::string& text, std::optional<io::Encoding> encoding) {
    // VISCII has letters below the space.
    if (is_ascii(text) && encoding != io::Encoding::viscii) return std::nullopt;
    if (!encoding) {
        if (is_utf8(text)) return std::nullopt;
        return say("the text is not UTF-8");
    }
    auto decoded = try_decode(text, *encoding);
    if (decoded.misfit) return misfit_text(*decoded.misfit, *encoding);
    text = std::move(decoded.text);
    return std::nullopt;
}

std::string column_name(std::string name, std::optional<io::Encoding> encoding) {
    if (auto why = settle(name, encoding)) {
        if (!encoding) *why += "; " + encoding_advice(name);
        throw Error(Errc::io, say("the name of a column: {}", {*why}));
    }
    return name;
}

Date date_at(std::string_view format, const ArrowArray& array, std::size_t i) {
    if (format == "tdD")
        return date_of(ch::sys_days(ch::days(value_at<std::int32_t>(array, i))));
    const ch::sys_time<ch::milliseconds> at(ch::milliseconds(value_at<std::int64_t>(array, i)));
    return date_of(ch::floor<ch::days>(at));
}

bool is_integer(std::string_view format) {
    return format.size() == 1 && std::string_view("cCsSiIl").find(format[0]) != format.npos;
}

std::variant<data::Doubles, data::Integers, data::Bools, data::Texts, data::Dates> empty_values(
    std::string_view format) {
    if (format == "b") return data::Bools{};
    if (is_integer(format)) return data::Integers{};
    if (format == "f" || format == "g") return data::Doubles{};
    if (format.starts_with("td")) return data::Dates{};
    return data::Texts{};
}

}  // namespace

bool ArrowColumn::readable(std::string_view format) noexcept {
    if (is_integer(format) || format == "b" || format == "f" || format == "g") return true;
    if (format == "u" || format == "U" || format == "+l") return true;
    return format == "tdD" || format == "tdm" || format.starts_with("ts") ||
           format.starts_with("tt");
}

ArrowColumn::ArrowColumn(const ArrowSchema& field, std::optional<io::Encoding> encoding)
    : encoding_(encoding),
      column_{column_name(field.name, encoding), "", empty_values(field.format)},
      timestamp_(std::string_view(field.format).starts_with("ts")) {}

void ArrowColumn::append(const ArrowSchema& field, const ArrowArray& array, std::size_t rows) {
    const std::string_view format = field.format;
    const auto each = [&](auto& values, auto filler, auto value) {
        for (std::size_t i = 0; i < rows; ++i) {
            const bool known = valid_at(array, i);
            states_.push_back(known ? State::known : State::missing);
            any_missing_ = any_missing_ || !known;
            values.push_back(known ? value(i) : filler);
        }
    };
    if (auto* bools = std::get_if<data::Bools>(&column_.values)) {
        each(*bools, std::uint8_t{0},
             [&](std::size_t i) { return static_cast<std::uint8_t>(bit_at(array, i)); });
    } else if (auto* integers = std::get_if<data::Integers>(&column_.values)) {
        each(*integers, std::int64_t{0},
             [&](std::size_t i) { return integer_at(format, array, i); });
    } else if (auto* dates = std::get_if<data::Dates>(&column_.values)) {
        each(*dates, Date{}, [&](std::size_t i) { return date_at(format, array, i); });
    } else if (auto* doubles = std::get_if<data::Doubles>(&column_.values)) {
        const std::size_t first = doubles->size();
        const bool single = format == "f";
        each(*doubles, std::numeric_limits<double>::quiet_NaN(), [&](std::size_t i) {
            return single ? static_cast<double>(value_at<float>(array, i))
                          : value_at<double>(array, i);
        });
        for (std::size_t i = first; i < doubles->size(); ++i) {  // NaN in the file: not known
            if (!std::isnan((*doubles)[i])) continue;
            states_[i] = State::missing;
            any_missing_ = true;
        }
    } else {
        auto& texts = std::get<data::Texts>(column_.values);
        each(texts, std::string(), [&](std::size_t i) {
            std::string text = text_value(field, array, i);
            if (auto why = settle(text, encoding_)) {
                if (!encoding_) *why += "; " + encoding_advice(lines(field, array, rows));
                throw Error(Errc::io, say("column '{}', row {}: {}",
                                          {column_.name, states_.size(), *why}));
            }
            return text;
        });
    }
}

data::Column ArrowColumn::finish() {
    if (any_missing_) column_.states = std::move(states_);
    if (!timestamp_) return std::move(column_);
    const auto& texts = std::get<data::Texts>(column_.values);
    data::Dates days(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].empty()) continue;  // not known
        if (texts[i].substr(10) != midnight) return std::move(column_);
        days[i] = date_from_text(std::string_view(texts[i]).substr(0, 10));
    }
    column_.values = std::move(days);
    return std::move(column_);
}

}  // namespace geoplan::detail
