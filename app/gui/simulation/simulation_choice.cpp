#include "app/gui/simulation/simulation_choice.h"

#include "app/gui/settings.h"
#include "dataset/shallow_json.h"
#include "dataset/shell_word.h"

#include <QCoreApplication>
#include <QDir>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SimulationChoice)
};

}  // namespace

std::filesystem::path outputOf(const SimulationChoice& choice) {
    return choice.folder.toStdString();
}

SimulatedOptions simulatedOptions(const SimulationChoice& choice) {
    SimulatedOptions options;
    options.making.style = choice.style;
    options.making.seed = static_cast<std::uint64_t>(choice.seed);
    options.scenes = choice.scenes;
    options.scenesPerObject = choice.scenesPerObject;
    options.threads = choice.threads;
    options.meshes = choice.meshes.toStdString();
    return options;
}

QString simulationCommand(const SimulationChoice& choice) {
    std::string command = "grasploom-cli generate";
    const auto add = [&command](const char* option, const std::string& value) {
        command += std::string(" ") + option + " " + shellWord(value);
    };
    add("--style", choice.style);
    add("--scenes", std::to_string(choice.scenes));
    if (choice.scenesPerObject > 0) {
        add("--scenes-per-object", std::to_string(choice.scenesPerObject));
    }
    add("--seed", std::to_string(choice.seed));
    if (!choice.meshes.isEmpty()) {
        add("--meshes", choice.meshes.toStdString());
    }
    if (choice.threads > 0) {
        add("--threads", std::to_string(choice.threads));
    }
    add("--output", choice.folder.toStdString());
    return QString::fromStdString(command);
}

QByteArray simulationText(const SimulationChoice& choice) {
    const nlohmann::json json{{"folder", choice.folder.toStdString()},
                              {"style", choice.style},
                              {"scenes", choice.scenes},
                              {"scenes_per_object", choice.scenesPerObject},
                              {"seed", choice.seed},
                              {"meshes", choice.meshes.toStdString()},
                              {"threads", choice.threads},
                              {"open", choice.openWhenDone}};
    return textOf(json);
}

SimulationChoice simulationChoice(const QByteArray& text) try {
    const nlohmann::json json = jsonIn(text);
    SimulationChoice choice;
    choice.folder = QString::fromStdString(json.at("folder").get<std::string>());
    choice.style = json.at("style").get<std::string>();
    choice.scenes = json.at("scenes").get<int>();
    choice.scenesPerObject = json.at("scenes_per_object").get<int>();
    choice.seed = json.at("seed").get<int>();
    choice.meshes = QString::fromStdString(json.at("meshes").get<std::string>());
    choice.threads = json.at("threads").get<int>();
    choice.openWhenDone = json.at("open").get<bool>();
    const bool sound = validate(simulatedOptions(choice)).empty() && choice.seed >= 0 && choice.threads >= 0;
    return sound ? choice : SimulationChoice();
} catch (const std::exception&) {  // nothing is remembered yet, or another version did
    return {};
}

double bytesPerScene(const std::string& style) {
    return style == "jacquard" ? 1.65e6 : 2.65e6;
}

double secondsPerScene(const std::string& style) {
    const double elsewhere = style == "jacquard" ? 2.4 : 4.4;
    return settings::sceneSeconds(QString::fromStdString(style)).value_or(elsewhere);
}

QString roughDuration(double seconds) {
    if (seconds < 90) {
        return Words::tr("%n second(s)", nullptr, std::max(1, static_cast<int>(std::lround(seconds))));
    }
    const auto minutes = static_cast<int>(std::lround(seconds / 60));
    if (minutes < 90) {
        return Words::tr("%n minute(s)", nullptr, minutes);
    }
    return Words::tr("%n hour(s)", nullptr, static_cast<int>(std::lround(seconds / 3600)));
}

}  // namespace grasploom
