#include "simulation/scene_file.h"

#include "dataset/files.h"
#include "dataset/number_text.h"
#include "dataset/problem.h"
#include "dataset/shallow_json.h"
#include "simulation/plane_textures.h"

#include <cmath>
#include <limits>

namespace grasploom {
namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

constexpr const char* formatName = "grasploom-scene";
constexpr std::uintmax_t largestFile = 1U << 20U;
constexpr std::size_t mostObjects = 64;
constexpr std::size_t longestName = 500;
constexpr double farthestMetres = 10;
constexpr double rotationTolerance = 1e-6;

/// Reads members of one JSON object, and says where it is when it refuses.
class Reader {
public:
    Reader(const Json& json, const std::filesystem::path& file, std::string where)
        : m_json(json), m_file(file), m_where(std::move(where)) {
        if (!json.is_object()) {
            refuse("is no object");
        }
    }
    [[noreturn]] void refuse(const std::string& reason) const { throw DataError(m_file, m_where + " " + reason); }

    [[nodiscard]] const Json& member(const char* key) const {
        const auto found = m_json.find(key);
        if (found == m_json.end()) {
            refuse(std::string("has no '") + key + "'");
        }
        return *found;
    }
    [[nodiscard]] bool has(const char* key) const { return m_json.contains(key); }
    [[nodiscard]] double number(const char* key, double low, double high) const {
        return checked(member(key), key, low, high);
    }
    [[nodiscard]] std::uint64_t whole(const char* key, std::uint64_t most) const {
        const Json& value = member(key);
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() > most) {
            refuse(std::string("has a '") + key + "' that is no whole number up to " + std::to_string(most));
        }
        return value.get<std::uint64_t>();
    }
    [[nodiscard]] std::string text(const char* key) const {
        const Json& value = member(key);
        if (!value.is_string() || value.get_ref<const std::string&>().size() > longestName) {
            refuse(std::string("has a '") + key + "' that is no short text");
        }
        return value.get<std::string>();
    }
    template <std::size_t count>
    [[nodiscard]] std::array<double, count> numbers(const char* key, double low, double high) const {
        const Json& value = member(key);
        if (!value.is_array() || value.size() != count) {
            refuse(std::string("has a '") + key + "' that is no list of " + std::to_string(count) + " numbers");
        }
        std::array<double, count> result{};
        for (std::size_t i = 0; i < count; ++i) {
            result[i] = checked(value[i], key, low, high);
        }
        return result;
    }
    [[nodiscard]] Reader object(const char* key) const { return {member(key), m_file, m_where + "'s '" + key + "'"}; }

private:
    [[nodiscard]] double checked(const Json& value, const char* key, double low, double high) const {
        const double number = value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN();
        if (!(number >= low && number <= high)) {
            refuse(std::string("has a '") + key + "' that is no number from " + formatNumber(low) + " to " +
                   formatNumber(high));
        }
        return number;
    }

    const Json& m_json;
    const std::filesystem::path& m_file;
    std::string m_where;
};

OrderedJson toJson(const Eigen::Vector3d& v) {
    return {v.x(), v.y(), v.z()};
}

OrderedJson toJson(const Eigen::Isometry3d& pose) {
    OrderedJson json;
    json["position"] = toJson(Eigen::Vector3d(pose.translation()));
    json["rotation"] = OrderedJson::array();  // row by row
    for (int i = 0; i < 9; ++i) {
        json["rotation"].push_back(pose.linear()(i / 3, i % 3));
    }
    return json;
}

Eigen::Isometry3d poseOf(const Reader& reader) {
    const auto position = reader.numbers<3>("position", -farthestMetres, farthestMetres);
    const auto rotation = reader.numbers<9>("rotation", -1.001, 1.001);
    Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
    for (int i = 0; i < 9; ++i) {
        pose.linear()(i / 3, i % 3) = rotation[static_cast<std::size_t>(i)];
    }
    pose.translation() = Eigen::Vector3d(position[0], position[1], position[2]);
    const Eigen::Matrix3d off = pose.linear() * pose.linear().transpose() - Eigen::Matrix3d::Identity();
    if (off.cwiseAbs().maxCoeff() > rotationTolerance || pose.linear().determinant() < 0) {
        reader.refuse("has a 'rotation' that is none");
    }
    return pose;
}

OrderedJson toJson(const SceneObject& object) {
    OrderedJson json;
    json["shape"] = object.shape;
    json["longest_side_metres"] = object.longestSideMetres;
    json["mass_kilograms"] = object.massKilograms;
    json["material"] = {{"colour", object.material.colour},
                        {"roughness", object.material.roughness},
                        {"metallic", object.material.metallic},
                        {"texture", object.material.texture}};
    json["pose"] = toJson(object.worldFromObject);
    return json;
}

int textureOf(const Reader& reader, const char* key) {
    return static_cast<int>(reader.whole(key, static_cast<std::uint64_t>(planeTextureCount() - 1)));
}

SceneObject objectOf(const Reader& reader) {
    SceneObject object;
    object.shape = reader.text("shape");
    object.longestSideMetres = reader.number("longest_side_metres", 1e-4, farthestMetres);
    object.massKilograms = reader.number("mass_kilograms", 1e-6, 1000);
    const Reader material = reader.object("material");
    object.material = {material.numbers<3>("colour", 0, 1), material.number("roughness", 0, 1),
                       material.number("metallic", 0, 1), textureOf(material, "texture")};
    object.worldFromObject = poseOf(reader.object("pose"));
    return object;
}

