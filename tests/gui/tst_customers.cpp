// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/edit/record_editor.h"
#include "tests/gui/gui_driver.h"
#include "tests/gui/stall_watch.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/empty_state.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTest>

#include <cstdio>

using namespace std::chrono_literals;

namespace {

const auto agent = QStringLiteral("sam.okafor");
const auto manager = QStringLiteral("mona.keller");
const auto nameLabel = QStringLiteral("customerNameLabel");
const auto editSheet = QStringLiteral("customerEditSheet");
const auto notice = QStringLiteral("customerNotice");

void openCustomer(const GuiDriver &gui, const QString &key)
{
    gui.window().workspace()->openRecord(QStringLiteral("customers"), key);
    QTRY_VERIFY(!gui.text(nameLabel).isEmpty());
    QTRY_VERIFY(gui.isSettled());
}

QStringList draftFiles()
{
    QStringList files;
    for (QDirIterator all(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation), {QStringLiteral("*.draft")}, QDir::Files, QDirIterator::Subdirectories);
         all.hasNext();)
        files.append(all.next());
    return files;
}

// What a test starts again, to kill it: signs in, types, tells that the draft is kept, and goes on as if nothing happened.
int typeUntilKilled(const QStringList &arguments)
{
    const ConnectionProfile profile = TestDatabase::profileOf(arguments.at(2));
    GuiDriver gui({profile});
    gui.secrets().kept.insert(arguments.at(4), arguments.at(5));
    if (!gui.signIn(agent))
        return 1;
    openCustomer(gui, arguments.at(3));
    gui.click(QStringLiteral("editCustomerButton"));
    const auto *sheet = gui.find<EditorSheet>(editSheet);
    gui.type(QStringLiteral("nameEdit"), QStringLiteral("half a na"));
    QObject::connect(sheet->editor(), &RecordEditor::draftKept, sheet, [sheet] {
        if (sheet->editor()->values()[QLatin1String("name")].toString() == u"half a name")
            std::puts("kept");
        std::fflush(stdout);
    });
    QTest::keyClicks(gui.find<QLineEdit>(QStringLiteral("nameEdit")), QStringLiteral("me"));
    return QApplication::exec();
}

} // namespace

