#include "model/training_loader.h"
#include "model/training_scenes.h"

#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/split.h"
#include "tiny_dataset.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace grasploom;
namespace fs = std::filesystem;

class TrainingDataTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void neverLooksAtTheTestFold();
    void holdsOutWholeTrainingObjects();
    void holdsOutNoMoreThanIsJudged();
    void validatesOnTrainingScenesWithoutSplit();
    void spacesTheValidationSubsetEvenly();
    void anchorIsTheMeanInInputPixels();
    void anchorIsOfTheTrainedScenesAlone();
    void leavesOutScenesThatCannotBeUsed();
    void refusesADatasetWithNothingToLearn();
    void canBeCancelled();
    void batchesDoNotDependOnThreads();
    void batchesGoOnWhereTheyStopped();
    void everyEpochMovesPicturesAnew();
    void graspsMoveWithThePicture();
    void normalisesWithImageNetsStatistics();
    void unreadableSceneGivesItsPlaceAway();
    void failsWhenNothingCanBeRead();
    void cacheStaysWithinItsBound();

private:
    [[nodiscard]] fs::path folder(const char* name) const { return fs::path(m_dir.path().toStdString()) / name; }
    QTemporaryDir m_dir;
    TrainingConfig m_config;
};

namespace {

Split someSplit(const SceneIndex& index, SplitBy by = SplitBy::Object) { return makeSplit(index, 4, by, 9); }

std::vector<InputPicture> batches(const SceneIndex& index, const TrainingConfig& config, std::int64_t first, int count,
                                  int threads, std::size_t cacheBytes = 1 << 30) {
    PictureCache cache(index, cacheBytes);
    const TrainingScenes scenes = gatherScenes(index, config, std::nullopt, threads);
    TrainingLoader loader(cache, scenes.training, config, first, threads);
    std::vector<InputPicture> all;
    for (int i = 0; i < count; ++i) {
        std::ranges::move(loader.next(), std::back_inserter(all));
    }
    return all;
}

bool same(const InputPicture& a, const InputPicture& b) {
    return a.scene == b.scene && a.grasps == b.grasps && a.inputFromImage == b.inputFromImage &&
           std::equal(a.pixels.begin<cv::Vec3f>(), a.pixels.end<cv::Vec3f>(), b.pixels.begin<cv::Vec3f>());
}

bool same(const std::vector<InputPicture>& a, const std::vector<InputPicture>& b) {
    return std::ranges::equal(a, b, [](const auto& x, const auto& y) { return same(x, y); });
}

}  // namespace

void TrainingDataTest::initTestCase() {
    writeTinyDataset(folder("data"), 12, 2);
    m_config.inputSize = 64;
    m_config.batchSize = 3;
    m_config.augment.shiftPixels = 5;
    m_config.seed = 4;
}

void TrainingDataTest::neverLooksAtTheTestFold() {
    const SceneIndex index = openTinyDataset(folder("data"));
    for (const SplitBy by : {SplitBy::Object, SplitBy::Image}) {
        const Split split = someSplit(index, by);
        for (int fold = 0; fold < 4; ++fold) {
            const SceneRoles roles = assignRoles(index, split, fold);
            std::set<std::size_t> used(roles.training.begin(), roles.training.end());
            used.insert(roles.validation.begin(), roles.validation.end());
            QCOMPARE(used.size(), roles.training.size() + roles.validation.size());
            const auto wanted = trainingScenes(split, index, fold);
            QCOMPARE(used, (std::set<std::size_t>(wanted.begin(), wanted.end())));
            for (const std::size_t scene : testScenes(split, index, fold)) {
                QVERIFY(!used.contains(scene));
            }
        }
    }
}

void TrainingDataTest::holdsOutWholeTrainingObjects() {
    const SceneIndex index = openTinyDataset(folder("data"));
    const SceneRoles roles = assignRoles(index, someSplit(index), 1);
    QCOMPARE(roles.validation.size(), std::size_t{2});  // a tenth of 9 objects is one, of two scenes
    QCOMPARE(roles.training.size(), std::size_t{16});
    for (const std::size_t held : roles.validation) {
        for (const std::size_t trained : roles.training) {
            QVERIFY(index.scene(held).object != index.scene(trained).object);
        }
    }
    const SceneRoles again = assignRoles(index, someSplit(index), 1);
    QVERIFY(again.training == roles.training && again.validation == roles.validation);
}

