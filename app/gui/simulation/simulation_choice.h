#pragma once

#include "simulation/simulated_scenes.h"

#include <QByteArray>
#include <QString>

#include <string>

namespace grasploom {

/// What the form for a new simulated dataset stands at.
struct SimulationChoice {
    QString folder;  ///< of the set; new, empty, or of the same set begun before
    std::string style = "jacquard";
    int scenes = 200;
    int scenesPerObject = 0;  ///< 0: as the style has it
    int seed = 1;
    QString meshes;   ///< folder of the user's meshes; empty: the built-in families
    int threads = 0;  ///< 0: one per core
    bool openWhenDone = true;
    bool operator==(const SimulationChoice&) const = default;
};

/// What generateSimulatedScenes is asked for; without `progress`.
SimulatedOptions simulatedOptions(const SimulationChoice& choice);
std::filesystem::path outputOf(const SimulationChoice& choice);

/// The command line that makes the same bytes.
QString simulationCommand(const SimulationChoice& choice);

/// As settings keep it. Reading gives the defaults where the text is none.
QByteArray simulationText(const SimulationChoice& choice);
SimulationChoice simulationChoice(const QByteArray& text);

/// What scenes take: of the disk, as measured on sets of each style; of a core's time, as measured on this machine
/// (settings), else on the one of docs/simulation.md.
double bytesPerScene(const std::string& style);
double secondsPerScene(const std::string& style);

/// "3 min", "1 h 20 min": for people who plan, so no finer than a tenth or so.
QString roughDuration(double seconds);

}  // namespace grasploom
