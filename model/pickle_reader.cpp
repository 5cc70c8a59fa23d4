#include "model/pickle_reader.h"

#include "dataset/number_text.h"
#include "dataset/problem.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <unordered_map>

namespace grasploom {
namespace {

constexpr std::size_t maxValues = std::size_t{1} << 20U;
constexpr std::size_t maxNameBytes = 256;
constexpr std::string_view orderedDict = "collections.OrderedDict";

/// Python's unpickling machine, less everything that could do something.
class Machine {
public:
    Machine(std::string_view bytes, std::span<const std::string_view> globals, const std::filesystem::path& file)
        : m_bytes(bytes.substr(0, maxPickleBytes)), m_globals(globals), m_file(file) {}

    Pickle run();

private:
    using Handler = void (*)(Machine&);
    static std::array<Handler, 256> handlers();

    [[noreturn]] void refuse(const std::string& what) const {
        throw DataError(m_file, "its pickle " + what + "; it is damaged or no file of weights");
    }

    std::string_view take(std::uint64_t size) {
        if (size > m_bytes.size() - m_at) {
            refuse("ends too early or is too large");
        }
        const std::string_view taken = m_bytes.substr(m_at, size);
        m_at += taken.size();
        return taken;
    }
    unsigned char byte() { return static_cast<unsigned char>(take(1).front()); }

    std::uint64_t unsignedOf(std::size_t size) {
        std::uint64_t value = 0;
        const std::string_view bytes = take(size);
        for (std::size_t i = 0; i < size; ++i) {
            value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
        }
        return value;
    }

    std::int64_t signedOf(std::size_t size) {  // two's complement of `size` bytes
        if (size > sizeof(std::int64_t)) {
            refuse("has a number of more than 64 bits");
        }
        const std::uint64_t value = unsignedOf(size);
        const unsigned unused = size == 0 ? 0 : static_cast<unsigned>(64 - 8 * size);
        return static_cast<std::int64_t>(value << unused) >> unused;
    }

    double realOf() {  // the one number that lies with its high byte first
        std::uint64_t bits = 0;
        for (const char c : take(sizeof(double))) {
            bits = bits << 8U | static_cast<unsigned char>(c);
        }
        return std::bit_cast<double>(bits);
    }

    /// Everything that takes memory is counted here.
    void charge(std::size_t values) {
        m_charged += values;
        if (m_charged > maxValues) {
            refuse("holds more than " + std::to_string(maxValues) + " values");
        }
    }

    void pushIndex(PickleIndex index) {
        charge(1);
        m_stack.push_back(index);
    }
    template <typename T>
    void push(T value) {
        m_pickle.values.emplace_back(std::in_place_type<T>, std::move(value));
        pushIndex(static_cast<PickleIndex>(m_pickle.values.size() - 1));
    }

    PickleIndex top() const {
        if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back())) {
            refuse("takes more values than it has");
        }
        return m_stack.back();
    }
    PickleIndex pop() {
        const PickleIndex index = top();
        m_stack.pop_back();
        return index;
    }
    std::vector<PickleIndex> popLast(std::size_t count) {
        std::vector<PickleIndex> items(count);
        for (std::size_t i = count; i > 0; --i) {
            items[i - 1] = pop();
        }
        return items;
    }
    std::vector<PickleIndex> popToMark() {
        if (m_marks.empty()) {
            refuse("looks for a mark that is not there");
        }
        auto items = popLast(m_stack.size() - m_marks.back());
        m_marks.pop_back();
        return items;
    }

    /// The value on top; it is refused with `complaint` where it is not of type T.
    template <typename T>
    T& topAs(const char* complaint) {
        T* value = std::get_if<T>(&m_pickle.values[top()]);
        if (value == nullptr) {
            refuse(complaint);
        }
        return *value;
    }

    void checkProtocol(unsigned protocol) const {
        if (protocol < 2 || protocol > 5) {
            refuse("is of protocol " + std::to_string(protocol));
        }
    }

    void mark() {
        charge(1);
        m_marks.push_back(m_stack.size());
    }

    void append(const std::vector<PickleIndex>& items) {
        auto& list = topAs<PickleSequence>("appends to what is no list").items;
        list.insert(list.end(), items.begin(), items.end());
    }

