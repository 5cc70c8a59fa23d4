// A report as one HTML page.
#include "evaluation/html.h"
#include "evaluation/report_document.h"
#include "evaluation/report_page_style.h"

namespace grasploom {
namespace {

std::string tableHtml(const ReportTable& table) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& title : table.head) {
        if (rows.empty()) {
            rows.emplace_back();
        }
        rows.back().push_back(escapeHtml(title));
    }
    for (const auto& row : table.rows) {
        rows.emplace_back();
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string text = escapeHtml(row[c].text);
            rows.back().push_back(row[c].faint                ? "<span class=\"faint\">(" + text + ")</span>"
                                  : table.words && c + 1 > 1 ? "<span class=\"exact\">" + text + "</span>"
                                                             : text);
        }
    }
    return std::string("<div class=\"table") + (table.words ? " words" : "") + "\">" +
           htmlTable(rows, escapeHtml(table.caption)) + "</div>\n";
}

std::string plotHtml(const ReportPlot& plot) {
    return "<p class=\"plot\">" +
           htmlPicture(draw(plot.chart, PictureFormat::Svg), "image/svg+xml", plot.alternative) + "</p>\n";
}

std::string figureHtml(const ReportGallery& gallery, std::size_t number) {
    const ReportFailure& failure = gallery.failures[number];
    const std::string id = "failure-" + gallery.name + "-" + std::to_string(number);
    const std::string words = "<b>" + escapeHtml(failure.scene) + "</b><br>" + escapeHtml(failure.verdict) +
                              (failure.numbers.empty() ? "" : " · " + escapeHtml(failure.numbers)) +
                              (failure.noPicture.empty() ? "" : "<br>No picture: " + escapeHtml(failure.noPicture));
    std::string html = "<figure id=\"" + id + "\" class=\"is-" + failure.type + "\">";
    if (!failure.jpeg.empty()) {
        // The picture leads to its own figure, which then fills the window; the cross leads back to the gallery.
        html += "<a class=\"enlarge\" href=\"#" + id + "\" title=\"Enlarge\">" +
                htmlPicture(failure.jpeg, "image/jpeg", failure.scene) + "</a><a class=\"close\" href=\"#gallery-" +
                gallery.name + "\" title=\"Close (Esc)\" aria-label=\"Close\">×</a>";
    }
    return html + "<figcaption>" + words + "</figcaption></figure>\n";
}

std::size_t countOf(const ReportGallery& gallery, const std::string& type) {
    std::size_t count = 0;
    for (const ReportFailure& failure : gallery.failures) {
        count += failure.type == type ? 1 : 0;
    }
    return count;
}

std::string choiceHtml(const std::string& gallery, const std::string& type, const std::string& text, bool chosen) {
    const std::string id = "show-" + gallery + "-" + type;
    return "<input type=\"radio\" name=\"show-" + gallery + "\" id=\"" + id + "\"" + (chosen ? " checked" : "") +
           "><label for=\"" + id + "\">" + escapeHtml(text) + "</label>\n";
}

std::string galleryHtml(const ReportGallery& gallery) {
    std::string html =
        "<div class=\"filtered\" id=\"gallery-" + gallery.name + "\" role=\"group\" aria-label=\"Failures to show\">\n" +
        choiceHtml(gallery.name, "all", "all (" + std::to_string(gallery.failures.size()) + ")", true);
    for (const auto& [type, text] : gallery.types) {
        html += choiceHtml(gallery.name, type, text + " (" + std::to_string(countOf(gallery, type)) + ")", false);
    }
    html += "<div class=\"gallery\">\n";
    for (std::size_t i = 0; i < gallery.failures.size(); ++i) {
        html += figureHtml(gallery, i);
    }
    return html + "</div></div>\n";
}

/// One rule a choice: it hides what it does not mean.
std::string filterStyle(const ReportDocument& document) {
    std::string style;
    for (const ReportGallery* gallery : blocksOf<ReportGallery>(document)) {
        for (const auto& [type, text] : gallery->types) {
            style += "#show-" + gallery->name + "-" + type + ":checked~.gallery figure:not(.is-" + type +
                     "){display:none}\n";
        }
    }
    return "@media screen{" + style + "}\n";
}

struct BlockHtml {
    std::string operator()(const ReportText& text) const { return "<p>" + escapeHtml(text.text) + "</p>\n"; }
    std::string operator()(const ReportTable& table) const { return tableHtml(table); }
    std::string operator()(const ReportPlot& plot) const { return plotHtml(plot); }
    std::string operator()(const ReportGallery& gallery) const { return galleryHtml(gallery); }
};

std::string contentsHtml(const ReportDocument& document) {
    std::string html = "<nav aria-label=\"Sections\"><ul>";
    for (const ReportSection& section : document.sections) {
        html += "<li><a href=\"#" + section.id + "\">" + escapeHtml(section.title) + "</a></li>";
    }
    return html + "</ul></nav>\n";
}

}  // namespace

std::string formatHtml(const ReportDocument& document) {
    std::string body = "<h1>" + escapeHtml(document.title) + "</h1>\n<p class=\"lead\">" + escapeHtml(document.lead) +
                       "</p>\n" + contentsHtml(document);
    for (const ReportSection& section : document.sections) {
        body += "<h2 id=\"" + section.id + "\">" + escapeHtml(section.title) + "</h2>\n";
        for (const ReportBlock& block : section.blocks) {
            body += std::visit(BlockHtml{}, block);
        }
    }
    return htmlPage(document.title, body, std::string(reportPageStyle) + filterStyle(document), reportPageScript);
}

}  // namespace grasploom
