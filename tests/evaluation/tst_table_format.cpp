#include "evaluation/table_format.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace grasploom;

namespace {

/// Two columns, one with a published figure; every kind of cell.
ResultTable exampleTable() {
    ResultTable table{"Table <I>", "Right & wrong_ones, 50 %", "Net|work", {"Top 1", "Top 5"}, {}, 3, "folds"};
    table.rows.push_back({"a_b & c", {{true, MeanDeviation{0.83606, 0.00421, 3}, 0.8195}, {false, {}, {}}}});
    table.rows.push_back({"d, \"e\"", {{true, MeanDeviation{0.5, {}, 1}, {}}, {true, {}, {}}}});
    return table;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

class TableFormatTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsSayWhatIsKnown();
    void legendNamesSpreadAndCount();
    void markdown();
    void latex();
    void html();
    void csv();
    void namesNeverBecomeMarkup();
};

void TableFormatTest::rowsSayWhatIsKnown() {
    const auto rows = tableRows(exampleTable());
    QCOMPARE(rows, (std::vector<std::vector<std::string>>{{"Net|work", "Top 1", "paper", "Top 5"},
                                                          {"a_b & c", "83.61 ± 0.42", "81.95", "–"},
                                                          {"d, \"e\"", "50.00 (n = 1)", "–", "missing"}}));
}

void TableFormatTest::legendNamesSpreadAndCount() {
    QCOMPARE(tableLegend(exampleTable()), std::string("mean ± sample standard deviation over n = 3 folds, in %"));
}

void TableFormatTest::markdown() {
    const std::string text = formatMarkdown(exampleTable());
    QVERIFY2(contains(text, "| Net\\|work | Top 1 | paper | Top 5 |\n|---|---:|---:|---:|\n"), text.c_str());
    QVERIFY2(contains(text, "| a\\_b \\& c | 83.61 ± 0.42 | 81.95 | – |\n"), text.c_str());
    QVERIFY2(contains(text, "**Table \\<I\\>**"), text.c_str());
    QVERIFY(contains(text, tableLegend(exampleTable())));
}

void TableFormatTest::latex() {
    const std::string text = formatLatex(exampleTable());
    QVERIFY2(contains(text, "\\begin{tabular}{lrrr}\n\\hline\nNet$|$work & Top 1 & paper & Top 5 \\\\\n\\hline\n"),
             text.c_str());
    QVERIFY2(contains(text, "a\\_b \\& c & 83.61 $\\pm$ 0.42 & 81.95 & -- \\\\\n"), text.c_str());
    QVERIFY2(contains(text, "\\caption{Table $<$I$>$. Right \\& wrong\\_ones, 50 \\%"), text.c_str());
    QCOMPARE(std::count(text.begin(), text.end(), '{'), std::count(text.begin(), text.end(), '}'));
    QVERIFY(std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

void TableFormatTest::html() {
    const std::string text = formatHtml(exampleTable());
    QVERIFY2(contains(text, "<td>a_b &amp; c</td><td>83.61 ± 0.42</td><td>81.95</td><td>–</td>"), text.c_str());
    QVERIFY2(contains(text, "<caption>Table &lt;I&gt;. Right"), text.c_str());
}

void TableFormatTest::csv() {
    const std::vector<ResultTable> tables{exampleTable()};
    QCOMPARE(formatCsv(tables), std::string("table,row,column,mean,standard_deviation,n,paper\n"
                                            "Table <I>,a_b & c,Top 1,0.836060,0.004210,3,0.819500\n"
                                            "Table <I>,\"d, \"\"e\"\"\",Top 1,0.500000,,1,\n"
                                            "Table <I>,\"d, \"\"e\"\"\",Top 5,,,0,\n"));
}

void TableFormatTest::namesNeverBecomeMarkup() {
    QCOMPARE(escapeLatex("\\input{x}^~$#°±≤"),
             std::string("\\textbackslash{}input\\{x\\}\\textasciicircum{}\\textasciitilde{}\\$\\#"
                         "$^\\circ$$\\pm$$\\leq$"));
    QCOMPARE(escapeMarkdown("a|b\nc`<i>"), std::string("a\\|b c\\`\\<i\\>"));
    QCOMPARE(escapeCsv("plain"), std::string("plain"));
    QCOMPARE(escapeCsv("two\nlines"), std::string("\"two\nlines\""));
}

QTEST_APPLESS_MAIN(TableFormatTest)
#include "tst_table_format.moc"
