#include "model/losses.h"

#include "dataset/portable_random.h"
#include "model/candidate_ranking.h"
#include "model/grasp_tensors.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr std::int64_t negativesPerPositive = 3;
constexpr std::int64_t negativesWithoutPositive = 64;

/// Adds the time of its life to `seconds`.
class Stopwatch {
public:
    explicit Stopwatch(double& seconds) : m_seconds(seconds) {}
    ~Stopwatch() { m_seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }
    Stopwatch(const Stopwatch&) = delete;
    Stopwatch& operator=(const Stopwatch&) = delete;

private:
    double& m_seconds;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// −log p of the wanted class, elementwise over logits [..., 2] in single precision.
torch::Tensor crossEntropy(const torch::Tensor& logits, const torch::Tensor& graspable) {
    const auto margin = graspableMargin(logits).to(torch::kFloat32);
    return torch::softplus(torch::where(graspable, -margin, margin));
}

/// True at the negatives Eq. 3 learns from: per image the 3P (or 64) with the highest loss. [B, A] bool.
torch::Tensor hardestNegatives(const torch::Tensor& losses, const torch::Tensor& positive) {
    const auto anchors = positive.size(1);
    const auto positives = positive.sum(1, /*keepdim=*/true);
    const auto wanted = torch::where(positives > 0, positives * negativesPerPositive,
                                     torch::full_like(positives, negativesWithoutPositive));
    const auto count = torch::minimum(wanted, anchors - positives);
    const auto order = torch::argsort(losses.detach().masked_fill(positive, -1), /*stable=*/true, 1, /*descending=*/true);
    const auto taken = torch::arange(anchors, order.options()).unsqueeze(0) < count;
    return torch::zeros_like(positive).scatter(1, order, taken);
}

/// The scorer on its T grasps, twice: as its own lesson, and as guidance for the regression.
class ScorerLesson {
public:
    ScorerLesson(GraspNetwork& network, const torch::Tensor& features, const AnchorOutput& output)
        : m_network(network), m_features(features), m_indices(selectCandidates(network, features, output)) {
        m_shifts = gatherAnchors(output.shifts, m_indices);
        m_cells = network->predictedCells(m_shifts, m_indices);
        m_orientations = torch::remainder(m_indices, network->options().orientations);
    }

    /// The grasps as predicted, [B, T, 5] double, outside the graph.
    [[nodiscard]] torch::Tensor grasps() const {
        const auto shifts = m_shifts.detach().to(torch::kFloat64);
        const auto anchors = m_network->anchors(shifts.options()).index_select(0, m_indices.flatten()).view_as(shifts);
        return decodeShifts(shifts, anchors, m_network->options().orientations);
    }

    /// For Eq. 4: reaches the scorer and the features; the shifts are given.
    torch::Tensor ownLogits() {
        const auto weights = m_network->scorer->weights();
        m_imageHalf = scorerImageHalf(weights, m_features, m_cells);
        return scorerLogits(weights, m_imageHalf, m_shifts.detach(), m_orientations);
    }

