// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customer_queries.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "ui/common/sheet.h"

#include <QTimer>

class ActionButton;
class Notice;
class QLabel;
class QLineEdit;
class QListWidget;
struct CustomerProfile;

/// Makes one customer of two: the other one is found by name, e-mail or phone, and what moves is said before it does.
class MergeCustomerSheet : public Sheet
{
    Q_OBJECT

public:
    MergeCustomerSheet(const CustomerQueries &queries, QWidget *page);

    void openFor(const CustomerProfile &customer);
    void setBusy(bool busy);
    void showFailure(const Error &error);
    [[nodiscard]] bool hasInput() const;

signals:
    void mergeRequested(const QUuid &into);

private:
    void find();
    void showMatches(const QList<CustomerMatch> &matches);
    void showChoice();

    CustomerQueries m_queries;
    QUuid m_id;
    QString m_name;
    QLabel *m_title;
    QLabel *m_effect;
    Notice *m_notice;
    QLineEdit *m_words;
    QListWidget *m_matches;
    QLabel *m_found;
    ActionButton *m_merge;
    QTimer m_delay;
    Generation m_search;
    CancelToken m_token;
    bool m_busy = false;
};
