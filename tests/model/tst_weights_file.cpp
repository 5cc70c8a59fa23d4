#include "model/weights_file.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "model/tensor_file.h"
#include "torch_file_maker.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <functional>
#include <limits>
#include <random>

using namespace grasploom;
namespace fs = std::filesystem;

class WeightsFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBothLayoutsOfTorch_data();
    void readsBothLayoutsOfTorch();
    void readsSafetensorsOfEveryType();
    void knowsEveryStorageType();
    void unwrapsDictionaries();
    void keepsStrides();
    void readsViewsOfStorages();
    void passesOverWhatIsNoTensor();
    void refusesHostileTensors_data();
    void refusesHostileTensors();
    void refusesHostileArchives();
    void refusesHostilePickleFiles();
    void refusesOtherFiles();
    void refusesEveryTruncation();
    void neverCrashesOnFlippedBytes();

private:
    [[nodiscard]] fs::path file(const char* name) const { return fs::path(m_dir.path().toStdString()) / name; }
    [[nodiscard]] std::string archive(const FileParts& parts, bool compressed = false) const {
        writeZip(file("made.zip"), parts, compressed);
        return readFile(file("made.zip"));
    }
    /// A file with one storage "0" of floats.
    [[nodiscard]] std::string archiveOf(const std::string& dict, const std::string& storage) const {
        return archive({{"any/data.pkl", pickled::complete(dict)}, {"any/data/0", storage}, {"any/version", "3\n"}});
    }
    QTemporaryDir m_dir;
};

namespace {

const std::vector<float> six{1, 2, 3, 4, 5, 6};

pickled::Tensor twoByThree() {
    return {.elements = 6, .shape = {2, 3}, .strides = {3, 1}};
}

std::string dictOf(const pickled::Tensor& tensor) {
    return pickled::orderedDict(pickled::text("weight") + pickled::tensor(tensor));
}

std::string reasonFor(const std::string& bytes) {
    try {
        parseWeights(bytes, "w.pth");
    } catch (const DataError& error) {
        return error.what();
    }
    return {};
}

/// One line that names the file.
bool refuses(const std::string& bytes, const std::string& what = {}) {
    const std::string reason = reasonFor(bytes);
    const bool sound = reason.starts_with("w.pth: ") && reason.find('\n') == std::string::npos && reason.size() < 250;
    if (!sound || reason.find(what) == std::string::npos) {
        qWarning("the reason was: %s", reason.c_str());
        return false;
    }
    return true;
}

}  // namespace

void WeightsFileTest::readsBothLayoutsOfTorch_data() {
    QTest::addColumn<bool>("zipped");
    QTest::newRow("zip") << true;
    QTest::newRow("pickles") << false;
}

