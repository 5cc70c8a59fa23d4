#include "dataset/shallow_json.h"

#include "dataset/number_text.h"

#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace grasploom {
namespace {

/// Only looks. A parser with a callback would do, but nlohmann's walks through all of a container each time one of its
/// members ends: minutes for the scenes of a large dataset.
class ShapeCheck : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit ShapeCheck(int deepest) : m_deepest(deepest) {}

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t&) override { return value(); }
    bool string(string_t&) override { return value(); }
    bool binary(binary_t&) override { return value(); }
    bool start_object(std::size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        value();
        if (!m_keys.back().insert(name).second) {
            throw std::domain_error("has the key " + excerpt(name) + " twice");
        }
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
        return false;  // said by the parser itself
    }

private:
    bool value() {
        if (m_keys.size() > static_cast<std::size_t>(m_deepest)) {
            throw std::domain_error("nested too deeply");
        }
        return true;
    }
    bool open() {
        value();
        m_keys.emplace_back();
        return true;
    }
    bool close() {
        m_keys.pop_back();
        return true;
    }

    int m_deepest;
    std::vector<std::set<std::string>> m_keys;  ///< of what is open
};

}  // namespace

nlohmann::json parseShallowJson(std::string_view text, int deepest) {
    ShapeCheck check(deepest);
    nlohmann::json::sax_parse(text, &check);
    return nlohmann::json::parse(text);
}

}  // namespace grasploom
