// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/product_detail.h"
#include "models/catalog/product_fields.h"
#include "models/catalog/product_tables.h"

#include <QJsonDocument>
#include <QTest>

namespace {

// JSON with single quotes.
QJsonValue json(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(text).replace('\'', '"'));
    if (document.isNull())
        qFatal("%s is no JSON", text.constData());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

// The parts of a product that are edited as cells: what is read comes back, and what cannot be read is said where it stands.
class TestProductTables : public QObject
{
    Q_OBJECT

private slots:
    void attributesComeBackWithTheirKinds()
    {
        const QJsonObject attributes = json("{'material': 'nylon', 'years': 4, 'weight': 2.5, 'washable': true, 'code': '007', 'number': '4', 'empty': '', 'list': [1, 'a'], 'nested': {'a': {'b': null}}, 'גודל': 'גדול 🏔'}")
                                           .toObject();
        const QJsonArray rows = attributeRows(attributes);
        QCOMPARE(rows.size(), attributes.size());
        CellProblems problems;
        QCOMPARE(attributesOf(rows, &problems), attributes);
        QVERIFY(problems.isEmpty());
    }

    void aKindThatIsNotSaidIsHowTheValueLooks_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("number") << QStringLiteral("4") << QJsonValue(4);
        QTest::newRow("decimal") << QStringLiteral("2.5") << QJsonValue(2.5);
        QTest::newRow("yes") << QStringLiteral("true") << QJsonValue(true);
        QTest::newRow("with zeros in front") << QStringLiteral("007") << QJsonValue(QStringLiteral("007"));
        QTest::newRow("phone") << QStringLiteral("+4") << QJsonValue(QStringLiteral("+4"));
        QTest::newRow("exponent") << QStringLiteral("1e5") << QJsonValue(QStringLiteral("1e5"));
        QTest::newRow("words") << QStringLiteral("nylon") << QJsonValue(QStringLiteral("nylon"));
        QTest::newRow("null") << QStringLiteral("null") << QJsonValue(QStringLiteral("null"));
    }

    void aKindThatIsNotSaidIsHowTheValueLooks()
    {
        QFETCH(QString, words);
        QFETCH(QJsonValue, value);
        QJsonArray rows; // in braces, one list is the list itself
        rows.append(QJsonArray{QStringLiteral("a"), words});
        QCOMPARE(attributesOf(rows)[QLatin1String("a")], value);
    }

    void whatIsWrongIsSaidAtItsCell_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QStringList>("cells");
        const auto row = [](const char *name, const char *field, const char *rows, const QStringList &cells) {
            QTest::newRow(name) << QString::fromLatin1(field) << QByteArray(rows) << cells;
        };
        row("an attribute without a name", "attributes", "[['', 'x']]", {QStringLiteral("0/0")});
        row("twice", "attributes", "[['a', 'x'], [], ['a', 'y']]", {QStringLiteral("2/0")});
        row("no number", "attributes", "[['a', 'four', 'number'], ['b', '4', 'number']]", {QStringLiteral("0/1")});
        row("no list", "attributes", "[['a', '4', 'json']]", {QStringLiteral("0/1")});
        row("neither true nor false", "attributes", "[['a', 'yes', 'boolean']]", {QStringLiteral("0/1")});
        row("a choice without a name", "variants", "[['', 'sku', 'barcode', 'price'], ['M', '', '', '']]", {QStringLiteral("0/0")});
        row("two of one name", "variants", "[['size', 'size', 'sku', 'barcode', 'price'], ['M', 'L', '', '', '']]", {QStringLiteral("0/1")});
        row("a choice twice", "variants", "[['size', 'sku', 'barcode', 'price'], ['M', '', '', ''], ['M', '', '', '']]", {QStringLiteral("2/0")});
        row("prices", "variants", "[['size', 'sku', 'barcode', 'price'], ['M', '', '', 'x'], ['L', '', '', '-1'], ['S', '', '', '0']]",
            {QStringLiteral("1/3"), QStringLiteral("2/3"), QStringLiteral("3/3")});
        row("which choice", "variants", "[['size', 'sku', 'barcode', 'price'], ['', 'V-1', '', '']]", {QStringLiteral("1/0")});
        row("no address", "images", "[['x.jpg', ''], ['file:///etc/passwd', ''], ['https://x.example/a.jpg', '']]", {QStringLiteral("0/0"), QStringLiteral("1/0")});
    }

    void whatIsWrongIsSaidAtItsCell()
    {
        QFETCH(QString, field);
        QFETCH(QByteArray, rows);
        QFETCH(QStringList, cells);
        FieldValues values = newProductFields(QStringLiteral("EUR"));
        values.insert(QStringLiteral("name"), QStringLiteral("Tent"));
        values.insert(QStringLiteral("price"), QStringLiteral("5"));
        values.insert(QStringLiteral("seller"), QStringLiteral("somebody"));
        QVERIFY(productProblems(values).isEmpty());
        values.insert(field, json(rows));
        const auto problems = productProblems(values);
        QStringList found;
        for (auto each = problems.cbegin(); each != problems.cend(); ++each) {
            QVERIFY(!each->isEmpty());
            if (each.key() != field)
                found.append(each.key().mid(field.size() + 1));
        }
        found.sort();
        QCOMPARE(found, cells);
        QVERIFY(problems.contains(field));
    }

    void longTextsAreNotSent()
    {
        CellProblems problems;
        (void)imagesOf({QJsonArray{QStringLiteral("https://x.example/") + QString(500, u'a'), QString()}, QJsonArray{QStringLiteral("https://x.example/"), QString(256, u'ä')}}, &problems);
        QCOMPARE(problems.size(), 2);
        QVERIFY(problems.contains(QStringLiteral("0/0")) && problems.contains(QStringLiteral("1/1")));
    }

    void variantsComeBack_data()
    {
        QTest::addColumn<QByteArray>("variants");
        QTest::newRow("none") << QByteArray("[]");
        QTest::newRow("plain") << QByteArray("[{'size': 'M'}, {'size': 'L'}]");
        QTest::newRow("two choices, one of them missing, with all that differs")
            << QByteArray("[{'size': 'M', 'color': 'red | blue', 'sku': 'V-1', 'barcode': '400', 'price_amount': 1999}, {'size': 'L'}]");
    }

    void variantsComeBack()
    {
        QFETCH(QByteArray, variants);
        const QJsonArray all = json(variants).toArray();
        CellProblems problems;
        QCOMPARE(variantsOf(variantRows(all, QStringLiteral("EUR")), QStringLiteral("EUR"), &problems), all);
        QVERIFY(problems.isEmpty());
    }

    void imagesComeBackInTheirOrder()
    {
        const QList<ProductImage> images{{.url = QStringLiteral("https://x.example/b.jpg"), .altText = QStringLiteral("From behind")}, {.url = QStringLiteral("https://x.example/a.jpg"), .altText = {}}};
        const QJsonArray read = imagesOf(imageRows(images));
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.first()[QLatin1String("url")].toString(), images.first().url);
        QCOMPARE(read.first()[QLatin1String("alt_text")].toString(), images.first().altText);
    }
};

QTEST_GUILESS_MAIN(TestProductTables)
#include "tst_product_tables.moc"
