#include "evaluation/table_format.h"

#include <array>
#include <utility>

namespace grasploom {
namespace {

/// Beyond ASCII, what our own texts use; plain LaTeX knows it by command only.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> latexSymbols{{{"°", "$^\\circ$"},
                                                                                     {"±", "$\\pm$"},
                                                                                     {"≤", "$\\leq$"},
                                                                                     {"−", "$-$"},
                                                                                     {"–", "--"},
                                                                                     {"·", "$\\cdot$"},
                                                                                     {"→", "$\\to$"},
                                                                                     {"…", "\\dots{}"},
                                                                                     {"Δ", "$\\Delta$"},
                                                                                     {"θ", "$\\theta$"},
                                                                                     {"×", "$\\times$"},
                                                                                     {"≥", "$\\geq$"}}};

std::string_view latexCharacter(char character) {
    switch (character) {
        case '\\':
            return "\\textbackslash{}";
        case '{':
            return "\\{";
        case '}':
            return "\\}";
        case '$':
            return "\\$";
        case '&':
            return "\\&";
        case '#':
            return "\\#";
        case '_':
            return "\\_";
        case '%':
            return "\\%";
        case '~':
            return "\\textasciitilde{}";
        case '^':
            return "\\textasciicircum{}";
        case '<':
            return "$<$";
        case '>':
            return "$>$";
        case '|':
            return "$|$";
        default:
            return {};
    }
}

bool isBlank(char character) {
    return static_cast<unsigned char>(character) < 0x20;
}

}  // namespace

std::string escapeMarkdown(std::string_view text) {
    static constexpr std::string_view special = "\\`*_{}[]<>#|~&";
    std::string escaped;
    for (const char character : text) {
        if (special.find(character) != std::string_view::npos) {
            escaped += '\\';
        }
        escaped += isBlank(character) ? ' ' : character;  // a line's end would end the row
    }
    return escaped;
}

std::string escapeLatex(std::string_view text) {
    std::string escaped;
    for (std::size_t i = 0; i < text.size();) {
        bool known = false;
        for (const auto& [symbol, command] : latexSymbols) {
            if (text.substr(i).starts_with(symbol)) {
                escaped += command;
                i += symbol.size();
                known = true;
                break;
            }
        }
        if (known) {
            continue;
        }
        const std::string_view command = latexCharacter(text[i]);
        escaped += command.empty() ? std::string(1, isBlank(text[i]) ? ' ' : text[i]) : std::string(command);
        ++i;
    }
    return escaped;
}

std::string escapeCsv(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string escaped = "\"";  // RFC 4180
    for (const char character : text) {
        escaped += character == '"' ? "\"\"" : std::string(1, character);
    }
    return escaped + "\"";
}

}  // namespace grasploom