void WeightsFileTest::readsBothLayoutsOfTorch() {
    using namespace pickled;
    QFETCH(bool, zipped);
    const Tensor counter{.storageType = "LongStorage", .key = "7", .elements = 1, .shape = {}, .strides = {}};
    const std::string dict =
        orderedDict(text("weight") + parameter(twoByThree()) + text("counter") + tensor(counter)) +
        dictionary(text("_metadata") + orderedDict(text("") + dictionary(text("version") + "K\1"))) + 'b';
    const std::string seven = littleEndian(7, 8);
    const StoredWeights weights = parseWeights(zipped ? archive({{"x/data.pkl", complete(dict)},
                                                                 {"x/data/0", rawBytes(six)},
                                                                 {"x/data/7", seven},
                                                                 {"x/byteorder", "little"}})
                                                      : legacyFile(dict, {{"0", 6, rawBytes(six)}, {"7", 1, seven}}),
                                               "w.pth");
    QCOMPARE(weights.tensors.size(), std::size_t{2});
    const StoredTensor& weight = weights.tensors.at("weight");
    QVERIFY(weight.type == TensorType::Float32 && weight.bytes == rawBytes(six));
    QCOMPARE(weight.shape, (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(weight.strides, (std::vector<std::int64_t>{3, 1}));
    QVERIFY(weights.tensors.at("counter").type == TensorType::Int64 && weights.tensors.at("counter").bytes == seven);
    QVERIFY(weights.tensors.at("counter").shape.empty());
}

void WeightsFileTest::readsSafetensorsOfEveryType() {
    const std::string zeros(64, '\0');
    TensorFile content;
    for (const TensorType type : tensorTypes) {
        content.tensors[std::string(safetensorsName(type))] = {
            type, {2, 1, 3}, std::string_view(zeros).substr(0, 6 * bytesOf(type))};
    }
    content.tensors["none"] = {TensorType::Float32, {0, 2147483647, 2147483647, 2147483647}, {}};
    const StoredWeights weights = parseWeights(formatTensorFile(content), "w.pth");
    QCOMPARE(weights.tensors.size(), tensorTypes.size() + 1);
    QVERIFY(weights.tensors.at("BF16").type == TensorType::BFloat16);
    QCOMPARE(weights.tensors.at("F64").strides, (std::vector<std::int64_t>{3, 3, 1}));
}

void WeightsFileTest::knowsEveryStorageType() {
    for (const TensorType type : tensorTypes) {
        pickled::Tensor tensor = twoByThree();
        tensor.storageType = storageName(type).substr(std::string_view("torch.").size());
        const std::string zeros(6 * bytesOf(type), '\0');
        const StoredWeights weights = parseWeights(archiveOf(dictOf(tensor), zeros), "w.pth");
        QVERIFY2(weights.tensors.at("weight").type == type, tensor.storageType.c_str());
        QVERIFY(weights.tensors.at("weight").bytes.size() == zeros.size());
        QVERIFY(refuses(archiveOf(dictOf(tensor), zeros + 'x'), "another size"));
    }
}

void WeightsFileTest::unwrapsDictionaries() {
    using namespace pickled;
    const std::string dict =
        orderedDict(text("module.a") + tensor(twoByThree()) + text("module.b.c") + tensor(twoByThree()));
    for (const std::string& whole :
         {dict, dictionary(text("epoch") + number(3) + text("state_dict") + dict),
          dictionary(text("model") + dict + text("optimizer") + dictionary(text("lr") + "G01234567"))}) {
        const StoredWeights weights = parseWeights(archiveOf(whole, rawBytes(six)), "w.pth");
        QCOMPARE(weights.tensors.size(), std::size_t{2});
        QVERIFY(weights.tensors.contains("a") && weights.tensors.contains("b.c"));
    }
    const std::string mixed = orderedDict(text("module.a") + tensor(twoByThree()) + text("b") + tensor(twoByThree()));
    QVERIFY(parseWeights(archiveOf(mixed, rawBytes(six)), "w.pth").tensors.contains("module.a"));
}

void WeightsFileTest::keepsStrides() {
    pickled::Tensor corner{
        .elements = 6, .offset = 1, .shape = {2, 2}, .strides = {1, 3}};  // columns 1 and 2, transposed
    const StoredWeights weights = parseWeights(archiveOf(dictOf(corner), rawBytes(six)), "w.pth");
    const StoredTensor& tensor = weights.tensors.at("weight");
    QCOMPARE(tensor.strides, (std::vector<std::int64_t>{1, 3}));
    QVERIFY(tensor.bytes == rawBytes(std::vector<float>{2, 3, 4, 5, 6}));
}

void WeightsFileTest::readsViewsOfStorages() {
    using namespace pickled;
    Tensor tensor{.elements = 6, .offset = 1, .shape = {2}, .strides = {1}};
    tensor.view = tuple(text("view") + number(2) + number(4));
    const std::string bytes = legacyFile(dictOf(tensor), {{"0", 6, rawBytes(six)}});
    QVERIFY(parseWeights(bytes, "w.pth").tensors.at("weight").bytes == rawBytes(std::vector<float>{4, 5}));
    tensor.view = "N";
    QCOMPARE(reasonFor(legacyFile(dictOf(tensor), {{"0", 6, rawBytes(six)}})), std::string());
    for (const std::string& view :
         {tuple(text("view") + number(3) + number(4)), tuple(text("view") + number(-1) + number(4)),
          tuple(text("view") + number(2)), number(3), tuple(text("v") + number(5) + number(1))}) {
        tensor.view = view;
        QVERIFY(refuses(legacyFile(dictOf(tensor), {{"0", 6, rawBytes(six)}})));
    }
}

void WeightsFileTest::passesOverWhatIsNoTensor() {
    using namespace pickled;
    const std::string dict = dictionary(text("a") + tensor(twoByThree()) + text("note") + text("x") + number(3) + "N");
    QCOMPARE(parseWeights(archiveOf(dict, rawBytes(six)), "w.pth").tensors.size(), std::size_t{1});
    QVERIFY(refuses(archiveOf(dictionary(text("note") + text("x")), ""), "no tensors"));
    QVERIFY(refuses(archiveOf(number(3), ""), "no dictionary"));
}

void WeightsFileTest::refusesHostileTensors_data() {
    QTest::addColumn<QByteArray>("dict");
    const auto row = [](const char* name, const std::string& dict) {
        QTest::newRow(name) << QByteArray::fromStdString(dict);
    };
    const auto changed = [&](const char* name, const std::function<void(pickled::Tensor&)>& change) {
        pickled::Tensor tensor = twoByThree();
        change(tensor);
        row(name, dictOf(tensor));
    };
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    changed("negative offset", [](auto& t) { t.offset = -1; });
    changed("offset beyond the storage", [](auto& t) { t.offset = 1; });
    changed("huge offset", [](auto& t) { t.offset = most; });
    changed("negative side", [](auto& t) { t.shape = {-2, -3}; });
    changed("side beyond the storage", [](auto& t) { t.shape = {3, 3}; });
    changed("overflowing shape", [](auto& t) { t.shape = {most, most, most}, t.strides = {1, 1, 1}; });
    changed("wraps around to a small shape", [](auto& t) { t.shape = {1LL << 32, 1LL << 32}; });
    changed("negative stride", [](auto& t) { t.strides = {-3, 1}; });
    changed("stride beyond the storage", [](auto& t) { t.strides = {4, 1}; });
    changed("huge stride", [](auto& t) { t.strides = {most, most}; });
    changed("one number shown for ever", [](auto& t) { t.shape = {1LL << 40}, t.strides = {0}; });
    changed("numbers shown twice", [](auto& t) { t.shape = {4, 4}, t.strides = {1, 0}; });
    changed("fewer strides than sides", [](auto& t) { t.strides = {1}; });
    changed("nine dimensions", [](auto& t) { t.shape = t.strides = std::vector<std::int64_t>(9, 1); });
    changed("storage of more numbers than there are", [](auto& t) { t.elements = 7; });
    changed("storage of fewer numbers than there are", [](auto& t) { t.elements = 5, t.shape = {1}, t.strides = {1}; });
    changed("huge storage", [](auto& t) { t.elements = most; });
    changed("negative storage", [](auto& t) { t.elements = -6; });
    changed("storage that is not there", [](auto& t) { t.key = "1"; });
    changed("storage outside", [](auto& t) { t.key = "../../../etc/passwd"; });
    changed("storage without a name", [](auto& t) { t.key = ""; });
    changed("storage of no type", [](auto& t) { t.storageType = "ComplexFloatStorage"; });
    using namespace pickled;
    const std::string rebuild = global("torch._utils", "_rebuild_tensor_v2");
    const std::string again = global("torch._utils", "_rebuild_parameter");
    row("no arguments", orderedDict(text("a") + rebuild + ")R"));
    row("arguments of other kinds", orderedDict(text("a") + rebuild + tuple("NNNN") + 'R'));
    row("reference without a text", orderedDict(text("a") + rebuild + tuple(tuple("NNNNN") + 'Q' + "NNN") + 'R'));
    row("reference to nothing", orderedDict(text("a") + rebuild + tuple("NQNNN") + 'R'));
    row("parameter of nothing", orderedDict(text("a") + again + ")R"));
    row("parameter of a parameter", orderedDict(text("a") + again + tuple(parameter(twoByThree())) + 'R'));
    row("storage type called", orderedDict(text("a") + global("torch", "FloatStorage") + ")R"));
    Tensor other = twoByThree();
    other.storageType = "IntStorage";
    row("storage of two types", orderedDict(text("a") + tensor(twoByThree()) + text("b") + tensor(other)));
    row("deep nesting", std::string(100000, ']') + std::string(99999, 'a'));
    row("wrapped twice", dictionary(text("model") + dictionary(text("model") + dictOf(twoByThree()))));
}

void WeightsFileTest::refusesHostileTensors() {
    QFETCH(QByteArray, dict);
    QVERIFY(refuses(archiveOf(dict.toStdString(), rawBytes(six))));
    QVERIFY(refuses(legacyFile(dict.toStdString(), {{"0", 6, rawBytes(six)}})));
    QCOMPARE(reasonFor(archiveOf(dictOf(twoByThree()), rawBytes(six))), std::string());  // the same without a change
    QCOMPARE(reasonFor(legacyFile(dictOf(twoByThree()), {{"0", 6, rawBytes(six)}})), std::string());
}

void WeightsFileTest::refusesHostileArchives() {
    const std::string pickle = pickled::complete(dictOf(twoByThree()));
    const std::string numbers = rawBytes(six);
    QVERIFY(refuses(archive({{"a/data.pkl", pickle}}), "has no 'a/data/0'"));
    QVERIFY(refuses(archive({{"a/data/0", numbers}}), "none of torch.save"));
    QVERIFY(refuses(archive({{"data.pkl", pickle}, {"data/0", numbers}}), "none of torch.save"));
    QVERIFY(refuses(archive({{"a/data.pkl", pickle}, {"b/data.pkl", pickle}, {"a/data/0", numbers}}), "more than one"));
    QVERIFY(refuses(archive({{"a/data.pkl", pickle}, {"b/data/0", numbers}}), "has no 'a/data/0'"));
    QVERIFY(refuses(archive({{"a/data.pkl", pickle}, {"a/data/0", numbers}, {"a/byteorder", "big"}}), "byte order"));
    QVERIFY(refuses(archive({{"a/data.pkl", std::string(17 << 20, 'N')}, {"a/data/0", numbers}}), "pickle"));
    const std::string bomb(16 << 20, '\0');
    QVERIFY(refuses(archive({{"a/data.pkl", pickle}, {"a/data/0", bomb}}, true), "compressed"));
    // A path out of the folder is a name like any other.
    QCOMPARE(reasonFor(archive({{"../../a/data.pkl", pickle}, {"../../a/data/0", numbers}})), std::string());
    // Sizes in the directory that the archive does not have, and a checksum that is wrong.
    const std::string good = archive({{"a/data.pkl", pickle}, {"a/data/0", numbers}});
    std::string huge = good;
    const std::size_t directory = huge.rfind("PK\x01\x02");  // the last entry's
    huge.replace(directory + 20, 8, std::string(8, '\x7f'));
    QVERIFY(refuses(huge, "larger than itself"));
    std::string damaged = good;
    damaged[damaged.find(numbers)] ^= 1;
    QVERIFY(refuses(damaged, "damaged"));
    std::string twice = archive({{"a/data.pkl", pickle}, {"a/data/0", numbers}, {"a/data/1", numbers}});
    for (std::size_t at = 0; (at = twice.find("a/data/1", at)) != std::string::npos; ++at) {
        twice.replace(at, 8, "a/data/0");
    }
    QVERIFY(refuses(twice, "'a/data/0' twice"));
}

void WeightsFileTest::refusesHostilePickleFiles() {
    const std::string dict = dictOf(twoByThree());
    const std::string numbers = rawBytes(six);
    QVERIFY(refuses(legacyFile(dict, {}), "missing"));
    QVERIFY(refuses(legacyFile(dict, {{"0", 5, numbers}}), "another size"));
    QVERIFY(refuses(legacyFile(dict, {{"0", ~std::uint64_t{0}, numbers}}), "another size"));
    QVERIFY(refuses(legacyFile(dict, {{"0", 6, numbers.substr(1)}}), "too early"));
    QVERIFY(refuses(legacyFile(dict, {{"1", 6, numbers}}), "does not mention"));
    const auto changed = [&](std::string_view what, std::string_view by) {
        std::string bytes = legacyFile(dict, {{"0", 6, numbers}});
        return bytes.replace(bytes.find(what), what.size(), by);
    };
    QVERIFY(refuses(changed("little_endian", "middle_endian"), "byte order"));
    QVERIFY(refuses(changed(pickled::number(1001), pickled::number(1002)), "version"));
    QVERIFY(refuses(changed("\x8a\x0a\x6c", "\x8a\x0a\x6d"), "neither"));
    // The pickles in front must be as plain as they always are.
    QVERIFY(refuses(changed(pickled::number(1001), pickled::global("os", "system") + ")R"), "os.system"));
}

void WeightsFileTest::refusesOtherFiles() {
    for (const std::string& bytes :
         {std::string(), std::string("x"), std::string("<html><body>Not found</body></html>"), std::string(1000, '\0'),
          pickled::complete(dictOf(twoByThree()))}) {
        QVERIFY(refuses(bytes, "neither a state dict of torch.save"));
    }
    QVERIFY(refuses("PK\x03\x04 and no more", "zip archive"));
    QVERIFY_EXCEPTION_THROWN(readWeightsFile(file("missing.pth")), DataError);
    QVERIFY_EXCEPTION_THROWN(readWeightsFile(m_dir.path().toStdString()), DataError);
}

void WeightsFileTest::refusesEveryTruncation() {
    for (const std::string& bytes : {archiveOf(dictOf(twoByThree()), rawBytes(six)),
                                     legacyFile(dictOf(twoByThree()), {{"0", 6, rawBytes(six)}})}) {
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            QVERIFY2(refuses(bytes.substr(0, length)), std::to_string(length).c_str());
        }
    }
}

void WeightsFileTest::neverCrashesOnFlippedBytes() {
    std::mt19937 random(1);
    for (const std::string& bytes : {archiveOf(dictOf(twoByThree()), rawBytes(six)),
                                     legacyFile(dictOf(twoByThree()), {{"0", 6, rawBytes(six)}})}) {
        int accepted = 0;
        for (int round = 0; round < 20000; ++round) {
            std::string damaged = bytes;
            for (unsigned flips = 1 + random() % 3; flips > 0; --flips) {
                damaged[random() % damaged.size()] = static_cast<char>(random());
            }
            accepted += reasonFor(damaged).empty() ? 1 : 0;
        }
        QVERIFY(accepted > 0 && accepted < 20000);  // flips in names and times are no error here
    }
}

QTEST_APPLESS_MAIN(WeightsFileTest)
#include "tst_weights_file.moc"
