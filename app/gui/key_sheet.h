#pragma once

#include <QDialog>

namespace grasploom {

/// Every key, on one sheet.
class KeySheet : public QDialog {
    Q_OBJECT
public:
    explicit KeySheet(QWidget* parent = nullptr);
};

}  // namespace grasploom
