<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ChartExport</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存为 CSV…</translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation>图片存为 PNG…</translation>
    </message>
    <message>
        <source>Save picture as SVG…</source>
        <translation>图片存为 SVG…</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 到 %2%</translation>
    </message>
    <message>
        <source>B is right on %1 points more scenes than A</source>
        <translation>B 正确的场景比 A 多 %1 个百分点</translation>
    </message>
    <message>
        <source>A is right on %1 points more scenes than B</source>
        <translation>A 正确的场景比 B 多 %1 个百分点</translation>
    </message>
    <message>
        <source>A and B are right on equally many scenes</source>
        <translation>A 与 B 正确的场景一样多</translation>
    </message>
    <message>
        <source>McNemar %1</source>
        <translation>McNemar %1</translation>
    </message>
    <message>
        <source>the interval is being computed…</source>
        <translation>正在计算区间…</translation>
    </message>
    <message>
        <source>All scenes show one object: nothing can be said of others.</source>
        <translation>所有场景都是同一物体：无法推及其他物体。</translation>
    </message>
    <message>
        <source>B − A within %1 to %2 points, 95 %</source>
        <translation>B − A 在 %1 到 %2 个百分点之间，95%</translation>
    </message>
    <message>
        <source>significant.</source>
        <translation>差异显著。</translation>
    </message>
    <message>
        <source>no difference shown.</source>
        <translation>未显示差异。</translation>
    </message>
    <message>
        <source>Interval: bootstrap over %1 objects as clusters, %2 resamples, seed %3. McNemar: exact, two-sided, over the scenes where one alone is right. Significant: p &lt; 0.05, and the interval is beyond 0.</source>
        <translation>区间：以 %1 个物体为簇的自助法，重采样 %2 次，种子 %3。McNemar：精确双侧检验，针对仅一方正确的场景。显著：p &lt; 0.05 且区间不含 0。</translation>
    </message>
    <message>
        <source>A %1 % (%2) · B %3 % (%4) of %5 scenes</source>
        <translation>%5 个场景中 A %1%（%2）· B %3%（%4）</translation>
    </message>
    <message>
        <source>Not the same candidates (A %1, B %2 a scene): more differs than the ranking.</source>
        <translation>候选不同（每个场景 A %1，B %2）：差别不只在排序。</translation>
    </message>
    <message>
        <source>%1 to %2, median %3</source>
        <translation>%1 到 %2，中位数 %3</translation>
    </message>
</context>
<context>
    <name>CompareWork</name>
    <message>
        <source>score of %1</source>
        <translation>%1 的分数</translation>
    </message>
    <message>
        <source>IoU of %1</source>
        <translation>%1 的 IoU</translation>
    </message>
</context>
<context>
    <name>CurveNames</name>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>锚框</translation>
    </message>
    <message>
        <source>Scorer</source>
        <translation>评分器</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>回归</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>中间分数</translation>
    </message>
</context>
<context>
    <name>ErrorType</name>
    <message>
        <source>Correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Overlap: centre</source>
        <translation>重叠：中心</translation>
    </message>
    <message>
        <source>Overlap: size</source>
        <translation>重叠：大小</translation>
    </message>
    <message>
        <source>Overlap: centre and size</source>
        <translation>重叠：中心和大小</translation>
    </message>
    <message>
        <source>Angle and overlap</source>
        <translation>角度和重叠</translation>
    </message>
    <message>
        <source>No label near</source>
        <translation>附近无标注</translation>
    </message>
    <message>
        <source>Off the object</source>
        <translation>不在物体上</translation>
    </message>
    <message>
        <source>No prediction</source>
        <translation>无预测</translation>
    </message>
    <message>
        <source>One ground truth is within both limits.</source>
        <translation>有一个真值满足两个阈值。</translation>
    </message>
    <message>
        <source>Enough overlap, but the angle is too far off.</source>
        <translation>重叠足够，但角度偏差过大。</translation>
    </message>
    <message>
        <source>Too little overlap; at the ground truth&apos;s centre, as it is otherwise, it would be enough.</source>
        <translation>重叠过少；其余不变、移到真值中心则足够。</translation>
    </message>
    <message>
        <source>Too little overlap; with the ground truth&apos;s opening and jaw it would be enough.</source>
        <translation>重叠过少；若用真值的开口和夹爪则足够。</translation>
    </message>
    <message>
        <source>Too little overlap, and neither the right centre nor the right size alone mends it.</source>
        <translation>重叠过少，仅改正中心或大小都不够。</translation>
    </message>
    <message>
        <source>It overlaps a ground truth, but misses both limits.</source>
        <translation>与某个真值重叠，但两个阈值都未满足。</translation>
    </message>
    <message>
        <source>It overlaps no ground truth; its centre is on the object, or no mask tells.</source>
        <translation>与任何真值都不重叠；中心在物体上，或没有掩码可判断。</translation>
    </message>
    <message>
        <source>It overlaps no ground truth, and its centre is off the object&apos;s mask.</source>
        <translation>与任何真值都不重叠，且中心不在物体掩码上。</translation>
    </message>
    <message>
        <source>The scene has no prediction of this rank.</source>
        <translation>该场景没有此名次的预测。</translation>
    </message>
</context>
<context>
    <name>FormatWords</name>
    <message>
        <source>Jacquard: &lt;scene&gt;_grasps.txt</source>
        <translation>Jacquard：&lt;scene&gt;_grasps.txt</translation>
    </message>
    <message>
        <source>Jacquard SGT: one text, best first</source>
        <translation>Jacquard SGT：一个文本，最佳在前</translation>
    </message>
    <message>
        <source>Predictions: one CSV</source>
        <translation>预测：一个 CSV</translation>
    </message>
    <message>
        <source>Cornell: pcdNNNNcpos.txt, pcdNNNNcneg.txt</source>
        <translation>Cornell：pcdNNNNcpos.txt、pcdNNNNcneg.txt</translation>
    </message>
    <message>
        <source>grasp_multiObject: annotations/&lt;picture&gt;_annotations.txt</source>
        <translation>grasp_multiObject：annotations/&lt;picture&gt;_annotations.txt</translation>
    </message>
    <message>
        <source>OCID_grasp: Annotations/&lt;picture&gt;.txt</source>
        <translation>OCID_grasp：Annotations/&lt;picture&gt;.txt</translation>
    </message>
    <message>
        <source>COCO: one JSON with rotated boxes</source>
        <translation>COCO：一个含旋转框的 JSON</translation>
    </message>
    <message>
        <source>DOTA: labelTxt/&lt;picture&gt;.txt</source>
        <translation>DOTA：labelTxt/&lt;picture&gt;.txt</translation>
    </message>
    <message>
        <source>roLabelImg: &lt;picture&gt;.xml</source>
        <translation>roLabelImg：&lt;picture&gt;.xml</translation>
    </message>
    <message>
        <source>CSV: one table, a row per rectangle</source>
        <translation>CSV：一个表格，每个矩形一行</translation>
    </message>
    <message>
        <source>degrees, clockwise</source>
        <translation>度，顺时针</translation>
    </message>
    <message>
        <source>degrees, counter-clockwise</source>
        <translation>度，逆时针</translation>
    </message>
    <message>
        <source>radians, clockwise</source>
        <translation>弧度，顺时针</translation>
    </message>
    <message>
        <source>radians, counter-clockwise</source>
        <translation>弧度，逆时针</translation>
    </message>
    <message>
        <source>%1, of the opening axis</source>
        <translation>%1，指开口轴</translation>
    </message>
    <message>
        <source>by four corners in order, of which the first edge is the opening axis</source>
        <translation>由按顺序的四个角点确定，第一条边为开口轴</translation>
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
        <translation>开口 %1 px   夹爪 %2 px</translation>
    </message>
    <message>
        <source>%1 no. %2</source>
        <translation>%1 第 %2 个</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>分数 %1</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>✗ wrong</source>
        <translation>✗ 错误</translation>
    </message>
    <message>
        <source>opening %1 cm   jaw %2 cm</source>
        <translation>开口 %1 cm   夹爪 %2 cm</translation>
    </message>
    <message>
        <source>Suggestion of rank %1</source>
        <translation>第 %1 名的建议</translation>
    </message>
    <message>
        <source>P accepts, G and Shift+G step, Esc puts away</source>
        <translation>P 接受，G 与 Shift+G 切换，Esc 收起</translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message>
        <source>These are Jacquard&apos;s own labels: open their folder as it is.</source>
        <translation>这是 Jacquard 自身的标注：请直接打开其文件夹。</translation>
    </message>
    <message>
        <source>These are predictions: open the dataset that they are of, and then File → Open predictions.</source>
        <translation>这是预测：请先打开其所属的数据集，然后选择“文件 → 打开预测”。</translation>
    </message>
    <message numerus="yes">
        <source>%n grasp(s), jaw sizes taken together, in %1 rectangles</source>
        <translation>
            <numerusform>%n 个抓取（夹爪尺寸合并计），共 %1 个矩形</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) with labels; %1 of them are there</source>
        <translation>
            <numerusform>%n 张有标注的图片；其中 %1 张存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are not there: their labels are left out</source>
        <translation>
            <numerusform>%n 张图片不存在：其标注被略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negative(s) are left out: a dataset has places to grasp only</source>
        <translation>
            <numerusform>%n 个负样本被略去：数据集只包含可抓取之处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgingSummary</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>%1 %2 % (%3/%4)</source>
        <translation>%1 %2%（%3/%4）</translation>
    </message>
    <message>
        <source>%1: %2, ranked by %3</source>
        <translation>%1：%2，按%3排序</translation>
    </message>
    <message>
        <source>On scenes with predictions only</source>
        <translation>仅统计有预测的场景</translation>
    </message>
    <message>
        <source>On all scenes</source>
        <translation>统计全部场景</translation>
    </message>
    <message>
        <source>On the test scenes of fold %1</source>
        <translation>统计第 %1 折的测试场景</translation>
    </message>
    <message>
        <source>On the scenes that folds %1 and %2 both keep for the test</source>
        <translation>统计第 %1 折与第 %2 折共有的测试场景</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>中间分数</translation>
    </message>
    <message>
        <source>scorer</source>
        <translation>评分器</translation>
    </message>
    <message>
        <source>file&apos;s score</source>
        <translation>文件分数</translation>
    </message>
    <message>
        <source>No predictions yet</source>
        <translation>尚无预测</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>下次启动时生效</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Both right</source>
        <translation>都正确</translation>
    </message>
    <message>
        <source>B fixes</source>
        <translation>B 纠正</translation>
    </message>
    <message>
        <source>B breaks</source>
        <translation>B 弄错</translation>
    </message>
    <message>
        <source>Both wrong, a good candidate was there</source>
        <translation>都错误，但有好的候选</translation>
    </message>
    <message>
        <source>No good candidate</source>
        <translation>没有好的候选</translation>
    </message>
    <message>
        <source>The best-ranked predictions of A and of B are both correct.</source>
        <translation>A 和 B 排名第一的预测都正确。</translation>
    </message>
    <message>
        <source>A&apos;s best-ranked prediction is wrong, B&apos;s is correct.</source>
        <translation>A 排名第一的预测错误，B 的正确。</translation>
    </message>
    <message>
        <source>A&apos;s best-ranked prediction is correct, B&apos;s is wrong.</source>
        <translation>A 排名第一的预测正确，B 的错误。</translation>
    </message>
    <message>
        <source>Both are wrong, though some prediction of A or B is correct: the ranking is at fault.</source>
        <translation>两者都错误，但 A 或 B 中有正确的预测：问题出在排序。</translation>
    </message>
    <message>
        <source>No prediction of A or B is correct: no ranking of them could be right.</source>
        <translation>A 和 B 没有任何预测正确：怎样排序都不会正确。</translation>
    </message>
</context>
<context>
    <name>MissingFiles</name>
    <message numerus="yes">
        <source>%n scene(s) have no RGB picture</source>
        <translation>
            <numerusform>%n 个场景没有 RGB 图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no mask</source>
        <translation>
            <numerusform>%n 个场景没有掩码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no perfect depth</source>
        <translation>
            <numerusform>%n 个场景没有理想深度图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no stereo depth</source>
        <translation>
            <numerusform>%n 个场景没有立体深度图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) have no file of labels</source>
        <translation>
            <numerusform>%n 个场景没有标注文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenGlCheck</name>
    <message>
        <source>The display “%1” has no OpenGL.</source>
        <translation>显示“%1”没有 OpenGL。</translation>
    </message>
    <message>
        <source>This display makes no OpenGL context.</source>
        <translation>此显示无法创建 OpenGL 上下文。</translation>
    </message>
    <message>
        <source>OpenGL %1.%2 or later is needed; this display has %3 %4.%5.</source>
        <translation>需要 OpenGL %1.%2 或更高版本；此显示为 %3 %4.%5。</translation>
    </message>
    <message>
        <source>This display&apos;s OpenGL cannot be drawn with.</source>
        <translation>无法用此显示的 OpenGL 绘制。</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>Angle θ</source>
        <translation>角度 θ</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开口</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>夹爪</translation>
    </message>
    <message>
        <source>Overlap (IoU)</source>
        <translation>重叠 (IoU)</translation>
    </message>
    <message>
        <source>Angle error</source>
        <translation>角度误差</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>x of the centre</source>
        <translation>中心 x</translation>
    </message>
    <message>
        <source>y of the centre</source>
        <translation>中心 y</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Overlap with the ground truth that explains the verdict; 0 where nothing overlaps.</source>
        <translation>与作为判定依据的真值的重叠；无重叠时为 0。</translation>
    </message>
    <message>
        <source>Angle to the ground truth that explains the verdict; what overlaps nothing has none and is left out.</source>
        <translation>与作为判定依据的真值的夹角；不与任何真值重叠的没有该值，略去。</translation>
    </message>
    <message>
        <source>What the predictions are ranked by.</source>
        <translation>预测排序所依据的分数。</translation>
    </message>
    <message>
        <source>Angle of the opening axis, clockwise in the picture.</source>
        <translation>开口轴的角度，图像中顺时针。</translation>
    </message>
    <message>
        <source>Of the prediction, in pixels of the original picture.</source>
        <translation>预测的数值，单位为原始图像像素。</translation>
    </message>
    <message>
        <source>%1 of %2 correct (%3 %)</source>
        <translation>%1 / %2 正确（%3%）</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>θ in radians</source>
        <translation>θ 以弧度计</translation>
    </message>
    <message>
        <source>θ negated</source>
        <translation>θ 取反</translation>
    </message>
    <message>
        <source>x and y swapped</source>
        <translation>x 与 y 互换</translation>
    </message>
    <message>
        <source>opening and jaw swapped</source>
        <translation>开口与夹爪互换</translation>
    </message>
    <message>
        <source>lengths × %1</source>
        <translation>长度 × %1</translation>
    </message>
    <message>
        <source>as is</source>
        <translation>原样</translation>
    </message>
</context>
<context>
    <name>RunRecords</name>
    <message>
        <source>by intermediate score %1 %</source>
        <translation>按中间分数 %1%</translation>
    </message>
    <message>
        <source>by scorer %1 %</source>
        <translation>按评分器 %1%</translation>
    </message>
    <message>
        <source>direct %1 %</source>
        <translation>直接回归 %1%</translation>
    </message>
    <message>
        <source>Iteration %1: top-1 %2 (%3)</source>
        <translation>迭代 %1：Top-1 %2（%3）</translation>
    </message>
    <message numerus="yes">
        <source>%n training scene(s)</source>
        <translation>
            <numerusform>%n 个训练场景</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validation scene(s)</source>
        <translation>
            <numerusform>%n 个验证场景</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunStarter</name>
    <message>
        <source>there is no place to keep runs</source>
        <translation>没有可保存训练的位置</translation>
    </message>
    <message>
        <source>This run failed; its log says why. It can be resumed from its last checkpoint.</source>
        <translation>该训练失败，原因见其日志。可从最后一个检查点继续。</translation>
    </message>
    <message>
        <source>This run was interrupted. It can be resumed from its last checkpoint.</source>
        <translation>该训练被中断。可从最后一个检查点继续。</translation>
    </message>
</context>
<context>
    <name>SceneContent</name>
    <message>
        <source>Ground truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
</context>
<context>
    <name>SceneQuery</name>
    <message>
        <source>less: &lt;20</source>
        <translation>小于：&lt;20</translation>
    </message>
    <message>
        <source>at least: &gt;=20</source>
        <translation>至少：&gt;=20</translation>
    </message>
    <message>
        <source>from … to below: [10,20)</source>
        <translation>从…到（不含）：[10,20)</translation>
    </message>
    <message>
        <source>within both limits of one ground truth</source>
        <translation>满足某个真值的两个阈值</translation>
    </message>
    <message>
        <source>enough overlap, angle too far</source>
        <translation>重叠足够，角度偏差过大</translation>
    </message>
    <message>
        <source>too little overlap; enough were it at the ground truth&apos;s centre</source>
        <translation>重叠过少；若在真值中心则足够</translation>
    </message>
    <message>
        <source>too little overlap; enough had it the ground truth&apos;s size</source>
        <translation>重叠过少；若与真值同大小则足够</translation>
    </message>
    <message>
        <source>too little overlap; neither centre nor size alone mends it</source>
        <translation>重叠过少；仅改中心或大小都不够</translation>
    </message>
    <message>
        <source>misses both the angle and the overlap</source>
        <translation>角度和重叠均不满足</translation>
    </message>
    <message>
        <source>overlaps no ground truth</source>
        <translation>与任何真值都不重叠</translation>
    </message>
    <message>
        <source>overlaps no ground truth, and its centre is off the object</source>
        <translation>与任何真值都不重叠，且中心不在物体上</translation>
    </message>
    <message>
        <source>there is no prediction</source>
        <translation>没有预测</translation>
    </message>
    <message>
        <source>A and B are right</source>
        <translation>A 和 B 都正确</translation>
    </message>
    <message>
        <source>A is wrong, B right</source>
        <translation>A 错误，B 正确</translation>
    </message>
    <message>
        <source>A is right, B wrong</source>
        <translation>A 正确，B 错误</translation>
    </message>
    <message>
        <source>both are wrong, a good candidate was there</source>
        <translation>都错误，但有好的候选</translation>
    </message>
    <message>
        <source>both are wrong, and so is every candidate</source>
        <translation>都错误，且所有候选都错误</translation>
    </message>
    <message>
        <source>part of the scene&apos;s or the object&apos;s name</source>
        <translation>场景或物体名称的一部分</translation>
    </message>
    <message>
        <source>the scene&apos;s whole name; * stands for any letters</source>
        <translation>场景的完整名称；* 代表任意字符</translation>
    </message>
    <message>
        <source>the object&apos;s whole name; * stands for any letters</source>
        <translation>物体的完整名称；* 代表任意字符</translation>
    </message>
    <message>
        <source>one of its tags; * stands for any letters</source>
        <translation>其任一标签；* 代表任意字符</translation>
    </message>
    <message>
        <source>what is wrong with the prediction</source>
        <translation>预测错在哪里</translation>
    </message>
    <message>
        <source>what B makes of the scene beside A</source>
        <translation>与 A 相比，B 对该场景的结果</translation>
    </message>
    <message>
        <source>1: a better-ranked prediction is at the same ground truth</source>
        <translation>1：同一真值处有排名更前的预测</translation>
    </message>
    <message>
        <source>1: the best prediction of the first compared ranking is correct</source>
        <translation>1：第一种排序的最佳预测正确</translation>
    </message>
    <message>
        <source>1: the best prediction of the second compared ranking is correct</source>
        <translation>1：第二种排序的最佳预测正确</translation>
    </message>
    <message>
        <source>1: marked as reviewed</source>
        <translation>1：已标为已复查</translation>
    </message>
    <message>
        <source>1: its labels were edited</source>
        <translation>1：其标注已修改</translation>
    </message>
    <message>
        <source>overlap with the ground truth that explains the prediction, 0 to 1</source>
        <translation>与作为判定依据的真值的重叠，0 到 1</translation>
    </message>
    <message>
        <source>angle to that ground truth, 0 to 90 degrees</source>
        <translation>与该真值的夹角，0 到 90 度</translation>
    </message>
    <message>
        <source>score of the prediction</source>
        <translation>预测的分数</translation>
    </message>
    <message>
        <source>rank of the prediction, 1 is the best</source>
        <translation>预测的名次，1 为最佳</translation>
    </message>
    <message>
        <source>rank of the scene&apos;s first correct prediction</source>
        <translation>场景中首个正确预测的名次</translation>
    </message>
    <message>
        <source>the prediction&apos;s angle, degrees</source>
        <translation>预测的角度，度</translation>
    </message>
    <message>
        <source>the prediction&apos;s opening, px</source>
        <translation>预测的开口宽度，px</translation>
    </message>
    <message>
        <source>the prediction&apos;s jaw, px</source>
        <translation>预测的夹爪宽度，px</translation>
    </message>
    <message>
        <source>the prediction&apos;s centre, px from the left</source>
        <translation>预测的中心，距左边的 px</translation>
    </message>
    <message>
        <source>the prediction&apos;s centre, px from the top</source>
        <translation>预测的中心，距上边的 px</translation>
    </message>
    <message>
        <source>any error, also a missing prediction</source>
        <translation>任何错误，包括缺失预测</translation>
    </message>
    <message>
        <source>too little overlap: centre, size or both</source>
        <translation>重叠过少：中心、大小或两者</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>lifted, carried and set down at its place</source>
        <translation>提起、搬运并放到指定位置</translation>
    </message>
    <message>
        <source>a finger or the palm met an object on the way in</source>
        <translation>接近时手指或手掌碰到物体</translation>
    </message>
    <message>
        <source>the fingers met the ground on the way in</source>
        <translation>接近时手指碰到地面</translation>
    </message>
    <message>
        <source>nothing was between the closed fingers</source>
        <translation>合拢的手指之间没有物体</translation>
    </message>
    <message>
        <source>it slipped while it was lifted</source>
        <translation>提起时滑落</translation>
    </message>
    <message>
        <source>it slipped while it was carried</source>
        <translation>搬运时滑落</translation>
    </message>
    <message>
        <source>it stuck to the opened fingers</source>
        <translation>手指张开后物体未脱离</translation>
    </message>
    <message>
        <source>it was dropped beside its place</source>
        <translation>放下时未落在指定位置</translation>
    </message>
    <message>
        <source>there is no surface under its centre</source>
        <translation>其中心下方没有表面</translation>
    </message>
    <message>
        <source>Jaccard says right, the trial succeeded</source>
        <translation>Jaccard 判正确，试抓成功</translation>
    </message>
    <message>
        <source>Jaccard says right, the trial failed</source>
        <translation>Jaccard 判正确，试抓失败</translation>
    </message>
    <message>
        <source>Jaccard says wrong, the trial succeeded</source>
        <translation>Jaccard 判错误，试抓成功</translation>
    </message>
    <message>
        <source>Jaccard says wrong, the trial failed</source>
        <translation>Jaccard 判错误，试抓失败</translation>
    </message>
    <message>
        <source>any failure, also a missing prediction</source>
        <translation>任何失败，包括缺少预测</translation>
    </message>
    <message>
        <source>contact on the way in</source>
        <translation>接近时发生接触</translation>
    </message>
    <message>
        <source>it slipped while it was lifted or carried</source>
        <translation>提起或搬运时滑落</translation>
    </message>
    <message>
        <source>Jaccard and the trial do not agree</source>
        <translation>Jaccard 与试抓结论不同</translation>
    </message>
    <message>
        <source>how the simulated trial of the first compared ranking&apos;s best prediction ended</source>
        <translation>第一种排序的最佳预测的仿真试抓结果</translation>
    </message>
    <message>
        <source>how the simulated trial of the second compared ranking&apos;s best prediction ended</source>
        <translation>第二种排序的最佳预测的仿真试抓结果</translation>
    </message>
    <message>
        <source>Jaccard beside the trial, of the first compared ranking&apos;s best prediction</source>
        <translation>第一种排序的最佳预测：Jaccard 与试抓对照</translation>
    </message>
    <message>
        <source>Jaccard beside the trial, of the second compared ranking&apos;s best prediction</source>
        <translation>第二种排序的最佳预测：Jaccard 与试抓对照</translation>
    </message>
    <message>
        <source>of the second compared ranking&apos;s best prediction: %1</source>
        <translation>第二种排序的最佳预测：%1</translation>
    </message>
