// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/filter_chip.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace {

constexpr int widest = 320;
constexpr int chipHeight = 32;

} // namespace

FilterChip::FilterChip(const QString &filterId, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(title)
    , m_open(new QPushButton)
    , m_remove(new QToolButton)
{
    setProperty("surface", QStringLiteral("chip"));
    m_open->setObjectName(filterId + QStringLiteral("FilterButton"));
    m_open->setProperty("buttonLook", QStringLiteral("chip"));
    m_remove->setObjectName(filterId + QStringLiteral("FilterRemoveButton"));
    m_remove->setProperty("buttonLook", QStringLiteral("chip"));
    m_remove->setIcon(Icons::icon(QStringLiteral("close"), Token::Accent));
    m_remove->setIconSize({14, 14});
    m_remove->setAccessibleName(tr("Remove the filter %1").arg(title));
    m_remove->setToolTip(plainTip(tr("Remove the filter %1").arg(title)));
    connect(m_open, &QPushButton::clicked, this, &FilterChip::opened);
    connect(m_remove, &QToolButton::clicked, this, &FilterChip::removed);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addSpacing(Space::Medium);
    layout->addWidget(m_open);
    layout->addWidget(m_remove);
    layout->addSpacing(Space::Tight);
    setFixedHeight(chipHeight);
}

void FilterChip::setWords(const QString &words)
{
    const QString whole = tr("%1: %2").arg(m_title, words);
    m_open->setText(m_open->fontMetrics().elidedText(whole, Qt::ElideRight, widest).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_open->setAccessibleName(tr("Filter %1").arg(whole));
    m_open->setToolTip(plainTip(whole));
}

QString FilterChip::text() const
{
    return m_open->text();
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        emit removed();
    else
        QFrame::keyPressEvent(event);
}
