// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/overlay.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

Overlay::Overlay(QWidget *window, int panelWidth)
    : QWidget(window)
    , m_panel(new QFrame(this))
    , m_layout(new QVBoxLayout(m_panel))
    , m_panelWidth(panelWidth)
{
    m_panel->setObjectName(QStringLiteral("sheetPanel"));
    m_layout->setContentsMargins(Space::Small, Space::Small, Space::Small, Space::Small);
    m_layout->setSpacing(Space::Small);
    window->installEventFilter(this);
    hide();
}

void Overlay::open()
{
    m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
}

void Overlay::close()
{
    hide();
    if (m_focusBefore != nullptr)
        m_focusBefore->setFocus();
}

void Overlay::place()
{
    resize(parentWidget()->size());
    const int panelWidth = qMin(m_panelWidth, width() - 2 * Space::Page);
    const int top = qMax(Space::Page, height() / 9);
    const int panelHeight = qMin(m_layout->sizeHint().height(), height() - top - Space::Page);
    m_panel->setGeometry((width() - panelWidth) / 2, top, panelWidth, panelHeight);
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        event->accept(); // nothing goes through to the page below
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->position().toPoint()))
        close();
}

void Overlay::paintEvent(QPaintEvent *)
{
    QColor veil = Theme::instance().isDark() ? QColor(0, 0, 0) : QColor(27, 36, 48);
    veil.setAlphaF(Theme::instance().isDark() ? 0.55F : 0.30F);
    QPainter(this).fillRect(rect(), veil);
}

bool Overlay::focusNextPrevChild(bool)
{
    return true; // Tab stays in the panel
}
