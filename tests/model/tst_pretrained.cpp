#include "model/pretrained.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "model/checkpoint.h"
#include "model/named_tensors.h"
#include "model/run_directory.h"
#include "model/tensor_file.h"
#include "model/weights_file.h"
#include "tiny_dataset.h"
#include "torch_file_maker.h"
#include "training_fixture.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>

using namespace grasploom;
namespace fs = std::filesystem;

class PretrainedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTensorIsPythons_data();
    void everyTensorIsPythons();
    void convertsOtherTypes();
    void followsStrides();
    void oldFilesLackCounters();
    void namesTheBackboneOfAnotherFile_data();
    void namesTheBackboneOfAnotherFile();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void frozenBatchNormSurvivesTraining();
    void aRunThatGoesOnNeedsNoFile();

private:
    [[nodiscard]] fs::path file(const std::string& name) const { return fs::path(m_dir.path().toStdString()) / name; }
    QTemporaryDir m_dir;
};

namespace {

/// A backbone's tensors as the records of a tensor file, to be changed.
struct Records {
    explicit Records(const ResNet& backbone) {
        for (const NamedTensor& tensor : namedTensors(*backbone)) {
            set(tensor.name, tensor.value);
        }
    }
    void set(const std::string& name, const torch::Tensor& value) {
        static const std::map<torch::ScalarType, TensorType> types{{torch::kFloat32, TensorType::Float32},
                                                                   {torch::kFloat64, TensorType::Float64},
                                                                   {torch::kFloat16, TensorType::Float16},
                                                                   {torch::kBFloat16, TensorType::BFloat16},
                                                                   {torch::kInt64, TensorType::Int64}};
        const torch::Tensor plain = alive.emplace_back(value.detach().contiguous());
        content.tensors[name] = {types.at(plain.scalar_type()),
                                 plain.sizes().vec(),
                                 {static_cast<const char*>(plain.data_ptr()), plain.nbytes()}};
    }
    void write(const fs::path& file) const { writeFileAtomically(file, formatTensorFile(content)); }

    TensorFile content;
    std::vector<torch::Tensor> alive;
};

/// Scales, shifts and statistics that no initialisation gives.
ResNet usedBackbone(Backbone kind = Backbone::ResNet18) {
    const torch::NoGradGuard noGradients;
    torch::manual_seed(4);
    ResNet backbone(kind, false);
    for (NamedTensor& tensor : namedTensors(*backbone)) {
        if (tensor.name.ends_with("num_batches_tracked")) {
            tensor.value.fill_(3);
        } else if (tensor.value.dim() == 1) {
            tensor.value.uniform_(0.5, 1.5);
        }
    }
    return backbone;
}

bool sameTensors(const torch::nn::Module& a, const torch::nn::Module& b) {
    const auto first = namedTensors(a);
    const auto second = namedTensors(b);
    return std::ranges::equal(first, second, [](const NamedTensor& x, const NamedTensor& y) {
        return x.name == y.name && torch::equal(x.value, y.value);
    });
}

std::vector<torch::Tensor> copiesOf(const torch::nn::Module& module) {
    std::vector<torch::Tensor> copies;
    for (const NamedTensor& tensor : namedTensors(module)) {
        copies.push_back(tensor.value.detach().clone());
    }
    return copies;
}

std::string reasonFor(const std::function<void()>& action) {
    try {
        action();
    } catch (const DataError& error) {
        return error.what();
    }
    return {};
}

/// Debian's Python, or the one that GRASPLOOM_PYTHON names; empty where it has no torch.
QString pythonWithTorch() {
    const QString python = qEnvironmentVariable("GRASPLOOM_PYTHON", QStringLiteral("/usr/bin/python3"));
    QProcess process;
    process.start(python, {QStringLiteral("-c"), QStringLiteral("import torch, numpy")});
    const bool ran = process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit;
    return ran && process.exitCode() == 0 ? python : QString();
}

torch::Tensor tensorOf(const TensorRecord& record) {
    torch::Tensor tensor = torch::empty(record.shape);
    std::memcpy(tensor.data_ptr(), record.bytes.data(), record.bytes.size());
    return tensor;
}

/// Name, type, shape and every bit.
bool holdsTheSame(const StoredWeights& read, const TensorFile& written) {
    for (const auto& [name, record] : written.tensors) {
        const auto found = read.tensors.find(name);
        if (found == read.tensors.end() || found->second.type != record.type || found->second.shape != record.shape ||
            found->second.bytes != record.bytes) {
            qWarning("%s differs", name.c_str());
            return false;
        }
    }
    return read.tensors.size() == written.tensors.size();
}

}  // namespace

