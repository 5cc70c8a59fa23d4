#include "app/gui/document/review_store.h"

#include "app/gui/settings.h"
#include "dataset/files.h"
#include "dataset/lasting_folder.h"
#include "dataset/prediction_file.h"

#include <QDateTime>

#include <system_error>
#include <utility>

namespace grasploom {
namespace {

constexpr std::uintmax_t largestFile = 256U << 20U;
constexpr int retryPauseMs = 3000;
constexpr std::size_t manyOrigins = 2000;  ///< from here on a burst of gestures is written once
constexpr int burstMs = 800;               ///< with writing about a second

struct ReadReview {
    LabelReview review;
    QString damage;
};

ReadReview readReview(const std::filesystem::path& file) {
    try {
        std::error_code error;
        if (std::filesystem::symlink_status(file, error).type() == std::filesystem::file_type::not_found) {
            return {};
        }
        return {parseReview(readFile(file, largestFile), file), {}};
    } catch (const std::exception& error) {
        return {{}, QString::fromUtf8(error.what())};
    }
}

void writeReview(const std::filesystem::path& file, const LabelReview& review) {
    requireStillThere(file.parent_path());
    writeFileAtomically(file, formatReview(review));
}

std::string now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(); }

}  // namespace

ReviewStore::ReviewStore(Document& document, QObject* parent)
    : QObject(parent), m_document(document), m_reviewer(settings::reviewer()) {
    m_again.setSingleShot(true);
    m_again.setInterval(retryPauseMs);
    connect(&m_again, &QTimer::timeout, this, &ReviewStore::save);
    m_soon.setSingleShot(true);
    m_soon.setInterval(burstMs);
    connect(&m_soon, &QTimer::timeout, this, &ReviewStore::save);
    connect(&document, &Document::opened, this, &ReviewStore::follow);
    connect(&document, &Document::closed, this, &ReviewStore::follow);
    connect(&document, &Document::labelsTakenOver, this, &ReviewStore::follow);
    connect(&document, &Document::currentSceneChanged, this, &ReviewStore::followLabels);
    connect(&document, &Document::labelsChanged, this, &ReviewStore::followLabels);
}

ReviewStore::~ReviewStore() {
    finish();
}

void ReviewStore::follow() {
    finish();
    const int generation = ++m_generation;
    m_review = {};
    m_read = m_damaged = m_told = false;
    m_saved = m_changes;
    m_reason = m_document.labelsElsewhere() ? tr("Another window edits the labels of this dataset.") : QString();
    const auto& folder = m_document.workspace().folder;
    m_file = m_document.index() && !folder.empty() ? folder / "reviews.json" : std::filesystem::path();
    m_scene.reset();
    followLabels();
    Q_EMIT changed();
    if (m_file.empty()) {
        return;
    }
    startJob<ReadReview>(
        this, [file = m_file](const JobEvents&) { return readReview(file); },
        [this, generation](ReadReview read) {
            if (generation != m_generation) {
                return;
            }
            m_review = std::move(read.review);
            m_damaged = !read.damage.isEmpty();
            m_reason = m_damaged ? read.damage : m_reason;
            m_read = true;
            Q_EMIT changed();
        });
}

QString ReviewStore::whyNot() const {
    if (m_file.empty()) {
        return m_document.index() ? tr("There is no place to keep verdicts of this dataset.") : tr("No dataset is open.");
    }
    return m_read ? m_reason : tr("The verdicts are being read.");
}

QString ReviewStore::setDamagedAside() {
    if (m_document.labelsElsewhere()) {
        return tr("Another window edits the labels of this dataset.");  // and the file is its own
    }
    if (!m_damaged) {
        return {};
    }
    std::filesystem::path aside;
    std::error_code error;
    for (int i = 0; i == 0 || std::filesystem::exists(aside, error); ++i) {
        aside = m_file;
        aside += ".damaged" + (i == 0 ? std::string() : std::to_string(i));
    }
    std::filesystem::rename(m_file, aside, error);
    if (error) {
        return QString::fromStdString(error.message());
    }
    m_damaged = false;
    m_reason.clear();
    Q_EMIT changed();
    return {};
}

void ReviewStore::setReviewer(const QString& name) {
    m_reviewer = name.trimmed();
    settings::setReviewer(m_reviewer);
    Q_EMIT changed();
}

std::string ReviewStore::name() const { return m_reviewer.toStdString(); }

void ReviewStore::judge(const std::string& scene, ReviewVerdict verdict) {
    if (canWrite()) {
        setVerdict(m_review, {scene, verdict, name(), now()});
        touch();
    }
}

void ReviewStore::withdraw(const std::string& scene) {
    if (canWrite()) {
        removeVerdict(m_review, scene, name());
        touch();
    }
}

void ReviewStore::accept(const std::string& scene, const Grasp& grasp, const QString& predictionFile, std::size_t row,
                         std::size_t rank) {
    if (canWrite()) {
        std::erase_if(m_review.grasps, [&](const GraspOrigin& one) {  // it was not drawn, as it seemed a moment ago
            return one.scene == scene && one.kind() == OriginKind::Drawn && one.grasp == grasp && one.places.empty();
        });
        m_review.grasps.push_back({scene, grasp, name(), now(), predictionFile.toStdString(), row, rank, {}, false});
        touch();
    }
}

