#include <geoplan/telecom/coverage.hpp>

#include "telecom/require_coverage.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/geom/overlay.hpp>

#include <set>

namespace geoplan::telecom {

void require_usable(const Coverage& coverage) {
    const std::size_t rows = geom::size(coverage.polygons);
    if (coverage.operators.size() == rows && coverage.technologies.size() == rows) return;
    throw Error(Errc::bad_argument,
                say("a coverage of {} polygons must have as many operators and technologies, "
                    "got {} and {}",
                    {rows, coverage.operators.size(), coverage.technologies.size()}));
}

namespace {

using Names = std::set<std::string>;  // in the order of bytes, each once

std::vector<std::string> listed(const Names& names) {
    return {names.begin(), names.end()};
}

std::string names_text(const Names& names) {
    return names.empty() ? say("none") : quoted_list(listed(names));
}

void require_known(const std::string& wanted, const Names& known, const std::string& what) {
    if (known.count(wanted) != 0) return;
    const std::string unknown =
        say("the coverage has no {} '{}'; it has {}", {what, wanted, names_text(known)});
    throw Error(Errc::bad_argument, with_nearest(unknown, wanted, listed(known)));
}

Names operators_of(const Coverage& coverage, const Selection& selection) {
    const Names known(coverage.operators.begin(), coverage.operators.end());
    for (const auto& wanted : selection.operators)
        require_known(wanted, known, say("operator"));
    const Names operators = selection.operators.empty()
                                ? known
                                : Names(selection.operators.begin(), selection.operators.end());
    const auto most = static_cast<int>(operators.size());
    if (selection.at_least < 1 || selection.at_least > most) {
        throw Error(Errc::bad_argument,
                    say("at_least must be from 1 to the number of operators, {} ({}), got {}",
                        {most, names_text(operators), selection.at_least}));
    }
    return operators;
}

std::set<Technology> technologies_of(const Coverage& coverage, const Selection& selection) {
    const std::set<Technology> present(coverage.technologies.begin(),
                                       coverage.technologies.end());
    Names known;
    for (const Technology technology : present) known.emplace(name(technology));
    if (selection.technologies.empty()) {
        throw Error(Errc::bad_argument, say("name at least one technology; the coverage has {}",
                                            {names_text(known)}));
    }
    for (const Technology wanted : selection.technologies) {
        require_known(std::string(name(wanted)), known, say("technology"));
    }
    return {selection.technologies.begin(), selection.technologies.end()};
}

/// Rows of one of `operators`, with one of `technologies`.
std::vector<std::size_t> rows_with(const Coverage& coverage, const Names& operators,
                                   const std::set<Technology>& technologies) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < coverage.operators.size(); ++row) {
        if (operators.count(coverage.operators[row]) != 0 &&
            technologies.count(coverage.technologies[row]) != 0) {
            rows.push_back(row);
        }
    }
    return rows;
}

geom::Polygons both(const geom::Polygons& a, const geom::Polygons& b) {
    geom::Polygons out = a;
    const auto append = [](geom::Offsets& to, const geom::Offsets& from) {
        const std::int64_t shift = to.back();
        for (std::size_t i = 1; i < from.size(); ++i) to.push_back(shift + from[i]);
    };
    out.coords.insert(out.coords.end(), b.coords.begin(), b.coords.end());
    append(out.rings, b.rings);
    append(out.parts, b.parts);
    append(out.rows, b.rows);
    return out;
}

/// Where at least k of the areas overlap. Area by area, `reached[j]` is where j + 1 of those
/// seen so far do: it grows by what had j of them and lies in the new one.
geom::Polygons overlap_of(const std::vector<geom::Polygons>& areas, std::size_t k, int threads,
                          const Progress& progress) {
    std::vector<geom::Polygons> reached(k, geom::unite({}));
    for (std::size_t seen = 0; seen < areas.size(); ++seen) {
        for (std::size_t j = std::min(k - 1, seen) + 1; j-- > 0;) {
            const auto more =
                j == 0 ? areas[seen] : geom::intersect(reached[j - 1], areas[seen], threads);
            reached[j] = geom::unite(both(reached[j], more));
        }
        progress.tell(static_cast<double>(seen + 1) / static_cast<double>(areas.size()),
                      "coverage");
    }
    return std::move(reached.back());
}

}  // namespace

geom::Polygons covered_region(const Coverage& coverage, const Selection& selection, int threads,
                              const Progress& progress) {
    require_usable(coverage);
    const auto technologies = technologies_of(coverage, selection);
    const Names operators = operators_of(coverage, selection);
    if (selection.at_least == 1) {
        return geom::unite(
            geom::take(coverage.polygons, rows_with(coverage, operators, technologies)));
    }
    const auto names = listed(operators);
    std::vector<geom::Polygons> areas(names.size());
    parallel_for(names.size(), threads, [&](std::size_t i) {
        areas[i] = geom::unite(
            geom::take(coverage.polygons, rows_with(coverage, {names[i]}, technologies)));
    });
    return overlap_of(areas, static_cast<std::size_t>(selection.at_least), threads, progress);
}

}  // namespace geoplan::telecom
