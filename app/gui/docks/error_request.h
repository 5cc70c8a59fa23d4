#pragma once

#include "app/gui/document/document.h"
#include "evaluation/breakdown_tables.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace grasploom {

enum class ErrorPage : std::uint8_t { Kinds, Numbers, Places, Objects };

/// One side that is counted, held alive while that goes on in the background.
struct ErrorSource {
    QString name;  ///< "A · scorer"
    ComparedSide side;
    std::shared_ptr<const JudgedSet> judged;
    std::shared_ptr<const PredictionSet> predictions;
    std::shared_ptr<const ObjectHits> hits;  ///< null: where predictions lie on the object is not known
};
/// The side whose best predictions the filter of the scenes looks at: A under the ranking in force. None without A.
std::optional<ComparedSide> filteredSide(const Document& document);
/// The field by which the filter asks `side`'s best predictions what `field` asks A's; none where it asks that side
/// nothing.
std::optional<QueryField> fieldAsking(const Document& document, const ComparedSide& side, QueryField field);
/// The document's sides, with the one that the scenes are filtered by always among them; where it compares nothing, its
/// one set. Only what is judged.
std::vector<ErrorSource> listErrorSources(const Document& document);

/// What a page of the dock is to show.
struct ErrorRequest {
    ErrorPage page = ErrorPage::Kinds;
    std::vector<ErrorSource> sources;  ///< all of them for the kinds, else one
    MatchCriterion criterion;
    int k = 1;
    Quantity quantity = Quantity::Iou;
};
/// Only what the page needs.
struct ErrorResult {
    ErrorPage page = ErrorPage::Kinds;
    std::vector<ErrorCounts> counts;  ///< per source
    std::optional<Histogram> histogram;
    std::optional<PositionMap> map;
    ObjectBreakdown objects;
};
/// On any thread; threads of its own besides.
ErrorResult computeErrors(const ErrorRequest& request);

/// What a query that the grid follows says of a page's parts.
/// Kinds that pass, by the terms on `field`; 0: there are none.
quint32 errorsIn(const SceneQuery& query, QueryField field);
std::optional<QueryRange> rangeIn(const SceneQuery& query, QueryField field);  ///< the one range of its one term

}  // namespace grasploom
