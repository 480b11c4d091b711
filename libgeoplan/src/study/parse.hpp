#pragma once

#include "study/toml_reader.hpp"

#include <geoplan/study/study.hpp>

namespace geoplan::study {

/// The sections of a study file, one function each. All throw Error{Errc::config}.
[[nodiscard]] TableColumn parse_table_column(const Section& parent, std::string_view key);
/// `encoding` and `capital_font`.
[[nodiscard]] io::TextOptions parse_text_options(const Section& section);
[[nodiscard]] std::vector<LayerSpec> parse_layers(const Section& root);
[[nodiscard]] std::vector<TravelSpec> parse_travel(const Section& root);
[[nodiscard]] std::vector<IndicatorSpec> parse_indicators(const Section& root);
[[nodiscard]] RankSpec parse_rank(const Section& root);
[[nodiscard]] std::vector<PackageSpec> parse_packages(const Section& root);
[[nodiscard]] std::vector<FundingSpec> parse_funding(const Section& root);
[[nodiscard]] ChooseSpec parse_choose(const Section& root);

/// Names that are used must be defined, and fit where they are used.
/// @param file  for the messages
void require_consistent(const Study& study);

}  // namespace geoplan::study
