#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <string>

namespace grasploom {

/// Number of the procedural textures; number 0 is the plaster of style jacquard.
int planeTextureCount();
/// For people: "oak boards".
std::string planeTextureName(int number);

/// One of the procedural textures, shifted, turned, tinted and scaled a little by a seed. A pure function of number,
/// seed and position, so it can be looked up by any number of threads.
class PlaneTexture {
public:
    /// Throws std::invalid_argument for a number outside [0, planeTextureCount()).
    PlaneTexture(int number, std::uint64_t seed);

    /// sRGB, each in [0, 1], at a position in metres within ±100. Detail finer than `footprintMetres`, the width of
    /// what a pixel sees, fades to its mean, so that nothing aliases.
    [[nodiscard]] Eigen::Vector3f colour(float xMetres, float yMetres, float footprintMetres) const;
    /// Mean of the colour over a metre or so: what light that the plane throws back looks like.
    [[nodiscard]] const Eigen::Vector3f& mean() const { return m_mean; }

private:
    int m_number;
    std::uint32_t m_seed;
    float m_cosine, m_sine, m_shiftX, m_shiftY, m_scale;
    Eigen::Vector3f m_tint;
    Eigen::Vector3f m_mean;
};

}  // namespace grasploom
