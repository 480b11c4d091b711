#include <geoplan/study/run.hpp>

#include <geoplan/io/staged.hpp>
#include <geoplan/io/write.hpp>

namespace geoplan::study {

namespace {

/// Five classes of priority, light to dark, for QGIS.
std::string priority_style() {
    constexpr const char* colours[] = {"255,247,188,255", "254,217,118,255", "254,153,41,255",
                                       "217,95,14,255", "153,52,4,255"};
    std::string ranges;
    std::string symbols;
    for (int i = 0; i < 5; ++i) {
        const std::string n = std::to_string(i);
        const std::string lower = "0." + std::to_string(2 * i);
        const std::string upper = i == 4 ? "1.0" : "0." + std::to_string(2 * i + 2);
        ranges += "<range lower=\"" + lower + "\" upper=\"" + upper + "\" symbol=\"" + n +
                  "\" label=\"" + lower + " – " + upper + "\" render=\"true\"/>";
        symbols += "<symbol type=\"fill\" name=\"" + n +
                   "\" alpha=\"1\" clip_to_extent=\"1\">"
                   "<layer class=\"SimpleFill\" enabled=\"1\" pass=\"0\" locked=\"0\">"
                   "<prop k=\"color\" v=\"" +
                   std::string(colours[i]) +
                   "\"/>"
                   "<prop k=\"outline_color\" v=\"80,80,80,255\"/>"
                   "<prop k=\"outline_width\" v=\"0.2\"/><prop k=\"style\" v=\"solid\"/>"
                   "</layer></symbol>";
    }
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"
           "<qgis version=\"3.22\" styleCategories=\"Symbology\">"
           "<renderer-v2 type=\"graduatedSymbol\" attr=\"priority\" "
           "graduatedMethod=\"GraduatedColor\" symbollevels=\"0\" enableorderby=\"0\" "
           "forceraster=\"0\"><ranges>" +
           ranges + "</ranges><symbols>" + symbols +
           "</symbols></renderer-v2><layerGeometryType>2</layerGeometryType></qgis>";
}

}  // namespace

void write_results(const Results& results, const std::string& folder) {
    io::StagedFolder staged(folder);
    const std::string base = staged.path() + "/";
    const data::Layer layers[] = {zone_layer(results)};
    io::GpkgOptions options;
    options.last_change = results.study.date;
    options.descriptions = {{"zones", results.study.name}};
    if (results.ranking) options.styles = {{"zones", "priority", priority_style()}};
    io::write_gpkg(base + "results.gpkg", layers, {}, options);
    io::write_csv(base + "indicators.csv", indicator_table(results));
    io::write_csv(base + "gaps.csv", gap_table(results));
    if (results.ranking) {
        io::write_csv(base + "ranks.csv", rank_table(results, *results.ranking));
        io::write_csv(base + "scores.csv", score_table(results, *results.ranking));
        if (results.ranking->certainty) {
            io::write_csv(base + "acceptability.csv",
                          acceptability_table(results, *results.ranking));
        }
    }
    if (results.portfolio) io::write_csv(base + "portfolio.csv", portfolio_table(results));
    io::write_csv(base + "problems.csv", problem_table(results.problems));
    io::write_text(base + "study.toml", results.study.text);
    io::write_text(base + "method.json", method_record(results));
    io::write_text(base + "run.json", run_record(results));
    staged.commit();
}

}  // namespace geoplan::study
