// Reading a study's form and saying what is wrong with it.
#include "app/gui/docks/study_form.h"
#include "app/gui/docks/training_form.h"

#include "dataset/files.h"
#include "model/run_files.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <set>

namespace grasploom {
namespace {

constexpr std::size_t enoughSeeds = 3;

QStringList partsOf(const QLineEdit* edit) {
    QStringList parts;
    for (const QString& part : edit->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty()) {
            parts << part.trimmed();
        }
    }
    return parts;
}

/// Those that are numbers.
std::vector<std::uint64_t> seedsIn(const QLineEdit* edit) {
    std::vector<std::uint64_t> seeds;
    for (const QString& part : partsOf(edit)) {
        bool fine = false;
        const std::uint64_t seed = part.toULongLong(&fine);
        if (fine) {
            seeds.push_back(seed);
        }
    }
    return seeds;
}

}  // namespace

StudyChoice StudyForm::choice() const {
    StudyChoice choice;
    choice.training = m_settings->choice();
    choice.folder = folder();
    if (m_record) {
        choice.training.config.split = splitCopyOf(choice.folder).string();
    }
    choice.limit = static_cast<std::size_t>(m_limit->value());
    if (m_kind == StudyKind::CrossValidation) {
        choice.networks.clear();
        for (std::size_t i = 0; i < m_networks.size(); ++i) {
            if (m_networks[i]->isChecked()) {
                choice.networks.push_back(tableNetworks[i]);
            }
        }
    } else {
        choice.arms = arms();
        choice.seeds = seedsIn(m_seeds);
    }
    return choice;
}

std::vector<std::string> StudyForm::arms() const {
    std::vector<std::string> chosen;
    for (const QCheckBox* const box : m_arms) {
        if (box->isChecked()) {
            chosen.push_back(box->text().toStdString());
        }
    }
    for (const QString& arm : partsOf(m_furtherArms)) {
        chosen.push_back(arm.toStdString());
    }
    return chosen;
}

bool StudyForm::isSound() const {
    return m_settings->isSound() && !m_busy;
}

std::string StudyForm::wrongField() {
    const TrainingConfig config = m_settings->choice().config;
    m_settings->setNote(
        "preset", config.guidance == Guidance::FeaturesAndRegression && config.pretrained.empty()
                      ? tr("Guidance in the features from scratch delays learning; the paper has ImageNet weights.")
                      : QString());
    m_settings->setNote("folder", m_busy ? tr("A job of this study waits or runs.") : QString());
    if (std::string wrong = wrongFolder(); !wrong.empty()) {
        return "folder: " + wrong;
    }
    if (m_kind == StudyKind::Experiment) {
        if (std::string wrong = wrongArms(); !wrong.empty()) {
            return "arms: " + wrong;
        }
        std::string wrong = wrongSeeds();
        return wrong.empty() ? wrong : "seeds: " + wrong;
    }
    const bool some = std::ranges::any_of(m_networks, [](const QCheckBox* box) { return box->isChecked(); });
    return some ? std::string() : "networks: " + tr("at least one is needed").toStdString();
}

std::string StudyForm::wrongFolder() const {
    const std::filesystem::path chosen = folder();
    if (chosen.empty() || !chosen.is_absolute()) {
        return tr("a folder is needed, from / on").toStdString();
    }
    if (!m_root.empty() && liesWithin(chosen, m_root)) {
        return tr("it lies in the dataset, which is never written to").toStdString();
    }
    if (!m_problem.isEmpty()) {
        return m_problem.toStdString();
    }
    if (!m_record) {
        return {};
    }
    if (m_record->kind != studyKindName(m_kind)) {
        return tr("it holds a study of another kind").toStdString();
    }
    if (!m_ofDataset) {
        return tr("its study is of another dataset, or the dataset has changed since").toStdString();
    }
    const TrainingChoice now = m_settings->choice();
    if (m_record->split.folds.size() != static_cast<std::size_t>(now.folds)) {
        return tr("its study has %1 folds; press New for another").arg(m_record->split.folds.size()).toStdString();
    }
    if ((m_record->split.by == SplitBy::Object) != now.byObject) {
        return tr("its study is split otherwise; press New for another").toStdString();
    }
    const std::string difference = differenceFrom(*m_record, now.config);
    return difference.empty() ? std::string()
                              : tr("%1; press New for a study with these settings")
                                    .arg(QString::fromStdString(difference))
                                    .toStdString();
}

std::string StudyForm::wrongArms() const {
    const TrainingConfig config = m_settings->choice().config;
    std::set<std::string> names;
    for (const std::string& arm : arms()) {
        try {
            if (!names.insert(armName(parseArm(arm, config))).second) {
                return tr("%1 is there twice").arg(QString::fromStdString(arm)).toStdString();
            }
        } catch (const std::invalid_argument& error) {
            return error.what();
        }
    }
    return names.empty() ? tr("at least one is needed").toStdString() : std::string();
}

std::string StudyForm::wrongSeeds() {
    const std::vector<std::uint64_t> seeds = seedsIn(m_seeds);
    m_settings->setNote(
        "seeds", seeds.size() < enoughSeeds ? tr("With fewer than three, differences may well be chance.") : QString());
    if (seeds.size() != static_cast<std::size_t>(partsOf(m_seeds).size())) {
        return tr("whole numbers from 0, separated by commas").toStdString();
    }
    if (seeds.empty() || std::set(seeds.begin(), seeds.end()).size() != seeds.size()) {
        return tr("at least one, and none of them twice").toStdString();
    }
    return {};
}

}  // namespace grasploom
