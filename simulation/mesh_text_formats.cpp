#include "dataset/byte_stream.h"
#include "dataset/number_text.h"
#include "dataset/text_lines.h"
#include "simulation/mesh_builder.h"

#include <charconv>
#include <optional>

namespace grasploom {

namespace {

/// The next word of `line`, which loses it; empty at the end.
std::string_view takeWord(std::string_view& line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    const std::string_view word = line.substr(0, line.find_first_of(" \t"));
    line.remove_prefix(word.size());
    return word;
}

Eigen::Vector3d takeCorner(std::string_view& line, const MeshBuilder& mesh, std::size_t number) {
    Eigen::Vector3d corner;
    for (double& coordinate : corner) {
        const auto value = parseNumber(takeWord(line));
        if (!value) {
            mesh.refuse("line " + std::to_string(number) + ": a corner needs three numbers");
        }
        coordinate = *value;
    }
    return corner;
}

/// "7/2/9" names corner 7, the first being 1; negative ones count back from the last so far.
std::int64_t cornerIndex(std::string_view word, const MeshBuilder& mesh, std::size_t number) {
    std::int64_t index = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), index);
    if (error != std::errc() || (end != word.data() + word.size() && *end != '/') || index == 0) {
        mesh.refuse("line " + std::to_string(number) + ": a face needs the numbers of its corners");
    }
    return index > 0 ? index - 1 : mesh.corners() + index;
}

/// Whether the bytes are as long as a binary STL says; text may begin with anything, and some binary files with
/// "solid".
std::optional<std::uint32_t> binaryStlCount(std::string_view bytes) {
    constexpr std::size_t head = 80, perTriangle = 50;
    if (bytes.size() < head + 4) {
        return std::nullopt;
    }
    const auto count = ByteReader(bytes.substr(head)).number<std::uint32_t>();
    return bytes.size() == head + 4 + perTriangle * std::size_t{count} ? std::optional(count) : std::nullopt;
}

void addLastTriangle(MeshBuilder& mesh) {
    const std::int64_t end = mesh.corners();
    mesh.addPolygon(std::array{end - 3, end - 2, end - 1});
}

}  // namespace

void readObj(std::string_view text, MeshBuilder& mesh) {
    TextLines lines(text);
    std::vector<std::int64_t> polygon;
    while (lines.nextFilled()) {
        std::string_view line = lines.line();
        const std::string_view kind = takeWord(line);
        if (kind == "v") {
            mesh.addCorner(takeCorner(line, mesh, lines.number()));
        } else if (kind == "f") {
            polygon.clear();
            for (std::string_view word = takeWord(line); !word.empty(); word = takeWord(line)) {
                polygon.push_back(cornerIndex(word, mesh, lines.number()));
            }
            mesh.addPolygon(polygon);
        }
    }
}

void readStl(std::string_view bytes, MeshBuilder& mesh) {
    if (const auto count = binaryStlCount(bytes)) {
        for (std::size_t i = 0; i < *count; ++i) {
            ByteReader reader(bytes.substr(84 + 50 * i + 12, 36));
            for (int corner = 0; corner < 3; ++corner) {
                const Eigen::Vector3f at{reader.number<float>(), reader.number<float>(), reader.number<float>()};
                mesh.addCorner(at.cast<double>());
            }
            addLastTriangle(mesh);
        }
        return;
    }
    if (!bytes.starts_with("solid")) {
        mesh.refuse("it is no STL file, or was cut");
    }
    TextLines lines(bytes);
    bool ended = false;
    while (lines.nextFilled()) {
        std::string_view line = lines.line();
        const std::string_view kind = takeWord(line);
        if (kind == "vertex") {
            mesh.addCorner(takeCorner(line, mesh, lines.number()));
        } else if (kind == "endloop") {
            if (mesh.corners() % 3 != 0) {
                mesh.refuse("line " + std::to_string(lines.number()) + ": a facet is no triangle");
            }
            addLastTriangle(mesh);
        }
        ended = kind == "endsolid";
    }
    if (!ended) {
        mesh.refuse("it was cut: \"endsolid\" is missing");
    }
}

}  // namespace grasploom
