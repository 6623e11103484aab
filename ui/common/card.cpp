// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/card.h"

#include "ui/common/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

Card::Card(QWidget *parent)
    : Card(QString(), parent)
{
}

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel({}, TextLook::Strong))
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setProperty("surface", QStringLiteral("card"));
    m_header->setSpacing(Space::Small);
    m_header->addWidget(m_title);
    m_header->addStretch();
    m_body->setSpacing(Space::Small);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Large, Space::Medium, Space::Large, Space::Large);
    layout->setSpacing(Space::Small);
    layout->addLayout(m_header);
    layout->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setContent(QWidget *content)
{
    if (m_content != nullptr) {
        m_content->hide();
        m_body->removeWidget(m_content);
        // It may hold the button whose click led here.
        m_content->deleteLater();
    }
    m_content = content;
    if (content != nullptr)
        m_body->addWidget(content);
    setVisible(content != nullptr);
}
