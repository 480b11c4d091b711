#include "study/keys.hpp"

#include <geoplan/study/study.hpp>

#include <nlohmann/json.hpp>

#include <sstream>

namespace geoplan::study {

namespace {

using Json = nlohmann::ordered_json;

Json words_of(std::string_view text) {
    Json words = Json::array();
    std::istringstream stream{std::string(text)};
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

/// Schema of one key's value; `inner` describes its table or its array of tables.
Json value_schema(const Key& key, const Json& inner) {
    Json any = Json::array();
    const auto may = [&](Allowed kind) { return (key.allowed & kind) != 0U; };
    if (may(kText)) {
        Json text = {{"type", "string"}};
        if (!key.words.empty()) text["enum"] = words_of(key.words);
        any.push_back(std::move(text));
        if (!key.form.empty()) any.push_back({{"type", "string"}, {"pattern", key.form}});
    }
    if (may(kNumber)) any.push_back({{"type", "number"}});
    if (may(kInteger)) any.push_back({{"type", "integer"}});
    if (may(kBool)) any.push_back({{"type", "boolean"}});
    if (may(kDate)) any.push_back({{"type", "string"}, {"format", "date"}});
    if (may(kTable)) any.push_back(inner.is_null() ? Json{{"type", "object"}} : inner);
    if (may(kTexts)) any.push_back({{"type", "array"}, {"items", {{"type", "string"}}}});
    if (may(kIntegers)) any.push_back({{"type", "array"}, {"items", {{"type", "integer"}}}});
    if (may(kTables)) {
        any.push_back(
            {{"type", "array"}, {"items", inner.is_null() ? Json{{"type", "object"}} : inner}});
    }
    Json schema = any.size() == 1 ? any.front() : Json{{"anyOf", any}};
    schema["description"] = std::string(key.meaning);
    return schema;
}

using Inner = std::vector<std::pair<std::string_view, Json>>;

Json table_schema(std::initializer_list<std::span<const Key>> lists, const Inner& inner = {}) {
    Json schema = {{"type", "object"}, {"additionalProperties", false}};
    Json required = Json::array();
    for (const auto& keys : lists) {
        for (const auto& key : keys) {
            Json part;
            for (const auto& [name, value] : inner) {
                if (name == key.name) part = value;
            }
            schema["properties"][std::string(key.name)] = value_schema(key, part);
            if (key.required) required.push_back(std::string(key.name));
        }
    }
    if (!required.empty()) schema["required"] = required;
    return schema;
}

Json layers_schema() {
    Json kinds = Json::array();
    const Inner inner = {{"crosswalk", table_schema({crosswalk_keys()})}};
    for (const auto& kind : layer_kinds()) kinds.push_back(table_schema({kind.keys}, inner));
    return {{"type", "object"}, {"additionalProperties", {{"oneOf", kinds}}}};
}

Json travel_schema() {
    Json kinds = Json::array();
    for (const auto& kind : travel_kinds()) kinds.push_back(table_schema({kind.keys}));
    return {{"type", "object"}, {"additionalProperties", {{"oneOf", kinds}}}};
}

Json indicators_schema() {
    const Inner inner = {{"target", table_schema({target_keys()})}};
    Json kinds = Json::array();
    for (const auto& kind : indicator_kinds()) {
        Json schema = table_schema({indicator_keys(), kind.keys}, inner);
        schema["properties"]["kind"] = {{"const", std::string(kind.kind)}};
        kinds.push_back(std::move(schema));
    }
    return {{"oneOf", kinds}};
}

}  // namespace

std::string study_schema() {
    const Json column = table_schema({table_column_keys()});
    const Json quotas = {{"type", "object"},
                         {"additionalProperties", table_schema({quota_keys()})}};
    const Json numbers = {{"type", "object"}, {"additionalProperties", {{"type", "number"}}}};
    Json schema = table_schema(
        {root_keys()},
        {{"study", table_schema({study_keys()})},
         {"zones", table_schema({zones_keys()}, {{"class", column}, {"population", column}})},
         {"layers", layers_schema()},
         {"travel", travel_schema()},
         {"indicators", indicators_schema()},
         {"rank", table_schema({rank_keys()}, {{"weights", numbers},
                                               {"draws", table_schema({draws_keys()})}})},
         {"packages", table_schema({package_keys()})},
         {"funding", table_schema({funding_keys()}, {{"amount", numbers}})},
         {"choose", table_schema({choose_keys()}, {{"cost", column}, {"quotas", quotas}})}});
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = "geoplan study file, version 1";
    return schema.dump(2) + "\n";
}

}  // namespace geoplan::study
