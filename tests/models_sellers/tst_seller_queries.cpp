// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/draft_store.h"
#include "models/core/sealed_box.h"
#include "models/core/sealing_key.h"
#include "models/db/db_executor.h"
#include "models/sellers/seller_fields.h"
#include "models/sellers/seller_queries.h"
#include "tests/support/test_database.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

namespace {

const auto manager = QStringLiteral("mona.keller");
const auto agent = QStringLiteral("sam.okafor");
const auto packer = QStringLiteral("jonas.weber");
const auto iban = QStringLiteral("NO93 8601 1117 947");

template<typename T>
Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

// Sellers through the logins of those who may see them and of those who may not, down to what stands in the rows.
class TestSellerQueries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_database.isReady(), qPrintable(m_database.problem()));
        m_key.take(SealedBox::makeKey(), SealingKey::From::Person);
        m_id = m_database.value(QStringLiteral("select user_id::text from shop.seller_profiles where business_name = 'Havstein AS'")).toString();
        QVERIFY(!m_id.isEmpty());
    }

    void supportSeesTermsAndNothingOfTheMoney()
    {
        const auto found = seller(agent);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().message));
        QCOMPARE(found->business, QStringLiteral("Havstein AS"));
        QCOMPARE(found->commission, 1200);
        QCOMPARE(found->state(), QStringLiteral("VERIFIED"));
        QVERIFY(!found->mayEdit);
        QVERIFY(found->productCount() > 0);
        QVERIFY(!found->products.isEmpty());
        QVERIFY(found->secrets.address.isEmpty() && found->secrets.documents.isEmpty() && found->secrets.envelope.isEmpty());
    }

    void managersSeeAllOfIt()
    {
        const auto found = seller(manager);
        QVERIFY(found);
        QVERIFY(found->mayEdit);
        QCOMPARE(found->secrets.address[QLatin1String("city")].toString(), QStringLiteral("Bergen"));
        QCOMPARE(found->secrets.documents.size(), 2);
    }

    void theWarehouseIsRefused()
    {
        const auto found = seller(packer);
        QVERIFY(!found);
        QCOMPARE(found.error().sqlState, QStringLiteral("42501"));
    }

    void whatIsNotThereIsSaid()
    {
        DbExecutor executor(m_database.profile(), m_database.credentials(agent));
        const auto found = wait(queries(executor, agent).seller(QUuid::createUuid(), {}));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::NotFound);
        QVERIFY(found.error().message.contains(QStringLiteral("seller")));
    }

    void aSellerIsFoundByBusinessAndContact()
    {
        DbExecutor executor(m_database.profile(), m_database.credentials(agent));
        for (const auto &words : {QStringLiteral("havst"), QStringLiteral("ingrid hav")}) {
            const auto hits = wait(queries(executor, agent).suggest(words, {}));
            QVERIFY(hits);
            QCOMPARE(hits->size(), 1);
            QCOMPARE(hits->first().business, QStringLiteral("Havstein AS"));
        }
    }

    void aSellerIsAddedOnceAndEdited()
    {
        DbExecutor executor(m_database.profile(), m_database.credentials(manager));
        const auto added = std::make_shared<QUuid>();
        const EditForm form = queries(executor, manager).addForm(added);
        FieldValues values = newSellerFields();
        values.insert(QStringLiteral("business_name"), QStringLiteral("Ålesund Ull"));
        values.insert(QStringLiteral("name"), QStringLiteral("Kari"));
        values.insert(QStringLiteral("email"), QStringLiteral("kari@ull.example"));
        values.insert(QStringLiteral("commission"), QLocale().toString(12.5, 'f', 1));
        values.insert(QStringLiteral("address.city"), QStringLiteral("Ålesund"));
        QVERIFY(form.problems(values).isEmpty());
        const CommandId id = CommandId::make();
        const auto first = wait(form.save(id, {.key = QStringLiteral("new"), .changed = values, .whole = values}));
        QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
        const QUuid made = *added;
        QVERIFY(wait(form.save(id, {.key = QStringLiteral("new"), .changed = values, .whole = values})));
        QCOMPARE(*added, made);
        QCOMPARE(value("select count(*) from shop.users where email = 'kari@ull.example' and user_type = 'SELLER'"), QStringLiteral("1"));
        QCOMPARE(value("select s.commission_rate || '|' || (s.business_address ->> 'city') || '|' || s.is_verified from shop.seller_profiles s join shop.users u using (user_id) "
                       "where u.email = 'kari@ull.example'"),
                 QStringLiteral("0.1250|Ålesund|false"));
        const auto again = wait(form.save(CommandId::make(), {.key = QStringLiteral("new"), .changed = values, .whole = values}));
        QVERIFY(!again);
        QCOMPARE(form.fieldOf(again.error()), QStringLiteral("email"));

        // changed in one field, the others stay
        const EditForm edit = queries(executor, manager).editForm();
        const auto record = wait(edit.load(made.toString(QUuid::WithoutBraces)));
        QVERIFY(record);
        QCOMPARE(record->values, values);
        FieldValues whole = record->values;
        whole.insert(QStringLiteral("address.city"), QString());
        const auto saved = wait(edit.save(CommandId::make(), {.key = record->key, .version = record->version, .changed = {{QStringLiteral("address.city"), QString()}}, .whole = whole}));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
        QVERIFY(*saved > record->version);
        QCOMPARE(value("select (s.business_address is null) || '|' || s.commission_rate from shop.seller_profiles s join shop.users u using (user_id) where u.email = 'kari@ull.example'"),
                 QStringLiteral("true|0.1250"));
        const auto stale = wait(edit.save(CommandId::make(), {.key = record->key, .version = record->version, .changed = {{QStringLiteral("name"), QStringLiteral("X")}}, .whole = whole}));
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, Error::Kind::Conflict);
    }

    void bankAndTaxGoSealedAndComeBack()
    {
        DbExecutor executor(m_database.profile(), m_database.credentials(manager));
        const EditForm form = queries(executor, manager).bankForm();
        const auto record = wait(form.load(m_id));
        QVERIFY2(record, qPrintable(record ? QString() : record.error().message));
        FieldValues values = record->values;
        for (const QString &part : bankParts())
            QCOMPARE(values[part].toString(), QString());
        values.insert(QStringLiteral("account"), iban);
        values.insert(QStringLiteral("tax_id"), QStringLiteral("NO912345678MVA"));
        const auto saved = wait(form.save(CommandId::make(), {.key = m_id, .version = record->version, .changed = values, .whole = values}));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
        const auto again = wait(form.load(m_id));
        QVERIFY(again);
        QCOMPARE(again->values, values);
        QCOMPARE(again->version, *saved);

        // nowhere in the database, not even where it keeps what was asked
        for (const auto &place : {"shop.seller_profiles", "backoffice.commands", "backoffice.audit_log"})
            QCOMPARE(m_database.value(QStringLiteral("select count(*) from %1 t where t::text ~ '8601|1117|912345678'").arg(QLatin1String(place))).toString(), QStringLiteral("0"));
        QCOMPARE(value("select jsonb_object_keys(bank_details) from shop.seller_profiles where bank_details is not null order by 1 limit 1"), QStringLiteral("alg"));
    }

    void anEnvelopeOfAnotherSellerDoesNotOpen()
    {
        m_database.execute(QStringLiteral("update shop.seller_profiles set bank_details = (select bank_details from shop.seller_profiles where user_id = '%1') "
                                          "where business_name = 'Serra Alta, Lda.'")
                               .arg(m_id));
        const QString other = value("select user_id::text from shop.seller_profiles where business_name = 'Serra Alta, Lda.'");
        DbExecutor executor(m_database.profile(), m_database.credentials(manager));
        const auto record = wait(queries(executor, manager).bankForm().load(other));
        QVERIFY(!record);
        QVERIFY(record.error().message.contains(QStringLiteral("tampered")));
    }

    void withoutTheKeyNothingOpensAndNothingIsSaved()
    {
        SealingKey none;
        DbExecutor executor(m_database.profile(), m_database.credentials(manager));
        const EditForm form = SellerQueries(executor, Role::Manager, none).bankForm();
        QVERIFY(!wait(form.load(m_id)));
        const QString before = value("select md5(bank_details::text) from shop.seller_profiles where business_name = 'Havstein AS'");
        const auto saved = wait(form.save(CommandId::make(), {.key = m_id, .version = 1, .changed = {}, .whole = {{QStringLiteral("bank"), QStringLiteral("B")}}}));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::PermissionDenied);
        QCOMPARE(value("select md5(bank_details::text) from shop.seller_profiles where business_name = 'Havstein AS'"), before);
    }

    void whatIsMistypedIsSaid_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("iban") << QStringLiteral("account") << QStringLiteral("DE89 3704 0044 0532 0130 00") << true;
        QTest::newRow("iban, digits turned") << QStringLiteral("account") << QStringLiteral("DE89 3704 0044 0532 0310 00") << false;
        QTest::newRow("iban, cut off") << QStringLiteral("account") << QStringLiteral("DE89 3704") << false;
        QTest::newRow("an American account") << QStringLiteral("account") << QStringLiteral("000123456789") << true;
        QTest::newRow("bic") << QStringLiteral("bic") << QStringLiteral("DNBANOKK") << true;
        QTest::newRow("bic of seven") << QStringLiteral("bic") << QStringLiteral("DNBANOK") << false;
        QTest::newRow("tax id too long") << QStringLiteral("tax_id") << QString(51, u'9') << false;
    }

    void whatIsMistypedIsSaid()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(bool, isFine);
        QCOMPARE(!bankProblems({{field, text}}).contains(field), isFine);
    }

    void commissionsAreExact_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("rate");
        QTest::newRow("whole") << QStringLiteral("12") << QStringLiteral("0.1200");
        QTest::newRow("hundredths") << QStringLiteral("0.01") << QStringLiteral("0.0001");
        QTest::newRow("with its sign") << QStringLiteral("7.5 %") << QStringLiteral("0.0750");
        QTest::newRow("all") << QStringLiteral("100") << QStringLiteral("1.0000");
        QTest::newRow("more than all") << QStringLiteral("100.01") << QString();
        QTest::newRow("negative") << QStringLiteral("-1") << QString();
        QTest::newRow("three decimals") << QStringLiteral("1.125") << QString();
        QTest::newRow("words") << QStringLiteral("a lot") << QString();
    }

    void commissionsAreExact()
    {
        QFETCH(QString, typed);
        QFETCH(QString, rate);
        const FieldValues values{{QStringLiteral("commission"), QString(typed).replace(u'.', QLocale().decimalPoint())}};
        QCOMPARE(!sellerProblems(values).contains(QStringLiteral("commission")), !rate.isEmpty());
        if (rate.isEmpty())
            return;
        QCOMPARE(sellerChanges(values, values)[QLatin1String("commission_rate")].toString(), rate);
        QCOMPARE(commissionWords(commissionOfRate(rate)) + u' ', QString(typed).remove(QStringLiteral(" %")).replace(u'.', QLocale().decimalPoint()) + u' ');
    }

private:
    [[nodiscard]] SellerQueries queries(DbExecutor &executor, const QString &login) const
    {
        return {executor, login == manager ? Role::Manager : login == agent ? Role::Support
                                                                            : Role::Warehouse,
                m_key};
    }
    [[nodiscard]] Result<SellerDetail> seller(const QString &login) const
    {
        DbExecutor executor(m_database.profile(), m_database.credentials(login));
        return wait(queries(executor, login).seller(QUuid::fromString(m_id), {}));
    }
    [[nodiscard]] QString value(const char *sql) const { return m_database.value(QString::fromUtf8(sql)).toString(); }

    TestDatabase m_database{TestDatabase::From::Demo};
    SealingKey m_key;
    QString m_id;
};

QTEST_GUILESS_MAIN(TestSellerQueries)
#include "tst_seller_queries.moc"
