#include "model/tensor_file.h"

#include "dataset/problem.h"

#include <QtTest/QTest>

#include <random>

using namespace grasploom;

class TensorFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void survivesTheRoundTrip();
    void refusesEveryTruncation();
    void refusesHostileHeaders_data();
    void refusesHostileHeaders();
    void neverCrashesOnFlippedBytes();
};

namespace {

const std::string floats(24, 'f');
const std::string counters = "12345678abcdefgh";

TensorFile sample() {
    TensorFile content;
    content.tensors["weight"] = {TensorType::Float32, {2, 3}, floats};
    content.tensors["counters"] = {TensorType::Int64, {2, 1}, counters};
    content.tensors["none"] = {TensorType::Float32, {0, 7}, std::string_view()};
    content.metadata["config"] = "{\"seed\": 1}";
    return content;
}

std::string withHeader(const std::string& header, std::size_t dataBytes) {
    std::string bytes(8, '\0');
    for (std::size_t i = 0; i < 8; ++i) {
        bytes[i] = static_cast<char>((header.size() >> (8 * i)) & 0xFFU);
    }
    return bytes + header + std::string(dataBytes, 'x');
}

bool accepts(const std::string& bytes) {
    try {
        parseTensorFile(bytes, "some.pt");
        return true;
    } catch (const DataError& error) {
        return std::string(error.what()).find("some.pt") == std::string::npos;  // every refusal names the file
    }
}

}  // namespace

void TensorFileTest::survivesTheRoundTrip() {
    const std::string bytes = formatTensorFile(sample());
    const TensorFile read = parseTensorFile(bytes, "some.pt");
    QCOMPARE(read.tensors, sample().tensors);
    QCOMPARE(read.metadata, sample().metadata);
    QCOMPARE(formatTensorFile(read), bytes);
    TensorFile layout = read;
    for (auto& [name, record] : layout.tensors) {
        record.bytes = {};
    }
    QVERIFY(bytes.starts_with(tensorFileHeader(layout)));  // known before the numbers are
}

void TensorFileTest::refusesEveryTruncation() {
    const std::string bytes = formatTensorFile(sample());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        QVERIFY2(!accepts(bytes.substr(0, length)), std::to_string(length).c_str());
    }
    QVERIFY(!accepts(bytes + "x"));
    QVERIFY(accepts(bytes));
}

void TensorFileTest::refusesHostileHeaders_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("dataBytes");
    const auto row = [](const char* name, const char* header, int dataBytes = 8) {
        QTest::newRow(name) << QByteArray(header) << dataBytes;
    };
    row("no JSON", "{");
    row("array", "[]", 0);
    row("no fields", R"({"a": {}})");
    row("entry is no object", R"({"a": 1})");
    row("unknown type", R"({"a": {"dtype": "F8_E4M3", "shape": [1], "data_offsets": [0, 8]}})");
    row("type is no text", R"({"a": {"dtype": 32, "shape": [2], "data_offsets": [0, 8]}})");
    row("negative side", R"({"a": {"dtype": "F32", "shape": [-2, -1], "data_offsets": [0, 8]}})");
    row("side is text", R"({"a": {"dtype": "F32", "shape": ["2"], "data_offsets": [0, 8]}})");
    row("overflowing shape",
        R"({"a": {"dtype": "F32", "shape": [2147483647, 2147483647, 2147483647], "data_offsets": [0, 8]}})");
    row("too many dimensions", R"({"a": {"dtype": "F32", "shape": [1,1,1,1,1,1,1,1,2], "data_offsets": [0, 8]}})");
    row("beyond the end", R"({"a": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}})");
    row("backwards", R"({"a": {"dtype": "F32", "shape": [2], "data_offsets": [8, 0]}})");
    row("one offset", R"({"a": {"dtype": "F32", "shape": [2], "data_offsets": [8]}})");
    row("size and shape differ", R"({"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 8]}})");
    row("same bytes twice", R"({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
        "b": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}})");
    row("metadata is no text", R"({"__metadata__": {"a": 1}})", 0);
    row("metadata is no object", R"({"__metadata__": "a"})", 0);
    QTest::newRow("deep nesting") << QByteArray(100000, '[') << 0;
}

void TensorFileTest::refusesHostileHeaders() {
    QFETCH(QByteArray, header);
    QFETCH(int, dataBytes);
    QVERIFY(!accepts(withHeader(header.toStdString(), static_cast<std::size_t>(dataBytes))));
}

void TensorFileTest::neverCrashesOnFlippedBytes() {
    const std::string bytes = formatTensorFile(sample());
    std::mt19937 random(1);
    int accepted = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string damaged = bytes;
        for (unsigned flips = 1 + random() % 3; flips > 0; --flips) {
            damaged[random() % damaged.size()] = static_cast<char>(random());
        }
        accepted += accepts(damaged) ? 1 : 0;
    }
    QVERIFY(accepted > 0 && accepted < 20000);  // flips inside the data or a name are no error here
}

QTEST_APPLESS_MAIN(TensorFileTest)
#include "tst_tensor_file.moc"
