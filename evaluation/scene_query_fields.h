#pragma once

#include "evaluation/scene_query.h"

namespace grasploom {

enum class QueryKind : std::uint8_t { Words, Choices, Numbers };
QueryKind queryKind(QueryField field);

/// One word for one or several choices of a field: "iou" means three kinds of error.
struct QueryChoice {
    std::string_view word;
    std::uint32_t bits;
    bool canonical;  ///< false: understood, but never printed
};
/// Groups before their members, so that printing finds the shortest text.
std::span<const QueryChoice> queryChoiceTable(QueryField field);

}  // namespace grasploom
