#pragma once

#include "evaluation/edge_snapping.h"
#include "widgets/canvas_keys.h"
#include "widgets/canvas_legend.h"
#include "widgets/canvas_scene.h"
#include "widgets/depth_scale.h"
#include "widgets/grasp_edit.h"
#include "widgets/grasp_handles.h"
#include "widgets/picture_pyramid.h"
#include "widgets/view_transform.h"

#include <QImage>
#include <QPixmap>
#include <QPointF>
#include <QWidget>

#include <cstdint>
#include <memory>

class QNativeGestureEvent;
class QPinchGesture;

namespace grasploom {

/// A picture with oriented grasp rectangles over it: look, select and, where allowed, edit the ground truth.
/// Shows values and emits signals; it never changes data.
class GraspCanvas : public QWidget {
    Q_OBJECT
public:
    enum class Tool : std::uint8_t { Select, DrawByDrag, DrawByThreeClicks };

    explicit GraspCanvas(QWidget* parent = nullptr);
    ~GraspCanvas() override;

    /// The picture, whose own pixels are the frame of every grasp. Keeps the view when the size is that of the picture
    /// before, fits it otherwise, and takes a message away. A null image shows a hint that nothing is open.
    void setPicture(const QImage& picture);
    /// Where the scene has no picture: an even ground of `size`, the grasps over it, and a line that says why.
    void setBlank(const QSize& size, const QString& why);
    /// Text shown instead of the picture (loading, error); empty takes it away.
    void setMessage(const QString& message);
    void setLayers(std::vector<CanvasLayer> layers);
    void setLayerVisible(LayerKind kind, bool visible);
    [[nodiscard]] bool isLayerVisible(LayerKind kind) const;
    void setSelected(std::optional<GraspRef> selected);
    [[nodiscard]] std::optional<GraspRef> selected() const;
    /// Ground truth that is edited together; the last of `numbers` gets the handles. What is not shown is left out.
    void setSelectedLabels(const std::vector<int>& numbers);
    [[nodiscard]] std::vector<int> selectedLabels() const;  ///< in the order of the labels; empty: a prediction, or none
    /// The ground truth that explains the selected prediction's verdict: drawn emphasised.
    void setNearestMiss(std::optional<int> groundTruthNumber);
    /// Labels as they were, or are elsewhere: drawn pale and dotted below the layers.
    void setGhosts(const std::vector<Grasp>& ghosts);
    /// Grasps that are offered as labels, and which of them is looked at; the keys G, P and Esc, and clicks, ask for steps.
    void setSuggestions(std::vector<LayerGrasp> suggestions, std::optional<int> lookedAt);
    [[nodiscard]] std::optional<int> suggestion() const { return m_scene.suggestion; }
    /// Whether the ground truth may be changed; predictions never are.
    void setEditable(bool editable);
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] bool showsPicture() const;
    /// Whether every jaw size of a physical grasp changes with one of them (where all are drawn; hidden ones always do).
    void setJawsTogether(bool together) { m_jawsTogether = together; }
    [[nodiscard]] bool areJawsTogether() const { return m_jawsTogether; }
    /// Whether corners must stay in the picture while grasps are moved, turned, resized and drawn.
    void setKeptInside(bool inside) { m_keptInside = inside; }
    /// Whether ends of the opening that are drawn or dragged jump beside the object's edge. Alt suspends it, and then
    /// does not resize about the centre.
    void setSnapping(bool snaps);
    /// Where objects end; null: not known.
    void setEdges(std::shared_ptr<const EdgePicture> edges);
    /// How large things are, for the read-outs; null: not known.
    void setDepthScale(std::shared_ptr<const DepthScale> scale);
    [[nodiscard]] const std::shared_ptr<const DepthScale>& depthScale() const { return m_depthScale; }
    void setTool(Tool tool);
    [[nodiscard]] Tool tool() const;
    /// Widget pixels per picture pixel.
    [[nodiscard]] double zoom() const;
    [[nodiscard]] QPointF toView(QPointF picturePixel) const;
    [[nodiscard]] QPointF toPicture(QPointF widgetPosition) const;
    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    void fit();
    void actualSize();  ///< one picture pixel per device pixel
    void zoomIn();
    void zoomOut();
    void rotateSelected(double degrees);  ///< clockwise on screen
    void deleteSelected();
    void selectAllLabels();
    /// A new grasp under the cursor, or in the middle of the view: level, as large as the last one that was drawn.
    void placeGrasp();

Q_SIGNALS:
    void selectionChanged(std::optional<grasploom::GraspRef> selected);  ///< by the user
    void hovered(std::optional<grasploom::GraspRef> grasp);
    void pictureHovered(QPointF picturePixel);
    /// All ground truth after a finished gesture, hidden ones included; one signal per gesture, `gesture` names it for
    /// the undo list ("Move grasp").
    void labelsEdited(std::vector<grasploom::Grasp> labels, QString gesture);
    /// The user wants this prediction among the ground truth.
    void promotionRequested(grasploom::GraspRef prediction);
    void suggestionRequested(bool next);    ///< the next or the one before; where there are none, some
    void suggestionPicked(int number);      ///< by a click
    void suggestionAccepted(int number);
    void suggestionsDismissed();
    void toolChanged(grasploom::GraspCanvas::Tool tool);
    void layerVisibilityChanged(grasploom::LayerKind kind, bool visible);
    void zoomChanged(double zoom);
    void spaceTapped();  ///< pressed and let go without moving the picture

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;  ///< walks through the grasps, then on to the next widget

private:
    enum class Drag : std::uint8_t { None, Undecided, Pan, Edit, Draw, Band };

