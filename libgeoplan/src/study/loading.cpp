#include "study/loading.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/geom/repair.hpp>
#include <geoplan/io/checksum.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>

namespace geoplan::study {

void note_file(Inputs& inputs, const std::string& written, const std::string& path,
               const io::TextOptions& text) {
    namespace fs = std::filesystem;
    const auto folder = fs::path(written).parent_path();
    for (const auto& part : io::files_of(path)) {
        const auto shown = (folder / fs::path(part).filename()).string();
        const bool known = std::any_of(inputs.files.begin(), inputs.files.end(),
                                       [&](const InputFile& f) { return f.path == shown; });
        if (!known)
            inputs.files.push_back(
                {shown, io::sha256_of_file(part), fs::file_size(part), text});
    }
}

void add_problems(Inputs& inputs, Problems problems) {
    std::move(problems.begin(), problems.end(), std::back_inserter(inputs.problems));
}

void require_crs(const crs::Crs& crs, const std::string& file, const std::string& section) {
    if (crs.stated()) return;
    throw Error(Errc::crs, say("{} states no CRS: find out in which one its coordinates are "
                               "and say it with crs = \"EPSG:…\" in {}",
                               {file, section}));
}

void check_coordinates(std::span<const geom::Point> coords, const crs::Crs& crs,
                       const std::string& file, Problems& problems) {
    if (!crs.geographic) return;
    const auto beyond = [](const geom::Point& p) {
        return std::abs(p.x) > 180.0 || std::abs(p.y) > 90.0;
    };
    const auto first = std::find_if(coords.begin(), coords.end(), beyond);
    if (first == coords.end()) return;
    const auto many = std::count_if(coords.begin(), coords.end(), beyond);
    problems.push_back({Severity::error, "coordinates_out_of_range", file, "",
                        say("{} coordinates are no degrees, the first is {}, {}, but the CRS "
                            "is geographic: {}",
                            {many, first->x, first->y, crs::describe(crs)}),
                        say("the file is likely in a projected CRS: assign the right one")});
}

geom::Polygons settle_polygons(const Study& study, Inputs& inputs, geom::Polygons polygons,
                               std::span<const std::string> row_names, const std::string& file,
                               int threads) {
    if (!study.repair) {
        add_problems(inputs, geom::find_invalid(polygons, row_names, file, threads));
        return polygons;
    }
    auto repaired = geom::repair(polygons, row_names, file, threads);
    add_problems(inputs, std::move(repaired.problems));
    return std::move(repaired.polygons);
}

Inputs load(const Study& study, int threads, const Progress& progress) {
    Inputs inputs;
    const std::string file = study.file.empty() ? say("study") : study.file;
    const double steps = static_cast<double>(study.layers.size() + 1);
    progress.tell(0.0, study.zones.path);
    const bool known_crs = attempt(inputs.problems, file, [&] {
        inputs.crs = crs::crs_from_text(study.crs);
        if (!inputs.crs.projected || inputs.crs.metres_per_unit != 1.0) {
            throw Error(Errc::crs, say("the study crs must be projected and in metres, but it "
                                       "is {}; for Sơn La it is \"EPSG:9206\"",
                                       {crs::describe(inputs.crs)}));
        }
    });
    if (known_crs) {
        attempt(inputs.problems, study.zones.path, [&] { load_zones(study, inputs, threads); });
        double done = 1.0;
        for (const auto& spec : study.layers) {
            progress.tell(done / steps, spec.path);
            attempt(inputs.problems, spec.path,
                    [&] { load_layer(study, spec, inputs, threads); });
            done += 1.0;
        }
    }
    progress.tell(1.0);
    return inputs;
}

}  // namespace geoplan::study
