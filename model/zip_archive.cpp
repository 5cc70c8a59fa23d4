#include "model/zip_archive.h"

#include "dataset/number_text.h"
#include "dataset/problem.h"

#include <zip.h>

namespace grasploom {
namespace {

constexpr std::int64_t maxEntries = 65536;

zip* open(std::string_view bytes, zip_error_t& error) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) {
        return nullptr;
    }
    zip* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        zip_source_free(source);  // otherwise the archive's
    }
    return archive;
}

struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

}  // namespace

void ZipArchive::Discard::operator()(zip* archive) const {
    zip_discard(archive);
}

void ZipArchive::refuse(const std::string& what) const {
    throw DataError(m_file, "its zip archive " + what + "; it is damaged or no file of weights");
}

ZipArchive::ZipArchive(std::string_view bytes, const std::filesystem::path& file) : m_file(file) {
    zip_error_t error;
    zip_error_init(&error);
    m_zip.reset(open(bytes, error));
    const std::string reason = m_zip ? std::string() : zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!m_zip) {
        refuse("cannot be opened (" + reason + ")");
    }
    const std::int64_t count = zip_get_num_entries(m_zip.get(), 0);
    if (count < 0 || count > maxEntries) {
        refuse("has too many entries");
    }
    for (std::int64_t i = 0; i < count; ++i) {
        addEntry(static_cast<std::uint64_t>(i));
    }
    std::uint64_t left = bytes.size();
    for (const auto& [name, entry] : m_entries) {
        if (entry.bytes > left) {
            refuse("has entries that are larger than itself");
        }
        left -= entry.bytes;
    }
}

void ZipArchive::addEntry(std::uint64_t index) {
    zip_stat_t status;
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(m_zip.get(), index, ZIP_FL_ENC_RAW, &status) != 0 || (status.valid & needed) != needed) {
        refuse("has an entry that cannot be read");
    }
    if (status.comp_method != ZIP_CM_STORE || status.encryption_method != ZIP_EM_NONE) {
        refuse("has " + excerpt(status.name) + " compressed or encrypted, as no state dict has (TorchScript is not read)");
    }
    if (!m_entries.emplace(status.name, Entry{index, status.size}).second) {
        refuse("has " + excerpt(status.name) + " twice");
    }
}

std::string ZipArchive::read(std::string_view name) const {
    const auto found = m_entries.find(name);
    if (found == m_entries.end()) {
        refuse("has no " + excerpt(name));
    }
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(m_zip.get(), found->second.index, 0));
    std::string content(found->second.bytes, '\0');
    std::uint64_t done = 0;
    // One byte more than there should be: only at its end is an entry's checksum compared.
    char beyond = 0;
    while (entry != nullptr) {
        const bool all = done == content.size();
        const zip_int64_t got =
            zip_fread(entry.get(), all ? &beyond : content.data() + done, all ? 1 : content.size() - done);
        if (got == 0 && all) {
            return content;
        }
        if (got <= 0 || all) {
            break;
        }
        done += static_cast<std::uint64_t>(got);
    }
    refuse("holds " + excerpt(name) + " damaged");
}

}  // namespace grasploom
