#include "simulation/trial_store.h"

#include "dataset/byte_stream.h"
#include "dataset/files.h"
#include "dataset/index_contents.h"
#include "dataset/sha256.h"
#include "simulation/convex_parts.h"
#include "simulation/scene_file.h"
#include "simulation/scene_trials.h"

#include <LinearMath/btScalar.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

// Increase it whenever the format, or how any trial ends, changes.
constexpr std::string_view magic = "GraspLoom trials 1\n";
constexpr std::uint32_t byteOrder = 0x01020304;
constexpr std::size_t keptBytes = 16 + 1;
constexpr std::size_t checksumBytes = 16;
constexpr std::uintmax_t largestFile = 64U << 20U;

void write(ByteWriter& writer, const fs::path& file) {
    const auto stamp = stampOf(file.string());
    if (!stamp) {
        throw DataError(file, "is not there");
    }
    writer.number(stamp->bytes);
    writer.number(stamp->modifiedNs);
    writer.number(stamp->changedNs);
}

void write(ByteWriter& writer, const PhysicsSettings& s) {
    for (const double number : {s.gravity, s.stepSeconds, s.objectFriction, s.planeFriction, s.rollingResistanceMetres,
                                s.marginMetres, static_cast<double>(s.solverIterations)}) {
        writer.number(number);
    }
}

void write(ByteWriter& writer, const GripperSettings& s) {
    for (const double number :
         {s.fingerFriction, s.padRadiusMetres, s.forceNewtons, s.fingerMassKilograms, s.closingSpeed,
          s.fingerThicknessMetres, s.fingerLengthMetres, s.palmDepthMetres, s.approachMetres, s.deepestMetres,
          s.shallowestMetres, s.planeClearanceMetres, s.touchToleranceMetres, s.liftMetres, s.carryMetres, s.carrySpeed,
          s.carryAcceleration, s.placeRadiusMetres}) {
        writer.number(number);
    }
}

}  // namespace

std::string trialSceneHash(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes,
                           const TrialSettings& settings) {
    const fs::path recipe = recipeFile(index, scene);
    const std::string text = readSceneText(recipe);
    ByteWriter writer;
    writer.number(static_cast<std::int32_t>(BT_BULLET_VERSION));
    writer.number(static_cast<std::uint32_t>(sizeof(btScalar)));
    write(writer, settings.physics);
    write(writer, settings.gripper);
    writer.text(text);
    write(writer, index.path(scene, Channel::PerfectDepth));
    for (const SceneObject& object : parseScene(text, recipe).objects) {
        if (const auto mesh = shapes.meshFile(object.shape)) {
            write(writer, *mesh);
            writer.number(static_cast<std::int32_t>(convexPartsVersion()));
        }
    }
    const auto hash = sha256(writer.bytes());
    return {hash.begin(), hash.end()};
}

TrialKey trialKey(std::string_view sceneHash, const Grasp& grasp) {
    ByteWriter writer;
    writer.text(sceneHash);
    for (const double number : {grasp.x, grasp.y, grasp.angleRadians, grasp.opening, grasp.jaw}) {
        writer.number(number);
    }
    const auto hash = sha256(writer.bytes());
    TrialKey key;
    std::memcpy(key.data(), hash.data(), sizeof key);
    return key;
}

std::string encodeTrials(const std::vector<KeptTrial>& trials) {
    ByteWriter writer;
    writer.bytes() = magic;
    writer.number(byteOrder);
    writer.number(static_cast<std::uint64_t>(trials.size()));
    for (const KeptTrial& trial : trials) {
        writer.number(trial.key[0]);
        writer.number(trial.key[1]);
        writer.number(static_cast<std::uint8_t>(trial.outcome));
    }
    return writer.bytes() + fingerprint(writer.bytes());
}

std::optional<std::vector<KeptTrial>> decodeTrials(std::string_view bytes) {
    if (!bytes.starts_with(magic) || bytes.size() < magic.size() + checksumBytes ||
        fingerprint(bytes.substr(0, bytes.size() - checksumBytes)) != bytes.substr(bytes.size() - checksumBytes)) {
        return std::nullopt;
    }
    ByteReader reader(bytes.substr(magic.size(), bytes.size() - magic.size() - checksumBytes));
    const bool sameOrder = reader.number<std::uint32_t>() == byteOrder;
    const std::size_t count = sameOrder ? reader.count(keptBytes) : 0;
    std::vector<KeptTrial> trials;
    trials.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        KeptTrial trial;
        trial.key[0] = reader.number<std::uint64_t>();
        trial.key[1] = reader.number<std::uint64_t>();
        const auto outcome = reader.number<std::uint8_t>();
        if (outcome >= graspOutcomeCount) {
            return std::nullopt;
        }
        trial.outcome = static_cast<GraspOutcome>(outcome);
        trials.push_back(trial);
    }
    return sameOrder && reader.ok() && reader.atEnd() ? std::optional(std::move(trials)) : std::nullopt;
}

namespace {

/// None where there is no sound file.
std::vector<KeptTrial> readTrials(const fs::path& file) {
    std::error_code error;
    if (file.empty() || !fs::exists(file, error)) {
        return {};
    }
    try {
        return decodeTrials(readFile(file, largestFile)).value_or(std::vector<KeptTrial>());
    } catch (const DataError&) {
        return {};  // a cache: what cannot be read is made again
    }
}

}  // namespace

TrialStore::TrialStore(fs::path file, std::size_t most) : m_file(std::move(file)), m_most(most) {
    take(readTrials(m_file));
}

void TrialStore::take(const std::vector<KeptTrial>& trials) {
    for (const KeptTrial& trial : trials) {
        if (m_known.emplace(trial.key, trial.outcome).second) {
            m_order.push_back(trial.key);
        }
    }
}

std::optional<GraspOutcome> TrialStore::find(const TrialKey& key) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_known.find(key);
    return found == m_known.end() ? std::nullopt : std::optional(found->second);
}

void TrialStore::add(const TrialKey& key, GraspOutcome outcome) {
    const std::scoped_lock lock(m_mutex);
    if (m_known.insert_or_assign(key, outcome).second) {
        m_order.push_back(key);
    }
    m_changed = true;
}

std::size_t TrialStore::size() const {
    const std::scoped_lock lock(m_mutex);
    return m_known.size();
}

void TrialStore::save() {
    const std::scoped_lock lock(m_mutex);
    if (!m_changed || m_file.empty()) {
        return;
    }
    std::vector<TrialKey> own = std::exchange(m_order, {});
    take(readTrials(m_file));  // only those that are not known here
    m_order.insert(m_order.end(), own.begin(), own.end());
    if (m_order.size() > m_most) {
        const auto beyond = m_order.begin() + static_cast<std::ptrdiff_t>(m_order.size() - m_most);
        std::for_each(m_order.begin(), beyond, [this](const TrialKey& key) { m_known.erase(key); });
        m_order.erase(m_order.begin(), beyond);
    }
    std::vector<KeptTrial> kept;
    kept.reserve(m_order.size());
    std::ranges::transform(m_order, std::back_inserter(kept), [this](const TrialKey& key) {
        return KeptTrial{key, m_known.at(key)};
    });
    writeFileAtomically(m_file, encodeTrials(kept));
    m_changed = false;
}

fs::path trialStoreFile(const fs::path& dataset) {
    const fs::path folder = cacheFolder() / "trials";
    return liesWithin(folder, dataset) ? fs::path() : folder / "outcomes";
}

}  // namespace grasploom
