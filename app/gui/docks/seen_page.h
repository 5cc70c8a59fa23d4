#pragma once

#include <QWidget>

namespace grasploom {

/// A dock's page that works only while it can be seen, and catches up when it comes into sight.
class SeenPage : public QWidget {
protected:
    using QWidget::QWidget;
    /// Behind the others of its tabs a dock counts as visible, outside of the window: that is not seen.
    [[nodiscard]] bool isSeen() const { return isVisible() && !visibleRegion().isEmpty(); }
    void catchUpWhenSeen() { m_waits = true; }
    /// Once, soon after the page has come into sight; only after catchUpWhenSeen().
    virtual void catchUp() = 0;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_waits = false;
};

}  // namespace grasploom
