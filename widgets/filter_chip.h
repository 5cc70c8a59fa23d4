#pragma once

#include <QToolButton>

namespace grasploom {

/// One condition of a filter, with a cross: a click takes it away. However long its text, it fits into the line.
class FilterChip : public QToolButton {
    Q_OBJECT
public:
    explicit FilterChip(QWidget* parent = nullptr);
    void setCondition(const QString& text, const QString& help);
    [[nodiscard]] const QString& condition() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int frameWidth() const;  ///< all but the text, px
    void elide();
    QString m_text;
};

}  // namespace grasploom
