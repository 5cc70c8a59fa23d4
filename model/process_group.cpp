#include "model/process_group.h"

#include "model/collectives.h"
#include "model/rank_watch.h"
#include "model/torch_device.h"

#include <torch/torch.h>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace grasploom {
namespace {

using Clock = std::chrono::steady_clock;

std::string randomToken() {
    std::random_device source;
    std::ostringstream text;
    text << std::hex << source() << source();
    return text.str();
}

void endProcess(const std::string& reason) {
    std::fprintf(stderr, "grasploom: %s\n", reason.c_str());
    std::_Exit(1);
}

/// The text under `key`, once rank 0 has put it. `check` may end the wait by throwing.
template <class Check>
std::string await(Rendezvous& rendezvous, const std::string& key, Check check) {
    for (;;) {
        if (auto text = rendezvous.get(key)) {
            return *text;
        }
        check();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

}  // namespace

ProcessGroup::ProcessGroup() = default;

ProcessGroup::ProcessGroup(const Launch& launch, const JoinOptions& options) : m_launch(launch) {
    const torch::Device device = resolveDevice(options.device, launch);
    m_rendezvous = meet(launch, options.patience);
    exchangeWatch(options);
    together([&] { m_collectives = m_rendezvous->collectives(launch, device, [this] { check(); }); });
}

ProcessGroup::~ProcessGroup() = default;

/// Rank 0 says where its watch listens, the others go there.
void ProcessGroup::exchangeWatch(const JoinOptions& options) {
    WatchOptions watch;
    watch.silence = options.silence;
    watch.grace = options.grace;
    watch.stuck = options.stuck ? options.stuck : endProcess;
    const auto deadline = Clock::now() + options.patience;
    std::vector<WatchedRank> others;
    if (isFirst()) {
        PeerListener listener;
        const std::string token = randomToken();
        m_rendezvous->put("watch", std::to_string(listener.port()) + " " + token);
        others = awaitRanks(listener, size(), token, deadline);
    } else {
        std::istringstream where(await(*m_rendezvous, "watch", [&] {
            if (Clock::now() > deadline) {
                throw std::runtime_error("rank 0 of " + std::to_string(size()) +
                                         " did not come; start all processes at the same time");
            }
        }));
        std::uint16_t port = 0;
        std::string token;
        where >> port >> token;
        others = greetFirstRank(m_launch.masterAddress, port, rank(), token, deadline);
    }
    m_watch = std::make_unique<RankWatch>(rank(), size(), std::move(others), std::move(watch));
}

template <class Operation>
void ProcessGroup::together(Operation operation) const {
    check();
    try {
        operation();
    } catch (const std::exception& error) {
        // The transport is often the first to notice, but does not know who is gone and why.
        const auto longest = m_watch->options().silence + std::chrono::seconds(3);
        throw std::runtime_error(
            m_watch->gone(longest).value_or("the processes have lost each other: " + plainMessage(error)));
    }
}

Share ProcessGroup::shareOf(std::int64_t total) const {
    const std::int64_t first = total * rank() / size();
    return {first, total * (rank() + 1) / size() - first};
}

void ProcessGroup::allReduceSum(torch::Tensor& tensor) const {
    if (!isAlone()) {
        together([&] { m_collectives->allReduceSum(tensor); });
    }
}

void ProcessGroup::broadcast(torch::Tensor& tensor) const {
    if (!isAlone()) {
        together([&] { m_collectives->broadcast(tensor); });
    }
}

std::string ProcessGroup::broadcastText(const std::string& text) const {
    if (isAlone()) {
        return text;
    }
    std::string shared = text;
    together([&] {
        const std::string key = "text-" + std::to_string(m_texts++);
        if (isFirst()) {
            m_rendezvous->put(key, text);
        } else {
            shared = await(*m_rendezvous, key, [this] { check(); });
        }
    });
    return shared;
}

bool ProcessGroup::any(bool mine) const {
    if (isAlone()) {
        return mine;
    }
    torch::Tensor votes = torch::full({1}, mine ? 1.0 : 0.0);
    allReduceSum(votes);
    return votes.item<float>() > 0;
}

void ProcessGroup::check() const {
    if (const auto gone = m_watch ? m_watch->gone() : std::nullopt) {
        throw std::runtime_error(*gone);
    }
}

void ProcessGroup::fail(const std::string& reason) {
    if (m_watch) {
        m_watch->fail(reason);
    }
}

void ProcessGroup::leave() {
    if (!isAlone()) {
        (void)any(false);  // all are here
        m_watch->leave();
    }
}

}  // namespace grasploom
