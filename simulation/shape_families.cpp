#include "simulation/shape_families.h"

#include "simulation/families.h"
#include "simulation/surface.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace grasploom {

namespace {

const std::vector<Family>& allFamilies() {
    static const std::vector<Family> all = [] {
        std::vector<Family> families;
        for (const auto group :
             {roundFamilies(), flatFamilies(), wireFamilies(), furnitureFamilies(), toolFamilies(), thingFamilies()}) {
            families.insert(families.end(), group.begin(), group.end());
        }
        std::ranges::sort(families, {}, &Family::name);
        return families;
    }();
    return all;
}

const Family* findFamily(std::string_view name) {
    const auto found = std::ranges::lower_bound(allFamilies(), name, {}, &Family::name);
    return found != allFamilies().end() && found->name == name ? &*found : nullptr;
}

/// FNV-1a: families must not share a stream of random numbers.
std::uint64_t keyOf(std::string_view name) {
    std::uint64_t key = 0xcbf29ce484222325ULL;
    for (const char letter : name) {
        key = (key ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL;
    }
    return key;
}

}  // namespace

std::span<const std::string_view> shapeFamilies() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        std::ranges::transform(allFamilies(), std::back_inserter(all), &Family::name);
        return all;
    }();
    return names;
}

Shape makeShape(std::string_view family, std::uint64_t seed) {
    const Family* found = findFamily(family);
    if (found == nullptr) {
        throw std::invalid_argument("there is no family of shapes named \"" + std::string(family) + '"');
    }
    PortableRandom random{keyOf(family), seed};
    return finishedShape(std::string(family), found->make(random));
}

std::string shapeText(const FamilyMember& member) {
    return std::string(member.family) + ':' + std::to_string(member.seed);
}

std::optional<FamilyMember> parseShapeText(std::string_view text) {
    const std::size_t colon = text.find(':');
    const Family* family = colon == text.npos ? nullptr : findFamily(text.substr(0, colon));
    if (family == nullptr) {
        return std::nullopt;
    }
    FamilyMember member{family->name, 0};
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, member.seed);
    if (error != std::errc() || stop != end) {
        return std::nullopt;
    }
    return member;
}

Shape scaled(Shape shape, double longestSideMetres) {
    const float longest = boundingBox(shape.mesh.positions).sizes().maxCoeff();
    const auto factor = static_cast<float>(longestSideMetres / static_cast<double>(longest));
    for (Eigen::Vector3f& position : shape.mesh.positions) {
        position *= factor;
    }
    for (ConvexPart& part : shape.parts) {
        for (Eigen::Vector3f& corner : part) {
            corner *= factor;
        }
    }
    return shape;
}

}  // namespace grasploom
