// Known answers of each format first, made by hand; then round trips, then what must be refused.
#include "dataset/label_formats.h"

#include "dataset/cancelled.h"
#include "dataset/coco_labels.h"
#include "dataset/corner_rectangle.h"
#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

#include <cmath>
#include <fstream>
#include <random>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

// Opening 40 along a 3-4-5 direction, down to the right: clockwise 53.13° on screen. Jaw 20. All corners are whole.
const Grasp known{100, 200, std::atan2(4.0, 3.0), 40, 20};
constexpr const char* knownCorners = "96 178 120 210 104 222 80 190";
constexpr const char* knownDegrees = "53.13010235415598";
constexpr const char* knownRadians = "0.9272952180016122";

bool same(const Grasp& a, const Grasp& b) {
    return std::abs(a.x - b.x) <= 1e-3 && std::abs(a.y - b.y) <= 1e-3 && std::abs(a.opening - b.opening) <= 1e-3 &&
           std::abs(a.jaw - b.jaw) <= 1e-3 && degrees(angleDifference(a.angleRadians, b.angleRadians)) <= 1e-4;
}

QByteArray shown(const Grasp& g) {
    return QByteArray::number(g.x) + ' ' + QByteArray::number(g.y) + ' ' + QByteArray::number(degrees(g.angleRadians)) +
           ' ' + QByteArray::number(g.opening) + ' ' + QByteArray::number(g.jaw);
}

std::string text(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

fs::path targetOf(const TestFolder& folder, LabelFormat format, const std::string& name) {
    return folder.path() / (name + std::string(factsOf(format).suffix));
}

/// Two pictures of random grasps, every third with further jaw sizes, at all angles with both ends.
LabelSet randomSet(bool rich) {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> unit(0, 1);
    LabelSet set;
    for (const char* name : {"0_abc", "1_abc"}) {
        LabelledImage& image = set.images.emplace_back();
        image.name = name;
        image.folder = "abc";
        for (int i = 0; i < 200; ++i) {
            LabelledGrasp grasp{{unit(random) * 1024, unit(random) * 1024, -pi / 2 + unit(random) * pi,
                                 6 + unit(random) * 200, 5 + unit(random) * 50}};
            grasp.grasp.angleRadians =
                i < 3 ? std::array{-pi / 2, 0.0, pi / 4}[static_cast<std::size_t>(i)] : grasp.grasp.angleRadians;
            grasp.negative = rich && i % 10 == 9;
            image.grasps.push_back(grasp);
            if (i % 3 == 0) {
                grasp.grasp.jaw *= 0.5;
                image.grasps.push_back(grasp);
            }
        }
        numberJawGroups(image, 0);
    }
    return set;
}

/// The grasp that `written` holds in its one picture, read by `format`.
std::optional<Grasp> only(const fs::path& source, LabelFormat format, std::optional<AngleConvention> angle = {}) {
    const LabelSet set = readLabelSet(source, format, {angle, {}});
    const bool one = set.images.size() == 1 && set.images[0].grasps.size() == 1;
    return one ? std::optional(set.images[0].grasps[0].grasp) : std::nullopt;
}

std::string coco(const std::string& annotation) {
    return R"({"images":[{"id":1,"file_name":"0_a_RGB.png","width":640,"height":480}],"annotations":[{"id":1,"image_id":1,"category_id":1,)" +
           annotation + R"(}],"categories":[{"id":1,"name":"grasp"}]})";
}

std::string robndbox(const std::string& angle) {
    return "<annotation><size><width>640</width><height>480</height></size><object><type>robndbox</type><name>grasp</"
           "name>"
           "<difficult>0</difficult><robndbox><cx>100</cx><cy>200</cy><w>40</w><h>20</h><angle>" +
           angle + "</angle></robndbox></object></annotation>";
}

struct Sample {
    LabelFormat format;
    std::string file;
    std::string bytes;
};

/// `known`, as each format spells it.
std::vector<Sample> samples(const std::string& corners = knownCorners, const std::string& degreesText = knownDegrees,
                            const std::string& radiansText = knownRadians, const std::string& sizes = "40;20") {
    std::string lines = corners;  // two numbers a line
    int blank = 0;
    for (char& c : lines) {
        c = c == ' ' && blank++ % 2 == 1 ? '\n' : c;
    }
    std::string comma = sizes;
    comma[comma.find(';')] = ',';
    const std::string line = "100;200;" + degreesText + ';' + sizes;
    const std::string row = "100,200," + degreesText + ',' + comma;
    return {{LabelFormat::Jacquard, "a/0_a_grasps.txt", line + "\r\n"},
            {LabelFormat::JacquardSgt, "sgt.txt", "0_a\n" + line + "\n"},
            {LabelFormat::PredictionsCsv, "p.csv", "scene,x,y,theta,opening,jaw\n0_a," + row + "\n"},
            {LabelFormat::Cornell, "c/pcd0100cpos.txt", lines + "\n"},
            {LabelFormat::MultiObject, "m/annotations/rgb_0000_annotations.txt", lines + "\n"},
            {LabelFormat::OcidGrasp, "o/ARID20/seq01/Annotations/result_1.txt", lines + "\n"},
            {LabelFormat::Coco, "c.json", coco("\"bbox\":[100,200," + comma + ",-" + degreesText + "]")},
            {LabelFormat::Coco, "s.json",
             coco("\"segmentation\":[[" + QByteArray::fromStdString(corners).replace(' ', ',').toStdString() + "]]")},
            {LabelFormat::Dota, "d/labelTxt/P0001.txt", "imagesource:GoogleEarth\ngsd:0.14\n" + corners + " grasp 0\n"},
            {LabelFormat::RoLabelImg, "x/0_a.xml", robndbox(radiansText)},
            {LabelFormat::Csv, "t.csv", "image,x,y,theta,opening,jaw\n0_a," + row + "\n"}};
}

/// The folder or file to hand over: the first part of the path.
fs::path sourceOf(const TestFolder& folder, const Sample& sample) {
    return folder.path() / *fs::path(sample.file).begin();
}

}  // namespace

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
    void badRecordsAreProblems_data();
    void badRecordsAreProblems();
    void unusableFilesThrow_data();
    void unusableFilesThrow();
    void hostileNamesStayInside();
    void existingOutputsStay();
    void cancelledLeavesNothing();
    void linksAreNotFollowed();
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

