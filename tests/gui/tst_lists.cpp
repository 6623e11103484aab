// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/background_tasks.h"
#include "models/list/windowed_list_model.h"
#include "tests/gui/list_test.h"
#include "ui/common/desk_page.h"
#include "ui/common/empty_state.h"
#include "ui/common/notice.h"
#include "ui/common/record_table.h"
#include "ui/shell/shortcuts_sheet.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSettings>
#include <QTest>
#include <QToolButton>

// What every list can do: views, columns, choosing, many at once, keys.
class TestLists : public ListTest
{
    Q_OBJECT

private slots:
    // Saved views -------------------------------------------------------------------------------------------------------

    void aViewIsSavedAndThereAgain()
    {
        QVERIFY(signIn(agent));
        search(QStringLiteral("müller"));
        list()->setCompact(true);
        QVERIFY(saveAs(QStringLiteral("All Mullers & <b>Co</b>")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("All Mullers & <b>Co</b>"));
        QVERIFY(!isEdited());
        QCOMPARE(m_database->value(QStringLiteral("select login || ' ' || list || ' ' || (definition -> 'query' ->> 'search') from backoffice.saved_views")).toString(),
                 QStringLiteral("%1 orders müller").arg(agent));
        const int found = rows();

        m_gui->restart();
        QSettings().clear(); // another machine
        QVERIFY(signIn(agent));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("All Mullers & <b>Co</b>"));
        QVERIFY(!list()->isCompact());
        lastTab()->click();
        QTRY_COMPARE(m_gui->text(QStringLiteral("listSearchEdit")), QStringLiteral("müller"));
        QTRY_COMPARE(rows(), found);
        QVERIFY(list()->isCompact());
        // The view's density is the view's.
        m_gui->find<QAbstractButton>(QStringLiteral("allView"))->click();
        QVERIFY(!list()->isCompact());
    }

