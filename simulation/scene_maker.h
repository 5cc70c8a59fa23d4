#pragma once

#include "dataset/made_scenes.h"
#include "simulation/label_scene.h"
#include "simulation/scene_renderer.h"
#include "simulation/settle.h"
#include "simulation/shape_store.h"

#include <functional>
#include <optional>

namespace grasploom {

/// Everything that decides simulated scenes but their number.
struct SceneMaking {
    std::string style = "jacquard";  ///< or "jacquard+"
    std::uint64_t seed = 0;
    RenderingMethod rendering = RenderingMethod::Rays;
    double shortestMetres = 0.08;  ///< an object's longest side, drawn evenly in its logarithm; Jacquard's limits
    double longestMetres = 0.90;
    int fewestObjects = 2;  ///< of a scene of style jacquard+
    int mostObjects = 6;
    int drops = 4;    ///< that a pose may take until some grasp holds
    int shapes = 12;  ///< that an object may take until it can be grasped
    SettleSettings settle;
    LabelSettings labels;
    TrialSettings trial;
};
/// Empty, or what is out of range.
std::string validate(const SceneMaking& making);

/// A scene with what is needed to draw it and to try grasps on it.
struct BuiltScene {
    SimulatedScene scene;
    std::vector<Shape> shapes;         ///< metres, one per object
    std::vector<SolidObject> objects;  ///< one per object, where it rests
};

/// Makes the shapes of a scene again. `cancelled` as for ShapeStore::shape(). Throws DataError where one is not in the
/// store.
BuiltScene buildScene(SimulatedScene scene, const ShapeStore& shapes, const std::function<bool()>& cancelled = {});

/// Makes the scenes of one object (of one group of objects, in style jacquard+), pose by pose. Pose 0 settles which
/// shapes can be grasped; later poses drop the same ones. Depends on making, store and object number only.
class ObjectScenes {
public:
    /// `first`: the scene of pose 0 where it was made before. Renderer and store must outlive the object.
    ObjectScenes(const SceneMaking& making, const ShapeStore& shapes, SceneRenderer& renderer, int object,
                 std::optional<SimulatedScene> first = {});

    /// Empty where no grasp holds in any drop; pose 0 goes first. Throws Cancelled after a yes of `cancelled`, which is
    /// asked several times a second; a mesh of a million triangles takes half a second to read.
    std::optional<MadeScene> make(int pose, const std::function<bool()>& cancelled);

    /// The colours of pose 0, `pixels` wide: the scene that make(0) finds, without its labels and in a fraction of the
    /// time. Throws as make() does.
    std::optional<cv::Mat> preview(int pixels, const std::function<bool()>& cancelled);

private:
    /// Does what is to be done with a scene that came to rest; false where no grasp holds in it.
    using Finish = std::function<bool(const BuiltScene&)>;
    bool tryPose(int pose, const Finish& finish, const std::function<bool()>& cancelled);
    bool tryShapes(const Finish& finish, const std::function<bool()>& cancelled);
    bool tryDrops(int pose, const Finish& finish, const std::function<bool()>& cancelled);
    [[nodiscard]] std::optional<BuiltScene> drop(int pose, int attempt, const std::function<bool()>& cancelled) const;
    [[nodiscard]] std::vector<SceneObject> drawObjects(int attempt, const std::function<bool()>& cancelled) const;

    const SceneMaking& m_making;
    const ShapeStore& m_shapes;
    SceneRenderer& m_renderer;
    std::uint64_t m_object;
    std::vector<SceneObject> m_objects;  // not dropped yet
};

}  // namespace grasploom
