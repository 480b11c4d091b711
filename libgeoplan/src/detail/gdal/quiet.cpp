#include "detail/gdal/quiet.hpp"

#include <geoplan/core/message.hpp>

#include <cpl_conv.h>
#include <cpl_error.h>

namespace geoplan::detail {

namespace {

void CPL_STDCALL keep_failure(CPLErr level, CPLErrorNum /*number*/, const char* message) {
    if (level < CE_Failure) return;
    static_cast<QuietErrors*>(CPLGetErrorHandlerUserData())->keep(message);
}

}  // namespace

QuietErrors::QuietErrors() {
    CPLErrorReset();
    CPLPushErrorHandlerEx(&keep_failure, this);
}

QuietErrors::~QuietErrors() {
    CPLPopErrorHandler();
}

void QuietErrors::keep(const char* message) noexcept {
    if (failed_) return;
    failed_ = true;
    try {
        first_ = message;
    } catch (...) {  // no memory for the words: the failure itself is kept
    }
}

std::string QuietErrors::words() const {
    return first_.empty() ? say("no reason given") : first_;
}

ThreadSetting::ThreadSetting(const char* key, const std::string& value) : key_(key) {
    CPLSetThreadLocalConfigOption(key_, value.c_str());
}

ThreadSetting::~ThreadSetting() {
    CPLSetThreadLocalConfigOption(key_, nullptr);
}

}  // namespace geoplan::detail
