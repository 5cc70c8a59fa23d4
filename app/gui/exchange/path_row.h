#pragma once

#include <QString>

#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

class QLineEdit;
class QWidget;

namespace grasploom {

/// A line for a path with buttons beside it. The row is the parent of all.
QWidget* pathRow(QLineEdit* edit, const std::vector<std::pair<QString, std::function<void()>>>& buttons);

/// What somebody typed as an absolute path; empty: nothing.
QString typedPath(const QLineEdit& edit);
std::filesystem::path toPath(const QString& text);

}  // namespace grasploom
