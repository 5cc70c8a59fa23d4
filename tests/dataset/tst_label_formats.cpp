// Known answers of each format first, made by hand; then round trips and what is kept.
#include "dataset/label_formats.h"

#include "dataset/cancelled.h"
#include "dataset/coco_labels.h"
#include "tests/dataset/label_samples.h"
#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

using namespace grasploom;

class LabelFormatsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsKnownAnswers();
    void detectsByContent();
    void plantedFaultsAreSeen();
    void writesKnownAnswers();
    void angleDialects();
    void wrongConventionShowsInCoco();
    void roundTrips_data();
    void roundTrips();
    void negativesAndScores();
    void lossesAreSaid();
    void cornellNumbersKeepTheirNames();
    void realSamples();
};

void LabelFormatsTest::readsKnownAnswers() {
    const TestFolder folder;
    for (const Sample& sample : samples()) {
        folder.write(sample.file, sample.bytes);
        const auto grasp = only(sourceOf(folder, sample), sample.format);
        QVERIFY2(grasp && same(*grasp, known), sample.file.c_str());
        QVERIFY(only(folder.path() / sample.file, sample.format).has_value());  // the file alone
    }
}

void LabelFormatsTest::detectsByContent() {
    const TestFolder folder;
    for (const Sample& sample : samples()) {
        folder.write(sample.file, sample.bytes);
        QCOMPARE(detectLabelFormat(sourceOf(folder, sample)), sample.format);
    }
    folder.write("plain/1.txt", samples()[3].bytes);
    QCOMPARE(detectLabelFormat(folder.path() / "plain"), LabelFormat::MultiObject);
    folder.write("bare/1.txt", std::string(knownCorners) + " plane 1\n");
    QCOMPARE(detectLabelFormat(folder.path() / "bare"), LabelFormat::Dota);
    folder.write("both/0_a_grasps.txt", "1;2;3;4;5");
    folder.write("both/pcd0100cpos.txt", "1 2\n");
    const std::string both = messageOf<DataError>([&] { detectLabelFormat(folder.path() / "both"); });
    QVERIFY2(both.find("jacquard and cornell") != std::string::npos, both.c_str());
    folder.write("none/readme.md", "hello");
    QVERIFY_EXCEPTION_THROWN(detectLabelFormat(folder.path() / "none"), DataError);
    QVERIFY_EXCEPTION_THROWN(detectLabelFormat(folder.path() / "absent"), DataError);
    QVERIFY_EXCEPTION_THROWN(detectLabelFormat(folder.write("garbage", std::string("\0\xff\x01", 3))), DataError);
}

// The other turn, the corners begun at another edge, opening and jaw swapped: each must read as something else.
void LabelFormatsTest::plantedFaultsAreSeen() {
    const TestFolder folder;
    const std::vector<Sample> faults =
        samples("120 210 104 222 80 190 96 178", "-53.13010235415598", "2.214297435588181", "20;40");
    const std::vector<Sample> turned =
        samples("104 178 80 210 96 222 120 190", "-53.13010235415598", "2.214297435588181");
    for (const auto& planted : {faults, turned}) {
        for (const Sample& sample : planted) {
            std::string bytes = sample.bytes;
            if (const auto at = bytes.find(",--"); at != std::string::npos) {
                bytes.erase(at + 1, 2);  // COCO counts the other way: the fault is a plus
            }
            folder.write(sample.file, bytes);
            const auto grasp = only(sourceOf(folder, sample), sample.format);
            QVERIFY2(grasp && isValid(*grasp) && !same(*grasp, known), sample.file.c_str());
        }
    }
}

