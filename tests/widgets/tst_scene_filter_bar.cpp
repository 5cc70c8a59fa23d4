// The query field: what it understands, says and completes; chips; menus that write into it.
#include "tests/widgets/scene_folder.h"
#include "widgets/filter_chip.h"
#include "widgets/outcome_button.h"
#include "widgets/query_edit.h"
#include "widgets/query_terms.h"
#include "widgets/scene_filter_bar.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest/QTest>

using namespace grasploom;

class SceneFilterBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_bar.reset(); }
    void aPlainWordIsAText();
    void whatIsNoQueryIsSaidAndLeavesTheFilter();
    void theTextIsNotRewrittenWhileTyped();
    void termsOnTrialsSayThatNoneIsKnown();
    void chipsTakeTermsAway();
    void longChipsDoNotWidenTheBar();
    void menusWriteTerms();
    void theObjectBoxShowsTheObjectOfTheQuery();
    void fieldsAndChoicesAreCompleted();
    void returnLeavesTheListUnlessSomethingIsChosen();
    void everythingIsOfferedOnRequest();

private:
    [[nodiscard]] QueryEdit& search() const { return *m_bar->findChild<QueryEdit*>(); }
    [[nodiscard]] QString query() const { return textOf(m_bar->filter().query); }
    [[nodiscard]] std::vector<FilterChip*> chips() const;
    [[nodiscard]] QAbstractItemView& list() const { return *search().findChild<QCompleter*>()->popup(); }
    [[nodiscard]] QStringList offered() const;
    void type(const char* text) { QTest::keyClicks(&search(), QString::fromUtf8(text)); }

    SceneFolder m_folder{4, 1};
    std::shared_ptr<const SceneIndex> m_index = m_folder.open();
    std::unique_ptr<SceneFilterBar> m_bar;
};

void SceneFilterBarTest::init() {
    m_bar = std::make_unique<SceneFilterBar>();
    m_bar->setObjects(m_index.get());
    m_bar->setOutcomesKnown(true);
    m_bar->resize(360, 200);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    m_bar->focusSearch();
}

std::vector<FilterChip*> SceneFilterBarTest::chips() const {
    std::vector<FilterChip*> shown;
    for (FilterChip* const chip : m_bar->findChildren<FilterChip*>()) {
        if (chip->isVisible()) {
            shown.push_back(chip);
        }
    }
    return shown;
}

QStringList SceneFilterBarTest::offered() const {
    QStringList texts;
    for (int row = 0; list().isVisible() && row < list().model()->rowCount(); ++row) {
        texts << list().model()->index(row, 0).data().toString().section(u' ', 0, 0);
    }
    return texts;
}

void SceneFilterBarTest::aPlainWordIsAText() {
    QSignalSpy changed(m_bar.get(), &SceneFilterBar::filterChanged);
    type("obj00002");
    QCOMPARE(changed.count(), 8);
    QCOMPARE(m_bar->filter().query.terms.size(), std::size_t{1});
    QVERIFY(m_bar->filter().query.terms[0].field == QueryField::Text);
    QCOMPARE(chips().size(), std::size_t{1});
    QTRY_COMPARE(chips()[0]->text(), QStringLiteral("obj00002"));
}

void SceneFilterBarTest::whatIsNoQueryIsSaidAndLeavesTheFilter() {
    type("a:1 iou:");
    QCOMPARE(query(), QStringLiteral("a:1"));  // "iou" was a text for a moment only
    QSignalSpy changed(m_bar.get(), &SceneFilterBar::filterChanged);
    type("much");
    QCOMPARE(changed.count(), 0);
    QCOMPARE(query(), QStringLiteral("a:1"));
    QVERIFY(search().problem().contains(QStringLiteral("at letter 9")));
    QVERIFY(search().toolTip() == search().problem());
    QLabel* said = nullptr;
    for (auto* label : m_bar->findChildren<QLabel*>()) {
        said = label->isVisible() && label->text().contains(search().problem()) ? label : said;
    }
    QVERIFY(said);
    QTest::keyClick(&search(), Qt::Key_A, Qt::ControlModifier);
    type("iou:>0.5");
    QCOMPARE(query(), QStringLiteral("iou:>0.5"));
    QVERIFY(search().problem().isEmpty());
    QVERIFY(!said->isVisible());
}

void SceneFilterBarTest::theTextIsNotRewrittenWhileTyped() {
    type("ERR:angle_only   iou:[0.10,0.50]");
    QCOMPARE(search().text(), QStringLiteral("ERR:angle_only   iou:[0.10,0.50]"));
    QCOMPARE(query(), QStringLiteral("err:angle iou:[0.1,0.5]"));
    SceneFilter same = m_bar->filter();
    same.descending = true;
    m_bar->setFilter(same);
    QCOMPARE(search().text(), QStringLiteral("ERR:angle_only   iou:[0.10,0.50]"));
    same.query = parseSceneQuery("b:0");
    m_bar->setFilter(same);
    QCOMPARE(search().text(), QStringLiteral("b:0"));
}

void SceneFilterBarTest::termsOnTrialsSayThatNoneIsKnown() {
    const auto says = [this] {
        return std::ranges::any_of(m_bar->findChildren<QLabel*>(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("No trial is known yet"));
        });
    };
    type("err:angle");
    QVERIFY(!says());
    type(" verdicts_b:differ");
    QCOMPARE(query(), QStringLiteral("err:angle verdicts_b:differ"));
    QVERIFY(says());
    m_bar->setTrialsKnown(true);
    QVERIFY(!says());
    m_bar->setTrialsKnown(false);
    QVERIFY(says());
    chips().back()->click();
    QCOMPARE(query(), QStringLiteral("err:angle"));
    QVERIFY(!says());
}

