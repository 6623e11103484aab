// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/detail_header.h"

#include "ui/common/chip.h"
#include "ui/common/flow_layout.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"

#include <QHBoxLayout>

DetailHeader::DetailHeader(const QString &name, QWidget *parent)
    : Card(parent)
    , m_title(plainLabel({}, TextLook::Title))
    , m_chip(new Chip)
    , m_subtitle(plainLabel({}, TextLook::Muted))
    , m_actions(new FlowLayout(Space::Small))
    , m_notice(new Notice)
{
    m_title->setObjectName(name + QStringLiteral("TitleLabel"));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    m_chip->setObjectName(name + QStringLiteral("Chip"));
    m_subtitle->setObjectName(name + QStringLiteral("SubtitleLabel"));
    m_subtitle->setWordWrap(true);
    m_notice->setObjectName(name + QStringLiteral("Notice"));

    auto *title = new QHBoxLayout;
    title->setSpacing(Space::Small);
    title->addWidget(m_title, 1);
    title->addWidget(m_chip, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(Space::Tight);
    words->addLayout(title);
    words->addWidget(m_subtitle);
    body()->setSpacing(Space::Medium);
    body()->addLayout(words);
    body()->addLayout(m_actions);
    body()->addWidget(m_notice);
}

QString DetailHeader::title() const
{
    return m_title->text();
}

void DetailHeader::show(const QString &title, const StateLook &state, const QString &subtitle)
{
    m_title->setText(title);
    m_chip->setState(state);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void DetailHeader::addAction(QWidget *button)
{
    m_actions->addWidget(button);
}

void DetailHeader::setFigures(QWidget *figures)
{
    delete m_figures;
    m_figures = figures;
    if (figures != nullptr)
        body()->insertWidget(1, figures);
}
