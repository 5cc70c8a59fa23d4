#include "dataset/files.h"
#include "evaluation/workspace_file.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace grasploom;

namespace {

const std::filesystem::path file("/home/me/grasps/one.grasploom");

WorkspaceFile sample() {
    WorkspaceFile workspace;
    workspace.dataset = "/home/me/grasps/data/jacquard";
    Reading reading;
    reading.negatesAngle = true;
    reading.scale = 3.2;
    workspace.sets = {{"/home/me/grasps/a.csv", {}, {}}, {"/elsewhere/b.csv", reading, {}}, {"/home/me/c.csv", {}, {}}};
    workspace.a = 2;
    workspace.b = 0;
    workspace.judging = {{12.5, 0.4}, 5, Ranking::Scorer, JawChoice::Default, IouMetric::Raster, "all", {}};
    workspace.filter = {"err:angle iou:<0.5", "iou", true, {}};
    workspace.views = {{"worst \"first\"", {"a:0 b:1", "score", false, {}}}};
    workspace.scene = "0_abc";
    workspace.layout = "AAAA/+==";
    workspace.notes = {{"0_abc", {"Größe?\nthe jaw", {"hard", "label_wrong"}, true, {}}},
                       {"1_abc", {{}, {}, true, {}}}};
    return workspace;
}

/// `sample`, one text in place of another.
std::string changed(const std::string& from, const std::string& to) {
    std::string text = formatWorkspace(sample(), file);
    const auto at = text.find(from);
    if (at == std::string::npos) {
        qFatal("the sample has no %s", from.c_str());
    }
    return text.replace(at, from.size(), to);
}

std::string refusal(const std::string& text) {
    try {
        parseWorkspace(text, file);
    } catch (const DataError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

class WorkspaceFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas();
    void readsTheSmallest();
    void movesWithItsData();
    void keepsWhatItDoesNotKnow();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void everyCutIsRefused();
    void limitsHold();
    void namesThatJsonCannotHold();
    void readsFiles();
    void manyNotesTakeNoTime();
    void tagsAreTidy();
};

void WorkspaceFileTest::comesBackAsItWas() {
    const WorkspaceFile workspace = sample();
    const std::string text = formatWorkspace(workspace, file);
    QVERIFY(parseWorkspace(text, file) == workspace);
    QCOMPARE(formatWorkspace(parseWorkspace(text, file), file), text);
}

void WorkspaceFileTest::readsTheSmallest() {
    const WorkspaceFile workspace =
        parseWorkspace(R"({"format": "grasploom-workspace", "version": 1, "dataset": "data"})", file);
    WorkspaceFile expected;
    expected.dataset = "/home/me/grasps/data";
    QVERIFY(workspace == expected);
}

void WorkspaceFileTest::movesWithItsData() {
    const std::string text = formatWorkspace(sample(), file);
    QVERIFY(text.find("\"data/jacquard\"") != std::string::npos);
    QVERIFY(text.find("\"a.csv\"") != std::string::npos);
    const WorkspaceFile moved = parseWorkspace(text, "/mnt/disk/one.grasploom");
    QCOMPARE(moved.dataset, std::filesystem::path("/mnt/disk/data/jacquard"));
    QCOMPARE(moved.sets[0].file, std::filesystem::path("/mnt/disk/a.csv"));
    QCOMPARE(moved.sets[1].file, std::filesystem::path("/elsewhere/b.csv"));  // neither beside nor below
    QCOMPARE(moved.sets[2].file, std::filesystem::path("/home/me/c.csv"));
    // A folder whose name only begins alike is another one.
    WorkspaceFile near = sample();
    near.dataset = "/home/me/graspsshop";
    QCOMPARE(parseWorkspace(formatWorkspace(near, file), "/mnt/one.grasploom").dataset, near.dataset);
    // The file's own folder.
    near.dataset = "/home/me/grasps";
    QCOMPARE(parseWorkspace(formatWorkspace(near, file), "/mnt/one.grasploom").dataset, std::filesystem::path("/mnt"));
}

void WorkspaceFileTest::keepsWhatItDoesNotKnow() {
    std::string text = changed("\"version\": 1", "\"version\": 1, \"camera\": {\"zoom\": [1, 2.5]}");
    const auto add = [&text](const std::string& after, const std::string& what) {
        const auto at = text.find(after);
        QVERIFY(at != std::string::npos);
        text.insert(at + after.size(), what);
    };
    add("\"file\": \"a.csv\"", ", \"colour\": \"red\"");
    add("\"k\": 5", ", \"bootstrap\": 10");
    add("\"query\": \"err:angle iou:<0.5\"", ", \"columns\": 3");
    add("\"query\": \"a:0 b:1\"", ", \"shared\": true");
    add("\"reviewed\": true", ", \"by\": \"me\"");
    WorkspaceFile workspace = parseWorkspace(text, file);
    workspace.scene = "another";  // what is known changes, the rest stays
    const std::string written = formatWorkspace(workspace, file);
    for (const char* kept :
         {"\"camera\"", "2.5", "\"colour\"", "\"bootstrap\"", "\"columns\"", "\"shared\"", "\"by\""}) {
        QVERIFY2(written.find(kept) != std::string::npos, kept);
    }
    QVERIFY(parseWorkspace(written, file) == workspace);
}

void WorkspaceFileTest::refusesWithAReason_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("reason");
    const auto row = [](const char* name, const std::string& text, const std::string& reason) {
        QTest::newRow(name) << text << reason;
    };
    row("empty", "", "damaged");
    row("no JSON", "scene,x,y\n", "damaged");
    row("an array", "[]", "must be an object");
    row("another format", "{\"format\": \"tiled\", \"version\": 1}", "no GraspLoom workspace");
    row("newer", changed("\"version\": 1", "\"version\": 2"), "newer GraspLoom");
    row("no version", changed("\"version\": 1", "\"version\": null"), "version");
    row("version as text", changed("\"version\": 1", "\"version\": \"1\""), "version");
    row("no dataset", changed("\"data/jacquard\"", "\"\""), "names no path");
    row("dataset as number", changed("\"data/jacquard\"", "7"), "no text");
    row("leads out", changed("\"data/jacquard\"", "\"data/../../jacquard\""), "leads out");
    row("set leads out", changed("\"a.csv\"", "\"../a.csv\""), "leads out");
    row("zero byte", changed("\"a.csv\"", "\"a\\u0000.csv\""), "zero byte");
    row("set is a text", changed("{\n   \"file\": \"a.csv\"\n  }", "\"a.csv\""), "sets[0] must be an object");
    row("no such set", changed("\"a\": 2", "\"a\": 3"), "does not have");
    row("half a set", changed("\"a\": 2", "\"a\": 0.5"), "does not have");
    row("negative set", changed("\"a\": 2", "\"a\": -1"), "not a number from");
    row("one set twice", changed("\"a\": 2", "\"a\": 0"), "both a and b");
    row("unknown reading", changed("\"negates_angle\": true", "\"mirrors\": true"), "understands");
    row("scale", changed("\"scale\": 3.2", "\"scale\": 0"), "scale");
    row("angle", changed("12.5", "91"), "angle_degrees");
    row("ranking", changed("\"scorer\"", "\"luck\""), "luck");
    row("flag", changed("\"descending\": true", "\"descending\": 1"), "neither true nor false");
    row("layout", changed("AAAA/+==", "AA\\nAA"), "base64");
    row("notes", changed("\"scenes\": {", "\"scenes\": [], \"old\": {"), "scenes must be an object");
    row("tag", changed("\"hard\"", "{}"), "tag");
    row("key twice", changed("\"scene\":", "\"layout\": \"\", \"scene\":"), "twice");
    std::string deep(40, '[');
    row("deep", changed("\"scene\":", "\"deep\": " + deep + std::string(40, ']') + ", \"scene\":"), "nested");
}

void WorkspaceFileTest::refusesWithAReason() {
    QFETCH(std::string, text);
    QFETCH(std::string, reason);
    const std::string said = refusal(text);
    QVERIFY2(said.find(reason) != std::string::npos, said.c_str());
    QVERIFY2(said.find("one.grasploom") != std::string::npos, said.c_str());
}

void WorkspaceFileTest::everyCutIsRefused() {
    const std::string text = formatWorkspace(sample(), file);
    for (std::size_t bytes = 0; bytes + 2 < text.size(); ++bytes) {
        QVERIFY2(!refusal(text.substr(0, bytes)).empty(), std::to_string(bytes).c_str());
    }
}

void WorkspaceFileTest::limitsHold() {
    WorkspaceFile many = sample();
    many.sets.assign(WorkspaceLimits::sets + 1, many.sets[0]);
    QVERIFY(refusal(formatWorkspace(many, file)).find("more than") != std::string::npos);
    WorkspaceFile noted = sample();
    noted.notes["0_abc"].text.assign(WorkspaceLimits::noteBytes + 1, 'x');
    QVERIFY(refusal(formatWorkspace(noted, file)).find("more than") != std::string::npos);
    noted = sample();
    noted.notes["0_abc"].tags.assign(WorkspaceLimits::tagsOfScene + 1, "x");
    QVERIFY(!refusal(formatWorkspace(noted, file)).empty());
    QVERIFY(!refusal(std::string(WorkspaceLimits::fileBytes + 1, ' ')).empty());
}

void WorkspaceFileTest::namesThatJsonCannotHold() {
    WorkspaceFile workspace = sample();
    workspace.sets[0].file = "/home/me/grasps/\xff.csv";
    QVERIFY_EXCEPTION_THROWN((void)formatWorkspace(workspace, file), DataError);
}

void WorkspaceFileTest::readsFiles() {
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "a b.grasploom";
    QVERIFY_EXCEPTION_THROWN((void)readWorkspace(path), DataError);
    writeFileAtomically(path, formatWorkspace(sample(), path));
    QVERIFY(readWorkspace(path) == sample());
}

void WorkspaceFileTest::manyNotesTakeNoTime() {
    // 54 485 scenes: with a search from the start for each, the test would run into its time limit.
    WorkspaceFile workspace = sample();
    for (int i = 0; i < 54485; ++i) {
        workspace.notes["scene_" + std::to_string(i)] = {"", {"seen"}, true, {}};
    }
    QVERIFY(parseWorkspace(formatWorkspace(workspace, file), file) == workspace);
}

void WorkspaceFileTest::tagsAreTidy() {
    QCOMPARE(tidyTag("  label  wrong "), std::string("label_wrong"));
    QCOMPARE(tidyTag("a,b"), std::string("a_b"));
    QCOMPARE(tidyTag(" \t,"), std::string());
    QCOMPARE(tidyTag("größe"), std::string("größe"));
}

QTEST_APPLESS_MAIN(WorkspaceFileTest)
#include "tst_workspace_file.moc"
