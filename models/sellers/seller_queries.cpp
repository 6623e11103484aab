// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sellers/seller_queries.h"

#include "models/core/sealing_key.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"
#include "models/sellers/seller_fields.h"

#include <QCoreApplication>

namespace {

const auto desk = QStringLiteral("sellers");

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SellerQueries)
};

SqlText statement(const char *name)
{
    return SqlText::load(QStringLiteral("sellers/") + QLatin1String(name));
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QFuture<Result<QJsonObject>> command(DbExecutor &executor, const char *file, const SqlValues &values, const QString &label)
{
    return executor.run(
        [sql = statement(file), values](Connection &connection) -> Result<QJsonObject> {
            const auto answer = connection.command(sql, values);
            if (!answer)
                return failure(answer.error());
            return answer->object();
        },
        JobOptions{.repeatable = true, .label = label});
}

SqlValues ofVersion(const CommandId &command, const QString &key, qint64 version)
{
    return {{QStringLiteral("command_id"), command.uuid()}, {QStringLiteral("user_id"), key}, {QStringLiteral("version"), version}};
}

Result<qint64> versionOf(const Result<QJsonObject> &answer)
{
    if (!answer)
        return failure(answer.error());
    return (*answer)[QLatin1String("version")].toInteger();
}

Error noKey()
{
    return {.kind = Error::Kind::PermissionDenied, .message = Tr::tr("This computer does not have the key any more. Enter it, then save again.")};
}

} // namespace

EditRecord sellerRecordOf(const SellerDetail &seller, const FieldValues &values)
{
    return {.key = seller.key(), .title = seller.business, .values = values, .version = seller.version, .changedBy = seller.changedBy()};
}

SellerQueries::SellerQueries(DbExecutor &executor, Roles roles, const SealingKey &key)
    : m_executor(&executor)
    , m_roles(roles)
    , m_key(&key)
{
}

