#include "widgets/query_terms.h"

#include <algorithm>

namespace grasploom {
namespace {

constexpr std::uint32_t everyError = (1U << errorTypeCount) - 1;

bool isWild(char letter) {
    return letter == '*' || letter == '?';
}

/// The only word that is looked for, unless the term is negated.
const std::string* onlyWord(const QueryTerm& term) {
    return !term.negated && term.words.size() == 1 ? &term.words.front() : nullptr;
}

bool isOnErrors(const QueryTerm& term) {
    return term.field == QueryField::Error;
}

/// The errors that pass; all of them where the query says nothing.
std::uint32_t errorsIn(const SceneQuery& query) {
    std::uint32_t pass = everyError;
    for (const QueryTerm& term : query.terms) {
        if (isOnErrors(term)) {
            pass &= term.negated ? ~term.choices : term.choices;
        }
    }
    return pass;
}

}  // namespace

SceneQuery queryOf(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    return parseSceneQuery(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

QString textOf(const SceneQuery& query) {
    return QString::fromStdString(formatSceneQuery(query));
}

QString textOf(const QueryTerm& term) {
    return QString::fromStdString(formatQueryTerm(term));
}

SceneQuery narrowed(SceneQuery query, const SceneQuery& by) {
    std::erase_if(query.terms, [&by](const QueryTerm& old) {
        return std::ranges::any_of(by.terms, [&old](const QueryTerm& term) { return term.field == old.field; });
    });
    query.terms.insert(query.terms.end(), by.terms.begin(), by.terms.end());
    return query;
}

SceneQuery without(SceneQuery query, QueryField field) {
    std::erase_if(query.terms, [field](const QueryTerm& term) { return term.field == field; });
    return query;
}

std::uint32_t errorsOf(Verdict verdict) {
    std::uint32_t bits = 0;
    for (unsigned error = 0; error < static_cast<unsigned>(errorTypeCount); ++error) {
        bits |= verdictOf(static_cast<ErrorType>(error)) == verdict ? 1U << error : 0U;
    }
    return bits;
}

std::bitset<verdictCount> outcomesIn(const SceneQuery& query) {
    std::bitset<verdictCount> outcomes;
    const std::uint32_t pass = errorsIn(query);
    for (std::size_t v = 0; v < outcomes.size() && std::ranges::any_of(query.terms, isOnErrors); ++v) {
        const std::uint32_t errors = errorsOf(static_cast<Verdict>(v));
        outcomes.set(v, (pass & errors) == errors);
    }
    return outcomes;
}

bool splitsOutcomes(const SceneQuery& query) {
    std::uint32_t whole = 0;
    for (std::size_t v = 0; v < verdictCount; ++v) {
        const std::uint32_t errors = errorsOf(static_cast<Verdict>(v));
        whole |= (errorsIn(query) & errors) == errors ? errors : 0;
    }
    return whole != errorsIn(query);
}

SceneQuery withOutcomes(SceneQuery query, const std::bitset<verdictCount>& outcomes) {
    QueryTerm term{QueryField::Error, false, {}, 0, {}};
    for (std::size_t v = 0; v < outcomes.size(); ++v) {
        term.choices |= outcomes.test(v) ? errorsOf(static_cast<Verdict>(v)) : 0;
    }
    return outcomes.any() ? narrowed(std::move(query), {{term}}) : without(std::move(query), QueryField::Error);
}

std::optional<std::string> objectIn(const SceneQuery& query) {
    const auto onObjects = [](const QueryTerm& term) { return term.field == QueryField::Object; };
    const auto term = std::ranges::find_if(query.terms, onObjects);
    if (term == query.terms.end() || std::ranges::count_if(query.terms, onObjects) > 1 || !onlyWord(*term)) {
        return std::nullopt;
    }
    const std::string& pattern = *onlyWord(*term);
    std::string name;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (isWild(pattern[i])) {
            return pattern;
        }
        i += pattern[i] == '\\' && i + 1 < pattern.size() ? 1 : 0;
        name += pattern[i];
    }
    return name;
}

SceneQuery withObject(SceneQuery query, const std::optional<std::string>& name) {
    if (!name) {
        return without(std::move(query), QueryField::Object);
    }
    std::string pattern;
    for (const char letter : *name) {
        pattern += isWild(letter) || letter == '\\' ? std::string{'\\', letter} : std::string(1, letter);
    }
    return narrowed(std::move(query), {{QueryTerm{QueryField::Object, false, {pattern}, 0, {}}}});
}

bool asksForB(const SceneQuery& query) {
    return std::ranges::any_of(query.terms, [](const QueryTerm& term) { return fieldOfA(term.field).has_value(); });
}

bool asksForTrials(const SceneQuery& query) {
    return std::ranges::any_of(query.terms, [](const QueryTerm& term) {
        return term.field >= QueryField::Trial && term.field <= QueryField::VerdictsB;
    });
}

}  // namespace grasploom