// The customers desk on the real window, through the logins of those who work at it. Every test has a shop of its own.
class TestCustomers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
    }

    void cleanup()
    {
        m_gui.reset();
        m_database.reset();
        for (const QString &file : draftFiles())
            QFile::remove(file);
    }

    void anAgentChangesACustomerAndTakesItBack()
    {
        const QString key = aCustomer();
        const QString before = value("name", key);
        QVERIFY(m_gui->signIn(agent));
        beginToEdit(key);
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Olena Nowak")));
        QVERIFY(m_gui->type(QStringLiteral("shippingCityEdit"), QStringLiteral("Lund")));
        QVERIFY(m_gui->click(QStringLiteral("customerEditSaveButton")));
        QTRY_VERIFY(!m_gui->isVisible(editSheet));
        QTRY_COMPARE(m_gui->text(nameLabel), QStringLiteral("Olena Nowak"));
        QCOMPARE(m_gui->text(notice), QStringLiteral("Saved."));
        QCOMPARE(value("name", key), QStringLiteral("Olena Nowak"));
        QCOMPARE(m_database->value(QStringLiteral("select shipping_addresses #>> '{0,city}' from shop.customer_profiles where user_id = '%1'").arg(key)).toString(),
                 QStringLiteral("Lund"));
        QCOMPARE(m_database->value(QStringLiteral("select login from backoffice.audit_log where relation = 'shop.users' order by changed_at desc limit 1")).toString(), agent);
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(draftFiles().isEmpty());

        QVERIFY(m_gui->click(QStringLiteral("noticeButton"))); // Undo
        QTRY_COMPARE(value("name", key), before);
        QTRY_COMPARE(m_gui->text(nameLabel), before);
    }

    void whatIsWrongStandsUnderItsField()
    {
        const QString key = aCustomer();
        QVERIFY(m_gui->signIn(agent));
        beginToEdit(key);
        QVERIFY(m_gui->type(QStringLiteral("emailEdit"), QStringLiteral("olena at home")));
        QCOMPARE(m_gui->text(QStringLiteral("emailProblemLabel")), QStringLiteral("This is not an e-mail address, such as olena@example.com."));
        QVERIFY(m_gui->click(QStringLiteral("customerEditSaveButton")));
        QVERIFY(m_gui->isVisible(editSheet));
        // and what only the database knows
        const QString taken = m_database->value(QStringLiteral("select email from shop.users where user_id <> '%1' limit 1").arg(key)).toString();
        QVERIFY(m_gui->type(QStringLiteral("emailEdit"), taken));
        QVERIFY(m_gui->text(QStringLiteral("emailProblemLabel")).isEmpty());
        QVERIFY(m_gui->click(QStringLiteral("customerEditSaveButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("emailProblemLabel")), QStringLiteral("Another account has this e-mail address."));
        QVERIFY(m_gui->isVisible(editSheet));
        QCOMPARE(m_gui->text(QStringLiteral("emailEdit")), taken);
    }

    // security.md 35, 41: a stale desktop is told who was first and what they wrote, and nothing of either is lost.
    void somebodyElseWasFirst()
    {
        const QString key = aCustomer();
        QVERIFY(m_gui->signIn(agent));
        beginToEdit(key);
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Mine")));
        QVERIFY(m_gui->type(QStringLiteral("phoneEdit"), QStringLiteral("112")));
        asColleague(key, QStringLiteral("{\"name\": \"Theirs\", \"date_of_birth\": \"1984-03-27\"}"));
        QVERIFY(m_gui->click(QStringLiteral("customerEditSaveButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("mergeView")));
        QVERIFY2(m_gui->text(QStringLiteral("mergeIntroLabel")).contains(QStringLiteral("Lucía Fernández")), qPrintable(m_gui->text(QStringLiteral("mergeIntroLabel"))));
        QVERIFY(m_gui->text(QStringLiteral("mergeTakenOverLabel")).contains(QStringLiteral("Date of birth")));
        QVERIFY(!m_gui->find<QAbstractButton>(QStringLiteral("customerEditSaveButton"))->isEnabled());
        m_gui->find<QRadioButton>(QStringLiteral("nameTheirsRadio"))->click();
        QVERIFY(m_gui->click(QStringLiteral("customerEditSaveButton")));
        QTRY_VERIFY(!m_gui->isVisible(editSheet));
        QCOMPARE(value("name", key), QStringLiteral("Theirs"));
        QCOMPARE(value("phone", key), QStringLiteral("112"));
    }

    void anotherAddressIsUnconfirmed()
    {
        const QString key = aCustomer(QStringLiteral("and email_verified"));
        QVERIFY(m_gui->signIn(agent));
        beginToEdit(key);
        QVERIFY(m_gui->type(QStringLiteral("emailEdit"), QStringLiteral("quite.new@example.org")));
        QVERIFY(m_gui->click(QStringLiteral("customerEditSaveButton")));
        QTRY_VERIFY(!m_gui->isVisible(editSheet));
        QCOMPARE(m_gui->text(notice), QStringLiteral("Saved. The new e-mail address is unconfirmed until the customer confirms it."));
        QCOMPARE(value("email_verified::text", key), QStringLiteral("false"));
    }

    void whatOnlyOneChangedIsMergedWithoutAsking()
    {
        const QString key = aCustomer();
        QVERIFY(m_gui->signIn(agent));
        beginToEdit(key);
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Mine")));
        asColleague(key, QStringLiteral("{\"phone\": \"115\"}"));
        QVERIFY(m_gui->click(QStringLiteral("customerEditSaveButton")));
        QTRY_VERIFY(!m_gui->isVisible(editSheet));
        QCOMPARE(m_gui->text(notice), QStringLiteral("Saved. Somebody else changed Phone meanwhile; both are kept."));
        QCOMPARE(value("name", key), QStringLiteral("Mine"));
        QCOMPARE(value("phone", key), QStringLiteral("115"));
    }

    // security.md 43: the backends are gone while somebody types; what was typed stays, and is saved once.
    void theBackendIsTerminatedWhileEditing()
    {
        const QString key = aCustomer();
        QVERIFY(m_gui->signIn(agent));
        beginToEdit(key);
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Typed before")));
        StallWatch watch;
        m_database->execute(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where usename = '%1'").arg(agent));
        QTest::keyClicks(m_gui->find<QLineEdit>(QStringLiteral("nameEdit")), QStringLiteral(" and after"));
        QCOMPARE(m_gui->text(QStringLiteral("nameEdit")), QStringLiteral("Typed before and after"));
        QVERIFY(m_gui->click(QStringLiteral("customerEditSaveButton")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->isVisible(editSheet) || m_gui->isVisible(QStringLiteral("customerEditNotice")), 20'000);
        if (m_gui->isVisible(editSheet))
            QVERIFY(m_gui->click(QStringLiteral("customerEditSaveButton")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->isVisible(editSheet), 20'000);
        QCOMPARE(value("name", key), QStringLiteral("Typed before and after"));
        QCOMPARE(m_database->value(QStringLiteral("select count(*)::integer from backoffice.commands where kind = 'edit_customer'")).toInt(), 1);
        QVERIFY2(watch.longest() < 100ms, qPrintable(QString::number(watch.longest().count())));
        // it listens again: what others do shows by itself
        QTRY_VERIFY(m_gui->isSettled());
        QTRY_VERIFY_WITH_TIMEOUT((asColleague(key, QStringLiteral("{\"name\": \"Seen\"}")), m_gui->text(nameLabel) == u"Seen"), 20'000);
    }

    // security.md 44
    void killedWhileTypingTheDraftIsOfferedAgain()
    {
        const QString key = aCustomer();
        QVERIFY(m_gui->signIn(agent));
        QTRY_COMPARE(m_gui->secrets().kept.size(), 1); // the key of the drafts
        const QString keyName = m_gui->secrets().kept.keys().first();
        QProcess program;
        program.start(QApplication::applicationFilePath(), {QStringLiteral("--type-until-killed"), m_database->name(), key, keyName, m_gui->secrets().kept.values().first()});
        QByteArray told;
        QTRY_VERIFY2_WITH_TIMEOUT((told += program.readAllStandardOutput()).contains("kept"), told.constData(), 60'000);
        program.kill(); // SIGKILL
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        for (const QString &name : draftFiles()) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("half a name"), "a draft is readable on the disk");
        }

        m_gui->restart();
        QVERIFY(m_gui->signIn(agent));
        QTRY_VERIFY2(m_gui->text(QStringLiteral("windowNotice")).contains(QStringLiteral("was not saved")), qPrintable(m_gui->text(QStringLiteral("windowNotice"))));
        QVERIFY(m_gui->click(QStringLiteral("noticeButton"))); // Show it
        QTRY_VERIFY(m_gui->text(notice).startsWith(QStringLiteral("You began to edit this customer")));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("noticeButton"))); // Go on
        QVERIFY(m_gui->isVisible(editSheet));
        QCOMPARE(m_gui->text(QStringLiteral("nameEdit")), QStringLiteral("half a name"));
        QVERIFY(m_gui->click(QStringLiteral("customerEditSaveButton")));
        QTRY_COMPARE(value("name", key), QStringLiteral("half a name"));
        QTRY_VERIFY(draftFiles().isEmpty());
    }

    // security.md 50: nothing is written without a keychain, and the person is told.
    void withoutAKeychainDraftsAreInMemoryOnly()
    {
        const QString key = aCustomer();
        m_gui->secrets().mood = FakeSecrets::Mood::IsMissing;
        QVERIFY(m_gui->signIn(agent));
        beginToEdit(key);
        QVERIFY(m_gui->text(QStringLiteral("customerEditDraftLabel")).contains(QStringLiteral("only until the program ends")));
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("half")));
        QVERIFY(m_gui->click(QStringLiteral("customerEditCloseButton")));
        QVERIFY(draftFiles().isEmpty());
        QCOMPARE(m_gui->text(QStringLiteral("editCustomerButton")), QStringLiteral("Go on editing…"));
        QVERIFY(m_gui->click(QStringLiteral("editCustomerButton")));
        QCOMPARE(m_gui->text(QStringLiteral("nameEdit")), QStringLiteral("half"));
        QVERIFY(m_gui->click(QStringLiteral("customerEditThrowAwayButton")));
        QCOMPARE(m_gui->text(QStringLiteral("editCustomerButton")), QStringLiteral("Edit…"));
    }

    void whoElseIsThereIsShown()
    {
        const QString key = aCustomer();
        QVERIFY(m_gui->signIn(agent));
        openCustomer(*m_gui, key);
        const auto colleague = m_database->connectAs(QStringLiteral("lucia.fernandez"));
        QVERIFY(colleague);
        const QByteArray there = QStringLiteral("select backoffice.be_present('customers/%1', '%1', true)").arg(key).toUtf8();
        QVERIFY(colleague->runScript(there));
        QTRY_VERIFY(m_gui->text(QStringLiteral("customerOthersLabel")).contains(QStringLiteral("Lucía Fernández")));
        QVERIFY(colleague->runScript(QStringLiteral("select backoffice.be_gone('customers/%1', '%1')").arg(key).toUtf8()));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("customerOthersLabel")));
    }

    void aNoteIsKeptAndAnAccountClosedAndOpened()
    {
        const QString key = aCustomer();
        QVERIFY(m_gui->signIn(agent));
        openCustomer(*m_gui, key);
        QVERIFY(m_gui->click(QStringLiteral("noteCustomerButton")));
        QVERIFY(m_gui->click(QStringLiteral("customerNoteSaveButton")));
        QVERIFY2(!m_gui->text(QStringLiteral("bodyProblemLabel")).isEmpty(), "an empty note was about to be kept");
        QVERIFY(m_gui->type(QStringLiteral("bodyEdit"), QStringLiteral("calls at noon")));
        QVERIFY(m_gui->click(QStringLiteral("customerNoteSaveButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("customerNotesCard")));
        QCOMPARE(m_database->value(QStringLiteral("select login || ': ' || body from shop.customer_notes")).toString(), agent + QStringLiteral(": calls at noon"));
        QTRY_VERIFY(m_gui->isSettled());

        QVERIFY(m_gui->triggerAction(QStringLiteral("closeCustomerAction")));
        QVERIFY(m_gui->type(QStringLiteral("reasonEdit"), QStringLiteral("asked for it")));
        QVERIFY(m_gui->click(QStringLiteral("customerCloseSaveButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("customerStatusChip")), QStringLiteral("Closed"));
        QVERIFY(m_gui->text(QStringLiteral("customerClosedLabel")).endsWith(QStringLiteral("asked for it")));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->triggerAction(QStringLiteral("reopenCustomerAction")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("customerStatusChip")), QStringLiteral("Active"));
    }

    void whatARoleMayNotIsNotShown()
    {
        const QString key = aCustomer();
        QVERIFY(m_gui->signIn(agent));
        openCustomer(*m_gui, key);
        QVERIFY(!m_gui->window().findChild<QAction *>(QStringLiteral("mergeCustomerAction"))->isVisible());
        m_gui->restart();
        QVERIFY(m_gui->signIn(QStringLiteral("jonas.weber")));
        QVERIFY(m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_customers")) == nullptr);
    }

    void aManagerMergesTwoCustomers()
    {
        const QString key = aCustomer();
        const QString other = aCustomer(QStringLiteral("and user_id <> '%1'").arg(key));
        m_database->execute(QStringLiteral("update shop.users set name = 'Zácharias Quandt' where user_id = '%1'").arg(other));
        QVERIFY(m_gui->signIn(manager));
        openCustomer(*m_gui, key);
        QVERIFY(m_gui->triggerAction(QStringLiteral("mergeCustomerAction")));
        QVERIFY(!m_gui->find<QAbstractButton>(QStringLiteral("mergeNowButton"))->isEnabled());
        QVERIFY(m_gui->type(QStringLiteral("mergeIntoEdit"), QStringLiteral("ZACHARIAS q")));
        const auto *list = m_gui->find<QListWidget>(QStringLiteral("mergeIntoList"));
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(m_gui->clickIndex(QStringLiteral("mergeIntoList"), 0));
        QVERIFY(m_gui->click(QStringLiteral("mergeNowButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("customerStatusChip")), QStringLiteral("Merged"));
        QVERIFY(m_gui->isVisible(QStringLiteral("openMergedButton")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("editCustomerButton")));
        QCOMPARE(value("merged_into::text", key), other);
    }

    void nobodyFoundIsSaid()
    {
        QVERIFY(m_gui->signIn(agent));
        m_gui->window().workspace()->showDesk(QStringLiteral("customers"));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->type(QStringLiteral("listSearchEdit"), QStringLiteral("nobody is called so")));
        const auto says = [this] {
            for (const EmptyState *state : m_gui->window().findChildren<EmptyState *>()) {
                if (state->isVisible() && !state->why().isEmpty() && state->tone() != Tone::Bad)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(says());
    }

    // security.md 46
    void hostileNamesAreShownLiterally_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("markup") << QStringLiteral("<img src='file:///etc/hostname'><b>%1 %n</b>");
        QTest::newRow("right to left") << QStringLiteral("محمد عبد الله");
        QTest::newRow("override") << QStringLiteral("\u202Egnp.exe");
        QTest::newRow("emoji") << QStringLiteral("👩‍👩‍👧 Olena 🎈");
        QTest::newRow("255 characters") << QStringLiteral("Ångström").repeated(32).left(255);
    }
    void hostileNamesAreShownLiterally()
    {
        QFETCH(const QString, name);
        const QString key = aCustomer();
        QVERIFY(m_gui->signIn(agent));
        beginToEdit(key);
        m_gui->find<QLineEdit>(QStringLiteral("nameEdit"))->clear();
        m_gui->find<QLineEdit>(QStringLiteral("nameEdit"))->insert(name);
        QVERIFY(m_gui->click(QStringLiteral("customerEditSaveButton")));
        QTRY_VERIFY(!m_gui->isVisible(editSheet));
        QTRY_COMPARE(m_gui->text(nameLabel), name);
        QCOMPARE(value("name", key), name);
        QCOMPARE(m_gui->find<QLabel>(nameLabel)->textFormat(), Qt::PlainText);
        QVERIFY(m_gui->find<QLabel>(nameLabel)->width() <= m_gui->find<QWidget>(QStringLiteral("customerPane"))->width());
    }

    void anOrderIsNotedAboutHeldAndReleased()
    {
        const QString number = m_database->value(QStringLiteral("select max(order_number) from shop.orders where status = 'PAID' and hold_reason is null")).toString();
        QVERIFY(m_gui->signIn(agent));
        m_gui->window().workspace()->openRecord(QStringLiteral("orders"), number);
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), number);
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->triggerAction(QStringLiteral("noteOrderAction")));
        QVERIFY(m_gui->type(QStringLiteral("bodyEdit"), QStringLiteral("leave it with the neighbour")));
        QVERIFY(m_gui->click(QStringLiteral("orderNoteSaveButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNotice")), QStringLiteral("The note is kept."));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->triggerAction(QStringLiteral("holdOrderAction")));
        QVERIFY(m_gui->type(QStringLiteral("reasonEdit"), QStringLiteral("address in doubt")));
        QVERIFY(m_gui->click(QStringLiteral("orderHoldSaveButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderHoldLabel")), QStringLiteral("On hold: address in doubt"));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->triggerAction(QStringLiteral("releaseOrderAction")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("orderHoldLabel")));
        QCOMPARE(m_database->value(QStringLiteral("select string_agg(body, '; ' order by note_id) from shop.order_notes join shop.orders using (order_id) "
                                                  "where order_number = '%1' and login = '%2'")
                                       .arg(number, agent))
                     .toString(),
                 QStringLiteral("leave it with the neighbour; On hold: address in doubt; Released from hold: address in doubt"));
    }

private:
    QString aCustomer(const QString &more = {}) const
    {
        return m_database->value(QStringLiteral("select user_id::text from shop.users where user_type = 'CUSTOMER' and is_active %1 order by user_id desc limit 1").arg(more))
            .toString();
    }
    QString value(const char *column, const QString &key) const
    {
        return m_database->value(QStringLiteral("select %1 from shop.users where user_id = '%2'").arg(QLatin1String(column), key)).toString();
    }
    void beginToEdit(const QString &key)
    {
        openCustomer(*m_gui, key);
        QVERIFY(m_gui->click(QStringLiteral("editCustomerButton")));
        QVERIFY(m_gui->isVisible(editSheet));
    }
    void asColleague(const QString &key, const QString &changes) const
    {
        const auto colleague = m_database->connectAs(QStringLiteral("lucia.fernandez"));
        QVERIFY(colleague);
        const auto done = colleague->runScript(
            QStringLiteral("select backoffice.edit_customer(gen_random_uuid(), '%1', backoffice.customer_version('%1'), '%2')").arg(key, changes).toUtf8());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--type-until-killed") {
        Theme::instance().install(application);
        return typeUntilKilled(arguments);
    }
    TestCustomers test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_customers.moc"
