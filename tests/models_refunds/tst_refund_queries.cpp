// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/db_executor.h"
#include "models/list/list_queries.h"
#include "models/refunds/refund_list.h"
#include "models/refunds/refund_queries.h"
#include "tests/support/server_proxy.h"
#include "tests/support/test_database.h"

#include <QTest>

#include <memory>

// Refunds through the logins of the people who ask for, approve and pay them, each test on a demo shop of its own.
class TestRefundQueries : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_agent = signIn(QStringLiteral("sam.okafor"));
        m_other = signIn(QStringLiteral("lucia.fernandez"));
        m_manager = signIn(QStringLiteral("mona.keller"));
        m_orderId = m_database->value(QStringLiteral(
                                          "select o.order_id from shop.orders o where o.status = 'DELIVERED' and o.currency = 'EUR' and o.paid_amount between 20000 and 150000 "
                                          "and not exists (select from shop.refunds r where r.order_id = o.order_id) order by o.order_id desc limit 1"))
                        .toUuid();
        QVERIFY(!m_orderId.isNull());
    }

    void cleanup()
    {
        m_agent.reset();
        m_other.reset();
        m_manager.reset();
        m_database.reset();
    }

    // Whatever the program works out for the whole of an order, the database takes to the cent, and then nothing is left.
    void everyOrderCanBeRefundedInFull()
    {
        int tried = 0;
        const QStringList ids = m_database->value(QStringLiteral(
                                                      "select string_agg(order_id::text, ',') from (select o.order_id from shop.orders o where o.paid_amount = o.total_amount and o.status in ('SHIPPED', 'DELIVERED') "
                                                      "and not exists (select from shop.refunds r where r.order_id = o.order_id) and (select count(*) from shop.payments p where p.order_id = o.order_id "
                                                      "and p.status = 'COMPLETED') = 1 order by o.discount_amount desc limit 40) f"))
                                    .toString()
                                    .split(u',');
        for (const QString &id : ids) {
            const RefundBasis order = basis(*m_agent, QUuid::fromString(id));
            RefundDraft draft;
            draft.paymentId = order.payments.first().id;
            draft.reason = QStringLiteral("test");
            draft.shipping = order.money(order.shippingLeft()).toPlainString();
            for (const RefundItem &item : order.items)
                draft.lines.append({.itemId = item.id, .quantity = item.unitsLeft()});
            const auto sum = draft.sum(order, QLocale::c());
            QVERIFY2(sum.problems.isEmpty(), qPrintable(order.orderNumber));
            QCOMPARE(sum.left, qint64(0));
            const auto asked = answer(m_agent->queries.request(CommandId::make(), sum.order));
            QVERIFY2(asked, qPrintable(order.orderNumber + message(asked)));
            QVERIFY(basis(*m_agent, order.orderId).payments.isEmpty());
            ++tried;
        }
        QVERIFY(tried >= 20);
    }

    // point 31
    void theSameIdGivesOneEffectAndOtherContentIsRefused()
    {
        const CommandId id = CommandId::make();
        const RefundOrder order = goodwill(1000);
        const auto first = answer(m_agent->queries.request(id, order));
        QVERIFY2(first, qPrintable(message(first)));
        const auto again = answer(m_agent->queries.request(id, order));
        QVERIFY2(again, qPrintable(message(again)));
        QCOMPARE(again->refundId, first->refundId);
        const auto other = answer(m_agent->queries.request(id, goodwill(1001)));
        QCOMPARE(other.error().sqlState, QStringLiteral("BR003"));
        const auto stranger = answer(m_other->queries.request(id, order));
        QCOMPARE(stranger.error().sqlState, QStringLiteral("BR003"));
        QCOMPARE(pending(), 1000);
    }

    // point 32: the answer is lost, or the question; asked again with the same id
    void whateverIsLostOnTheWayComesOnce()
    {
        ServerProxy proxy(m_database->profile());
        const Person far(proxy.profile(), m_database->credentials(QStringLiteral("sam.okafor")));
        proxy.loseTheAnswerTo("request_refund");
        const auto answered = answer(far.queries.request(CommandId::make(), goodwill(1000)));
        QVERIFY2(answered, qPrintable(message(answered)));
        QCOMPARE(pending(), 1000);
        proxy.loseTheQuestion("request_refund");
        const auto asked = answer(far.queries.request(CommandId::make(), goodwill(500)));
        QVERIFY2(asked, qPrintable(message(asked)));
        QCOMPARE(pending(), 1500);
    }

    // point 30, by the database itself
    void whatCannotBeLeavesNoRow()
    {
        RefundOrder negative = goodwill(-1);
        RefundOrder wrongCurrency = goodwill(100);
        wrongCurrency.currency = QStringLiteral("USD");
        for (const RefundOrder &order : {goodwill(0), negative, wrongCurrency, goodwill(99'999'999), goodwill(std::numeric_limits<qint64>::max())}) {
            const auto asked = answer(m_agent->queries.request(CommandId::make(), order));
            QVERIFY(!asked);
            QVERIFY(!asked.error().message.isEmpty());
        }
        QCOMPARE(pending(), 0);
    }

    void aSecondPersonWithAHigherLimitDecides()
    {
        const auto asked = answer(m_agent->queries.request(CommandId::make(), goodwill(15001)));
        QVERIFY2(asked, qPrintable(message(asked)));
        QVERIFY(asked->waits());
        const RefundDeciding approval{.orderId = m_orderId, .refundId = asked->refundId, .approve = true};
        for (Person *person : {m_agent.get(), m_other.get()}) {
            QVERIFY(!detail(*person, asked->refundId).canDecide());
            const auto decided = answer(person->queries.decide(CommandId::make(), approval));
            QCOMPARE(decided.error().sqlState, QStringLiteral("BR012"));
            QCOMPARE(decided.error().kind, Error::Kind::PermissionDenied);
        }
        const RefundMove send{.orderId = m_orderId, .refundId = asked->refundId, .rowVersion = asked->rowVersion, .toStatus = QStringLiteral("PROCESSING")};
        QCOMPARE(answer(m_agent->queries.move(CommandId::make(), send)).error().sqlState, QStringLiteral("BR010"));
        QVERIFY(detail(*m_manager, asked->refundId).canDecide());
        const auto decided = answer(m_manager->queries.decide(CommandId::make(), approval));
        QVERIFY2(decided, qPrintable(message(decided)));
        const RefundDetail after = detail(*m_agent, asked->refundId);
        QCOMPARE(after.state, QStringLiteral("APPROVED"));
        QVERIFY(after.canSend());
        QCOMPARE(after.timeline.first().kind, RefundEvent::Kind::Approved);
        QCOMPARE(after.timeline.first().who, QStringLiteral("Mona Keller"));
        // point 35
        QCOMPARE(answer(m_agent->queries.move(CommandId::make(), send)).error().kind, Error::Kind::Conflict);
    }

    // points 34 and 36
    void whatFailedIsReleasedOnceAndNeverChanges()
    {
        const auto asked = answer(m_agent->queries.request(CommandId::make(), goodwill(1000)));
        RefundMove move{.orderId = m_orderId, .refundId = asked->refundId, .rowVersion = asked->rowVersion, .toStatus = QStringLiteral("PROCESSING")};
        const auto sent = answer(m_agent->queries.move(CommandId::make(), move));
        QVERIFY2(sent, qPrintable(message(sent)));
        QCOMPARE(pending(), 1000);
        move.rowVersion = sent->rowVersion;
        move.toStatus = QStringLiteral("FAILED");
        move.failure = QStringLiteral("card closed");
        const auto failed = answer(m_agent->queries.move(CommandId::make(), move));
        QVERIFY2(failed, qPrintable(message(failed)));
        QCOMPARE(pending(), 0);
        move.rowVersion = failed->rowVersion;
        move.toStatus = QStringLiteral("COMPLETED");
        QCOMPARE(answer(m_agent->queries.move(CommandId::make(), move)).error().sqlState, QStringLiteral("BR013"));
        QCOMPARE(pending(), 0);
        const RefundDetail after = detail(*m_agent, asked->refundId);
        QVERIFY(after.canRetry());
        QCOMPARE(after.failedBecause, QStringLiteral("card closed"));
        // "again" is one intention, whoever has it
        const CommandId again = CommandId::about(asked->refundId, QStringLiteral("again"));
        QCOMPARE(again, CommandId::about(asked->refundId, QStringLiteral("again")));
        QVERIFY(answer(m_agent->queries.request(again, after.again())).has_value());
        QVERIFY(answer(m_agent->queries.request(again, after.again())).has_value());
        QCOMPARE(answer(m_other->queries.request(again, after.again())).error().sqlState, QStringLiteral("BR003"));
        QCOMPARE(pending(), 1000);
    }

    void sentLongAgoWithoutAnAnswerIsUnknown()
    {
        const auto asked = answer(m_agent->queries.request(CommandId::make(), goodwill(1000)));
        const RefundMove move{.orderId = m_orderId, .refundId = asked->refundId, .rowVersion = asked->rowVersion, .toStatus = QStringLiteral("PROCESSING")};
        QVERIFY(answer(m_agent->queries.move(CommandId::make(), move)).has_value());
        QCOMPARE(detail(*m_agent, asked->refundId).state, QStringLiteral("PROCESSING"));
        QCOMPARE(viewsWith(asked->refundId), QStringList({QStringLiteral("processing"), QStringLiteral("all")}));
        m_database->execute(QStringLiteral("update shop.refunds set processed_at = now() - interval '1 hour' where refund_id = '%1'").arg(plain(asked->refundId)));
        const RefundDetail unknown = detail(*m_agent, asked->refundId);
        QVERIFY(unknown.hasNoAnswer());
        QVERIFY(unknown.canSettle());
        QCOMPARE(viewsWith(asked->refundId), QStringList({QStringLiteral("no-answer"), QStringLiteral("all")}));
    }

    void everyViewIsAnsweredForWhoHasIt()
    {
        const auto asked = answer(m_agent->queries.request(CommandId::make(), goodwill(15001)));
        QCOMPARE(viewsWith(asked->refundId), QStringList({QStringLiteral("waiting"), QStringLiteral("all")}));
        QCOMPARE(viewsWith(asked->refundId, *m_manager, Role::Manager), QStringList({QStringLiteral("to-decide"), QStringLiteral("waiting"), QStringLiteral("all")}));
        const auto own = answer(m_manager->queries.request(CommandId::make(), goodwill(100)));
        QCOMPARE(viewsWith(own->refundId, *m_manager, Role::Manager), QStringList({QStringLiteral("requested"), QStringLiteral("all")}));
        for (const ColumnDefinition &column : refundListDefinition().columns) {
            if (column.isSortable())
                QVERIFY2(m_database->value(QStringLiteral("select count(*) from pg_class where relname = '%1'").arg(column.sortIndex)).toInt() == 1, qPrintable(column.sortIndex));
        }
    }

    void theWarehouseReadsNothing()
    {
        const auto asked = answer(m_agent->queries.request(CommandId::make(), goodwill(100)));
        const auto packer = signIn(QStringLiteral("jonas.weber"));
        QCOMPARE(answer(packer->queries.basis(m_orderId, {})).error().kind, Error::Kind::PermissionDenied);
        QCOMPARE(answer(packer->queries.detail(asked->refundId, {})).error().kind, Error::Kind::PermissionDenied);
        QCOMPARE(answer(packer->queries.request(CommandId::make(), goodwill(1))).error().kind, Error::Kind::PermissionDenied);
        const auto administrator = signIn(QStringLiteral("ada.novak"));
        QCOMPARE(answer(administrator->queries.request(CommandId::make(), goodwill(1))).error().kind, Error::Kind::PermissionDenied);
    }

