#include "dataset/label_trees.h"

#include "dataset/cancelled.h"
#include "dataset/cornell_file.h"
#include "dataset/csv_cells.h"
#include "dataset/dota_labels.h"
#include "dataset/grasp_file.h"
#include "dataset/label_files.h"
#include "dataset/rolabelimg_labels.h"
#include "dataset/scene_names.h"

#include <algorithm>
#include <unordered_set>

namespace grasploom {
namespace {

std::vector<Grasp> graspsOf(const LabelledImage& image, bool negative) {
    std::vector<Grasp> grasps;
    grasps.reserve(image.grasps.size());
    for (const LabelledGrasp& labelled : image.grasps) {
        if (labelled.negative == negative) {
            grasps.push_back(labelled.grasp);
        }
    }
    return grasps;
}

bool hasNegatives(const LabelledImage& image) {
    return std::any_of(image.grasps.begin(), image.grasps.end(),
                       [](const LabelledGrasp& grasp) { return grasp.negative; });
}

/// Numbers for scenes whose ids are none.
class CornellNumbers {
public:
    explicit CornellNumbers(const LabelSet& set) {
        for (const LabelledImage& image : set.images) {
            if (isNumber(image.name)) {
                m_taken.insert(image.name);
            }
        }
    }
    std::string numberOf(const std::string& name) {
        if (isNumber(name)) {
            return name;
        }
        std::string number;
        do {
            const std::string digits = std::to_string(m_next++);
            number = "pcd" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
        } while (!m_taken.insert(number).second);
        m_names += number + ',' + csvCell(name) + '\n';
        return number;
    }
    /// Empty where every scene kept its id.
    [[nodiscard]] std::string names() const { return m_names.empty() ? std::string() : "number,scene\n" + m_names; }

private:
    static bool isNumber(const std::string& name) {
        return parseLabelFileName(name + "cpos.txt", LabelFormat::Cornell).has_value();
    }
    std::unordered_set<std::string> m_taken;
    std::size_t m_next = 100;  // as Cornell's own numbers start
    std::string m_names;
};

/// Tools look for labels under the picture's own name.
std::string stemOf(const LabelledImage& image) {
    const std::size_t dot = image.picture.rfind('.');
    return image.picture.empty() || dot == 0 ? image.name : image.picture.substr(0, dot);
}

class TreeWriter {
public:
    TreeWriter(const LabelSet& set, const std::filesystem::path& target, LabelFormat format,
               const LabelWriting& options)
        : m_set(set), m_format(format), m_options(options), m_numbers(set), m_output(target, options.replace) {}

    void write() {
        std::size_t done = 0;
        for (const LabelledImage& image : m_set.images) {
            add(image);
            if (m_options.progress && !m_options.progress(++done)) {
                throw Cancelled();
            }
        }
        if (const std::string names = m_numbers.names(); !names.empty()) {
            m_output.add(std::string(cornellNamesFile), names);
        }
        m_output.publish();
    }

private:
    void add(const LabelledImage& image) {
        LabelFileName name{image.folder, nameFor(image), false};
        if (m_format == LabelFormat::Jacquard && name.folder.empty()) {
            name.folder = objectOfId(image.name);
        }
        m_output.add(labelFileName(name, m_format), textOf(image));
        if (m_format == LabelFormat::Cornell && hasNegatives(image)) {
            name.negative = true;
            m_output.add(labelFileName(name, m_format), formatCornellRectangles(graspsOf(image, true)));
        }
    }
    std::string nameFor(const LabelledImage& image) {
        switch (m_format) {
            case LabelFormat::Jacquard:
                return image.name;
            case LabelFormat::Cornell:
                return m_numbers.numberOf(image.name);
            default:
                return stemOf(image);
        }
    }
    [[nodiscard]] std::string textOf(const LabelledImage& image) const {
        switch (m_format) {
            case LabelFormat::Jacquard:
                return formatGrasps(graspsOf(image, false));
            case LabelFormat::Dota:
                return formatDota(image);
            case LabelFormat::RoLabelImg:
                return formatRoLabelImg(image, m_options.angle.value_or(*factsOf(m_format).dialect));
            default:
                return formatCornellRectangles(graspsOf(image, false));
        }
    }

    const LabelSet& m_set;
    LabelFormat m_format;
    const LabelWriting& m_options;
    CornellNumbers m_numbers;
    LabelOutput m_output;
};

}  // namespace

void writeLabelTree(const LabelSet& set, const std::filesystem::path& target, LabelFormat format,
                    const LabelWriting& options) {
    TreeWriter(set, target, format, options).write();
}

}  // namespace grasploom
