// Processes are played by threads here, each with its own group: what they say to each other goes over loopback all the
// same.
#include "model/process_group.h"

#include "model/batch_norm.h"
#include "model/data_parallel.h"
#include "model/peer_socket.h"
#include "small_networks.h"

#include <torch/torch.h>
#include <QtTest/QTest>

#include <functional>
#include <future>
#include <stdexcept>

using namespace grasploom;
using namespace std::chrono_literals;

class ProcessGroupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneProcessIsAGroup();
    void sharesDifferByAtMostOne();
    void sumsAndBroadcasts();
    void textsGoFromTheFirstToAll();
    void anyoneCanSayYes();
    void averagesLossesOverUnevenShares();
    void copiesTheFirstNetwork();
    void sumsGradients();
    void batchNormIsThatOfTheWholeBatch_data();
    void batchNormIsThatOfTheWholeBatch();
    void batchNormOutsideOfTrainingIsLocal();
    void failureReachesWhoWaits();
    void waitsForWhoIsSlow();
};

namespace {

std::uint16_t freePort() {
    return PeerListener().port();
}

/// Runs `body` in a group of `size`, each member on a thread of its own; all must leave. What the first throws is
/// thrown.
void inGroup(int size, const std::function<void(ProcessGroup&)>& body) {
    const std::uint16_t port = freePort();
    std::vector<std::future<void>> members;
    for (int rank = 0; rank < size; ++rank) {
        members.push_back(std::async(std::launch::async, [=, &body] {
            ProcessGroup group(Launch{rank, size, rank, size, "127.0.0.1", port, false, "0"},
                               {.device = "cpu", .patience = 30s});
            try {
                body(group);
                group.leave();
            } catch (const std::exception& error) {
                group.fail(error.what());
                throw;
            }
        }));
    }
    for (auto& member : members) {
        member.get();
    }
}

void require(bool right, const char* what) {
    if (!right) {
        throw std::logic_error(what);  // QVERIFY is for the test's own thread
    }
}

double largestDifference(const torch::Tensor& a, const torch::Tensor& b) {
    return (a - b).abs().max().item<double>();
}

/// Rank `group.rank()`'s rows of `whole`.
torch::Tensor part(const torch::Tensor& whole, const ProcessGroup& group) {
    const Share share = group.shareOf(whole.size(0));
    return whole.narrow(0, share.first, share.count).clone();
}

}  // namespace

void ProcessGroupTest::oneProcessIsAGroup() {
    ProcessGroup alone;
    QVERIFY(alone.isAlone() && alone.isFirst() && alone.size() == 1);
    torch::Tensor value = torch::ones({2});
    alone.allReduceSum(value);
    alone.broadcast(value);
    QCOMPARE(value.sum().item<float>(), 2.0F);
    QCOMPARE(alone.broadcastText("text"), std::string("text"));
    QVERIFY(alone.any(true) && !alone.any(false));
    alone.check();
    alone.fail("nobody hears it");
    alone.leave();
}

void ProcessGroupTest::sharesDifferByAtMostOne() {
    inGroup(3, [](ProcessGroup& group) {
        for (const std::int64_t total : {0, 1, 2, 3, 5, 6, 7, 500}) {
            const Share share = group.shareOf(total);
            require(share.count == total / 3 || share.count == total / 3 + 1, "an uneven share");
            torch::Tensor covered = torch::zeros({total});
            covered.narrow(0, share.first, share.count).fill_(1);
            if (total > 0) {
                group.allReduceSum(covered);
                require(covered.eq(1).all().item<bool>(), "shares overlap or leave something out");
            }
        }
    });
}

void ProcessGroupTest::sumsAndBroadcasts() {
    inGroup(3, [](ProcessGroup& group) {
        for (const auto type : {torch::kFloat32, torch::kFloat64, torch::kInt64}) {
            torch::Tensor sum = torch::full({2, 3}, group.rank() + 1, type);
            group.allReduceSum(sum);
            require(sum.eq(6).all().item<bool>(), "a wrong sum");
            torch::Tensor first = torch::full({4}, group.rank() + 7, type);
            group.broadcast(first);
            require(first.eq(7).all().item<bool>(), "not the first's");
        }
        torch::Tensor turned = (torch::arange(6.0) * (group.rank() + 1)).view({2, 3}).t();  // not contiguous
        group.allReduceSum(turned);
        require(torch::equal(turned.t().reshape(-1), torch::arange(6.0) * 6), "a wrong sum of a turned tensor");
    });
}

