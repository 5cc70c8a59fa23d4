#include "dataset/files.h"
#include "dataset/grasp_file.h"
#include "dataset/painted_camera.h"
#include "dataset/painted_grasps.h"
#include "dataset/painted_scenes.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> contents(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files[fs::relative(entry.path(), folder).string()] = readFile(entry.path());
        }
    }
    return files;
}

fs::path anyFile(const fs::path& folder, const std::string& ending) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().string().ends_with(ending)) {
            return entry.path();
        }
    }
    return {};
}

PaintedOptions few(int scenes, std::uint64_t seed = 1) {
    PaintedOptions options;
    options.scenes = scenes;
    options.seed = seed;
    options.scenesPerObject = 2;
    return options;
}

/// One object of a design, somewhere in the middle of the picture.
PaintedObject anObject(int design, std::uint64_t seed) {
    PortableRandom random{seed};
    return place(drawPaintedObject(design, random), random.uniform(0, 2 * pi), {512, 512});
}

}  // namespace

class PaintedScenesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSeedGivesTheSameBytesWhateverTheThreads();
    void layoutIsJacquards();
    void picturesAreJacquards();
    void depthFollowsTheCamera();
    void everyObjectHasTwentyToFortyGrasps();
    void graspsFitAndReachAcrossTheMaterial();
    void jawsAreGroupedTwoCentimetresFirst();
    void knownGraspsFitOrNot();
    void goesOnWhereItWasCut();
    void cancelLeavesWholeScenes();
    void refusesForeignFolders();
    void refusesNonsense();
    void reportsAnUnwritableFolder();
};

void PaintedScenesTest::sameSeedGivesTheSameBytesWhateverTheThreads() {
    QTemporaryDir one, three, other;
    PaintedOptions options = few(4);
    options.threads = 1;
    QCOMPARE(generatePaintedScenes(one.path().toStdString(), options), 4);
    options.threads = 3;
    QCOMPARE(generatePaintedScenes(three.path().toStdString(), options), 4);
    const auto files = contents(one.path().toStdString());
    QCOMPARE(files.size(), std::size_t{20});
    QVERIFY(files == contents(three.path().toStdString()));
    options.seed = 2;
    generatePaintedScenes(other.path().toStdString(), options);
    QVERIFY(files != contents(other.path().toStdString()));
}

void PaintedScenesTest::layoutIsJacquards() {
    QTemporaryDir folder;
    generatePaintedScenes(folder.path().toStdString(), few(3));
    std::set<std::string> objects;
    std::set<std::string> names;
    for (const auto& [name, bytes] : contents(folder.path().toStdString())) {
        const fs::path path(name);
        const std::string object = path.parent_path().string();
        QCOMPARE(object.size(), std::size_t{32});
        QVERIFY(object.find_first_not_of("0123456789abcdef") == std::string::npos);
        QVERIFY(path.filename().string().substr(1, 34) == "_" + object + "_");
        objects.insert(object);
        names.insert(path.filename().string().substr(0, 1) + path.filename().string().substr(35));
    }
    QCOMPARE(objects.size(), std::size_t{2});
    const std::set<std::string> expected{
        "0RGB.png", "0mask.png", "0perfect_depth.tiff", "0stereo_depth.tiff", "0grasps.txt",
        "1RGB.png", "1mask.png", "1perfect_depth.tiff", "1stereo_depth.tiff", "1grasps.txt"};
    QVERIFY(names == expected);
}