void SceneFilterBarTest::chipsTakeTermsAway() {
    SceneFilter filter;
    filter.query = parseSceneQuery("err:angle -iou:<0.1 part");
    filter.subset = std::vector<std::size_t>{1};
    m_bar->setFilter(filter);
    m_bar->setSubsetReason(QStringLiteral("picked"));
    QCOMPARE(chips().size(), std::size_t{4});
    FilterChip* middle = nullptr;
    FilterChip* subset = nullptr;
    for (FilterChip* const chip : chips()) {
        middle = chip->condition() == QStringLiteral("-iou:<0.1") ? chip : middle;
        subset = chip->condition() == QStringLiteral("picked") ? chip : subset;
    }
    QVERIFY(middle && subset);
    QVERIFY(middle->accessibleName().contains(QStringLiteral("-iou:<0.1")));
    QTest::mouseClick(middle, Qt::LeftButton);
    QCOMPARE(query(), QStringLiteral("err:angle part"));
    QCOMPARE(search().text(), QStringLiteral("err:angle part"));
    QTest::mouseClick(subset, Qt::LeftButton);
    QVERIFY(!m_bar->filter().subset);
    QCOMPARE(chips().size(), std::size_t{2});
    chips()[0]->setFocus();
    QTest::keyClick(chips()[0], Qt::Key_Space);
    QTest::keyClick(chips()[0], Qt::Key_Space);
    QVERIFY(m_bar->filter().passesAll());
    QVERIFY(chips().empty());
}

void SceneFilterBarTest::longChipsDoNotWidenTheBar() {
    const int width = m_bar->minimumSizeHint().width();
    SceneFilter filter;
    filter.query.terms.assign(3, {QueryField::Text, false, {std::string(300, 'x')}, 0, {}});
    m_bar->setFilter(filter);
    QCOMPARE(m_bar->minimumSizeHint().width(), width);
    m_bar->resize(200, 300);
    for (const FilterChip* const chip : chips()) {
        QTRY_VERIFY(chip->geometry().right() <= chip->parentWidget()->width());
        QVERIFY(chip->text().size() < 60);
        QCOMPARE(chip->condition().size(), 300);
    }
}

void SceneFilterBarTest::menusWriteTerms() {
    type("score:>1");
    auto* outcome = m_bar->findChild<OutcomeButton*>();
    outcome->menu()->actions()[0]->trigger();
    QCOMPARE(search().text(), QStringLiteral("score:>1 err:correct"));
    outcome->menu()->actions()[2]->trigger();
    QCOMPARE(query(), QStringLiteral("score:>1 err:iou|correct"));
    QTest::keyClick(&search(), Qt::Key_A, Qt::ControlModifier);
    type("err:centre");
    QVERIFY(outcome->outcomes().none());
    QCOMPARE(outcome->text(), QStringLiteral("Kinds of error"));
    outcome->menu()->actions()[2]->trigger();
    QCOMPARE(query(), QStringLiteral("err:iou"));
    QVERIFY(outcome->text() != QStringLiteral("Kinds of error"));
}

void SceneFilterBarTest::theObjectBoxShowsTheObjectOfTheQuery() {
    auto* object = m_bar->findChildren<QComboBox*>().front();
    type("object:obj00002 err:any");
    QCOMPARE(object->currentIndex(), 3);
    QCOMPARE(object->currentText(), QStringLiteral("obj00002"));
    QTest::keyClick(&search(), Qt::Key_A, Qt::ControlModifier);
    type("object:obj*");
    QCOMPARE(object->currentText(), QStringLiteral("obj*"));
    object->setCurrentIndex(1);
    Q_EMIT object->activated(1);
    QCOMPARE(query(), QStringLiteral("object:obj00000"));
    QCOMPARE(search().text(), QStringLiteral("object:obj00000"));
    object->setCurrentIndex(0);
    Q_EMIT object->activated(0);
    QVERIFY(m_bar->filter().query.terms.empty());
}

void SceneFilterBarTest::fieldsAndChoicesAreCompleted() {
    type("e");
    QCOMPARE(offered(), (QStringList{QStringLiteral("err:"), QStringLiteral("err_b:"), QStringLiteral("edited:")}));
    QTest::keyClick(&list(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(search().text(), QStringLiteral("err:"));
    QTRY_VERIFY(offered().contains(QStringLiteral("off_object")));  // and on to the choices
    type("no");
    QCOMPARE(offered(), (QStringList{QStringLiteral("none_near")}));
    QTest::keyClick(&list(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(query(), QStringLiteral("err:none_near"));
    type(" object:3");
    QCOMPARE(offered(), (QStringList{QStringLiteral("obj00003")}));
    QTest::keyClick(&list(), Qt::Key_Escape);
    QVERIFY(!list().isVisible());
}

void SceneFilterBarTest::returnLeavesTheListUnlessSomethingIsChosen() {
    QSignalSpy left(m_bar.get(), &SceneFilterBar::left);
    type("o");
    QVERIFY(list().isVisible());
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(left.count(), 1);
    QVERIFY(!list().isVisible());
    QCOMPARE(search().text(), QStringLiteral("o"));
}

void SceneFilterBarTest::everythingIsOfferedOnRequest() {
    QTest::keyClick(&search(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(offered().size() > 15);
    QVERIFY(offered().contains(QStringLiteral("ledger:")));
    QVERIFY(!offered().contains(QStringLiteral("tag:")));  // nothing is known of it
}

QTEST_MAIN(SceneFilterBarTest)
#include "tst_scene_filter_bar.moc"
