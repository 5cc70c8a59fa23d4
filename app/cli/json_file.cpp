#include "app/cli/json_file.h"

#include "dataset/files.h"

namespace grasploom::cli {

void addJsonOption(CLI::App& command, std::filesystem::path& file) {
    command.add_option("--json", file, "Write the results to this file as well, for programs");
}

void writeJson(const std::filesystem::path& file, const Json& json) {
    if (!file.empty()) {
        // Names in files need not be UTF-8; a result must not be lost for one.
        writeFileAtomically(file, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n",
                            WrittenPath::NamedByUser);
    }
}

}  // namespace grasploom::cli
