#pragma once

#include <geoplan/core/text.hpp>
