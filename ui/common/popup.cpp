// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/popup.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QScreen>
#include <QWidget>

Qt::WindowFlags Popup::flags()
{
    return Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint;
}

void Popup::paint(QWidget *popup)
{
    QPainter painter(popup);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::instance().color(Token::Line));
    painter.setBrush(Theme::instance().color(Token::Card));
    painter.drawRoundedRect(QRectF(popup->rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::CardRadius, Space::CardRadius);
}

void Popup::openBelow(QWidget *popup, const QWidget *anchor)
{
    popup->adjustSize();
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint corner = anchor->mapToGlobal(QPoint(0, anchor->height() + Space::Tight));
    if (popup->isRightToLeft())
        corner.rx() += anchor->width() - popup->width();
    corner.setX(qBound(screen.left(), corner.x(), screen.right() - popup->width()));
    corner.setY(qMin(corner.y(), screen.bottom() - popup->height()));
    popup->move(corner);
    popup->show();
    popup->setFocus();
}
