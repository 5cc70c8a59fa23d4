#include "widgets/error_bars.h"

#include "widgets/error_type_mark.h"
#include "widgets/palette.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <set>

using namespace grasploom;

namespace {

constexpr quint32 bit(ErrorType type) {
    return 1U << static_cast<unsigned>(type);
}

/// 1000 predictions: 500 right, then 200, 100, 50, 0 … of the kinds.
ErrorSide makeSide(const char* name, std::size_t duplicates = 0) {
    ErrorSide side{QString::fromLatin1(name), {}};
    side.counts.scenes = 1000;
    side.counts.counts = {500, 200, 100, 50, 0, 100, 30, 0, 20};
    side.counts.scenesRecoverable = {0, 200, 100, 50, 0, 100, 30, 0, 20};
    side.counts.duplicates[1] = duplicates;
    return side;
}

/// Pixels of about this colour within the rectangle.
int pixelsOf(const QImage& image, const QRect& area, const QColor& colour) {
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor seen = image.pixelColor(x, y);
            count += std::abs(seen.red() - colour.red()) + std::abs(seen.green() - colour.green()) +
                                 std::abs(seen.blue() - colour.blue()) <
                             24
                         ? 1
                         : 0;
        }
    }
    return count;
}

}  // namespace

class ErrorBarsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void modelIsSound();
    void clickPicksAKind();
    void clickWithControlAdds();
    void keysWalkAndPick();
    void pickedFollowsTheQuery();
    void newCountsKeepWhatIsPicked();
    void barsAreAsLongAsTheCounts();
    void sidesDifferByMoreThanColour();
    void everyRowCanBeRead();
    void pointsAreTheRecoverableOnes();
    void emptyOnesShowAHint();
    void marksDiffer();

private:
    std::unique_ptr<ErrorBars> m_bars;
    void click(ErrorType type, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(m_bars->viewport(), Qt::LeftButton, keys, m_bars->rowRectangle(type).center());
    }
};

void ErrorBarsTest::init() {
    m_bars = std::make_unique<ErrorBars>();
    m_bars->resize(800, 400);
    m_bars->setSides({makeSide("A")});
    m_bars->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bars.get()));
}

void ErrorBarsTest::modelIsSound() {
    ErrorTypeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setSides({makeSide("A")});
    QCOMPARE(model.rowCount(), errorTypeCount - 1);
    model.setSides({makeSide("A"), makeSide("B")});
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(ErrorTypeModel::rowOf(ErrorTypeModel::typeOf(row)), row);
    }
    model.setSides({});
    QCOMPARE(model.rowCount(), 0);
}

void ErrorBarsTest::clickPicksAKind() {
    QSignalSpy picks(m_bars.get(), &ErrorBars::errorsPicked);
    click(ErrorType::IouSize);
    QCOMPARE(picks.size(), 1);
    QCOMPARE(picks.back().front().value<quint32>(), bit(ErrorType::IouSize));
    click(ErrorType::AngleOnly);
    QCOMPARE(picks.back().front().value<quint32>(), bit(ErrorType::AngleOnly));
    click(ErrorType::AngleOnly);  // again: none
    QCOMPARE(picks.back().front().value<quint32>(), 0U);
    QCOMPARE(picks.size(), 3);
    QTest::mouseClick(m_bars->viewport(), Qt::RightButton, {}, m_bars->rowRectangle(ErrorType::Both).center());
    QCOMPARE(picks.size(), 3);
}

void ErrorBarsTest::clickWithControlAdds() {
    QSignalSpy picks(m_bars.get(), &ErrorBars::errorsPicked);
    click(ErrorType::AngleOnly);
    click(ErrorType::Missing, Qt::ControlModifier);
    QCOMPARE(picks.back().front().value<quint32>(), bit(ErrorType::AngleOnly) | bit(ErrorType::Missing));
    click(ErrorType::AngleOnly, Qt::ControlModifier);
    QCOMPARE(m_bars->picked(), bit(ErrorType::Missing));
}

