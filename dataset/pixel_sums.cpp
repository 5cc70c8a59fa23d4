#include "dataset/pixel_sums.h"

#include <array>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace grasploom {
namespace {

// Weights are whole parts of `steps`, so that both neighbours' fit into a signed byte.
constexpr int steps = 127;
constexpr int sampleWeight = steps * steps;

/// Of the neighbour at the right (or below), for a position of 16 bits of fraction.
int weightOf(std::int64_t position) {
    return static_cast<int>(((position & 0xFFFF) * steps + 0x8000) >> 16U);
}

/// Weighted levels of red, green and blue, and the weights.
using Sums = std::array<std::int64_t, 4>;

void addNeighbours(const std::uint8_t* levels, std::int64_t weightOfFirst, std::int64_t weightOfSecond, Sums& sums) {
    for (std::size_t c = 0; c < 3; ++c) {
        sums[c] += weightOfFirst * levels[c] + weightOfSecond * levels[c + 3];
    }
    sums[3] += weightOfFirst + weightOfSecond;
}

/// The two neighbours of a sample in row y of the picture, as far as they are there.
void addRow(const cv::Mat& rgb, std::int64_t x, std::int64_t y, std::int64_t left, std::int64_t right, Sums& sums) {
    if (y < 0 || y >= rgb.rows || x < -1 || x >= rgb.cols) {
        return;
    }
    const std::uint8_t* row = rgb.ptr<std::uint8_t>(static_cast<int>(y));
    if (x >= 0 && x + 1 < rgb.cols) {
        addNeighbours(row + 3 * x, left, right, sums);
        return;
    }
    const std::uint8_t* only = row + 3 * (x < 0 ? 0 : x);
    const std::int64_t weight = x < 0 ? right : left;
    for (std::size_t c = 0; c < 3; ++c) {
        sums[c] += weight * only[c];
    }
    sums[3] += weight;
}

void addSample(const cv::Mat& rgb, std::int64_t x, std::int64_t y, Sums& sums) {
    const int right = weightOf(x);
    const int below = weightOf(y);
    x >>= 16U;
    y >>= 16U;
    addRow(rgb, x, y, (steps - right) * (steps - below), right * (steps - below), sums);
    addRow(rgb, x, y + 1, (steps - right) * below, right * below, sums);
}

float scaleOfSums(const SampleGrid& grid) {
    return static_cast<float>(1.0 / (static_cast<double>(grid.samples()) * sampleWeight));
}

}  // namespace

void sumPixels(const cv::Mat& rgb, const SampleGrid& grid, int row, ColumnRange columns, std::span<PixelMean> means) {
    const float scale = scaleOfSums(grid);
    for (int column = columns.first; column < columns.last; ++column) {
        const std::int64_t x = (grid.x + row * grid.xPerRow + column * grid.xPerColumn) >> 16U;
        const std::int64_t y = (grid.y + row * grid.yPerRow + column * grid.yPerColumn) >> 16U;
        Sums sums{};
        for (int i = 0; i < grid.samples(); ++i) {
            const auto sample = static_cast<std::size_t>(i);
            addSample(rgb, x + grid.xOf[sample], y + grid.yOf[sample], sums);
        }
        means[static_cast<std::size_t>(column)] = {
            static_cast<float>(sums[0]) * scale, static_cast<float>(sums[1]) * scale,
            static_cast<float>(sums[2]) * scale, static_cast<float>(sums[3]) * scale};
    }
}

#if defined(__x86_64__)

namespace {

/// Four samples' places in the picture and weights, one in each 32-bit lane.
struct FourSamples {
    __m128i offset;  ///< bytes from the picture's first to the top left neighbour
    __m128i across;  ///< weights of the left and the right neighbour, a byte each
    __m128i down;    ///< weights of the upper and the lower neighbours, 16 bits each
};

[[gnu::target("sse4.1"), gnu::always_inline]] inline __m128i load(const std::int32_t* numbers) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(numbers));
}

[[gnu::target("sse4.1"), gnu::always_inline]] inline __m128i weightsOf(__m128i position) {
    const __m128i fraction = _mm_and_si128(position, _mm_set1_epi32(0xFFFF));
    return _mm_srli_epi32(_mm_add_epi32(_mm_mullo_epi32(fraction, _mm_set1_epi32(steps)), _mm_set1_epi32(0x8000)), 16);
}

[[gnu::target("sse4.1"), gnu::always_inline]] inline FourSamples placeFour(__m128i cornerX, __m128i cornerY,
                                                                           const SampleGrid& grid, std::size_t first,
                                                                           __m128i stride) {
    const __m128i x = _mm_add_epi32(cornerX, load(grid.xOf.data() + first));
    const __m128i y = _mm_add_epi32(cornerY, load(grid.yOf.data() + first));
    const __m128i all = _mm_set1_epi32(steps);
    const __m128i right = weightsOf(x);
    const __m128i below = weightsOf(y);
    const __m128i column = _mm_srli_epi32(x, 16);
    const __m128i threeColumns = _mm_add_epi32(_mm_add_epi32(column, column), column);
    return {_mm_add_epi32(_mm_mullo_epi32(_mm_srli_epi32(y, 16), stride), threeColumns),
            _mm_or_si128(_mm_sub_epi32(all, right), _mm_slli_epi32(right, 8)),
            _mm_or_si128(_mm_sub_epi32(all, below), _mm_slli_epi32(below, 16))};
}

