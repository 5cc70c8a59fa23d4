#include "app/gui/exchange/format_words.h"

#include <QCoreApplication>

namespace grasploom {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(FormatWords)
};
}  // namespace

QString formatTitle(LabelFormat format) {
    switch (format) {
        case LabelFormat::Jacquard:
            return Words::tr("Jacquard: <scene>_grasps.txt");
        case LabelFormat::JacquardSgt:
            return Words::tr("Jacquard SGT: one text, best first");
        case LabelFormat::PredictionsCsv:
            return Words::tr("Predictions: one CSV");
        case LabelFormat::Cornell:
            return Words::tr("Cornell: pcdNNNNcpos.txt, pcdNNNNcneg.txt");
        case LabelFormat::MultiObject:
            return Words::tr("grasp_multiObject: annotations/<picture>_annotations.txt");
        case LabelFormat::OcidGrasp:
            return Words::tr("OCID_grasp: Annotations/<picture>.txt");
        case LabelFormat::Coco:
            return Words::tr("COCO: one JSON with rotated boxes");
        case LabelFormat::Dota:
            return Words::tr("DOTA: labelTxt/<picture>.txt");
        case LabelFormat::RoLabelImg:
            return Words::tr("roLabelImg: <picture>.xml");
        case LabelFormat::Csv:
            break;
    }
    return Words::tr("CSV: one table, a row per rectangle");
}

QString conventionWords(AngleConvention convention) {
    switch (convention) {
        case AngleConvention::ClockwiseDegrees:
            return Words::tr("degrees, clockwise");
        case AngleConvention::CounterClockwiseDegrees:
            return Words::tr("degrees, counter-clockwise");
        case AngleConvention::ClockwiseRadians:
            return Words::tr("radians, clockwise");
        case AngleConvention::CounterClockwiseRadians:
            break;
    }
    return Words::tr("radians, counter-clockwise");
}

QString angleWords(LabelFormat format, std::optional<AngleConvention> convention) {
    const auto known = convention ? convention : factsOf(format).dialect;
    if (known) {
        return Words::tr("%1, of the opening axis").arg(conventionWords(*known));
    }
    const bool written = format == LabelFormat::Jacquard || format == LabelFormat::JacquardSgt ||
                         format == LabelFormat::PredictionsCsv;
    return written ? Words::tr("%1, of the opening axis").arg(conventionWords(AngleConvention::ClockwiseDegrees))
                   : Words::tr("by four corners in order, of which the first edge is the opening axis");
}

}  // namespace grasploom
