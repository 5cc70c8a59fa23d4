#include "model/training_config.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <functional>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

namespace grasploom {
namespace {

using nlohmann::json;

[[noreturn]] void refuse(const std::string& key, const json& value, const std::string& allowed) {
    std::string shown = value.dump(-1, ' ', false, json::error_handler_t::replace);
    if (shown.size() > 60) {
        shown = shown.substr(0, 57) + "...";
    }
    throw std::invalid_argument(key + ": " + shown + " is not allowed; it must be " + allowed);
}

void read(const std::string& key, const json& value, bool& to) {
    if (!value.is_boolean()) {
        refuse(key, value, "true or false");
    }
    to = value.get<bool>();
}

void read(const std::string& key, const json& value, double& to) {
    if (!value.is_number()) {
        refuse(key, value, "a number");
    }
    to = value.get<double>();
}

/// Whole numbers, also those written as 1e5.
template <std::integral Integer>
void read(const std::string& key, const json& value, Integer& to) {
    if (value.is_number_unsigned() && std::in_range<Integer>(value.get<std::uint64_t>())) {
        to = static_cast<Integer>(value.get<std::uint64_t>());
    } else if (value.is_number_integer() && !value.is_number_unsigned() && std::in_range<Integer>(value.get<std::int64_t>())) {
        to = static_cast<Integer>(value.get<std::int64_t>());
    } else if (value.is_number_float() && std::abs(value.get<double>()) <= 9e15 &&
               std::trunc(value.get<double>()) == value.get<double>() &&
               std::in_range<Integer>(static_cast<std::int64_t>(value.get<double>()))) {
        to = static_cast<Integer>(value.get<double>());
    } else {
        refuse(key, value, "a whole number from " + std::to_string(std::numeric_limits<Integer>::min()) + " to " +
                               std::to_string(std::numeric_limits<Integer>::max()));
    }
}

void read(const std::string& key, const json& value, std::string& to) {
    if (!value.is_string()) {
        refuse(key, value, "a text");
    }
    to = value.get<std::string>();
}

template <class Value>
struct Names;  // the words of an enumeration

template <>
struct Names<NetworkKind> {
    static constexpr std::array all{NetworkKind::Baseline, NetworkKind::Full, NetworkKind::NoIntermediate,
                                    NetworkKind::Direct};
    static std::string_view of(NetworkKind value) { return networkName(value); }
};
template <>
struct Names<CachedPictures> {
    static constexpr std::array all{CachedPictures::Off, CachedPictures::Full, CachedPictures::Reduced};
    static std::string_view of(CachedPictures value) { return cachedPicturesName(value); }
};
template <>
struct Names<Backbone> {
    static constexpr std::array all{Backbone::ResNet18, Backbone::ResNet34, Backbone::ResNet50};
    static std::string_view of(Backbone value) { return backboneName(value); }
};
template <>
struct Names<Guidance> {
    static constexpr std::array all{Guidance::FeaturesAndRegression, Guidance::Regression, Guidance::Off};
    static std::string_view of(Guidance value) { return guidanceName(value); }
};
template <>
struct Names<Precision> {
    static constexpr std::array all{Precision::Fp32, Precision::Tf32, Precision::Bf16};
    static std::string_view of(Precision value) {
        return std::array<std::string_view, 3>{"fp32", "tf32", "bf16"}.at(static_cast<std::size_t>(value));
    }
};
template <>
struct Names<JawChoice> {
    static constexpr std::array all{JawChoice::All, JawChoice::Default};
    static std::string_view of(JawChoice value) { return value == JawChoice::All ? "all" : "default"; }
};

template <class Value>
    requires std::is_enum_v<Value>
void read(const std::string& key, const json& value, Value& to) {
    std::string allowed;
    for (const Value candidate : Names<Value>::all) {
        if (value.is_string() && value.get_ref<const std::string&>() == Names<Value>::of(candidate)) {
            to = candidate;
            return;
        }
        allowed += (allowed.empty() ? "" : ", ") + std::string(Names<Value>::of(candidate));
    }
    refuse(key, value, "one of " + allowed);
}

/// null leaves the choice to the defaults that depend on other settings.
template <class Value>
void read(const std::string& key, const json& value, std::optional<Value>& to) {
    if (value.is_null()) {
        to.reset();
        return;
    }
    read(key, value, to.emplace());
}

template <class Value>
json written(const Value& value) {
    if constexpr (std::is_enum_v<Value>) {
        return std::string(Names<Value>::of(value));
    } else {
        return value;
    }
}

template <class Value>
json written(const std::optional<Value>& value) {
    return value ? written(*value) : json(nullptr);
}

template <class Owner>
struct Field {
    std::string key;
    std::function<void(Owner&, const json&, const std::string& name)> read;
    std::function<json(const Owner&)> write;
};

template <class Owner, class Value>
Field<Owner> field(const char* key, Value Owner::*member) {
    return {key, [member](Owner& owner, const json& value, const std::string& name) { read(name, value, owner.*member); },
            [member](const Owner& owner) { return written(owner.*member); }};
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

template <class Owner>
[[noreturn]] void refuseUnknown(const std::string& prefix, const std::string& key, const std::vector<Field<Owner>>& fields) {
    const std::string shown = key.substr(0, 60);
    const auto nearest = std::ranges::min_element(
        fields, {}, [&](const Field<Owner>& known) { return editDistance(shown, known.key); });
    throw std::invalid_argument("unknown key \"" + prefix + shown + "\"; the nearest known one is \"" + prefix +
                                nearest->key + "\"");
}

template <class Owner>
void readFields(const json& from, const std::string& prefix, const std::vector<Field<Owner>>& fields, Owner& owner) {
    for (const auto& [key, value] : from.items()) {
        const auto known = std::ranges::find(fields, key, &Field<Owner>::key);
        if (known == fields.end()) {
            refuseUnknown(prefix, key, fields);
        }
        known->read(owner, value, prefix + key);
    }
}

template <class Owner>
json writeFields(const std::vector<Field<Owner>>& fields, const Owner& owner) {
    json to = json::object();
    for (const auto& known : fields) {
        to[known.key] = known.write(owner);
    }
    return to;
}

const std::vector<Field<AugmentOptions>>& augmentFields() {
    static const std::vector<Field<AugmentOptions>> fields{
        field("rotate", &AugmentOptions::rotate),
        field("mirror", &AugmentOptions::mirror),
        field("shift_pixels", &AugmentOptions::shiftPixels),
    };
    return fields;
}

void read(const std::string& key, const json& value, AugmentOptions& to) {
    if (!value.is_object()) {
        refuse(key, value, "an object {rotate, mirror, shift_pixels}");
    }
    readFields(value, key + ".", augmentFields(), to);
}

Field<TrainingConfig> matchField(const char* key, double MatchCriterion::*member) {
    return {key,
            [member](TrainingConfig& config, const json& value, const std::string& name) {
                read(name, value, config.match.*member);
            },
            [member](const TrainingConfig& config) { return json(config.match.*member); }};
}

Field<TrainingConfig> augmentField() {
    return {"augment",
            [](TrainingConfig& config, const json& value, const std::string& name) { read(name, value, config.augment); },
            [](const TrainingConfig& config) { return writeFields(augmentFields(), config.augment); }};
}

/// What a run folder's config.json records beside the configuration. Passed over, so that the file of one run starts
/// another just like it.
Field<TrainingConfig> record(const char* key) {
    return {key, [](TrainingConfig&, const json&, const std::string&) {}, {}};
}

const std::vector<Field<TrainingConfig>>& configFields() {
    using C = TrainingConfig;
    static const std::vector<Field<C>> fields{
        field("network", &C::network), field("backbone", &C::backbone), field("pretrained", &C::pretrained),
        field("freeze_batch_norm", &C::freezeBatchNorm), field("input_size", &C::inputSize),
        field("orientations", &C::orientations), field("iterations", &C::iterations),
        field("batch_size", &C::batchSize), field("learning_rate", &C::learningRate), field("momentum", &C::momentum),
        field("weight_decay", &C::weightDecay), field("scorer_candidates", &C::scorerCandidates),
        field("regression_weight", &C::regressionWeight), field("guidance", &C::guidance),
        field("guidance_start", &C::guidanceStart), matchField("match_angle_degrees", &MatchCriterion::angleDegrees),
        matchField("match_iou", &MatchCriterion::iou), field("jaws", &C::jaws), augmentField(),
        field("seed", &C::seed), field("device", &C::device), field("precision", &C::precision),
        field("cuda_graphs", &C::cudaGraphs),
        field("checkpoint_every", &C::checkpointEvery), field("validate_every", &C::validateEvery),
        field("picture_cache", &C::pictureCache), field("picture_cache_gigabytes", &C::pictureCacheGigabytes),
        field("split", &C::split), field("fold", &C::fold),
    };
    return fields;
}

const std::vector<Field<TrainingConfig>>& fileFields() {
    static const std::vector<Field<TrainingConfig>> fields = [] {
        auto all = configFields();
        for (const char* key : {"version", "dataset", "dataset_hash", "command", "torch", "threads", "processes"}) {
            all.push_back(record(key));
        }
        return all;
    }();
    return fields;
}

}  // namespace

TrainingConfig parseTrainingConfig(const json& from, const TrainingConfig& base) {
    if (!from.is_object()) {
        throw std::invalid_argument("the configuration must be a JSON object, such as {\"network\": \"full\"}");
    }
    TrainingConfig config = base;
    readFields(from, "", fileFields(), config);
    if (const std::string reason = validate(config); !reason.empty()) {
        throw std::invalid_argument(reason);
    }
    return config;
}

json toJson(const TrainingConfig& config) { return writeFields(configFields(), config); }

}  // namespace grasploom
