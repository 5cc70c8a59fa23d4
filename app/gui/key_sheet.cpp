#include "app/gui/key_sheet.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace grasploom {
namespace {

struct Row {
    QString keys;
    QString does;
};
struct Section {
    QString title;
    std::vector<Row> rows;
};

QString native(QKeySequence::StandardKey key) {
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

std::vector<Section> sections() {
    return {
        {KeySheet::tr("Scenes (canvas or grid)"),
         {{KeySheet::tr("D, →"), KeySheet::tr("Next scene")},
          {KeySheet::tr("A, ←"), KeySheet::tr("Previous scene")},
          {KeySheet::tr("Space"), KeySheet::tr("Mark as reviewed and go on; take the mark back")},
          {QStringLiteral("T, N"), KeySheet::tr("Tags, note of the scene")},
          {native(QKeySequence::Find), KeySheet::tr("Find or filter scenes")},
          {KeySheet::tr("Ctrl+Space in the field"), KeySheet::tr("What can be asked for")},
          {QStringLiteral("Ctrl+Alt+S"), KeySheet::tr("Save the filter and the order under a name")},
          {QStringLiteral("Ctrl+Alt+1 … Ctrl+Alt+9"), KeySheet::tr("Show a saved view")}}},
        {KeySheet::tr("Picture"),
         {{KeySheet::tr("Wheel, +, −"), KeySheet::tr("Zoom at the cursor")},
          {native(QKeySequence::ZoomIn) + QStringLiteral(", ") + native(QKeySequence::ZoomOut),
           KeySheet::tr("Zoom in, out from anywhere")},
          {KeySheet::tr("Middle drag, Space drag"), KeySheet::tr("Move the picture")},
          {QStringLiteral("F"), KeySheet::tr("Fit the picture into the window")},
          {QStringLiteral("1"), KeySheet::tr("One picture pixel per screen pixel")},
          {KeySheet::tr("Hold H"), KeySheet::tr("Hide all grasps")}}},
        {KeySheet::tr("Grasps"),
         {{KeySheet::tr("Click"), KeySheet::tr("Select a grasp")},
          {KeySheet::tr("Tab, Shift+Tab"),
           KeySheet::tr("Next, previous grasp; after the last one on to the next part")},
          {KeySheet::tr("Ctrl+Tab, Ctrl+Shift+Tab"), KeySheet::tr("Leave the picture for the next, previous part")},
          {KeySheet::tr("O or E, then drag"), KeySheet::tr("Draw a grasp along its opening")},
          {KeySheet::tr("Shift+O or Shift+E"), KeySheet::tr("Draw a grasp with three clicks")},
          {KeySheet::tr("O, then Enter"), KeySheet::tr("Place a grasp at the cursor or in the middle")},
          {KeySheet::tr("Ctrl+click, Ctrl+drag"), KeySheet::tr("Select several labels")},
          {KeySheet::tr("Ctrl+arrows"), KeySheet::tr("Change opening and jaw by one pixel; with Shift by ten")},
          {QStringLiteral("P"), KeySheet::tr("Promote the selected prediction, or accept the suggestion, as a label")},
          {QStringLiteral("G, Shift+G"), KeySheet::tr("Ask a network for grasps; next, previous suggestion")},
          {KeySheet::tr("Alt while drawing or resizing"), KeySheet::tr("Let go of the object's edges, where ends snap to them")},
          {QStringLiteral("Ctrl+D"), KeySheet::tr("Duplicate the selected labels")},
          {KeySheet::tr("1 to 5"), KeySheet::tr("Verdict on the scene, while the Repair page is shown and takes keys")},
          {QStringLiteral("Z, X, C, V"), KeySheet::tr("Turn by −5°, −1°, +1°, +5°")},
          {KeySheet::tr("Shift while turning"), KeySheet::tr("Snap to 15°")},
          {KeySheet::tr("Arrows"), KeySheet::tr("Move the selected grasp by one pixel")},
          {KeySheet::tr("Shift+arrows"), KeySheet::tr("Move the selected grasp by ten pixels")},
          {native(QKeySequence::Delete), KeySheet::tr("Delete the selected grasp")},
          {native(QKeySequence::Copy) + QStringLiteral(", ") + native(QKeySequence::Paste),
           KeySheet::tr("Copy, paste a grasp")},
          {native(QKeySequence::Undo) + QStringLiteral(", ") + native(QKeySequence::Redo), KeySheet::tr("Undo, redo")},
          {QStringLiteral("Esc"), KeySheet::tr("Leave the tool, drop the selection")}}},
        {KeySheet::tr("3-D view"),
         {{KeySheet::tr("Drag; middle or Shift+drag; wheel"), KeySheet::tr("Turn, move, zoom")},
          {KeySheet::tr("Arrows, +, −"), KeySheet::tr("Turn, zoom")},
          {QStringLiteral("1, 3, 7, 9"), KeySheet::tr("From the front, right, top, oblique")},
          {QStringLiteral("5"), KeySheet::tr("Parallel projection")},
          {QStringLiteral("F"), KeySheet::tr("Go to the gripper")},
          {KeySheet::tr("Enter"), KeySheet::tr("As the picture was taken")},
          {QStringLiteral("F12"), KeySheet::tr("Save a picture")}}},
        {KeySheet::tr("Window"),
         {{native(QKeySequence::Open), KeySheet::tr("Open a dataset folder")},
          {QStringLiteral("Ctrl+Shift+O"), KeySheet::tr("Open predictions")},
          {native(QKeySequence::Save), KeySheet::tr("Save the workspace")},
          {QStringLiteral("Ctrl+E"), KeySheet::tr("Export a report")},
          {QStringLiteral("Ctrl+1 … Ctrl+4"), KeySheet::tr("Colour, mask, depth, stereo depth")},
          {QStringLiteral("Ctrl+R"), KeySheet::tr("Back to the paper's thresholds")},
          {QStringLiteral("Alt+0"), KeySheet::tr("Go to the picture")},
          {QStringLiteral("Alt+1 … Alt+9"),
           KeySheet::tr("Go to scenes, inspector, training, sweep, compare, errors, 3-D, problems, log")},
          {QStringLiteral("Ctrl+Shift+A"), KeySheet::tr("Go to the sets")},
          {native(QKeySequence::Close), KeySheet::tr("Close the folder")},
          {QStringLiteral("Ctrl+Q"), KeySheet::tr("Quit")},
          {QStringLiteral("?, F1"), KeySheet::tr("This sheet")}}},
    };
}

}  // namespace

KeySheet::KeySheet(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setHorizontalSpacing(fontMetrics().averageCharWidth() * 4);
    int row = 0;
    for (const Section& section : sections()) {
        auto* title = new QLabel(QStringLiteral("<b>") + section.title.toHtmlEscaped() + QStringLiteral("</b>"));
        grid->addWidget(title, row++, 0, 1, 2);
        for (const Row& line : section.rows) {
            grid->addWidget(new QLabel(line.keys), row, 0);
            grid->addWidget(new QLabel(line.does), row++, 1);
        }
    }
    grid->setRowStretch(row, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(page->sizeHint().width() + fontMetrics().averageCharWidth() * 6);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    const int wanted = page->sizeHint().height() + buttons->sizeHint().height() + fontMetrics().height() * 4;
    const int room = screen() != nullptr ? screen()->availableSize().height() * 9 / 10 : wanted;
    resize(sizeHint().width(), std::min(wanted, room));
}

}  // namespace grasploom
