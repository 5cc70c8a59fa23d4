#include "widgets/exact_spin.h"
#include "widgets/limit_slider.h"
#include "widgets/threshold_bar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QToolButton>
#include <QtTest/QTest>

using namespace grasploom;

class ThresholdBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_bar.reset(); }
    void startsAtThePapersValues();
    void settersAreSilent();
    void everyKeyOfTheSliderIsLive();
    void tellsWhileDragged();
    void takesExactNumbers();
    void typingIsHeardWhenItIsDone();
    void keepsDigitsThatTheSliderCannotShow();
    void resets();
    void choosesK();
    void greysAbsentRankings();
    void choosesAnotherRankingWhereItsOwnIsAbsent();
    void fitsOneRow();

private:
    std::unique_ptr<ThresholdBar> m_bar;
    LimitSlider* m_angle = nullptr;
    LimitSlider* m_iou = nullptr;
    ExactSpin* m_angleSpin = nullptr;
    ExactSpin* m_iouSpin = nullptr;
};

void ThresholdBarTest::init() {
    m_bar = std::make_unique<ThresholdBar>();
    m_bar->resize(1280, m_bar->sizeHint().height());
    const auto sliders = m_bar->findChildren<LimitSlider*>();
    const auto spins = m_bar->findChildren<ExactSpin*>();
    QCOMPARE(sliders.size(), 2);
    QCOMPARE(spins.size(), 2);
    m_angle = sliders[0];
    m_iou = sliders[1];
    m_angleSpin = spins[0];
    m_iouSpin = spins[1];
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
}

void ThresholdBarTest::startsAtThePapersValues() {
    QCOMPARE(m_bar->criterion(), MatchCriterion{});
    QCOMPARE(m_angleSpin->text(), QStringLiteral("30°"));
    QCOMPARE(m_iouSpin->text(), QStringLiteral("25 %"));
    QCOMPARE(m_bar->k(), 1);
    for (const QWidget* widget : m_bar->findChildren<QWidget*>()) {
        const bool control = qobject_cast<const QSlider*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
                             qobject_cast<const QComboBox*>(widget);
        if (control) QVERIFY(!widget->accessibleName().isEmpty() && !widget->toolTip().isEmpty());
    }
}

void ThresholdBarTest::settersAreSilent() {
    QSignalSpy criterion(m_bar.get(), &ThresholdBar::criterionChanged);
    QSignalSpy k(m_bar.get(), &ThresholdBar::kChanged);
    QSignalSpy ranking(m_bar.get(), &ThresholdBar::rankingChanged);
    m_bar->setCriterion({31.4, 0.2});
    m_bar->setK(10);
    m_bar->setRanking(Ranking::Scorer);
    m_bar->setCriterion({500, -1});
    QCOMPARE(m_bar->criterion(), (MatchCriterion{90, 0}));
    QCOMPARE(m_bar->k(), 10);
    QCOMPARE(m_bar->ranking(), Ranking::Scorer);
    QCOMPARE(criterion.count() + k.count() + ranking.count(), 0);
}

void ThresholdBarTest::everyKeyOfTheSliderIsLive() {
    QSignalSpy changed(m_bar.get(), &ThresholdBar::criterionChanged);
    m_angle->setFocus();
    QTest::keyClick(m_angle, Qt::Key_Right);
    QCOMPARE(m_bar->criterion(), (MatchCriterion{30.5, 0.25}));
    QCOMPARE(m_angleSpin->value(), 30.5);
    QTest::keyClick(m_angle, Qt::Key_Home);
    QCOMPARE(m_bar->criterion().angleDegrees, 0.0);
    QTest::keyClick(m_angle, Qt::Key_End);
    QCOMPARE(m_bar->criterion().angleDegrees, 90.0);
    m_iou->setFocus();
    QTest::keyClick(m_iou, Qt::Key_Left);
    QCOMPARE(m_bar->criterion(), (MatchCriterion{90, 0.24}));
    QCOMPARE(changed.count(), 4);
    QCOMPARE(changed.last().front().value<MatchCriterion>(), (MatchCriterion{90, 0.24}));
}

void ThresholdBarTest::tellsWhileDragged() {
    QSignalSpy changed(m_bar.get(), &ThresholdBar::criterionChanged);
    // From the handle at 30° to the far right, button held.
    const QPoint handle(m_angle->width() / 3, m_angle->height() / 2);
    QTest::mousePress(m_angle, Qt::LeftButton, {}, handle);
    for (int x = handle.x(); x < m_angle->width(); x += 5) QTest::mouseMove(m_angle, {x, handle.y()});
    QVERIFY2(changed.count() > 5, qPrintable(QString::number(changed.count())));
    QVERIFY(m_bar->criterion().angleDegrees > 60);
    QTest::mouseRelease(m_angle, Qt::LeftButton, {}, {m_angle->width() - 1, handle.y()});
}

void ThresholdBarTest::takesExactNumbers() {
    QSignalSpy changed(m_bar.get(), &ThresholdBar::criterionChanged);
    m_angleSpin->setFocus();
    m_angleSpin->selectAll();
    QTest::keyClicks(m_angleSpin, QStringLiteral("31.45"));
    QTest::keyClick(m_angleSpin, Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_bar->criterion().angleDegrees, 31.45);
    QCOMPARE(m_angle->value(), 63);
    m_iouSpin->setFocus();
    m_iouSpin->selectAll();
    QTest::keyClicks(m_iouSpin, QStringLiteral("20"));
    QTest::keyClick(m_iouSpin, Qt::Key_Tab);
    QCOMPARE(m_bar->criterion().iou, 0.20);  // the very double of a typed 0.20
    QCOMPARE(changed.count(), 2);
}

