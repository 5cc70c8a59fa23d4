#include "app/gui/docks/error_request.h"

#include "app/gui/document/judging_summary.h"

#include <algorithm>

namespace grasploom {
namespace {

QString sideName(const ComparedSide& side) {
    return (side.slot == SetSlot::A ? QStringLiteral("A · ") : QStringLiteral("B · ")) + rankingText(side.ranking);
}

}  // namespace

std::optional<ComparedSide> filteredSide(const Document& document) {
    const PredictionSlot& a = document.predictions(SetSlot::A);
    return a.isEmpty() ? std::nullopt : std::optional(ComparedSide{SetSlot::A, a.rankingFor(document.ranking())});
}

std::optional<QueryField> fieldAsking(const Document& document, const ComparedSide& side, QueryField field) {
    if (side == filteredSide(document)) {
        return field;
    }
    return document.sides() && side == document.sides()->back() ? fieldOfB(field) : std::nullopt;
}

std::vector<ErrorSource> listErrorSources(const Document& document) {
    std::vector<ComparedSide> sides;
    if (document.sides()) {
        sides.assign(document.sides()->begin(), document.sides()->end());
    } else {
        sides.push_back({SetSlot::B, document.predictions(SetSlot::B).rankingFor(document.ranking())});
    }
    const auto filtered = filteredSide(document);
    if (filtered && std::ranges::find(sides, *filtered) == sides.end()) {
        // Two rankings of A are compared, but the scenes follow a third: that is the one to see.
        std::erase_if(sides, [](const ComparedSide& side) { return side.slot == SetSlot::A; });
        sides.insert(sides.begin(), *filtered);
    }
    std::vector<ErrorSource> sources;
    for (const ComparedSide& side : sides) {
        const PredictionSlot& slot = document.predictions(side.slot);
        if (slot.judged && slot.judged->hasDetails() && slot.judged->has(side.ranking)) {
            sources.push_back({sideName(side), side, slot.judged, slot.predictions, slot.hits});
        }
    }
    return sources;
}

ErrorResult computeErrors(const ErrorRequest& request) {
    ErrorResult result{request.page, {}, std::nullopt, std::nullopt, {}};
    for (const ErrorSource& source : request.sources) {
        const Ranking ranking = source.side.ranking;
        const ObjectHits nothing;
        const ObjectHits& hits = source.hits ? *source.hits : nothing;
        switch (request.page) {
            case ErrorPage::Kinds:
                result.counts.push_back(
                    countErrors(*source.judged, ranking, request.criterion, {request.k, true, 0}, hits));
                break;
            case ErrorPage::Numbers:
                result.histogram = histogram(*source.judged, *source.predictions, ranking, request.criterion,
                                             request.quantity, {request.k, 0});
                break;
            case ErrorPage::Places:
                result.map =
                    positionMap(*source.judged, *source.predictions, ranking, request.criterion, {request.k, 0});
                break;
            case ErrorPage::Objects:
                result.objects = breakDownByObject(*source.judged, ranking, request.criterion, {request.k, 0}, hits);
                break;
        }
    }
    return result;
}

quint32 errorsIn(const SceneQuery& query, QueryField field) {
    quint32 pass = (1U << errorTypeCount) - 1;
    bool said = false;
    for (const QueryTerm& term : query.terms) {
        if (term.field == field) {
            pass &= term.negated ? ~term.choices : term.choices;
            said = true;
        }
    }
    return said ? pass : 0;
}

std::optional<QueryRange> rangeIn(const SceneQuery& query, QueryField field) {
    const auto isOn = [field](const QueryTerm& term) { return term.field == field; };
    const auto found = std::ranges::find_if(query.terms, isOn);
    const bool single = found != query.terms.end() && std::ranges::count_if(query.terms, isOn) == 1;
    return single && !found->negated && found->ranges.size() == 1 ? std::optional(found->ranges.front()) : std::nullopt;
}

}  // namespace grasploom
