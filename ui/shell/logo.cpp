// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/logo.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

Logo::Logo(int size, QWidget *parent)
    : QLabel(parent)
    , m_size(size)
{
    setFixedSize(size, size);
    setAccessibleName(QStringLiteral("Backroom"));
    connect(&Theme::instance(), &Theme::changed, this, &Logo::draw);
    draw();
}

void Logo::draw()
{
    setPixmap(pixmap(m_size, devicePixelRatioF()));
}

QPixmap Logo::pixmap(int size, qreal devicePixelRatio)
{
    // The drawing is in the light theme's colours.
    QFile file(QStringLiteral(":/icons/logo.svg"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "Logo", "the drawing is part of the program");
    QByteArray drawing = file.readAll();
    const auto recolor = [&drawing](Token token) {
        drawing.replace(Theme::color(token, false).name().toUpper().toLatin1(), Theme::instance().color(token).name().toLatin1());
    };
    recolor(Token::Accent);
    recolor(Token::OnAccent);

    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(drawing).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon Logo::icon()
{
    QIcon icon;
    for (const int size : {16, 32, 48, 128})
        icon.addPixmap(pixmap(size, 1.0));
    return icon;
}
