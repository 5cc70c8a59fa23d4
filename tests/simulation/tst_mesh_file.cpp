#include "simulation/mesh_file.h"

#include "dataset/problem.h"
#include "simulation/mesh_folder.h"
#include "tests/dataset/test_files.h"
#include "tests/simulation/shape_checks.h"

#include <QtTest/QTest>

#include <cstring>

using namespace grasploom;

namespace {

/// A box 2 × 4 × 8 (in any unit) as triangles, corners counter-clockwise from outside.
constexpr std::array<std::array<int, 3>, 8> corners{
    {{0, 0, 0}, {2, 0, 0}, {2, 4, 0}, {0, 4, 0}, {0, 0, 8}, {2, 0, 8}, {2, 4, 8}, {0, 4, 8}}};
constexpr std::array<std::array<int, 4>, 6> sides{
    {{0, 3, 2, 1}, {4, 5, 6, 7}, {0, 1, 5, 4}, {1, 2, 6, 5}, {2, 3, 7, 6}, {3, 0, 4, 7}}};

std::vector<std::array<int, 3>> boxTriangles() {
    std::vector<std::array<int, 3>> triangles;
    for (const auto& [a, b, c, d] : sides) {
        triangles.push_back({a, b, c});
        triangles.push_back({a, c, d});
    }
    return triangles;
}

std::string objBox(const std::string& scale = "") {
    std::string text = "mtllib ../secret.mtl\n";
    for (const auto& [x, y, z] : corners) {
        for (const int value : {x, y, z}) {
            text += (value == x && text.back() == '\n' ? "v " : " ") + std::to_string(value) + scale;
        }
        text += '\n';
    }
    for (const auto& [a, b, c, d] : sides) {
        text += "f " + std::to_string(a + 1) + ' ' + std::to_string(b + 1) + ' ' + std::to_string(c + 1) + ' ' +
                std::to_string(d + 1) + '\n';
    }
    return text;
}

std::string plyBox() {
    std::string text =
        "ply\nformat ascii 1.0\nelement vertex 8\nproperty float x\nproperty float y\nproperty float z\n"
        "element face 12\nproperty list uchar int vertex_indices\nend_header\n";
    for (const auto& [x, y, z] : corners) {
        text += std::to_string(x) + ' ' + std::to_string(y) + ' ' + std::to_string(z) + '\n';
    }
    for (const auto& [a, b, c] : boxTriangles()) {
        text += "3 " + std::to_string(a) + ' ' + std::to_string(b) + ' ' + std::to_string(c) + '\n';
    }
    return text;
}

template <typename Value>
void put(std::string& bytes, Value value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

std::string stlBox() {
    std::string bytes(80, ' ');
    const auto triangles = boxTriangles();
    put(bytes, static_cast<std::uint32_t>(triangles.size()));
    for (const auto& triangle : triangles) {
        bytes.append(12, '\0');  // a normal that says nothing
        for (const int corner : triangle) {
            for (const int value : corners[static_cast<std::size_t>(corner)]) {
                put(bytes, static_cast<float>(value));
            }
        }
        put(bytes, std::uint16_t{0});
    }
    return bytes;
}

/// Binary glTF whose node turns the box inside out by a negative scale.
std::string glbBox(const std::string& bufferUri = "") {
    std::string data;
    for (const auto& corner : corners) {
        for (const int value : corner) {
            put(data, static_cast<float>(value));
        }
    }
    for (const auto& triangle : boxTriangles()) {
        for (const int corner : triangle) {
            put(data, static_cast<std::uint16_t>(corner));
        }
    }
    std::string json =
        R"({"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0,"scale":[-1,1,1]}],)"
        R"("meshes":[{"primitives":[{"attributes":{"POSITION":0},"indices":1}]}],"buffers":[{"byteLength":168)" +
        bufferUri +
        R"(}],"bufferViews":[{"buffer":0,"byteOffset":0,"byteLength":96},{"buffer":0,"byteOffset":96,"byteLength":72}],)"
        R"("accessors":[{"bufferView":0,"componentType":5126,"count":8,"type":"VEC3","min":[0,0,0],"max":[2,4,8]},)"
        R"({"bufferView":1,"componentType":5123,"count":36,"type":"SCALAR"}]})";
    json.resize((json.size() + 3) / 4 * 4, ' ');
    std::string bytes = "glTF";
    put(bytes, std::uint32_t{2});
    put(bytes, static_cast<std::uint32_t>(12 + 8 + json.size() + 8 + data.size()));
    put(bytes, static_cast<std::uint32_t>(json.size()));
    bytes += "JSON" + json;
    put(bytes, static_cast<std::uint32_t>(data.size()));
    bytes += std::string("BIN\0", 4) + data;
    return bytes;
}

