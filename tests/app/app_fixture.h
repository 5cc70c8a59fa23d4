#pragma once

#include "dataset/files.h"
#include "dataset/painted_scenes.h"
#include "dataset/prediction_file.h"
#include "dataset/scene_index.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <filesystem>

namespace grasploom {

/// Painted scenes in a temporary folder, and a home of its own for caches, settings and workspaces.
class AppFixture {
public:
    explicit AppFixture(int scenes = 10) {
        for (const char* const name : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"}) {
            qputenv(name, path(name).c_str());
        }
        PaintedOptions options;
        options.scenes = scenes;
        options.scenesPerObject = 2;
        options.seed = 7;
        generatePaintedScenes(dataset(), options);
    }
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    [[nodiscard]] std::filesystem::path dataset() const { return path("painted"); }
    [[nodiscard]] QString datasetText() const { return QString::fromStdString(dataset().string()); }

    /// Per scene: first a label turned by 20° (right at 30°, wrong at 10°), then the same label as it is. The
    /// intermediate score prefers the first, the scorer the second. Of the first scene both are far away.
    [[nodiscard]] PredictionSet predictions() const {
        const SceneIndex index = SceneIndex::open(dataset());
        PredictionSet set;
        set.hasScore = set.hasIntermediate = set.hasScorer = true;
        for (std::size_t i = 0; i < index.size(); ++i) {
            std::vector<Problem> problems;
            Grasp grasp = readLabels(index, i, problems).grasps.at(0);
            if (i == 0) {
                grasp.x = grasp.y = -5000;
            }
            Grasp turned = grasp;
            turned.angleRadians = wrapAngle(grasp.angleRadians + radians(20));
            set.scenes.push_back({index.scene(i).id, {{turned, 0.9, 0.9, 0.2}, {grasp, 0.8, 0.8, 0.7}}});
        }
        return set;
    }
    [[nodiscard]] QString writePredictions(const std::string& name = "predictions.csv") const {
        const auto file = path(name);
        writeFileAtomically(file, formatPredictionsCsv(predictions()));
        return QString::fromStdString(file.string());
    }

    /// Changes with any name, byte or time of change in the dataset.
    [[nodiscard]] QByteArray datasetHash() const {
        QStringList files;
        QDirIterator walk(datasetText(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            files << walk.next();
        }
        files.sort();
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QString& name : files) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly)) {
                return {};
            }
            hash.addData(name.toUtf8());
            hash.addData(&file);
            hash.addData(QByteArray::number(QFileInfo(name).lastModified().toMSecsSinceEpoch()));
        }
        return hash.result();
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace grasploom
