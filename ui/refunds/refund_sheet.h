// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/refunds/refund_request.h"
#include "ui/common/sheet.h"

#include <memory>

class Notice;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;
class RefundLineEditor;
class RefundSummary;
class Session;

/// Asks for a refund of an order: units, shipping cost, goodwill, why, and what becomes of the goods. Says what it comes
/// to and what is left, and shows a refusal where it belongs; what was typed stays until it was done.
class RefundSheet : public Sheet
{
    Q_OBJECT

public:
    RefundSheet(Session &session, QWidget *page);
    ~RefundSheet() override;

    void openFor(const QUuid &orderId);
    [[nodiscard]] QUuid orderId() const { return m_request->orderId(); }
    /// Something was typed that closing the page would lose.
    [[nodiscard]] bool hasInput() const;

signals:
    /// It was done; the sheet has closed.
    void requested(const QUuid &orderId, const QString &news);

private:
    struct Field {
        QWidget *widget;
        QLabel *hint; ///< what is left of it
        QLabel *problem;
    };

    QWidget *makeFields();
    Field addField(QVBoxLayout *column, const QString &name, const QString &title, QWidget *widget);
    void reset();
    void showBasis();
    void showLines();
    void showPayments();
    void showSum();
    void chooseAll();
    void chooseOwed();
    void submit();
    void settle();
    void tellUnsettled(const RefundOrder &sent);
    void showProblems(const QList<RefundDraft::Problem> &problems, bool all);
    void tellProblem(Field &field, const QString &problem, bool focus);
    void onDone(const RefundChanged &changed);
    void onFailed(const Error &error);
    [[nodiscard]] RefundDraft draft() const;

    RefundRequest *m_request;
    QLabel *m_title;
    QLabel *m_subtitle;
    Notice *m_notice;
    QWidget *m_loading;
    QWidget *m_fields;
    QVBoxLayout *m_lines;
    QList<RefundLineEditor *> m_lineEditors;
    QComboBox *m_payment;
    QLineEdit *m_shipping;
    QLineEdit *m_goodwill;
    QComboBox *m_reason;
    QPlainTextEdit *m_message;
    Field m_paymentField;
    Field m_shippingField;
    Field m_goodwillField;
    Field m_reasonField;
    RefundSummary *m_summary;
    QUuid m_shown; ///< the order whose fields these are
    RefundOrder m_sent;
    bool m_settingUp = false;
};
