#include "simulation/opengl/opengl_renderer.h"

#include "dataset/parallel_for.h"
#include "simulation/opengl/egl_context.h"
#include "simulation/opengl/light_pass.h"
#include "simulation/picture_colours.h"
#include "simulation/stereo_depth.h"
#include "simulation/surface_pictures.h"
#include "simulation/work_watch.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>

namespace grasploom {

namespace {

/// What lives on the graphics device.
struct OnDevice {
    SeenPass seen;
    LightPass light;
    DrawnObjects objects;
    Pictures pictures;
    explicit OnDevice(const LightSamples& samples) : objects(samples) {}
};

/// Nothing is left of a call that ended by an exception.
void resetState() {
    glDisable(GL_BLEND);
    glDisable(GL_CULL_FACE);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_DEPTH_TEST);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    constexpr int kinds = 8;  // of errors: each is kept until it is asked for
    for (int i = 0; i < kinds && glGetError() != GL_NO_ERROR; ++i) {
    }
}

cv::Mat readPicture(const GlObject& target, int attachment, int side, GLenum format, int type) {
    cv::Mat picture(side, side, type);
    glBindFramebuffer(GL_FRAMEBUFFER, target.name());
    glReadBuffer(GL_COLOR_ATTACHMENT0 + static_cast<GLenum>(attachment));
    glReadPixels(0, 0, side, side, format, GL_FLOAT, picture.data);
    return picture;
}

Surface surfaceSeen(const CameraView& camera, int x, int y, const cv::Vec4f& seen, const cv::Vec4f& facing) {
    Surface surface;
    surface.origin = camera.unproject(x + 0.5, y + 0.5, seen[2]).cast<float>();
    surface.normal = Eigen::Vector3f(facing[0], facing[1], facing[2]).normalized();
    surface.uv = {seen[0], seen[1]};
    surface.depthMetres = seen[2];
    surface.object = static_cast<int>(seen[3]);
    return surface;
}

}  // namespace

struct OpenGlRenderer::Impl {
    EglContext context;  // first: it outlives what is on it
    std::unique_ptr<OnDevice> device;
    std::vector<Surface> surfaces;
    int threads;

    Impl(const LightSamples& samples, int wanted);
    ~Impl();
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void forRows(const std::function<void(int)>& row) const;
    void prepare(int side);
    void readSurfaces(const CameraView& camera);
    SceneImages seeGeometry(const SimulatedScene& scene, const CameraView& camera, std::span<const Shape> shapes,
                            const std::function<bool()>& cancelled);
    void lookUpColours(const SurfaceShading& shading);
    cv::Mat drawColours(const SimulatedScene& scene, const CameraView& camera, const cv::Mat& mask,
                        const std::function<bool()>& cancelled);
    [[nodiscard]] cv::Mat encodedColours(std::uint64_t seed) const;
};

OpenGlRenderer::Impl::Impl(const LightSamples& samples, int wanted) : threads(threadCount(wanted)) {
    const CurrentContext current(context);
    device = std::make_unique<OnDevice>(samples);
}

OpenGlRenderer::Impl::~Impl() {
    try {
        const CurrentContext current(context);
        device.reset();
    } catch (const std::exception&) {
        static_cast<void>(device.release());  // the device is gone, and so is all that was on it
    }
}

void OpenGlRenderer::Impl::forRows(const std::function<void(int)>& row) const {
    parallelFor(static_cast<std::size_t>(device->pictures.side), threads,
                [&](std::size_t y) { row(static_cast<int>(y)); });
}

void OpenGlRenderer::Impl::prepare(int side) {
    resetState();
    GLint most = 0;
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &most);
    if (side > most) {
        throw std::invalid_argument("camera: the graphics device draws " + std::to_string(most) + " pixels at most");
    }
    if (device->pictures.side != side) {
        device->pictures = {};  // room for the others
        device->pictures = Pictures(side);
    }
}

void OpenGlRenderer::Impl::readSurfaces(const CameraView& camera) {
    const int side = camera.pixels();
    const SeenPicture& picture = device->pictures.centre;
    const cv::Mat seen = readPicture(picture.target, 0, side, GL_RGBA, CV_32FC4);
    const cv::Mat facing = readPicture(picture.target, 1, side, GL_RGBA, CV_32FC4);
    checkGl("surfaces were drawn");
    surfaces.resize(seen.total());
    forRows([&](int y) {
        const auto* seenRow = seen.ptr<cv::Vec4f>(y);
        const auto* facingRow = facing.ptr<cv::Vec4f>(y);
        Surface* row = &surfaces[static_cast<std::size_t>(y) * static_cast<std::size_t>(side)];
        for (int x = 0; x < side; ++x) {
            row[x] = seenRow[x][3] < 0 ? planeSurface(camera, x + 0.5, y + 0.5)
                                       : surfaceSeen(camera, x, y, seenRow[x], facingRow[x]);
        }
    });
}