void ProcessGroupTest::textsGoFromTheFirstToAll() {
    inGroup(2, [](ProcessGroup& group) {
        require(group.broadcastText(group.isFirst() ? "one" : "other") == "one", "not the first's text");
        require(group.broadcastText("").empty(), "an empty text");
        const std::string large(3 << 20, 'x');
        require(group.broadcastText(group.isFirst() ? large : "") == large, "not the whole text");
    });
}

void ProcessGroupTest::anyoneCanSayYes() {
    inGroup(2, [](ProcessGroup& group) {
        require(!group.any(false), "nobody said it");
        require(group.any(group.rank() == 1), "one said it");
        require(group.any(true), "both said it");
    });
}

void ProcessGroupTest::averagesLossesOverUnevenShares() {
    inGroup(2, [](ProcessGroup& group) {
        // Five images: 2 with the loss 1, 3 with the loss 6.
        LossValues own;
        own.total = group.isFirst() ? 1 : 6;
        own.anchor = own.total * 2;
        const LossValues all = averageOverAll(group, own, group.isFirst() ? 0.4 : 0.6);
        require(std::abs(all.total - 4) < 1e-12, "a wrong mean");
        require(all.anchor && std::abs(*all.anchor - 8) < 1e-12, "a wrong mean of a term");
        require(!all.scorer && !all.regression && !all.guidance, "a term that nobody has");
    });
}

void ProcessGroupTest::copiesTheFirstNetwork() {
    NetworkOptions options = smallOptions(NetworkKind::Full);
    GraspNetwork wanted(options);
    MomentumSgd first(*wanted, {});
    roughen(*wanted, 5);
    for (TrainedParameter& parameter : first.parameters()) {
        parameter.momentum.fill_(3);
    }
    inGroup(2, [&](ProcessGroup& group) {
        NetworkOptions other = options;
        other.seed = 99;
        GraspNetwork network = group.isFirst() ? wanted : GraspNetwork(other);
        MomentumSgd optimiser(*network, {});
        if (group.isFirst()) {
            optimiser = first;
        }
        copyFromFirst(group, network, optimiser);
        const auto parameters = network->named_parameters();
        for (const auto& item : wanted->named_parameters()) {
            require(torch::equal(item.value(), parameters[item.key()]), "another weight");
        }
        for (const TrainedParameter& parameter : optimiser.parameters()) {
            require(parameter.momentum.eq(3).all().item<bool>(), "another momentum");
        }
    });
}

void ProcessGroupTest::sumsGradients() {
    inGroup(2, [](ProcessGroup& group) {
        GraspNetwork network(smallOptions(NetworkKind::Baseline));
        MomentumSgd optimiser(*network, {});
        for (TrainedParameter& parameter : optimiser.parameters()) {
            parameter.value.mutable_grad() = torch::full_like(parameter.value, group.rank() + 1);
        }
        optimiser.parameters().front().value.mutable_grad() = torch::Tensor();
        sumGradients(group, optimiser);
        require(!optimiser.parameters().front().value.grad().defined(), "a gradient from nowhere");
        for (std::size_t i = 1; i < optimiser.parameters().size(); ++i) {
            require(optimiser.parameters()[i].value.grad().eq(3).all().item<bool>(), "a wrong sum");
        }
    });
}

void ProcessGroupTest::batchNormIsThatOfTheWholeBatch_data() {
    QTest::addColumn<bool>("channelsLast");
    QTest::addColumn<double>("offset");
    QTest::newRow("plain") << false << 0.0;
    QTest::newRow("channels last") << true << 0.0;
    QTest::newRow("far from zero") << true << 100.0;
}

