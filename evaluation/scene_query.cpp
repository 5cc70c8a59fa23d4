#include "evaluation/scene_query.h"

#include "dataset/number_text.h"
#include "evaluation/scene_query_fields.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Bytes of the UTF-8 letter at `at`; 1 for a stray byte.
std::size_t letterLength(std::string_view text, std::size_t at) {
    std::size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U) {
        ++length;
    }
    return length;
}

/// Whether `pattern` is the whole of `text`. Without recursion: only the last `*` is ever gone back to.
bool fits(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0;
    std::size_t star = std::string_view::npos, resume = 0;
    while (t < text.size()) {
        const bool escaped = p + 1 < pattern.size() && pattern[p] == '\\';
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            t += letterLength(text, t);
        } else if (p < pattern.size() && lower(pattern[p + (escaped ? 1 : 0)]) == lower(text[t])) {
            p += escaped ? 2 : 1;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return std::ranges::all_of(pattern.substr(p), [](char c) { return c == '*'; });
}

bool isPart(std::string_view part, std::string_view text) {
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end() || part.empty();
}

bool wordsMatch(const QueryTerm& term, const QueryFacts& facts) {
    return std::ranges::any_of(term.words, [&](const std::string& word) {
        switch (term.field) {
            case QueryField::Text:
                return isPart(word, facts.scene) || isPart(word, facts.object);
            case QueryField::Scene:
                return fits(word, facts.scene);
            case QueryField::Object:
                return fits(word, facts.object);
            default:
                return std::ranges::any_of(facts.tags, [&](const std::string& tag) { return fits(word, tag); });
        }
    });
}

/// The number of the choice that is the case.
std::optional<unsigned> choiceOf(QueryField field, const QueryFacts& facts) {
    const auto number = [](const auto& fact) {
        return fact ? std::optional<unsigned>(static_cast<unsigned>(*fact)) : std::nullopt;
    };
    switch (field) {
        case QueryField::Error:
            return number(facts.error);
        case QueryField::ErrorB:
            return number(facts.errorB);
        case QueryField::Ledger:
            return number(facts.ledger);
        case QueryField::Duplicate:
            return number(facts.duplicate);
        case QueryField::A:
            return number(facts.a);
        case QueryField::B:
            return number(facts.b);
        case QueryField::Reviewed:
            return number(facts.reviewed);
        case QueryField::Trial:
            return number(facts.trial);
        case QueryField::TrialB:
            return number(facts.trialB);
        case QueryField::Verdicts:
            return number(facts.verdicts);
        case QueryField::VerdictsB:
            return number(facts.verdictsB);
        default:
            return number(facts.edited);
    }
}

bool rangeMatches(const QueryRange& range, QueryField field, double value) {
    if (range.contains(value)) {
        return true;
    }
    // An axis has period 180°.
    return (field == QueryField::Theta || field == QueryField::ThetaB) && std::isfinite(range.low) && std::isfinite(range.high) &&
           (range.contains(value - 180) || range.contains(value + 180));
}

bool holdsFor(const QueryTerm& term, const QueryFacts& facts) {
    switch (queryKind(term.field)) {
        case QueryKind::Words:
            return wordsMatch(term, facts);
        case QueryKind::Choices: {
            const auto choice = choiceOf(term.field, facts);
            return choice && (term.choices >> *choice & 1U) != 0;
        }
        case QueryKind::Numbers:
            break;
    }
    const double value = facts.number(term.field);
    return std::ranges::any_of(term.ranges,
                               [&](const QueryRange& range) { return rangeMatches(range, term.field, value); });
}

std::string formatWord(std::string_view word, bool isText) {
    const bool bare = !word.empty() && word.find_first_of(" \t\n\v\f\r|\"") == std::string_view::npos &&
                      !(isText && (word.front() == '-' || word.find(':') != std::string_view::npos));
    if (bare) {
        return std::string(word);
    }
    std::string quoted = "\"";
    for (const char letter : word) {
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return quoted + '"';
}

std::string formatRange(const QueryRange& range) {
    if (range.low == range.high) {
        return formatNumber(range.low);
    }
    if (std::isinf(range.low) && std::isinf(range.high)) {
        return "[,]";
    }
    if (std::isinf(range.low)) {
        return (range.includesHigh ? "<=" : "<") + formatNumber(range.high);
    }
    if (std::isinf(range.high)) {
        return (range.includesLow ? ">=" : ">") + formatNumber(range.low);
    }
    return (range.includesLow ? "[" : "(") + formatNumber(range.low) + "," + formatNumber(range.high) +
           (range.includesHigh ? "]" : ")");
}

std::vector<std::string> formatChoices(const QueryTerm& term) {
    std::vector<std::string> words;
    std::uint32_t left = term.choices;
    for (const QueryChoice& choice : queryChoiceTable(term.field)) {
        if (choice.canonical && (left & choice.bits) == choice.bits) {
            words.emplace_back(choice.word);
            left &= ~choice.bits;
        }
    }
    return words;
}

}  // namespace

bool QueryRange::contains(double value) const {
    return (includesLow ? value >= low : value > low) && (includesHigh ? value <= high : value < high);
}

std::string formatQueryTerm(const QueryTerm& term) {
    std::vector<std::string> alternatives = formatChoices(term);
    for (const std::string& word : term.words) {
        alternatives.push_back(formatWord(word, term.field == QueryField::Text));
    }
    for (const QueryRange& range : term.ranges) {
        alternatives.push_back(formatRange(range));
    }
    const std::string_view name = queryFields()[static_cast<std::size_t>(term.field)].name;
    std::string text = (term.negated ? "-" : "") + std::string(name) + (name.empty() ? "" : ":");
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
        text += (i == 0 ? "" : "|") + alternatives[i];
    }
    return text;
}

std::string formatSceneQuery(const SceneQuery& query) {
    std::string text;
    for (const QueryTerm& term : query.terms) {
        text += (text.empty() ? "" : " ") + formatQueryTerm(term);
    }
    return text;
}

bool matches(const QueryTerm& term, const QueryFacts& facts) {
    return holdsFor(term, facts) != term.negated;
}

bool matches(const SceneQuery& query, const QueryFacts& facts) {
    return std::ranges::all_of(query.terms, [&](const QueryTerm& term) { return matches(term, facts); });
}

}  // namespace grasploom
