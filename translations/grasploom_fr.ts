<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>ChartExport</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation>Enregistrer l’image en PNG…</translation>
    </message>
    <message>
        <source>Save picture as SVG…</source>
        <translation>Enregistrer l’image en SVG…</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 à %2 %</translation>
    </message>
    <message>
        <source>B is right on %1 points more scenes than A</source>
        <translation>B a raison sur %1 points de scènes de plus que A</translation>
    </message>
    <message>
        <source>A is right on %1 points more scenes than B</source>
        <translation>A a raison sur %1 points de scènes de plus que B</translation>
    </message>
    <message>
        <source>A and B are right on equally many scenes</source>
        <translation>A et B ont raison sur autant de scènes</translation>
    </message>
    <message>
        <source>McNemar %1</source>
        <translation>McNemar %1</translation>
    </message>
    <message>
        <source>the interval is being computed…</source>
        <translation>l’intervalle est en cours de calcul…</translation>
    </message>
    <message>
        <source>All scenes show one object: nothing can be said of others.</source>
        <translation>Toutes les scènes montrent un seul objet : on ne peut rien dire des autres.</translation>
    </message>
    <message>
        <source>B − A within %1 to %2 points, 95 %</source>
        <translation>B − A de %1 à %2 points, 95 %</translation>
    </message>
    <message>
        <source>significant.</source>
        <translation>significatif.</translation>
    </message>
    <message>
        <source>no difference shown.</source>
        <translation>aucune différence démontrée.</translation>
    </message>
    <message>
        <source>Interval: bootstrap over %1 objects as clusters, %2 resamples, seed %3. McNemar: exact, two-sided, over the scenes where one alone is right. Significant: p &lt; 0.05, and the interval is beyond 0.</source>
        <translation>Intervalle : bootstrap sur %1 objets pris comme grappes, %2 rééchantillonnages, graine %3. McNemar : exact, bilatéral, sur les scènes où un seul a raison. Significatif : p &lt; 0,05, et l’intervalle ne contient pas 0.</translation>
    </message>
    <message>
        <source>A %1 % (%2) · B %3 % (%4) of %5 scenes</source>
        <translation>A %1 % (%2) · B %3 % (%4) de %5 scènes</translation>
    </message>
    <message>
        <source>Not the same candidates (A %1, B %2 a scene): more differs than the ranking.</source>
        <translation>Pas les mêmes candidates (A %1, B %2 par scène) : le classement n’est pas la seule différence.</translation>
    </message>
    <message>
        <source>%1 to %2, median %3</source>
        <translation>%1 à %2, médiane %3</translation>
    </message>
</context>
<context>
    <name>CompareWork</name>
    <message>
        <source>score of %1</source>
        <translation>score de %1</translation>
    </message>
    <message>
        <source>IoU of %1</source>
        <translation>IoU de %1</translation>
    </message>
</context>
<context>
    <name>CurveNames</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Ancre</translation>
    </message>
    <message>
        <source>Scorer</source>
        <translation>Évaluateur</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Régression</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermédiaire</translation>
    </message>
</context>
<context>
    <name>ErrorType</name>
    <message>
        <source>Correct</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Overlap: centre</source>
        <translation>Recouvrement : centre</translation>
    </message>
    <message>
        <source>Overlap: size</source>
        <translation>Recouvrement : taille</translation>
    </message>
    <message>
        <source>Overlap: centre and size</source>
        <translation>Recouvrement : centre et taille</translation>
    </message>
    <message>
        <source>Angle and overlap</source>
        <translation>Angle et recouvrement</translation>
    </message>
    <message>
        <source>No label near</source>
        <translation>Aucune annotation proche</translation>
    </message>
    <message>
        <source>Off the object</source>
        <translation>Hors de l’objet</translation>
    </message>
    <message>
        <source>No prediction</source>
        <translation>Pas de prédiction</translation>
    </message>
    <message>
        <source>One ground truth is within both limits.</source>
        <translation>Une vérité terrain respecte les deux seuils.</translation>
    </message>
    <message>
        <source>Enough overlap, but the angle is too far off.</source>
        <translation>Assez de recouvrement, mais l’angle est trop éloigné.</translation>
    </message>
    <message>
        <source>Too little overlap; at the ground truth&apos;s centre, as it is otherwise, it would be enough.</source>
        <translation>Trop peu de recouvrement ; au centre de la vérité terrain, sans rien changer d’autre, il suffirait.</translation>
    </message>
    <message>
        <source>Too little overlap; with the ground truth&apos;s opening and jaw it would be enough.</source>
        <translation>Trop peu de recouvrement ; avec l’ouverture et le mors de la vérité terrain, il suffirait.</translation>
    </message>
    <message>
        <source>Too little overlap, and neither the right centre nor the right size alone mends it.</source>
        <translation>Trop peu de recouvrement ; ni le bon centre ni la bonne taille seuls n’y suffisent.</translation>
    </message>
    <message>
        <source>It overlaps a ground truth, but misses both limits.</source>
        <translation>Elle recouvre une vérité terrain, mais manque les deux seuils.</translation>
    </message>
    <message>
        <source>It overlaps no ground truth; its centre is on the object, or no mask tells.</source>
        <translation>Elle ne recouvre aucune vérité terrain ; son centre est sur l’objet, ou aucun masque ne le dit.</translation>
    </message>
    <message>
        <source>It overlaps no ground truth, and its centre is off the object&apos;s mask.</source>
        <translation>Elle ne recouvre aucune vérité terrain, et son centre est hors du masque de l’objet.</translation>
    </message>
    <message>
        <source>The scene has no prediction of this rank.</source>
        <translation>La scène n’a pas de prédiction de ce rang.</translation>
    </message>
</context>
<context>
    <name>FormatWords</name>
    <message>
        <source>Jacquard: &lt;scene&gt;_grasps.txt</source>
        <translation>Jacquard : &lt;scene&gt;_grasps.txt</translation>
    </message>
    <message>
        <source>Jacquard SGT: one text, best first</source>
        <translation>Jacquard SGT : un texte, les meilleures d’abord</translation>
    </message>
    <message>
        <source>Predictions: one CSV</source>
        <translation>Prédictions : un CSV</translation>
    </message>
    <message>
        <source>Cornell: pcdNNNNcpos.txt, pcdNNNNcneg.txt</source>
        <translation>Cornell : pcdNNNNcpos.txt, pcdNNNNcneg.txt</translation>
    </message>
    <message>
        <source>grasp_multiObject: annotations/&lt;picture&gt;_annotations.txt</source>
        <translation>grasp_multiObject : annotations/&lt;picture&gt;_annotations.txt</translation>
    </message>
    <message>
        <source>OCID_grasp: Annotations/&lt;picture&gt;.txt</source>
        <translation>OCID_grasp : Annotations/&lt;picture&gt;.txt</translation>
    </message>
    <message>
        <source>COCO: one JSON with rotated boxes</source>
        <translation>COCO : un JSON à boîtes tournées</translation>
    </message>
    <message>
        <source>DOTA: labelTxt/&lt;picture&gt;.txt</source>
        <translation>DOTA : labelTxt/&lt;picture&gt;.txt</translation>
    </message>
    <message>
        <source>roLabelImg: &lt;picture&gt;.xml</source>
        <translation>roLabelImg : &lt;picture&gt;.xml</translation>
    </message>
    <message>
        <source>CSV: one table, a row per rectangle</source>
        <translation>CSV : une table, une ligne par rectangle</translation>
    </message>
    <message>
        <source>degrees, clockwise</source>
        <translation>degrés, sens horaire</translation>
    </message>
    <message>
        <source>degrees, counter-clockwise</source>
        <translation>degrés, sens antihoraire</translation>
    </message>
    <message>
        <source>radians, clockwise</source>
        <translation>radians, sens horaire</translation>
    </message>
    <message>
        <source>radians, counter-clockwise</source>
        <translation>radians, sens antihoraire</translation>
    </message>
    <message>
        <source>%1, of the opening axis</source>
        <translation>%1, de l’axe d’ouverture</translation>
    </message>
    <message>
        <source>by four corners in order, of which the first edge is the opening axis</source>
        <translation>par quatre coins dans l’ordre, dont le premier côté est l’axe d’ouverture</translation>
    </message>
</context>
<context>
    <name>GraspReadout</name>
    <message>
        <source>x %1   y %2</source>
        <translation>x %1   y %2</translation>
    </message>
    <message>
        <source>θ %1°</source>
        <translation>θ %1°</translation>
    </message>
    <message>
        <source>opening %1 px   jaw %2 px</source>
        <translation>ouverture %1 px   mors %2 px</translation>
    </message>
    <message>
        <source>%1 no. %2</source>
        <translation>%1 n° %2</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ juste</translation>
    </message>
    <message>
        <source>✗ wrong</source>
        <translation>✗ faux</translation>
    </message>
    <message>
        <source>opening %1 cm   jaw %2 cm</source>
        <translation>ouverture %1 cm   mors %2 cm</translation>
    </message>
    <message>
        <source>Suggestion of rank %1</source>
        <translation>Suggestion de rang %1</translation>
    </message>
    <message>
        <source>P accepts, G and Shift+G step, Esc puts away</source>
        <translation>P accepte, G et Maj+G parcourent, Échap retire</translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message>
        <source>These are Jacquard&apos;s own labels: open their folder as it is.</source>
        <translation>Ce sont les annotations de Jacquard même : ouvrez leur dossier tel quel.</translation>
    </message>
    <message>
        <source>These are predictions: open the dataset that they are of, and then File → Open predictions.</source>
        <translation>Ce sont des prédictions : ouvrez le jeu de données dont elles sont, puis Fichier → Ouvrir des prédictions.</translation>
    </message>
    <message numerus="yes">
        <source>%n grasp(s), jaw sizes taken together, in %1 rectangles</source>
        <translation>
            <numerusform>%n prise, tailles de mors réunies, en %1 rectangles</numerusform>
            <numerusform>%n prises, tailles de mors réunies, en %1 rectangles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) with labels; %1 of them are there</source>
        <translation>
            <numerusform>%n image annotée ; %1 présentes</numerusform>
            <numerusform>%n images annotées ; %1 présentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are not there: their labels are left out</source>
        <translation>
            <numerusform>%n image est absente : ses annotations sont laissées de côté</numerusform>
            <numerusform>%n images sont absentes : leurs annotations sont laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negative(s) are left out: a dataset has places to grasp only</source>
        <translation>
            <numerusform>%n négatif est laissé de côté : un jeu de données n’a que des endroits où saisir</numerusform>
            <numerusform>%n négatifs sont laissés de côté : un jeu de données n’a que des endroits où saisir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgingSummary</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>%1 %2 % (%3/%4)</source>
        <translation>%1 %2 % (%3/%4)</translation>
    </message>
    <message>
        <source>%1: %2, ranked by %3</source>
        <translation>%1 : %2, classé par %3</translation>
    </message>
    <message>
        <source>On scenes with predictions only</source>
        <translation>Sur les scènes avec prédictions seulement</translation>
    </message>
    <message>
        <source>On all scenes</source>
        <translation>Sur toutes les scènes</translation>
    </message>
    <message>
        <source>On the test scenes of fold %1</source>
        <translation>Sur les scènes de test du pli %1</translation>
    </message>
    <message>
        <source>On the scenes that folds %1 and %2 both keep for the test</source>
        <translation>Sur les scènes que les plis %1 et %2 gardent tous deux pour le test</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>intermédiaire</translation>
    </message>
    <message>
        <source>scorer</source>
        <translation>évaluateur</translation>
    </message>
    <message>
        <source>file&apos;s score</source>
        <translation>score du fichier</translation>
    </message>
    <message>
        <source>No predictions yet</source>
        <translation>Pas encore de prédictions</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>Prend effet au prochain démarrage</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Both right</source>
        <translation>Les deux justes</translation>
    </message>
    <message>
        <source>B fixes</source>
        <translation>B corrige</translation>
    </message>
    <message>
        <source>B breaks</source>
        <translation>B dégrade</translation>
    </message>
    <message>
        <source>Both wrong, a good candidate was there</source>
        <translation>Les deux fausses, une bonne candidate existait</translation>
    </message>
    <message>
        <source>No good candidate</source>
        <translation>Aucune bonne candidate</translation>
    </message>
    <message>
        <source>The best-ranked predictions of A and of B are both correct.</source>
        <translation>Les prédictions les mieux classées de A et de B sont justes toutes les deux.</translation>
    </message>
    <message>
        <source>A&apos;s best-ranked prediction is wrong, B&apos;s is correct.</source>
        <translation>La prédiction la mieux classée de A est fausse, celle de B est juste.</translation>
    </message>
    <message>
        <source>A&apos;s best-ranked prediction is correct, B&apos;s is wrong.</source>
        <translation>La prédiction la mieux classée de A est juste, celle de B est fausse.</translation>
    </message>
    <message>
        <source>Both are wrong, though some prediction of A or B is correct: the ranking is at fault.</source>
        <translation>Les deux sont fausses, bien qu’une prédiction de A ou de B soit juste : le classement est en cause.</translation>
    </message>
    <message>
        <source>No prediction of A or B is correct: no ranking of them could be right.</source>
        <translation>Aucune prédiction de A ou de B n’est juste : aucun classement ne pouvait réussir.</translation>
    </message>
</context>
<context>
    <name>MissingFiles</name>
    <message numerus="yes">
        <source>%n scene(s) have no RGB picture</source>
        <translation>
            <numerusform>%n scène sans image RGB</numerusform>
            <numerusform>%n scènes sans image RGB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no mask</source>
        <translation>
            <numerusform>%n scène sans masque</numerusform>
            <numerusform>%n scènes sans masque</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no perfect depth</source>
        <translation>
            <numerusform>%n scène sans profondeur parfaite</numerusform>
            <numerusform>%n scènes sans profondeur parfaite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no stereo depth</source>
        <translation>
            <numerusform>%n scène sans profondeur stéréo</numerusform>
            <numerusform>%n scènes sans profondeur stéréo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no file of labels</source>
        <translation>
            <numerusform>%n scène sans fichier d’annotations</numerusform>
            <numerusform>%n scènes sans fichier d’annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenGlCheck</name>
    <message>
        <source>The display “%1” has no OpenGL.</source>
        <translation>L’affichage « %1 » n’a pas d’OpenGL.</translation>
    </message>
    <message>
        <source>This display makes no OpenGL context.</source>
        <translation>Cet affichage ne fournit pas de contexte OpenGL.</translation>
    </message>
    <message>
        <source>OpenGL %1.%2 or later is needed; this display has %3 %4.%5.</source>
        <translation>Il faut OpenGL %1.%2 ou plus récent ; cet affichage a %3 %4.%5.</translation>
    </message>
    <message>
        <source>This display&apos;s OpenGL cannot be drawn with.</source>
        <translation>On ne peut pas dessiner avec l’OpenGL de cet affichage.</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>Angle θ</source>
        <translation>Angle θ</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>Mors</translation>
    </message>
    <message>
        <source>Overlap (IoU)</source>
        <translation>Recouvrement (IoU)</translation>
    </message>
    <message>
        <source>Angle error</source>
        <translation>Erreur d’angle</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>x of the centre</source>
        <translation>x du centre</translation>
    </message>
    <message>
        <source>y of the centre</source>
        <translation>y du centre</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Overlap with the ground truth that explains the verdict; 0 where nothing overlaps.</source>
        <translation>Recouvrement avec la vérité terrain qui explique le verdict ; 0 si rien n’est recouvert.</translation>
    </message>
    <message>
        <source>Angle to the ground truth that explains the verdict; what overlaps nothing has none and is left out.</source>
        <translation>Angle avec la vérité terrain qui explique le verdict ; ce qui ne recouvre rien n’en a pas et n’est pas montré.</translation>
    </message>
    <message>
        <source>What the predictions are ranked by.</source>
        <translation>Ce qui classe les prédictions.</translation>
    </message>
    <message>
        <source>Angle of the opening axis, clockwise in the picture.</source>
        <translation>Angle de l’axe d’ouverture, dans le sens horaire à l’image.</translation>
    </message>
    <message>
        <source>Of the prediction, in pixels of the original picture.</source>
        <translation>De la prédiction, en pixels de l’image d’origine.</translation>
    </message>
    <message>
        <source>%1 of %2 correct (%3 %)</source>
        <translation>%1 sur %2 justes (%3 %)</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>θ in radians</source>
        <translation>θ en radians</translation>
    </message>
    <message>
        <source>θ negated</source>
        <translation>θ de signe contraire</translation>
    </message>
    <message>
        <source>x and y swapped</source>
        <translation>x et y échangés</translation>
    </message>
    <message>
        <source>opening and jaw swapped</source>
        <translation>ouverture et mors échangés</translation>
    </message>
    <message>
        <source>lengths × %1</source>
        <translation>longueurs × %1</translation>
    </message>
    <message>
        <source>as is</source>
        <translation>tel quel</translation>
    </message>
</context>
<context>
    <name>RunRecords</name>
    <message>
        <source>by intermediate score %1 %</source>
        <translation>par score intermédiaire %1 %</translation>
    </message>
    <message>
        <source>by scorer %1 %</source>
        <translation>par évaluateur %1 %</translation>
    </message>
    <message>
        <source>direct %1 %</source>
        <translation>direct %1 %</translation>
    </message>
    <message>
        <source>Iteration %1: top-1 %2 (%3)</source>
        <translation>Itération %1 : top-1 %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n training scene(s)</source>
        <translation>
            <numerusform>%n scène d’entraînement</numerusform>
            <numerusform>%n scènes d’entraînement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validation scene(s)</source>
        <translation>
            <numerusform>%n scène de validation</numerusform>
            <numerusform>%n scènes de validation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunStarter</name>
    <message>
        <source>there is no place to keep runs</source>
        <translation>il n’y a pas d’endroit où garder les entraînements</translation>
    </message>
    <message>
        <source>This run failed; its log says why. It can be resumed from its last checkpoint.</source>
        <translation>Cet entraînement a échoué ; son journal dit pourquoi. Il peut reprendre depuis son dernier point de reprise.</translation>
    </message>
    <message>
        <source>This run was interrupted. It can be resumed from its last checkpoint.</source>
        <translation>Cet entraînement a été interrompu. Il peut reprendre depuis son dernier point de reprise.</translation>
    </message>
</context>
<context>
    <name>SceneContent</name>
    <message>
        <source>Ground truth</source>
        <translation>Vérité terrain</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A : %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B : %1</translation>
    </message>
</context>
<context>
    <name>SceneQuery</name>
    <message>
        <source>less: &lt;20</source>
        <translation>moins de : &lt;20</translation>
    </message>
    <message>
        <source>at least: &gt;=20</source>
        <translation>au moins : &gt;=20</translation>
    </message>
    <message>
        <source>from … to below: [10,20)</source>
        <translation>de … à moins de : [10,20)</translation>
    </message>
    <message>
        <source>within both limits of one ground truth</source>
        <translation>dans les deux limites d’une vérité terrain</translation>
    </message>
    <message>
        <source>enough overlap, angle too far</source>
        <translation>assez de recouvrement, angle trop éloigné</translation>
    </message>
    <message>
        <source>too little overlap; enough were it at the ground truth&apos;s centre</source>
        <translation>trop peu de recouvrement ; assez si elle était au centre de la vérité terrain</translation>
    </message>
    <message>
        <source>too little overlap; enough had it the ground truth&apos;s size</source>
        <translation>trop peu de recouvrement ; assez si elle avait la taille de la vérité terrain</translation>
    </message>
    <message>
        <source>too little overlap; neither centre nor size alone mends it</source>
        <translation>trop peu de recouvrement ; ni le centre ni la taille seuls n’y suffisent</translation>
    </message>
    <message>
        <source>misses both the angle and the overlap</source>
        <translation>manque l’angle et le recouvrement</translation>
    </message>
    <message>
        <source>overlaps no ground truth</source>
        <translation>ne recouvre aucune vérité terrain</translation>
    </message>
    <message>
        <source>overlaps no ground truth, and its centre is off the object</source>
        <translation>ne recouvre aucune vérité terrain, et son centre est hors de l’objet</translation>
    </message>
    <message>
        <source>there is no prediction</source>
        <translation>il n’y a pas de prédiction</translation>
    </message>
    <message>
        <source>A and B are right</source>
        <translation>A et B sont justes</translation>
    </message>
    <message>
        <source>A is wrong, B right</source>
        <translation>A est faux, B juste</translation>
    </message>
    <message>
        <source>A is right, B wrong</source>
        <translation>A est juste, B faux</translation>
    </message>
    <message>
        <source>both are wrong, a good candidate was there</source>
        <translation>les deux sont faux, un bon candidat était là</translation>
    </message>
    <message>
        <source>both are wrong, and so is every candidate</source>
        <translation>les deux sont faux, et tous les candidats aussi</translation>
    </message>
    <message>
        <source>part of the scene&apos;s or the object&apos;s name</source>
        <translation>partie du nom de la scène ou de l’objet</translation>
    </message>
    <message>
        <source>the scene&apos;s whole name; * stands for any letters</source>
        <translation>le nom entier de la scène ; * vaut pour toutes lettres</translation>
    </message>
    <message>
        <source>the object&apos;s whole name; * stands for any letters</source>
        <translation>le nom entier de l’objet ; * vaut pour toutes lettres</translation>
    </message>
    <message>
        <source>one of its tags; * stands for any letters</source>
        <translation>une de ses étiquettes ; * vaut pour toutes lettres</translation>
    </message>
    <message>
        <source>what is wrong with the prediction</source>
        <translation>ce qui ne va pas dans la prédiction</translation>
    </message>
    <message>
        <source>what B makes of the scene beside A</source>
        <translation>ce que B fait de la scène à côté de A</translation>
    </message>
    <message>
        <source>1: a better-ranked prediction is at the same ground truth</source>
        <translation>1 : une prédiction mieux classée vise la même vérité terrain</translation>
    </message>
    <message>
        <source>1: the best prediction of the first compared ranking is correct</source>
        <translation>1 : la meilleure prédiction du premier classement comparé est juste</translation>
    </message>
    <message>
        <source>1: the best prediction of the second compared ranking is correct</source>
        <translation>1 : la meilleure prédiction du second classement comparé est juste</translation>
    </message>
    <message>
        <source>1: marked as reviewed</source>
        <translation>1 : marquée comme revue</translation>
    </message>
    <message>
        <source>1: its labels were edited</source>
        <translation>1 : ses annotations ont été modifiées</translation>
    </message>
    <message>
        <source>overlap with the ground truth that explains the prediction, 0 to 1</source>
        <translation>recouvrement avec la vérité terrain qui explique la prédiction, de 0 à 1</translation>
    </message>
    <message>
        <source>angle to that ground truth, 0 to 90 degrees</source>
        <translation>angle avec cette vérité terrain, de 0 à 90 degrés</translation>
    </message>
    <message>
        <source>score of the prediction</source>
        <translation>score de la prédiction</translation>
    </message>
    <message>
        <source>rank of the prediction, 1 is the best</source>
        <translation>rang de la prédiction, 1 est le meilleur</translation>
    </message>
    <message>
        <source>rank of the scene&apos;s first correct prediction</source>
        <translation>rang de la première prédiction juste de la scène</translation>
    </message>
    <message>
        <source>the prediction&apos;s angle, degrees</source>
        <translation>angle de la prédiction, en degrés</translation>
    </message>
    <message>
        <source>the prediction&apos;s opening, px</source>
        <translation>ouverture de la prédiction, en px</translation>
    </message>
    <message>
        <source>the prediction&apos;s jaw, px</source>
        <translation>mors de la prédiction, en px</translation>
    </message>
    <message>
        <source>the prediction&apos;s centre, px from the left</source>
        <translation>centre de la prédiction, en px depuis la gauche</translation>
    </message>
    <message>
        <source>the prediction&apos;s centre, px from the top</source>
        <translation>centre de la prédiction, en px depuis le haut</translation>
    </message>
    <message>
        <source>any error, also a missing prediction</source>
        <translation>toute erreur, même une prédiction manquante</translation>
    </message>
    <message>
        <source>too little overlap: centre, size or both</source>
        <translation>trop peu de recouvrement : centre, taille ou les deux</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>lifted, carried and set down at its place</source>
        <translation>soulevé, porté et posé à sa place</translation>
    </message>
    <message>
        <source>a finger or the palm met an object on the way in</source>
        <translation>un doigt ou la paume a touché un objet à l’approche</translation>
    </message>
    <message>
        <source>the fingers met the ground on the way in</source>
        <translation>les doigts ont touché le sol à l’approche</translation>
    </message>
    <message>
        <source>nothing was between the closed fingers</source>
        <translation>il n’y avait rien entre les doigts fermés</translation>
    </message>
    <message>
        <source>it slipped while it was lifted</source>
        <translation>l’objet a glissé pendant qu’il était soulevé</translation>
    </message>
    <message>
        <source>it slipped while it was carried</source>
        <translation>l’objet a glissé pendant qu’il était porté</translation>
    </message>
    <message>
        <source>it stuck to the opened fingers</source>
        <translation>l’objet est resté collé aux doigts ouverts</translation>
    </message>
    <message>
        <source>it was dropped beside its place</source>
        <translation>l’objet est tombé à côté de sa place</translation>
    </message>
    <message>
        <source>there is no surface under its centre</source>
        <translation>il n’y a pas de surface sous son centre</translation>
    </message>
    <message>
        <source>Jaccard says right, the trial succeeded</source>
        <translation>Jaccard dit juste, l’essai a réussi</translation>
    </message>
    <message>
        <source>Jaccard says right, the trial failed</source>
        <translation>Jaccard dit juste, l’essai a échoué</translation>
    </message>
    <message>
        <source>Jaccard says wrong, the trial succeeded</source>
        <translation>Jaccard dit faux, l’essai a réussi</translation>
    </message>
    <message>
        <source>Jaccard says wrong, the trial failed</source>
        <translation>Jaccard dit faux, l’essai a échoué</translation>
    </message>
    <message>
        <source>any failure, also a missing prediction</source>
        <translation>tout échec, aussi une prédiction manquante</translation>
    </message>
    <message>
        <source>contact on the way in</source>
        <translation>contact à l’approche</translation>
    </message>
    <message>
        <source>it slipped while it was lifted or carried</source>
        <translation>l’objet a glissé pendant qu’il était soulevé ou porté</translation>
    </message>
    <message>
        <source>Jaccard and the trial do not agree</source>
        <translation>Jaccard et l’essai ne s’accordent pas</translation>
    </message>
    <message>
        <source>how the simulated trial of the first compared ranking&apos;s best prediction ended</source>
        <translation>comment s’est terminé l’essai simulé de la meilleure prédiction du premier classement comparé</translation>
    </message>
    <message>
        <source>how the simulated trial of the second compared ranking&apos;s best prediction ended</source>
        <translation>comment s’est terminé l’essai simulé de la meilleure prédiction du second classement comparé</translation>
    </message>
    <message>
        <source>Jaccard beside the trial, of the first compared ranking&apos;s best prediction</source>
        <translation>Jaccard face à l’essai, pour la meilleure prédiction du premier classement comparé</translation>
    </message>
    <message>
        <source>Jaccard beside the trial, of the second compared ranking&apos;s best prediction</source>
        <translation>Jaccard face à l’essai, pour la meilleure prédiction du second classement comparé</translation>
    </message>
    <message>
        <source>of the second compared ranking&apos;s best prediction: %1</source>
        <translation>de la meilleure prédiction du second classement comparé : %1</translation>
    </message>
