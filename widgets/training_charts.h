#pragma once

#include <QString>
#include <QWidget>

#include <filesystem>
#include <memory>

namespace grasploom {

/// Live curves of a training: losses on the left (log scale on request), validation accuracies on the right.
/// Curves appear with their first value, and each can be hidden. 100 000 points stay fluid.
class TrainingCharts : public QWidget {
    Q_OBJECT
public:
    explicit TrainingCharts(QWidget* parent = nullptr);
    ~TrainingCharts() override;

    /// Known names: "total", "anchor", "scorer", "regression", "guidance"; others get the next free colour and dash.
    /// Steps of one curve do not descend; a step that does starts the curve anew from there (a resumed training).
    void addLoss(qint64 step, const QString& name, double value);
    /// Accuracies [0, 1]. Known names: "intermediate", "scorer".
    void addValidation(qint64 step, const QString& name, double value);
    void clear();

    void setLogarithmic(bool logarithmic);
    [[nodiscard]] bool isLogarithmic() const;
    void setCurveVisible(const QString& name, bool visible);  ///< of either chart
    [[nodiscard]] bool isCurveVisible(const QString& name) const;

    /// "chart,curve,step,value" rows of every value received, not only those drawn. Throws DataError.
    void exportCsv(const std::filesystem::path& file) const;
    /// The charts as shown. Throws DataError.
    void exportSvg(const std::filesystem::path& file) const;
    void exportPng(const std::filesystem::path& file) const;

Q_SIGNALS:
    /// A validation point was clicked: open the scenes learned or forgotten there.
    void validationActivated(qint64 step, const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Room;
    std::unique_ptr<Room> m_room;
};

}  // namespace grasploom