</context>
<context>
    <name>SimulationChoice</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudyWords</name>
    <message>
        <source>Table I</source>
        <translation>表 I</translation>
    </message>
    <message>
        <source>Table II</source>
        <translation>表 II</translation>
    </message>
    <message>
        <source>Table III</source>
        <translation>表 III</translation>
    </message>
    <message>
        <source>Test fold</source>
        <translation>测试折</translation>
    </message>
    <message>
        <source>Correct grasps among the k best, at 30° and an IoU of 25 %</source>
        <translation>前 k 个中的正确抓取，30°、IoU 25%</translation>
    </message>
    <message>
        <source>Correct best-ranked grasps at other angle limits, IoU of 25 %</source>
        <translation>其他角度阈值下排名第一的正确抓取，IoU 25%</translation>
    </message>
    <message>
        <source>Correct best-ranked grasps at other IoU limits, 30°</source>
        <translation>其他 IoU 阈值下排名第一的正确抓取，30°</translation>
    </message>
    <message>
        <source>Correct grasps among the k best of each test scene, last checkpoint, at 30° and an IoU of 25 %</source>
        <translation>各测试场景前 k 个中的正确抓取，最后一个检查点，30°、IoU 25%</translation>
    </message>
    <message>
        <source>Direct regression</source>
        <translation>直接回归</translation>
    </message>
    <message>
        <source>Baseline (Zhou et al.)</source>
        <translation>基线 (Zhou et al.)</translation>
    </message>
    <message>
        <source>Ours, without intermediate score</source>
        <translation>本方法，无中间分数</translation>
    </message>
    <message>
        <source>Ours (intermediate score output)</source>
        <translation>本方法（输出：中间分数）</translation>
    </message>
    <message>
        <source>Ours (scorer output)</source>
        <translation>本方法（输出：评分器）</translation>
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
        <translation>结束时，评分器 − 中间分数为 %1 个百分点（n = %2，按种子配对）。</translation>
    </message>
    <message>
        <source>%1, by scorer</source>
        <translation>%1，按评分器</translation>
    </message>
    <message>
        <source>%1, by intermediate score</source>
        <translation>%1，按中间分数</translation>
    </message>
    <message>
        <source>mean ± sample standard deviation over n = %1 seeds, in %</source>
        <translation>n = %1 个种子的均值 ± 样本标准差，单位 %</translation>
    </message>
    <message>
        <source>mean ± sample standard deviation over n = %1 folds, in %</source>
        <translation>n = %1 折的均值 ± 样本标准差，单位 %</translation>
    </message>
    <message>
        <source>The scorer&apos;s mean curve is never above the intermediate one.</source>
        <translation>评分器的平均曲线从未高于中间分数。</translation>
    </message>
    <message>
        <source>The scorer&apos;s mean curve is above the intermediate one at iteration %1 for the first time, but not at the end.</source>
        <translation>评分器的平均曲线在迭代 %1 首次高于中间分数，但结束时不再高于。</translation>
    </message>
    <message>
        <source>The scorer&apos;s mean curve overtakes the intermediate one at iteration %1 and stays above.</source>
        <translation>评分器的平均曲线在迭代 %1 超过中间分数，此后一直更高。</translation>
    </message>
    <message>
        <source>The scorer&apos;s mean curve is above the intermediate one at iteration %1 for the first time, and from iteration %2 to the end.</source>
        <translation>评分器的平均曲线在迭代 %1 首次高于中间分数，并从迭代 %2 起一直高到结束。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>from iteration %1 on</source>
        <translation>自迭代 %1 起</translation>
    </message>
    <message>
        <source>at times, not at the end</source>
        <translation>有时，但结束时没有</translation>
    </message>
</context>
<context>
    <name>SweepSeries</name>
    <message numerus="yes">
        <source>Labels of %n scene(s) were edited.</source>
        <translation>
            <numerusform>%n 个场景的标注已修改。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: its numbers were read with %2.</source>
        <translation>%1：其数值按“%2”读取。</translation>
    </message>
</context>
<context>
    <name>ThumbnailLoader</name>
    <message>
        <source>This scene has no RGB picture.</source>
        <translation>该场景没有 RGB 图像。</translation>
    </message>
</context>
<context>
    <name>TrainingProcess</name>
    <message>
        <source>The training&apos;s process was ended by signal %1 (%2). Its last checkpoint stands; resume goes on from it.</source>
        <translation>训练进程被信号 %1（%2）终止。最后一个检查点仍有效，可从那里继续。</translation>
    </message>
    <message>
        <source>The training&apos;s process ended without a word; see log.txt in its folder.</source>
        <translation>训练进程结束，未留下说明；请查看其文件夹中的 log.txt。</translation>
    </message>
    <message>
        <source>There is no grasploom-cli beside this program to train with.</source>
        <translation>程序旁没有用于训练的 grasploom-cli。</translation>
    </message>
</context>
<context>
    <name>TrialWords</name>
    <message>
        <source>It holds: lifted, carried and set down at its place.</source>
        <translation>抓取成功：提起、搬运并放到指定位置。</translation>
    </message>
    <message>
        <source>Contact on the way in: a finger or the palm meets an object.</source>
        <translation>接近时发生接触：手指或手掌碰到物体。</translation>
    </message>
    <message>
        <source>Contact on the way in: the fingers meet the ground before the centre.</source>
        <translation>接近时发生接触：手指在到达中心前碰到地面。</translation>
    </message>
    <message>
        <source>Nothing between the fingers when they have closed.</source>
        <translation>手指闭合后中间没有物体。</translation>
    </message>
    <message>
        <source>It slipped while it was lifted.</source>
        <translation>提起时滑落。</translation>
    </message>
    <message>
        <source>It slipped while it was carried.</source>
        <translation>搬运时滑落。</translation>
    </message>
    <message>
        <source>It was not released: it stuck to the fingers when they opened.</source>
        <translation>未能释放：张开时粘在手指上。</translation>
    </message>
    <message>
        <source>It missed its place when it was dropped.</source>
        <translation>放下时未落在指定位置。</translation>
    </message>
    <message>
        <source>There is no surface under the centre of the grasp.</source>
        <translation>抓取中心下方没有表面。</translation>
    </message>
    <message>
        <source>There is no grasp to try.</source>
        <translation>没有可试的抓取。</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>接近</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>闭合</translation>
    </message>
    <message>
        <source>lifts</source>
        <translation>提起</translation>
    </message>
    <message>
        <source>carries</source>
        <translation>搬运</translation>
    </message>
    <message>
        <source>releases</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>The scene has no perfect depth, which says where the surface is.</source>
        <translation>此场景没有理想深度，无法得知表面位置。</translation>
    </message>
    <message>
        <source>%1 of %2 scenes can be tried.</source>
        <translation>%2 个场景中有 %1 个可以试抓。</translation>
    </message>
    <message>
        <source>Not tried yet: %1.</source>
        <translation>尚未试抓：%1。</translation>
    </message>
    <message>
        <source>Not simulated: %1.</source>
        <translation>非仿真：%1。</translation>
    </message>
    <message>
        <source>Without perfect depth: %1.</source>
        <translation>缺少理想深度：%1。</translation>
    </message>
    <message>
        <source>Recipe, depth or mesh cannot be used: %1 (see the log).</source>
        <translation>场景文件、深度或网格不可用：%1（见日志）。</translation>
    </message>
    <message>
        <source>Made of meshes of yours that are not in the folder of the meshes: %1, such as %2.</source>
        <translation>由您自己的网格构成，但网格文件夹中没有：%1，例如 %2。</translation>
    </message>
    <message>
        <source>By trial B&apos;s grasps hold in %1 points more scenes than A&apos;s</source>
        <translation>试抓中，B 的抓取成功的场景比 A 多 %1 个百分点</translation>
    </message>
    <message>
        <source>By trial A&apos;s grasps hold in %1 points more scenes than B&apos;s</source>
        <translation>试抓中，A 的抓取成功的场景比 B 多 %1 个百分点</translation>
    </message>
    <message>
        <source>By trial A&apos;s and B&apos;s grasps hold in equally many scenes</source>
        <translation>试抓中，A 与 B 的抓取成功的场景一样多</translation>
    </message>
    <message>
        <source>only A: %1, only B: %2; McNemar %3, scenes taken as independent</source>
        <translation>仅 A：%1，仅 B：%2；McNemar %3，视各场景相互独立</translation>
    </message>
    <message>
        <source>Only simulated scenes can be tried: this one has no _scene.json that says what its objects are. “New simulated dataset” in the File menu and grasploom-cli generate make some.</source>
        <translation>只有仿真场景可以试抓：该场景没有说明其物体的 _scene.json。“文件”菜单中的“新建仿真数据集”和 grasploom-cli generate 可以生成。</translation>
    </message>
    <message>
        <source>None of these scenes is simulated: without a _scene.json that says what its objects are no grasp can be tried. “New simulated dataset” in the File menu makes some.</source>
        <translation>这些场景都不是仿真的：没有说明物体的 _scene.json 就无法试抓。“文件”菜单中的“新建仿真数据集”可以生成。</translation>
    </message>
    <message>
        <source>the interval is being computed…</source>
        <translation>正在计算区间…</translation>
    </message>
    <message>
        <source>all scenes show one object: no interval</source>
        <translation>所有场景都是同一个物体：没有区间</translation>
    </message>
    <message>
        <source>B − A within %1 to %2 points, 95 %</source>
        <translation>B − A 在 %1 到 %2 个百分点之间，95%</translation>
    </message>
    <message>
        <source>Interval: bootstrap over %1 objects as clusters, %2 resamples, seed %3</source>
        <translation>区间：以 %1 个物体为簇的自助法，重采样 %2 次，种子 %3</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Angle too far</source>
        <translation>角度偏差过大</translation>
    </message>
    <message>
        <source>IoU too small</source>
        <translation>IoU 过小</translation>
    </message>
    <message>
        <source>Angle and IoU</source>
        <translation>角度与 IoU</translation>
    </message>
    <message>
        <source>No overlap</source>
        <translation>无重叠</translation>
    </message>
    <message>
        <source>No prediction</source>
        <translation>无预测</translation>
    </message>
    <message>
        <source>One ground truth is within both limits.</source>
        <translation>有一个真值满足两个阈值。</translation>
    </message>
    <message>
        <source>A ground truth has enough overlap, but its angle is too far.</source>
        <translation>有一个真值重叠足够，但角度偏差过大。</translation>
    </message>
    <message>
        <source>A ground truth has the angle, but overlaps the prediction too little.</source>
        <translation>有一个真值角度合适，但与预测重叠过少。</translation>
    </message>
    <message>
        <source>The ground truth that it overlaps misses both the angle and the IoU limit.</source>
        <translation>与预测重叠的真值，角度和 IoU 均未达到阈值。</translation>
    </message>
    <message>
        <source>The prediction overlaps no ground truth at all.</source>
        <translation>预测与任何真值都不重叠。</translation>
    </message>
    <message>
        <source>The file holds no prediction for this scene.</source>
        <translation>文件中没有该场景的预测。</translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message>
        <source>This scene has no ground truth to compare with.</source>
        <translation>该场景没有可比较的真值。</translation>
    </message>
    <message>
        <source>Correct: ground truth no. %1 is within both limits.</source>
        <translation>正确：第 %1 个真值满足两个阈值。</translation>
    </message>
    <message>
        <source>Angle too far: %1°, needs ≤ %2° (ground truth no. %3).</source>
        <translation>角度偏差过大：%1°，需 ≤ %2°（第 %3 个真值）。</translation>
    </message>
    <message>
        <source>IoU too small: %1, needs &gt; %2 (ground truth no. %3).</source>
        <translation>IoU 过小：%1，需 &gt; %2（第 %3 个真值）。</translation>
    </message>
    <message>
        <source>Angle too far: %1°, needs ≤ %2°; IoU too small: %3, needs &gt; %4 (ground truth no. %5).</source>
        <translation>角度偏差过大：%1°，需 ≤ %2°；IoU 过小：%3，需 &gt; %4（第 %5 个真值）。</translation>
    </message>
    <message>
        <source>Correct at no angle limit while IoU &gt; %1</source>
        <translation>IoU &gt; %1 时，任何角度阈值下都不正确</translation>
    </message>
    <message>
        <source>Correct from %1° on while IoU &gt; %2</source>
        <translation>IoU &gt; %2 时，从 %1° 起正确</translation>
    </message>
    <message>
        <source>Correct at no IoU limit while angle ≤ %1°</source>
        <translation>角度 ≤ %1° 时，任何 IoU 阈值下都不正确</translation>
    </message>
    <message>
        <source>Correct up to IoU %1 while angle ≤ %2°</source>
        <translation>角度 ≤ %2° 时，IoU 在 %1 以内正确</translation>
    </message>
</context>
<context>
    <name>grasploom::BandPlot</name>
    <message>
        <source>%1, iteration %2: %3 %</source>
        <translation>%1，迭代 %2：%3%</translation>
    </message>
    <message>
        <source> ± %1 (n = %2)</source>
        <translation> ± %1 (n = %2)</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代次数</translation>
    </message>
</context>
<context>
    <name>grasploom::CellBrush</name>
    <message>
        <source>Nothing is counted yet</source>
        <translation>尚未统计</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>已选</translation>
    </message>
</context>
<context>
    <name>grasploom::ChangesPage</name>
    <message>
        <source>Draw what was there</source>
        <translation>绘制原有标注</translation>
    </message>
    <message>
        <source>With the dataset&apos;s own</source>
        <translation>与数据集自带标注比较</translation>
    </message>
    <message>
        <source>By scene</source>
        <translation>按场景</translation>
    </message>
    <message>
        <source>By object</source>
        <translation>按物体</translation>
    </message>
    <message>
        <source>Changes listed by</source>
        <translation>更改的列出方式</translation>
    </message>
    <message>
        <source>Labels that were moved or removed, as they were: white and dotted over the picture</source>
        <translation>被移动或删除的标注的原样：以白色点线画在图像上</translation>
    </message>
    <message>
        <source>Compare the dataset&apos;s own labels with the edited ones</source>
        <translation>将数据集自带的标注与编辑后的标注比较</translation>
    </message>
    <message>
        <source>With another folder…</source>
        <translation>与另一文件夹比较…</translation>
    </message>
    <message>
        <source>Compare the labels of another folder with the same scenes to those shown here</source>
        <translation>将另一含相同场景的文件夹的标注与此处显示的标注比较</translation>
    </message>
    <message>
        <source>Changed scenes</source>
        <translation>有更改的场景</translation>
    </message>
    <message>
        <source>Folder with other labels of the same scenes</source>
        <translation>含相同场景其他标注的文件夹</translation>
    </message>
    <message>
        <source>The labels could not be compared.</source>
        <translation>无法比较标注。</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>物体</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>the dataset&apos;s own labels</source>
        <translation>数据集自带的标注</translation>
    </message>
    <message>
        <source>No label differs from %1.</source>
        <translation>没有标注与%1不同。</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) differ from %1.</source>
        <translation>
            <numerusform>%n 个场景与%1不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Grasps added</source>
        <translation>新增抓取</translation>
    </message>
    <message>
        <source>Counted are grasps, each with all its jaw sizes. Moved: also turned, resized or with other jaws</source>
        <translation>按抓取计数，每个抓取包含其全部夹爪尺寸。移动也包括旋转、改变大小或更换夹爪尺寸</translation>
    </message>
</context>
<context>
    <name>grasploom::ChecksPage</name>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>过小</translation>
    </message>
    <message>
        <source>Centre outside</source>
        <translation>中心在图像外</translation>
    </message>
    <message>
        <source>Corner outside</source>
        <translation>角点在图像外</translation>
    </message>
    <message>
        <source>Centre off the object</source>
        <translation>中心不在物体上</translation>
    </message>
    <message>
        <source>Too narrow for the object</source>
        <translation>对物体而言过窄</translation>
    </message>
    <message>
        <source>Its shorter side is %1 px</source>
        <translation>其短边为 %1 px</translation>
    </message>
    <message>
        <source>Its centre lies %1 px outside of the picture</source>
        <translation>其中心在图像外 %1 px</translation>
    </message>
    <message>
        <source>A corner lies %1 px outside of the picture</source>
        <translation>有角点在图像外 %1 px</translation>
    </message>
    <message>
        <source>Its centre lies %1 px away from the object, by the mask</source>
        <translation>按掩码，其中心距物体 %1 px</translation>
    </message>
    <message>
        <source>A plate would stand in the object, which is about %1 px wide here, by the depth</source>
        <translation>按深度，物体此处宽约 %1 px，指板会落在物体内</translation>
    </message>
    <message>
        <source>Check labels</source>
        <translation>检查标注</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Looks at every label of every scene, in the background: duplicates, sizes, the picture&apos;s edge, mask and depth</source>
        <translation>在后台查看每个场景的每个标注：重复、尺寸、图像边缘、掩码和深度</translation>
    </message>
    <message>
        <source>Findings shown</source>
        <translation>显示的疑点</translation>
    </message>
    <message>
        <source>Which findings are listed</source>
        <translation>列出哪些疑点</translation>
    </message>
    <message>
        <source>Label findings</source>
        <translation>标注疑点</translation>
    </message>
    <message>
        <source>The labels could not be checked.</source>
        <translation>无法检查标注。</translation>
    </message>
    <message>
        <source>Without mask: %1, without depth: %2.</source>
        <translation>无掩码：%1，无深度：%2。</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>全部疑点</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing is checked yet. A finding asks you to look; it is no proof.</source>
        <translation>尚未检查。疑点只是提请您查看，并非证明。</translation>
    </message>
    <message>
        <source>Labels were edited since.</source>
        <translation>此后标注又经编辑。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) in %1 of %2 scenes with labels.</source>
        <translation>
            <numerusform>%n 个疑点，位于 %2 个有标注的场景中的 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The same as grasp %1</source>
        <translation>与抓取 %1 相同</translation>
    </message>
</context>
<context>
    <name>grasploom::CompareDock</name>
    <message>
        <source>Open predictions…</source>
        <translation>打开预测…</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>对照表</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>散点</translation>
    </message>
    <message>
        <source>Which scenes B fixes and breaks, and what a perfect ranking would reach</source>
        <translation>B 改对和改错了哪些场景，以及完美排序能达到多少</translation>
    </message>
    <message>
        <source>A − B over the limits of angle and IoU, and where it is significant</source>
        <translation>A − B 随角度与 IoU 阈值的变化，以及何处显著</translation>
    </message>
    <message>
        <source>What the scores promise and what they keep</source>
        <translation>分数承诺了什么，又兑现了多少</translation>
    </message>
    <message>
        <source>Every scene as a point: pick them with a lasso</source>
        <translation>每个场景一个点：用套索选取</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The picture could not be saved.</source>
        <translation>图片无法保存。</translation>
    </message>
    <message>
        <source>The comparison failed.</source>
        <translation>比较失败。</translation>
    </message>
    <message>
        <source>Resampling…</source>
        <translation>正在重采样…</translation>
    </message>
    <message>
        <source>This prediction set has one ranking only. Open a second set to compare the two.</source>
        <translation>此预测集只有一种排序。请再打开一个以便比较。</translation>
    </message>
    <message>
        <source>Two rankings are compared here: of two prediction sets, or the intermediate and the scorer&apos;s ranking of one.</source>
        <translation>这里比较两种排序：两个预测集的排序，或同一预测集的中间分数排序与评分器排序。</translation>
    </message>
    <message>
        <source>Open a second set…</source>
        <translation>打开第二个预测集…</translation>
    </message>
    <message>
        <source>Waiting for the judging…</source>
        <translation>正在等待评判…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Computing this page…</source>
        <translation>正在计算此页…</translation>
    </message>
    <message>
        <source>score × IoU of A</source>
        <translation>A 的分数 × IoU</translation>
    </message>
    <message>
        <source>score × IoU of B</source>
        <translation>B 的分数 × IoU</translation>
    </message>
    <message>
        <source>score of A × of B</source>
        <translation>A 的分数 × B 的分数</translation>
    </message>
    <message>
        <source>%1: no prediction is correct</source>
        <translation>%1：没有正确的预测</translation>
    </message>
    <message>
        <source>%1: first correct at rank %2</source>
        <translation>%1：首个正确预测在第 %2 位</translation>
    </message>
    <message>
        <source>%1: first correct at rank %2 to %3</source>
        <translation>%1：首个正确预测在第 %2 到 %3 位</translation>
    </message>
    <message>
        <source>%1: score from %2 to %3</source>
        <translation>%1：分数从 %2 到 %3</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试抓</translation>
    </message>
    <message>
        <source>The best grasps tried in simulation, beside what Jaccard says of them</source>
        <translation>最佳抓取的仿真试抓结果，与 Jaccard 判定对照</translation>
    </message>
    <message>
        <source>%1 (at %2°, IoU %3)</source>
        <translation>%1（%2°，IoU %3 时）</translation>
    </message>
    <message>
        <source>%1: score of %2 or more</source>
        <translation>%1：分数不低于 %2</translation>
    </message>
</context>
<context>
    <name>grasploom::CompareHeader</name>
    <message>
        <source>Ranking %1 of the comparison</source>
        <translation>比较中的排序 %1</translation>
    </message>
    <message>
        <source>Swap A and B of the comparison</source>
        <translation>交换比较的 A 与 B</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>比较的进度</translation>
    </message>
    <message>
        <source>Top-1 accuracy with its 95 % Wilson interval</source>
        <translation>Top-1 准确率及其 95% Wilson 区间</translation>
    </message>
    <message>
        <source>%1 · %2 (set %3)</source>
        <translation>%1 · %2（预测集 %3）</translation>
    </message>
    <message>
        <source>%1 resamples of %2 objects, seed %3</source>
        <translation>%2 个物体重采样 %1 次，种子 %3</translation>
    </message>
    <message>
        <source>Accuracy by simulated grasp trial, over the scenes that were tried: page Trial</source>
        <translation>仿真试抓准确率，按已试抓的场景计：见“试抓”页</translation>
    </message>
</context>
<context>
    <name>grasploom::CurveChart</name>
    <message>
        <source>Show or hide this curve</source>
        <translation>显示或隐藏该曲线</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代次数</translation>
    </message>
</context>
<context>
    <name>grasploom::DepthProfilePlot</name>
    <message>
        <source>the finger at %1 mm would touch, %2 mm above the centre</source>
        <translation>%1 mm 处的手指会碰到，高出中心 %2 mm</translation>
    </message>
    <message>
        <source>%1 mm at %2 mm</source>
        <translation>%2 mm 处 %1 mm</translation>
    </message>
    <message>
        <source>not seen at %1 mm</source>
        <translation>%1 mm 处看不到</translation>
    </message>
    <message>
        <source>The fingers come down freely. Room below the centre: %1.</source>
        <translation>手指可自由落下。中心以下的空间：%1。</translation>
    </message>
    <message>
        <source>Depth profile along the closing axis</source>
        <translation>沿闭合轴的深度剖面</translation>
    </message>
    <message>
        <source>Select a grasp to see the depth along its closing axis.</source>
        <translation>选择一个抓取以查看沿其闭合轴的深度。</translation>
    </message>
    <message>
        <source>Opening %1 mm, jaw %2 mm, centre at %3 mm. %4</source>
        <translation>开口 %1 mm，指宽 %2 mm，中心深 %3 mm。%4</translation>
    </message>
    <message>
        <source>along the closing axis from the centre (mm)</source>
        <translation>沿闭合轴到中心的距离 (mm)</translation>
    </message>
    <message>
        <source>depth (mm)</source>
        <translation>深度 (mm)</translation>
    </message>
    <message>
        <source>%1 mm (%2 px) from the centre</source>
        <translation>距中心 %1 mm（%2 px）</translation>
    </message>
    <message>
        <source>%1: a hole, less than half of the jaw&apos;s width has depth</source>
        <translation>%1：空洞，指宽内不到一半有深度</translation>
    </message>
    <message>
        <source>%1: depth %2 mm, mean over the jaw&apos;s width, where it goes from %3 to %4 mm</source>
        <translation>%1：深度 %2 mm，为指宽内均值，范围 %3 到 %4 mm</translation>
    </message>
