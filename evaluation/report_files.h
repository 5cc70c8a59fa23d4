#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace grasploom {

enum class ReportFormat : std::uint8_t {
    Html,    ///< one self-contained page
    Pdf,     ///< A4 pages
    Csv,     ///< every table
    Latex,   ///< the tables in one file
    Png,     ///< every plot, as the two below
    Svg,
    PlotPdf
};
inline constexpr int reportFormatCount = 7;
std::string_view reportFormatName(ReportFormat format);  ///< "html", "pdf", "csv", "tex", "png", "svg", "plot-pdf"

using ReportFormats = std::set<ReportFormat>;
ReportFormats allReportFormats();
/// "html,pdf" → those. Throws std::invalid_argument, naming what there is, for any other name, and for none.
ReportFormats parseReportFormats(std::string_view names);
/// "html,pdf".
std::string formatReportFormats(const ReportFormats& formats);

/// Name → bytes, in the order they were made.
using ReportFiles = std::vector<std::pair<std::string, std::string>>;

/// Writes the files, and report-files.sha256 that `sha256sum -c` reads, into `folder`. Everything is written into a hidden
/// folder within first, then renamed to its place, so that a full disk or a cancelled job leaves what was there.
/// `folder` may be missing, empty, or hold an earlier report, unchanged, which is replaced. Anything else in it is
/// refused: nobody's files are mixed with a report's. Returns the files written. Throws DataError: one message.
std::vector<std::filesystem::path> writeReportFiles(const ReportFiles& files, const std::filesystem::path& folder);

/// Throws the same DataError early, before hours of work, when `folder` holds anything but an earlier report, or cannot
/// be written.
void requireReportFolder(const std::filesystem::path& folder);

}  // namespace grasploom
