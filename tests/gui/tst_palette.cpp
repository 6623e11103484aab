// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/finders.h"
#include "models/list/windowed_list_model.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/record_list.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/page_shelf.h"
#include "ui/shell/palette_board.h"
#include "ui/shell/record_window.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

namespace {

const auto agent = QStringLiteral("sam.okafor");

class EmptyPage : public DeskPage
{
public:
    using DeskPage::DeskPage;
    void refresh() override {}
};

Desk deskOf(const QString &kind)
{
    return {.id = kind + QStringLiteral("s"), .title = kind, .icon = QStringLiteral("note"), .roles = Roles(Role::Support) | Role::Warehouse, .create = [kind](Session &, QWidget *parent) -> DeskPage * { return new EmptyPage(kind, parent); }, .recordKind = kind};
}

} // namespace

// The command palette on the real window: what it finds, in which order, and where that leads.
class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()}, allDesks());
        QVERIFY(m_gui->signIn(agent));
        m_number = value("select order_number from shop.orders where status = 'DELIVERED' order by order_id limit 1");
    }

    void cleanup()
    {
        m_gui.reset();
        m_database.reset();
    }

    void anOrderIsFoundAndOpened()
    {
        find(m_number);
        QCOMPARE(titles().first(), m_number);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), m_number);
    }

    void anOrderIsOpenedInATabAndInAWindow()
    {
        find(m_number);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("orderRecordPage")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), m_number);
        find(m_number);
        press(Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(shelf().windows().size(), 1);
        QTRY_VERIFY(shelf().windows().first()->windowTitle().startsWith(m_number));
    }

    void customersAndProductsLeadToTheirDesks()
    {
        const QString mail = value("select email from shop.users where user_type = 'CUSTOMER' limit 1");
        find(mail);
        QCOMPARE(current(), value(QStringLiteral("select name from shop.users where email = '%1'").arg(mail)));
        press(Qt::Key_Return);
        QTRY_COMPARE(shelf().currentDesk(), QStringLiteral("customers"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("customerNameLabel")), value(QStringLiteral("select name from shop.users where email = '%1'").arg(mail)));

        const QString barcode = value("select barcode from shop.products where barcode is not null limit 1");
        find(barcode);
        QCOMPARE(current(), value(QStringLiteral("select name from shop.products where barcode = '%1'").arg(barcode)));
        press(Qt::Key_Return);
        QTRY_COMPARE(shelf().currentDesk(), QStringLiteral("catalog"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("productNameLabel")), value(QStringLiteral("select name from shop.products where barcode = '%1'").arg(barcode)));
    }

    void nothingIsFoundThatNoDeskCanShow()
    {
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()}, withFinders({deskOf(QStringLiteral("order"))}));
        QVERIFY(m_gui->signIn(agent));
        find(value("select email from shop.users where user_type = 'CUSTOMER' limit 1"));
        QCOMPARE(titles().size(), 1); // "Search ... for ..." alone
    }

    void viewsAreThereTheSavedOnesToo()
    {
        m_database->execute(QStringLiteral("insert into backoffice.saved_views (login, list, name, definition) values ('sam.okafor', 'orders', 'Angry letters', '{}')"));
        find(QStringLiteral("angry"));
        QTRY_COMPARE(titles().value(0), QStringLiteral("Orders: Angry letters"));
        find(QStringLiteral("paid not"));
        QVERIFY(titles().isEmpty() || titles().first() != QStringLiteral("Orders: Angry letters"));
        find(QStringLiteral("on the way"));
        QCOMPARE(titles().first(), QStringLiteral("Orders: On the way"));
        press(Qt::Key_Return);
        QTRY_COMPARE(m_gui->find<RecordList>(QStringLiteral("ordersList"))->currentView(), QStringLiteral("on-the-way"));
    }

    // The list learned its views before this one was made, or is not there at all yet.
    void aSavedViewIsShownByAListThatDoesNotKnowIt_data()
    {
        QTest::addColumn<bool>("listIsThere");
        QTest::newRow("the list is there") << true;
        QTest::newRow("the list is not there yet") << false;
    }
    void aSavedViewIsShownByAListThatDoesNotKnowIt()
    {
        QFETCH(const bool, listIsThere);
        const QString desk = listIsThere ? QStringLiteral("orders") : QStringLiteral("customers");
        m_database->execute(QStringLiteral("insert into backoffice.saved_views (login, list, name, definition) values ('sam.okafor', '%1', 'Angry letters', "
                                           "'{\"version\": 1, \"query\": {\"search\": \"zzz\"}}')")
                                .arg(desk));
        find(QStringLiteral("angry"));
        QTRY_VERIFY(titles().value(0).endsWith(QStringLiteral("Angry letters")));
        press(Qt::Key_Return);
        const QString id = value("select view_id::text from backoffice.saved_views");
        QTRY_VERIFY(m_gui->find<RecordList>(desk + QStringLiteral("List")) != nullptr);
        QTRY_COMPARE(m_gui->find<RecordList>(desk + QStringLiteral("List"))->currentView(), id);
        QTRY_COMPARE(m_gui->find<RecordList>(desk + QStringLiteral("List"))->model()->query().search, QStringLiteral("zzz"));
    }

    void whatIsUsedComesFirstAlsoAtTheNextStart()
    {
        find(QStringLiteral("colours"));
        const QString second = titles().at(1);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        find(QStringLiteral("colours"));
        QCOMPARE(titles().first(), second);
        QTRY_VERIFY(!kept().isEmpty());
        QTest::keyClick(m_gui->find<QLineEdit>(QStringLiteral("paletteEdit")), Qt::Key_Escape);

        m_gui->restart();
        QVERIFY(m_gui->signIn(agent));
        find(QStringLiteral("colours"));
        QCOMPARE(titles().first(), second);
    }

    void onlyIdsAreKept()
    {
        find(m_number);
        press(Qt::Key_Return);
        QTRY_VERIFY(kept().contains(QStringLiteral("order:")));
        QVERIFY(!kept().contains(m_number));
    }

    void whatWasLookedAtIsOfferedBeforeOneTypes()
    {
        m_gui->window().workspace()->openRecord(QStringLiteral("orders"), m_number);
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), m_number);
        QVERIFY(m_gui->triggerAction(QStringLiteral("paletteAction")));
        QCOMPARE(titles().first(), m_number);
    }

    void theChosenEntryStaysChosenWhenRecordsJoin()
    {
        QVERIFY(m_gui->triggerAction(QStringLiteral("paletteAction")));
        QVERIFY(m_gui->type(QStringLiteral("paletteEdit"), QStringLiteral("or")));
        press(Qt::Key_Down);
        const QString chosen = current();
        QTRY_VERIFY(m_gui->window().palette()->isSettled());
        QCOMPARE(current(), chosen);
    }

    void theNextKeyTakesTheQuestionBack()
    {
        QVERIFY(m_gui->triggerAction(QStringLiteral("paletteAction")));
        auto *edit = m_gui->find<QLineEdit>(QStringLiteral("paletteEdit"));
        // As fast as the keys come: what is shown in the end belongs to the last of them.
        for (const QChar letter : m_number)
            QTest::keyClick(edit, letter.toLatin1());
        QTRY_VERIFY(m_gui->window().palette()->isSettled());
        QCOMPARE(titles().first(), m_number);
        QCOMPARE(titles().filter(QStringLiteral("ORD-")).size(), 1 + int(titles().filter(QStringLiteral("Search")).size()));
    }

