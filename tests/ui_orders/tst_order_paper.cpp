// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/orders/order_paper.h"

#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

// Invoices, credit notes and packing slips, read back as their readers would.
class TestOrderPaper : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Germany));
        Theme::instance().install(*qApp);
    }

    void anInvoiceSaysEveryAmount()
    {
        const QString text = written(OrderPaperKind::Invoice, {order()});
        for (const QString words : {"Invoice", "Number ORD-2026-000007", "Zoë Löwe", "Merino Base Layer", "MBL-1 · M / Green", "Still to pay"})
            QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not in ") + text));
        // 90071992547409.93 € is beyond what a double keeps to the cent
        for (const qint64 amount : {9007199254740993LL, 9007199254740000LL, 1500LL, -1007LL, 500LL, 3001LL})
            QVERIFY2(text.contains(plain(Format::money(amount, QStringLiteral("EUR")))), qPrintable(QString::number(amount) + QStringLiteral(" is not in ") + text));
    }

    void theYenHasNoCents()
    {
        QJsonObject json = answer();
        json[QStringLiteral("order")] = changed(json[QStringLiteral("order")].toObject(), {{QStringLiteral("currency"), QStringLiteral("JPY")}});
        json.remove(QStringLiteral("payments"));
        json.remove(QStringLiteral("credit_notes"));
        const QString text = written(OrderPaperKind::Invoice, {OrderPapers::fromJson(QJsonDocument(json)).value()});
        QVERIFY2(text.contains(plain(Format::money(1500, QStringLiteral("JPY")))), qPrintable(text));
        QVERIFY(!text.contains(u'€'));
    }

    void aCreditNoteForEachCompletedRefund()
    {
        const OrderPapers papers = order();
        QCOMPARE(papers.creditNotes.size(), 2);
        QCOMPARE(countOrderPapers(OrderPaperKind::CreditNote, {papers, papers}), 4);
        const QString text = written(OrderPaperKind::CreditNote, {papers});
        for (const QString words : {"Number ORD-2026-000007-C1", "Number ORD-2026-000007-C2", "For invoice ORD-2026-000007", "Does not fit", "Visa •• 4242", "Goodwill"})
            QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not in ") + text));
        for (const qint64 amount : {1234LL, 1000LL, 34LL, 200LL})
            QVERIFY2(text.contains(plain(Format::money(amount, QStringLiteral("EUR")))), qPrintable(QString::number(amount) + QStringLiteral(" is not in ") + text));
    }

    void aPackingSlipSaysNoAmount()
    {
        const QString text = written(OrderPaperKind::PackingSlip, {order()});
        QVERIFY2(text.contains(QStringLiteral("Packing slip")) && text.contains(QStringLiteral("In this parcel")), qPrintable(text));
        QVERIFY2(!text.contains(u'€'), qPrintable(text));
    }

    void whatHasNoInvoiceIsLeftOut_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<qint64>("paid");
        QTest::addColumn<int>("invoices");
        QTest::newRow("not confirmed") << QStringLiteral("PENDING") << 0LL << 0;
        QTest::newRow("confirmed") << QStringLiteral("CONFIRMED") << 0LL << 1;
        QTest::newRow("called off unpaid") << QStringLiteral("CANCELLED") << 0LL << 0;
        QTest::newRow("called off after it was paid") << QStringLiteral("CANCELLED") << 5000LL << 1;
    }
    void whatHasNoInvoiceIsLeftOut()
    {
        QFETCH(QString, status);
        QFETCH(qint64, paid);
        QJsonObject json = answer();
        json[QStringLiteral("order")] =
            changed(json[QStringLiteral("order")].toObject(), {{QStringLiteral("status"), status}, {QStringLiteral("paid_amount"), paid}});
        const OrderPapers papers = OrderPapers::fromJson(QJsonDocument(json)).value();
        QTEST(countOrderPapers(OrderPaperKind::Invoice, {papers}), "invoices");
        if (status == u"CANCELLED")
            QCOMPARE(papers.due().minorUnits(), 0);
    }

    void manyItemsAndManyOrdersTurnPages()
    {
        OrderPapers papers = order();
        const OrderItem item = papers.order.items.first();
        for (int i = 0; i < 60; ++i) {
            OrderItem more = item;
            more.name = QStringLiteral("Item %1 of a very long name that takes more than one line of the table on this page of paper").arg(i);
            papers.order.items.append(more);
        }
        const QString text = written(OrderPaperKind::Invoice, {papers, order()});
        const qsizetype pages = text.count(u'\f');
        QVERIFY2(pages >= 4, qPrintable(QString::number(pages)));
        QVERIFY(text.contains(QStringLiteral("Invoice ORD-2026-000007, continued")));
        for (int i = 0; i < 60; ++i)
            QVERIFY2(text.contains(QStringLiteral("Item %1 of").arg(i)), qPrintable(QString::number(i)));
        QCOMPARE(text.count(QStringLiteral("Still to pay")), 2);
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const auto refused = writeOrderPapers(QStringLiteral("/nowhere/at/all.pdf"), OrderPaperKind::Invoice, QStringLiteral("Shop"), {order()});
        QVERIFY(!refused);
        QVERIFY(refused.error().message.startsWith(QStringLiteral("The file cannot be written")));
    }