SceneImages OpenGlRenderer::Impl::seeGeometry(const SimulatedScene& scene, const CameraView& camera,
                                              std::span<const Shape> shapes, const std::function<bool()>& cancelled) {
    prepare(camera.pixels());
    device->objects.load(scene, shapes, cancelled);
    stopIf(cancelled);
    device->seen.draw(device->pictures.centre, camera, device->objects);
    readSurfaces(camera);
    return geometryPictures(surfaces, camera.pixels());
}

/// Under white light, by the code that rays use.
void OpenGlRenderer::Impl::lookUpColours(const SurfaceShading& shading) {
    const int side = device->pictures.side;
    cv::Mat colours(side, side, CV_32FC3);
    forRows([&](int y) {
        const Surface* row = &surfaces[static_cast<std::size_t>(y) * static_cast<std::size_t>(side)];
        std::transform(row, row + side, colours.ptr<cv::Vec3f>(y), [&](const Surface& surface) {
            const Eigen::Vector3f colour = shading.baseColour(surface);
            return cv::Vec3f(colour.x(), colour.y(), colour.z());
        });
    });
    glBindTexture(GL_TEXTURE_2D, device->pictures.whiteLit.name());
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, side, side, GL_RGB, GL_FLOAT, colours.data);
}

cv::Mat OpenGlRenderer::Impl::drawColours(const SimulatedScene& scene, const CameraView& camera, const cv::Mat& mask,
                                          const std::function<bool()>& cancelled) {
    const SurfaceShading shading(scene, camera);
    device->objects.castShadows(scene.lighting, cancelled);
    stopIf(cancelled);
    lookUpColours(shading);
    stopIf(cancelled);
    device->light.draw(device->pictures, camera, device->objects, device->seen, shading, scene.lighting,
                       cv::boundingRect(mask), cancelled);
    return encodedColours(scene.seed);
}

cv::Mat OpenGlRenderer::Impl::encodedColours(std::uint64_t seed) const {
    const int side = device->pictures.side;
    const cv::Mat light = readPicture(device->pictures.colourTarget, 0, side, GL_RGB, CV_32FC3);
    checkGl("colours were read");
    cv::Mat rgb(side, side, CV_8UC3);
    forRows([&](int y) {
        const auto* from = light.ptr<cv::Vec3f>(y);
        auto* to = rgb.ptr<cv::Vec3b>(y);
        const std::size_t first = static_cast<std::size_t>(y) * static_cast<std::size_t>(side);
        for (std::size_t x = 0; x < static_cast<std::size_t>(side); ++x) {
            to[x] = encodedColour(Eigen::Vector3f(from[x][0], from[x][1], from[x][2]) * grainOf(first + x, seed));
        }
    });
    return rgb;
}

OpenGlRenderer::OpenGlRenderer(const LightSamples& samples, int threads)
    : m_impl((validate(samples), std::make_unique<Impl>(samples, threads))) {}
OpenGlRenderer::~OpenGlRenderer() = default;

const std::string& OpenGlRenderer::deviceName() const {
    return m_impl->context.deviceName();
}

bool OpenGlRenderer::isSoftware() const {
    return m_impl->context.isSoftware();
}

SceneImages OpenGlRenderer::renderGeometry(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                                           const std::function<bool()>& cancelled) {
    checkRenderable(scene, shapesInMetres);
    const CurrentContext current(m_impl->context);
    return m_impl->seeGeometry(scene, CameraView(scene.camera), shapesInMetres, cancelled);
}

SceneImages OpenGlRenderer::render(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                                   const std::function<bool()>& cancelled) {
    checkRenderable(scene, shapesInMetres);
    const CameraView camera(scene.camera);
    Impl& impl = *m_impl;
    const CurrentContext current(impl.context);
    SceneImages images = impl.seeGeometry(scene, camera, shapesInMetres, cancelled);
    stopIf(cancelled);
    images.rgb = impl.drawColours(scene, camera, images.mask, cancelled);
    stopIf(cancelled);
    images.stereoDepthMetres = stereoDepthMetres(images.perfectDepthMetres, patternSignal(impl.surfaces, camera, scene),
                                                 camera.focalPixels(), scene.seed, {}, impl.threads);
    return images;
}

}  // namespace grasploom