void TrainingDataTest::holdsOutNoMoreThanIsJudged() {
    writeTinyDataset(folder("many"), 40, 2, 16);
    const SceneIndex index = openTinyDataset(folder("many"));
    const Split split = someSplit(index);  // 30 objects to train on: a tenth of them is three, of six scenes
    const auto objectsOf = [&](const std::vector<std::size_t>& scenes) {
        std::set<std::uint32_t> objects;
        for (const std::size_t scene : scenes) {
            objects.insert(index.scene(scene).object);
        }
        return objects;
    };
    const auto tested = objectsOf(testScenes(split, index, 2));
    std::vector<std::size_t> before;
    for (const auto& [enough, held] : {std::pair{1, 1}, {2, 1}, {3, 2}, {4, 2}, {5, 3}, {500, 3}}) {
        const SceneRoles roles = assignRoles(index, split, 2, static_cast<std::size_t>(enough));
        const auto validated = objectsOf(roles.validation);
        QCOMPARE(validated.size(), static_cast<std::size_t>(held));
        QCOMPARE(roles.validation.size(), static_cast<std::size_t>(2 * held));  // whole objects
        QCOMPARE(roles.training.size() + roles.validation.size(), std::size_t{60});
        for (const std::uint32_t object : objectsOf(roles.training)) {
            QVERIFY2(!validated.contains(object) && !tested.contains(object), "a leak");
        }
        QVERIFY(std::ranges::includes(roles.validation, before));  // more are held out, not others
        before = roles.validation;
        QCOMPARE(assignRoles(index, split, 2, static_cast<std::size_t>(enough)).validation, roles.validation);
    }
    QVERIFY(assignRoles(index, split, 2).validation == before);
    QVERIFY(assignRoles(index, makeSplit(index, 4, SplitBy::Object, 10), 2).validation != before);
}

void TrainingDataTest::validatesOnTrainingScenesWithoutSplit() {
    const SceneIndex index = openTinyDataset(folder("data"));
    const TrainingScenes scenes = gatherScenes(index, m_config, std::nullopt, 2);
    QVERIFY(scenes.validatesOnTraining);
    QCOMPARE(scenes.training.size(), std::size_t{24});
    QCOMPARE(scenes.validation.size(), std::size_t{24});
    QVERIFY(!gatherScenes(index, m_config, someSplit(index), 2).validatesOnTraining);
}

void TrainingDataTest::spacesTheValidationSubsetEvenly() {
    std::vector<std::size_t> scenes(1003);
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        scenes[i] = 2 * i;
    }
    const auto chosen = evenlySpaced(scenes, 500);
    QCOMPARE(chosen.size(), std::size_t{500});
    QCOMPARE(chosen.front(), std::size_t{0});
    for (std::size_t i = 1; i < chosen.size(); ++i) {
        const std::size_t gap = chosen[i] - chosen[i - 1];
        QVERIFY(gap == 4 || gap == 6);
    }
    QCOMPARE(evenlySpaced(scenes, 2000), scenes);
}

void TrainingDataTest::anchorIsTheMeanInInputPixels() {
    const SceneIndex index = openTinyDataset(folder("data"));
    const TrainingScenes scenes = gatherScenes(index, m_config, std::nullopt, 1);
    // Pictures of 96 px become 64; openings are 0.3, jaws 0.12 and 0.18 of the side.
    QVERIFY(std::abs(scenes.anchorSize.opening - 0.3 * 64) < 1e-3);
    QVERIFY(std::abs(scenes.anchorSize.jaw - 0.15 * 64) < 1e-3);
    TrainingConfig oneJaw = m_config;
    oneJaw.jaws = JawChoice::Default;
    QVERIFY(std::abs(gatherScenes(index, oneJaw, std::nullopt, 1).anchorSize.jaw - 0.12 * 64) < 1e-3);
}

