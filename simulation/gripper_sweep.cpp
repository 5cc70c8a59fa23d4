#include "simulation/gripper_sweep.h"

#include <BulletCollision/NarrowPhaseCollision/btGjkPairDetector.h>
#include <BulletCollision/NarrowPhaseCollision/btPointCollector.h>
#include <BulletCollision/NarrowPhaseCollision/btVoronoiSimplexSolver.h>

#include <algorithm>
#include <limits>

namespace grasploom {
namespace {

constexpr int halvings = 8;

bool apart(const btVector3& lowA, const btVector3& highA, const btVector3& lowB, const btVector3& highB) {
    for (int axis = 0; axis < 3; ++axis) {
        if (highA[axis] < lowB[axis] || highB[axis] < lowA[axis]) {
            return true;
        }
    }
    return false;
}

}  // namespace

GripperSweep::GripperSweep(std::span<const SolidObject> objects, const Eigen::Isometry3d& graspFromWorld,
                           double openingMetres, double jawMetres, const GripperSettings& settings)
    : m_graspFromWorld(graspFromWorld), m_opening(openingMetres), m_jaw(jawMetres), m_settings(settings) {
    for (const SolidObject& object : objects) {
        const CollisionModel::Impl& model = object.model->impl();
        const btTransform pose = toBullet(graspFromWorld * object.worldFromObject * model.objectFromBody);
        for (const auto& hull : model.hulls) {
            PlacedHull placed{hull.get(), pose, {}, {}};
            hull->getAabb(pose, placed.low, placed.high);
            m_hulls.push_back(placed);
        }
    }
}

bool GripperSweep::touches(const Eigen::Vector3d& lowMetres, const Eigen::Vector3d& highMetres,
                           double toleranceMetres) const {
    const btVector3 low = toBullet(lowMetres);
    const btVector3 high = toBullet(highMetres);
    const btVector3 half = (high - low) / 2;
    btBoxShape box(half);
    box.setMargin(std::min(lengthToBullet(1e-3), half[half.minAxis()] / 2));
    const btTransform pose(btQuaternion::getIdentity(), (low + high) / 2);
    for (const PlacedHull& placed : m_hulls) {
        if (apart(low, high, placed.low, placed.high)) {
            continue;
        }
        btVoronoiSimplexSolver simplex;
        // Without a penetration solver there is no result where the cores, inside the margins, overlap.
        btGjkPairDetector detector(&box, placed.hull, &simplex, nullptr);
        btGjkPairDetector::ClosestPointInput input;
        input.m_transformA = pose;
        input.m_transformB = placed.pose;
        btPointCollector closest;
        detector.getClosestPoints(input, closest, nullptr);
        if (!closest.m_hasResult || closest.m_distance < -lengthToBullet(toleranceMetres) - placed.hull->getMargin()) {
            return true;
        }
    }
    return false;
}

double GripperSweep::planeInsertion() const {
    const Eigen::Vector3d up = m_graspFromWorld.linear().col(2);
    const double height = m_graspFromWorld.inverse().translation().z() - m_settings.planeClearanceMetres;
    const double reach = std::abs(up.x()) * (m_opening / 2 + m_settings.fingerThicknessMetres);
    const double tips = height - reach - std::abs(up.y()) * m_jaw / 2;
    const double palm = height - reach - std::abs(up.y()) * std::max(m_jaw, m_settings.palmDepthMetres) / 2;
    if (up.z() > 1e-6) {
        return std::min(tips / up.z(), palm / up.z() + m_settings.fingerLengthMetres);
    }
    // Level, or from below: nothing gets lower by going further in.
    return std::min(tips, palm) >= 0 && up.z() > -1e-6 ? std::numeric_limits<double>::infinity()
                                                       : -std::numeric_limits<double>::infinity();
}

bool GripperSweep::isFree(double insertion) const {
    const auto& s = m_settings;
    const double inner = m_opening / 2;
    const double outer = inner + s.fingerThicknessMetres;
    const double palmHalf = std::max(m_jaw, s.palmDepthMetres) / 2;
    const Eigen::Vector3d fingerLow(inner, -m_jaw / 2, -insertion);
    const Eigen::Vector3d fingerHigh(outer, m_jaw / 2, s.approachMetres);
    const Eigen::Vector3d palmLow(-outer, -palmHalf, s.fingerLengthMetres - insertion);
    const Eigen::Vector3d palmHigh(outer, palmHalf, s.approachMetres + s.fingerLengthMetres);
    return !pairTouches(fingerLow, fingerHigh, s.touchToleranceMetres) &&
           !touches(palmLow, palmHigh, s.touchToleranceMetres);
}

bool GripperSweep::pairTouches(const Eigen::Vector3d& low, const Eigen::Vector3d& high, double toleranceMetres) const {
    return touches(low, high, toleranceMetres) ||
           touches({-high.x(), low.y(), low.z()}, {-low.x(), high.y(), high.z()}, toleranceMetres);
}

std::optional<double> GripperSweep::deepestInsertion(double least, double most) const {
    if (isFree(most)) {
        return most;
    }
    if (!isFree(least)) {
        return std::nullopt;
    }
    for (int i = 0; i < halvings; ++i) {
        const double middle = (least + most) / 2;
        (isFree(middle) ? least : most) = middle;
    }
    return least;
}

std::optional<double> GripperSweep::freeClosing(double insertion) const {
    const double half = m_opening / 2;
    const auto swept = [&](double travel) {
        return pairTouches(
            {half - travel, -m_jaw / 2, -insertion},
            {half + m_settings.fingerThicknessMetres, m_jaw / 2, m_settings.fingerLengthMetres - insertion}, 0);
    };
    if (!swept(half)) {
        return std::nullopt;
    }
    double free = 0, touching = half;
    for (int i = 0; i < halvings + 2; ++i) {
        const double middle = (free + touching) / 2;
        (swept(middle) ? touching : free) = middle;
    }
    return free;
}

}  // namespace grasploom
