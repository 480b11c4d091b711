#include <geoplan/mend/carry_out.hpp>
#include <geoplan/mend/mend.hpp>

namespace geoplan::mend {

namespace {

template <class Row>
data::Column texts_of(const char* name, const std::vector<Row>& rows, std::string Row::*part) {
    data::Texts texts;
    for (const auto& row : rows) texts.push_back(row.*part);
    return data::text_column(name, std::move(texts));
}

}  // namespace

data::Table table_of(const std::vector<Mend>& mends) {
    return {{texts_of("file", mends, &Mend::file), texts_of("action", mends, &Mend::action),
             texts_of("code", mends, &Mend::code), texts_of("row", mends, &Mend::row),
             texts_of("why", mends, &Mend::why)}};
}

std::vector<Mend> mends_from(const data::Table& table) {
    const auto files = data::texts(data::column(table, "file"));
    const auto actions = data::texts(data::column(table, "action"));
    const auto optional = [&](const char* name) {
        return data::has(table, name) ? data::texts(data::column(table, name))
                                      : data::Texts(files.size());
    };
    const auto codes = optional("code");
    const auto rows = optional("row");
    const auto reasons = optional("why");
    std::vector<Mend> mends;
    for (std::size_t i = 0; i < files.size(); ++i) {
        mends.push_back({files[i], actions[i], codes[i], rows[i], reasons[i]});
    }
    return mends;
}

data::Table table_of(const std::vector<Change>& changes) {
    data::Texts rows;
    for (const auto& change : changes) {
        rows.push_back(change.row == 0 ? "" : std::to_string(change.row));
    }
    return {
        {texts_of("file", changes, &Change::file), texts_of("layer", changes, &Change::layer),
         data::text_column("row", std::move(rows)), texts_of("id", changes, &Change::id),
         texts_of("column", changes, &Change::column),
         texts_of("before", changes, &Change::before),
         texts_of("after", changes, &Change::after),
         texts_of("action", changes, &Change::action), texts_of("why", changes, &Change::why)}};
}

}  // namespace geoplan::mend
