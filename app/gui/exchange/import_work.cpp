#include "app/gui/exchange/import_work.h"

#include "app/gui/exchange/path_row.h"
#include "dataset/cancelled.h"
#include "dataset/scene_images.h"
#include "widgets/picture_image.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportWork)
};

FoundLabels found(const ImportOrder& order) {
    const std::filesystem::path source = toPath(order.source);
    std::error_code error;
    // Of a folder, a format that is one file needs the file.
    const bool table = order.format && !factsOf(*order.format).isFolder && std::filesystem::is_directory(source, error);
    if (!order.format || table) {
        FoundLabels labels = findLabels(source);
        labels.format = order.format.value_or(labels.format);
        return labels;
    }
    return {source, *order.format};
}

QString whyNot(LabelFormat format) {
    return format == LabelFormat::Jacquard
               ? Words::tr("These are Jacquard's own labels: open their folder as it is.")
               : Words::tr("These are predictions: open the dataset that they are of, and then File → Open predictions.");
}

struct Counts {
    std::size_t grasps = 0, rectangles = 0, negatives = 0;
};

Counts countsOf(const LabelSet& set) {
    Counts counts;
    for (const LabelledImage& image : set.images) {
        counts.rectangles += image.grasps.size();
        counts.grasps += image.grasps.empty() ? 0 : image.grasps.back().group + 1U;
        counts.negatives += static_cast<std::size_t>(std::ranges::count(image.grasps, true, &LabelledGrasp::negative));
    }
    return counts;
}

QString number(std::size_t value) { return QLocale().toString(qulonglong(value)); }

}  // namespace

bool isImported(LabelFormat format) {
    return format != LabelFormat::Jacquard && format != LabelFormat::JacquardSgt && format != LabelFormat::PredictionsCsv;
}

ImportFindings readFor(const ImportOrder& order, const JobEvents& events) {
    try {
        const FoundLabels labels = found(order);
        if (!isImported(labels.format)) {
            return {nullptr, whyNot(labels.format)};
        }
        const bool hasDialects = factsOf(labels.format).dialect.has_value();
        ImportReading reading;
        reading.angle = hasDialects ? order.angle : std::nullopt;
        reading.pictureFolder = toPath(order.pictureFolder);
        reading.progress = [&events](std::size_t images) {
            events.progressed(static_cast<std::int64_t>(images));
            return !events.cancelled();
        };
        return {std::make_shared<const LabelImport>(readImport(labels, reading)), {}};
    } catch (const Cancelled&) {
        throw;
    } catch (const std::exception& error) {
        return {nullptr, QString::fromUtf8(error.what())};
    }
}

QString importSummary(const LabelImport& import) {
    const Counts counts = countsOf(import.set);
    const std::size_t there = import.picturesThere();
    QStringList lines;
    lines << Words::tr("%n grasp(s), jaw sizes taken together, in %1 rectangles", nullptr, static_cast<int>(counts.grasps))
                 .arg(number(counts.rectangles));
    lines << Words::tr("%n picture(s) with labels; %1 of them are there", nullptr, static_cast<int>(import.set.images.size()))
                 .arg(number(there));
    if (there < import.set.images.size()) {
        lines << Words::tr("%n picture(s) are not there: their labels are left out", nullptr,
                           static_cast<int>(import.set.images.size() - there));
    }
    if (counts.negatives > 0) {
        lines << Words::tr("%n negative(s) are left out: a dataset has places to grasp only", nullptr,
                           static_cast<int>(counts.negatives));
    }
    for (const std::string& note : import.set.notes) {
        lines << QString::fromStdString(note);
    }
    return lines.join(QLatin1Char('\n'));
}

QImage importPicture(const LabelImport& import, std::size_t image) {
    try {
        return toImage(readRgb(import.pictures.at(image)));
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace grasploom
