// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/administration/staff_detail.h"
#include "models/core/command_id.h"
#include "models/edit/record_editor.h"

#include <QFuture>

#include <memory>

class CancelToken;
class DbExecutor;

// What the administration desk asks about the accounts of the staff. Each call returns at once; give the future to deliver(). The
// writes are carried out once for each command id. A password becomes a SCRAM verifier on this machine: it is neither sent nor logged.
class StaffQueries
{
public:
    StaffQueries(DbExecutor &executor, QString mainCurrency);

    // NotFound when there is no such account.
    [[nodiscard]] QFuture<Result<StaffDetail>> detail(const QString &login, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<QList<StaffWarehouse>>> warehouses() const;

    [[nodiscard]] QFuture<Result<QJsonObject>> add(const CommandId &command, const FieldValues &values) const;
    [[nodiscard]] QFuture<Result<QJsonObject>> setPassword(const CommandId &command, const StaffDetail &staff, const QString &password) const;
    [[nodiscard]] QFuture<Result<QJsonObject>> close(const CommandId &command, const StaffDetail &staff) const;
    [[nodiscard]] QFuture<Result<QJsonObject>> reopen(const CommandId &command, const StaffDetail &staff, const QString &password) const;
    [[nodiscard]] EditForm editForm() const;

    [[nodiscard]] const QString &mainCurrency() const { return m_mainCurrency; }

private:
    // The verifier of the command that was sent last: salted, so another one for the same password would be another command.
    struct Verifier;
    [[nodiscard]] QFuture<Result<QJsonObject>> sendWithPassword(const char *file, const CommandId &command, const QString &password, const QString &login,
                                                                const QVariantMap &values, const QString &label) const;

    DbExecutor *m_executor;
    QString m_mainCurrency;
    std::shared_ptr<std::shared_ptr<Verifier>> m_verifier;
};
