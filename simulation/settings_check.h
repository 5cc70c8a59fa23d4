#pragma once

#include "dataset/number_text.h"

#include <string>

namespace grasploom {

/// A settings field, its name for people, and the range it must lie in, ends included.
struct CheckedField {
    const char* name;
    double value;
    double low;
    double high;
};

/// What is wrong with the first of `fields` that is out of range (or NaN); empty when none is.
template <std::size_t count>
std::string outOfRange(const CheckedField (&fields)[count]) {
    for (const CheckedField& field : fields) {
        if (!(field.value >= field.low && field.value <= field.high)) {
            return std::string(field.name) + ": " + formatNumber(field.value) + " is not allowed; it must be from " +
                   formatNumber(field.low) + " to " + formatNumber(field.high);
        }
    }
    return {};
}

}  // namespace grasploom