</context>
<context>
    <name>grasploom::DifferenceHeatmap</name>
    <message>
        <source>Difference of A and B over angle and IoU limits</source>
        <translation>各角度与 IoU 阈值下 A 与 B 的差异</translation>
    </message>
    <message>
        <source>%1: A − B = %2 points</source>
        <translation>%1：A − B = %2 个百分点</translation>
    </message>
    <message>
        <source>only A right: %1, only B: %2, both: %3, of %4 scenes</source>
        <translation>仅 A 正确：%1，仅 B：%2，两者：%3，共 %4 个场景</translation>
    </message>
    <message>
        <source>McNemar %1</source>
        <translation>McNemar %1</translation>
    </message>
    <message>
        <source>, adjusted (%1) %2</source>
        <translation>，校正后 (%1) %2</translation>
    </message>
    <message>
        <source>significant</source>
        <translation>显著</translation>
    </message>
    <message>
        <source>no difference shown</source>
        <translation>未显示差异</translation>
    </message>
    <message>
        <source>A − B in points of top-1 accuracy; grey and hatched: p ≥ 0.05, %1</source>
        <translation>A − B，Top-1 准确率百分点；灰色斜线：p ≥ 0.05，%1</translation>
    </message>
    <message>
        <source>Open two rankings to see at which limits they differ.</source>
        <translation>打开两种排序，查看它们在哪些阈值下不同。</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <source>not corrected</source>
        <translation>未校正</translation>
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
        <translation>每格单独检验：100 个无差异的格中约有 5 个会显得有差异。</translation>
    </message>
    <message>
        <source>The chance of even one false alarm among all cells stays below 5 %.</source>
        <translation>所有格中出现哪怕一次误报的概率也低于 5%。</translation>
    </message>
    <message>
        <source>Of the cells shown as significant at most 5 % are false alarms, on average.</source>
        <translation>显示为显著的格中，平均至多 5% 为误报。</translation>
    </message>
</context>
<context>
    <name>grasploom::DifferenceView</name>
    <message>
        <source>Limits of the difference</source>
        <translation>差异的阈值</translation>
    </message>
    <message>
        <source>the paper&apos;s limits</source>
        <translation>论文阈值</translation>
    </message>
    <message>
        <source>fine grid</source>
        <translation>细网格</translation>
    </message>
    <message>
        <source>Correction for many tests</source>
        <translation>多重检验校正</translation>
    </message>
    <message>
        <source>over</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>p-values</source>
        <translation>p 值</translation>
    </message>
    <message>
        <source>%1 of %2 cells significant</source>
        <translation>%1 / %2 格显著</translation>
    </message>
</context>
<context>
    <name>grasploom::DoctorDialog</name>
    <message>
        <source>Convention doctor</source>
        <translation>约定诊断</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>读法</translation>
    </message>
    <message>
        <source>Read with</source>
        <translation>读法</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>How the numbers would be taken</source>
        <translation>数值的理解方式</translation>
    </message>
    <message>
        <source>Share of the grasps with the centre on the object and both plates off it</source>
        <translation>中心在物体上且两块夹板都在物体外的抓取所占比例</translation>
    </message>
    <message>
        <source>Share of the grasps whose plates are deeper than the centre, so that they can go down</source>
        <translation>夹板处比中心更深、因而可以下探的抓取所占比例</translation>
    </message>
    <message>
        <source>Share of the grasps that are correct by the ground truth (30°, 25 %)</source>
        <translation>按真值判为正确的抓取所占比例（30°，25%）</translation>
    </message>
    <message>
        <source>Mean of what there is to tell by</source>
        <translation>可用依据的平均值</translation>
    </message>
    <message>
        <source>Read so</source>
        <translation>按此读取</translation>
    </message>
    <message>
        <source>The dataset&apos;s labels</source>
        <translation>数据集的标注</translation>
    </message>
    <message>
        <source>Every reading is of the file as it is on disk, which is never changed.</source>
        <translation>每种读法都针对磁盘上的原文件，文件从不被更改。</translation>
    </message>
    <message>
        <source>The dataset is never written to. grasploom-cli convert writes a copy of its labels with another angle (--angle-from, --angle-to).</source>
        <translation>数据集从不被写入。grasploom-cli convert 会以另一种角度写出其标注的副本（--angle-from、--angle-to）。</translation>
    </message>
    <message>
        <source>Grasps are held against masks, depth and ground truth…</source>
        <translation>正在将抓取与掩码、深度和真值对照…</translation>
    </message>
    <message>
        <source>%1 grasps of %2 scenes were looked at.</source>
        <translation>已检查 %2 个场景中的 %1 个抓取。</translation>
    </message>
    <message>
        <source>There is neither mask, depth nor ground truth to tell by.</source>
        <translation>没有掩码、深度或真值可作依据。</translation>
    </message>
    <message>
        <source>They are meant as they are read: no other reading fits clearly better.</source>
        <translation>当前读法无误：没有其他读法明显更合适。</translation>
    </message>
    <message>
        <source>They seem to be meant otherwise: %1 fits %2 points better than as is (%3 instead of %4).</source>
        <translation>似乎应采用其他读法：“%1”比原样合适程度高 %2 个百分点（%3，原样为 %4）。</translation>
    </message>
    <message>
        <source>★ %1 — recommended</source>
        <translation>★ %1 — 推荐</translation>
    </message>
    <message>
        <source>Scene %1, read with %2</source>
        <translation>场景 %1，读法：%2</translation>
    </message>
    <message>
        <source>Read with: %1</source>
        <translation>读法：%1</translation>
    </message>
</context>
<context>
    <name>grasploom::Document</name>
    <message>
        <source>The predictions could not be judged.</source>
        <translation>无法评判这些预测。</translation>
    </message>
    <message>
        <source>The labels of this scene cannot be edited.</source>
        <translation>该场景的标注不能编辑。</translation>
    </message>
    <message>
        <source>Revert to the dataset&apos;s labels</source>
        <translation>恢复为数据集的标注</translation>
    </message>
    <message>
        <source>There is no place to keep labels and runs of this dataset: it can be looked at only.</source>
        <translation>没有可保存该数据集标注和训练的位置：只能查看。</translation>
    </message>
    <message>
        <source>The ground truth could not be read.</source>
        <translation>无法读取真值。</translation>
    </message>
    <message>
        <source>The predictions in %1 could not be read.</source>
        <translation>无法读取 %1 中的预测。</translation>
    </message>
    <message>
        <source>The masks could not be read.</source>
        <translation>无法读取掩码。</translation>
    </message>
    <message>
        <source>The labels of %1 could not be saved. They are kept here, and saving is tried again every few seconds.</source>
        <translation>无法保存 %1 的标注。标注保留在此，每隔几秒会重试保存。</translation>
    </message>
    <message>
        <source>No scene is shown.</source>
        <translation>未显示任何场景。</translation>
    </message>
    <message>
        <source>There is no place to keep edited labels.</source>
        <translation>没有可存放编辑后标注的位置。</translation>
    </message>
    <message>
        <source>The labels are being read.</source>
        <translation>正在读取标注。</translation>
    </message>
    <message>
        <source>The edited labels of this scene are damaged; the dataset&apos;s own are shown. %1</source>
        <translation>此场景编辑后的标注已损坏；显示的是数据集自带的标注。%1</translation>
    </message>
    <message>
        <source>The scenes could not be described.</source>
        <translation>无法得出各场景的情况。</translation>
    </message>
    <message>
        <source>Another window edits the labels of this dataset. Once it is closed they can be edited here.</source>
        <translation>另一个窗口正在编辑此数据集的标注。该窗口关闭后即可在此编辑。</translation>
    </message>
    <message>
        <source>This picture cannot be read, so labels cannot be held against it: they are not edited here.</source>
        <translation>无法读取此图片，因而无法对照图片检查标注：此处不编辑标注。</translation>
    </message>
</context>
<context>
    <name>grasploom::ErrorBars</name>
    <message>
        <source>Kinds of error</source>
        <translation>错误类型</translation>
    </message>
    <message>
        <source>Arrows walk, Return shows the scenes with the kind of error, Control and Space several kinds</source>
        <translation>方向键移动，回车显示该类错误的场景，Ctrl+空格可选多类</translation>
    </message>
    <message>
        <source>Load predictions to see what goes wrong, and what mending it would bring.</source>
        <translation>载入预测，查看错在哪里以及改正后的收益。</translation>
    </message>
</context>
<context>
    <name>grasploom::ErrorTypeModel</name>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2%)</translation>
    </message>
    <message>
        <source>%1 / +%2</source>
        <translation>%1 / +%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 of the %3 predictions looked at, the best %4 of each of %5 scenes.</source>
        <translation>%1：所查 %3 个预测中的 %2 个，取自 %5 个场景各自的前 %4 个。</translation>
    </message>
    <message>
        <source>Cross-hatched: %1 whose ground truth explains a better-ranked one too.</source>
        <translation>交叉线：其中 %1 个的真值也是排名更前的预测的依据。</translation>
    </message>
    <message>
        <source>Were they all right, top-%1 accuracy would gain %2 points</source>
        <translation>若全部正确，Top-%1 准确率将提高 %2 个百分点</translation>
    </message>
    <message>
        <source>, any-hit@%1 %2: scenes without a right one, but with one of these</source>
        <translation>，any-hit@%1 %2：没有正确预测但含此类预测的场景</translation>
    </message>
    <message>
        <source>Click: the scenes where A&apos;s best prediction is so. With Ctrl: in addition.</source>
        <translation>单击：A 的最佳预测属此类的场景。按住 Ctrl：追加。</translation>
    </message>
    <message>
        <source>%1. %2. If mended: %3 points</source>
        <translation>%1。%2。改正后：%3 个百分点</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>错误类型</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>If mended: top-%1 / any hit</source>
        <translation>改正后：Top-%1 / 任一命中</translation>
    </message>
    <message>
        <source>If mended (points)</source>
        <translation>改正后（百分点）</translation>
    </message>
    <message>
        <source>What the accuracy, in percentage points, would gain if all of the kind were right</source>
        <translation>若该类全部正确，准确率提高的百分点</translation>
    </message>
    <message>
        <source>How many of the best predictions of every scene are wrong in this way, and their share of all</source>
        <translation>每个场景的最佳预测中属此类错误的数量及占比</translation>
    </message>
</context>
<context>
    <name>grasploom::ErrorsDock</name>
    <message>
        <source>What is counted</source>
        <translation>统计内容</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>物体</translation>
    </message>
    <message>
        <source>How often each kind of error occurs, and what mending it would bring</source>
        <translation>各类错误的频次及改正后的收益</translation>
    </message>
    <message>
        <source>Correct and wrong predictions over one of their numbers</source>
        <translation>正确与错误的预测随某一数值的分布</translation>
    </message>
    <message>
        <source>Where in the picture predictions are right</source>
        <translation>预测在图像何处正确</translation>
    </message>
    <message>
        <source>Which objects fail most</source>
        <translation>哪些物体失败最多</translation>
    </message>
    <message>
        <source>Number of the histogram</source>
        <translation>直方图的数值</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The errors could not be counted.</source>
        <translation>无法统计错误。</translation>
    </message>
    <message numerus="yes">
        <source>the best %1 of each of %n scene(s)</source>
        <translation>
            <numerusform>%n 个场景各取前 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The export failed.</source>
        <translation>导出失败。</translation>
    </message>
    <message>
        <source>Ranking whose scenes are picked</source>
        <translation>从中选取场景的排序</translation>
    </message>
    <message>
        <source>Counted: the best %1 predictions of every scene with ground truth, a missing one included.</source>
        <translation>计数：每个有真值场景的前 %1 个预测，缺失的也计入。</translation>
    </message>
    <message>
        <source>A pick filters the scenes by the best prediction of %1.</source>
        <translation>选取会按 %1 的最佳预测筛选场景。</translation>
    </message>
    <message>
        <source>What is picked shows the scenes where this one&apos;s best prediction is so</source>
        <translation>选取后显示该排序的最佳预测属于此类的场景</translation>
    </message>
    <message>
        <source>The scenes are filtered by the best prediction of A under the ranking in force, or of the second compared ranking. Choose one of them to pick scenes here.</source>
        <translation>场景按 A 在当前排序下的最佳预测，或所比较的第二种排序的最佳预测筛选。选择其中之一即可在此选取场景。</translation>
    </message>
    <message>
        <source>picks scenes by the best one of %1</source>
        <translation>按 %1 的最佳预测选取场景</translation>
    </message>
</context>
<context>
    <name>grasploom::ExactSpin</name>
    <message>
        <source>“%1” is not a number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>%1 is not possible: %2 to %3</source>
        <translation>不能为 %1：应在 %2 到 %3 之间</translation>
    </message>
    <message>
        <source>The depth is not known here: say it in pixels</source>
        <translation>此处深度未知：请用像素</translation>
    </message>
