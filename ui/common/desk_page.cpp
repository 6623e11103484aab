// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/desk_page.h"

DeskPage::DeskPage(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
{
    setAccessibleName(title);
}

void DeskPage::search(const QString &) {}

void DeskPage::openRecord(const QString &) {}

bool DeskPage::hasUnsavedWork() const
{
    return false;
}

void DeskPage::setSummary(const QString &summary)
{
    if (summary == m_summary)
        return;
    m_summary = summary;
    emit summaryChanged(summary);
}
