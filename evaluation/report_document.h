#pragma once

#include "evaluation/chart.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace grasploom {

/// One cell: what people read, and the same for programs in full precision.
struct ReportCell {
    ReportCell(std::string shown = {}, std::string exact = {})
        : text(std::move(shown)), data(exact.empty() ? text : std::move(exact)) {}
    ReportCell(const char* shown) : ReportCell(std::string(shown)) {}
    ReportCell(std::size_t count) : ReportCell(std::to_string(count)) {}
    std::string text, data;
    bool faint = false;  ///< not to be relied on: grey, and in brackets where there is no colour
};

struct ReportTable {
    std::string file;     ///< stem of its file: "top-k"
    std::string caption;  ///< what the numbers are
    std::vector<std::string> head;
    std::vector<std::string> columns;  ///< the head for programs: "accuracy"
    std::vector<std::vector<ReportCell>> rows;
    bool words = false;  ///< texts: left-aligned, broken into lines
    std::string csv;     ///< instead of the rows where it says more: a long form, or rows that are not shown
};

struct ReportPlot {
    std::string file;  ///< stem: "curves"
    std::string alternative;
    Chart chart;
};

/// A wrong prediction, drawn.
struct ReportFailure {
    std::string scene;
    std::string type;     ///< name of its kind, for filters
    std::string verdict;  ///< for people
    std::string numbers;  ///< "Δθ 12.3° · IoU 0.123 · score 0.98"; may be empty
    std::string jpeg;     ///< empty where there is no picture
    std::string noPicture;  ///< then why
};

struct ReportGallery {
    std::string name;  ///< "a", "b"
    std::vector<ReportFailure> failures;
    std::vector<std::pair<std::string, std::string>> types;  ///< kinds in it: name, text; in a fixed order
};

struct ReportText {
    std::string text;
};

using ReportBlock = std::variant<ReportText, ReportTable, ReportPlot, ReportGallery>;

struct ReportSection {
    std::string id;  ///< unique: "sweep"
    std::string title;
    std::vector<ReportBlock> blocks;
};

/// A report as a value: what is said, in order. Every format is written from it, so that all of them say the same.
struct ReportDocument {
    std::string title;
    std::string lead;
    std::vector<ReportSection> sections;
};

/// Every block of one kind, in order.
template <class Block>
std::vector<const Block*> blocksOf(const ReportDocument& document) {
    std::vector<const Block*> found;
    for (const ReportSection& section : document.sections) {
        for (const ReportBlock& block : section.blocks) {
            if (const auto* one = std::get_if<Block>(&block)) {
                found.push_back(one);
            }
        }
    }
    return found;
}

/// One self-contained page: nothing is loaded from outside, and a policy forbids it. Failures can be enlarged and
/// filtered by kind without a script; the one inline script, named by its hash in the policy, adds keys. Light and dark;
/// prints.
std::string formatHtml(const ReportDocument& document);

/// A4, numbered pages, plots as vectors, text that can be selected, an outline. Tables break between rows only and repeat
/// their head. Throws std::runtime_error when Cairo fails.
std::string formatPdf(const ReportDocument& document);

/// All tables as LaTeX for booktabs, to be \input.
std::string formatLatex(const ReportDocument& document);

/// RFC 4180, a line for the columns' names first.
std::string formatCsv(const ReportTable& table);

}  // namespace grasploom
