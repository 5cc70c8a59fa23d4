#include "model/training_config.h"

#include "model/training.h"

#include <QtTest/QTest>
#include <nlohmann/json.hpp>

#include <stdexcept>

using namespace grasploom;
using nlohmann::json;

class TrainingConfigTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void defaultsAreThePapers();
    void everyKeySurvivesTheRoundTrip();
    void choicesLeftOpenDependOnPretraining();
    void acceptsTheRecordOfAnotherRun();
    void namesTheNearestKey_data();
    void namesTheNearestKey();
    void refusesBadValues_data();
    void refusesBadValues();
    void refusesPathsThatNoFileKeeps();
    void keepsWholeSeeds();
    void outOfMemoryNamesBatchAndResolution();
};

namespace {

std::string reasonFor(const char* text) {
    try {
        parseTrainingConfig(json::parse(text));
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return {};
}

}  // namespace

void TrainingConfigTest::defaultsAreThePapers() {
    const TrainingConfig config = parseTrainingConfig(json::object());
    QVERIFY(config == TrainingConfig{});
    QCOMPARE(validate(config), std::string());
    const json written = toJson(config);
    QVERIFY(written.at("network") == "full");
    QVERIFY(written.at("backbone") == "resnet50");
    QVERIFY(written.at("input_size") == 320);
    QVERIFY(written.at("orientations") == 6);
    QVERIFY(written.at("iterations") == 100000);
    QVERIFY(written.at("batch_size") == 5);
    QVERIFY(written.at("learning_rate") == 0.001);
    QVERIFY(written.at("momentum") == 0.9);
    QVERIFY(written.at("weight_decay") == 0.0001);
    QVERIFY(written.at("scorer_candidates") == 64);
    QVERIFY(written.at("regression_weight") == 2.0);
    QVERIFY(written.at("match_angle_degrees") == 30.0);
    QVERIFY(written.at("match_iou") == 0.25);
    QVERIFY(written.at("augment").at("shift_pixels") == 50.0);
    QVERIFY(written.at("picture_cache") == "full");
}

void TrainingConfigTest::everyKeySurvivesTheRoundTrip() {
    const json given =
        json::parse(R"({"network": "no-intermediate", "backbone": "resnet18", "pretrained": "w.safetensors",
        "freeze_batch_norm": false, "input_size": 64, "orientations": 4, "iterations": 7, "batch_size": 2,
        "learning_rate": 0.0123456789012345, "momentum": 0.5, "weight_decay": 0.25, "scorer_candidates": 9,
        "regression_weight": 3.5, "guidance": "off", "guidance_start": 11, "match_angle_degrees": 20.0, "match_iou": 0.5,
        "jaws": "default", "augment": {"rotate": false, "mirror": false, "shift_pixels": 12.5}, "seed": 5,
        "device": "cuda:1", "precision": "bf16", "cuda_graphs": true, "checkpoint_every": 3, "validate_every": 4,
        "picture_cache": "reduced", "picture_cache_gigabytes": 1.5, "split": "s.json", "fold": 2})");
    const TrainingConfig config = parseTrainingConfig(given);
    QVERIFY(toJson(config) == given);
    // Every key that is written was given above, and each differs from its default: none is ignored.
    const json defaults = toJson(TrainingConfig{});
    const json written = toJson(config);
    for (const auto& [key, value] : written.items()) {
        QVERIFY2(value != defaults.at(key), key.c_str());
    }
    QVERIFY(parseTrainingConfig(toJson(config)) == config);
    QVERIFY(parseTrainingConfig(toJson(TrainingConfig{})) == TrainingConfig{});
}

void TrainingConfigTest::choicesLeftOpenDependOnPretraining() {
    TrainingConfig config;
    QCOMPARE(effectiveGuidance(config), Guidance::Regression);
    QCOMPARE(effectiveFreezeBatchNorm(config), false);
    config.pretrained = "weights";
    QCOMPARE(effectiveGuidance(config), Guidance::FeaturesAndRegression);
    QCOMPARE(effectiveFreezeBatchNorm(config), true);
    config.guidance = Guidance::Off;
    config.freezeBatchNorm = false;
    QCOMPARE(effectiveGuidance(config), Guidance::Off);
    QCOMPARE(effectiveFreezeBatchNorm(config), false);
}

void TrainingConfigTest::acceptsTheRecordOfAnotherRun() {
    json record = toJson(TrainingConfig{});
    record["version"] = "0.1.0";
    record["dataset_hash"] = "abc";
    QVERIFY(parseTrainingConfig(record) == TrainingConfig{});
}

