#pragma once

#include <QComboBox>

namespace grasploom {

/// A list whose current entry is elided where there is no room, and stands whole in the tooltip then.
class ElidedCombo : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;
    [[nodiscard]] QString shownText() const;  ///< as it is painted

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

}  // namespace grasploom
