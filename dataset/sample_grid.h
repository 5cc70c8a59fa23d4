#pragma once

#include "dataset/augmentation.h"

#include <cstdint>
#include <vector>

namespace grasploom {

/// Result columns first … last − 1.
struct ColumnRange {
    int first = 0, last = 0;
};

/// Where the n × n samples of every result pixel lie on the picture: whole-numbered at the centres of its pixels, in
/// fixed point, so that every machine takes the same ones. n = ceil(1/scale): samples are at most a pixel apart.
struct SampleGrid {
    int perAxis = 1;            ///< n
    std::int64_t x = 0, y = 0;  ///< of the top-left corner of result pixel (0, 0), 32 bits of fraction
    std::int64_t xPerColumn = 0, yPerColumn = 0, xPerRow = 0, yPerRow = 0;  ///< likewise
    /// Of the n² samples from their pixel's corner, 16 bits of fraction; filled up to a multiple of four with the first
    /// one.
    std::vector<std::int32_t> xOf, yOf;
    std::int32_t lowX = 0, highX = 0, lowY = 0, highY = 0;  ///< the least and the greatest of these

    [[nodiscard]] int samples() const { return perAxis * perAxis; }

    /// Pixels of a result row, of `size` columns, that have a sample less than a pixel away from a width × height
    /// picture.
    [[nodiscard]] ColumnRange touching(int row, int size, int width, int height) const;
    /// Those whose samples all lie at 0 ≤ x < width and 0 ≤ y < height.
    [[nodiscard]] ColumnRange inside(int row, int size, int width, int height) const;
};

/// n of a transform that takes coordinates of the picture to those of the result.
int samplesPerAxis(const Similarity& resultFromPicture);
/// For such a transform. Throws std::invalid_argument at scale 0.
SampleGrid makeSampleGrid(const Similarity& resultFromPicture);

}  // namespace grasploom
