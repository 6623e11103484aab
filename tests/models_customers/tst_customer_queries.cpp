// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customer_fields.h"
#include "models/customers/customer_list.h"
#include "models/customers/customer_queries.h"
#include "models/db/db_executor.h"
#include "models/list/list_queries.h"
#include "tests/support/test_database.h"

#include <QTest>

#include <memory>

// Customers through the logins of the people who look after them, on a demo shop of the test's own.
class TestCustomerQueries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_database.isReady(), qPrintable(m_database.problem()));
        m_agent = signIn(QStringLiteral("sam.okafor"));
        m_packer = signIn(QStringLiteral("jonas.weber"));
        m_manager = signIn(QStringLiteral("mona.keller"));
    }

    void anAgentReadsTheWholeProfile()
    {
        const QUuid id = aCustomer(QStringLiteral("exists (select from shop.refunds r join shop.orders o using (order_id) where o.customer_id = u.user_id)"));
        const auto customer = profile(*m_agent, id);
        QVERIFY2(customer, qPrintable(message(customer)));
        QVERIFY(!customer->orders.isEmpty());
        QVERIFY(!customer->refunds.isEmpty());
        QVERIFY(!customer->shippingAddresses.isEmpty());
        QVERIFY(customer->mayEdit && customer->mayNote && customer->mayClose);
        QVERIFY(!customer->mayMerge);
        QVERIFY(profile(*m_manager, id)->mayMerge);
        QCOMPARE(customer->timeline.last().kind, CustomerEvent::Kind::Registered);
        for (const CustomerTotal &total : customer->totals) {
            const QString sums = QStringLiteral("select sum(paid_amount - refunded_amount)::bigint from shop.orders where customer_id = '%1' and currency = '%2'");
            QCOMPARE(total.spent.minorUnits(), m_database.value(sums.arg(plain(id), total.spent.currency())).toLongLong());
        }
    }

    void theWarehouseReadsNone()
    {
        const auto customer = profile(*m_packer, aCustomer());
        QVERIFY(!customer);
        QCOMPARE(customer.error().kind, Error::Kind::PermissionDenied);
    }

    void thereIsNoCustomerOfThatId()
    {
        QCOMPARE(profile(*m_agent, QUuid::createUuid()).error().kind, Error::Kind::NotFound);
        // staff and sellers are none
        QCOMPARE(profile(*m_agent, m_database.value(QStringLiteral("select user_id from shop.users where user_type <> 'CUSTOMER' limit 1")).toUuid()).error().kind,
                 Error::Kind::NotFound);
    }

    void aChangeIsMadeOnceAndOneFieldAtATime()
    {
        const auto before = profile(*m_agent, aCustomer()).value();
        const EditForm form = m_agent->queries.editForm();
        FieldValues whole = before.fields;
        const QString name = QStringLiteral("Ζωή O’Brien-محمد 🎈 <b>%1");
        whole.insert(QStringLiteral("name"), name);
        whole.insert(QStringLiteral("shipping.city"), QStringLiteral("Łódź"));
        const EditForm::Change change{plain(before.id), before.version, changedFields(before.fields, whole), whole};
        const CommandId id = CommandId::make();
        const auto first = answer(form.save(id, change));
        QVERIFY2(first, qPrintable(message(first)));
        const auto again = answer(form.save(id, change));
        QVERIFY(again);
        QCOMPARE(*again, *first);
        const auto after = profile(*m_agent, before.id).value();
        QCOMPARE(after.name, name);
        QCOMPARE(after.fields, whole);
        QCOMPARE(after.version, *first);
        QCOMPARE(after.changedBy, QStringLiteral("Sam Okafor"));
        // the name in the search, case and accents folded
        const auto found = answer(m_agent->queries.suggest(QStringLiteral("ΖΩΗ o’brien"), {}));
        QVERIFY(found && found->size() == 1 && found->first().id == before.id);
    }

    // security.md 41
    void aStaleChangeIsAConflict()
    {
        const auto seen = profile(*m_agent, aCustomer()).value();
        const EditForm::Change stale{plain(seen.id), seen.version - 1, {{QStringLiteral("name"), QStringLiteral("X")}}, seen.fields};
        const auto saved = answer(m_agent->queries.editForm().save(CommandId::make(), stale));
        QVERIFY(!saved);
        QCOMPARE(saved.error().sqlState, QStringLiteral("BR001"));
        QCOMPARE(profile(*m_agent, seen.id)->name, seen.name);
    }

    void aRefusalNamesItsField()
    {
        const auto customer = profile(*m_agent, aCustomer()).value();
        const QString taken = m_database.value(QStringLiteral("select email from shop.users where user_id <> '%1' limit 1").arg(plain(customer.id))).toString();
        FieldValues whole = customer.fields;
        whole.insert(QStringLiteral("email"), taken.toUpper());
        const auto saved = answer(m_agent->queries.editForm().save(CommandId::make(), {plain(customer.id), customer.version, changedFields(customer.fields, whole), whole}));
        QVERIFY(!saved);
        QCOMPARE(customerFieldOf(saved.error()), QStringLiteral("email"));
    }

    void whatThePackerMayNotTheDatabaseRefuses()
    {
        const QUuid id = aCustomer();
        const auto saved = answer(m_packer->queries.noteForm().save(CommandId::make(), {plain(id), 0, {}, {{QStringLiteral("body"), QStringLiteral("x")}}}));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::PermissionDenied);
        QCOMPARE(answer(m_agent->queries.merge(CommandId::make(), id, aCustomer(), 1)).error().kind, Error::Kind::PermissionDenied);
    }

    void twoCustomersBecomeOne()
    {
        const auto one = profile(*m_manager, aCustomer(QStringLiteral("u.is_active and exists (select from shop.orders o where o.customer_id = u.user_id)"))).value();
        const QUuid other = aCustomer(QStringLiteral("u.is_active and u.user_id <> '%1'").arg(plain(one.id)));
        const int before = profile(*m_manager, other)->orderCount();
        const auto merged = answer(m_manager->queries.merge(CommandId::make(), one.id, other, one.rowVersion));
        QVERIFY2(merged, qPrintable(message(merged)));
        QCOMPARE(profile(*m_manager, other)->orderCount(), before + one.orderCount());
        QCOMPARE(profile(*m_manager, one.id)->state(), QStringLiteral("MERGED"));
    }

    void valuesAreCheckedInWords_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("fine");
        QTest::newRow("no name") << QStringLiteral("name") << QStringLiteral("  ") << false;
        QTest::newRow("255 characters") << QStringLiteral("name") << QString(255, u'ß') << true;
        QTest::newRow("255 emoji") << QStringLiteral("name") << QStringLiteral("🎈").repeated(255) << true;
        QTest::newRow("256 characters") << QStringLiteral("name") << QString(256, u'x') << false;
        QTest::newRow("no e-mail") << QStringLiteral("email") << QStringLiteral("olena at example") << false;
        QTest::newRow("phone of 21") << QStringLiteral("phone") << QString(21, u'1') << false;
        QTest::newRow("no day") << QStringLiteral("date_of_birth") << QStringLiteral("1984-02-30") << false;
        QTest::newRow("tomorrow") << QStringLiteral("date_of_birth") << QDate::currentDate().addDays(1).toString(Qt::ISODate) << false;
        QTest::newRow("a day") << QStringLiteral("date_of_birth") << QStringLiteral("1984-03-27") << true;
    }
    void valuesAreCheckedInWords()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        QFETCH(const bool, fine);
        FieldValues values{{QStringLiteral("name"), QStringLiteral("Olena")}, {QStringLiteral("email"), QStringLiteral("olena@example.com")}};
        values.insert(field, value);
        QCOMPARE(customerProblems(values).isEmpty(), fine);
        if (!fine || field != u"name")
            return;
        // what the form lets through the database takes
        const auto customer = profile(*m_agent, aCustomer()).value();
        FieldValues whole = customer.fields;
        whole.insert(field, value);
        const auto saved = answer(m_agent->queries.editForm().save(CommandId::make(), {plain(customer.id), customer.version, changedFields(customer.fields, whole), whole}));
        QVERIFY2(saved, qPrintable(message(saved)));
        QCOMPARE(profile(*m_agent, customer.id)->name, value);
    }

    void theListSortsAndFindsByIndexes()
    {
        const ListDefinition list = customerListDefinition();
        for (const ColumnDefinition &column : list.columns) {
            if (column.isSortable())
                QCOMPARE(m_database.value(QStringLiteral("select count(*) from pg_indexes where indexname = '%1'").arg(column.sortIndex)).toInt(), 1);
        }
        SqlPageSource source(m_agent->executor, list);
        ListQuestion question{ListQuery::defaultOf(list), QDate::currentDate()};
        const auto survey = answer(source.survey(question, {}));
        QVERIFY2(survey, qPrintable(message(survey)));
        question.query.search = QStringLiteral("MÜLLER");
        PageSeek seek;
        seek.limit = 200;
        const auto page = answer(source.page(question, seek, {}));
        QVERIFY2(page, qPrintable(message(page)));
        const qint64 fitting = m_database.value(QStringLiteral("select count(*) from shop.users where user_type = 'CUSTOMER' and search_text like '%muller%'")).toLongLong();
        QVERIFY(fitting > 0);
        QCOMPARE(qint64(page->rows.size()), fitting);
    }

private:
    struct Person {
        DbExecutor executor;
        CustomerQueries queries;
        Person(const ConnectionProfile &where, const Credentials &credentials)
            : executor(where, credentials)
            , queries(executor)
        {
        }
    };
    std::unique_ptr<Person> signIn(const QString &login) const { return std::make_unique<Person>(m_database.profile(), m_database.credentials(login)); }

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
    static Result<CustomerProfile> profile(const Person &person, const QUuid &id) { return answer(person.queries.profile(id, {})); }
    static QString plain(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }
    QUuid aCustomer(const QString &condition = QStringLiteral("u.is_active")) const
    {
        return m_database.value(QStringLiteral("select u.user_id from shop.users u where u.user_type = 'CUSTOMER' and u.merged_into is null and %1 "
                                               "order by u.user_id desc limit 1")
                                    .arg(condition))
            .toUuid();
    }

    TestDatabase m_database{TestDatabase::From::Demo};
    std::unique_ptr<Person> m_agent;
    std::unique_ptr<Person> m_packer;
    std::unique_ptr<Person> m_manager;
};

QTEST_GUILESS_MAIN(TestCustomerQueries)
#include "tst_customer_queries.moc"
