#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// Text as HTML shows it: names from files never become markup.
std::string escapeHtml(std::string_view text);

/// RFC 4648, for pictures inside the page.
std::string encodeBase64(std::string_view bytes);

/// One table; cells are HTML (escape what comes from outside). The first row is the head; first column left-aligned.
std::string htmlTable(const std::vector<std::vector<std::string>>& rows, std::string_view caption = {});

std::string htmlPicture(std::string_view bytes, std::string_view mimeType, std::string_view alternative);

/// The whole page: nothing loaded from outside (and a policy that forbids it), light and dark. A script runs only if it
/// is the one given here: the policy names its hash.
std::string htmlPage(std::string_view title, std::string_view body, std::string_view moreStyle = {},
                     std::string_view script = {});

}  // namespace grasploom
