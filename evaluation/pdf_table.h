#pragma once

#include "evaluation/pdf_pages.h"
#include "evaluation/report_document.h"

namespace grasploom {

/// The caption, then the rows; a row is never cut, and a head stands above the rows of every page. A table that fits on
/// one page starts a new one rather than being broken.
void placeTable(PdfPages& pages, const ReportTable& table);

}  // namespace grasploom
