#include "dataset/json_entries.h"

#include "dataset/number_text.h"

#include <iterator>
#include <set>
#include <stdexcept>

namespace grasploom {
namespace {

using Json = nlohmann::json;
using Event = Json::parse_event_t;

constexpr int deepest = 16;
constexpr std::size_t mostValues = 1'000'000;

/// Where the parser is.
struct Place {
    const char* at = nullptr;
    std::size_t line = 1;
};

/// Lets the parser's own steps count the lines.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, Place* place) : m_at(at), m_place(place) {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++() {
        m_place->line += *m_at == '\n' ? 1U : 0U;
        m_place->at = ++m_at;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    Place* m_place;
};

/// What the parser tells while it reads. Depth 0 is the outermost object, 1 its values, 2 the entries of its lists.
class Entries {
public:
    Entries(const std::function<void(const JsonEntry&)>& take, const Place& place) : m_take(take), m_place(place) {}

    /// Whether what has been read is kept in the tree.
    bool operator()(int depth, Event event, Json& parsed) {
        if (depth > deepest) {
            throw std::domain_error("nested too deeply");
        }
        if (depth == 0) {
            return outermost(event);
        }
        if (++m_values > mostValues) {
            throw std::domain_error("an entry of " + excerpt(m_section) + " is endless");
        }
        return depth == 1 ? member(event, parsed) : entry(depth, event, parsed);
    }

private:
    static bool outermost(Event event) {
        if (event != Event::object_start && event != Event::object_end) {
            throw std::domain_error("no JSON object");
        }
        return true;
    }
    bool member(Event event, Json& parsed) {
        m_values = 0;
        switch (event) {
            case Event::key:
                m_section = parsed.get<std::string>();
                m_number = 0;
                break;
            case Event::array_start:
                m_list = true;
                break;
            case Event::object_start:
                m_list = false;
                break;
            case Event::object_end:
            case Event::value:
                m_take({m_section, 0, m_place.line, parsed});
                return false;
            case Event::array_end:
                m_list = false;
                return false;
        }
        return true;
    }
    bool entry(int depth, Event event, Json& parsed) {
        if (event == Event::key && depth == 3 && m_list) {
            refuseTwice(parsed.get_ref<const std::string&>());
        }
        const bool ends = event == Event::object_end || event == Event::array_end || event == Event::value;
        if (depth > 2 || !m_list || !ends) {
            return true;
        }
        m_values = 0;
        m_keys.clear();
        m_take({m_section, ++m_number, m_place.line, parsed});
        return false;
    }
    /// Nobody could say which of the two counts.
    void refuseTwice(const std::string& key) {
        if (!m_keys.insert(key).second) {
            throw std::domain_error("an entry of " + excerpt(m_section) + " has the key " + excerpt(key) + " twice");
        }
    }

    const std::function<void(const JsonEntry&)>& m_take;
    const Place& m_place;
    std::string m_section;
    bool m_list = false;
    std::size_t m_number = 0;
    std::size_t m_values = 0;
    std::set<std::string> m_keys;  ///< of the entry's own
};

}  // namespace

void forEachJsonEntry(std::string_view text, const std::function<void(const JsonEntry&)>& take) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    Place place;
    Entries entries(take, place);
    const Json rest =
        Json::parse(CountingIterator(text.data(), &place), CountingIterator(text.data() + text.size(), &place),
                    [&](int depth, Event event, Json& parsed) { return entries(depth, event, parsed); });
    if (!rest.is_object()) {  // a lone value gets no event of its own depth
        throw std::domain_error("no JSON object");
    }
}

}  // namespace grasploom
