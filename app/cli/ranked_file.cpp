#include "app/cli/ranked_file.h"

namespace grasploom::cli {
namespace {

RankedSet rankedSet(const JudgedFile& judged, Ranking ranking) {
    return {predictionSetName(judged.file) + " · " + std::string(rankingName(ranking)), &judged.judged, ranking};
}

}  // namespace

RankedFileName parseRankedFile(const std::string& text) {
    const std::size_t colon = text.rfind(':');
    if (colon != std::string::npos) {
        const auto found = rankingNames().find(text.substr(colon + 1));
        if (found != rankingNames().end()) {
            return {text.substr(0, colon), found->second};
        }
    }
    return {text, Ranking::Score};
}

ComparedFiles judgeBoth(const TruthSide& side, const JudgingOptions& options, const std::string& a,
                        const std::string& b) {
    const RankedFileName first = parseRankedFile(a);
    const RankedFileName second = parseRankedFile(b);
    ComparedFiles files;
    files.fileA = std::make_shared<const JudgedFile>(judgeFile(side, options, first.file, first.ranking));
    if (first.file == second.file) {
        requireRanking(*files.fileA->predictions, second.file, second.ranking);
        files.fileB = files.fileA;
    } else {
        files.fileB = std::make_shared<const JudgedFile>(judgeFile(side, options, second.file, second.ranking));
    }
    files.a = rankedSet(*files.fileA, first.ranking);
    files.b = rankedSet(*files.fileB, second.ranking);
    if (files.a.name == files.b.name && first.file != second.file) {
        files.a.name = first.file.string() + " · " + std::string(rankingName(first.ranking));
        files.b.name = second.file.string() + " · " + std::string(rankingName(second.ranking));
    }
    return files;
}

}  // namespace grasploom::cli
