// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/sheet.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

namespace {

constexpr int edge = Space::Page;

} // namespace

Sheet::Sheet(QWidget *page)
    : QWidget(page)
    , m_panel(new QScrollArea(this))
{
    hide();
    setFocusPolicy(Qt::StrongFocus);
    m_panel->setProperty("surface", QStringLiteral("sheet"));
    m_panel->setWidgetResizable(true);
    m_panel->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel->setFocusPolicy(Qt::NoFocus);
    page->installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sheet::setForm(QWidget *form, int width)
{
    m_form = form;
    m_width = width;
    form->setObjectName(QStringLiteral("scrollContent"));
    m_panel->setWidget(form);
    form->installEventFilter(this);
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
    (m_firstField ? m_firstField.data() : m_form)->setFocus(Qt::OtherFocusReason);
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
    const int width = qMin(m_width, this->width() - 2 * edge);
    const int wanted = m_form->hasHeightForWidth() ? m_form->heightForWidth(width - 2) : m_form->sizeHint().height();
    const int height = qMin(wanted + 2, this->height() - 2 * edge);
    // A little above the middle, where the eye expects it.
    m_panel->setGeometry((this->width() - width) / 2, edge + (this->height() - 2 * edge - height) / 3, width, height);
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
    QWidget *from = QApplication::focusWidget();
    if (from == nullptr || !isAncestorOf(from))
        from = m_form;
    for (QWidget *widget = next ? from->nextInFocusChain() : from->previousInFocusChain(); widget != from;
         widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain()) {
        const bool reachable = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->isEnabled()
                               && widget->focusProxy() == nullptr;
        if (reachable && isAncestorOf(widget)) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            m_panel->ensureWidgetVisible(widget);
            return true;
        }
    }
    return true;
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    const bool pageResized = watched == parentWidget() && event->type() == QEvent::Resize;
    const bool formChanged = watched == m_form && event->type() == QEvent::LayoutRequest;
    if (isVisible() && (pageResized || formChanged))
        arrange();
    return QWidget::eventFilter(watched, event);
}