void ProcessGroupTest::batchNormIsThatOfTheWholeBatch() {
    QFETCH(bool, channelsLast);
    QFETCH(double, offset);
    torch::Tensor x = randomTensor(1, {5, 4, 6, 7}) * torch::arange(1.0, 5.0).view({1, 4, 1, 1}) + offset;
    // What the two processes see differs: a batch is more than the mean of its parts.
    x = (x + torch::arange(5.0).view({5, 1, 1, 1})).to(torch::kFloat32);
    if (channelsLast) {
        x = x.contiguous(torch::MemoryFormat::ChannelsLast);
    }
    const torch::Tensor wish = randomTensor(2, x.sizes());  // the loss is Σ wish · y
    const auto weight = randomTensor(3, {4}), bias = randomTensor(4, {4});
    const auto prepare = [&](auto& norm) {
        const torch::NoGradGuard noGradients;
        norm.weight.copy_(weight);
        norm.bias.copy_(bias);
    };
    torch::nn::BatchNorm2d whole(4);
    prepare(*whole);
    const torch::Tensor wholeX = x.clone().requires_grad_();
    const torch::Tensor wholeY = whole(wholeX);
    (wholeY * wish).sum().backward();

    inGroup(2, [&](ProcessGroup& group) {
        BatchNorm norm(4);
        prepare(*norm);
        shareBatchNorm(*norm, group);
        const torch::Tensor own = part(x, group).requires_grad_();
        const torch::Tensor y = norm(own);
        (y * part(wish, group)).sum().backward();
        torch::Tensor ofWeight = norm->weight.grad().clone(), ofBias = norm->bias.grad().clone();
        group.allReduceSum(ofWeight);
        group.allReduceSum(ofBias);
        const double tolerance = offset > 0 ? 2e-3 : 2e-5;  // of single precision at that distance from zero
        require(largestDifference(y, part(wholeY.detach(), group)) < tolerance, "another output");
        require(largestDifference(own.grad(), part(wholeX.grad(), group)) < tolerance, "another gradient");
        require(largestDifference(ofWeight, whole->weight.grad()) < 20 * tolerance, "another gradient of the weight");
        require(largestDifference(ofBias, whole->bias.grad()) < tolerance, "another gradient of the bias");
        require(largestDifference(norm->running_mean, whole->running_mean) < tolerance, "another running mean");
        require(largestDifference(norm->running_var, whole->running_var) < tolerance, "another running variance");
        require(norm->num_batches_tracked.item<std::int64_t>() == 1, "another count");
    });
}

void ProcessGroupTest::batchNormOutsideOfTrainingIsLocal() {
    const torch::Tensor x = randomTensor(1, {3, 4, 5, 5});
    torch::nn::BatchNorm2d usual(4);
    BatchNorm alone(4);
    QVERIFY(torch::equal(alone(x), usual(x)));  // to the bit
    QVERIFY(torch::equal(alone->running_var, usual->running_var));
    inGroup(2, [&](ProcessGroup& group) {
        BatchNorm norm(4);
        shareBatchNorm(*norm, group);
        norm->eval();
        if (group.isFirst()) {  // would wait for ever if it took two
            torch::nn::BatchNorm2d fresh(4);
            fresh->eval();
            require(torch::equal(norm(x), fresh(x)), "another output");
        }
    });
}

void ProcessGroupTest::failureReachesWhoWaits() {
    std::string reason;
    try {
        inGroup(2, [](ProcessGroup& group) {
            if (group.rank() == 1) {
                throw std::runtime_error("no more disk");
            }
            torch::Tensor value = torch::ones({1});
            group.allReduceSum(value);
        });
    } catch (const std::exception& error) {
        reason = error.what();
    }
    QCOMPARE(reason, std::string("rank 1 of 2 is gone: no more disk"));
}

void ProcessGroupTest::waitsForWhoIsSlow() {
    // Longer than one slice of a wait.
    inGroup(2, [](ProcessGroup& group) {
        if (group.isFirst()) {
            std::this_thread::sleep_for(1500ms);
        }
        require(group.any(true), "not said");
    });
}

QTEST_APPLESS_MAIN(ProcessGroupTest)
#include "tst_process_group.moc"
