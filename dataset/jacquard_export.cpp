#include "dataset/files.h"
#include "dataset/kept_lines.h"
#include "dataset/label_overlay.h"
#include "dataset/scene_images.h"
#include "dataset/scene_names.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

void checkOutput(const fs::path& output, const fs::path& dataset) {
    std::error_code error;
    const fs::path where = fs::weakly_canonical(fs::absolute(output), error);
    if (error || beginsWith(where, fs::weakly_canonical(dataset))) {
        throw DataError(output, "lies in the dataset, which is never written to: choose a folder outside of it");
    }
    if (!fs::exists(where)) {
        return;
    }
    const bool emptyFolder = fs::is_directory(where, error) && fs::is_empty(where, error);
    if (error || !emptyFolder) {
        throw DataError(output, "must be a new or an empty folder");
    }
}

/// Labels of scenes that the dataset does not have would be lost without a word.
void checkOverlay(const SceneIndex& index, const LabelOverlay& overlay) {
    for (const std::string& scene : overlay.editedScenes()) {
        if (!index.find(scene)) {
            throw DataError(overlay.folder(), "holds labels of scene " + scene +
                                                  ", which the dataset does not have: open the "
                                                  "dataset they were made for, or remove them");
        }
    }
}

/// The tree while it is being written: it appears in the output folder only as a whole.
class TreeWriter {
public:
    explicit TreeWriter(fs::path output) : m_output(std::move(output)), m_aside(m_output / ".partial") {
        create(m_aside);
    }
    ~TreeWriter() {
        std::error_code error;
        fs::remove_all(m_aside, error);
    }
    TreeWriter(const TreeWriter&) = delete;
    TreeWriter& operator=(const TreeWriter&) = delete;

    [[nodiscard]] fs::path fileFor(const SceneIndex& index, std::size_t scene, Channel channel) const {
        const SceneRecord& record = index.scene(scene);
        return m_aside / index.objectName(record.object) / sceneFileName(record.id, channel, false);
    }
    static void copy(const fs::path& from, const fs::path& to) {
        create(to.parent_path());
        std::error_code error;
        fs::copy_file(from, to, error);
        if (error) {
            throw DataError(from, "cannot be copied to " + to.string() + ": " + error.message());
        }
    }
    void publish() const {
        for (const fs::directory_entry& object : fs::directory_iterator(m_aside)) {
            fs::rename(object.path(), m_output / object.path().filename());
        }
    }

private:
    static void create(const fs::path& folder) {
        std::error_code error;
        fs::create_directories(folder, error);
        if (error) {
            throw DataError(folder, "cannot be created: " + error.message());
        }
    }
    fs::path m_output;
    fs::path m_aside;
};

/// A plain picture that is no PNG: Jacquard's tree has PNG only.
bool isOtherFormat(const SceneIndex& index, std::size_t scene) {
    const std::string ending = pictureEnding(index.scene(scene).picture);
    return !ending.empty() && ending != ".png" && ending != ".PNG" && ending != ".Png";
}

void writePng(const fs::path& from, const fs::path& to) {
    cv::Mat picture;
    cv::cvtColor(readRgb(from), picture, cv::COLOR_RGB2BGR);
    std::vector<std::uint8_t> bytes;
    if (!cv::imencode(".png", picture, bytes)) {
        throw DataError(from, "cannot be written as PNG");
    }
    writeFileAtomically(to, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void writeGrasps(const SceneIndex& index, std::size_t scene, const LabelOverlay& overlay, const TreeWriter& tree) {
    const fs::path target = tree.fileFor(index, scene, Channel::Grasps);
    if (const auto edited = overlay.load(index.scene(scene).id)) {
        const bool jacquard = index.layout() != Layout::Cornell && index.has(scene, Channel::Grasps);
        const std::string old = jacquard ? readFile(index.path(scene, Channel::Grasps)) : std::string();
        writeFileAtomically(target, formatGraspsLike(old, *edited));
    } else if (!index.has(scene, Channel::Grasps)) {
        return;
    } else if (index.layout() == Layout::Cornell) {
        std::vector<Problem> problems;  // already among the index's
        writeFileAtomically(target, formatGrasps(readLabels(index, scene, problems).grasps));
    } else {
        TreeWriter::copy(index.path(scene, Channel::Grasps), target);
    }
}

void writeScene(const SceneIndex& index, std::size_t scene, const LabelOverlay& overlay, const TreeWriter& tree) {
    for (const Channel channel : {Channel::Rgb, Channel::Mask, Channel::PerfectDepth, Channel::StereoDepth}) {
        if (channel == Channel::Rgb && isOtherFormat(index, scene)) {
            writePng(index.path(scene, channel), tree.fileFor(index, scene, channel));
        } else if (index.has(scene, channel)) {
            TreeWriter::copy(index.path(scene, channel), tree.fileFor(index, scene, channel));
        }
    }
    writeGrasps(index, scene, overlay, tree);
}

}  // namespace

std::size_t exportJacquardTree(const SceneIndex& index, const LabelOverlay& overlay, const fs::path& output,
                               const std::function<bool(std::size_t done)>& progress) {
    checkOutput(output, index.root());
    checkOverlay(index, overlay);
    try {
        const TreeWriter tree(output);
        for (std::size_t scene = 0; scene < index.size(); ++scene) {
            writeScene(index, scene, overlay, tree);
            if (progress && !progress(scene + 1)) {
                throw DataError(output, "the export was cancelled; nothing is left of it");
            }
        }
        tree.publish();
    } catch (const fs::filesystem_error& error) {
        throw DataError(output, std::string("the export failed: ") + error.what());
    }
    return index.size();
}

}  // namespace grasploom
