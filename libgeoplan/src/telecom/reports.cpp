#include <geoplan/telecom/reports.hpp>

#include <geoplan/core/date.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <map>
#include <optional>

namespace geoplan::telecom {

namespace {

using OptionalDate = std::optional<Date>;

/// "2025-06-30", with a time behind it or not, or "30/6/2025".
Date day_from_text(const std::string& text) {
    const auto slash = text.find('/');
    if (slash == std::string::npos) return date_from_text(text.substr(0, 10));
    const auto second = text.find('/', slash + 1);
    const auto two = [](std::string part) { return part.size() == 1 ? "0" + part : part; };
    if (second == std::string::npos) return date_from_text(text);
    return date_from_text(text.substr(second + 1) + "-" +
                          two(text.substr(slash + 1, second - slash - 1)) + "-" +
                          two(text.substr(0, slash)));
}

/// Settles one column after another.
class Settling {
public:
    Settling(const Reports& reports, std::string_view file) : reports_(reports), file_(file) {
        const std::size_t rows = geom::size(reports.polygons);
        if (reports.operators.size() != rows || reports.technologies.size() != rows ||
            (!reports.dates.empty() && reports.dates.size() != rows)) {
            throw Error(Errc::bad_argument,
                        say("reports of {} polygons must have as many operators, technologies "
                            "and dates (or no dates), got {}, {} and {}",
                            {rows, reports.operators.size(), reports.technologies.size(),
                             reports.dates.size()}));
        }
    }

    SettledReports run() {
        auto technologies = technologies_from_texts(reports_.technologies, file_);
        result_.problems = std::move(technologies.problems);
        settle_operators();
        settle_dates();
        leave_out_nameless();
        const auto newest = newest_days(technologies.values);
        std::map<std::pair<std::string, Technology>, std::size_t> older;
        std::vector<std::string> operators;
        std::vector<Technology> kept;
        for (std::size_t row = 0; row < operators_.size(); ++row) {
            if (operators_[row].empty() || !technologies.values[row]) continue;
            const std::pair key(operators_[row], *technologies.values[row]);
            if (dates_[row] != newest.at(key)) {
                ++older[key];
                continue;
            }
            result_.rows.push_back(row);
            operators.push_back(key.first);
            kept.push_back(key.second);
        }
        for (const auto& [key, count] : older) tell_older(key, *newest.at(key), count);
        result_.coverage = {geom::take(reports_.polygons, result_.rows), std::move(operators),
                            std::move(kept), reports_.crs};
        return std::move(result_);
    }

private:
    void tell(Severity severity, const char* code, std::string row, std::string text,
              std::string advice = {}, std::string evidence = {}) {
        result_.problems.push_back({severity, code, file_, std::move(row), std::move(text),
                                    std::move(advice), std::move(evidence)});
    }

    void settle_operators() {
        std::map<std::string, std::string> first;  // by folded name
        std::map<std::string, std::size_t> changed;
        for (const auto& text : reports_.operators) {
            const std::string plain = normalise_text(text);
            operators_.push_back(
                plain.empty() ? plain : first.emplace(fold_text(plain), plain).first->second);
            if (operators_.back() != text && !plain.empty()) ++changed[text];
        }
        for (const auto& [text, count] : changed) {
            tell(Severity::info, "operator_spelt", "",
                 say("operator '{}' is taken for '{}'", {text, first.at(fold_text(text))}), "",
                 say("{} rows", {count}));
        }
    }

    void settle_dates() {
        dates_.resize(operators_.size());
        for (std::size_t row = 0; row < reports_.dates.size(); ++row) {
            const auto& text = reports_.dates[row];
            if (text.empty()) continue;
            try {
                dates_[row] = day_from_text(text);
            } catch (const Error&) {
                tell(Severity::warning, "bad_date", std::to_string(row + 1),
                     say("'{}' is not a date (year-month-day or day/month/year)", {text}),
                     say("the row counts as one without a date; correct it"));
            }
        }
    }

    void leave_out_nameless() {
        for (std::size_t row = 0; row < operators_.size(); ++row) {
            const bool named = !normalise_text(reports_.technologies[row]).empty();
            if (named && !operators_[row].empty()) continue;
            tell(Severity::warning, "row_without_operator", std::to_string(row + 1),
                 say("the row names no operator or no technology"),
                 say("it is left out; fill it in"));
        }
    }

    /// None where no row has a date.
    std::map<std::pair<std::string, Technology>, OptionalDate> newest_days(
        const std::vector<std::optional<Technology>>& technologies) const {
        std::map<std::pair<std::string, Technology>, OptionalDate> newest;
        for (std::size_t row = 0; row < operators_.size(); ++row) {
            if (!technologies[row]) continue;
            auto& day = newest[{operators_[row], *technologies[row]}];
            day = std::max(day, dates_[row]);  // none is before every day
        }
        return newest;
    }

    void tell_older(const std::pair<std::string, Technology>& key, Date day,
                    std::size_t count) {
        tell(Severity::info, "older_report", "",
             say("{} rows of {} {} are older than its newest report, of {}, or have no date",
                 {count, key.first, name(key.second), to_text(day)}),
             say("they are left out: the newest report of an operator and technology counts as "
                 "a whole"));
    }

    const Reports& reports_;
    std::string file_;
    std::vector<std::string> operators_;  // "" where none is named
    std::vector<OptionalDate> dates_;
    SettledReports result_;
};

}  // namespace

SettledReports settle(const Reports& reports, std::string_view file) {
    return Settling(reports, file).run();
}

}  // namespace geoplan::telecom
