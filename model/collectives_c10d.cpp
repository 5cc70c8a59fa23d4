#include "model/c10d_backend.h"
#include "model/collectives.h"
#include "model/torch_device.h"

#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <stdexcept>

namespace grasploom {
namespace {

using Work = c10::intrusive_ptr<c10d::Work>;

/// Waits in slices, so that a process that stopped answering without closing its connections does not hold this one.
void finishOnCpu(const Work& work, const std::function<void()>& checkOthers) {
    for (;;) {
        try {
            work->wait(std::chrono::seconds(1));
            return;
        } catch (const std::exception&) {
            if (work->isCompleted()) {  // failed, or done just after the slice was over: this wait says which
                work->wait();
                return;
            }
        }
        checkOthers();
    }
}

class C10dCollectives : public Collectives {
public:
    C10dCollectives(c10::intrusive_ptr<C10dBackend> backend, torch::Device device, std::function<void()> checkOthers)
        : m_backend(std::move(backend)), m_device(device), m_checkOthers(std::move(checkOthers)) {}

    void allReduceSum(torch::Tensor& tensor) override {
        carry(tensor, [this](std::vector<torch::Tensor>& carried) { return m_backend->allreduce(carried); });
    }
    void broadcast(torch::Tensor& tensor) override {
        carry(tensor, [this](std::vector<torch::Tensor>& carried) { return m_backend->broadcast(carried); });
    }

private:
    template <class Operation>
    void carry(torch::Tensor& tensor, Operation operation) {
        std::vector<torch::Tensor> carried{tensor.to(m_device).contiguous()};
        const Work work = operation(carried);
        if (m_device.is_cpu()) {
            finishOnCpu(work, m_checkOthers);
        } else {
            work->wait();  // of the stream, not of this thread
        }
        if (!carried[0].is_same(tensor)) {
            tensor.copy_(carried[0]);
        }
    }

    c10::intrusive_ptr<C10dBackend> m_backend;
    torch::Device m_device;  ///< that the backend moves tensors between
    std::function<void()> m_checkOthers;
};

class C10dRendezvous : public Rendezvous {
public:
    explicit C10dRendezvous(C10dStore store) : m_store(std::move(store)) {}

    void put(const std::string& key, const std::string& text) override {
        m_store->set(key, std::vector<std::uint8_t>(text.begin(), text.end()));
    }
    std::optional<std::string> get(const std::string& key) override {
        if (!m_store->check({key})) {
            return std::nullopt;
        }
        const std::vector<std::uint8_t> text = m_store->get(key);
        return std::string(text.begin(), text.end());
    }
    std::unique_ptr<Collectives> collectives(const Launch& launch, const torch::Device& device,
                                             std::function<void()> checkOthers) override {
        if (auto nccl = device.is_cuda() ? makeNcclBackend(part("nccl"), launch) : c10::intrusive_ptr<C10dBackend>()) {
            return std::make_unique<C10dCollectives>(std::move(nccl), device, std::move(checkOthers));
        }
        if (auto gloo = makeGlooBackend(part("gloo"), launch)) {
            return std::make_unique<C10dCollectives>(std::move(gloo), torch::kCPU, std::move(checkOthers));
        }
        throw std::runtime_error(
            "GraspLoom was built without Gloo, which several processes need; install its headers (Debian: "
            "libgloo-dev) and build again, or start one process");
    }

private:
    [[nodiscard]] C10dStore part(const std::string& name) const {
        return c10::make_intrusive<c10d::PrefixStore>(name, m_store);
    }

    C10dStore m_store;
};

/// LibTorch 2.x asks for libuv by default and fails in builds without it; the older server does as well.
template <class Options>
void withoutLibUv(Options& options) {
    if constexpr (requires { options.useLibUV; }) {
        options.useLibUV = false;
    }
}

C10dStore connect(const Launch& launch, std::uint16_t port, bool serve, std::chrono::seconds patience) {
    c10d::TCPStoreOptions options;
    options.port = port;
    options.isServer = serve;
    options.waitWorkers = false;
    options.timeout = patience;
    withoutLibUv(options);
    return c10::make_intrusive<c10d::TCPStore>(launch.masterAddress, options);
}

/// torchrun's own, which speaks the language of its PyTorch: LibTorch 1.13 and 2.x do not understand each other. Null
/// where that is so, for all processes alike.
C10dStore agentStore(const Launch& launch, std::chrono::seconds patience) {
    try {
        C10dStore store = connect(launch, launch.masterPort, false, patience);
        store->check({"grasploom"});
        return store;
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace

std::unique_ptr<Rendezvous> meet(const Launch& launch, std::chrono::seconds patience) {
    C10dStore store = launch.storeIsServed ? agentStore(launch, patience) : C10dStore();
    const auto port = static_cast<std::uint16_t>(launch.masterPort + (launch.storeIsServed ? 1 : 0));
    const bool serve = launch.rank == 0;
    try {
        if (!store) {
            store = connect(launch, port, serve, patience);
        }
        return std::make_unique<C10dRendezvous>(
            c10::make_intrusive<c10d::PrefixStore>("grasploom-" + launch.round, store));
    } catch (const std::exception& error) {
        throw std::runtime_error((serve ? "cannot serve the other processes at " : "cannot reach rank 0 at ") +
                                 launch.masterAddress + ", port " + std::to_string(port) + ": " + plainMessage(error) +
                                 (serve ? "; MASTER_PORT chooses another port" : ""));
    }
}

}  // namespace grasploom
