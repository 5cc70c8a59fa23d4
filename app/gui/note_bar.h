#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace grasploom {

/// One line to type a scene's tags or note into, above the picture: Enter takes it, Esc leaves it as it was.
class NoteBar : public QWidget {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t { Tags, Note };
    explicit NoteBar(QWidget* parent = nullptr);
    /// `hint`: shown beside, such as the tags that are in use.
    void open(Kind kind, const QString& text, const QString& hint = {});
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void entered(grasploom::NoteBar::Kind kind, const QString& text);
    void closed();  ///< either way

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    Kind m_kind = Kind::Tags;
    QLabel* m_label;
    QLineEdit* m_edit;
    QLabel* m_hint;
};

}  // namespace grasploom
