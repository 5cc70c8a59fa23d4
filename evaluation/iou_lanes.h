#pragma once

#include <cstddef>

namespace grasploom {

/// A grasp rectangle as overlap needs it. A radius of NaN marks one that overlaps nothing.
struct IouBox {
    double x, y, cosine, sine, halfOpening, halfJaw, area;
    double radius;  ///< of the circle around it
    double order;   ///< tells two boxes apart, so that both orders of a pair are computed alike
};

/// Boxes as columns; every column holds a multiple of `iouLanesMost` values.
struct IouColumnsView {
    const double *x, *y, *cosine, *sine, *halfOpening, *halfJaw, *area, *radius, *order;
};
inline constexpr std::size_t iouLanesMost = 8;

/// ious[i] = overlap of `box` and column i for i < count. The variants differ in the instructions they need, not in
/// one bit of the result; `ious` has `count` places.
using IouBatch = void(const IouBox& box, const IouColumnsView& columns, std::size_t count, double* ious);
IouBatch iouBatchBaseline;
IouBatch iouBatchAvx2;    ///< x86-64 with AVX2 only
IouBatch iouBatchAvx512;  ///< x86-64 with AVX-512 F only

/// The fastest variant this processor can run.
IouBatch* fastestIouBatch();

}  // namespace grasploom
