#include "training_fixture.h"

#include "dataset/files.h"
#include "tiny_dataset.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <sstream>

namespace grasploom {

TrainingConfig tinyTraining(NetworkKind network) {
    TrainingConfig config;
    config.network = network;
    config.backbone = Backbone::ResNet18;
    config.inputSize = 64;
    config.iterations = 24;
    config.batchSize = 3;
    config.scorerCandidates = 16;
    config.augment.shiftPixels = 4;
    config.seed = 11;
    config.device = "cpu";
    config.checkpointEvery = 5;
    config.validateEvery = 8;
    return config;
}

std::function<bool()> after(int asked) {
    return [left = std::make_shared<int>(asked)] { return --*left < 0; };
}

RunState trainTiny(const std::filesystem::path& data, const std::filesystem::path& run, const TrainingConfig& config,
                   bool resume, TrainingEvents& events, int threads) {
    TrainingJob job;
    job.config = config;
    job.run = run;
    job.resume = resume;
    job.threads = threads;
    job.pictureFolder = run.parent_path() / (run.filename().string() + "-pictures");
    return train(openTinyDataset(data), job, events);
}

std::string timelessMetrics(const std::filesystem::path& run) {
    std::istringstream lines(readFile(run / "metrics.jsonl"));
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        auto parsed = nlohmann::json::parse(line);
        parsed.erase("iterations_per_second");
        parsed.erase("seconds_left");
        text += parsed.dump() + '\n';
    }
    return text;
}

std::map<std::string, std::string> validationRecord(const std::filesystem::path& run) {
    std::map<std::string, std::string> record;
    for (const auto& entry : std::filesystem::directory_iterator(run / "validation")) {
        record[entry.path().filename().string()] = readFile(entry.path());
    }
    return record;
}

}  // namespace grasploom