std::optional<GraspOrigin> ReviewStore::originOf(const std::string& scene, const Grasp& grasp) const {
    const GraspOrigin* const origin = grasploom::originOf(m_review, scene, grasp);
    return origin != nullptr ? std::optional(*origin) : std::nullopt;
}

std::optional<std::vector<bool>> ReviewStore::areLabels() const {
    bool known = true;
    std::vector<bool> found = grasploom::areLabels(m_review, [&](const std::string& id) {
        const auto scene = m_document.index() ? m_document.index()->find(id) : std::nullopt;
        auto labels = scene ? m_document.labelsOf(*scene) : std::vector<Grasp>();
        known = known && labels.has_value();
        return std::move(labels).value_or(std::vector<Grasp>());
    });
    return known ? std::optional(std::move(found)) : std::nullopt;
}

std::optional<std::size_t> ReviewStore::promoted() const {
    const auto labels = areLabels();
    return labels ? std::optional(promotedCount(m_review, *labels)) : std::nullopt;
}

void ReviewStore::followLabels() {
    const auto scene = m_document.isReadingLabels() ? std::nullopt : m_document.currentScene();
    const std::vector<Grasp> before = std::exchange(m_labels, scene ? m_document.labels() : std::vector<Grasp>());
    if (std::exchange(m_scene, scene) != scene || !scene || !canWrite() || before == m_labels) {
        return;
    }
    const std::string& id = m_document.index()->scene(*scene).id;
    const std::vector<Grasp> own = m_document.history().original(QString::fromStdString(id));
    if (followEdit(m_review, id, {before, m_labels, own, name(), now()})) {
        touch(false);
    }
}

void ReviewStore::touch(bool byItself) {
    ++m_changes;
    m_worthTelling = m_worthTelling || byItself;
    if (byItself || m_review.grasps.size() < manyOrigins) {
        save();
    } else if (!m_soon.isActive()) {
        m_soon.start();
    }
    Q_EMIT changed();
}

/// One write at a time, of what stands when it begins.
void ReviewStore::save() {
    if (m_job || isSaved() || !canWrite()) {
        return;
    }
    m_again.stop();
    m_job = new JobThread(
        [file = m_file, review = m_review](const JobEvents&) { writeReview(file, review); }, this);
    connect(m_job, &JobThread::succeeded, this, [this, generation = m_generation, change = m_changes] {
        if (generation == m_generation) {
            m_told = false;
            m_worthTelling = m_worthTelling && change != m_changes;
            m_saved = change;
            Q_EMIT changed();
        }
    });
    connect(m_job, &JobThread::failed, this, [this, generation = m_generation](const QString& reason) {
        if (generation == m_generation) {
            m_again.start();
            tell(reason);
        }
    });
    connect(m_job, &JobThread::finished, this, [this, job = m_job.data()] {
        job->deleteLater();
        m_job.clear();
        if (!m_again.isActive() && !m_soon.isActive()) {
            save();  // what came meanwhile
        }
    });
    m_job->start();
}

void ReviewStore::tell(const QString& reason) {
    if (!m_told && m_worthTelling) {
        m_told = true;
        Q_EMIT failed(tr("The verdicts could not be saved. They are kept here, and saving is tried again every few seconds."),
                      reason);
    }
}

/// Before the file is left: waits for what is being written, then writes what is newer.
void ReviewStore::finish() {
    delete m_job.data();
    m_again.stop();
    m_soon.stop();
    if (isSaved() || !canWrite()) {
        return;
    }
    try {
        writeReview(m_file, m_review);
        m_saved = m_changes;
    } catch (const std::exception& error) {
        Q_EMIT failed(tr("The verdicts could not be saved."), QString::fromUtf8(error.what()));
    }
}

QString originText(const std::optional<GraspOrigin>& origin, const Grasp& label) {
    if (!origin) {
        return {};
    }
    const QString who = QString::fromStdString(origin->reviewer), when = QString::fromStdString(origin->time);
    const QString since = label == origin->grasp ? QString() : ReviewStore::tr("; corrected since");
    if (origin->kind() == OriginKind::Drawn) {
        return ReviewStore::tr("Drawn by %1, %2").arg(who, when) + since;
    }
    if (origin->kind() == OriginKind::Corrected) {
        return since.isEmpty() ? QString() : ReviewStore::tr("The dataset's own; corrected by %1, %2").arg(who, when);
    }
    const std::filesystem::path file = origin->predictionFile;
    const bool suggested = origin->predictionRow == 0;
    const QString from = QString::fromStdString(suggested ? file.parent_path().filename().string() : predictionSetName(file));
    QString text = suggested ? ReviewStore::tr("Suggested by run %1").arg(from)
                             : ReviewStore::tr("Promoted from %1, row %2").arg(from, QString::number(origin->predictionRow));
    if (origin->rank > 0) {
        text += ReviewStore::tr(", rank %1").arg(QString::number(origin->rank));
    }
    return text + ReviewStore::tr("; accepted by %1, %2").arg(who, when) + since;
}

}  // namespace grasploom