void PaintedScenesTest::picturesAreJacquards() {
    QTemporaryDir folder;
    generatePaintedScenes(folder.path().toStdString(), few(1));
    const fs::path root = folder.path().toStdString();
    const auto read = [&](const char* ending) {
        return cv::imread(anyFile(root, ending).string(), cv::IMREAD_UNCHANGED);
    };
    const cv::Mat rgb = read("_RGB.png");
    QCOMPARE(rgb.type(), CV_8UC3);
    QCOMPARE(rgb.size(), cv::Size(1024, 1024));
    const cv::Mat mask = read("_mask.png");
    QCOMPARE(mask.type(), CV_8UC1);
    const int white = cv::countNonZero(mask == 255);
    QCOMPARE(white + cv::countNonZero(mask == 0), 1024 * 1024);
    QVERIFY(white > 3000 && white < 300000);
    const cv::Mat perfect = read("_perfect_depth.tiff");
    QCOMPARE(perfect.type(), CV_32FC1);
    QCOMPARE(cv::countNonZero((perfect > 1.3F) & (perfect < 1.6F)), 1024 * 1024);
    const cv::Mat stereo = read("_stereo_depth.tiff");
    QCOMPARE(stereo.type(), CV_32FC1);
    const int holes = cv::countNonZero(stereo == -1.0F);
    QVERIFY(holes > 500 && holes < 100000);
    QCOMPARE(holes + cv::countNonZero((stereo > 1.2F) & (stereo < 1.7F)), 1024 * 1024);
    QVERIFY(cv::countNonZero(stereo != perfect) > 900000);
    // LZW is compression 5: tag 259 (0x0103), short, one value.
    QVERIFY(readFile(anyFile(root, "_perfect_depth.tiff")).find(std::string("\x03\x01\x03\0\x01\0\0\0\x05\0", 10)) !=
            std::string::npos);
    const std::string grasps = readFile(anyFile(root, "_grasps.txt"));
    QVERIFY(grasps.ends_with("\r\n"));
    QCOMPARE(std::count(grasps.begin(), grasps.end(), '\r'), std::count(grasps.begin(), grasps.end(), '\n'));
}

void PaintedScenesTest::depthFollowsTheCamera() {
    // Read off a real scene's bare ground: rows 0, 512 and 1023.
    QVERIFY(std::abs(painted_camera::depthMetres(0.5, 0) - 1.574282) < 1e-4);
    QVERIFY(std::abs(painted_camera::depthMetres(512.5, 0) - 1.499907) < 1e-4);
    QVERIFY(std::abs(painted_camera::depthMetres(1023.5, 0) - 1.432411) < 1e-4);
    QVERIFY(std::abs(painted_camera::pixels(0.02, 1.5) - 25.477) < 1e-3);
}

void PaintedScenesTest::everyObjectHasTwentyToFortyGrasps() {
    for (int design = 0; design < paintedDesignCount; ++design) {
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            PortableRandom random{seed, 99};
            const GraspLabels labels = groupByJaw(drawPaintedGrasps(anObject(design, seed), random));
            QVERIFY2(labels.groupCount() >= 20 && labels.groupCount() <= 40,
                     qPrintable(QStringLiteral("design %1: %2").arg(design).arg(labels.groupCount())));
        }
    }
}

void PaintedScenesTest::graspsFitAndReachAcrossTheMaterial() {
    int whole = 0;
    int all = 0;
    for (int design = 0; design < paintedDesignCount; ++design) {
        const PaintedObject object = anObject(design, 5);
        PortableRandom random{7};
        for (const Grasp& grasp : drawPaintedGrasps(object, random)) {
            QVERIFY(isValid(grasp));
            QVERIFY(fits(object, grasp));
            // Just outside both plates there is air, between them material.
            const double c = std::cos(grasp.angleRadians) * grasp.opening / 2;
            const double s = std::sin(grasp.angleRadians) * grasp.opening / 2;
            QVERIFY(!covers(object, {grasp.x + c, grasp.y + s}) && !covers(object, {grasp.x - c, grasp.y - s}));
            QVERIFY(grasp.opening >= 6 && grasp.opening <= 271.5);
            ++all;
            whole += std::abs(std::remainder(grasp.opening, 1.5)) < 1e-9 ? 1 : 0;
        }
    }
    QVERIFY(whole > 0.8 * all && whole < all);
}

