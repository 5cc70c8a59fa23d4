#pragma once

#include "app/gui/jobs/job_thread.h"
#include "dataset/label_import.h"

#include <QImage>
#include <QString>

#include <memory>

namespace grasploom {

/// What the import dialog asks for.
struct ImportOrder {
    QString source;
    std::optional<LabelFormat> format;     ///< none: told by the content
    std::optional<AngleConvention> angle;  ///< none: what the file says, else the format's usual one
    QString pictureFolder;                 ///< empty: beside the labels
    bool operator==(const ImportOrder&) const = default;
};

/// Labels that were read; `reason`: why they could not be.
struct ImportFindings {
    std::shared_ptr<const LabelImport> import;  ///< null: nothing can be imported
    QString reason;
};

/// Never throws but Cancelled: what is wrong is among the findings.
ImportFindings readFor(const ImportOrder& order, const JobEvents& events);

/// Whether files of this format are labels to import, rather than a dataset or predictions, which open as they are.
bool isImported(LabelFormat format);

/// "96 pictures, 96 of them found; 412 grasps, …"; a line each.
QString importSummary(const LabelImport& import);

/// The picture of an image with its grasps' place; a null picture where it cannot be read.
QImage importPicture(const LabelImport& import, std::size_t image);

}  // namespace grasploom
