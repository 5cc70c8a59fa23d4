#pragma once

#include "dataset/portable_random.h"
#include "simulation/solid.h"

#include <string_view>

namespace grasploom {

/// A kind of object; every stream of random numbers makes another instance of it.
struct Family {
    std::string_view name;
    Solid (*make)(PortableRandom& random);
};

std::span<const Family> roundFamilies();      ///< turned on a lathe
std::span<const Family> flatFamilies();       ///< cut from plates
std::span<const Family> wireFamilies();       ///< bent or joined from bars
std::span<const Family> furnitureFamilies();  ///< boards and legs
std::span<const Family> toolFamilies();       ///< things with a handle
std::span<const Family> thingFamilies();      ///< all else

}  // namespace grasploom
