#pragma once

/// What runs on the graphics device. World frame, metres, linear light as in surface_shading.h, whose formulas
/// `light` repeats. Row 0 of every picture is the image's top.
namespace grasploom::shaders {

extern const char* const wholePicture;  ///< vertices of one triangle that covers everything
extern const char* const planeSurface;  ///< what the plane alone would show
extern const char* const objectCorner;
extern const char* const objectSurface;
extern const char* const shadowCorner;
extern const char* const shadowDepth;
extern const char* const outline;  ///< keeps the pixels at which the surface steps
extern const char* const reach;    ///< light that arrives, sampled
extern const char* const smoothReach;
extern const char* const light;  ///< colours

}  // namespace grasploom::shaders