void LabelFormatsTest::badRecordsAreProblems_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* name, LabelFormat format, const char* file, const std::string& bytes, int line,
                        const char* named) {
        QTest::newRow(name) << static_cast<int>(format) << QByteArray(file) << QByteArray::fromStdString(bytes) << line
                            << QByteArray(named);
    };
    const std::string good = std::string(knownCorners) + " grasp 0\n";
    row("dota, NaN", LabelFormat::Dota, "d/labelTxt/a.txt", good + "nan 1 2 3 4 5 6 7 grasp 0\n", 2, "not finite");
    row("dota, huge", LabelFormat::Dota, "d/labelTxt/a.txt", good + "1e300 1 2 3 4 5 6 7 grasp 0\n", 2, "too far");
    row("dota, too few", LabelFormat::Dota, "d/labelTxt/a.txt", good + "1 2 3 4 5 6 7\n", 2, "7 fields");
    row("dota, too many", LabelFormat::Dota, "d/labelTxt/a.txt", good + "1 2 3 4 5 6 7 8 a 0 9\n", 2, "11 fields");
    row("dota, text", LabelFormat::Dota, "d/labelTxt/a.txt", good + "x 2 3 4 5 6 7 8 a 0\n", 2, "'x' is not a number");
    row("dota, difficulty", LabelFormat::Dota, "d/labelTxt/a.txt", good + std::string(knownCorners) + " a 7\n", 2,
        "difficulty is '7'");
    row("dota, one point", LabelFormat::Dota, "d/labelTxt/a.txt", good + "1 1 1 1 1 1 1 1 a 0\n", 2, "no size");
    row("dota, category", LabelFormat::Dota, "d/labelTxt/a.txt", good + std::string(knownCorners) + " a\xff 0\n", 2,
        "category");
    row("cornell, NaN", LabelFormat::Cornell, "c/pcd0100cpos.txt", "0 0\n9 0\n9 5\n0 5\nNaN NaN\n9 0\n9 5\n0 5\n", 5,
        "not finite");
    row("cornell, truncated", LabelFormat::Cornell, "c/pcd0100cpos.txt", "0 0\n9 0\n9 5\n0 5\n0 0\n9 0\n", 5,
        "2 of its four");
    row("jacquard, zeros", LabelFormat::Jacquard, "j/0_a_grasps.txt", "1;2;3;4;5\n0;0;0;0;0\n", 2, "must be positive");
    row("csv, cells", LabelFormat::Csv, "t.csv", "image,x,y,theta,opening,jaw\na,1,2,3,4,5\na,1,2\n", 3, "3 cells");
    row("csv, quote", LabelFormat::Csv, "t.csv", "image,x,y,theta,opening,jaw\na,1,2,3,4,5\n\"a,1,2,3,4,5\n", 3,
        "not closed");
    row("csv, score", LabelFormat::Csv, "t.csv", "image,x,y,theta,opening,jaw,score\na,1,2,3,4,5,1\na,1,2,3,4,5,inf\n",
        3, "score");
    row("csv, name", LabelFormat::Csv, "t.csv", "image,x,y,theta,opening,jaw\na,1,2,3,4,5\n../a,1,2,3,4,5\n", 3,
        "cannot be the name");
    row("csv, folder", LabelFormat::Csv, "t.csv",
        "image,x,y,theta,opening,jaw,folder\na,1,2,3,4,5,\nb,1,2,3,4,5,../..\n", 3, "no name of a file");
    std::string second = robndbox("nan");
    const std::size_t object = second.find("<object>");
    second = robndbox("1").substr(0, robndbox("1").find("</annotation>")) + "\n\n" + second.substr(object);
    row("xml, NaN", LabelFormat::RoLabelImg, "x/a.xml", second, 3, "theta is not finite");
    std::string plain = second;
    plain.replace(plain.rfind("robndbox><cx>"), 9, "bndbox><c");
    row("xml, no angle", LabelFormat::RoLabelImg, "x/a.xml",
        robndbox("1").substr(0, robndbox("1").find("</annotation>")) +
            "\n<object><name>a</name><bndbox><xmin>1</xmin></bndbox></object></annotation>",
        2, "without robndbox");
    const auto json = [&](const std::string& annotation) {
        std::string all = coco("\"bbox\":[100,200,40,20,5]");
        return all.insert(all.find("],\"categories\""), ",\n{" + annotation + "}");
    };
    row("coco, four numbers", LabelFormat::Coco, "c.json", json(R"("image_id":1,"bbox":[1,2,3,4])"), 2,
        "annotation 2 has neither");
    row("coco, text", LabelFormat::Coco, "c.json", json(R"("image_id":1,"bbox":[1,2,3,4,"a"])"), 2, "has neither");
    row("coco, no image", LabelFormat::Coco, "c.json", json(R"("image_id":9,"bbox":[1,2,3,4,5])"), 2,
        "image that is not in the file");
    row("coco, no category", LabelFormat::Coco, "c.json", json(R"("image_id":1,"category_id":9,"bbox":[1,2,3,4,5])"), 2,
        "category that is not");
    row("coco, negative size", LabelFormat::Coco, "c.json", json(R"("image_id":1,"bbox":[1,2,-3,4,5])"), 2,
        "must be positive");
    row("coco, endless angle", LabelFormat::Coco, "c.json", json(R"("image_id":1,"bbox":[1,2,3,4,1e200])"), 2,
        "no angle");
    row("coco, score", LabelFormat::Coco, "c.json", json(R"("image_id":1,"bbox":[1,2,3,4,5],"score":"high")"), 2,
        "score");
}

