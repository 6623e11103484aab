// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/db_executor.h"
#include "models/payments/payment_queries.h"
#include "tests/support/test_database.h"

#include <QTest>

// Payments through the logins of those who may see them, and of those who may not.
class TestPaymentQueries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_database.isReady(), qPrintable(m_database.problem())); }

    void aPaymentAddsUpWithItsRefunds()
    {
        const QString id = aPayment(QStringLiteral("p.refunded_amount > 0"));
        const auto payment = detail(QStringLiteral("sam.okafor"), id);
        QVERIFY2(payment, payment ? "" : qPrintable(payment.error().message));
        QCOMPARE(payment->id, QUuid::fromString(id));
        QVERIFY(payment->orderNumber.startsWith(QStringLiteral("ORD-")));
        QCOMPARE(payment->net.minorUnits(), payment->amount.minorUnits() - payment->fee.minorUnits());
        qint64 completed = 0;
        for (const PaymentRefund &refund : payment->refunds)
            completed += refund.state == u"COMPLETED" ? refund.amount.minorUnits() : 0;
        QCOMPARE(completed, payment->refunded.minorUnits());
        QCOMPARE(payment->left().minorUnits(), payment->amount.minorUnits() - payment->refunded.minorUnits() - payment->pending.minorUnits());
        QVERIFY(payment->left().minorUnits() >= 0);
    }

    void theOtherAttemptsForTheOrderAreTold()
    {
        const QString id = aPayment(QStringLiteral("p.status = 'COMPLETED' and exists (select from shop.payments x where x.order_id = p.order_id and x.status = 'FAILED')"));
        const auto payment = detail(QStringLiteral("mona.keller"), id);
        QVERIFY2(payment, payment ? "" : qPrintable(payment.error().message));
        QVERIFY(std::any_of(payment->attempts.cbegin(), payment->attempts.cend(), [](const PaymentAttempt &other) { return other.status == u"FAILED"; }));
        QVERIFY(std::none_of(payment->attempts.cbegin(), payment->attempts.cend(), [&id](const PaymentAttempt &other) { return other.id == QUuid::fromString(id); }));
    }

    void warehouseStaffAreRefused()
    {
        const auto payment = detail(QStringLiteral("jonas.weber"), aPayment(QStringLiteral("true")));
        QVERIFY(!payment);
        QCOMPARE(payment.error().sqlState, QStringLiteral("42501"));
    }

    void whatIsNotThereIsSaid()
    {
        const auto payment = detail(QStringLiteral("sam.okafor"), QUuid::createUuid().toString(QUuid::WithoutBraces));
        QVERIFY(!payment);
        QCOMPARE(payment.error().kind, Error::Kind::NotFound);
    }

private:
    [[nodiscard]] QString aPayment(const QString &condition) const
    {
        const QString id = m_database.value(QStringLiteral("select p.payment_id from shop.payments p where %1 order by p.payment_id desc limit 1").arg(condition)).toString();
        if (id.isEmpty())
            qFatal("The demo shop has no payment with %s", qPrintable(condition));
        return id;
    }

    [[nodiscard]] Result<PaymentDetail> detail(const QString &login, const QString &id) const
    {
        DbExecutor executor(m_database.profile(), m_database.credentials(login));
        auto future = PaymentQueries(executor).detail(QUuid::fromString(id), {});
        future.waitForFinished();
        return future.result();
    }

    TestDatabase m_database{TestDatabase::From::Demo};
};

QTEST_GUILESS_MAIN(TestPaymentQueries)
#include "tst_payment_queries.moc"
