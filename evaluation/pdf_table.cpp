#include "evaluation/pdf_table.h"

#include "evaluation/chart_lines.h"

#include <algorithm>
#include <numeric>

namespace grasploom {
namespace {

constexpr double padding = 5, largest = 8.5, smallest = 6;

struct Line {
    std::vector<std::vector<std::string>> cells;  ///< lines of each
    std::vector<bool> faint;
    double height = 0;
};

std::string shownText(const ReportCell& cell) {
    return cell.faint ? "(" + cell.text + ")" : cell.text;
}

/// How a table is set: size of its letters and widths of its columns.
struct Setting {
    double size = largest;
    std::vector<double> widths;
};

std::vector<double> naturalWidths(const CairoPage& page, const ReportTable& table, double size) {
    std::vector<double> widths;
    for (std::size_t c = 0; c < table.head.size(); ++c) {
        double most = page.textWidth(table.head[c], size, true);
        for (const auto& row : table.rows) {
            most = std::max(most, page.textWidth(shownText(row.at(c)), size));
        }
        widths.push_back(most + 2 * padding + 1);
    }
    return widths;
}

/// Columns that need no more than their share keep what they need; the others share the rest.
void shrink(std::vector<double>& widths, double room) {
    std::vector<std::size_t> wide(widths.size());
    std::iota(wide.begin(), wide.end(), std::size_t{0});
    double left = room;
    for (bool changed = true; changed;) {
        changed = false;
        const double share = left / static_cast<double>(std::max<std::size_t>(1, wide.size()));
        for (std::size_t i = 0; i < wide.size(); ++i) {
            if (widths[wide[i]] <= share) {
                left -= widths[wide[i]];
                wide.erase(wide.begin() + static_cast<std::ptrdiff_t>(i));
                changed = true;
                break;
            }
        }
    }
    for (const std::size_t c : wide) {
        widths[c] = left / static_cast<double>(wide.size());
    }
}

Setting settingOf(const CairoPage& page, const ReportTable& table) {
    Setting setting;
    for (;;) {
        setting.widths = naturalWidths(page, table, setting.size);
        const double whole = std::accumulate(setting.widths.begin(), setting.widths.end(), 0.0);
        if (whole <= PdfPages::room) {
            return setting;
        }
        if (table.words || setting.size <= smallest) {
            shrink(setting.widths, PdfPages::room);
            return setting;
        }
        setting.size -= 0.5;
    }
}

Line lineOf(const CairoPage& page, const std::vector<ReportCell>& cells, const Setting& setting, bool bold) {
    Line line;
    std::size_t most = 1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        line.cells.push_back(
            wrapped(page, shownText(cells[c]), setting.size, setting.widths.at(c) - 2 * padding, bold));
        line.faint.push_back(cells[c].faint);
        most = std::max(most, line.cells.back().size());
    }
    line.height = setting.size * 1.3 * static_cast<double>(most) + 5;
    return line;
}

void paintLine(const CairoPage& page, const Line& line, const Setting& setting, double top, bool head, bool words) {
    double x = PdfPages::left;
    for (std::size_t c = 0; c < line.cells.size(); ++c) {
        const bool startsLeft = c == 0 || words;
        double y = top + 2.5 + setting.size * 0.65;
        for (const std::string& text : line.cells[c]) {
            page.text(startsLeft ? x + padding : x + setting.widths[c] - padding, y, text, setting.size,
                      line.faint[c] ? grey : ink, startsLeft ? TextAnchor::Start : TextAnchor::End, head);
            y += setting.size * 1.3;
        }
        x += setting.widths[c];
    }
    page.line(PdfPages::left, top + line.height, x, top + line.height, head ? grey : faint, head ? 0.9 : 0.5);
}

}  // namespace

void placeTable(PdfPages& pages, const ReportTable& table) {
    const CairoPage& page = pages.measure();
    const Setting setting = settingOf(page, table);
    const Line head = lineOf(page, {table.head.begin(), table.head.end()}, setting, true);
    std::vector<Line> lines;
    const double captionHeight =
        static_cast<double>(wrapped(page, table.caption, 8.5, PdfPages::room).size()) * 12 + 6;
    double height = captionHeight + head.height;
    for (const auto& row : table.rows) {
        lines.push_back(lineOf(page, row, setting, false));
        height += lines.back().height;
    }
    // The whole table where a page can hold it, at least its beginning.
    pages.keepTogether(height);
    pages.keepTogether(captionHeight + head.height + (lines.empty() ? 0 : lines.front().height));
    pages.paragraph(table.caption, 8.5, grey);
    const auto placeHead = [&] {
        pages.place(head.height, [head, setting, words = table.words](const CairoPage& p, double top) {
            paintLine(p, head, setting, top, true, words);
        });
    };
    placeHead();
    for (const Line& line : lines) {
        if (pages.roomLeft() < line.height) {
            pages.keepTogether(head.height + line.height);
            placeHead();
        }
        pages.place(line.height, [line, setting, words = table.words](const CairoPage& p, double top) {
            paintLine(p, line, setting, top, false, words);
        });
    }
    pages.skip(10);
}

}  // namespace grasploom
