#pragma once

#include "dataset/cancelled.h"

#include <functional>
#include <string>

namespace grasploom {

/// Throws Cancelled after a yes of `cancelled`, which may be empty.
inline void stopIf(const std::function<bool()>& cancelled) {
    if (cancelled && cancelled()) {
        throw Cancelled();
    }
}

/// Ends work of unknown length, by an exception: asked now and then from inside of it, on the thread that made the
/// watch.
class WorkWatch {
public:
    /// `cancelled`, where given, is asked at each check. `mostSeconds` of this thread's processor time, so that busy
    /// cores make no difference; `tooLong` says what took longer.
    WorkWatch(std::function<bool()> cancelled, double mostSeconds, std::string tooLong);

    /// Throws Cancelled after a yes, std::runtime_error with `tooLong` when the time is up.
    void check() const;

private:
    std::function<bool()> m_cancelled;
    double m_end;
    std::string m_tooLong;
};

}  // namespace grasploom
