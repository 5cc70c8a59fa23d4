#include "dataset/sgt_predictions.h"

#include "dataset/grasp_fields.h"
#include "dataset/line_problems.h"
#include "dataset/number_text.h"
#include "dataset/prediction_rows.h"
#include "dataset/scene_names.h"
#include "dataset/text_lines.h"

#include <algorithm>
#include <optional>

namespace grasploom {
namespace {

constexpr std::size_t problemLimit = 1000;

bool isGraspLine(std::string_view line) { return std::count(line.begin(), line.end(), ';') == 4; }

/// Pairs every scene line with the grasp line after it.
class SgtReader {
public:
    SgtReader(PredictionRows& rows, LineProblems& bad) : m_rows(rows), m_bad(bad) {}

    void read(std::size_t number, std::string_view line) {
        if (isGraspLine(line)) {
            readGrasp(number, line);
            return;
        }
        finish();
        m_scene = line;
        m_sceneLine = number;
    }
    void finish() {
        if (m_scene) {
            m_bad.add(m_sceneLine, "no line x;y;theta;opening;jaw follows " + excerpt(*m_scene));
        }
        m_scene.reset();
    }

private:
    void readGrasp(std::size_t number, std::string_view line) {
        if (!m_scene) {
            m_bad.add(number, "a grasp without a line with its scene before it");
            return;
        }
        const std::string_view scene = *m_scene;
        m_scene.reset();
        if (!isSceneId(scene)) {
            m_bad.add(m_sceneLine, excerpt(scene) + " cannot be a scene's id: it " + whyNoSceneId(scene));
        } else if (const auto grasp = graspFromLine(line, m_reason)) {
            m_rows.add(scene, {*grasp});
        } else {
            m_bad.add(number, m_reason);
        }
    }

    PredictionRows& m_rows;
    LineProblems& m_bad;
    std::optional<std::string_view> m_scene;
    std::size_t m_sceneLine = 0;
    std::string m_reason;
};

}  // namespace

PredictionSet parseSgtPredictions(std::string_view text, const std::filesystem::path& file) {
    PredictionRows rows;
    std::vector<Problem> problems;
    std::size_t rowsLeftOut = 0;
    {
        LineProblems bad(file, problems, problemLimit);
        SgtReader reader(rows, bad);
        for (TextLines lines(text); lines.nextFilled();) {
            reader.read(lines.number(), lines.line());
        }
        reader.finish();
        rowsLeftOut = bad.count();
    }
    PredictionSet set = rows.take();
    set.rowsLeftOut = rowsLeftOut;
    set.problems = std::move(problems);
    return set;
}

}  // namespace grasploom