void LabelFormatsTest::writesKnownAnswers() {
    const TestFolder folder;
    LabelSet set;
    set.images.push_back({"0_a", "a", "0_a_RGB.png", 640, 480, {{known}}});
    const auto written = [&](LabelFormat format, const std::string& file) {
        const fs::path target = targetOf(folder, format, std::string(factsOf(format).name));
        writeLabelSet(set, target, format);
        return text(factsOf(format).isFolder ? target / file : target);
    };
    const auto holds = [](const std::string& whole, const std::string& part) {
        const bool found = whole.find(part) != std::string::npos;
        if (!found) {
            qWarning("%s\nlacks %s", whole.c_str(), part.c_str());
        }
        return found;
    };
    QCOMPARE(written(LabelFormat::Jacquard, "a/0_a_grasps.txt"), std::string("100;200;53.13010235415598;40;20\r\n"));
    QCOMPARE(written(LabelFormat::JacquardSgt, ""), std::string("0_a\n100;200;53.13010235415598;40;20\n"));
    QVERIFY(holds(written(LabelFormat::PredictionsCsv, ""), "0_a,100,200,53.13010235415598,40,20\n"));
    QVERIFY(holds(written(LabelFormat::Csv, ""), "0_a,100,200,53.13010235415598,40,20,a,0_a_RGB.png,640,480\n"));
    const std::string json = written(LabelFormat::Coco, "");
    QVERIFY(holds(json, "\"bbox\":[100,200,40,20,-53.13010235415"));
    QVERIFY(holds(json, "\"file_name\":\"a/0_a_RGB.png\",\"width\":640,\"height\":480"));
    const std::string xml = written(LabelFormat::RoLabelImg, "a/0_a_RGB.xml");
    QVERIFY(holds(xml, "<angle>0.92729521800161"));
    QVERIFY(holds(xml, "<w>40</w>"));
    // Corners: whole numbers up to their last digits.
    for (const auto& [format, file] : {std::pair{LabelFormat::Cornell, "a/pcd0100cpos.txt"},
                                       std::pair{LabelFormat::MultiObject, "a/annotations/0_a_RGB_annotations.txt"},
                                       std::pair{LabelFormat::OcidGrasp, "a/Annotations/0_a_RGB.txt"},
                                       std::pair{LabelFormat::Dota, "a/labelTxt/0_a_RGB.txt"}}) {
        std::istringstream numbers(written(format, file)), wanted(knownCorners);
        for (int i = 0; i < 8; ++i) {
            double is = 0, should = 1e9;
            numbers >> is;
            wanted >> should;
            QVERIFY2(std::abs(is - should) < 1e-9, file);
        }
    }
}