</context>
<context>
    <name>SimulationChoice</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
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
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudyWords</name>
    <message>
        <source>Table I</source>
        <translation>Tableau I</translation>
    </message>
    <message>
        <source>Table II</source>
        <translation>Tableau II</translation>
    </message>
    <message>
        <source>Table III</source>
        <translation>Tableau III</translation>
    </message>
    <message>
        <source>Test fold</source>
        <translation>Pli de test</translation>
    </message>
    <message>
        <source>Correct grasps among the k best, at 30° and an IoU of 25 %</source>
        <translation>Prises justes parmi les k meilleures, à 30° et IoU de 25 %</translation>
    </message>
    <message>
        <source>Correct best-ranked grasps at other angle limits, IoU of 25 %</source>
        <translation>Premières prises justes à d’autres limites d’angle, IoU de 25 %</translation>
    </message>
    <message>
        <source>Correct best-ranked grasps at other IoU limits, 30°</source>
        <translation>Premières prises justes à d’autres limites d’IoU, 30°</translation>
    </message>
    <message>
        <source>Correct grasps among the k best of each test scene, last checkpoint, at 30° and an IoU of 25 %</source>
        <translation>Prises justes parmi les k meilleures de chaque scène de test, dernier point de reprise, à 30° et IoU de 25 %</translation>
    </message>
    <message>
        <source>Direct regression</source>
        <translation>Régression directe</translation>
    </message>
    <message>
        <source>Baseline (Zhou et al.)</source>
        <translation>Référence (Zhou et al.)</translation>
    </message>
    <message>
        <source>Ours, without intermediate score</source>
        <translation>La nôtre, sans score intermédiaire</translation>
    </message>
    <message>
        <source>Ours (intermediate score output)</source>
        <translation>La nôtre (sortie : score intermédiaire)</translation>
    </message>
    <message>
        <source>Ours (scorer output)</source>
        <translation>La nôtre (sortie : évaluateur)</translation>
    </message>
    <message>
        <source>Top 1</source>
        <translation>Top 1</translation>
    </message>
    <message>
        <source>Top 5</source>
        <translation>Top 5</translation>
    </message>
    <message>
        <source>Top 10</source>
        <translation>Top 10</translation>
    </message>
    <message>
        <source>At the end scorer − intermediate is %1 points (n = %2, paired by seed).</source>
        <translation>À la fin, évaluateur − intermédiaire vaut %1 points (n = %2, apparié par graine).</translation>
    </message>
    <message>
        <source>%1, by scorer</source>
        <translation>%1, par évaluateur</translation>
    </message>
    <message>
        <source>%1, by intermediate score</source>
        <translation>%1, par score intermédiaire</translation>
    </message>
    <message>
        <source>mean ± sample standard deviation over n = %1 seeds, in %</source>
        <translation>moyenne ± écart type d’échantillon sur n = %1 graines, en %</translation>
    </message>
    <message>
        <source>mean ± sample standard deviation over n = %1 folds, in %</source>
        <translation>moyenne ± écart type d’échantillon sur n = %1 plis, en %</translation>
    </message>
    <message>
        <source>The scorer&apos;s mean curve is never above the intermediate one.</source>
        <translation>La courbe moyenne de l’évaluateur n’est jamais au-dessus de l’intermédiaire.</translation>
    </message>
    <message>
        <source>The scorer&apos;s mean curve is above the intermediate one at iteration %1 for the first time, but not at the end.</source>
        <translation>La courbe moyenne de l’évaluateur est au-dessus de l’intermédiaire pour la première fois à l’itération %1, mais pas à la fin.</translation>
    </message>
    <message>
        <source>The scorer&apos;s mean curve overtakes the intermediate one at iteration %1 and stays above.</source>
        <translation>La courbe moyenne de l’évaluateur dépasse l’intermédiaire à l’itération %1 et reste au-dessus.</translation>
    </message>
    <message>
        <source>The scorer&apos;s mean curve is above the intermediate one at iteration %1 for the first time, and from iteration %2 to the end.</source>
        <translation>La courbe moyenne de l’évaluateur est au-dessus de l’intermédiaire pour la première fois à l’itération %1, et de l’itération %2 jusqu’à la fin.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>from iteration %1 on</source>
        <translation>dès l’itération %1</translation>
    </message>
    <message>
        <source>at times, not at the end</source>
        <translation>par moments, pas à la fin</translation>
    </message>
</context>
<context>
    <name>SweepSeries</name>
    <message numerus="yes">
        <source>Labels of %n scene(s) were edited.</source>
        <translation>
            <numerusform>Les annotations de %n scène ont été modifiées.</numerusform>
            <numerusform>Les annotations de %n scènes ont été modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: its numbers were read with %2.</source>
        <translation>%1 : ses nombres ont été lus avec %2.</translation>
    </message>
</context>
<context>
    <name>ThumbnailLoader</name>
    <message>
        <source>This scene has no RGB picture.</source>
        <translation>Cette scène n’a pas d’image RGB.</translation>
    </message>
</context>
<context>
    <name>TrainingProcess</name>
    <message>
        <source>The training&apos;s process was ended by signal %1 (%2). Its last checkpoint stands; resume goes on from it.</source>
        <translation>Le processus d’entraînement a été arrêté par le signal %1 (%2). Son dernier point de sauvegarde reste valable ; la reprise repart de là.</translation>
    </message>
    <message>
        <source>The training&apos;s process ended without a word; see log.txt in its folder.</source>
        <translation>Le processus d’entraînement s’est terminé sans un mot ; voir log.txt dans son dossier.</translation>
    </message>
    <message>
        <source>There is no grasploom-cli beside this program to train with.</source>
        <translation>Il n’y a pas de grasploom-cli à côté de ce programme pour entraîner.</translation>
    </message>
</context>
<context>
    <name>TrialWords</name>
    <message>
        <source>It holds: lifted, carried and set down at its place.</source>
        <translation>Elle tient : objet soulevé, porté et posé à sa place.</translation>
    </message>
    <message>
        <source>Contact on the way in: a finger or the palm meets an object.</source>
        <translation>Contact à l’approche : un doigt ou la paume touche un objet.</translation>
    </message>
    <message>
        <source>Contact on the way in: the fingers meet the ground before the centre.</source>
        <translation>Contact à l’approche : les doigts touchent le sol avant le centre.</translation>
    </message>
    <message>
        <source>Nothing between the fingers when they have closed.</source>
        <translation>Rien entre les doigts une fois fermés.</translation>
    </message>
    <message>
        <source>It slipped while it was lifted.</source>
        <translation>L’objet a glissé pendant qu’il était soulevé.</translation>
    </message>
    <message>
        <source>It slipped while it was carried.</source>
        <translation>L’objet a glissé pendant qu’il était porté.</translation>
    </message>
    <message>
        <source>It was not released: it stuck to the fingers when they opened.</source>
        <translation>L’objet n’a pas été lâché : il est resté aux doigts quand ils se sont ouverts.</translation>
    </message>
    <message>
        <source>It missed its place when it was dropped.</source>
        <translation>L’objet est tombé à côté de sa place.</translation>
    </message>
    <message>
        <source>There is no surface under the centre of the grasp.</source>
        <translation>Il n’y a pas de surface sous le centre de la prise.</translation>
    </message>
    <message>
        <source>There is no grasp to try.</source>
        <translation>Il n’y a pas de prise à essayer.</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>approche</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>fermeture</translation>
    </message>
    <message>
        <source>lifts</source>
        <translation>levée</translation>
    </message>
    <message>
        <source>carries</source>
        <translation>transport</translation>
    </message>
    <message>
        <source>releases</source>
        <translation>lâcher</translation>
    </message>
    <message>
        <source>The scene has no perfect depth, which says where the surface is.</source>
        <translation>La scène n’a pas de profondeur parfaite, qui dit où est la surface.</translation>
    </message>
    <message>
        <source>%1 of %2 scenes can be tried.</source>
        <translation>%1 scènes sur %2 peuvent être essayées.</translation>
    </message>
    <message>
        <source>Not tried yet: %1.</source>
        <translation>Pas encore essayées : %1.</translation>
    </message>
    <message>
        <source>Not simulated: %1.</source>
        <translation>Pas simulées : %1.</translation>
    </message>
    <message>
        <source>Without perfect depth: %1.</source>
        <translation>Sans profondeur parfaite : %1.</translation>
    </message>
    <message>
        <source>Recipe, depth or mesh cannot be used: %1 (see the log).</source>
        <translation>Recette, profondeur ou maillage inutilisable : %1 (voir le journal).</translation>
    </message>
    <message>
        <source>Made of meshes of yours that are not in the folder of the meshes: %1, such as %2.</source>
        <translation>Faites de vos maillages qui ne sont pas dans le dossier des maillages : %1, par exemple %2.</translation>
    </message>
    <message>
        <source>By trial B&apos;s grasps hold in %1 points more scenes than A&apos;s</source>
        <translation>À l’essai, les prises de B tiennent dans %1 points de scènes de plus que celles de A</translation>
    </message>
    <message>
        <source>By trial A&apos;s grasps hold in %1 points more scenes than B&apos;s</source>
        <translation>À l’essai, les prises de A tiennent dans %1 points de scènes de plus que celles de B</translation>
    </message>
    <message>
        <source>By trial A&apos;s and B&apos;s grasps hold in equally many scenes</source>
        <translation>À l’essai, les prises de A et de B tiennent dans autant de scènes</translation>
    </message>
    <message>
        <source>only A: %1, only B: %2; McNemar %3, scenes taken as independent</source>
        <translation>A seul : %1, B seul : %2 ; McNemar %3, scènes prises comme indépendantes</translation>
    </message>
    <message>
        <source>Only simulated scenes can be tried: this one has no _scene.json that says what its objects are. “New simulated dataset” in the File menu and grasploom-cli generate make some.</source>
        <translation>Seules les scènes simulées peuvent être essayées : celle-ci n’a pas de _scene.json qui dise ce que sont ses objets. « Nouveau jeu simulé » dans le menu Fichier et grasploom-cli generate en créent.</translation>
    </message>
    <message>
        <source>None of these scenes is simulated: without a _scene.json that says what its objects are no grasp can be tried. “New simulated dataset” in the File menu makes some.</source>
        <translation>Aucune de ces scènes n’est simulée : sans un _scene.json qui dise ce que sont ses objets, aucune prise ne peut être essayée. « Nouveau jeu simulé » dans le menu Fichier en crée.</translation>
    </message>
    <message>
        <source>the interval is being computed…</source>
        <translation>l’intervalle est en cours de calcul…</translation>
    </message>
    <message>
        <source>all scenes show one object: no interval</source>
        <translation>toutes les scènes montrent un même objet : pas d’intervalle</translation>
    </message>
    <message>
        <source>B − A within %1 to %2 points, 95 %</source>
        <translation>B − A de %1 à %2 points, 95 %</translation>
    </message>
    <message>
        <source>Interval: bootstrap over %1 objects as clusters, %2 resamples, seed %3</source>
        <translation>Intervalle : bootstrap sur %1 objets pris comme grappes, %2 rééchantillonnages, graine %3</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Correct</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Angle too far</source>
        <translation>Angle trop loin</translation>
    </message>
    <message>
        <source>IoU too small</source>
        <translation>IoU trop petite</translation>
    </message>
    <message>
        <source>Angle and IoU</source>
        <translation>Angle et IoU</translation>
    </message>
    <message>
        <source>No overlap</source>
        <translation>Sans recouvrement</translation>
    </message>
    <message>
        <source>No prediction</source>
        <translation>Sans prédiction</translation>
    </message>
    <message>
        <source>One ground truth is within both limits.</source>
        <translation>Une vérité terrain respecte les deux seuils.</translation>
    </message>
    <message>
        <source>A ground truth has enough overlap, but its angle is too far.</source>
        <translation>Une vérité terrain se recouvre assez, mais son angle est trop loin.</translation>
    </message>
    <message>
        <source>A ground truth has the angle, but overlaps the prediction too little.</source>
        <translation>Une vérité terrain a le bon angle, mais recouvre trop peu la prédiction.</translation>
    </message>
    <message>
        <source>The ground truth that it overlaps misses both the angle and the IoU limit.</source>
        <translation>La vérité terrain qu’elle recouvre manque les seuils d’angle et d’IoU.</translation>
    </message>
    <message>
        <source>The prediction overlaps no ground truth at all.</source>
        <translation>La prédiction ne recouvre aucune vérité terrain.</translation>
    </message>
    <message>
        <source>The file holds no prediction for this scene.</source>
        <translation>Le fichier ne contient pas de prédiction pour cette scène.</translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message>
        <source>This scene has no ground truth to compare with.</source>
        <translation>Cette scène n’a pas de vérité terrain à laquelle comparer.</translation>
    </message>
    <message>
        <source>Correct: ground truth no. %1 is within both limits.</source>
        <translation>Juste : la vérité terrain n° %1 respecte les deux seuils.</translation>
    </message>
    <message>
        <source>Angle too far: %1°, needs ≤ %2° (ground truth no. %3).</source>
        <translation>Angle trop loin : %1°, il faut ≤ %2° (vérité terrain n° %3).</translation>
    </message>
    <message>
        <source>IoU too small: %1, needs &gt; %2 (ground truth no. %3).</source>
        <translation>IoU trop petite : %1, il faut &gt; %2 (vérité terrain n° %3).</translation>
    </message>
    <message>
        <source>Angle too far: %1°, needs ≤ %2°; IoU too small: %3, needs &gt; %4 (ground truth no. %5).</source>
        <translation>Angle trop loin : %1°, il faut ≤ %2° ; IoU trop petite : %3, il faut &gt; %4 (vérité terrain n° %5).</translation>
    </message>
    <message>
        <source>Correct at no angle limit while IoU &gt; %1</source>
        <translation>Juste à aucun seuil d’angle tant que IoU &gt; %1</translation>
    </message>
    <message>
        <source>Correct from %1° on while IoU &gt; %2</source>
        <translation>Juste à partir de %1° tant que IoU &gt; %2</translation>
    </message>
    <message>
        <source>Correct at no IoU limit while angle ≤ %1°</source>
        <translation>Juste à aucun seuil d’IoU tant que angle ≤ %1°</translation>
    </message>
    <message>
        <source>Correct up to IoU %1 while angle ≤ %2°</source>
        <translation>Juste jusqu’à IoU %1 tant que angle ≤ %2°</translation>
    </message>
</context>
<context>
    <name>grasploom::BandPlot</name>
    <message>
        <source>%1, iteration %2: %3 %</source>
        <translation>%1, itération %2 : %3 %</translation>
    </message>
    <message>
        <source> ± %1 (n = %2)</source>
        <translation> ± %1 (n = %2)</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Itération</translation>
    </message>
</context>
<context>
    <name>grasploom::CellBrush</name>
    <message>
        <source>Nothing is counted yet</source>
        <translation>Rien n’est encore compté</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>choisi</translation>
    </message>
</context>
<context>
    <name>grasploom::ChangesPage</name>
    <message>
        <source>Draw what was there</source>
        <translation>Dessiner ce qui y était</translation>
    </message>
    <message>
        <source>With the dataset&apos;s own</source>
        <translation>Avec celles du jeu de données</translation>
    </message>
    <message>
        <source>By scene</source>
        <translation>Par scène</translation>
    </message>
    <message>
        <source>By object</source>
        <translation>Par objet</translation>
    </message>
    <message>
        <source>Changes listed by</source>
        <translation>Changements listés par</translation>
    </message>
    <message>
        <source>Labels that were moved or removed, as they were: white and dotted over the picture</source>
        <translation>Annotations déplacées ou supprimées, telles qu’elles étaient : en blanc pointillé sur l’image</translation>
    </message>
    <message>
        <source>Compare the dataset&apos;s own labels with the edited ones</source>
        <translation>Comparer les annotations du jeu de données avec les modifiées</translation>
    </message>
    <message>
        <source>With another folder…</source>
        <translation>Avec un autre dossier…</translation>
    </message>
    <message>
        <source>Compare the labels of another folder with the same scenes to those shown here</source>
        <translation>Comparer les annotations d’un autre dossier aux mêmes scènes avec celles montrées ici</translation>
    </message>
    <message>
        <source>Changed scenes</source>
        <translation>Scènes changées</translation>
    </message>
    <message>
        <source>Folder with other labels of the same scenes</source>
        <translation>Dossier d’autres annotations des mêmes scènes</translation>
    </message>
    <message>
        <source>The labels could not be compared.</source>
        <translation>Les annotations n’ont pas pu être comparées.</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Supprimées</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacées</translation>
    </message>
    <message>
        <source>the dataset&apos;s own labels</source>
        <translation>les annotations du jeu de données</translation>
    </message>
    <message>
        <source>No label differs from %1.</source>
        <translation>Aucune annotation ne diffère : %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) differ from %1.</source>
        <translation>
            <numerusform>%n scène diffère : %1.</numerusform>
            <numerusform>%n scènes diffèrent : %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Grasps added</source>
        <translation>Prises ajoutées</translation>
    </message>
    <message>
        <source>Counted are grasps, each with all its jaw sizes. Moved: also turned, resized or with other jaws</source>
        <translation>On compte des prises, chacune avec toutes ses tailles de mors. Déplacées : aussi tournées, redimensionnées ou avec d’autres mors</translation>
    </message>
</context>
<context>
    <name>grasploom::ChecksPage</name>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Trop petite</translation>
    </message>
    <message>
        <source>Centre outside</source>
        <translation>Centre hors de l’image</translation>
    </message>
    <message>
        <source>Corner outside</source>
        <translation>Coin hors de l’image</translation>
    </message>
    <message>
        <source>Centre off the object</source>
        <translation>Centre hors de l’objet</translation>
    </message>
    <message>
        <source>Too narrow for the object</source>
        <translation>Trop étroite pour l’objet</translation>
    </message>
    <message>
        <source>Its shorter side is %1 px</source>
        <translation>Son côté le plus court fait %1 px</translation>
    </message>
    <message>
        <source>Its centre lies %1 px outside of the picture</source>
        <translation>Son centre est à %1 px hors de l’image</translation>
    </message>
    <message>
        <source>A corner lies %1 px outside of the picture</source>
        <translation>Un coin est à %1 px hors de l’image</translation>
    </message>
    <message>
        <source>Its centre lies %1 px away from the object, by the mask</source>
        <translation>Son centre est à %1 px de l’objet, d’après le masque</translation>
    </message>
    <message>
        <source>A plate would stand in the object, which is about %1 px wide here, by the depth</source>
        <translation>Une plaque serait dans l’objet, large d’environ %1 px ici, d’après la profondeur</translation>
    </message>
    <message>
        <source>Check labels</source>
        <translation>Vérifier les annotations</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Looks at every label of every scene, in the background: duplicates, sizes, the picture&apos;s edge, mask and depth</source>
        <translation>Regarde chaque annotation de chaque scène, en arrière-plan : doublons, tailles, bord de l’image, masque et profondeur</translation>
    </message>
    <message>
        <source>Findings shown</source>
        <translation>Constats montrés</translation>
    </message>
    <message>
        <source>Which findings are listed</source>
        <translation>Quels constats sont listés</translation>
    </message>
    <message>
        <source>Label findings</source>
        <translation>Constats sur les annotations</translation>
    </message>
    <message>
        <source>The labels could not be checked.</source>
        <translation>Les annotations n’ont pas pu être vérifiées.</translation>
    </message>
    <message>
        <source>Without mask: %1, without depth: %2.</source>
        <translation>Sans masque : %1, sans profondeur : %2.</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Tous les constats</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing is checked yet. A finding asks you to look; it is no proof.</source>
        <translation>Rien n’est encore vérifié. Un constat invite à regarder ; il n’est pas une preuve.</translation>
    </message>
    <message>
        <source>Labels were edited since.</source>
        <translation>Des annotations ont été modifiées depuis.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) in %1 of %2 scenes with labels.</source>
        <translation>
            <numerusform>%n constat dans %1 des %2 scènes annotées.</numerusform>
            <numerusform>%n constats dans %1 des %2 scènes annotées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same as grasp %1</source>
        <translation>La même que la prise %1</translation>
    </message>
</context>
<context>
    <name>grasploom::CompareDock</name>
    <message>
        <source>Open predictions…</source>
        <translation>Ouvrir des prédictions…</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Nuage</translation>
    </message>
    <message>
        <source>Which scenes B fixes and breaks, and what a perfect ranking would reach</source>
        <translation>Quelles scènes B corrige et dégrade, et ce qu’atteindrait un classement parfait</translation>
    </message>
    <message>
        <source>A − B over the limits of angle and IoU, and where it is significant</source>
        <translation>A − B selon les seuils d’angle et d’IoU, et où la différence est significative</translation>
    </message>
    <message>
        <source>What the scores promise and what they keep</source>
        <translation>Ce que les scores promettent et ce qu’ils tiennent</translation>
    </message>
    <message>
        <source>Every scene as a point: pick them with a lasso</source>
        <translation>Chaque scène est un point : choisissez-les au lasso</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>The picture could not be saved.</source>
        <translation>L’image n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>The comparison failed.</source>
        <translation>La comparaison a échoué.</translation>
    </message>
    <message>
        <source>Resampling…</source>
        <translation>Rééchantillonnage…</translation>
    </message>
    <message>
        <source>This prediction set has one ranking only. Open a second set to compare the two.</source>
        <translation>Ce jeu de prédictions n’a qu’un classement. Ouvrez un second jeu pour comparer les deux.</translation>
    </message>
    <message>
        <source>Two rankings are compared here: of two prediction sets, or the intermediate and the scorer&apos;s ranking of one.</source>
        <translation>Ici se comparent deux classements : de deux jeux de prédictions, ou l’intermédiaire et celui de l’évaluateur d’un même jeu.</translation>
    </message>
    <message>
        <source>Open a second set…</source>
        <translation>Ouvrir un second jeu…</translation>
    </message>
    <message>
        <source>Waiting for the judging…</source>
        <translation>En attente du jugement…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Computing this page…</source>
        <translation>Calcul de cette page…</translation>
    </message>
    <message>
        <source>score × IoU of A</source>
        <translation>score × IoU de A</translation>
    </message>
    <message>
        <source>score × IoU of B</source>
        <translation>score × IoU de B</translation>
    </message>
    <message>
        <source>score of A × of B</source>
        <translation>score de A × de B</translation>
    </message>
    <message>
        <source>%1: no prediction is correct</source>
        <translation>%1 : aucune prédiction n’est juste</translation>
    </message>
    <message>
        <source>%1: first correct at rank %2</source>
        <translation>%1 : première juste au rang %2</translation>
    </message>
    <message>
        <source>%1: first correct at rank %2 to %3</source>
        <translation>%1 : première juste du rang %2 à %3</translation>
    </message>
    <message>
        <source>%1: score from %2 to %3</source>
        <translation>%1 : score de %2 à %3</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>The best grasps tried in simulation, beside what Jaccard says of them</source>
        <translation>Les meilleures prises essayées en simulation, face à ce qu’en dit Jaccard</translation>
    </message>
    <message>
        <source>%1 (at %2°, IoU %3)</source>
        <translation>%1 (à %2°, IoU %3)</translation>
    </message>
    <message>
        <source>%1: score of %2 or more</source>
        <translation>%1 : score d’au moins %2</translation>
    </message>
</context>
<context>
    <name>grasploom::CompareHeader</name>
    <message>
        <source>Ranking %1 of the comparison</source>
        <translation>Classement %1 de la comparaison</translation>
    </message>
    <message>
        <source>Swap A and B of the comparison</source>
        <translation>Échanger A et B dans la comparaison</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Avancement de la comparaison</translation>
    </message>
    <message>
        <source>Top-1 accuracy with its 95 % Wilson interval</source>
        <translation>Exactitude top-1 avec son intervalle de Wilson à 95 %</translation>
    </message>
    <message>
        <source>%1 · %2 (set %3)</source>
        <translation>%1 · %2 (jeu %3)</translation>
    </message>
    <message>
        <source>%1 resamples of %2 objects, seed %3</source>
        <translation>%1 rééchantillonnages de %2 objets, graine %3</translation>
    </message>
    <message>
        <source>Accuracy by simulated grasp trial, over the scenes that were tried: page Trial</source>
        <translation>Exactitude par essai de prise simulé, sur les scènes essayées : page Essai</translation>
    </message>
</context>
<context>
    <name>grasploom::CurveChart</name>
    <message>
        <source>Show or hide this curve</source>
        <translation>Montrer ou cacher cette courbe</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Itération</translation>
    </message>
</context>
<context>
    <name>grasploom::DepthProfilePlot</name>
    <message>
        <source>the finger at %1 mm would touch, %2 mm above the centre</source>
        <translation>le doigt à %1 mm toucherait, %2 mm au-dessus du centre</translation>
    </message>
    <message>
        <source>%1 mm at %2 mm</source>
        <translation>%1 mm à %2 mm</translation>
    </message>
    <message>
        <source>not seen at %1 mm</source>
        <translation>non vue à %1 mm</translation>
    </message>
    <message>
        <source>The fingers come down freely. Room below the centre: %1.</source>
        <translation>Les doigts descendent librement. Place sous le centre : %1.</translation>
    </message>
    <message>
        <source>Depth profile along the closing axis</source>
        <translation>Profil de profondeur le long de l’axe de fermeture</translation>
    </message>
    <message>
        <source>Select a grasp to see the depth along its closing axis.</source>
        <translation>Sélectionnez une prise pour voir la profondeur le long de son axe de fermeture.</translation>
    </message>
    <message>
        <source>Opening %1 mm, jaw %2 mm, centre at %3 mm. %4</source>
        <translation>Ouverture %1 mm, mors %2 mm, centre à %3 mm. %4</translation>
    </message>
    <message>
        <source>along the closing axis from the centre (mm)</source>
        <translation>le long de l’axe de fermeture depuis le centre (mm)</translation>
    </message>
    <message>
        <source>depth (mm)</source>
        <translation>prof. (mm)</translation>
    </message>
    <message>
        <source>%1 mm (%2 px) from the centre</source>
        <translation>à %1 mm (%2 px) du centre</translation>
    </message>
    <message>
        <source>%1: a hole, less than half of the jaw&apos;s width has depth</source>
        <translation>%1 : un trou, moins de la moitié de la largeur des mors a une profondeur</translation>
    </message>
    <message>
        <source>%1: depth %2 mm, mean over the jaw&apos;s width, where it goes from %3 to %4 mm</source>
        <translation>%1 : profondeur %2 mm, moyenne sur la largeur des mors, où elle va de %3 à %4 mm</translation>
    </message>
</context>
<context>
    <name>grasploom::DifferenceHeatmap</name>
    <message>
        <source>Difference of A and B over angle and IoU limits</source>
        <translation>Différence de A et B selon les seuils d’angle et d’IoU</translation>
    </message>
    <message>
        <source>%1: A − B = %2 points</source>
        <translation>%1 : A − B = %2 points</translation>
    </message>
    <message>
        <source>only A right: %1, only B: %2, both: %3, of %4 scenes</source>
        <translation>A seule juste : %1, B seule : %2, les deux : %3, de %4 scènes</translation>
    </message>
    <message>
        <source>McNemar %1</source>
        <translation>McNemar %1</translation>
    </message>
    <message>
        <source>, adjusted (%1) %2</source>
        <translation>, corrigé (%1) %2</translation>
    </message>
    <message>
        <source>significant</source>
        <translation>significatif</translation>
    </message>
    <message>
        <source>no difference shown</source>
        <translation>aucune différence démontrée</translation>
    </message>
    <message>
        <source>A − B in points of top-1 accuracy; grey and hatched: p ≥ 0.05, %1</source>
        <translation>A − B en points d’exactitude top-1 ; gris hachuré : p ≥ 0,05, %1</translation>
    </message>
    <message>
        <source>Open two rankings to see at which limits they differ.</source>
        <translation>Ouvrez deux classements pour voir à quels seuils ils diffèrent.</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Rien n’est encore comparé</translation>
    </message>
    <message>
        <source>not corrected</source>
        <translation>sans correction</translation>
    </message>
    <message>
        <source>Holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>Benjamini–Hochberg</source>
        <translation>Benjamini–Hochberg</translation>
    </message>
    <message>
        <source>Each cell is tested alone: of 100 cells without a difference about 5 will seem to have one.</source>
        <translation>Chaque case est testée seule : de 100 cases sans différence, environ 5 sembleront en avoir une.</translation>
    </message>
    <message>
        <source>The chance of even one false alarm among all cells stays below 5 %.</source>
        <translation>La probabilité d’une seule fausse alerte parmi toutes les cases reste sous 5 %.</translation>
    </message>
    <message>
        <source>Of the cells shown as significant at most 5 % are false alarms, on average.</source>
        <translation>Des cases dites significatives, 5 % au plus sont de fausses alertes, en moyenne.</translation>
    </message>
