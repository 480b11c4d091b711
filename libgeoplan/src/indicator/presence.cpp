#include <geoplan/indicator/presence.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <cmath>
#include <limits>

namespace geoplan::indicator {

namespace {

enum class Answer { no, yes, unknown, not_applicable };

Answer read_answer(const data::Column& column, std::size_t row, std::string_view file) {
    const State state = data::state_at(column, row);
    if (state == State::not_applicable) return Answer::not_applicable;
    if (state == State::missing) return Answer::unknown;
    const std::string shown = data::text_at(column, row);
    const std::string word = fold_text(shown);
    for (const auto* yes : {"có", "yes", "true", "1", "x"}) {
        if (word == yes) return Answer::yes;
    }
    for (const auto* no : {"không", "no", "false", "0"}) {
        if (word == no) return Answer::no;
    }
    if (word.empty() || word == "?") return Answer::unknown;
    throw Error(Errc::bad_value,
                with_place(file, say("row {}, column '{}': expected có/không, yes/no, "
                                     "true/false, 1/0 or empty, got '{}'",
                                     {row + 1, column.name, shown})));
}

Values from_answers(std::span<const std::int64_t> zone_of_row, std::span<const Answer> answers,
                    std::size_t zones, bool complete) {
    struct Evidence {
        bool any = false;  // of the rows that apply
        bool yes = false;
        bool unknown = false;
        bool not_applicable = false;
    };
    std::vector<Evidence> evidence(zones);
    for (std::size_t r = 0; r < zone_of_row.size(); ++r) {
        if (zone_of_row[r] < 0) continue;
        const auto at = static_cast<std::size_t>(zone_of_row[r]);
        if (at >= zones) {
            throw Error(Errc::bad_argument, say("row {} is of zone {}, but there are {} zones",
                                                {r + 1, at, zones}));
        }
        auto& zone = evidence[at];
        if (answers[r] == Answer::not_applicable) {
            zone.not_applicable = true;
            continue;
        }
        zone.any = true;
        zone.yes = zone.yes || answers[r] == Answer::yes;
        zone.unknown = zone.unknown || answers[r] == Answer::unknown;
    }
    std::vector<double> value(zones, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t z = 0; z < zones; ++z) {
        const auto& e = evidence[z];
        if (e.yes) {
            value[z] = 1.0;
        } else if (e.any ? !e.unknown : complete && !e.not_applicable) {
            value[z] = 0.0;
        }
    }
    Values values = values_from(std::move(value), "yes_no");
    for (std::size_t z = 0; z < zones; ++z) {
        if (evidence[z].not_applicable && !evidence[z].any) {
            values.state[z] = State::not_applicable;
        }
    }
    return values;
}

}  // namespace

Values presence(std::span<const std::int64_t> zone_of_row, const data::Column& answer,
                std::size_t zones, bool complete, std::string_view file) {
    if (data::size(answer) != zone_of_row.size()) {
        throw Error(Errc::bad_argument,
                    say("column '{}' has {} rows, the join {}",
                        {answer.name, data::size(answer), zone_of_row.size()}));
    }
    std::vector<Answer> answers;
    answers.reserve(zone_of_row.size());
    for (std::size_t r = 0; r < zone_of_row.size(); ++r) {
        answers.push_back(read_answer(answer, r, file));
    }
    return from_answers(zone_of_row, answers, zones, complete);
}

Values presence(std::span<const std::int64_t> zone_of_row, std::size_t zones, bool complete) {
    const std::vector<Answer> answers(zone_of_row.size(), Answer::yes);
    return from_answers(zone_of_row, answers, zones, complete);
}

}  // namespace geoplan::indicator