/// The weighted levels of the sample in `lane`, red, green, blue and 0.
template <int lane>
[[gnu::target("sse4.1"), gnu::always_inline]] inline __m128i sampleOf(const std::uint8_t* picture, std::size_t stride,
                                                                      const FourSamples& samples) {
    const auto* at = picture + static_cast<std::uint32_t>(_mm_extract_epi32(samples.offset, lane));
    const __m128i above = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at));
    const __m128i below = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at + stride));
    // Left and right red of the upper row, of the lower row; then green, then blue.
    const __m128i order = _mm_setr_epi8(0, 3, 8, 11, 1, 4, 9, 12, 2, 5, 10, 13, -1, -1, -1, -1);
    const __m128i levels = _mm_shuffle_epi8(_mm_unpacklo_epi64(above, below), order);
    const __m128i across = _mm_shuffle_epi8(samples.across, _mm_set1_epi16(lane * 0x404 + 0x100));
    return _mm_madd_epi16(_mm_maddubs_epi16(levels, across), _mm_shuffle_epi32(samples.down, lane * 0x55));
}

[[gnu::target("sse4.1"), gnu::always_inline]] inline __m128i sumOf(const std::uint8_t* picture, std::size_t stride,
                                                                   const FourSamples& four) {
    return _mm_add_epi32(_mm_add_epi32(sampleOf<0>(picture, stride, four), sampleOf<1>(picture, stride, four)),
                         _mm_add_epi32(sampleOf<2>(picture, stride, four), sampleOf<3>(picture, stride, four)));
}

/// `groups`: how many times four samples make up a pixel, where that is known when compiling; else 0.
template <std::size_t groups>
[[gnu::target("sse4.1")]] void sumInner(const cv::Mat& rgb, const SampleGrid& grid, int row, ColumnRange columns,
                                        PixelMean* means) {
    const std::uint8_t* picture = rgb.data;
    const std::size_t stride = rgb.step[0];
    const std::size_t last = groups > 0 ? 4 * (groups - 1) : grid.xOf.size() - 4;
    const __m128i strides = _mm_set1_epi32(static_cast<int>(stride));
    const __m128i used =
        _mm_cmpgt_epi32(_mm_set1_epi32(grid.samples() - static_cast<int>(last)), _mm_setr_epi32(0, 1, 2, 3));
    const __m128 scale = _mm_set1_ps(scaleOfSums(grid));
    const __m128i weight = _mm_setr_epi32(0, 0, 0, grid.samples() * sampleWeight);
    std::int64_t x = grid.x + row * grid.xPerRow + columns.first * grid.xPerColumn;
    std::int64_t y = grid.y + row * grid.yPerRow + columns.first * grid.yPerColumn;
    for (int column = columns.first; column < columns.last; ++column, x += grid.xPerColumn, y += grid.yPerColumn) {
        const __m128i cornerX = _mm_set1_epi32(static_cast<int>(x >> 16U));
        const __m128i cornerY = _mm_set1_epi32(static_cast<int>(y >> 16U));
        __m128i sums = weight;
        for (std::size_t i = 0; i < last; i += 4) {
            sums = _mm_add_epi32(sums, sumOf(picture, stride, placeFour(cornerX, cornerY, grid, i, strides)));
        }
        FourSamples rest = placeFour(cornerX, cornerY, grid, last, strides);
        rest.down = _mm_and_si128(rest.down, used);  // no weight for what fills up the four
        sums = _mm_add_epi32(sums, sumOf(picture, stride, rest));
        _mm_store_ps(&means[column].red, _mm_mul_ps(_mm_cvtepi32_ps(sums), scale));
    }
}

}  // namespace

bool canSumFast(const cv::Mat& rgb, const SampleGrid& grid) {
    constexpr int largestSide = 1 << 14U;  // positions of 16 bits of fraction stay below 2³¹
    constexpr int mostSamples = 522;       // as do the sums
    return __builtin_cpu_supports("sse4.1") != 0 && rgb.cols <= largestSide && rgb.rows <= largestSide &&
           grid.samples() <= mostSamples && rgb.step[0] * static_cast<std::size_t>(rgb.rows) < (std::size_t{1} << 31U);
}

ColumnRange fastColumns(const cv::Mat& rgb, const SampleGrid& grid, int row, int size) {
    // Neighbours are read eight bytes at a time, two more than they have: away from the right border.
    return grid.inside(row, size, rgb.cols - 2, rgb.rows - 1);
}

void sumPixelsFast(const cv::Mat& rgb, const SampleGrid& grid, int row, ColumnRange columns,
                   std::span<PixelMean> means) {
    if (columns.first < columns.last) {
        const std::size_t groups = grid.xOf.size() / 4;
        const auto sum = groups == 1   ? sumInner<1>
                         : groups == 3 ? sumInner<3>
                         : groups == 4 ? sumInner<4>
                                       : sumInner<0>;
        sum(rgb, grid, row, columns, means.data());
    }
}

#else

bool canSumFast(const cv::Mat&, const SampleGrid&) {
    return false;
}
ColumnRange fastColumns(const cv::Mat&, const SampleGrid&, int, int) {
    return {};
}
void sumPixelsFast(const cv::Mat&, const SampleGrid&, int, ColumnRange, std::span<PixelMean>) {}

#endif

}  // namespace grasploom
