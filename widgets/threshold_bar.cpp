#include "widgets/threshold_bar.h"

namespace grasploom {

class ThresholdBar::Room {
public:
    MatchCriterion criterion;
    int k = 1;
    Ranking ranking = Ranking::Score;
};

ThresholdBar::ThresholdBar(QWidget* parent) : QWidget(parent), m_room(std::make_unique<Room>()) {}
ThresholdBar::~ThresholdBar() = default;
MatchCriterion ThresholdBar::criterion() const { return m_room->criterion; }
void ThresholdBar::setCriterion(const MatchCriterion& criterion) { m_room->criterion = criterion; }
int ThresholdBar::k() const { return m_room->k; }
void ThresholdBar::setK(int k) { m_room->k = k; }
Ranking ThresholdBar::ranking() const { return m_room->ranking; }
void ThresholdBar::setRanking(Ranking ranking) { m_room->ranking = ranking; }
void ThresholdBar::setRankings(const std::vector<Ranking>&) {}
void ThresholdBar::setSummary(const QString&) {}
void ThresholdBar::reset() { m_room->criterion = {}; }

}  // namespace grasploom
