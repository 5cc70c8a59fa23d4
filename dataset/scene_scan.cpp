#include "dataset/scene_scan.h"

#include "dataset/folder_walk.h"
#include "dataset/parallel_for.h"
#include "dataset/scene_names.h"
#include "dataset/scene_labels.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr int readThreads = 16;  // small files wait for the disk more than for the processor
constexpr std::size_t mostProblems = 10000;

/// A found scene with what puts it in order.
struct Candidate {
    FoundScene scene;
    std::string object;
    std::uint32_t folder = 0;
};

bool isUsable(const FoundScene& scene) {
    return (scene.channels & ~(1U << static_cast<unsigned>(Channel::Mask))) != 0;
}

/// The object of `<i>_<object>`; of other names the folder they are in.
std::string objectOf(const FoundScene& scene, const fs::path& root, const std::string& folder) {
    const std::string_view object = scene.cornell ? std::string_view{} : objectOfId(scene.id);
    if (!object.empty()) {
        return std::string(object);
    }
    const std::string name = (folder.empty() ? root : fs::path(folder)).filename().string();
    return isSceneId(name) ? name : scene.id;
}

auto naturalOrder(const Candidate& candidate) {
    const std::string_view number = numberOfId(candidate.scene.id);
    return std::tuple(std::string_view(candidate.object), number.size(), number, std::string_view(candidate.scene.id),
                      candidate.folder);
}

/// Gathers what the walk found into the contents of an index.
class Scan {
public:
    Scan(const fs::path& root, const std::function<bool(std::size_t)>& progress) : m_root(root), m_progress(progress) {}

    IndexContents run() {
        gather(walkFolders(m_root, [this] { return !m_progress || m_progress(0); }));
        dropOtherKind();
        dropDoubles();
        if (m_candidates.empty()) {
            throw DataError(m_root, nothingFound());
        }
        std::sort(m_candidates.begin(), m_candidates.end(), [](const Candidate& a, const Candidate& b) {
            return naturalOrder(a) < naturalOrder(b);
        });
        m_contents.layout = layout();
        makeRecords();
        readGraspFiles();
        limitProblems();
        return std::move(m_contents);
    }

private:
    void gather(std::vector<FolderListing> folders) {
        const auto hasPictures = [](const FoundScene& scene) { return scene.cornell || holds(scene.channels, Channel::Rgb); };
        const bool noneOfAKind = std::ranges::none_of(
            folders, [&](const FolderListing& folder) { return std::ranges::any_of(folder.scenes, hasPictures); });
        m_plain = noneOfAKind && std::ranges::any_of(folders, [](const FolderListing& folder) { return !folder.pictures.empty(); });
        for (FolderListing& folder : folders) {
            if (m_plain) {
                addPictures(folder);
            }
            const auto number = static_cast<std::uint32_t>(m_contents.folders.size());
            for (FoundScene& scene : folder.scenes) {
                if (isUsable(scene)) {
                    std::string object = objectOf(scene, m_root, folder.relative);
                    m_candidates.push_back({std::move(scene), std::move(object), number});
                } else {
                    complain(below(m_root, folder.relative), "scene " + scene.id + " has a mask only: left out");
                }
            }
            std::ranges::move(folder.problems, std::back_inserter(m_contents.problems));
            if (noneOfAKind) {
                std::ranges::move(folder.pictureProblems, std::back_inserter(m_contents.problems));
            }
            m_contents.folders.push_back(std::move(folder.relative));
            m_contents.folderStamps.push_back(folder.stamp);
        }
    }
    /// A picture joins what else is there of its name: labels, a mask, depth.
    static void addPictures(FolderListing& folder) {
        std::ranges::sort(folder.pictures, {}, [](const FoundScene& scene) { return std::tuple(scene.id, scene.picture); });
        std::unordered_map<std::string, std::size_t> numbers;
        for (std::size_t i = 0; i < folder.scenes.size(); ++i) {
            numbers.emplace(folder.scenes[i].id, i);
        }
        for (FoundScene& picture : folder.pictures) {
            const auto known = numbers.find(picture.id);
            if (known != numbers.end() && folder.scenes[known->second].picture == 0) {
                folder.scenes[known->second].channels |= picture.channels;
                folder.scenes[known->second].picture = picture.picture;
            } else {
                folder.scenes.push_back(std::move(picture));
            }
        }
    }
    void complain(fs::path file, std::string reason) {
        m_contents.problems.push_back({std::move(file), 0, std::move(reason)});
    }

