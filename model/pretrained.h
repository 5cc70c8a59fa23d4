#pragma once

#include "model/resnet.h"
#include "model/stored_weights.h"

#include <filesystem>
#include <string>

namespace grasploom {

/// ImageNet (or other) weights for the backbone, under torchvision's names, from any file that readWeightsFile reads.
/// Every tensor of the backbone must be there in its shape and finite, and no other of its stages; the last stage and
/// the classifier are passed over. Halves and doubles become floats; batch counters, which old files lack, stay as they
/// are where there are none. Throws DataError before anything is changed; where the file seems to hold another
/// backbone, it is named.
void loadPretrained(ResNet& backbone, const std::filesystem::path& file);

/// The ResNet whose blocks these names and shapes describe ("resnet34", "resnet101"), or nothing.
std::string seenBackbone(const StoredWeights& weights);

}  // namespace grasploom
