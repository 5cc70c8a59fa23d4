#include "model/c10d_backend.h"

#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>

#include <sstream>

namespace grasploom {
namespace {

using Gloo = c10d::ProcessGroupGloo;

/// The network interfaces to talk over. GLOO_SOCKET_IFNAME as everywhere with LibTorch: names, separated by commas.
std::vector<std::shared_ptr<::gloo::transport::Device>> devices(const Launch& launch) {
    std::vector<std::shared_ptr<::gloo::transport::Device>> found;
    std::istringstream names(processEnvironment("GLOO_SOCKET_IFNAME").value_or(""));
    for (std::string name; std::getline(names, name, ',');) {
        found.push_back(Gloo::createDeviceForInterface(name));
    }
    if (found.empty()) {
        found.push_back(launch.localSize == launch.size ? Gloo::createDeviceForHostname("127.0.0.1")
                                                        : Gloo::createDefaultDevice());
    }
    return found;
}

}  // namespace

c10::intrusive_ptr<C10dBackend> makeGlooBackend(const C10dStore& store, const Launch& launch) {
    const auto options = Gloo::Options::create(collectiveTimeout);
    options->devices = devices(launch);
    options->threads = 2 * static_cast<int>(options->devices.size());
    return c10::make_intrusive<Gloo>(store, launch.rank, launch.size, options);
}

}  // namespace grasploom
