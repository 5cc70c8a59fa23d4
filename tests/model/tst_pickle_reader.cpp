#include "model/pickle_reader.h"

#include "dataset/problem.h"
#include "torch_file_maker.h"

#include <QtTest/QTest>

#include <array>
#include <optional>
#include <random>

using namespace grasploom;
using namespace std::string_literals;

class PickleReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsPlainValues();
    void readsContainers();
    void readsProtocol4();
    void remembersByPlace();
    void callsAreOnlyWrittenDown();
    void readsDictionariesOfPython2();
    void saysWhereItEnds();
    void refusesEveryOtherGlobal_data();
    void refusesEveryOtherGlobal();
    void refusesDamage_data();
    void refusesDamage();
    void refusesEveryTruncation();
    void nestingCostsNoStack();
    void neverCrashesOnFlippedBytes();
};

namespace {

constexpr std::array<std::string_view, 2> globals{"collections.OrderedDict", "torch.some"};

Pickle read(const std::string& bytes) {
    return readPickle(bytes, globals, "w.pth");
}

/// Why it is refused; empty when it is not.
std::string reasonFor(const std::string& bytes) {
    try {
        read(bytes);
    } catch (const DataError& error) {
        return error.what();
    }
    return {};
}

template <typename T>
std::optional<T> rootOf(const std::string& value) {
    const std::string bytes = pickled::complete(value);  // texts are views into it
    const Pickle pickle = read(bytes);
    const T* root = pickle.find<T>(pickle.root);
    return root == nullptr ? std::nullopt : std::optional<T>(*root);
}

/// A dictionary with a bit of everything, as torch.save would write it.
std::string sample() {
    using namespace pickled;
    const std::string keys =
        text("a") + tuple(number(-5) + "K\7M\1\2J\xff\xff\xff\xff"s) + text("b") + "G\x3f\xf8\0\0\0\0\0\0"s;
    return complete(orderedDict(keys + text("c") + global("torch", "some") + tuple("N\x88\x89") + "R" + text("d") +
                                text("id") + "Q") +
                    dictionary(text("_metadata") + orderedDict("")) + 'b');
}

}  // namespace

void PickleReaderTest::readsPlainValues() {
    QVERIFY(rootOf<std::monostate>("N"));
    QCOMPARE(rootOf<bool>("\x88"), std::optional(true));
    QCOMPARE(rootOf<bool>("\x89"), std::optional(false));
    QCOMPARE(rootOf<std::int64_t>("K\xff"), std::optional<std::int64_t>(255));
    QCOMPARE(rootOf<std::int64_t>("M\x34\x12"), std::optional<std::int64_t>(0x1234));
    QCOMPARE(rootOf<std::int64_t>("J\xfe\xff\xff\xff"), std::optional<std::int64_t>(-2));
    QCOMPARE(rootOf<std::int64_t>("\x8a\0"s), std::optional<std::int64_t>(0));
    QCOMPARE(rootOf<std::int64_t>("\x8a\1\x80"), std::optional<std::int64_t>(-128));
    QCOMPARE(rootOf<std::int64_t>(pickled::number(1LL << 40)), std::optional<std::int64_t>(1LL << 40));
    QCOMPARE(rootOf<double>("G\x3f\xf8\0\0\0\0\0\0"s), std::optional(1.5));
    for (const std::string& text :
         {"X\3\0\0\0abc"s, "U\3abc"s, "T\3\0\0\0abc"s, "\x8c\3abc"s, "\x8d\3\0\0\0\0\0\0\0abc"s}) {
        const std::string bytes = pickled::complete(text);
        const Pickle pickle = read(bytes);
        QVERIFY(*pickle.find<std::string_view>(pickle.root) == "abc");
    }
}

