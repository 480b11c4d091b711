#include "bind.hpp"
#include "convert.hpp"

void bind_admin(py::module_& m) {
    m.doc() = "Administrative units: codes, names, validity.";
    bind_crosswalk(m);
}