OrderedJson toJson(const Camera& camera) {
    return {{"tilt_degrees", camera.tiltDegrees},
            {"azimuth_degrees", camera.azimuthDegrees},
            {"distance_metres", camera.distanceMetres},
            {"vertical_field_of_view_degrees", camera.verticalFieldOfViewDegrees},
            {"pixels", camera.pixels}};
}

Camera cameraOf(const Reader& reader) {
    Camera camera;
    camera.verticalFieldOfViewDegrees = reader.number("vertical_field_of_view_degrees", 0.1, 170);
    // The plane must fill the picture.
    camera.tiltDegrees = reader.number("tilt_degrees", 0, 88.9 - camera.verticalFieldOfViewDegrees / 2);
    camera.azimuthDegrees = reader.number("azimuth_degrees", -360, 360);
    camera.distanceMetres = reader.number("distance_metres", 0.01, 100);
    camera.pixels = static_cast<int>(reader.whole("pixels", 16384));
    if (camera.pixels < 1) {
        reader.refuse("has no 'pixels'");
    }
    return camera;
}

OrderedJson toJson(const Lighting& lighting) {
    return {{"lamp_metres", toJson(lighting.lampMetres)},
            {"lamp_radius_metres", lighting.lampRadiusMetres},
            {"lamp_colour", lighting.lampColour},
            {"lamp_intensity", lighting.lampIntensity},
            {"ambient_intensity", lighting.ambientIntensity},
            {"ambient_colour", lighting.ambientColour}};
}

Lighting lightingOf(const Reader& reader) {
    Lighting lighting;
    const auto lamp = reader.numbers<3>("lamp_metres", -100, 100);
    lighting.lampMetres = Eigen::Vector3d(lamp[0], lamp[1], lamp[2]);
    lighting.lampRadiusMetres = reader.number("lamp_radius_metres", 0, 10);
    lighting.lampColour = reader.numbers<3>("lamp_colour", 0, 1);
    lighting.lampIntensity = reader.number("lamp_intensity", 0, 1000);
    lighting.ambientIntensity = reader.number("ambient_intensity", 0, 1000);
    lighting.ambientColour = reader.numbers<3>("ambient_colour", 0, 1);
    return lighting;
}

/// Rays where nothing is said.
RenderingMethod renderingOf(const Reader& reader) {
    if (!reader.has("renderer")) {
        return RenderingMethod::Rays;
    }
    const std::string name = reader.text("renderer");
    for (const RenderingMethod method : {RenderingMethod::Rays, RenderingMethod::OpenGl}) {
        if (name == renderingMethodName(method)) {
            return method;
        }
    }
    reader.refuse("has a 'renderer' that is not known");
}

Json parsed(std::string_view text, const std::filesystem::path& file) {
    try {
        return parseShallowJson(text);
    } catch (const std::exception&) {
        throw DataError(file, "no scene file: it is no JSON");
    }
}

}  // namespace

std::string formatScene(const SimulatedScene& scene) {
    OrderedJson json;
    json["format"] = formatName;
    json["version"] = 1;
    json["style"] = scene.style;
    json["seed"] = scene.seed;
    if (scene.rendering != RenderingMethod::Rays) {
        json["renderer"] = renderingMethodName(scene.rendering);
    }
    json["plane_texture"] = scene.planeTexture;
    json["camera"] = toJson(scene.camera);
    json["lighting"] = toJson(scene.lighting);
    json["objects"] = OrderedJson::array();
    for (const SceneObject& object : scene.objects) {
        json["objects"].push_back(toJson(object));
    }
    return json.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

SimulatedScene parseScene(std::string_view text, const std::filesystem::path& file) {
    const Json json = parsed(text, file);
    const Reader reader(json, file, "the scene");
    if (reader.text("format") != formatName) {
        throw DataError(file, std::string("no scene file: its 'format' is not ") + formatName);
    }
    if (reader.whole("version", std::numeric_limits<std::uint64_t>::max()) != 1) {
        throw DataError(file, "the scene was written by a newer version");
    }
    SimulatedScene scene;
    scene.style = reader.text("style");
    scene.seed = reader.whole("seed", std::numeric_limits<std::uint64_t>::max());
    scene.rendering = renderingOf(reader);
    scene.planeTexture = textureOf(reader, "plane_texture");
    scene.camera = cameraOf(reader.object("camera"));
    scene.lighting = lightingOf(reader.object("lighting"));
    const Json& objects = reader.member("objects");
    if (!objects.is_array() || objects.size() > mostObjects) {
        reader.refuse("has no list of at most " + std::to_string(mostObjects) + " 'objects'");
    }
    for (std::size_t i = 0; i < objects.size(); ++i) {
        scene.objects.push_back(objectOf(Reader(objects[i], file, "object " + std::to_string(i + 1))));
    }
    return scene;
}

std::string readSceneText(const std::filesystem::path& file) {
    return readFile(file, largestFile);
}

SimulatedScene readScene(const std::filesystem::path& file) {
    return parseScene(readSceneText(file), file);
}

void writeScene(const SimulatedScene& scene, const std::filesystem::path& file) {
    writeFileAtomically(file, formatScene(scene));
}

}  // namespace grasploom