void TrainingConfigTest::namesTheNearestKey_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("nearest");
    QTest::newRow("hyphen") << QByteArray(R"({"learning-rate": 1})") << QByteArray("\"learning_rate\"");
    QTest::newRow("typo") << QByteArray(R"({"iteratoins": 1})") << QByteArray("\"iterations\"");
    QTest::newRow("nested") << QByteArray(R"({"augment": {"shift": 1, "rotat": true}})")
                            << QByteArray("\"augment.rotate\"");
    QTest::newRow("case") << QByteArray(R"({"Seed": 1})") << QByteArray("\"seed\"");
}

void TrainingConfigTest::namesTheNearestKey() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, nearest);
    const std::string reason = reasonFor(text.constData());
    QVERIFY2(reason.find(nearest.toStdString()) != std::string::npos, reason.c_str());
}

void TrainingConfigTest::refusesBadValues_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char* key, const char* value) {
        QTest::addRow("%s %s", key, value) << QByteArray("{\"") + key + "\": " + value + "}" << QByteArray(key);
    };
    row("network", "\"fool\"");
    row("network", "3");
    row("backbone", "\"vgg\"");
    row("input_size", "100");
    row("input_size", "0");
    row("input_size", "1e12");
    row("orientations", "0");
    row("iterations", "0");
    row("iterations", "1.5");
    row("batch_size", "-1");
    row("batch_size", "99999999999999999999");
    row("learning_rate", "0");
    row("learning_rate", "\"fast\"");
    row("momentum", "1");
    row("weight_decay", "-0.1");
    row("scorer_candidates", "2401");
    row("guidance", "\"on\"");
    row("match_angle_degrees", "91");
    row("match_iou", "1");
    row("jaws", "null");
    row("augment", "[1]");
    row("seed", "-1");
    row("device", "\"gpu\"");
    row("device", "\"cuda:\"");
    row("device", "\"cuda:1x\"");
    row("precision", "\"fp16\"");
    row("cuda_graphs", "1");
    row("checkpoint_every", "0");
    row("picture_cache", "\"some\"");
    row("picture_cache_gigabytes", "-1");
    row("fold", "-1");
    QTest::newRow("no object") << QByteArray("[1, 2]") << QByteArray("object");
}

void TrainingConfigTest::refusesBadValues() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, key);
    const std::string reason = reasonFor(text.constData());
    QVERIFY2(reason.starts_with(key.toStdString()) || reason.find(key.toStdString()) != std::string::npos,
             reason.c_str());
    QVERIFY(reason.find("must be") != std::string::npos);
}

void TrainingConfigTest::refusesPathsThatNoFileKeeps() {
    TrainingConfig config;
    config.split = "caf\xc3\xa9.json";
    QCOMPARE(validate(config), std::string());
    config.split = "caf\xe9.json";
    QVERIFY(validate(config).starts_with("split: \"caf\xef\xbf\xbd.json\" is not allowed"));
    config.split.clear();
    config.pretrained = "\xff.pth";
    QVERIFY(validate(config).starts_with("pretrained: "));
}

void TrainingConfigTest::keepsWholeSeeds() {
    const TrainingConfig config =
        parseTrainingConfig(json::parse(R"({"seed": 18446744073709551615, "iterations": 1e3})"));
    QCOMPARE(config.seed, 18446744073709551615ULL);
    QCOMPARE(config.iterations, std::int64_t{1000});
    QCOMPARE(toJson(config).at("seed").dump(), std::string("18446744073709551615"));
}

void TrainingConfigTest::outOfMemoryNamesBatchAndResolution() {
    TrainingConfig config;
    config.batchSize = 37;
    config.inputSize = 480;
    for (const char* const message : {"CUDA out of memory. Tried to allocate 2.00 GiB (GPU 0; 79.6 GiB total capacity)",
                                      "[enforce fail at alloc_cpu.cpp:75] err == 0. DefaultCPUAllocator: can't "
                                      "allocate memory: you tried to allocate 7 bytes"}) {
        const std::string reason = failureReason(message, config);
        QVERIFY2(
            reason.find("batch_size 37") != std::string::npos && reason.find("input_size 480") != std::string::npos,
            reason.c_str());
    }
    QCOMPARE(failureReason("expected scalar type Float", config), std::string("expected scalar type Float"));
}

QTEST_APPLESS_MAIN(TrainingConfigTest)
#include "tst_training_config.moc"
