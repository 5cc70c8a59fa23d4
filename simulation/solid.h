#pragma once

#include "simulation/surface.h"

#include <functional>
#include <span>

namespace grasploom {

/// What families of shapes are modelled with: a closed surface to draw and convex parts that fill it. Modelled about one
/// unit long; `finishedShape` scales. Pieces that are joined should touch rather than overlap, or the overlap weighs twice.
struct Solid {
    Surface surface;
    std::vector<ConvexPart> parts;
};

using Outline = std::vector<Eigen::Vector2d>;  ///< a polygon, corners counter-clockwise
using Path = std::vector<Eigen::Vector3d>;     ///< points of a polyline

Solid operator+(Solid a, const Solid& b);
Solid& operator+=(Solid& a, const Solid& b);

/// Mirroring transforms are fine: the surface keeps facing outward.
Solid moved(Solid solid, const Eigen::Affine3d& transform);
Solid shifted(Solid solid, const Eigen::Vector3d& by);
Solid rotated(Solid solid, double degrees, const Eigen::Vector3d& axis);  ///< about the origin, right-handed
Solid withMirrorImage(Solid solid, int axis);  ///< joined with its image at the plane axis = 0
Solid repeated(const Solid& solid, int count, const Eigen::Vector3d& step);
Solid repeatedAround(const Solid& solid, int count);  ///< about z, evenly over the whole turn

/// The hull of `points`, drawn as it is.
Solid hullOf(std::span<const Eigen::Vector3d> points);

/// A box from corner to corner.
Solid box(const Eigen::Vector3d& low, const Eigen::Vector3d& high);
/// A box standing centred on (x, y, bottom).
Solid block(const Eigen::Vector3d& size, const Eigen::Vector3d& bottomCentre = Eigen::Vector3d::Zero());

/// Convex pieces of a flat figure, as a plate from z = 0 up to `height`.
Solid extrusion(std::span<const Outline> convexPieces, double height);

Outline circle(double radius, int corners = 12);
Outline rectangle(double width, double height);
Outline rectangleBetween(const Eigen::Vector2d& low, const Eigen::Vector2d& high);
/// A bar of a drawing: `width` wide from `from` to `to`.
Outline stroke(const Eigen::Vector2d& from, const Eigen::Vector2d& to, double width);

/// How a section follows a path.
struct Sweep {
    Eigen::Vector3d up = Eigen::Vector3d::UnitZ();  ///< where the section's y axis points, as far as the path allows
    bool closed = false;                            ///< the last point joins the first
    int parts = 1000;                 ///< at most; each covers several segments, taken for straight enough
    std::vector<double> scales = {};  ///< of the section at each point; empty: all 1
};

/// A convex `section` drawn along `path`; corners are mitred, so that parts touch and do not overlap.
Solid swept(const Path& path, const Outline& section, const Sweep& how = {});

Solid rod(const Eigen::Vector3d& from, const Eigen::Vector3d& to, double radius);
Solid cone(const Eigen::Vector3d& from, const Eigen::Vector3d& to, double fromRadius, double toRadius);
/// `width` across, `thickness` along `up`.
Solid bar(const Eigen::Vector3d& from, const Eigen::Vector3d& to, double width, double thickness,
          const Eigen::Vector3d& up = Eigen::Vector3d::UnitZ());

/// Points of an arc in the plane z = 0, both ends included.
Path arc(const Eigen::Vector2d& centre, double radius, double fromDegrees, double toDegrees, int segments);

/// A solid of revolution about z. `profile` holds (radius, z) from the bottom up; ends off the axis are closed flat.
Solid turnedSolid(const Outline& profile);
/// Hollow and open at the top: `outer` as for turnedSolid, starting where the foot ends; the floor is as thick.
Solid turnedVessel(const Outline& outer, double wall);
/// A ring about z with the convex section (radius, z), counter-clockwise.
Solid turnedRing(const Outline& section);

/// |x/a|^(2/e)… of half axes `size`/2; exponents in [0.1, 2]: 0.1 is a box, 1 an ellipsoid, 2 a rhombus.
Solid superquadric(const Eigen::Vector3d& size, double eastWestExponent, double northSouthExponent);

/// Scaled to a longest side of 1 m and moved so that the parts' centre of mass is the origin.
Shape finishedShape(std::string name, const Solid& solid);

}  // namespace grasploom
