#include "widgets/training_charts.h"

namespace grasploom {

class TrainingCharts::Room {
public:
    bool logarithmic = false;
};

TrainingCharts::TrainingCharts(QWidget* parent) : QWidget(parent), m_room(std::make_unique<Room>()) {}
TrainingCharts::~TrainingCharts() = default;
void TrainingCharts::addLoss(qint64, const QString&, double) {}
void TrainingCharts::addValidation(qint64, const QString&, double) {}
void TrainingCharts::clear() {}
void TrainingCharts::setLogarithmic(bool logarithmic) { m_room->logarithmic = logarithmic; }
bool TrainingCharts::isLogarithmic() const { return m_room->logarithmic; }
void TrainingCharts::setCurveVisible(const QString&, bool) {}
bool TrainingCharts::isCurveVisible(const QString&) const { return true; }
void TrainingCharts::exportCsv(const std::filesystem::path&) const {}
void TrainingCharts::exportSvg(const std::filesystem::path&) const {}
void TrainingCharts::exportPng(const std::filesystem::path&) const {}

}  // namespace grasploom
