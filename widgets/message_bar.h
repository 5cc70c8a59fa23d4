#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace grasploom {

/// What a message bar says, and what can be done about it.
struct BarMessage {
    enum class Level : std::uint8_t { Information, Warning };
    struct Action {
        QString text;
        std::function<void()> run;  ///< the message is gone afterwards
    };
    QString key;  ///< a message takes the place of one with the same key
    Level level = Level::Information;
    QString text;
    QString details;  ///< tooltip
    std::vector<Action> actions;
};

/// Messages above what they are about, that wait to be answered and stand in nobody's way. Empty: takes no room.
class MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void add(const BarMessage& message);
    void remove(const QString& key);
    void clear();
    [[nodiscard]] int count() const;

private:
    [[nodiscard]] QWidget* find(const QString& key) const;
    QWidget* rowFor(const BarMessage& message);

    QVBoxLayout* m_rows;
};

}  // namespace grasploom
