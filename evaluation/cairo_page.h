#pragma once

#include "evaluation/chart.h"

#include <cairo.h>

#include <memory>
#include <string>

namespace grasploom {

struct Colour {
    double r = 0, g = 0, b = 0;
};

enum class TextAnchor { Start, Middle, End };

/// A Cairo picture in memory: draw, then take the bytes. PNG is drawn at twice the size for sharp print. Texts need not
/// be UTF-8: what is not shows as �.
class CairoPage {
public:
    CairoPage(PictureFormat format, double width, double height);
    /// Draws with someone else's context, whose surface gets the bytes; `finish` is not for this one.
    explicit CairoPage(cairo_t* context);
    [[nodiscard]] cairo_t* context() const { return m_context.get(); }
    /// Ends drawing. Throws std::runtime_error when Cairo failed (out of memory).
    std::string finish();

    void fillRectangle(double x, double y, double width, double height, Colour colour) const;
    void strokeRectangle(double x, double y, double width, double height, Colour colour, double lineWidth) const;
    void line(double x0, double y0, double x1, double y1, Colour colour, double lineWidth) const;
    /// `y` is the middle of the digits' height.
    void text(double x, double y, const std::string& text, double size, Colour colour, TextAnchor anchor,
              bool bold = false) const;
    /// How far `text` reaches.
    [[nodiscard]] double textWidth(const std::string& text, double size, bool bold = false) const;
    void verticalText(double x, double y, const std::string& text, double size, Colour colour) const;

private:
    struct SurfaceDeleter {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    };
    struct ContextDeleter {
        void operator()(cairo_t* context) const { cairo_destroy(context); }
    };
    void selectFont(double size, bool bold) const;

    PictureFormat m_format;
    std::unique_ptr<std::string> m_bytes = std::make_unique<std::string>();  // its address is handed to Cairo
    std::unique_ptr<cairo_surface_t, SurfaceDeleter> m_surface;
    std::unique_ptr<cairo_t, ContextDeleter> m_context;
};

}  // namespace grasploom
