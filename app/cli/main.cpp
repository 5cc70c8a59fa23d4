#include <CLI/CLI.hpp>

int main(int argc, char** argv) {
    CLI::App app{"GraspLoom on the command line"};
    app.set_version_flag("--version", GRASPLOOM_VERSION);
    CLI11_PARSE(app, argc, argv);
    return 0;
}
