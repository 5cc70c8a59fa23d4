#include "evaluation/study_report.h"

#include "dataset/files.h"
#include "evaluation/html.h"
#include "evaluation/table_format.h"

namespace grasploom {
namespace {

std::string markdownList(const char* heading, const std::vector<std::string>& lines) {
    std::string text = lines.empty() ? "" : std::string("## ") + heading + "\n\n";
    for (const std::string& line : lines) {
        text += "- " + escapeMarkdown(line) + "\n";
    }
    return text + (lines.empty() ? "" : "\n");
}

std::string htmlList(const char* heading, const std::vector<std::string>& lines) {
    std::string html = lines.empty() ? "" : std::string("<h2>") + heading + "</h2>\n<ul>\n";
    for (const std::string& line : lines) {
        html += "<li>" + escapeHtml(line) + "</li>\n";
    }
    return html + (lines.empty() ? "" : "</ul>\n");
}

std::string htmlSettings(const StudyReport& report) {
    std::vector<std::vector<std::string>> rows{{"setting", "value"}};
    for (const auto& [name, value] : report.settings) {
        rows.push_back({escapeHtml(name), "<code>" + escapeHtml(value) + "</code>"});
    }
    return "<h2>Settings</h2>\n<div class=\"words\">" + htmlTable(rows) + "</div>\n";
}

std::string markdownSettings(const StudyReport& report) {
    std::vector<std::vector<std::string>> rows{{"setting", "value"}};
    for (const auto& [name, value] : report.settings) {
        rows.push_back({name, value});
    }
    return "## Settings\n\n" + markdownTable(rows);
}

}  // namespace

std::string formatMarkdown(const StudyReport& report) {
    std::string text = "# " + escapeMarkdown(report.title) + "\n\n" + escapeMarkdown(report.lead) + "\n\n" +
                       markdownList("Findings", report.findings);
    for (const ResultTable& table : report.tables) {
        text += formatMarkdown(table) + "\n";
    }
    for (const StudyReport::Picture& picture : report.pictures) {
        text += "![" + escapeMarkdown(picture.chart.title) + "](" + picture.file + ".svg)\n\n";
    }
    return text + markdownList("Remarks", report.remarks) + markdownSettings(report);
}

std::string formatHtml(const StudyReport& report) {
    std::string body = "<h1>" + escapeHtml(report.title) + "</h1>\n<p class=\"lead\">" + escapeHtml(report.lead) +
                       "</p>\n" + htmlList("Findings", report.findings);
    for (const ResultTable& table : report.tables) {
        body += formatHtml(table);
    }
    for (const StudyReport::Picture& picture : report.pictures) {
        body += "<p>" +
                htmlPicture(drawBands(picture.chart, PictureFormat::Svg), "image/svg+xml", picture.chart.title) +
                "</p>\n";
    }
    return htmlPage(report.title, body + htmlList("Remarks", report.remarks) + htmlSettings(report));
}

std::string formatLatex(const StudyReport& report) {
    std::string text;
    for (const ResultTable& table : report.tables) {
        text += formatLatex(table) + "\n";
    }
    return text;
}

std::vector<std::filesystem::path> writeStudyReport(const StudyReport& report, const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> written;
    const auto write = [&](const std::string& name, const std::string& bytes) {
        writeFileAtomically(folder / name, bytes);
        written.push_back(folder / name);
    };
    write("report.md", formatMarkdown(report));
    write("report.html", formatHtml(report));
    write("tables.tex", formatLatex(report));
    write("tables.csv", formatCsv(report.tables));
    for (const StudyReport::Picture& picture : report.pictures) {
        write(picture.file + ".svg", drawBands(picture.chart, PictureFormat::Svg));
        write(picture.file + ".png", drawBands(picture.chart, PictureFormat::Png));
    }
    for (const auto& [name, bytes] : report.data) {
        write(name, bytes);
    }
    return written;
}

}  // namespace grasploom
