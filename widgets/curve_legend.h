#pragma once

#include <QStringList>
#include <QWidget>

namespace grasploom {

class FlowLayout;

/// Names of the curves of sweep plots, each beside a piece of its line. Wraps where the width ends: names stay whole.
class CurveLegend : public QWidget {
    Q_OBJECT
public:
    explicit CurveLegend(QWidget* parent = nullptr);
    void setNames(const QStringList& names);  ///< in the order of the curves
    [[nodiscard]] const QStringList& names() const { return m_names; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QStringList m_names;
    FlowLayout* m_flow;
};

}  // namespace grasploom
