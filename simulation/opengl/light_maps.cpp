#include "simulation/opengl/light_maps.h"

#include "simulation/light_samples.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace grasploom {

namespace {

constexpr float margin = 1.03F;        ///< around the objects, so that they do not touch a picture's border
constexpr float widestTangent = 5.7F;  ///< of 80°
constexpr float nearestMetres = 0.01F;

LightView viewFromPoint(const Eigen::Vector3f& from, const BoundingSphere& objects) {
    const Eigen::Vector3f way = objects.centre - from;
    const float distance = std::max(way.norm(), nearestMetres);
    const CrossFrame frame(distance > nearestMetres ? (way / distance).eval() : (-Eigen::Vector3f::UnitZ()).eval());
    const bool outside = distance > objects.radius + nearestMetres;
    const float sine = objects.radius / distance;
    const float tangent = outside ? std::min(widestTangent, sine / std::sqrt(1 - sine * sine)) : widestTangent;
    const float nearest = outside ? distance - objects.radius : nearestMetres;
    const float farthest = distance + objects.radius;
    LightView view;
    Eigen::Matrix4f& clip = view.clipFromWorld;
    const auto row = [&](int i, const Eigen::Vector3f& axis, float scale, float shift) {
        clip.row(i) << scale * axis.transpose(), shift - scale * axis.dot(from);
    };
    row(0, frame.u, 1 / tangent, 0);
    row(1, frame.v, 1 / tangent, 0);
    row(2, frame.w, (farthest + nearest) / (farthest - nearest), -2 * farthest * nearest / (farthest - nearest));
    row(3, frame.w, 1, 0);
    view.towardsLight = -frame.w;
    return view;
}

LightView parallelView(const Eigen::Vector3f& towardsLight, const BoundingSphere& objects) {
    const CrossFrame frame(towardsLight);
    LightView view;
    view.towardsLight = towardsLight;
    const auto row = [&](int i, const Eigen::Vector3f& axis) {
        view.clipFromWorld.row(i) << axis.transpose() / objects.radius, -axis.dot(objects.centre) / objects.radius;
    };
    row(0, frame.u);
    row(1, frame.v);
    row(2, -frame.w);
    view.clipFromWorld.row(3) << 0, 0, 0, 1;
    return view;
}

/// Point i of a spiral that covers the sphere evenly (Fibonacci's).
Eigen::Vector3f spherePoint(int i, int count) {
    constexpr double goldenAngle = 2.399963229728653;
    const double z = 1 - (2 * i + 1.0) / count;
    const double across = std::sqrt(1 - z * z);
    return {static_cast<float>(across * std::cos(goldenAngle * i)),
            static_cast<float>(across * std::sin(goldenAngle * i)), static_cast<float>(z)};
}

}  // namespace

BoundingSphere enclosingSphere(std::span<const BoundingSphere> objects) {
    if (objects.empty()) {
        return {};
    }
    Eigen::AlignedBox3f box;
    for (const BoundingSphere& object : objects) {
        box.extend(object.centre);
    }
    BoundingSphere sphere{box.center(), 0};
    for (const BoundingSphere& object : objects) {
        sphere.radius = std::max(sphere.radius, (object.centre - sphere.centre).norm() + object.radius);
    }
    return sphere;
}

void validate(const LightSamples& samples) {
    constexpr int block = 16;
    const auto good = [](int count, int most) { return count >= block && count <= most && count % block == 0; };
    if (!good(samples.lamp, discPatternSize) || !good(samples.sky, 1024)) {
        throw std::invalid_argument(
            "light: 16 to 64 points of the lamp and 16 to 1024 directions are needed, each a "
            "multiple of 16");
    }
}

LightViews lightViews(const Lighting& lighting, std::span<const BoundingSphere> objects, const LightSamples& samples) {
    validate(samples);
    BoundingSphere all = enclosingSphere(objects);
    LightViews views;
    if (!(all.radius > 0)) {
        return views;
    }
    all.radius *= margin;
    const Eigen::Vector3f lamp = lighting.lampMetres.cast<float>();
    const auto lampRadius = static_cast<float>(lighting.lampRadiusMetres);
    const CrossFrame disc(-lamp.normalized());
    for (int i = 0; i < samples.lamp; ++i) {
        const Eigen::Vector2f& point = discPattern()[static_cast<std::size_t>(i)];
        views.lamp.push_back(viewFromPoint(lamp + lampRadius * (point.x() * disc.u + point.y() * disc.v), all));
    }
    for (int i = 0; i < samples.sky; ++i) {
        views.sky.push_back(parallelView(spherePoint(i, samples.sky), all));
    }
    const float distance = (lamp - all.centre).norm();
    views.lampWidthMetres = distance > all.radius + nearestMetres ? 2 * all.radius : 2 * widestTangent * distance;
    views.skyWidthMetres = 2 * all.radius;
    return views;
}

}  // namespace grasploom