</context>
<context>
    <name>grasploom::DifferenceView</name>
    <message>
        <source>Limits of the difference</source>
        <translation>Seuils de la différence</translation>
    </message>
    <message>
        <source>the paper&apos;s limits</source>
        <translation>les seuils de l’article</translation>
    </message>
    <message>
        <source>fine grid</source>
        <translation>une grille fine</translation>
    </message>
    <message>
        <source>Correction for many tests</source>
        <translation>Correction pour tests multiples</translation>
    </message>
    <message>
        <source>over</source>
        <translation>sur</translation>
    </message>
    <message>
        <source>p-values</source>
        <translation>valeurs p</translation>
    </message>
    <message>
        <source>%1 of %2 cells significant</source>
        <translation>%1 cases significatives sur %2</translation>
    </message>
</context>
<context>
    <name>grasploom::DoctorDialog</name>
    <message>
        <source>Convention doctor</source>
        <translation>Docteur des conventions</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Quoi examiner</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lectures</translation>
    </message>
    <message>
        <source>Read with</source>
        <translation>Lu avec</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Vérité terrain</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>How the numbers would be taken</source>
        <translation>Comment les nombres seraient pris</translation>
    </message>
    <message>
        <source>Share of the grasps with the centre on the object and both plates off it</source>
        <translation>Part des prises dont le centre est sur l’objet et les deux mors en dehors</translation>
    </message>
    <message>
        <source>Share of the grasps whose plates are deeper than the centre, so that they can go down</source>
        <translation>Part des prises dont les mors sont plus profonds que le centre, donc peuvent descendre</translation>
    </message>
    <message>
        <source>Share of the grasps that are correct by the ground truth (30°, 25 %)</source>
        <translation>Part des prises justes selon la vérité terrain (30°, 25 %)</translation>
    </message>
    <message>
        <source>Mean of what there is to tell by</source>
        <translation>Moyenne de ce qui permet d’en juger</translation>
    </message>
    <message>
        <source>Read so</source>
        <translation>Lire ainsi</translation>
    </message>
    <message>
        <source>The dataset&apos;s labels</source>
        <translation>Les annotations du jeu de données</translation>
    </message>
    <message>
        <source>Every reading is of the file as it is on disk, which is never changed.</source>
        <translation>Chaque lecture est celle du fichier tel qu’il est sur le disque, qui n’est jamais modifié.</translation>
    </message>
    <message>
        <source>The dataset is never written to. grasploom-cli convert writes a copy of its labels with another angle (--angle-from, --angle-to).</source>
        <translation>Rien n’est jamais écrit dans le jeu de données. grasploom-cli convert écrit une copie de ses annotations avec un autre angle (--angle-from, --angle-to).</translation>
    </message>
    <message>
        <source>Grasps are held against masks, depth and ground truth…</source>
        <translation>Les prises sont confrontées aux masques, à la profondeur et à la vérité terrain…</translation>
    </message>
    <message>
        <source>%1 grasps of %2 scenes were looked at.</source>
        <translation>%1 prises de %2 scènes ont été examinées.</translation>
    </message>
    <message>
        <source>There is neither mask, depth nor ground truth to tell by.</source>
        <translation>Il n’y a ni masque, ni profondeur, ni vérité terrain pour en juger.</translation>
    </message>
    <message>
        <source>They are meant as they are read: no other reading fits clearly better.</source>
        <translation>Elles sont à lire telles quelles : aucune autre lecture ne convient nettement mieux.</translation>
    </message>
    <message>
        <source>They seem to be meant otherwise: %1 fits %2 points better than as is (%3 instead of %4).</source>
        <translation>Elles semblent à lire autrement : %1 convient mieux de %2 points que tel quel (%3 au lieu de %4).</translation>
    </message>
    <message>
        <source>★ %1 — recommended</source>
        <translation>★ %1 — recommandé</translation>
    </message>
    <message>
        <source>Scene %1, read with %2</source>
        <translation>Scène %1, lue avec %2</translation>
    </message>
    <message>
        <source>Read with: %1</source>
        <translation>Lire avec : %1</translation>
    </message>
</context>
<context>
    <name>grasploom::Document</name>
    <message>
        <source>The predictions could not be judged.</source>
        <translation>Les prédictions n’ont pas pu être jugées.</translation>
    </message>
    <message>
        <source>The labels of this scene cannot be edited.</source>
        <translation>Les annotations de cette scène ne peuvent pas être modifiées.</translation>
    </message>
    <message>
        <source>Revert to the dataset&apos;s labels</source>
        <translation>Revenir aux annotations du jeu de données</translation>
    </message>
    <message>
        <source>There is no place to keep labels and runs of this dataset: it can be looked at only.</source>
        <translation>Il n’y a pas d’endroit où garder les annotations et les entraînements de ce jeu de données : il ne peut être que regardé.</translation>
    </message>
    <message>
        <source>The ground truth could not be read.</source>
        <translation>La vérité terrain n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>The predictions in %1 could not be read.</source>
        <translation>Les prédictions de %1 n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>The masks could not be read.</source>
        <translation>Les masques n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The labels of %1 could not be saved. They are kept here, and saving is tried again every few seconds.</source>
        <translation>Les annotations de %1 n’ont pas pu être enregistrées. Elles sont gardées ici, et l’enregistrement est retenté toutes les quelques secondes.</translation>
    </message>
    <message>
        <source>No scene is shown.</source>
        <translation>Aucune scène n’est montrée.</translation>
    </message>
    <message>
        <source>There is no place to keep edited labels.</source>
        <translation>Il n’y a pas d’endroit où garder les annotations modifiées.</translation>
    </message>
    <message>
        <source>The labels are being read.</source>
        <translation>Les annotations sont en cours de lecture.</translation>
    </message>
    <message>
        <source>The edited labels of this scene are damaged; the dataset&apos;s own are shown. %1</source>
        <translation>Les annotations modifiées de cette scène sont endommagées ; celles du jeu de données sont montrées. %1</translation>
    </message>
    <message>
        <source>The scenes could not be described.</source>
        <translation>Les scènes n’ont pas pu être décrites.</translation>
    </message>
    <message>
        <source>Another window edits the labels of this dataset. Once it is closed they can be edited here.</source>
        <translation>Une autre fenêtre modifie les annotations de ce jeu de données. Dès qu’elle est fermée, on peut les modifier ici.</translation>
    </message>
    <message>
        <source>This picture cannot be read, so labels cannot be held against it: they are not edited here.</source>
        <translation>Cette image est illisible, on ne peut donc pas y comparer les annotations : elles ne sont pas modifiées ici.</translation>
    </message>
</context>
<context>
    <name>grasploom::ErrorBars</name>
    <message>
        <source>Kinds of error</source>
        <translation>Types d’erreur</translation>
    </message>
    <message>
        <source>Arrows walk, Return shows the scenes with the kind of error, Control and Space several kinds</source>
        <translation>Les flèches parcourent, Entrée montre les scènes de ce type d’erreur, Ctrl et Espace plusieurs types</translation>
    </message>
    <message>
        <source>Load predictions to see what goes wrong, and what mending it would bring.</source>
        <translation>Ouvrez des prédictions pour voir ce qui échoue, et ce que le corriger apporterait.</translation>
    </message>
</context>
<context>
    <name>grasploom::ErrorTypeModel</name>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>%1 / +%2</source>
        <translation>%1 / +%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2 of the %3 predictions looked at, the best %4 of each of %5 scenes.</source>
        <translation>%1 : %2 des %3 prédictions considérées, les %4 meilleures de chacune des %5 scènes.</translation>
    </message>
    <message>
        <source>Cross-hatched: %1 whose ground truth explains a better-ranked one too.</source>
        <translation>Croisillons : %1 dont la vérité terrain en explique aussi une mieux classée.</translation>
    </message>
    <message>
        <source>Were they all right, top-%1 accuracy would gain %2 points</source>
        <translation>Si toutes étaient justes, l’exactitude top-%1 gagnerait %2 points</translation>
    </message>
    <message>
        <source>, any-hit@%1 %2: scenes without a right one, but with one of these</source>
        <translation>, any-hit@%1 %2 : scènes sans prédiction juste, mais avec l’une de celles-ci</translation>
    </message>
    <message>
        <source>Click: the scenes where A&apos;s best prediction is so. With Ctrl: in addition.</source>
        <translation>Clic : les scènes où la meilleure prédiction de A est ainsi. Avec Ctrl : en plus.</translation>
    </message>
    <message>
        <source>%1. %2. If mended: %3 points</source>
        <translation>%1. %2. Si corrigé : %3 points</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui échoue</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
    <message>
        <source>If mended: top-%1 / any hit</source>
        <translation>Si corrigé : top-%1 / any-hit</translation>
    </message>
    <message>
        <source>If mended (points)</source>
        <translation>Si corrigé (points)</translation>
    </message>
    <message>
        <source>What the accuracy, in percentage points, would gain if all of the kind were right</source>
        <translation>Ce que l’exactitude, en points de pourcentage, gagnerait si toutes celles du type étaient justes</translation>
    </message>
    <message>
        <source>How many of the best predictions of every scene are wrong in this way, and their share of all</source>
        <translation>Combien des meilleures prédictions de chaque scène échouent ainsi, et leur part du total</translation>
    </message>
</context>
<context>
    <name>grasploom::ErrorsDock</name>
    <message>
        <source>What is counted</source>
        <translation>Ce qui est compté</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>How often each kind of error occurs, and what mending it would bring</source>
        <translation>Fréquence de chaque type d’erreur, et ce que le corriger apporterait</translation>
    </message>
    <message>
        <source>Correct and wrong predictions over one of their numbers</source>
        <translation>Prédictions justes et fausses selon l’une de leurs grandeurs</translation>
    </message>
    <message>
        <source>Where in the picture predictions are right</source>
        <translation>Où dans l’image les prédictions sont justes</translation>
    </message>
    <message>
        <source>Which objects fail most</source>
        <translation>Quels objets échouent le plus</translation>
    </message>
    <message>
        <source>Number of the histogram</source>
        <translation>Grandeur de l’histogramme</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The errors could not be counted.</source>
        <translation>Les erreurs n’ont pas pu être comptées.</translation>
    </message>
    <message numerus="yes">
        <source>the best %1 of each of %n scene(s)</source>
        <translation>
            <numerusform>les %1 meilleures de %n scène</numerusform>
            <numerusform>les %1 meilleures de chacune des %n scènes</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>The export failed.</source>
        <translation>L’export a échoué.</translation>
    </message>
    <message>
        <source>Ranking whose scenes are picked</source>
        <translation>Classement dont on choisit les scènes</translation>
    </message>
    <message>
        <source>Counted: the best %1 predictions of every scene with ground truth, a missing one included.</source>
        <translation>Sont comptées : les %1 meilleures prédictions de chaque scène avec vérité terrain, les absentes comprises.</translation>
    </message>
    <message>
        <source>A pick filters the scenes by the best prediction of %1.</source>
        <translation>Un choix filtre les scènes selon la meilleure prédiction de %1.</translation>
    </message>
    <message>
        <source>What is picked shows the scenes where this one&apos;s best prediction is so</source>
        <translation>Ce qui est choisi montre les scènes où sa meilleure prédiction est ainsi</translation>
    </message>
    <message>
        <source>The scenes are filtered by the best prediction of A under the ranking in force, or of the second compared ranking. Choose one of them to pick scenes here.</source>
        <translation>Les scènes sont filtrées selon la meilleure prédiction de A dans le classement en vigueur, ou du second classement comparé. Choisissez l’un d’eux pour sélectionner des scènes ici.</translation>
    </message>
    <message>
        <source>picks scenes by the best one of %1</source>
        <translation>choisit les scènes selon la meilleure de %1</translation>
    </message>
</context>
<context>
    <name>grasploom::ExactSpin</name>
    <message>
        <source>“%1” is not a number</source>
        <translation>« %1 » n’est pas un nombre</translation>
    </message>
    <message>
        <source>%1 is not possible: %2 to %3</source>
        <translation>%1 n’est pas possible : de %2 à %3</translation>
    </message>
    <message>
        <source>The depth is not known here: say it in pixels</source>
        <translation>La profondeur n’est pas connue ici : dites-le en pixels</translation>
    </message>
</context>
<context>
    <name>grasploom::ExportDialog</name>
    <message>
        <source>scenes without a label</source>
        <translation>les scènes sans annotation</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>les dossiers</translation>
    </message>
    <message>
        <source>sizes of pictures</source>
        <translation>les tailles des images</translation>
    </message>
    <message>
        <source>Cornell&apos;s negatives</source>
        <translation>les négatifs de Cornell</translation>
    </message>
    <message>
        <source>which rectangles are jaw sizes of one grasp</source>
        <translation>quels rectangles sont des tailles de mors d’une même prise</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Rien n’est perdu.</translation>
    </message>
    <message>
        <source>It has no place for: %1.</source>
        <translation>Il n’a pas de place pour : %1.</translation>
    </message>
    <message>
        <source>First &amp;jaw size of each grasp only</source>
        <translation>Première taille de &amp;mors de chaque prise seulement</translation>
    </message>
    <message>
        <source>&amp;Replace files that are there</source>
        <translation>&amp;Remplacer les fichiers présents</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>Exporter les annotations</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>Fo&amp;rmat</translation>
    </message>
    <message>
        <source>As usual in this format</source>
        <translation>Comme d’usage dans ce format</translation>
    </message>
    <message>
        <source>&amp;Angles</source>
        <translation>&amp;Angles</translation>
    </message>
    <message>
        <source>Other programs take every jaw size for a grasp of its own</source>
        <translation>D’autres programmes prennent chaque taille de mors pour une prise à part</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;Vers</translation>
    </message>
    <message>
        <source>Files of other names stay as they are</source>
        <translation>Les fichiers d’autres noms restent tels quels</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’export</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Empty folder for the labels</source>
        <translation>Dossier vide pour les annotations</translation>
    </message>
    <message>
        <source>This lies in the dataset, which is not written to. Choose another place.</source>
        <translation>Cela se trouve dans le jeu de données, où rien n’est écrit. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>There is something already. Choose another name, or let it be replaced.</source>
        <translation>Il y a déjà quelque chose. Choisissez un autre nom, ou laissez remplacer.</translation>
    </message>
    <message>
        <source>Stopped. Nothing is left of it.</source>
        <translation>Arrêté. Il n’en reste rien.</translation>
    </message>
</context>
<context>
    <name>grasploom::FilterChip</name>
    <message>
        <source>Remove filter: %1</source>
        <translation>Retirer le filtre : %1</translation>
    </message>
</context>
<context>
    <name>grasploom::FilterChips</name>
    <message>
        <source>Not: %1</source>
        <translation>Pas : %1</translation>
    </message>
    <message>
        <source>Click to remove this condition.</source>
        <translation>Cliquer pour retirer cette condition.</translation>
    </message>
    <message>
        <source>%1
Click to show the whole dataset again.</source>
        <translation>%1
Cliquer pour montrer de nouveau tout le jeu de données.</translation>
    </message>
</context>
<context>
    <name>grasploom::FindingTable</name>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>As numbered on the picture: all jaw sizes of a grasp are one</source>
        <translation>Numérotée comme sur l’image : toutes les tailles de mors d’une prise n’en font qu’une</translation>
    </message>
    <message>
        <source>Grasp</source>
        <translation>Prise</translation>
    </message>
</context>
<context>
    <name>grasploom::GpuLabel</name>
    <message>
        <source>GPU %1: %2 of %3 GiB used, %4 % busy</source>
        <translation>GPU %1 : %2 Gio sur %3 utilisés, occupé à %4 %</translation>
    </message>
</context>
<context>
    <name>grasploom::GraspCanvas</name>
    <message>
        <source>Picture with grasps</source>
        <translation>Image avec prises</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Vérité terrain</translation>
    </message>
    <message>
        <source>Draw grasp</source>
        <translation>Dessiner une prise</translation>
    </message>
    <message>
        <source>Turn grasp</source>
        <translation>Tourner la prise</translation>
    </message>
    <message>
        <source>Delete grasp</source>
        <translation>Supprimer la prise</translation>
    </message>
    <message>
        <source>Nudge grasp</source>
        <translation>Décaler la prise</translation>
    </message>
    <message>
        <source>No picture. Open a dataset folder, or drop one here.</source>
        <translation>Pas d’image. Ouvrez un dossier de données ou déposez-le ici.</translation>
    </message>
    <message>
        <source>Resize grasp</source>
        <translation>Redimensionner la prise</translation>
    </message>
    <message>
        <source>Move grasp</source>
        <translation>Déplacer la prise</translation>
    </message>
    <message>
        <source>No grasp selected. Tab walks through the grasps, Ctrl+Tab leaves the picture.</source>
        <translation>Aucune prise sélectionnée. Tab parcourt les prises, Ctrl+Tab quitte l’image.</translation>
    </message>
    <message numerus="yes">
        <source>%n grasp(s) selected</source>
        <translation>
            <numerusform>%n prise sélectionnée</numerusform>
            <numerusform>%n prises sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete grasps</source>
        <translation>Supprimer des prises</translation>
    </message>
    <message>
        <source>beside the object&apos;s edge; Alt lets go</source>
        <translation>au bord de l’objet ; Alt lâche</translation>
    </message>
</context>
<context>
    <name>grasploom::GraspForm</name>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>θ</source>
        <translation>θ</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>Mors</translation>
    </message>
    <message>
        <source>Centre x, pixels</source>
        <translation>Centre x, pixels</translation>
    </message>
    <message>
        <source>Centre y, pixels</source>
        <translation>Centre y, pixels</translation>
    </message>
    <message>
        <source>Angle, degrees clockwise</source>
        <translation>Angle, degrés dans le sens horaire</translation>
    </message>
    <message>
        <source>Opening, pixels</source>
        <translation>Ouverture, pixels</translation>
    </message>
    <message>
        <source>Jaw width, pixels</source>
        <translation>Largeur des mors, pixels</translation>
    </message>
    <message>
        <source>Centre, in pixels of the original picture, from its left edge</source>
        <translation>Centre, en pixels de l’image d’origine, depuis son bord gauche</translation>
    </message>
    <message>
        <source>Centre, in pixels of the original picture, from its top edge</source>
        <translation>Centre, en pixels de l’image d’origine, depuis son bord supérieur</translation>
    </message>
    <message>
        <source>Direction of the opening axis in degrees, clockwise on screen; 0° points right, period 180°</source>
        <translation>Direction de l’axe d’ouverture en degrés, sens horaire à l’écran ; 0° pointe à droite, période 180°</translation>
    </message>
    <message>
        <source>°</source>
        <comment>suffix of degrees</comment>
        <translation>°</translation>
    </message>
    <message>
        <source> px</source>
        <comment>suffix of pixels</comment>
        <translation> px</translation>
    </message>
    <message>
        <source>%1° is the same direction as %2°</source>
        <translation>%1° est la même direction que %2°</translation>
    </message>
    <message>
        <source>Length along the opening axis: how far the gripper opens, in pixels (the paper&apos;s w); &quot;4 cm&quot; where the depth is known</source>
        <translation>Longueur le long de l’axe d’ouverture : de combien la pince s’ouvre, en pixels (le w de l’article) ; « 4 cm » là où la profondeur est connue</translation>
    </message>
    <message>
        <source>Width of the gripper&apos;s plates, across the opening axis, in pixels (the paper&apos;s h); &quot;2 cm&quot; where the depth is known</source>
        <translation>Largeur des plaques de la pince, en travers de l’axe d’ouverture, en pixels (le h de l’article) ; « 2 cm » là où la profondeur est connue</translation>
    </message>
</context>
<context>
    <name>grasploom::HistoryPage</name>
    <message>
        <source>Run</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>The training whose validations are shown</source>
        <translation>L’entraînement dont les validations sont affichées</translation>
    </message>
    <message>
        <source>Open a run&apos;s folder…</source>
        <translation>Ouvrir le dossier d’un entraînement…</translation>
    </message>
    <message>
        <source>Shows a run that lies elsewhere; it must be of the open dataset</source>
        <translation>Affiche un entraînement situé ailleurs ; il doit porter sur le jeu de données ouvert</translation>
    </message>
    <message>
        <source>Shows the scenes that are right here and were wrong at the validation before</source>
        <translation>Affiche les scènes correctes ici et fausses à la validation précédente</translation>
    </message>
    <message>
        <source>Shows the scenes that are wrong here and were right at the validation before</source>
        <translation>Affiche les scènes fausses ici et correctes à la validation précédente</translation>
    </message>
    <message>
        <source>What the network predicted at the validation, beside what it had predicted at the one before. What stood in A and B comes back when this is switched off.</source>
        <translation>Ce que le réseau a prédit à cette validation, à côté de ce qu’il avait prédit à la précédente. Ce qui était en A et B revient quand l’option est désactivée.</translation>
    </message>
    <message>
        <source>Over the whole training:</source>
        <translation>Sur tout l’entraînement :</translation>
    </message>
    <message>
        <source>Shows the scenes that were right at no validation</source>
        <translation>Affiche les scènes qui n’ont été correctes à aucune validation</translation>
    </message>
    <message>
        <source>Shows the scenes that stayed right from some validation on</source>
        <translation>Affiche les scènes restées correctes à partir d’une validation</translation>
    </message>
    <message>
        <source>Shows the scenes that were forgotten at least once and are right at the end</source>
        <translation>Affiche les scènes oubliées au moins une fois et correctes à la fin</translation>
    </message>
    <message>
        <source>Shows the scenes that were right once and are wrong at the end</source>
        <translation>Affiche les scènes correctes un moment et fausses à la fin</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>The export failed.</source>
        <translation>L’export a échoué.</translation>
    </message>
    <message>
        <source>Judging: %1 of %2</source>
        <translation>Évaluation : %1 sur %2</translation>
    </message>
    <message>
        <source>The history of this run cannot be shown: %1</source>
        <translation>L’historique de cet entraînement ne peut pas être affiché : %1</translation>
    </message>
    <message>
        <source>No run of this dataset yet. Train a network, or open a run&apos;s folder.</source>
        <translation>Pas encore d’entraînement sur ce jeu de données. Entraînez un réseau, ou ouvrez le dossier d’un entraînement.</translation>
    </message>
    <message>
        <source>Open a dataset and train a network: here stands what it learned and forgot.</source>
        <translation>Ouvrez un jeu de données et entraînez un réseau : ce qu’il a appris et oublié s’affiche ici.</translation>
    </message>
    <message>
        <source>The validations are being judged…</source>
        <translation>Évaluation des validations en cours…</translation>
    </message>
    <message>
        <source>Open a run&apos;s folder</source>
        <translation>Ouvrir le dossier d’un entraînement</translation>
    </message>
    <message>
        <source>This run has not been validated yet. Its history grows with every validation.</source>
        <translation>Cet entraînement n’a pas encore été validé. Son historique grandit à chaque validation.</translation>
    </message>
    <message>
        <source>An earlier version trained this run: it keeps no predictions of its validations. Resume it with more iterations, and it keeps those to come.</source>
        <translation>Une version antérieure a fait cet entraînement : il ne garde pas les prédictions de ses validations. Reprenez-le avec plus d’itérations, et il gardera les suivantes.</translation>
    </message>
    <message>
        <source>Never right</source>
        <translation>Jamais correctes</translation>
    </message>
    <message>
        <source>Never forgotten</source>
        <translation>Jamais oubliées</translation>
    </message>
    <message>
        <source>Learned again</source>
        <translation>Réapprises</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdues</translation>
    </message>
    <message numerus="yes">
        <source>%n training scene(s)</source>
        <translation>
            <numerusform>%n scène d’entraînement</numerusform>
            <numerusform>%n scènes d’entraînement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validation scene(s)</source>
        <translation>
            <numerusform>%n scène de validation</numerusform>
            <numerusform>%n scènes de validation</numerusform>
        </translation>
    </message>
    <message>
        <source>%1°, IoU %2, by %3</source>
        <translation>%1°, IoU %2, classé par %3</translation>
    </message>
    <message>
        <source>predictions are kept of %1 of %2 validations</source>
        <translation>prédictions conservées pour %1 validations sur %2</translation>
    </message>
    <message>
        <source>never right</source>
        <translation>jamais correctes</translation>
    </message>
    <message>
        <source>never forgotten</source>
        <translation>jamais oubliées</translation>
    </message>
    <message>
        <source>learned again</source>
        <translation>réapprises</translation>
    </message>
    <message>
        <source>forgotten, wrong at the end</source>
        <translation>oubliées, fausses à la fin</translation>
    </message>
    <message>
        <source>No scene: %1</source>
        <translation>Aucune scène : %1</translation>
    </message>
    <message>
        <source>Run:</source>
        <translation>Entraînement :</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Apprises</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Oubliées</translation>
    </message>
    <message>
        <source>Iteration %1: %2 of %3 right (%4 %)</source>
        <translation>Itération %1 : %2 sur %3 correctes (%4 %)</translation>
    </message>
    <message>
        <source>iteration %1</source>
        <translation>itération %1</translation>
    </message>
    <message>
        <source>learned at iteration %1</source>
        <translation>apprises à l’itération %1</translation>
    </message>
    <message>
        <source>forgotten at iteration %1</source>
        <translation>oubliées à l’itération %1</translation>
    </message>
    <message>
        <source>%1 at iteration %2</source>
        <translation>%1 à l’itération %2</translation>
    </message>
    <message>
        <source>Show predictions (A: here, B: before)</source>
        <translation>Montrer les prédictions (A : ici, B : avant)</translation>
    </message>
    <message>
        <source>Errors at the current validation</source>
        <translation>Erreurs à la validation courante</translation>
    </message>
    <message>
        <source>Stop predicting</source>
        <translation>Arrêter la prédiction</translation>
    </message>
    <message>
        <source>Predict by its checkpoints</source>
        <translation>Prédire par ses points de reprise</translation>
    </message>
    <message>
        <source>What is predicted by then stays</source>
        <translation>Ce qui est prédit d’ici là reste</translation>
    </message>
    <message>
        <source>Predicts its validation scenes by each checkpoint that is left, the last three and the best one, and keeps that in the run&apos;s folder: the history has these then</source>
        <translation>Prédit ses scènes de validation par chaque point de reprise qui reste, les trois derniers et le meilleur, et les garde dans le dossier de l’entraînement : l’historique les contient alors</translation>
    </message>
    <message>
        <source>Reading the labels…</source>
        <translation>Lecture des annotations…</translation>
    </message>
    <message>
        <source>Predicting: %1 of %2 scenes</source>
        <translation>Prédiction : %1 scènes sur %2</translation>
    </message>
    <message>
        <source>The validation scenes could not be predicted.</source>
        <translation>Les scènes de validation n’ont pas pu être prédites.</translation>
    </message>
</context>
<context>
    <name>grasploom::HistoryPlot</name>
    <message>
        <source>History of the validations</source>
        <translation>Historique des validations</translation>
    </message>
    <message>
        <source>Right (top-1)</source>
        <translation>Correctes (top-1)</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Errors, ranked by %1</source>
        <translation>Erreurs, classement par %1</translation>
    </message>
    <message>
        <source>Scenes learned (up) and forgotten (down) since the validation before</source>
        <translation>Scènes apprises (haut) et oubliées (bas) depuis la validation précédente</translation>
    </message>
    <message>
        <source>Iteration %1: %2 % right (%3 of %4), %5 learned, %6 forgotten</source>
        <translation>Itération %1 : %2 % correctes (%3 sur %4), %5 apprises, %6 oubliées</translation>
    </message>
