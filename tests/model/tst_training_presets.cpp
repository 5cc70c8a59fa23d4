#include "model/training_presets.h"

#include <QtTest/QTest>
#include <nlohmann/json.hpp>

#include <stdexcept>

using namespace grasploom;
using nlohmann::json;

class TrainingPresetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPresetIsValid();
    void paperIsAsWritten();
    void fromScratchLeavesGuidanceOut();
    void configurationTakesItsPlace();
    void unknownOnesNameTheKnown();
};

void TrainingPresetsTest::everyPresetIsValid() {
    QCOMPARE(trainingPresets().size(), std::size_t{2});
    for (const TrainingPreset& preset : trainingPresets()) {
        QCOMPARE(validate(preset.config), std::string());
        QVERIFY(!preset.description.empty() && &findPreset(preset.name) == &preset);
    }
}

void TrainingPresetsTest::paperIsAsWritten() {
    TrainingConfig expected;
    expected.guidance = Guidance::FeaturesAndRegression;
    QVERIFY(findPreset("paper").config == expected);
}

void TrainingPresetsTest::fromScratchLeavesGuidanceOut() {
    const TrainingConfig config = findPreset("from-scratch").config;
    QCOMPARE(effectiveGuidance(config), Guidance::Off);
    QVERIFY(config.pretrained.empty() && !effectiveFreezeBatchNorm(config));
}

void TrainingPresetsTest::configurationTakesItsPlace() {
    const TrainingConfig config =
        parseTrainingConfig(json::parse(R"({"guidance": "off", "iterations": 5})"), findPreset("paper").config);
    QVERIFY(config.guidance == Guidance::Off && config.iterations == 5);
    QVERIFY(parseTrainingConfig(json::object(), findPreset("paper").config) == findPreset("paper").config);
}

void TrainingPresetsTest::unknownOnesNameTheKnown() {
    try {
        findPreset("quick");
        QFAIL("there is no such preset");
    } catch (const std::invalid_argument& error) {
        QCOMPARE(std::string(error.what()),
                 std::string("preset \"quick\" is not known; there are paper, from-scratch"));
    }
}

QTEST_APPLESS_MAIN(TrainingPresetsTest)
#include "tst_training_presets.moc"