    /// For −log p_s: the scorer's weights are given. Reaches everything before it, or the regression layer alone.
    torch::Tensor guidanceLogits(Guidance guidance, const torch::Tensor& predictorHidden) {
        const auto weights = m_network->scorer->weights().detached();
        if (guidance == Guidance::Regression) {
            const auto shifts = m_network->predictor->shifts(predictorHidden.detach());
            return scorerLogits(weights, m_imageHalf.detach(), gatherAnchors(shifts, m_indices), m_orientations);
        }
        return scorerLogits(weights, scorerImageHalf(weights, m_features, m_cells), m_shifts, m_orientations);
    }

private:
    GraspNetwork& m_network;
    torch::Tensor m_features, m_indices, m_shifts, m_cells, m_orientations;
    torch::Tensor m_imageHalf;  ///< in Eq. 4's graph
};

torch::Tensor total(const LossTerms& terms) {
    torch::Tensor sum;
    for (const auto* term : {&terms.anchor, &terms.scorer, &terms.regression, &terms.guidance}) {
        if (*term) {
            sum = sum.defined() ? sum + **term : **term;
        }
    }
    return sum;
}

/// The ground truth that direct regression sees depends on these numbers only.
std::uint64_t drawFor(std::uint64_t seed, std::int64_t step, std::uint64_t image) {
    constexpr std::uint64_t stream = 0x646972656374;  // apart from the other draws of the same seed
    return PortableRandom{stream, seed, static_cast<std::uint64_t>(step), image}.next();
}

/// L2 to one ground truth per image, drawn anew each step (Redmon); images without any teach nothing.
LossTerms directLosses(GraspNetwork& network, const torch::Tensor& features, const BatchGroundTruth& groundTruth,
                       const LossOptions& options, std::int64_t step) {
    LossTerms terms;
    const auto output = network->direct(features).to(torch::kFloat32);
    std::vector<Grasp> drawn;
    std::vector<float> present;
    for (std::size_t b = 0; b < groundTruth.size(); ++b) {
        const auto& grasps = groundTruth[b];
        present.push_back(grasps.empty() ? 0.0F : 1.0F);
        const auto draw = drawFor(options.seed, step, options.firstImage + b);
        drawn.push_back(grasps.empty() ? Grasp{} : grasps[draw % grasps.size()]);
    }
    const auto targets = directTargets(graspTensor(drawn), network->options()).to(output.options());
    const auto squares = (output - targets).square().sum(1);
    terms.regression = (squares * torch::tensor(present).to(output.device())).mean();
    terms.total = total(terms);
    return terms;
}

void addScorerTerms(LossTerms& terms, ScorerLesson& lesson, const torch::Tensor& predictorHidden,
                    const BatchGroundTruth& groundTruth, const LossOptions& options, std::int64_t step) {
    torch::Tensor labels;
    {
        const Stopwatch stopwatch(terms.labelSeconds);
        labels = jaccardLabels(lesson.grasps(), groundTruth, options.match);
    }
    const auto logits = lesson.ownLogits();
    terms.scorer = crossEntropy(logits, labels).mean();
    if (options.guidance != Guidance::Off && step >= options.guidanceStart) {
        const auto guided = lesson.guidanceLogits(options.guidance, predictorHidden);
        terms.guidance = crossEntropy(guided, torch::ones_like(labels)).mean();
    }
}

}  // namespace

torch::Tensor anchorLoss(const torch::Tensor& logits, const torch::Tensor& positive) {
    const auto losses = crossEntropy(logits, positive);
    const auto used = (positive | hardestNegatives(losses, positive)).to(losses.scalar_type());
    return ((losses * used).sum(1) / used.sum(1).clamp_min(1)).mean();
}

torch::Tensor regressionLoss(const torch::Tensor& shifts, const AnchorTargets& targets) {
    const auto errors =
        torch::smooth_l1_loss(shifts.to(torch::kFloat32), targets.shifts, torch::Reduction::None).sum(-1);
    const auto positive = targets.positive.to(errors.scalar_type());
    return ((errors * positive).sum(1) / positive.sum(1).clamp_min(1)).mean();
}

LossValues valuesOf(const LossTerms& terms) {
    const std::array all{&terms.anchor, &terms.scorer, &terms.regression, &terms.guidance};
    std::vector<torch::Tensor> present{terms.total.detach()};
    for (const auto* term : all) {
        if (*term) {
            present.push_back((*term)->detach());
        }
    }
    const auto numbers = torch::stack(present).to(torch::kCPU, torch::kFloat64);
    const double* next = numbers.data_ptr<double>();
    LossValues values;
    values.total = *next++;
    const std::array to{&values.anchor, &values.scorer, &values.regression, &values.guidance};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (*all[i]) {
            *to[i] = *next++;
        }
    }
    return values;
}

LossTerms computeLosses(GraspNetwork& network, const torch::Tensor& images, const BatchGroundTruth& groundTruth,
                        const LossOptions& options, std::int64_t step) {
    if (images.size(0) != static_cast<std::int64_t>(groundTruth.size())) {
        throw std::invalid_argument("one list of ground truth per image");
    }
    const auto features = network->features(images);
    if (network->options().kind == NetworkKind::Direct) {
        return directLosses(network, features, groundTruth, options, step);
    }
    LossTerms terms;
    AnchorTargets targets;
    {
        const Stopwatch stopwatch(terms.labelSeconds);
        targets = anchorTargets(groundTruth, network->grid());
    }
    targets = {targets.positive.to(images.device()), targets.shifts.to(images.device())};
    const auto hidden = network->predictor->hidden(features);
    const AnchorOutput output{network->predictor->classLogits(hidden), network->predictor->shifts(hidden)};
    if (network->hasIntermediateScore()) {
        terms.anchor = anchorLoss(output.logits, targets.positive);
    }
    terms.regression = regressionLoss(output.shifts, targets) * options.regressionWeight;
    if (network->hasScorer()) {
        ScorerLesson lesson(network, features, output);
        addScorerTerms(terms, lesson, hidden, groundTruth, options, step);
    }
    terms.total = total(terms);
    return terms;
}

}  // namespace grasploom
