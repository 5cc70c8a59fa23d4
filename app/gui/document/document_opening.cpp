// Opening a dataset in the background.
#include "app/gui/document/document.h"
#include "app/gui/document/missing_files.h"
#include "dataset/cancelled.h"
#include "dataset/label_overlay.h"

#include <numeric>

namespace grasploom {

/// What comes back from reading labels: values only.
struct Document::ReadTruth {
    std::shared_ptr<const GroundTruth> truth;
    std::vector<std::int32_t> rows;
    JawChoice jaws = JawChoice::All;
    LabelEdits edits;
    std::map<std::size_t, QString> damaged;
    std::vector<Problem> problems;
};

namespace {

/// A dataset, and what it lacks.
struct Opened {
    Document::Index index;
    std::vector<Problem> missing;
};

std::filesystem::path toPath(const QString& text) {
    return std::filesystem::path(text.toStdString());
}

/// The scan ends when asked to, with an error of its own.
Opened openIndex(const QString& folder, const JobEvents& events) {
    IndexOptions options;
    options.progress = [&events](std::size_t scenes) {
        events.progressed(static_cast<std::int64_t>(scenes));
        return !events.cancelled();
    };
    Opened opened{std::make_shared<const SceneIndex>(SceneIndex::open(toPath(folder), options)), {}};
    opened.missing = missingFiles(*opened.index);
    return opened;
}

/// A damaged file of edited labels is a problem to show; the scene keeps the dataset's labels meanwhile.
LabelEdits readEdits(const SceneIndex& index, const LabelOverlay& overlay, std::vector<Problem>& problems,
                     std::map<std::size_t, QString>& damaged) {
    LabelEdits edits;
    for (const std::string& id : overlay.editedScenes()) {
        const auto scene = index.find(id);
        if (!scene) {
            problems.push_back({overlay.folder() / id, 0, "edited labels of a scene that the dataset does not have"});
            continue;
        }
        try {
            if (auto labels = overlay.load(id)) {
                edits[*scene] = std::move(*labels);
            }
        } catch (const DataError& error) {
            problems.push_back(error.problem());
            damaged[*scene] = QString::fromUtf8(error.what());
        }
    }
    return edits;
}

}  // namespace

void Document::openFolder(const QString& folder) {
    const int generation = ++m_openGeneration;
    if (m_openJob) {
        m_openJob->requestStop();
    }
    Q_EMIT openingStarted(folder);
    m_openJob = startJob<Opened>(
        this, [folder](const JobEvents& events) { return openIndex(folder, events); },
        [this, generation](const Opened& opened) {
            if (generation == m_openGeneration) {
                finishOpening(opened.index, opened.missing);
            }
        });
    connect(m_openJob, &JobThread::progressed, this, [this, generation](const JobProgress& progress) {
        if (generation == m_openGeneration) {
            Q_EMIT openingProgressed(progress.done);
        }
    });
    connect(m_openJob, &JobThread::failed, this, [this, generation, folder](const QString& reason) {
        if (generation == m_openGeneration) {
            Q_EMIT openFailed(folder, reason);
        }
    });
}

void Document::finishOpening(const Index& index, const std::vector<Problem>& missing) {
    forgetDataset();
    m_index = index;
    m_datasetProblems = index->problems();
    m_datasetProblems.insert(m_datasetProblems.end(), missing.begin(), missing.end());
    try {
        m_workspace = openWorkspace(*index);
        takeLabels();
        m_history.setOverlay(LabelOverlay(m_workspace.labels()), m_labelsElsewhere);
    } catch (const std::exception& error) {
        // Looking works without a place to write; editing and training say why they do not.
        Q_EMIT failed(tr("There is no place to keep labels and runs of this dataset: it can be looked at only."),
                      QString::fromUtf8(error.what()));
    }
    Q_EMIT opened();
    gatherProblems();
    updateFacts();
    if (index->size() > 0) {
        setCurrentScene(0);
    }
    readTruth();
}

bool Document::lockLabels() {
    try {
        m_labelLock = std::make_shared<RunLock>(m_workspace.folder);
    } catch (const RunBusy&) {
        return false;
    } catch (const DataError&) {
        // A file system without locks: as before, the last one to save wins.
    }
    return true;
}

/// Two windows that write the same files would undo each other's work.
void Document::takeLabels() {
    m_labelsElsewhere = !lockLabels();
    if (m_labelsElsewhere) {
        m_lockTimer.start();
    }
}

/// Once the other window is closed, or the kernel is done with a process that was killed. What that one wrote last is
/// read anew: labels edited on top of what was shown here would undo it.
void Document::takeLabelsOver() {
    // Asked first, since taking a lock that is held waits for it for a while. Without one nothing is taken over: the other
    // window holds it, on a drive that is away just now.
    if (isRunLocked(m_workspace.folder) || !lockLabels() || !m_labelLock) {
        return;
    }
    m_lockTimer.stop();
    m_labelsElsewhere = false;
    m_history.setOverlay(LabelOverlay(m_workspace.labels()));
    m_datasetTruth.reset();
    m_edits.clear();
    m_damaged.clear();
    if (m_selection && m_selection->kind == LayerKind::GroundTruth) {
        setSelection(std::nullopt);
    }
    if (m_scene) {
        m_labels.clear();
        m_labelsRead = false;
        openLabels();
    }
    Q_EMIT labelsTakenOver();
    Q_EMIT labelsChanged();
    readTruth();
}

void Document::readTruth() {
    if (!m_index) {
        return;
    }
    const int generation = ++m_truthGeneration;
    if (m_truthJob) {
        m_truthJob->requestStop();
    }
    auto work = [index = m_index, jaws = m_jaws, overlay = LabelOverlay(m_workspace.labels()),
                 editable = !m_workspace.folder.empty(), writer = !m_labelsElsewhere](const JobEvents& events) {
        std::vector<std::size_t> scenes(index->size());
        std::iota(scenes.begin(), scenes.end(), 0U);
        const auto watch = [&events](std::size_t, GraspLabels&) {
            if (events.cancelled()) {
                throw Cancelled();
            }
            return false;
        };
        ReadTruth read;
        read.truth = std::make_shared<const GroundTruth>(loadGroundTruth(*index, scenes, jaws, 0, watch));
        read.rows = rowsOf(*read.truth, *index);
        read.jaws = jaws;
        if (editable && writer) {
            overlay.removeLeftovers();
        }
        if (editable) {
            read.edits = readEdits(*index, overlay, read.problems, read.damaged);
        }
        return read;
    };
    m_truthJob = startJob<ReadTruth>(this, work, [this, generation](ReadTruth read) {
        if (generation == m_truthGeneration) {
            receiveTruth(std::move(read));
        }
    });
    connect(m_truthJob, &JobThread::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The ground truth could not be read."), reason); });
}

void Document::receiveTruth(ReadTruth read) {
    const bool first = m_datasetTruth == nullptr;
    m_datasetTruth = std::move(read.truth);
    m_datasetRows = std::move(read.rows);
    m_datasetJaws = read.jaws;
    if (first) {
        // Edits made while the labels were read are newer than the files.
        m_edits.merge(read.edits);
        addProblems(read.problems);
        m_damaged.merge(read.damaged);
    }
    if (m_scene && !m_labelsRead && m_datasetJaws == JawChoice::All) {
        openLabels();  // sooner than the job that was to read them
        Q_EMIT labelsChanged();
    }
    m_truthStale = true;
    updateFacts();
    scheduleJudging();
}

}  // namespace grasploom
