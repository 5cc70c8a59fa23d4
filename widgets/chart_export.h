#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <string>
#include <vector>

class QMenu;
class QWidget;

namespace grasploom {

/// What of a chart can be taken elsewhere.
struct ChartExport {
    QWidget* picture = nullptr;                                   ///< outlives the menu
    QString name;                                                 ///< start of a file's name
    std::function<std::vector<std::vector<std::string>>()> rows;  ///< as a table, head first
};
/// Entries for the clipboard and for files; `done` is told what was written, `failed` what went wrong.
void addExportActions(QMenu& menu, const ChartExport& chart, const std::function<void(const QString& file)>& done,
                      const std::function<void(const QString& reason)>& failed);

QByteArray pictureAsPng(QWidget& widget);  ///< at twice the resolution of the screen's scale 1
QByteArray pictureAsSvg(QWidget& widget);

}  // namespace grasploom
