// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/record_tabs.h"

#include "ui/common/desk_page.h"
#include "ui/common/icons.h"

#include <QMouseEvent>
#include <QToolButton>

RecordTabs::RecordTabs(QWidget *parent)
    : QTabBar(parent)
{
    setObjectName(QStringLiteral("recordTabs"));
    setAccessibleName(tr("Open records"));
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setIconSize({16, 16});
    addTab({});
    hide();
    connect(this, &QTabBar::currentChanged, this, [this](int index) { emit pageChosen(pageAt(index)); });
}

void RecordTabs::setDesk(const QString &icon, const QString &title)
{
    setTabIcon(0, Icons::icon(icon));
    setTabText(0, title);
}

void RecordTabs::add(DeskPage *page, const QString &icon, const QString &title)
{
    const int index = addTab(Icons::icon(icon), {});
    setTabData(index, QVariant::fromValue<QObject *>(page));
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeTabButton"));
    close->setIcon(Icons::icon(QStringLiteral("close"), Token::Muted));
    close->setIconSize({12, 12});
    close->setFocusPolicy(Qt::NoFocus); // Ctrl+W closes the tab in sight
    close->setProperty("buttonLook", QStringLiteral("chip"));
    connect(close, &QToolButton::clicked, this, [this, page] { emit closeAsked(page); });
    setTabButton(index, RightSide, close);
    setTitle(page, title);
    show();
}

void RecordTabs::remove(DeskPage *page)
{
    if (const int index = indexOf(page); index > 0)
        removeTab(index);
    setVisible(count() > 1);
}

void RecordTabs::setTitle(DeskPage *page, const QString &title)
{
    const int index = indexOf(page);
    if (index <= 0)
        return;
    setTabText(index, title);
    QWidget *close = tabButton(index, RightSide);
    close->setAccessibleName(tr("Close %1").arg(title));
    close->setToolTip(tr("Close (Ctrl+W)"));
}

void RecordTabs::choose(DeskPage *page)
{
    setCurrentIndex(qMax(0, indexOf(page)));
}

void RecordTabs::step(int by)
{
    setCurrentIndex((currentIndex() + by + count()) % count());
}

void RecordTabs::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton) {
        if (DeskPage *page = pageAt(tabAt(event->position().toPoint())))
            emit closeAsked(page);
    }
    QTabBar::mouseReleaseEvent(event);
}

DeskPage *RecordTabs::pageAt(int index) const
{
    return qobject_cast<DeskPage *>(tabData(index).value<QObject *>());
}

int RecordTabs::indexOf(const DeskPage *page) const
{
    for (int index = 1; page != nullptr && index < count(); ++index) {
        if (pageAt(index) == page)
            return index;
    }
    return 0;
}
