#include "app/gui/simulation/scene_preview.h"

#include "app/gui/jobs/low_priority.h"
#include "simulation/ray_renderer.h"
#include "widgets/picture_image.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {
namespace {

constexpr int side = 190;      ///< of a picture, logical px
constexpr int patience = 250;  ///< ms without a change until scenes are simulated

bool showTheSame(const SimulatedOptions& a, const SimulatedOptions& b) {
    return a.making.style == b.making.style && a.making.seed == b.making.seed && a.meshes == b.meshes;
}

}  // namespace

/// What is worth keeping from scene to scene: shapes that took long to read, a renderer's memory.
struct ScenePreview::Workshop {
    std::optional<std::filesystem::path> meshes;
    std::unique_ptr<ShapeStore> store;
    std::optional<RayRenderer> renderer;

    /// A null picture where no grasp holds, and so no scene is made.
    QImage draw(const SimulatedOptions& options, int object, int pixels, const JobEvents& events) {
        lowerPriority();
        if (!store || meshes != options.meshes) {
            store =
                options.meshes.empty() ? std::make_unique<ShapeStore>() : std::make_unique<ShapeStore>(options.meshes);
            meshes = options.meshes;
        }
        if (!renderer) {
            renderer.emplace();
        }
        ObjectScenes scenes(options.making, *store, *renderer, object);
        const auto picture = scenes.preview(pixels, [&events] { return events.cancelled(); });
        return picture ? toImage(*picture) : QImage();
    }
};

ScenePreview::ScenePreview(QWidget* parent)
    : QWidget(parent),
      m_workshop(std::make_shared<Workshop>()),
      m_caption(new QLabel),
      m_previous(new QPushButton(tr("◀ Pre&vious"))),
      m_next(new QPushButton(tr("Ne&xt ▶"))) {
    auto* grid = new QGridLayout;
    grid->setSpacing(4);
    for (int i = 0; i < shown; ++i) {
        auto* picture = new QLabel;
        picture->setFixedSize(side, side);
        picture->setAlignment(Qt::AlignCenter);
        picture->setWordWrap(true);
        picture->setFrameShape(QFrame::StyledPanel);
        picture->setObjectName(QStringLiteral("preview%1").arg(i));
        m_pictures.at(static_cast<std::size_t>(i)) = picture;
        grid->addWidget(picture, i / 2, i % 2);
    }
    m_caption->setWordWrap(true);
    m_caption->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_caption->setMaximumWidth(2 * side + 4);
    m_next->setObjectName(QStringLiteral("nextScenes"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* const button : {m_previous, m_next}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(grid);
    layout->addWidget(m_caption);
    layout->addLayout(buttons);
    layout->addStretch();
    m_soon.setSingleShot(true);
    m_soon.setInterval(patience);
    connect(&m_soon, &QTimer::timeout, this, [this] { order(0); });
    connect(m_next, &QPushButton::clicked, this, &ScenePreview::showNext);
    connect(m_previous, &QPushButton::clicked, this, &ScenePreview::showPrevious);
    connect(&m_job, &LatestJob::failed, this, [this](const QString& reason) {
        m_pictures.front()->setText(reason);
        refresh();
    });
    connect(&m_job, &LatestJob::settled, this, &ScenePreview::stopped);
}

ScenePreview::~ScenePreview() = default;

int ScenePreview::objects() const {
    const int poses =
        m_options->scenesPerObject > 0 ? m_options->scenesPerObject : scenesPerObjectOf(m_options->making.style);
    return (m_options->scenes - 1) / poses + 1;
}

bool ScenePreview::isBusy() const {
    return m_soon.isActive() || m_job.isBusy();
}

void ScenePreview::setOptions(const std::optional<SimulatedOptions>& options) {
    const bool same = m_options && options && showTheSame(*m_options, *options);
    m_options = options;
    const int before = m_first;
    m_first = !options ? 0 : same ? std::min(m_first, (objects() - 1) / shown * shown) : 0;
    if (!same || m_first != before) {
        startAfresh();
    } else {
        refresh();
    }
}

void ScenePreview::stop() {
    m_soon.stop();
    m_job.drop();
}

void ScenePreview::showNext() {
    m_first += shown;
    startAfresh();
}

void ScenePreview::showPrevious() {
    m_first = std::max(0, m_first - shown);
    startAfresh();
}

void ScenePreview::startAfresh() {
    m_job.drop();
    m_images.fill({});
    for (QLabel* const picture : m_pictures) {
        picture->clear();
        picture->setAccessibleName(QString());
    }
    m_options ? m_soon.start() : m_soon.stop();
    refresh();
}

void ScenePreview::order(int place) {
    if (!m_options || place >= shown || m_first + place >= objects()) {
        refresh();
        return;
    }
    m_pictures.at(static_cast<std::size_t>(place))->setText(tr("Simulating…"));
    const int pixels = static_cast<int>(side * devicePixelRatioF());
    m_job.order<QImage>([workshop = m_workshop, options = *m_options, object = m_first + place,
                         pixels](const JobEvents& events) { return workshop->draw(options, object, pixels, events); },
                        [this, place](const QImage& picture) {
                            take(place, picture);
                            order(place + 1);
                        });
    refresh();
}

void ScenePreview::take(int place, const QImage& picture) {
    QLabel* const label = m_pictures.at(static_cast<std::size_t>(place));
    m_images.at(static_cast<std::size_t>(place)) = picture;
    if (picture.isNull()) {
        label->setText(tr("No grasp holds: this scene will be left out."));
    } else {
        QPixmap pixmap = QPixmap::fromImage(picture);
        pixmap.setDevicePixelRatio(static_cast<double>(picture.width()) / side);
        label->setPixmap(pixmap);
        label->setAccessibleName(tr("Scene of object %1").arg(m_first + place + 1));
    }
    Q_EMIT drawn(place);
}

void ScenePreview::refresh() {
    m_previous->setEnabled(m_options && m_first > 0);
    m_next->setEnabled(m_options && m_first + shown < objects());
    if (!m_options) {
        m_caption->clear();
        return;
    }
    const int last = std::min(m_first + shown, objects());
    m_caption->setText(
        m_options->making.style == "jacquard"
            ? tr("Objects %1 to %2 of %3, each in its first pose").arg(m_first + 1).arg(last).arg(objects())
            : tr("Groups %1 to %2 of %3, each in its first pose").arg(m_first + 1).arg(last).arg(objects()));
}

}  // namespace grasploom
