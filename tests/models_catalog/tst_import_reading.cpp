// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/import_cells.h"
#include "models/catalog/import_html.h"
#include "models/catalog/import_lines.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

// Files as they come: separators, quotes, encodings, damage; and what products they mean.
class TestImportReading : public QObject
{
    Q_OBJECT

    struct Reading {
        QList<QStringList> rows;
        QList<qint64> lines;
        QString problem;
    };
    static Reading read(const QByteArray &bytes, std::optional<ImportCsvFormat> format = {})
    {
        QBuffer file;
        file.setData(bytes);
        file.open(QIODevice::ReadOnly);
        ImportCsvReader reader(file, format.value_or(ImportCsvFormat::of(bytes.left(65536))));
        Reading reading;
        ImportCsvRecord record;
        for (;;) {
            const auto next = reader.next(record);
            if (!next)
                reading.problem = next.error().message;
            if (!next || !*next)
                return reading;
            QStringList cells;
            for (const ImportCsvCell &cell : record.cells)
                cells << (cell.isQuoted && cell.text.isEmpty() ? QStringLiteral("\"\"") : QString::fromUtf8(cell.text));
            reading.rows << cells;
            reading.lines << record.line;
        }
    }
    static QList<ImportLine> linesOf(const QByteArray &bytes, ImportRemarks *remarks = nullptr, std::function<void(ImportMapping &)> change = {})
    {
        QBuffer file;
        file.setData(bytes);
        file.open(QIODevice::ReadOnly);
        ImportCsvReader reader(file, ImportCsvFormat::of(bytes));
        ImportCsvRecord record;
        if (!reader.next(record).value())
            return {};
        QStringList headers;
        for (const ImportCsvCell &cell : record.cells)
            headers << QString::fromUtf8(cell.text);
        ImportMapping mapping = ImportMapping::of(headers);
        if (change)
            change(mapping);
        QList<ImportLine> lines;
        const auto maker = ImportLineMaker::make(mapping, [&lines](const ImportLine &line) { lines << line; });
        while (reader.next(record).value())
            maker->add(record);
        maker->finish();
        if (remarks != nullptr)
            *remarks = maker->remarks();
        return lines;
    }
    // JSON with single quotes
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    static QByteArray cell(const ImportLine &line, ImportCell cell) { return line[cell].value_or("(none)"); }
    static QByteArray utf16(const QString &text, bool bigEndian, bool mark)
    {
        QStringEncoder encoder(bigEndian ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE, mark ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default);
        return encoder.encode(text);
    }

private slots:
    void cellsAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("rows");
        using Rows = QList<QStringList>;
        QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << Rows{{"a", "b"}, {"1", "2"}};
        QTest::newRow("no line end at the end") << QByteArray("a,b\n1,2") << Rows{{"a", "b"}, {"1", "2"}};
        QTest::newRow("Windows line ends") << QByteArray("a,b\r\n1,2\r\n") << Rows{{"a", "b"}, {"1", "2"}};
        QTest::newRow("old line ends") << QByteArray("a,b\r1,2\r") << Rows{{"a", "b"}, {"1", "2"}};
        QTest::newRow("quotes") << QByteArray("\"a\"\"b\",\"c,d\"\n") << Rows{{"a\"b", "c,d"}};
        QTest::newRow("lines in quotes") << QByteArray("a,\"b\r\nc\"\nd,e\n") << Rows{{"a", "b\r\nc"}, {"d", "e"}};
        QTest::newRow("nothing and empty") << QByteArray("a,,\"\"\n,,\n") << Rows{{"a", "", "\"\""}, {"", "", ""}};
        QTest::newRow("inches") << QByteArray("a,13\" screen,2\"\"x\nb,c,d\n") << Rows{{"a", "13\" screen", "2\"\"x"}, {"b", "c", "d"}};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF\"a\",b\n") << Rows{{"a", "b"}};
        QTest::newRow("semicolons") << QByteArray("a;b;c\n1,5;2;3\n") << Rows{{"a", "b", "c"}, {"1,5", "2", "3"}};
        QTest::newRow("tabs") << QByteArray("a\tb\tc, d\n1\t2\t3\n") << Rows{{"a", "b", "c, d"}, {"1", "2", "3"}};
        QTest::newRow("lines without anything") << QByteArray("\n\na,b\n\n1,2\n\n") << Rows{{"a", "b"}, {"1", "2"}};
        QTest::newRow("one column") << QByteArray("a\n\"\"\nb\n") << Rows{{"a"}, {"\"\""}, {"b"}};
        QTest::newRow("nothing") << QByteArray() << Rows{};
        const QString text = QStringLiteral("größe,名前\n13 €,\"🎈\nx\"\n");
        const Rows foreign{{"größe", "名前"}, {"13 €", "🎈\nx"}};
        QTest::newRow("UTF-8") << text.toUtf8() << foreign;
        QTest::newRow("UTF-16, little") << utf16(text, false, true) << foreign;
        QTest::newRow("UTF-16, big") << utf16(text, true, true) << foreign;
        QTest::newRow("UTF-16, no mark") << utf16(QStringLiteral("name,price\nTent,19.90\n"), false, false) << Rows{{"name", "price"}, {"Tent", "19.90"}};
    }
    void cellsAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QStringList>, rows);
        const Reading reading = read(bytes);
        QCOMPARE(reading.problem, QString());
        QCOMPARE(reading.rows, rows);
    }

    void westernTextIsReadWhenTold()
    {
        const QByteArray bytes("name;price\nGr\xF6\xDF"
                               "e \x80 \x84x\x93;1\n");
        QVERIFY2(read(bytes).problem.startsWith(QStringLiteral("Line 2:")), qPrintable(read(bytes).problem));
        QVERIFY(read(bytes).problem.contains(QStringLiteral("UTF-8")));
        const Reading told = read(bytes, ImportCsvFormat{ImportEncoding::Western, ';'});
        QCOMPARE(told.rows.at(1), QStringList({QStringLiteral("Größe € „x“"), QStringLiteral("1")}));
    }

    void damageIsNamedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("beginning");
        QTest::addColumn<int>("rowsBefore");
        QTest::newRow("unclosed quote") << QByteArray("a,b\n1,2\n3,\"4\n5,6\n7,8\n") << "Line 3: the quotation mark" << 2;
        QTest::newRow("unclosed behind lines in quotes") << QByteArray("a,\"x\ny\nz\"\n1,\"2\n") << "Line 4: the quotation mark" << 1;
        QTest::newRow("text behind a quote") << QByteArray("a,b\n\"1\"x,2\n") << "Line 2: text follows" << 1;
        QTest::newRow("wrong encoding") << QByteArray("a,b\n1,2\n3,\xFC\n") << "Line 3: this is not UTF-8" << 2;
        QTest::newRow("zero bytes") << QByteArray("a,b\n1,2\n3,x\0y\n", 14) << "Line 3: zero bytes" << 2;
        QTest::newRow("quote without an end in a huge file") << "a,b\n1,\"" + QByteArray(17 * 1024 * 1024, 'x') << "Line 2: a text of more than 16 MB" << 1;
    }
    void damageIsNamedWithItsLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, beginning);
        QFETCH(int, rowsBefore);
        const Reading reading = read(bytes, ImportCsvFormat{});
        QVERIFY2(reading.problem.startsWith(beginning), qPrintable(reading.problem));
        QCOMPARE(reading.rows.size(), rowsBefore);
    }

    // Every place where the buffer can end.
    void chunksEndAnywhere()
    {
        QByteArray bytes("head,words\r\n");
        QList<qint64> lines{1};
        qint64 line = 2;
        for (int i = 0; bytes.size() < 900 * 1024; ++i) {
            lines << line;
            const int lineEnds = i % 4;
            bytes += QByteArray::number(i) + ",\"" + QByteArray(i % 97, 'x') + QByteArray("\n\"\"").repeated(lineEnds) + "ü\"\r\n";
            line += 1 + lineEnds;
        }
        const Reading reading = read(bytes);
        QCOMPARE(reading.problem, QString());
        QCOMPARE(reading.lines, lines);
        for (int i = 1; i < reading.rows.size(); ++i) {
            QCOMPARE(reading.rows.at(i).size(), 2);
            QCOMPARE(reading.rows.at(i).at(0), QString::number(i - 1));
            QVERIFY(reading.rows.at(i).at(1).endsWith(QStringLiteral("ü")));
        }
    }

    void memoryStaysFlat()
    {
        // more than a million lines that no disk has to hold
        class Endless final : public QIODevice
        {
        public:
            qint64 left = 60LL * 1024 * 1024;
            bool isSequential() const override { return true; }
            bool atEnd() const override { return left <= 0; }
            qint64 readData(char *data, qint64 size) override
            {
                static const QByteArray line("sku,\"a name, quoted\",19.90,text text text\n");
                const qint64 take = qMin(left, size);
                for (qint64 i = 0; i < take; ++i)
                    data[i] = line.at(int((m_at + i) % line.size()));
                m_at += take;
                left -= take;
                return take;
            }
            qint64 writeData(const char *, qint64) override { return -1; }

        private:
            qint64 m_at = 0;
        } file;
        file.open(QIODevice::ReadOnly);
        const auto memory = [] {
            QFile status(QStringLiteral("/proc/self/statm"));
            return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').at(1).toLongLong() * 4096 : -1;
        };
        ImportCsvReader reader(file, ImportCsvFormat{});
        ImportCsvRecord record;
        const qint64 before = memory();
        qint64 most = 0;
        qint64 records = 0;
        for (; reader.next(record).value(); ++records) {
            if (records % 100'000 == 0)
                most = qMax(most, memory());
        }
        QVERIFY(records > 1'000'000);
        QVERIFY2(most - before < 16 * 1024 * 1024, qPrintable(QString::number(most - before)));
    }

    void htmlBecomesText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraph") << "<p>Classic blown clay pot for plants</p>"
                                   << "Classic blown clay pot for plants";
        QTest::newRow("no HTML") << "Wide, 3 < 5 & 7 > 2\n\n  indented"
                                 << "Wide, 3 < 5 & 7 > 2\n\n  indented";
        QTest::newRow("paragraphs") << "<p>One\n two</p>\n<p>Three</p>"
                                    << "One two\n\nThree";
        QTest::newRow("breaks") << "One<br>two<br/>three"
                                << "One\ntwo\nthree";
        QTest::newRow("list") << "<p>Has:</p><ul>\n<li>a <b>bold</b> hem</li>\n<li>pockets</li>\n</ul><p>End</p>"
                              << "Has:\n• a bold hem\n• pockets\n\nEnd";
        QTest::newRow("entities") << "Fish &amp; chips&nbsp;&#8364;5 &#x1F388; &unknown; &lt;b&gt;" << QStringLiteral("Fish & chips €5 🎈 &unknown; <b>");
        QTest::newRow("scripts") << "<p>Safe</p><script>alert('<p>no</p>')</script><style>p{}</style>"
                                 << "Safe";
        QTest::newRow("pictures") << "<p>See <img src=\"file:///etc/passwd\" onerror=\"x\"> this</p>"
                                  << "See this";
        QTest::newRow("comments") << "<p>a<!-- <b>hidden</b> -->b</p>"
                                  << "ab";
        QTest::newRow("broken") << "<p>open <b>never closed"
                                << "open never closed";
    }
    void htmlBecomesText()
    {
        QFETCH(QString, html);
        QFETCH(QString, text);
        QCOMPARE(plainTextOfHtml(html), text);
    }

    void shopifyLinesBecomeProducts()
    {
        const QByteArray file("Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Qty,"
                              "Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card\n"
                              "felt-hat,Felt Hat,<p>Warm</p>,Huts Ltd,Hats,\"winter, felt\",true,Title,Default Title,,,'00815,120.0,4,25,30,true,,https://x.example/hat.jpg,1,A hat,false\n"
                              "wool-top,Wool Top,Soft,Huts Ltd,,wool,false,Size,Small,Color,Red,W-S,200,1,60,,true,111,https://x.example/top.jpg,2,,false\n"
                              "wool-top,,,,,,,,Medium,,Red,W-M,200,2,60,,true,222,https://x.example/first.jpg,1,First,\n"
                              "wool-top,,,,,,,,,,,,,,,,,,https://x.example/third.jpg,3,,\n"
                              "wool-top,,,,,,,,Large,,Blue,W-L,220,3,65.5,,true,333,https://x.example/large.jpg,4,,\n");
        ImportRemarks remarks;
        const QList<ImportLine> lines = linesOf(file, &remarks);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(remarks.stockUnits, 10);
        QCOMPARE(remarks.splitProducts, 1);

        const ImportLine &hat = lines.at(0);
        QCOMPARE(hat.line, qint64(2));
        QCOMPARE(cell(hat, ImportCell::Handle), "felt-hat");
        QCOMPARE(cell(hat, ImportCell::Name), "Felt Hat");
        QCOMPARE(cell(hat, ImportCell::Description), "Warm");
        QCOMPARE(cell(hat, ImportCell::Sku), "00815");
        QCOMPARE(cell(hat, ImportCell::Weight), "120");
        QCOMPARE(cell(hat, ImportCell::Price), "25");
        QCOMPARE(cell(hat, ImportCell::CompareAtPrice), "30");
        QCOMPARE(cell(hat, ImportCell::Status), "ACTIVE");
        QCOMPARE(cell(hat, ImportCell::Attributes), json("{'brand':'Huts Ltd','type':'Hats'}"));
        QCOMPARE(cell(hat, ImportCell::Tags), json("['winter','felt']"));
        QCOMPARE(cell(hat, ImportCell::Variants), "[]");
        QCOMPARE(cell(hat, ImportCell::Images), json("[{'alt':'A hat','url':'https://x.example/hat.jpg'}]"));
        QCOMPARE(cell(hat, ImportCell::Barcode), "(none)");

        const ImportLine &top = lines.at(1);
        QCOMPARE(top.line, 3);
        QCOMPARE(cell(top, ImportCell::Status), "DRAFT");
        QCOMPARE(cell(top, ImportCell::Sku), "W-S");
        QCOMPARE(QJsonDocument::fromJson(cell(top, ImportCell::Variants)),
                 QJsonDocument::fromJson(json("[{'size':'Small','color':'Red','sku':'W-S','barcode':'111'},{'size':'Medium','color':'Red','sku':'W-M','barcode':'222'}]")));
        const QJsonArray pictures = QJsonDocument::fromJson(cell(top, ImportCell::Images)).array();
        QCOMPARE(pictures.size(), 4);
        QCOMPARE(pictures.first()[QLatin1String("url")].toString(), QStringLiteral("https://x.example/first.jpg"));

        // another price is another product
        const ImportLine &large = lines.at(2);
        QCOMPARE(large.line, 6);
        QCOMPARE(cell(large, ImportCell::Handle), "wool-top-large-blue");
        QCOMPARE(cell(large, ImportCell::Name), QStringLiteral("Wool Top – Large / Blue").toUtf8());
        QCOMPARE(cell(large, ImportCell::Price), "65.5");
        QCOMPARE(cell(large, ImportCell::Sku), "W-L");
        QCOMPARE(cell(large, ImportCell::Variants), json("[{'color':'Blue','size':'Large'}]"));
        QCOMPARE(cell(large, ImportCell::Images), json("[{'alt':null,'url':'https://x.example/large.jpg'}]"));
    }

    void anyFileIsGuessedAndMapped()
    {
        const QByteArray file("Artikelnummer;Bezeichnung;Preis;EAN;Lagerort;Material\nA-1; Zelt ;19,90;400;R1;Nylon\nA-2;Plane;5,00;;;\n");
        const ImportMapping guess = ImportMapping::of({"Artikelnummer", "Bezeichnung", "Preis", "EAN", "Lagerort", "Material"});
        QCOMPARE(guess.kind, ImportKind::Other);
        QCOMPARE(guess.targets, QStringList({"sku", "name", "price", "barcode", "", ""}));
        QCOMPARE(guess.ignoredHeaders(), QStringList({"Lagerort", "Material"}));
        QVERIFY2(guess.problem().contains(QStringLiteral("currency")), qPrintable(guess.problem()));
        const QList<ImportLine> lines = linesOf(file, nullptr, [](ImportMapping &mapping) { mapping.targets[5] = QStringLiteral("attribute"); });
        QCOMPARE(cell(lines.at(0), ImportCell::Name), "Zelt");
        QCOMPARE(cell(lines.at(0), ImportCell::Price), "19,90");
        QCOMPARE(cell(lines.at(0), ImportCell::Attributes), json("{'Material':'Nylon'}"));
        QCOMPARE(cell(lines.at(0), ImportCell::NewHandle), "zelt-a-1");
        QCOMPARE(cell(lines.at(1), ImportCell::Barcode), "(none)");
        QCOMPARE(cell(lines.at(1), ImportCell::Attributes), "(none)");
    }

    void aMappingIsRememberedForItsHeaders()
    {
        ImportMapping mapping = ImportMapping::of({"Nr", "Was", "Euro"});
        mapping.targets = {QStringLiteral("sku"), QStringLiteral("name"), QStringLiteral("price")};
        mapping.currency = QStringLiteral("EUR");
        mapping.commaDecimals = true;
        ImportMapping later = ImportMapping::of({"Euro", "Nr", "Was"});
        QCOMPARE(ImportMapping::keyOf(later.headers), ImportMapping::keyOf(mapping.headers));
        QVERIFY(ImportMapping::keyOf({"Euro", "Nr"}) != ImportMapping::keyOf(mapping.headers));
        later.restore(mapping.toJson());
        QCOMPARE(later.targets, QStringList({"price", "sku", "name"}));
        QCOMPARE(later.currency, QStringLiteral("EUR"));
        QVERIFY(later.commaDecimals);
        QCOMPARE(later.problem(), QString());
        later.targets[2] = QStringLiteral("sku");
        QVERIFY(!later.problem().isEmpty());
    }

    void linesThatDoNotFitTheHeaderAreRefused()
    {
        const QList<ImportLine> lines = linesOf("sku,name,price\nA,B,1,surplus\nA,B\nC,D,2,,\n");
        QVERIFY(cell(lines.at(0), ImportCell::Unread).contains("too_many_cells"));
        QVERIFY(cell(lines.at(1), ImportCell::Unread).contains("too_few_cells"));
        QCOMPARE(cell(lines.at(2), ImportCell::Unread), "(none)");
    }

    void handlesAreMadeOfWords()
    {
        QCOMPARE(handleOf(QStringLiteral("  Crème brûlée & Größe Ø 5! ")), QStringLiteral("creme-brulee-grosse-o-5"));
        QCOMPARE(handleOf(QStringLiteral("Women’s top")), QStringLiteral("womens-top"));
        QCOMPARE(handleOf(QStringLiteral("名前")), QString());
    }
};

QTEST_GUILESS_MAIN(TestImportReading)
#include "tst_import_reading.moc"
