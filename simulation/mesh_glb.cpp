#include "dataset/byte_stream.h"
#include "dataset/shallow_json.h"
#include "simulation/mesh_builder.h"

namespace grasploom {

namespace {

using nlohmann::json;

/// Where an accessor's numbers are: bounds are checked when it is made.
struct Numbers {
    std::string_view bytes;
    std::size_t count = 0, stride = 0;
    int componentType = 0;
};

Eigen::Affine3d placement(const json& node) {
    Eigen::Affine3d transform = Eigen::Affine3d::Identity();
    if (node.contains("matrix")) {
        const auto values = node.at("matrix").get<std::array<double, 16>>();
        transform.matrix() = Eigen::Map<const Eigen::Matrix4d>(values.data());
        return transform;
    }
    const auto move = node.value("translation", std::array<double, 3>{0, 0, 0});
    const auto turn = node.value("rotation", std::array<double, 4>{0, 0, 0, 1});
    const auto scale = node.value("scale", std::array<double, 3>{1, 1, 1});
    transform.translate(Eigen::Vector3d(move.data()));
    transform.rotate(Eigen::Quaterniond(turn[3], turn[0], turn[1], turn[2]));
    transform.scale(Eigen::Vector3d(scale.data()));
    return transform;
}

class GlbReader {
public:
    GlbReader(std::string_view bytes, MeshBuilder& mesh) : m_mesh(mesh) { takeChunks(bytes); }

    void read() {
        const json& scene = m_json.at("scenes").at(m_json.value("scene", std::size_t{0}));
        for (const json& node : scene.at("nodes")) {
            visit(node.get<std::size_t>(), Eigen::Affine3d::Identity(), 0);
        }
    }

private:
    void takeChunks(std::string_view bytes) {
        constexpr std::size_t head = 12, chunkHead = 8;
        if (bytes.size() < head + chunkHead || !bytes.starts_with("glTF")) {
            m_mesh.refuse("it is no GLB file");
        }
        if (ByteReader(bytes.substr(4)).number<std::uint32_t>() != 2) {
            m_mesh.refuse("it is no GLB file of version 2");
        }
        bytes.remove_prefix(head);
        while (bytes.size() >= chunkHead) {
            const auto length = ByteReader(bytes).number<std::uint32_t>();
            const std::string_view kind = bytes.substr(4, 4);
            bytes.remove_prefix(chunkHead);
            if (length > bytes.size()) {
                m_mesh.refuse("it ends early");
            }
            if (kind == "JSON" && m_json.is_null()) {
                m_json = parseShallowJson(bytes.substr(0, length), m_mesh.limits().nesting);
            } else if (kind == std::string_view("BIN\0", 4) && m_data.empty()) {
                m_data = bytes.substr(0, length);
            }
            bytes.remove_prefix(length);
        }
    }

    /// Nodes may share children, even over and over: only a budget bounds the walk.
    void visit(std::size_t index, const Eigen::Affine3d& sceneFromParent, int depth) {
        constexpr int mostNodes = 100'000;
        if (depth > m_mesh.limits().nesting || ++m_visited > mostNodes) {
            m_mesh.refuse("its nodes are nested too deeply, or too many");
        }
        const json& node = m_json.at("nodes").at(index);
        const Eigen::Affine3d sceneFromNode = sceneFromParent * placement(node);
        if (node.contains("mesh")) {
            for (const json& primitive : m_json.at("meshes").at(node.at("mesh").get<std::size_t>()).at("primitives")) {
                addPrimitive(primitive, sceneFromNode);
            }
        }
        for (const json& child : node.value("children", json::array())) {
            visit(child.get<std::size_t>(), sceneFromNode, depth + 1);
        }
    }

    void addPrimitive(const json& primitive, const Eigen::Affine3d& sceneFromNode) {
        constexpr int triangles = 4, floats = 5126;
        if (primitive.value("mode", triangles) != triangles) {
            return;  // points, lines; strips and fans are rare
        }
        const Numbers places = numbers(primitive.at("attributes").at("POSITION"), "VEC3");
        if (places.componentType != floats) {
            m_mesh.refuse("its corners are no floats");
        }
        const std::int64_t first = m_mesh.corners();
        for (std::size_t i = 0; i < places.count; ++i) {
            ByteReader reader(places.bytes.substr(i * places.stride));
            const Eigen::Vector3f at{reader.number<float>(), reader.number<float>(), reader.number<float>()};
            m_mesh.addCorner(sceneFromNode * at.cast<double>());
        }
        addTriangles(primitive, first, places.count);
    }