void LabelFormatsTest::badRecordsAreProblems() {
    QFETCH(int, format);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(QByteArray, named);
    const TestFolder folder;
    const Sample sample{static_cast<LabelFormat>(format), file.toStdString(), bytes.toStdString()};
    const fs::path written = folder.write(sample.file, sample.bytes);
    const LabelSet set = readLabelSet(sourceOf(folder, sample), sample.format);
    std::size_t grasps = 0;
    for (const LabelledImage& image : set.images) {
        grasps += image.grasps.size();
    }
    QCOMPARE(grasps, std::size_t{1});  // the rest loads
    QCOMPARE(set.problems.size(), std::size_t{1});
    QCOMPARE(set.problems[0].file, written);
    QCOMPARE(set.problems[0].line, static_cast<std::size_t>(line));
    QVERIFY2(set.problems[0].reason.find(named.toStdString()) != std::string::npos, set.problems[0].reason.c_str());
}

void LabelFormatsTest::unusableFilesThrow_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* name, LabelFormat format, const QByteArray& bytes, const char* named) {
        QTest::newRow(name) << static_cast<int>(format) << bytes << QByteArray(named);
    };
    const QByteArray deep = QByteArray(100000, '[');
    row("json, truncated", LabelFormat::Coco, QByteArray::fromStdString(coco("\"bbox\":[1,2,3,4,5]")).left(150),
        "not valid JSON");
    row("json, nested", LabelFormat::Coco, "{\"annotations\":" + deep, "nested too deeply");
    row("json, nested where not read", LabelFormat::Coco, "{\"licenses\":" + deep, "nested too deeply");
    row("json, a list", LabelFormat::Coco, "[1,2]", "no JSON object");
    row("json, a number", LabelFormat::Coco, "17", "no JSON object");
    row("json, another", LabelFormat::Coco, R"({"a":{"b":[1,2,[3]]},"c":[4],"d":5})", "neither images nor annotations");
    row("json, twice", LabelFormat::Coco, R"({"images":[{"id":1,"id":2,"file_name":"a"}]})", "twice");
    row("json, endless entry", LabelFormat::Coco,
        "{\"annotations\":[{\"bbox\":[" + QByteArray("1,").repeated(1000001) + "1]}]}", "endless");
    row("xml, truncated", LabelFormat::RoLabelImg, QByteArray::fromStdString(robndbox("1")).left(120), "no XML");
    row("xml, bomb", LabelFormat::RoLabelImg,
        "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c "
        "\"&b;&b;&b;&b;&b;&b;\">]><annotation><object><name>&c;</name></object></annotation>",
        "document type");
    row("xml, external", LabelFormat::RoLabelImg, "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><annotation/>",
        "document type");
    row("xml, another", LabelFormat::RoLabelImg, "<html><body/></html>", "no <annotation>");
    row("xml, nested", LabelFormat::RoLabelImg, "<annotation>" + QByteArray("<a>").repeated(200000), "no XML");
    row("xml, large", LabelFormat::RoLabelImg, "<annotation>" + QByteArray(9 << 20, ' '), "larger than");
    row("csv, column missing", LabelFormat::Csv, "image,x,y\na,1,2\n", "no column 'theta'");
    row("csv, column twice", LabelFormat::Csv, "image,x,x,y,theta,opening,jaw\n", "twice");
    row("csv, many columns", LabelFormat::Csv, "image,x,y,theta,opening,jaw" + QByteArray(",a").repeated(100),
        "106 columns");
    row("csv, empty", LabelFormat::Csv, "", "no CSV header");
    row("dota, garbage", LabelFormat::Dota, QByteArray("\x00\xff\n\x01 2\n", 8), "no usable label");
    row("sgt, labels", LabelFormat::JacquardSgt, "1;2;3;4;5\n1;2;3;4;5\n", "no scene before them");
}