private:
    // Spaces that do not break, and letters that are joined, look like others on paper.
    [[nodiscard]] static QString plain(const QString &text) { return text.normalized(QString::NormalizationForm_KC); }

    [[nodiscard]] static QJsonObject changed(QJsonObject object, const QVariantMap &values)
    {
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            object[value.key()] = QJsonValue::fromVariant(value.value());
        return object;
    }

    [[nodiscard]] static QJsonObject answer()
    {
        return QJsonDocument::fromJson(R"({
            "order": {"order_id": "0198c000-0000-7000-8000-000000000007", "order_number": "ORD-2026-000007", "status": "SHIPPED", "currency": "EUR",
                "customer_name": "Zoë Löwe", "subtotal_amount": 9007199254740000, "shipping_amount": 500, "tax_amount": 1500, "discount_amount": 1007,
                "total_amount": 9007199254740993, "paid_amount": 9007199254737992, "refunded_amount": 1434, "created_at": "2026-03-01T09:30:00Z",
                "shipping_address": {"name": "Zoë Löwe", "line1": "Elbchaussee 1", "city": "Hamburg", "country": "DE"},
                "billing_address": {"name": "Löwe GmbH", "line1": "Am Kai 2", "city": "Hamburg", "country": "DE"}},
            "items": [{"order_item_id": "0198c000-0000-7000-8000-000000000011", "product_name": "Merino Base Layer", "product_sku": "MBL-1",
                "variant_options": {"size": "M", "zcolor": "Green"}, "unit_price_amount": 4503599627370000, "quantity": 2,
                "total_price_amount": 9007199254740000, "fulfillment_status": "SHIPPED", "shipped_quantity": 2, "cancelled_quantity": 0, "refunded_quantity": 1}],
            "payments": [{"payment_id": "0198c000-0000-7000-8000-000000000021", "payment_method": "CREDIT_CARD", "status": "COMPLETED", "amount_charged": 9007199254737992,
                "currency": "EUR", "refunded_amount": 1434, "card_brand": "Visa", "card_last_four": "4242", "processed_at": "2026-03-01T09:31:00Z"}],
            "credit_notes": [
                {"refund_id": "0198c000-0000-7000-8000-000000000031", "payment_id": "0198c000-0000-7000-8000-000000000021", "refund_amount": 1234,
                    "items_amount": 1000, "tax_amount": 34, "shipping_amount": 0, "goodwill_amount": 200, "currency": "EUR", "reason": "Does not fit",
                    "completed_at": "2026-03-05T10:00:00Z", "lines": [{"order_item_id": "0198c000-0000-7000-8000-000000000011", "quantity": 1, "amount": 1000}]},
                {"refund_id": "0198c000-0000-7000-8000-000000000032", "payment_id": "0198c000-0000-7000-8000-000000000021", "refund_amount": 200,
                    "items_amount": 0, "tax_amount": 0, "shipping_amount": 0, "goodwill_amount": 200, "currency": "EUR", "reason": "Late",
                    "completed_at": "2026-03-06T10:00:00Z", "lines": []}]
        })")
            .object();
    }
    [[nodiscard]] static OrderPapers order() { return OrderPapers::fromJson(QJsonDocument(answer())).value(); }

    QString written(OrderPaperKind kind, const QList<OrderPapers> &orders)
    {
        const QString pdf = m_folder.filePath(QStringLiteral("papers.pdf"));
        const auto done = writeOrderPapers(pdf, kind, QStringLiteral("Nordwind Outdoor"), orders);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        if (!reader.waitForFinished() || reader.exitCode() != 0)
            qFatal("pdftotext: %s", reader.readAllStandardError().constData());
        return plain(QString::fromUtf8(reader.readAllStandardOutput()));
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestOrderPaper)
#include "tst_order_paper.moc"
