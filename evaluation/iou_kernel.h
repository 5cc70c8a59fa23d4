#pragma once

// Included once by each iou_batch_*.cpp, which is compiled for its own instruction set. Everything is therefore a
// template over the number of lanes: no instance may be shared between those files, and nothing else is included
// that could be instantiated there and picked up elsewhere.

#include "evaluation/iou_lanes.h"

namespace grasploom::iou_kernel {

/// N doubles that are computed together.
template <int N>
struct Lanes {
    typedef double Reals __attribute__((vector_size(N * sizeof(double))));
};
template <int N>
using Reals = typename Lanes<N>::Reals;

template <int N>
inline Reals<N> load(const double* values) {
    Reals<N> lanes;
    __builtin_memcpy(&lanes, values, sizeof lanes);
    return lanes;
}

template <int N>
inline Reals<N> all(double value) {
    return Reals<N>{} + value;
}

template <class R>
inline R smaller(const R& a, const R& b) {
    return a < b ? a : b;
}

template <class R>
inline R larger(const R& a, const R& b) {
    return a > b ? a : b;
}

template <class R>
inline R absolute(const R& a) {
    return larger(a, R(-a));
}

template <class R>
inline R within(const R& value, const R& limit) {
    return smaller(larger(value, R(-limit)), limit);
}

template <int N, class Mask>
inline bool any(const Mask& mask) {
    long long bits = 0;
    for (int i = 0; i < N; ++i) {
        bits |= mask[i];
    }
    return bits != 0;
}

/// A pair of rectangles in the frame of one of them, which spans ±halfX, ±halfY about the origin.
/// The other one has its centre at (x, y) and its sides along (cosine, sine) and (−sine, cosine).
template <int N>
struct Pair {
    Reals<N> halfX, halfY, x, y, cosine, sine, halfOpening, halfJaw;
};

/// Centres are subtracted first: large coordinates cost no digits. Which of the two gives the frame depends on the
/// pair, not on the order of the arguments, so that exchanging them changes no bit.
template <int N>
inline Pair<N> placePair(const IouBox& a, const IouColumnsView& b, std::size_t i) {
    using R = Reals<N>;
    const R ca = all<N>(a.cosine), sa = all<N>(a.sine);
    const R cb = load<N>(b.cosine + i), sb = load<N>(b.sine + i);
    const R ao = all<N>(a.halfOpening), aj = all<N>(a.halfJaw);
    const R bo = load<N>(b.halfOpening + i), bj = load<N>(b.halfJaw + i);
    const R dx = load<N>(b.x + i) - a.x, dy = load<N>(b.y + i) - a.y;
    const R turn = ca * sb - sa * cb;
    const auto inA = all<N>(a.order) < load<N>(b.order + i);
    const R fc = inA ? ca : cb, fs = inA ? sa : sb;
    const R fx = inA ? dx : R(-dx), fy = inA ? dy : R(-dy);
    return {inA ? ao : bo,     inA ? aj : bj,         fx * fc + fy * fs, fy * fc - fx * fs,
            ca * cb + sa * sb, inA ? turn : R(-turn), inA ? bo : ao,     inA ? bj : aj};
}

/// Whether one of the four side directions separates the two; touching counts as separate.
template <int N>
inline auto separated(const Pair<N>& p) {
    using R = Reals<N>;
    const R c = absolute(p.cosine), s = absolute(p.sine);
    const R along = p.x * p.cosine + p.y * p.sine, across = p.y * p.cosine - p.x * p.sine;
    return (absolute(p.x) >= p.halfX + c * p.halfOpening + s * p.halfJaw) |
           (absolute(p.y) >= p.halfY + s * p.halfOpening + c * p.halfJaw) |
           (absolute(along) >= p.halfOpening + c * p.halfX + s * p.halfY) |
           (absolute(across) >= p.halfJaw + s * p.halfX + c * p.halfY);
}

/// Twice the integral of y over x along the edge (mx ± dx, my ± dy), x and y kept within ±halfX, ±halfY. Summed around
/// a polygon this is twice the area it shares with the box. It changes continuously with the edge, so edges that
/// (almost) coincide need no special case: what makes clipping that decides about points go wrong.
template <class R>
inline R edgeIntegral(const R& mx, const R& my, const R& dx, const R& slope, const R& halfX, const R& halfY) {
    const R left = within(R(mx - dx), halfX), right = within(R(mx + dx), halfX);
    const R yLeft = my + (left - mx) * slope, yRight = my + (right - mx) * slope;
    const R keptLeft = within(yLeft, halfY), keptRight = within(yRight, halfY);
    const R rise = yRight - yLeft, kept = keptLeft + keptRight;
    const R inside = rise != 0 ? (keptRight - keptLeft) / rise : R{};
    return (right - left) * (kept + inside * (yLeft + yRight - kept));
}

/// dy / dx; an edge so steep that it spans no width has none to integrate over.
template <class R>
inline R slopeOf(const R& dy, const R& dx) {
    return absolute(dx) > 1e-100 ? dy / dx : R{};
}

template <int N>
inline Reals<N> sharedArea(const Pair<N>& p) {
    using R = Reals<N>;
    const R ux = p.cosine * p.halfOpening, uy = p.sine * p.halfOpening;
    const R vx = -p.sine * p.halfJaw, vy = p.cosine * p.halfJaw;
    const R uSlope = slopeOf(p.sine, p.cosine), vSlope = slopeOf(p.cosine, R(-p.sine));
    const R doubled = edgeIntegral(R(p.x + vx), R(p.y + vy), ux, uSlope, p.halfX, p.halfY) -
                      edgeIntegral(R(p.x - vx), R(p.y - vy), ux, uSlope, p.halfX, p.halfY) +
                      edgeIntegral(R(p.x - ux), R(p.y - uy), vx, vSlope, p.halfX, p.halfY) -
                      edgeIntegral(R(p.x + ux), R(p.y + uy), vx, vSlope, p.halfX, p.halfY);
    return doubled * 0.5;
}

/// Overlaps of `a` and columns i … i+N−1. Each step is taken when the one before leaves a pair in doubt.
template <int N>
inline Reals<N> overlaps(const IouBox& a, const IouColumnsView& b, std::size_t i) {
    using R = Reals<N>;
    const R dx = load<N>(b.x + i) - a.x, dy = load<N>(b.y + i) - a.y, reach = load<N>(b.radius + i) + a.radius;
    const auto near = dx * dx + dy * dy < reach * reach;
    if (!any<N>(near)) {
        return R{};
    }
    const Pair<N> pair = placePair<N>(a, b, i);
    const auto meeting = near & ~separated(pair);
    if (!any<N>(meeting)) {
        return R{};
    }
    const R areaA = all<N>(a.area), areaB = load<N>(b.area + i);
    const R shared = smaller(larger(sharedArea(pair), R{}), smaller(areaA, areaB));
    const R iou = shared / (areaA + areaB - shared);
    return (meeting & (iou >= 0)) ? iou : R{};  // sizes beyond the range of doubles give NaN: no overlap
}

template <int N>
inline void batch(const IouBox& a, const IouColumnsView& b, std::size_t count, double* ious) {
    std::size_t i = 0;
    for (; i + N <= count; i += N) {
        const Reals<N> lanes = overlaps<N>(a, b, i);
        __builtin_memcpy(ious + i, &lanes, sizeof lanes);
    }
    if (i < count) {
        const Reals<N> lanes = overlaps<N>(a, b, i);
        __builtin_memcpy(ious + i, &lanes, (count - i) * sizeof(double));
    }
}

}  // namespace grasploom::iou_kernel
