#include "app/gui/docks/view_3d_dock.h"

#include "app/gui/docks/trial_player.h"
#include "app/gui/document/scene_content.h"
#include "widgets/depth_profile_plot.h"
#include "widgets/elided_label.h"
#include "widgets/flow_layout.h"
#include "widgets/layer_style.h"
#include "widgets/view3d/scene_view_3d.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QImageWriter>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace grasploom {
namespace {

constexpr int mostPointPixels = 12;

QWidget* labelled(const QString& text, QWidget* widget) {
    auto* pair = new QWidget;
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(text);
    label->setBuddy(widget);
    row->addWidget(label);
    row->addWidget(widget);
    return pair;
}

}  // namespace

View3dDock::View3dDock(Document& document, QWidget* parent)
    : SeenPage(parent),
      m_document(document),
      m_view(new SceneView3d),
      m_profile(new DepthProfilePlot),
      m_splitter(new QSplitter),
      m_player(new TrialPlayer) {
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_profile);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    setFocusProxy(m_view);
    m_splitter->setSizes({3000, 2000});  // shares of what there is, not what either would ask for
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(buildBar());
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_player);

    for (const auto signal : {&Document::opened, &Document::currentSceneChanged, &Document::closed}) {
        connect(&m_document, signal, this, &View3dDock::followScene);
    }
    for (const auto signal : {&Document::labelsChanged, &Document::predictionsChanged, &Document::selectionChanged,
                              &Document::criterionChanged, &Document::judged}) {
        connect(&m_document, signal, this, &View3dDock::refreshGrasps);
    }
    connect(m_view, &SceneView3d::pictureRequested, this, &View3dDock::choosePicture);
    setTabOrder(this, m_view);  // the view comes first, so that its keys are at hand
    setTabOrder(m_view, m_depthBox);
    setTabOrder(m_depthBox, m_styleBox);
    setTabOrder(m_styleBox, m_pointBox);
    setTabOrder(m_pointBox, m_approachBox);
    connectTrial();
    refreshStyle();
    catchUpWhenSeen();
}

View3dDock::~View3dDock() = default;

QWidget* View3dDock::buildBar() {
    auto* bar = new QWidget;
    auto* flow = new FlowLayout(bar);
    flow->setContentsMargins(0, 0, 0, 0);
    m_depthBox = new QComboBox;
    m_depthBox->addItems({tr("perfect"), tr("stereo")});
    m_depthBox->setToolTip(tr("Depth as rendered, or as a stereo camera measures it, with holes"));
    m_styleBox = new QComboBox;
    m_styleBox->addItems({tr("mesh"), tr("cloud")});
    m_styleBox->setToolTip(tr("Triangles between neighbouring pixels, or a point for each"));
    m_pointBox = new QSpinBox;
    m_pointBox->setRange(1, mostPointPixels);
    m_pointBox->setValue(2);
    m_pointBox->setSuffix(tr(" px"));
    m_pointBox->setToolTip(tr("Size of a point of the cloud"));
    m_pointBox->setAccessibleName(tr("Size of a point of the cloud"));
    m_approachBox = new QComboBox;
    m_approachBox->addItems({tr("the surface's normal"), tr("the camera's axis")});
    m_approachBox->setToolTip(
        tr("How the gripper comes in: at right angles to the surface at the grasp's centre, as in "
           "Jacquard's trials, or along the camera's optical axis"));
    m_state = new ElidedLabel;
    flow->addWidget(labelled(tr("Depth"), m_depthBox));
    flow->addWidget(labelled(tr("as"), m_styleBox));
    flow->addWidget(m_pointBox);
    flow->addWidget(labelled(tr("Approach along"), m_approachBox));
    flow->addWidget(buildViews());
    connect(m_depthBox, &QComboBox::activated, this, &View3dDock::followScene);
    connect(m_styleBox, &QComboBox::activated, this, &View3dDock::refreshStyle);
    connect(m_pointBox, &QSpinBox::valueChanged, this, &View3dDock::refreshStyle);
    connect(m_approachBox, &QComboBox::activated, this, &View3dDock::refreshGrasps);
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(bar);
    column->addWidget(m_state);
    return whole;
}