QFuture<Result<SellerDetail>> SellerQueries::seller(const QUuid &id, const CancelToken &cancel) const
{
    const bool isManager = m_roles.testFlag(Role::Manager);
    return m_executor->run(
        [id, isManager](Connection &connection) -> Result<SellerDetail> {
            const auto gone = [](const Error &error) {
                return error.kind == Error::Kind::NotFound
                    ? Error{.kind = error.kind, .message = Tr::tr("This seller is not there any more, or not visible to you. Refresh the list."), .detail = error.detail}
                    : error;
            };
            const SqlValues values{{QStringLiteral("user_id"), id}};
            const auto json = connection.json(statement("seller"), values);
            if (!json)
                return failure(gone(json.error()));
            auto seller = SellerDetail::fromJson(*json);
            if (!seller || !isManager)
                return seller;
            const auto sealed = connection.json(statement("sealed"), values);
            if (!sealed)
                return failure(gone(sealed.error()));
            seller->addSecrets(*sealed);
            return seller;
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the seller")});
}

QFuture<Result<QList<SellerHit>>> SellerQueries::suggest(const QString &words, const CancelToken &cancel) const
{
    return m_executor->run(
        [words](Connection &connection) {
            return connection.list(statement("suggest"), {{QStringLiteral("words"), words}}, [](const QSqlQuery &row) {
                return SellerHit{row.value(0).toUuid(), row.value(1).toString(), row.value(2).toString()};
            });
        },
        JobOptions{.cancel = cancel, .repeatable = true});
}

QFuture<Result<QJsonObject>> SellerQueries::edit(const CommandId &id, const QString &key, qint64 version, const QJsonObject &changes, const QString &label) const
{
    SqlValues values = ofVersion(id, key, version);
    values.insert(QStringLiteral("changes"), compact(changes));
    return command(*m_executor, "edit", values, label);
}

QFuture<Result<QJsonObject>> SellerQueries::verify(const CommandId &id, const SellerDetail &seller, bool verified) const
{
    return edit(id, seller.key(), seller.version, {{QStringLiteral("is_verified"), verified}}, Tr::tr("Verifying the seller"));
}

QFuture<Result<QJsonObject>> SellerQueries::suspend(const CommandId &id, const SellerDetail &seller, const QString &reason) const
{
    SqlValues values = ofVersion(id, seller.key(), seller.version);
    values.insert(QStringLiteral("reason"), reason);
    return command(*m_executor, "suspend", values, Tr::tr("Suspending the seller"));
}

QFuture<Result<QJsonObject>> SellerQueries::resume(const CommandId &id, const SellerDetail &seller) const
{
    return command(*m_executor, "resume", ofVersion(id, seller.key(), seller.version), Tr::tr("Letting the seller sell again"));
}

QFuture<Result<QJsonObject>> SellerQueries::beginSealing(const CommandId &id, const QString &fingerprint) const
{
    return command(*m_executor, "begin_sealing", {{QStringLiteral("command_id"), id.uuid()}, {QStringLiteral("fingerprint"), fingerprint}},
                   Tr::tr("Making the key known"));
}

EditForm SellerQueries::editForm() const
{
    const SellerQueries queries = *this;
    return {.desk = desk,
            .form = QStringLiteral("edit"),
            .load =
                [queries](const QString &key) {
                    return queries.seller(QUuid::fromString(key), {}).then([](const Result<SellerDetail> &seller) -> Result<EditRecord> {
                        if (!seller)
                            return failure(seller.error());
                        return sellerRecordOf(*seller, sellerFields(*seller));
                    });
                },
            .save =
                [queries](const CommandId &id, const EditForm::Change &change) {
                    return queries.edit(id, change.key, change.version, sellerChanges(change.changed, change.whole), Tr::tr("Saving the seller")).then(versionOf);
                },
            .problems = sellerProblems,
            .fieldOf = sellerFieldOf};
}

EditForm SellerQueries::addForm(std::shared_ptr<QUuid> added) const
{
    const SellerQueries queries = *this;
    return {.desk = desk,
            .form = QStringLiteral("add"),
            .load = [](const QString &) { return QtFuture::makeReadyFuture(Result<EditRecord>(failure(Error::Kind::NotFound, Tr::tr("It was not added yet.")))); },
            .save =
                [queries, added = std::move(added)](const CommandId &id, const EditForm::Change &change) {
                    const SqlValues values{{QStringLiteral("command_id"), id.uuid()}, {QStringLiteral("fields"), compact(sellerChanges(change.whole, change.whole))}};
                    return command(*queries.m_executor, "add", values, Tr::tr("Adding the seller")).then([added](const Result<QJsonObject> &answer) {
                        if (answer)
                            *added = QUuid::fromString((*answer)[QLatin1String("user_id")].toString());
                        return versionOf(answer);
                    });
                },
            .problems = sellerProblems,
            .fieldOf = sellerFieldOf};
}

EditForm SellerQueries::bankForm() const
{
    const SellerQueries queries = *this;
    return {.desk = desk,
            .form = QStringLiteral("bank"),
            .load =
                [queries](const QString &key) {
                    return queries.seller(QUuid::fromString(key), {}).then([sealing = queries.m_key->bytes()](const Result<SellerDetail> &seller) -> Result<EditRecord> {
                        if (!seller)
                            return failure(seller.error());
                        const auto values = bankFields(*seller, sealing);
                        if (!values)
                            return failure(values.error());
                        return sellerRecordOf(*seller, *values);
                    });
                },
            .save =
                [queries](const CommandId &id, const EditForm::Change &change) {
                    if (!queries.m_key->isKnown())
                        return QtFuture::makeReadyFuture(Result<qint64>(failure(noKey())));
                    const QJsonObject changes{{QStringLiteral("bank_details"), sealedBank(change.key, change.whole, queries.m_key->bytes())}};
                    return queries.edit(id, change.key, change.version, changes, Tr::tr("Saving the bank and tax data")).then(versionOf);
                },
            .problems = bankProblems};
}
