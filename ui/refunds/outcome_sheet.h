// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"
#include "models/refunds/refund_record.h"
#include "ui/common/sheet.h"

class ActionButton;
class Notice;
class QLabel;
class QLineEdit;

/// Asks for the words that an outcome needs: why a refund is rejected, what the provider said when it failed, under which
/// reference it was paid out.
class OutcomeSheet : public Sheet
{
    Q_OBJECT

public:
    explicit OutcomeSheet(QWidget *page);

    void openFor(RefundRecord::Action action, const RefundDetail &refund);
    void setBusy(bool busy);
    void showFailure(const Error &error);
    /// It was done: closes, and forgets what was typed.
    void finish();
    [[nodiscard]] bool hasInput() const;

signals:
    void submitted(RefundRecord::Action action, const QString &words);

private:
    void submit();
    void tellProblem(const QString &problem);
    [[nodiscard]] bool needsWords() const { return m_action != RefundRecord::Action::Complete; }

    QLabel *m_title;
    QLabel *m_effect;
    Notice *m_notice;
    QLabel *m_label;
    QLineEdit *m_words;
    QLabel *m_problem;
    ActionButton *m_now;
    RefundRecord::Action m_action = RefundRecord::Action::Reject;
    QUuid m_refundId;
    QString m_buttonText;
};
