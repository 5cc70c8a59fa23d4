#include "dataset/resampling.h"

#include "dataset/pixel_sums.h"
#include "dataset/sample_grid.h"

#include <opencv2/imgproc.hpp>

#include <vector>

namespace grasploom {
namespace {

/// One result row of one picture, pixel by pixel.
class RowSampler {
public:
    RowSampler(const cv::Mat& rgb, const SampleGrid& grid, int size, ResamplingCode code)
        : m_rgb(rgb), m_grid(grid), m_size(size), m_fast(code == ResamplingCode::Fast && canSumFast(rgb, grid)) {}

    void sample(int row, std::span<PixelMean> means) const {
        std::fill(means.begin(), means.end(), PixelMean{});
        const ColumnRange touching = m_grid.touching(row, m_size, m_rgb.cols, m_rgb.rows);
        ColumnRange fast = m_fast ? fastColumns(m_rgb, m_grid, row, m_size) : ColumnRange{};
        if (fast.first == fast.last) {
            fast = {touching.first, touching.first};
        }
        sumPixels(m_rgb, m_grid, row, {touching.first, fast.first}, means);
        sumPixelsFast(m_rgb, m_grid, row, fast, means);
        sumPixels(m_rgb, m_grid, row, {fast.last, touching.last}, means);
    }

private:
    const cv::Mat& m_rgb;
    const SampleGrid& m_grid;
    int m_size;
    bool m_fast;
};

std::uint8_t level(float mean, float coverage, double fill) {
    return cv::saturate_cast<std::uint8_t>(mean + (1 - coverage) * static_cast<float>(fill));
}

}  // namespace

void resampleRows(const cv::Mat& rgb, const Similarity& transform, int size,
                  const std::function<void(int row, std::span<const PixelMean>)>& done, ResamplingCode code) {
    CV_Assert(rgb.type() == CV_8UC3);
    const SampleGrid grid = makeSampleGrid(transform);
    const RowSampler sampler(rgb, grid, size, code);
    std::vector<PixelMean> means(static_cast<std::size_t>(size));
    for (int row = 0; row < size; ++row) {
        sampler.sample(row, means);
        done(row, means);
    }
}

cv::Mat resample(const cv::Mat& picture, const Similarity& transform, int size, const cv::Scalar& fill) {
    cv::Mat rgb = picture;
    cv::Scalar fills = fill;
    if (picture.channels() == 1) {
        cv::cvtColor(picture, rgb, cv::COLOR_GRAY2RGB);
        fills = cv::Scalar::all(fill[0]);
    }
    cv::Mat result(size, size, CV_8UC3);
    resampleRows(rgb, transform, size, [&](int row, std::span<const PixelMean> means) {
        auto* to = result.ptr<cv::Vec3b>(row);
        for (const PixelMean& mean : means) {
            *to++ = {level(mean.red, mean.coverage, fills[0]), level(mean.green, mean.coverage, fills[1]),
                     level(mean.blue, mean.coverage, fills[2])};
        }
    });
    if (picture.channels() == 1) {
        cv::extractChannel(result, result, 0);
    }
    return result;
}

}  // namespace grasploom
