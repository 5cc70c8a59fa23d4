#include "model/recorded_work.h"

namespace grasploom {
namespace {

class PlainWork : public RecordedWork {
public:
    void rehearse(const std::function<void()>& work) override { work(); }
    void record(const std::function<void()>& work) override { m_work = work; }
    void replay() override { m_work(); }

private:
    std::function<void()> m_work;
};

}  // namespace

RecordedPasses plainPasses() {
    return {std::make_unique<PlainWork>(), std::make_unique<PlainWork>()};
}

}  // namespace grasploom
