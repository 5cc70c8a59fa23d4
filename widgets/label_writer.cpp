#include "widgets/label_writer.h"

#include "dataset/lasting_folder.h"
#include "dataset/problem.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace grasploom {
namespace {

/// Why it could not be written; empty when it was.
QString reasonAgainst(const LabelWriter::Order& order) {
    try {
        requireStillThere(order.overlay.folder().parent_path());
        if (order.labels) {
            order.overlay.save(order.scene.toStdString(), *order.labels);
        } else {
            order.overlay.discard(order.scene.toStdString());
        }
        return {};
    } catch (const std::exception& error) {
        return QString::fromUtf8(error.what());
    }
}

}  // namespace

LabelWriter::LabelWriter(QObject* parent) : QObject(parent), m_thread([this] { loop(); }) {}

LabelWriter::~LabelWriter() {
    {
        const std::scoped_lock lock(m_mutex);
        m_quit = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void LabelWriter::write(Order order) {
    {
        const std::scoped_lock lock(m_mutex);
        const auto same = std::ranges::find_if(m_waiting, [&](const Order& other) {
            return other.scene == order.scene && other.overlay.folder() == order.overlay.folder();
        });
        if (same != m_waiting.end()) {
            *same = std::move(order);
        } else {
            m_waiting.push_back(std::move(order));
        }
    }
    m_wake.notify_all();
}

bool LabelWriter::waitForAll(std::chrono::milliseconds atMost) {
    std::unique_lock lock(m_mutex);
    const bool done = m_idle.wait_for(lock, atMost, [this] { return m_waiting.empty() && !m_busy; });
    lock.unlock();
    deliver();
    return done;
}

void LabelWriter::deliver() {
    std::vector<Result> results;
    {
        const std::scoped_lock lock(m_mutex);
        results.swap(m_results);
    }
    for (const Result& result : results) {
        if (result.reason.isEmpty()) {
            Q_EMIT written(result.scene, result.ticket);
        } else {
            Q_EMIT failed(result.scene, result.ticket, result.reason);
        }
    }
}

void LabelWriter::loop() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_quit || !m_waiting.empty(); });
        if (m_waiting.empty()) {
            return;
        }
        const Order order = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        m_busy = true;
        lock.unlock();
        QString reason = reasonAgainst(order);
        lock.lock();
        m_busy = false;
        m_results.push_back({order.scene, order.ticket, std::move(reason)});
        m_idle.notify_all();
        QMetaObject::invokeMethod(this, [this] { deliver(); }, Qt::QueuedConnection);
    }
}

}  // namespace grasploom
