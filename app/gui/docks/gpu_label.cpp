#include "app/gui/docks/gpu_label.h"

#include "app/gui/jobs/gpu_meter.h"
#include "app/gui/jobs/job_thread.h"

#include <QLocale>

namespace grasploom {

GpuLabel::GpuLabel(QWidget* parent) : QLabel(parent) {
    hide();
    m_timer.setInterval(2000);
    connect(&m_timer, &QTimer::timeout, this, &GpuLabel::ask);
}

GpuLabel::~GpuLabel() = default;

void GpuLabel::watch(std::shared_ptr<const GpuMeter> meter, unsigned device) {
    m_meter = std::move(meter);
    m_device = device;
    m_timer.start();
    ask();
}

void GpuLabel::ask() {
    if (m_asking || !m_meter || (parentWidget() != nullptr && !parentWidget()->isVisible())) {
        return;
    }
    m_asking = true;
    using Load = std::optional<GpuLoad>;
    auto* job = startJob<Load>(
        this, [meter = m_meter, device = m_device](const JobEvents&) { return meter->read(device); },
        [this](const Load& load) {
            setVisible(load.has_value());
            if (load) {
                const auto gigabytes = [](std::uint64_t bytes) {
                    return QLocale().toString(static_cast<double>(bytes) / (1U << 30U), 'f', 1);
                };
                setText(tr("GPU %1: %2 of %3 GiB used, %4 % busy")
                            .arg(m_device)
                            .arg(gigabytes(load->usedBytes), gigabytes(load->totalBytes))
                            .arg(load->percent));
                setToolTip(QString::fromStdString(load->name));
            }
        });
    connect(job, &JobThread::finished, this, [this] { m_asking = false; });
}

}  // namespace grasploom
