#include "model/metrics_file.h"

#include "dataset/problem.h"
#include "dataset/regular_file.h"
#include "dataset/write_error.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>

namespace grasploom {
namespace {

using nlohmann::json;

void put(json& to, const char* key, const std::optional<double>& value) {
    if (value) {
        to[key] = *value;
    }
}

std::optional<double> get(const json& from, const char* key) {
    const auto found = from.find(key);
    return found != from.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::int64_t getStep(const json& from, const char* key) {
    const auto found = from.find(key);
    return found != from.end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
}

bool getFlag(const json& from, const char* key) {
    const auto found = from.find(key);
    return found != from.end() && found->is_boolean() && found->get<bool>();
}

TrainingReport reportFrom(const json& line) {
    TrainingReport report;
    report.step = getStep(line, "step");
    report.iterations = getStep(line, "iterations");
    report.loss = get(line, "loss").value_or(0);
    report.anchorLoss = get(line, "anchor_loss");
    report.scorerLoss = get(line, "scorer_loss");
    report.regressionLoss = get(line, "regression_loss");
    report.guidanceLoss = get(line, "guidance_loss");
    report.iterationsPerSecond = get(line, "iterations_per_second").value_or(0);
    report.secondsLeft = get(line, "seconds_left").value_or(0);
    return report;
}

ValidationReport validationFrom(const json& line) {
    const json& from = line["validation"];
    ValidationReport report;
    report.step = getStep(line, "step");
    report.scenes = static_cast<std::size_t>(std::max<std::int64_t>(0, getStep(from, "scenes")));
    report.onTrainingScenes = getFlag(from, "on_training_scenes");
    report.intermediateTop1 = get(from, "intermediate_top1");
    report.scorerTop1 = get(from, "scorer_top1");
    report.directTop1 = get(from, "direct_top1");
    report.best = getFlag(from, "best");
    return report;
}

/// Ours have some hundred bytes; brackets that nest by the million would cost gigabytes.
constexpr std::size_t longestLine = 4096;

/// Calls `use(line, json)` for every whole line that is an object with a step.
template <class Use>
void forEachLine(std::string_view text, const Use& use) {
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const json parsed = line.size() <= longestLine ? json::parse(line, nullptr, false) : json();
        const bool isValidation = parsed.is_object() && parsed.contains("validation");
        if (parsed.is_object() && getStep(parsed, "step") >= 0 && (!isValidation || parsed["validation"].is_object())) {
            use(line, parsed, isValidation);
        }
    }
}

}  // namespace

std::string metricsLine(const TrainingReport& report) {
    json line{{"step", report.step},
              {"iterations", report.iterations},
              {"loss", report.loss},
              {"iterations_per_second", report.iterationsPerSecond},
              {"seconds_left", report.secondsLeft}};
    put(line, "anchor_loss", report.anchorLoss);
    put(line, "scorer_loss", report.scorerLoss);
    put(line, "regression_loss", report.regressionLoss);
    put(line, "guidance_loss", report.guidanceLoss);
    return line.dump();
}

std::string metricsLine(const ValidationReport& report) {
    json validation{{"scenes", report.scenes}, {"on_training_scenes", report.onTrainingScenes}, {"best", report.best}};
    put(validation, "intermediate_top1", report.intermediateTop1);
    put(validation, "scorer_top1", report.scorerTop1);
    put(validation, "direct_top1", report.directTop1);
    return json{{"step", report.step}, {"validation", validation}}.dump();
}

Metrics parseMetrics(std::string_view text) {
    Metrics metrics;
    forEachLine(text, [&](std::string_view, const json& line, bool isValidation) {
        if (isValidation) {
            metrics.validations.push_back(validationFrom(line));
        } else {
            metrics.curve.push_back(reportFrom(line));
        }
    });
    return metrics;
}

std::string metricsUpTo(std::string_view text, std::int64_t step, std::int64_t validatedStep) {
    std::string kept;
    forEachLine(text, [&](std::string_view line, const json& parsed, bool isValidation) {
        if (getStep(parsed, "step") <= (isValidation ? validatedStep : step)) {
            kept.append(line).push_back('\n');
        }
    });
    return kept;
}

LineFile::LineFile(std::filesystem::path path) : m_path(std::move(path)) {
    struct stat status {};
    if (::lstat(m_path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
        throw DataError(m_path, "cannot write: there is " + kindOfFile(status.st_mode) +
                                    " where a run's file belongs; remove it, or choose another run folder");
    }
    m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (m_descriptor < 0) {
        throwWriteError(m_path, "cannot write", errno);
    }
}

LineFile::~LineFile() {
    ::close(m_descriptor);
}

void LineFile::append(std::string_view line) {
    const std::string text = std::string(line) + '\n';
    std::string_view rest = text;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_descriptor, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            throwWriteError(m_path, "cannot write", errno);
        }
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

void LineFile::sync() {
    if (::fsync(m_descriptor) != 0) {
        throwWriteError(m_path, "cannot sync", errno);
    }
}

}  // namespace grasploom
