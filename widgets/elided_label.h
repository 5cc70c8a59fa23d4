#pragma once

#include <QLabel>

namespace grasploom {

/// One line of text, elided where there is no room. The whole text is in the tooltip, unless that was set otherwise.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    void setShortText(const QString& text);  ///< takes the text's place where that has no room; empty: nothing does
    void setElide(Qt::TextElideMode mode) { m_mode = mode; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_short;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

}  // namespace grasploom
