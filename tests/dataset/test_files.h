#pragma once

#include <QtCore/QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

/// A folder that goes away with the test.
class TestFolder {
public:
    TestFolder() = default;
    ~TestFolder() {
        // QTemporaryDir cannot remove names that are no UTF-8.
        std::error_code error;
        std::filesystem::remove_all(path(), error);
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }
    /// Writes `bytes` to `name` below the folder, with the folders in between.
    std::filesystem::path write(const std::filesystem::path& name, std::string_view bytes) const {
        const std::filesystem::path file = path() / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream stream(file, std::ios::binary);
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return file;
    }

private:
    QTemporaryDir m_folder;
};

/// The real samples, where GRASPLOOM_JACQUARD names them.
inline std::optional<std::filesystem::path> jacquardSamples() {
    const QByteArray folder = qgetenv("GRASPLOOM_JACQUARD");
    return folder.isEmpty() ? std::nullopt : std::optional<std::filesystem::path>(folder.toStdString());
}

/// The text of what `call` throws as `Error`; empty when it throws nothing.
template <typename Error, typename Call>
std::string messageOf(Call call) {
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}
