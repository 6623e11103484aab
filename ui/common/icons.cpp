// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <functional>

namespace {

QString ownFile(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

// The shape alone: what it is drawn in does not matter, its opacity does.
QPixmap shape(const QString &name, int pixels)
{
    if (QSvgRenderer drawing(ownFile(name)); QFile::exists(ownFile(name)) && drawing.isValid()) {
        QPixmap pixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawing.render(&painter);
        return pixmap;
    }
    return QIcon::fromTheme(name + QStringLiteral("-symbolic"), QIcon::fromTheme(name)).pixmap(QSize(pixels, pixels), 1.0);
}

// Asks for its colour whenever it is drawn, so an icon set once is right after the theme changed.
class TintedEngine final : public QIconEngine
{
public:
    using Ink = std::function<QColor()>;

    TintedEngine(QString name, Ink ink)
        : m_name(std::move(name))
        , m_ink(std::move(ink))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        const int size = qMin(rect.width(), rect.height());
        const QPoint corner(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
        painter->drawPixmap(corner, Icons::pixmap(m_name, size, color(mode), ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // The size is in device pixels here; the caller sets the ratio.
        Q_UNUSED(scale)
        return Icons::pixmap(m_name, qMin(size.width(), size.height()), color(mode), 1.0);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TintedEngine(m_name, m_ink); }
    [[nodiscard]] QString key() const override { return QStringLiteral("tinted"); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        QColor ink = m_ink();
        if (mode == QIcon::Disabled)
            ink.setAlphaF(0.4F);
        return ink;
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

void Icons::install()
{
    QIcon::setThemeSearchPaths(QIcon::themeSearchPaths() << QStringLiteral("/usr/share/icons"));
    QIcon::setFallbackThemeName(QStringLiteral("breeze"));
    // Qt asks the fallback only where the desktop names a theme of its own.
    if (QIcon::themeName().isEmpty() || QIcon::themeName() == QLatin1String("hicolor"))
        QIcon::setThemeName(QStringLiteral("breeze"));
}

QIcon Icons::icon(const QString &name, Token token)
{
    return QIcon(new TintedEngine(name, [token] { return Theme::instance().color(token); }));
}

QIcon Icons::icon(const QString &name, Tone tone)
{
    return QIcon(new TintedEngine(name, [tone] { return Theme::instance().tone(tone).ink; }));
}

QPixmap Icons::pixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    const QString key = QStringLiteral("backroom-icon/%1/%2/%3").arg(name).arg(pixels).arg(color.rgba());
    QPixmap tinted;
    if (!QPixmapCache::find(key, &tinted)) {
        tinted = shape(name, pixels);
        QPainter painter(&tinted);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(tinted.rect(), color);
        painter.end();
        QPixmapCache::insert(key, tinted);
    }
    tinted.setDevicePixelRatio(devicePixelRatio);
    return tinted;
}

bool Icons::exists(const QString &name)
{
    return QFile::exists(ownFile(name)) || QIcon::hasThemeIcon(name);
}
