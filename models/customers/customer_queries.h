// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/command_id.h"
#include "models/core/result.h"
#include "models/customers/customer_profile.h"
#include "models/edit/record_editor.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QUuid>

class CancelToken;
class DbExecutor;

// A customer who fits what was typed so far.
struct CustomerMatch {
    QUuid id;
    QString name;
    QString email;
    QString state;
};

// Everything the customers desk asks of the database. Each call returns at once; give the future to deliver(). The writes are carried
// out once for each command id.
class CustomerQueries
{
public:
    explicit CustomerQueries(DbExecutor &executor);

    // NotFound when there is no such customer, or not any more for this person.
    [[nodiscard]] QFuture<Result<CustomerProfile>> profile(const QUuid &id, const CancelToken &cancel) const;
    // A handful; nothing for fewer than three characters.
    [[nodiscard]] QFuture<Result<QList<CustomerMatch>>> suggest(const QString &words, const CancelToken &cancel) const;
    // For good: `id` is closed, `into` takes everything over.
    [[nodiscard]] QFuture<Result<void>> merge(const CommandId &command, const QUuid &id, const QUuid &into, qint64 rowVersion) const;

    // The desk's forms: the fields of the customer, a note, closing the account with a reason, opening it again.
    [[nodiscard]] EditForm editForm() const;
    [[nodiscard]] EditForm noteForm() const;
    [[nodiscard]] EditForm closeForm() const;
    [[nodiscard]] QFuture<Result<void>> reopen(const CommandId &command, const QUuid &id, qint64 rowVersion) const;

private:
    DbExecutor *m_executor;
};