void ThresholdBarTest::typingIsHeardWhenItIsDone() {
    QSignalSpy changed(m_bar.get(), &ThresholdBar::criterionChanged);
    m_angleSpin->setFocus();
    m_angleSpin->selectAll();
    QTest::keyClicks(m_angleSpin, QStringLiteral("4"));
    QCOMPARE(changed.count(), 0);
    QTest::keyClicks(m_angleSpin, QStringLiteral("5"));
    QTest::keyClick(m_angleSpin, Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_bar->criterion().angleDegrees, 45.0);
}

void ThresholdBarTest::keepsDigitsThatTheSliderCannotShow() {
    m_bar->setCriterion({31.41592653589793, 0.123456789});
    QCOMPARE(m_bar->criterion(), (MatchCriterion{31.41592653589793, 0.123456789}));
    QTest::keyClick(m_iou, Qt::Key_Right);
    QCOMPARE(m_bar->criterion(), (MatchCriterion{31.41592653589793, 0.13}));
}

void ThresholdBarTest::resets() {
    auto* button = m_bar->findChild<QToolButton*>();
    QVERIFY(!button->isEnabled());
    m_bar->setCriterion({10, 0.5});
    QSignalSpy changed(m_bar.get(), &ThresholdBar::criterionChanged);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_bar->criterion(), MatchCriterion{});
    QCOMPARE(m_angle->value(), 60);
    QVERIFY(!button->isEnabled());
}

void ThresholdBarTest::choosesK() {
    QSpinBox* k = m_bar->findChild<QSpinBox*>();
    QSignalSpy changed(m_bar.get(), &ThresholdBar::kChanged);
    k->setFocus();
    QTest::keyClick(k, Qt::Key_Up);
    QCOMPARE(m_bar->k(), 2);
    QCOMPARE(changed.count(), 1);
    m_bar->setK(1000);
    QCOMPARE(m_bar->k(), 100);
    QCOMPARE(changed.count(), 1);
}

void ThresholdBarTest::greysAbsentRankings() {
    auto* ranking = m_bar->findChild<QComboBox*>();
    QVERIFY(!ranking->isEnabled());
    m_bar->setRankings({Ranking::Score, Ranking::Intermediate});
    QVERIFY(ranking->isEnabled());
    const auto* items = qobject_cast<QStandardItemModel*>(ranking->model());
    QVERIFY(items->item(0)->isEnabled());
    QVERIFY(items->item(1)->isEnabled());
    QVERIFY(!items->item(2)->isEnabled());
    QVERIFY(ranking->itemData(2, Qt::ToolTipRole).toString() != ranking->itemData(1, Qt::ToolTipRole).toString());
    QSignalSpy changed(m_bar.get(), &ThresholdBar::rankingChanged);
    ranking->setFocus();
    QTest::keyClick(ranking, Qt::Key_Down);
    QCOMPARE(m_bar->ranking(), Ranking::Intermediate);
    QTest::keyClick(ranking, Qt::Key_Down);  // the scorer is not there
    QCOMPARE(m_bar->ranking(), Ranking::Intermediate);
    QCOMPARE(changed.count(), 1);
}

void ThresholdBarTest::choosesAnotherRankingWhereItsOwnIsAbsent() {
    QSignalSpy changed(m_bar.get(), &ThresholdBar::rankingChanged);
    m_bar->setRankings({Ranking::Intermediate, Ranking::Scorer});
    QCOMPARE(m_bar->ranking(), Ranking::Intermediate);
    QCOMPARE(changed.count(), 1);
    m_bar->setRankings({});
    QCOMPARE(changed.count(), 1);
}

void ThresholdBarTest::fitsOneRow() {
    m_bar->setRankings({Ranking::Intermediate});
    m_bar->setSummary(QStringLiteral("Top-1 78.2 % (42 607 of 54 485)").repeated(5));
    QVERIFY2(m_bar->minimumSizeHint().width() <= 1024, qPrintable(QString::number(m_bar->minimumSizeHint().width())));
    QVERIFY(m_bar->sizeHint().height() < 3 * m_bar->fontMetrics().height());
    const QString whole = QStringLiteral("A 78.2 % (42 607/54 485)").repeated(3);
    const auto pictureOf = [this](const QString& text, const QString& shorter) {
        m_bar->setSummary(text, shorter);
        return m_bar->grab().toImage();
    };
    QCOMPARE(pictureOf(whole, QStringLiteral("A 78.2 %")), pictureOf(QStringLiteral("A 78.2 %"), {}));
    // No field cuts what it may have to show.
    m_bar->setCriterion({89.95, 0.9995});
    for (const ExactSpin* spin : {m_angleSpin, m_iouSpin}) {
        const auto* line = spin->findChild<QLineEdit*>();
        QVERIFY(line->fontMetrics().horizontalAdvance(spin->text()) < line->width());
    }
}

QTEST_MAIN(ThresholdBarTest)
#include "tst_threshold_bar.moc"
