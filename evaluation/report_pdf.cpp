// A report as PDF.
#include "evaluation/chart_frame.h"
#include "evaluation/chart_lines.h"
#include "evaluation/pdf_table.h"
#include "evaluation/report_document.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cstring>

namespace grasploom {
namespace {

constexpr int cardsPerRow = 4;
constexpr double cardGap = 8;
constexpr double cardSide = (PdfPages::room - cardGap * (cardsPerRow - 1)) / cardsPerRow;
constexpr double wordSize = 7, wordLine = 9;

void placePlot(PdfPages& pages, const ReportPlot& plot) {
    const double scale = std::min(
        {1.0, PdfPages::room / plot.chart.width, (PdfPages::bottom - PdfPages::top) * 0.6 / plot.chart.height, 0.62});
    const double height = plot.chart.height * scale;
    pages.place(height, [chart = plot.chart, scale](const CairoPage& page, double top) {
        cairo_save(page.context());
        cairo_translate(page.context(), PdfPages::left, top);
        cairo_scale(page.context(), scale, scale);
        chart.paint(page);
        cairo_restore(page.context());
    });
    pages.skip(8);
}

struct SurfaceDeleter {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDeleter>;

/// The picture as Cairo draws it, with the JPEG itself attached: PDF keeps it as it is.
Surface surfaceOf(const std::string& jpeg) {
    const cv::Mat picture = cv::imdecode(std::vector<unsigned char>(jpeg.begin(), jpeg.end()), cv::IMREAD_COLOR);
    if (picture.empty()) {
        return nullptr;
    }
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.cols, picture.rows));
    unsigned char* const pixels = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols; ++x) {
            const auto& pixel = picture.at<cv::Vec3b>(y, x);
            const std::uint32_t value = 0xFF000000U | static_cast<std::uint32_t>(pixel[2]) << 16U |
                                        static_cast<std::uint32_t>(pixel[1]) << 8U | pixel[0];
            std::memcpy(pixels + static_cast<std::ptrdiff_t>(y) * stride + static_cast<std::ptrdiff_t>(x) * 4, &value,
                        4);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    auto* const kept = new std::string(jpeg);
    const cairo_status_t status = cairo_surface_set_mime_data(
        surface.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(kept->data()), kept->size(),
        [](void* bytes) { delete static_cast<std::string*>(bytes); }, kept);
    if (status != CAIRO_STATUS_SUCCESS) {
        delete kept;
    }
    return surface;
}

void drawPicture(const CairoPage& page, const std::string& jpeg, double x, double y) {
    const Surface surface = surfaceOf(jpeg);
    if (!surface) {
        return;
    }
    cairo_t* const context = page.context();
    const double scale = cardSide / cairo_image_surface_get_width(surface.get());
    cairo_save(context);
    cairo_translate(context, x, y);
    cairo_scale(context, scale, scale);
    cairo_set_source_surface(context, surface.get(), 0, 0);
    cairo_paint(context);
    cairo_restore(context);
}

struct Card {
    ReportFailure failure;
    std::vector<std::string> words;
    std::size_t bold = 0;  ///< the first of them: the scene's name
};

Card cardOf(const CairoPage& page, const ReportFailure& failure) {
    Card card{failure, wrapped(page, failure.scene, wordSize, cardSide, true)};
    card.bold = card.words.size();
    for (const std::string& text :
         {failure.verdict, failure.numbers, failure.noPicture.empty() ? "" : "No picture: " + failure.noPicture}) {
        if (!text.empty()) {
            const auto lines = wrapped(page, text, wordSize, cardSide);
            card.words.insert(card.words.end(), lines.begin(), lines.end());
        }
    }
    return card;
}

void paintCard(const CairoPage& page, const Card& card, double x, double top) {
    if (card.failure.jpeg.empty()) {
        page.strokeRectangle(x, top, cardSide, cardSide, faint, 1);
    } else {
        drawPicture(page, card.failure.jpeg, x, top);
    }
    double y = top + cardSide + 8;
    for (std::size_t i = 0; i < card.words.size(); ++i, y += wordLine) {
        page.text(x, y, card.words[i], wordSize, ink, TextAnchor::Start, i < card.bold);
    }
}

void placeGallery(PdfPages& pages, const ReportGallery& gallery) {
    std::vector<Card> row;
    const auto placeRow = [&] {
        std::size_t lines = 0;
        for (const Card& card : row) {
            lines = std::max(lines, card.words.size());
        }
        const double height = cardSide + 14 + wordLine * static_cast<double>(lines);
        pages.place(height, [row](const CairoPage& page, double top) {
            for (std::size_t c = 0; c < row.size(); ++c) {
                paintCard(page, row[c], PdfPages::left + static_cast<double>(c) * (cardSide + cardGap), top);
            }
        });
        row.clear();
    };
    for (const ReportFailure& failure : gallery.failures) {
        row.push_back(cardOf(pages.measure(), failure));
        if (row.size() == cardsPerRow) {
            placeRow();
        }
    }
    if (!row.empty()) {
        placeRow();
    }
}

struct BlockPlacer {
    PdfPages& pages;
    void operator()(const ReportText& text) const { pages.paragraph(text.text); }
    void operator()(const ReportTable& table) const { placeTable(pages, table); }
    void operator()(const ReportPlot& plot) const { placePlot(pages, plot); }
    void operator()(const ReportGallery& gallery) const { placeGallery(pages, gallery); }
};

}  // namespace

std::string formatPdf(const ReportDocument& document) {
    PdfPages pages(document.title);
    pages.title(document.title);
    pages.paragraph(document.lead);
    for (const ReportSection& section : document.sections) {
        pages.heading(section.title);
        for (const ReportBlock& block : section.blocks) {
            std::visit(BlockPlacer{pages}, block);
        }
    }
    return pages.finish();
}

}  // namespace grasploom
