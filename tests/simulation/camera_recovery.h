#pragma once

#include "dataset/grasp.h"

#include <Eigen/Dense>
#include <opencv2/core.hpp>

#include <cmath>
#include <limits>
#include <vector>

// Reads a camera off a depth picture: the same for our pictures and for Jacquard's own.
namespace grasploom {

struct RecoveredPlane {
    double distanceMetres;  ///< along the optical axis
    double tiltDegrees;
    double rmsMetres;  ///< of points from the plane
};

/// A plane's 1/z is linear in the picture. `focalPixels` is needed: a plane alone tells only tan(tilt)/f.
inline RecoveredPlane recoverPlane(const cv::Mat& depth, const cv::Mat& mask, double focalPixels) {
    Eigen::Matrix3d normal = Eigen::Matrix3d::Zero();
    Eigen::Vector3d right = Eigen::Vector3d::Zero();
    const auto at = [&](int x, int y) {
        return Eigen::Vector3d((x + 0.5 - depth.cols / 2.0) / focalPixels, (y + 0.5 - depth.rows / 2.0) / focalPixels,
                               1);
    };
    for (int y = 0; y < depth.rows; ++y) {
        for (int x = 0; x < depth.cols; ++x) {
            if (mask.at<uchar>(y, x) == 0) {
                normal += at(x, y) * at(x, y).transpose();
                right += at(x, y) / depth.at<float>(y, x);
            }
        }
    }
    const Eigen::Vector3d plane = normal.ldlt().solve(right);  // plane · point = 1
    double squares = 0;
    int count = 0;
    for (int y = 0; y < depth.rows; ++y) {
        for (int x = 0; x < depth.cols; ++x) {
            if (mask.at<uchar>(y, x) == 0) {
                const double off = (plane.dot(at(x, y)) * depth.at<float>(y, x) - 1) / plane.norm();
                squares += off * off;
                ++count;
            }
        }
    }
    return {1 / plane.z(), std::atan2(plane.head<2>().norm(), plane.z()) * 180 / pi, std::sqrt(squares / count)};
}

/// How far the points on the mask, seen with this focal length, are from one sphere; rms, metres.
inline double sphereMisfit(const cv::Mat& depth, const cv::Mat& mask, double focalPixels) {
    std::vector<Eigen::Vector3d> points;
    for (int y = 0; y < depth.rows; ++y) {
        for (int x = 0; x < depth.cols; ++x) {
            if (mask.at<uchar>(y, x) != 0) {
                const double z = depth.at<float>(y, x);
                points.emplace_back((x + 0.5 - depth.cols / 2.0) / focalPixels * z,
                                    (y + 0.5 - depth.rows / 2.0) / focalPixels * z, z);
            }
        }
    }
    Eigen::MatrixXd left(points.size(), 4);
    Eigen::VectorXd right(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        left.row(static_cast<Eigen::Index>(i)) << 2 * points[i].transpose(), 1;
        right[static_cast<Eigen::Index>(i)] = points[i].squaredNorm();
    }
    const Eigen::Vector4d ball = (left.transpose() * left).ldlt().solve(left.transpose() * right);
    const double radius = std::sqrt(std::max(0.0, ball[3] + ball.head<3>().squaredNorm()));
    double squares = 0;
    for (const Eigen::Vector3d& point : points) {
        squares += std::pow((point - ball.head<3>()).norm() - radius, 2);
    }
    return std::sqrt(squares / static_cast<double>(points.size()));
}

/// The field of view in which what the mask covers is a ball.
inline double recoverFieldOfViewDegrees(const cv::Mat& depth, const cv::Mat& mask) {
    double best = 30;
    for (const double step : {1.0, 0.2, 0.04}) {
        const double middle = best;
        double least = std::numeric_limits<double>::infinity();
        for (int i = -6; i <= 6; ++i) {
            const double degrees = middle + i * step;
            const double misfit = sphereMisfit(depth, mask, depth.rows / 2.0 / std::tan(degrees / 360 * pi));
            if (misfit < least) {
                least = misfit;
                best = degrees;
            }
        }
    }
    return best;
}

}  // namespace grasploom
