#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace grasploom {

/// A line over a view that says what stands in the way there, with a button that helps. Hidden while it has no text.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);
    /// Empty `text` hides the bar, empty `action` its button.
    void setNotice(const QString& text, const QString& action = {});
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionRequested();

private:
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
};

}  // namespace grasploom