    void aChangedViewSaysSoAndIsSavedOrBroughtBack()
    {
        QVERIFY(signIn(agent));
        search(QStringLiteral("müller"));
        QVERIFY(saveAs(QStringLiteral("Mine")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Mine"));
        list()->table()->horizontalHeader()->setFocus();
        list()->model()->sort(list()->model()->definition().columnIndex(QStringLiteral("total")), Qt::DescendingOrder);
        QTRY_VERIFY(isEdited());
        QVERIFY(m_gui->triggerAction(QStringLiteral("bringViewBackAction")));
        QTRY_VERIFY(!isEdited());
        QCOMPARE(list()->model()->query().sort, QStringLiteral("placed"));

        list()->model()->sort(list()->model()->definition().columnIndex(QStringLiteral("total")), Qt::DescendingOrder);
        QTRY_VERIFY(isEdited());
        QVERIFY(m_gui->triggerAction(QStringLiteral("saveViewAction")));
        QTRY_VERIFY(!isEdited());
        QTRY_COMPARE(m_database->value(QStringLiteral("select definition -> 'query' ->> 'sort' from backoffice.saved_views")).toString(), QStringLiteral("total"));
    }

    void aViewIsRenamedAndSharedWithTheOwnRole()
    {
        QVERIFY(signIn(agent));
        QVERIFY(saveAs(QStringLiteral("Ours")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Ours"));
        QVERIFY(m_gui->triggerAction(QStringLiteral("changeViewAction")));
        auto *sharing = m_gui->find<QComboBox>(QStringLiteral("viewSharingCombo"));
        QCOMPARE(sharing->count(), 2); // nobody, and support
        QCOMPARE(sharing->itemText(1), QStringLiteral("Support"));
        sharing->setCurrentIndex(1);
        QVERIFY(m_gui->type(QStringLiteral("viewNameEdit"), QStringLiteral("Support's own")));
        QVERIFY(m_gui->click(QStringLiteral("saveViewButton")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Support's own"));
        QVERIFY(!m_gui->isVisible(QStringLiteral("viewSheet")));

        // The colleague has it, and may not change it.
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        QVERIFY(signIn(colleague));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Support's own"));
        lastTab()->click();
        QVERIFY2(lastTab()->toolTip().contains(QStringLiteral("Shared by %1").arg(agent)), qPrintable(lastTab()->toolTip()));
        QVERIFY(!action(QStringLiteral("removeViewAction"))->isVisible());
        QVERIFY(!action(QStringLiteral("changeViewAction"))->isVisible());

        // The warehouse does not see it.
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        QVERIFY(signIn(QStringLiteral("jonas.weber")));
        QVERIFY(!viewTitles().contains(QStringLiteral("Support's own")));
    }

    void aManagerSharesWithAnybody()
    {
        QVERIFY(signIn(manager));
        QVERIFY(m_gui->triggerAction(QStringLiteral("saveViewAsAction")));
        QCOMPARE(m_gui->find<QComboBox>(QStringLiteral("viewSharingCombo"))->count(), 6);
    }

    void aNameThatIsTakenIsRefusedInPlace()
    {
        QVERIFY(signIn(agent));
        QVERIFY(saveAs(QStringLiteral("Twice")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Twice"));
        QVERIFY(saveAs(QStringLiteral("Twice")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("viewNotice")), QStringLiteral("There is a view of this name already."));
        QCOMPARE(m_gui->text(QStringLiteral("viewNameEdit")), QStringLiteral("Twice"));
        QVERIFY(m_gui->type(QStringLiteral("viewNameEdit"), QString()));
        QVERIFY(m_gui->click(QStringLiteral("saveViewButton")));
        QCOMPARE(m_gui->text(QStringLiteral("viewNotice")), QStringLiteral("Give the view a name."));
    }

    void aRemovedViewIsBroughtBack()
    {
        QVERIFY(signIn(agent));
        search(QStringLiteral("müller"));
        QVERIFY(saveAs(QStringLiteral("Precious")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Precious"));
        const QVariant before = m_database->value(QStringLiteral("select view_id::text || definition from backoffice.saved_views"));
        QVERIFY(m_gui->triggerAction(QStringLiteral("removeViewAction")));
        QTRY_VERIFY(!viewTitles().contains(QStringLiteral("Precious")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("ordersListNotice")), QStringLiteral("The view “Precious” was removed."));
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from backoffice.saved_views")).toInt(), 0);
        QVERIFY(pressNotice());
        QTRY_VERIFY(viewTitles().contains(QStringLiteral("Precious")));
        QCOMPARE(m_database->value(QStringLiteral("select view_id::text || definition from backoffice.saved_views")), before);
    }

    void aStaleViewIsNotOverwritten()
    {
        QVERIFY(signIn(agent));
        QVERIFY(saveAs(QStringLiteral("Mine")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Mine"));
        // The same person at another machine.
        const auto other = m_database->connectAs(agent);
        QVERIFY(other->runScript("update backoffice.saved_views set name = 'Mine, from home'"));
        search(QStringLiteral("müller"));
        QVERIFY(m_gui->triggerAction(QStringLiteral("saveViewAction")));
        QTRY_VERIFY(m_gui->text(QStringLiteral("ordersListNotice")).startsWith(QStringLiteral("This view was changed or removed meanwhile.")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Mine, from home"));
        QCOMPARE(m_database->value(QStringLiteral("select definition -> 'query' ->> 'search' from backoffice.saved_views")).toString(), QString());
    }

    void theListBeginsWithTheDefaultView()
    {
        QVERIFY(signIn(agent));
        search(QStringLiteral("müller"));
        QVERIFY(saveAs(QStringLiteral("Every morning")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Every morning"));
        QVERIFY(m_gui->triggerAction(QStringLiteral("defaultViewAction")));
        QTRY_VERIFY(m_gui->isSettled());
        m_gui->restart();
        QSettings().clear();
        QVERIFY(signIn(agent));
        QTRY_COMPARE(m_gui->text(QStringLiteral("listSearchEdit")), QStringLiteral("müller"));
        QVERIFY(action(QStringLiteral("defaultViewAction"))->isChecked());
    }

    void aViewOfANewerProgramShowsNothingRatherThanTooMuch()
    {
        const auto other = m_database->connectAs(agent);
        QVERIFY(other->runScript("insert into backoffice.saved_views (list, name, definition) values ('orders', 'From the future', "
                                 "'{\"version\": 99, \"query\": {\"filters\": {\"mood\": {\"kind\": \"mood\"}}}}')"));
        QVERIFY(signIn(agent));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("From the future"));
        lastTab()->click();
        QTRY_COMPARE(rows(), 0);
        QTRY_COMPARE(m_gui->find<EmptyState>(QStringLiteral("ordersEmptyState"))->what(), QStringLiteral("Nothing found"));
    }

    // Columns -----------------------------------------------------------------------------------------------------------

    void columnsAreChosenMovedAndRemembered()
    {
        QVERIFY(signIn(agent));
        const QStringList before = list()->shownColumns();
        QVERIFY(m_gui->click(QStringLiteral("ordersColumnsButton")));
        auto *columns = qApp->activePopupWidget()->findChild<QListWidget *>(QStringLiteral("columnList"));
        QVERIFY(columns != nullptr);
        item(columns, QStringLiteral("E-mail"))->setCheckState(Qt::Checked);
        item(columns, QStringLiteral("Placed"))->setCheckState(Qt::Unchecked);
        QVERIFY(list()->shownColumns().contains(QStringLiteral("email")));
        QVERIFY(!list()->shownColumns().contains(QStringLiteral("placed")));
        columns->setCurrentItem(item(columns, QStringLiteral("E-mail")));
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(columns, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(list()->shownColumns().first(), QStringLiteral("email"));
        qApp->activePopupWidget()->findChild<QCheckBox *>(QStringLiteral("compactRowsCheck"))->click();
        QVERIFY(list()->isCompact());
        qApp->activePopupWidget()->close();

        m_gui->restart();
        QVERIFY(signIn(agent));
        QCOMPARE(list()->shownColumns().first(), QStringLiteral("email"));
        QVERIFY(!list()->shownColumns().contains(QStringLiteral("placed")));
        QVERIFY(list()->isCompact());
        QVERIFY(m_gui->click(QStringLiteral("ordersColumnsButton")));
        qApp->activePopupWidget()->findChild<QAbstractButton *>(QStringLiteral("resetColumnsButton"))->click();
        QCOMPARE(list()->shownColumns(), before);
        QVERIFY(!list()->isCompact());
        qApp->activePopupWidget()->close();
    }

    void theLastColumnStays()
    {
        QVERIFY(signIn(agent));
        QVERIFY(m_gui->click(QStringLiteral("ordersColumnsButton")));
        auto *columns = qApp->activePopupWidget()->findChild<QListWidget *>(QStringLiteral("columnList"));
        for (int row = 0; row < columns->count(); ++row)
            columns->item(row)->setCheckState(Qt::Unchecked);
        QCOMPARE(list()->shownColumns().size(), 1);
        qApp->activePopupWidget()->close();
    }

    // Choosing ----------------------------------------------------------------------------------------------------------

    void severalAreChosenAndThenAll()
    {
        QVERIFY(signIn(agent));
        choose(0, 2);
        QTRY_COMPARE(m_gui->text(QStringLiteral("chosenLabel")), QStringLiteral("3 orders chosen"));
        const int all = rows();
        QCOMPARE(m_gui->text(QStringLiteral("chooseAllButton")), QStringLiteral("Choose all %1").arg(all));
        QVERIFY(m_gui->click(QStringLiteral("chooseAllButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("chosenLabel")), QStringLiteral("%1 orders chosen").arg(all));
        QVERIFY(!m_gui->isVisible(QStringLiteral("chooseAllButton")));
        // They outlive a refresh, and not another search.
        list()->refresh();
        QTRY_VERIFY(m_gui->isSettled());
        QCOMPARE(list()->chosenCount(), all);
        search(QStringLiteral("müller"));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("bulkBar")));
    }

    void escapeChoosesNothing()
    {
        QVERIFY(signIn(agent));
        choose(0, 4);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("bulkBar")));
        QVERIFY(m_gui->click(QStringLiteral("clearChoiceButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("bulkBar")));
        QVERIFY(list()->chosenCount() <= 1);
    }

    void whatIsCopiedRunsNowhere()
    {
        plantHostileName();
        QVERIFY(signIn(agent));
        list()->table()->setFocus();
        choose(0, 0);
        QVERIFY(m_gui->triggerAction(QStringLiteral("copyAction")));
        const QString shown = QString(hostile).replace(QStringLiteral("''"), QStringLiteral("'"));
        QCOMPARE(QApplication::clipboard()->text().split(QLatin1Char('\t')).at(1), QLatin1Char('\'') + shown);
        QVERIFY(m_gui->triggerAction(QStringLiteral("copyCsvAction")));
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).startsWith(QStringLiteral("Order,Customer,Status,")));
        QVERIFY2(lines.at(1).contains(QStringLiteral(",\"'%1\",").arg(shown)), qPrintable(lines.at(1)));
    }

    // Many at once ------------------------------------------------------------------------------------------------------

    void severalOrdersAreConfirmedAndEachIsToldOf()
    {
        m_database->execute(QStringLiteral("update shop.orders set hold_reason = null"));
        QVERIFY(signIn(agent));
        QVERIFY(m_gui->click(QStringLiteral("to-confirmView")));
        const int pending = m_database->value(QStringLiteral("select count(*) from shop.orders where status = 'PENDING' and deleted_at is null")).toInt();
        QVERIFY(pending >= 2);
        const QString confirmations = QStringLiteral("select count(*) from shop.order_status_history where to_status = 'CONFIRMED' and changed_by_login = '%1'").arg(agent);
        const int before = m_database->value(confirmations).toInt();
        QTRY_COMPARE(rows(), pending);
        QTRY_VERIFY(m_gui->isSettled());
        list()->chooseAllThatMatch();
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("confirmSeveralBulkButton")));
        QVERIFY(m_gui->click(QStringLiteral("confirmSeveralBulkButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("bulkSummaryLabel")), QStringLiteral("%1 orders can be changed.").arg(pending));
        QCOMPARE(m_gui->text(QStringLiteral("bulkStartButton")), QStringLiteral("Confirm %1 orders").arg(pending));
        // Somebody is faster with one of them.
        const auto other = m_database->connectAs(colleague);
        const auto taken = other->runScript("select backoffice.move_order(gen_random_uuid(), o.order_id, 'CANCELLED', o.row_version, 'test') "
                                            "from shop.orders o where o.status = 'PENDING' order by o.order_id limit 1");
        QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().message));
        QVERIFY(m_gui->click(QStringLiteral("bulkStartButton")));
        QTRY_COMPARE(tasks().running(), 0);
        QTRY_VERIFY(m_gui->text(QStringLiteral("bulkSummaryLabel")).endsWith(QStringLiteral("1 was refused.")));
        const auto *lines = m_gui->find<QListWidget>(QStringLiteral("bulkOrdersList"));
        QCOMPARE(lines->count(), pending);
        QCOMPARE(lines->findItems(QStringLiteral("is now confirmed"), Qt::MatchContains).size(), pending - 1);
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from shop.orders where status = 'PENDING'")).toInt(), 0);
        QCOMPARE(m_database->value(confirmations).toInt(), before + pending - 1);
        QVERIFY(m_gui->click(QStringLiteral("bulkCloseButton")));
    }

    // Keys --------------------------------------------------------------------------------------------------------------

    void everyKeyOfAListIsOnTheSheet()
    {
        QVERIFY(signIn(agent));
        QStringList keys;
        for (const ShortcutsSheet::Key &key : ShortcutsSheet::keysOf(m_gui->window().workspace()->currentPage()))
            keys << key.keys;
        for (const char *key : {"Ctrl+F", "/", "Return", "Ctrl+A", "Esc", "Ctrl+C", "Ctrl+Shift+C", "Ctrl+Shift+E", "Ctrl+P", "Ctrl+Shift+S", "Ctrl+Shift+L", "Down",
                                "Shift+Down", "PgDown", "End", "Alt+1"})
            QVERIFY2(keys.contains(QString::fromLatin1(key)), key);
    }

private:
    [[nodiscard]] QAction *action(const QString &name) const { return m_gui->window().findChild<QAction *>(name); }

    [[nodiscard]] QList<QAbstractButton *> tabs() const
    {
        QList<QAbstractButton *> found;
        for (auto *button : list()->findChildren<QAbstractButton *>()) {
            if (button->objectName().endsWith(QLatin1String("View")) && !button->isHidden())
                found << button;
        }
        std::sort(found.begin(), found.end(), [](const auto *a, const auto *b) { return a->x() < b->x(); });
        return found;
    }
    [[nodiscard]] QAbstractButton *lastTab() const { return tabs().last(); }
    [[nodiscard]] QStringList viewTitles() const
    {
        QStringList titles;
        for (const QAbstractButton *tab : tabs())
            titles << tab->text();
        return titles;
    }
    [[nodiscard]] bool isEdited() const { return action(QStringLiteral("bringViewBackAction"))->isVisible(); }

    bool saveAs(const QString &name)
    {
        return m_gui->triggerAction(QStringLiteral("saveViewAsAction")) && m_gui->type(QStringLiteral("viewNameEdit"), name)
            && m_gui->click(QStringLiteral("saveViewButton"));
    }

    bool pressNotice()
    {
        auto *button = m_gui->find<Notice>(QStringLiteral("ordersListNotice"))->findChild<QAbstractButton *>(QStringLiteral("noticeButton"));
        button->click();
        return button != nullptr;
    }

    static QListWidgetItem *item(const QListWidget *columns, const QString &title) { return columns->findItems(title, Qt::MatchExactly).value(0); }
};

QTEST_MAIN(TestLists)
#include "tst_lists.moc"
