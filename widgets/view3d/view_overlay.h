#pragma once

#include "widgets/view3d/orbit_camera.h"

#include <QWidget>

namespace grasploom {

/// The three axes of the world as they are seen, x red, y green, z blue, each with its letter; around `centre`.
void paintAxes(QPainter& painter, const OrbitCamera& camera, QPointF centre, double length, const QColor& ink);

/// What lies over a 3-D view: axes, a notice, the focus frame. Lets the mouse through.
class ViewOverlay : public QWidget {
    Q_OBJECT
public:
    explicit ViewOverlay(QWidget* parent);
    void setCamera(const OrbitCamera& camera);
    void setNotice(const QString& text);
    void paintInto(QPainter& painter) const;  ///< axes alone, for pictures

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QColor ink() const;

    OrbitCamera m_camera;
    QString m_notice;
};

}  // namespace grasploom
