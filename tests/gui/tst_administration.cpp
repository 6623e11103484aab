// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/connection.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/server_proxy.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/record_table.h"
#include "ui/common/sheet.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QUuid>

#include <algorithm>

namespace {

const auto administrator = QStringLiteral("ada.novak");
const auto titleLabel = QStringLiteral("staffAccountTitleLabel");
const auto notice = QStringLiteral("staffAccountNotice");
const auto password = QStringLiteral("correct-horse-battery");

} // namespace

// The administration desks on the real window, through to the rows and to the sign-in of those whose accounts they keep. Logins belong to
// the whole cluster, so each test makes one of its own and leaves nobody behind.
class TestAdministration : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        m_login = QStringLiteral("gui.") + QUuid::createUuid().toString(QUuid::Id128).left(12);
    }

    void cleanup()
    {
        m_gui.reset();
        m_database->execute(QStringLiteral("do $$ begin if to_regrole('\"%1\"') is not null then perform pg_terminate_backend(pid) from pg_stat_activity where "
                                           "usename = '%1'; execute 'drop role \"%1\"'; end if; end $$")
                                .arg(m_login));
        m_database.reset();
    }

    void anAdministratorAddsSomebodyWhoSignsInWithExactlyThatRole()
    {
        QVERIFY(m_gui->signIn(administrator));
        addSomebody(QStringLiteral("SUPPORT"));
        QCOMPARE(m_gui->text(titleLabel), QStringLiteral("Lucia Pena"));
        QCOMPARE(staff("role"), QStringLiteral("SUPPORT"));
        QCOMPARE(staff("refund_limit_amount"), QStringLiteral("7550"));
        QCOMPARE(staff("created_by_login"), administrator);
        QCOMPARE(value("select login from backoffice.audit_log where relation = 'backoffice.staff' and action = 'INSERT' and key ->> 'login' = '%1'"), administrator);

        Connection theirs(m_database->profile(), {m_login, password});
        QVERIFY(theirs.open());
        QVERIFY(asks(theirs, "select count(*) from shop.payments"));
        QVERIFY(!asks(theirs, "select refund_limit_amount from backoffice.staff"));
        QVERIFY(!asks(theirs, "select backoffice.create_staff('x.y', 'X', 'x@y.example', 'ADMIN', '')"));
        QCOMPARE(value("select string_agg(roleid::regrole::text, ',') from pg_auth_members where member = to_regrole('\"%1\"')"), QStringLiteral("backroom_support"));

        // and in the window
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        QVERIFY(m_gui->signIn(m_login, password));
        QVERIFY(m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_refunds")) != nullptr);
        QVERIFY(m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_staff")) == nullptr);
        QTRY_COMPARE(value("select count(*) from backoffice.staff_seen where login = '%1'"), QStringLiteral("1"));
    }

    void whatIsWrongStandsUnderItsField()
    {
        QVERIFY(m_gui->signIn(administrator));
        openDesk();
        QVERIFY(m_gui->click(QStringLiteral("addStaffButton")));
        QVERIFY(m_gui->type(QStringLiteral("displayNameEdit"), QStringLiteral("Zoe Angstrom")));
        QCOMPARE(m_gui->text(QStringLiteral("loginEdit")), QStringLiteral("zoe.angstrom"));
        QVERIFY(m_gui->type(QStringLiteral("emailEdit"), QStringLiteral("zoe at example")));
        QVERIFY(m_gui->type(QStringLiteral("passwordEdit"), QStringLiteral("short")));
        QVERIFY(m_gui->type(QStringLiteral("refundLimitEdit"), QStringLiteral("12.345")));
        choose(QStringLiteral("WAREHOUSE"));
        QVERIFY(m_gui->click(QStringLiteral("staffAddNowButton")));
        for (const auto &field : {QStringLiteral("email"), QStringLiteral("password"), QStringLiteral("refundLimit"), QStringLiteral("warehouseIds")})
            QVERIFY2(m_gui->isVisible(field + QStringLiteral("ProblemLabel")), qPrintable(field));
        QCOMPARE(value("select count(*) from backoffice.staff where login = 'zoe.angstrom'"), QStringLiteral("0"));
        // a login that is taken is said by the database
        fillIn(QStringLiteral("sam.okafor"), QStringLiteral("SUPPORT"));
        QVERIFY(m_gui->click(QStringLiteral("staffAddNowButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("loginProblemLabel")), QStringLiteral("Another member of staff has this login."));
    }

    void aRoleIsChangedAndTakesEffectInAnOpenSession()
    {
        QVERIFY(m_gui->signIn(administrator));
        addSomebody(QStringLiteral("SUPPORT"));
        Connection theirs(m_database->profile(), {m_login, password});
        QVERIFY(theirs.open());
        QVERIFY(asks(theirs, "select count(*) from shop.payments"));

        QVERIFY(m_gui->click(QStringLiteral("editStaffButton")));
        choose(QStringLiteral("WAREHOUSE"));
        tickFirstWarehouse();
        QVERIFY(m_gui->click(QStringLiteral("staffEditSaveButton")));
        QTRY_COMPARE(m_gui->text(notice), QStringLiteral("Saved."));
        QCOMPARE(staff("role"), QStringLiteral("WAREHOUSE"));
        QCOMPARE(value("select count(*) from backoffice.staff_warehouses where login = '%1'"), QStringLiteral("1"));
        QVERIFY(!asks(theirs, "select count(*) from shop.payments"));
        QVERIFY(asks(theirs, "select count(*) from shop.inventory_items"));
        QCOMPARE(value("select login from backoffice.audit_log where relation = 'backoffice.staff' and key ->> 'login' = '%1' and new_values ->> 'role' = 'WAREHOUSE'"),
                 administrator);
    }

    void aPasswordIsGivenAnewAndTheOldOneIsOut()
    {
        QVERIFY(m_gui->signIn(administrator));
        addSomebody(QStringLiteral("SUPPORT"));
        Connection theirs(m_database->profile(), {m_login, password});
        QVERIFY(theirs.open());
        QVERIFY(m_gui->click(QStringLiteral("staffPasswordButton")));
        QVERIFY(m_gui->click(QStringLiteral("makeUpPasswordButton")));
        const QString made = m_gui->text(QStringLiteral("passwordEdit"));
        QCOMPARE(made.size(), 19);
        QCOMPARE(m_gui->find<QLineEdit>(QStringLiteral("passwordEdit"))->echoMode(), QLineEdit::Normal);
        QVERIFY(m_gui->click(QStringLiteral("staffPasswordNowButton")));
        QTRY_VERIFY(m_gui->text(notice).startsWith(QStringLiteral("The new password holds from now on.")));
        QVERIFY(!asks(theirs, "select 1"));
        QVERIFY(!Connection(m_database->profile(), {m_login, password}).open());
        Connection again(m_database->profile(), {m_login, made});
        QVERIFY(again.open());
        QVERIFY(!staff("password_set_at").isEmpty());
        QCOMPARE(value("select count(*) from backoffice.commands where request::text like '%%SCRAM%%'"), QStringLiteral("0"));
    }

    void aClosedAccountIsSignedOutAtOnceAndCanBeOpenedAgain()
    {
        QVERIFY(m_gui->signIn(administrator));
        addSomebody(QStringLiteral("MANAGER"));
        Connection theirs(m_database->profile(), {m_login, password});
        QVERIFY(theirs.open());
        QVERIFY(m_gui->click(QStringLiteral("closeStaffButton")));
        QVERIFY(m_gui->click(QStringLiteral("staffCloseNowButton")));
        QTRY_COMPARE(m_gui->text(notice), QStringLiteral("The account is closed. 1 session ended."));
        QVERIFY(!asks(theirs, "select 1"));
        QVERIFY(!Connection(m_database->profile(), {m_login, password}).open());
        QCOMPARE(staff("is_active"), QStringLiteral("false"));

        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("reopenStaffButton")));
        QVERIFY(m_gui->click(QStringLiteral("reopenStaffButton")));
        QVERIFY(m_gui->type(QStringLiteral("passwordEdit"), QStringLiteral("another-good-one")));
        QVERIFY(m_gui->type(QStringLiteral("againEdit"), QStringLiteral("another-good-one")));
        QVERIFY(m_gui->click(QStringLiteral("staffReopenNowButton")));
        QTRY_COMPARE(m_gui->text(notice), QStringLiteral("The account is open again."));
        Connection again(m_database->profile(), {m_login, QStringLiteral("another-good-one")});
        QVERIFY(again.open());
        QVERIFY(asks(again, "select count(*) from shop.refunds"));
    }

    void nobodyChangesTheOwnAccount()
    {
        QVERIFY(m_gui->signIn(administrator));
        openDesk();
        m_gui->window().workspace()->openRecord(QStringLiteral("staff"), administrator);
        QTRY_COMPARE(m_gui->text(titleLabel), QStringLiteral("Ada Novák"));
        QVERIFY(!m_gui->find<QPushButton>(QStringLiteral("editStaffButton"))->isEnabled());
        QVERIFY(!m_gui->find<QPushButton>(QStringLiteral("closeStaffButton"))->isEnabled());
    }

    void whoCameSecondSeesBoth()
    {
        QVERIFY(m_gui->signIn(administrator));
        addSomebody(QStringLiteral("SUPPORT"));
        QVERIFY(m_gui->click(QStringLiteral("editStaffButton")));
        QVERIFY(m_gui->type(QStringLiteral("displayNameEdit"), QStringLiteral("Lucia Mia")));
        m_database->execute(QStringLiteral("select backoffice.set_staff_refund_limit('%1', 100)").arg(m_login));
        QVERIFY(m_gui->click(QStringLiteral("staffEditSaveButton")));
        QTRY_COMPARE(staff("display_name"), QStringLiteral("Lucia Mia"));
        QCOMPARE(staff("refund_limit_amount"), QStringLiteral("100"));
        QTRY_VERIFY(m_gui->text(notice).contains(QStringLiteral("both are kept")));
    }

    void aLinkLostOnTheWayAddsNobodyTwice_data()
    {
        QTest::addColumn<bool>("answered");
        QTest::newRow("before the server heard of it") << false;
        QTest::newRow("before the answer came") << true;
    }

    void aLinkLostOnTheWayAddsNobodyTwice()
    {
        QFETCH(bool, answered);
        ServerProxy proxy(m_database->profile());
        m_gui = std::make_unique<GuiDriver>(QList{proxy.profile()});
        QVERIFY(m_gui->signIn(administrator));
        openDesk();
        QVERIFY(m_gui->click(QStringLiteral("addStaffButton")));
        fillIn(m_login, QStringLiteral("SUPPORT"));
        QTRY_VERIFY(m_gui->isSettled());
        // what is sent with the values names the login
        if (answered)
            proxy.loseTheAnswerTo(m_login.toUtf8());
        else
            proxy.loseTheQuestion(m_login.toUtf8());
        QVERIFY(m_gui->click(QStringLiteral("staffAddNowButton")));
        QTRY_COMPARE_WITH_TIMEOUT(value("select count(*) from backoffice.staff where login = '%1'"), QStringLiteral("1"), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->isVisible(QStringLiteral("staffAddSheet")), 20000);
        QVERIFY(Connection(m_database->profile(), {m_login, password}).open());
    }

    void nobodyElseHasTheDesk_data()
    {
        QTest::addColumn<QString>("login");
        for (const char *login : {"mona.keller", "sam.okafor", "jonas.weber"})
            QTest::newRow(login) << QString::fromLatin1(login);
    }

    void nobodyElseHasTheDesk()
    {
        QFETCH(QString, login);
        QVERIFY(m_gui->signIn(login));
        QVERIFY(m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_staff")) == nullptr);
        Connection theirs(m_database->profile(), {login, QStringLiteral("demo")});
        QVERIFY(theirs.open());
        for (const char *attempt : {"select backoffice.close_staff(gen_random_uuid(), 'ada.novak', 1)",
                                    "select backoffice.edit_staff(gen_random_uuid(), session_user, 1, '{\"refund_limit_amount\": 99999999}')",
                                    "select backoffice.add_staff(gen_random_uuid(), 'x.y', 'X', 'x@y.example', 'ADMIN', 'x', 0, '{}')",
                                    "select backoffice.end_sessions('ada.novak')", "update backoffice.staff set role = 'ADMIN' where login = session_user"})
            QVERIFY2(!asks(theirs, attempt), attempt);
    }

    void theAuditShowsWhatAChangeDidAndLeadsToTheRecord()
    {
        m_database->execute(QStringLiteral("update shop.warehouses set name = 'Hamburg Port' where code = 'HAM'"));
        QVERIFY(m_gui->signIn(administrator));
        openList(QStringLiteral("audit"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("auditEntryTitleLabel")), QStringLiteral("Warehouses"));
        QVERIFY(cardSays(QStringLiteral("auditDifferencesCard"), QStringLiteral("Hamburg Port")));
        QVERIFY(m_gui->find<QPushButton>(QStringLiteral("openAuditedButton"))->isEnabled());
        // a change of a customer is found by the record's id
        const QString user = m_database->value(QStringLiteral("update shop.users set name = 'Ana Before' where user_type = 'CUSTOMER' and user_id = (select min(user_id::text)::uuid from "
                                                              "shop.users where user_type = 'CUSTOMER') returning user_id::text"))
                                 .toString();
        m_gui->window().findChild<DeskPage *>(QStringLiteral("auditPage"))->search(user);
        QTRY_VERIFY(m_gui->isSettled());
        QTRY_COMPARE(m_gui->find<RecordTable>(QStringLiteral("auditTable"))->model()->rowCount(), 1);
        QVERIFY(m_gui->clickIndex(QStringLiteral("auditTable"), 0));
        QTRY_COMPARE(m_gui->text(QStringLiteral("auditEntryTitleLabel")), QStringLiteral("Customers and users"));
    }

    void aJobIsAskedForAndSwitchedOff()
    {
        m_database->execute(QStringLiteral("update backoffice.jobs set last_started_at = now() - interval '1 second'"));
        QVERIFY(m_gui->signIn(administrator));
        openList(QStringLiteral("jobs"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("jobTitleLabel")), QStringLiteral("abandon_carts"));
        QVERIFY(m_gui->click(QStringLiteral("runJobButton")));
        QTRY_COMPARE(value("select requested_by from backoffice.jobs where job = 'abandon_carts'"), administrator);
        QTRY_VERIFY(m_gui->text(QStringLiteral("jobNotice")).startsWith(QStringLiteral("Asked for.")));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(!m_gui->find<QPushButton>(QStringLiteral("runJobButton"))->isEnabled());
        QVERIFY(m_gui->click(QStringLiteral("switchJobButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("jobChip")), QStringLiteral("Switched off"));
        QCOMPARE(value("select is_enabled::text from backoffice.jobs where job = 'abandon_carts'"), QStringLiteral("false"));
    }

    void aJobThatFailedAndOneThatNobodyEndsAreSaid()
    {
        m_database->execute(QStringLiteral("update backoffice.jobs set last_started_at = now() - interval '1 hour' where job in ('abandon_carts', 'alert_low_stock');"
                                           "insert into backoffice.job_runs (job, status, finished_at, error_code, error_message) values "
                                           "('abandon_carts', 'FAILED', clock_timestamp(), '57014', 'canceling statement due to timeout');"
                                           "insert into backoffice.job_runs (job, backend_pid) values ('alert_low_stock', 1)"));
        QVERIFY(m_gui->signIn(administrator));
        openList(QStringLiteral("jobs"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("jobChip")), QStringLiteral("Failed"));
        QVERIFY(cardSays(QStringLiteral("jobRunsCard"), QStringLiteral("canceling statement due to timeout")));
        m_gui->window().workspace()->openRecord(QStringLiteral("jobs"), QStringLiteral("alert_low_stock"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("jobChip")), QStringLiteral("Stuck"));
    }

    void aTemplateIsReadAsACustomerWouldAndChanged()
    {
        QVERIFY(m_gui->signIn(administrator));
        openList(QStringLiteral("templates"));
        m_gui->window().workspace()->openRecord(QStringLiteral("templates"), value("select template_id::text from shop.notification_templates where name = 'Order confirmation'"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("templateTitleLabel")), QStringLiteral("Order confirmation"));
        QTRY_VERIFY(m_gui->text(QStringLiteral("email_body_textPreview")).startsWith(QStringLiteral("Hello ")));
        const QString order = m_database->value(QStringLiteral("select order_number from shop.orders order by order_id desc limit 1")).toString();
        QVERIFY(m_gui->text(QStringLiteral("email_body_textPreview")).contains(order));
        QVERIFY(!m_gui->text(QStringLiteral("email_body_textPreview")).contains(QStringLiteral("{{")));

        QVERIFY(m_gui->click(QStringLiteral("editTemplateButton")));
        QVERIFY(m_gui->type(QStringLiteral("emailSubjectEdit"), QStringLiteral("{{order_nmber}} is here")));
        QVERIFY(m_gui->click(QStringLiteral("templateEditSaveButton")));
        QCOMPARE(m_gui->text(QStringLiteral("emailSubjectProblemLabel")), QStringLiteral("Nothing is known to put in place of {{order_nmber}}."));
        QVERIFY(m_gui->type(QStringLiteral("emailSubjectEdit"), QStringLiteral("{{order_number}} is here")));
        // somebody else was first, at another text
        m_database->execute(QStringLiteral("update shop.notification_templates set push_title = 'Hello' where name = 'Order confirmation'"));
        QVERIFY(m_gui->click(QStringLiteral("templateEditSaveButton")));
        QTRY_COMPARE(value("select email_subject || push_title from shop.notification_templates where name = 'Order confirmation'"), QStringLiteral("{{order_number}} is hereHello"));
        QTRY_VERIFY(m_gui->text(QStringLiteral("templateNotice")).contains(QStringLiteral("both are kept")));
    }

    void aMessageThatFailedIsSentAgainOnce()
    {
        m_database->execute(QStringLiteral("insert into shop.notifications (user_id, notification_type, channel, subject, content, recipient, status, error_message) "
                                           "select user_id, 'WELCOME', 'EMAIL', 'Hello', '<b>Hello</b> there', 'old@example.com', 'FAILED', 'no such mailbox' from shop.users "
                                           "where user_type = 'CUSTOMER' and is_active limit 1"));
        ServerProxy proxy(m_database->profile());
        m_gui = std::make_unique<GuiDriver>(QList{proxy.profile()});
        QVERIFY(m_gui->signIn(administrator));
        openList(QStringLiteral("messages"), QStringLiteral("failedView"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("messageContentLabel")), QStringLiteral("<b>Hello</b> there"));
        QVERIFY(cardSays(QStringLiteral("messageStoryCard"), QStringLiteral("no such mailbox")));
        const QString id = m_database->value(QStringLiteral("select notification_id::text from shop.notifications where error_message = 'no such mailbox'")).toString();
        proxy.loseTheAnswerTo(id.toUtf8());
        QVERIFY(m_gui->click(QStringLiteral("resendButton")));
        QTRY_COMPARE_WITH_TIMEOUT(m_database->value(QStringLiteral("select status from shop.notifications where notification_id = '%1'").arg(id)).toString(), QStringLiteral("QUEUED"), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->text(QStringLiteral("messageNotice")).startsWith(QStringLiteral("It waits to be sent again")), 20000);
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from shop.notification_resends where notification_id = '%1'").arg(id)).toInt(), 1);
    }

    void theSchemaSaysWhatFitsAndWhatDoesNot()
    {
        QVERIFY(m_gui->signIn(administrator));
        m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_schema"))->trigger();
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("migrationsTable")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("schemaNotice")));
        QCOMPARE(m_gui->find<QTableWidget>(QStringLiteral("migrationsTable"))->rowCount(), value("select count(*) from shop.schema_migrations").toInt());
        m_database->execute(QStringLiteral("update shop.schema_migrations set checksum = repeat('0', 64) where version = '003'"));
        m_gui->window().findChild<DeskPage *>(QStringLiteral("schemaPage"))->refresh();
        QTRY_VERIFY(m_gui->text(QStringLiteral("schemaNotice")).contains(QStringLiteral("Version 3 ran from another file")));
    }

private:
    [[nodiscard]] QString value(const char *sql) const
    {
        return m_database->value(QString::fromLatin1(sql).replace(QStringLiteral("%1"), m_login).replace(QStringLiteral("%%"), QStringLiteral("%"))).toString();
    }
    [[nodiscard]] QString staff(const char *column) const
    {
        return m_database->value(QStringLiteral("select %1::text from backoffice.staff where login = '%2'").arg(QLatin1String(column), m_login)).toString();
    }
    static bool asks(Connection &connection, const char *sql)
    {
        return connection.run(SqlText::fromText(QStringLiteral("test"), QString::fromLatin1(sql))).has_value();
    }

    void openDesk()
    {
        m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_staff"))->trigger();
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("staffTable")));
        QTRY_VERIFY(m_gui->isSettled());
    }

    // The desk with its first record open.
    void openList(const QString &desk, const QString &view = QStringLiteral("allView"))
    {
        m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_") + desk)->trigger();
        QTRY_VERIFY(m_gui->isVisible(desk + QStringLiteral("Table")));
        QVERIFY(m_gui->click(view));
        QTRY_VERIFY(m_gui->isSettled());
        QTRY_VERIFY(m_gui->find<RecordTable>(desk + QStringLiteral("Table"))->model()->rowCount() > 0);
        QVERIFY(m_gui->clickIndex(desk + QStringLiteral("Table"), 0));
    }

    [[nodiscard]] bool cardSays(const QString &card, const QString &words) const
    {
        const auto *shown = m_gui->find<QWidget>(card);
        if (shown == nullptr)
            return false;
        const auto labels = shown->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->text().contains(words); });
    }

    void choose(const QString &role)
    {
        auto *combo = m_gui->find<QComboBox>(QStringLiteral("roleCombo"));
        combo->setCurrentIndex(combo->findData(role));
    }

    void tickFirstWarehouse()
    {
        auto *list = m_gui->find<QListWidget>(QStringLiteral("warehouseIdsList"));
        QTRY_VERIFY(list->count() > 0);
        list->item(0)->setCheckState(Qt::Checked);
    }

    void fillIn(const QString &login, const QString &role)
    {
        QVERIFY(m_gui->type(QStringLiteral("displayNameEdit"), QStringLiteral("Lucia Pena")));
        QVERIFY(m_gui->type(QStringLiteral("loginEdit"), login));
        QVERIFY(m_gui->type(QStringLiteral("emailEdit"), login + QStringLiteral("@shop.example")));
        QVERIFY(m_gui->type(QStringLiteral("refundLimitEdit"), QStringLiteral("75.50")));
        QVERIFY(m_gui->type(QStringLiteral("passwordEdit"), password));
        QVERIFY(m_gui->type(QStringLiteral("againEdit"), password));
        choose(role);
    }

    void addSomebody(const QString &role)
    {
        openDesk();
        QVERIFY(m_gui->click(QStringLiteral("addStaffButton")));
        fillIn(m_login, role);
        QVERIFY(m_gui->click(QStringLiteral("staffAddNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("staffAddSheet")));
        QTRY_VERIFY(!m_gui->text(titleLabel).isEmpty());
        QTRY_VERIFY(m_gui->isSettled());
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
    QString m_login;
};

QTEST_MAIN(TestAdministration)
#include "tst_administration.moc"
