// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QBoxLayout;
class QLabel;
class QPrintPreviewWidget;
class QPushButton;

/// One page at a time, as large as there is room, and named for those who do not see it. `id` begins the names: "print" is
/// printPreview, printPages.
void dressPreview(QPrintPreviewWidget *preview, const QString &id);

/// Turns the pages of a preview: to the one before, to the next, and which one of how many is in sight. `id` begins the
/// names: printPreviousButton, printPageLabel, printNextButton.
class PageTurner : public QObject
{
    Q_OBJECT

public:
    PageTurner(QPrintPreviewWidget *preview, const QString &id);

    void addTo(QBoxLayout *row);

    /// Without pages nothing is said of them.
    void setHasPages(bool hasPages);

private:
    void turn(int by);
    void showPage();

    QPrintPreviewWidget *m_preview;
    QPushButton *m_previous;
    QLabel *m_page;
    QPushButton *m_next;
    bool m_hasPages = false;
};
