#include <geoplan/mend/mend.hpp>

#include <map>

namespace geoplan::mend {

std::vector<Mend> proposed(const Problems& problems) {
    std::vector<Mend> mends;
    std::map<std::pair<std::string, std::string>, std::size_t> seen;
    for (const auto& problem : problems) {
        if (problem.mend.empty()) continue;
        const auto [at, is_new] = seen.try_emplace({problem.file, problem.mend}, mends.size());
        if (is_new) {
            mends.push_back(
                {problem.file, problem.mend, problem.code, problem.row, problem.text});
        } else if (mends[at->second].row != problem.row) {
            mends[at->second].row.clear();
        }
    }
    return mends;
}

}  // namespace geoplan::mend
