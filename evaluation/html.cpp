#include "evaluation/html.h"

#include "dataset/sha256.h"

#include <cstdint>

namespace grasploom {
namespace {

/// As a content security policy names a script.
std::string scriptHash(std::string_view script) {
    const auto digest = sha256(script);
    const std::string bytes(digest.begin(), digest.end());
    return "'sha256-" + encodeBase64(bytes) + "'";
}

}  // namespace

std::string escapeHtml(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char character : text) {
        switch (character) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            case '\'': escaped += "&#39;"; break;
            default: escaped += character;
        }
    }
    return escaped;
}

std::string encodeBase64(std::string_view bytes) {
    static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            text += i + k <= bytes.size() ? digits[group >> (18 - 6 * k) & 63U] : '=';
        }
    }
    return text;
}

std::string htmlTable(const std::vector<std::vector<std::string>>& rows, std::string_view caption) {
    std::string html = "<table>";
    if (!caption.empty()) {
        html.append("<caption>").append(caption).append("</caption>");
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const char* const cell = r == 0 ? "th" : "td";
        html += "<tr>";
        for (const std::string& content : rows[r]) {
            html.append("<").append(cell).append(">").append(content).append("</").append(cell).append(">");
        }
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string htmlPicture(std::string_view bytes, std::string_view mimeType, std::string_view alternative) {
    std::string html = "<img alt=\"" + escapeHtml(alternative) + "\" src=\"data:";
    return html.append(mimeType).append(";base64,").append(encodeBase64(bytes)).append("\">");
}

std::string htmlPage(std::string_view title, std::string_view body, std::string_view moreStyle,
                     std::string_view script) {
    static constexpr std::string_view style = R"(
:root{color-scheme:light dark;--ink:#222;--paper:#fff;--faint:#ddd;--soft:#666;--card:#f6f6f4}
@media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#1b1c1e;--faint:#444;--soft:#aaa;--card:#26282b}}
body{font:15px/1.5 system-ui,"DejaVu Sans",sans-serif;color:var(--ink);background:var(--paper);max-width:1080px;margin:2em auto;padding:0 1.2em}
h1{font-size:1.7em;margin-bottom:.2em}h2{margin-top:2em;border-bottom:1px solid var(--faint);padding-bottom:.2em}
p.lead{color:var(--soft);margin-top:0}
table{border-collapse:collapse;margin:1em 0;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding-bottom:.3em}
th,td{padding:.25em .8em;text-align:right;border-bottom:1px solid var(--faint)}
th:first-child,td:first-child,.words th,.words td{text-align:left}
img{max-width:100%;height:auto;background:#fff;border-radius:4px}
.gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:14px}
figure{margin:0;background:var(--card);border-radius:6px;padding:8px}figure img{width:100%;display:block}
figcaption{font-size:.82em;margin-top:.4em;overflow-wrap:anywhere}
code{background:var(--card);padding:.1em .3em;border-radius:3px;overflow-wrap:anywhere}
.key{display:inline-block;width:1.6em;height:.28em;vertical-align:middle;margin:0 .4em 0 1em})";
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                       "style-src 'unsafe-inline'";
    html.append(script.empty() ? "" : "; script-src " + scriptHash(script));
    html += "\"><meta name=\"viewport\" content=\"width=device-width\">"
            // An inline icon keeps browsers from asking a server for one.
            "<link rel=\"icon\" href=\"data:,\"><title>";
    html.append(escapeHtml(title)).append("</title><style>").append(style).append(moreStyle);
    html.append("\n</style></head><body>\n").append(body);
    if (!script.empty()) {
        html.append("<script>").append(script).append("</script>\n");
    }
    return html.append("</body></html>\n");
}

}  // namespace grasploom
