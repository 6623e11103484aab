// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui_common/fake_orders.h"

#include "models/db/connection.h"

#include <QDateTime>
#include <QPromise>

#include <algorithm>
#include <memory>
#include <numeric>

namespace {

const QStringList states{QStringLiteral("PAID"), QStringLiteral("PROCESSING"), QStringLiteral("PENDING"),
                         QStringLiteral("SHIPPED"), QStringLiteral("DELIVERED"), QStringLiteral("CANCELLED"),
                         QStringLiteral("DELIVERED"), QStringLiteral("REFUNDED"), QStringLiteral("DELIVERED")};
const QStringList people{QStringLiteral("Ana Lindqvist"), QStringLiteral("José Carvalho"), QStringLiteral("Olena Шевченко"),
                         QStringLiteral("田中 美咲"), QStringLiteral("Fatima الزهراء"), QStringLiteral("Jonas Weber"),
                         QStringLiteral("Lucía Fernández"), QStringLiteral("<b>Tom</b> O'Brien"), QStringLiteral("Zoë Jansen")};
const QStringList currencies{QStringLiteral("EUR"), QStringLiteral("EUR"), QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("JPY")};

// The clock of the fake shop stands still, so that pictures and texts are the same every day.
const QDateTime newest(QDate(2026, 3, 12), QTime(13, 59), Qt::UTC);

// As the server would send it.
class TextRow final : public RowView
{
public:
    explicit TextRow(QList<QByteArray> texts)
        : m_texts(std::move(texts))
    {
    }
    int size() const override { return int(m_texts.size()); }
    bool isNull(int column) const override { return m_texts.at(column).isNull(); }
    QByteArrayView bytes(int column) const override { return m_texts.at(column); }

private:
    QList<QByteArray> m_texts;
};

QByteArray sent(const QVariant &value)
{
    return value.typeId() == QMetaType::QDateTime ? QByteArray::number(value.toDateTime().toMSecsSinceEpoch()) : value.toString().toUtf8();
}

} // namespace

FakeOrders::FakeOrders(qint64 rows)
    : m_rows(rows)
{
}

ListDefinition FakeOrders::definition()
{
    ListDefinition list;
    list.id = QStringLiteral("orders");
    list.keySql = QStringLiteral("o.order_id");
    const auto column = [](const char *id, const char *title, ColumnType type) {
        return ColumnDefinition{.id = QString::fromLatin1(id), .title = QString::fromLatin1(title), .type = type};
    };
    list.columns = {column("number", "Order", ColumnType::Text), column("customer", "Customer", ColumnType::Text),
                    column("status", "Status", ColumnType::Status), column("total", "Total", ColumnType::Money),
                    column("placed", "Placed", ColumnType::Time), column("currency", "Currency", ColumnType::Text)};
    list.columns[3].currencyColumn = QStringLiteral("currency");
    list.columns[4].sortSql = QStringLiteral("o.order_id");
    list.columns[5].shown = false;
    FilterDefinition status{.id = QStringLiteral("status"), .title = QStringLiteral("Status"), .kind = FilterKind::Status};
    for (const char *code : {"PENDING", "PAID", "PROCESSING", "SHIPPED", "DELIVERED", "CANCELLED", "REFUNDED"}) {
        const QString text = QString::fromLatin1(code);
        status.options.append({text, text.left(1) + text.mid(1).toLower()});
    }
    const FilterDefinition placed{.id = QStringLiteral("placed"), .title = QStringLiteral("Placed"), .kind = FilterKind::Date};
    const FilterDefinition total{.id = QStringLiteral("total"), .title = QStringLiteral("Total"), .kind = FilterKind::Money};
    const FilterDefinition search{.id = QStringLiteral("search"), .title = QStringLiteral("Search"), .kind = FilterKind::Text};
    list.filters = {status, placed, total, search};
    list.searchFilter = QStringLiteral("search");
    list.defaultSort = QStringLiteral("placed");
    return list;
}

QString FakeOrders::keyOf(qint64 row, qint64 rows)
{
    return QStringLiteral("%1").arg(rows - 1 - row, 12, 10, QLatin1Char('0'));
}