void ErrorBarsTest::keysWalkAndPick() {
    QSignalSpy picks(m_bars.get(), &ErrorBars::errorsPicked);
    m_bars->setFocus();
    QTest::keyClick(m_bars.get(), Qt::Key_Home);
    QTest::keyClick(m_bars.get(), Qt::Key_Down);
    QVERIFY(picks.isEmpty());  // walking shows nothing else
    QCOMPARE(m_bars->currentIndex().row(), ErrorTypeModel::rowOf(ErrorType::IouCentre));
    QTest::keyClick(m_bars.get(), Qt::Key_Return);
    QCOMPARE(picks.back().front().value<quint32>(), bit(ErrorType::IouCentre));
    QTest::keyClick(m_bars.get(), Qt::Key_End);
    QTest::keyClick(m_bars.get(), Qt::Key_Down);  // the last row stays
    QTest::keyClick(m_bars.get(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(picks.back().front().value<quint32>(), bit(ErrorType::IouCentre) | bit(ErrorType::Missing));
    QTest::keyClick(m_bars.get(), Qt::Key_Up);
    QTest::keyClick(m_bars.get(), Qt::Key_Space);
    QCOMPARE(m_bars->picked(), bit(ErrorType::OffObject));
    QTest::keyClick(m_bars.get(), Qt::Key_Escape);
    QCOMPARE(picks.back().front().value<quint32>(), 0U);
}

void ErrorBarsTest::pickedFollowsTheQuery() {
    QSignalSpy picks(m_bars.get(), &ErrorBars::errorsPicked);
    m_bars->setPicked(bit(ErrorType::Both) | bit(ErrorType::Correct));  // the correct ones have no bar
    QCOMPARE(m_bars->picked(), bit(ErrorType::Both));
    m_bars->setPicked(0);
    QCOMPARE(m_bars->picked(), 0U);
    QVERIFY(picks.isEmpty());
}

void ErrorBarsTest::newCountsKeepWhatIsPicked() {
    click(ErrorType::Both);
    QSignalSpy picks(m_bars.get(), &ErrorBars::errorsPicked);
    m_bars->setSides({makeSide("A", 40)});
    QCOMPARE(m_bars->picked(), bit(ErrorType::Both));
    m_bars->setSides({makeSide("A"), makeSide("B")});
    QCOMPARE(m_bars->picked(), bit(ErrorType::Both));
    QVERIFY(picks.isEmpty());
}

void ErrorBarsTest::barsAreAsLongAsTheCounts() {
    const QImage image = m_bars->viewport()->grab().toImage();
    const auto length = [&](ErrorType type) {
        const QRect row = m_bars->rowRectangle(type);
        const int left = m_bars->visualRect(m_bars->model()->index(0, ErrorTypeModel::Predictions)).left();
        return pixelsOf(image, QRect(left, row.center().y(), row.width() / 2, 1), palette::predictionA);
    };
    const int whole = length(ErrorType::AngleOnly);
    QVERIFY2(whole > 100, qPrintable(QString::number(whole)));
    QVERIFY(std::abs(length(ErrorType::IouCentre) - whole / 2) <= 2);
    QVERIFY(std::abs(length(ErrorType::IouSize) - whole / 4) <= 2);
    QCOMPARE(length(ErrorType::OffObject), 0);
}

void ErrorBarsTest::sidesDifferByMoreThanColour() {
    m_bars->setSides({makeSide("A", 100), makeSide("B")});
    const QImage image = m_bars->viewport()->grab().toImage();
    const QRect row = m_bars->rowRectangle(ErrorType::IouCentre);
    const auto half = [&](bool lower) {
        const int left = m_bars->visualRect(m_bars->model()->index(0, ErrorTypeModel::Predictions)).left();
        return QRect(left, lower ? row.center().y() + 1 : row.top(), row.width() / 2, row.height() / 2);
    };
    const int plain = pixelsOf(image, half(false), palette::predictionA);
    QVERIFY(plain > 0 && pixelsOf(image, half(true), palette::predictionB) > 0);
    const QColor stripe = palette::predictionB.darker(190);
    QVERIFY(pixelsOf(image, half(true), stripe) > 20);
    QCOMPARE(pixelsOf(image, half(false), stripe), 0);
    QCOMPARE(pixelsOf(image, half(false), palette::predictionB), 0);
    // Half of the angle errors are duplicates: crossed out by a hatch.
    const QRect twice = m_bars->rowRectangle(ErrorType::AngleOnly);
    const int left = m_bars->visualRect(m_bars->model()->index(0, ErrorTypeModel::Predictions)).left();
    const QRect upper(left, twice.top(), twice.width() / 2, twice.height() / 2);
    QVERIFY(pixelsOf(image, upper, palette::predictionA) < 2 * plain);
}

void ErrorBarsTest::everyRowCanBeRead() {
    QAccessibleInterface* const bars = QAccessible::queryAccessibleInterface(m_bars.get());
    QVERIFY(bars != nullptr && bars->tableInterface() != nullptr);
    QCOMPARE(bars->tableInterface()->rowCount(), errorTypeCount - 1);
    QAccessibleInterface* const cell = bars->tableInterface()->cellAt(0, 0);
    QVERIFY(cell != nullptr);
    const QString text = cell->text(QAccessible::Name);
    for (const QString& part :
         {errorTypeTitle(ErrorType::AngleOnly), QLocale().toString(200), QLocale().toString(20.0, 'f', 1)}) {
        QVERIFY2(text.contains(part), qPrintable(text));
    }
    click(ErrorType::AngleOnly);
    QVERIFY(bars->tableInterface()->cellAt(0, 0)->state().selected);
    QVERIFY(!bars->tableInterface()->cellAt(1, 0)->state().selected);
    QVERIFY(!m_bars->accessibleName().isEmpty());
}

void ErrorBarsTest::pointsAreTheRecoverableOnes() {
    const ErrorTypeModel& rows = m_bars->rows();
    const auto mended = [&](ErrorType type) {
        return rows.index(ErrorTypeModel::rowOf(type), ErrorTypeModel::Mended).data().toString();
    };
    QCOMPARE(mended(ErrorType::AngleOnly), QLatin1Char('+') + QLocale().toString(20.0, 'f', 1));
    ErrorSide five = makeSide("A");
    five.counts.k = 5;
    five.counts.scenesRecoverable[1] = 90;
    m_bars->setSides({five});
    const QString text = mended(ErrorType::AngleOnly);
    QVERIFY2(text.contains(QLocale().toString(4.0, 'f', 1)) && text.contains(QLocale().toString(9.0, 'f', 1)),
             qPrintable(text));
    const QString tip = rows.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QLocale().toString(5000)), qPrintable(tip));
}