void TrainingDataTest::anchorIsOfTheTrainedScenesAlone() {
    // Object n's grasps open by 10 + n px and are 5 + n/2 px wide: every choice of objects has a mean of its own.
    writeTinyDataset(folder("sizes"), 12, 2);
    for (int n = 0; n < 12; ++n) {
        const std::string object = "object" + std::to_string(n);
        const std::vector<Grasp> grasps{{48, 48, 0, 10.0 + n, 5 + n / 2.0}};
        for (const char* scene : {"0_", "1_"}) {
            writeFileAtomically(folder("sizes") / object / (scene + object + "_grasps.txt"), formatGrasps(grasps));
        }
    }
    const SceneIndex index = openTinyDataset(folder("sizes"));
    const auto meanOf = [&](const std::vector<std::size_t>& scenes) {
        double sum = 0;
        for (const std::size_t scene : scenes) {
            sum += std::stod(index.objectName(index.scene(scene).object).substr(6));
        }
        return sum / static_cast<double>(scenes.size());
    };
    for (int fold = 0; fold < 4; ++fold) {
        const SceneRoles roles = assignRoles(index, someSplit(index), fold);
        const AnchorSize size = gatherScenes(index, m_config, someSplit(index), 1).anchorSize;
        m_config.fold = fold;
        const AnchorSize ofFold = gatherScenes(index, m_config, someSplit(index), 1).anchorSize;
        const double mean = meanOf(roles.training);
        QVERIFY(std::abs(ofFold.opening - (10 + mean) * 64 / 96) < 1e-9);
        QVERIFY(std::abs(ofFold.jaw - (5 + mean / 2) * 64 / 96) < 1e-9);
        QVERIFY(std::abs(mean - meanOf(trainingScenes(someSplit(index), index, fold))) > 1e-3);  // held-out ones count not
        QVERIFY(fold == 0 || !(size == ofFold));
    }
    m_config.fold = 0;
}

void TrainingDataTest::leavesOutScenesThatCannotBeUsed() {
    writeTinyDataset(folder("holes"), 2, 3);
    fs::remove(folder("holes") / "object0" / "0_object0_grasps.txt");
    writeFileAtomically(folder("holes") / "object0" / "1_object0_RGB.png", "no picture");
    writeFileAtomically(folder("holes") / "object1" / "0_object1_grasps.txt", "1;2;3\nx;y;z;a;b\n");
    const SceneIndex index = openTinyDataset(folder("holes"));
    const TrainingScenes scenes = gatherScenes(index, m_config, std::nullopt, 2);
    QCOMPARE(scenes.training.size(), std::size_t{3});
    QCOMPARE(scenes.withoutLabels, std::size_t{2});
    QCOMPARE(scenes.problems.size(), std::size_t{3});  // one picture, two lines
}

void TrainingDataTest::refusesADatasetWithNothingToLearn() {
    writeTinyDataset(folder("empty"), 1, 1);
    writeFileAtomically(folder("empty") / "object0" / "0_object0_grasps.txt", "");
    const SceneIndex index = openTinyDataset(folder("empty"));
    QVERIFY_EXCEPTION_THROWN(gatherScenes(index, m_config, std::nullopt, 1), DataError);
}

void TrainingDataTest::canBeCancelled() {
    const SceneIndex index = openTinyDataset(folder("data"));
    QVERIFY_EXCEPTION_THROWN(gatherScenes(index, m_config, std::nullopt, 2, [] { return true; }), Cancelled);
}

void TrainingDataTest::batchesDoNotDependOnThreads() {
    const SceneIndex index = openTinyDataset(folder("data"));
    const auto one = batches(index, m_config, 0, 12, 1);
    QCOMPARE(one.size(), std::size_t{36});
    QVERIFY(same(one, batches(index, m_config, 0, 12, 4)));
    QVERIFY(same(one, batches(index, m_config, 0, 12, 2, 0)));  // without a cache
    TrainingConfig other = m_config;
    other.seed = 5;
    QVERIFY(!same(one, batches(index, other, 0, 12, 1)));
    std::set<std::size_t> firstEpoch;
    for (std::size_t i = 0; i < 24; ++i) {
        firstEpoch.insert(one[i].scene);
    }
    QCOMPARE(firstEpoch.size(), std::size_t{24});
}

void TrainingDataTest::batchesGoOnWhereTheyStopped() {
    const SceneIndex index = openTinyDataset(folder("data"));
    const auto all = batches(index, m_config, 0, 12, 2);
    const auto rest = batches(index, m_config, 7, 5, 3);
    QVERIFY(same({all.begin() + 21, all.end()}, rest));
}

void TrainingDataTest::everyEpochMovesPicturesAnew() {
    const SceneIndex index = openTinyDataset(folder("data"));
    const auto three = batches(index, m_config, 0, 24, 2);  // three epochs of 24 scenes
    std::map<std::size_t, std::vector<Similarity>> moves;
    for (const InputPicture& picture : three) {
        moves[picture.scene].push_back(picture.inputFromImage);
    }
    QCOMPARE(moves.size(), std::size_t{24});
    for (const auto& [scene, drawn] : moves) {
        QCOMPARE(drawn.size(), std::size_t{3});
        QVERIFY(!(drawn[0] == drawn[1]) && !(drawn[1] == drawn[2]) && !(drawn[0] == drawn[2]));
    }
    // Begun in the second epoch, the third is the same.
    QVERIFY(same({three.begin() + 48, three.end()}, batches(index, m_config, 16, 8, 1)));
}