    void setItems(const std::vector<PickleIndex>& items) {
        auto& mapping = topAs<PickleMapping>("sets keys in what is no dictionary").items;
        if (items.size() % 2 != 0) {
            refuse("has a key without a value");
        }
        for (std::size_t i = 0; i < items.size(); i += 2) {
            mapping.emplace_back(items[i], items[i + 1]);
        }
    }

    void remember(std::uint64_t place) {
        charge(1);
        m_memo[place] = top();
    }
    void recall(std::uint64_t place) {
        const auto found = m_memo.find(place);
        if (found == m_memo.end()) {
            refuse("recalls what it has not kept");
        }
        pushIndex(found->second);
    }

    template <typename T>
    T popAs(const char* complaint) {
        T value = topAs<T>(complaint);
        pop();
        return value;
    }

    std::string_view line() {
        const std::size_t length = m_bytes.substr(m_at, maxNameBytes).find('\n');
        if (length == std::string_view::npos) {
            refuse("has a name without end");
        }
        const std::string_view text = take(length);
        take(1);
        return text;
    }

    void pushGlobal(std::string_view module, std::string_view name) {
        const std::string full =
            std::string(module.substr(0, maxNameBytes)) + '.' + std::string(name.substr(0, maxNameBytes));
        const auto known = std::ranges::find(m_globals, full);
        if (known == m_globals.end()) {
            throw DataError(m_file, "asks for " + excerpt(full) +
                                        ", which is refused: only tensors are read, and nothing in a file is run; "
                                        "torch.save(model.state_dict(), …) writes such a file");
        }
        push(PickleGlobal{*known});
    }

    void importGlobal() {
        const std::string_view module = line();
        pushGlobal(module, line());
    }
    void importGlobalFromStack() {
        const auto name = popAs<std::string_view>("has a global whose name is no text");
        pushGlobal(popAs<std::string_view>("has a global whose module is no text"), name);
    }

    void reduce() {
        const PickleIndex arguments = top();
        topAs<PickleSequence>("calls something without arguments");
        pop();
        const std::string_view function = popAs<PickleGlobal>("calls what is no global").name;
        if (function == orderedDict) {
            push(pairsOf(arguments));
        } else {
            push(PickleCall{function, arguments});
        }
    }

    /// An OrderedDict's own attributes are of no interest.
    void build() {
        pop();
        topAs<PickleMapping>("gives attributes to what is no dictionary");
    }

    /// Python 2 hands an OrderedDict its items as a list of pairs; Python 3 hands it nothing.
    PickleMapping pairsOf(PickleIndex argumentsIndex) {
        const auto& arguments = m_pickle.find<PickleSequence>(argumentsIndex)->items;
        PickleMapping mapping;
        if (arguments.empty()) {
            return mapping;
        }
        const auto* pairs = m_pickle.find<PickleSequence>(arguments.front());
        if (pairs == nullptr || arguments.size() != 1) {
            refuse("has something else where pairs should be");
        }
        charge(pairs->items.size());
        for (const PickleIndex item : pairs->items) {
            const auto* pair = m_pickle.find<PickleSequence>(item);
            if (pair == nullptr || pair->items.size() != 2) {
                refuse("has something else where a pair should be");
            }
            mapping.items.emplace_back(pair->items[0], pair->items[1]);
        }
        return mapping;
    }

    std::string_view m_bytes;
    std::span<const std::string_view> m_globals;
    const std::filesystem::path& m_file;
    std::size_t m_at = 0;
    std::size_t m_charged = 0;
    std::vector<PickleIndex> m_stack;
    std::vector<std::size_t> m_marks;  // sizes of m_stack
    std::unordered_map<std::uint64_t, PickleIndex> m_memo;
    Pickle m_pickle;
};

