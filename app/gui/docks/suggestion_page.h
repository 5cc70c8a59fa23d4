#pragma once

#include "app/gui/document/document.h"
#include "app/gui/jobs/suggester.h"
#include "widgets/canvas_layer.h"

#include <QWidget>

#include <filesystem>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace grasploom {

/// Grasps that a trained network offers for the scene that is shown: looked at one after the other, accepted as labels.
/// They are of that scene alone: another one takes them away.
class SuggestionPage : public QWidget {
    Q_OBJECT
public:
    explicit SuggestionPage(Document& document, QWidget* parent = nullptr);
    ~SuggestionPage() override;

    /// For the canvas: `place` is the rank.
    [[nodiscard]] std::vector<LayerGrasp> offered() const;
    [[nodiscard]] std::optional<int> lookedAt() const { return m_lookedAt; }
    [[nodiscard]] bool isBusy() const { return m_wanted || m_suggester.isBusy(); }
    [[nodiscard]] std::filesystem::path run() const;  ///< that suggests; empty: none is chosen
    void chooseRun(const std::filesystem::path& run);  ///< and remembers it for this dataset
    void findRuns();  ///< of the dataset's workspace, in the background

public Q_SLOTS:
    void suggest();        ///< asks the network anew
    void step(bool next);  ///< to the next suggestion or the one before; where there are none, asks for some
    void lookAt(int number);
    void accept();         ///< the one that is looked at
    void dismiss();

    void suggestionBecameLabel();  ///< the answer to `accepted`

Q_SIGNALS:
    void changed();  ///< what is offered, or looked at
    /// The grasp is to become a label.
    void accepted(grasploom::Grasp grasp, QString weights, std::size_t rank);
    void runMissing();  ///< asked for suggestions with no run to ask
    void failed(const QString& what, const QString& reason);

private:
    void follow();
    void receive(const SuggestedGrasps& suggested);
    void receiveRuns(const std::vector<std::filesystem::path>& runs);
    void chooseFolder();
    void refresh();
    void refreshList();
    [[nodiscard]] QString workspaceText() const;
    [[nodiscard]] QString stateText() const;

    Document& m_document;
    Suggester m_suggester;
    std::optional<std::size_t> m_scene;  ///< that the suggestions are of
    SuggestedGrasps m_suggested;
    bool m_asked = false;   ///< of this scene
    bool m_wanted = false;  ///< as soon as its labels are read: what they have is not offered
    std::optional<int> m_lookedAt;
    int m_next = 0;        ///< where stepping goes on once nothing is looked at
    std::optional<int> m_accepting;

    QComboBox* m_runs;
    QPushButton* m_suggest;
    QPushButton* m_accept;
    QPushButton* m_dismiss;
    QLabel* m_state;
    QListWidget* m_list;
};

/// Run folders of a workspace, newest first, and then `another` one, of those that hold weights. Reads: call it off the
/// window's thread.
std::vector<std::filesystem::path> runsWithWeights(const Workspace& workspace, const std::filesystem::path& another);

}  // namespace grasploom
