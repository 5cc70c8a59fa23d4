#pragma once

#include <QLayout>

#include <vector>

namespace grasploom {

/// Lines its items up left to right and wraps where the width ends, so that a row of switches never widens the window.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void insertWidget(int place, QWidget* widget);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int i) const override;
    QLayoutItem* takeAt(int i) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rectangle) override;

private:
    /// The height used; moves the items when `place` is set.
    int arrange(const QRect& rectangle, bool place) const;
    std::vector<QLayoutItem*> m_items;  // owned, as every layout owns its items
};

}  // namespace grasploom