    /// One index holds one kind of dataset: the one with more scenes.
    void dropOtherKind() {
        const auto cornell = std::count_if(m_candidates.begin(), m_candidates.end(),
                                           [](const Candidate& candidate) { return candidate.scene.cornell; });
        const auto jacquard = static_cast<std::ptrdiff_t>(m_candidates.size()) - cornell;
        m_cornell = cornell > jacquard;
        std::erase_if(m_candidates, [&](const Candidate& candidate) { return candidate.scene.cornell != m_cornell; });
        if (const auto dropped = std::min(cornell, jacquard); dropped > 0) {
            complain(m_root, std::to_string(dropped) + (m_cornell ? " Jacquard" : " Cornell") +
                                 " scenes are left out: the folder holds more of the other kind. Open their folder alone");
        }
    }
    void dropDoubles() {
        const auto order = [](const Candidate& candidate) {
            return std::tuple(std::string_view(candidate.scene.id), candidate.folder);
        };
        std::sort(m_candidates.begin(), m_candidates.end(),
                  [&](const Candidate& a, const Candidate& b) { return order(a) < order(b); });
        const auto end = std::unique(m_candidates.begin(), m_candidates.end(), [&](const Candidate& a, const Candidate& b) {
            const bool same = a.scene.id == b.scene.id;
            if (same) {
                complain(below(m_root, m_contents.folders[b.folder]),
                         "scene " + b.scene.id + " is left out: it is in '" + m_contents.folders[a.folder] + "' as well");
            }
            return same;
        });
        m_candidates.erase(end, m_candidates.end());
    }
    [[nodiscard]] std::string nothingFound() const {
        std::string text =
            "no scenes found here or up to " + std::to_string(deepestFolder) +
            " folders below. Choose the folder that holds files such as 0_<object>_RGB.png and 0_<object>_grasps.txt "
            "(Jacquard), pcd0100r.png and pcd0100cpos.txt (Cornell), or pictures of your own (PNG, JPEG, TIFF, BMP, WebP)";
        if (!m_contents.problems.empty()) {
            text += ". First problem: " + describe(m_contents.problems.front());
        }
        return text;
    }
    [[nodiscard]] Layout layout() const {
        if (m_plain) {
            return Layout::Pictures;
        }
        if (m_cornell) {
            return Layout::Cornell;
        }
        bool flat = true;
        for (const Candidate& candidate : m_candidates) {
            const fs::path parent = fs::path(m_contents.folders[candidate.folder]).parent_path();
            if (parent.filename().string().starts_with("Jacquard_Dataset_")) {
                return Layout::Parts;
            }
            flat = flat && m_contents.folders[candidate.folder].empty();
        }
        return flat ? Layout::Flat : Layout::Nested;
    }
    void makeRecords() {
        m_contents.scenes.reserve(m_candidates.size());
        for (Candidate& candidate : m_candidates) {
            if (m_contents.objects.empty() || m_contents.objects.back() != candidate.object) {
                m_contents.objects.push_back(std::move(candidate.object));
            }
            SceneRecord record;
            record.id = std::move(candidate.scene.id);
            record.object = static_cast<std::uint32_t>(m_contents.objects.size() - 1);
            record.folder = candidate.folder;
            record.channels = candidate.scene.channels;
            record.picture = candidate.scene.picture;
            m_contents.scenes.push_back(std::move(record));
        }
        m_candidates.clear();
    }
    void readGraspFiles() {
        m_contents.graspStamps.resize(m_contents.scenes.size());
        std::vector<std::vector<Problem>> problems(m_contents.scenes.size());
        const bool whole = parallelFor(
            m_contents.scenes.size(), std::max(readThreads, threadCount(0)), [&](std::size_t i) { readScene(i, problems[i]); },
            [&](std::size_t done) { return !m_progress || m_progress(done); });
        if (!whole) {
            throw DataError(m_root, "listing the scenes was cancelled");
        }
        for (std::vector<Problem>& some : problems) {
            std::move(some.begin(), some.end(), std::back_inserter(m_contents.problems));
        }
    }
    void readScene(std::size_t i, std::vector<Problem>& problems) {
        SceneRecord& scene = m_contents.scenes[i];
        if (!holds(scene.channels, Channel::Grasps)) {
            return;
        }
        const fs::path file = below(m_root, m_contents.folders[scene.folder]) / sceneFileName(scene.id, Channel::Grasps, m_cornell);
        m_contents.graspStamps[i] = stampOf(file.string()).value_or(FileStamp{});
        try {
            const GraspLabels labels = readLabelFile(file, m_cornell, problems);
            scene.graspLines = static_cast<std::uint32_t>(labels.grasps.size());
            scene.graspGroups = static_cast<std::uint32_t>(labels.groupCount());
        } catch (const DataError& error) {
            problems.push_back(error.problem());
        }
    }
    void limitProblems() {
        if (m_contents.problems.size() > mostProblems) {
            const std::size_t more = m_contents.problems.size() - mostProblems;
            m_contents.problems.resize(mostProblems);
            complain(m_root, std::to_string(more) + " more problems");
        }
    }

    const fs::path& m_root;
    const std::function<bool(std::size_t)>& m_progress;
    bool m_cornell = false;
    bool m_plain = false;  ///< pictures of one's own
    std::vector<Candidate> m_candidates;
    IndexContents m_contents;
};

}  // namespace

IndexContents scanScenes(const fs::path& root, const std::function<bool(std::size_t)>& progress) {
    return Scan(root, progress).run();
}

}  // namespace grasploom
