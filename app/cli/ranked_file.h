#pragma once

#include "app/cli/judging.h"

#include "evaluation/comparison.h"

#include <memory>
#include <string>
#include <vector>

namespace grasploom::cli {

/// "P.csv:scorer".
struct RankedFileName {
    std::filesystem::path file;
    Ranking ranking = Ranking::Score;
};
/// What follows the last colon is a ranking only where it is the name of one; a file may have colons in its name.
RankedFileName parseRankedFile(const std::string& text);

/// Both sides of a comparison. The same file under two rankings is read and judged once.
struct ComparedFiles {
    std::shared_ptr<const JudgedFile> fileA, fileB;
    RankedSet a, b;  ///< look into the files above
};
ComparedFiles judgeBoth(const TruthSide& side, const JudgingOptions& options, const std::string& a,
                        const std::string& b);

}  // namespace grasploom::cli
