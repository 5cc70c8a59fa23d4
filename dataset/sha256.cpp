#include "dataset/sha256.h"

#include "dataset/problem.h"
#include "dataset/regular_file.h"

#include <openssl/evp.h>

#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace grasploom {
namespace {

using Digest = std::array<unsigned char, 32>;

/// OpenSSL's digest fails only where the library was built without it, or memory is out.
void require(int outcome) {
    if (outcome != 1) {
        throw std::runtime_error("SHA-256 is not available in OpenSSL");
    }
}

class Hash {
public:
    Hash() { require(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr)); }
    void add(const char* bytes, std::size_t count) { require(EVP_DigestUpdate(m_context.get(), bytes, count)); }
    Digest finish() {
        Digest digest{};
        require(EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr));
        return digest;
    }

private:
    struct Deleter {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Deleter> m_context{EVP_MD_CTX_new()};
};

std::string hex(const Digest& digest) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

}  // namespace

Digest sha256(std::string_view bytes) {
    Hash hash;
    hash.add(bytes.data(), bytes.size());
    return hash.finish();
}

std::string sha256Hex(std::string_view bytes) {
    return hex(sha256(bytes));
}

std::string sha256OfFile(const std::filesystem::path& file) {
    const RegularFile open = openRegularFile(file);
    Hash hash;
    std::vector<char> piece(std::size_t{1} << 20U);
    ssize_t got = 0;
    while ((got = ::read(open.descriptor.value(), piece.data(), piece.size())) != 0) {
        if (got < 0 && errno != EINTR) {
            throw DataError(file, "cannot be read to its end: " + std::generic_category().message(errno));
        }
        hash.add(piece.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    }
    return hex(hash.finish());
}

}  // namespace grasploom