void PickleReaderTest::readsContainers() {
    for (const char* three :
         {"K\1K\2K\3\x87", "(K\1K\2K\3t", "](K\1K\2K\3e", "]K\1aK\2aK\3a", "(K\1K\2K\3tN0", "(K\1K\2K\3t(NN1"}) {
        QVERIFY2(rootOf<PickleSequence>(three)->items.size() == 3, three);
    }
    QCOMPARE(rootOf<PickleSequence>(")")->items.size(), std::size_t{0});
    QCOMPARE(rootOf<PickleSequence>("K\1\x85")->items.size(), std::size_t{1});
    QCOMPARE(rootOf<PickleSequence>("K\1K\2\x86")->items.size(), std::size_t{2});
    QCOMPARE(rootOf<PickleMapping>("}K\1K\2s")->items.size(), std::size_t{1});
    QCOMPARE(rootOf<PickleMapping>("}(K\1K\2K\3K\4u")->items.size(), std::size_t{2});
}

void PickleReaderTest::readsProtocol4() {
    const std::string names = "\x8c\x0b"s + "collections\x94\x8c\x0bOrderedDict\x94\x93\x94";
    const std::string bytes = "\x80\x04\x95" + littleEndian(names.size() + 10, 8) + names + ")R\x94(\x8c\1kh\1u.";
    const Pickle pickle = read(bytes);
    const auto* mapping = pickle.find<PickleMapping>(pickle.root);
    QVERIFY(mapping != nullptr && mapping->items.size() == 1);
    QVERIFY(*pickle.find<std::string_view>(mapping->items[0].second) == "OrderedDict");  // the second one remembered
}

void PickleReaderTest::remembersByPlace() {
    QCOMPARE(rootOf<std::int64_t>("K\5q\7K\6h\7"), std::optional<std::int64_t>(5));
    QCOMPARE(rootOf<std::int64_t>("K\5r\xff\xff\xff\xffK\6j\xff\xff\xff\xff"s), std::optional<std::int64_t>(5));
    const std::string itself = pickled::complete("]q\1h\1a");  // a list that holds itself
    const Pickle pickle = read(itself);
    QCOMPARE(pickle.find<PickleSequence>(pickle.root)->items, std::vector<PickleIndex>{pickle.root});
}

void PickleReaderTest::callsAreOnlyWrittenDown() {
    using namespace pickled;
    const std::string bytes = complete(global("torch", "some") + tuple(number(3)) + 'R');
    const Pickle pickle = read(bytes);
    const auto* call = pickle.find<PickleCall>(pickle.root);
    QVERIFY(call != nullptr && call->function == "torch.some");
    QCOMPARE(pickle.find<PickleSequence>(call->arguments)->items.size(), std::size_t{1});
    const std::string reference = complete(text("id") + 'Q');
    QVERIFY(read(reference).find<PickleReference>(read(reference).root) != nullptr);
}

void PickleReaderTest::readsDictionariesOfPython2() {
    const std::string dict = pickled::global("collections", "OrderedDict");
    QCOMPARE(rootOf<PickleMapping>(dict + "](](K\1K\2e](K\3K\4ee\x85R")->items.size(), std::size_t{2});
    QVERIFY(!reasonFor(pickled::complete(dict + "](K\1K\2e\x85R")).empty());
    QVERIFY(!reasonFor(pickled::complete(dict + "K\1\x85R")).empty());
}

void PickleReaderTest::saysWhereItEnds() {
    const std::string one = sample();
    QCOMPARE(read(one + "and more").bytes, one.size());
}

void PickleReaderTest::refusesEveryOtherGlobal_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char* name, const std::string& value) {
        QTest::newRow(name) << QByteArray::fromStdString(pickled::complete(value)) << QByteArray(name);
    };
    row("os.system", pickled::global("os", "system") + pickled::tuple(pickled::text("touch /tmp/run")) + 'R');
    row("posix.system", pickled::global("posix", "system") + ")R");
    row("builtins.eval", "\x8c\x08"s + "builtins\x8c\4eval\x93(X\3\0\0\0001+1tR"s);
    row("__builtin__.eval", pickled::global("__builtin__", "eval") + ")R");
    row("collections.OrderedDict.update", pickled::global("collections", "OrderedDict.update"));
    row("torchvision.models.resnet.ResNet", pickled::global("torchvision.models.resnet", "ResNet"));
    row("torch.FloatStorage", pickled::global("torch", "FloatStorage"));  // not among those that were named
}

