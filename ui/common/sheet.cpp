// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/sheet.h"

#include "ui/common/tab_order.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace {

constexpr int edge = Space::Page;
constexpr int border = 1; // of the style sheet
constexpr int lineHeight = 1;

// The row of buttons at the end of a form, or null.
QHBoxLayout *endingButtons(const QWidget *form)
{
    auto *column = qobject_cast<QVBoxLayout *>(form->layout());
    QLayoutItem *last = column == nullptr ? nullptr : column->itemAt(column->count() - 1);
    auto *row = last == nullptr ? nullptr : qobject_cast<QHBoxLayout *>(last->layout());
    if (row == nullptr)
        return nullptr;
    bool hasButton = false;
    for (int i = 0; i < row->count(); ++i) {
        const QWidget *widget = row->itemAt(i)->widget();
        if (qobject_cast<const QPushButton *>(widget) != nullptr)
            hasButton = true;
        else if (row->itemAt(i)->layout() != nullptr || (widget != nullptr && qobject_cast<const QLabel *>(widget) == nullptr))
            return nullptr;
    }
    return hasButton ? row : nullptr;
}

} // namespace

Sheet::Sheet(QWidget *page)
    : QWidget(page)
    , m_panel(new QFrame(this))
    , m_middle(new QHBoxLayout)
    , m_scroll(new QScrollArea)
{
    hide();
    setFocusPolicy(Qt::ClickFocus);
    m_panel->setObjectName(QStringLiteral("sheetPanel"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_middle->setSpacing(0);
    m_middle->addWidget(m_scroll, 1);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_middle, 1);
    m_panel->installEventFilter(this);
    page->installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sheet::setHead(QBoxLayout *head)
{
    m_head = new QWidget;
    m_head->setLayout(head);
    static_cast<QVBoxLayout *>(m_panel->layout())->insertWidget(0, m_head);
}

void Sheet::setSide(QWidget *side)
{
    m_side = side;
    m_middle->addWidget(side);
}

void Sheet::setForm(QWidget *form, int width)
{
    m_form = form;
    m_width = width;
    form->setObjectName(QStringLiteral("scrollContent"));
    m_scroll->setWidget(form);
    form->installEventFilter(this);

    QHBoxLayout *buttons = endingButtons(form);
    if (buttons == nullptr)
        return;
    QMargins margins = form->layout()->contentsMargins();
    form->layout()->removeItem(buttons);
    m_foot = new QWidget;
    m_foot->setLayout(buttons);
    buttons->setContentsMargins(margins.left(), Space::Medium, margins.right(), margins.bottom());
    margins.setBottom(Space::Small);
    form->layout()->setContentsMargins(margins);
    // A line where the form goes on beneath the foot.
    auto *line = new QFrame;
    line->setProperty("surface", QStringLiteral("line"));
    line->setFixedHeight(lineHeight);
    QSizePolicy keepsItsRoom = line->sizePolicy();
    keepsItsRoom.setRetainSizeWhenHidden(true);
    line->setSizePolicy(keepsItsRoom);
    line->hide();
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, line, [line](int first, int last) { line->setVisible(last > first); });
    m_panel->layout()->addWidget(line);
    m_panel->layout()->addWidget(m_foot);
}

void Sheet::open()
{
    if (isOpen())
        return;
    m_focusBefore = QApplication::focusWidget();
    setPageEnabled(false);
    arrange();
    show();
    raise();
    if (m_firstField && m_firstField->isEnabled())
        m_firstField->setFocus(Qt::OtherFocusReason);
    else if (!focusNextStop(this, true))
        setFocus(Qt::OtherFocusReason);
}

void Sheet::close()
{
    if (!isOpen())
        return;
    hide();
    setPageEnabled(true);
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit closed();
}

// Disabled widgets take no shortcuts either: the page's Ctrl+Return would compete with the sheet's.
void Sheet::setPageEnabled(bool enabled)
{
    if (enabled) {
        for (const QPointer<QWidget> &widget : std::as_const(m_disabled)) {
            if (widget)
                widget->setEnabled(true);
        }
        m_disabled.clear();
        return;
    }
    const auto siblings = parentWidget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *widget : siblings) {
        if (widget != this && widget->isEnabled() && !widget->isWindow()) {
            widget->setEnabled(false);
            m_disabled << widget;
        }
    }
}

void Sheet::arrange()
{
    setGeometry(parentWidget()->rect());
    int wanted = m_width;
    for (const QWidget *part : {m_head, m_foot})
        wanted = part == nullptr ? wanted : qMax(wanted, part->minimumSizeHint().width() + 2 * border);
    const int width = qMin(wanted, this->width() - 2 * edge);
    const int height = qMin(heightFor(width), this->height() - 2 * edge);
    // A little above the middle, where the eye expects it.
    m_panel->setGeometry((this->width() - width) / 2, edge + (this->height() - 2 * edge - height) / 3, width, height);
}

int Sheet::heightFor(int width) const
{
    const auto heightOf = [](const QWidget *part, int room) {
        if (part == nullptr || part->isHidden())
            return 0;
        return part->hasHeightForWidth() ? part->heightForWidth(room) : part->sizeHint().height();
    };
    const int inner = width - 2 * border;
    const int sideWidth = m_side == nullptr || m_side->isHidden() ? 0 : qBound(m_side->minimumWidth(), m_side->sizeHint().width(), m_side->maximumWidth());
    const int middle = qMax(heightOf(m_form, inner - sideWidth), heightOf(m_side, sideWidth));
    return 2 * border + heightOf(m_head, inner) + middle + (m_foot == nullptr ? 0 : lineHeight) + heightOf(m_foot, inner);
}

void Sheet::paintEvent(QPaintEvent *)
{
    QColor veil = Theme::instance().color(Token::Page, true);
    veil.setAlphaF(Theme::instance().isDark() ? 0.66F : 0.38F);
    QPainter(this).fillRect(rect(), veil);
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    // Nothing typed here reaches the page beneath.
    event->accept();
}

bool Sheet::focusNextPrevChild(bool next)
{
    // Qt asks the widget with focus, then its parents: the ring of focus ends here, it goes round in the sheet.
    static_cast<void>(focusNextStop(this, next));
    return true;
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    const bool pageResized = watched == parentWidget() && event->type() == QEvent::Resize;
    const bool formChanged = (watched == m_form || watched == m_panel) && event->type() == QEvent::LayoutRequest;
    if (isVisible() && (pageResized || formChanged))
        arrange();
    return QWidget::eventFilter(watched, event);
}
