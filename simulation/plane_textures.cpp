#include "simulation/plane_textures.h"

#include "dataset/portable_random.h"
#include "simulation/texture_patterns.h"

#include <array>
#include <cmath>
#include <stdexcept>

namespace grasploom {

namespace {

using namespace texture;

struct Entry {
    const char* name;
    Rgb (*colour)(const Spot&);
};

Rgb grey(float value) {
    return Rgb::Constant(value);
}

// Number 0 is the plane of style jacquard. Numbers are part of a scene's record: add at the end, never reorder.
const std::array entries{
    Entry{"plaster", plaster},
    Entry{"oak boards",
          [](const Spot& s) {
              return boards(s, {{0.80F, 0.65F, 0.45F}, {0.60F, 0.43F, 0.26F}});
          }},
    Entry{"walnut boards",
          [](const Spot& s) {
              return boards(s, {{0.47F, 0.33F, 0.23F}, {0.27F, 0.17F, 0.12F}, 0.15F, 1.6F, 10});
          }},
    Entry{"pine table top",
          [](const Spot& s) {
              return boards(s, {{0.90F, 0.77F, 0.56F}, {0.78F, 0.58F, 0.36F}, 0.6F, 9, 22, 0.04F});
          }},
    Entry{"grey laminate",
          [](const Spot& s) {
              return boards(s, {{0.66F, 0.64F, 0.61F}, {0.50F, 0.48F, 0.46F}, 0.19F, 1.3F, 18, 0.08F});
          }},
    Entry{"parquet",
          [](const Spot& s) {
              return parquet(s, {{0.73F, 0.53F, 0.34F}, {0.52F, 0.34F, 0.20F}, 0.05F, 1, 7, 0.2F}, 5);
          }},
    Entry{"white marble",
          [](const Spot& s) {
              return marble(s, {grey(0.90F), {0.55F, 0.56F, 0.58F}});
          }},
    Entry{"black marble",
          [](const Spot& s) {
              return marble(s, {grey(0.13F), {0.75F, 0.72F, 0.66F}, 0.5F, 14});
          }},
    Entry{"green marble",
          [](const Spot& s) {
              return marble(s, {{0.18F, 0.34F, 0.27F}, {0.62F, 0.74F, 0.64F}, 0.25F, 7});
          }},
    Entry{"granite",
          [](const Spot& s) {
              return speckles(s, {grey(0.55F), {0.85F, 0.83F, 0.80F}, grey(0.15F), 0.006F, 0.6F});
          }},
    Entry{"pink granite",
          [](const Spot& s) {
              return speckles(s, {{0.72F, 0.55F, 0.50F}, {0.9F, 0.8F, 0.76F}, grey(0.2F), 0.009F, 0.5F});
          }},
    Entry{"white tiles",
          [](const Spot& s) {
              return tiles(s, {grey(0.9F), grey(0.62F), 0.1F, 0.1F, 0.003F, 0, 0.02F, 0.02F});
          }},
    Entry{"terracotta tiles",
          [](const Spot& s) {
              return tiles(s, {{0.72F, 0.43F, 0.30F}, {0.66F, 0.61F, 0.55F}, 0.2F, 0.2F, 0.008F, 0, 0.12F, 0.16F});
          }},
    Entry{"blue mosaic",
          [](const Spot& s) {
              return tiles(s, {{0.30F, 0.55F, 0.68F}, {0.85F, 0.87F, 0.86F}, 0.024F, 0.024F, 0.002F, 0, 0.35F, 0.05F});
          }},
    Entry{"slate slabs",
          [](const Spot& s) {
              return tiles(s, {{0.33F, 0.36F, 0.38F}, {0.20F, 0.20F, 0.20F}, 0.4F, 0.3F, 0.005F, 0.5F, 0.15F, 0.3F});
          }},
    Entry{"red bricks",
          [](const Spot& s) {
              return tiles(s, {{0.62F, 0.30F, 0.22F}, {0.74F, 0.71F, 0.66F}, 0.21F, 0.065F, 0.01F, 0.5F, 0.22F, 0.25F});
          }},
    Entry{"white bricks",
          [](const Spot& s) {
              return tiles(s, {{0.84F, 0.82F, 0.78F}, {0.60F, 0.58F, 0.55F}, 0.21F, 0.065F, 0.01F, 0.5F, 0.06F, 0.12F});
          }},
    Entry{"linen",
          [](const Spot& s) {
              return weave(s, {{0.85F, 0.80F, 0.69F}, {0.74F, 0.68F, 0.57F}, 0.0035F});
          }},
    Entry{"denim",
          [](const Spot& s) {
              return weave(s, {{0.20F, 0.28F, 0.45F}, {0.52F, 0.58F, 0.68F}, 0.003F, 1});
          }},
    Entry{"sackcloth",
          [](const Spot& s) {
              return weave(s, {{0.66F, 0.53F, 0.36F}, {0.50F, 0.38F, 0.24F}, 0.008F});
          }},
    Entry{"gingham table cloth",
          [](const Spot& s) {
              return gingham(s, {0.93F, 0.92F, 0.90F}, {0.75F, 0.16F, 0.18F}, 0.05F);
          }},
    Entry{"deep carpet",
          [](const Spot& s) {
              return tangle(s, {{0.28F, 0.12F, 0.14F}, {0.62F, 0.30F, 0.30F}, 0.008F, 0.0035F, 1.2F});
          }},
    Entry{"grey felt",
          [](const Spot& s) {
              return tangle(s, {grey(0.36F), grey(0.56F), 0.012F, 0.0016F, 1});
          }},
    Entry{"concrete",
          [](const Spot& s) {
              return concrete(s, {0.60F, 0.60F, 0.58F}, 1);
          }},
    Entry{"asphalt",
          [](const Spot& s) {
              return speckles(s, {grey(0.25F), grey(0.52F), grey(0.10F), 0.005F, 0.55F});
          }},
    Entry{"black and white checker", [](const Spot& s) { return checker(s, grey(0.12F), grey(0.88F), 0.06F); }},
    Entry{"fine checker",
          [](const Spot& s) {
              return checker(s, {0.85F, 0.70F, 0.30F}, {0.25F, 0.40F, 0.35F}, 0.02F);
          }},
    Entry{"stripes",
          [](const Spot& s) {
              return stripes(s, {0.92F, 0.91F, 0.86F}, {0.18F, 0.32F, 0.50F}, 0.06F, 0.4F);
          }},
    Entry{"narrow stripes",
          [](const Spot& s) {
              return stripes(s, {0.30F, 0.45F, 0.28F}, {0.80F, 0.82F, 0.55F}, 0.018F, 0.5F);
          }},
    Entry{"polka dots",
          [](const Spot& s) {
              return polkaDots(s, {0.80F, 0.30F, 0.36F}, {0.95F, 0.93F, 0.90F}, 0.05F);
          }},
    Entry{"coloured clouds",
          [](const Spot& s) {
              return clouds(s, {0.75F, 0.25F, 0.20F}, {0.20F, 0.50F, 0.70F}, {0.90F, 0.82F, 0.35F}, 0.2F);
          }},
    Entry{"grey noise", [](const Spot& s) { return clouds(s, grey(0.1F), grey(0.9F), grey(0.5F), 0.03F); }},
    Entry{"camouflage",
          [](const Spot& s) {
              return clouds(s, {0.25F, 0.30F, 0.16F}, {0.50F, 0.47F, 0.30F}, {0.16F, 0.15F, 0.11F}, 0.14F);
          }},
    Entry{"gravel",
          [](const Spot& s) {
              return stones(s, {{0.36F, 0.34F, 0.32F}, {0.76F, 0.73F, 0.69F}, grey(0.14F), 0.018F});
          }},
    Entry{"cobbles",
          [](const Spot& s) {
              return stones(
                  s, {{0.38F, 0.37F, 0.37F}, {0.58F, 0.56F, 0.53F}, {0.27F, 0.23F, 0.18F}, 0.09F, 0.45F, 0.05F, 0.45F});
          }},
    Entry{"terrazzo",
          [](const Spot& s) {
              return stones(s,
                            {{0.55F, 0.35F, 0.28F}, {0.88F, 0.86F, 0.80F}, {0.80F, 0.78F, 0.75F}, 0.022F, 1, 0.16F, 0});
          }},
    Entry{"leather",
          [](const Spot& s) {
              return stones(
                  s, {{0.34F, 0.20F, 0.13F}, {0.40F, 0.24F, 0.15F}, {0.18F, 0.10F, 0.07F}, 0.005F, 1, 0.04F, 0.35F});
          }},
    Entry{"cork",
          [](const Spot& s) {
              return stones(
                  s, {{0.55F, 0.38F, 0.22F}, {0.80F, 0.62F, 0.42F}, {0.40F, 0.26F, 0.15F}, 0.004F, 1, 0.03F, 0.2F});
          }},
    Entry{"sand",
          [](const Spot& s) {
              return speckles(s, {{0.80F, 0.70F, 0.52F}, {0.92F, 0.86F, 0.72F}, {0.55F, 0.44F, 0.30F}, 0.0025F, 0.5F});
          }},
    Entry{"grass",
          [](const Spot& s) {
              return tangle(s, {{0.10F, 0.18F, 0.05F}, {0.48F, 0.62F, 0.22F}, 0.035F, 0.004F, 1.3F});
          }},
    Entry{"straw",
          [](const Spot& s) {
              return fibres(s, {{0.50F, 0.38F, 0.16F}, {0.93F, 0.82F, 0.52F}, 0.16F, 0.006F, 1.4F});
          }},
    Entry{"brushed steel",
          [](const Spot& s) {
              return brushedMetal(s, {0.62F, 0.63F, 0.65F});
          }},
    Entry{"tread plate",
          [](const Spot& s) {
              return treadPlate(s, {0.54F, 0.55F, 0.56F});
          }},
    Entry{"cardboard",
          [](const Spot& s) {
              return cardboard(s, {0.70F, 0.55F, 0.39F});
          }},
    Entry{"white paper",
          [](const Spot& s) {
              return paper(s, {0.93F, 0.93F, 0.91F}, grey(0), 0);
          }},
    Entry{"squared paper",
          [](const Spot& s) {
              return paper(s, {0.93F, 0.93F, 0.90F}, {0.45F, 0.58F, 0.80F}, 0.02F);
          }},
};

Rgb bounded(const Rgb& colour) {
    return colour.cwiseMax(0.F).cwiseMin(1.F);
}

}  // namespace

int planeTextureCount() {
    return static_cast<int>(entries.size());
}

std::string planeTextureName(int number) {
    if (number < 0 || number >= planeTextureCount()) {
        throw std::invalid_argument("no plane texture has the number " + std::to_string(number));
    }
    return entries[static_cast<std::size_t>(number)].name;
}

PlaneTexture::PlaneTexture(int number, std::uint64_t seed) : m_number(number) {
    planeTextureName(number);  // checks the number
    PortableRandom random{seed, static_cast<std::uint64_t>(number), 0x7e87};
    m_seed = static_cast<std::uint32_t>(random.next());
    const double x = random.uniform(-1, 1);
    const double y = random.uniform(-1, 1);
    const double length = std::sqrt(x * x + y * y) + 1e-9;
    m_cosine = static_cast<float>(x / length);
    m_sine = static_cast<float>(y / length);
    m_shiftX = static_cast<float>(random.uniform(-20, 20));
    m_shiftY = static_cast<float>(random.uniform(-20, 20));
    // The plaster is one particular plane: only where the camera looks at it changes.
    const bool varied = number != 0;
    m_scale = varied ? static_cast<float>(random.uniform(0.75, 1.4)) : 1.F;
    m_tint = Rgb::Constant(varied ? static_cast<float>(random.uniform(0.88, 1.05)) : 1.F);
    for (int i = 0; i < 3 && varied; ++i) {
        m_tint[i] *= static_cast<float>(random.uniform(0.96, 1.03));
    }
    m_mean = Rgb::Zero();
    for (int i = 0; i < 64; ++i) {
        m_mean += colour(static_cast<float>(i % 8) * 0.13F, static_cast<float>(i / 8) * 0.13F, 0.02F) / 64;
    }
}

Eigen::Vector3f PlaneTexture::colour(float xMetres, float yMetres, float footprintMetres) const {
    const Spot spot{(xMetres * m_cosine - yMetres * m_sine) * m_scale + m_shiftX,
                    (xMetres * m_sine + yMetres * m_cosine) * m_scale + m_shiftY, footprintMetres * m_scale, m_seed};
    return bounded(entries[static_cast<std::size_t>(m_number)].colour(spot).cwiseProduct(m_tint));
}

}  // namespace grasploom