</context>
<context>
    <name>grasploom::ImportDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>◀ Pre&amp;vious</source>
        <translation>◀ Précé&amp;dente</translation>
    </message>
    <message>
        <source>Ne&amp;xt ▶</source>
        <translation>Sui&amp;vante ▶</translation>
    </message>
    <message>
        <source>Open labels of another format</source>
        <translation>Ouvrir des annotations d’un autre format</translation>
    </message>
    <message>
        <source>What is left out, and why</source>
        <translation>Ce qui est laissé de côté, et pourquoi</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l’import</translation>
    </message>
    <message>
        <source>&amp;Import and open</source>
        <translation>&amp;Importer et ouvrir</translation>
    </message>
    <message>
        <source>A file or a folder of labels; it is only read</source>
        <translation>Un fichier ou un dossier d’annotations ; il est seulement lu</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>Anno&amp;tations</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Fichier…</translation>
    </message>
    <message>
        <source>A file of labels</source>
        <translation>Un fichier d’annotations</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>D&amp;ossier…</translation>
    </message>
    <message>
        <source>A folder of labels</source>
        <translation>Un dossier d’annotations</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Comme reconnu</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>Fo&amp;rmat</translation>
    </message>
    <message>
        <source>As the file says, else as usual</source>
        <translation>Comme le dit le fichier, sinon comme d’usage</translation>
    </message>
    <message>
        <source>Programs differ in how they count the angle of a box. If the rectangles lie across the objects in the picture, another convention is the right one.</source>
        <translation>Les programmes comptent différemment l’angle d’une boîte. Si les rectangles sont en travers des objets dans l’image, c’est une autre convention qui est la bonne.</translation>
    </message>
    <message>
        <source>&amp;Angles</source>
        <translation>&amp;Angles</translation>
    </message>
    <message>
        <source>beside the labels, or a folder further up</source>
        <translation>à côté des annotations, ou un dossier plus haut</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>I&amp;mages</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Dossier des images</translation>
    </message>
    <message>
        <source>The pictures are copied here, each with its labels beside it. The folder must be new or empty</source>
        <translation>Les images y sont copiées, chacune avec ses annotations à côté. Le dossier doit être nouveau ou vide</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>&amp;Nouveau dossier</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Par&amp;courir…</translation>
    </message>
    <message>
        <source>Empty folder for the dataset</source>
        <translation>Dossier vide pour le jeu de données</translation>
    </message>
    <message>
        <source>A picture with its labels as they are understood</source>
        <translation>Une image avec ses annotations telles que comprises</translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n picture(s) so far</source>
        <translation>
            <numerusform>Lecture : %n image jusqu’ici</numerusform>
            <numerusform>Lecture : %n images jusqu’ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels (*.json *.csv *.xml *.txt);;All files (*)</source>
        <translation>Annotations (*.json *.csv *.xml *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>L’image ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>As recognised: %1</source>
        <translation>Comme reconnu : %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n rectangle(s)</source>
        <translation>
            <numerusform>%1, %n rectangle</numerusform>
            <numerusform>%1, %n rectangles</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file or a folder of labels.</source>
        <translation>Choisissez un fichier ou un dossier d’annotations.</translation>
    </message>
    <message>
        <source>None of its pictures is in %1: choose the folder that holds them.</source>
        <translation>Aucune de ses images n’est dans %1 : choisissez le dossier qui les contient.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) imported into %1</source>
        <translation>
            <numerusform>%n scène importée dans %1</numerusform>
            <numerusform>%n scènes importées dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing is left of it.</source>
        <translation>Arrêté. Il n’en reste rien.</translation>
    </message>
</context>
<context>
    <name>grasploom::Inspector</name>
    <message>
        <source>No scene is open</source>
        <translation>Aucune scène n’est ouverte</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Ground truth no. %1</source>
        <translation>Vérité terrain n° %1</translation>
    </message>
    <message>
        <source>Prediction A no. %1</source>
        <translation>Prédiction A n° %1</translation>
    </message>
    <message>
        <source>Prediction B no. %1</source>
        <translation>Prédiction B n° %1</translation>
    </message>
    <message>
        <source>Open a dataset and choose a scene: its grasps are explained here.</source>
        <translation>Ouvrez un jeu de données et choisissez une scène : ses prises sont expliquées ici.</translation>
    </message>
    <message>
        <source>Select a grasp on the picture to see its numbers. With predictions open, this is where you see why one is right or wrong.</source>
        <translation>Sélectionnez une prise sur l’image pour voir ses nombres. Avec des prédictions ouvertes, c’est ici que l’on voit pourquoi l’une est juste ou fausse.</translation>
    </message>
    <message>
        <source>Select a prediction on the picture or in the lists below to see why it is right or wrong.</source>
        <translation>Sélectionnez une prédiction sur l’image ou dans les listes ci-dessous pour voir pourquoi elle est juste ou fausse.</translation>
    </message>
    <message>
        <source>File score</source>
        <translation>Score du fichier</translation>
    </message>
    <message>
        <source>Intermediate score</source>
        <translation>Score intermédiaire</translation>
    </message>
    <message>
        <source>Scorer&apos;s score</source>
        <translation>Score de l’évaluateur</translation>
    </message>
    <message>
        <source>The score that the predictions file ranks by</source>
        <translation>Le score selon lequel le fichier de prédictions classe</translation>
    </message>
    <message>
        <source>The predictor&apos;s probability that this place and angle can be grasped</source>
        <translation>La probabilité, selon le prédicteur, que cet endroit et cet angle soient saisissables</translation>
    </message>
    <message>
        <source>The scorer&apos;s probability that this very rectangle is a good grasp</source>
        <translation>La probabilité, selon l’évaluateur, que ce rectangle même soit une bonne prise</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Ground truth no. %1, jaw size %2</source>
        <translation>Vérité terrain n° %1, taille de mors %2</translation>
    </message>
</context>
<context>
    <name>grasploom::JobTable</name>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>s’arrête</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Predict: %1</source>
        <translation>Prédire : %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>goes on alone</source>
        <translation>continue seul</translation>
    </message>
</context>
<context>
    <name>grasploom::JobThread</name>
    <message>
        <source>not enough memory</source>
        <translation>pas assez de mémoire</translation>
    </message>
    <message>
        <source>an unknown error</source>
        <translation>une erreur inconnue</translation>
    </message>
</context>
<context>
    <name>grasploom::KeySheet</name>
    <message>
        <source>Scenes (canvas or grid)</source>
        <translation>Scènes (image ou grille)</translation>
    </message>
    <message>
        <source>D, →</source>
        <translation>D, →</translation>
    </message>
    <message>
        <source>Next scene</source>
        <translation>Scène suivante</translation>
    </message>
    <message>
        <source>A, ←</source>
        <translation>A, ←</translation>
    </message>
    <message>
        <source>Previous scene</source>
        <translation>Scène précédente</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>Molette, +, −</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>Zoomer au curseur</translation>
    </message>
    <message>
        <source>Middle drag, Space drag</source>
        <translation>Glisser du bouton central ou avec Espace</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Déplacer l’image</translation>
    </message>
    <message>
        <source>Fit the picture into the window</source>
        <translation>Ajuster l’image à la fenêtre</translation>
    </message>
    <message>
        <source>One picture pixel per screen pixel</source>
        <translation>Un pixel d’image par pixel d’écran</translation>
    </message>
    <message>
        <source>Hold H</source>
        <translation>Maintenir H</translation>
    </message>
    <message>
        <source>Hide all grasps</source>
        <translation>Cacher toutes les prises</translation>
    </message>
    <message>
        <source>Grasps</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Clic</translation>
    </message>
    <message>
        <source>Select a grasp</source>
        <translation>Sélectionner une prise</translation>
    </message>
    <message>
        <source>O or E, then drag</source>
        <translation>O ou E, puis glisser</translation>
    </message>
    <message>
        <source>Draw a grasp along its opening</source>
        <translation>Dessiner une prise le long de son ouverture</translation>
    </message>
    <message>
        <source>Shift+O or Shift+E</source>
        <translation>Maj+O ou Maj+E</translation>
    </message>
    <message>
        <source>Draw a grasp with three clicks</source>
        <translation>Dessiner une prise en trois clics</translation>
    </message>
    <message>
        <source>Turn by −5°, −1°, +1°, +5°</source>
        <translation>Tourner de −5°, −1°, +1°, +5°</translation>
    </message>
    <message>
        <source>Shift while turning</source>
        <translation>Maj en tournant</translation>
    </message>
    <message>
        <source>Snap to 15°</source>
        <translation>Aligner sur 15°</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Move the selected grasp by one pixel</source>
        <translation>Déplacer la prise sélectionnée d’un pixel</translation>
    </message>
    <message>
        <source>Delete the selected grasp</source>
        <translation>Supprimer la prise sélectionnée</translation>
    </message>
    <message>
        <source>Copy, paste a grasp</source>
        <translation>Copier, coller une prise</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Annuler, rétablir</translation>
    </message>
    <message>
        <source>Leave the tool, drop the selection</source>
        <translation>Quitter l’outil, abandonner la sélection</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>Ouvrir un dossier de données</translation>
    </message>
    <message>
        <source>Open predictions</source>
        <translation>Ouvrir des prédictions</translation>
    </message>
    <message>
        <source>Colour, mask, depth, stereo depth</source>
        <translation>Couleur, masque, profondeur, profondeur stéréo</translation>
    </message>
    <message>
        <source>Back to the paper&apos;s thresholds</source>
        <translation>Revenir aux seuils de l’article</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Cette feuille</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Zoom in, out from anywhere</source>
        <translation>Agrandir, réduire, d’où que ce soit</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Maj+Tab</translation>
    </message>
    <message>
        <source>Next, previous grasp; after the last one on to the next part</source>
        <translation>Prise suivante, précédente ; après la dernière, partie suivante</translation>
    </message>
    <message>
        <source>Ctrl+Tab, Ctrl+Shift+Tab</source>
        <translation>Ctrl+Tab, Ctrl+Maj+Tab</translation>
    </message>
    <message>
        <source>Leave the picture for the next, previous part</source>
        <translation>Quitter l’image pour la partie suivante, précédente</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Maj+flèches</translation>
    </message>
    <message>
        <source>Move the selected grasp by ten pixels</source>
        <translation>Déplacer la prise sélectionnée de dix pixels</translation>
    </message>
    <message>
        <source>Go to the picture</source>
        <translation>Aller à l’image</translation>
    </message>
    <message>
        <source>Close the folder</source>
        <translation>Fermer le dossier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Find or filter scenes</source>
        <translation>Chercher ou filtrer des scènes</translation>
    </message>
    <message>
        <source>Ctrl+Space in the field</source>
        <translation>Ctrl+Espace dans le champ</translation>
    </message>
    <message>
        <source>What can be asked for</source>
        <translation>Ce que l’on peut demander</translation>
    </message>
    <message>
        <source>Save the filter and the order under a name</source>
        <translation>Enregistrer le filtre et l’ordre sous un nom</translation>
    </message>
    <message>
        <source>Show a saved view</source>
        <translation>Montrer une vue enregistrée</translation>
    </message>
    <message>
        <source>3-D view</source>
        <translation>Vue 3D</translation>
    </message>
    <message>
        <source>Drag; middle or Shift+drag; wheel</source>
        <translation>Glisser ; milieu ou Maj+glisser ; molette</translation>
    </message>
    <message>
        <source>Turn, move, zoom</source>
        <translation>Tourner, déplacer, zoomer</translation>
    </message>
    <message>
        <source>Arrows, +, −</source>
        <translation>Flèches, +, −</translation>
    </message>
    <message>
        <source>Turn, zoom</source>
        <translation>Tourner, zoomer</translation>
    </message>
    <message>
        <source>From the front, right, top, oblique</source>
        <translation>De face, de droite, de dessus, de biais</translation>
    </message>
    <message>
        <source>Parallel projection</source>
        <translation>Projection parallèle</translation>
    </message>
    <message>
        <source>Go to the gripper</source>
        <translation>Aller à la pince</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>As the picture was taken</source>
        <translation>Comme l’image a été prise</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>Enregistrer une image</translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation>Exporter un rapport</translation>
    </message>
    <message>
        <source>Go to scenes, inspector, training, sweep, compare, errors, 3-D, problems, log</source>
        <translation>Aller aux scènes, à l&apos;inspecteur, à l&apos;entraînement, au balayage, à la comparaison, aux erreurs, à la 3D, aux problèmes, au journal</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Mark as reviewed and go on; take the mark back</source>
        <translation>Marquer comme revue et continuer ; reprendre la marque</translation>
    </message>
    <message>
        <source>Tags, note of the scene</source>
        <translation>Étiquettes, note de la scène</translation>
    </message>
    <message>
        <source>O, then Enter</source>
        <translation>O, puis Entrée</translation>
    </message>
    <message>
        <source>Place a grasp at the cursor or in the middle</source>
        <translation>Placer une prise au curseur ou au milieu</translation>
    </message>
    <message>
        <source>Ctrl+click, Ctrl+drag</source>
        <translation>Ctrl+clic, Ctrl+glisser</translation>
    </message>
    <message>
        <source>Select several labels</source>
        <translation>Sélectionner plusieurs annotations</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+flèches</translation>
    </message>
    <message>
        <source>Change opening and jaw by one pixel; with Shift by ten</source>
        <translation>Changer ouverture et mors d’un pixel ; avec Maj de dix</translation>
    </message>
    <message>
        <source>Duplicate the selected labels</source>
        <translation>Dupliquer les annotations sélectionnées</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 à 5</translation>
    </message>
    <message>
        <source>Verdict on the scene, while the Repair page is shown and takes keys</source>
        <translation>Verdict sur la scène, tant que la page Réparer est montrée et prend les touches</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>Enregistrer l’espace de travail</translation>
    </message>
    <message>
        <source>Go to the sets</source>
        <translation>Aller aux ensembles</translation>
    </message>
    <message>
        <source>Promote the selected prediction, or accept the suggestion, as a label</source>
        <translation>Faire de la prédiction choisie, ou de la suggestion, une annotation</translation>
    </message>
    <message>
        <source>Ask a network for grasps; next, previous suggestion</source>
        <translation>Demander des prises à un réseau ; suggestion suivante, précédente</translation>
    </message>
    <message>
        <source>Alt while drawing or resizing</source>
        <translation>Alt en dessinant ou redimensionnant</translation>
    </message>
    <message>
        <source>Let go of the object&apos;s edges, where ends snap to them</source>
        <translation>Lâcher les bords de l’objet, quand les bouts s’y alignent</translation>
    </message>
</context>
<context>
    <name>grasploom::LabelHistory</name>
    <message>
        <source>The edited labels are only to be read here.</source>
        <translation>Les annotations modifiées ne peuvent être que lues ici.</translation>
    </message>
</context>
<context>
    <name>grasploom::LabelPages</name>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>grasploom::LedgerBars</name>
    <message>
        <source>Ledger of A and B</source>
        <translation>Bilan de A et B</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Rien n’est encore comparé</translation>
    </message>
    <message>
        <source>%1: %2 of %3 scenes, %4 %</source>
        <translation>%1 : %2 scènes sur %3, %4 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Click to show only these scenes.</source>
        <translation>Cliquez pour ne montrer que ces scènes.</translation>
    </message>
</context>
<context>
    <name>grasploom::LedgerView</name>
    <message>
        <source>%1: the best one %2 %</source>
        <translation>%1 : la meilleure %2 %</translation>
    </message>
    <message>
        <source>, best of %1 %2 %</source>
        <translation>, les %1 meilleures %2 %</translation>
    </message>
    <message>
        <source>, best of all %1 %</source>
        <translation>, toutes %1 %</translation>
    </message>
    <message>
        <source>median rank of the first correct one: %1</source>
        <translation>rang médian de la première juste : %1</translation>
    </message>
    <message>
        <source>What a perfect ranking of the same predictions would reach: accuracy below the best of all is lost by ranking, the rest by the generator.</source>
        <translation>Ce qu’atteindrait un classement parfait des mêmes prédictions : ce qui manque jusque-là est perdu par le classement, le reste par le générateur.</translation>
    </message>
</context>
<context>
    <name>grasploom::LimitHeatmap</name>
    <message>
        <source>angle ≤ %1°, IoU &gt; %2 %</source>
        <translation>angle ≤ %1°, IoU &gt; %2 %</translation>
    </message>
    <message>
        <source>%1: the limits in force, %2° and %3 %, are between or beyond those of the cells</source>
        <translation>%1 : les seuils en vigueur, %2° et %3 %, sont entre ou au-delà de ceux des cases</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>IoU limit (must exceed)</source>
        <translation>seuil d’IoU (à dépasser)</translation>
    </message>
    <message>
        <source>angle limit (inclusive)</source>
        <translation>seuil d’angle (inclus)</translation>
    </message>
    <message>
        <source>angle limit</source>
        <translation>seuil d’angle</translation>
    </message>
</context>
<context>
    <name>grasploom::LogDock</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>grasploom::MainWindow</name>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) found…</source>
        <translation>
            <numerusform>%n scène trouvée…</numerusform>
            <numerusform>%n scènes trouvées…</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 could not be opened.</source>
        <translation>Le dossier %1 n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>Jugement en cours…</translation>
    </message>
    <message>
        <source>x %1  y %2 px</source>
        <translation>x %1  y %2 px</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>Ouvrir un dossier de données</translation>
    </message>
    <message>
        <source>Open predictions</source>
        <translation>Ouvrir des prédictions</translation>
    </message>
    <message>
        <source>Predictions (*.csv *.txt);;All files (*)</source>
        <translation>Prédictions (*.csv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Looking for scenes…</source>
        <translation>Recherche de scènes…</translation>
    </message>
    <message>
        <source>%1 — GraspLoom</source>
        <translation>%1 — GraspLoom</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n scene(s)</source>
        <translation>
            <numerusform>%1 : %n scène</numerusform>
            <numerusform>%1 : %n scènes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n objet</numerusform>
            <numerusform>%n objets</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty folder for the Jacquard tree</source>
        <translation>Dossier vide pour l’arborescence Jacquard</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) exported to %1</source>
        <translation>
            <numerusform>%n scène exportée vers %1</numerusform>
            <numerusform>%n scènes exportées vers %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting labels…</source>
        <translation>Export des annotations…</translation>
    </message>
    <message>
        <source>The labels could not be exported.</source>
        <translation>Les annotations n’ont pas pu être exportées.</translation>
    </message>
    <message>
        <source>Predictions written: %1</source>
        <translation>Prédictions écrites : %1</translation>
    </message>
    <message>
        <source>Predictions shown as %1: %2</source>
        <translation>Prédictions montrées comme %1 : %2</translation>
    </message>
    <message>
        <source>GraspLoom</source>
        <translation>GraspLoom</translation>
    </message>
    <message>
        <source>Open the dataset first.</source>
        <translation>Ouvrez d’abord le jeu de données.</translation>
    </message>
    <message>
        <source>Predictions are shown over its scenes.</source>
        <translation>Les prédictions sont montrées sur ses scènes.</translation>
    </message>
    <message>
        <source>Some edited labels could not be saved and would be lost.</source>
        <translation>Des annotations modifiées n’ont pas pu être enregistrées et seraient perdues.</translation>
    </message>
    <message>
        <source>A job is running. Stop it and quit?</source>
        <translation>Une tâche est en cours. L’arrêter et quitter ?</translation>
    </message>
    <message>
        <source>A training saves a checkpoint first and can be resumed from there.</source>
        <translation>Un entraînement enregistre d’abord un point de reprise et peut repartir de là.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Arrêter et quitter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Stereo depth</source>
        <translation>Stéréo</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dessiner</translation>
    </message>
    <message>
        <source>3 clicks</source>
        <translation>3 clics</translation>
    </message>
    <message>
        <source>Select and change grasps (Esc)</source>
        <translation>Sélectionner et modifier des prises (Échap)</translation>
    </message>
    <message>
        <source>Draw a grasp along its opening (O)</source>
        <translation>Dessiner une prise le long de son ouverture (O)</translation>
    </message>
    <message>
        <source>Draw a grasp with three clicks (Shift+O)</source>
        <translation>Dessiner une prise en trois clics (Maj+O)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Fit the picture into the window (F)</source>
        <translation>Ajuster l’image à la fenêtre (F)</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>One picture pixel per screen pixel (1)</source>
        <translation>Un pixel d’image par pixel d’écran (1)</translation>
    </message>
    <message>
        <source>All jaws</source>
        <translation>Tous les mors</translation>
    </message>
    <message>
        <source>Draw every jaw size of each grasp, not only the first</source>
        <translation>Dessiner toutes les tailles de mors de chaque prise, pas seulement la première</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cacher</translation>
    </message>
    <message>
        <source>Hide all grasps; or hold H</source>
        <translation>Cacher toutes les prises ; ou maintenir H</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>&amp;Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un dossier &amp;récent</translation>
    </message>
    <message>
        <source>Open &amp;predictions…</source>
        <translation>Ouvrir des &amp;prédictions…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>&amp;Export labels as a Jacquard tree…</source>
        <translation>&amp;Exporter les annotations en arborescence Jacquard…</translation>
    </message>
    <message>
        <source>&amp;Close folder</source>
        <translation>&amp;Fermer le dossier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy grasp</source>
        <translation>&amp;Copier la prise</translation>
    </message>
    <message>
        <source>&amp;Paste grasp</source>
        <translation>C&amp;oller la prise</translation>
    </message>
    <message>
        <source>&amp;Delete grasp</source>
        <translation>&amp;Supprimer la prise</translation>
    </message>
    <message>
        <source>&amp;Revert to the dataset&apos;s labels</source>
        <translation>&amp;Revenir aux annotations du jeu de données</translation>
    </message>
    <message>
        <source>Set &amp;damaged labels aside</source>
        <translation>Mettre de côté les annotations en&amp;dommagées</translation>
    </message>
    <message>
        <source>&amp;Find a scene</source>
        <translation>C&amp;hercher une scène</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>&amp;Judging</source>
        <translation>&amp;Jugement</translation>
    </message>
    <message>
        <source>&amp;Paper&apos;s thresholds</source>
        <translation>Seuils de l’&amp;article</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Against &amp;every jaw size</source>
        <translation>Avec &amp;toutes les tailles de mors</translation>
    </message>
    <message>
        <source>Against the &amp;default jaw size only</source>
        <translation>Avec la taille de mors par &amp;défaut seulement</translation>
    </message>
    <message>
        <source>&amp;Exact overlap</source>
        <translation>Recouvrement &amp;exact</translation>
    </message>
    <message>
        <source>Overlap by &amp;pixels, as the GG-CNN family</source>
        <translation>Recouvrement en &amp;pixels, comme la famille GG-CNN</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>&amp;About GraspLoom</source>
        <translation>À &amp;propos de GraspLoom</translation>
    </message>
    <message>
        <source>About GraspLoom</source>
        <translation>À propos de GraspLoom</translation>
    </message>
    <message>
        <source>GraspLoom %1
Looks at grasp datasets, trains and explains grasp detectors.
Method: Depierre, Dellandréa, Chen 2020.
Licence: GPL-3.0-or-later.</source>
        <translation>GraspLoom %1