private:
    struct Person {
        mutable DbExecutor executor;
        RefundQueries queries;
        Person(const ConnectionProfile &profile, const Credentials &credentials)
            : executor(profile, credentials)
            , queries(executor)
        {
        }
    };

    std::unique_ptr<Person> signIn(const QString &login) const { return std::make_unique<Person>(m_database->profile(), m_database->credentials(login)); }

    template<typename T>
    static Result<T> answer(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.result();
    }
    template<typename T>
    static QString message(const Result<T> &result)
    {
        return result ? QString() : result.error().message + QLatin1Char(' ') + result.error().detail;
    }
    static QString plain(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }
    static RefundBasis basis(const Person &person, const QUuid &orderId) { return answer(person.queries.basis(orderId, {})).value(); }
    static RefundDetail detail(const Person &person, const QUuid &refundId) { return answer(person.queries.detail(refundId, {})).value(); }

    RefundOrder goodwill(qint64 amount) const
    {
        const QUuid payment = m_database->value(QStringLiteral("select payment_id from shop.payments where order_id = '%1' and amount_charged > 15001 "
                                                               "order by payment_id limit 1")
                                                    .arg(plain(m_orderId)))
                                  .toUuid();
        return {.orderId = m_orderId, .paymentId = payment, .currency = QStringLiteral("EUR"), .reason = QStringLiteral("test"), .lines = {}, .goodwill = amount};
    }
    int pending() const
    {
        return m_database->value(QStringLiteral("select sum(refund_pending_amount)::integer from shop.payments where order_id = '%1'").arg(plain(m_orderId))).toInt();
    }

    QStringList viewsWith(const QUuid &refundId) const { return viewsWith(refundId, *m_agent, Role::Support); }
    static QStringList viewsWith(const QUuid &refundId, const Person &person, Roles roles)
    {
        SqlPageSource source(person.executor, refundListDefinition());
        QStringList found;
        for (const RecordView &view : refundViews(roles)) {
            const auto page = answer(source.page({.query = view.query, .today = QDate::currentDate()}, {.kind = PageSeek::Kind::Start, .limit = 500}, {}));
            if (!page)
                return {view.id + page.error().message + page.error().detail};
            for (const ListRow &row : page->rows) {
                if (row.cursor.key == plain(refundId))
                    found.append(view.id);
            }
        }
        return found;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Person> m_agent;
    std::unique_ptr<Person> m_other;
    std::unique_ptr<Person> m_manager;
    QUuid m_orderId;
};

QTEST_GUILESS_MAIN(TestRefundQueries)
#include "tst_refund_queries.moc"
