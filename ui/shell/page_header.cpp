// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/page_header.h"

#include "ui/common/desk_page.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace {

constexpr int paletteWidth = 300;

} // namespace

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel({}, TextLook::PageTitle))
    , m_summary(plainLabel({}, TextLook::Muted))
    , m_palette(new QPushButton)
    , m_keys(plainLabel({}, TextLook::Small))
    , m_travel(new QHBoxLayout)
    , m_tools(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_summary->setObjectName(QStringLiteral("pageSummary"));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_summary);

    // It looks like a field and opens the palette, where one types.
    m_palette->setObjectName(QStringLiteral("paletteButton"));
    m_palette->setAccessibleName(tr("Find an order, a desk or an action"));
    m_palette->setFixedWidth(paletteWidth);
    m_palette->setCursor(Qt::IBeamCursor);
    auto *inside = new QHBoxLayout(m_palette);
    inside->setContentsMargins(Space::Medium, 0, Space::Medium, 0);
    auto *glass = new QLabel;
    const auto tint = [glass] {
        glass->setPixmap(Icons::pixmap(QStringLiteral("search"), 16, Theme::instance().color(Token::Muted), glass->devicePixelRatioF()));
    };
    tint();
    connect(&Theme::instance(), &Theme::changed, glass, tint);
    inside->addWidget(glass);
    inside->addWidget(plainLabel(tr("Find or go to…"), TextLook::Muted));
    inside->addStretch();
    inside->addWidget(m_keys);
    for (QLabel *label : m_palette->findChildren<QLabel *>())
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(m_palette, &QPushButton::clicked, this, &PageHeader::paletteRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Page, Space::Large, Space::Page, Space::Medium);
    layout->setSpacing(Space::Large);
    m_travel->setSpacing(0);
    m_tools->setSpacing(Space::Tight);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(Space::Small);
    ways->addLayout(m_travel);
    ways->addWidget(m_palette, 0, Qt::AlignVCenter);
    ways->addLayout(m_tools);
    layout->addLayout(words, 1);
    layout->addLayout(ways);
}

void PageHeader::setTravel(QAction *back, QAction *forward)
{
    for (QAction *action : {back, forward}) {
        auto *button = new QToolButton;
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setDefaultAction(action);
        button->setIconSize({16, 16});
        button->setAccessibleName(action->text());
        button->setToolTip(tr("%1 (%2)", "action (keys)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
        m_travel->addWidget(button);
    }
}

void PageHeader::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void PageHeader::setPage(DeskPage *page)
{
    disconnect(m_follows);
    setTitle(page->title(), page->summary());
    m_follows = connect(page, &DeskPage::summaryChanged, m_summary, &QLabel::setText);
}

void PageHeader::setTitle(const QString &title, const QString &summary)
{
    m_title->setText(title);
    m_summary->setText(summary);
}

void PageHeader::setPaletteKeys(const QString &keys)
{
    m_keys->setText(keys);
    m_palette->setToolTip(keys);
}
