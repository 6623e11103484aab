// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/staged_products.h"
#include "models/db/session.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/choose_file.h"
#include "ui/common/record_list.h"
#include "ui/common/save_file.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

// Files of products, and cells edited in the list, on the real window and through to the rows. Every test has a shop of its own.
class TestProductTools : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::DemoAsLoaded);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
    }
    void cleanup()
    {
        ChooseFile::answerWith({});
        SaveFile::answerWith({});
        m_gui.reset();
        m_database.reset();
    }

    void aFileIsLookedAtMendedAndImportedOnce()
    {
        openCatalog();
        const QString sku = one("select sku from shop.products where price_currency = 'EUR' and compare_at_price_amount is null order by name limit 1");
        const QString path = file("Nummer;Was;Preis;Lager\n" + sku.toUtf8() + ";Umbenannt;19,90;7\nNEU-1;Neues Zelt;-5;3\n");
        chooseFile(path);
        // nobody knows these columns yet
        QTRY_VERIFY(m_gui->text(QStringLiteral("importFileNotice")).contains(QStringLiteral("SKU")));
        QVERIFY(!button("importNowButton")->isEnabled());
        pick("importColumnBox0", QStringLiteral("sku"));
        pick("importColumnBox1", QStringLiteral("name"));
        pick("importColumnBox2", QStringLiteral("price"));
        pick("importDecimalsBox", true);
        QVERIFY(m_gui->click(QStringLiteral("importNowButton")));

        // one line cannot be imported: nothing is
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("importLines")));
        QTRY_COMPARE(lines().size(), 1);
        QCOMPARE(lines().first(), QStringLiteral("3|Neues Zelt|Price -5: it must be above zero."));
        QVERIFY(m_gui->text(QStringLiteral("importNotice")).contains(QStringLiteral("1 line")));
        QVERIFY(!button("importNowButton")->isEnabled());
        QVERIFY(m_gui->click(QStringLiteral("importChangedButton")));
        QTRY_COMPARE(lines().size(), 1);
        QVERIFY2(lines().first().contains(QStringLiteral("Umbenannt")) && lines().first().contains(QStringLiteral("→ 19.90")), qPrintable(lines().first()));

        // mended, and read again: the columns are known by now
        QVERIFY(m_gui->click(QStringLiteral("importBackButton")));
        ChooseFile::answerWith(file("Nummer;Was;Preis;Lager\n" + sku.toUtf8() + ";Umbenannt;19,90;7\nNEU-1;Neues Zelt;5;3\n"));
        QVERIFY(m_gui->click(QStringLiteral("importBrowseButton")));
        QTRY_VERIFY(button("importNowButton")->isEnabled());
        QVERIFY(m_gui->click(QStringLiteral("importNowButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("importNowButton")), QStringLiteral("Import 2 products"));
        QCOMPARE(one("select count(*) from shop.products where sku = 'NEU-1'"), QStringLiteral("0"));
        QVERIFY(m_gui->click(QStringLiteral("importNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("importSheet")));
        QCOMPARE(one("select concat_ws('|', name, price_amount, status) from shop.products where sku = 'NEU-1'"), QStringLiteral("Neues Zelt|500|DRAFT"));
        QCOMPARE(one("select concat_ws('|', name, price_amount) from shop.products where sku = '" + sku + "'"), QStringLiteral("Umbenannt|1990"));

        // the same file again changes nothing
        openSheet();
        QVERIFY(m_gui->click(QStringLiteral("importBrowseButton")));
        QTRY_VERIFY(button("importNowButton")->isEnabled());
        QVERIFY(m_gui->click(QStringLiteral("importNowButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("importNowButton")), QStringLiteral("Nothing to import"));
        QVERIFY(!button("importNowButton")->isEnabled());
        QVERIFY(m_gui->text(QStringLiteral("importRemarks")).contains(QStringLiteral("2 lines change nothing")));
    }

    void damageIsSaidWithItsLine()
    {
        openCatalog();
        chooseFile(file("sku,name,price\nA,B,1\nC,\"D,2\n"));
        QTRY_VERIFY(m_gui->text(QStringLiteral("importFileNotice")).startsWith(QStringLiteral("Line 3:")));
        QVERIFY(!button("importNowButton")->isEnabled());
        ChooseFile::answerWith(file("sku,name,price\nA,Gr\xF6\xDF"
                                    "e,1\n"));
        QVERIFY(m_gui->click(QStringLiteral("importBrowseButton")));
        QTRY_VERIFY(m_gui->text(QStringLiteral("importFileNotice")).contains(QStringLiteral("UTF-8")));
        pick("importEncodingBox", int(2));
        QTRY_VERIFY(button("importNowButton")->isEnabled());
        QVERIFY(m_gui->click(QStringLiteral("importNowButton")));
        QTRY_COMPARE(lines().size(), 1);
        QVERIFY(lines().first().contains(QStringLiteral("Größe")));
    }

    void stoppedFromTheTrayNothingIsImported()
    {
        openCatalog();
        beginToImport(50);
        QVERIFY(m_gui->click(QStringLiteral("importCloseButton"))); // it goes on
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("tasksButton")));
        QVERIFY(m_gui->click(QStringLiteral("tasksButton")));
        qApp->activePopupWidget()->findChild<QAbstractButton *>(QStringLiteral("taskStopButton"))->click();
        QTRY_COMPARE(m_gui->window().workspace()->session().tasks().running(), 0);
        qApp->activePopupWidget()->close();
        m_database->execute(QStringLiteral("rollback"));
        openSheet();
        QVERIFY(m_gui->text(QStringLiteral("importNotice")).contains(QStringLiteral("Nothing was imported")));
        QCOMPARE(one("select count(*) from shop.products where sku like 'many-%'"), QStringLiteral("0"));
        // it can still be done
        QVERIFY(m_gui->click(QStringLiteral("importNowButton")));
        QTRY_COMPARE(one("select count(*) from shop.products where sku like 'many-%'"), QStringLiteral("50"));
    }

    void theServerGoesAwayMidwayAndNothingIsHalfDone()
    {
        openCatalog();
        beginToImport(50);
        // who is in is thrown out, and nobody gets in any more
        m_database->execute(QStringLiteral("rollback"));
        m_database->execute(QStringLiteral("alter database \"%1\" connection limit 0").arg(m_database->name()));
        m_database->execute(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'mona.keller' and datname = current_database()"));
        QTRY_COMPARE(m_gui->window().workspace()->session().tasks().running(), 0);
        const int done = one("select count(*) from shop.products where sku like 'many-%'").toInt();
        QVERIFY2(done == 0 || done == 50, qPrintable(QString::number(done)));
        m_database->execute(QStringLiteral("alter database \"%1\" connection limit -1").arg(m_database->name()));
    }

    void theListIsExportedForALaterImport()
    {
        openCatalog();
        const QString path = m_folder.filePath(QStringLiteral("products.csv"));
        SaveFile::answerWith(path);
        QVERIFY(m_gui->triggerAction(QStringLiteral("exportProductsAction")));
        QTRY_VERIFY(QFile::exists(path));
        chooseFile(path);
        QTRY_VERIFY(button("importNowButton")->isEnabled());
        QVERIFY(m_gui->click(QStringLiteral("importNowButton")));
        QTRY_COMPARE_WITH_TIMEOUT(m_gui->text(QStringLiteral("importNowButton")), QStringLiteral("Nothing to import"), 30'000);
    }

    void cellsAreEditedCheckedSavedAndTakenBack()
    {
        openCatalog();
        beginToEdit();
        const StagedProduct first = model().product(0);
        const QString id = first.id.toString(QUuid::WithoutBraces);
        const qint64 before = first.values[int(StagedField::Price)].toLongLong();

        typeInto(0, StagedField::Price, QStringLiteral("-5"));
        QTRY_VERIFY(m_gui->text(QStringLiteral("stagedNotice")).contains(QStringLiteral("above zero")));
        QVERIFY(!button("stagedSaveButton")->isEnabled());
        typeInto(0, StagedField::Price, QStringLiteral("99999"));
        QCOMPARE(m_gui->text(QStringLiteral("stagedSaveButton")), QStringLiteral("Save 1 change"));

        // from a spreadsheet: names of the next two
        QGuiApplication::clipboard()->setText(QStringLiteral("Pasted one\r\nPasted two\r\n"));
        table()->setCurrentIndex(model().index(1, int(StagedField::Name)));
        QTest::keySequence(table(), QKeySequence::Paste);
        QCOMPARE(m_gui->text(QStringLiteral("stagedSaveButton")), QStringLiteral("Save 3 changes"));
        QVERIFY(m_gui->click(QStringLiteral("stagedUndoButton")));
        QCOMPARE(m_gui->text(QStringLiteral("stagedSaveButton")), QStringLiteral("Save 1 change"));
        QTest::keySequence(table(), QKeySequence::Paste);

        QVERIFY(m_gui->click(QStringLiteral("stagedSaveButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("stagedNotice")), QStringLiteral("3 products saved."));
        QCOMPARE(one("select price_amount from shop.products where product_id = '" + id + "'"), QString::number(first.currency == QLatin1String("JPY") ? 99'999 : 9'999'900));
        QCOMPARE(one("select count(*) from shop.products where name like 'Pasted %'"), QStringLiteral("2"));

        QVERIFY(m_gui->click(QStringLiteral("stagedUndoSavedButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("stagedNotice")), QStringLiteral("3 products are as they were."));
        QCOMPARE(one("select price_amount from shop.products where product_id = '" + id + "'"), QString::number(before));
        QCOMPARE(one("select count(*) from shop.products where name like 'Pasted %'"), QStringLiteral("0"));
        QVERIFY(m_gui->click(QStringLiteral("stagedDiscardButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("stagedView")));
    }

    void aFormulaChangesAllThatMatch()
    {
        openCatalog();
        beginToEdit();
        const QString sum = one("select sum(price_amount) from shop.products");
        QVERIFY(m_gui->click(QStringLiteral("stagedFormulaButton")));
        pick("formulaKindBox", int(StagedFormula::Kind::Percent));
        QVERIFY(m_gui->type(QStringLiteral("formulaTextEdit"), QStringLiteral("100")));
        pick("formulaScopeBox", false);
        pick("formulaFieldBox", int(StagedField::Cost));
        QVERIFY(m_gui->click(QStringLiteral("formulaApplyButton")));
        QCOMPARE(model().stagedProducts(), one("select count(*) from shop.products where cost_price_amount > 0").toInt());
        const QString costs = one("select sum(cost_price_amount) * 2 from shop.products");
        QVERIFY(m_gui->click(QStringLiteral("stagedSaveButton")));
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->text(QStringLiteral("stagedNotice")).endsWith(QStringLiteral("saved.")), 30'000);
        QCOMPARE(one("select sum(cost_price_amount) from shop.products"), costs);
        QCOMPARE(one("select sum(price_amount) from shop.products"), sum);
    }

    void whoWasFirstIsShownAndNothingIsLost()
    {
        openCatalog();
        beginToEdit();
        const QString id = model().product(1).id.toString(QUuid::WithoutBraces);
        typeInto(0, StagedField::Name, QStringLiteral("Mine one"));
        typeInto(1, StagedField::Name, QStringLiteral("Mine two"));
        m_database->execute(QStringLiteral("update shop.products set barcode = 'THEIRS' where product_id = '%1'").arg(id));
        QVERIFY(m_gui->click(QStringLiteral("stagedSaveButton")));
        QTRY_VERIFY(m_gui->text(QStringLiteral("stagedNotice")).contains(QStringLiteral("Nothing was saved")));
        QCOMPARE(one("select count(*) from shop.products where name like 'Mine %'"), QStringLiteral("0"));
        QVERIFY(model().index(1, 0).data(StagedProducts::ConflictRole).toBool());
        QVERIFY(m_gui->click(QStringLiteral("noticeButton")));
        QTRY_COMPARE(model().index(1, int(StagedField::Barcode)).data().toString(), QStringLiteral("THEIRS"));
        QCOMPARE(model().index(1, 0).data().toString(), QStringLiteral("Mine two"));
        QVERIFY(m_gui->click(QStringLiteral("stagedSaveButton")));
        QTRY_COMPARE(one("select count(*) from shop.products where name like 'Mine %'"), QStringLiteral("2"));
        QCOMPARE(one("select barcode from shop.products where product_id = '" + id + "'"), QStringLiteral("THEIRS"));
    }

    void agentsHaveNoneOfIt()
    {
        QVERIFY(m_gui->signIn(QStringLiteral("sam.okafor")));
        m_gui->window().workspace()->showDesk(QStringLiteral("catalog"));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("productsList")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("editInListButton")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("productFilesButton")));
    }

private:
    QString one(const QString &sql) const { return m_database->value(sql).toString(); }
    QString one(const char *sql) const { return one(QString::fromUtf8(sql)); }
    QAbstractButton *button(const char *name) const { return m_gui->find<QAbstractButton>(QLatin1String(name)); }
    QTableView *table() const { return m_gui->find<QTableView>(QStringLiteral("stagedTable")); }
    StagedProducts &model() const { return *qobject_cast<StagedProducts *>(table()->model()); }

    QString file(const QByteArray &content)
    {
        QFile made(m_folder.filePath(QStringLiteral("file%1.csv").arg(++m_files)));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("The test's file cannot be written.");
        return made.fileName();
    }
    void openCatalog()
    {
        QVERIFY(m_gui->signIn(QStringLiteral("mona.keller")));
        m_gui->window().workspace()->showDesk(QStringLiteral("catalog"));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("editInListButton")));
        QTRY_VERIFY(m_gui->isSettled());
    }
    void openSheet()
    {
        QVERIFY(m_gui->triggerAction(QStringLiteral("importProductsAction")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("importSheet")));
        QTRY_VERIFY(m_gui->isSettled());
    }
    void chooseFile(const QString &path)
    {
        openSheet();
        ChooseFile::answerWith(path);
        QVERIFY(m_gui->click(QStringLiteral("importBrowseButton")));
        QTRY_VERIFY(m_gui->isSettled());
    }
    // Until it waits for a lock of the products, which the test holds.
    void beginToImport(int count)
    {
        QByteArray content("sku,name,price\n");
        for (int i = 0; i < count; ++i)
            content += "many-" + QByteArray::number(i) + ",Thing,1.00\n";
        chooseFile(file(content));
        QTRY_VERIFY(button("importNowButton")->isEnabled());
        QVERIFY(m_gui->click(QStringLiteral("importNowButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("importNowButton")), QStringLiteral("Import %1 products").arg(count));
        m_database->execute(QStringLiteral("begin; lock table shop.products in exclusive mode"));
        QVERIFY(m_gui->click(QStringLiteral("importNowButton")));
        QTRY_VERIFY(one("select count(*) from pg_stat_activity where usename = 'mona.keller' and datname = current_database() and wait_event_type = 'Lock'") != QStringLiteral("0"));
    }
    // As if the person had picked it.
    void pick(const char *name, const QVariant &data)
    {
        auto *box = m_gui->find<QComboBox>(QLatin1String(name));
        QVERIFY2(box != nullptr && box->isEnabled(), name);
        const int at = box->findData(data);
        QVERIFY2(at >= 0, name);
        box->setCurrentIndex(at);
        emit box->activated(at);
    }
    QStringList lines() const
    {
        QStringList texts;
        const auto *tree = m_gui->find<QTreeWidget>(QStringLiteral("importLines"));
        for (int i = 0; tree != nullptr && i < tree->topLevelItemCount(); ++i)
            texts << QStringList{tree->topLevelItem(i)->text(0), tree->topLevelItem(i)->text(1), tree->topLevelItem(i)->text(2)}.join(QLatin1Char('|')).remove(QChar(0x2068)).remove(QChar(0x2069));
        return texts;
    }
    void beginToEdit()
    {
        QVERIFY(m_gui->click(QStringLiteral("editInListButton")));
        QTRY_VERIFY_WITH_TIMEOUT(table() != nullptr && model().rowCount() > 1, 30'000);
        QCOMPARE(model().rowCount(), one("select count(*) from shop.products").toInt());
    }
    void typeInto(int row, StagedField field, const QString &text)
    {
        table()->setCurrentIndex(model().index(row, int(field)));
        QTest::keyClick(table(), Qt::Key_F2);
        auto *editor = m_gui->find<QLineEdit>(QStringLiteral("stagedEditor"));
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("stagedEditor")));
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
    QTemporaryDir m_folder;
    int m_files = 0;
};

QTEST_MAIN(TestProductTools)
#include "tst_product_tools.moc"
