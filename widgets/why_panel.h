#pragma once

#include "widgets/inspector.h"

class QLabel;

namespace grasploom {

class LimitBar;

/// The reason of a prediction's verdict: a sentence, both limits as bars, and from which limits on it would be right.
class WhyPanel : public QWidget {
    Q_OBJECT
public:
    explicit WhyPanel(QWidget* parent = nullptr);
    void setContent(const InspectorContent& content);

private:
    QLabel* m_sentence;
    LimitBar* m_angle;
    LimitBar* m_iou;
    QLabel* m_when;
};

}  // namespace grasploom