    void addTriangles(const json& primitive, std::int64_t first, std::size_t corners) {
        const bool indexed = primitive.contains("indices");
        const Numbers indices = indexed ? numbers(primitive.at("indices"), "SCALAR") : Numbers{};
        const std::size_t count = indexed ? indices.count : corners;
        for (std::size_t i = 0; i + 2 < count; i += 3) {
            std::array<std::int64_t, 3> triangle{};
            for (std::size_t k = 0; k < 3; ++k) {
                const std::size_t corner = indexed ? indexAt(indices, i + k) : i + k;
                triangle[k] = corner < corners ? first + static_cast<std::int64_t>(corner) : -1;
            }
            m_mesh.addPolygon(triangle);
        }
    }

    [[nodiscard]] std::size_t indexAt(const Numbers& indices, std::size_t i) const {
        ByteReader reader(indices.bytes.substr(i * indices.stride));
        switch (indices.componentType) {
            case 5121:
                return reader.number<std::uint8_t>();
            case 5123:
                return reader.number<std::uint16_t>();
            case 5125:
                return reader.number<std::uint32_t>();
            default:
                m_mesh.refuse("its triangles have indices that are no whole numbers");
        }
    }

    [[nodiscard]] Numbers numbers(const json& accessorIndex, std::string_view type) const {
        const json& accessor = m_json.at("accessors").at(accessorIndex.get<std::size_t>());
        if (accessor.contains("sparse") || !accessor.contains("bufferView") || accessor.at("type") != type) {
            m_mesh.refuse("its corners are stored in a way that is not supported (sparse, compressed)");
        }
        const json& view = m_json.at("bufferViews").at(accessor.at("bufferView").get<std::size_t>());
        if (view.at("buffer") != 0 || m_json.at("buffers").at(0).contains("uri")) {
            m_mesh.refuse("its numbers are in another file: only what is inside of a GLB is read");
        }
        const int componentType = accessor.at("componentType").get<int>();
        const std::size_t each = (componentType == 5121   ? 1U
                                  : componentType == 5123 ? 2U
                                                          : 4U) *
                                 (type == "VEC3" ? 3 : 1);
        const std::string_view part = slice(slice(m_data, view), accessor);
        const auto count = accessor.at("count").get<std::uint64_t>();
        const auto stride = view.value("byteStride", std::uint64_t{each});
        if (stride < each || stride > 1024 || count > part.size() ||
            (count > 0 && (count - 1) * stride + each > part.size())) {
            m_mesh.refuse("its numbers lead out of the file");
        }
        return {part, static_cast<std::size_t>(count), static_cast<std::size_t>(stride), componentType};
    }

    /// What the byteOffset and, if given, the byteLength of `where` leave of `bytes`.
    [[nodiscard]] std::string_view slice(std::string_view bytes, const json& where) const {
        const auto offset = where.value("byteOffset", std::uint64_t{0});
        if (offset > bytes.size()) {
            m_mesh.refuse("its numbers lead out of the file");
        }
        bytes.remove_prefix(static_cast<std::size_t>(offset));
        const auto length = where.value("byteLength", std::uint64_t{bytes.size()});
        if (length > bytes.size()) {
            m_mesh.refuse("its numbers lead out of the file");
        }
        return bytes.substr(0, static_cast<std::size_t>(length));
    }

    MeshBuilder& m_mesh;
    json m_json;
    std::string_view m_data;
    int m_visited = 0;
};

}  // namespace

void readGlb(std::string_view bytes, MeshBuilder& mesh) {
    try {
        GlbReader(bytes, mesh).read();
    } catch (const json::exception& error) {
        mesh.refuse(std::string("its description cannot be understood: ") + error.what());
    } catch (const std::domain_error& error) {
        mesh.refuse(std::string("its description cannot be understood: ") + error.what());
    }
}

}  // namespace grasploom