void LabelFormatsTest::angleDialects() {
    const TestFolder folder;
    LabelSet set;
    set.images.push_back({"0_a", "a", "", 640, 480, {{known}}});
    for (const LabelFormat format : {LabelFormat::Coco, LabelFormat::RoLabelImg, LabelFormat::Csv}) {
        for (const auto angle : {AngleConvention::ClockwiseDegrees, AngleConvention::CounterClockwiseDegrees,
                                 AngleConvention::ClockwiseRadians, AngleConvention::CounterClockwiseRadians}) {
            const fs::path target =
                targetOf(folder, format, std::string(factsOf(format).name) + std::string(angleConventionName(angle)));
            writeLabelSet(set, target, format, {angle, false, {}});
            const auto grasp = only(target, format, angle);
            QVERIFY(grasp && same(*grasp, known));
            if (format == LabelFormat::Coco) {
                const auto told = only(target, format);  // our own files say how they count
                QVERIFY(told && same(*told, known));
            }
        }
    }
    QCOMPARE(angleFromAxis(radians(30), AngleConvention::CounterClockwiseDegrees),
             -angleFromAxis(radians(30), AngleConvention::ClockwiseDegrees));
    QVERIFY(std::abs(axisFromAngle(-30, AngleConvention::CounterClockwiseDegrees) - pi / 6) < 1e-12);
    QVERIFY(std::abs(axisFromAngle(pi / 6 + pi, AngleConvention::ClockwiseRadians) - pi / 6) < 1e-12);
    QVERIFY_EXCEPTION_THROWN(readLabelSet(folder.path(), LabelFormat::Dota, {AngleConvention::ClockwiseDegrees, {}}),
                             std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(
        writeLabelSet(set, folder.path() / "x", LabelFormat::Jacquard, {AngleConvention::ClockwiseDegrees, false, {}}),
        std::invalid_argument);
}

void LabelFormatsTest::wrongConventionShowsInCoco() {
    LabelSet set;
    set.images.push_back({"0_a", "", "", 640, 480, {{known}}});
    const std::string json = formatCoco(set, AngleConvention::ClockwiseDegrees);
    const std::string told =
        messageOf<DataError>([&] { parseCoco(json, "c.json", AngleConvention::CounterClockwiseDegrees); });
    QVERIFY2(told.find("does not fit its segmentation") != std::string::npos, told.c_str());
    QCOMPARE(parseCoco(json, "c.json").images[0].grasps.size(), std::size_t{1});
}

void LabelFormatsTest::roundTrips_data() {
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    for (const LabelFormatFacts& a : labelFormats()) {
        for (const LabelFormatFacts& b : labelFormats()) {
            QTest::addRow("%s, %s", a.name.data(), b.name.data())
                << static_cast<int>(a.format) << static_cast<int>(b.format);
        }
    }
}

void LabelFormatsTest::roundTrips() {
    QFETCH(int, first);
    QFETCH(int, second);
    const TestFolder folder;
    const LabelSet set = randomSet(false);
    const auto a = static_cast<LabelFormat>(first);
    const auto b = static_cast<LabelFormat>(second);
    const fs::path one = targetOf(folder, a, "one");
    const fs::path two = targetOf(folder, b, "two");
    writeLabelSet(set, one, a);
    const LabelSet between = readLabelSet(one, a);
    QVERIFY(between.problems.empty());
    writeLabelSet(between, two, b);
    const LabelSet again = readLabelSet(two, b);
    QVERIFY(again.problems.empty());
    QCOMPARE(again.images.size(), set.images.size());
    for (std::size_t i = 0; i < set.images.size(); ++i) {
        QCOMPARE(again.images[i].name, set.images[i].name);
        QCOMPARE(again.images[i].grasps.size(), set.images[i].grasps.size());
        for (std::size_t k = 0; k < set.images[i].grasps.size(); ++k) {
            const LabelledGrasp& is = again.images[i].grasps[k];
            const LabelledGrasp& was = set.images[i].grasps[k];
            QVERIFY2(same(is.grasp, was.grasp), (shown(is.grasp) + " was " + shown(was.grasp)).constData());
            QCOMPARE(is.group, was.group);
        }
    }
}

void LabelFormatsTest::negativesAndScores() {
    const TestFolder folder;
    LabelSet set = randomSet(true);
    for (LabelledGrasp& grasp : set.images[0].grasps) {
        grasp.score = 0.25;
        grasp.intermediate = 0.5;
        grasp.difficult = grasp.group % 2 == 0;
        grasp.category = grasp.negative ? "" : "mug handle";
    }
    for (const LabelFormatFacts& facts : labelFormats()) {
        const fs::path target = targetOf(folder, facts.format, std::string(facts.name));
        writeLabelSet(set, target, facts.format);
        const LabelSet again = readLabelSet(target, facts.format);
        std::size_t negatives = 0, difficult = 0, categories = 0, scores = 0, both = 0, all = 0;
        for (const LabelledImage& image : again.images) {
            all += image.grasps.size();
            for (const LabelledGrasp& grasp : image.grasps) {
                negatives += grasp.negative ? 1U : 0U;
                difficult += grasp.difficult ? 1U : 0U;
                categories += grasp.category.empty() ? 0U : 1U;
                scores += grasp.score == 0.25 ? 1U : 0U;
                both += grasp.intermediate == 0.5 ? 1U : 0U;
            }
        }
        QVERIFY2((negatives > 0) == facts.kept.negatives, facts.name.data());
        QVERIFY2((all == set.images[0].grasps.size() + set.images[1].grasps.size()) == facts.kept.negatives,
                 facts.name.data());
        QVERIFY2((difficult > 0) == facts.kept.difficult, facts.name.data());
        QVERIFY2((categories > 0) == facts.kept.categories, facts.name.data());
        QVERIFY2((scores > 0) == facts.kept.score, facts.name.data());
        QVERIFY2((both > 0) == facts.kept.bothScores, facts.name.data());
    }
}

void LabelFormatsTest::lossesAreSaid() {
    LabelSet set;
    set.images.push_back({"0_a", "far", "", 640, 480, {{known}, {known}, {known}}});
    set.images.push_back({"1_a", "a", "", 0, 0, {}});
    LabelledGrasp& rich = set.images[0].grasps[2];
    rich.negative = rich.difficult = true;
    rich.score = rich.scorer = 0.5;
    set.images[0].grasps[1].grasp.jaw = 5;
    numberJawGroups(set.images[0], 0);
    const auto said = [&](LabelFormat format, const std::string& what) {
        const auto notes = lossNotes(set, format);
        return std::ranges::count_if(notes,
                                     [&](const std::string& note) { return note.find(what) != std::string::npos; });
    };
    for (const LabelFormatFacts& facts : labelFormats()) {
        const KeptByFormat& kept = facts.kept;
        QCOMPARE(said(facts.format, "negative rectangles"), kept.negatives ? 0 : 1);
        QCOMPARE(said(facts.format, "without a grasp"), kept.emptyImages ? 0 : 1);
        QCOMPARE(said(facts.format, "1 scores"), kept.score ? 0 : 1);
        QCOMPARE(said(facts.format, "scorer scores"), kept.bothScores ? 0 : 1);
        QCOMPARE(said(facts.format, "difficult"), kept.difficult ? 0 : 1);
        QCOMPARE(said(facts.format, "lose their folder"), kept.folders ? 0 : 1);
        QCOMPARE(said(facts.format, "picture sizes"), kept.sizes ? 0 : 1);
        QCOMPARE(said(facts.format, "1 rectangles are further jaw sizes"), kept.jawGroups ? 0 : 1);
    }
    QVERIFY(lossNotes(set, LabelFormat::Csv).empty());
    QCOMPARE(said(LabelFormat::Cornell, "names.csv"), 1);
}

void LabelFormatsTest::cornellNumbersKeepTheirNames() {
    const TestFolder folder;
    LabelSet set = randomSet(true);
    set.images[1].name = "pcd0100";
    set.images[1].folder = "01";
    const fs::path target = folder.path() / "cornell";
    writeLabelSet(set, target, LabelFormat::Cornell);
    QCOMPARE(text(target / "names.csv"), std::string("number,scene\npcd0101,0_abc\n"));
    QVERIFY(fs::exists(target / "01/pcd0100cneg.txt") && fs::exists(target / "abc/pcd0101cpos.txt"));
    const LabelSet again = readLabelSet(target, LabelFormat::Cornell);
    QCOMPARE(again.images[0].name, std::string("pcd0100"));
    QCOMPARE(again.images[1].name, std::string("0_abc"));
    QCOMPARE(again.images[1].folder, std::string("abc"));
}

// Through each format and back: the same doubles where angles are ours, else 1e-9 px and degrees.
void LabelFormatsTest::realSamples() {
    const auto folderOfSamples = jacquardSamples();
    if (!folderOfSamples) {
        QSKIP("GRASPLOOM_JACQUARD is not set: the real samples are not checked");
    }
    QCOMPARE(detectLabelFormat(*folderOfSamples), LabelFormat::Jacquard);
    const LabelSet set = readLabelSet(*folderOfSamples, LabelFormat::Jacquard);
    QCOMPARE(set.images.size(), std::size_t{15});
    double pixels = 0, turn = 0;
    for (const LabelFormatFacts& facts : labelFormats()) {
        const TestFolder folder;
        writeLabelSet(set, targetOf(folder, facts.format, "there"), facts.format);
        QCOMPARE(detectLabelFormat(targetOf(folder, facts.format, "there")), facts.format);
        writeLabelSet(readLabelSet(targetOf(folder, facts.format, "there"), facts.format), folder.path() / "back",
                      LabelFormat::Jacquard);
        const LabelSet back = readLabelSet(folder.path() / "back", LabelFormat::Jacquard);
        QCOMPARE(back.images.size(), set.images.size());
        for (std::size_t i = 0; i < set.images.size(); ++i) {
            const LabelledImage& was = set.images[i];
            const LabelledImage& is = back.images[i];
            QCOMPARE(is.name, was.name);
            QCOMPARE(is.grasps.size(), was.grasps.size());
            const bool exact = facts.angle.starts_with("degrees, clockwise");
            const std::string written = text(folder.path() / "back" / was.folder / (was.name + "_grasps.txt"));
            QCOMPARE(std::ranges::count(written, '\r'), static_cast<std::ptrdiff_t>(was.grasps.size()));
            for (std::size_t k = 0; k < was.grasps.size(); ++k) {
                const Grasp& a = is.grasps[k].grasp;
                const Grasp& b = was.grasps[k].grasp;
                QCOMPARE(is.grasps[k].group, was.grasps[k].group);
                QVERIFY(!exact || a == b);
                pixels = std::max({pixels, std::abs(a.x - b.x), std::abs(a.y - b.y), std::abs(a.opening - b.opening),
                                   std::abs(a.jaw - b.jaw)});
                turn = std::max(turn, degrees(angleDifference(a.angleRadians, b.angleRadians)));
            }
        }
    }
    qInfo("largest change: %g px, %g degrees", pixels, turn);
    QVERIFY(pixels < 1e-9);
    QVERIFY(turn < 1e-9);
}

QTEST_APPLESS_MAIN(LabelFormatsTest)
#include "tst_label_formats.moc"
