#include "evaluation/cairo_page.h"

#include "dataset/grasp.h"
#include "dataset/utf8.h"
#include "evaluation/svg_ids.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include <stdexcept>

namespace grasploom {
namespace {

constexpr double pngScale = 2;
constexpr const char* fontFamily = "DejaVu Sans";

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Without a date, so that the same drawing has the same bytes.
cairo_surface_t* createPdf(double width, double height, std::string* bytes) {
    cairo_surface_t* const surface = cairo_pdf_surface_create_for_stream(append, bytes, width, height);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
    return surface;
}

cairo_surface_t* createSurface(PictureFormat format, double width, double height, std::string* bytes) {
    switch (format) {
        case PictureFormat::Svg:
            return cairo_svg_surface_create_for_stream(append, bytes, width, height);
        case PictureFormat::Pdf:
            return createPdf(width, height, bytes);
        case PictureFormat::Png:
            break;
    }
    return cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width * pngScale),
                                      static_cast<int>(height * pngScale));
}

void setColour(cairo_t* context, Colour colour) {
    cairo_set_source_rgb(context, colour.r, colour.g, colour.b);
}

}  // namespace

CairoPage::CairoPage(PictureFormat format, double width, double height)
    : m_format(format),
      m_surface(createSurface(format, width, height, m_bytes.get())),
      m_context(cairo_create(m_surface.get())) {
    if (format == PictureFormat::Png) {
        cairo_scale(context(), pngScale, pngScale);
    }
    fillRectangle(0, 0, width, height, {1, 1, 1});
}

CairoPage::CairoPage(cairo_t* context) : m_format(PictureFormat::Pdf), m_context(cairo_reference(context)) {}

std::string CairoPage::finish() {
    cairo_status_t status = cairo_status(context());
    if (status == CAIRO_STATUS_SUCCESS && m_format == PictureFormat::Png) {
        status = cairo_surface_write_to_png_stream(m_surface.get(), append, m_bytes.get());
    }
    m_context.reset();
    cairo_surface_finish(m_surface.get());
    if (status == CAIRO_STATUS_SUCCESS) {
        status = cairo_surface_status(m_surface.get());
    }
    if (status != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error(std::string("cannot draw the chart: ") + cairo_status_to_string(status));
    }
    return m_format == PictureFormat::Svg ? renumberSvgIds(*m_bytes) : std::move(*m_bytes);
}

void CairoPage::fillRectangle(double x, double y, double width, double height, Colour colour) const {
    setColour(context(), colour);
    cairo_rectangle(context(), x, y, width, height);
    cairo_fill(context());
}

void CairoPage::strokeRectangle(double x, double y, double width, double height, Colour colour,
                                double lineWidth) const {
    setColour(context(), colour);
    cairo_set_line_width(context(), lineWidth);
    cairo_rectangle(context(), x, y, width, height);
    cairo_stroke(context());
}

void CairoPage::line(double x0, double y0, double x1, double y1, Colour colour, double lineWidth) const {
    setColour(context(), colour);
    cairo_set_line_width(context(), lineWidth);
    cairo_move_to(context(), x0, y0);
    cairo_line_to(context(), x1, y1);
    cairo_stroke(context());
}

void CairoPage::text(double x, double y, const std::string& text, double size, Colour colour, TextAnchor anchor,
                     bool bold) const {
    cairo_t* const c = context();
    setColour(c, colour);
    selectFont(size, bold);
    const std::string shown = validUtf8(text);
    cairo_text_extents_t extents;
    cairo_text_extents(c, shown.c_str(), &extents);
    if (anchor == TextAnchor::Middle) {
        x -= extents.x_advance / 2;
    } else if (anchor == TextAnchor::End) {
        x -= extents.x_advance;
    }
    cairo_move_to(c, x, y + size * 0.36);  // digits are about 0.72 of the size high
    cairo_show_text(c, shown.c_str());
    cairo_new_path(c);
}

double CairoPage::textWidth(const std::string& text, double size, bool bold) const {
    selectFont(size, bold);
    cairo_text_extents_t extents;
    cairo_text_extents(context(), validUtf8(text).c_str(), &extents);
    return extents.x_advance;
}

void CairoPage::selectFont(double size, bool bold) const {
    cairo_select_font_face(context(), fontFamily, CAIRO_FONT_SLANT_NORMAL,
                           bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(context(), size);
}

void CairoPage::verticalText(double x, double y, const std::string& words, double size, Colour colour) const {
    cairo_save(context());
    cairo_translate(context(), x, y);
    cairo_rotate(context(), -pi / 2);
    text(0, 0, words, size, colour, TextAnchor::Middle);
    cairo_restore(context());
}

}  // namespace grasploom