void PretrainedTest::everyTensorIsPythons_data() {
    QTest::addColumn<int>("backbone");
    QTest::addColumn<int>("tensors");  // counted from torchvision's definition
    QTest::newRow("18") << static_cast<int>(Backbone::ResNet18) << 122;
    QTest::newRow("34") << static_cast<int>(Backbone::ResNet34) << 218;
    QTest::newRow("50") << static_cast<int>(Backbone::ResNet50) << 320;
}

void PretrainedTest::everyTensorIsPythons() {
    QFETCH(int, backbone);
    QFETCH(int, tensors);
    const QString python = pythonWithTorch();
    if (python.isEmpty()) {
        QSKIP("python3-torch is not installed: nothing is compared with Python.");
    }
    const QTemporaryDir folder;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(python, {QStringLiteral(GRASPLOOM_SOURCE_DIR "/tests/model/write_resnet.py"),
                           QString::fromLatin1(QTest::currentDataTag()), folder.path()});
    QVERIFY(process.waitForFinished(120000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    const auto written = [&](const char* name) { return fs::path(folder.path().toStdString()) / name; };

    const std::string bytes = readFile(written("weights.safetensors"));
    const TensorFile reference = parseTensorFile(bytes, "reference");
    QCOMPARE(static_cast<int>(reference.tensors.size()), tensors);
    const std::string seenBytes = readFile(written("seen.safetensors"));
    const TensorFile seen = parseTensorFile(seenBytes, "seen");
    const torch::Tensor features = tensorOf(seen.tensors.at("features"));
    const torch::NoGradGuard noGradients;
    for (const char* name : {"weights.pth", "legacy.pth", "weights.safetensors"}) {
        QVERIFY2(holdsTheSame(readWeightsFile(written(name)), reference), name);
        ResNet network(static_cast<Backbone>(backbone), true);
        loadPretrained(network, written(name));
        for (const NamedTensor& tensor : namedTensors(*network)) {
            const TensorRecord& record = reference.tensors.at(tensor.name);
            const bool same = tensor.value.sizes().vec() == record.shape &&
                              tensor.value.nbytes() == record.bytes.size() &&
                              std::memcmp(tensor.value.data_ptr(), record.bytes.data(), record.bytes.size()) == 0;
            QVERIFY2(same, tensor.name.c_str());
        }
        const torch::Tensor ours = network(tensorOf(seen.tensors.at("input")));
        QCOMPARE(ours.sizes(), features.sizes());
        const double difference = (ours - features).abs().max().item<double>();
        qInfo("%s: features of size %.3g differ by %.3g at most", name, features.std().item<double>(), difference);
        QVERIFY(difference <= 1e-4 && features.std().item<double>() > 0.05);
    }
}

void PretrainedTest::convertsOtherTypes() {
    const ResNet given = usedBackbone();
    for (const torch::ScalarType type : {torch::kFloat16, torch::kBFloat16, torch::kFloat64}) {
        Records records(given);
        for (const NamedTensor& tensor : namedTensors(*given)) {
            if (tensor.value.is_floating_point()) {
                records.set(tensor.name, tensor.value.to(type));
            }
        }
        records.write(file("typed"));
        ResNet loaded(Backbone::ResNet18, false);
        loadPretrained(loaded, file("typed"));
        for (const NamedTensor& tensor : namedTensors(*given)) {
            const torch::Tensor value = loaded->named_parameters().contains(tensor.name)
                                            ? loaded->named_parameters()[tensor.name]
                                            : loaded->named_buffers()[tensor.name];
            QVERIFY(value.scalar_type() == tensor.value.scalar_type());
            const bool floating = value.is_floating_point();
            QVERIFY(torch::equal(value, floating ? tensor.value.to(type).to(torch::kFloat32) : tensor.value));
        }
    }
}

void PretrainedTest::followsStrides() {
    using namespace pickled;
    const ResNet given = usedBackbone();
    std::string dict;
    FileParts parts{{"x/data.pkl", ""}};
    for (const NamedTensor& item : namedTensors(*given)) {
        // As a model in channels-last order is saved, after a number that is none of its own.
        const torch::Tensor stored =
            item.value.dim() == 4 ? item.value.contiguous(torch::MemoryFormat::ChannelsLast) : item.value.contiguous();
        const std::size_t size = item.value.element_size();
        const std::string key = std::to_string(parts.size());
        parts.emplace_back(
            "x/data/" + key,
            std::string(size, 'x') + std::string(static_cast<const char*>(stored.data_ptr()), stored.nbytes()));
        dict +=
            text(item.name) + tensor({.storageType = item.value.is_floating_point() ? "FloatStorage" : "LongStorage",
                                      .key = key,
                                      .elements = item.value.numel() + 1,
                                      .offset = 1,
                                      .shape = stored.sizes().vec(),
                                      .strides = stored.strides().vec()});
    }
    parts.front().second = complete(orderedDict(dict));
    writeZip(file("strided"), parts);
    ResNet loaded(Backbone::ResNet18, false);
    QVERIFY(!sameTensors(*loaded, *given));
    loadPretrained(loaded, file("strided"));
    QVERIFY(sameTensors(*loaded, *given));
}

void PretrainedTest::oldFilesLackCounters() {
    const ResNet given = usedBackbone();
    Records records(given);
    std::erase_if(records.content.tensors,
                  [](const auto& item) { return item.first.ends_with("num_batches_tracked"); });
    records.write(file("old"));
    ResNet loaded(Backbone::ResNet18, false);
    loadPretrained(loaded, file("old"));
    QVERIFY(
        torch::equal(loaded->named_parameters()["layer3.1.bn2.bias"], given->named_parameters()["layer3.1.bn2.bias"]));
    QCOMPARE(loaded->named_buffers()["bn1.num_batches_tracked"].item<int>(), 0);
}

void PretrainedTest::namesTheBackboneOfAnotherFile_data() {
    QTest::addColumn<int>("held");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](Backbone held, Backbone wanted) {
        const std::string reason = "holds the weights of " + std::string(backboneName(held)) +
                                   ", and the backbone is " + std::string(backboneName(wanted));
        QTest::newRow(reason.c_str()) << static_cast<int>(held) << static_cast<int>(wanted)
                                      << QByteArray::fromStdString(reason);
    };
    row(Backbone::ResNet34, Backbone::ResNet18);  // has every name of it, and more
    row(Backbone::ResNet18, Backbone::ResNet34);
    row(Backbone::ResNet50, Backbone::ResNet18);
    row(Backbone::ResNet18, Backbone::ResNet50);
    row(Backbone::ResNet34, Backbone::ResNet50);
    row(Backbone::ResNet50, Backbone::ResNet34);
}

void PretrainedTest::namesTheBackboneOfAnotherFile() {
    QFETCH(int, held);
    QFETCH(int, wanted);
    QFETCH(QByteArray, reason);
    const ResNet given(static_cast<Backbone>(held), false);
    Records records(given);
    records.write(file("other"));
    ResNet target(static_cast<Backbone>(wanted), false);
    const std::string said = reasonFor([&] { loadPretrained(target, file("other")); });
    QCOMPARE(said, file("other").string() + ": " + reason.toStdString());
}

void PretrainedTest::refusesWhatDoesNotFit_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* change, const char* name, const char* reason) {
        QTest::newRow(change) << QByteArray(name) << QByteArray(change) << QByteArray(reason);
    };
    row("missing", "layer2.0.downsample.0.weight", "has no 'layer2.0.downsample.0.weight'");
    row("another shape", "conv1.weight", "'conv1.weight' is 64×3×7, not 64×3×7×7");
    row("integers", "bn1.bias", "'bn1.bias' is of type I64");
    row("fractions", "bn1.num_batches_tracked", "'bn1.num_batches_tracked' is of type F32");
    row("not finite", "layer3.1.conv2.weight", "'layer3.1.conv2.weight' holds numbers that are not finite");
    row("too large for a float", "layer1.0.bn1.weight", "'layer1.0.bn1.weight' holds numbers that are not finite");
    row("below zero", "layer3.0.bn1.running_var", "'layer3.0.bn1.running_var' holds variances below zero");
    row("more", "layer1.0.attention.weight", "holds 'layer1.0.attention.weight', which resnet18 does not have");
    row("deeper", "layer3.22.conv1.weight", "holds 'layer3.22.conv1.weight', which resnet18 does not have");
}

