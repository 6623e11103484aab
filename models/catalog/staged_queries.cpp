// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/staged_queries.h"

#include "models/core/json_values.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

namespace {

constexpr qsizetype productsAtOnce = 2000;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StagedQueries)
};

class Keys final : public RowSink
{
public:
    explicit Keys(std::shared_ptr<QList<QUuid>> keys)
        : m_keys(std::move(keys))
    {
        m_keys->clear();
    }
    Result<void> row(const RowView &row) override
    {
        m_keys->append(QUuid::fromString(QLatin1String(row.bytes(0).data(), row.bytes(0).size())));
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    std::shared_ptr<QList<QUuid>> m_keys;
};

StagedProduct productOf(const QSqlQuery &row)
{
    StagedProduct product{.id = row.value(0).toUuid(), .version = row.value(1).toLongLong(), .currency = row.value(2).toString(), .values = {}};
    const auto text = [&row](int column) { return row.isNull(column) ? QVariant() : QVariant(row.value(column).toString()); };
    const auto number = [&row](int column) { return row.isNull(column) ? QVariant() : QVariant(row.value(column).toLongLong()); };
    QStringList tags;
    for (const QJsonValue &tag : QJsonDocument::fromJson(row.value(11).toByteArray()).array())
        tags << tag.toString();
    product.values = {text(3), text(4), text(5), number(6), number(7), number(8), number(9), text(10), tags.isEmpty() ? QVariant() : QVariant(tags)};
    return product;
}

} // namespace

StagedQueries::StagedQueries(DbExecutor &executor)
    : m_executor(&executor)
{
}

QFuture<Result<QList<QUuid>>> StagedQueries::keys(PageSource &source, ListReading reading, const CancelToken &cancel)
{
    reading.columns.clear();
    reading.limit = mostProducts;
    auto keys = std::make_shared<QList<QUuid>>();
    return source.read(
                     reading, [keys]() -> Result<std::unique_ptr<RowSink>> { return std::make_unique<Keys>(keys); }, cancel)
        .then([keys](const Result<qint64> &read) -> Result<QList<QUuid>> {
            if (!read)
                return failure(read.error());
            return *keys;
        });
}

QFuture<Result<QList<StagedProduct>>> StagedQueries::load(const QList<QUuid> &products, const CancelToken &cancel) const
{
    return m_executor->run(
        [products](Connection &connection) -> Result<QList<StagedProduct>> {
            const SqlText sql = SqlText::load(QStringLiteral("catalog/staged_rows"));
            QList<StagedProduct> all;
            for (qsizetype from = 0; from < products.size(); from += productsAtOnce) {
                QStringList ids;
                for (const QUuid &id : products.mid(from, productsAtOnce))
                    ids << id.toString(QUuid::WithoutBraces);
                const auto part = connection.list(sql, {{QStringLiteral("keys"), sqlArray(ids)}}, productOf);
                if (!part)
                    return failure(part.error());
                all << *part;
            }
            return all;
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading products")});
}

QFuture<Result<QHash<QUuid, qint64>>> StagedQueries::save(const CommandId &command, const QJsonArray &changes) const
{
    const SqlValues values{{QStringLiteral("command_id"), command.uuid()},
                           {QStringLiteral("changes"), QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact))}};
    return m_executor->run(
        [values](Connection &connection) -> Result<QHash<QUuid, qint64>> {
            const auto answer = connection.command(SqlText::load(QStringLiteral("catalog/staged_save")), values);
            if (!answer)
                return failure(answer.error());
            QHash<QUuid, qint64> versions;
            for (const QJsonValue &each : answer->array())
                versions.insert(jsonId(each.toObject(), "product_id"), each.toObject()[QLatin1String("row_version")].toInteger());
            return versions;
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Saving products")});
}

QSet<QUuid> StagedQueries::conflictsOf(const Error &error)
{
    static const QRegularExpression id(QStringLiteral("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    QSet<QUuid> products;
    if (error.kind == Error::Kind::Conflict) {
        for (auto each = id.globalMatch(error.detail); each.hasNext();)
            products.insert(QUuid::fromString(each.next().captured()));
    }
    return products;
}