void ErrorBarsTest::emptyOnesShowAHint() {
    click(ErrorType::Both);
    const QImage full = m_bars->viewport()->grab().toImage();
    m_bars->setSides({});
    QCOMPARE(m_bars->picked(), 0U);
    QVERIFY(m_bars->viewport()->grab().toImage() != full);
    QSignalSpy picks(m_bars.get(), &ErrorBars::errorsPicked);
    QTest::mouseClick(m_bars->viewport(), Qt::LeftButton, {}, QPoint(20, 20));
    QTest::keyClick(m_bars.get(), Qt::Key_Return);
    QTest::keyClick(m_bars.get(), Qt::Key_Down);
    QVERIFY(picks.isEmpty());
}

void ErrorBarsTest::marksDiffer() {
    std::set<QByteArray> marks, parts;
    std::set<QString> titles;
    for (int type = 0; type < errorTypeCount; ++type) {
        const auto paint = [type](const auto& draw) {
            QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            draw(painter, QRectF(0, 0, 24, 24), static_cast<ErrorType>(type));
            return QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
        };
        marks.insert(paint(paintErrorTypeMark));
        parts.insert(paint(fillErrorTypePart));
        titles.insert(errorTypeTitle(static_cast<ErrorType>(type)));
        QVERIFY(!errorTypeExplanation(static_cast<ErrorType>(type)).isEmpty());
    }
    QCOMPARE(marks.size(), std::size_t{errorTypeCount});
    QCOMPARE(parts.size(), std::size_t{errorTypeCount});
    QCOMPARE(titles.size(), std::size_t{errorTypeCount});
}

QTEST_MAIN(ErrorBarsTest)
#include "tst_error_bars.moc"
