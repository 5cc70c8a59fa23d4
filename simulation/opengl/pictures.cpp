#include "simulation/opengl/pictures.h"

namespace grasploom {

namespace {

GlObject longFloats(int side) {
    return makeTexture(GL_RGBA32F, side, side, GL_RGBA, GL_FLOAT);
}

GlObject shortFloats(int side) {
    return makeTexture(GL_RGBA16F, side, side, GL_RGBA, GL_HALF_FLOAT);
}

SeenPicture seenPicture(int side, const GlObject& depthStencil) {
    // Both whole floats: a polished surface's highlight shows what a normal lost to half of one.
    SeenPicture picture{longFloats(side), longFloats(side), {}};
    picture.target = makeTarget(std::array{picture.seen.name(), picture.facing.name()}, depthStencil.name());
    return picture;
}

}  // namespace

Pictures::Pictures(int pixels)
    : side(pixels),
      depthStencil(makeDepthStencil(pixels)),
      centre(seenPicture(pixels, depthStencil)),
      beside(seenPicture(pixels, depthStencil)),
      whiteLit(makeTexture(GL_RGB32F, pixels, pixels, GL_RGB, GL_FLOAT)),
      sums(shortFloats(pixels)),
      sumsTarget(makeTarget(std::array{sums.name()}, depthStencil.name())),
      reach(shortFloats(pixels)),
      reachTarget(makeTarget(std::array{reach.name()}, depthStencil.name())),
      colours(shortFloats(pixels)),
      colourTarget(makeTarget(std::array{colours.name()}, depthStencil.name())) {
    checkGl("memory for pictures was asked for");
}

}  // namespace grasploom
