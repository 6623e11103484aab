// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/refunds/refund_draft.h"

#include <QTest>

// What a refund comes to, to the cent, and what is refused before it is sent.
class TestRefundDraft : public QObject
{
    Q_OBJECT

private slots:
    void theSharesOfADiscountAddUpToIt()
    {
        // 3 x 3.33 and 2 x 10.00 with 1.00 off, 20 % tax on top, 5.00 shipping
        const RefundBasis order = basis();
        qint64 cost = 0;
        for (const RefundItem &item : order.items)
            cost += item.cost;
        QCOMPARE(cost, order.subtotal - order.discount);
    }

    void unitByUnitGivesTheCentsOfAllAtOnce()
    {
        for (qsizetype at = 0; at < 2; ++at) {
            RefundBasis order = basis();
            RefundItem &item = order.items[at];
            const qint64 atOnce = item.amountOf(item.quantity);
            QCOMPARE(atOnce, item.cost);
            qint64 oneByOne = 0;
            while (item.unitsLeft() > 0) {
                const qint64 amount = item.amountOf(1);
                // the database refuses more than the units cost
                QVERIFY(amount <= item.unitPrice);
                oneByOne += amount;
                item.refundedAmount += amount;
                ++item.refunded;
            }
            QCOMPARE(oneByOne, atOnce);
            QCOMPARE(item.amountOf(1), qint64(0));
        }
    }

    void theTaxOfAllPartsIsTheTaxOfTheOrder()
    {
        RefundBasis order = basis();
        qint64 tax = 0;
        for (RefundItem &item : order.items) {
            while (item.unitsLeft() > 0) {
                const qint64 amount = item.amountOf(1);
                const qint64 part = order.taxOn(amount, 0);
                tax += part;
                order.refundedTax += part;
                item.refundedAmount += amount;
                ++item.refunded;
            }
        }
        tax += order.taxOn(0, order.shippingLeft());
        QCOMPARE(tax, order.tax);
    }

    void allThatIsLeftIsWhatWasPaid()
    {
        const RefundBasis order = basis();
        RefundDraft draft = good(order);
        draft.lines = {{.itemId = order.items[0].id, .quantity = 3}, {.itemId = order.items[1].id, .quantity = 2}};
        draft.shipping = QStringLiteral("5.00");
        const auto sum = draft.sum(order, QLocale::c());
        QVERIFY(sum.problems.isEmpty());
        QCOMPARE(sum.order.total(), order.payments.first().charged.minorUnits());
        QCOMPARE(sum.left, qint64(0));
    }

    void aboveTheLimitItNeedsSomebodyElse()
    {
        RefundBasis order = basis();
        order.limit = 1000;
        order.used = 400;
        RefundDraft draft = good(order);
        draft.goodwill = QStringLiteral("6.00");
        QVERIFY(!draft.sum(order, QLocale::c()).needsApproval);
        draft.goodwill = QStringLiteral("6.01");
        QVERIFY(draft.sum(order, QLocale::c()).needsApproval);
        order.limit = 0;
        order.used = 0;
        QVERIFY(draft.sum(order, QLocale::c()).needsApproval);
    }

    // point 30
    void whatCannotBeIsToldAtItsField_data()
    {
        QTest::addColumn<QString>("goodwill");
        QTest::addColumn<QString>("shipping");
        QTest::addColumn<int>("field");
        const auto row = [](const char *name, const char *goodwill, const char *shipping, RefundDraft::Field field) {
            QTest::newRow(name) << QString::fromLatin1(goodwill) << QString::fromLatin1(shipping) << int(field);
        };
        row("nothing", "", "", RefundDraft::Field::Total);
        row("zero", "0", "0.00", RefundDraft::Field::Total);
        row("negative", "-1", "", RefundDraft::Field::Goodwill);
        row("too fine", "1.001", "", RefundDraft::Field::Goodwill);
        row("other currency", "1 USD", "", RefundDraft::Field::Goodwill);
        row("words", "all of it", "", RefundDraft::Field::Goodwill);
        row("too much", "100.00", "", RefundDraft::Field::Goodwill);
        row("near the end of the numbers", "92233720368547758.07", "", RefundDraft::Field::Goodwill);
        row("past the end of the numbers", "99999999999999999999", "", RefundDraft::Field::Goodwill);
        row("shipping above", "", "5.01", RefundDraft::Field::Shipping);
        row("shipping negative", "", "-0.01", RefundDraft::Field::Shipping);
    }
    void whatCannotBeIsToldAtItsField()
    {
        QFETCH(QString, goodwill);
        QFETCH(QString, shipping);
        QFETCH(int, field);
        const RefundBasis order = basis();
        RefundDraft draft = good(order);
        draft.goodwill = goodwill;
        draft.shipping = shipping;
        const auto sum = draft.sum(order, QLocale::c());
        QVERIFY(!sum.problems.isEmpty());
        QCOMPARE(int(sum.problems.first().field), field);
        QVERIFY(!sum.problems.first().words.isEmpty());
    }

