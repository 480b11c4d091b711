#pragma once

#include <string>

namespace geoplan::detail {

/// This thread's GDAL messages, kept off the terminal while it lives; the first failure is
/// kept, since it names the cause.
class QuietErrors {
public:
    QuietErrors();
    ~QuietErrors();
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors(QuietErrors&&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;
    QuietErrors& operator=(QuietErrors&&) = delete;

    [[nodiscard]] bool failed() const noexcept { return failed_; }
    /// GDAL's own words, or "no reason given".
    [[nodiscard]] std::string words() const;

    /// For GDAL's callback.
    void keep(const char* message) noexcept;

private:
    bool failed_ = false;
    std::string first_;
};

/// A GDAL setting of this thread while it lives.
class ThreadSetting {
public:
    ThreadSetting(const char* key, const std::string& value);
    ~ThreadSetting();
    ThreadSetting(const ThreadSetting&) = delete;
    ThreadSetting(ThreadSetting&&) = delete;
    ThreadSetting& operator=(const ThreadSetting&) = delete;
    ThreadSetting& operator=(ThreadSetting&&) = delete;

private:
    const char* key_;
};

/// While it lives, the first row of a sheet names its columns, whatever it looks like. GDAL
/// asks when a sheet is first used, not when the workbook is opened.
class FirstRowNames {
private:
    ThreadSetting xlsx_{"OGR_XLSX_HEADERS", "FORCE"};
    ThreadSetting ods_{"OGR_ODS_HEADERS", "FORCE"};
};

}  // namespace geoplan::detail
