#include "evaluation/pdf_pages.h"

#include "evaluation/chart_frame.h"
#include "evaluation/chart_lines.h"

#include "dataset/utf8.h"

#include <cairo-pdf.h>

#include <stdexcept>

namespace grasploom {
namespace {

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t* createSurface(std::string* bytes, const std::string& title) {
    cairo_surface_t* const surface =
        cairo_pdf_surface_create_for_stream(append, bytes, PdfPages::width, PdfPages::height);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, validUtf8(title).c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "GraspLoom");
    // The same report has the same bytes whenever it is made.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
    return surface;
}

/// The end of the longest beginning of `text` that has room; at least one character.
std::size_t fittingEnd(const CairoPage& page, const std::string& text, double size, double width, bool bold) {
    std::size_t end = 0;
    while (end < text.size()) {
        std::size_t next = end + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) {
            ++next;
        }
        if (end > 0 && page.textWidth(text.substr(0, next), size, bold) > width) {
            break;
        }
        end = next;
    }
    return end;
}

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) {
            words.push_back(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return words;
}

}  // namespace

std::vector<std::string> wrapped(const CairoPage& page, const std::string& text, double size, double width, bool bold) {
    std::vector<std::string> lines{""};
    for (std::string word : wordsOf(validUtf8(text))) {
        std::string& line = lines.back();
        if (line.empty() || page.textWidth(line + " " + word, size, bold) <= width) {
            line += (line.empty() ? "" : " ") + word;
        } else {
            lines.push_back(word);
        }
        while (page.textWidth(lines.back(), size, bold) > width) {
            const std::size_t end = fittingEnd(page, lines.back(), size, width, bold);
            if (end == lines.back().size()) {
                break;
            }
            std::string rest = lines.back().substr(end);
            lines.back().resize(end);
            lines.push_back(std::move(rest));
        }
    }
    return lines;
}

PdfPages::PdfPages(std::string title)
    : m_title(std::move(title)),
      m_surface(createSurface(&m_bytes, m_title)),
      m_page([this] {
          cairo_t* const context = cairo_create(m_surface.get());
          CairoPage page(context);
          cairo_destroy(context);
          return page;
      }()) {}

void PdfPages::add(double blockHeight, Paint paint, std::string outline) {
    if (m_y + blockHeight > bottom && m_y > top) {
        m_pages.emplace_back();
        m_y = top;
    }
    m_pages.back().push_back({m_y, std::move(paint), std::move(outline)});
    m_y += blockHeight;
}

void PdfPages::place(double blockHeight, Paint paint) {
    add(blockHeight, std::move(paint), {});
}

void PdfPages::keepTogether(double blockHeight) {
    if (m_y + blockHeight > bottom && m_y > top && blockHeight <= bottom - top) {
        m_pages.emplace_back();
        m_y = top;
    }
}

void PdfPages::skip(double space) {
    if (m_y > top) {
        m_y += space;
    }
}

void PdfPages::title(const std::string& text) {
    for (const std::string& line : wrapped(m_page, text, 18, room, true)) {
        place(24, [line](const CairoPage& page, double y) {
            page.text(left, y + 12, line, 18, ink, TextAnchor::Start, true);
        });
    }
    skip(4);
}

void PdfPages::heading(const std::string& text) {
    skip(16);
    keepTogether(130);  // not alone at a page's end
    add(
        24,
        [text](const CairoPage& page, double y) {
            page.text(left, y + 8, fitted(page, text, 13, room, true), 13, ink, TextAnchor::Start, true);
            page.line(left, y + 18, left + room, y + 18, faint, 1);
        },
        text);
    skip(4);
}

void PdfPages::paragraph(const std::string& text, double size, Colour colour) {
    const double lineHeight = size * 1.4;
    for (const std::string& line : wrapped(m_page, text, size, room)) {
        place(lineHeight, [line, size, colour, lineHeight](const CairoPage& page, double y) {
            page.text(left, y + lineHeight / 2, line, size, colour, TextAnchor::Start);
        });
    }
    skip(6);
}

void PdfPages::drawFoot(std::size_t number) const {
    const double y = height - 30;
    const std::string place = "Page " + std::to_string(number) + " of " + std::to_string(m_pages.size());
    m_page.line(left, y - 10, left + room, y - 10, faint, 0.7);
    m_page.text(left, y, fitted(m_page, m_title, 8, room - 90), 8, grey, TextAnchor::Start);
    m_page.text(left + room, y, place, 8, grey, TextAnchor::End);
}

std::string PdfPages::finish() {
    for (std::size_t p = 0; p < m_pages.size(); ++p) {
        const std::string destination = "page=" + std::to_string(p + 1);
        for (const Item& item : m_pages[p]) {
            if (!item.outline.empty()) {
                cairo_pdf_surface_add_outline(m_surface.get(), CAIRO_PDF_OUTLINE_ROOT,
                                              validUtf8(item.outline).c_str(), destination.c_str(),
                                              CAIRO_PDF_OUTLINE_FLAG_OPEN);
            }
            item.paint(m_page, item.top);
        }
        drawFoot(p + 1);
        cairo_show_page(m_page.context());
    }
    const cairo_status_t drawn = cairo_status(m_page.context());
    cairo_surface_finish(m_surface.get());
    const cairo_status_t status = drawn != CAIRO_STATUS_SUCCESS ? drawn : cairo_surface_status(m_surface.get());
    if (status != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error(std::string("cannot draw the PDF: ") + cairo_status_to_string(status));
    }
    return std::move(m_bytes);
}

}  // namespace grasploom
