#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace grasploom {

/// Place of a value in `Pickle::values`. Containers hold places, so that no value is nested in another, however deep a
/// file claims to be, and one that holds itself does no harm.
using PickleIndex = std::uint32_t;

struct PickleSequence {  ///< tuple or list
    std::vector<PickleIndex> items;
};
struct PickleMapping {  ///< dict or OrderedDict, in the file's order; a later key replaces an equal earlier one
    std::vector<std::pair<PickleIndex, PickleIndex>> items;
};
struct PickleGlobal {
    std::string_view name;  ///< "module.name", one of those allowed
};
struct PickleCall {  ///< what Python would call, written down and not done
    std::string_view function;
    PickleIndex arguments = 0;  ///< a PickleSequence
};
struct PickleReference {  ///< something outside of the pickle, by its persistent id
    PickleIndex id = 0;
};

/// None is std::monostate; texts are views into the pickle's bytes.
using PickleValue = std::variant<std::monostate, bool, std::int64_t, double, std::string_view, PickleSequence,
                                 PickleMapping, PickleGlobal, PickleCall, PickleReference>;

struct Pickle {
    std::vector<PickleValue> values;
    PickleIndex root = 0;
    std::size_t bytes = 0;  ///< its length; more may follow

    /// The value at `index` if it is of this type, else null.
    template <typename T>
    [[nodiscard]] const T* find(PickleIndex index) const {
        return std::get_if<T>(&values[index]);
    }
};

/// No pickle of weights is larger: the numbers themselves lie outside.
inline constexpr std::size_t maxPickleBytes = std::size_t{16} << 20U;

/// Reads the pickle at the start of `bytes` (protocols 2 to 5, those opcodes that torch.save uses for a state dict) as
/// plain values. Nothing is imported, called or executed: an opcode that is not known, a global that is not among
/// `globals`, or more values than any file of weights has throws DataError naming `file`.
Pickle readPickle(std::string_view bytes, std::span<const std::string_view> globals, const std::filesystem::path& file);

}  // namespace grasploom
