#pragma once

#include "model/grasp_network.h"
#include "model/losses.h"
#include "model/momentum_sgd.h"
#include "model/process_group.h"

namespace grasploom {

/// Rank 0's weights, statistics and momenta for all.
void copyFromFirst(const ProcessGroup& group, GraspNetwork& network, MomentumSgd& optimiser);

/// Losses averaged over the images of all processes; this process has `weight` of them (all weights sum to 1). Detached
/// scalars; the same bits for all.
LossValues averageOverAll(const ProcessGroup& group, const LossValues& own, double weight);

/// Every gradient becomes its sum over all processes.
void sumGradients(const ProcessGroup& group, MomentumSgd& optimiser);

}  // namespace grasploom
