// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/command_id.h"
#include "models/core/role.h"
#include "models/edit/record_editor.h"
#include "models/sellers/seller_detail.h"

#include <QFuture>

#include <memory>

class CancelToken;
class DbExecutor;
class SealingKey;

// A seller who fits what was typed so far.
struct SellerHit {
    QUuid id;
    QString business;
    QString contact;
};

// Everything the sellers' desk asks of the database. Each call returns at once; give the future to deliver(). The writes are carried
// out once for each command id. Bank and tax data are sealed and opened here: the server sees envelopes only.
class SellerQueries
{
public:
    SellerQueries(DbExecutor &executor, Roles roles, const SealingKey &key);

    // NotFound when there is no such seller, or not any more for this person.
    [[nodiscard]] QFuture<Result<SellerDetail>> seller(const QUuid &id, const CancelToken &cancel) const;

    // A handful, by the name of the business or of the contact.
    [[nodiscard]] QFuture<Result<QList<SellerHit>>> suggest(const QString &words, const CancelToken &cancel) const;

    [[nodiscard]] QFuture<Result<QJsonObject>> verify(const CommandId &command, const SellerDetail &seller, bool verified) const;
    [[nodiscard]] QFuture<Result<QJsonObject>> suspend(const CommandId &command, const SellerDetail &seller, const QString &reason) const;
    [[nodiscard]] QFuture<Result<QJsonObject>> resume(const CommandId &command, const SellerDetail &seller) const;
    // The shop begins to seal with this key.
    [[nodiscard]] QFuture<Result<QJsonObject>> beginSealing(const CommandId &command, const QString &fingerprint) const;

    // The business and the person behind it; see seller_fields.h.
    [[nodiscard]] EditForm editForm() const;
    // A new seller; the id comes to `added` before RecordEditor::saved().
    [[nodiscard]] EditForm addForm(std::shared_ptr<QUuid> added) const;
    // Bank and tax data, for those who have the key.
    [[nodiscard]] EditForm bankForm() const;

private:
    [[nodiscard]] QFuture<Result<QJsonObject>> edit(const CommandId &command, const QString &key, qint64 version, const QJsonObject &changes, const QString &label) const;

    DbExecutor *m_executor;
    Roles m_roles;
    const SealingKey *m_key;
};

[[nodiscard]] EditRecord sellerRecordOf(const SellerDetail &seller, const FieldValues &values);
