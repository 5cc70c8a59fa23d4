#pragma once

#include "evaluation/cairo_page.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace grasploom {

/// `text` broken into lines of at most `width`: at blanks, and within words that are too long for a line.
std::vector<std::string> wrapped(const CairoPage& page, const std::string& text, double size, double width,
                                 bool bold = false);

/// A4 pages that fill from top to bottom. What is placed never crosses a page's end; each page gets its number and how
/// many there are, so that everything is drawn at the end. All in points.
class PdfPages {
public:
    static constexpr double width = 595.276, height = 841.89;
    static constexpr double left = 48, top = 52, bottom = 790, room = width - 2 * left;

    /// `title` stands at the foot of every page.
    explicit PdfPages(std::string title);
    PdfPages(const PdfPages&) = delete;
    PdfPages& operator=(const PdfPages&) = delete;

    /// For measuring texts.
    [[nodiscard]] const CairoPage& measure() const { return m_page; }

    using Paint = std::function<void(const CairoPage& page, double top)>;
    /// `paint` draws within `blockHeight` below its `top`; on the next page where this one has no room for it.
    void place(double blockHeight, Paint paint);
    /// Ends the page unless this much is left of it; what has no room on any page is left where it is.
    void keepTogether(double blockHeight);
    void skip(double space);
    [[nodiscard]] double roomLeft() const { return bottom - m_y; }

    void title(const std::string& text);
    void heading(const std::string& text);  ///< also an entry of the outline
    void paragraph(const std::string& text, double size = 9.5, Colour colour = {0.13, 0.13, 0.13});

    /// Ends. Throws std::runtime_error when Cairo failed.
    std::string finish();

private:
    struct Item {
        double top;
        Paint paint;
        std::string outline;
    };
    struct SurfaceDeleter {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    };
    void add(double blockHeight, Paint paint, std::string outline);
    void drawFoot(std::size_t number) const;

    std::string m_title;
    std::string m_bytes;
    std::unique_ptr<cairo_surface_t, SurfaceDeleter> m_surface;
    CairoPage m_page;
    std::vector<std::vector<Item>> m_pages{1};
    double m_y = top;
};

}  // namespace grasploom
