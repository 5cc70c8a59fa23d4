#pragma once

#include "app/gui/docks/error_request.h"
#include "app/gui/docks/seen_page.h"

#include <QPointer>

class QComboBox;
class QHBoxLayout;
class QMenu;
class QStackedWidget;
class QTabBar;

namespace grasploom {

class ElidedLabel;
class ErrorBars;
class ObjectTable;
class PlaceMap;
class QuantityPlot;

/// Where the failures are: kinds of error and what mending them would bring, a histogram, the place in the picture, and
/// the objects. What is picked in a picture narrows the scenes, and what the scenes are narrowed to is shown as picked.
/// Counts in the background while it can be seen; the latest limits win.
class ErrorsDock : public SeenPage {
    Q_OBJECT
public:
    explicit ErrorsDock(Document& document, QWidget* parent = nullptr);

    void setQuery(const SceneQuery& query);  ///< what the scenes are narrowed to now
    void showErrors(ErrorPage page);
    void showQuantity(Quantity quantity);  ///< and the page of histograms
    [[nodiscard]] bool isCounting() const { return m_job != nullptr || m_stale; }
    [[nodiscard]] ErrorBars& kinds() { return *m_kinds; }
    [[nodiscard]] QuantityPlot& numbers() { return *m_numbers; }
    [[nodiscard]] PlaceMap& places() { return *m_places; }
    [[nodiscard]] ObjectTable& objects() { return *m_objects; }

Q_SIGNALS:
    void narrowed(const QString& terms);  ///< terms of a query, one a field: they take the place of those there are
    void widened(const std::vector<grasploom::QueryField>& fields);  ///< no terms on these any more
    void logged(const QString& line);
    void failed(const QString& what, const QString& reason);

protected:
    void catchUp() override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void buildBar(QHBoxLayout* row);
    void connectPictures();
    void connectDocument();
    [[nodiscard]] ErrorPage page() const;
    [[nodiscard]] Quantity quantity() const;
    void refresh();  ///< now, or when it is seen
    void listSides();
    void chooseSide();
    void start();
    void receive(ErrorResult result);
    void show(ErrorResult result);
    void clear();
    void followQuery();
    void followSide();
    void choosePicked(int side);
    [[nodiscard]] const ErrorSource* chosen() const;  ///< null: there is none
    [[nodiscard]] const ErrorSource* picking() const;
    [[nodiscard]] std::optional<QueryField> asked(QueryField field) const;
    void tellState();
    void narrowTo(std::vector<QueryTerm> terms);
    void fillExportMenu(QMenu& menu);
    [[nodiscard]] std::vector<std::vector<std::string>> tableRows() const;

    Document& m_document;
    SceneQuery m_query;
    std::vector<ErrorSource> m_sources;      ///< that can be counted
    std::vector<NamedErrorCounts> m_counts;  ///< as shown
    QPointer<JobThread> m_job;
    bool m_stale = true;  ///< what is shown is not what the document says
    QString m_chosenSide;  ///< by the user; empty: the side that the scenes are filtered by

    QTabBar* m_tabs = nullptr;
    QComboBox* m_quantityBox = nullptr;
    QComboBox* m_sideBox = nullptr;
    ElidedLabel* m_state = nullptr;
    QStackedWidget* m_pages;
    ErrorBars* m_kinds;
    QuantityPlot* m_numbers;
    PlaceMap* m_places;
    ObjectTable* m_objects;
};

}  // namespace grasploom
