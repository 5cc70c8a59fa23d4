#include "widgets/rank_lists.h"

namespace grasploom {

RankLists::RankLists(QWidget* parent) : QAbstractScrollArea(parent) {}
RankLists::~RankLists() = default;
void RankLists::setLists(RankedLists lists) { m_lists = std::move(lists); }
void RankLists::setSelected(std::optional<int> number) { m_selected = number; }
QSize RankLists::sizeHint() const { return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() * 14}; }
QSize RankLists::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 6}; }

}  // namespace grasploom
