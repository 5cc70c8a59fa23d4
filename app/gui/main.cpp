#include "app/gui/application.h"
#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "widgets/view3d/opengl_check.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

#include <cstdio>

namespace {

/// `files`: a dataset folder or a workspace file, then prediction files to show over it.
void open(grasploom::MainWindow& window, const QStringList& files) {
    if (files.isEmpty()) {
        return;
    }
    const QStringList predictions = files.mid(1);
    if (!predictions.isEmpty()) {
        QObject::connect(
            &window, &grasploom::MainWindow::workspaceApplied, &window,
            [&window, predictions] {
                using grasploom::SetSlot;
                window.document().vacate(SetSlot::B);  // a remembered one beside a given one would surprise
                window.openPredictions(predictions.value(0), SetSlot::A);
                for (qsizetype i = 1; i < predictions.size(); ++i) {
                    window.openPredictions(predictions[i], i == 1 ? std::optional(SetSlot::B) : std::nullopt);
                }
            },
            Qt::SingleShotConnection);
    }
    window.openPath(files.constFirst());
}

}  // namespace

int main(int argc, char** argv) {
    grasploom::prepareOpenGl();
    QApplication app(argc, argv);
    grasploom::prepareApplication(app);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Look at grasp datasets, train and explain grasp detectors."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("Language of the window: en, fr, zh_CN."), QStringLiteral("code"));
    parser.addOption(language);
    const QCommandLineOption example(
        QStringLiteral("example"), QStringLiteral("Make the example, go on with it, or open it where it is complete."));
    parser.addOption(example);
    parser.addPositionalArgument(QStringLiteral("dataset"), QStringLiteral("Folder, workspace file or file of labels to open."),
                                 QStringLiteral("[dataset]"));
    parser.addPositionalArgument(QStringLiteral("predictions"),
                                 QStringLiteral("Prediction files (CSV or SGT text) to show."),
                                 QStringLiteral("[predictions …]"));
    parser.process(app);
    const bool given = parser.isSet(language);
    if (!grasploom::setLanguage(app, given ? parser.value(language) : grasploom::settings::language()) && given) {
        std::fprintf(stderr, "grasploom: there is no translation to '%s'\n", qPrintable(parser.value(language)));
        return 2;
    }
    grasploom::applyAppearance(grasploom::settings::appearance());
    grasploom::MainWindow window;
    window.show();
    open(window, parser.positionalArguments());
    if (parser.isSet(example) && parser.positionalArguments().isEmpty()) {
        window.tryExample();
    }
    return QApplication::exec();
}
