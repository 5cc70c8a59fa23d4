#include "dataset/sha256.h"

#include "dataset/files.h"
#include "dataset/problem.h"

#include <QtTest/QTest>

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace grasploom;

class Sha256Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hasNistsValues();
    void ofAFileIsThatOfItsBytes();
    void refusesWhatCannotBeRead();
};

void Sha256Test::hasNistsValues() {
    QCOMPARE(sha256Hex(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256Hex("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256Hex(std::string(1000000, 'a')),
             std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

void Sha256Test::ofAFileIsThatOfItsBytes() {
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "f";
    for (const std::size_t size : {std::size_t{0}, std::size_t{1} << 20U, (std::size_t{1} << 20U) + 7}) {
        std::string bytes(size, '\0');
        for (std::size_t i = 0; i < size; ++i) {
            bytes[i] = static_cast<char>(i * 31 + i / 251);
        }
        writeFileAtomically(file, bytes);
        const QByteArray other = QCryptographicHash::hash(
            QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())), QCryptographicHash::Sha256);
        QCOMPARE(sha256OfFile(file), other.toHex().toStdString());
    }
}

void Sha256Test::refusesWhatCannotBeRead() {
    const QTemporaryDir folder;
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(sha256OfFile(folder.filePath(QStringLiteral("none")).toStdString())),
                             DataError);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(sha256OfFile(folder.path().toStdString())), DataError);
}

QTEST_APPLESS_MAIN(Sha256Test)
#include "tst_sha256.moc"