Regarde des jeux de données de prises, entraîne et explique des détecteurs de prises.
Méthode : Depierre, Dellandréa, Chen 2020.
Licence : GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>Scene %1 of %2</source>
        <translation>Scène %1 sur %2</translation>
    </message>
    <message>
        <source> (labels edited)</source>
        <translation> (annotations modifiées)</translation>
    </message>
    <message>
        <source>A: %1 right, %2 angle, %3 overlap, %4 both, %5 nothing near, %6 missing</source>
        <translation>A : %1 justes, %2 angle, %3 recouvrement, %4 les deux, %5 rien de proche, %6 absentes</translation>
    </message>
    <message>
        <source>Type numbers</source>
        <translation>Saisir des nombres</translation>
    </message>
    <message>
        <source>Paste grasp</source>
        <translation>Coller une prise</translation>
    </message>
    <message>
        <source>The damaged labels could not be set aside.</source>
        <translation>Les annotations endommagées n’ont pas pu être mises de côté.</translation>
    </message>
    <message>
        <source>%1 · %2 wrong at %3°, IoU %4 %</source>
        <translation>%1 · %2 : faux à %3°, IoU %4 %</translation>
    </message>
    <message>
        <source>On the &amp;test scenes of a run&apos;s fold; else on all</source>
        <translation>Sur les scènes de &amp;test du pli de l’entraînement ; sinon toutes</translation>
    </message>
    <message>
        <source>On scenes &amp;with predictions only</source>
        <translation>Seulement les scènes &amp;avec prédictions</translation>
    </message>
    <message>
        <source>On &amp;all scenes</source>
        <translation>Sur &amp;toutes les scènes</translation>
    </message>
    <message>
        <source>; any of %1 right: %2 %</source>
        <translation> ; au moins une des %1 correcte : %2 %</translation>
    </message>
    <message>
        <source>Let it go on and quit</source>
        <translation>Le laisser continuer et quitter</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Problèmes (%1)</translation>
    </message>
    <message>
        <source>Predictions A and &amp;B</source>
        <translation>Prédictions A et &amp;B</translation>
    </message>
    <message>
        <source>Open as &amp;A…</source>
        <translation>Ouvrir comme &amp;A…</translation>
    </message>
    <message>
        <source>Open as &amp;B…</source>
        <translation>Ouvrir comme &amp;B…</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>Échan&amp;ger A et B</translation>
    </message>
    <message>
        <source>Close predictions A</source>
        <translation>Fermer les prédictions A</translation>
    </message>
    <message>
        <source>Close predictions B</source>
        <translation>Fermer les prédictions B</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>A&amp;ller à</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>There is no grasp in the clipboard.</source>
        <translation>Le presse-papiers ne contient pas de prise.</translation>
    </message>
    <message>
        <source>Fit the picture into the window</source>
        <translation>Ajuster l’image à la fenêtre</translation>
    </message>
    <message>
        <source>One picture pixel per screen pixel</source>
        <translation>Un pixel d’image par pixel d’écran</translation>
    </message>
    <message>
        <source>Draw every jaw size</source>
        <translation>Dessiner toutes les tailles de mâchoire</translation>
    </message>
    <message>
        <source>Hide all grasps</source>
        <translation>Cacher toutes les prises</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claire</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>The saved views could not be written.</source>
        <translation>Les vues enregistrées n’ont pas pu être écrites.</translation>
    </message>
    <message>
        <source>The saved views could not be read.</source>
        <translation>Les vues enregistrées n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Export &amp;report…</source>
        <translation>Exporter un &amp;rapport…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Ensembles</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Some edited labels could not be saved yet.</source>
        <translation>Des annotations modifiées n’ont pas encore pu être enregistrées.</translation>
    </message>
    <message>
        <source>P&amp;romote prediction to a label</source>
        <translation>P&amp;romouvoir la prédiction en annotation</translation>
    </message>
    <message>
        <source>D&amp;uplicate grasp</source>
        <translation>D&amp;upliquer la prise</translation>
    </message>
    <message>
        <source>Place a &amp;new grasp</source>
        <translation>Placer une &amp;nouvelle prise</translation>
    </message>
    <message>
        <source>Select &amp;all labels</source>
        <translation>Sélectionner &amp;toutes les annotations</translation>
    </message>
    <message>
        <source>Change all &amp;jaw sizes of a grasp together</source>
        <translation>Changer ensemble toutes les tailles de &amp;mors d’une prise</translation>
    </message>
    <message>
        <source>Off: where all jaw sizes are drawn, only the one you touch changes</source>
        <translation>Désactivé : là où toutes les tailles de mors sont dessinées, seule celle que vous touchez change</translation>
    </message>
    <message>
        <source>Keep corners &amp;inside the picture</source>
        <translation>Garder les coins dans l’&amp;image</translation>
    </message>
    <message>
        <source>Moving, turning, resizing and drawing stop at the picture&apos;s edge; typed numbers do not</source>
        <translation>Déplacer, tourner, redimensionner et dessiner s’arrêtent au bord de l’image ; les nombres tapés, non</translation>
    </message>
    <message>
        <source>Paste grasps</source>
        <translation>Coller des prises</translation>
    </message>
    <message>
        <source>Duplicate grasps</source>
        <translation>Dupliquer des prises</translation>
    </message>
    <message>
        <source>Mark as re&amp;viewed and go on</source>
        <translation>Marquer comme re&amp;vue et continuer</translation>
    </message>
    <message>
        <source>&amp;Tags of the scene…</source>
        <translation>É&amp;tiquettes de la scène…</translation>
    </message>
    <message>
        <source>&amp;Note on the scene…</source>
        <translation>&amp;Note sur la scène…</translation>
    </message>
    <message>
        <source>&amp;Convention doctor…</source>
        <translation>Docteur des &amp;conventions…</translation>
    </message>
    <message>
        <source>Set aside and edit</source>
        <translation>Mettre de côté et modifier</translation>
    </message>
    <message numerus="yes">
        <source> (labels of %n scene(s) not saved yet)</source>
        <translation>
            <numerusform> (annotations de %n scène pas encore enregistrées)</numerusform>
            <numerusform> (annotations de %n scènes pas encore enregistrées)</numerusform>
        </translation>
    </message>
    <message>
        <source>Sets (%1)</source>
        <translation>Ensembles (%1)</translation>
    </message>
    <message>
        <source>Show as A</source>
        <translation>Montrer en A</translation>
    </message>
    <message>
        <source>Show as B</source>
        <translation>Montrer en B</translation>
    </message>
    <message>
        <source>%1 is open beside A and B: choose what is shown in Sets.</source>
        <translation>%1 est ouvert à côté de A et B : choisissez dans Ensembles ce qui est montré.</translation>
    </message>
    <message>
        <source>Predictions written; A and B show other files. They are among the sets: %1</source>
        <translation>Prédictions écrites ; A et B montrent d’autres fichiers. Elles sont parmi les ensembles : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n prediction file(s) of this workspace are not there; they stay in it.</source>
        <translation>
            <numerusform>%n fichier de prédictions de cet espace de travail est absent ; il y reste.</numerusform>
            <numerusform>%n fichiers de prédictions de cet espace de travail sont absents ; ils y restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace&apos;s dataset is not there.</source>
        <translation>Le jeu de données de l’espace de travail est absent.</translation>
    </message>
    <message>
        <source>It was at %1. If it was moved, choose its folder.</source>
        <translation>Il était à %1. S’il a été déplacé, choisissez son dossier.</translation>
    </message>
    <message>
        <source>Choose its folder…</source>
        <translation>Choisir son dossier…</translation>
    </message>
    <message>
        <source>The workspace&apos;s dataset</source>
        <translation>Le jeu de données de l’espace de travail</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Nouvel espace de travail…</translation>
    </message>
    <message>
        <source>Open &amp;workspace…</source>
        <translation>Ouvrir un &amp;espace de travail…</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
        <source>GraspLoom workspaces (*.grasploom)</source>
        <translation>Espaces de travail GraspLoom (*.grasploom)</translation>
    </message>
    <message>
        <source>&amp;Save workspace</source>
        <translation>Enre&amp;gistrer l’espace de travail</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré : %1</translation>
    </message>
    <message>
        <source>Save workspace &amp;as…</source>
        <translation>Enregistrer l’espace de travail &amp;sous…</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>Enregistrer l’espace de travail</translation>
    </message>
    <message>
        <source>%1 (read-only) — GraspLoom</source>
        <translation>%1 (lecture seule) — GraspLoom</translation>
    </message>
    <message>
        <source>The workspace is read-only here: marks, tags and notes would not be kept.</source>
        <translation>L’espace de travail est ici en lecture seule : marques, étiquettes et notes ne seraient pas gardées.</translation>
    </message>
    <message>
        <source>in use: %1</source>
        <translation>en usage : %1</translation>
    </message>
    <message>
        <source>✓ reviewed</source>
        <translation>✓ revue</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>note : %1</translation>
    </message>
    <message>
        <source>The example could not be made.</source>
        <translation>L’exemple n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>The example was stopped. What is done of it is kept.</source>
        <translation>L’exemple a été arrêté. Ce qui en est fait est conservé.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>The example goes on when its scenes are open again.</source>
        <translation>L’exemple continue dès que ses scènes sont de nouveau ouvertes.</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>Les ouvrir</translation>
    </message>
    <message>
        <source>One set is made at a time: wait for it, or stop it.</source>
        <translation>Un seul jeu est créé à la fois : attendez-le ou arrêtez-le.</translation>
    </message>
    <message>
        <source>Example, 1 of 3: simulating scenes</source>
        <translation>Exemple, 1 sur 3 : simulation des scènes</translation>
    </message>
    <message>
        <source>Example, 2 of 3: the baseline learns from %1 scenes. Look around meanwhile.</source>
        <translation>Exemple, 2 sur 3 : la référence apprend sur %1 scènes. Vous pouvez regarder autour de vous.</translation>
    </message>
    <message>
        <source>Example, 3 of 3: the full network learns from the same. Look around meanwhile.</source>
        <translation>Exemple, 3 sur 3 : le réseau complet apprend sur les mêmes. Vous pouvez regarder autour de vous.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 left in all</source>
        <translation>encore %1 en tout</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scène</numerusform>
            <numerusform>%n scènes</numerusform>
        </translation>
    </message>
    <message>
        <source>A is the baseline, B the full network: small ones, trained for minutes on %1. They are judged on %2 that neither ever saw, so expect low figures.</source>
        <translation>A est la référence, B le réseau complet : de petits réseaux, entraînés quelques minutes sur %1. Ils sont jugés sur %2 qu’aucun n’a jamais vues ; attendez-vous donc à des chiffres bas.</translation>
    </message>
    <message>
        <source>Their best checkpoints were chosen on %1 that weights were not learned from. Training → Single trainings has their settings and curves.</source>
        <translation>Leurs meilleurs points de contrôle ont été choisis sur %1 dont les poids n’ont rien appris. Entraînement → Entraînements simples montre leurs réglages et leurs courbes.</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Les comparer</translation>
    </message>
    <message>
        <source>Their curves</source>
        <translation>Leurs courbes</translation>
    </message>
    <message>
        <source>Finished scenes stay, and the set goes on from there when it is made again.</source>
        <translation>Les scènes terminées restent ; le jeu continuera à partir d’elles lorsqu’il sera relancé.</translation>
    </message>
    <message>
        <source>New si&amp;mulated dataset…</source>
        <translation>Nouveau jeu si&amp;mulé…</translation>
    </message>
    <message>
        <source>Try the e&amp;xample</source>
        <translation>Essayer l’e&amp;xemple</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>Simulating: %1</source>
        <translation>Simulation : %1</translation>
    </message>
    <message>
        <source>Simulating scenes in %1</source>
        <translation>Simulation de scènes dans %1</translation>
    </message>
    <message>
        <source>Open what is there</source>
        <translation>Ouvrir ce qui est fait</translation>
    </message>
    <message>
        <source>The scenes could not be simulated.</source>
        <translation>Les scènes n’ont pas pu être simulées.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %1 of %n scene(s) are in %2, whole.</source>
        <translation>
            <numerusform>Arrêté : %1 scène sur %n est complète dans %2.</numerusform>
            <numerusform>Arrêté : %1 scènes sur %n sont complètes dans %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) are in %1.</source>
        <translation>
            <numerusform>%n scène est dans %1.</numerusform>
            <numerusform>%n scènes sont dans %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) are left out, since no grasp held in them.</source>
        <translation>
            <numerusform>%n scène est omise, car aucune prise n’y a tenu.</numerusform>
            <numerusform>%n scènes sont omises, car aucune prise n’y a tenu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mesh(es) could not be used; the log names them.</source>
        <translation>
            <numerusform>%n maillage n’a pas pu être utilisé ; le journal le nomme.</numerusform>
            <numerusform>%n maillages n’ont pas pu être utilisés ; le journal les nomme.</numerusform>
        </translation>
    </message>
    <message>
        <source>No scene was made.</source>
        <translation>Aucune scène n’a été créée.</translation>
    </message>
    <message>
        <source>The labels could not be written into the dataset.</source>
        <translation>Les annotations n’ont pas pu être écrites dans le jeu de données.</translation>
    </message>
    <message>
        <source>Write labels into the dataset</source>
        <translation>Écrire les annotations dans le jeu de données</translation>
    </message>
    <message numerus="yes">
        <source>Replace the label files of %n scene(s) in the dataset itself?</source>
        <translation>
            <numerusform>Remplacer le fichier d’annotations de %n scène dans le jeu de données même ?</numerusform>
            <numerusform>Remplacer les fichiers d’annotations de %n scènes dans le jeu de données même ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Dataset: %1

The old files are copied to %2 first. All other files stay as they are. Undo does not reach back over this: the folder is opened again with its new labels.</source>
        <translation>Jeu de données : %1

Les anciens fichiers sont d’abord copiés dans %2. Tous les autres restent tels quels. L’annulation ne remonte pas au-delà : le dossier est rouvert avec ses nouvelles annotations.</translation>
    </message>
    <message>
        <source>Replace the files</source>
        <translation>Remplacer les fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n label file(s) replaced in the dataset; the old ones are in %1</source>
        <translation>
            <numerusform>%n fichier d’annotations remplacé dans le jeu de données ; l’ancien est dans %1</numerusform>
            <numerusform>%n fichiers d’annotations remplacés dans le jeu de données ; les anciens sont dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Su&amp;ggest grasps</source>
        <translation>Su&amp;ggérer des prises</translation>
    </message>
    <message>
        <source>Snap ends to the object&apos;s &amp;edges</source>
        <translation>Aligner les bouts sur les bords de l’ob&amp;jet</translation>
    </message>
    <message>
        <source>Ends of the opening that you draw or drag jump beside the edge of the object, by its mask or depth; hold Alt to let go of it</source>
        <translation>Les bouts de l’ouverture que vous dessinez ou tirez se placent au bord de l’objet, d’après masque ou profondeur ; maintenez Alt pour lâcher</translation>
    </message>
    <message>
        <source>Choose the run that is to suggest grasps.</source>
        <translation>Choisissez l’entraînement qui doit suggérer des prises.</translation>
    </message>
    <message>
        <source>&amp;Write labels into the dataset…</source>
        <translation>Écrire les anno&amp;tations dans le jeu de données…</translation>
    </message>
    <message>
        <source>This folder holds labels of another format, %1. Angles: %2.</source>
        <translation>Ce dossier contient des annotations d’un autre format, %1. Angles : %2.</translation>
    </message>
    <message>
        <source>A dataset of these pictures and labels is made in a new folder; nothing is changed here.</source>
        <translation>Un jeu de données de ces images et annotations est fait dans un nouveau dossier ; rien n’est changé ici.</translation>
    </message>
    <message>
        <source>Read them…</source>
        <translation>Les lire…</translation>
    </message>
    <message>
        <source>Labels exported to %1</source>
        <translation>Annotations exportées vers %1</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in the log</source>
        <translation>
            <numerusform>%n remarque dans le journal</numerusform>
            <numerusform>%n remarques dans le journal</numerusform>
        </translation>
    </message>
    <message>
        <source>Open &amp;labels of another format…</source>
        <translation>Ouvrir des anno&amp;tations d’un autre format…</translation>
    </message>
    <message>
        <source>Export labels in another &amp;format…</source>
        <translation>Exporter les annotations dans un autre &amp;format…</translation>
    </message>
    <message>
        <source>No other window has the labels of this dataset any more: they can be edited here now.</source>
        <translation>Plus aucune autre fenêtre ne tient les annotations de ce jeu de données : on peut maintenant les modifier ici.</translation>
    </message>
    <message>
        <source>No other window has the workspace %1 open any more: changes made here are kept from now on.</source>
        <translation>Plus aucune autre fenêtre n’a l’espace de travail %1 ouvert : les changements faits ici sont désormais conservés.</translation>
    </message>
</context>
<context>
    <name>grasploom::MessageBar</name>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>grasploom::NoteBar</name>
    <message>
        <source>&amp;Tags:</source>
        <translation>É&amp;tiquettes :</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Note :</translation>
    </message>
    <message>
        <source>Tags of this scene</source>
        <translation>Étiquettes de cette scène</translation>
    </message>
    <message>
        <source>Note on this scene</source>
        <translation>Note sur cette scène</translation>
    </message>
    <message>
        <source>Words between spaces, such as: hard label_wrong</source>
        <translation>Des mots séparés par des espaces, comme : difficile label_faux</translation>
    </message>
    <message>
        <source>What is to be remembered of this scene</source>
        <translation>Ce qu’il faut retenir de cette scène</translation>
    </message>
</context>
<context>
    <name>grasploom::ObjectTable</name>
    <message>
        <source>Failures by object</source>
        <translation>Échecs par objet</translation>
    </message>
    <message>
        <source>Return shows the scenes of the object</source>
        <translation>Entrée montre les scènes de l’objet</translation>
    </message>
    <message>
        <source>Load predictions to see which objects they fail on.</source>
        <translation>Ouvrez des prédictions pour voir sur quels objets elles échouent.</translation>
    </message>
</context>
<context>
    <name>grasploom::ObjectTableModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>aucune erreur</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: %2 of %3 predictions of %4 scenes correct. %5</source>
        <translation>%1 : %2 prédictions justes sur %3, en %4 scènes. %5</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui échoue</translation>
    </message>
    <message>
        <source>If mended (points)</source>
        <translation>Si corrigé (points)</translation>
    </message>
    <message>
        <source>Correct predictions among the best %1 of each of the object&apos;s scenes</source>
        <translation>Prédictions justes parmi les %1 meilleures de chaque scène de l’objet</translation>
    </message>
    <message>
        <source>95 % Wilson interval of the accuracy. None is given for k &gt; 1, where the predictions of a scene are no independent trials.</source>
        <translation>Intervalle de Wilson à 95 % de l’exactitude. Aucun n’est donné pour k &gt; 1, où les prédictions d’une scène ne sont pas des essais indépendants.</translation>
    </message>
    <message numerus="yes">
        <source>What accuracy over all %n scene(s), in percentage points, would gain if every prediction of the object were right</source>
        <translation>
            <numerusform>Ce que l’exactitude sur la seule scène, en points de pourcentage, gagnerait si toutes les prédictions de l’objet étaient justes</numerusform>
            <numerusform>Ce que l’exactitude sur les %n scènes, en points de pourcentage, gagnerait si toutes les prédictions de l’objet étaient justes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::OutcomeButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Show only scenes whose best-ranked prediction ends so at the limits in force</source>
        <translation>Ne montrer que les scènes dont la prédiction la mieux classée finit ainsi aux seuils en vigueur</translation>
    </message>
    <message>
        <source>Outcome filter</source>
        <translation>Filtre par résultat</translation>
    </message>
    <message>
        <source>%1 outcomes</source>
        <translation>%1 résultats</translation>
    </message>
    <message>
        <source>Kinds of error</source>
        <translation>Types d’erreur</translation>
    </message>
</context>
<context>
    <name>grasploom::PatchDelegate</name>
    <message>
        <source>Correct</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Angle too far</source>
        <translation>Angle trop éloigné</translation>
    </message>
    <message>
        <source>IoU too small: centre</source>
        <translation>IoU trop faible : centre</translation>
    </message>
    <message>
        <source>IoU too small: size</source>
        <translation>IoU trop faible : taille</translation>
    </message>
    <message>
        <source>IoU too small: both</source>
        <translation>IoU trop faible : les deux</translation>
    </message>
    <message>
        <source>Angle and IoU</source>
        <translation>Angle et IoU</translation>
    </message>
    <message>
        <source>No overlap</source>
        <translation>Aucun recouvrement</translation>
    </message>
    <message>
        <source>Off the object</source>
        <translation>Hors de l’objet</translation>
    </message>
    <message>
        <source>No prediction</source>
        <translation>Aucune prédiction</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>IoU %1</source>
        <translation>IoU %1</translation>
    </message>
    <message>
        <source>Δθ %1°</source>
        <translation>Δθ %1°</translation>
    </message>
    <message>
        <source>First correct: %1</source>
        <translation>Première juste : %1</translation>
    </message>
    <message>
        <source>Opening %1 px</source>
        <translation>Ouverture %1 px</translation>
    </message>
    <message>
        <source>Jaw %1 px</source>
        <translation>Mors %1 px</translation>
    </message>
    <message>
        <source>θ %1°</source>
        <translation>θ %1°</translation>
    </message>
    <message>
        <source>IoU %1 with the ground truth that explains it</source>
        <translation>IoU %1 avec la vérité terrain qui l’explique</translation>
    </message>
    <message>
        <source>Angle error to it %1°</source>
        <translation>Écart d’angle avec elle %1°</translation>
    </message>
    <message>
        <source>Opening %1 px, jaw %2 px</source>
        <translation>Ouverture %1 px, mors %2 px</translation>
    </message>
</context>
<context>
    <name>grasploom::PatchFinder</name>
    <message>
        <source>The patches could not be found.</source>
        <translation>Les vignettes n’ont pas pu être trouvées.</translation>
    </message>
</context>
<context>
    <name>grasploom::PatchGrid</name>
    <message>
        <source>All of the k best, also correct ones</source>
        <translation>Toutes les k meilleures, justes comprises</translation>
    </message>
    <message>
        <source>Patches show the errors among the k best predictions of each scene; k is set in the threshold bar. A condition on err: decides alone.</source>
        <translation>Les vignettes montrent les erreurs parmi les k meilleures prédictions de chaque scène ; k se règle dans la barre de seuils. Une condition sur err: décide seule.</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Vignettes</translation>
    </message>
    <message>
        <source>Looking for patches…</source>
        <translation>Recherche de vignettes…</translation>
    </message>
    <message>
        <source>No prediction matches</source>
        <translation>Aucune prédiction ne correspond</translation>
    </message>
    <message>
        <source>Patches show predictions around their grasps.
Open predictions as A to see them.</source>
        <translation>Les vignettes montrent les prédictions autour de leurs prises.
Ouvrir des prédictions comme A pour les voir.</translation>
    </message>
</context>
<context>
    <name>grasploom::PatchListModel</name>
    <message>
        <source>%1, rank %2</source>
        <translation>%1, rang %2</translation>
    </message>
</context>
<context>
    <name>grasploom::PayoffView</name>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>The curves appear with the first validation.</source>
        <translation>Les courbes apparaissent à la première validation.</translation>
    </message>
    <message>
        <source>All arms, by scorer</source>
        <translation>Tous les bras, par évaluateur</translation>
    </message>
    <message>
        <source>All arms, by intermediate score</source>
        <translation>Tous les bras, par score intermédiaire</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, graine %2</translation>
    </message>
    <message>
        <source>This arm has one ranking only: nothing can overtake.</source>
        <translation>Ce bras n’a qu’un classement : rien ne peut dépasser.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Scorer above intermediate — %1.</source>
        <translation>Évaluateur au-dessus de l’intermédiaire — %1.</translation>
    </message>
    <message>
        <source>scorer</source>
        <translation>évaluateur</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>intermédiaire</translation>
    </message>
    <message>
        <source>seed %1, intermediate</source>
        <translation>graine %1, intermédiaire</translation>
    </message>
    <message>
        <source>seed %1, scorer</source>
        <translation>graine %1, évaluateur</translation>
    </message>
</context>
<context>
    <name>grasploom::PictureLoader</name>
    <message>
        <source>This scene has no %1 picture.</source>
        <translation>Cette scène n’a pas d’image %1.</translation>
    </message>
    <message>
        <source>The picture is of a kind that cannot be shown.</source>
        <translation>L’image est d’un type qui ne peut pas être montré.</translation>
    </message>
</context>
<context>
    <name>grasploom::PlaceMap</name>
    <message>
        <source>Accuracy by place in the picture</source>
        <translation>Exactitude selon l’endroit dans l’image</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>There is no prediction.</source>
        <translation>Il n’y a pas de prédiction.</translation>
    </message>
    <message>
        <source>Load predictions to see where in the picture they fail.</source>
        <translation>Ouvrez des prédictions pour voir où dans l’image elles échouent.</translation>
    </message>
    <message>
        <source>x of the centre (px), y down</source>
        <translation>x du centre (px), y vers le bas</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>grasploom::PlotWidget</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Save as PNG, SVG or PDF…</source>
        <translation>&amp;Enregistrer en PNG, SVG ou PDF…</translation>
    </message>
    <message>
        <source>&amp;Copy values as CSV</source>
        <translation>&amp;Copier les valeurs en CSV</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf)</source>
        <translation>Image PNG (*.png);;Dessin SVG (*.svg);;Page PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>grasploom::ProblemTable</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>grasploom::ProblemsDock</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>No problems: every line and picture found so far could be read.</source>
        <translation>Aucun problème : toutes les lignes et images trouvées jusqu’ici ont pu être lues.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) or file(s) were left out; the rest is used.</source>
        <translation>
            <numerusform>%n ligne ou fichier a été laissé de côté ; le reste est utilisé.</numerusform>
            <numerusform>%n lignes ou fichiers ont été laissés de côté ; le reste est utilisé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::QuantityPlot</name>
    <message>
        <source>Histogram: %1</source>
        <translation>Histogramme : %1</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>No prediction has this number.</source>
        <translation>Aucune prédiction n’a cette grandeur.</translation>
    </message>
    <message>
        <source>Load predictions to see over which numbers they fail.</source>
        <translation>Ouvrez des prédictions pour voir selon quelles grandeurs elles échouent.</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>justes</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>fausses</translation>
    </message>
    <message>
        <source>not shown: %1 without this number</source>
        <translation>non montrées : %1 sans cette grandeur</translation>
    </message>
</context>
<context>
    <name>grasploom::QueryEdit</name>
    <message>
        <source>Find or filter: err:angle iou:&lt;0.25</source>
        <translation>Chercher ou filtrer : err:angle iou:&lt;0.25</translation>
    </message>
    <message>
        <source>What can be asked for (Ctrl+Space)</source>
        <translation>Ce que l’on peut demander (Ctrl+Espace)</translation>
    </message>
    <message>
        <source>Find or filter scenes</source>
        <translation>Chercher ou filtrer des scènes</translation>
    </message>
    <message>
        <source>Part of a scene&apos;s or object&apos;s name, or terms like err:angle, iou:[0.1,0.25), object:2f48*, -rank:1. All must hold; | separates alternatives (%1)</source>
        <translation>Partie du nom d’une scène ou d’un objet, ou des termes comme err:angle, iou:[0.1,0.25), object:2f48*, -rank:1. Tous doivent valoir ; | sépare les possibilités (%1)</translation>
    </message>
</context>
<context>
    <name>grasploom::RankHistogram</name>
    <message>
        <source>Rank of the first correct prediction</source>
        <translation>Rang de la première prédiction juste</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Rien n’est encore comparé</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1 of %2 scenes, %3 %</source>
        <translation>%1 scènes sur %2, %3 %</translation>
    </message>
    <message>
        <source>%1: no prediction is correct: %2</source>
        <translation>%1 : aucune prédiction juste : %2</translation>
    </message>
    <message>
        <source>%1: first correct at rank %2: %3</source>
        <translation>%1 : première juste au rang %2 : %3</translation>
    </message>
    <message>
        <source>Scenes by the rank of their first correct prediction</source>
        <translation>Scènes selon le rang de leur première prédiction juste</translation>
    </message>
    <message>
        <source>Click to show only these scenes.</source>
        <translation>Cliquez pour ne montrer que ces scènes.</translation>
    </message>
</context>
<context>
    <name>grasploom::RankLists</name>
    <message>
        <source>Ranked predictions</source>
        <translation>Prédictions classées</translation>
    </message>
    <message>
        <source>File score</source>
        <translation>Score du fichier</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermédiaire</translation>
    </message>
    <message>
        <source>Scorer</source>
        <translation>Évaluateur</translation>
    </message>
    <message>
        <source>No predictions</source>
        <translation>Pas de prédictions</translation>
    </message>
    <message>
        <source>The file has no intermediate scores</source>
        <translation>Le fichier n’a pas de scores intermédiaires</translation>
    </message>
    <message>
        <source>The file has no scorer scores</source>
        <translation>Le fichier n’a pas de scores de l’évaluateur</translation>
    </message>
    <message>
        <source>by the file&apos;s own score, or its order</source>
        <translation>selon le score du fichier, ou son ordre</translation>
    </message>
    <message>
        <source>by the predictor&apos;s graspability (intermediate score)</source>
        <translation>selon la saisissabilité du prédicteur (score intermédiaire)</translation>
    </message>
    <message>
        <source>by the scorer&apos;s score</source>
        <translation>selon le score de l’évaluateur</translation>
    </message>
    <message>
        <source>Prediction no. %1: place %2 of %3 %4</source>
        <translation>Prédiction n° %1 : place %2 sur %3 %4</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>Right at the limits in force</source>
        <translation>Juste aux seuils en vigueur</translation>
    </message>
    <message>
        <source>Wrong at the limits in force</source>
        <translation>Faux aux seuils en vigueur</translation>
    </message>
    <message>
        <source>Each line joins the two places of one prediction: up means that the scorer ranks it better.</source>
        <translation>Chaque trait relie les deux places d’une prédiction : vers le haut, l’évaluateur la classe mieux.</translation>
    </message>
</context>
<context>
    <name>grasploom::ReliabilityPlot</name>
    <message>
        <source>Reliability of the scores</source>
        <translation>Fiabilité des scores</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Rien n’est encore comparé</translation>
    </message>
    <message>
        <source>%1: ECE %2 % over %3 predictions</source>
        <translation>%1 : ECE %2 % sur %3 prédictions</translation>
    </message>
    <message>
        <source>%1: the file has no scores</source>
        <translation>%1 : le fichier n’a pas de scores</translation>
    </message>
    <message>
        <source>%1: scores beyond 0 to 1 are no probabilities</source>
        <translation>%1 : des scores hors de 0 à 1 ne sont pas des probabilités</translation>
    </message>
    <message>
        <source>%1: scores from %2 to %3</source>
        <translation>%1 : scores de %2 à %3</translation>
    </message>
    <message>
        <source>no predictions</source>
        <translation>aucune prédiction</translation>
    </message>
    <message>
        <source>%1 predictions, mean score %2 %, correct %3 % (%4)</source>
        <translation>%1 prédictions, score moyen %2 %, justes %3 % (%4)</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>justes</translation>
    </message>
    <message>
        <source>count</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>Points: how often predictions with such scores are correct. On the dotted line scores keep what they promise. ECE: the mean distance from it, weighted by the predictions in a bin. Bars: predictions in a bin, on a root scale.</source>
        <translation>Points : part des prédictions de tels scores qui sont justes. Sur la ligne pointillée, les scores tiennent leur promesse. ECE : l’écart moyen à cette ligne, pondéré par les prédictions de chaque classe. Barres : prédictions par classe, à l’échelle de la racine.</translation>
    </message>
    <message>
        <source>Click to show the scenes whose best-ranked prediction has such a score.</source>
        <translation>Cliquez pour montrer les scènes dont la prédiction la mieux classée a un tel score.</translation>
    </message>