std::string refusal(std::string_view bytes, const std::string& name, const MeshLimits& limits = {}) {
    return messageOf<DataError>([&] { parseMesh(bytes, name, limits); });
}

void addBoxes() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("bytes");
    for (const auto& [name, bytes] : {std::pair<const char*, std::string>{"box.obj", objBox()},
                                      {"tiny.obj", objBox("e-25")},
                                      {"huge.obj", objBox("e25")},
                                      {"BOX.PLY", plyBox()},
                                      {"box.stl", stlBox()},
                                      {"box.glb", glbBox()}}) {
        QTest::newRow(name) << QByteArray(name) << QByteArray::fromStdString(bytes);
    }
}

}  // namespace

class MeshFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBoxIsABoxInEveryFormat_data() { addBoxes(); }
    void aBoxIsABoxInEveryFormat() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, bytes);
        const Surface surface = parseMesh(bytes.toStdString(), name.toStdString());
        QCOMPARE(surface.corners.size(), std::size_t{8});
        QCOMPARE(surface.triangles.size(), std::size_t{12});
        const Eigen::AlignedBox3f box = boundingBox(surface.corners);
        QVERIFY((box.sizes() - Eigen::Vector3f(0.25F, 0.5F, 1)).norm() < 1e-5F);
        QVERIFY(box.center().norm() < 1e-5F);
        const double volume = massCentre(TriangleMesh{surface.corners, {}, {}, surface.triangles}).volume;
        QVERIFY(std::abs(volume - 0.125) < 1e-5);
    }

    void everyTruncationIsReadOrRefused_data() { addBoxes(); }
    void everyTruncationIsReadOrRefused() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, bytes);
        for (qsizetype length = 0; length < bytes.size(); length += 3) {
            try {
                const Surface surface = parseMesh(bytes.left(length).toStdString(), name.toStdString());
                QVERIFY(!surface.triangles.empty());
            } catch (const DataError& error) {
                QCOMPARE(error.problem().file, std::filesystem::path(name.toStdString()));
                QVERIFY(!error.problem().reason.empty());
            }
        }
    }

    void badMeshesAreRefusedWithTheirReason() {
        QVERIFY(refusal("", "a.obj").find("a.obj: ") == 0);
        QVERIFY(refusal("v 0 0 0\nv 1 0 0\nv 0 1 0\n", "points.obj").find("points.obj: ") == 0);
        QVERIFY(refusal("v 0 0 0\nv 1 0 0\nv 2 0 0\nf 1 2 3\n", "line.obj").find("no area") != std::string::npos);
        QVERIFY(refusal("v 1 1 1\nv 1 1 1\nv 1 1 1\nf 1 2 3\n", "point.obj").find("line") == std::string::npos);
        QVERIFY(!refusal("v 0 0 0\nv nan 0 0\nv 0 1 0\nf 1 2 3\n", "nan.obj").empty());
        std::string notANumber = stlBox();
        std::memcpy(&notANumber[84 + 12], "\xff\xff\xff\x7f", 4);
        QVERIFY(refusal(notANumber, "nan.stl").find("not a number") != std::string::npos);
        QVERIFY(!refusal("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 900000\n", "index.obj").empty());
        QVERIFY(refusal("anything", "mesh.fbx").find("no OBJ") != std::string::npos);
        QVERIFY(refusal(objBox(), "mesh").find("no OBJ") != std::string::npos);
        QVERIFY(!refusal(plyBox(), "really_ply.stl").empty());
    }

    void limitsHold() {
        QVERIFY(refusal(objBox(), "a.obj", {.bytes = 10}).find("larger than 10 bytes") != std::string::npos);
        QVERIFY(refusal(objBox(), "a.obj", {.corners = 7}).find("more than 7 corners") != std::string::npos);
        QVERIFY(refusal(objBox(), "a.obj", {.triangles = 11}).find("more than 11 triangles") != std::string::npos);
    }

    void otherFilesAreNeverOpened() {
        const TestFolder folder;
        folder.write("outside.bin", std::string(168, '\1'));
        folder.write("meshes/sneaky.glb", glbBox(R"(,"uri":"../outside.bin")"));
        const std::string message = messageOf<DataError>([&] { readMeshFile(folder.path() / "meshes/sneaky.glb"); });
        QVERIFY(!message.empty());
    }

    void aFolderIsListedAndLoaded() {
        const TestFolder folder;
        folder.write("elsewhere/secret.obj", objBox());
        folder.write("meshes/b/box.obj", objBox());
        folder.write("meshes/a.STL", stlBox());
        folder.write("meshes/broken.ply", "ply\nformat ascii 1.0\n");
        folder.write("meshes/notes.txt", "no mesh");
        const auto meshes = folder.path() / "meshes";
        std::filesystem::create_symlink(folder.path() / "elsewhere/secret.obj", meshes / "link.obj");
        std::filesystem::create_directory_symlink(folder.path() / "elsewhere", meshes / "way_out");
        std::filesystem::create_directory(meshes / "folder.obj");
        std::vector<Problem> problems;
        QCOMPARE(listMeshes(meshes, problems), (std::vector<std::string>{"a.STL", "b/box.obj", "broken.ply"}));
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().file, meshes / "link.obj");
        problems.clear();
        const auto shapes = loadMeshShapes(meshes, problems);
        QCOMPARE(shapes.size(), std::size_t{2});
        QCOMPARE(problems.size(), std::size_t{2});
        QCOMPARE(problems.back().file, meshes / "broken.ply");
        for (const Shape& shape : shapes) {
            for (const std::string& fault :
                 {shape_checks::drawingFault(shape.mesh), shape_checks::holeFault(shape.mesh),
                  shape_checks::placementFault(shape)}) {
                QVERIFY2(fault.empty(), fault.c_str());
            }
            QVERIFY(std::abs(massCentre(shape.parts).volume - 0.125) < 1e-3);
        }
    }

    void aNameThatNoSceneFileCanHoldIsRefused() {
        const TestFolder folder;
        folder.write("b\xf6x.obj", objBox());  // Latin-1
        folder.write("two\nlines.obj", objBox());
        folder.write("b\xc3\xb6x.obj", objBox());
        std::vector<Problem> problems;
        QCOMPARE(listMeshes(folder.path(), problems), (std::vector<std::string>{"b\xc3\xb6x.obj"}));
        QCOMPARE(problems.size(), std::size_t{2});
        QVERIFY(problems.front().reason.find("rename it") != std::string::npos);
    }

    void aNameNeverLeadsOut() {
        const TestFolder folder;
        folder.write("secret.obj", objBox());
        folder.write("meshes/box.obj", objBox());
        const auto meshes = folder.path() / "meshes";
        QVERIFY(messageOf<DataError>([&] { loadMeshShape(meshes, "../secret.obj"); }).find("leads out") !=
                std::string::npos);
        QVERIFY(messageOf<DataError>([&] {
                    loadMeshShape(meshes, (folder.path() / "secret.obj").string());
                }).find("leads out") != std::string::npos);
        QVERIFY(!messageOf<DataError>([&] { loadMeshShape(meshes, "missing.obj"); }).empty());
        std::vector<Problem> problems;
        QVERIFY(!messageOf<DataError>([&] { listMeshes(folder.path() / "nowhere", problems); }).empty());
    }
};

QTEST_APPLESS_MAIN(MeshFileTest)
#include "tst_mesh_file.moc"
