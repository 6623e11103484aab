// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/gui_driver.h"
#include "tests/gui/stock_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>

// Payments, reviews, carts and reservations on the real window, for those who have the desk and for those who have not.
class TestSupportDesks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }
    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_database->execute(QStringLiteral("update shop.product_reviews set moderation_status = 'PENDING', moderation_reason = null "
                                           "where review_id in (select review_id from shop.product_reviews order by review_id limit 4)"));
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
    }
    void cleanup()
    {
        m_gui.reset();
        m_database.reset();
    }

    void everyDeskShowsARecordOfItsList_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("desk");
        QTest::addColumn<QString>("record");
        for (const QString login : {"sam.okafor", "mona.keller"}) {
            QTest::addRow("%s payments", qPrintable(login)) << login << QStringLiteral("payments") << QStringLiteral("payment");
            QTest::addRow("%s reviews", qPrintable(login)) << login << QStringLiteral("reviews") << QStringLiteral("review");
            QTest::addRow("%s carts", qPrintable(login)) << login << QStringLiteral("carts") << QStringLiteral("cart");
            QTest::addRow("%s reservations", qPrintable(login)) << login << QStringLiteral("reservations") << QStringLiteral("reservation");
        }
        QTest::newRow("jonas.weber reservations") << QStringLiteral("jonas.weber") << QStringLiteral("reservations") << QStringLiteral("reservation");
    }
    void everyDeskShowsARecordOfItsList()
    {
        QFETCH(QString, login);
        QFETCH(QString, desk);
        QFETCH(QString, record);
        QVERIFY(m_gui->signIn(login));
        openDesk(desk);
        list(desk)->setView(QStringLiteral("all"));
        QTRY_VERIFY(m_gui->isSettled() && list(desk)->table()->model()->rowCount() > 0);
        list(desk)->table()->setCurrentIndex(list(desk)->table()->model()->index(0, 0));
        QTRY_VERIFY(!m_gui->text(record + QStringLiteral("TitleLabel")).isEmpty());
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY2(m_gui->text(record + QStringLiteral("Notice")).isEmpty(), qPrintable(m_gui->text(record + QStringLiteral("Notice"))));
        QCOMPARE(namelessWidget(*m_gui->window().workspace()->currentPage()), QString());
        // searched for what is nowhere, each says so
        list(desk)->search(QStringLiteral("nothing has this name"));
        QTRY_COMPARE(list(desk)->table()->model()->rowCount(), 0);
        QTRY_VERIFY(m_gui->isSettled());
    }

    void packersHaveNoDeskOfMoneyOrCustomers()
    {
        QVERIFY(m_gui->signIn(QStringLiteral("jonas.weber")));
        for (const QString desk : {"payments", "reviews", "carts"})
            QVERIFY2(m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_") + desk) == nullptr, qPrintable(desk));
        QVERIFY(m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_reservations")) != nullptr);
    }

    void anAgentApprovesAndRejects()
    {
        QVERIFY(m_gui->signIn(QStringLiteral("sam.okafor")));
        openDesk(QStringLiteral("reviews"));
        const QString first = choose(0);
        QVERIFY(m_gui->click(QStringLiteral("approveReviewButton")));
        QTRY_COMPARE(status(first), QStringLiteral("APPROVED sam.okafor "));
        QTRY_VERIFY(m_gui->isSettled());
        QTRY_COMPARE(m_gui->text(QStringLiteral("reviewChip")), QStringLiteral("Approved"));

        const QString second = choose(1);
        QVERIFY(m_gui->click(QStringLiteral("rejectReviewButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("rejectSheet")));
        QVERIFY(m_gui->click(QStringLiteral("rejectNowButton")));
        QCOMPARE(m_gui->text(QStringLiteral("rejectProblemLabel")), QStringLiteral("Say why, so that others can follow."));
        m_gui->find<QPlainTextEdit>(QStringLiteral("rejectReasonEdit"))->setPlainText(QStringLiteral("about another product"));
        QVERIFY(m_gui->click(QStringLiteral("rejectNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("rejectSheet")));
        QCOMPARE(status(second), QStringLiteral("REJECTED sam.okafor about another product"));
    }

    void whoComesSecondIsToldAndSeesTheDecision()
    {
        QVERIFY(m_gui->signIn(QStringLiteral("sam.okafor")));
        openDesk(QStringLiteral("reviews"));
        const QString id = choose(0);
        QVERIFY(m_gui->click(QStringLiteral("rejectReviewButton")));
        m_gui->find<QPlainTextEdit>(QStringLiteral("rejectReasonEdit"))->setPlainText(QStringLiteral("an advertisement"));
        m_database->execute(QStringLiteral("alter table shop.product_reviews disable trigger announce_update")); // the news did not come yet
        const auto other = m_database->connectAs(QStringLiteral("lucia.fernandez"));
        QVERIFY(other);
        QVERIFY(other->runScript(QStringLiteral("select backoffice.moderate_review(gen_random_uuid(), review_id, 'APPROVED', row_version) "
                                                "from shop.product_reviews where review_id = '%1'")
                                     .arg(id)
                                     .toUtf8()));
        QVERIFY(m_gui->click(QStringLiteral("rejectNowButton")));
        QTRY_VERIFY(!m_gui->text(QStringLiteral("rejectNotice")).isEmpty());
        QCOMPARE(m_gui->find<QPlainTextEdit>(QStringLiteral("rejectReasonEdit"))->toPlainText(), QStringLiteral("an advertisement"));
        QTRY_VERIFY(m_gui->isSettled());
        QCOMPARE(status(id), QStringLiteral("APPROVED lucia.fernandez "));
        QTRY_COMPARE(m_gui->text(QStringLiteral("reviewChip")), QStringLiteral("Approved"));
    }

    void severalAreApprovedAtOnce()
    {
        QVERIFY(m_gui->signIn(QStringLiteral("mona.keller")));
        openDesk(QStringLiteral("reviews"));
        list(QStringLiteral("reviews"))->chooseAllThatMatch();
        QVERIFY(m_gui->triggerAction(QStringLiteral("approveSeveralAction")));
        QTRY_COMPARE(m_database->value(QStringLiteral("select count(*) from shop.product_reviews where moderation_status = 'PENDING'")).toInt(), 0);
        QTRY_VERIFY(m_gui->isSettled());
    }

private:
    void openDesk(const QString &desk)
    {
        m_gui->window().workspace()->showDesk(desk);
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(list(desk) != nullptr);
    }
    [[nodiscard]] RecordList *list(const QString &desk) const { return m_gui->find<RecordList>(desk + QStringLiteral("List")); }

    // The review in that row, on the screen.
    QString choose(int row)
    {
        RecordTable *table = list(QStringLiteral("reviews"))->table();
        table->setCurrentIndex(table->model()->index(row, 0));
        const auto settled = [this] { return m_gui->isSettled() && m_gui->text(QStringLiteral("reviewChip")) == QStringLiteral("To decide"); };
        if (!QTest::qWaitFor(settled))
            qFatal("No review can be decided in row %d.", row);
        return list(QStringLiteral("reviews"))->currentKey();
    }
    [[nodiscard]] QString status(const QString &id) const
    {
        return m_database->value(QStringLiteral("select concat_ws(' ', moderation_status, moderated_by_login, coalesce(moderation_reason, '')) "
                                                "from shop.product_reviews where review_id = '%1'")
                                     .arg(id))
            .toString();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
};

QTEST_MAIN(TestSupportDesks)
#include "tst_support_desks.moc"