</context>
<context>
    <name>grasploom::RepairPage</name>
    <message>
        <source>Model wrong</source>
        <translation>Modèle faux</translation>
    </message>
    <message>
        <source>Label missing</source>
        <translation>Annotation manquante</translation>
    </message>
    <message>
        <source>Label wrong</source>
        <translation>Annotation fausse</translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation>Les deux faux</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>The damaged verdicts could not be set aside.</source>
        <translation>Les verdicts endommagés n’ont pas pu être mis de côté.</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Relecteur</translation>
    </message>
    <message>
        <source>Written beside every verdict and every accepted label</source>
        <translation>Écrit à côté de chaque verdict et de chaque annotation acceptée</translation>
    </message>
    <message>
        <source>%v of %m judged</source>
        <translation>%v jugées sur %m</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>Avancement de la file</translation>
    </message>
    <message>
        <source>Scenes with a verdict among those that the grid shows; its filter and order make the queue</source>
        <translation>Scènes avec un verdict parmi celles que montre la grille ; son filtre et son ordre font la file</translation>
    </message>
    <message>
        <source>Next without verdict</source>
        <translation>Suivante sans verdict</translation>
    </message>
    <message>
        <source>To the next scene of the grid that nobody has judged</source>
        <translation>Vers la prochaine scène de la grille que personne n’a jugée</translation>
    </message>
    <message>
        <source>This scene</source>
        <translation>Cette scène</translation>
    </message>
    <message>
        <source>The labels are right; the prediction is wrong</source>
        <translation>Les annotations sont justes ; la prédiction est fausse</translation>
    </message>
    <message>
        <source>The prediction is a good grasp that the labels lack</source>
        <translation>La prédiction est une bonne prise qui manque aux annotations</translation>
    </message>
    <message>
        <source>A label is wrong; correct or delete it</source>
        <translation>Une annotation est fausse ; corrigez-la ou supprimez-la</translation>
    </message>
    <message>
        <source>The prediction and a label are wrong</source>
        <translation>La prédiction et une annotation sont fausses</translation>
    </message>
    <message>
        <source>Cannot be told from the pictures</source>
        <translation>Les images ne permettent pas de le dire</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Pas de verdict</translation>
    </message>
    <message>
        <source>Take your verdict on this scene back</source>
        <translation>Retirer votre verdict sur cette scène</translation>
    </message>
    <message>
        <source>P  Promote prediction</source>
        <translation>P  Promouvoir la prédiction</translation>
    </message>
    <message>
        <source>The selected prediction becomes a label of this scene; where it came from is kept</source>
        <translation>La prédiction sélectionnée devient une annotation de cette scène ; sa provenance est gardée</translation>
    </message>
    <message>
        <source>Keys 1 to 5 judge</source>
        <translation>Les touches 1 à 5 jugent</translation>
    </message>
    <message>
        <source>While the picture or the scenes have the keyboard; 1 is then not &apos;one to one&apos;</source>
        <translation>Tant que l’image ou les scènes ont le clavier ; 1 n’est alors pas « un pour un »</translation>
    </message>
    <message>
        <source>Then go on</source>
        <translation>Puis continuer</translation>
    </message>
    <message>
        <source>After a verdict, show the next scene without one</source>
        <translation>Après un verdict, montrer la prochaine scène qui n’en a pas</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>All verdicts and accepted labels, a line each</source>
        <translation>Tous les verdicts et annotations acceptées, une ligne chacun</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Second avis</translation>
    </message>
    <message>
        <source>Compare with another reviewer&apos;s file…</source>
        <translation>Comparer avec le fichier d’un autre relecteur…</translation>
    </message>
    <message>
        <source>A reviews.json of the same dataset, from another workspace</source>
        <translation>Un reviews.json du même jeu de données, d’un autre espace de travail</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ: agreement beyond chance, (observed − by chance) / (1 − by chance), over the scenes that both judged. 1: always the same; 0: as by chance</source>
        <translation>κ de Cohen : accord au-delà du hasard, (observé − par hasard) / (1 − par hasard), sur les scènes que les deux ont jugées. 1 : toujours pareil ; 0 : comme au hasard</translation>
    </message>
    <message>
        <source>Scenes judged differently</source>
        <translation>Scènes jugées différemment</translation>
    </message>
    <message>
        <source>What the repair changes</source>
        <translation>Ce que change la réparation</translation>
    </message>
    <message>
        <source>Compare accuracy</source>
        <translation>Comparer l’exactitude</translation>
    </message>
    <message>
        <source>Judges the open predictions against the dataset&apos;s own labels and against the edited ones</source>
        <translation>Juge les prédictions ouvertes face aux annotations du jeu de données et face aux modifiées</translation>
    </message>
    <message>
        <source>The verdict cannot be kept.</source>
        <translation>Le verdict ne peut pas être gardé.</translation>
    </message>
    <message>
        <source>Promote prediction</source>
        <translation>Promouvoir la prédiction</translation>
    </message>
    <message>
        <source>Set aside and begin afresh</source>
        <translation>Mettre de côté et recommencer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>promoted: %1</source>
        <translation>promues : %1</translation>
    </message>
    <message>
        <source>This scene: %1, by %2, %3</source>
        <translation>Cette scène : %1, par %2, %3</translation>
    </message>
    <message>
        <source>Nothing is judged yet. Filter the scenes, say to those that A gets wrong, look at each and say who is wrong.</source>
        <translation>Rien n’est encore jugé. Filtrez les scènes, par exemple celles où A se trompe, regardez chacune et dites qui a tort.</translation>
    </message>
    <message>
        <source>Export verdicts</source>
        <translation>Exporter les verdicts</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>The verdicts could not be exported.</source>
        <translation>Les verdicts n’ont pas pu être exportés.</translation>
    </message>
    <message>
        <source>Open another reviewer&apos;s verdicts</source>
        <translation>Ouvrir les verdicts d’un autre relecteur</translation>
    </message>
    <message>
        <source>Verdicts (*.json);;All files (*)</source>
        <translation>Verdicts (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The verdicts could not be read.</source>
        <translation>Les verdicts n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>Open the verdicts of somebody who judged the same scenes to see how far you agree.</source>
        <translation>Ouvrez les verdicts de quelqu’un qui a jugé les mêmes scènes pour voir à quel point vous êtes d’accord.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n scene(s) judged by both.</source>
        <translation>
            <numerusform>%1 : %n scène jugée par les deux.</numerusform>
            <numerusform>%1 : %n scènes jugées par les deux.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same on %1 %, by chance %2 %: Cohen&apos;s κ %3.</source>
        <translation>Pareil sur %1 %, par hasard %2 % : κ de Cohen %3.</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>indéterminé</translation>
    </message>
    <message>
        <source>%1: %2, the other: %3</source>
        <translation>%1 : %2, l’autre : %3</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>Jugement…</translation>
    </message>
    <message numerus="yes">
        <source>Beware: %n label(s) were promoted from predictions. A model is always right against its own predictions, so the second number favours the model they came from, and models like it. To compare models, look at the predictions of all of them, or draw labels without looking at any.</source>
        <translation>
            <numerusform>Attention : %n annotation vient de prédictions. Un modèle a toujours raison face à ses propres prédictions : le second nombre favorise donc le modèle d’où elles viennent, et ceux qui lui ressemblent. Pour comparer des modèles, regardez les prédictions de tous, ou dessinez des annotations sans en regarder aucune.</numerusform>
            <numerusform>Attention : %n annotations viennent de prédictions. Un modèle a toujours raison face à ses propres prédictions : le second nombre favorise donc le modèle d’où elles viennent, et ceux qui lui ressemblent. Pour comparer des modèles, regardez les prédictions de tous, ou dessinez des annotations sans en regarder aucune.</numerusform>
        </translation>
    </message>
    <message>
        <source>The labels could not be compared.</source>
        <translation>Les annotations n’ont pas pu être comparées.</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Accepter la suggestion</translation>
    </message>
    <message>
        <source>%1: %2 % of %3 scenes with the dataset&apos;s labels, %4 % of %5 with the edited ones. %6 became right, %7 wrong.</source>
        <translation>%1 : %2 % de %3 scènes avec les annotations du jeu de données, %4 % de %5 avec les modifiées. %6 sont devenues justes, %7 fausses.</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n scene(s) are edited.</source>
        <translation>
            <numerusform>Les annotations de %n scène sont modifiées.</numerusform>
            <numerusform>Les annotations de %n scènes sont modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>This grasp is a label already.</source>
        <translation>Cette prise est déjà une annotation.</translation>
    </message>
</context>
<context>
    <name>grasploom::ReportDialog</name>
    <message>
        <source>HTML page</source>
        <translation>Page HTML</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Tables as CSV</source>
        <translation>Tableaux en CSV</translation>
    </message>
    <message>
        <source>Tables as LaTeX</source>
        <translation>Tableaux en LaTeX</translation>
    </message>
    <message>
        <source>Plots as PNG</source>
        <translation>Graphiques en PNG</translation>
    </message>
    <message>
        <source>Plots as SVG</source>
        <translation>Graphiques en SVG</translation>
    </message>
    <message>
        <source>Plots as PDF</source>
        <translation>Graphiques en PDF</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exporter un rapport</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Wrong best-ranked grasps that are drawn of each ranking, the most confident first</source>
        <translation>Premières prises fausses dessinées pour chaque classement, les plus sûres d’abord</translation>
    </message>
    <message>
        <source>F&amp;ailures shown, at most</source>
        <translation>É&amp;checs montrés, au plus</translation>
    </message>
    <message>
        <source>Tell by the &amp;masks what is off the object</source>
        <translation>Dire d’après les &amp;masques ce qui est hors de l’objet</translation>
    </message>
    <message>
        <source>Reads the mask of every scene. Without it, what overlaps no ground truth counts as “no ground truth near”.</source>
        <translation>Lit le masque de chaque scène. Sinon, ce qui ne recouvre aucune vérité terrain compte comme « aucune vérité terrain proche ».</translation>
    </message>
    <message>
        <source>&amp;Command line that makes the same</source>
        <translation>&amp;Ligne de commande qui fait le même</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>Dossier du rapport</translation>
    </message>
    <message>
        <source>A new or empty folder, or that of an earlier report, which is replaced</source>
        <translation>Un dossier nouveau ou vide, ou celui d’un rapport antérieur, qui est remplacé</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>Dossier pour le rapport</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
    <message>
        <source>Choose at least one kind of file.</source>
        <translation>Choisissez au moins un type de fichier.</translation>
    </message>
    <message>
        <source>This lies in the dataset, which is never written to. Choose another folder.</source>
        <translation>Ceci se trouve dans le jeu de données, où rien n’est jamais écrit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is none: labels were edited here, or no split file names the scenes judged.</source>
        <translation>Il n’y en a pas : des étiquettes ont été modifiées ici, ou aucun fichier de partition ne nomme les scènes jugées.</translation>
    </message>
    <message>
        <source>Also &amp;try the best grasps in simulation</source>
        <translation>Aussi essayer les meilleures prises en &amp;simulation</translation>
    </message>
    <message>
        <source>Accuracy by simulated grasp trial (SGT), both verdicts beside each other, and the cases where they differ, drawn. Only scenes made by generate can be tried; what was tried already is known.</source>
        <translation>L’exactitude par essai de prise simulé (SGT), les deux verdicts côte à côte, et les cas où ils diffèrent, dessinés. Seules les scènes faites par generate peuvent être essayées ; ce qui a déjà été essayé est connu.</translation>
    </message>
</context>
<context>
    <name>grasploom::ReportExport</name>
    <message>
        <source>The report is being made…</source>
        <translation>Le rapport est en préparation…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exporter un rapport</translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation>Le rapport est écrit.</translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>&amp;Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
</context>
<context>
    <name>grasploom::ResultTableModel</name>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source> (n = %1)</source>
        <translation> (n = %1)</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>article</translation>
    </message>
</context>
<context>
    <name>grasploom::ReviewStore</name>
    <message>
        <source>Another window edits the labels of this dataset.</source>
        <translation>Une autre fenêtre modifie les annotations de ce jeu de données.</translation>
    </message>
    <message>
        <source>There is no place to keep verdicts of this dataset.</source>
        <translation>Il n’y a pas d’endroit où garder les verdicts de ce jeu de données.</translation>
    </message>
    <message>
        <source>No dataset is open.</source>
        <translation>Aucun jeu de données n’est ouvert.</translation>
    </message>
    <message>
        <source>The verdicts are being read.</source>
        <translation>Les verdicts sont en cours de lecture.</translation>
    </message>
    <message>
        <source>The verdicts could not be saved. They are kept here, and saving is tried again every few seconds.</source>
        <translation>Les verdicts n’ont pas pu être enregistrés. Ils sont gardés ici, et l’enregistrement est retenté toutes les quelques secondes.</translation>
    </message>
    <message>
        <source>The verdicts could not be saved.</source>
        <translation>Les verdicts n’ont pas pu être enregistrés.</translation>
    </message>
    <message>
        <source>Suggested by run %1</source>
        <translation>Suggérée par l’entraînement %1</translation>
    </message>
    <message>
        <source>Promoted from %1, row %2</source>
        <translation>Promue depuis %1, ligne %2</translation>
    </message>
    <message>
        <source>, rank %1</source>
        <translation>, rang %1</translation>
    </message>
    <message>
        <source>; accepted by %1, %2</source>
        <translation> ; acceptée par %1, %2</translation>
    </message>
    <message>
        <source>; corrected since</source>
        <translation> ; corrigée depuis</translation>
    </message>
    <message>
        <source>Drawn by %1, %2</source>
        <translation>Dessinée par %1, %2</translation>
    </message>
    <message>
        <source>The dataset&apos;s own; corrected by %1, %2</source>
        <translation>Du jeu de données ; corrigée par %1, %2</translation>
    </message>
</context>
<context>
    <name>grasploom::ScatterView</name>
    <message>
        <source>Values of the scatter</source>
        <translation>Valeurs du nuage</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Drag around points in any form to show their scenes</source>
        <translation>Entourez des points pour montrer leurs scènes</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Drag a rectangle around points to show their scenes</source>
        <translation>Tracez un rectangle autour de points pour montrer leurs scènes</translation>
    </message>
    <message>
        <source>x from</source>
        <translation>x de</translation>
    </message>
    <message>
        <source>x to</source>
        <translation>x à</translation>
    </message>
    <message>
        <source>y from</source>
        <translation>y de</translation>
    </message>
    <message>
        <source>y to</source>
        <translation>y à</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Show these scenes</source>
        <translation>Montrer ces scènes</translation>
    </message>
    <message>
        <source>Show the scenes whose points lie within both ranges, ends included</source>
        <translation>Montrer les scènes dont les points sont dans les deux intervalles, bornes incluses</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scène</numerusform>
            <numerusform>%n scènes</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 without such values</source>
        <translation>, %1 sans ces valeurs</translation>
    </message>
    <message>
        <source>%1 in %</source>
        <translation>%1 en %</translation>
    </message>
</context>
<context>
    <name>grasploom::SceneDelegate</name>
    <message>
        <source>Score %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>IoU %1</source>
        <translation>IoU %1</translation>
    </message>
    <message>
        <source>Δθ %1</source>
        <translation>Δθ %1</translation>
    </message>
    <message>
        <source>Ground truth: %1</source>
        <translation>Vérité terrain : %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>IoU %1 with the ground truth that explains it</source>
        <translation>IoU %1 avec la vérité terrain qui l’explique</translation>
    </message>
    <message>
        <source>Angle error to it %1</source>
        <translation>Erreur d’angle à celle-ci %1</translation>
    </message>
    <message>
        <source>Its labels were edited.</source>
        <translation>Ses annotations ont été modifiées.</translation>
    </message>
    <message>
        <source>First correct: rank %1</source>
        <translation>Première juste : rang %1</translation>
    </message>
    <message>
        <source>None is correct</source>
        <translation>Aucune n’est juste</translation>
    </message>
    <message>
        <source>Opening %1 px</source>
        <translation>Ouverture %1 px</translation>
    </message>
    <message>
        <source>Jaw %1 px</source>
        <translation>Mors %1 px</translation>
    </message>
    <message>
        <source>θ %1</source>
        <translation>θ %1</translation>
    </message>
</context>
<context>
    <name>grasploom::SceneFilterBar</name>
    <message>
        <source>All objects</source>
        <translation>Tous les objets</translation>
    </message>
    <message>
        <source>Descending: click for ascending</source>
        <translation>Décroissant : cliquer pour croissant</translation>
    </message>
    <message>
        <source>Ascending: click for descending</source>
        <translation>Croissant : cliquer pour décroissant</translation>
    </message>
    <message>
        <source>Only some scenes</source>
        <translation>Quelques scènes seulement</translation>
    </message>
    <message>
        <source>%1 scenes</source>
        <translation>%1 scènes</translation>
    </message>
    <message>
        <source>%1 of %2 scenes</source>
        <translation>%1 sur %2 scènes</translation>
    </message>
    <message>
        <source>Scenes shown, of those in the dataset</source>
        <translation>Scènes montrées, sur celles du jeu de données</translation>
    </message>
    <message>
        <source>Show only scenes whose best-ranked prediction ends so at the limits in force</source>
        <translation>Ne montrer que les scènes dont la prédiction la mieux classée finit ainsi aux seuils en vigueur</translation>
    </message>
    <message>
        <source>Open predictions to filter by outcome</source>
        <translation>Ouvrez des prédictions pour filtrer par résultat</translation>
    </message>
    <message>
        <source>Open predictions to sort by this</source>
        <translation>Ouvrez des prédictions pour trier selon ceci</translation>
    </message>
    <message>
        <source>Show only scenes of one object</source>
        <translation>Ne montrer que les scènes d’un objet</translation>
    </message>
    <message>
        <source>Object filter</source>
        <translation>Filtre par objet</translation>
    </message>
    <message>
        <source>Dataset order</source>
        <translation>Ordre des données</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Best IoU</source>
        <translation>Meilleure IoU</translation>
    </message>
    <message>
        <source>Angle error</source>
        <translation>Erreur d’angle</translation>
    </message>
    <message>
        <source>Ground truth count</source>
        <translation>Nombre de vérités</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation>Tri : %1</translation>
    </message>
    <message>
        <source>Order of the scenes; those without the value come last</source>
        <translation>Ordre des scènes ; celles sans valeur viennent en dernier</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Décroissant</translation>
    </message>
    <message>
        <source>⚠ Not applied: %1</source>
        <translation>⚠ Pas appliqué : %1</translation>
    </message>
    <message>
        <source>First correct rank</source>
        <translation>Rang de la première juste</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>Mors</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>%1 patches of %2 scenes</source>
        <translation>%1 vignettes de %2 scènes</translation>
    </message>
    <message>
        <source>Predictions shown, and scenes that they are of</source>
        <translation>Prédictions montrées, et scènes dont elles viennent</translation>
    </message>
    <message>
        <source>⚠ No trial is known yet, so that nothing matches: try the best grasps under Compare, Trial.</source>
        <translation>⚠ Aucun essai n’est encore connu, rien ne correspond donc : essayez les meilleures prises sous Comparaison, Essai.</translation>
    </message>
</context>
<context>
    <name>grasploom::SceneGrid</name>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Retirer les filtres</translation>
    </message>
    <message>
        <source>No scene matches</source>
        <translation>Aucune scène ne correspond</translation>
    </message>
    <message>
        <source>No dataset is open.
Drop a dataset&apos;s folder here, or open one.</source>
        <translation>Aucun jeu de données n’est ouvert.
Déposez un dossier ici, ou ouvrez-en un.</translation>
    </message>
    <message>
        <source>The dataset holds no scene.</source>
        <translation>Le jeu de données ne contient aucune scène.</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Vignettes</translation>
    </message>
    <message>
        <source>One cell for each scene</source>
        <translation>Une case par scène</translation>
    </message>
    <message>
        <source>One cell for each wrong prediction, cut out around its grasp</source>
        <translation>Une case par prédiction fausse, découpée autour de sa prise</translation>
    </message>
    <message>
        <source>What a cell shows</source>
        <translation>Ce que montre une case</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Saved conditions and orders of this dataset</source>
        <translation>Conditions et ordres enregistrés de ce jeu de données</translation>
    </message>
    <message>
        <source>All scenes</source>
        <translation>Toutes les scènes</translation>
    </message>
</context>
<context>
    <name>grasploom::ScenePreview</name>
    <message>
        <source>◀ Pre&amp;vious</source>
        <translation>◀ Pré&amp;cédents</translation>
    </message>
    <message>
        <source>Ne&amp;xt ▶</source>
        <translation>Sui&amp;vants ▶</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>Simulation…</translation>
    </message>
    <message>
        <source>No grasp holds: this scene will be left out.</source>
        <translation>Aucune prise ne tient : cette scène sera omise.</translation>
    </message>
    <message>
        <source>Scene of object %1</source>
        <translation>Scène de l’objet %1</translation>
    </message>
    <message>
        <source>Objects %1 to %2 of %3, each in its first pose</source>
        <translation>Objets %1 à %2 sur %3, chacun dans sa première pose</translation>
    </message>
    <message>
        <source>Groups %1 to %2 of %3, each in its first pose</source>
        <translation>Groupes %1 à %2 sur %3, chacun dans sa première pose</translation>
    </message>
</context>
<context>
    <name>grasploom::SceneScatter</name>
    <message>
        <source>Scenes as points</source>
        <translation>Scènes en points</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Rien n’est encore comparé</translation>
    </message>
    <message>
        <source>No scene has both values: these predictions have no scores.</source>
        <translation>Aucune scène n’a les deux valeurs : ces prédictions n’ont pas de scores.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scène</numerusform>
            <numerusform>%n scènes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1; %2; %3</source>
        <translation>%1 ; %2 ; %3</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 de %2 à %3</translation>
    </message>
    <message>
        <source>lasso around %1 × %2</source>
        <translation>lasso autour de %1 × %2</translation>
    </message>
    <message>
        <source>rectangle of %1 × %2</source>
        <translation>rectangle de %1 × %2</translation>
    </message>
    <message>
        <source>Drag around points to show their scenes; click a point to go to its scene. A square stands for more than %1 scenes, the darker the more.</source>
        <translation>Entourez des points pour montrer leurs scènes ; cliquez un point pour aller à sa scène. Un carré représente plus de %1 scènes, d’autant plus qu’il est soutenu.</translation>
    </message>
</context>
<context>
    <name>grasploom::SceneView3d</name>
    <message>
        <source>Scene in 3-D</source>
        <translation>Scène en 3D</translation>
    </message>
    <message>
        <source>The scene&apos;s surface with the gripper at the selected grasp. Keys: 1 front, 3 right, 7 top, 9 oblique, 5 parallel, F gripper, Enter as the picture, F12 save.</source>
        <translation>La surface de la scène avec la pince à la prise sélectionnée. Touches : 1 face, 3 droite, 7 dessus, 9 biais, 5 parallèle, F pince, Entrée comme l’image, F12 enregistrer.</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;No 3-D view here.&lt;/b&gt; %1&lt;/p&gt;&lt;p&gt;The view needs a desktop with OpenGL 3.2; Mesa&apos;s drivers (package libgl1-mesa-dri) draw in software where there is no graphics card, on remote desktops, too.&lt;/p&gt;&lt;p&gt;The depth profile and trials work without it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Pas de vue 3D ici.&lt;/b&gt; %1&lt;/p&gt;&lt;p&gt;La vue demande un bureau avec OpenGL 3.2 ; les pilotes de Mesa (paquet libgl1-mesa-dri) dessinent par logiciel là où il n’y a pas de carte graphique, sur un bureau distant aussi.&lt;/p&gt;&lt;p&gt;Le profil de profondeur et les essais marchent sans elle.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>grasploom::ScoreCurvePlot</name>
    <message>
        <source>ROC curves</source>
        <translation>Courbes ROC</translation>
    </message>
    <message>
        <source>Precision over recall</source>
        <translation>Précision selon le rappel</translation>
    </message>
    <message>
        <source>AUC: how often a correct prediction has a higher score than a wrong one. 50 % is chance.</source>
        <translation>AUC : combien de fois une prédiction juste a un meilleur score qu’une fausse. 50 %, c’est le hasard.</translation>
    </message>
    <message>
        <source>AP: the mean precision over the recall, without interpolation.</source>
        <translation>AP : la précision moyenne sur le rappel, sans interpolation.</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Rien n’est encore comparé</translation>
    </message>
    <message>
        <source>%1: the file has no scores</source>
        <translation>%1 : le fichier n’a pas de scores</translation>
    </message>
    <message>
        <source>%1: all right or all wrong</source>
        <translation>%1 : tout juste ou tout faux</translation>
    </message>
    <message>
        <source>%1: AUC %2</source>
        <translation>%1 : AUC %2</translation>
    </message>
    <message>
        <source>%1: AP %2</source>
        <translation>%1 : AP %2</translation>
    </message>
    <message>
        <source>%1, scores from %2: recall %3 %, precision %4 %, false positives %5 %</source>
        <translation>%1, scores dès %2 : rappel %3 %, précision %4 %, faux positifs %5 %</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation>taux de faux positifs</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation>taux de vrais positifs</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>précision</translation>
    </message>
    <message>
        <source>Click to show the scenes whose best-ranked prediction has such a score.</source>
        <translation>Cliquez pour montrer les scènes dont la prédiction la mieux classée a un tel score.</translation>
    </message>
</context>
<context>
    <name>grasploom::ScoresView</name>
    <message>
        <source>Predictions that count</source>
        <translation>Prédictions qui comptent</translation>
    </message>
    <message>
        <source>the best-ranked one of each scene</source>
        <translation>la mieux classée de chaque scène</translation>
    </message>
    <message>
        <source>every prediction</source>
        <translation>toutes les prédictions</translation>
    </message>
    <message>
        <source>Equal scores are one threshold. Predictions without a score do not count.</source>
        <translation>Des scores égaux sont un seul seuil. Les prédictions sans score ne comptent pas.</translation>
    </message>
    <message>
        <source>Scores of</source>
        <translation>Scores de</translation>
    </message>
    <message>
        <source>%1: %2 without a score left out</source>
        <translation>%1 : %2 sans score, non comptées</translation>
    </message>
</context>
<context>
    <name>grasploom::SetAdvice</name>
    <message>
        <source>mask %1, depth %2, ground truth %3</source>
        <translation>masque %1, profondeur %2, vérité terrain %3</translation>
    </message>
    <message>
        <source>%1 seems to be meant otherwise: %3 of its grasps suit the scenes with %2, as is %4.</source>
        <translation>%1 semble à lire autrement : %3 de ses prises conviennent aux scènes avec %2, tel quel %4.</translation>
    </message>
    <message>
        <source>%1: %2
as is: %3
%4 grasps of %5 scenes were looked at.</source>
        <translation>%1 : %2
tel quel : %3
%4 prises de %5 scènes ont été examinées.</translation>
    </message>
    <message>
        <source>Read with %1</source>
        <translation>Lire avec %1</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Montrer…</translation>
    </message>
    <message>
        <source>Keep as is</source>
        <translation>Garder tel quel</translation>
    </message>
    <message>
        <source>%1 is read again, its numbers taken otherwise; its file stays as it is.</source>
        <translation>%1 est relu, ses nombres pris autrement ; son fichier reste tel quel.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were left out</source>
        <translation>
            <numerusform>%n ligne a été laissée de côté</numerusform>
            <numerusform>%n lignes ont été laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>%1 has changed on disk since it was read.</source>
        <translation>%1 a changé sur le disque depuis sa lecture.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Keep what was read</source>
        <translation>Garder ce qui a été lu</translation>
    </message>
    <message>
        <source>Judge only scenes with predictions</source>
        <translation>Ne juger que les scènes avec prédictions</translation>
    </message>
    <message>
        <source>Only scenes with predictions are judged now.</source>
        <translation>Seules les scènes avec prédictions sont maintenant jugées.</translation>
    </message>
</context>
<context>
    <name>grasploom::SetTable</name>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>intermédiaire</translation>
    </message>
    <message>
        <source>scorer</source>
        <translation>évaluateur</translation>
    </message>
    <message>
        <source>file order</source>
        <translation>ordre du fichier</translation>
    </message>
    <message>
        <source>line %1: </source>
        <translation>ligne %1 : </translation>
    </message>
    <message>
        <source>%1 — changed on disk</source>
        <translation>%1 — modifié sur le disque</translation>
    </message>
    <message>
        <source>Shown as A; click to set it aside</source>
        <translation>Montré en A ; cliquer pour le mettre de côté</translation>
    </message>
    <message>
        <source>Show as A</source>
        <translation>Montrer en A</translation>
    </message>
    <message>
        <source>Shown as B; click to set it aside</source>
        <translation>Montré en B ; cliquer pour le mettre de côté</translation>
    </message>
    <message>
        <source>Show as B</source>
        <translation>Montrer en B</translation>
    </message>
    <message>
        <source>Scenes of the dataset that it predicts</source>
        <translation>Scènes du jeu de données qu’il prédit</translation>
    </message>
    <message>
        <source>Predicted grasps, of all scenes</source>
        <translation>Prises prédites, toutes scènes confondues</translation>
    </message>
    <message>
        <source>What its predictions can be ranked by</source>
        <translation>Ce selon quoi ses prédictions peuvent être classées</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… et %1 de plus</translation>
    </message>
    <message>
        <source>No line was left out, and nothing is odd about it so far.</source>
        <translation>Aucune ligne n’a été laissée de côté, et rien n’y est étrange jusqu’ici.</translation>
    </message>
    <message>
        <source>%1
The file has changed since it was read: Reload reads it again.</source>
        <translation>%1
Le fichier a changé depuis sa lecture : Relire le lit de nouveau.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Grasps</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>grasploom::SetsDock</name>
    <message>
        <source>Prediction sets</source>
        <translation>Ensembles de prédictions</translation>
    </message>
    <message>
        <source>A or B shows the row there, Delete closes it, R reads it again.</source>
        <translation>A ou B y montre la ligne, Suppr la ferme, R la relit.</translation>
    </message>
    <message>
        <source>No predictions are open. Open any number of prediction files, or drop them into the window: two of them at a time are shown and compared, as A and B.</source>
        <translation>Aucune prédiction n’est ouverte. Ouvrez autant de fichiers de prédictions que vous voulez, ou déposez-les dans la fenêtre : deux à la fois sont montrés et comparés, A et B.</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>Échanger A et B</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open a prediction file beside those that are open</source>
        <translation>Ouvrir un fichier de prédictions à côté de ceux qui sont ouverts</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Read the selected set&apos;s file again (R)</source>
        <translation>Relire le fichier de l’ensemble choisi (R)</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Montrer le fichier</translation>
    </message>
    <message>
        <source>Open the folder in which the selected set&apos;s file lies</source>
        <translation>Ouvrir le dossier où se trouve le fichier de l’ensemble choisi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the selected set; its file stays (Delete)</source>
        <translation>Fermer l’ensemble choisi ; son fichier reste (Suppr)</translation>
    </message>
    <message>
        <source>Show as &amp;A</source>
        <translation>Montrer en &amp;A</translation>
    </message>
    <message>
        <source>Show as &amp;B</source>
        <translation>Montrer en &amp;B</translation>
    </message>
    <message>
        <source>Set a&amp;side</source>
        <translation>Mettre de &amp;côté</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>Show &amp;file</source>
        <translation>Montrer le &amp;fichier</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>grasploom::SimulationDialog</name>
    <message>
        <source>New simulated dataset</source>
        <translation>Nouveau jeu simulé</translation>
    </message>
    <message>
        <source>Takes about</source>
        <translation>Demande environ</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>&amp;Simuler</translation>
    </message>
    <message>
        <source>Jacquard: one object on plaster</source>
        <translation>Jacquard : un objet sur du plâtre</translation>
    </message>
    <message>
        <source>Jacquard+: several objects, any light, texture and tilt</source>
        <translation>Jacquard+ : plusieurs objets, lumière, texture et inclinaison quelconques</translation>
    </message>
    <message>
        <source>S&amp;tyle</source>
        <translation>S&amp;tyle</translation>
    </message>
    <message>
        <source>S&amp;cenes</source>
        <translation>Scè&amp;nes</translation>
    </message>
    <message>
        <source>Each object is dropped so often; in the style Jacquard+ each group of objects</source>
        <translation>Nombre de chutes de chaque objet ; dans le style Jacquard+, de chaque groupe d’objets</translation>
    </message>
    <message>
        <source>&amp;Poses of each object</source>
        <translation>&amp;Poses de chaque objet</translation>
    </message>
    <message>
        <source>The same seed and settings give the same bytes</source>
        <translation>La même graine et les mêmes réglages donnent les mêmes octets</translation>
    </message>
    <message>
        <source>&amp;Another</source>
        <translation>&amp;Autre</translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation>&amp;Graine</translation>
    </message>
    <message numerus="yes">
        <source>Built in: %n families, any number of each</source>
        <translation>
            <numerusform>Intégrées : %n famille, autant d’exemplaires que voulu</numerusform>
            <numerusform>Intégrées : %n familles, autant d’exemplaires que voulu</numerusform>
        </translation>
    </message>
    <message>
        <source>Meshes of your own: OBJ, PLY, STL, GLB</source>
        <translation>Vos propres maillages : OBJ, PLY, STL, GLB</translation>
    </message>
    <message>
        <source>S&amp;hapes</source>
        <translation>Fo&amp;rmes</translation>
    </message>
    <message>
        <source>Folder of meshes</source>
        <translation>Dossier de maillages</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Parco&amp;urir…</translation>
    </message>
    <message>
        <source>A new or empty folder, or that of the same set, which then goes on where it was</source>
        <translation>Un dossier nouveau ou vide, ou celui du même jeu, qui continue alors là où il en était</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Scenes simulated at a time, each on a core; their number changes no byte</source>
        <translation>Scènes simulées à la fois, chacune sur un cœur ; leur nombre ne change aucun octet</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Fils d’exécution</translation>
    </message>
    <message>
        <source>&amp;Open the set when it is done</source>
        <translation>&amp;Ouvrir le jeu une fois terminé</translation>
    </message>
    <message>
        <source>Command line that makes the same</source>
        <translation>Ligne de commande qui donne le même résultat</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Copi&amp;er</translation>
    </message>
    <message>
        <source>Folder for the simulated scenes</source>
        <translation>Dossier des scènes simulées</translation>
    </message>
    <message>
        <source>%1, as the style has it</source>
        <translation>%1, selon le style</translation>
    </message>
    <message>
        <source>Choose the folder of your meshes.</source>
        <translation>Choisissez le dossier de vos maillages.</translation>
    </message>
    <message>
        <source>Choose a folder for the scenes.</source>
        <translation>Choisissez un dossier pour les scènes.</translation>
    </message>
    <message>
        <source>This lies in the dataset that is open, which is not written to. Choose another folder.</source>
        <translation>Ceci se trouve dans le jeu ouvert, où rien n’est écrit. Choisissez un autre dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n worker(s), %2 of the disk (%3 are free)</source>
        <translation>
            <numerusform>%1 avec %n fil d’exécution, %2 du disque (%3 libres)</numerusform>
            <numerusform>%1 avec %n fils d’exécution, %2 du disque (%3 libres)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) of this set are there already and are kept.</source>
        <translation>
            <numerusform>%n scène de ce jeu est déjà là et est conservée.</numerusform>
            <numerusform>%n scènes de ce jeu sont déjà là et sont conservées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk has not enough room for all of them.</source>
        <translation>Le disque n’a pas assez de place pour toutes.</translation>
    </message>