void PickleReaderTest::refusesEveryOtherGlobal() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, name);
    const std::string reason = reasonFor(bytes.toStdString());
    QVERIFY2(reason.starts_with("w.pth: asks for '" + name.toStdString() + "', which is refused"), reason.c_str());
    QVERIFY(reason.find('\n') == std::string::npos);
}

void PickleReaderTest::refusesDamage_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const std::string& value) {
        QTest::newRow(name) << QByteArray::fromStdString(pickled::complete(value));
    };
    for (const char opcode :
         {'P', 'i', 'o', '\x81', '\x92', '\x82', 'B', 'C', 'S', 'V', 'I', 'L', 'F', 'd', 'l', '2', '\x8b', '\xff'}) {
        row(("opcode " + std::to_string(static_cast<unsigned char>(opcode))).c_str(), "NN"s + opcode);
    }
    row("nothing", "");
    row("nothing to take", "0");
    row("takes below a mark", "N(0");
    row("no mark", "Nt");
    row("no mark to leave", "1");
    row("recalls nothing", "h\1");
    row("remembers nothing", "q\1");
    row("memoizes nothing", "\x94");
    row("appends to a number", "K\1Na");
    row("appends to a dictionary", "}Na");
    row("sets in a list", "](NNu");
    row("key without a value", "}(NNNu");
    row("calls a text", pickled::text("os") + ")R");
    row("calls without arguments", pickled::global("torch", "some") + "K\1R");
    row("builds on a number", "K\1}b");
    row("global of numbers", "K\1K\2\x93");
    row("global without end", "c" + std::string(1000, 'x'));
    row("text of 4 GiB", "X\xff\xff\xff\xffx");
    row("text without end", "\x8d\xff\xff\xff\xff\xff\xff\xff\xffx");
    row("number of 80 bits", "\x8a\x0a" + std::string(10, 'x'));
    row("protocol 0", "\x80\0"s);
    row("protocol 9", "\x80\x09");
    row("too many values", std::string(2000000, 'N'));
    row("too many marks", std::string(2000000, '('));
    row(
        "remembers too much", "N" + [] {
            std::string places;
            for (unsigned i = 0; i < 1100000; ++i) {
                places += 'r' + littleEndian(i, 4);
            }
            return places;
        }());
    // A list that every call would copy.
    std::string copies = "](";
    for (int i = 0; i < 1000; ++i) {
        copies += "NN\x86";
    }
    copies += "e\x85q\1" + pickled::global("collections", "OrderedDict") + "q\2";
    for (int i = 0; i < 5000; ++i) {
        copies += "h\2h\1R";
    }
    row("copies without end", copies);
}

void PickleReaderTest::refusesDamage() {
    QFETCH(QByteArray, bytes);
    const std::string reason = reasonFor(bytes.toStdString());
    QVERIFY2(reason.starts_with("w.pth: its pickle ") && reason.size() < 200, reason.substr(0, 300).c_str());
    QVERIFY(reason.find('\n') == std::string::npos);
}

void PickleReaderTest::refusesEveryTruncation() {
    const std::string bytes = sample();
    QCOMPARE(reasonFor(bytes), std::string());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        QVERIFY2(!reasonFor(bytes.substr(0, length)).empty(), std::to_string(length).c_str());
    }
}

void PickleReaderTest::nestingCostsNoStack() {
    QVERIFY(rootOf<PickleSequence>("N" + std::string(500000, '\x85')));
    QVERIFY(rootOf<PickleSequence>(std::string(250000, ']') + std::string(249999, 'a')));
}

void PickleReaderTest::neverCrashesOnFlippedBytes() {
    const std::string bytes = sample();
    std::mt19937 random(1);
    int accepted = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string damaged = bytes;
        for (unsigned flips = 1 + random() % 3; flips > 0; --flips) {
            damaged[random() % damaged.size()] = static_cast<char>(random());
        }
        accepted += reasonFor(damaged).empty() ? 1 : 0;
    }
    QVERIFY(accepted > 0 && accepted < 20000);
}

QTEST_APPLESS_MAIN(PickleReaderTest)
#include "tst_pickle_reader.moc"
