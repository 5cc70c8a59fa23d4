#include "model/recorded_work.h"

#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDAFunctions.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

namespace grasploom {
namespace {

/// What the graphs of one network share: a stream to record on, which must not be the usual one, and memory.
struct Place {
    c10::cuda::CUDAStream stream;
    at::cuda::MempoolId_t pool;
};

class CudaGraph : public RecordedWork {
public:
    explicit CudaGraph(std::shared_ptr<const Place> place) : m_place(std::move(place)) {}

    void rehearse(const std::function<void()>& work) override {
        c10::cuda::device_synchronize();  // what other streams still do to the same memory
        {
            const c10::cuda::CUDAStreamGuard guard(m_place->stream);
            work();
        }
        c10::cuda::device_synchronize();
    }

    void record(const std::function<void()>& work) override {
        rehearse([&] {
            m_graph.capture_begin(m_place->pool);
            try {
                work();
            } catch (...) {
                abandon();
                throw;
            }
            m_graph.capture_end();
        });
    }

    void replay() override { m_graph.replay(); }

private:
    /// The reason why it could not be recorded is the one to tell.
    void abandon() {
        try {
            m_graph.capture_end();
        } catch (const std::exception&) {
            return;
        }
    }

    std::shared_ptr<const Place> m_place;
    at::cuda::CUDAGraph m_graph;
};

}  // namespace

bool hasCudaGraphs() {
    return true;
}

RecordedPasses cudaGraphs(const torch::Device& device) {
    const auto place = std::make_shared<const Place>(
        Place{c10::cuda::getStreamFromPool(false, device.index()), at::cuda::graph_pool_handle()});
    return {std::make_unique<CudaGraph>(place), std::make_unique<CudaGraph>(place)};
}

}  // namespace grasploom