void LabelFormatsTest::unusableFilesThrow() {
    QFETCH(int, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, named);
    const TestFolder folder;
    const fs::path file = folder.write("labels", {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const std::string message = messageOf<DataError>([&] { readLabelSet(file, static_cast<LabelFormat>(format)); });
    QVERIFY2(message.find(named.toStdString()) != std::string::npos, message.c_str());
}

void LabelFormatsTest::hostileNamesStayInside() {
    for (const std::string name : {"../../x.png", "/etc/x.png", "a/../../x.png", ".hidden/x.png", "a//x.png",
                                   "..\\\\x.png", "x\\u0000.png", ".png", ""}) {
        std::string json = coco("\"bbox\":[1,2,3,4,5]");
        json.replace(json.find("0_a_RGB.png"), 11, name);
        const std::string message = messageOf<DataError>([&] { parseCoco(json, "c.json"); });
        QVERIFY2(message.find("no name of a file") != std::string::npos, (name + ": " + message).c_str());
    }
    // Twice the same name, once in another folder: refused, since most formats know names only.
    const std::string json =
        R"({"images":[{"id":1,"file_name":"a/x.png"},{"id":2,"file_name":"b/x.jpg"},{"id":1,"file_name":"c/y.png"}],
"annotations":[{"image_id":1,"bbox":[1,2,3,4,5]},{"image_id":2,"bbox":[1,2,3,4,5]}]})";
    const LabelSet set = parseCoco(json, "c.json");
    QCOMPARE(set.images.size(), std::size_t{1});
    QCOMPARE(set.problems.size(), std::size_t{3});
    QVERIFY(set.problems[0].reason.find("there already") != std::string::npos);
    QVERIFY(set.problems[1].reason.find("an id that another one has") != std::string::npos);
    QVERIFY(set.problems[2].reason.find("not in the file") != std::string::npos);
}

