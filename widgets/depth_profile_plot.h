#pragma once

#include "evaluation/depth_profile.h"

#include <QColor>
#include <QWidget>

namespace grasploom {

/// One sentence: where the fingers would touch, or how far they may go.
QString profileVerdict(const DepthProfile& profile);

/// The depth under a grasp along its closing axis, nearer is higher: the mean over the jaw's width with the span
/// between its nearest and farthest, gaps at holes, the plane through the centre (dashed), and the two fingers where
/// they come down. A finger that would touch is hatched and bears a cross.
class DepthProfilePlot : public QWidget {
    Q_OBJECT
public:
    explicit DepthProfilePlot(QWidget* parent = nullptr);
    void setProfile(const DepthProfile& profile, const QColor& fingerColour);
    void clear(const QString& reason);  ///< what is said in place of a profile
    [[nodiscard]] const std::optional<DepthProfile>& profile() const { return m_profile; }

    /// Where a sample's place and a depth are drawn.
    [[nodiscard]] QPointF placeOf(double offsetPixels, double depthMetres) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    struct Range {
        double nearest = 0, farthest = 1;  ///< m
    };
    void fitRange();
    [[nodiscard]] QRectF area() const;
    void paintAxes(QPainter& painter) const;
    void paintSurface(QPainter& painter) const;
    void paintPlane(QPainter& painter) const;
    void paintFinger(QPainter& painter, const ProfileFinger& finger) const;
    void paintVerdict(QPainter& painter) const;
    [[nodiscard]] double planeAt(double offsetPixels) const;
    [[nodiscard]] QString readout(const ProfileSample& sample) const;

    std::optional<DepthProfile> m_profile;
    QColor m_fingerColour;
    QString m_reason;
    Range m_range;
};

}  // namespace grasploom
