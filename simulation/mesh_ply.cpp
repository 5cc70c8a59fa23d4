#include "dataset/number_text.h"
#include "simulation/mesh_builder.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>

namespace grasploom {

namespace {

enum class Encoding { text, littleEndian, bigEndian };

struct Type {
    char kind = 'i';  ///< signed, 'u'nsigned or 'f'loating
    std::size_t bytes = 0;
};

struct Property {
    std::string_view name;
    Type type;
    Type countType;  ///< of a list; no bytes: not a list
};

struct Element {
    std::string_view name;
    std::uint64_t count = 0;
    std::vector<Property> properties;
};

Type typeOf(std::string_view name, const MeshBuilder& mesh) {
    constexpr std::array<std::pair<std::string_view, Type>, 16> types{{{"char", {'i', 1}},
                                                                       {"uchar", {'u', 1}},
                                                                       {"short", {'i', 2}},
                                                                       {"ushort", {'u', 2}},
                                                                       {"int", {'i', 4}},
                                                                       {"uint", {'u', 4}},
                                                                       {"float", {'f', 4}},
                                                                       {"double", {'f', 8}},
                                                                       {"int8", {'i', 1}},
                                                                       {"uint8", {'u', 1}},
                                                                       {"int16", {'i', 2}},
                                                                       {"uint16", {'u', 2}},
                                                                       {"int32", {'i', 4}},
                                                                       {"uint32", {'u', 4}},
                                                                       {"float32", {'f', 4}},
                                                                       {"float64", {'f', 8}}}};
    const auto* const found = std::ranges::find(types, name, &std::pair<std::string_view, Type>::first);
    if (found == types.end()) {
        mesh.refuse("its header names a type of number that does not exist");
    }
    return found->second;
}

class PlyReader {
public:
    PlyReader(std::string_view bytes, MeshBuilder& mesh) : m_rest(bytes), m_mesh(mesh) {}

    void read() {
        readHeader();
        for (const Element& element : m_elements) {
            // Nothing would end a long loop over records of no bytes.
            for (std::uint64_t i = 0; i < (element.properties.empty() ? 0 : element.count); ++i) {
                readRecord(element);
            }
        }
    }

private:
    std::vector<std::string_view> headerLine() {
        const std::size_t end = m_rest.find('\n');
        if (end == std::string_view::npos || end > 1000) {
            m_mesh.refuse("its header does not end");
        }
        std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        std::vector<std::string_view> words;
        while (true) {
            line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
            if (line.empty()) {
                return words;
            }
            words.push_back(line.substr(0, line.find_first_of(" \t\r")));
            line.remove_prefix(words.back().size());
        }
    }

    void readHeader() {
        if (headerLine() != std::vector<std::string_view>{"ply"}) {
            m_mesh.refuse("it is no PLY file");
        }
        for (auto words = headerLine(); words.empty() || words[0] != "end_header"; words = headerLine()) {
            if (words.size() >= 2 && words[0] == "format") {
                m_encoding = words[1] == "ascii"                  ? Encoding::text
                             : words[1] == "binary_little_endian" ? Encoding::littleEndian
                                                                  : Encoding::bigEndian;
            } else if (words.size() == 3 && words[0] == "element") {
                addElement(words[1], words[2]);
            } else if (!words.empty() && words[0] == "property") {
                addProperty(words);
            }
        }
    }

    void addElement(std::string_view name, std::string_view count) {
        Element element{name, 0, {}};
        const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), element.count);
        if (error != std::errc() || end != count.data() + count.size()) {
            m_mesh.refuse("its header counts something with what is no number");
        }
        m_elements.push_back(std::move(element));
    }

    void addProperty(const std::vector<std::string_view>& words) {
        constexpr std::size_t mostProperties = 1000;
        if (m_elements.empty() || m_elements.back().properties.size() > mostProperties) {
            m_mesh.refuse("its header has properties of nothing, or too many");
        }
        auto& properties = m_elements.back().properties;
        if (words.size() == 3) {
            properties.push_back({words[2], typeOf(words[1], m_mesh), {}});
        } else if (words.size() == 5 && words[1] == "list") {
            properties.push_back({words[4], typeOf(words[3], m_mesh), typeOf(words[2], m_mesh)});
        } else {
            m_mesh.refuse("its header has a property that makes no sense");
        }
    }

    void readRecord(const Element& element) {
        Eigen::Vector3d corner = Eigen::Vector3d::Zero();
        for (const Property& property : element.properties) {
            if (property.countType.bytes > 0) {
                readList(element, property);
                continue;
            }
            const double value = next(property.type);
            if (property.name.size() == 1 && property.name[0] >= 'x' && property.name[0] <= 'z') {
                corner[property.name[0] - 'x'] = value;
            }
        }
        if (element.name == "vertex") {
            m_mesh.addCorner(corner);
        }
    }

    void readList(const Element& element, const Property& property) {
        m_polygon.clear();
        const double count = next(property.countType);
        for (double i = 0; i < count; ++i) {  // Past the end of the file, `next` refuses.
            const double index = next(property.type);
            m_polygon.push_back(index >= 0 && index < 1e15 ? static_cast<std::int64_t>(index) : -1);
        }
        if (element.name == "face" && (property.name == "vertex_indices" || property.name == "vertex_index")) {
            m_mesh.addPolygon(m_polygon);
        }
    }

    double next(const Type& type) { return m_encoding == Encoding::text ? nextWord() : nextBytes(type); }

    double nextWord() {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t\r\n"), m_rest.size()));
        const std::string_view word = m_rest.substr(0, m_rest.find_first_of(" \t\r\n"));
        m_rest.remove_prefix(word.size());
        const auto value = parseNumber(word);
        if (!value) {
            m_mesh.refuse(word.empty() ? "it ends early" : "something in it is no number: " + excerpt(word));
        }
        return *value;
    }

    double nextBytes(const Type& type) {
        if (m_rest.size() < type.bytes) {
            m_mesh.refuse("it ends early");
        }
        std::array<char, 8> bytes{};
        std::copy_n(m_rest.begin(), type.bytes, bytes.begin());
        m_rest.remove_prefix(type.bytes);
        if ((m_encoding == Encoding::bigEndian) == (std::endian::native == std::endian::little)) {
            std::reverse(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(type.bytes));
        }
        const bool isSigned = type.kind == 'i';
        switch (type.bytes) {
            case 1:
                return isSigned ? as<std::int8_t>(bytes) : as<std::uint8_t>(bytes);
            case 2:
                return isSigned ? as<std::int16_t>(bytes) : as<std::uint16_t>(bytes);
            case 8:
                return as<double>(bytes);
            default:
                return type.kind == 'f' ? as<float>(bytes)
                       : isSigned       ? as<std::int32_t>(bytes)
                                        : as<std::uint32_t>(bytes);
        }
    }

    template <typename Number>
    static double as(const std::array<char, 8>& bytes) {
        Number value{};
        std::memcpy(&value, bytes.data(), sizeof value);
        return static_cast<double>(value);
    }

    std::string_view m_rest;
    MeshBuilder& m_mesh;
    Encoding m_encoding = Encoding::text;
    std::vector<Element> m_elements;
    std::vector<std::int64_t> m_polygon;
};

}  // namespace

void readPly(std::string_view bytes, MeshBuilder& mesh) {
    PlyReader(bytes, mesh).read();
}

}  // namespace grasploom