void LabelFormatsTest::existingOutputsStay() {
    const TestFolder folder;
    const LabelSet set = randomSet(false);
    folder.write("tree/abc/0_abc_grasps.txt", "mine");
    folder.write("tree/notes.txt", "mine too");
    folder.write("table.csv", "mine");
    fs::create_directory(folder.path() / "empty");
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "tree", LabelFormat::Jacquard), DataError);
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "table.csv", LabelFormat::Csv), DataError);
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "tree", LabelFormat::Csv), DataError);
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "table.csv", LabelFormat::Jacquard, {{}, true, {}}),
                             DataError);
    QCOMPARE(text(folder.path() / "table.csv"), std::string("mine"));
    QCOMPARE(text(folder.path() / "tree/abc/0_abc_grasps.txt"), std::string("mine"));
    writeLabelSet(set, folder.path() / "empty", LabelFormat::Jacquard);
    writeLabelSet(set, folder.path() / "tree/", LabelFormat::Jacquard, {{}, true, {}});
    writeLabelSet(set, folder.path() / "table.csv", LabelFormat::Csv, {{}, true, {}});
    QCOMPARE(text(folder.path() / "tree/abc/0_abc_grasps.txt"), text(folder.path() / "empty/abc/0_abc_grasps.txt"));
    QCOMPARE(text(folder.path() / "tree/notes.txt"), std::string("mine too"));
    QVERIFY(text(folder.path() / "table.csv").starts_with("image,"));
    std::size_t entries = 0;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        QVERIFY(entry.path().string().find("partial") == std::string::npos);
        ++entries;
    }
    QCOMPARE(entries, std::size_t{3});
    // A link inside that leads out is not written through.
    fs::create_directory(folder.path() / "outside");
    fs::create_directory(folder.path() / "linked");
    fs::create_directory_symlink(folder.path() / "outside", folder.path() / "linked/abc");
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "linked", LabelFormat::Jacquard, {{}, true, {}}),
                             DataError);
    QVERIFY(fs::is_empty(folder.path() / "outside"));
}

void LabelFormatsTest::cancelledLeavesNothing() {
    const TestFolder folder;
    const LabelSet set = randomSet(false);
    const auto stop = [](std::size_t) { return false; };
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "tree", LabelFormat::Dota, {{}, false, stop}),
                             Cancelled);
    QVERIFY(fs::is_empty(folder.path()));
    writeLabelSet(set, folder.path() / "tree", LabelFormat::Dota);
    QVERIFY_EXCEPTION_THROWN(readLabelSet(folder.path() / "tree", LabelFormat::Dota, {{}, stop}), Cancelled);
}

void LabelFormatsTest::linksAreNotFollowed() {
    const TestFolder folder;
    folder.write("away/0_b_grasps.txt", "1;2;3;4;5\n");
    folder.write("in/0_a_grasps.txt", "1;2;3;4;5\n");
    fs::create_symlink(folder.path() / "away/0_b_grasps.txt", folder.path() / "in/0_b_grasps.txt");
    fs::create_directory_symlink(folder.path() / "in", folder.path() / "in/0_c_grasps.txt");
    const LabelSet set = readLabelSet(folder.path() / "in", LabelFormat::Jacquard);
    QCOMPARE(set.images.size(), std::size_t{1});
    QCOMPARE(set.problems.size(), std::size_t{2});
}

// Through each format and back: the same bytes where numbers go through as they are, else 1e-9 px and degrees.
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
            const std::string object = was.name.substr(was.name.find('_') + 1);
            const std::string file = object + "/" + was.name + "_grasps.txt";
            QVERIFY2(!exact || text(folder.path() / "back" / file) == text(*folderOfSamples / file), file.c_str());
            for (std::size_t k = 0; k < was.grasps.size(); ++k) {
                const Grasp& a = is.grasps[k].grasp;
                const Grasp& b = was.grasps[k].grasp;
                QCOMPARE(is.grasps[k].group, was.grasps[k].group);
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
