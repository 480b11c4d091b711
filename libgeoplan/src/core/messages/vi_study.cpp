#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"study", "nghiên cứu"},
    Translation{"the study file", "tệp nghiên cứu"},
    Translation{
        "{}: 'zone_parent' goes with a 'crosswalk': zones have no unit above them",
        "{}: 'zone_parent' chỉ dùng cùng 'crosswalk', vì vùng không có đơn vị cấp trên"},
    Translation{"{}: 'zone_name' and the crosswalk's 'old_name' go together",
                "{}: 'zone_name' và 'old_name' của crosswalk phải đi cùng nhau"},
    Translation{"{}: 'zone_parent' and the crosswalk's 'old_parent' go together",
                "{}: 'zone_parent' và 'old_parent' của crosswalk phải đi cùng nhau"},
    Translation{"{}: 'zone_parent' goes with 'zone_name'",
                "{}: 'zone_parent' chỉ dùng cùng 'zone_name'"},
    Translation{"{}: carry = \"rate\" and 'denominator' go together",
                "{}: carry = \"rate\" và 'denominator' phải đi cùng nhau"},
    Translation{"{}: a rate is carried from one row an old unit; leave 'aggregate' out",
                "{}: tỷ lệ được chuyển từ một dòng cho mỗi đơn vị cũ; hãy bỏ 'aggregate'"},
    Translation{"{}: counts are added up: carry = \"count\" goes with aggregate = \"sum\" or "
                "\"count\"",
                "{}: số đếm phải được cộng lại: carry = \"count\" chỉ đi cùng aggregate = "
                "\"sum\" hoặc \"count\""},
    Translation{
        "{} uses layer '{}', whose rows are of old units: say how its values are carried "
        "over, carry = {}",
        "{} dùng lớp dữ liệu '{}' có các dòng theo đơn vị cũ: hãy cho biết cách chuyển "
        "giá trị sang đơn vị mới, carry = {}"},
    Translation{"{} has 'carry', but its layer has no 'crosswalk'",
                "{} có 'carry' nhưng lớp dữ liệu của chỉ tiêu không có 'crosswalk'"},
    Translation{"{} new units of the crosswalk are no zones: {}",
                "{} đơn vị mới trong bảng chuyển đổi không phải là vùng của nghiên cứu: {}"},
    Translation{
        "what goes there is left out; check the codes and their leading zeros if these "
        "should be zones",
        "phần chuyển về đó bị bỏ qua; nếu đây phải là vùng của nghiên cứu, hãy kiểm tra "
        "mã và các số 0 ở đầu"},
    Translation{"the crosswalk has no old unit '{}'",
                "bảng chuyển đổi không có đơn vị cũ '{}'"},
    Translation{
        "of {} counted in old units, {} is carried to zones, {} belongs to no zone, and "
        "{} to zones of which another part is not known",
        "trong tổng số {} đếm theo đơn vị cũ, {} được chuyển sang các vùng, {} không "
        "thuộc vùng nào, và {} thuộc các vùng có phần khác chưa biết"},
    Translation{"complete the crosswalk and the table: see the rows and units that are named",
                "hãy bổ sung bảng chuyển đổi và bảng số liệu: xem các dòng và đơn vị được nêu "
                "tên"},
    Translation{"two {} have the id '{}'", "hai {} có cùng mã '{}'"},
    Translation{"{} names the {} '{}', which is not there",
                "{} nhắc đến {} '{}', nhưng không có mục này"},
    Translation{"indicators", "chỉ tiêu"},
    Translation{"packages", "gói công việc"},
    Translation{"funding sources", "nguồn vốn"},
    Translation{"indicator", "chỉ tiêu"},
    Translation{"earlier indicator", "chỉ tiêu khai báo trước đó"},
    Translation{"package", "gói công việc"},
    Translation{"field or indicator", "lĩnh vực hoặc chỉ tiêu"},
    Translation{"[rank] weights", "weights trong [rank]"},
    Translation{"indicator '{}'", "chỉ tiêu '{}'"},
    Translation{"package '{}'", "gói công việc '{}'"},
    Translation{"{} is of kind '{}' and", "{} thuộc loại '{}' nên"},
    Translation{"{} cannot use layer '{}', which is {}",
                "{} không dùng được lớp dữ liệu '{}' là lớp {}"},
    Translation{
        "{} counts what is in layer '{}': say there complete = true (it lists all there is, so "
        "a zone without any has none) or complete = false (such a zone is missing)",
        "{} đếm những gì có trong lớp dữ liệu '{}': hãy ghi ở lớp đó complete = true (lớp liệt "
        "kê đầy đủ, vùng nào không có tức là bằng không) hoặc complete = false (vùng không có "
        "thì coi là chưa biết)"},
    Translation{"{}: 'weight' must be a raster layer", "{}: 'weight' phải là một lớp raster"},
    Translation{
        "{} counts people: name the population grid in [layers] as people = { raster = \"…\" }",
        "{} có tính số dân: hãy khai báo lưới dân số trong [layers] bằng people = { raster = "
        "\"…\" }"},
    Translation{"{} is per 1,000 people: give 'population' in [zones], or a layer 'people'",
                "{} tính trên 1.000 dân: hãy khai báo 'population' trong [zones], hoặc lớp dữ "
                "liệu 'people'"},
    Translation{"the id '{}' of an indicator is taken by a column of the results, or by an "
                "indicator that differs in capitals alone; choose another",
                "mã chỉ tiêu '{}' trùng với một cột của kết quả, hoặc chỉ khác một chỉ tiêu "
                "khác ở chữ hoa, chữ thường; hãy chọn mã khác"},
    Translation{"[rank] weights name both the indicator '{}' and its field '{}'",
                "weights trong [rank] nêu cả chỉ tiêu '{}' lẫn lĩnh vực '{}' của nó"},
    Translation{"{} closes the gap of '{}', which has no target, so its quantity is not known",
                "{} bù phần còn thiếu của '{}', nhưng chỉ tiêu này chưa có mục tiêu nên không "
                "tính được khối lượng"},
    Translation{"[choose] needs [rank]: pilots are chosen by priority",
                "[choose] cần có [rank]: đơn vị thí điểm được chọn theo mức ưu tiên"},
    Translation{"[choose] needs a 'budget', or [[funding]] whose sum it is",
                "[choose] cần có 'budget', hoặc các [[funding]] để lấy tổng làm kinh phí"},
    Translation{"objective = \"shortfall\" multiplies priorities by people, so they must not "
                "be negative: use normalise = \"target\" or \"minmax\"",
                "objective = \"shortfall\" nhân mức ưu tiên với số dân nên mức ưu tiên không "
                "được âm: hãy dùng normalise = \"target\" hoặc \"minmax\""},
    Translation{"[choose] cost = \"packages\" needs [[packages]]",
                "cost = \"packages\" trong [choose] cần có các [[packages]]"},
    Translation{"layer '{}'", "lớp dữ liệu '{}'"},
    Translation{"{} features have no geometry", "{} đối tượng không có hình học"},
    Translation{"they are left out; give them a place",
                "các đối tượng này bị bỏ qua; hãy bổ sung vị trí cho chúng"},
    Translation{"{} lines stand where points are asked for",
                "{} đối tượng là đường trong khi cần điểm"},
    Translation{"{} polygons stand where points are asked for",
                "{} đối tượng là vùng (đa giác) trong khi cần điểm"},
    Translation{"each is taken by the place at half its length",
                "mỗi đường được thay bằng điểm ở giữa chiều dài của nó"},
    Translation{"each is taken by a point on its surface",
                "mỗi vùng được thay bằng một điểm nằm bên trong nó"},
    Translation{"layer '{}' has no features", "lớp dữ liệu '{}' không có đối tượng nào"},
    Translation{"check 'where' and 'layer'", "kiểm tra lại 'where' và 'layer'"},
    Translation{"feature {} has an empty id", "đối tượng số {} có mã trống"},
    Translation{"fill in its code, or name another 'id' column in [zones]",
                "điền mã cho đối tượng, hoặc chọn cột 'id' khác trong [zones]"},
    Translation{"features {} and {} both have the id '{}'",
                "đối tượng số {} và số {} có cùng mã '{}'"},
    Translation{"give each zone its own code, or merge the two features",
                "đặt cho mỗi vùng một mã riêng, hoặc gộp hai đối tượng"},
    Translation{"{}: id '{}' stands in rows {} and {}; keep one",
                "{}: mã '{}' có ở cả dòng {} và dòng {}; hãy giữ lại một dòng"},
    Translation{"the zone has no class", "vùng chưa được phân nhóm"},
    Translation{
        "targets and quotas by class will not apply to it; fill it in",
        "mục tiêu và số lượng theo nhóm sẽ không áp dụng cho vùng này; hãy bổ sung nhóm"},
    Translation{"the population is {}", "dân số ghi là {}"},
    Translation{"correct it, or leave it empty where it is not known",
                "sửa lại, hoặc để trống nếu chưa biết"},
    Translation{"{} has no polygons", "{} không có vùng (đa giác) nào"},
    Translation{"{} states no CRS: find out in which one its coordinates are and say it with "
                "crs = \"EPSG:…\" in {}",
                "{} không khai báo hệ tọa độ: hãy tìm hiểu tọa độ thuộc hệ nào rồi ghi crs = "
                "\"EPSG:…\" ở {}"},
    Translation{
        "{} coordinates are no degrees, the first is {}, {}, but the CRS is geographic: {}",
        "{} tọa độ không phải là độ, đầu tiên là {}; {}, trong khi hệ tọa độ là hệ địa lý: {}"},
    Translation{"the file is likely in a projected CRS: assign the right one",
                "tệp có lẽ ở hệ tọa độ phẳng: hãy gán đúng hệ tọa độ"},
    Translation{"the study crs must be projected and in metres, but it is {}; for Sơn La it is "
                "\"EPSG:9206\"",
                "hệ tọa độ của nghiên cứu phải là hệ tọa độ phẳng, đơn vị mét, nhưng lại là "
                "{}; với Sơn La là \"EPSG:9206\""},
    Translation{"the row names no operator or no technology",
                "dòng không ghi nhà mạng hoặc công nghệ"},
    Translation{"it is left out; fill it in", "dòng này bị bỏ qua; hãy bổ sung"},
    Translation{"no known cell of the raster lies in the zone",
                "không có ô raster nào có giá trị nằm trong vùng"},
    Translation{"its indicators on this raster are missing; check the CRS and the extent",
                "các chỉ tiêu tính từ raster này sẽ không có giá trị; hãy kiểm tra hệ tọa độ "
                "và phạm vi"},
    Translation{"the raster is known on only {} % of the zone",
                "raster chỉ có giá trị trên {} % diện tích vùng"},
    Translation{
        "its values are those of that part; use a raster that reaches beyond the border",
        "kết quả chỉ đại diện cho phần đó; hãy dùng raster phủ vượt ra ngoài ranh giới"},
    Translation{"unknown kind of indicator", "loại chỉ tiêu không xác định"},
    Translation{"indicator '{}' has a target for class '{}', which no zone has",
                "chỉ tiêu '{}' có mục tiêu cho nhóm '{}', nhưng không vùng nào thuộc nhóm này"},
    Translation{"write the class as the zones have it",
                "ghi tên nhóm đúng như trong dữ liệu các vùng"},
    Translation{"indicator '{}' is known for no zone",
                "chỉ tiêu '{}' không có giá trị ở vùng nào"},
    Translation{"check the ids, names and extent of its layer",
                "kiểm tra mã, tên và phạm vi của lớp dữ liệu"},
    Translation{"'{}' is money in whole VND, 0 or more",
                "'{}' là số tiền nguyên tính bằng đồng (VND), từ 0 trở lên"},
    Translation{"the quota of class '{}' must be a table { min, max }",
                "số lượng của nhóm '{}' phải là một bảng { min, max }"},
    Translation{"the quota of class '{}'", "số lượng của nhóm '{}'"},
    Translation{"a quota must not be negative", "số lượng theo nhóm không được âm"},
    Translation{"package '{}' needs either 'unit_cost' or 'cost'",
                "gói công việc '{}' cần đúng một trong hai: 'unit_cost' hoặc 'cost'"},
    Translation{"package '{}': 'unit_cost' is per unit of the gap that it 'closes'; give both "
                "or neither",
                "gói công việc '{}': 'unit_cost' tính cho mỗi đơn vị còn thiếu mà gói bù được, "
                "nêu ở 'closes'; hãy ghi cả hai hoặc bỏ cả hai"},
    Translation{"'max_share' must be above 0 and at most 1",
                "'max_share' phải lớn hơn 0 và không quá 1"},
    Translation{"'amount' by year is { 2026 = VND, … } with whole VND, 0 or more; '{}' is not",
                "'amount' theo năm có dạng { 2026 = số tiền, … }, số tiền nguyên tính bằng "
                "đồng, từ 0 trở lên; '{}' không đúng dạng này"},
    Translation{"'pilots' must be at least 1", "'pilots' phải từ 1 trở lên"},
    Translation{"'each_class_at_least' must not be negative",
                "'each_class_at_least' không được âm"},
    Translation{"a class is a whole number of 32 bits, got {}",
                "mã lớp phải là số nguyên 32 bit, nhưng nhận được {}"},
    Translation{"'rule' must be \"any\", \"all\" or a whole number, got '{}'",
                "'rule' phải là \"any\", \"all\" hoặc một số nguyên, nhưng nhận được '{}'"},
    Translation{"'rule' must be at least 1 operator", "'rule' phải từ 1 nhà mạng trở lên"},
    Translation{"{} needs 'column'", "{} cần có 'column'"},
    Translation{"aggregate = \"count\" counts rows of a table: name its 'layer'",
                "aggregate = \"count\" đếm số dòng của bảng: hãy nêu bảng ở 'layer'"},
    Translation{"{} has a unit of its own; leave 'unit' out",
                "{} đã có đơn vị riêng; hãy bỏ 'unit'"},
    Translation{"{} needs 'unit', the unit of its values",
                "{} cần có 'unit', đơn vị của giá trị"},
    Translation{"{}: a weighted 'stat' and 'weight' go together",
                "{}: 'stat' có trọng số (weighted_…) và 'weight' phải đi cùng nhau"},
    Translation{"{}: stat = \"class_share\" and 'classes' go together",
                "{}: stat = \"class_share\" và 'classes' phải đi cùng nhau"},
    Translation{"{} must name at least one technology", "{} phải nêu ít nhất một công nghệ"},
    Translation{
        "{} has a target but no 'direction': say which way is better, \"higher\" or \"lower\"",
        "{} có mục tiêu nhưng chưa có 'direction': hãy ghi chiều nào tốt hơn, \"higher\" (cao "
        "hơn) hoặc \"lower\" (thấp hơn)"},
    Translation{"an indicator's id is made of letters, digits and _, got '{}'",
                "mã chỉ tiêu chỉ gồm chữ cái không dấu, chữ số và dấu _, nhưng nhận được '{}'"},
    Translation{"without id", "chưa có mã"},
    Translation{"indicator '{}' has the unknown kind '{}'; kinds are {}",
                "chỉ tiêu '{}' thuộc loại '{}' không xác định; các loại gồm {}"},
    Translation{"indicator '{}' ({})", "chỉ tiêu '{}' ({})"},
    Translation{"'where' must name one column, as in { column = \"value\" }",
                "'where' phải nêu đúng một cột, ví dụ { cột = \"giá trị\" }"},
    Translation{"the values in 'where' must be text or whole numbers",
                "giá trị trong 'where' phải là chữ hoặc số nguyên"},
    Translation{"'where' must name at least one value", "'where' phải nêu ít nhất một giá trị"},
    Translation{"{} must have exactly one of {}, which names its file",
                "{} phải có đúng một trong các khóa {} để chỉ ra tệp"},
    Translation{"'band' counts from 1", "'band' đánh số từ 1"},
    Translation{"{} needs both x and y", "{} cần cả x và y"},
    Translation{"{} takes its points from columns; say in which 'crs' they are",
                "{} lấy điểm từ các cột tọa độ; hãy ghi 'crs' của các tọa độ đó"},
    Translation{
        "{} needs either 'id' or 'zone_name', to find each row's zone",
        "{} cần đúng một trong hai: 'id' hoặc 'zone_name', để biết mỗi dòng thuộc vùng nào"},
    Translation{"layer '{}' must be a table, as in { raster = \"people.tif\" }",
                "lớp dữ liệu '{}' phải là một bảng, ví dụ { raster = \"people.tif\" }"},
    Translation{"'count' must be from 1 to 10,000,000 draws",
                "'count' phải từ 1 đến 10.000.000 lượt mô phỏng"},
    Translation{"'seed' must not be negative", "'seed' không được âm"},
    Translation{"'weights' must be above 0 and at most 1: the share of itself by which a "
                "weight may move",
                "'weights' phải lớn hơn 0 và không quá 1: đó là tỷ lệ mà mỗi trọng số có thể "
                "thay đổi so với chính nó"},
    Translation{
        "'weights' must be \"equal\", \"entropy\" or a table { field = weight }, got '{}'",
        "'weights' phải là \"equal\", \"entropy\" hoặc một bảng { lĩnh vực = trọng số }, nhưng "
        "nhận được '{}'"},
    Translation{"the weight of '{}' must be a number, 0 or more",
                "trọng số của '{}' phải là một số, từ 0 trở lên"},
    Translation{"the weights must sum to 1, but they sum to {}",
                "tổng các trọng số phải bằng 1, nhưng hiện bằng {}"},
    Translation{"a geometric mean needs scores that are not negative; use normalise = "
                "\"target\" or \"minmax\"",
                "trung bình nhân cần các điểm số không âm; hãy dùng normalise = \"target\" "
                "hoặc \"minmax\""},
    Translation{"'min_known' is a share, from 0 to 1", "'min_known' là một tỷ lệ, từ 0 đến 1"},
    Translation{"each_class_at_least needs classes: name the column with 'class' in [zones]",
                "each_class_at_least cần có nhóm: hãy nêu cột nhóm ở 'class' trong [zones]"},
    Translation{"the priority, the people or the cost of the zone is not known",
                "chưa biết mức ưu tiên, số dân hoặc chi phí của vùng"},
    Translation{"it cannot be a pilot; fill in what is missing",
                "vùng này không thể được chọn thí điểm; hãy bổ sung phần còn thiếu"},
    Translation{"weights name '{}', which is no indicator and no field with an indicator that "
                "has a direction",
                "weights nêu '{}', nhưng đó không phải là chỉ tiêu, cũng không phải là lĩnh "
                "vực có chỉ tiêu đã ghi 'direction'"},
    Translation{"indicator '{}' is weighted twice, by itself and by its field",
                "chỉ tiêu '{}' bị tính trọng số hai lần, một lần theo chính nó và một lần theo "
                "lĩnh vực"},
    Translation{"no indicator can be ranked by: give them a 'direction' and, with normalise = "
                "\"target\", a 'target' and 'worst'",
                "không có chỉ tiêu nào dùng được để xếp hạng: hãy ghi 'direction' và, nếu dùng "
                "normalise = \"target\", thêm 'target' và 'worst'"},
    Translation{"indicator '{}' is ranked by, so it needs a 'direction'",
                "chỉ tiêu '{}' được dùng để xếp hạng nên cần có 'direction'"},
    Translation{"indicator '{}' is ranked by its distance to the target, so it needs a "
                "'target' (or use normalise = \"minmax\")",
                "chỉ tiêu '{}' được xếp hạng theo khoảng cách đến mục tiêu nên cần có 'target' "
                "(hoặc dùng normalise = \"minmax\")"},
    Translation{"indicator '{}' is ranked by its distance to the target, so it needs 'worst' "
                "(or use normalise = \"minmax\")",
                "chỉ tiêu '{}' được xếp hạng theo khoảng cách đến mục tiêu nên cần có 'worst' "
                "(hoặc dùng normalise = \"minmax\")"},
    Translation{"indicator '{}': {}", "chỉ tiêu '{}': {}"},
    Translation{"{}, line {}: not TOML: {}", "{}, dòng {}: không đúng cú pháp TOML: {}"},
    Translation{"this geoplan reads study files of version 1, not {}",
                "bản geoplan này đọc tệp nghiên cứu phiên bản 1, không phải {}"},
    Translation{"cannot read the study file '{}': expected a TOML file such as study.toml",
                "không đọc được tệp nghiên cứu '{}': cần một tệp TOML như study.toml"},
    Translation{"'{}' is a database: say outside = true in [study]",
                "'{}' là cơ sở dữ liệu: hãy ghi outside = true trong [study]"},
    Translation{"'{}' is not inside the study's folder: move the file there, or say outside = "
                "true in [study]",
                "'{}' không nằm trong thư mục của nghiên cứu: hãy chuyển tệp vào đó, hoặc ghi "
                "outside = true trong [study]"},
    Translation{"{}: there is no layer '{}' in [layers]; the layers are {}",
                "{}: không có lớp dữ liệu '{}' trong [layers]; các lớp gồm {}"},
    Translation{"the data has 1 error (geoplan check lists all):{}",
                "dữ liệu có 1 lỗi (lệnh geoplan check liệt kê tất cả):{}"},
    Translation{"the data has {} errors (geoplan check lists all):{}",
                "dữ liệu có {} lỗi (lệnh geoplan check liệt kê tất cả):{}"},
    Translation{"text", "chữ"},
    Translation{"a number", "một số"},
    Translation{"a whole number", "một số nguyên"},
    Translation{"true or false", "true hoặc false"},
    Translation{"a date (2026-01-01, without quotes)",
                "một ngày (2026-01-01, không có dấu nháy)"},
    Translation{"a table { … }", "một bảng { … }"},
    Translation{"a list of text", "một danh sách chữ"},
    Translation{"a list of whole numbers", "một danh sách số nguyên"},
    Translation{"a list of tables", "một danh sách bảng"},
    Translation{"{} or {}", "{} hoặc {}"},
    Translation{"{}; allowed are {}", "{}; cho phép các giá trị {}"},
    Translation{"{}, line {}: {}", "{}, dòng {}: {}"},
    Translation{"unknown key '{}' in {}", "khóa '{}' trong {} không được nhận biết"},
    Translation{"{} needs the key '{}' ({})", "{} cần có khóa '{}' ({})"},
    Translation{"'{}' in {} must be {}", "'{}' trong {} phải là {}"},
    Translation{"'{}' is not a value of '{}' in {}",
                "'{}' không phải là giá trị hợp lệ của '{}' trong {}"},
    Translation{"'{}' is too large: {}", "'{}' quá lớn: {}"},
    Translation{"'{}' must be a date", "'{}' phải là một ngày"},
    Translation{"'{}' must be a table { … }", "'{}' phải là một bảng { … }"},
};

}  // namespace

std::span<const Translation> vietnamese_study() noexcept {
    return table;
}

}  // namespace geoplan::detail
