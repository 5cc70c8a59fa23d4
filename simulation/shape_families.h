#pragma once

#include "simulation/shape.h"

#include <optional>
#include <span>
#include <string_view>

namespace grasploom {

/// Kinds of objects that can be made by seed, sorted by name: "airplane" … "zigzag".
std::span<const std::string_view> shapeFamilies();

/// Instance `seed` of a family: the same on every machine up to the last bits of its library's sines.
/// Longest side of its box 1 m, centre of mass at the origin. Throws std::invalid_argument for an unknown family.
Shape makeShape(std::string_view family, std::uint64_t seed);

/// What SceneObject::shape says of a family's instance: "mug:42".
struct FamilyMember {
    std::string_view family;  ///< one of shapeFamilies()
    std::uint64_t seed = 0;
};
std::string shapeText(const FamilyMember& member);

/// Empty where `text` names no member of a known family: the name of a file, say.
std::optional<FamilyMember> parseShapeText(std::string_view text);

/// The shape at another size; longest side in metres, positive.
Shape scaled(Shape shape, double longestSideMetres);

}  // namespace grasploom