QString FakeOrders::numberOf(qint64 row, qint64 rows)
{
    return QStringLiteral("ORD-2026-%1").arg(rows - row, 6, 10, QLatin1Char('0'));
}

qint64 FakeOrders::indexOf(const QString &key) const
{
    return m_rows - 1 - key.toLongLong();
}

ListRow FakeOrders::rowAt(qint64 row) const
{
    const auto pick = [row](const QStringList &list) { return list.at(int(row % list.size())); };
    const QString key = keyOf(row, m_rows);
    return {.cursor = {key, key},
            .values = {numberOf(row, m_rows), pick(people), pick(states), (row * 7919 + 2400) % 178'111, newest.addSecs(-row * 420),
                       pick(currencies)}};
}

std::vector<qint64> FakeOrders::matching(const ListQuery &query) const
{
    std::vector<qint64> rows;
    const auto filter = query.filters.constFind(QStringLiteral("status"));
    for (qint64 row = 0; row < m_rows; ++row) {
        const ListRow candidate = rowAt(row);
        if (filter != query.filters.cend() && !std::get<StatusFilter>(*filter).codes.contains(candidate.values.at(2).toString()))
            continue;
        const QString text = candidate.values.at(0).toString() + QLatin1Char(' ') + candidate.values.at(1).toString();
        if (query.search.isEmpty() || text.contains(query.search, Qt::CaseInsensitive))
            rows.push_back(row);
    }
    return rows;
}

void FakeOrders::release()
{
    held = false;
    for (auto &reply : std::exchange(m_waiting, {}))
        reply();
}

template<typename T>
QFuture<Result<T>> FakeOrders::answer(std::function<Result<T>()> make)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto reply = [promise, make = std::move(make)] {
        promise->addResult(make());
        promise->finish();
    };
    if (held)
        m_waiting.push_back(reply);
    else
        reply();
    return promise->future();
}

QFuture<Result<Page>> FakeOrders::page(const ListQuestion &question, const PageSeek &seek, const CancelToken &)
{
    ++pagesAsked;
    lastQuery = question.query;
    return answer<Page>([this, query = question.query, seek]() -> Result<Page> {
        if (failure)
            return ::failure(*failure);
        // Rows by their place in the answer; a list without filters is not walked.
        const std::vector<qint64> found = query.isFiltered() ? matching(query) : std::vector<qint64>();
        const qint64 size = query.isFiltered() ? qint64(found.size()) : m_rows;
        const auto row = [&](qint64 place) { return query.isFiltered() ? found.at(size_t(place)) : place; };
        const auto place = [&](const Cursor &cursor) {
            const qint64 wanted = indexOf(cursor.key);
            return query.isFiltered() ? qint64(std::lower_bound(found.cbegin(), found.cend(), wanted) - found.cbegin()) : wanted;
        };
        qint64 first = 0;
        qint64 end = size;
        if (seek.kind == PageSeek::Kind::After)
            first = place(seek.cursor) + 1;
        else if (seek.kind == PageSeek::Kind::AtOrAfter)
            first = place(seek.cursor);
        else if (seek.kind == PageSeek::Kind::Before)
            end = place(seek.cursor);
        if (seek.behind)
            first = std::max(first, place(seek.behind->cursor) + (seek.behind->own ? 0 : 1));
        if (seek.inFrontOf)
            end = std::min(end, place(*seek.inFrontOf));
        end = std::max(first, end);
        Page page;
        if (seek.isBackward()) {
            end = std::max(end - seek.skip, first);
            page.more = end - first > seek.limit;
            first = std::max(first, end - seek.limit);
        } else {
            first = std::min(first + seek.skip, end);
            page.more = end - first > seek.limit;
            end = std::min(end, first + seek.limit);
        }
        for (qint64 i = first; i < end; ++i)
            page.rows.append(rowAt(row(i)));
        return page;
    });
}

QFuture<Result<Survey>> FakeOrders::survey(const ListQuestion &question, const CancelToken &)
{
    return answer<Survey>([this, query = question.query]() -> Result<Survey> {
        return Survey{.estimate = query.isFiltered() ? qint64(matching(query).size()) : m_rows, .sample = {}};
    });
}

