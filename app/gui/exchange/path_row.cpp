#include "app/gui/exchange/path_row.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace grasploom {

QWidget* pathRow(QLineEdit* edit, const std::vector<std::pair<QString, std::function<void()>>>& buttons) {
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(edit, 1);
    for (const auto& [text, act] : buttons) {
        auto* const button = new QPushButton(text);
        button->setAutoDefault(false);
        QObject::connect(button, &QPushButton::clicked, edit, act);
        layout->addWidget(button);
    }
    return row;
}

QString typedPath(const QLineEdit& edit) {
    const QString text = edit.text().trimmed();
    return text.isEmpty() ? QString() : QDir(QDir::fromNativeSeparators(text)).absolutePath();
}

std::filesystem::path toPath(const QString& text) { return std::filesystem::path(text.toStdString()); }

}  // namespace grasploom
