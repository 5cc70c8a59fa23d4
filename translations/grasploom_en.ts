<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ImportWork</name>
    <message numerus="yes">
        <source>%n grasp(s), jaw sizes taken together, in %1 rectangles</source>
        <translation>
            <numerusform>%n grasp, jaw sizes taken together, in %1 rectangles</numerusform>
            <numerusform>%n grasps, jaw sizes taken together, in %1 rectangles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) with labels; %1 of them are there</source>
        <translation>
            <numerusform>%n picture with labels; %1 of them are there</numerusform>
            <numerusform>%n pictures with labels; %1 of them are there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are not there: their labels are left out</source>
        <translation>
            <numerusform>%n picture is not there: its labels are left out</numerusform>
            <numerusform>%n pictures are not there: their labels are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negative(s) are left out: a dataset has places to grasp only</source>
        <translation>
            <numerusform>%n negative is left out: a dataset has places to grasp only</numerusform>
            <numerusform>%n negatives are left out: a dataset has places to grasp only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingFiles</name>
    <message numerus="yes">
        <source>%n scene(s) have no RGB picture</source>
        <translation>
            <numerusform>%n scene has no RGB picture</numerusform>
            <numerusform>%n scenes have no RGB picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no mask</source>
        <translation>
            <numerusform>%n scene has no mask</numerusform>
            <numerusform>%n scenes have no mask</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no perfect depth</source>
        <translation>
            <numerusform>%n scene has no perfect depth</numerusform>
            <numerusform>%n scenes have no perfect depth</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no stereo depth</source>
        <translation>
            <numerusform>%n scene has no stereo depth</numerusform>
            <numerusform>%n scenes have no stereo depth</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no file of labels</source>
        <translation>
            <numerusform>%n scene has no file of labels</numerusform>
            <numerusform>%n scenes have no file of labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunRecords</name>
    <message numerus="yes">
        <source>%n training scene(s)</source>
        <translation>
            <numerusform>%n training scene</numerusform>
            <numerusform>%n training scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validation scene(s)</source>
        <translation>
            <numerusform>%n validation scene</numerusform>
            <numerusform>%n validation scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SimulationChoice</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepSeries</name>
    <message numerus="yes">
        <source>Labels of %n scene(s) were edited.</source>
        <translation>
            <numerusform>Labels of %n scene were edited.</numerusform>
            <numerusform>Labels of %n scenes were edited.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::ChangesPage</name>
    <message numerus="yes">
        <source>%n scene(s) differ from %1.</source>
        <translation>
            <numerusform>%n scene differs from %1.</numerusform>
            <numerusform>%n scenes differ from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::ChecksPage</name>
    <message numerus="yes">
        <source>%n finding(s) in %1 of %2 scenes with labels.</source>
        <translation>
            <numerusform>%n finding in %1 of %2 scenes with labels.</numerusform>
            <numerusform>%n findings in %1 of %2 scenes with labels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::ErrorsDock</name>
    <message numerus="yes">
        <source>the best %1 of each of %n scene(s)</source>
        <translation>
            <numerusform>the best %1 of %n scene</numerusform>
            <numerusform>the best %1 of each of %n scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::GraspCanvas</name>
    <message numerus="yes">
        <source>%n grasp(s) selected</source>
        <translation>
            <numerusform>%n grasp selected</numerusform>
            <numerusform>%n grasps selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::HistoryPage</name>
    <message numerus="yes">
        <source>%n training scene(s)</source>
        <translation>
            <numerusform>%n training scene</numerusform>
            <numerusform>%n training scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validation scene(s)</source>
        <translation>
            <numerusform>%n validation scene</numerusform>
            <numerusform>%n validation scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::ImportDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n picture(s) so far</source>
        <translation>
            <numerusform>Reading: %n picture so far</numerusform>
            <numerusform>Reading: %n pictures so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n rectangle(s)</source>
        <translation>
            <numerusform>%1, %n rectangle</numerusform>
            <numerusform>%1, %n rectangles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) imported into %1</source>
        <translation>
            <numerusform>%n scene imported into %1</numerusform>
            <numerusform>%n scenes imported into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::MainWindow</name>
    <message numerus="yes">
        <source>%n scene(s) found…</source>
        <translation>
            <numerusform>%n scene found…</numerusform>
            <numerusform>%n scenes found…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n scene(s)</source>
        <translation>
            <numerusform>%1: %n scene</numerusform>
            <numerusform>%1: %n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) exported to %1</source>
        <translation>
            <numerusform>%n scene exported to %1</numerusform>
            <numerusform>%n scenes exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prediction file(s) of this workspace are not there; they stay in it.</source>
        <translation>
            <numerusform>%n prediction file of this workspace is not there; it stays in it.</numerusform>
            <numerusform>%n prediction files of this workspace are not there; they stay in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (labels of %n scene(s) not saved yet)</source>
        <translation>
            <numerusform> (labels of %n scene not saved yet)</numerusform>
            <numerusform> (labels of %n scenes not saved yet)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %1 of %n scene(s) are in %2, whole.</source>
        <translation>
            <numerusform>Stopped: %1 of %n scene is in %2, whole.</numerusform>
            <numerusform>Stopped: %1 of %n scenes are in %2, whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) are in %1.</source>
        <translation>
            <numerusform>%n scene is in %1.</numerusform>
            <numerusform>%n scenes are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) are left out, since no grasp held in them.</source>
        <translation>
            <numerusform>%n scene is left out, since no grasp held in it.</numerusform>
            <numerusform>%n scenes are left out, since no grasp held in them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mesh(es) could not be used; the log names them.</source>
        <translation>
            <numerusform>%n mesh could not be used; the log names it.</numerusform>
            <numerusform>%n meshes could not be used; the log names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace the label files of %n scene(s) in the dataset itself?</source>
        <translation>
            <numerusform>Replace the label file of %n scene in the dataset itself?</numerusform>
            <numerusform>Replace the label files of %n scenes in the dataset itself?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label file(s) replaced in the dataset; the old ones are in %1</source>
        <translation>
            <numerusform>%n label file replaced in the dataset; the old one is in %1</numerusform>
            <numerusform>%n label files replaced in the dataset; the old ones are in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in the log</source>
        <translation>
            <numerusform>%n note in the log</numerusform>
            <numerusform>%n notes in the log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::ObjectTableModel</name>
    <message numerus="yes">
        <source>What accuracy over all %n scene(s), in percentage points, would gain if every prediction of the object were right</source>
        <translation>
            <numerusform>What accuracy over the one scene, in percentage points, would gain if every prediction of the object were right</numerusform>
            <numerusform>What accuracy over all %n scenes, in percentage points, would gain if every prediction of the object were right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::ProblemsDock</name>
    <message numerus="yes">
        <source>%n line(s) or file(s) were left out; the rest is used.</source>
        <translation>
            <numerusform>%n line or file was left out; the rest is used.</numerusform>
            <numerusform>%n lines or files were left out; the rest is used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::RepairPage</name>
    <message numerus="yes">
        <source>%1: %n scene(s) judged by both.</source>
        <translation>
            <numerusform>%1: %n scene judged by both.</numerusform>
            <numerusform>%1: %n scenes judged by both.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beware: %n label(s) were promoted from predictions. A model is always right against its own predictions, so the second number favours the model they came from, and models like it. To compare models, look at the predictions of all of them, or draw labels without looking at any.</source>
        <translation>
            <numerusform>Beware: %n label was promoted from predictions. A model is always right against its own predictions, so the second number favours the model they came from, and models like it. To compare models, look at the predictions of all of them, or draw labels without looking at any.</numerusform>
            <numerusform>Beware: %n labels were promoted from predictions. A model is always right against its own predictions, so the second number favours the model they came from, and models like it. To compare models, look at the predictions of all of them, or draw labels without looking at any.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n scene(s) are edited.</source>
        <translation>
            <numerusform>Labels of %n scene are edited.</numerusform>
            <numerusform>Labels of %n scenes are edited.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::ScatterView</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::SceneScatter</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::SetAdvice</name>
    <message numerus="yes">
        <source>%n line(s) were left out</source>
        <translation>
            <numerusform>%n line was left out</numerusform>
            <numerusform>%n lines were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::SimulationDialog</name>
    <message numerus="yes">
        <source>Built in: %n families, any number of each</source>
        <translation>
            <numerusform>Built in: %n family, any number of it</numerusform>
            <numerusform>Built in: %n families, any number of each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n worker(s), %2 of the disk (%3 are free)</source>
        <translation>
            <numerusform>%1 on %n worker, %2 of the disk (%3 are free)</numerusform>
            <numerusform>%1 on %n workers, %2 of the disk (%3 are free)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) of this set are there already and are kept.</source>
        <translation>
            <numerusform>%n scene of this set is there already and is kept.</numerusform>
            <numerusform>%n scenes of this set are there already and are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::StudyPage</name>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n file written to %1</numerusform>
            <numerusform>%n files written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n training(s) complete.</source>
        <translation>
            <numerusform>%1 of %n training complete.</numerusform>
            <numerusform>%1 of %n trainings complete.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::SuggestionPage</name>
    <message numerus="yes">
        <source>%n suggestion(s), best first, found in %1 s. Those that lie on a label or on a better one are left out. A label that comes from a model favours it: say so where you report its accuracy.</source>
        <translation>
            <numerusform>%n suggestion, best first, found in %1 s. Those that lie on a label or on a better one are left out. A label that comes from a model favours it: say so where you report its accuracy.</numerusform>
            <numerusform>%n suggestions, best first, found in %1 s. Those that lie on a label or on a better one are left out. A label that comes from a model favours it: say so where you report its accuracy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::SweepDock</name>
    <message numerus="yes">
        <source>top %1 of %n scene(s)</source>
        <translation>
            <numerusform>top %1 of %n scene</numerusform>
            <numerusform>top %1 of %n scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingForm</name>
    <message numerus="yes">
        <source>the dataset has %n object(s) only</source>
        <translation>
            <numerusform>the dataset has %n object only</numerusform>
            <numerusform>the dataset has %n objects only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the dataset has %n scene(s) only</source>
        <translation>
            <numerusform>the dataset has %n scene only</numerusform>
            <numerusform>the dataset has %n scenes only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingQueue</name>
    <message numerus="yes">
        <source>%n training(s) failed; starting again tries them again. First: %1</source>
        <translation>
            <numerusform>%n training failed; starting again tries it again. First: %1</numerusform>
            <numerusform>%n trainings failed; starting again tries them again. First: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