QFuture<Result<Measurement>> FakeOrders::measure(const ListQuestion &question, const std::optional<Cursor> &top, qint64,
                                                 const CancelToken &)
{
    return answer<Measurement>([this, query = question.query, top]() -> Result<Measurement> {
        std::vector<qint64> rows;
        const qint64 step = std::max<qint64>(1, m_rows / 1000);
        qint64 counted = m_rows;
        QList<Cursor> cursors;
        if (query.isFiltered()) {
            rows = matching(query);
            counted = qint64(rows.size());
            for (const qint64 row : rows)
                cursors.append(rowAt(row).cursor);
            return Measurement{.anchors = Anchors(cursors, 1, counted), .complete = true};
        }
        const qint64 from = top ? indexOf(top->key) : 0;
        for (qint64 row = from; row < m_rows; row += step)
            cursors.append(rowAt(row).cursor);
        return Measurement{.anchors = Anchors(cursors, int(step), counted - from), .complete = true};
    });
}

QFuture<Result<qint64>> FakeOrders::rowOf(const ListQuestion &question, const QString &key, const Anchors &, const CancelToken &)
{
    return answer<qint64>([this, query = question.query, key]() -> Result<qint64> {
        const qint64 row = indexOf(key);
        if (row < 0 || row >= m_rows)
            return ::failure(Error::Kind::NotFound, QString());
        if (!query.isFiltered())
            return row;
        const std::vector<qint64> found = matching(query);
        const auto place = std::lower_bound(found.cbegin(), found.cend(), row);
        if (place == found.cend() || *place != row)
            return ::failure(Error::Kind::NotFound, QString());
        return qint64(place - found.cbegin());
    });
}

QFuture<Result<QList<RowNow>>> FakeOrders::rows(const ListQuestion &, const QStringList &keys, const CancelToken &)
{
    return answer<QList<RowNow>>([this, keys]() -> Result<QList<RowNow>> {
        QList<RowNow> rows;
        for (const QString &key : keys)
            rows.append({.key = key, .exists = true, .matches = true, .values = rowAt(indexOf(key)).values});
        return rows;
    });
}

QFuture<Result<NewestKeys>> FakeOrders::newestKeys(const ListQuestion &, const CancelToken &)
{
    return answer<NewestKeys>([this]() -> Result<NewestKeys> {
        NewestKeys newestKeys{.keys = {}, .all = m_rows < 3};
        for (qint64 row = 0; row < std::min<qint64>(m_rows, 3); ++row)
            newestKeys.keys << keyOf(row, m_rows);
        return newestKeys;
    });
}

QFuture<Result<QStringList>> FakeOrders::keysBeside(const ListQuestion &, const NewestKeys &, int limit, const CancelToken &)
{
    return answer<QStringList>([this, limit]() -> Result<QStringList> {
        QStringList keys;
        for (int i = 0; i < std::min(newRows, limit); ++i)
            keys << QStringLiteral("new%1").arg(i);
        return keys;
    });
}

QFuture<Result<qint64>> FakeOrders::read(const ListReading &reading, const RowSinkMaker &maker, const CancelToken &cancel)
{
    return answer<qint64>([this, reading, maker, cancel]() -> Result<qint64> {
        if (failure)
            return ::failure(*failure);
        const auto sink = maker();
        if (!sink)
            return ::failure(sink.error());
        const ListDefinition list = definition();
        qint64 rows = 0;
        for (const qint64 place : matching(reading.question.query)) {
            const ListRow row = rowAt(place);
            if (reading.chosen && !reading.chosen->contains(row.cursor.key))
                continue;
            if (cancel.isCancelled())
                return ::failure(Error::Kind::Cancelled, QString());
            QList<QByteArray> texts{row.cursor.key.toUtf8()};
            for (const QString &column : reading.columns)
                texts << sent(row.values.at(list.columnIndex(column)));
            if (auto taken = (*sink)->row(TextRow(texts)); !taken)
                return ::failure(taken.error());
            if (++rows == reading.limit)
                break;
        }
        if (auto finished = (*sink)->finish(); !finished)
            return ::failure(finished.error());
        return rows;
    });
}
