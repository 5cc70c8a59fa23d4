#include "dataset/label_formats.h"

#include "dataset/label_trees.h"
#include "dataset/scene_names.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// How much of a set a format may lose.
struct Counts {
    std::size_t unsized = 0, sized = 0, folders = 0, empty = 0, negatives = 0, difficult = 0, categories = 0,
                scores = 0, bothScores = 0, furtherJaws = 0, unnumbered = 0, withoutPositive = 0, blankCategories = 0;
};

void count(const LabelledImage& image, Counts& counts) {
    counts.unsized += image.width > 0 ? 0U : 1U;
    // Where there is a picture, it tells its size again.
    counts.sized += image.width > 0 && image.picture.empty() ? 1U : 0U;
    // A folder that the scene's own id names is found again.
    counts.folders += image.folder.empty() || image.folder == objectOfId(image.name) ? 0U : 1U;
    counts.empty += image.grasps.empty() ? 1U : 0U;
    const LabelledGrasp* last = nullptr;
    for (const LabelledGrasp& grasp : image.grasps) {
        counts.negatives += grasp.negative ? 1U : 0U;
        counts.difficult += grasp.difficult ? 1U : 0U;
        counts.categories += grasp.category.empty() ? 0U : 1U;
        counts.blankCategories += grasp.category.find(' ') == std::string::npos ? 0U : 1U;
        counts.scores += std::isnan(grasp.score) ? 0U : 1U;
        counts.bothScores += std::isnan(grasp.intermediate) && std::isnan(grasp.scorer) ? 0U : 1U;
        counts.furtherJaws += last != nullptr && last->group == grasp.group ? 1U : 0U;
        last = &grasp;
    }
    const bool negativeOnly = std::ranges::all_of(image.grasps, &LabelledGrasp::negative);
    counts.withoutPositive += !image.grasps.empty() && negativeOnly ? 1U : 0U;
    counts.unnumbered += parseLabelFileName(image.name + "cpos.txt", LabelFormat::Cornell) ? 0U : 1U;
}

void note(std::vector<std::string>& notes, bool kept, std::size_t count, std::string_view what) {
    if (!kept && count > 0) {
        notes.push_back(std::to_string(count) + " " + std::string(what));
    }
}

}  // namespace

std::vector<std::string> lossNotes(const LabelSet& set, LabelFormat format) {
    Counts counts;
    for (const LabelledImage& image : set.images) {
        count(image, counts);
    }
    const KeptByFormat& kept = factsOf(format).kept;
    std::vector<std::string> notes;
    note(notes, kept.negatives, counts.negatives,
         "negative rectangles were left out: the format has only positive ones");
    note(notes, kept.emptyImages, counts.empty + (kept.negatives ? 0 : counts.withoutPositive),
         "pictures without a grasp were left out: the format lists grasps only");
    note(notes, kept.score, counts.scores, "scores were not written: the format has none");
    note(notes, kept.bothScores, counts.bothScores,
         "intermediate or scorer scores were not written: the format has none");
    note(notes, kept.categories, counts.categories, "categories were not written: the format has none");
    note(notes, kept.difficult, counts.difficult,
         "marks for difficult rectangles were not written: the format has none");
    note(notes, kept.folders, counts.folders, "pictures lose their folder: the format knows their names only");
    note(notes, kept.sizes, counts.sized, "picture sizes were not written: the format has none");
    note(notes, kept.jawGroups, counts.furtherJaws,
         "rectangles are further jaw sizes of the grasp before them; the format does not say so, and other tools take "
         "each for a "
         "grasp of its own");
    note(notes, !kept.sizes || format == LabelFormat::Csv, counts.unsized,
         "pictures of unknown size: other tools may ask for width and height");
    note(notes, format != LabelFormat::Cornell, counts.unnumbered,
         "pictures got a number for a name; names.csv says which");
    note(notes, format != LabelFormat::Dota, counts.blankCategories, "categories have '-' in place of blanks");
    return notes;
}

}  // namespace grasploom