</context>
<context>
    <name>grasploom::SlotTarget</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>The set shown as %1. Choose another, or drop one here: a row of the table or a prediction file.</source>
        <translation>L’ensemble montré en %1. Choisissez-en un autre, ou déposez-en un ici : une ligne du tableau ou un fichier de prédictions.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>grasploom::StudyCells</name>
    <message>
        <source>at %1 of %2</source>
        <translation>à %1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>▶ predicts</source>
        <translation>▶ prédit</translation>
    </message>
    <message>
        <source>▶ judges</source>
        <translation>▶ juge</translation>
    </message>
    <message>
        <source>▶ begins</source>
        <translation>▶ commence</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ échec</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>ailleurs</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>pas testé</translation>
    </message>
    <message>
        <source>✗ unreadable</source>
        <translation>✗ illisible</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>%1: of the best-ranked grasps of its test fold, %2 % are right</source>
        <translation>%1 : parmi les premières prises de son pli de test, %2 % sont justes</translation>
    </message>
    <message>
        <source>%1: another window or the command line trains it</source>
        <translation>%1 : une autre fenêtre ou la ligne de commande l’entraîne</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>Pli %1</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Graine %1</translation>
    </message>
</context>
<context>
    <name>grasploom::StudyForm</name>
    <message>
        <source>Choose a folder: a new one, or that of an earlier study</source>
        <translation>Choisir un dossier : un nouveau, ou celui d’une étude antérieure</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>A new folder, for a study with other settings</source>
        <translation>Un nouveau dossier, pour une étude à d’autres réglages</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Where runs, tables and reports are kept; a study there goes on</source>
        <translation>Où sont gardés entraînements, tableaux et rapports ; une étude qui s’y trouve continue</translation>
    </message>
    <message>
        <source>as set below</source>
        <translation>comme ci-dessous</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>paper: as printed, wants pretrained weights; from-scratch: without the guidance by the scorer</source>
        <translation>paper : comme imprimé, demande des poids préentraînés ; from-scratch : sans le guidage par le scoreur</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Those of the paper&apos;s tables that are trained now, each on every fold; others can follow later</source>
        <translation>Ceux des tableaux de l’article qui sont entraînés maintenant, chacun sur chaque pli ; d’autres peuvent suivre plus tard</translation>
    </message>
    <message>
        <source>others: NETWORK:GUIDANCE@START</source>
        <translation>autres : NETWORK:GUIDANCE@START</translation>
    </message>
    <message>
        <source>Further arms</source>
        <translation>Autres bras</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Bras</translation>
    </message>
    <message>
        <source>What is compared: NETWORK[:GUIDANCE[@START]], separated by commas. Guidance is features+regression (as printed), regression or off; @START is the iteration at which it sets in, as it stands a quarter of all</source>
        <translation>Ce qui est comparé : NETWORK[:GUIDANCE[@START]], séparé par des virgules. Le guidage est features+regression (comme imprimé), regression ou off ; @START est l’itération où il commence, tel quel un quart du total</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Each arm is trained once with each: 0, 1, 2</source>
        <translation>Chaque bras est entraîné une fois avec chacune : 0, 1, 2</translation>
    </message>
    <message>
        <source>all scenes</source>
        <translation>toutes les scènes</translation>
    </message>
    <message>
        <source>Test at most</source>
        <translation>Tester au plus</translation>
    </message>
    <message>
        <source>Scenes of a test fold, evenly spaced</source>
        <translation>Scènes d’un pli de test, régulièrement espacées</translation>
    </message>
    <message>
        <source>Choose the study&apos;s folder</source>
        <translation>Choisir le dossier de l’étude</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Bring up to date</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Trains what is missing and writes the report anew</source>
        <translation>Entraîne ce qui manque et réécrit le rapport</translation>
    </message>
    <message>
        <source>At once, or after the jobs that wait</source>
        <translation>Tout de suite, ou après les tâches qui attendent</translation>
    </message>
    <message>
        <source>Guidance in the features from scratch delays learning; the paper has ImageNet weights.</source>
        <translation>Sans poids préentraînés, le guidage dans les caractéristiques retarde l’apprentissage ; l’article a les poids d’ImageNet.</translation>
    </message>
    <message>
        <source>at least one is needed</source>
        <translation>il en faut au moins un</translation>
    </message>
    <message>
        <source>A job of this study waits or runs.</source>
        <translation>Une tâche de cette étude attend ou tourne.</translation>
    </message>
    <message>
        <source>a folder is needed, from / on</source>
        <translation>il faut un dossier, à partir de /</translation>
    </message>
    <message>
        <source>it lies in the dataset, which is never written to</source>
        <translation>il se trouve dans le jeu de données, où rien n’est jamais écrit</translation>
    </message>
    <message>
        <source>it holds a study of another kind</source>
        <translation>il contient une étude d’un autre genre</translation>
    </message>
    <message>
        <source>its study is of another dataset, or the dataset has changed since</source>
        <translation>son étude est d’un autre jeu de données, ou celui-ci a changé depuis</translation>
    </message>
    <message>
        <source>its study has %1 folds; press New for another</source>
        <translation>son étude a %1 plis ; « Nouveau » en commence une autre</translation>
    </message>
    <message>
        <source>its study is split otherwise; press New for another</source>
        <translation>son étude est partagée autrement ; « Nouveau » en commence une autre</translation>
    </message>
    <message>
        <source>%1; press New for a study with these settings</source>
        <translation>%1 ; « Nouveau » commence une étude avec ces réglages</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 s’y trouve deux fois</translation>
    </message>
    <message>
        <source>With fewer than three, differences may well be chance.</source>
        <translation>Avec moins de trois, les différences peuvent être dues au hasard.</translation>
    </message>
    <message>
        <source>whole numbers from 0, separated by commas</source>
        <translation>des nombres entiers à partir de 0, séparés par des virgules</translation>
    </message>
    <message>
        <source>at least one, and none of them twice</source>
        <translation>au moins une, et aucune deux fois</translation>
    </message>
</context>
<context>
    <name>grasploom::StudyPage</name>
    <message>
        <source>Trainings of the study</source>
        <translation>Entraînements de l’étude</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>A checkpoint is saved first</source>
        <translation>Un point de reprise est d’abord enregistré</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>What is done is saved; starting again goes on from there</source>
        <translation>Ce qui est fait est enregistré ; redémarrer continue de là</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>The report as it was last written, in the browser</source>
        <translation>Le rapport tel qu’il a été écrit en dernier, dans le navigateur</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Runs, tables and reports of the study</source>
        <translation>Entraînements, tableaux et rapports de l’étude</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Writes the report as it stands now: Markdown, HTML, LaTeX, CSV and charts</source>
        <translation>Écrit le rapport dans son état actuel : Markdown, HTML, LaTeX, CSV et courbes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>iteration %1</source>
        <translation>itération %1</translation>
    </message>
    <message>
        <source>predicts scene %1</source>
        <translation>prédit la scène %1</translation>
    </message>
    <message>
        <source>judges scene %1</source>
        <translation>juge la scène %1</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>commence</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>Validation croisée</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Expérience</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>Dossier pour le rapport</translation>
    </message>
    <message>
        <source>it lies in the dataset, which is never written to</source>
        <translation>il se trouve dans le jeu de données, où rien n’est jamais écrit</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n fichier écrit dans %1</numerusform>
            <numerusform>%n fichiers écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>Le rapport n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Open a dataset first.</source>
        <translation>Ouvrez d’abord un jeu de données.</translation>
    </message>
    <message>
        <source>Waits for the jobs before it.</source>
        <translation>Attend les tâches qui la précèdent.</translation>
    </message>
    <message>
        <source>Stops; what is done is saved…</source>
        <translation>S’arrête ; ce qui est fait est enregistré…</translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>Commence…</translation>
    </message>
    <message>
        <source>Training %1 of %2: %3</source>
        <translation>Entraînement %1 sur %2 : %3</translation>
    </message>
    <message>
        <source>paused at %1</source>
        <translation>en pause, %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>about %1 for all</source>
        <translation>environ %1 pour tous</translation>
    </message>
    <message>
        <source>Nothing is trained here yet. Settings on the left, then Start: an interrupted study goes on where it was.</source>
        <translation>Rien n’est encore entraîné ici. Réglages à gauche, puis « Démarrer » : une étude interrompue continue où elle en était.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n training(s) complete.</source>
        <translation>
            <numerusform>%1 entraînement sur %n terminé.</numerusform>
            <numerusform>%1 entraînements sur %n terminés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window or the command line is at work on it.</source>
        <translation>Une autre fenêtre ou la ligne de commande y travaille.</translation>
    </message>
    <message>
        <source>Go on trains what is missing.</source>
        <translation>« Continuer » entraîne ce qui manque.</translation>
    </message>
</context>
<context>
    <name>grasploom::SuggestionPage</name>
    <message>
        <source>G  Suggest</source>
        <translation>G  Suggérer</translation>
    </message>
    <message>
        <source>P  Accept</source>
        <translation>P  Accepter</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Run that suggests</source>
        <translation>Entraînement qui suggère</translation>
    </message>
    <message>
        <source>Whose network looks at the picture; kept for this dataset</source>
        <translation>Dont le réseau regarde l’image ; retenu pour ce jeu de données</translation>
    </message>
    <message>
        <source>Other run…</source>
        <translation>Autre entraînement…</translation>
    </message>
    <message>
        <source>The folder of a run that learned another dataset</source>
        <translation>Le dossier d’un entraînement sur un autre jeu de données</translation>
    </message>
    <message>
        <source>Grasps of this picture that are no labels yet; again: the next one, Shift+G the one before</source>
        <translation>Prises de cette image qui ne sont pas encore des annotations ; encore : la suivante, Maj+G la précédente</translation>
    </message>
    <message>
        <source>The suggestion that is looked at becomes a label; which run and rank it came from is kept</source>
        <translation>La suggestion regardée devient une annotation ; l’entraînement et le rang d’où elle vient sont gardés</translation>
    </message>
    <message>
        <source>Take the suggestions off the picture (Esc)</source>
        <translation>Retirer les suggestions de l’image (Échap)</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>The run %1 cannot suggest grasps.</source>
        <translation>L’entraînement %1 ne peut pas suggérer de prises.</translation>
    </message>
    <message>
        <source>Choose the folder of a run</source>
        <translation>Choisir le dossier d’un entraînement</translation>
    </message>
    <message>
        <source>No dataset is open.</source>
        <translation>Aucun jeu de données n’est ouvert.</translation>
    </message>
    <message>
        <source>Train a network, or choose the folder of a run that another dataset was learned with.</source>
        <translation>Entraînez un réseau, ou choisissez le dossier d’un entraînement sur un autre jeu de données.</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>Examen de l’image…</translation>
    </message>
    <message>
        <source>G asks the network for grasps of this picture.</source>
        <translation>G demande au réseau des prises de cette image.</translation>
    </message>
    <message>
        <source>The network has nothing that is no label already.</source>
        <translation>Le réseau n’a rien qui ne soit déjà une annotation.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s), best first, found in %1 s. Those that lie on a label or on a better one are left out. A label that comes from a model favours it: say so where you report its accuracy.</source>
        <translation>
            <numerusform>%n suggestion, trouvée en %1 s. Celles posées sur une annotation ou sur une meilleure sont omises. Une annotation venue d’un modèle le favorise : dites-le là où vous publiez son exactitude.</numerusform>
            <numerusform>%n suggestions, la meilleure d’abord, trouvées en %1 s. Celles posées sur une annotation ou sur une meilleure sont omises. Une annotation venue d’un modèle le favorise : dites-le là où vous publiez son exactitude.</numerusform>
        </translation>
    </message>
    <message>
        <source>rank %1 · score %2 · θ %3° · opening %4 px · jaw %5 px</source>
        <translation>rang %1 · score %2 · θ %3° · ouverture %4 px · mors %5 px</translation>
    </message>
</context>
<context>
    <name>grasploom::SweepDock</name>
    <message>
        <source>Accuracy over angle and IoU limits</source>
        <translation>Exactitude selon les seuils d’angle et d’IoU</translation>
    </message>
    <message>
        <source>Ranking in heatmap and table</source>
        <translation>Classement dans la carte et le tableau</translation>
    </message>
    <message>
        <source>Limits of the sweep</source>
        <translation>Seuils du balayage</translation>
    </message>
    <message>
        <source>the paper&apos;s limits</source>
        <translation>les seuils de l’article</translation>
    </message>
    <message>
        <source>fine grid</source>
        <translation>une grille fine</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>over</source>
        <translation>sur</translation>
    </message>
    <message>
        <source>The sweep failed.</source>
        <translation>Le balayage a échoué.</translation>
    </message>
    <message numerus="yes">
        <source>top %1 of %n scene(s)</source>
        <translation>
            <numerusform>top %1 de %n scène</numerusform>
            <numerusform>top %1 de %n scènes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2 correct</source>
        <translation>%1 justes sur %2</translation>
    </message>
    <message>
        <source>IoU %1 %</source>
        <translation>IoU %1 %</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>Tableau en CSV…</translation>
    </message>
    <message>
        <source>Heatmap as PNG…</source>
        <translation>Carte en PNG…</translation>
    </message>
    <message>
        <source>Heatmap as SVG…</source>
        <translation>Carte en SVG…</translation>
    </message>
    <message>
        <source>Curves as PNG…</source>
        <translation>Courbes en PNG…</translation>
    </message>
    <message>
        <source>Curves as SVG…</source>
        <translation>Courbes en SVG…</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Il n’y a encore rien à exporter.</translation>
    </message>
    <message>
        <source>Open predictions, or train a network, first.</source>
        <translation>Ouvrez d’abord des prédictions, ou entraînez un réseau.</translation>
    </message>
    <message>
        <source>Export the sweep</source>
        <translation>Exporter le balayage</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>The export failed.</source>
        <translation>L’export a échoué.</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>Il n’y a encore rien à rapporter.</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Rapport écrit : %1</translation>
    </message>
    <message>
        <source>The report failed.</source>
        <translation>Le rapport a échoué.</translation>
    </message>
    <message>
        <source>The report was cancelled; nothing was written.</source>
        <translation>Le rapport a été annulé ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>A report is being made already.</source>
        <translation>Un rapport est déjà en préparation.</translation>
    </message>
    <message>
        <source>Wait for it, or cancel it, first.</source>
        <translation>Attendez-le, ou annulez-le, d’abord.</translation>
    </message>
</context>
<context>
    <name>grasploom::SweepHeatmap</name>
    <message>
        <source>Accuracy over angle and IoU limits</source>
        <translation>Exactitude selon les seuils d’angle et d’IoU</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>Pas encore de balayage</translation>
    </message>
    <message>
        <source>Load predictions to see how accuracy follows the limits.</source>
        <translation>Ouvrez des prédictions pour voir comment l’exactitude suit les seuils.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>accuracy in %</source>
        <translation>exactitude en %</translation>
    </message>
    <message>
        <source>%1: %2 % (%3 of %4)</source>
        <translation>%1 : %2 % (%3 sur %4)</translation>
    </message>
</context>
<context>
    <name>grasploom::SweepPlot</name>
    <message>
        <source>Accuracy over the %1</source>
        <translation>Exactitude selon le %1</translation>
    </message>
    <message>
        <source>accuracy (%)</source>
        <translation>exactitude (%)</translation>
    </message>
    <message>
        <source>%1: %2 % at %3</source>
        <translation>%1 : %2 % à %3</translation>
    </message>
</context>
<context>
    <name>grasploom::SweepView</name>
    <message>
        <source>angle limit</source>
        <translation>seuil d’angle</translation>
    </message>
    <message>
        <source>IoU limit</source>
        <translation>Seuil d’IoU</translation>
    </message>
    <message>
        <source>IoU &gt; %1 %</source>
        <translation>IoU &gt; %1 %</translation>
    </message>
    <message>
        <source>angle ≤ %1°</source>
        <translation>angle ≤ %1°</translation>
    </message>
</context>
<context>
    <name>grasploom::ThresholdBar</name>
    <message>
        <source>Angle ≤</source>
        <translation>Angle ≤</translation>
    </message>
    <message>
        <source>°</source>
        <comment>suffix of degrees</comment>
        <translation>°</translation>
    </message>
    <message>
        <source>IoU &gt;</source>
        <translation>IoU &gt;</translation>
    </message>
    <message>
        <source> %</source>
        <comment>suffix of a percentage</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Classement</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Back to the paper&apos;s limits: 30° and 25 %</source>
        <translation>Revenir aux seuils de l’article : 30° et 25 %</translation>
    </message>
    <message>
        <source>Largest angle between the opening axes of a prediction and a ground truth, the limit included.
The mark is the paper&apos;s value, 30°.</source>
        <translation>Plus grand angle entre les axes d’ouverture d’une prédiction et d’une vérité terrain, seuil compris.
La marque est la valeur de l’article, 30°.</translation>
    </message>
    <message>
        <source>Intersection over union of the two rectangles must exceed this.
The mark is the paper&apos;s value, 25 %.</source>
        <translation>L’intersection sur union des deux rectangles doit dépasser ceci.
La marque est la valeur de l’article, 25 %.</translation>
    </message>
    <message>
        <source>How many of each scene&apos;s best-ranked predictions count: top-k accuracy</source>
        <translation>Combien des prédictions les mieux classées de chaque scène comptent : exactitude top-k</translation>
    </message>
    <message>
        <source>Angle limit, half degrees</source>
        <translation>Seuil d’angle, demi-degrés</translation>
    </message>
    <message>
        <source>Angle limit</source>
        <translation>Seuil d’angle</translation>
    </message>
    <message>
        <source>IoU limit, percent</source>
        <translation>Seuil d’IoU, pour cent</translation>
    </message>
    <message>
        <source>IoU limit</source>
        <translation>Seuil d’IoU</translation>
    </message>
    <message>
        <source>Predictions per scene that count</source>
        <translation>Prédictions par scène qui comptent</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>File score</source>
        <translation>Score du fichier</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermédiaire</translation>
    </message>
    <message>
        <source>Scorer</source>
        <translation>Évaluateur</translation>
    </message>
    <message>
        <source>By the file&apos;s own score; in file order where it has none</source>
        <translation>Selon le score du fichier ; dans son ordre s’il n’en a pas</translation>
    </message>
    <message>
        <source>By the predictor&apos;s graspability (intermediate score)</source>
        <translation>Selon la saisissabilité du prédicteur (score intermédiaire)</translation>
    </message>
    <message>
        <source>By the scorer&apos;s score</source>
        <translation>Selon le score de l’évaluateur</translation>
    </message>
    <message>
        <source>No predictions are open.</source>
        <translation>Aucune prédiction n’est ouverte.</translation>
    </message>
    <message>
        <source>The open predictions have no such score.</source>
        <translation>Les prédictions ouvertes n’ont pas ce score.</translation>
    </message>
    <message>
        <source>Which score says which predictions are best</source>
        <translation>Quel score dit quelles prédictions sont les meilleures</translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingCharts</name>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Exactitude en validation</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Échelle logarithmique</translation>
    </message>
    <message>
        <source>Show losses on a logarithmic scale; values of 0 are left out</source>
        <translation>Montrer les pertes en échelle logarithmique ; les valeurs nulles sont omises</translation>
    </message>
    <message>
        <source>No training has reported yet.
Its losses and validation accuracies appear here.</source>
        <translation>Aucun entraînement n’a encore rendu compte.
