#pragma once

#include "simulation/texture_noise.h"

/// Families of textures; lengths in metres, colours sRGB. Each fades what is finer than the spot's footprint.
namespace grasploom::texture {

/// Jacquard's plane: smeared, stained, with grit in the stains and a few pits.
Rgb plaster(const Spot& spot);

struct Boards {
    Rgb light, dark;
    float width = 0.12F, length = 1.2F;
    float rings = 14;         ///< a board's width
    float variation = 0.15F;  ///< of brightness, from board to board
};
Rgb boards(const Spot& spot, const Boards& look);
/// Short boards in squares of `count`, turned by 90° in turn.
Rgb parquet(const Spot& spot, const Boards& look, int count);

struct Veins {
    Rgb ground, vein;
    float size = 0.35F;
    float sharpness = 9;
};
Rgb marble(const Spot& spot, const Veins& look);

struct Speckles {
    Rgb ground, light, dark;
    float size = 0.004F;
    float amount = 0.4F;
};
Rgb speckles(const Spot& spot, const Speckles& look);

struct Tiles {
    Rgb tile, joint;
    float width = 0.15F, height = 0.15F;
    float gap = 0.004F;
    float shift = 0;  ///< of every other row, in tiles
    float variation = 0.1F;
    float mottle = 0.1F;
};
Rgb tiles(const Spot& spot, const Tiles& look);

struct Cloth {
    Rgb warp, weft;
    float thread = 0.003F;
    float twill = 0;  ///< 1: diagonal ribs
};
Rgb weave(const Spot& spot, const Cloth& look);

Rgb checker(const Spot& spot, const Rgb& a, const Rgb& b, float size);
Rgb stripes(const Spot& spot, const Rgb& a, const Rgb& b, float period, float duty);
Rgb gingham(const Spot& spot, const Rgb& a, const Rgb& b, float period);
Rgb polkaDots(const Spot& spot, const Rgb& ground, const Rgb& dot, float period);
Rgb clouds(const Spot& spot, const Rgb& a, const Rgb& b, const Rgb& c, float size);

struct Stones {
    Rgb dark, light, joint;
    float size = 0.02F;
    float order = 0.9F;
    float gap = 0.08F;  ///< in stones
    float dome = 0.4F;  ///< darker towards the border
};
Rgb stones(const Spot& spot, const Stones& look);

struct Fibres {
    Rgb low, high;
    float length = 0.03F, width = 0.002F;
    float contrast = 1;
};
Rgb fibres(const Spot& spot, const Fibres& look);
/// Fibres that go several ways, as in felt, carpet and grass.
Rgb tangle(const Spot& spot, const Fibres& look);
Rgb brushedMetal(const Spot& spot, const Rgb& colour);
Rgb treadPlate(const Spot& spot, const Rgb& colour);
Rgb cardboard(const Spot& spot, const Rgb& colour);
Rgb paper(const Spot& spot, const Rgb& colour, const Rgb& line, float ruling);
Rgb concrete(const Spot& spot, const Rgb& colour, float contrast);

}  // namespace grasploom::texture