/// The view takes these keys itself, hence no shortcuts here.
QToolButton* View3dDock::buildViews() {
    auto* button = new QToolButton;
    button->setText(tr("View"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    const auto add = [&](const QString& text, const char* key, auto act) {
        return menu->addAction(text + QLatin1Char('\t') + QLatin1String(key), this, act);
    };
    add(tr("As the picture"), "Enter", [this] { m_view->setView(StandardView::Picture); });
    add(tr("Front"), "1", [this] { m_view->setView(StandardView::Front); });
    add(tr("Right"), "3", [this] { m_view->setView(StandardView::Right); });
    add(tr("Top"), "7", [this] { m_view->setView(StandardView::Top); });
    add(tr("Oblique"), "9", [this] { m_view->setView(StandardView::Oblique); });
    add(tr("At the gripper"), "F", [this] { m_view->lookAtGripper(); });
    menu->addSeparator();
    QAction* const parallel = menu->addAction(tr("Parallel projection") + QStringLiteral("\t5"));
    parallel->setCheckable(true);
    connect(parallel, &QAction::triggered, m_view, &SceneView3d::setParallel);
    connect(m_view, &SceneView3d::parallelChanged, parallel, &QAction::setChecked);
    menu->addSeparator();
    add(tr("Save a picture…"), "F12", [this] { choosePicture(); });
    button->setMenu(menu);
    return button;
}

Approach View3dDock::approach() const {
    return m_approachBox->currentIndex() == 0 ? Approach::SurfaceNormal : Approach::CameraAxis;
}

void View3dDock::catchUp() {
    if (m_stale && !m_job) {
        followScene();
    }
}

/// Side by side where there is width, one above the other where there is height.
void View3dDock::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_splitter->setOrientation(width() >= height() ? Qt::Horizontal : Qt::Vertical);
}

/// Of the scene's depths the chosen one, else the other.
std::optional<Channel> View3dDock::wantedDepth() {
    const SceneIndex& index = *m_document.index();
    const std::size_t scene = *m_document.currentScene();
    const std::array channels{Channel::PerfectDepth, Channel::StereoDepth};
    const auto wanted = static_cast<std::size_t>(m_depthBox->currentIndex());
    m_depthBox->setEnabled(index.has(scene, channels[0]) && index.has(scene, channels[1]));
    for (const Channel channel : {channels[wanted], channels[1 - wanted]}) {
        if (index.has(scene, channel)) {
            return channel;
        }
    }
    return std::nullopt;
}

void View3dDock::followScene() {
    m_stale = true;
    m_space.reset();
    leaveFilm();
    if (!isSeen()) {
        catchUpWhenSeen();
        return;
    }
    if (!m_document.index() || !m_document.currentScene()) {
        clear(tr("No scene is open."));
    } else if (!wantedDepth()) {
        clear(tr("This scene has no depth picture: there is nothing to show in space."));
    } else if (!m_job) {
        read();
    }  // else: when that one is done
}

void View3dDock::read() {
    m_stale = false;
    const Channel channel = *wantedDepth();
    m_job = startJob<SpaceScene>(
        this,
        [index = m_document.index(), scene = *m_document.currentScene(), channel](const JobEvents&) {
            return readSpaceScene(*index, scene, channel);
        },
        [this](SpaceScene space) {
            if (!m_stale) {
                receive(std::move(space));
            }
        });
    connect(m_job, &JobThread::failed, this, [this](const QString& reason) {
        if (!m_stale) {
            clear(tr("The scene's depth cannot be shown: %1").arg(reason));
        }
    });
    connect(m_job, &JobThread::finished, this, [this] {
        m_job = nullptr;
        if (m_stale) {
            followScene();
        }
    });
}

void View3dDock::receive(SpaceScene space) {
    m_space = std::move(space);
    m_spaceOf = {m_document.index(), m_document.currentScene()};
    m_view->setSurface(m_space->surface);
    m_view->setPictureCamera(m_space->camera);
    refreshGrasps();
}

void View3dDock::clear(const QString& reason) {
    m_stale = false;
    m_space.reset();
    m_view->setSurface(nullptr);
    m_view->setGripper(std::nullopt);
    m_view->setOutlines({});
    m_view->setNotice(reason);
    m_profile->clear(reason);
    m_state->clear();
    refreshTrial();
}

void View3dDock::refreshGrasps() {
    refreshTrial();
    const bool current = m_spaceOf == std::pair(m_document.index(), m_document.currentScene());
    if (!m_space || !current || m_film) {
        return;
    }
    m_view->setOutlines(outlinesIn(*m_space, canvasLayers(m_document, false), approach()));
    const InspectorContent content = inspectorContent(m_document);
    const QLocale locale;
    QStringList state{tr("%1 points.").arg(locale.toString(qulonglong(m_space->surface->positions.size() / 3))),
                      m_space->depth.cameraIsKnown
                          ? tr("The camera is that of the scene's recipe.")
                          : tr("The camera is taken for Jacquard's: 30°, tilted by 10°, 1.5 m away.")};
    QString missing;
    std::optional<WorldGrasp> world;
    if (!content.selected) {
        missing = tr("Select a grasp to see the gripper there.");
    } else if (!(world = inWorld(*m_space, content.grasp, approach()))) {
        missing = tr("There is no depth at the centre of the selected grasp: its size in millimetres is not known.");
    }
    m_view->setNotice(missing);
    if (!world) {
        m_view->setGripper(std::nullopt);
        m_profile->clear(missing);
    } else {
        m_view->setGripper(gripperAt(*world, content.selected->kind));
        m_profile->setProfile(profileAt(*m_space, content.grasp, *world), colourOf(content.selected->kind));
        state.prepend(tr("Opening %1 mm, jaw %2 mm.")
                          .arg(locale.toString(1000 * world->openingMetres, 'f', 1),
                               locale.toString(1000 * world->jawMetres, 'f', 1)));
    }
    m_state->setText(state.join(QLatin1Char(' ')));
}

void View3dDock::refreshStyle() {
    const bool cloud = m_styleBox->currentIndex() == 1;
    m_pointBox->setEnabled(cloud);
    m_view->setStyle(cloud ? SurfaceStyle::Cloud : SurfaceStyle::Mesh, m_pointBox->value());
}

QString View3dDock::savePicture(const QString& file) {
    const QImage picture = m_view->picture();
    if (picture.isNull()) {
        return tr("There is no 3-D view to save a picture of.");
    }
    QImageWriter writer(file);
    return writer.write(picture) ? QString() : writer.errorString();
}

void View3dDock::choosePicture() {
    if (m_view->picture().isNull() || !m_document.currentScene()) {
        Q_EMIT failed(tr("The picture was not saved."), tr("There is no 3-D view to save a picture of."));
        return;
    }
    const QString name = QString::fromStdString(m_document.index()->scene(*m_document.currentScene()).id);
    const QString start = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) + QLatin1Char('/') + name +
                          QStringLiteral("_3d.png");
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save a picture of the 3-D view"), start, tr("Pictures (*.png *.jpg)"));
    if (file.isEmpty()) {
        return;
    }
    if (const QString reason = savePicture(file); !reason.isEmpty()) {
        Q_EMIT failed(tr("The picture %1 could not be saved.").arg(file), reason);
    } else {
        Q_EMIT logged(tr("Saved %1").arg(file));
    }
}

}  // namespace grasploom
