#include "dataset/label_set_builder.h"
#include "dataset/label_trees.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/fuzz_labels.h"

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view path = asText(data, size);
    std::string reason;
    if (const auto place = placeOf(path, reason)) {
        mustHold(isSceneId(place->name) && isSceneId(place->picture));
        mustHold((place->folder.empty() ? place->picture : place->folder + '/' + place->picture) == path);
    }
    for (const LabelFormat format :
         {LabelFormat::Jacquard, LabelFormat::Cornell, LabelFormat::MultiObject, LabelFormat::OcidGrasp,
          LabelFormat::Dota, LabelFormat::RoLabelImg, LabelFormat::Csv}) {
        if (const auto name = parseLabelFileName(path, format)) {
            const auto again = parseLabelFileName(labelFileName(*name, format), format);
            mustHold(again && again->stem == name->stem && again->negative == name->negative);
        }
    }
    return 0;
}
