// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/shell/visited_places.h"
#include "ui/common/theme.h"

#include <QPointer>
#include <QWidget>

class DeskPage;
class Notice;
class QLabel;

/// One record in a window of its own, to be put beside another on the screen.
class RecordWindow : public QWidget
{
    Q_OBJECT

public:
    /// Takes the page over.
    RecordWindow(const Place &place, DeskPage *page, const QString &shopName);

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] DeskPage *page() const { return m_page; }

signals:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void tell(Tone tone, const QString &message, const QString &action = {});

    Place m_place;
    DeskPage *m_page;
    Notice *m_notice;
    bool m_mayClose = false;
};
