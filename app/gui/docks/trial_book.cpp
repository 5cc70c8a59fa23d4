#include "app/gui/docks/trial_book.h"

#include "app/gui/settings.h"

#include <algorithm>

namespace grasploom {
namespace {

using News = std::shared_ptr<const TrialNews>;

}  // namespace

bool TrialBook::Subject::isOf(const TrialWork& work) const {
    return std::ranges::equal(sides, work.sides,
                              [](const auto& had, const CompareSide& has) {
                                  return had.first.lock() == has.predictions && had.second == has.ranking;
                              }) &&
           scenes == work.scenes && meshes == work.meshes;
}

TrialBook::TrialBook(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &TrialBook::look);
    connect(&document, &Document::closing, this, &TrialBook::forget);
    connect(&document, &Document::judged, this, &TrialBook::lookSoon);
    connect(&document, &Document::sidesChanged, this, &TrialBook::lookSoon);
    connect(&document, &Document::predictionsChanged, this, &TrialBook::lookSoon);
    connect(&m_look, &LatestJob::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The trials could not be looked up."), reason); });
    connect(&m_look, &LatestJob::settled, this, &TrialBook::changed);
}

TrialBook::~TrialBook() = default;

QString TrialBook::dataset() const {
    return m_document.index() ? QString::fromStdString(m_document.index()->root().string()) : QString();
}

QString TrialBook::meshFolder() const {
    return m_document.index() ? settings::meshFolder(dataset()) : QString();
}

void TrialBook::setMeshFolder(const QString& folder) {
    if (m_document.index()) {
        settings::setMeshFolder(dataset(), folder);
        m_subject.reset();  // the folder may hold other meshes than before
        lookSoon();
    }
}

void TrialBook::forget() {
    ++m_generation;
    m_soon.stop();
    m_look.drop();
    stop();
    m_run.clear();
    m_store.reset();
    m_survey.reset();
    m_subject.reset();
    m_wanted = false;
    Q_EMIT changed();
}

void TrialBook::want() {
    if (!m_wanted && m_document.index()) {
        m_wanted = true;
        lookSoon();
    }
}

void TrialBook::lookSoon() {
    if (m_wanted) {
        m_soon.start();
    }
}

/// While sets are being judged there is nothing to look at: `judged` follows.
void TrialBook::look() {
    if (!m_store && m_document.index()) {
        m_store = std::make_shared<LazyTrialStore>(m_document.index()->root());
    }
    const auto work = orderTrials(m_document, meshFolder(), m_store);
    if (!work) {
        m_survey.reset();
        m_subject.reset();
        Q_EMIT changed();
        return;
    }
    if (m_subject && m_subject->isOf(*work)) {
        m_look.drop();     // of sides that were shown in between
        Q_EMIT changed();  // other labels or settings: the best grasps are the same
        return;
    }
    m_look.order<News>(
        [work = *work, known = m_document.trials()](const JobEvents& events) {
            return std::make_shared<const TrialNews>(trialNews(findTrials(work, true, events), work, known));
        },
        [this, work = *work](const News& news) { receive(work, *news); });
    Q_EMIT changed();
}

void TrialBook::start() {
    if (m_run) {
        return;
    }
    m_wanted = true;
    if (!m_store && m_document.index()) {
        m_store = std::make_shared<LazyTrialStore>(m_document.index()->root());
    }
    const auto work = orderTrials(m_document, meshFolder(), m_store);
    if (!work) {
        return;
    }
    const int generation = m_generation;
    m_run = startJob<News>(
        this,
        [work = *work, known = m_document.trials()](const JobEvents& events) {
            return std::make_shared<const TrialNews>(trialNews(findTrials(work, false, events), work, known));
        },
        [this, generation, work = *work](const News& news) {
            if (generation != m_generation) {
                return;
            }
            m_run.clear();
            receive(work, *news);
            const auto& batch = news->findings.trials.batch;
            for (const Problem& problem : batch.problems) {
                Q_EMIT logged(QString::fromStdString(describe(problem)));
            }
            if (!news->findings.keepProblem.isEmpty()) {
                Q_EMIT failed(tr("The trials could not be kept for the next start."), news->findings.keepProblem);
            }
            m_soon.start();  // sets or sides may have changed meanwhile
        });
    connect(m_run, &JobThread::progressed, this, [this, generation](const JobProgress& progress) {
        if (generation == m_generation) {
            Q_EMIT progressed(progress);
        }
    });
    connect(m_run, &JobThread::failed, this, [this, generation](const QString& reason) {
        if (generation == m_generation) {
            Q_EMIT failed(tr("The grasps could not be tried."), reason);
        }
    });
    connect(m_run, &JobThread::finished, this, [this, generation] {
        if (generation == m_generation) {
            m_run.clear();
            Q_EMIT changed();
        }
    });
    Q_EMIT changed();
}

void TrialBook::stop() {
    if (m_run) {
        m_run->requestStop();
    }
}

void TrialBook::receive(const TrialWork& work, const TrialNews& news) {
    m_survey = news.survey;
    m_subject.reset();
    if (news.findings.trials.batch.whole) {  // else a look at the rest follows
        m_subject = Subject{{}, work.scenes, work.meshes};
        for (const CompareSide& side : work.sides) {
            m_subject->sides.emplace_back(side.predictions, side.ranking);
        }
    }
    const auto& known = m_document.trials();  // of a look during a run, the run's start did not know
    m_document.setTrials(known == news.before ? news.after : withFindings(known, work, news.findings));
    Q_EMIT changed();
}

}  // namespace grasploom
