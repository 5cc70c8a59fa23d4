#include "model/launch.h"

#include <QtTest/QTest>

#include <map>
#include <stdexcept>

using namespace grasploom;
using Variables = std::map<std::string, std::string>;
Q_DECLARE_METATYPE(Variables)

class LaunchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneProcessIsNoLaunch_data();
    void oneProcessIsNoLaunch();
    void readsTorchrun();
    void readsOpenMpi();
    void readsMpich();
    void readsSlurm();
    void innermostLauncherDecides();
    void loopbackMeansOneMachine();
    void namesWhatMakesNoSense_data();
    void namesWhatMakesNoSense();
    void findsTheFirstHost_data();
    void findsTheFirstHost();
    void refusesOtherLists_data();
    void refusesOtherLists();
    void sharesTheCores();
};

namespace {

Environment environmentOf(const Variables& variables) {
    return [variables](const char* name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

std::optional<Launch> detect(const Variables& variables) {
    return detectLaunch(environmentOf(variables));
}

std::string reasonAgainst(const Variables& variables) {
    try {
        detect(variables);
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "accepted";
}

}  // namespace

void LaunchTest::oneProcessIsNoLaunch_data() {
    QTest::addColumn<Variables>("variables");
    QTest::newRow("nothing") << Variables{};
    QTest::newRow("torchrun") << Variables{{"RANK", "0"}, {"WORLD_SIZE", "1"}, {"LOCAL_RANK", "0"}};
    QTest::newRow("mpirun") << Variables{{"OMPI_COMM_WORLD_RANK", "0"}, {"OMPI_COMM_WORLD_SIZE", "1"}};
    QTest::newRow("srun") << Variables{{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "1"}, {"SLURM_JOB_NODELIST", "gpu01"}};
    QTest::newRow("a rank of something else") << Variables{{"RANK", "first class"}};
    QTest::newRow("empty") << Variables{{"RANK", ""}, {"WORLD_SIZE", ""}};
    // The script itself of a job with many tasks is one process: srun is what starts the tasks.
    QTest::newRow("batch script") << Variables{{"ENVIRONMENT", "BATCH"},
                                               {"SLURM_PROCID", "0"},
                                               {"SLURM_NTASKS", "4"},
                                               {"SLURM_LOCALID", "0"},
                                               {"SLURM_JOB_NODELIST", "gpu[1-4]"}};
}

void LaunchTest::oneProcessIsNoLaunch() {
    QFETCH(Variables, variables);
    QVERIFY(!detect(variables));
}

void LaunchTest::readsTorchrun() {
    Variables variables{{"RANK", "5"},
                        {"WORLD_SIZE", "8"},
                        {"LOCAL_RANK", "1"},
                        {"LOCAL_WORLD_SIZE", "4"},
                        {"MASTER_ADDR", "node-a.cluster"},
                        {"MASTER_PORT", "29400"}};
    Launch expected{5, 8, 1, 4, "node-a.cluster", 29400, false, "0"};
    QVERIFY(detect(variables) == expected);
    variables["TORCHELASTIC_USE_AGENT_STORE"] = "True";
    variables["TORCHELASTIC_RESTART_COUNT"] = "2";
    expected.storeIsServed = true;
    expected.round = "2";
    QVERIFY(detect(variables) == expected);
}

void LaunchTest::readsOpenMpi() {
    Variables variables{{"OMPI_COMM_WORLD_RANK", "1"},
                        {"OMPI_COMM_WORLD_SIZE", "2"},
                        {"OMPI_COMM_WORLD_LOCAL_RANK", "1"},
                        {"OMPI_COMM_WORLD_LOCAL_SIZE", "2"}};
    QVERIFY(detect(variables) == (Launch{1, 2, 1, 2, "127.0.0.1", 29500, false, "0"}));  // all here: no address needed
    variables["OMPI_COMM_WORLD_LOCAL_RANK"] = "0";
    variables["OMPI_COMM_WORLD_LOCAL_SIZE"] = "1";
    QVERIFY(reasonAgainst(variables).starts_with("MASTER_ADDR is not set"));
    variables["SLURM_JOB_NODELIST"] = "n[7-8]";  // mpirun within a job
    QCOMPARE(detect(variables)->masterAddress, std::string("n7"));
    variables["MASTER_ADDR"] = "10.0.0.7";
    QCOMPARE(detect(variables)->masterAddress, std::string("10.0.0.7"));
}

void LaunchTest::readsMpich() {
    const Variables variables{{"PMI_RANK", "3"},
                              {"PMI_SIZE", "4"},
                              {"MPI_LOCALRANKID", "1"},
                              {"MPI_LOCALNRANKS", "2"},
                              {"MASTER_ADDR", "::1"}};
    const auto launch = detect(variables);
    QVERIFY(launch && launch->rank == 3 && launch->size == 4 && launch->localRank == 1);
    // srun --mpi=pmi2 sets these as well, and leaves the place on the machine to Slurm's own.
    const auto bySlurm = detect({{"PMI_RANK", "3"},
                                 {"PMI_SIZE", "4"},
                                 {"SLURM_LOCALID", "1"},
                                 {"SLURM_NODEID", "1"},
                                 {"SLURM_TASKS_PER_NODE", "2(x2)"},
                                 {"SLURM_JOB_NODELIST", "n[1-2]"}});
    QVERIFY(bySlurm && bySlurm->localRank == 1 && bySlurm->localSize == 2 && bySlurm->masterAddress == "n1");
}

void LaunchTest::readsSlurm() {
    Variables variables{{"SLURM_PROCID", "4"},           {"SLURM_NTASKS", "7"},
                        {"SLURM_LOCALID", "0"},          {"SLURM_NODEID", "1"},
                        {"SLURM_TASKS_PER_NODE", "4,3"}, {"SLURM_JOB_NODELIST", "gpu[01-04,07]"}};
    QVERIFY(detect(variables) == (Launch{4, 7, 0, 3, "gpu01", 29500, false, "0"}));
    variables["SLURM_JOB_ID"] = "12345";
    QCOMPARE(detect(variables)->masterPort, std::uint16_t{20345});  // another job takes another port
    variables["MASTER_PORT"] = "4000";
    QCOMPARE(detect(variables)->masterPort, std::uint16_t{4000});
    variables["SLURM_TASKS_PER_NODE"] = "4(x3)";
    QCOMPARE(detect(variables)->localSize, 4);
    variables["SLURM_TASKS_PER_NODE"] = "many(x";
    QCOMPARE(detect(variables)->localSize, 1);
    // The step's own numbers where it has fewer tasks and nodes than the job; also from within a batch script.
    variables.insert({{"ENVIRONMENT", "BATCH"},
                      {"SLURM_STEP_ID", "0"},
                      {"SLURM_STEP_NUM_TASKS", "5"},
                      {"SLURM_STEP_NODELIST", "gpu[03-04]"}});
    QCOMPARE(detect(variables)->size, 5);
    QCOMPARE(detect(variables)->masterAddress, std::string("gpu03"));
}

void LaunchTest::innermostLauncherDecides() {
    Variables variables{{"SLURM_PROCID", "0"},
                        {"SLURM_NTASKS", "2"},
                        {"SLURM_JOB_NODELIST", "a,b"},
                        {"OMPI_COMM_WORLD_RANK", "3"},
                        {"OMPI_COMM_WORLD_SIZE", "4"}};
    QCOMPARE(detect(variables)->rank, 3);
    variables.insert({{"RANK", "6"}, {"WORLD_SIZE", "8"}});
    QCOMPARE(detect(variables)->rank, 6);
    // A WORLD_SIZE that a job script sets for all, with each rank left to srun.
    QCOMPARE(detect({{"WORLD_SIZE", "2"}, {"SLURM_PROCID", "1"}, {"SLURM_NTASKS", "2"}, {"SLURM_JOB_NODELIST", "a,b"}})
                 ->rank,
             1);
}

void LaunchTest::loopbackMeansOneMachine() {
    const auto launch = detect({{"RANK", "1"}, {"WORLD_SIZE", "2"}, {"MASTER_ADDR", "127.0.0.1"}});
    QVERIFY(launch && launch->localRank == 1 && launch->localSize == 2);
    const auto apart = detect({{"RANK", "1"}, {"WORLD_SIZE", "2"}, {"MASTER_ADDR", "a"}});
    QVERIFY(apart && apart->localRank == 0 && apart->localSize == 1);
}

void LaunchTest::namesWhatMakesNoSense_data() {
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, Variables variables, const char* reason) {
        variables.insert({{"RANK", "0"}, {"WORLD_SIZE", "2"}, {"MASTER_ADDR", "a"}});
        QTest::newRow(name) << variables << QString(QLatin1String(reason));
    };
    row("a word", {{"WORLD_SIZE", "two"}}, "WORLD_SIZE: \"two\"");
    row("a negative rank", {{"RANK", "-1"}}, "RANK: \"-1\"");
    row("a rank too high", {{"RANK", "2"}}, "RANK: \"2\" is not below 2");
    row("none at all", {{"WORLD_SIZE", "0"}}, "WORLD_SIZE: \"0\"");
    row("far too many", {{"WORLD_SIZE", "99999999999999999999"}}, "WORLD_SIZE: \"9");
    row("something behind it", {{"RANK", "1; rm -r"}}, "RANK: \"1; rm");
    row("spaces", {{"RANK", " 1"}}, "RANK: \" 1\"");
    row("a port too high", {{"MASTER_PORT", "65536"}}, "MASTER_PORT: \"65536\"");
    row("no host", {{"MASTER_ADDR", "a b"}}, "MASTER_ADDR: \"a b\"");
    row("an option for a host", {{"MASTER_ADDR", "-x"}}, "MASTER_ADDR: \"-x\"");
    row("a local rank too high", {{"LOCAL_RANK", "2"}, {"LOCAL_WORLD_SIZE", "2"}}, "LOCAL_RANK: \"2\"");
    row("more local than in all", {{"LOCAL_WORLD_SIZE", "3"}}, "LOCAL_WORLD_SIZE: \"3\"");
    QTest::newRow("a size without a rank") << Variables{{"WORLD_SIZE", "2"}} << QStringLiteral("RANK is not set");
    QTest::newRow("a hostile list") << Variables{{"SLURM_PROCID", "0"},
                                                 {"SLURM_NTASKS", "2"},
                                                 {"SLURM_JOB_NODELIST", "a["}}
                                    << QStringLiteral("SLURM_JOB_NODELIST: \"a[\"");
}

void LaunchTest::namesWhatMakesNoSense() {
    QFETCH(Variables, variables);
    QFETCH(QString, reason);
    const std::string found = reasonAgainst(variables);
    QVERIFY2(found.starts_with(reason.toStdString()), found.c_str());
    QVERIFY(found.size() < 300);
}

void LaunchTest::findsTheFirstHost_data() {
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("host");
    for (const auto& [list, host] : {std::pair{"gpu01", "gpu01"},
                                     {"gpu[01-04,07]", "gpu01"},
                                     {"gpu[7]", "gpu7"},
                                     {"gpu[010,02]", "gpu010"},
                                     {"a,b,c", "a"},
                                     {"login,gpu[1-2]", "login"},
                                     {"r[0-1]n[03-09]", "r0n03"},
                                     {"gpu[1-2]-ib,x", "gpu1-ib"},
                                     {"n1.cluster.org", "n1.cluster.org"}}) {
        QTest::newRow(list) << QString(QLatin1String(list)) << QString(QLatin1String(host));
    }
}

void LaunchTest::findsTheFirstHost() {
    QFETCH(QString, list);
    QFETCH(QString, host);
    QCOMPARE(QString::fromStdString(firstHost(list.toStdString())), host);
}

void LaunchTest::refusesOtherLists_data() {
    QTest::addColumn<QString>("list");
    for (const char* list :
         {"", ",", "gpu[", "gpu[]", "gpu[a-b]", "gpu[-4]", "gpu]", "[[1]]", "a b", "$(reboot)", "gpu[1;2]", "a/b"}) {
        QTest::newRow(list) << QString(QLatin1String(list));
    }
    QTest::newRow("long") << QString(1000, QLatin1Char('a'));
}

void LaunchTest::refusesOtherLists() {
    QFETCH(QString, list);
    QVERIFY_EXCEPTION_THROWN(firstHost(list.toStdString()), std::invalid_argument);
}

void LaunchTest::sharesTheCores() {
    Launch launch;
    launch.size = launch.localSize = 1 << 10;
    QCOMPARE(threadsOf(3, launch), 3);
    QVERIFY(threadsOf(0, launch) >= 1);
    QVERIFY(threadsOf(0, launch) <= threadsOf(0, Launch{}));
}

QTEST_APPLESS_MAIN(LaunchTest)
#include "tst_launch.moc"