void TrainingDataTest::graspsMoveWithThePicture() {
    const SceneIndex index = openTinyDataset(folder("data"));
    std::vector<Problem> problems;
    int checked = 0;
    for (const InputPicture& picture : batches(index, m_config, 0, 8, 2)) {
        const auto original = readLabels(index, picture.scene, problems).grasps;
        for (std::size_t i = 0; i < picture.grasps.size() && picture.grasps.size() == original.size(); ++i, ++checked) {
            QCOMPARE(picture.grasps[i], apply(picture.inputFromImage, original[i]));
            const auto at = picture.pixels.at<cv::Vec3f>(static_cast<int>(picture.grasps[i].y),
                                                         static_cast<int>(picture.grasps[i].x));
            QVERIFY(at[0] > 1);  // red of the bar, in deviations; the ground is at about −0.8
        }
    }
    QVERIFY(checked > 20);
}

void TrainingDataTest::normalisesWithImageNetsStatistics() {
    cv::Mat rgb(10, 10, CV_8UC3, cv::Scalar(255, 0, 51));
    const cv::Mat input = normalisedInput(rgb, fitToInput({10, 10}, 32), 32);
    const auto pixel = input.at<cv::Vec3f>(16, 16);
    QVERIFY(std::abs(pixel[0] - (1.0 - 0.485) / 0.229) < 1e-6);
    QVERIFY(std::abs(pixel[1] - (0.0 - 0.456) / 0.224) < 1e-6);
    QVERIFY(std::abs(pixel[2] - (0.2 - 0.406) / 0.225) < 1e-6);
    // Beside a picture that is not square: ImageNet's mean.
    const cv::Mat wide = normalisedInput(cv::Mat(10, 20, CV_8UC3, cv::Scalar::all(255)), fitToInput({20, 10}, 32), 32);
    QVERIFY(wide.at<cv::Vec3f>(1, 16) == cv::Vec3f(0, 0, 0));
}

void TrainingDataTest::unreadableSceneGivesItsPlaceAway() {
    writeTinyDataset(folder("bad"), 4, 1);
    const SceneIndex index = openTinyDataset(folder("bad"));
    const TrainingScenes scenes = gatherScenes(index, m_config, std::nullopt, 1);
    PictureCache cache(index);
    writeFileAtomically(folder("bad") / "object2" / "0_object2_RGB.png", "spoilt later");
    TrainingLoader loader(cache, scenes.training, m_config, 0, 2);
    for (int i = 0; i < 8; ++i) {
        const auto batch = loader.next();
        QCOMPARE(batch.size(), std::size_t{3});
        for (const InputPicture& picture : batch) {
            QVERIFY(picture.scene != 2);
        }
    }
    const auto problems = loader.takeProblems();
    QCOMPARE(problems.size(), std::size_t{1});
    QVERIFY(problems[0].file.filename() == "0_object2_RGB.png");
    QVERIFY(loader.takeProblems().empty());
}

void TrainingDataTest::failsWhenNothingCanBeRead() {
    writeTinyDataset(folder("gone"), 1, 2);
    const SceneIndex index = openTinyDataset(folder("gone"));
    const TrainingScenes scenes = gatherScenes(index, m_config, std::nullopt, 1);
    fs::remove_all(folder("gone"));
    PictureCache cache(index);
    TrainingLoader loader(cache, scenes.training, m_config, 0, 2);
    QVERIFY_EXCEPTION_THROWN(loader.next(), DataError);
}

void TrainingDataTest::cacheStaysWithinItsBound() {
    const SceneIndex index = openTinyDataset(folder("data"));
    constexpr std::size_t picture = 96 * 96 * 3;
    PictureCache cache(index, 3 * picture + 1);
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        QVERIFY(!cache.picture(scene).rgb.empty());
        QVERIFY(cache.memoryBytes() <= 3 * picture);
    }
    QCOMPARE(cache.memoryBytes(), 3 * picture);
}

QTEST_APPLESS_MAIN(TrainingDataTest)
#include "tst_training_data.moc"
