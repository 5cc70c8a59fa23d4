#pragma once

#include <QWidget>

namespace grasploom {

/// A number beside its limit: a bar from 0 to `most`, the accepted side shaded, the limit marked, the value in words.
struct LimitBarContent {
    QString name;   ///< "Δθ"
    QString text;   ///< "31.4°"
    double value = 0;
    double limit = 0;
    double most = 1;
    bool acceptsBelow = true;  ///< the accepted side of the limit
    bool holds = false;
};

class LimitBar : public QWidget {
    Q_OBJECT
public:
    explicit LimitBar(QWidget* parent = nullptr);
    void setContent(const LimitBarContent& content);
    [[nodiscard]] const LimitBarContent& content() const { return m_content; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintTrack(QPainter& painter, const QRectF& track) const;
    LimitBarContent m_content;
};

}  // namespace grasploom
