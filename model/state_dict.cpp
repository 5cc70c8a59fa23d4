#include "model/state_dict.h"

#include "dataset/number_text.h"
#include "dataset/problem.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace grasploom {
namespace {

constexpr std::string_view rebuildTensor = "torch._utils._rebuild_tensor_v2";
constexpr std::string_view rebuildParameter = "torch._utils._rebuild_parameter";
constexpr std::size_t maxDimensions = 8;

using Items = std::vector<PickleIndex>;

/// A number that may be multiplied and added to without overflow being missed.
std::uint64_t product(std::uint64_t a, std::uint64_t b) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    return b != 0 && a > most / b ? most : a * b;
}
std::uint64_t sum(std::uint64_t a, std::uint64_t b) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    return a > most - b ? most : a + b;
}

class Reader {
public:
    Reader(const Pickle& pickle, const std::filesystem::path& file) : m_pickle(pickle), m_file(file) {}

    StateDict read() {
        for (const PickleValue& value : m_pickle.values) {
            if (const auto* reference = std::get_if<PickleReference>(&value)) {
                addStorage(*reference);
            }
        }
        for (const auto& [key, value] : tensorsOf(m_pickle.root).items) {
            const auto* name = m_pickle.find<std::string_view>(key);
            const auto* call = m_pickle.find<PickleCall>(value);
            if (name != nullptr && call != nullptr) {
                m_dict.tensors[std::string(*name)] = tensor(*call, excerpt(*name));
            }
        }
        if (m_dict.tensors.empty()) {
            refuse("its dictionary holds no tensors");
        }
        return std::move(m_dict);
    }

private:
    /// What follows the word "storage" in a persistent id.
    struct StorageView {
        std::string key;
        StateDict::Storage storage;
        std::uint64_t first = 0;  // of the elements that the view has
        std::uint64_t length = 0;
    };

    [[noreturn]] void refuse(const std::string& what) const {
        throw DataError(m_file, what + "; it is damaged or no file of weights");
    }

    const Items& items(PickleIndex index, const std::string& what) const {
        const auto* sequence = m_pickle.find<PickleSequence>(index);
        if (sequence == nullptr) {
            refuse(what + " is described wrongly");
        }
        return sequence->items;
    }

    std::uint64_t count(PickleIndex index, const std::string& what) const {
        const auto* number = m_pickle.find<std::int64_t>(index);
        if (number == nullptr || *number < 0) {
            refuse(what + " has a size or place that is no number or negative");
        }
        return static_cast<std::uint64_t>(*number);
    }

    const PickleMapping& tensorsOf(PickleIndex index) const {
        const auto* root = m_pickle.find<PickleMapping>(index);
        if (root == nullptr) {
            refuse("it holds no dictionary of tensors");
        }
        for (const std::string_view wrapper : {"state_dict", "model"}) {
            for (const auto& [key, value] : root->items) {
                const auto* name = m_pickle.find<std::string_view>(key);
                const auto* inner = m_pickle.find<PickleMapping>(value);
                if (name != nullptr && *name == wrapper && inner != nullptr) {
                    return *inner;
                }
            }
        }
        return *root;
    }

    StorageView storageView(const PickleReference& reference) const {
        const std::string what = "a storage";
        const Items& id = items(reference.id, what);
        const auto text = [&](std::size_t i) { return m_pickle.find<std::string_view>(id[i]); };
        if (id.size() < 5 || id.size() > 6 || text(0) == nullptr || *text(0) != "storage" || text(2) == nullptr) {
            refuse("a storage is described wrongly");
        }
        const auto* global = m_pickle.find<PickleGlobal>(id[1]);
        const auto type = global != nullptr ? typeOfStorage(global->name) : std::nullopt;
        if (!type) {
            refuse("a storage has no usable type");
        }
        StorageView view{std::string(*text(2)), {*type, count(id[4], what)}, 0, 0};
        view.length = view.storage.elements;
        if (id.size() == 6 && m_pickle.find<std::monostate>(id[5]) == nullptr) {  // old files have views of storages
            const Items& part = items(id[5], what);
            if (part.size() != 3) {
                refuse("a storage is described wrongly");
            }
            view.first = count(part[1], what);
            view.length = count(part[2], what);
        }
        if (sum(view.first, view.length) > view.storage.elements) {
            refuse("a storage's view exceeds it");
        }
        return view;
    }

    void addStorage(const PickleReference& reference) {
        const StorageView view = storageView(reference);
        const auto [known, added] = m_dict.storages.emplace(view.key, view.storage);
        if (!added && (known->second.type != view.storage.type || known->second.elements != view.storage.elements)) {
            refuse("storage " + excerpt(view.key) + " is described in two ways");
        }
    }

    StateDict::Tensor tensor(const PickleCall& call, const std::string& name) const {
        const Items& arguments = items(call.arguments, name);
        if (call.function == rebuildParameter) {
            const auto* data = arguments.empty() ? nullptr : m_pickle.find<PickleCall>(arguments.front());
            if (data == nullptr || data->function != rebuildTensor) {
                refuse(name + " is described wrongly");
            }
            return tensor(*data, name);
        }
        const auto* reference = arguments.size() < 4 ? nullptr : m_pickle.find<PickleReference>(arguments[0]);
        if (call.function != rebuildTensor || reference == nullptr) {
            refuse(name + " is described wrongly");
        }
        const StorageView storage = storageView(*reference);
        StateDict::Tensor result;
        result.storage = storage.key;
        result.shape = sizes(arguments[2], name);
        result.strides = sizes(arguments[3], name);
        result.first = count(arguments[1], name);
        place(result, storage, name);
        return result;
    }

    std::vector<std::int64_t> sizes(PickleIndex index, const std::string& name) const {
        const Items& values = items(index, name);
        if (values.size() > maxDimensions) {
            refuse(name + " has too many dimensions");
        }
        std::vector<std::int64_t> result;
        std::ranges::transform(values, std::back_inserter(result),
                               [&](PickleIndex i) { return static_cast<std::int64_t>(count(i, name)); });
        return result;
    }

    /// Where the tensor lies, in its whole storage.
    void place(StateDict::Tensor& tensor, const StorageView& storage, const std::string& name) const {
        if (tensor.shape.size() != tensor.strides.size()) {
            refuse(name + " is described wrongly");
        }
        std::uint64_t numbers = 1;
        std::uint64_t last = 0;
        for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
            const auto side = static_cast<std::uint64_t>(tensor.shape[i]);
            numbers = product(numbers, side);
            last = sum(last, product(side == 0 ? 0 : side - 1, static_cast<std::uint64_t>(tensor.strides[i])));
        }
        tensor.extent = numbers == 0 ? 0 : sum(last, 1);
        // More numbers than elements would be one number shown many times: no weights, and a way to ask for much
        // memory.
        if (numbers > storage.length || sum(tensor.first, tensor.extent) > storage.length) {
            refuse(name + " exceeds its storage");
        }
        tensor.first += storage.first;
    }

    const Pickle& m_pickle;
    const std::filesystem::path& m_file;
    StateDict m_dict;
};

}  // namespace

std::span<const std::string_view> stateDictGlobals() {
    static const auto globals = [] {
        std::vector<std::string_view> names{"collections.OrderedDict", rebuildTensor, rebuildParameter};
        for (const TensorType type : tensorTypes) {
            names.push_back(storageName(type));
        }
        return names;
    }();
    return globals;
}

StateDict readStateDict(const Pickle& pickle, const std::filesystem::path& file) {
    return Reader(pickle, file).read();
}

}  // namespace grasploom