    void linesAreHeldAgainstWhatIsLeft()
    {
        RefundBasis order = basis();
        RefundItem &item = order.items[0];
        item.refunded = 2;
        item.shipped = 2;
        item.returned = 2;
        RefundDraft draft = good(order);
        draft.lines = {{.itemId = item.id, .quantity = 2}};
        QCOMPARE(draft.sum(order).problems.first().field, RefundDraft::Field::Line);
        draft.lines = {{.itemId = item.id, .quantity = 1, .restock = Restock::Sellable, .inventoryId = QUuid::createUuid()}};
        QCOMPARE(draft.sum(order).problems.first().field, RefundDraft::Field::Restock); // nothing more can come back
        item.returned = 0;
        QVERIFY(draft.sum(order).problems.isEmpty());
        draft.lines[0].inventoryId = {};
        QCOMPARE(draft.sum(order).problems.first().field, RefundDraft::Field::Restock); // but to somewhere
        draft.lines[0].restock = Restock::None;
        QVERIFY(draft.sum(order).problems.isEmpty());
        QVERIFY(draft.sum(order).order.lines.first().inventoryId.isNull());
    }

    void aPaymentInAnotherCurrencyIsTold()
    {
        RefundBasis order = basis();
        order.payments[0].charged = Money(3300, QStringLiteral("USD"));
        RefundDraft draft = good(order);
        draft.goodwill = QStringLiteral("1");
        QCOMPARE(draft.sum(order, QLocale::c()).problems.first().field, RefundDraft::Field::Payment);
    }

    void otherContentIsAnotherIntention()
    {
        const RefundBasis order = basis();
        RefundDraft draft = good(order);
        draft.goodwill = QStringLiteral("1");
        const QJsonObject first = draft.sum(order, QLocale::c()).order.content();
        QCOMPARE(draft.sum(order, QLocale::c()).order.content(), first);
        draft.message = QStringLiteral("Sorry");
        QVERIFY(draft.sum(order, QLocale::c()).order.content() != first);
    }

private:
    static RefundBasis basis()
    {
        const QByteArray text = R"({
            "order": {"order_id": "01890000-0000-7000-8000-000000000001", "order_number": "ORD-1", "currency": "EUR",
                "subtotal_amount": 2999, "discount_amount": 100, "shipping_amount": 500, "refunded_shipping_amount": 0,
                "tax_amount": 680, "refunded_tax_amount": 0},
            "items": [
                {"order_item_id": "01890000-0000-7000-8000-000000000002", "unit_price_amount": 333, "quantity": 3,
                    "total_price_amount": 999, "shipped_quantity": 3, "returned_quantity": 0, "refunded_quantity": 0, "refunded_amount": 0},
                {"order_item_id": "01890000-0000-7000-8000-000000000003", "unit_price_amount": 1000, "quantity": 2,
                    "total_price_amount": 2000, "shipped_quantity": 0, "returned_quantity": 0, "refunded_quantity": 0, "refunded_amount": 0}],
            "payments": [{"payment_id": "01890000-0000-7000-8000-000000000004", "amount_charged": 4079, "currency": "EUR",
                "refunded_amount": 0, "refund_pending_amount": 0}],
            "limit": 15000, "used": 0})";
        return RefundBasis::fromJson(QJsonDocument::fromJson(text)).value();
    }
    static RefundDraft good(const RefundBasis &order)
    {
        RefundDraft draft;
        draft.paymentId = order.payments.first().id;
        draft.reason = QStringLiteral("too small");
        return draft;
    }
};

QTEST_APPLESS_MAIN(TestRefundDraft)
#include "tst_refund_draft.moc"
