// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/sheet.h"

class ActionButton;
class Notice;
class QLabel;
class QPlainTextEdit;

/// Why a review is not shown: a sentence that colleagues and, one day, the customer can follow.
class RejectSheet : public Sheet
{
    Q_OBJECT

public:
    explicit RejectSheet(QWidget *page);

    void openFor(const QString &title, const QString &button);
    void setBusy(bool busy);
    void showFailure(const QString &message);
    /// Done: the reason is not needed any more.
    void finish();
    [[nodiscard]] bool hasInput() const;

signals:
    void rejected(const QString &reason);

private:
    void submit();

    QLabel *m_title;
    Notice *m_notice;
    QPlainTextEdit *m_reason;
    QLabel *m_problem;
    ActionButton *m_now;
};
