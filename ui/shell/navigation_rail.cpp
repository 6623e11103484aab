// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigation_rail.h"

#include "ui/common/desk.h"
#include "ui/common/look.h"
#include "ui/shell/connection_badge.h"
#include "ui/shell/logo.h"
#include "ui/shell/person_button.h"
#include "ui/shell/rail_button.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace {

constexpr int railWidth = 200;
constexpr int logoSize = 30;

} // namespace

NavigationRail::NavigationRail(const QString &shopName, const QString &personName, const QString &personLine, QWidget *parent)
    : QFrame(parent)
    , m_desks(new QVBoxLayout)
    , m_badge(new ConnectionBadge)
    , m_person(new PersonButton(PersonButton::Frame::Plain))
{
    setObjectName(QStringLiteral("navigationRail"));
    setAccessibleName(tr("Desks"));
    setFixedWidth(railWidth);

    auto *shop = plainLabel(shopName, TextLook::Small);
    shop->setObjectName(QStringLiteral("shopNameLabel"));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(plainLabel(QStringLiteral("Backroom"), TextLook::Strong));
    names->addWidget(shop);
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(Space::Small, 0, Space::Small, Space::Large);
    brand->setSpacing(Space::Small + 2);
    brand->addWidget(new Logo(logoSize));
    brand->addLayout(names, 1);

    m_person->setObjectName(QStringLiteral("personButton"));
    m_person->setPerson(personName, personLine);
    m_person->setToolTip(plainTip(tr("%1, %2").arg(personName, personLine)));
    m_desks->setSpacing(2);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Small, Space::Large, Space::Small + 1, Space::Medium);
    layout->setSpacing(Space::Tight);
    layout->addLayout(brand);
    layout->addLayout(m_desks);
    layout->addStretch();
    layout->addWidget(m_badge);
    layout->addWidget(m_person);

    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavigationRail::addDesk(const Desk &desk, const QString &keys)
{
    auto *button = new RailButton(desk.icon, desk.title);
    button->setObjectName(QStringLiteral("desk_%1").arg(desk.id));
    if (!keys.isEmpty())
        button->setToolTip(tr("%1 (%2)", "desk (keys)").arg(desk.title, keys));
    connect(button, &RailButton::clicked, this, [this, id = desk.id] { emit deskChosen(id); });
    m_desks->addWidget(button);
}

void NavigationRail::setCurrent(const QString &deskId)
{
    if (auto *button = findChild<RailButton *>(QStringLiteral("desk_%1").arg(deskId)))
        button->setChecked(true);
}

void NavigationRail::setPersonMenu(QMenu *menu)
{
    connect(m_person, &PersonButton::clicked, menu, [this, menu] {
        const QPoint above = m_person->mapToGlobal(QPoint(0, -menu->sizeHint().height() - Space::Tight));
        menu->popup(above);
    });
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::instance();
    painter.fillRect(rect(), theme.color(Token::Card));
    painter.setPen(theme.color(Token::Line));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}
