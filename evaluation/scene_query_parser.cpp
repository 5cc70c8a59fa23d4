#include "dataset/number_text.h"
#include "evaluation/scene_query_fields.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

constexpr char quote = '"';

bool isSpace(char letter) {
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
}

/// ASCII only: names are compared byte by byte beyond it.
std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lower;
}

template <typename Words>
std::string listOf(const Words& words) {
    std::string list;
    for (const std::string_view word : words) {
        list += (list.empty() ? "" : ", ") + std::string(word);
    }
    return list;
}

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    SceneQuery parse() {
        if (m_text.size() > longestQuery) {
            fail(longestQuery, "a query has at most " + std::to_string(longestQuery) + " bytes");
        }
        SceneQuery query;
        for (skipSpaces(); !atEnd(); skipSpaces()) {
            query.terms.push_back(term());
        }
        return query;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] bool at(char letter) const { return !atEnd() && m_text[m_at] == letter; }
    [[nodiscard]] bool atTermEnd() const { return atEnd() || isSpace(m_text[m_at]); }
    void skipSpaces() {
        while (!atEnd() && isSpace(m_text[m_at])) {
            ++m_at;
        }
    }
    bool take(char letter) {
        const bool there = at(letter);
        m_at += there ? 1 : 0;
        return there;
    }
    [[noreturn]] void fail(std::size_t offset, const std::string& reason) const {
        throw QueryError(m_text, offset, reason);
    }

    QueryTerm term() {
        QueryTerm term;
        const std::size_t start = m_at;
        term.negated = take('-');
        if (atTermEnd()) {
            fail(start, "a minus stands before what is to be left out: -err:angle");
        }
        term.field = field();
        do {
            alternative(term);
        } while (take('|'));
        if (!atTermEnd()) {
            fail(m_at, "terms stand apart by spaces, alternatives by |");
        }
        return term;
    }

    /// Takes "name:"; nothing, for Text, where there is no colon.
    QueryField field() {
        const std::size_t start = m_at;
        const std::string_view rest = m_text.substr(start);
        const auto end = static_cast<std::size_t>(
            std::ranges::find_if(rest, [](char c) { return isSpace(c) || c == ':' || c == quote; }) - rest.begin());
        if (end == rest.size() || rest[end] != ':') {
            return QueryField::Text;
        }
        const std::string name = lowered(rest.substr(0, end));
        std::vector<std::string_view> names;
        for (const QueryFieldInfo& info : queryFields()) {
            if (!info.name.empty() && info.name == name) {
                m_at += end + 1;
                return info.field;
            }
            if (!info.name.empty() && !fieldOfA(info.field)) {
                names.push_back(info.name);
            }
        }
        fail(start, "there is no field " + excerpt(name) + "; known: " + listOf(names) + "; err_b, iou_b … for B");
    }

    void alternative(QueryTerm& term) {
        switch (queryKind(term.field)) {
            case QueryKind::Words:
                term.words.push_back(word());
                break;
            case QueryKind::Choices:
                term.choices |= choice(term.field);
                break;
            case QueryKind::Numbers:
                term.ranges.push_back(range());
                break;
        }
    }

    /// Up to a space or |.
    std::string_view plain() {
        const std::size_t start = m_at;
        while (!atTermEnd() && !at('|')) {
            ++m_at;
        }
        return m_text.substr(start, m_at - start);
    }

    std::string word() {
        const std::size_t start = m_at;
        if (!take(quote)) {
            const std::string_view letters = plain();
            if (letters.empty()) {
                fail(start, "a word is missing; \"\" is the empty one");
            }
            return std::string(letters);
        }
        std::string word;
        while (!atEnd()) {
            if (take(quote)) {
                if (!at(quote)) {
                    return word;
                }
            }
            word += m_text[m_at++];
        }
        fail(start, "this quotation mark has no second one");
    }

    std::uint32_t choice(QueryField field) {
        const std::size_t start = m_at;
        const std::string word = lowered(plain());
        for (const QueryChoice& choice : queryChoiceTable(field)) {
            if (choice.word == word) {
                return choice.bits;
            }
        }
        fail(start, (word.empty() ? "a value is missing" : "there is no value " + excerpt(word)) +
                        "; known: " + listOf(queryChoices(field)));
    }

    QueryRange range() {
        const std::size_t start = m_at;
        QueryRange range;
        if (at('[') || at('(')) {
            range.includesLow = m_text[m_at++] == '[';
            range.low = end(",", -1);
            if (!take(',')) {
                fail(m_at, "a range has two ends: [0.1,0.25)");
            }
            range.high = end("])", 1);
            if (!at(']') && !at(')')) {
                fail(m_at, "a range ends with ] or )");
            }
            range.includesHigh = m_text[m_at++] == ']';
        } else if (const bool more = take('>'); more || take('<')) {
            (more ? range.includesLow : range.includesHigh) = take('=');
            (more ? range.low : range.high) = number(plain(), start);
        } else {
            range.low = range.high = number(plain(), start);
        }
        return checked(range, start);
    }

    /// An end of a range, up to one of `stops`; infinite where nothing stands there.
    double end(std::string_view stops, int sign) {
        const std::size_t start = m_at;
        while (!atEnd() && stops.find(m_text[m_at]) == std::string_view::npos) {
            ++m_at;
        }
        const std::string_view text = m_text.substr(start, m_at - start);
        return std::ranges::all_of(text, isSpace) ? sign * std::numeric_limits<double>::infinity()
                                                  : number(text, start);
    }

    double number(std::string_view text, std::size_t start) const {
        const auto value = parseNumber(text);
        if (!value || !std::isfinite(*value)) {
            fail(start, excerpt(text) + " is no number; say 5, <3, >=80 or [0.1,0.25)");
        }
        return *value + 0.0;  // no −0, which would print as another number
    }

    [[nodiscard]] QueryRange checked(QueryRange range, std::size_t start) const {
        range.includesLow |= std::isinf(range.low);
        range.includesHigh |= std::isinf(range.high);
        if (range.low > range.high || (range.low == range.high && !(range.includesLow && range.includesHigh))) {
            fail(start, "this range holds no number");
        }
        return range;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// Letters before `offset`, not bytes: what a person counts.
std::size_t lettersBefore(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    return static_cast<std::size_t>(
        std::ranges::count_if(before, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

QueryError::QueryError(std::string_view text, std::size_t offset, const std::string& reason)
    : std::invalid_argument("at letter " + std::to_string(lettersBefore(text, offset) + 1) + ": " + reason),
      m_offset(std::min(offset, text.size())) {}

SceneQuery parseSceneQuery(std::string_view text) {
    return Parser(text).parse();
}

}  // namespace grasploom
