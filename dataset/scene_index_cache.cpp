#include "dataset/scene_index_cache.h"

#include "dataset/byte_stream.h"
#include "dataset/files.h"
#include "dataset/parallel_for.h"
#include "dataset/scene_names.h"

#include <algorithm>
#include <atomic>
#include <unordered_set>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

// Increase it whenever the format, or what a scan makes of the same files, changes.
constexpr std::string_view magic = "GraspLoom index 2\n";
constexpr std::size_t stampBytes = 24;
constexpr std::size_t sceneBytes = 4 + 4 + 4 + 1 + 4 + 4 + 1 + stampBytes;

void write(ByteWriter& writer, const FileStamp& stamp) {
    writer.number(stamp.bytes);
    writer.number(stamp.modifiedNs);
    writer.number(stamp.changedNs);
}

FileStamp readStamp(ByteReader& reader) {
    FileStamp stamp;
    stamp.bytes = reader.number<std::uint64_t>();
    stamp.modifiedNs = reader.number<std::int64_t>();
    stamp.changedNs = reader.number<std::int64_t>();
    return stamp;
}

/// Relative, made of names a walk would have entered.
bool isFolderPath(std::string_view path) {
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (!isSceneId(path.substr(0, end))) {
            return false;
        }
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return true;
}

void writeScenes(ByteWriter& writer, const IndexContents& contents) {
    writer.number(static_cast<std::uint64_t>(contents.scenes.size()));
    for (std::size_t i = 0; i < contents.scenes.size(); ++i) {
        const SceneRecord& scene = contents.scenes[i];
        writer.text(scene.id);
        writer.number(scene.object);
        writer.number(scene.folder);
        writer.number(scene.channels);
        writer.number(scene.graspLines);
        writer.number(scene.graspGroups);
        writer.number(scene.picture);
        write(writer, contents.graspStamps[i]);
    }
}

bool readScenes(ByteReader& reader, IndexContents& contents) {
    const std::size_t count = reader.count(sceneBytes);
    contents.scenes.reserve(count);
    contents.graspStamps.reserve(count);
    std::unordered_set<std::string_view> ids(count);
    for (std::size_t i = 0; i < count; ++i) {
        SceneRecord scene;
        const std::string_view id = reader.text();
        scene.id = id;
        scene.object = reader.number<std::uint32_t>();
        scene.folder = reader.number<std::uint32_t>();
        scene.channels = reader.number<std::uint8_t>();
        scene.graspLines = reader.number<std::uint32_t>();
        scene.graspGroups = reader.number<std::uint32_t>();
        scene.picture = reader.number<std::uint8_t>();
        const bool sound = isSceneId(id) && ids.insert(id).second && scene.object < contents.objects.size() &&
                           scene.folder < contents.folders.size() && scene.channels < (1U << channelCount) &&
                           (scene.picture == 0 || !pictureEnding(scene.picture).empty());
        if (!sound) {
            return false;
        }
        contents.scenes.push_back(std::move(scene));
        contents.graspStamps.push_back(readStamp(reader));
    }
    return !contents.scenes.empty();
}

bool readFolders(ByteReader& reader, IndexContents& contents) {
    const std::size_t count = reader.count(4 + stampBytes);
    for (std::size_t i = 0; i < count; ++i) {
        contents.folders.emplace_back(reader.text());
        contents.folderStamps.push_back(readStamp(reader));
        if (!isFolderPath(contents.folders.back())) {
            return false;
        }
    }
    return reader.ok();
}

bool readObjects(ByteReader& reader, IndexContents& contents) {
    const std::size_t count = reader.count(4);
    for (std::size_t i = 0; i < count; ++i) {
        contents.objects.emplace_back(reader.text());
        if (!isSceneId(contents.objects.back())) {
            return false;
        }
    }
    return reader.ok();
}

bool readProblems(ByteReader& reader, IndexContents& contents, const fs::path& root) {
    const std::size_t count = reader.count(4 + 8 + 4);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view file = reader.text();
        Problem problem{file.empty() ? root : root / file, reader.number<std::uint64_t>(), {}};
        problem.reason = reader.text();
        contents.problems.push_back(std::move(problem));
    }
    return reader.ok();
}

}  // namespace

