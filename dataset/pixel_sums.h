#pragma once

#include "dataset/resampling.h"
#include "dataset/sample_grid.h"

#include <opencv2/core/mat.hpp>

#include <span>

namespace grasploom {

/// The means of columns `columns` of a result row, wherever their samples lie. `means` is the whole row.
void sumPixels(const cv::Mat& rgb, const SampleGrid& grid, int row, ColumnRange columns, std::span<PixelMean> means);

/// Whether this machine has vector instructions for it and the picture suits them.
bool canSumFast(const cv::Mat& rgb, const SampleGrid& grid);
/// The columns that `sumPixelsFast` can do.
ColumnRange fastColumns(const cv::Mat& rgb, const SampleGrid& grid, int row, int size);
/// The same bits as `sumPixels`.
void sumPixelsFast(const cv::Mat& rgb, const SampleGrid& grid, int row, ColumnRange columns,
                   std::span<PixelMean> means);

}  // namespace grasploom
