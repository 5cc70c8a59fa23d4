#include "model/training_config.h"

#include "dataset/utf8.h"

#include <charconv>
#include <cmath>
#include <sstream>

namespace grasploom {
namespace {

template <class T>
std::string wrong(const char* key, T value, const char* allowed) {
    std::ostringstream text;
    text << key << ": " << value << " is not allowed; it must be " << allowed;
    return text.str();
}

template <class T>
std::string outside(const char* key, T value, T low, T high) {
    if (value >= low && value <= high) {  // false for NaN
        return {};
    }
    std::ostringstream allowed;
    allowed << "between " << low << " and " << high;
    return wrong(key, value, allowed.str().c_str());
}

bool isDevice(const std::string& device) {
    if (device == "auto" || device == "cpu" || device == "cuda") {
        return true;
    }
    if (!device.starts_with("cuda:")) {
        return false;
    }
    unsigned number = 0;
    const char* end = device.data() + device.size();
    const auto [stop, error] = std::from_chars(device.data() + 5, end, number);
    return error == std::errc() && stop == end && number < 128;
}

std::string wrongNetwork(const TrainingConfig& config) {
    if (config.inputSize % 16 != 0 || config.inputSize < 32 || config.inputSize > 1024) {
        return wrong("input_size", config.inputSize, "a multiple of 16 between 32 and 1024");
    }
    if (auto text = outside("orientations", config.orientations, 1, 36); !text.empty()) {
        return text;
    }
    // The anchors are all there is to choose from.
    const int cells = config.inputSize / 16;
    const int anchors = cells * cells * config.orientations;
    return outside("scorer_candidates", config.scorerCandidates, 1, anchors);
}

std::string wrongOptimisation(const TrainingConfig& config) {
    for (auto text : {outside<std::int64_t>("iterations", config.iterations, 1, 1'000'000'000),
                      outside("batch_size", config.batchSize, 1, 1024),
                      outside("learning_rate", config.learningRate, 1e-12, 100.0),
                      outside("weight_decay", config.weightDecay, 0.0, 1.0),
                      outside("regression_weight", config.regressionWeight, 0.0, 1e6),
                      outside<std::int64_t>("guidance_start", config.guidanceStart, 0, 1'000'000'000),
                      outside<std::int64_t>("checkpoint_every", config.checkpointEvery, 1, 1'000'000'000),
                      outside<std::int64_t>("validate_every", config.validateEvery, 1, 1'000'000'000)}) {
        if (!text.empty()) {
            return text;
        }
    }
    if (!(config.momentum >= 0 && config.momentum < 1)) {
        return wrong("momentum", config.momentum, "at least 0 and below 1");
    }
    return {};
}

/// Only such text can be kept in config.json and in checkpoints.
std::string wrongPath(const char* key, const std::string& path) {
    return isUtf8(path) ? std::string()
                        : wrong(key, '"' + validUtf8(path) + '"', "a path in UTF-8; rename the file or folder");
}

std::string wrongData(const TrainingConfig& config) {
    for (auto text : {outside("match_angle_degrees", config.match.angleDegrees, 0.0, 90.0),
                      outside("augment.shift_pixels", config.augment.shiftPixels, 0.0, 10000.0),
                      outside("picture_cache_gigabytes", config.pictureCacheGigabytes, 0.0, 1e6),
                      outside("fold", config.fold, 0, 1'000'000), wrongPath("split", config.split),
                      wrongPath("pretrained", config.pretrained)}) {
        if (!text.empty()) {
            return text;
        }
    }
    if (!(config.match.iou >= 0 && config.match.iou < 1)) {
        return wrong("match_iou", config.match.iou, "at least 0 and below 1");
    }
    if (!isDevice(config.device)) {
        return wrong("device", '"' + config.device + '"', "auto, cpu, cuda or cuda:N");
    }
    return {};
}

}  // namespace

Guidance effectiveGuidance(const TrainingConfig& config) {
    // From scratch, −log p_s in the features delays everything: see docs/training.md.
    return config.guidance.value_or(config.pretrained.empty() ? Guidance::Regression : Guidance::FeaturesAndRegression);
}

bool effectiveFreezeBatchNorm(const TrainingConfig& config) {
    return config.freezeBatchNorm.value_or(!config.pretrained.empty());
}

std::string validate(const TrainingConfig& config) {
    for (const auto check : {wrongNetwork, wrongOptimisation, wrongData}) {
        if (std::string text = check(config); !text.empty()) {
            return text;
        }
    }
    return {};
}

std::string_view networkName(NetworkKind kind) {
    switch (kind) {
        case NetworkKind::Baseline: return "baseline";
        case NetworkKind::Full: return "full";
        case NetworkKind::NoIntermediate: return "no-intermediate";
        case NetworkKind::Direct: return "direct";
    }
    return "";
}

std::string_view backboneName(Backbone backbone) {
    switch (backbone) {
        case Backbone::ResNet18: return "resnet18";
        case Backbone::ResNet34: return "resnet34";
        case Backbone::ResNet50: return "resnet50";
    }
    return "";
}

std::string_view guidanceName(Guidance guidance) {
    switch (guidance) {
        case Guidance::FeaturesAndRegression: return "features+regression";
        case Guidance::Regression: return "regression";
        case Guidance::Off: return "off";
    }
    return "";
}

std::string_view cachedPicturesName(CachedPictures pictures) {
    switch (pictures) {
        case CachedPictures::Off:
            return "off";
        case CachedPictures::Full:
            return "full";
        case CachedPictures::Reduced:
            return "reduced";
    }
    return "";
}

}  // namespace grasploom