</context>
<context>
    <name>grasploom::ExportDialog</name>
    <message>
        <source>scenes without a label</source>
        <translation>无标注的场景</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>sizes of pictures</source>
        <translation>图片尺寸</translation>
    </message>
    <message>
        <source>Cornell&apos;s negatives</source>
        <translation>Cornell 的负样本</translation>
    </message>
    <message>
        <source>which rectangles are jaw sizes of one grasp</source>
        <translation>哪些矩形属于同一抓取的不同夹爪尺寸</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>没有任何丢失。</translation>
    </message>
    <message>
        <source>It has no place for: %1.</source>
        <translation>它无法保存：%1。</translation>
    </message>
    <message>
        <source>First &amp;jaw size of each grasp only</source>
        <translation>仅每个抓取的第一个夹爪尺寸(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Replace files that are there</source>
        <translation>替换已有文件(&amp;R)</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>格式(&amp;R)</translation>
    </message>
    <message>
        <source>As usual in this format</source>
        <translation>按此格式的惯例</translation>
    </message>
    <message>
        <source>&amp;Angles</source>
        <translation>角度(&amp;A)</translation>
    </message>
    <message>
        <source>Other programs take every jaw size for a grasp of its own</source>
        <translation>其他程序会把每个夹爪尺寸当作单独的抓取</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>导出到(&amp;I)</translation>
    </message>
    <message>
        <source>Files of other names stay as they are</source>
        <translation>其他名称的文件保持不变</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Empty folder for the labels</source>
        <translation>用于标注的空文件夹</translation>
    </message>
    <message>
        <source>This lies in the dataset, which is not written to. Choose another place.</source>
        <translation>此处位于数据集内，不会向其中写入。请选择其他位置。</translation>
    </message>
    <message>
        <source>There is something already. Choose another name, or let it be replaced.</source>
        <translation>此处已有内容。请换一个名称，或允许替换。</translation>
    </message>
    <message>
        <source>Stopped. Nothing is left of it.</source>
        <translation>已停止。没有留下任何内容。</translation>
    </message>
</context>
<context>
    <name>grasploom::FilterChip</name>
    <message>
        <source>Remove filter: %1</source>
        <translation>移除筛选：%1</translation>
    </message>
</context>
<context>
    <name>grasploom::FilterChips</name>
    <message>
        <source>Not: %1</source>
        <translation>非：%1</translation>
    </message>
    <message>
        <source>Click to remove this condition.</source>
        <translation>单击移除该条件。</translation>
    </message>
    <message>
        <source>%1
Click to show the whole dataset again.</source>
        <translation>%1
单击重新显示整个数据集。</translation>
    </message>
</context>
<context>
    <name>grasploom::FindingTable</name>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>As numbered on the picture: all jaw sizes of a grasp are one</source>
        <translation>编号与图片上一致：一个抓取的所有夹爪尺寸算作一个</translation>
    </message>
    <message>
        <source>Grasp</source>
        <translation>抓取</translation>
    </message>
</context>
<context>
    <name>grasploom::GpuLabel</name>
    <message>
        <source>GPU %1: %2 of %3 GiB used, %4 % busy</source>
        <translation>GPU %1：已用 %2 / %3 GiB，占用率 %4%</translation>
    </message>
</context>
<context>
    <name>grasploom::GraspCanvas</name>
    <message>
        <source>Picture with grasps</source>
        <translation>带抓取的图像</translation>
    </message>
    <message>
        <source>No grasp selected. Tab walks through the grasps, Ctrl+Tab leaves the picture.</source>
        <translation>未选中抓取。Tab 在抓取间切换，Ctrl+Tab 离开图像。</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Draw grasp</source>
        <translation>绘制抓取</translation>
    </message>
    <message>
        <source>Turn grasp</source>
        <translation>旋转抓取</translation>
    </message>
    <message>
        <source>Delete grasp</source>
        <translation>删除抓取</translation>
    </message>
    <message>
        <source>Nudge grasp</source>
        <translation>微移抓取</translation>
    </message>
    <message>
        <source>No picture. Open a dataset folder, or drop one here.</source>
        <translation>没有图像。请打开数据集文件夹，或将其拖到此处。</translation>
    </message>
    <message>
        <source>Resize grasp</source>
        <translation>调整抓取大小</translation>
    </message>
    <message>
        <source>Move grasp</source>
        <translation>移动抓取</translation>
    </message>
    <message numerus="yes">
        <source>%n grasp(s) selected</source>
        <translation>
            <numerusform>已选中 %n 个抓取</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete grasps</source>
        <translation>删除多个抓取</translation>
    </message>
    <message>
        <source>beside the object&apos;s edge; Alt lets go</source>
        <translation>贴着物体边缘；按 Alt 放开</translation>
    </message>
</context>
<context>
    <name>grasploom::GraspForm</name>
    <message>
        <source>%1° is the same direction as %2°</source>
        <translation>%1° 与 %2° 方向相同</translation>
    </message>
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
        <translation>开口</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>夹爪</translation>
    </message>
    <message>
        <source>Centre x, pixels</source>
        <translation>中心 x，像素</translation>
    </message>
    <message>
        <source>Centre y, pixels</source>
        <translation>中心 y，像素</translation>
    </message>
    <message>
        <source>Angle, degrees clockwise</source>
        <translation>角度，顺时针，度</translation>
    </message>
    <message>
        <source>Opening, pixels</source>
        <translation>开口宽度，像素</translation>
    </message>
    <message>
        <source>Jaw width, pixels</source>
        <translation>夹爪宽度，像素</translation>
    </message>
    <message>
        <source>Centre, in pixels of the original picture, from its left edge</source>
        <translation>中心，原始图像像素，从左边缘算起</translation>
    </message>
    <message>
        <source>Centre, in pixels of the original picture, from its top edge</source>
        <translation>中心，原始图像像素，从上边缘算起</translation>
    </message>
    <message>
        <source>Direction of the opening axis in degrees, clockwise on screen; 0° points right, period 180°</source>
        <translation>开口轴的方向，单位度，屏幕上顺时针；0° 指向右，周期 180°</translation>
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
        <source>Length along the opening axis: how far the gripper opens, in pixels (the paper&apos;s w); &quot;4 cm&quot; where the depth is known</source>
        <translation>沿开口轴的长度：夹爪张开多大，以像素计（论文中的 w）；深度已知处可填“4 cm”</translation>
    </message>
    <message>
        <source>Width of the gripper&apos;s plates, across the opening axis, in pixels (the paper&apos;s h); &quot;2 cm&quot; where the depth is known</source>
        <translation>夹爪板的宽度，与开口轴垂直，以像素计（论文中的 h）；深度已知处可填“2 cm”</translation>
    </message>
</context>
<context>
    <name>grasploom::HistoryPage</name>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>The training whose validations are shown</source>
        <translation>显示其验证结果的训练</translation>
    </message>
    <message>
        <source>Open a run&apos;s folder…</source>
        <translation>打开训练文件夹…</translation>
    </message>
    <message>
        <source>Shows a run that lies elsewhere; it must be of the open dataset</source>
        <translation>显示位于别处的训练；它必须属于当前打开的数据集</translation>
    </message>
    <message>
        <source>Shows the scenes that are right here and were wrong at the validation before</source>
        <translation>显示此处正确而上一次验证时错误的场景</translation>
    </message>
    <message>
        <source>Shows the scenes that are wrong here and were right at the validation before</source>
        <translation>显示此处错误而上一次验证时正确的场景</translation>
    </message>
    <message>
        <source>What the network predicted at the validation, beside what it had predicted at the one before. What stood in A and B comes back when this is switched off.</source>
        <translation>网络在该次验证中的预测，与上一次验证的预测并列。关闭后，A 和 B 恢复为原来的内容。</translation>
    </message>
    <message>
        <source>Over the whole training:</source>
        <translation>整个训练过程：</translation>
    </message>
    <message>
        <source>Shows the scenes that were right at no validation</source>
        <translation>显示在任何一次验证中都不正确的场景</translation>
    </message>
    <message>
        <source>Shows the scenes that stayed right from some validation on</source>
        <translation>显示从某次验证起一直正确的场景</translation>
    </message>
    <message>
        <source>Shows the scenes that were forgotten at least once and are right at the end</source>
        <translation>显示至少被遗忘过一次而最终正确的场景</translation>
    </message>
    <message>
        <source>Shows the scenes that were right once and are wrong at the end</source>
        <translation>显示曾经正确而最终错误的场景</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The export failed.</source>
        <translation>导出失败。</translation>
    </message>
    <message>
        <source>Judging: %1 of %2</source>
        <translation>正在评判：%1/%2</translation>
    </message>
    <message>
        <source>The history of this run cannot be shown: %1</source>
        <translation>无法显示该训练的历史：%1</translation>
    </message>
    <message>
        <source>No run of this dataset yet. Train a network, or open a run&apos;s folder.</source>
        <translation>该数据集还没有训练。请训练一个网络，或打开一个训练文件夹。</translation>
    </message>
    <message>
        <source>Open a dataset and train a network: here stands what it learned and forgot.</source>
        <translation>打开数据集并训练网络：这里显示它学会了什么、遗忘了什么。</translation>
    </message>
    <message>
        <source>The validations are being judged…</source>
        <translation>正在评判各次验证…</translation>
    </message>
    <message>
        <source>Open a run&apos;s folder</source>
        <translation>打开训练文件夹</translation>
    </message>
    <message>
        <source>This run has not been validated yet. Its history grows with every validation.</source>
        <translation>该训练尚未验证。每次验证后，历史都会增加。</translation>
    </message>
    <message>
        <source>An earlier version trained this run: it keeps no predictions of its validations. Resume it with more iterations, and it keeps those to come.</source>
        <translation>该训练由早期版本完成：没有保存各次验证的预测。增加迭代次数并继续训练，之后的预测就会保存。</translation>
    </message>
    <message>
        <source>Never right</source>
        <translation>从未正确</translation>
    </message>
    <message>
        <source>Never forgotten</source>
        <translation>从未遗忘</translation>
    </message>
    <message>
        <source>Learned again</source>
        <translation>重新学会</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>最终丢失</translation>
    </message>
    <message numerus="yes">
        <source>%n training scene(s)</source>
        <translation>
            <numerusform>%n 个训练场景</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validation scene(s)</source>
        <translation>
            <numerusform>%n 个验证场景</numerusform>
        </translation>
    </message>
    <message>
        <source>%1°, IoU %2, by %3</source>
        <translation>%1°，IoU %2，按%3排序</translation>
    </message>
    <message>
        <source>predictions are kept of %1 of %2 validations</source>
        <translation>保存了 %2 次验证中 %1 次的预测</translation>
    </message>
    <message>
        <source>never right</source>
        <translation>从未正确</translation>
    </message>
    <message>
        <source>never forgotten</source>
        <translation>从未遗忘</translation>
    </message>
    <message>
        <source>learned again</source>
        <translation>重新学会</translation>
    </message>
    <message>
        <source>forgotten, wrong at the end</source>
        <translation>被遗忘且最终错误</translation>
    </message>
    <message>
        <source>No scene: %1</source>
        <translation>没有场景：%1</translation>
    </message>
    <message>
        <source>Run:</source>
        <translation>训练：</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学会</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>Iteration %1: %2 of %3 right (%4 %)</source>
        <translation>迭代 %1：%3 个中 %2 个正确（%4%）</translation>
    </message>
    <message>
        <source>iteration %1</source>
        <translation>迭代 %1</translation>
    </message>
    <message>
        <source>learned at iteration %1</source>
        <translation>在迭代 %1 学会</translation>
    </message>
    <message>
        <source>forgotten at iteration %1</source>
        <translation>在迭代 %1 遗忘</translation>
    </message>
    <message>
        <source>%1 at iteration %2</source>
        <translation>迭代 %2：%1</translation>
    </message>
    <message>
        <source>Show predictions (A: here, B: before)</source>
        <translation>显示预测（A：此次，B：上一次）</translation>
    </message>
    <message>
        <source>Errors at the current validation</source>
        <translation>当前验证的错误</translation>
    </message>
    <message>
        <source>Stop predicting</source>
        <translation>停止预测</translation>
    </message>
    <message>
        <source>Predict by its checkpoints</source>
        <translation>用其检查点预测</translation>
    </message>
    <message>
        <source>What is predicted by then stays</source>
        <translation>届时已预测的会保留</translation>
    </message>
    <message>
        <source>Predicts its validation scenes by each checkpoint that is left, the last three and the best one, and keeps that in the run&apos;s folder: the history has these then</source>
        <translation>用余下的每个检查点（最后三个和最佳的一个）预测其验证场景，并保存在该训练的文件夹中：之后历史中便有这些</translation>
    </message>
    <message>
        <source>Reading the labels…</source>
        <translation>正在读取标注…</translation>
    </message>
    <message>
        <source>Predicting: %1 of %2 scenes</source>
        <translation>正在预测：%1/%2 个场景</translation>
    </message>
    <message>
        <source>The validation scenes could not be predicted.</source>
        <translation>无法预测验证场景。</translation>
    </message>
</context>
<context>
    <name>grasploom::HistoryPlot</name>
    <message>
        <source>History of the validations</source>
        <translation>验证历史</translation>
    </message>
    <message>
        <source>Right (top-1)</source>
        <translation>正确（Top-1）</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Errors, ranked by %1</source>
        <translation>错误，按%1排序</translation>
    </message>
    <message>
        <source>Scenes learned (up) and forgotten (down) since the validation before</source>
        <translation>自上一次验证以来学会（向上）和遗忘（向下）的场景</translation>
    </message>
    <message>
        <source>Iteration %1: %2 % right (%3 of %4), %5 learned, %6 forgotten</source>
        <translation>迭代 %1：%2% 正确（%3/%4），学会 %5，遗忘 %6</translation>
    </message>
</context>
<context>
    <name>grasploom::ImportDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>◀ Pre&amp;vious</source>
        <translation>◀ 上一张(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt ▶</source>
        <translation>下一张(&amp;X) ▶</translation>
    </message>
    <message>
        <source>Open labels of another format</source>
        <translation>打开其他格式的标注</translation>
    </message>
    <message>
        <source>What is left out, and why</source>
        <translation>略去的内容及原因</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>&amp;Import and open</source>
        <translation>导入并打开(&amp;I)</translation>
    </message>
    <message>
        <source>A file or a folder of labels; it is only read</source>
        <translation>标注的文件或文件夹；只会被读取</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>标注(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <source>A file of labels</source>
        <translation>标注文件</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>A folder of labels</source>
        <translation>标注文件夹</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>按识别结果</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>格式(&amp;R)</translation>
    </message>
    <message>
        <source>As the file says, else as usual</source>
        <translation>按文件所述，否则按惯例</translation>
    </message>
    <message>
        <source>Programs differ in how they count the angle of a box. If the rectangles lie across the objects in the picture, another convention is the right one.</source>
        <translation>各程序计算框角度的方式不同。如果图片中的矩形与物体交错，则应选用另一种约定。</translation>
    </message>
    <message>
        <source>&amp;Angles</source>
        <translation>角度(&amp;A)</translation>
    </message>
    <message>
        <source>beside the labels, or a folder further up</source>
        <translation>标注旁边，或上一级文件夹</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>图片所在文件夹</translation>
    </message>
    <message>
        <source>The pictures are copied here, each with its labels beside it. The folder must be new or empty</source>
        <translation>图片将复制到此处，标注放在各图片旁边。文件夹必须是新建的或为空</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>新文件夹(&amp;N)</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>浏览(&amp;W)…</translation>
    </message>
    <message>
        <source>Empty folder for the dataset</source>
        <translation>用于数据集的空文件夹</translation>
    </message>
    <message>
        <source>A picture with its labels as they are understood</source>
        <translation>一张图片及所理解的标注</translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n picture(s) so far</source>
        <translation>
            <numerusform>正在读取：目前 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels (*.json *.csv *.xml *.txt);;All files (*)</source>
        <translation>标注 (*.json *.csv *.xml *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>无法读取图片。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>As recognised: %1</source>
        <translation>按识别结果：%1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n rectangle(s)</source>
        <translation>
            <numerusform>%1，%n 个矩形</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file or a folder of labels.</source>
        <translation>请选择标注文件或文件夹。</translation>
    </message>
    <message>
        <source>None of its pictures is in %1: choose the folder that holds them.</source>
        <translation>%1 中没有其任何图片：请选择图片所在的文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) imported into %1</source>
        <translation>
            <numerusform>%n 个场景已导入到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing is left of it.</source>
        <translation>已停止。没有留下任何内容。</translation>
    </message>
</context>
<context>
    <name>grasploom::Inspector</name>
    <message>
        <source>No scene is open</source>
        <translation>未打开场景</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Ground truth no. %1, jaw size %2</source>
        <translation>真值 %1，夹爪尺寸 %2</translation>
    </message>
    <message>
        <source>Ground truth no. %1</source>
        <translation>真值 %1</translation>
    </message>
    <message>
        <source>Prediction A no. %1</source>
        <translation>预测 A 第 %1 个</translation>
    </message>
    <message>
        <source>Prediction B no. %1</source>
        <translation>预测 B 第 %1 个</translation>
    </message>
    <message>
        <source>Open a dataset and choose a scene: its grasps are explained here.</source>
        <translation>打开数据集并选择场景，其中的抓取将在此说明。</translation>
    </message>
    <message>
        <source>Select a grasp on the picture to see its numbers. With predictions open, this is where you see why one is right or wrong.</source>
        <translation>在图像上选中抓取即可查看其数值。打开预测后，可在此查看其正确或错误的原因。</translation>
    </message>
    <message>
        <source>Select a prediction on the picture or in the lists below to see why it is right or wrong.</source>
        <translation>在图像上或下方列表中选中预测，查看其正确或错误的原因。</translation>
    </message>
    <message>
        <source>File score</source>
        <translation>文件分数</translation>
    </message>
    <message>
        <source>Intermediate score</source>
        <translation>中间分数</translation>
    </message>
    <message>
        <source>Scorer&apos;s score</source>
        <translation>评分器分数</translation>
    </message>
    <message>
        <source>The score that the predictions file ranks by</source>
        <translation>预测文件用于排序的分数</translation>
    </message>
    <message>
        <source>The predictor&apos;s probability that this place and angle can be grasped</source>
        <translation>预测器认为该位置和角度可抓取的概率</translation>
    </message>
    <message>
        <source>The scorer&apos;s probability that this very rectangle is a good grasp</source>
        <translation>评分器认为该矩形本身是好抓取的概率</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>grasploom::JobTable</name>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>goes on alone</source>
        <translation>独立继续</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Predict: %1</source>
        <translation>预测：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
</context>
<context>
    <name>grasploom::JobThread</name>
    <message>
        <source>not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>an unknown error</source>
        <translation>未知错误</translation>
    </message>
</context>
<context>
    <name>grasploom::KeySheet</name>
    <message>
        <source>Scenes (canvas or grid)</source>
        <translation>场景（画布或场景列表）</translation>
    </message>
    <message>
        <source>D, →</source>
        <translation>D, →</translation>
    </message>
    <message>
        <source>Next scene</source>
        <translation>下一个场景</translation>
    </message>
    <message>
        <source>A, ←</source>
        <translation>A, ←</translation>
    </message>
    <message>
        <source>Previous scene</source>
        <translation>上一个场景</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>滚轮, +, −</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>以光标为中心缩放</translation>
    </message>
    <message>
        <source>Zoom in, out from anywhere</source>
        <translation>在任何位置放大、缩小</translation>
    </message>
    <message>
        <source>Middle drag, Space drag</source>
        <translation>中键拖动, 空格拖动</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动图像</translation>
    </message>
    <message>
        <source>Fit the picture into the window</source>
        <translation>使图像适应窗口</translation>
    </message>
    <message>
        <source>One picture pixel per screen pixel</source>
        <translation>图像像素与屏幕像素 1:1</translation>
    </message>
    <message>
        <source>Hold H</source>
        <translation>按住 H</translation>
    </message>
    <message>
        <source>Hide all grasps</source>
        <translation>隐藏所有抓取</translation>
    </message>
    <message>
        <source>Grasps</source>
        <translation>抓取</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Select a grasp</source>
        <translation>选中抓取</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>Next, previous grasp; after the last one on to the next part</source>
        <translation>下一个、上一个抓取；最后一个之后转到下一部分</translation>
    </message>
    <message>
        <source>Ctrl+Tab, Ctrl+Shift+Tab</source>
        <translation>Ctrl+Tab, Ctrl+Shift+Tab</translation>
    </message>
    <message>
        <source>Leave the picture for the next, previous part</source>
        <translation>离开图像，转到下一、上一部分</translation>
    </message>
    <message>
        <source>O or E, then drag</source>
        <translation>O 或 E，然后拖动</translation>
    </message>
    <message>
        <source>Draw a grasp along its opening</source>
        <translation>沿开口方向绘制抓取</translation>
    </message>
    <message>
        <source>Shift+O or Shift+E</source>
        <translation>Shift+O 或 Shift+E</translation>
    </message>
    <message>
        <source>Draw a grasp with three clicks</source>
        <translation>三次单击绘制抓取</translation>
    </message>
    <message>
        <source>Turn by −5°, −1°, +1°, +5°</source>
        <translation>旋转 −5°、−1°、+1°、+5°</translation>
    </message>
    <message>
        <source>Shift while turning</source>
        <translation>旋转时按 Shift</translation>
    </message>
    <message>
        <source>Snap to 15°</source>
        <translation>对齐到 15°</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move the selected grasp by one pixel</source>
        <translation>将选中的抓取移动一个像素</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>Move the selected grasp by ten pixels</source>
        <translation>将选中的抓取移动十个像素</translation>
    </message>
    <message>
        <source>Delete the selected grasp</source>
        <translation>删除选中的抓取</translation>
    </message>
    <message>
        <source>Copy, paste a grasp</source>
        <translation>复制、粘贴抓取</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>Leave the tool, drop the selection</source>
        <translation>退出工具，取消选择</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>打开数据集文件夹</translation>
    </message>
    <message>
        <source>Open predictions</source>
        <translation>打开预测</translation>
    </message>
    <message>
        <source>Colour, mask, depth, stereo depth</source>
        <translation>彩色、掩码、深度、立体深度</translation>
    </message>
    <message>
        <source>Back to the paper&apos;s thresholds</source>
        <translation>恢复论文阈值</translation>
    </message>
    <message>
        <source>Go to the picture</source>
        <translation>转到图像</translation>
    </message>
    <message>
        <source>Close the folder</source>
        <translation>关闭文件夹</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>本快捷键表</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Find or filter scenes</source>
        <translation>查找或筛选场景</translation>
    </message>
    <message>
        <source>Ctrl+Space in the field</source>
        <translation>在输入框中按 Ctrl+空格</translation>
    </message>
    <message>
        <source>What can be asked for</source>
        <translation>可用的筛选条件</translation>
    </message>
    <message>
        <source>Save the filter and the order under a name</source>
        <translation>命名保存筛选和顺序</translation>
    </message>
    <message>
        <source>Show a saved view</source>
        <translation>显示已保存的视图</translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>3-D view</source>
        <translation>三维视图</translation>
    </message>
    <message>
        <source>Drag; middle or Shift+drag; wheel</source>
        <translation>拖动；中键或 Shift+拖动；滚轮</translation>
    </message>
    <message>
        <source>Turn, move, zoom</source>
        <translation>旋转、平移、缩放</translation>
    </message>
    <message>
        <source>Arrows, +, −</source>
        <translation>方向键、+、−</translation>
    </message>
    <message>
        <source>Turn, zoom</source>
        <translation>旋转、缩放</translation>
    </message>
    <message>
        <source>From the front, right, top, oblique</source>
        <translation>从前、右、上、斜向看</translation>
    </message>
    <message>
        <source>Parallel projection</source>
        <translation>平行投影</translation>
    </message>
    <message>
        <source>Go to the gripper</source>
        <translation>到夹爪处</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>As the picture was taken</source>
        <translation>如拍摄时</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Go to scenes, inspector, training, sweep, compare, errors, 3-D, problems, log</source>
        <translation>转到场景、检查器、训练、扫描、比较、错误、三维、问题、日志</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Mark as reviewed and go on; take the mark back</source>
        <translation>标为已复查并继续；取消标记</translation>
    </message>
    <message>
        <source>Tags, note of the scene</source>
        <translation>场景的标签、备注</translation>
    </message>
    <message>
        <source>O, then Enter</source>
        <translation>O，然后 Enter</translation>
    </message>
    <message>
        <source>Place a grasp at the cursor or in the middle</source>
        <translation>在光标处或中央放置抓取</translation>
    </message>
    <message>
        <source>Ctrl+click, Ctrl+drag</source>
        <translation>Ctrl+单击，Ctrl+拖动</translation>
    </message>
    <message>
        <source>Select several labels</source>
        <translation>选择多个标注</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+方向键</translation>
    </message>
    <message>
        <source>Change opening and jaw by one pixel; with Shift by ten</source>
        <translation>将开口和夹爪改变一个像素；按住 Shift 则为十个</translation>
    </message>
    <message>
        <source>Duplicate the selected labels</source>
        <translation>复制所选标注</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 到 5</translation>
    </message>
    <message>
        <source>Verdict on the scene, while the Repair page is shown and takes keys</source>
        <translation>对场景作出判定（当修正页显示并接收按键时）</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>保存工作区</translation>
    </message>
    <message>
        <source>Go to the sets</source>
        <translation>转到预测集</translation>
    </message>
    <message>
        <source>Promote the selected prediction, or accept the suggestion, as a label</source>
        <translation>将所选预测提升、或将建议接受为标注</translation>
    </message>
    <message>
        <source>Ask a network for grasps; next, previous suggestion</source>
        <translation>向网络索取抓取；下一个、上一个建议</translation>
    </message>
    <message>
        <source>Alt while drawing or resizing</source>
        <translation>绘制或调整大小时按 Alt</translation>
    </message>
    <message>
        <source>Let go of the object&apos;s edges, where ends snap to them</source>
        <translation>端点吸附物体边缘时，放开边缘</translation>
    </message>
</context>
<context>
    <name>grasploom::LabelHistory</name>
    <message>
        <source>The edited labels are only to be read here.</source>
        <translation>修改过的标注在此只能读取。</translation>
    </message>
</context>
<context>
    <name>grasploom::LabelPages</name>
    <message>
        <source>Repair</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>grasploom::LedgerBars</name>
    <message>
        <source>Ledger of A and B</source>
        <translation>A 与 B 对照表</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <source>%1: %2 of %3 scenes, %4 %</source>
        <translation>%1：%2 / %3 个场景，%4%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Click to show only these scenes.</source>
        <translation>单击仅显示这些场景。</translation>
    </message>
</context>
<context>
    <name>grasploom::LedgerView</name>
    <message>
        <source>%1: the best one %2 %</source>
        <translation>%1：最佳一个 %2%</translation>
    </message>
    <message>
        <source>, best of %1 %2 %</source>
        <translation>，前 %1 中最佳 %2%</translation>
    </message>
    <message>
        <source>, best of all %1 %</source>
        <translation>，全部中最佳 %1%</translation>
    </message>
    <message>
        <source>median rank of the first correct one: %1</source>
        <translation>首个正确预测的名次中位数：%1</translation>
    </message>
    <message>
        <source>What a perfect ranking of the same predictions would reach: accuracy below the best of all is lost by ranking, the rest by the generator.</source>
        <translation>对同样的预测，完美排序所能达到的准确率：低于“全部中最佳”的部分损失于排序，其余损失于生成器。</translation>
    </message>
</context>
<context>
    <name>grasploom::LimitHeatmap</name>
    <message>
        <source>angle ≤ %1°, IoU &gt; %2 %</source>
        <translation>角度 ≤ %1°，IoU &gt; %2%</translation>
    </message>
    <message>
        <source>%1: the limits in force, %2° and %3 %, are between or beyond those of the cells</source>
        <translation>%1：当前阈值 %2° 和 %3% 在各格阈值之间或之外</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>IoU limit (must exceed)</source>
        <translation>IoU 阈值（须超过）</translation>
    </message>
    <message>
        <source>angle limit (inclusive)</source>
        <translation>角度阈值（含）</translation>
    </message>
    <message>
        <source>angle limit</source>
        <translation>角度阈值</translation>
    </message>
</context>
<context>
    <name>grasploom::LogDock</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>grasploom::MainWindow</name>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) found…</source>
        <translation>
            <numerusform>已找到 %n 个场景…</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 could not be opened.</source>
        <translation>无法打开文件夹 %1。</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>问题 (%1)</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>正在评判…</translation>
    </message>
    <message>
        <source>x %1  y %2 px</source>
        <translation>x %1  y %2 px</translation>
    </message>
    <message>
        <source>GraspLoom</source>
        <translation>GraspLoom</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>打开数据集文件夹</translation>
    </message>
    <message>
        <source>Open predictions</source>
        <translation>打开预测</translation>
    </message>
    <message>
        <source>Predictions (*.csv *.txt);;All files (*)</source>
        <translation>预测 (*.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking for scenes…</source>
        <translation>正在查找场景…</translation>
    </message>
    <message>
        <source>%1 — GraspLoom</source>
        <translation>%1 — GraspLoom</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n scene(s)</source>
        <translation>
            <numerusform>%1：%n 个场景</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n 个物体</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty folder for the Jacquard tree</source>
        <translation>用于 Jacquard 目录树的空文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) exported to %1</source>
        <translation>
            <numerusform>已将 %n 个场景导出到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting labels…</source>
        <translation>正在导出标注…</translation>
    </message>
    <message>
        <source>The labels could not be exported.</source>
        <translation>无法导出标注。</translation>
    </message>
    <message>
        <source>Predictions written: %1</source>
        <translation>预测已写入：%1</translation>
    </message>
    <message>
        <source>Predictions shown as %1: %2</source>
        <translation>预测显示为 %1：%2</translation>
    </message>
    <message>
        <source>Open the dataset first.</source>
        <translation>请先打开数据集。</translation>
    </message>
    <message>
        <source>Predictions are shown over its scenes.</source>
        <translation>预测显示在其场景上。</translation>
    </message>
    <message>
        <source>Some edited labels could not be saved and would be lost.</source>
        <translation>部分修改后的标注无法保存，将会丢失。</translation>
    </message>
    <message>
        <source>A job is running. Stop it and quit?</source>
        <translation>有任务正在运行。停止并退出吗？</translation>
    </message>
    <message>
        <source>A training saves a checkpoint first and can be resumed from there.</source>
        <translation>训练会先保存检查点，之后可从那里继续。</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Let it go on and quit</source>
        <translation>让其继续并退出</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Stereo depth</source>
        <translation>立体深度</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>3 clicks</source>
        <translation>三击</translation>
    </message>
    <message>
        <source>Select and change grasps (Esc)</source>
        <translation>选择并修改抓取 (Esc)</translation>
    </message>
    <message>
        <source>Draw a grasp along its opening (O)</source>
        <translation>沿开口方向绘制抓取 (O)</translation>
    </message>
    <message>
        <source>Draw a grasp with three clicks (Shift+O)</source>
        <translation>三次单击绘制抓取 (Shift+O)</translation>
    </message>
    <message>
        <source>Fit the picture into the window</source>
        <translation>使图像适应窗口</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Fit the picture into the window (F)</source>
        <translation>使图像适应窗口 (F)</translation>
    </message>
    <message>
        <source>One picture pixel per screen pixel</source>
        <translation>图像像素与屏幕像素 1:1</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>One picture pixel per screen pixel (1)</source>
        <translation>图像像素与屏幕像素 1:1 (1)</translation>
    </message>
    <message>
        <source>Draw every jaw size</source>
        <translation>绘制所有夹爪尺寸</translation>
    </message>
    <message>
        <source>All jaws</source>
        <translation>全部夹爪</translation>
    </message>
    <message>
        <source>Draw every jaw size of each grasp, not only the first</source>
        <translation>绘制每个抓取的所有夹爪尺寸，而不只是第一个</translation>
    </message>
    <message>
        <source>Hide all grasps</source>
        <translation>隐藏所有抓取</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide all grasps; or hold H</source>
        <translation>隐藏所有抓取；也可按住 H</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;predictions…</source>
        <translation>打开预测(&amp;P)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Predictions A and &amp;B</source>
        <translation>预测 A 和 B(&amp;B)</translation>
    </message>
    <message>
        <source>Open as &amp;A…</source>
        <translation>打开为 A(&amp;A)…</translation>
    </message>
    <message>
        <source>Open as &amp;B…</source>
        <translation>打开为 B(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>交换 A 和 B(&amp;S)</translation>
    </message>
    <message>
        <source>Close predictions A</source>
        <translation>关闭预测 A</translation>
    </message>
    <message>
        <source>Close predictions B</source>
        <translation>关闭预测 B</translation>
    </message>
    <message>
        <source>&amp;Export labels as a Jacquard tree…</source>
        <translation>将标注导出为 Jacquard 目录树(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close folder</source>
        <translation>关闭文件夹(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Copy grasp</source>
        <translation>复制抓取(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste grasp</source>
        <translation>粘贴抓取(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Delete grasp</source>
        <translation>删除抓取(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Revert to the dataset&apos;s labels</source>
        <translation>恢复为数据集的标注(&amp;R)</translation>
    </message>
    <message>
        <source>Set &amp;damaged labels aside</source>
        <translation>将损坏的标注移到一旁(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find a scene</source>
        <translation>查找场景(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>深色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>&amp;Judging</source>
        <translation>评判(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Paper&apos;s thresholds</source>
        <translation>论文阈值(&amp;P)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Against &amp;every jaw size</source>
        <translation>与所有夹爪尺寸比较(&amp;E)</translation>
    </message>
    <message>
        <source>Against the &amp;default jaw size only</source>
        <translation>仅与默认夹爪尺寸比较(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Exact overlap</source>
        <translation>精确重叠(&amp;X)</translation>
    </message>
    <message>
        <source>Overlap by &amp;pixels, as the GG-CNN family</source>
        <translation>按像素计算重叠，同 GG-CNN 系列(&amp;I)</translation>
    </message>
    <message>
        <source>On the &amp;test scenes of a run&apos;s fold; else on all</source>
        <translation>训练所属折的测试场景，否则全部(&amp;T)</translation>
    </message>
    <message>
        <source>On scenes &amp;with predictions only</source>
        <translation>仅有预测的场景(&amp;W)</translation>
    </message>
    <message>
        <source>On &amp;all scenes</source>
        <translation>全部场景(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About GraspLoom</source>
        <translation>关于 GraspLoom(&amp;A)</translation>
    </message>
    <message>
        <source>About GraspLoom</source>
        <translation>关于 GraspLoom</translation>
    </message>
    <message>
        <source>GraspLoom %1
Looks at grasp datasets, trains and explains grasp detectors.
Method: Depierre, Dellandréa, Chen 2020.
Licence: GPL-3.0-or-later.</source>
        <translation>GraspLoom %1
查看抓取数据集，训练并解释抓取检测器。
方法：Depierre, Dellandréa, Chen 2020。
许可证：GPL-3.0-or-later。</translation>
    </message>
    <message>
        <source>Scene %1 of %2</source>
        <translation>场景 %1 / %2</translation>
    </message>
    <message>
        <source> (labels edited)</source>
        <translation>（标注已修改）</translation>
    </message>
    <message>
        <source>A: %1 right, %2 angle, %3 overlap, %4 both, %5 nothing near, %6 missing</source>
        <translation>A：%1 正确，%2 角度，%3 重叠，%4 两者，%5 附近没有，%6 缺失</translation>
    </message>
    <message>
        <source>; any of %1 right: %2 %</source>
        <translation>；前 %1 个中任一正确：%2%</translation>
    </message>
    <message>
        <source>Type numbers</source>
        <translation>输入数值</translation>
    </message>
    <message>
        <source>There is no grasp in the clipboard.</source>
        <translation>剪贴板中没有抓取。</translation>
    </message>
    <message>
        <source>Paste grasp</source>
        <translation>粘贴抓取</translation>
    </message>
    <message>
        <source>The damaged labels could not be set aside.</source>
        <translation>无法将损坏的标注移到一旁。</translation>
    </message>
    <message>
        <source>%1 · %2 wrong at %3°, IoU %4 %</source>
        <translation>%1 · %2 在 %3°、IoU %4% 下错误</translation>
    </message>
    <message>
        <source>The saved views could not be written.</source>
        <translation>无法写入已保存的视图。</translation>
    </message>
    <message>
        <source>The saved views could not be read.</source>
        <translation>无法读取已保存的视图。</translation>
    </message>
    <message>
        <source>Export &amp;report…</source>
        <translation>导出报告(&amp;X)…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>三维</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>预测集</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Some edited labels could not be saved yet.</source>
        <translation>部分编辑后的标注尚未保存。</translation>
    </message>
    <message>
        <source>P&amp;romote prediction to a label</source>
        <translation>将预测采纳为标注(&amp;R)</translation>
    </message>
    <message>
        <source>D&amp;uplicate grasp</source>
        <translation>复制抓取(&amp;U)</translation>
    </message>
    <message>
        <source>Place a &amp;new grasp</source>
        <translation>放置新抓取(&amp;N)</translation>
    </message>
    <message>
        <source>Select &amp;all labels</source>
        <translation>选择全部标注(&amp;A)</translation>
    </message>
    <message>
        <source>Change all &amp;jaw sizes of a grasp together</source>
        <translation>同时更改抓取的所有夹爪尺寸(&amp;J)</translation>
    </message>
    <message>
        <source>Off: where all jaw sizes are drawn, only the one you touch changes</source>
        <translation>关闭：在绘制所有夹爪尺寸时，只更改您操作的那一个</translation>
    </message>
    <message>
        <source>Keep corners &amp;inside the picture</source>
        <translation>使角点保持在图像内(&amp;I)</translation>
    </message>
    <message>
        <source>Moving, turning, resizing and drawing stop at the picture&apos;s edge; typed numbers do not</source>
        <translation>移动、旋转、调整大小和绘制止于图像边缘；键入的数值不受限</translation>
    </message>
    <message>
        <source>Paste grasps</source>
        <translation>粘贴抓取</translation>
    </message>
    <message>
        <source>Duplicate grasps</source>
        <translation>复制抓取</translation>
    </message>
    <message>
        <source>Mark as re&amp;viewed and go on</source>
        <translation>标为已复查并继续(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tags of the scene…</source>
        <translation>场景的标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Note on the scene…</source>
        <translation>场景的备注(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Convention doctor…</source>
        <translation>约定诊断(&amp;C)…</translation>
    </message>
    <message>
        <source>Set aside and edit</source>
        <translation>移到一旁并编辑</translation>
    </message>
    <message numerus="yes">
        <source> (labels of %n scene(s) not saved yet)</source>
        <translation>
            <numerusform> (%n 个场景的标注尚未保存)</numerusform>
        </translation>
    </message>
    <message>
        <source>Sets (%1)</source>
        <translation>预测集（%1）</translation>
    </message>
    <message>
        <source>Show as A</source>
        <translation>显示为 A</translation>
    </message>
    <message>
        <source>Show as B</source>
        <translation>显示为 B</translation>
    </message>
    <message>
        <source>%1 is open beside A and B: choose what is shown in Sets.</source>
        <translation>除 A 和 B 外还打开了 %1：请在“预测集”中选择要显示的内容。</translation>
    </message>
    <message>
        <source>Predictions written; A and B show other files. They are among the sets: %1</source>
        <translation>预测已写入；A 和 B 显示的是其他文件。可在预测集中找到：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n prediction file(s) of this workspace are not there; they stay in it.</source>
        <translation>
            <numerusform>此工作区有 %n 个预测文件不存在；它们仍保留在工作区中。</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace&apos;s dataset is not there.</source>
        <translation>工作区的数据集不存在。</translation>
    </message>
    <message>
        <source>It was at %1. If it was moved, choose its folder.</source>
        <translation>它原来位于 %1。如果已移动，请选择其文件夹。</translation>
    </message>
    <message>
        <source>Choose its folder…</source>
        <translation>选择其文件夹…</translation>
    </message>
    <message>
        <source>The workspace&apos;s dataset</source>
        <translation>工作区的数据集</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <source>Open &amp;workspace…</source>
        <translation>打开工作区(&amp;W)…</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>GraspLoom workspaces (*.grasploom)</source>
        <translation>GraspLoom 工作区 (*.grasploom)</translation>
    </message>
    <message>
        <source>&amp;Save workspace</source>
        <translation>保存工作区(&amp;S)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Save workspace &amp;as…</source>
        <translation>工作区另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>保存工作区</translation>
    </message>
    <message>
        <source>%1 (read-only) — GraspLoom</source>
        <translation>%1（只读）— GraspLoom</translation>
    </message>
    <message>
        <source>The workspace is read-only here: marks, tags and notes would not be kept.</source>
        <translation>此处工作区为只读：标记、标签和备注不会保留。</translation>
    </message>
    <message>
        <source>in use: %1</source>
        <translation>使用中：%1</translation>
    </message>
    <message>
        <source>✓ reviewed</source>
        <translation>✓ 已复查</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>The example could not be made.</source>
        <translation>无法生成示例。</translation>
    </message>
    <message>
        <source>The example was stopped. What is done of it is kept.</source>
        <translation>示例已停止。已完成的部分会保留。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The example goes on when its scenes are open again.</source>
        <translation>再次打开示例的场景后，示例会继续。</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>One set is made at a time: wait for it, or stop it.</source>
        <translation>一次只能生成一个数据集：请等待或停止当前的生成。</translation>
    </message>
    <message>
        <source>Example, 1 of 3: simulating scenes</source>
        <translation>示例 1/3：正在仿真场景</translation>
    </message>
    <message>
        <source>Example, 2 of 3: the baseline learns from %1 scenes. Look around meanwhile.</source>
        <translation>示例 2/3：基线正在用 %1 个场景学习。您可以先看看。</translation>
    </message>
    <message>
        <source>Example, 3 of 3: the full network learns from the same. Look around meanwhile.</source>
        <translation>示例 3/3：完整网络正在用相同的场景学习。您可以先看看。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 left in all</source>
        <translation>总共还需 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2的%1</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n 个场景</numerusform>
        </translation>
    </message>
    <message>
        <source>A is the baseline, B the full network: small ones, trained for minutes on %1. They are judged on %2 that neither ever saw, so expect low figures.</source>
        <translation>A 是基线，B 是完整网络：都是小网络，用%1训练了几分钟。评判用的是两者都从未见过的%2，因此数值偏低是正常的。</translation>
    </message>
    <message>
        <source>Their best checkpoints were chosen on %1 that weights were not learned from. Training → Single trainings has their settings and curves.</source>
        <translation>最佳检查点是用未参与权重学习的%1选出的。“训练”→“单次训练”中有其设置和曲线。</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>进行比较</translation>
    </message>
    <message>
        <source>Their curves</source>
        <translation>查看曲线</translation>
    </message>
    <message>
        <source>Finished scenes stay, and the set goes on from there when it is made again.</source>
        <translation>已完成的场景会保留，再次生成时从那里继续。</translation>
    </message>
    <message>
        <source>New si&amp;mulated dataset…</source>
        <translation>新建仿真数据集(&amp;M)…</translation>
    </message>
    <message>
        <source>Try the e&amp;xample</source>
        <translation>试用示例(&amp;X)</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还需 %1</translation>
    </message>
    <message>
        <source>Simulating: %1</source>
        <translation>正在仿真：%1</translation>
    </message>
    <message>
        <source>Simulating scenes in %1</source>
        <translation>正在 %1 中仿真场景</translation>
    </message>
    <message>
        <source>Open what is there</source>
        <translation>打开已完成的</translation>
    </message>
    <message>
        <source>The scenes could not be simulated.</source>
        <translation>无法仿真场景。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %1 of %n scene(s) are in %2, whole.</source>
        <translation>
            <numerusform>已停止：%n 个场景中有 %1 个已完整存于 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) are in %1.</source>
        <translation>
            <numerusform>%1 中有 %n 个场景。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) are left out, since no grasp held in them.</source>
        <translation>
            <numerusform>省略了 %n 个没有抓取成功的场景。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mesh(es) could not be used; the log names them.</source>
        <translation>
            <numerusform>%n 个网格无法使用；日志中列出了名称。</numerusform>
        </translation>
    </message>
    <message>
        <source>No scene was made.</source>
        <translation>没有生成任何场景。</translation>
    </message>
    <message>
        <source>The labels could not be written into the dataset.</source>
        <translation>标注无法写入数据集。</translation>
    </message>
    <message>
        <source>Write labels into the dataset</source>
        <translation>将标注写入数据集</translation>
    </message>
    <message numerus="yes">
        <source>Replace the label files of %n scene(s) in the dataset itself?</source>
        <translation>
            <numerusform>要替换数据集中 %n 个场景的标注文件吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Dataset: %1

The old files are copied to %2 first. All other files stay as they are. Undo does not reach back over this: the folder is opened again with its new labels.</source>
        <translation>数据集：%1

旧文件会先复制到 %2。其他文件保持不变。撤销不能回到此前：文件夹会连同新标注重新打开。</translation>
    </message>
    <message>
        <source>Replace the files</source>
        <translation>替换文件</translation>
    </message>
    <message numerus="yes">
        <source>%n label file(s) replaced in the dataset; the old ones are in %1</source>
        <translation>
            <numerusform>已替换数据集中 %n 个标注文件；旧文件在 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Su&amp;ggest grasps</source>
        <translation>建议抓取(&amp;G)</translation>
    </message>
    <message>
        <source>Snap ends to the object&apos;s &amp;edges</source>
        <translation>端点吸附物体边缘(&amp;E)</translation>
    </message>
    <message>
        <source>Ends of the opening that you draw or drag jump beside the edge of the object, by its mask or depth; hold Alt to let go of it</source>
        <translation>绘制或拖动的开口端点会按掩码或深度贴到物体边缘旁；按住 Alt 放开</translation>
    </message>
    <message>
        <source>Choose the run that is to suggest grasps.</source>
        <translation>请选择给出抓取建议的训练。</translation>
    </message>
    <message>
        <source>&amp;Write labels into the dataset…</source>
        <translation>将标注写入数据集(&amp;W)…</translation>
    </message>
    <message>
        <source>This folder holds labels of another format, %1. Angles: %2.</source>
        <translation>此文件夹含有其他格式的标注，%1。角度：%2。</translation>
    </message>
    <message>
        <source>A dataset of these pictures and labels is made in a new folder; nothing is changed here.</source>
        <translation>将在新文件夹中由这些图片和标注生成数据集；此处不作任何更改。</translation>
    </message>
    <message>
        <source>Read them…</source>
        <translation>读取…</translation>
    </message>
    <message>
        <source>Labels exported to %1</source>
        <translation>标注已导出到 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in the log</source>
        <translation>
            <numerusform>日志中有 %n 条说明</numerusform>
        </translation>
    </message>
    <message>
        <source>Open &amp;labels of another format…</source>
        <translation>打开其他格式的标注(&amp;L)…</translation>
    </message>
    <message>
        <source>Export labels in another &amp;format…</source>
        <translation>以其他格式导出标注(&amp;F)…</translation>
    </message>
    <message>
        <source>No other window has the labels of this dataset any more: they can be edited here now.</source>
        <translation>已没有其他窗口占用此数据集的标注：现在可以在此编辑。</translation>
    </message>
    <message>
        <source>No other window has the workspace %1 open any more: changes made here are kept from now on.</source>
        <translation>已没有其他窗口打开工作区 %1：此处的更改从现在起会保存。</translation>
    </message>
</context>
<context>
    <name>grasploom::MessageBar</name>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>grasploom::NoteBar</name>
    <message>
        <source>&amp;Tags:</source>
        <translation>标签(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>备注(&amp;N)：</translation>
    </message>
    <message>
        <source>Tags of this scene</source>
        <translation>此场景的标签</translation>
    </message>
    <message>
        <source>Note on this scene</source>
        <translation>此场景的备注</translation>
    </message>
    <message>
        <source>Words between spaces, such as: hard label_wrong</source>
        <translation>以空格分隔的词，例如：困难 标注有误</translation>
    </message>
    <message>
        <source>What is to be remembered of this scene</source>
        <translation>关于此场景需要记住的内容</translation>
    </message>
</context>
<context>
    <name>grasploom::ObjectTable</name>
    <message>
        <source>Failures by object</source>
        <translation>按物体统计失败</translation>
    </message>
    <message>
        <source>Return shows the scenes of the object</source>
        <translation>回车显示该物体的场景</translation>
    </message>
    <message>
        <source>Load predictions to see which objects they fail on.</source>
        <translation>载入预测，查看在哪些物体上失败。</translation>
    </message>
</context>
<context>
    <name>grasploom::ObjectTableModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>无错误</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1: %2 of %3 predictions of %4 scenes correct. %5</source>
        <translation>%1：%4 个场景的 %3 个预测中 %2 个正确。%5</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>物体</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>from</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>错误类型</translation>
    </message>
    <message>
        <source>If mended (points)</source>
        <translation>改正后（百分点）</translation>
    </message>
    <message>
        <source>Correct predictions among the best %1 of each of the object&apos;s scenes</source>
        <translation>该物体各场景前 %1 个预测中正确的</translation>
    </message>
    <message>
        <source>95 % Wilson interval of the accuracy. None is given for k &gt; 1, where the predictions of a scene are no independent trials.</source>
        <translation>准确率的 95% Wilson 区间。k &gt; 1 时不给出，因为同一场景的预测不是独立试验。</translation>
    </message>
    <message numerus="yes">
        <source>What accuracy over all %n scene(s), in percentage points, would gain if every prediction of the object were right</source>
        <translation>
            <numerusform>若该物体的预测全部正确，全部 %n 个场景的准确率提高的百分点</numerusform>
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
        <translation>全部结果</translation>
    </message>
    <message>
        <source>Show only scenes whose best-ranked prediction ends so at the limits in force</source>
        <translation>仅显示排名第一的预测在当前阈值下为该结果的场景</translation>
    </message>
    <message>
        <source>Outcome filter</source>
        <translation>结果筛选</translation>
    </message>
    <message>
        <source>Kinds of error</source>
        <translation>错误类型</translation>
    </message>
    <message>
        <source>%1 outcomes</source>
        <translation>%1 种结果</translation>
    </message>
</context>
<context>
    <name>grasploom::PatchDelegate</name>
    <message>
        <source>Correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Angle too far</source>
        <translation>角度偏差过大</translation>
    </message>
    <message>
        <source>IoU too small: centre</source>
        <translation>IoU 过小：中心</translation>
    </message>
    <message>
        <source>IoU too small: size</source>
        <translation>IoU 过小：大小</translation>
    </message>
    <message>
        <source>IoU too small: both</source>
        <translation>IoU 过小：两者</translation>
    </message>
    <message>
        <source>Angle and IoU</source>
        <translation>角度与 IoU</translation>
    </message>
    <message>
        <source>No overlap</source>
        <translation>无重叠</translation>
    </message>
    <message>
        <source>Off the object</source>
        <translation>不在物体上</translation>
    </message>
    <message>
        <source>No prediction</source>
        <translation>无预测</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>分数 %1</translation>
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
        <translation>首个正确：%1</translation>
    </message>
    <message>
        <source>Opening %1 px</source>
        <translation>开口 %1 px</translation>
    </message>
    <message>
        <source>Jaw %1 px</source>
        <translation>夹爪 %1 px</translation>
    </message>
    <message>
        <source>θ %1°</source>
        <translation>θ %1°</translation>
    </message>
    <message>
        <source>IoU %1 with the ground truth that explains it</source>
        <translation>与作为依据的真值的 IoU %1</translation>
    </message>
    <message>
        <source>Angle error to it %1°</source>
        <translation>与其角度误差 %1°</translation>
    </message>
    <message>
        <source>Opening %1 px, jaw %2 px</source>
        <translation>开口 %1 px，夹爪 %2 px</translation>
    </message>
</context>
<context>
    <name>grasploom::PatchFinder</name>
    <message>
        <source>The patches could not be found.</source>
        <translation>无法找出图块。</translation>
    </message>
</context>
<context>
    <name>grasploom::PatchGrid</name>
    <message>
        <source>All of the k best, also correct ones</source>
        <translation>前 k 个全部，包括正确的</translation>
    </message>
    <message>
        <source>Patches show the errors among the k best predictions of each scene; k is set in the threshold bar. A condition on err: decides alone.</source>
        <translation>图块显示每个场景前 k 个预测中的错误；k 在阈值栏中设置。若有 err: 条件，则只由它决定。</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>图块</translation>
    </message>
    <message>
        <source>Looking for patches…</source>
        <translation>正在查找图块…</translation>
    </message>
    <message>
        <source>No prediction matches</source>
        <translation>没有匹配的预测</translation>
    </message>
    <message>
        <source>Patches show predictions around their grasps.
Open predictions as A to see them.</source>
        <translation>图块显示抓取周围的预测。
将预测打开为 A 即可查看。</translation>
    </message>
</context>
<context>
    <name>grasploom::PatchListModel</name>
    <message>
        <source>%1, rank %2</source>
        <translation>%1，第 %2 位</translation>
    </message>
</context>
<context>
    <name>grasploom::PayoffView</name>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>The curves appear with the first validation.</source>
        <translation>首次验证后显示曲线。</translation>
    </message>
    <message>
        <source>All arms, by scorer</source>
        <translation>所有实验组，按评分器</translation>
    </message>
    <message>
        <source>All arms, by intermediate score</source>
        <translation>所有实验组，按中间分数</translation>
    </message>
    <message>
        <source>scorer</source>
        <translation>评分器</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>中间分数</translation>
    </message>
    <message>
        <source>seed %1, intermediate</source>
        <translation>种子 %1，中间分数</translation>
    </message>
    <message>
        <source>seed %1, scorer</source>
        <translation>种子 %1，评分器</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
    </message>
    <message>
        <source>This arm has one ranking only: nothing can overtake.</source>
        <translation>该实验组只有一种排序：不存在超越。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Scorer above intermediate — %1.</source>
        <translation>评分器高于中间分数 — %1。</translation>
    </message>
</context>
<context>
    <name>grasploom::PictureLoader</name>
    <message>
        <source>This scene has no %1 picture.</source>
        <translation>该场景没有 %1 图像。</translation>
    </message>
    <message>
        <source>The picture is of a kind that cannot be shown.</source>
        <translation>该图像类型无法显示。</translation>
    </message>
</context>
<context>
    <name>grasploom::PlaceMap</name>
    <message>
        <source>Accuracy by place in the picture</source>
        <translation>图像各位置的准确率</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>There is no prediction.</source>
        <translation>没有预测。</translation>
    </message>
    <message>
        <source>Load predictions to see where in the picture they fail.</source>
        <translation>载入预测，查看在图像何处失败。</translation>
    </message>
    <message>
        <source>x of the centre (px), y down</source>
        <translation>中心 x (px)，y 向下</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>grasploom::PlotWidget</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Save as PNG, SVG or PDF…</source>
        <translation>存为 PNG、SVG 或 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy values as CSV</source>
        <translation>将数值复制为 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf)</source>
        <translation>PNG 图片 (*.png);;SVG 矢量图 (*.svg);;PDF 页面 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>grasploom::ProblemTable</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>grasploom::ProblemsDock</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>No problems: every line and picture found so far could be read.</source>
        <translation>没有问题：目前找到的每一行和每幅图像都能读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) or file(s) were left out; the rest is used.</source>
        <translation>
            <numerusform>略去了 %n 行或文件；其余照常使用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::QuantityPlot</name>
    <message>
        <source>Histogram: %1</source>
        <translation>直方图：%1</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No prediction has this number.</source>
        <translation>没有预测具有该数值。</translation>
    </message>
    <message>
        <source>Load predictions to see over which numbers they fail.</source>
        <translation>载入预测，查看在哪些数值上失败。</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>not shown: %1 without this number</source>
        <translation>未显示：%1 个没有该数值</translation>
    </message>
</context>
<context>
    <name>grasploom::QueryEdit</name>
    <message>
        <source>Find or filter: err:angle iou:&lt;0.25</source>
        <translation>查找或筛选：err:angle iou:&lt;0.25</translation>
    </message>
    <message>
        <source>What can be asked for (Ctrl+Space)</source>
        <translation>可用的筛选条件 (Ctrl+空格)</translation>
    </message>
    <message>
        <source>Find or filter scenes</source>
        <translation>查找或筛选场景</translation>
    </message>
    <message>
        <source>Part of a scene&apos;s or object&apos;s name, or terms like err:angle, iou:[0.1,0.25), object:2f48*, -rank:1. All must hold; | separates alternatives (%1)</source>
        <translation>场景或物体名称的一部分，或 err:angle、iou:[0.1,0.25)、object:2f48*、-rank:1 之类的条件。须全部满足；| 分隔备选项 (%1)</translation>
    </message>
</context>
<context>
    <name>grasploom::RankHistogram</name>
    <message>
        <source>Rank of the first correct prediction</source>
        <translation>首个正确预测的名次</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2 scenes, %3 %</source>
        <translation>%1 / %2 个场景，%3%</translation>
    </message>
    <message>
        <source>%1: no prediction is correct: %2</source>
        <translation>%1：没有预测正确：%2</translation>
    </message>
    <message>
        <source>%1: first correct at rank %2: %3</source>
        <translation>%1：首个正确在第 %2 位：%3</translation>
    </message>
    <message>
        <source>Scenes by the rank of their first correct prediction</source>
        <translation>按首个正确预测的名次统计场景</translation>
    </message>
    <message>
        <source>Click to show only these scenes.</source>
        <translation>单击仅显示这些场景。</translation>
    </message>
</context>
<context>
    <name>grasploom::RankLists</name>
    <message>
        <source>Ranked predictions</source>
        <translation>预测排序</translation>
    </message>
    <message>
        <source>File score</source>
        <translation>文件分数</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>中间分数</translation>
    </message>
    <message>
        <source>Scorer</source>
        <translation>评分器</translation>
    </message>
    <message>
        <source>No predictions</source>
        <translation>没有预测</translation>
    </message>
    <message>
        <source>The file has no intermediate scores</source>
        <translation>文件没有中间分数</translation>
    </message>
    <message>
        <source>The file has no scorer scores</source>
        <translation>文件没有评分器分数</translation>
    </message>
    <message>
        <source>by the file&apos;s own score, or its order</source>
        <translation>按文件自带的分数，或文件顺序</translation>
    </message>
    <message>
        <source>by the predictor&apos;s graspability (intermediate score)</source>
        <translation>按预测器的可抓取性（中间分数）</translation>
    </message>
    <message>
        <source>by the scorer&apos;s score</source>
        <translation>按评分器的分数</translation>
    </message>
    <message>
        <source>Prediction no. %1: place %2 of %3 %4</source>
        <translation>预测 %1：第 %2 位，共 %3 个，%4</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>分数 %1</translation>
    </message>
    <message>
        <source>Right at the limits in force</source>
        <translation>在当前阈值下正确</translation>
    </message>
    <message>
        <source>Wrong at the limits in force</source>
        <translation>在当前阈值下错误</translation>
    </message>
    <message>
        <source>Each line joins the two places of one prediction: up means that the scorer ranks it better.</source>
        <translation>每条线连接同一预测的两个名次：向上表示评分器排得更靠前。</translation>
    </message>
</context>
<context>
    <name>grasploom::ReliabilityPlot</name>
    <message>
        <source>Reliability of the scores</source>
        <translation>分数的可靠性</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <source>%1: ECE %2 % over %3 predictions</source>
        <translation>%1：ECE %2%，%3 个预测</translation>
    </message>
    <message>
        <source>%1: the file has no scores</source>
        <translation>%1：文件没有分数</translation>
    </message>
    <message>
        <source>%1: scores beyond 0 to 1 are no probabilities</source>
        <translation>%1：超出 0 到 1 的分数不是概率</translation>
    </message>
    <message>
        <source>%1: scores from %2 to %3</source>
        <translation>%1：分数 %2 到 %3</translation>
    </message>
    <message>
        <source>no predictions</source>
        <translation>没有预测</translation>
    </message>
    <message>
        <source>%1 predictions, mean score %2 %, correct %3 % (%4)</source>
        <translation>%1 个预测，平均分数 %2%，正确 %3%（%4）</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Points: how often predictions with such scores are correct. On the dotted line scores keep what they promise. ECE: the mean distance from it, weighted by the predictions in a bin. Bars: predictions in a bin, on a root scale.</source>
        <translation>点：具有该分数的预测的正确比例。在虚线上，分数名副其实。ECE：与虚线的平均距离，按区间内的预测数加权。柱：区间内的预测数，平方根刻度。</translation>
    </message>
    <message>
        <source>Click to show the scenes whose best-ranked prediction has such a score.</source>
        <translation>单击显示排名第一的预测具有该分数的场景。</translation>
    </message>
</context>
<context>
    <name>grasploom::RepairPage</name>
    <message>
        <source>Model wrong</source>
        <translation>模型错误</translation>
    </message>
    <message>
        <source>Label missing</source>
        <translation>缺少标注</translation>
    </message>
    <message>
        <source>Label wrong</source>
        <translation>标注错误</translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation>两者皆错</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>The damaged verdicts could not be set aside.</source>
        <translation>无法将损坏的判定移到一旁。</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>复核者</translation>
    </message>
    <message>
        <source>Written beside every verdict and every accepted label</source>
        <translation>写在每个判定和每个采纳的标注旁</translation>
    </message>
    <message>
        <source>%v of %m judged</source>
        <translation>已判定 %v / %m</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>队列进度</translation>
    </message>
    <message>
        <source>Scenes with a verdict among those that the grid shows; its filter and order make the queue</source>
        <translation>网格所示场景中已有判定的场景；网格的筛选和顺序构成队列</translation>
    </message>
    <message>
        <source>Next without verdict</source>
        <translation>下一个未判定的</translation>
    </message>
    <message>
        <source>To the next scene of the grid that nobody has judged</source>
        <translation>转到网格中下一个无人判定的场景</translation>
    </message>
    <message>
        <source>This scene</source>
        <translation>此场景</translation>
    </message>
    <message>
        <source>The labels are right; the prediction is wrong</source>
        <translation>标注正确；预测错误</translation>
    </message>
    <message>
        <source>The prediction is a good grasp that the labels lack</source>
        <translation>预测是一个好的抓取，而标注中缺少它</translation>
    </message>
    <message>
        <source>A label is wrong; correct or delete it</source>
        <translation>有标注错误；请更正或删除</translation>
    </message>
    <message>
        <source>The prediction and a label are wrong</source>
        <translation>预测和某个标注都错误</translation>
    </message>
    <message>
        <source>Cannot be told from the pictures</source>
        <translation>从图像无法判断</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>无判定</translation>
    </message>
    <message>
        <source>Take your verdict on this scene back</source>
        <translation>撤回您对此场景的判定</translation>
    </message>
    <message>
        <source>P  Promote prediction</source>
        <translation>P  采纳预测</translation>
    </message>
    <message>
        <source>The selected prediction becomes a label of this scene; where it came from is kept</source>
        <translation>所选预测成为此场景的标注；其来源会保留</translation>
    </message>
    <message>
        <source>Keys 1 to 5 judge</source>
        <translation>用 1 到 5 键判定</translation>
    </message>
    <message>
        <source>While the picture or the scenes have the keyboard; 1 is then not &apos;one to one&apos;</source>
        <translation>当图像或场景拥有键盘焦点时；此时 1 不再是“1:1”</translation>
    </message>
    <message>
        <source>Then go on</source>
        <translation>然后继续</translation>
    </message>
    <message>
        <source>After a verdict, show the next scene without one</source>
        <translation>判定后显示下一个没有判定的场景</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>All verdicts and accepted labels, a line each</source>
        <translation>所有判定和采纳的标注，每项一行</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>第二意见</translation>
    </message>
    <message>
        <source>Compare with another reviewer&apos;s file…</source>
        <translation>与另一复核者的文件比较…</translation>
    </message>
    <message>
        <source>A reviews.json of the same dataset, from another workspace</source>
        <translation>同一数据集的 reviews.json，来自另一工作区</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ: agreement beyond chance, (observed − by chance) / (1 − by chance), over the scenes that both judged. 1: always the same; 0: as by chance</source>
        <translation>Cohen κ：超出偶然的一致程度，(观测值 − 偶然值) / (1 − 偶然值)，按双方都判定过的场景计算。1：始终相同；0：等同偶然</translation>
    </message>
    <message>
        <source>Scenes judged differently</source>
        <translation>判定不同的场景</translation>
    </message>
    <message>
        <source>What the repair changes</source>
        <translation>修正带来的变化</translation>
    </message>
    <message>
        <source>Compare accuracy</source>
        <translation>比较准确率</translation>
    </message>
    <message>
        <source>Judges the open predictions against the dataset&apos;s own labels and against the edited ones</source>
        <translation>分别以数据集自带的标注和编辑后的标注评判已打开的预测</translation>
    </message>
    <message>
        <source>The verdict cannot be kept.</source>
        <translation>无法保留该判定。</translation>
    </message>
    <message>
        <source>Promote prediction</source>
        <translation>采纳预测</translation>
    </message>
    <message>
        <source>Set aside and begin afresh</source>
        <translation>移到一旁并重新开始</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>promoted: %1</source>
        <translation>已采纳：%1</translation>
    </message>
    <message>
        <source>This scene: %1, by %2, %3</source>
        <translation>此场景：%1，由 %2，%3</translation>
    </message>
    <message>
        <source>Nothing is judged yet. Filter the scenes, say to those that A gets wrong, look at each and say who is wrong.</source>
        <translation>尚无判定。请筛选场景，例如 A 出错的场景，逐个查看并指出谁错了。</translation>
    </message>
    <message>
        <source>Export verdicts</source>
        <translation>导出判定</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The verdicts could not be exported.</source>
        <translation>无法导出判定。</translation>
    </message>
    <message>
        <source>Open another reviewer&apos;s verdicts</source>
        <translation>打开另一复核者的判定</translation>
    </message>
    <message>
        <source>Verdicts (*.json);;All files (*)</source>
        <translation>判定 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The verdicts could not be read.</source>
        <translation>无法读取判定。</translation>
    </message>
    <message>
        <source>Open the verdicts of somebody who judged the same scenes to see how far you agree.</source>
        <translation>打开判定过相同场景的他人的判定，查看你们的一致程度。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n scene(s) judged by both.</source>
        <translation>
            <numerusform>%1：双方都判定过 %n 个场景。</numerusform>
        </translation>
    </message>
    <message>
        <source>The same on %1 %, by chance %2 %: Cohen&apos;s κ %3.</source>
        <translation>%1% 相同，偶然相同 %2%：Cohen κ %3。</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>%1: %2, the other: %3</source>
        <translation>%1：%2，对方：%3</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>正在评判…</translation>
    </message>
    <message numerus="yes">
        <source>Beware: %n label(s) were promoted from predictions. A model is always right against its own predictions, so the second number favours the model they came from, and models like it. To compare models, look at the predictions of all of them, or draw labels without looking at any.</source>
        <translation>
            <numerusform>注意：有 %n 个标注由预测采纳而来。模型对照自己的预测总是正确的，因此第二个数字偏向这些标注所来自的模型及与之相似的模型。要比较模型，请查看所有模型的预测，或者不看任何预测来绘制标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>The labels could not be compared.</source>
        <translation>无法比较标注。</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>接受建议</translation>
    </message>
    <message>
        <source>%1: %2 % of %3 scenes with the dataset&apos;s labels, %4 % of %5 with the edited ones. %6 became right, %7 wrong.</source>
        <translation>%1：按数据集自带的标注，%3 个场景中的 %2%；按编辑后的标注，%5 个中的 %4%。%6 个变为正确，%7 个变为错误。</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n scene(s) are edited.</source>
        <translation>
            <numerusform>%n 个场景的标注经过编辑。</numerusform>
        </translation>
    </message>
    <message>
        <source>This grasp is a label already.</source>
        <translation>此抓取已经是标注。</translation>
    </message>
</context>
<context>
    <name>grasploom::ReportDialog</name>
    <message>
        <source>HTML page</source>
        <translation>HTML 页面</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Tables as CSV</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Tables as LaTeX</source>
        <translation>LaTeX 表格</translation>
    </message>
    <message>
        <source>Plots as PNG</source>
        <translation>PNG 图表</translation>
    </message>
    <message>
        <source>Plots as SVG</source>
        <translation>SVG 图表</translation>
    </message>
    <message>
        <source>Plots as PDF</source>
        <translation>PDF 图表</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Wrong best-ranked grasps that are drawn of each ranking, the most confident first</source>
        <translation>每种排序绘出的排名第一的错误抓取，最有把握的在前</translation>
    </message>
    <message>
        <source>F&amp;ailures shown, at most</source>
        <translation>最多显示的失败数(&amp;A)</translation>
    </message>
    <message>
        <source>Tell by the &amp;masks what is off the object</source>
        <translation>用掩码判断哪些不在物体上(&amp;M)</translation>
    </message>
    <message>
        <source>Reads the mask of every scene. Without it, what overlaps no ground truth counts as “no ground truth near”.</source>
        <translation>读取每个场景的掩码。否则，与任何真值都不重叠的计为“附近没有真值”。</translation>
    </message>
    <message>
        <source>&amp;Command line that makes the same</source>
        <translation>等效的命令行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>报告的文件夹</translation>
    </message>
    <message>
        <source>A new or empty folder, or that of an earlier report, which is replaced</source>
        <translation>新的或空的文件夹，或先前报告的文件夹（将被替换）</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>Choose at least one kind of file.</source>
        <translation>请至少选择一种文件。</translation>
    </message>
    <message>
        <source>This lies in the dataset, which is never written to. Choose another folder.</source>
        <translation>它位于数据集中，而数据集从不被写入。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is none: labels were edited here, or no split file names the scenes judged.</source>
        <translation>没有：此处修改过标注，或没有划分文件列出所评判的场景。</translation>
    </message>
    <message>
        <source>Also &amp;try the best grasps in simulation</source>
        <translation>同时对最佳抓取进行仿真试抓(&amp;T)</translation>
    </message>
    <message>
        <source>Accuracy by simulated grasp trial (SGT), both verdicts beside each other, and the cases where they differ, drawn. Only scenes made by generate can be tried; what was tried already is known.</source>
        <translation>仿真试抓（SGT）准确率、两种判定对照，以及两者不同的情形的图。只有 generate 生成的场景可以试抓；已试过的不再重试。</translation>
    </message>
</context>
<context>
    <name>grasploom::ReportExport</name>
    <message>
        <source>The report is being made…</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation>报告已写出。</translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>打开报告(&amp;O)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
</context>
<context>
    <name>grasploom::ResultTableModel</name>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source> (n = %1)</source>
        <translation> (n = %1)</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
</context>
<context>
    <name>grasploom::ReviewStore</name>
    <message>
        <source>Another window edits the labels of this dataset.</source>
        <translation>另一窗口正在编辑此数据集的标注。</translation>
    </message>
    <message>
        <source>There is no place to keep verdicts of this dataset.</source>
        <translation>没有可存放此数据集判定的位置。</translation>
    </message>
    <message>
        <source>No dataset is open.</source>
        <translation>未打开数据集。</translation>
    </message>
    <message>
        <source>The verdicts are being read.</source>
        <translation>正在读取判定。</translation>
    </message>
    <message>
        <source>The verdicts could not be saved. They are kept here, and saving is tried again every few seconds.</source>
        <translation>无法保存判定。判定保留在此，每隔几秒会重试保存。</translation>
    </message>
    <message>
        <source>The verdicts could not be saved.</source>
        <translation>无法保存判定。</translation>
    </message>
    <message>
        <source>Suggested by run %1</source>
        <translation>由训练 %1 建议</translation>
    </message>
    <message>
        <source>Promoted from %1, row %2</source>
        <translation>提升自 %1 第 %2 行</translation>
    </message>
    <message>
        <source>, rank %1</source>
        <translation>，第 %1 名</translation>
    </message>
    <message>
        <source>; accepted by %1, %2</source>
        <translation>；由 %1 接受，%2</translation>
    </message>
    <message>
        <source>; corrected since</source>
        <translation>；此后已修正</translation>
    </message>
    <message>
        <source>Drawn by %1, %2</source>
        <translation>由 %1 绘制，%2</translation>
    </message>
    <message>
        <source>The dataset&apos;s own; corrected by %1, %2</source>
        <translation>数据集自带；由 %1 修正，%2</translation>
    </message>
</context>
<context>
    <name>grasploom::ScatterView</name>
    <message>
        <source>Values of the scatter</source>
        <translation>散点图的数值</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Drag around points in any form to show their scenes</source>
        <translation>以任意形状圈选点，显示其场景</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Drag a rectangle around points to show their scenes</source>
        <translation>拖出矩形框选点，显示其场景</translation>
    </message>
    <message>
        <source>x from</source>
        <translation>x 从</translation>
    </message>
    <message>
        <source>x to</source>
        <translation>x 到</translation>
    </message>
    <message>
        <source>y from</source>
        <translation>y 从</translation>
    </message>
    <message>
        <source>y to</source>
        <translation>y 到</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Show these scenes</source>
        <translation>显示这些场景</translation>
    </message>
    <message>
        <source>Show the scenes whose points lie within both ranges, ends included</source>
        <translation>显示点在两个范围内（含端点）的场景</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n 个场景</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 without such values</source>
        <translation>，%1 个没有这些数值</translation>
    </message>
    <message>
        <source>%1 in %</source>
        <translation>%1 (%)</translation>
    </message>
</context>
<context>
    <name>grasploom::SceneDelegate</name>
    <message>
        <source>Score %1</source>
        <translation>分数 %1</translation>
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
        <translation>真值：%1</translation>
    </message>
    <message>
        <source>First correct: rank %1</source>
        <translation>首个正确：第 %1 位</translation>
    </message>
    <message>
        <source>None is correct</source>
        <translation>没有正确的</translation>
    </message>
    <message>
        <source>Opening %1 px</source>
        <translation>开口 %1 px</translation>
    </message>
    <message>
        <source>Jaw %1 px</source>
        <translation>夹爪 %1 px</translation>
    </message>
    <message>
        <source>θ %1</source>
        <translation>θ %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>IoU %1 with the ground truth that explains it</source>
        <translation>与作为依据的真值的 IoU %1</translation>
    </message>
    <message>
        <source>Angle error to it %1</source>
        <translation>与其角度误差 %1</translation>
    </message>
    <message>
        <source>Its labels were edited.</source>
        <translation>其标注已修改。</translation>
    </message>
</context>
<context>
    <name>grasploom::SceneFilterBar</name>
    <message>
        <source>All objects</source>
        <translation>所有物体</translation>
    </message>
    <message>
        <source>Descending: click for ascending</source>
        <translation>降序：单击改为升序</translation>
    </message>
    <message>
        <source>Ascending: click for descending</source>
        <translation>升序：单击改为降序</translation>
    </message>
    <message>
        <source>Only some scenes</source>
        <translation>仅部分场景</translation>
    </message>
    <message>
        <source>⚠ Not applied: %1</source>
        <translation>⚠ 未应用：%1</translation>
    </message>
    <message>
        <source>%1 scenes</source>
        <translation>%1 个场景</translation>
    </message>
    <message>
        <source>%1 of %2 scenes</source>
        <translation>%1 / %2 个场景</translation>
    </message>
    <message>
        <source>Scenes shown, of those in the dataset</source>
        <translation>显示的场景数，占数据集总数</translation>
    </message>
    <message>
        <source>Show only scenes whose best-ranked prediction ends so at the limits in force</source>
        <translation>仅显示排名第一的预测在当前阈值下为该结果的场景</translation>
    </message>
    <message>
        <source>Open predictions to filter by outcome</source>
        <translation>打开预测后可按结果筛选</translation>
    </message>
    <message>
        <source>Open predictions to sort by this</source>
        <translation>打开预测后可按此排序</translation>
    </message>
    <message>
        <source>Show only scenes of one object</source>
        <translation>仅显示某个物体的场景</translation>
    </message>
    <message>
        <source>Object filter</source>
        <translation>物体筛选</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>Order of the scenes; those without the value come last</source>
        <translation>场景的顺序；没有该值的排在最后</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Dataset order</source>
        <translation>数据集顺序</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Best IoU</source>
        <translation>最高 IoU</translation>
    </message>
    <message>
        <source>Angle error</source>
        <translation>角度误差</translation>
    </message>
    <message>
        <source>Ground truth count</source>
        <translation>真值数量</translation>
    </message>
    <message>
        <source>First correct rank</source>
        <translation>首个正确名次</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开口</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>夹爪</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>%1 patches of %2 scenes</source>
        <translation>%2 个场景的 %1 个图块</translation>
    </message>
    <message>
        <source>Predictions shown, and scenes that they are of</source>
        <translation>显示的预测及其所属场景</translation>
    </message>
    <message>
        <source>⚠ No trial is known yet, so that nothing matches: try the best grasps under Compare, Trial.</source>
        <translation>⚠ 尚无试抓结果，因此没有匹配项：请在“比较”的“试抓”页中试抓最佳抓取。</translation>
    </message>
</context>
<context>
    <name>grasploom::SceneGrid</name>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No scene matches</source>
        <translation>没有匹配的场景</translation>
    </message>
    <message>
        <source>No dataset is open.
Drop a dataset&apos;s folder here, or open one.</source>
        <translation>未打开数据集。
将数据集文件夹拖到此处，或打开一个。</translation>
    </message>
    <message>
        <source>The dataset holds no scene.</source>
        <translation>该数据集不含场景。</translation>
    </message>
    <message>
        <source>All scenes</source>
        <translation>全部场景</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>图块</translation>
    </message>
    <message>
        <source>One cell for each scene</source>
        <translation>每个场景一格</translation>
    </message>
    <message>
        <source>One cell for each wrong prediction, cut out around its grasp</source>
        <translation>每个错误预测一格，围绕其抓取裁剪</translation>
    </message>
    <message>
        <source>What a cell shows</source>
        <translation>每格显示的内容</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Saved conditions and orders of this dataset</source>
        <translation>该数据集已保存的条件和顺序</translation>
    </message>
</context>
<context>
    <name>grasploom::ScenePreview</name>
    <message>
        <source>◀ Pre&amp;vious</source>
        <translation>◀ 上一组(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt ▶</source>
        <translation>下一组(&amp;X) ▶</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>正在仿真…</translation>
    </message>
    <message>
        <source>No grasp holds: this scene will be left out.</source>
        <translation>没有抓取成功：该场景将被省略。</translation>
    </message>
    <message>
        <source>Scene of object %1</source>
        <translation>物体 %1 的场景</translation>
    </message>
    <message>
        <source>Objects %1 to %2 of %3, each in its first pose</source>
        <translation>共 %3 个物体中的第 %1 至 %2 个，均为第一个姿态</translation>
    </message>
    <message>
        <source>Groups %1 to %2 of %3, each in its first pose</source>
        <translation>共 %3 组物体中的第 %1 至 %2 组，均为第一个姿态</translation>
    </message>
</context>
<context>
    <name>grasploom::SceneScatter</name>
    <message>
        <source>Scenes as points</source>
        <translation>以点表示的场景</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <source>No scene has both values: these predictions have no scores.</source>
        <translation>没有场景同时具有这两个值：这些预测没有分数。</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n 个场景</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1; %2; %3</source>
        <translation>%1；%2；%3</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 到 %3</translation>
    </message>
    <message>
        <source>lasso around %1 × %2</source>
        <translation>套索圈选 %1 × %2</translation>
    </message>
    <message>
        <source>rectangle of %1 × %2</source>
        <translation>矩形框选 %1 × %2</translation>
    </message>
    <message>
        <source>Drag around points to show their scenes; click a point to go to its scene. A square stands for more than %1 scenes, the darker the more.</source>
        <translation>圈选点以显示其场景；单击点转到其场景。方块代表多于 %1 个场景，颜色越深越多。</translation>
    </message>
</context>
<context>
    <name>grasploom::SceneView3d</name>
    <message>
        <source>Scene in 3-D</source>
        <translation>三维场景</translation>
    </message>
    <message>
        <source>The scene&apos;s surface with the gripper at the selected grasp. Keys: 1 front, 3 right, 7 top, 9 oblique, 5 parallel, F gripper, Enter as the picture, F12 save.</source>
        <translation>场景表面以及所选抓取处的夹爪。按键：1 前，3 右，7 上，9 斜，5 平行，F 夹爪，回车 如图片，F12 保存。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;No 3-D view here.&lt;/b&gt; %1&lt;/p&gt;&lt;p&gt;The view needs a desktop with OpenGL 3.2; Mesa&apos;s drivers (package libgl1-mesa-dri) draw in software where there is no graphics card, on remote desktops, too.&lt;/p&gt;&lt;p&gt;The depth profile and trials work without it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;这里没有三维视图。&lt;/b&gt;%1&lt;/p&gt;&lt;p&gt;该视图需要支持 OpenGL 3.2 的桌面；没有显卡时 Mesa 驱动（软件包 libgl1-mesa-dri）可用软件绘制，远程桌面也可以。&lt;/p&gt;&lt;p&gt;没有它，深度剖面和试抓仍可使用。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>grasploom::ScoreCurvePlot</name>
    <message>
        <source>ROC curves</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>Precision over recall</source>
        <translation>精确率–召回率曲线</translation>
    </message>
    <message>
        <source>AUC: how often a correct prediction has a higher score than a wrong one. 50 % is chance.</source>
        <translation>AUC：正确预测的分数高于错误预测的比例。50% 即随机。</translation>
    </message>
    <message>
        <source>AP: the mean precision over the recall, without interpolation.</source>
        <translation>AP：精确率对召回率的平均，不插值。</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <source>%1: the file has no scores</source>
        <translation>%1：文件没有分数</translation>
    </message>
    <message>
        <source>%1: all right or all wrong</source>
        <translation>%1：预测全部正确或全部错误</translation>
    </message>
    <message>
        <source>%1: AUC %2</source>
        <translation>%1：AUC %2</translation>
    </message>
    <message>
        <source>%1: AP %2</source>
        <translation>%1：AP %2</translation>
    </message>
    <message>
        <source>%1, scores from %2: recall %3 %, precision %4 %, false positives %5 %</source>
        <translation>%1，分数从 %2 起：召回率 %3%，精确率 %4%，假阳性率 %5%</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation>假阳性率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation>真阳性率</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Click to show the scenes whose best-ranked prediction has such a score.</source>
        <translation>单击显示排名第一的预测具有该分数的场景。</translation>
    </message>
</context>
<context>
    <name>grasploom::ScoresView</name>
    <message>
        <source>Predictions that count</source>
        <translation>计入的预测</translation>
    </message>
    <message>
        <source>the best-ranked one of each scene</source>
        <translation>每个场景排名第一的预测</translation>
    </message>
    <message>
        <source>every prediction</source>
        <translation>所有预测</translation>
    </message>
    <message>
        <source>Equal scores are one threshold. Predictions without a score do not count.</source>
        <translation>相同的分数算一个阈值。没有分数的预测不计入。</translation>
    </message>
    <message>
        <source>Scores of</source>
        <translation>分数取自</translation>
    </message>
    <message>
        <source>%1: %2 without a score left out</source>
        <translation>%1：略去 %2 个没有分数的</translation>
    </message>
</context>
<context>
    <name>grasploom::SetAdvice</name>
    <message>
        <source>mask %1, depth %2, ground truth %3</source>
        <translation>掩码 %1，深度 %2，真值 %3</translation>
    </message>
    <message>
        <source>%1 seems to be meant otherwise: %3 of its grasps suit the scenes with %2, as is %4.</source>
        <translation>%1 似乎应采用其他读法：按“%2”有 %3 的抓取与场景相符，原样为 %4。</translation>
    </message>
    <message>
        <source>%1: %2
as is: %3
%4 grasps of %5 scenes were looked at.</source>
        <translation>%1：%2
原样：%3
已检查 %5 个场景中的 %4 个抓取。</translation>
    </message>
    <message>
        <source>Read with %1</source>
        <translation>按“%1”读取</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Keep as is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>%1 is read again, its numbers taken otherwise; its file stays as it is.</source>
        <translation>已重新读取 %1，数值采用其他读法；其文件保持不变。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were left out</source>
        <translation>
            <numerusform>略去了 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1 has changed on disk since it was read.</source>
        <translation>%1 自读取后已在磁盘上更改。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Keep what was read</source>
        <translation>保留已读内容</translation>
    </message>
    <message>
        <source>Judge only scenes with predictions</source>
        <translation>只评判有预测的场景</translation>
    </message>
    <message>
        <source>Only scenes with predictions are judged now.</source>
        <translation>现在只评判有预测的场景。</translation>
    </message>
</context>
<context>
    <name>grasploom::SetTable</name>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>中间分数</translation>
    </message>
    <message>
        <source>scorer</source>
        <translation>评分器</translation>
    </message>
    <message>
        <source>file order</source>
        <translation>文件顺序</translation>
    </message>
    <message>
        <source>line %1: </source>
        <translation>第 %1 行： </translation>
    </message>
    <message>
        <source>%1 — changed on disk</source>
        <translation>%1 — 已在磁盘上更改</translation>
    </message>
    <message>
        <source>Shown as A; click to set it aside</source>
        <translation>显示为 A；单击可搁置</translation>
    </message>
    <message>
        <source>Show as A</source>
        <translation>显示为 A</translation>
    </message>
    <message>
        <source>Shown as B; click to set it aside</source>
        <translation>显示为 B；单击可搁置</translation>
    </message>
    <message>
        <source>Show as B</source>
        <translation>显示为 B</translation>
    </message>
    <message>
        <source>Scenes of the dataset that it predicts</source>
        <translation>它所预测的数据集场景数</translation>
    </message>
    <message>
        <source>Predicted grasps, of all scenes</source>
        <translation>所有场景的预测抓取数</translation>
    </message>
    <message>
        <source>What its predictions can be ranked by</source>
        <translation>其预测可用的排序依据</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 个</translation>
    </message>
    <message>
        <source>No line was left out, and nothing is odd about it so far.</source>
        <translation>没有略去任何行，目前也未发现异常。</translation>
    </message>
    <message>
        <source>%1
The file has changed since it was read: Reload reads it again.</source>
        <translation>%1
文件自读取后已更改：“重新读取”会再次读取它。</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>预测集</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Grasps</source>
        <translation>抓取</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>grasploom::SetsDock</name>
    <message>
        <source>Prediction sets</source>
        <translation>预测集</translation>
    </message>
    <message>
        <source>A or B shows the row there, Delete closes it, R reads it again.</source>
        <translation>按 A 或 B 在该处显示此行，Delete 关闭，R 重新读取。</translation>
    </message>
    <message>
        <source>No predictions are open. Open any number of prediction files, or drop them into the window: two of them at a time are shown and compared, as A and B.</source>
        <translation>没有打开的预测。可打开任意多个预测文件，或将其拖入窗口：每次显示并比较其中两个，即 A 和 B。</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a prediction file beside those that are open</source>
        <translation>在已打开的预测文件之外再打开一个</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Read the selected set&apos;s file again (R)</source>
        <translation>重新读取所选预测集的文件 (R)</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>Open the folder in which the selected set&apos;s file lies</source>
        <translation>打开所选预测集文件所在的文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the selected set; its file stays (Delete)</source>
        <translation>关闭所选预测集；其文件保留 (Delete)</translation>
    </message>
    <message>
        <source>Show as &amp;A</source>
        <translation>显示为 A(&amp;A)</translation>
    </message>
    <message>
        <source>Show as &amp;B</source>
        <translation>显示为 B(&amp;B)</translation>
    </message>
    <message>
        <source>Set a&amp;side</source>
        <translation>搁置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>Show &amp;file</source>
        <translation>显示文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>grasploom::SimulationDialog</name>
    <message>
        <source>New simulated dataset</source>
        <translation>新建仿真数据集</translation>
    </message>
    <message>
        <source>Takes about</source>
        <translation>大约需要</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>开始仿真(&amp;S)</translation>
    </message>
    <message>
        <source>Jacquard: one object on plaster</source>
        <translation>Jacquard：石膏面上的一个物体</translation>
    </message>
    <message>
        <source>Jacquard+: several objects, any light, texture and tilt</source>
        <translation>Jacquard+：多个物体，任意光照、纹理和倾角</translation>
    </message>
    <message>
        <source>S&amp;tyle</source>
        <translation>风格(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;cenes</source>
        <translation>场景(&amp;C)</translation>
    </message>
    <message>
        <source>Each object is dropped so often; in the style Jacquard+ each group of objects</source>
        <translation>每个物体投放的次数；在 Jacquard+ 风格中为每组物体</translation>
    </message>
    <message>
        <source>&amp;Poses of each object</source>
        <translation>每个物体的姿态数(&amp;P)</translation>
    </message>
    <message>
        <source>The same seed and settings give the same bytes</source>
        <translation>相同的种子和设置得到相同的字节</translation>
    </message>
    <message>
        <source>&amp;Another</source>
        <translation>换一个(&amp;A)</translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>Built in: %n families, any number of each</source>
        <translation>
            <numerusform>内置：%n 类，每类数量不限</numerusform>
        </translation>
    </message>
    <message>
        <source>Meshes of your own: OBJ, PLY, STL, GLB</source>
        <translation>自备网格：OBJ、PLY、STL、GLB</translation>
    </message>
    <message>
        <source>S&amp;hapes</source>
        <translation>形状(&amp;H)</translation>
    </message>
    <message>
        <source>Folder of meshes</source>
        <translation>网格文件夹</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>浏览(&amp;R)…</translation>
    </message>
    <message>
        <source>A new or empty folder, or that of the same set, which then goes on where it was</source>
        <translation>新文件夹、空文件夹，或同一数据集的文件夹（会从停下处继续）</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Scenes simulated at a time, each on a core; their number changes no byte</source>
        <translation>同时仿真的场景数，各占一个核心；数量不影响任何字节</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>工作线程(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Open the set when it is done</source>
        <translation>完成后打开数据集(&amp;O)</translation>
    </message>
    <message>
        <source>Command line that makes the same</source>
        <translation>得到相同结果的命令行</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Folder for the simulated scenes</source>
        <translation>仿真场景的文件夹</translation>
    </message>
    <message>
        <source>%1, as the style has it</source>
        <translation>%1（按风格）</translation>
    </message>
    <message>
        <source>Choose the folder of your meshes.</source>
        <translation>请选择网格所在的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder for the scenes.</source>
        <translation>请选择存放场景的文件夹。</translation>
    </message>
    <message>
        <source>This lies in the dataset that is open, which is not written to. Choose another folder.</source>
        <translation>该位置在已打开的数据集中，不会向其写入。请选择其他文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n worker(s), %2 of the disk (%3 are free)</source>
        <translation>
            <numerusform>用 %n 个工作线程需 %1，磁盘 %2（剩余 %3）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) of this set are there already and are kept.</source>
        <translation>
            <numerusform>该数据集已有 %n 个场景，会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk has not enough room for all of them.</source>
        <translation>磁盘空间不足以存放全部场景。</translation>
    </message>
</context>
<context>
    <name>grasploom::SlotTarget</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The set shown as %1. Choose another, or drop one here: a row of the table or a prediction file.</source>
        <translation>显示为 %1 的预测集。可另选一个，或拖到此处：表中的一行或一个预测文件。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>grasploom::StudyCells</name>
    <message>
        <source>at %1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>▶ predicts</source>
        <translation>▶ 预测中</translation>
    </message>
    <message>
        <source>▶ judges</source>
        <translation>▶ 评判中</translation>
    </message>
    <message>
        <source>▶ begins</source>
        <translation>▶ 开始</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失败</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>在别处</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>✗ unreadable</source>
        <translation>✗ 无法读取</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1: of the best-ranked grasps of its test fold, %2 % are right</source>
        <translation>%1：其测试折中排名第一的抓取有 %2% 正确</translation>
    </message>
    <message>
        <source>%1: another window or the command line trains it</source>
        <translation>%1：由另一个窗口或命令行训练</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>第 %1 折</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>种子 %1</translation>
    </message>
</context>
<context>
    <name>grasploom::StudyForm</name>
    <message>
        <source>Choose a folder: a new one, or that of an earlier study</source>
        <translation>选择文件夹：新的，或先前研究的</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>A new folder, for a study with other settings</source>
        <translation>新文件夹，用于其他设置的研究</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where runs, tables and reports are kept; a study there goes on</source>
        <translation>保存训练、表格和报告的位置；已有的研究会继续</translation>
    </message>
    <message>
        <source>as set below</source>
        <translation>按下方设置</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>paper: as printed, wants pretrained weights; from-scratch: without the guidance by the scorer</source>
        <translation>paper：同论文，需要预训练权重；from-scratch：不含评分器引导</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Those of the paper&apos;s tables that are trained now, each on every fold; others can follow later</source>
        <translation>论文表格中现在要训练的网络，每个在每一折上训练；其余可稍后再训练</translation>
    </message>
    <message>
        <source>others: NETWORK:GUIDANCE@START</source>
        <translation>其他：NETWORK:GUIDANCE@START</translation>
    </message>
    <message>
        <source>Further arms</source>
        <translation>其他实验组</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>实验组</translation>
    </message>
    <message>
        <source>What is compared: NETWORK[:GUIDANCE[@START]], separated by commas. Guidance is features+regression (as printed), regression or off; @START is the iteration at which it sets in, as it stands a quarter of all</source>
        <translation>比较的内容：NETWORK[:GUIDANCE[@START]]，以逗号分隔。GUIDANCE 为 features+regression（同论文）、regression 或 off；@START 为引导开始的迭代，默认为总数的四分之一</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Each arm is trained once with each: 0, 1, 2</source>
        <translation>每个实验组用每个种子训练一次：0, 1, 2</translation>
    </message>
    <message>
        <source>all scenes</source>
        <translation>全部场景</translation>
    </message>
    <message>
        <source>Test at most</source>
        <translation>最多测试</translation>
    </message>
    <message>
        <source>Scenes of a test fold, evenly spaced</source>
        <translation>测试折的场景，均匀抽取</translation>
    </message>
    <message>
        <source>Choose the study&apos;s folder</source>
        <translation>选择研究的文件夹</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Bring up to date</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Trains what is missing and writes the report anew</source>
        <translation>训练缺少的部分并重写报告</translation>
    </message>
    <message>
        <source>At once, or after the jobs that wait</source>
        <translation>立即开始，或排在等待的任务之后</translation>
    </message>
    <message>
        <source>Guidance in the features from scratch delays learning; the paper has ImageNet weights.</source>
        <translation>从头训练时，特征中的引导会延缓学习；论文使用 ImageNet 权重。</translation>
    </message>
    <message>
        <source>A job of this study waits or runs.</source>
        <translation>该研究的任务正在等待或运行。</translation>
    </message>
    <message>
        <source>at least one is needed</source>
        <translation>至少需要一个</translation>
    </message>
    <message>
        <source>a folder is needed, from / on</source>
        <translation>需要以 / 开头的文件夹</translation>
    </message>
    <message>
        <source>it lies in the dataset, which is never written to</source>
        <translation>它位于数据集中，而数据集从不被写入</translation>
    </message>
    <message>
        <source>it holds a study of another kind</source>
        <translation>其中是另一类研究</translation>
    </message>
    <message>
        <source>its study is of another dataset, or the dataset has changed since</source>
        <translation>其中的研究属于另一数据集，或数据集此后已改变</translation>
    </message>
    <message>
        <source>its study has %1 folds; press New for another</source>
        <translation>其中的研究有 %1 折；按“新建”开始另一个</translation>
    </message>
    <message>
        <source>its study is split otherwise; press New for another</source>
        <translation>其中的研究划分方式不同；按“新建”开始另一个</translation>
    </message>
    <message>
        <source>%1; press New for a study with these settings</source>
        <translation>%1；按“新建”用这些设置开始研究</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>With fewer than three, differences may well be chance.</source>
        <translation>少于三个时，差异很可能出于偶然。</translation>
    </message>
    <message>
        <source>whole numbers from 0, separated by commas</source>
        <translation>从 0 起的整数，以逗号分隔</translation>
    </message>
    <message>
        <source>at least one, and none of them twice</source>
        <translation>至少一个，且不重复</translation>
    </message>
</context>
<context>
    <name>grasploom::StudyPage</name>
    <message>
        <source>Trainings of the study</source>
        <translation>研究中的训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>A checkpoint is saved first</source>
        <translation>先保存检查点</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What is done is saved; starting again goes on from there</source>
        <translation>已完成的会保存；再次开始时从那里继续</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>The report as it was last written, in the browser</source>
        <translation>在浏览器中打开最近写出的报告</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Runs, tables and reports of the study</source>
        <translation>研究的训练、表格和报告</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writes the report as it stands now: Markdown, HTML, LaTeX, CSV and charts</source>
        <translation>写出当前的报告：Markdown、HTML、LaTeX、CSV 和图表</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>iteration %1</source>
        <translation>迭代 %1</translation>
    </message>
    <message>
        <source>predicts scene %1</source>
        <translation>预测场景 %1</translation>
    </message>
    <message>
        <source>judges scene %1</source>
        <translation>评判场景 %1</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>it lies in the dataset, which is never written to</source>
        <translation>它位于数据集中，而数据集从不被写入</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 个文件写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>无法写出报告。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open a dataset first.</source>
        <translation>请先打开数据集。</translation>
    </message>
    <message>
        <source>Waits for the jobs before it.</source>
        <translation>等待前面的任务。</translation>
    </message>
    <message>
        <source>Stops; what is done is saved…</source>
        <translation>正在停止；已完成的会保存…</translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Training %1 of %2: %3</source>
        <translation>训练 %1 / %2：%3</translation>
    </message>
    <message>
        <source>paused at %1</source>
        <translation>暂停于 %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>about %1 for all</source>
        <translation>全部约需 %1</translation>
    </message>
    <message>
        <source>Nothing is trained here yet. Settings on the left, then Start: an interrupted study goes on where it was.</source>
        <translation>此处尚未训练。在左侧设置，然后按“开始”：中断的研究会从中断处继续。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n training(s) complete.</source>
        <translation>
            <numerusform>%n 次训练中已完成 %1 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window or the command line is at work on it.</source>
        <translation>另一个窗口或命令行正在处理它。</translation>
    </message>
    <message>
        <source>Go on trains what is missing.</source>
        <translation>“继续”会训练缺少的部分。</translation>
    </message>
</context>
<context>
    <name>grasploom::SuggestionPage</name>
    <message>
        <source>G  Suggest</source>
        <translation>G  建议</translation>
    </message>
    <message>
        <source>P  Accept</source>
        <translation>P  接受</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Run that suggests</source>
        <translation>给出建议的训练</translation>
    </message>
    <message>
        <source>Whose network looks at the picture; kept for this dataset</source>
        <translation>由其网络查看图片；为此数据集记住</translation>
    </message>
    <message>
        <source>Other run…</source>
        <translation>其他训练…</translation>
    </message>
    <message>
        <source>The folder of a run that learned another dataset</source>
        <translation>用其他数据集训练的文件夹</translation>
    </message>
    <message>
        <source>Grasps of this picture that are no labels yet; again: the next one, Shift+G the one before</source>
        <translation>此图片中尚未成为标注的抓取；再按：下一个，Shift+G 上一个</translation>
    </message>
    <message>
        <source>The suggestion that is looked at becomes a label; which run and rank it came from is kept</source>
        <translation>正在查看的建议成为标注；保留其来自的训练与名次</translation>
    </message>
    <message>
        <source>Take the suggestions off the picture (Esc)</source>
        <translation>从图片上收起建议（Esc）</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>The run %1 cannot suggest grasps.</source>
        <translation>训练 %1 无法建议抓取。</translation>
    </message>
    <message>
        <source>Choose the folder of a run</source>
        <translation>选择训练的文件夹</translation>
    </message>
    <message>
        <source>No dataset is open.</source>
        <translation>没有打开数据集。</translation>
    </message>
    <message>
        <source>Train a network, or choose the folder of a run that another dataset was learned with.</source>
        <translation>请训练一个网络，或选择用其他数据集训练的文件夹。</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>正在查看图片…</translation>
    </message>
    <message>
        <source>G asks the network for grasps of this picture.</source>
        <translation>G 向网络索取此图片的抓取。</translation>
    </message>
    <message>
        <source>The network has nothing that is no label already.</source>
        <translation>网络给出的都已是标注。</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s), best first, found in %1 s. Those that lie on a label or on a better one are left out. A label that comes from a model favours it: say so where you report its accuracy.</source>
        <translation>
            <numerusform>%n 个建议，最好的在前，用时 %1 秒。与标注或更好的建议重合者已略去。来自模型的标注有利于该模型：发布其准确率时请说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>rank %1 · score %2 · θ %3° · opening %4 px · jaw %5 px</source>
        <translation>第 %1 名 · 分数 %2 · θ %3° · 开口 %4 px · 夹爪 %5 px</translation>
    </message>
</context>
<context>
    <name>grasploom::SweepDock</name>
    <message>
        <source>Accuracy over angle and IoU limits</source>
        <translation>各角度与 IoU 阈值下的准确率</translation>
    </message>
    <message>
        <source>Ranking in heatmap and table</source>
        <translation>热力图和表格中的排序</translation>
    </message>
    <message>
        <source>Limits of the sweep</source>
        <translation>扫描的阈值</translation>
    </message>
    <message>
        <source>the paper&apos;s limits</source>
        <translation>论文阈值</translation>
    </message>
    <message>
        <source>fine grid</source>
        <translation>细网格</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>over</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>The sweep failed.</source>
        <translation>扫描失败。</translation>
    </message>
    <message numerus="yes">
        <source>top %1 of %n scene(s)</source>
        <translation>
            <numerusform>前 %1 个，共 %n 个场景</numerusform>
        </translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2 correct</source>
        <translation>%1 / %2 正确</translation>
    </message>
    <message>
        <source>IoU %1 %</source>
        <translation>IoU %1%</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>表格存为 CSV…</translation>
    </message>
    <message>
        <source>Heatmap as PNG…</source>
        <translation>热力图存为 PNG…</translation>
    </message>
    <message>
        <source>Heatmap as SVG…</source>
        <translation>热力图存为 SVG…</translation>
    </message>
    <message>
        <source>Curves as PNG…</source>
        <translation>曲线存为 PNG…</translation>
    </message>
    <message>
        <source>Curves as SVG…</source>
        <translation>曲线存为 SVG…</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>尚无可导出的内容。</translation>
    </message>
    <message>
        <source>Open predictions, or train a network, first.</source>
        <translation>请先打开预测或训练网络。</translation>
    </message>
    <message>
        <source>Export the sweep</source>
        <translation>导出扫描</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The export failed.</source>
        <translation>导出失败。</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>尚无可报告的内容。</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>报告已写入：%1</translation>
    </message>
    <message>
        <source>The report failed.</source>
        <translation>报告失败。</translation>
    </message>
    <message>
        <source>The report was cancelled; nothing was written.</source>
        <translation>报告已取消；未写入任何内容。</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>A report is being made already.</source>
        <translation>已有报告正在生成。</translation>
    </message>
    <message>
        <source>Wait for it, or cancel it, first.</source>
        <translation>请先等待其完成或取消它。</translation>
    </message>
</context>
<context>
    <name>grasploom::SweepHeatmap</name>
    <message>
        <source>Accuracy over angle and IoU limits</source>
        <translation>各角度与 IoU 阈值下的准确率</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>尚无扫描</translation>
    </message>
    <message>
        <source>Load predictions to see how accuracy follows the limits.</source>
        <translation>载入预测即可查看准确率如何随阈值变化。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>accuracy in %</source>
        <translation>准确率 (%)</translation>
    </message>
    <message>
        <source>%1: %2 % (%3 of %4)</source>
        <translation>%1：%2%（%3 / %4）</translation>
    </message>
</context>
<context>
    <name>grasploom::SweepPlot</name>
    <message>
        <source>Accuracy over the %1</source>
        <translation>准确率随%1变化</translation>
    </message>
    <message>
        <source>accuracy (%)</source>
        <translation>准确率 (%)</translation>
    </message>
    <message>
        <source>%1: %2 % at %3</source>
        <translation>%1：%3 处 %2%</translation>
    </message>
</context>
<context>
    <name>grasploom::SweepView</name>
    <message>
        <source>angle limit</source>
        <translation>角度阈值</translation>
    </message>
    <message>
        <source>IoU limit</source>
        <translation>IoU 阈值</translation>
    </message>
    <message>
        <source>IoU &gt; %1 %</source>
        <translation>IoU &gt; %1%</translation>
    </message>
    <message>
        <source>angle ≤ %1°</source>
        <translation>角度 ≤ %1°</translation>
    </message>
</context>
<context>
    <name>grasploom::ThresholdBar</name>
    <message>
        <source>Angle ≤</source>
        <translation>角度 ≤</translation>
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
        <translation>%</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the paper&apos;s limits: 30° and 25 %</source>
        <translation>恢复论文阈值：30° 和 25%</translation>
    </message>
    <message>
        <source>Largest angle between the opening axes of a prediction and a ground truth, the limit included.
The mark is the paper&apos;s value, 30°.</source>
        <translation>预测与真值开口轴之间的最大角度，含阈值本身。
标记为论文的值 30°。</translation>
    </message>
    <message>
        <source>Intersection over union of the two rectangles must exceed this.
The mark is the paper&apos;s value, 25 %.</source>
        <translation>两个矩形的交并比须超过此值。
标记为论文的值 25%。</translation>
    </message>
    <message>
        <source>How many of each scene&apos;s best-ranked predictions count: top-k accuracy</source>
        <translation>每个场景排名最前的多少个预测计入：Top-k 准确率</translation>
    </message>
    <message>
        <source>Angle limit, half degrees</source>
        <translation>角度阈值，以半度为单位</translation>
    </message>
    <message>
        <source>Angle limit</source>
        <translation>角度阈值</translation>
    </message>
    <message>
        <source>IoU limit, percent</source>
        <translation>IoU 阈值，百分比</translation>
    </message>
    <message>
        <source>IoU limit</source>
        <translation>IoU 阈值</translation>
    </message>
    <message>
        <source>Predictions per scene that count</source>
        <translation>每个场景计入的预测数</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>File score</source>
        <translation>文件分数</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>中间分数</translation>
    </message>
    <message>
        <source>Scorer</source>
        <translation>评分器</translation>
    </message>
    <message>
        <source>By the file&apos;s own score; in file order where it has none</source>
        <translation>按文件自带的分数；没有时按文件顺序</translation>
    </message>
    <message>
        <source>By the predictor&apos;s graspability (intermediate score)</source>
        <translation>按预测器的可抓取性（中间分数）</translation>
    </message>
    <message>
        <source>By the scorer&apos;s score</source>
        <translation>按评分器的分数</translation>
    </message>
    <message>
        <source>No predictions are open.</source>
        <translation>未打开预测。</translation>
    </message>
    <message>
        <source>The open predictions have no such score.</source>
        <translation>打开的预测没有这种分数。</translation>
    </message>
    <message>
        <source>Which score says which predictions are best</source>
        <translation>以哪种分数判定最佳预测</translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingCharts</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Show losses on a logarithmic scale; values of 0 are left out</source>
        <translation>以对数刻度显示损失；值为 0 的略去</translation>
    </message>
    <message>
        <source>No training has reported yet.
Its losses and validation accuracies appear here.</source>
        <translation>尚无训练报告。
其损失和验证准确率将显示在此。</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>训练曲线</translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingDock</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>A checkpoint is saved first</source>
        <translation>先保存检查点</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Saves a checkpoint, from which it can be resumed</source>
        <translation>保存检查点，可从那里继续</translation>
    </message>
    <message>
        <source>Predict and show</source>
        <translation>预测并显示</translation>
    </message>
    <message>
        <source>Predicts the test scenes with the best checkpoint</source>
        <translation>用最佳检查点预测测试场景</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Earlier in the queue</source>
        <translation>在队列中提前</translation>
    </message>
    <message>
        <source>Later in the queue</source>
        <translation>在队列中推后</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Copy its settings into the form</source>
        <translation>将其设置复制到表单</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>打开训练的文件夹</translation>
    </message>
    <message>
        <source>Export its curves…</source>
        <translation>导出其曲线…</translation>
    </message>
    <message>
        <source>Show removed runs</source>
        <translation>显示已移除的训练</translation>
    </message>
    <message>
        <source>Training runs on %1</source>
        <translation>在 %1 上训练</translation>
    </message>
    <message>
        <source>The training could not be started.</source>
        <translation>无法开始训练。</translation>
    </message>
    <message>
        <source>Another window trains this; stop it there.</source>
        <translation>由另一个窗口训练；请在那里停止。</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>已等待 %1</translation>
    </message>
    <message>
        <source>ran %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>in a process of its own</source>
        <translation>在独立进程中</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Put back into the list</source>
        <translation>放回列表</translation>
    </message>
    <message>
        <source>No job yet.</source>
        <translation>尚无任务。</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The export failed.</source>
        <translation>导出失败。</translation>
    </message>
    <message>
        <source>The prediction could not be started.</source>
        <translation>无法开始预测。</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 失败。</translation>
    </message>
    <message>
        <source>%1 is predicted when its dataset is opened again.</source>
        <translation>再次打开其数据集时预测 %1。</translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingForm</name>
    <message>
        <source>All settings</source>
        <translation>全部设置</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Back to the settings that suit this machine and dataset</source>
        <translation>恢复适合本机和该数据集的设置</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Trains at once, or after the jobs that wait</source>
        <translation>立即训练，或排在等待的任务之后</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>baseline: predictor only; full: predictor and scorer; no-intermediate: scorer only; direct: one grasp per picture</source>
        <translation>基线：仅预测器；完整：预测器和评分器；无中间分数：仅评分器；直接：每幅图像一个抓取</translation>
    </message>
    <message>
        <source>full (with scorer)</source>
        <translation>完整（含评分器）</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>no-intermediate</source>
        <translation>无中间分数</translation>
    </message>
    <message>
        <source>direct regression</source>
        <translation>直接回归</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Network that makes the features</source>
        <translation>提取特征的网络</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>What is kept for validation and test</source>
        <translation>为验证和测试保留的部分</translation>
    </message>
    <message>
        <source>folds by object</source>
        <translation>按物体分折</translation>
    </message>
    <message>
        <source>folds by picture</source>
        <translation>按图像分折</translation>
    </message>
    <message>
        <source>all, nothing kept</source>
        <translation>全部，不保留</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <source>Into how many parts the scenes are split</source>
        <translation>将场景分成几份</translation>
    </message>
    <message>
        <source>Test fold</source>
        <translation>测试折</translation>
    </message>
    <message>
        <source>The fold that is kept for the test, from 0</source>
        <translation>留作测试的折，从 0 起</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Steps of the optimiser</source>
        <translation>优化器的步数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Pictures per step</source>
        <translation>每步的图像数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Of stochastic gradient descent</source>
        <translation>随机梯度下降的学习率</translation>
    </message>
    <message>
        <source>Input size, px</source>
        <translation>输入尺寸, px</translation>
    </message>
    <message>
        <source>Side of the network&apos;s picture</source>
        <translation>网络输入图像的边长</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto、cpu、cuda 或 cuda:N</translation>
    </message>
    <message>
        <source>Predict and show afterwards</source>
        <translation>完成后预测并显示</translation>
    </message>
    <message>
        <source>In a process of its own</source>
        <translation>在独立进程中</translation>
    </message>
    <message>
        <source>A fault of the GPU&apos;s driver cannot take this window down,
and the training can go on when the window is closed.</source>
        <translation>GPU 驱动出错不会使本窗口崩溃，
窗口关闭后训练也可继续。</translation>
    </message>
    <message>
        <source>Pretrained weights</source>
        <translation>预训练权重</translation>
    </message>
    <message>
        <source>File with the weights of the features; empty: from scratch</source>
        <translation>特征网络的权重文件；留空：从头训练</translation>
    </message>
    <message>
        <source>none: from scratch</source>
        <translation>无：从头训练</translation>
    </message>
    <message>
        <source>Choose a weights file</source>
        <translation>选择权重文件</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Whether its statistics are kept as they are</source>
        <translation>其统计量是否保持不变</translation>
    </message>
    <message>
        <source>frozen if pretrained</source>
        <translation>有预训练则冻结</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>What −log p of the scorer updates (Eq. 5)</source>
        <translation>评分器的 −log p 更新什么（式 5）</translation>
    </message>
    <message>
        <source>by pretraining</source>
        <translation>视预训练而定</translation>
    </message>
    <message>
        <source>features and regression</source>
        <translation>特征和回归</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>回归</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Guidance from</source>
        <translation>引导起点</translation>
    </message>
    <message>
        <source>Iteration at which it sets in</source>
        <translation>引导开始的迭代</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Same seed, same training</source>
        <translation>种子相同，训练相同</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>验证间隔</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>保存间隔</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Turn each picture at random</source>
        <translation>随机旋转每幅图像</translation>
    </message>
    <message>
        <source>mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Mirror half of the pictures</source>
        <translation>将一半图像镜像</translation>
    </message>
    <message>
        <source>Shift, px</source>
        <translation>平移, px</translation>
    </message>
    <message>
        <source>Largest random shift along each axis</source>
        <translation>沿各轴的最大随机平移</translation>
    </message>
    <message>
        <source>Orientations</source>
        <translation>方向数</translation>
    </message>
    <message>
        <source>Anchors per cell, k</source>
        <translation>每格锚框数 k</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选数</translation>
    </message>
    <message>
        <source>Grasps per picture that the scorer learns from, T</source>
        <translation>每幅图像供评分器学习的抓取数 T</translation>
    </message>
    <message>
        <source>Regression weight</source>
        <translation>回归权重</translation>
    </message>
    <message>
        <source>α of Eq. 5</source>
        <translation>式 5 的 α</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Match angle, °</source>
        <translation>匹配角度, °</translation>
    </message>
    <message>
        <source>Largest angle at which a grasp counts as right for the scorer</source>
        <translation>对评分器而言抓取算正确的最大角度</translation>
    </message>
    <message>
        <source>Match IoU</source>
        <translation>匹配 IoU</translation>
    </message>
    <message>
        <source>Overlap that a grasp must exceed to count as right for the scorer</source>
        <translation>对评分器而言抓取算正确须超过的重叠</translation>
    </message>
    <message>
        <source>Jaw sizes</source>
        <translation>夹爪尺寸</translation>
    </message>
    <message>
        <source>Which lines of the labels count</source>
        <translation>标注中哪些行计入</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>default only</source>
        <translation>仅默认</translation>
    </message>
    <message>
        <source>Pictures on disk</source>
        <translation>磁盘上的图像</translation>
    </message>
    <message>
        <source>Which decoded pictures are kept for the next epoch and the next training</source>
        <translation>保留哪些解码后的图像供下一轮和下次训练使用</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>原尺寸</translation>
    </message>
    <message>
        <source>reduced (a little softer)</source>
        <translation>缩小（略模糊）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>At most, GB</source>
        <translation>最多, GB</translation>
    </message>
    <message>
        <source>Of all kept pictures; 0: a fifth of the free disk</source>
        <translation>所有保留图像合计；0：可用磁盘的五分之一</translation>
    </message>
    <message>
        <source>a number is needed here</source>
        <translation>此处需要数字</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message numerus="yes">
        <source>the dataset has %n object(s) only</source>
        <translation>
            <numerusform>数据集只有 %n 个物体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the dataset has %n scene(s) only</source>
        <translation>
            <numerusform>数据集只有 %n 个场景</numerusform>
        </translation>
    </message>
    <message>
        <source>folds are numbered from 0 to %1</source>
        <translation>折从 0 到 %1 编号</translation>
    </message>
    <message>
        <source>auto is %1</source>
        <translation>auto 即 %1</translation>
    </message>
    <message>
        <source>by pretraining: regression</source>
        <translation>视预训练而定：回归</translation>
    </message>
    <message>
        <source>by pretraining: features and regression</source>
        <translation>视预训练而定：特征和回归</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation>权重 (*.pth *.pt *.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>tf32 acts on GPUs only; bf16 needs a processor that has it</source>
        <translation>tf32 仅在 GPU 上起作用；bf16 需要支持它的处理器</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>CUDA 图</translation>
    </message>
    <message>
        <source>On a GPU, replay the features&apos; passes in place of starting each of their steps</source>
        <translation>在 GPU 上重放特征网络的计算，而不是逐步启动</translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingPages</name>
    <message>
        <source>Single trainings</source>
        <translation>单次训练</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>Does the scorer pay?</source>
        <translation>评分器是否值得？</translation>
    </message>
    <message>
        <source>Train networks and predict with them</source>
        <translation>训练网络并用其预测</translation>
    </message>
    <message>
        <source>Train every network of the paper on every fold: its Tables I to III</source>
        <translation>在每一折上训练论文的每个网络：表 I 至 III</translation>
    </message>
    <message>
        <source>Train with several seeds: when does the scorer&apos;s ranking overtake the intermediate one?</source>
        <translation>用多个种子训练：评分器的排序何时超过中间分数？</translation>
    </message>
    <message>
        <source>Learned and forgotten</source>
        <translation>学会与遗忘</translation>
    </message>
    <message>
        <source>What a training learned and forgot from validation to validation, and of what it failed</source>
        <translation>训练在各次验证之间学会和遗忘了什么，以及错在哪里</translation>
    </message>
</context>
<context>
    <name>grasploom::TrainingQueue</name>
    <message numerus="yes">
        <source>%n training(s) failed; starting again tries them again. First: %1</source>
        <translation>
            <numerusform>%n 次训练失败；再次开始时会重试。第一个：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grasploom::TrialBook</name>
    <message>
        <source>The trials could not be looked up.</source>
        <translation>无法查阅试抓结果。</translation>
    </message>
    <message>
        <source>The trials could not be kept for the next start.</source>
        <translation>无法保存试抓结果供下次启动使用。</translation>
    </message>
    <message>
        <source>The grasps could not be tried.</source>
        <translation>无法试抓。</translation>
    </message>
</context>
<context>
    <name>grasploom::TrialCard</name>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 至 %2%</translation>
    </message>
    <message>
        <source>Jaccard right, trial succeeded</source>
        <translation>Jaccard 正确，试抓成功</translation>
    </message>
    <message>
        <source>Jaccard right, trial failed</source>
        <translation>Jaccard 正确，试抓失败</translation>
    </message>
    <message>
        <source>Jaccard wrong, trial succeeded</source>
        <translation>Jaccard 错误，试抓成功</translation>
    </message>
    <message>
        <source>Jaccard wrong, trial failed</source>
        <translation>Jaccard 错误，试抓失败</translation>
    </message>
    <message>
        <source>Over the scenes that were tried, with 95 % Wilson intervals</source>
        <translation>按已试抓的场景计，附 95% Wilson 区间</translation>
    </message>
    <message>
        <source>trial succeeded</source>
        <translation>试抓成功</translation>
    </message>
    <message>
        <source>trial failed</source>
        <translation>试抓失败</translation>
    </message>
    <message>
        <source>Jaccard right</source>
        <translation>Jaccard 正确</translation>
    </message>
    <message>
        <source>Jaccard wrong</source>
        <translation>Jaccard 错误</translation>
    </message>
    <message>
        <source>Nothing is tried yet.</source>
        <translation>尚未试抓。</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2%）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. Show only these scenes.</source>
        <translation>%1。只显示这些场景。</translation>
    </message>
    <message>
        <source>SGT %1 % (%2)</source>
        <translation>SGT %1%（%2）</translation>
    </message>
    <message>
        <source>Jaccard and the trial do not agree. Show only these scenes.</source>
        <translation>Jaccard 与试抓结论不同。只显示这些场景。</translation>
    </message>
    <message>
        <source>%1, %2 scenes tried</source>
        <translation>%1，已试抓 %2 个场景</translation>
    </message>
    <message>
        <source>Jaccard %1 % (%2)</source>
        <translation>Jaccard %1%（%2）</translation>
    </message>
    <message>
        <source>Differ: %1</source>
        <translation>不同：%1</translation>
    </message>
</context>
<context>
    <name>grasploom::TrialPage</name>
    <message>
        <source>Folder of the meshes…</source>
        <translation>网格文件夹…</translation>
    </message>
    <message>
        <source>Progress of the trials</source>
        <translation>试抓进度</translation>
    </message>
    <message>
        <source>%v of %m scenes</source>
        <translation>%v / %m 个场景</translation>
    </message>
    <message>
        <source>How the trial ended</source>
        <translation>试抓结果</translation>
    </message>
    <message>
        <source>How the trials ended</source>
        <translation>各次试抓的结果</translation>
    </message>
    <message>
        <source>A click, or Enter, on a number shows only these scenes</source>
        <translation>点击数字或按回车键，只显示这些场景</translation>
    </message>
    <message>
        <source>Folder of the meshes that the scenes were made of</source>
        <translation>构成场景的网格所在文件夹</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>停止试抓</translation>
    </message>
    <message>
        <source>Try all best grasps</source>
        <translation>试抓全部最佳抓取</translation>
    </message>
    <message>
        <source>Simulates the best grasp of every scene that can be tried, of both sides, on all cores</source>
        <translation>用所有核心仿真两方在每个可试抓场景中的最佳抓取</translation>
    </message>
    <message>
        <source>Where the meshes are that the scenes were made of</source>
        <translation>构成场景的网格在哪里</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>Looking which scenes can be tried…</source>
        <translation>正在查找可以试抓的场景…</translation>
    </message>
    <message>
        <source>By trial: A %1 · B %2, of %3 and %4 scenes</source>
        <translation>试抓：A %1 · B %2，分别为 %3 和 %4 个场景</translation>
    </message>
</context>
<context>
    <name>grasploom::TrialPlayer</name>
    <message>
        <source>&amp;Try this grasp</source>
        <translation>试抓(&amp;T)</translation>
    </message>
    <message>
        <source>Moment of the trial</source>
        <translation>试抓的时刻</translation>
    </message>
    <message>
        <source>Back to the picture</source>
        <translation>回到图片</translation>
    </message>
    <message>
        <source>Show the scene&apos;s picture again in place of the trial</source>
        <translation>重新显示场景图片而不是试抓</translation>
    </message>
    <message>
        <source>How the trial ended</source>
        <translation>试抓的结果</translation>
    </message>
    <message>
        <source>&amp;Stop the trial</source>
        <translation>停止试抓(&amp;S)</translation>
    </message>
    <message>
        <source>Simulate it: the gripper comes in, closes, lifts, carries and releases, as when Jacquard&apos;s labels were made</source>
        <translation>进行仿真：夹爪接近、闭合、提起、搬运并释放，与制作 Jacquard 标注时一样</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play, at half speed</source>
        <translation>以半速播放</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>正在仿真…</translation>
    </message>
    <message>
        <source>Folder of the meshes…</source>
        <translation>网格文件夹…</translation>
    </message>
</context>
<context>
    <name>grasploom::View3dDock</name>
    <message>
        <source>perfect</source>
        <translation>理想</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>立体</translation>
    </message>
    <message>
        <source>Depth as rendered, or as a stereo camera measures it, with holes</source>
        <translation>渲染的深度，或立体相机测得的带空洞的深度</translation>
    </message>
    <message>
        <source>mesh</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>点云</translation>
    </message>
    <message>
        <source>Triangles between neighbouring pixels, or a point for each</source>
        <translation>相邻像素间的三角形，或每像素一个点</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of a point of the cloud</source>
        <translation>点云中点的大小</translation>
    </message>
    <message>
        <source>the surface&apos;s normal</source>
        <translation>表面法线</translation>
    </message>
    <message>
        <source>the camera&apos;s axis</source>
        <translation>相机光轴</translation>
    </message>
    <message>
        <source>How the gripper comes in: at right angles to the surface at the grasp&apos;s centre, as in Jacquard&apos;s trials, or along the camera&apos;s optical axis</source>
        <translation>夹爪如何接近：垂直于抓取中心处的表面（如 Jacquard 的试抓），或沿相机光轴</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Approach along</source>
        <translation>接近方向</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>如图片</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Oblique</source>
        <translation>斜</translation>
    </message>
    <message>
        <source>At the gripper</source>
        <translation>夹爪处</translation>
    </message>
    <message>
        <source>Parallel projection</source>
        <translation>平行投影</translation>
    </message>
    <message>
        <source>Save a picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>No scene is open.</source>
        <translation>没有打开场景。</translation>
    </message>
    <message>
        <source>This scene has no depth picture: there is nothing to show in space.</source>
        <translation>此场景没有深度图：没有可显示的三维内容。</translation>
    </message>
    <message>
        <source>The scene&apos;s depth cannot be shown: %1</source>
        <translation>无法显示场景深度：%1</translation>
    </message>
    <message>
        <source>%1 points.</source>
        <translation>%1 个点。</translation>
    </message>
    <message>
        <source>The camera is that of the scene&apos;s recipe.</source>
        <translation>相机取自场景配方。</translation>
    </message>
    <message>
        <source>The camera is taken for Jacquard&apos;s: 30°, tilted by 10°, 1.5 m away.</source>
        <translation>假定为 Jacquard 的相机：30°，倾斜 10°，距离 1.5 m。</translation>
    </message>
    <message>
        <source>Select a grasp to see the gripper there.</source>
        <translation>选择一个抓取以查看该处的夹爪。</translation>
    </message>
    <message>
        <source>There is no depth at the centre of the selected grasp: its size in millimetres is not known.</source>
        <translation>所选抓取中心没有深度：无法得知其毫米尺寸。</translation>
    </message>
    <message>
        <source>Opening %1 mm, jaw %2 mm.</source>
        <translation>开口 %1 mm，指宽 %2 mm。</translation>
    </message>
    <message>
        <source>There is no 3-D view to save a picture of.</source>
        <translation>没有可保存图片的三维视图。</translation>
    </message>
    <message>
        <source>The picture was not saved.</source>
        <translation>图片未保存。</translation>
    </message>
    <message>
        <source>Save a picture of the 3-D view</source>
        <translation>保存三维视图的图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>图片 (*.png *.jpg)</translation>
    </message>
    <message>
        <source>The picture %1 could not be saved.</source>
        <translation>图片 %1 无法保存。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Select a grasp to try it in simulation.</source>
        <translation>选择一个抓取以在仿真中试抓。</translation>
    </message>
    <message>
        <source>The grasp could not be tried.</source>
        <translation>无法试抓。</translation>
    </message>
    <message>
        <source>Trial: %1</source>
        <translation>试抓：%1</translation>
    </message>
    <message>
        <source>%1 s, %2</source>
        <translation>%1 秒，%2</translation>
    </message>
    <message>
        <source>The scene is made of a mesh of yours, %1, that is not in the folder of the meshes.</source>
        <translation>该场景由您的网格 %1 构成，但网格文件夹中没有它。</translation>
    </message>
    <message>
        <source>Folder of the meshes that the scenes were made of</source>
        <translation>构成场景的网格所在文件夹</translation>
    </message>
</context>
<context>
    <name>grasploom::ViewsMenu</name>
    <message>
        <source>Saved &amp;views</source>
        <translation>已保存的视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>保存此视图(&amp;S)…</translation>
    </message>
    <message>
        <source>Keeps the conditions and the order under a name, for this dataset</source>
        <translation>为该数据集命名保存条件和顺序</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1，降序</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1，升序</translation>
    </message>
    <message>
        <source>Every scene</source>
        <translation>所有场景</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Save this view as</source>
        <translation>将此视图存为</translation>
    </message>
    <message>
        <source>Rename this view to</source>
        <translation>将此视图重命名为</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
</context>
<context>
    <name>grasploom::WelcomePage</name>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Look at grasp datasets, train the networks of Depierre et al. 2020, and see why a prediction is right or wrong.</source>
        <translation>查看抓取数据集，训练 Depierre 等 (2020) 的网络，并了解预测为何正确或错误。</translation>
    </message>
    <message>
        <source>Open a folder in Jacquard&apos;s layout (Jacquard, Jacquard V2, Cornell), or drop it here. Your data is never changed.</source>
        <translation>打开 Jacquard 布局的文件夹（Jacquard、Jacquard V2、Cornell），或将其拖到此处。您的数据不会被更改。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New simulated dataset…</source>
        <translation>新建仿真数据集…</translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Scenes with grasps that hold in physics, as many as you want, of built-in or your own shapes</source>
        <translation>抓取在物理上成立的场景，数量任意，形状可用内置的或自备的</translation>
    </message>
    <message>
        <source>Simulates scenes, trains two small networks on them and compares these: some minutes, during which you may look around</source>
        <translation>仿真场景，用其训练两个小网络并进行比较：需要几分钟，期间您可以先看看</translation>
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
        <translation>与作为判定依据的真值比较：在使预测有效的真值中取 IoU 最高者，否则取最接近者。</translation>
    </message>
    <message>
        <source>Angle between the opening axes of the prediction and of ground truth no. %1, 0° to 90° (an opening axis has period 180°).
The mark is the limit, %2°; up to it is accepted.</source>
        <translation>预测与第 %1 个真值的开口轴夹角，0° 到 90°（开口轴周期为 180°）。
标记为阈值 %2°；不超过即接受。</translation>
    </message>
    <message>
        <source>Area of the intersection over area of the union of the prediction&apos;s rectangle and that of ground truth no. %1, exact.
The mark is the limit, %2; above it is accepted.</source>
        <translation>预测矩形与第 %1 个真值矩形的交集面积除以并集面积，精确计算。
标记为阈值 %2；高于它即接受。</translation>
    </message>
    <message>
        <source>Over all ground truths of the scene, with one limit moved and the other one as it is now</source>
        <translation>对场景的所有真值，移动一个阈值而另一个保持当前值</translation>
    </message>
</context>
<context>
    <name>grasploom::WorkspaceSession</name>
    <message>
        <source>The workspace %1 could not be opened.</source>
        <translation>无法打开工作区 %1。</translation>
    </message>
    <message>
        <source>What was remembered of this dataset cannot be read. It is left as it is, and nothing is remembered until the file is mended or moved away: %1</source>
        <translation>无法读取为此数据集记住的内容。它保持原样，在修复或移走该文件之前不会记住任何内容：%1</translation>
    </message>
    <message>
        <source>The workspace&apos;s filter is not understood and was left out: %1</source>
        <translation>无法理解工作区的筛选条件，已略去：%1</translation>
    </message>
    <message>
        <source>The workspace was not saved.</source>
        <translation>工作区未保存。</translation>
    </message>
    <message>
        <source>The dataset itself is never written to: choose a place outside of its folder.</source>
        <translation>数据集本身从不被写入：请选择其文件夹以外的位置。</translation>
    </message>
    <message>
        <source>Another window has %1 open.</source>
        <translation>另一个窗口已打开 %1。</translation>
    </message>
    <message>
        <source>Another window has the workspace %1 open: here it is read-only.</source>
        <translation>另一个窗口已打开工作区 %1：此处为只读。</translation>
    </message>
    <message>
        <source>The workspace %1 lies in the dataset&apos;s folder: it is read-only.</source>
        <translation>工作区 %1 位于数据集的文件夹中：它是只读的。</translation>
    </message>
    <message>
        <source>Nothing is ever written into a dataset. Save it under another name to keep changes.</source>
        <translation>数据集从不被写入。要保留更改，请另存为其他名称。</translation>
    </message>
    <message>
        <source>The workspace %1 was changed by another program: it is not overwritten.</source>
        <translation>工作区 %1 已被其他程序更改：不会覆盖它。</translation>
    </message>
    <message>
        <source>Changes made here are no longer kept. Open it again, or save it under another name.</source>
        <translation>此处的更改不再保留。请重新打开，或另存为其他名称。</translation>
    </message>
    <message>
        <source>The workspace could not be saved. It is kept here, and saving is tried again every few seconds.</source>
        <translation>无法保存工作区。内容保留在此处，每隔几秒会重试保存。</translation>
    </message>
    <message>
        <source>Changes made here are not kept until it is closed there. Save it under another name to keep them.</source>
        <translation>在那边关闭之前，此处的更改不会保存。请另存为其他名称以保留更改。</translation>
    </message>
</context>
</TS>
