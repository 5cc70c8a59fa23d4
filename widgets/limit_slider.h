#pragma once

#include <QSlider>

namespace grasploom {

/// A horizontal slider with one place marked under its groove: the paper's value.
class LimitSlider : public QSlider {
    Q_OBJECT
public:
    LimitSlider(int most, int marked, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int markHeight() const;
    int m_marked;
};

}  // namespace grasploom
