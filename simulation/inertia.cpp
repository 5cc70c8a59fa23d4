#include "simulation/inertia.h"

#include "simulation/convex_hull.h"

#include <Eigen/Eigenvalues>

#include <stdexcept>

namespace grasploom {
namespace {

/// Integrals over a solid: of 1, x and x·xᵀ.
struct Moments {
    double volume = 0;
    Eigen::Vector3d first = Eigen::Vector3d::Zero();
    Eigen::Matrix3d second = Eigen::Matrix3d::Zero();
};

/// Signed tetrahedra between the origin and the triangles.
void add(const Surface& hull, Moments& sum) {
    for (const auto& triangle : hull.triangles) {
        const Eigen::Vector3d a = hull.corners[triangle[0]].cast<double>();
        const Eigen::Vector3d b = hull.corners[triangle[1]].cast<double>();
        const Eigen::Vector3d c = hull.corners[triangle[2]].cast<double>();
        const Eigen::Vector3d corners = a + b + c;
        const double volume = a.dot(b.cross(c)) / 6;
        sum.volume += volume;
        sum.first += volume / 4 * corners;
        sum.second +=
            volume / 20 * (a * a.transpose() + b * b.transpose() + c * c.transpose() + corners * corners.transpose());
    }
}

}  // namespace

Inertia inertiaOf(std::span<const ConvexPart> parts) {
    Moments sum;
    for (const ConvexPart& part : parts) {
        add(convexHull(part), sum);
    }
    if (!(sum.volume > 0)) {
        throw std::invalid_argument("the parts enclose no volume");
    }
    const Eigen::Vector3d centre = sum.first / sum.volume;
    const Eigen::Matrix3d spread = sum.second / sum.volume - centre * centre.transpose();
    const Eigen::Matrix3d tensor = spread.trace() * Eigen::Matrix3d::Identity() - spread;
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> solver(tensor);
    Inertia inertia;
    inertia.volume = sum.volume;
    inertia.momentsPerMass = solver.eigenvalues();
    Eigen::Matrix3d axes = solver.eigenvectors();
    if (axes.determinant() < 0) {
        axes.col(2) = -axes.col(2);
    }
    inertia.objectFromPrincipal.linear() = axes;
    inertia.objectFromPrincipal.translation() = centre;
    return inertia;
}

}  // namespace grasploom
