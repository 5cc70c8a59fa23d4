#include "evaluation/chart.h"

#include "evaluation/cairo_page.h"

namespace grasploom {

std::string draw(const Chart& chart, PictureFormat format) {
    CairoPage page(format, chart.width, chart.height);
    chart.paint(page);
    return page.finish();
}

}  // namespace grasploom
