#pragma once

#include "dataset/augmentation.h"
#include "dataset/grasp_file.h"
#include "evaluation/jaccard_matching.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace grasploom {

enum class NetworkKind : std::uint8_t { Baseline, Full, NoIntermediate, Direct };
enum class Backbone : std::uint8_t { ResNet18, ResNet34, ResNet50 };
/// What −log p_s (second term of Eq. 5) updates, see docs/method.md.
enum class Guidance : std::uint8_t { FeaturesAndRegression, Regression, Off };
enum class Precision : std::uint8_t { Fp32, Tf32, Bf16 };
/// Which decoded pictures are kept in a file, see docs/training.md.
enum class CachedPictures : std::uint8_t { Off, Full, Reduced };

/// Everything that decides a training, as in `config.json`. Defaults are the paper's.
struct TrainingConfig {
    NetworkKind network = NetworkKind::Full;   ///< "network": baseline | full | no-intermediate | direct
    Backbone backbone = Backbone::ResNet50;    ///< "backbone": resnet18 | resnet34 | resnet50
    std::string pretrained;                    ///< "pretrained": weights file; empty: from scratch
    std::optional<bool> freezeBatchNorm;       ///< "freeze_batch_norm"; unset: on with pretrained weights, else off
    int inputSize = 320;                       ///< "input_size", px, a multiple of 16
    int orientations = 6;                      ///< "orientations" k
    std::int64_t iterations = 100000;
    int batchSize = 5;                         ///< "batch_size"
    double learningRate = 1e-3;                ///< "learning_rate"
    double momentum = 0.9;
    double weightDecay = 1e-4;                 ///< "weight_decay"
    int scorerCandidates = 64;                 ///< "scorer_candidates" T
    double regressionWeight = 2;               ///< "regression_weight" α
    std::optional<Guidance> guidance;          ///< "guidance"; unset: features+regression if pretrained, else regression
    std::int64_t guidanceStart = 0;            ///< "guidance_start", iteration
    MatchCriterion match;                      ///< "match_angle_degrees", "match_iou"
    JawChoice jaws = JawChoice::All;           ///< "jaws": all | default
    AugmentOptions augment;                    ///< "augment": {rotate, mirror, shift_pixels}
    std::uint64_t seed = 0;
    std::string device = "auto";               ///< auto | cpu | cuda[:N]
    Precision precision = Precision::Fp32;     ///< fp32 | tf32 | bf16
    bool cudaGraphs = false;                   ///< "cuda_graphs": replay the features' passes on a GPU
    std::int64_t checkpointEvery = 1000;       ///< "checkpoint_every", iterations
    std::int64_t validateEvery = 1000;         ///< "validate_every", iterations
    CachedPictures pictureCache = CachedPictures::Full;  ///< "picture_cache": off | full | reduced
    double pictureCacheGigabytes = 0;  ///< "picture_cache_gigabytes" of all such files; 0: a fifth of the free disk
    std::string split;                         ///< split file; empty: train and validate on all scenes (said so in the log)
    int fold = 0;                              ///< fold that is kept for the test
    bool operator==(const TrainingConfig&) const = default;
};

/// The setting in force where the configuration leaves it open.
Guidance effectiveGuidance(const TrainingConfig& config);
bool effectiveFreezeBatchNorm(const TrainingConfig& config);

/// Throws std::invalid_argument that names the key, the value and what is allowed; an unknown key is an error that
/// names the nearest known one. What it leaves out is `base`'s.
TrainingConfig parseTrainingConfig(const nlohmann::json& json, const TrainingConfig& base = {});
nlohmann::json toJson(const TrainingConfig& config);

/// The first thing wrong with the values, naming the key; empty when all is well. For checks while typing.
std::string validate(const TrainingConfig& config);

/// Names as in `config.json`.
std::string_view networkName(NetworkKind kind);
std::string_view backboneName(Backbone backbone);
std::string_view guidanceName(Guidance guidance);
std::string_view cachedPicturesName(CachedPictures pictures);

}  // namespace grasploom