    // View
    void setView(const ViewTransform& view);
    void zoomAround(QPointF anchor, double factor);
    void zoomByPinch(const QPinchGesture& pinch);
    void zoomByTouchpad(const QNativeGestureEvent& event);
    void followPicture(bool sameFrame);
    void scaleNextGrasp();
    void reveal(const GraspRef& ref);
    void bringIntoSight(const Grasp& grasp);
    [[nodiscard]] QPointF keyAnchor() const;
    void refresh();  ///< repaints all; `update()` alone repaints what lies over the cached picture and layers

    // Painting
    void rebuildBase();
    [[nodiscard]] QImage layersImage(QSize pixels, double scale) const;
    void paintMessage(QPainter& painter) const;
    void paintNotice(QPainter& painter) const;
    void paintOverlays(QPainter& painter);
    void paintBand(QPainter& painter) const;
    void paintEditing(QPainter& painter);

    // Selection
    void choose(std::optional<GraspRef> ref);  ///< by the user
    void hover(QPointF pointer);
    void setHovered(std::optional<GraspRef> ref);
    void click(QPointF pointer);
    void setGroup(std::optional<GraspRef> primary, std::vector<int> also);  ///< by the user
    void toggle(QPointF pointer);
    void finishBand();
    [[nodiscard]] QRectF band() const;  ///< widget px
    void describeSelection();

    // Editing
    [[nodiscard]] const LayerGrasp* editableGrasp() const;  ///< the selected one, where it may be changed
    [[nodiscard]] std::optional<GraspHandles> handles() const;
    [[nodiscard]] std::vector<LayerGrasp> groundTruth() const;
    void setGroundTruth(std::vector<LayerGrasp> grasps);
    [[nodiscard]] std::vector<LayerGrasp> groupDrafts() const;  ///< the others of the group, as the gesture makes them
    [[nodiscard]] Grasp heldTogether(const Grasp& draft) const;
    void beginPress(QPointF pointer, Qt::KeyboardModifiers modifiers);
    void drawPress(QPointF pointer, Qt::KeyboardModifiers modifiers);
    void drawRelease(QPointF pointer, Qt::KeyboardModifiers modifiers);
    void followPointer(QPointF pointer, Qt::KeyboardModifiers modifiers);
    void finishEdit(const QString& gesture);
    void finishDraw(const Grasp& grasp);
    bool cancelGesture();  ///< whether there was one
    void replaceSelected(const Grasp& after, const QString& gesture, bool whole = true);  ///< `whole`: with the group

    // Snapping
    [[nodiscard]] DragModifiers dragModifiers(Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] bool snapsNow(Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] Grasp snappedNew(const Grasp& drawn, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] Grasp snappedEnd(const Grasp& draft, const GraspPart& part, DragModifiers how);
    void paintSnap(QPainter& painter) const;

    // Keys
    [[nodiscard]] bool wants(const CanvasCommand& command) const;
    void perform(const CanvasCommand& command);
    void editByKey(const CanvasCommand& command);
    void cancelByKey();
    [[nodiscard]] QString keyGesture() const;  ///< its name, for the undo list

    CanvasScene m_scene;
    PicturePyramid m_picture;
    QString m_message;
    QString m_notice;  ///< shown over the picture
    ViewTransform m_view;
    bool m_fits = true;  ///< stays fitted when the widget is resized
    bool m_editable = false;
    bool m_jawsTogether = true;
    bool m_keptInside = false;
    std::shared_ptr<const DepthScale> m_depthScale;
    bool m_snaps = false;
    std::shared_ptr<const EdgePicture> m_edges;
    std::optional<SnappedGrasp> m_snap;  ///< of the draft; none: no end of it was moved
    Tool m_tool = Tool::Select;

    Drag m_drag = Drag::None;
    bool m_banding = false;  ///< Ctrl was held at the press: it adds to the selection
    QPointF m_pressed;       ///< widget px
    QPointF m_pointer;  ///< widget px
    bool m_pointerInside = false;
    std::optional<LayerKind> m_legendHovered;
    std::optional<GraspDrag> m_edit;  ///< by the pointer
    bool m_editByKey = false;         ///< a key that edits is held down
    CanvasCommand::Kind m_keyKind = CanvasCommand::Kind::None;  ///< what that key does
    std::vector<QPointF> m_points;    ///< of a grasp being drawn, picture px
    std::optional<Grasp> m_draft;     ///< what the gesture has made so far
    KnobSide m_knob = KnobSide::JawStart;
    // Of the next grasp that is drawn: as of the last one, in pictures of another size in proportion.
    double m_lastSide = 1024;  ///< longer side of the picture that the other two are for, px
    double m_lastJaw = 25.6;   ///< px: Jacquard's 2 cm plates
    double m_lastOpening = 80;
    bool m_hideHeld = false;
    bool m_panHeld = false;
    bool m_panned = false;        ///< since Space was pressed
    bool m_readSelected = false;  ///< chosen by key: its numbers are shown beside it

    CanvasLegend m_legend;
    QPixmap m_base;  ///< picture and layers, as last painted
    bool m_baseStale = true;
};

}  // namespace grasploom