Ses pertes et ses exactitudes de validation apparaissent ici.</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>Courbes d’entraînement</translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingDock</name>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>A checkpoint is saved first</source>
        <translation>Un point de reprise est d’abord enregistré</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Saves a checkpoint, from which it can be resumed</source>
        <translation>Enregistre un point de reprise, d’où l’on peut reprendre</translation>
    </message>
    <message>
        <source>Predict and show</source>
        <translation>Prédire et montrer</translation>
    </message>
    <message>
        <source>Predicts the test scenes with the best checkpoint</source>
        <translation>Prédit les scènes de test avec le meilleur point de reprise</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Earlier in the queue</source>
        <translation>Plus tôt dans la file</translation>
    </message>
    <message>
        <source>Later in the queue</source>
        <translation>Plus tard dans la file</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>Ouvrir le dossier de l’entraînement</translation>
    </message>
    <message>
        <source>Training runs on %1</source>
        <translation>L’entraînement tourne sur %1</translation>
    </message>
    <message>
        <source>The training could not be started.</source>
        <translation>L’entraînement n’a pas pu commencer.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>No job yet.</source>
        <translation>Pas encore de tâche.</translation>
    </message>
    <message>
        <source>The prediction could not be started.</source>
        <translation>La prédiction n’a pas pu commencer.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 a échoué.</translation>
    </message>
    <message>
        <source>Copy its settings into the form</source>
        <translation>Copier ses réglages dans le formulaire</translation>
    </message>
    <message>
        <source>Another window trains this; stop it there.</source>
        <translation>Une autre fenêtre l’entraîne ; arrêtez-le là-bas.</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>attente : %1</translation>
    </message>
    <message>
        <source>ran %1</source>
        <translation>exécution : %1</translation>
    </message>
    <message>
        <source>in a process of its own</source>
        <translation>dans un processus à part</translation>
    </message>
    <message>
        <source>Show removed runs</source>
        <translation>Montrer les entraînements retirés</translation>
    </message>
    <message>
        <source>Put back into the list</source>
        <translation>Remettre dans la liste</translation>
    </message>
    <message>
        <source>%1 is predicted when its dataset is opened again.</source>
        <translation>%1 sera prédit quand son jeu de données sera rouvert.</translation>
    </message>
    <message>
        <source>Export its curves…</source>
        <translation>Exporter ses courbes…</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>Exporter les courbes</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>The export failed.</source>
        <translation>L’export a échoué.</translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingForm</name>
    <message>
        <source>All settings</source>
        <translation>Tous les réglages</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Trains at once, or after the jobs that wait</source>
        <translation>Entraîne tout de suite, ou après les tâches en attente</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Descripteurs</translation>
    </message>
    <message>
        <source>Network that makes the features</source>
        <translation>Réseau qui produit les descripteurs</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>What is kept for validation and test</source>
        <translation>Ce qui est gardé pour la validation et le test</translation>
    </message>
    <message>
        <source>folds by object</source>
        <translation>plis par objet</translation>
    </message>
    <message>
        <source>folds by picture</source>
        <translation>plis par image</translation>
    </message>
    <message>
        <source>all, nothing kept</source>
        <translation>toutes, rien gardé</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Plis</translation>
    </message>
    <message>
        <source>Into how many parts the scenes are split</source>
        <translation>En combien de parties les scènes sont réparties</translation>
    </message>
    <message>
        <source>Test fold</source>
        <translation>Pli de test</translation>
    </message>
    <message>
        <source>The fold that is kept for the test, from 0</source>
        <translation>Le pli gardé pour le test, à partir de 0</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Itérations</translation>
    </message>
    <message>
        <source>Steps of the optimiser</source>
        <translation>Pas de l’optimiseur</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Pictures per step</source>
        <translation>Images par pas</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Of stochastic gradient descent</source>
        <translation>De la descente de gradient stochastique</translation>
    </message>
    <message>
        <source>Input size, px</source>
        <translation>Taille d’entrée, px</translation>
    </message>
    <message>
        <source>Side of the network&apos;s picture</source>
        <translation>Côté de l’image du réseau</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto, cpu, cuda ou cuda:N</translation>
    </message>
    <message>
        <source>Predict and show afterwards</source>
        <translation>Prédire et montrer ensuite</translation>
    </message>
    <message>
        <source>Pretrained weights</source>
        <translation>Poids préentraînés</translation>
    </message>
    <message>
        <source>File with the weights of the features; empty: from scratch</source>
        <translation>Fichier des poids des descripteurs ; vide : à partir de zéro</translation>
    </message>
    <message>
        <source>none: from scratch</source>
        <translation>aucun : à partir de zéro</translation>
    </message>
    <message>
        <source>Choose a weights file</source>
        <translation>Choisir un fichier de poids</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation>Poids (*.pth *.pt *.safetensors);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch norm</translation>
    </message>
    <message>
        <source>Whether its statistics are kept as they are</source>
        <translation>Si ses statistiques restent telles quelles</translation>
    </message>
    <message>
        <source>frozen if pretrained</source>
        <translation>gelée si préentraîné</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>gelée</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>entraînée</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>What −log p of the scorer updates (Eq. 5)</source>
        <translation>Ce que −log p de l’évaluateur met à jour (éq. 5)</translation>
    </message>
    <message>
        <source>by pretraining</source>
        <translation>selon le préentraînement</translation>
    </message>
    <message>
        <source>features and regression</source>
        <translation>descripteurs et régression</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>régression</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Guidance from</source>
        <translation>Guidage dès</translation>
    </message>
    <message>
        <source>Iteration at which it sets in</source>
        <translation>Itération à laquelle il commence</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Same seed, same training</source>
        <translation>Même graine, même entraînement</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>Valider tous les</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>Enregistrer tous les</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <source>rotate</source>
        <translation>tourner</translation>
    </message>
    <message>
        <source>Turn each picture at random</source>
        <translation>Tourner chaque image au hasard</translation>
    </message>
    <message>
        <source>mirror</source>
        <translation>miroir</translation>
    </message>
    <message>
        <source>Mirror half of the pictures</source>
        <translation>Retourner la moitié des images</translation>
    </message>
    <message>
        <source>Shift, px</source>
        <translation>Décalage, px</translation>
    </message>
    <message>
        <source>Largest random shift along each axis</source>
        <translation>Plus grand décalage aléatoire selon chaque axe</translation>
    </message>
    <message>
        <source>Orientations</source>
        <translation>Orientations</translation>
    </message>
    <message>
        <source>Anchors per cell, k</source>
        <translation>Ancres par cellule, k</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>Grasps per picture that the scorer learns from, T</source>
        <translation>Prises par image dont l’évaluateur apprend, T</translation>
    </message>
    <message>
        <source>Regression weight</source>
        <translation>Poids de régression</translation>
    </message>
    <message>
        <source>α of Eq. 5</source>
        <translation>α de l’éq. 5</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Inertie</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Décroissance des poids</translation>
    </message>
    <message>
        <source>Match angle, °</source>
        <translation>Angle d’accord, °</translation>
    </message>
    <message>
        <source>Largest angle at which a grasp counts as right for the scorer</source>
        <translation>Plus grand angle auquel une prise compte comme juste pour l’évaluateur</translation>
    </message>
    <message>
        <source>Match IoU</source>
        <translation>IoU d’accord</translation>
    </message>
    <message>
        <source>Overlap that a grasp must exceed to count as right for the scorer</source>
        <translation>Recouvrement qu’une prise doit dépasser pour compter comme juste pour l’évaluateur</translation>
    </message>
    <message>
        <source>Jaw sizes</source>
        <translation>Tailles de mors</translation>
    </message>
    <message>
        <source>Which lines of the labels count</source>
        <translation>Quelles lignes des annotations comptent</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>default only</source>
        <translation>par défaut seulement</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message numerus="yes">
        <source>the dataset has %n object(s) only</source>
        <translation>
            <numerusform>le jeu de données n’a que %n objet</numerusform>
            <numerusform>le jeu de données n’a que %n objets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the dataset has %n scene(s) only</source>
        <translation>
            <numerusform>le jeu de données n’a que %n scène</numerusform>
            <numerusform>le jeu de données n’a que %n scènes</numerusform>
        </translation>
    </message>
    <message>
        <source>folds are numbered from 0 to %1</source>
        <translation>les plis sont numérotés de 0 à %1</translation>
    </message>
    <message>
        <source>auto is %1</source>
        <translation>auto signifie %1</translation>
    </message>
    <message>
        <source>by pretraining: regression</source>
        <translation>selon préentraînement : régression</translation>
    </message>
    <message>
        <source>by pretraining: features and regression</source>
        <translation>selon préentraînement : descripteurs et régression</translation>
    </message>
    <message>
        <source>baseline: predictor only; full: predictor and scorer; no-intermediate: scorer only; direct: one grasp per picture</source>
        <translation>référence : prédicteur seul ; complet : prédicteur et évaluateur ; sans score intermédiaire : évaluateur seul ; direct : une prise par image</translation>
    </message>
    <message>
        <source>full (with scorer)</source>
        <translation>complet (évaluateur)</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>référence (baseline)</translation>
    </message>
    <message>
        <source>no-intermediate</source>
        <translation>sans score intermédiaire</translation>
    </message>
    <message>
        <source>direct regression</source>
        <translation>régression directe</translation>
    </message>
    <message>
        <source>In a process of its own</source>
        <translation>Dans un processus à part</translation>
    </message>
    <message>
        <source>A fault of the GPU&apos;s driver cannot take this window down,
and the training can go on when the window is closed.</source>
        <translation>Une erreur du pilote du GPU ne peut pas emporter cette fenêtre,
et l’entraînement peut continuer quand la fenêtre est fermée.</translation>
    </message>
    <message>
        <source>Pictures on disk</source>
        <translation>Images sur disque</translation>
    </message>
    <message>
        <source>Which decoded pictures are kept for the next epoch and the next training</source>
        <translation>Quelles images décodées sont gardées pour l’époque et l’entraînement suivants</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>entières</translation>
    </message>
    <message>
        <source>reduced (a little softer)</source>
        <translation>réduites (un peu plus floues)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>At most, GB</source>
        <translation>Au plus, Go</translation>
    </message>
    <message>
        <source>Of all kept pictures; 0: a fifth of the free disk</source>
        <translation>De toutes les images gardées ; 0 : un cinquième du disque libre</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Valeurs par défaut</translation>
    </message>
    <message>
        <source>Back to the settings that suit this machine and dataset</source>
        <translation>Retour aux réglages qui conviennent à cette machine et à ce jeu de données</translation>
    </message>
    <message>
        <source>a number is needed here</source>
        <translation>il faut un nombre ici</translation>
    </message>
    <message>
        <source>tf32 acts on GPUs only; bf16 needs a processor that has it</source>
        <translation>tf32 n&apos;agit que sur un GPU ; bf16 demande un processeur qui le possède</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>graphes CUDA</translation>
    </message>
    <message>
        <source>On a GPU, replay the features&apos; passes in place of starting each of their steps</source>
        <translation>Sur un GPU, rejouer les passes des caractéristiques au lieu d&apos;en lancer chaque étape</translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingPages</name>
    <message>
        <source>Single trainings</source>
        <translation>Entraînements</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>Validation croisée</translation>
    </message>
    <message>
        <source>Does the scorer pay?</source>
        <translation>L’évaluateur est-il payant ?</translation>
    </message>
    <message>
        <source>Train networks and predict with them</source>
        <translation>Entraîner des réseaux et prédire avec eux</translation>
    </message>
    <message>
        <source>Train every network of the paper on every fold: its Tables I to III</source>
        <translation>Entraîner chaque réseau de l’article sur chaque pli : ses tableaux I à III</translation>
    </message>
    <message>
        <source>Train with several seeds: when does the scorer&apos;s ranking overtake the intermediate one?</source>
        <translation>Entraîner avec plusieurs graines : quand le classement de l’évaluateur dépasse-t-il l’intermédiaire ?</translation>
    </message>
    <message>
        <source>Learned and forgotten</source>
        <translation>Appris et oublié</translation>
    </message>
    <message>
        <source>What a training learned and forgot from validation to validation, and of what it failed</source>
        <translation>Ce qu’un entraînement a appris et oublié de validation en validation, et ce qui l’a fait échouer</translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingQueue</name>
    <message numerus="yes">
        <source>%n training(s) failed; starting again tries them again. First: %1</source>
        <translation>
            <numerusform>%n entraînement a échoué ; redémarrer le réessaie. Le premier : %1</numerusform>
            <numerusform>%n entraînements ont échoué ; redémarrer les réessaie. Le premier : %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::TrialBook</name>
    <message>
        <source>The trials could not be looked up.</source>
        <translation>Les essais n’ont pas pu être consultés.</translation>
    </message>
    <message>
        <source>The trials could not be kept for the next start.</source>
        <translation>Les essais n’ont pas pu être gardés pour le prochain démarrage.</translation>
    </message>
    <message>
        <source>The grasps could not be tried.</source>
        <translation>Les prises n’ont pas pu être essayées.</translation>
    </message>
</context>
<context>
    <name>grasploom::TrialCard</name>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 à %2 %</translation>
    </message>
    <message>
        <source>Jaccard right, trial succeeded</source>
        <translation>Jaccard juste, essai réussi</translation>
    </message>
    <message>
        <source>Jaccard right, trial failed</source>
        <translation>Jaccard juste, essai échoué</translation>
    </message>
    <message>
        <source>Jaccard wrong, trial succeeded</source>
        <translation>Jaccard faux, essai réussi</translation>
    </message>
    <message>
        <source>Jaccard wrong, trial failed</source>
        <translation>Jaccard faux, essai échoué</translation>
    </message>
    <message>
        <source>Over the scenes that were tried, with 95 % Wilson intervals</source>
        <translation>Sur les scènes essayées, avec intervalles de Wilson à 95 %</translation>
    </message>
    <message>
        <source>trial succeeded</source>
        <translation>essai réussi</translation>
    </message>
    <message>
        <source>trial failed</source>
        <translation>essai échoué</translation>
    </message>
    <message>
        <source>Jaccard right</source>
        <translation>Jaccard juste</translation>
    </message>
    <message>
        <source>Jaccard wrong</source>
        <translation>Jaccard faux</translation>
    </message>
    <message>
        <source>Nothing is tried yet.</source>
        <translation>Rien n’est encore essayé.</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1. Show only these scenes.</source>
        <translation>%1. Ne montrer que ces scènes.</translation>
    </message>
    <message>
        <source>SGT %1 % (%2)</source>
        <translation>SGT %1 % (%2)</translation>
    </message>
    <message>
        <source>Jaccard and the trial do not agree. Show only these scenes.</source>
        <translation>Jaccard et l’essai ne s’accordent pas. Ne montrer que ces scènes.</translation>
    </message>
    <message>
        <source>%1, %2 scenes tried</source>
        <translation>%1, %2 scènes essayées</translation>
    </message>
    <message>
        <source>Jaccard %1 % (%2)</source>
        <translation>Jaccard %1 % (%2)</translation>
    </message>
    <message>
        <source>Differ: %1</source>
        <translation>Diffèrent : %1</translation>
    </message>
</context>
<context>
    <name>grasploom::TrialPage</name>
    <message>
        <source>Folder of the meshes…</source>
        <translation>Dossier des maillages…</translation>
    </message>
    <message>
        <source>Progress of the trials</source>
        <translation>Avancement des essais</translation>
    </message>
    <message>
        <source>%v of %m scenes</source>
        <translation>%v scènes sur %m</translation>
    </message>
    <message>
        <source>How the trial ended</source>
        <translation>Comment l’essai s’est terminé</translation>
    </message>
    <message>
        <source>How the trials ended</source>
        <translation>Comment les essais se sont terminés</translation>
    </message>
    <message>
        <source>A click, or Enter, on a number shows only these scenes</source>
        <translation>Un clic, ou Entrée, sur un nombre ne montre que ces scènes</translation>
    </message>
    <message>
        <source>Folder of the meshes that the scenes were made of</source>
        <translation>Dossier des maillages dont les scènes sont faites</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>Arrêter les essais</translation>
    </message>
    <message>
        <source>Try all best grasps</source>
        <translation>Essayer toutes les meilleures prises</translation>
    </message>
    <message>
        <source>Simulates the best grasp of every scene that can be tried, of both sides, on all cores</source>
        <translation>Simule la meilleure prise de chaque scène qui peut être essayée, des deux côtés, sur tous les cœurs</translation>
    </message>
    <message>
        <source>Where the meshes are that the scenes were made of</source>
        <translation>Où sont les maillages dont les scènes sont faites</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Actuellement : %1</translation>
    </message>
    <message>
        <source>Looking which scenes can be tried…</source>
        <translation>Recherche des scènes qui peuvent être essayées…</translation>
    </message>
    <message>
        <source>By trial: A %1 · B %2, of %3 and %4 scenes</source>
        <translation>À l’essai : A %1 · B %2, sur %3 et %4 scènes</translation>
    </message>
</context>
<context>
    <name>grasploom::TrialPlayer</name>
    <message>
        <source>&amp;Try this grasp</source>
        <translation>&amp;Essayer cette prise</translation>
    </message>
    <message>
        <source>Moment of the trial</source>
        <translation>Instant de l’essai</translation>
    </message>
    <message>
        <source>Back to the picture</source>
        <translation>Retour à l’image</translation>
    </message>
    <message>
        <source>Show the scene&apos;s picture again in place of the trial</source>
        <translation>Montrer de nouveau l’image de la scène à la place de l’essai</translation>
    </message>
    <message>
        <source>How the trial ended</source>
        <translation>Comment l’essai s’est terminé</translation>
    </message>
    <message>
        <source>&amp;Stop the trial</source>
        <translation>&amp;Arrêter l’essai</translation>
    </message>
    <message>
        <source>Simulate it: the gripper comes in, closes, lifts, carries and releases, as when Jacquard&apos;s labels were made</source>
        <translation>La simuler : la pince approche, se ferme, soulève, porte et lâche, comme quand les annotations de Jacquard ont été faites</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play, at half speed</source>
        <translation>Jouer, à demi-vitesse</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>Simulation…</translation>
    </message>
    <message>
        <source>Folder of the meshes…</source>
        <translation>Dossier des maillages…</translation>
    </message>
</context>
<context>
    <name>grasploom::View3dDock</name>
    <message>
        <source>perfect</source>
        <translation>parfaite</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>stéréo</translation>
    </message>
    <message>
        <source>Depth as rendered, or as a stereo camera measures it, with holes</source>
        <translation>Profondeur telle que calculée, ou telle qu’une caméra stéréo la mesure, avec des trous</translation>
    </message>
    <message>
        <source>mesh</source>
        <translation>maillage</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>nuage</translation>
    </message>
    <message>
        <source>Triangles between neighbouring pixels, or a point for each</source>
        <translation>Triangles entre pixels voisins, ou un point pour chacun</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of a point of the cloud</source>
        <translation>Taille d’un point du nuage</translation>
    </message>
    <message>
        <source>the surface&apos;s normal</source>
        <translation>la normale à la surface</translation>
    </message>
    <message>
        <source>the camera&apos;s axis</source>
        <translation>l’axe de la caméra</translation>
    </message>
    <message>
        <source>How the gripper comes in: at right angles to the surface at the grasp&apos;s centre, as in Jacquard&apos;s trials, or along the camera&apos;s optical axis</source>
        <translation>Comment la pince approche : perpendiculairement à la surface au centre de la prise, comme dans les essais de Jacquard, ou le long de l’axe optique de la caméra</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>as</source>
        <translation>en</translation>
    </message>
    <message>
        <source>Approach along</source>
        <translation>Approche selon</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>Comme l’image</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Face</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Dessus</translation>
    </message>
    <message>
        <source>Oblique</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>At the gripper</source>
        <translation>Vers la pince</translation>
    </message>
    <message>
        <source>Parallel projection</source>
        <translation>Projection parallèle</translation>
    </message>
    <message>
        <source>Save a picture…</source>
        <translation>Enregistrer une image…</translation>
    </message>
    <message>
        <source>No scene is open.</source>
        <translation>Aucune scène n’est ouverte.</translation>
    </message>
    <message>
        <source>This scene has no depth picture: there is nothing to show in space.</source>
        <translation>Cette scène n’a pas d’image de profondeur : il n’y a rien à montrer dans l’espace.</translation>
    </message>
    <message>
        <source>The scene&apos;s depth cannot be shown: %1</source>
        <translation>La profondeur de la scène ne peut pas être montrée : %1</translation>
    </message>
    <message>
        <source>%1 points.</source>
        <translation>%1 points.</translation>
    </message>
    <message>
        <source>The camera is that of the scene&apos;s recipe.</source>
        <translation>La caméra est celle de la recette de la scène.</translation>
    </message>
    <message>
        <source>The camera is taken for Jacquard&apos;s: 30°, tilted by 10°, 1.5 m away.</source>
        <translation>La caméra est prise pour celle de Jacquard : 30°, inclinée de 10°, à 1,5 m.</translation>
    </message>
    <message>
        <source>Select a grasp to see the gripper there.</source>
        <translation>Sélectionnez une prise pour y voir la pince.</translation>
    </message>
    <message>
        <source>There is no depth at the centre of the selected grasp: its size in millimetres is not known.</source>
        <translation>Il n’y a pas de profondeur au centre de la prise sélectionnée : sa taille en millimètres n’est pas connue.</translation>
    </message>
    <message>
        <source>Opening %1 mm, jaw %2 mm.</source>
        <translation>Ouverture %1 mm, mors %2 mm.</translation>
    </message>
    <message>
        <source>There is no 3-D view to save a picture of.</source>
        <translation>Il n’y a pas de vue 3D dont enregistrer une image.</translation>
    </message>
    <message>
        <source>The picture was not saved.</source>
        <translation>L’image n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>Save a picture of the 3-D view</source>
        <translation>Enregistrer une image de la vue 3D</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Images (*.png *.jpg)</translation>
    </message>
    <message>
        <source>The picture %1 could not be saved.</source>
        <translation>L’image %1 n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Enregistré %1</translation>
    </message>
    <message>
        <source>Select a grasp to try it in simulation.</source>
        <translation>Sélectionnez une prise pour l’essayer en simulation.</translation>
    </message>
    <message>
        <source>The grasp could not be tried.</source>
        <translation>La prise n’a pas pu être essayée.</translation>
    </message>
    <message>
        <source>Trial: %1</source>
        <translation>Essai : %1</translation>
    </message>
    <message>
        <source>%1 s, %2</source>
        <translation>%1 s, %2</translation>
    </message>
    <message>
        <source>The scene is made of a mesh of yours, %1, that is not in the folder of the meshes.</source>
        <translation>La scène est faite d’un de vos maillages, %1, qui n’est pas dans le dossier des maillages.</translation>
    </message>
    <message>
        <source>Folder of the meshes that the scenes were made of</source>
        <translation>Dossier des maillages dont les scènes sont faites</translation>
    </message>
</context>
<context>
    <name>grasploom::ViewsMenu</name>
    <message>
        <source>Saved &amp;views</source>
        <translation>&amp;Vues enregistrées</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>&amp;Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Keeps the conditions and the order under a name, for this dataset</source>
        <translation>Garde les conditions et l’ordre sous un nom, pour ce jeu de données</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>Aucune pour l’instant</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1, décroissant</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, croissant</translation>
    </message>
    <message>
        <source>Every scene</source>
        <translation>Toutes les scènes</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Save this view as</source>
        <translation>Enregistrer cette vue sous</translation>
    </message>
    <message>
        <source>Rename this view to</source>
        <translation>Nouveau nom de la vue</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
</context>
<context>
    <name>grasploom::WelcomePage</name>
    <message>
        <source>Open a folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Look at grasp datasets, train the networks of Depierre et al. 2020, and see why a prediction is right or wrong.</source>
        <translation>Regardez des jeux de données de prises, entraînez les réseaux de Depierre et al. 2020 et voyez pourquoi une prédiction est juste ou fausse.</translation>
    </message>
    <message>
        <source>Open a folder in Jacquard&apos;s layout (Jacquard, Jacquard V2, Cornell), or drop it here. Your data is never changed.</source>
        <translation>Ouvrez un dossier au format Jacquard (Jacquard, Jacquard V2, Cornell), ou déposez-le ici. Vos données ne sont jamais modifiées.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New simulated dataset…</source>
        <translation>Nouveau jeu simulé…</translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>Scenes with grasps that hold in physics, as many as you want, of built-in or your own shapes</source>
        <translation>Des scènes dont les prises tiennent physiquement, autant que voulu, de formes intégrées ou des vôtres</translation>
    </message>
    <message>
        <source>Simulates scenes, trains two small networks on them and compares these: some minutes, during which you may look around</source>
        <translation>Simule des scènes, y entraîne deux petits réseaux et les compare : quelques minutes, pendant lesquelles vous pouvez regarder autour de vous</translation>
    </message>
</context>
<context>
    <name>grasploom::WhyPanel</name>
    <message>
        <source>Δθ</source>
        <translation>Δθ</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>Compared with the ground truth that explains the verdict: of those that validate the prediction the one with the highest IoU, else the nearest miss.</source>
        <translation>Comparé à la vérité terrain qui explique le verdict : parmi celles qui valident la prédiction, celle de plus grande IoU, sinon la plus proche.</translation>
    </message>
    <message>
        <source>Angle between the opening axes of the prediction and of ground truth no. %1, 0° to 90° (an opening axis has period 180°).
The mark is the limit, %2°; up to it is accepted.</source>
        <translation>Angle entre les axes d’ouverture de la prédiction et de la vérité terrain n° %1, de 0° à 90° (un axe d’ouverture a pour période 180°).
La marque est le seuil, %2° ; jusque-là c’est accepté.</translation>
    </message>
    <message>
        <source>Area of the intersection over area of the union of the prediction&apos;s rectangle and that of ground truth no. %1, exact.
The mark is the limit, %2; above it is accepted.</source>
        <translation>Aire de l’intersection sur aire de l’union du rectangle de la prédiction et de celui de la vérité terrain n° %1, exacte.
La marque est le seuil, %2 ; au-dessus c’est accepté.</translation>
    </message>
    <message>
        <source>Over all ground truths of the scene, with one limit moved and the other one as it is now</source>
        <translation>Sur toutes les vérités terrain de la scène, un seuil étant déplacé et l’autre restant tel quel</translation>
    </message>
</context>
<context>
    <name>grasploom::WorkspaceSession</name>
    <message>
        <source>The workspace %1 could not be opened.</source>
        <translation>L’espace de travail %1 n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>What was remembered of this dataset cannot be read. It is left as it is, and nothing is remembered until the file is mended or moved away: %1</source>
        <translation>Ce qui était retenu de ce jeu de données est illisible. C’est laissé tel quel, et rien n’est retenu tant que le fichier n’est pas réparé ou déplacé : %1</translation>
    </message>
    <message>
        <source>The workspace&apos;s filter is not understood and was left out: %1</source>
        <translation>Le filtre de l’espace de travail n’est pas compris et a été laissé de côté : %1</translation>
    </message>
    <message>
        <source>The workspace was not saved.</source>
        <translation>L’espace de travail n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>The dataset itself is never written to: choose a place outside of its folder.</source>
        <translation>Rien n’est jamais écrit dans le jeu de données : choisissez un endroit hors de son dossier.</translation>
    </message>
    <message>
        <source>Another window has %1 open.</source>
        <translation>Une autre fenêtre a %1 ouvert.</translation>
    </message>
    <message>
        <source>Another window has the workspace %1 open: here it is read-only.</source>
        <translation>Une autre fenêtre a l’espace de travail %1 ouvert : ici il est en lecture seule.</translation>
    </message>
    <message>
        <source>The workspace %1 lies in the dataset&apos;s folder: it is read-only.</source>
        <translation>L’espace de travail %1 est dans le dossier du jeu de données : il est en lecture seule.</translation>
    </message>
    <message>
        <source>Nothing is ever written into a dataset. Save it under another name to keep changes.</source>
        <translation>Rien n’est jamais écrit dans un jeu de données. Enregistrez sous un autre nom pour garder les changements.</translation>
    </message>
    <message>
        <source>The workspace %1 was changed by another program: it is not overwritten.</source>
        <translation>L’espace de travail %1 a été modifié par un autre programme : il n’est pas écrasé.</translation>
    </message>
    <message>
        <source>Changes made here are no longer kept. Open it again, or save it under another name.</source>
        <translation>Les changements faits ici ne sont plus gardés. Ouvrez-le de nouveau, ou enregistrez sous un autre nom.</translation>
    </message>
    <message>
        <source>The workspace could not be saved. It is kept here, and saving is tried again every few seconds.</source>
        <translation>L’espace de travail n’a pas pu être enregistré. Il est gardé ici, et l’enregistrement est retenté toutes les quelques secondes.</translation>
    </message>
    <message>
        <source>Changes made here are not kept until it is closed there. Save it under another name to keep them.</source>
        <translation>Les changements faits ici ne sont pas conservés tant qu’il n’est pas fermé là-bas. Enregistrez-le sous un autre nom pour les garder.</translation>
    </message>
</context>
</TS>
