#pragma once

#include <geoplan/core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

/// What `call` throws, as "code: message"; "" when it throws nothing.
template <class Call>
std::string refusal(Call&& call) {
    try {
        call();
    } catch (const geoplan::Error& error) {
        return std::string(name(error.code())) + ": " + error.what();
    }
    return {};
}