private:
    void find(const QString &words)
    {
        QVERIFY(m_gui->triggerAction(QStringLiteral("paletteAction")));
        QVERIFY(m_gui->type(QStringLiteral("paletteEdit"), words));
        QTRY_VERIFY(m_gui->window().palette()->isSettled());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_gui->find<QLineEdit>(QStringLiteral("paletteEdit")), key, modifiers);
    }
    [[nodiscard]] QStringList titles() const
    {
        const auto *model = m_gui->window().findChild<QListView *>(QStringLiteral("paletteList"))->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all << model->index(row, 0).data().toString();
        return all;
    }
    [[nodiscard]] QString current() const { return m_gui->window().findChild<QListView *>(QStringLiteral("paletteList"))->currentIndex().data().toString(); }
    [[nodiscard]] PageShelf &shelf() const { return m_gui->window().workspace()->shelf(); }
    [[nodiscard]] QString value(const QString &sql) const { return m_database->value(sql).toString(); }
    [[nodiscard]] QString kept() const
    {
        return value("select coalesce((select value::text from backoffice.user_settings where login = 'sam.okafor' and key = 'palette.uses'), '')");
    }
    [[nodiscard]] QString value(const char *sql) const { return value(QString::fromLatin1(sql)); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
    QString m_number;
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