void PretrainedTest::refusesWhatDoesNotFit() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, reason);
    const std::string key = name.toStdString();
    const ResNet given = usedBackbone();
    Records records(given);
    const std::map<std::string, std::function<void()>> changes{
        {"missing", [&] { records.content.tensors.erase(key); }},
        {"another shape",
         [&] {
             records.set(key, torch::zeros({64, 3, 7}));
         }},
        {"integers", [&] { records.set(key, torch::zeros({64}, torch::kInt64)); }},
        {"fractions", [&] { records.set(key, torch::zeros({})); }},
        {"not finite",
         [&] {
             records.set(key, torch::full({256, 256, 3, 3}, std::nan("")));
         }},
        {"too large for a float", [&] { records.set(key, torch::full({64}, 1e300, torch::kFloat64)); }},
        {"below zero", [&] { records.set(key, torch::full({256}, -1.0)); }},
        {"more", [&] { records.set(key, torch::zeros({1})); }},
        {"deeper", [&] { records.set(key, torch::zeros({1})); }}};
    changes.at(change.toStdString())();
    records.write(file("changed"));
    ResNet target(Backbone::ResNet18, false);
    const std::vector<torch::Tensor> before = copiesOf(*target);
    const std::string said = reasonFor([&] { loadPretrained(target, file("changed")); });
    QVERIFY2(said.starts_with(file("changed").string() + ": " + reason.toStdString()), said.c_str());
    QVERIFY(
        std::ranges::equal(copiesOf(*target), before, [](const auto& a, const auto& b) { return torch::equal(a, b); }));
}