/// The opcodes by Python's names for them.
std::array<Machine::Handler, 256> Machine::handlers() {
    struct Row {
        unsigned char opcode;
        Handler handler;
    };
    static constexpr std::array rows{
        Row{0x80, [](Machine& m) { m.checkProtocol(m.byte()); }},  // PROTO
        Row{0x95, [](Machine& m) { m.take(8); }},                  // FRAME: says how much follows
        Row{'N', [](Machine& m) { m.push(std::monostate()); }},    // NONE
        Row{0x88, [](Machine& m) { m.push(true); }},               // NEWTRUE
        Row{0x89, [](Machine& m) { m.push(false); }},              // NEWFALSE
        Row{'J', [](Machine& m) { m.push(m.signedOf(4)); }},       // BININT
        Row{'K', [](Machine& m) { m.push(static_cast<std::int64_t>(m.unsignedOf(1))); }},  // BININT1
        Row{'M', [](Machine& m) { m.push(static_cast<std::int64_t>(m.unsignedOf(2))); }},  // BININT2
        Row{0x8a, [](Machine& m) { m.push(m.signedOf(m.byte())); }},                       // LONG1
        Row{'G', [](Machine& m) { m.push(m.realOf()); }},                                  // BINFLOAT
        Row{0x8c, [](Machine& m) { m.push(m.take(m.unsignedOf(1))); }},                    // SHORT_BINUNICODE
        Row{'U', [](Machine& m) { m.push(m.take(m.unsignedOf(1))); }},                     // SHORT_BINSTRING
        Row{'X', [](Machine& m) { m.push(m.take(m.unsignedOf(4))); }},                     // BINUNICODE
        Row{'T', [](Machine& m) { m.push(m.take(m.unsignedOf(4))); }},                     // BINSTRING
        Row{0x8d, [](Machine& m) { m.push(m.take(m.unsignedOf(8))); }},                    // BINUNICODE8
        Row{'(', [](Machine& m) { m.mark(); }},                                            // MARK
        Row{'0', [](Machine& m) { m.pop(); }},                                             // POP
        Row{'1', [](Machine& m) { m.popToMark(); }},                                       // POP_MARK
        Row{')', [](Machine& m) { m.push(PickleSequence()); }},                            // EMPTY_TUPLE
        Row{']', [](Machine& m) { m.push(PickleSequence()); }},                            // EMPTY_LIST
        Row{'}', [](Machine& m) { m.push(PickleMapping()); }},                             // EMPTY_DICT
        Row{0x85, [](Machine& m) { m.push(PickleSequence{m.popLast(1)}); }},               // TUPLE1
        Row{0x86, [](Machine& m) { m.push(PickleSequence{m.popLast(2)}); }},               // TUPLE2
        Row{0x87, [](Machine& m) { m.push(PickleSequence{m.popLast(3)}); }},               // TUPLE3
        Row{'t', [](Machine& m) { m.push(PickleSequence{m.popToMark()}); }},               // TUPLE
        Row{'a', [](Machine& m) { m.append(m.popLast(1)); }},                              // APPEND
        Row{'e', [](Machine& m) { m.append(m.popToMark()); }},                             // APPENDS
        Row{'s', [](Machine& m) { m.setItems(m.popLast(2)); }},                            // SETITEM
        Row{'u', [](Machine& m) { m.setItems(m.popToMark()); }},                           // SETITEMS
        Row{'q', [](Machine& m) { m.remember(m.unsignedOf(1)); }},                         // BINPUT
        Row{'r', [](Machine& m) { m.remember(m.unsignedOf(4)); }},                         // LONG_BINPUT
        Row{0x94, [](Machine& m) { m.remember(m.m_memo.size()); }},                        // MEMOIZE
        Row{'h', [](Machine& m) { m.recall(m.unsignedOf(1)); }},                           // BINGET
        Row{'j', [](Machine& m) { m.recall(m.unsignedOf(4)); }},                           // LONG_BINGET
        Row{'c', [](Machine& m) { m.importGlobal(); }},                                    // GLOBAL
        Row{0x93, [](Machine& m) { m.importGlobalFromStack(); }},                          // STACK_GLOBAL
        Row{'R', [](Machine& m) { m.reduce(); }},                                          // REDUCE
        Row{'b', [](Machine& m) { m.build(); }},                                           // BUILD
        Row{'Q', [](Machine& m) { m.push(PickleReference{m.pop()}); }},                    // BINPERSID
    };
    std::array<Handler, 256> table{};
    for (const Row& row : rows) {
        table[row.opcode] = row.handler;
    }
    return table;
}

Pickle Machine::run() {
    constexpr unsigned char stop = '.';
    static const std::array<Handler, 256> table = handlers();
    for (unsigned char opcode = byte(); opcode != stop; opcode = byte()) {
        if (table[opcode] == nullptr) {
            refuse("has the opcode " + std::to_string(opcode) + ", which no file of weights needs");
        }
        table[opcode](*this);
    }
    m_pickle.root = pop();
    m_pickle.bytes = m_at;
    return std::move(m_pickle);
}

}  // namespace

Pickle readPickle(std::string_view bytes, std::span<const std::string_view> globals,
                  const std::filesystem::path& file) {
    return Machine(bytes, globals, file).run();
}

}  // namespace grasploom
