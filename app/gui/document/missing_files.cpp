#include "app/gui/document/missing_files.h"

#include <QCoreApplication>
#include <QStringList>

namespace grasploom {
namespace {

constexpr qsizetype namedScenes = 5;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MissingFiles)
};

QString lacks(Channel channel, int scenes) {
    switch (channel) {
        case Channel::Rgb:
            return Words::tr("%n scene(s) have no RGB picture", nullptr, scenes);
        case Channel::Mask:
            return Words::tr("%n scene(s) have no mask", nullptr, scenes);
        case Channel::PerfectDepth:
            return Words::tr("%n scene(s) have no perfect depth", nullptr, scenes);
        case Channel::StereoDepth:
            return Words::tr("%n scene(s) have no stereo depth", nullptr, scenes);
        case Channel::Grasps:
            break;
    }
    return Words::tr("%n scene(s) have no file of labels", nullptr, scenes);
}

}  // namespace

std::vector<Problem> missingFiles(const SceneIndex& index) {
    std::vector<Problem> problems;
    for (int number = 0; number < channelCount; ++number) {
        const auto channel = static_cast<Channel>(number);
        std::size_t missing = 0;
        std::size_t first = 0;
        QStringList names;
        for (std::size_t scene = 0; scene < index.size(); ++scene) {
            if (index.has(scene, channel)) {
                continue;
            }
            first = missing++ == 0 ? scene : first;
            if (names.size() < namedScenes) {
                names << QString::fromStdString(index.scene(scene).id);
            }
        }
        const bool needed = channel == Channel::Rgb || channel == Channel::Grasps;
        if (missing == 0 || (missing == index.size() && !needed)) {
            continue;
        }
        QString text =
            lacks(channel, static_cast<int>(missing)) + QStringLiteral(": ") + names.join(QStringLiteral(", "));
        if (missing > static_cast<std::size_t>(namedScenes)) {
            text += QStringLiteral(", …");
        }
        problems.push_back({index.path(first, channel), 0, text.toStdString()});
    }
    return problems;
}

}  // namespace grasploom