void PretrainedTest::frozenBatchNormSurvivesTraining() {
    writeTinyDataset(file("data"), 4, 2);
    const ResNet given = usedBackbone();
    Records(given).write(file("given.pth"));  // told by content
    TrainingConfig config = tinyTraining();
    config.pretrained = file("given.pth").string();
    config.iterations = 6;
    for (const bool frozen : {true, false}) {
        const fs::path run = file(frozen ? "frozen" : "live");
        config.freezeBatchNorm = frozen ? std::nullopt : std::optional(false);  // frozen is what happens by itself
        RecordedEvents events;
        QVERIFY(trainTiny(file("data"), run, config, false, events) == RunState::Done);
        const Checkpoint checkpoint = Checkpoint::read(findCheckpoints(run).back().path);
        GraspNetwork trained(checkpoint.networkOptions());
        checkpoint.restore(trained);
        int same = 0, changed = 0, weights = 0;
        const auto before = namedTensors(*given);
        const auto after = namedTensors(*trained->backbone);
        QCOMPARE(before.size(), after.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(before[i].name, after[i].name);
            const bool equal = torch::equal(before[i].value, after[i].value);
            if (before[i].value.dim() == 4) {
                weights += equal ? 0 : 1;
            } else {
                (equal ? same : changed) += 1;
            }
        }
        // 15 batch normalisations: scale, shift, mean, variance, counter. 15 convolutions, which learn.
        QCOMPARE(weights, 15);
        QCOMPARE(frozen ? same : changed, 75);
    }
}

void PretrainedTest::aRunThatGoesOnNeedsNoFile() {
    writeTinyDataset(file("more data"), 4, 2);
    const ResNet given = usedBackbone();
    Records(given).write(file("soon gone"));
    TrainingConfig config = tinyTraining(NetworkKind::Baseline);
    config.pretrained = file("soon gone").string();
    config.iterations = 2;
    RecordedEvents events;
    QVERIFY(trainTiny(file("more data"), file("run"), config, false, events) == RunState::Done);
    fs::remove(file("soon gone"));
    config.iterations = 3;
    QVERIFY(trainTiny(file("more data"), file("run"), config, true, events) == RunState::Done);
    QCOMPARE(findCheckpoints(file("run")).back().step, std::int64_t{3});
}

QTEST_APPLESS_MAIN(PretrainedTest)
#include "tst_pretrained.moc"
