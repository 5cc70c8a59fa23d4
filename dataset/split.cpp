#include "dataset/split.h"

#include "dataset/portable_random.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr std::size_t mostLeaks = 20;

/// Scenes that must stay together, by the name of what they share.
using Units = std::map<std::string, std::vector<std::size_t>>;

Units unitsOf(const SceneIndex& index, SplitBy by) {
    Units units;
    for (std::size_t i = 0; i < index.size(); ++i) {
        const SceneRecord& scene = index.scene(i);
        units[by == SplitBy::Object ? index.objectName(scene.object) : scene.id].push_back(i);
    }
    return units;
}

/// Fisher–Yates with a generator of our own: std::shuffle differs between standard libraries.
template <typename T>
void shuffle(std::vector<T>& items, std::uint64_t seed) {
    PortableRandom random({seed});
    for (std::size_t i = items.size(); i > 1; --i) {
        std::swap(items[i - 1], items[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
    }
}

/// Collects what is wrong; after the first few, only counts.
class Leaks {
public:
    void add(std::string leak) {
        if (m_count++ < mostLeaks) {
            m_leaks.push_back(std::move(leak));
        }
    }
    std::vector<std::string> take() {
        if (m_count > mostLeaks) {
            m_leaks.push_back("and " + std::to_string(m_count - mostLeaks) + " more");
        }
        return std::move(m_leaks);
    }

private:
    std::vector<std::string> m_leaks;
    std::size_t m_count = 0;
};

constexpr int noFold = -1;

/// Per scene of the index, its fold; scenes that are unknown or in several folds go to `leaks`.
std::vector<int> foldOfScenes(const Split& split, const SceneIndex& index, Leaks& leaks) {
    std::vector<int> folds(index.size(), noFold);
    for (std::size_t f = 0; f < split.folds.size(); ++f) {
        for (const std::string& id : split.folds[f]) {
            const auto scene = index.find(id);
            if (!scene) {
                leaks.add("scene " + id + " of fold " + std::to_string(f) + " is not in the dataset");
            } else if (folds[*scene] != noFold) {
                leaks.add("scene " + id + " is in folds " + std::to_string(folds[*scene]) + " and " + std::to_string(f));
            } else {
                folds[*scene] = static_cast<int>(f);
            }
        }
    }
    return folds;
}

void findSharedObjects(const std::vector<int>& folds, const SceneIndex& index, Leaks& leaks) {
    std::vector<int> foldOfObject(index.objectCount(), noFold);
    std::vector<bool> reported(index.objectCount(), false);
    for (std::size_t i = 0; i < folds.size(); ++i) {
        const std::uint32_t object = index.scene(i).object;
        int& fold = foldOfObject[object];
        if (fold == noFold) {
            fold = folds[i];
        } else if (folds[i] != noFold && folds[i] != fold && !reported[object]) {
            reported[object] = true;
            leaks.add("object " + index.objectName(object) + " is in folds " + std::to_string(fold) + " and " +
                      std::to_string(folds[i]));
        }
    }
}

std::vector<std::size_t> scenesWhere(const Split& split, const SceneIndex& index, int fold, bool inFold) {
    if (fold < 0 || static_cast<std::size_t>(fold) >= split.folds.size()) {
        throw std::invalid_argument("fold " + std::to_string(fold) + " is not one of 0 to " +
                                    std::to_string(static_cast<int>(split.folds.size()) - 1));
    }
    if (const auto leaks = findLeaks(split, index); !leaks.empty()) {
        throw std::invalid_argument("the split does not fit the dataset: " + leaks.front());
    }
    Leaks none;
    const std::vector<int> folds = foldOfScenes(split, index, none);
    std::vector<std::size_t> scenes;
    for (std::size_t i = 0; i < folds.size(); ++i) {
        if ((folds[i] == fold) == inFold) {
            scenes.push_back(i);
        }
    }
    return scenes;
}

}  // namespace

Split makeSplit(const SceneIndex& index, int folds, SplitBy by, std::uint64_t seed) {
    const Units units = unitsOf(index, by);
    const char* what = by == SplitBy::Object ? "objects" : "images";
    if (folds < 2 || static_cast<std::size_t>(folds) > units.size()) {
        throw std::invalid_argument("cannot make " + std::to_string(folds) + " folds of " + std::to_string(units.size()) +
                                    " " + what + ": at least 2 folds, and one of the " + what + " in each");
    }
    std::vector<const std::vector<std::size_t>*> order;  // by name, so that only the names decide
    for (const auto& [name, scenes] : units) {
        order.push_back(&scenes);
    }
    shuffle(order, seed);
    std::vector<std::vector<std::size_t>> numbers(static_cast<std::size_t>(folds));
    for (std::size_t i = 0; i < order.size(); ++i) {
        std::vector<std::size_t>& fold = numbers[i % numbers.size()];
        fold.insert(fold.end(), order[i]->begin(), order[i]->end());
    }
    Split split{by, seed, index.hash(), std::vector<std::vector<std::string>>(numbers.size())};
    for (std::size_t f = 0; f < numbers.size(); ++f) {
        std::sort(numbers[f].begin(), numbers[f].end());
        for (const std::size_t scene : numbers[f]) {
            split.folds[f].push_back(index.scene(scene).id);
        }
    }
    return split;
}

std::vector<std::string> findLeaks(const Split& split, const SceneIndex& index) {
    Leaks leaks;
    const std::vector<int> folds = foldOfScenes(split, index, leaks);
    if (split.by == SplitBy::Object) {
        findSharedObjects(folds, index, leaks);
    }
    for (std::size_t i = 0; i < folds.size(); ++i) {
        if (folds[i] == noFold) {
            leaks.add("scene " + index.scene(i).id + " is in no fold");
        }
    }
    return leaks.take();
}

std::vector<std::size_t> trainingScenes(const Split& split, const SceneIndex& index, int fold) {
    return scenesWhere(split, index, fold, false);
}

std::vector<std::size_t> testScenes(const Split& split, const SceneIndex& index, int fold) {
    return scenesWhere(split, index, fold, true);
}

}  // namespace grasploom
