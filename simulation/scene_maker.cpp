#include "simulation/scene_maker.h"

#include "simulation/scene_file.h"
#include "simulation/scene_look.h"
#include "simulation/settings_check.h"
#include "simulation/shape_families.h"
#include "simulation/work_watch.h"

#include <cmath>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr double shrinking = 0.8;  ///< of what the camera does not see whole, however it lies
constexpr int shrinkings = 8;

// Streams of random numbers that do not meet.
enum Stream : std::uint64_t { ShapeStream = 1, LookStream, DropStream };

std::uint64_t seedOf(const SceneMaking& making, Stream stream, std::uint64_t object, std::uint64_t pose = 0,
                     std::uint64_t attempt = 0) {
    return PortableRandom{making.seed, making.style == "jacquard" ? 0U : 1U, object, stream, pose, attempt}.next();
}

std::shared_ptr<const CollisionModel> modelOf(const Shape& metres) {
    return std::make_shared<const CollisionModel>(metres.parts, 1.0);
}

/// The look of a scene; objects keep the colours they were drawn with (so does Jacquard+).
void giveLook(SimulatedScene& scene) {
    const std::vector<SceneObject> before = scene.objects;
    drawLook(scene);
    for (std::size_t i = 0; i < before.size(); ++i) {
        scene.objects[i].material.colour = before[i].material.colour;
        scene.objects[i].material.texture = before[i].material.texture;
    }
}

void removeObject(BuiltScene& built, std::vector<DropRequest>& requests, std::size_t i) {
    const auto at = static_cast<std::ptrdiff_t>(i);
    built.scene.objects.erase(built.scene.objects.begin() + at);
    built.shapes.erase(built.shapes.begin() + at);
    requests.erase(requests.begin() + at);
}

/// Objects where they came to rest; those that found no rest are left out of the scene.
void placeObjects(BuiltScene& built, const SceneMaking& making, const std::function<bool()>& cancelled) {
    std::vector<DropRequest> requests;
    for (std::size_t i = 0; i < built.shapes.size(); ++i) {
        requests.push_back({modelOf(built.shapes[i]), built.scene.objects[i].massKilograms});
    }
    const SettledScene settled =
        settleObjects(requests, built.scene.camera, built.scene.seed, making.settle, making.trial.physics, cancelled);
    for (std::size_t i = requests.size(); i-- > 0;) {
        if (settled.worldFromObjects[i]) {
            built.scene.objects[i].worldFromObject = *settled.worldFromObjects[i];
        } else {
            removeObject(built, requests, i);
        }
    }
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const SceneObject& object = built.scene.objects[i];
        built.objects.push_back({requests[i].model, object.massKilograms, object.worldFromObject});
    }
}

MadeScene madeScene(const BuiltScene& built, SceneImages&& images, std::vector<Grasp>&& grasps) {
    MadeScene made;
    made.rgb = std::move(images.rgb);
    made.mask = std::move(images.mask);
    made.perfectDepth = std::move(images.perfectDepthMetres);
    made.stereoDepth = std::move(images.stereoDepthMetres);
    made.recipe = formatScene(built.scene);
    made.grasps = std::move(grasps);
    return made;
}

}  // namespace

std::string validate(const SceneMaking& making) {
    if (making.style != "jacquard" && making.style != "jacquard+") {
        return "style: \"" + making.style + "\" is not known; it must be jacquard or jacquard+";
    }
    const CheckedField fields[] = {
        {"shortest side", making.shortestMetres, 0.01, 2},
        {"longest side", making.longestMetres, making.shortestMetres, 2},
        {"fewest objects", static_cast<double>(making.fewestObjects), 1, 32},
        {"most objects", static_cast<double>(making.mostObjects), static_cast<double>(making.fewestObjects), 32},
        {"drops", static_cast<double>(making.drops), 1, 100},
        {"shapes", static_cast<double>(making.shapes), 1, 1000}};
    for (const std::string& problem :
         {outOfRange(fields), validate(making.settle), validate(making.labels), validate(making.trial)}) {
        if (!problem.empty()) {
            return problem;
        }
    }
    return {};
}

BuiltScene buildScene(SimulatedScene scene, const ShapeStore& shapes, const std::function<bool()>& cancelled) {
    BuiltScene built{std::move(scene), {}, {}};
    for (const SceneObject& object : built.scene.objects) {
        if (!built.shapes.empty()) {
            stopIf(cancelled);  // copies of large meshes add up
        }
        built.shapes.push_back(scaled(*shapes.shape(object.shape, cancelled), object.longestSideMetres));
        built.objects.push_back({modelOf(built.shapes.back()), object.massKilograms, object.worldFromObject});
    }
    return built;
}

ObjectScenes::ObjectScenes(const SceneMaking& making, const ShapeStore& shapes, SceneRenderer& renderer, int object,
                           std::optional<SimulatedScene> first)
    : m_making(making), m_shapes(shapes), m_renderer(renderer), m_object(static_cast<std::uint64_t>(object)) {
    if (const std::string problem = validate(making); !problem.empty()) {
        throw std::invalid_argument(problem);
    }
    if (first) {
        m_objects = std::move(first->objects);
    }
}