fs::path indexCacheFile(const fs::path& folder, const fs::path& root) {
    return folder / (fingerprint(root.string()) + ".index");
}

std::string encodeIndexCache(const IndexContents& contents, const fs::path& root) {
    ByteWriter writer;
    writer.bytes().append(magic);
    writer.number(std::uint32_t{0x01020304});  // another byte order is another format
    writer.text(root.string());
    writer.number(static_cast<std::uint8_t>(contents.layout));
    writer.number(static_cast<std::uint64_t>(contents.folders.size()));
    for (std::size_t i = 0; i < contents.folders.size(); ++i) {
        writer.text(contents.folders[i]);
        write(writer, contents.folderStamps[i]);
    }
    writer.number(static_cast<std::uint64_t>(contents.objects.size()));
    for (const std::string& object : contents.objects) {
        writer.text(object);
    }
    writeScenes(writer, contents);
    writer.number(static_cast<std::uint64_t>(contents.problems.size()));
    for (const Problem& problem : contents.problems) {
        const fs::path relative = problem.file.lexically_relative(root);
        writer.text(relative == "." ? std::string() : relative.string());
        writer.number(static_cast<std::uint64_t>(problem.line));
        writer.text(problem.reason);
    }
    const std::string checksum = fingerprint(writer.bytes());
    return std::move(writer.bytes()) + checksum;
}

std::optional<IndexContents> decodeIndexCache(std::string_view bytes, const fs::path& root) {
    constexpr std::size_t checksumBytes = 16;
    if (!bytes.starts_with(magic) || bytes.size() < magic.size() + checksumBytes ||
        fingerprint(bytes.substr(0, bytes.size() - checksumBytes)) != bytes.substr(bytes.size() - checksumBytes)) {
        return std::nullopt;
    }
    ByteReader reader(bytes.substr(magic.size(), bytes.size() - magic.size() - checksumBytes));
    const bool sameOrder = reader.number<std::uint32_t>() == 0x01020304;
    if (!sameOrder || reader.text() != root.string()) {
        return std::nullopt;
    }
    IndexContents contents;
    const auto layout = reader.number<std::uint8_t>();
    contents.layout = static_cast<Layout>(layout);
    const bool sound = layout <= static_cast<std::uint8_t>(Layout::Pictures) && readFolders(reader, contents) &&
                       readObjects(reader, contents) && readScenes(reader, contents) &&
                       readProblems(reader, contents, root) && reader.atEnd();
    return sound ? std::optional(std::move(contents)) : std::nullopt;
}

bool isCurrent(const IndexContents& contents, const fs::path& root) {
    std::atomic<bool> current{true};
    // Strings: putting 66 000 paths together takes longer than asking for their times.
    const std::string start = root.string() + '/';
    const auto check = [&](const std::string& path, const FileStamp& stamp) {
        if (stampOf(path) != stamp) {
            current = false;
        }
    };
    const auto goOn = [&](std::size_t) { return current.load(); };
    parallelFor(
        contents.folders.size(), 0, [&](std::size_t i) { check(start + contents.folders[i], contents.folderStamps[i]); },
        goOn);
    const bool cornell = contents.layout == Layout::Cornell;
    parallelFor(
        contents.scenes.size(), 0,
        [&](std::size_t i) {
            const SceneRecord& scene = contents.scenes[i];
            if (holds(scene.channels, Channel::Grasps)) {
                const std::string name = sceneFileName(scene.id, Channel::Grasps, cornell);
                check(start + contents.folders[scene.folder] + '/' + name, contents.graspStamps[i]);
            }
        },
        goOn);
    return current;
}

bool isSettled(const IndexContents& contents, std::int64_t scanStartNs) {
    const auto settled = [&](std::int64_t ns) {
        const bool wholeSeconds = ns % 1'000'000'000 == 0;  // a file system that knows no finer times
        return ns < scanStartNs - (wholeSeconds ? 3'000'000'000 : 100'000'000);
    };
    const auto stampSettled = [&](const FileStamp& stamp) { return settled(stamp.modifiedNs) && settled(stamp.changedNs); };
    return std::all_of(contents.folderStamps.begin(), contents.folderStamps.end(), stampSettled) &&
           std::all_of(contents.graspStamps.begin(), contents.graspStamps.end(), stampSettled);
}

}  // namespace grasploom