void PaintedScenesTest::jawsAreGroupedTwoCentimetresFirst() {
    const PaintedObject object = anObject(0, 3);
    PortableRandom random{8};
    const GraspLabels labels = groupByJaw(drawPaintedGrasps(object, random));
    std::set<int> seen;
    double first = 0;
    for (std::size_t i = 0; i < labels.grasps.size(); ++i) {
        const Grasp& grasp = labels.grasps[i];
        if (i == 0 || labels.groups[i] != labels.groups[i - 1]) {
            first = grasp.jaw;
            QVERIFY(std::abs(first - 0.02 * 1910.8 / painted_camera::depthMetres(grasp.y, object.heightMetres)) < 1e-3);
        } else {
            seen.insert(static_cast<int>(std::lround(10 * grasp.jaw / first)));
        }
    }
    QVERIFY((seen == std::set<int>{5, 15, 20, 30}));
}

void PaintedScenesTest::knownGraspsFitOrNot() {
    const PaintedObject bar{{{{500, 500}, 0, 400, 30}}, {}};
    QVERIFY(fits(bar, {500, 500, pi / 2, 40, 25}));
    QVERIFY(!fits(bar, {500, 500, pi / 2, 28, 25}));  // narrower than the bar
    QVERIFY(!fits(bar, {500, 500, 0, 40, 25}));       // along it
    QVERIFY(!fits(bar, {500, 560, pi / 2, 40, 25}));  // beside it
    QVERIFY(!fits(bar, {500, 500, radians(50), 40, 25}));
    const PaintedObject ring{{}, {{{500, 500}, 150, 120}}};
    QVERIFY(fits(ring, {635, 500, 0, 48, 25}));
    QVERIFY(!fits(ring, {635, 500, pi / 2, 48, 25}));
    QVERIFY(!fits(ring, {635, 500, 0, 33, 120}));  // so wide a jaw meets the curve
}

void PaintedScenesTest::goesOnWhereItWasCut() {
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    generatePaintedScenes(root, few(3));
    const auto whole = contents(root);
    // As after a kill: a file is missing, another one was half written aside.
    const fs::path grasps = anyFile(root, "_grasps.txt");
    fs::remove(grasps);
    std::ofstream(grasps.string() + ".tmp4711") << "1;2";
    QCOMPARE(generatePaintedScenes(root, few(3)), 3);
    QVERIFY(contents(root) == whole);
    // Whole scenes are kept, not made again.
    std::map<std::string, fs::file_time_type> times;
    for (const auto& [name, bytes] : whole) {
        times[name] = fs::last_write_time(root / name);
    }
    QCOMPARE(generatePaintedScenes(root, few(4)), 4);
    for (const auto& [name, time] : times) {
        QVERIFY(fs::last_write_time(root / name) == time);
    }
}

void PaintedScenesTest::cancelLeavesWholeScenes() {
    QTemporaryDir folder;
    PaintedOptions options = few(50);
    options.threads = 2;
    options.progress = [](int done) { return done < 2; };
    const int done = generatePaintedScenes(folder.path().toStdString(), options);
    QVERIFY(done >= 2 && done < 10);
    QCOMPARE(contents(folder.path().toStdString()).size(), static_cast<std::size_t>(5 * done));
}

void PaintedScenesTest::refusesForeignFolders() {
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    std::ofstream(root / "thesis.tex") << "mine";
    QVERIFY_EXCEPTION_THROWN(generatePaintedScenes(root, few(1)), DataError);
    QCOMPARE(contents(root).size(), std::size_t{1});
    QTemporaryDir other;
    generatePaintedScenes(other.path().toStdString(), few(1, 1));
    QVERIFY_EXCEPTION_THROWN(generatePaintedScenes(other.path().toStdString(), few(1, 2)), DataError);
}

void PaintedScenesTest::refusesNonsense() {
    QTemporaryDir folder;
    QVERIFY_EXCEPTION_THROWN(generatePaintedScenes(folder.path().toStdString(), few(0)), std::invalid_argument);
}

void PaintedScenesTest::reportsAnUnwritableFolder() {
    QTemporaryDir folder;
    const fs::path file = fs::path(folder.path().toStdString()) / "file";
    std::ofstream(file) << "x";
    QVERIFY_EXCEPTION_THROWN(generatePaintedScenes(file / "scenes", few(1)), DataError);
}

QTEST_APPLESS_MAIN(PaintedScenesTest)
#include "tst_painted_scenes.moc"