std::optional<MadeScene> ObjectScenes::make(int pose, const std::function<bool()>& cancelled) {
    std::optional<MadeScene> made;
    const Finish label = [&](const BuiltScene& built) {
        SceneImages images = m_renderer.render(built.scene, built.shapes, cancelled);
        stopIf(cancelled);
        SceneLabels labels = labelScene(built.objects, images.perfectDepthMetres, images.mask, built.scene.camera,
                                        built.scene.seed, m_making.labels, m_making.trial, cancelled);
        if (labels.distinct > 0) {
            made = madeScene(built, std::move(images), std::move(labels.grasps));
        }
        return labels.distinct > 0;
    };
    return tryPose(pose, label, cancelled) ? std::move(made) : std::nullopt;
}

std::optional<cv::Mat> ObjectScenes::preview(int pixels, const std::function<bool()>& cancelled) {
    LabelSettings one = m_making.labels;  // the same candidates in the same order, up to the first that holds
    one.leastWanted = one.mostWanted = 1;
    std::optional<cv::Mat> colours;
    const Finish draw = [&](const BuiltScene& built) {
        const SceneImages images = m_renderer.renderGeometry(built.scene, built.shapes, cancelled);
        stopIf(cancelled);
        const SceneLabels labels = labelScene(built.objects, images.perfectDepthMetres, images.mask, built.scene.camera,
                                              built.scene.seed, one, m_making.trial, cancelled);
        if (labels.distinct > 0) {
            SimulatedScene small = built.scene;
            small.camera.pixels = pixels;
            colours = m_renderer.render(small, built.shapes, cancelled).rgb;
        }
        return labels.distinct > 0;
    };
    return tryPose(0, draw, cancelled) ? std::move(colours) : std::nullopt;
}

bool ObjectScenes::tryPose(int pose, const Finish& finish, const std::function<bool()>& cancelled) {
    if (pose == 0) {
        return tryShapes(finish, cancelled);
    }
    return !m_objects.empty() && tryDrops(pose, finish, cancelled);
}

bool ObjectScenes::tryShapes(const Finish& finish, const std::function<bool()>& cancelled) {
    for (int attempt = 0; attempt < m_making.shapes; ++attempt) {
        m_objects = drawObjects(attempt, cancelled);
        if (!m_objects.empty() && tryDrops(0, finish, cancelled)) {
            return true;
        }
    }
    m_objects.clear();
    return false;
}

std::vector<SceneObject> ObjectScenes::drawObjects(int attempt, const std::function<bool()>& cancelled) const {
    PortableRandom random{seedOf(m_making, ShapeStream, m_object, 0, static_cast<std::uint64_t>(attempt))};
    const bool several = m_making.style == "jacquard+";
    const int count =
        several ? m_making.fewestObjects + random.below(m_making.mostObjects - m_making.fewestObjects + 1) : 1;
    std::vector<SceneObject> objects;
    for (int i = 0; i < count; ++i) {
        SceneObject object;
        object.shape = m_shapes.draw(random);
        object.longestSideMetres =
            m_making.shortestMetres * std::pow(m_making.longestMetres / m_making.shortestMetres, random.uniform());
        object.massKilograms = massKilograms(object.longestSideMetres);
        try {
            static_cast<void>(m_shapes.shape(object.shape, cancelled));
            objects.push_back(std::move(object));
        } catch (const DataError&) {  // a mesh that cannot be used: the store keeps the reason
        }
    }
    SimulatedScene colours{m_making.style, seedOf(m_making, LookStream, m_object), std::move(objects), {}, {}, 0};
    drawLook(colours);
    return colours.objects;
}

bool ObjectScenes::tryDrops(int pose, const Finish& finish, const std::function<bool()>& cancelled) {
    for (int attempt = 0; attempt < m_making.drops; ++attempt) {
        const auto built = drop(pose, attempt, cancelled);
        stopIf(cancelled);
        const bool holds = built && finish(*built);
        stopIf(cancelled);
        if (holds) {
            // What the first pose had to leave out or shrink, later poses do, too.
            m_objects = pose == 0 ? built->scene.objects : m_objects;
            return true;
        }
    }
    return false;
}

std::optional<BuiltScene> ObjectScenes::drop(int pose, int attempt, const std::function<bool()>& cancelled) const {
    SimulatedScene scene;
    scene.style = m_making.style;
    scene.rendering = m_making.rendering;
    scene.seed =
        seedOf(m_making, DropStream, m_object, static_cast<std::uint64_t>(pose), static_cast<std::uint64_t>(attempt));
    scene.objects = m_objects;
    giveLook(scene);
    const std::size_t wanted = scene.objects.size();
    for (int i = 0; i < shrinkings; ++i) {
        BuiltScene built = buildScene(scene, m_shapes, cancelled);
        built.objects.clear();
        placeObjects(built, m_making, cancelled);
        // A scene of several that lost one is a scene; one that lost all is tried with smaller objects.
        if (!built.objects.empty() && (wanted == 1 || built.objects.size() >= std::min<std::size_t>(2, wanted))) {
            return built;
        }
        for (SceneObject& object : scene.objects) {
            object.longestSideMetres = std::max(m_making.shortestMetres, shrinking * object.longestSideMetres);
            object.massKilograms = massKilograms(object.longestSideMetres);
        }
    }
    return {};
}

}  // namespace grasploom
