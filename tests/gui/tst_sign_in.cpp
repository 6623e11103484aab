// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/notice.h"
#include "ui/shell/person_button.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace {

const auto agent = QStringLiteral("sam.okafor");
const auto password = QStringLiteral("demo");
const auto notice = QStringLiteral("signInNotice");

// Counts what a client that wanted TLS said after it was told that there is none.
class PlainServer : public QTcpServer
{
public:
    PlainServer(bool answers)
    {
        connect(this, &QTcpServer::newConnection, this, [this, answers] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, answers] {
                heard.append(socket->readAll());
                if (answers && heard.size() == 8) // the length and code of SSLRequest
                    socket->write("N");
            });
        });
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] ConnectionProfile profile(const QString &name) const
    {
        ConnectionProfile profile;
        profile.name = name;
        profile.host = QStringLiteral("localhost");
        profile.port = serverPort();
        profile.database = QStringLiteral("backroom");
        return profile;
    }

    QByteArray heard;
};

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
    }

    void cleanupTestCase() { m_database.reset(); }

    void theRightPasswordOpensTheWorkspace()
    {
        GuiDriver gui({m_database->profile()});
        QVERIFY(!gui.find<QAbstractButton>(QStringLiteral("signInButton"))->isEnabled());
        QVERIFY(gui.signIn(agent));
        QCOMPARE(gui.text(QStringLiteral("shopNameLabel")), QStringLiteral("Nordwind Outdoor"));
        QCOMPARE(gui.text(QStringLiteral("personButton")), QStringLiteral("Sam Okafor"));
        QCOMPARE(gui.text(QStringLiteral("connectionBadge")), QStringLiteral("Connected · this computer"));
        QCOMPARE(gui.find<PersonButton>(QStringLiteral("personButton"))->line(), QStringLiteral("Support"));
        QVERIFY2(gui.window().signInPage()->findChild<QLineEdit *>(QStringLiteral("passwordEdit"))->text().isEmpty(),
                 "the password stays in the form of a window that shows something else");
    }

    void enterInThePasswordFieldSignsIn()
    {
        GuiDriver gui({m_database->profile()});
        QVERIFY(gui.type(QStringLiteral("loginEdit"), agent));
        QTest::keyClick(gui.find<QLineEdit>(QStringLiteral("loginEdit")), Qt::Key_Return);
        QVERIFY(gui.type(QStringLiteral("passwordEdit"), password));
        QTest::keyClick(gui.find<QLineEdit>(QStringLiteral("passwordEdit")), Qt::Key_Return);
        QTRY_VERIFY(gui.window().workspace() != nullptr);
    }

    void aWrongPasswordIsSaidInPlace()
    {
        GuiDriver gui({m_database->profile()});
        QVERIFY(gui.tryToSignIn(agent, QStringLiteral("guess")));
        QTRY_COMPARE(gui.text(notice), QStringLiteral("That name and password do not match."));
        auto *edit = gui.find<QLineEdit>(QStringLiteral("passwordEdit"));
        QCOMPARE(edit->property("invalid").toString(), QStringLiteral("true"));
        QCOMPARE(edit->selectedText().size(), 5); // typing again replaces it
        QCOMPARE(gui.text(QStringLiteral("loginEdit")), agent);
        QVERIFY(gui.signIn(agent)); // and nothing stands in the way of the right one
    }

    void capsLockIsSaidBesideTheFieldAndInTheRefusal()
    {
        GuiDriver gui({m_database->profile()});
        QVERIFY(!gui.isVisible(QStringLiteral("capsLockLabel")));
        QVERIFY(gui.type(QStringLiteral("loginEdit"), agent));
        auto *edit = gui.find<QLineEdit>(QStringLiteral("passwordEdit"));
        edit->setFocus();
        const auto press = [edit](const QString &typed, Qt::KeyboardModifiers modifiers) {
            QTest::sendKeyEvent(QTest::Click, edit, Qt::Key(typed.at(0).toUpper().unicode()), typed, modifiers);
        };
        press(QStringLiteral("D"), Qt::NoModifier); // a capital without Shift
        QVERIFY(gui.isVisible(QStringLiteral("capsLockLabel")));
        press(QStringLiteral("E"), Qt::NoModifier);
        QVERIFY(gui.click(QStringLiteral("signInButton")));
        QTRY_COMPARE(gui.text(notice), QStringLiteral("That name and password do not match. Caps Lock is on."));

        press(QStringLiteral("d"), Qt::NoModifier);
        QVERIFY(!gui.isVisible(QStringLiteral("capsLockLabel")));
        press(QStringLiteral("D"), Qt::ShiftModifier); // a capital that was meant
        QVERIFY(!gui.isVisible(QStringLiteral("capsLockLabel")));
        press(QStringLiteral("d"), Qt::ShiftModifier);
        QVERIFY(gui.isVisible(QStringLiteral("capsLockLabel")));
        press(QStringLiteral("7"), Qt::NoModifier); // says nothing about it
        QVERIFY(gui.isVisible(QStringLiteral("capsLockLabel")));
    }

    void aServerThatIsAwayIsNamed()
    {
        ConnectionProfile away = m_database->profile();
        away.name = QStringLiteral("Away");
        away.host = QStringLiteral("localhost");
        away.port = 9;
        GuiDriver gui({away});
        QVERIFY(gui.tryToSignIn(agent, password));
        QTRY_VERIFY(gui.text(notice).startsWith(QStringLiteral("Nobody answers at localhost.")));
        QCOMPARE(gui.text(QStringLiteral("passwordEdit")), password); // nothing has to be typed again
    }

    void theDemoShopThatDoesNotRunSaysHowToStartIt()
    {
        const QByteArray folder = qgetenv("BACKROOM_CLUSTER_DIR");
        const QTemporaryDir empty;
        qputenv("BACKROOM_CLUSTER_DIR", empty.path().toLocal8Bit());
        GuiDriver gui({});
        qputenv("BACKROOM_CLUSTER_DIR", folder);
        QVERIFY(gui.click(QStringLiteral("demoPerson_mona.keller")));
        QTRY_VERIFY(gui.text(notice).startsWith(QStringLiteral("The demo shop on this computer is not running.")));
        QVERIFY(gui.text(notice).contains(QStringLiteral("backroomctl local start")));
    }

    void theDemoPeopleSignInWithOneClick()
    {
        // ./dev test keeps a demo shop in the local cluster.
        GuiDriver gui({});
        QVERIFY(gui.click(QStringLiteral("demoPerson_jonas.weber")));
        QTRY_VERIFY(gui.window().workspace() != nullptr);
        QCOMPARE(gui.text(QStringLiteral("personButton")), QStringLiteral("Jonas Weber"));
        QCOMPARE(gui.find<PersonButton>(QStringLiteral("personButton"))->line(), QStringLiteral("Warehouse · HAM, LIS"));
        QVERIFY(gui.secrets().passwords().isEmpty());
    }

    // security.md 9, on the window; the other ways to be the wrong server are in models_db/tst_tls.cpp.
    void aServerWithoutTlsNeverHearsThePassword()
    {
        PlainServer plain(true);
        GuiDriver gui({plain.profile(QStringLiteral("Plain"))});
        QVERIFY(gui.tryToSignIn(agent, password));
        QTRY_VERIFY(gui.text(notice).contains(QStringLiteral("No password was sent")));
        QVERIFY(gui.text(notice).contains(QStringLiteral("root certificate")));
        QVERIFY(!plain.heard.isEmpty());
        QVERIFY2(plain.heard.size() % 8 == 0, "more than the question for TLS crossed the network");
        QVERIFY(!plain.heard.contains(agent.toUtf8()));
    }

    void aSilentServerCanBeLeftAtOnce()
    {
        PlainServer silent(false);
        GuiDriver gui({silent.profile(QStringLiteral("Silent")), m_database->profile()});
        QVERIFY(!gui.isVisible(QStringLiteral("cancelButton")));
        QVERIFY(gui.tryToSignIn(agent, password));
        QTRY_VERIFY(!silent.heard.isEmpty());
        QCOMPARE(gui.text(QStringLiteral("signInButton")), QStringLiteral("Signing in…"));
        QVERIFY(gui.click(QStringLiteral("cancelButton")));
        QVERIFY(!gui.isVisible(QStringLiteral("cancelButton")));
        QVERIFY(!gui.isVisible(notice));
        // The attempt that was left must not come back and say something later.
        QVERIFY(gui.chooseServer(m_database->profile().name));
        QVERIFY(gui.signIn(agent));
    }

    void aSilentServerTimesOutInWords()
    {
        PlainServer silent(false);
        GuiDriver gui({silent.profile(QStringLiteral("Silent"))});
        QVERIFY(gui.tryToSignIn(agent, password));
        QTRY_VERIFY_WITH_TIMEOUT(gui.isVisible(notice), 30'000);
        QVERIFY2(gui.text(notice).contains(QStringLiteral("did not answer in time")) || gui.text(notice).contains(QStringLiteral("Nobody answers")),
                 qPrintable(gui.text(notice)));
    }

    void anOlderSchemaIsSaid()
    {
        TestDatabase older(TestDatabase::From::Demo);
        QVERIFY2(older.isReady(), qPrintable(older.problem()));
        older.execute(QStringLiteral("delete from shop.schema_migrations where version = (select max(version) from shop.schema_migrations)"));
        GuiDriver gui({older.profile()});
        QVERIFY(gui.tryToSignIn(agent, password));
        QTRY_VERIFY(gui.text(notice).startsWith(QStringLiteral("The database is older than this program.")));
        QVERIFY(gui.text(notice).contains(QStringLiteral("backroomctl migrate")));
    }

    void aNewerSchemaIsSaid()
    {
        TestDatabase newer(TestDatabase::From::Demo);
        QVERIFY2(newer.isReady(), qPrintable(newer.problem()));
        newer.execute(QStringLiteral("insert into backoffice.settings (key, value) values ('oldest_program', '999')"));
        GuiDriver gui({newer.profile()});
        QVERIFY(gui.tryToSignIn(agent, password));
        QTRY_VERIFY(gui.text(notice).startsWith(QStringLiteral("The database is newer than this program.")));
    }

    void aLoginThatIsNoStaffIsToldSo()
    {
        TestDatabase database(TestDatabase::From::Demo);
        QVERIFY2(database.isReady(), qPrintable(database.problem()));
        database.execute(QStringLiteral("delete from backoffice.staff_warehouses where login = 'priya.raman';"
                                        "update backoffice.staff set is_active = false, deactivated_at = now() where login = 'priya.raman'"));
        GuiDriver gui({database.profile()});
        QVERIFY(gui.tryToSignIn(QStringLiteral("priya.raman"), password));
        QTRY_VERIFY(gui.isVisible(notice));
        QVERIFY2(gui.text(notice).contains(QStringLiteral("staff")), qPrintable(gui.text(notice)));
        QCOMPARE(gui.window().workspace(), nullptr);
    }

    void thePasswordIsKeptOnlyWhenAskedTo()
    {
        GuiDriver gui({m_database->profile()});
        QVERIFY(!gui.find<QCheckBox>(QStringLiteral("keepPasswordCheck"))->isChecked());
        QVERIFY(gui.signIn(agent));
        QVERIFY(gui.secrets().passwords().isEmpty());
        QVERIFY(gui.triggerAction(QStringLiteral("signOutAction")));
        QTRY_VERIFY(gui.isVisible(QStringLiteral("signInPage")));

        QVERIFY(gui.type(QStringLiteral("passwordEdit"), password));
        QVERIFY(gui.click(QStringLiteral("keepPasswordCheck")));
        QVERIFY(gui.click(QStringLiteral("signInButton")));
        QTRY_VERIFY(gui.window().workspace() != nullptr);
        QTRY_COMPARE(gui.secrets().passwords().values(), QStringList{password});
        QVERIFY(gui.secrets().passwords().keys().first().startsWith(agent + u'@'));

        gui.restart();
        QCOMPARE(gui.text(QStringLiteral("loginEdit")), agent);
        QTRY_COMPARE(gui.text(QStringLiteral("passwordEdit")), password);
        QVERIFY(gui.find<QCheckBox>(QStringLiteral("keepPasswordCheck"))->isChecked());

        QVERIFY(gui.click(QStringLiteral("keepPasswordCheck"))); // not any more
        QVERIFY(gui.click(QStringLiteral("signInButton")));
        QTRY_VERIFY(gui.window().workspace() != nullptr);
        QTRY_VERIFY(gui.secrets().passwords().isEmpty());
        gui.restart();
        QVERIFY(gui.text(QStringLiteral("passwordEdit")).isEmpty());
    }

    void onePersonsKeptPasswordIsNotAnothers()
    {
        GuiDriver gui({m_database->profile()});
        QVERIFY(gui.click(QStringLiteral("keepPasswordCheck")));
        QVERIFY(gui.signIn(agent));
        gui.restart();
        QTRY_COMPARE(gui.text(QStringLiteral("passwordEdit")), password);

        QVERIFY(gui.type(QStringLiteral("loginEdit"), QStringLiteral("mona.keller")));
        QVERIFY(gui.text(QStringLiteral("passwordEdit")).isEmpty());
        QVERIFY(!gui.find<QCheckBox>(QStringLiteral("keepPasswordCheck"))->isChecked());
        QVERIFY(gui.signIn(QStringLiteral("mona.keller")));
        QCOMPARE(gui.secrets().passwords().size(), 1); // still Sam's alone
        QVERIFY(gui.triggerAction(QStringLiteral("switchUserAction")));
        QTRY_VERIFY(gui.isVisible(QStringLiteral("signInPage")));
        QVERIFY(gui.text(QStringLiteral("loginEdit")).isEmpty());
        QVERIFY(gui.type(QStringLiteral("loginEdit"), agent));
        gui.find<QLineEdit>(QStringLiteral("passwordEdit"))->setFocus();
        QTRY_COMPARE(gui.text(QStringLiteral("passwordEdit")), password);
    }

    void aWrongPasswordIsNeverKept()
    {
        GuiDriver gui({m_database->profile()});
        QVERIFY(gui.click(QStringLiteral("keepPasswordCheck")));
        QVERIFY(gui.tryToSignIn(agent, QStringLiteral("guess")));
        QTRY_VERIFY(gui.isVisible(notice));
        QVERIFY(gui.secrets().passwords().isEmpty());
    }

    void withoutAKeychainThePersonIsToldAndNothingIsWritten()
    {
        GuiDriver gui({m_database->profile()});
        gui.secrets().mood = FakeSecrets::Mood::IsMissing;
        QVERIFY(gui.click(QStringLiteral("keepPasswordCheck")));
        QTRY_VERIFY(gui.text(QStringLiteral("keychainLabel")).contains(QStringLiteral("written nowhere")));
        auto *check = gui.find<QCheckBox>(QStringLiteral("keepPasswordCheck"));
        QVERIFY(!check->isChecked());
        QVERIFY(!check->isEnabled());
        QVERIFY(gui.signIn(agent));

        const QString settingsFile = gui.settings().file();
        QVERIFY(gui.window().close());
        QByteArray content;
        const auto read = [&] {
            QFile written(settingsFile);
            content = written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
            return content;
        };
        // the settings are written when the event loop has a moment
        QTRY_VERIFY(read().contains(agent.toUtf8()));
        QVERIFY2(!content.contains("password"), "something about passwords is in the settings");
    }

    void aKeychainThatRefusesIsSaidInTheWorkspace()
    {
        GuiDriver gui({m_database->profile()});
        gui.secrets().mood = FakeSecrets::Mood::Refuses;
        QVERIFY(gui.click(QStringLiteral("keepPasswordCheck")));
        QVERIFY(gui.signIn(agent));
        QTRY_VERIFY(gui.text(QStringLiteral("windowNotice")).contains(QStringLiteral("the ring is locked")));
        QVERIFY(gui.settings().servers().entries.at(1).keptLogins.isEmpty());
    }

    void serversAreAddedChangedAndRemoved()
    {
        GuiDriver gui({m_database->profile()});
        QVERIFY(gui.click(QStringLiteral("editServersButton")));
        QVERIFY(gui.click(QStringLiteral("addServerButton")));
        QVERIFY(gui.type(QStringLiteral("serverNameEdit"), QStringLiteral("City shop")));
        QVERIFY(gui.click(QStringLiteral("saveServersButton")));
        QVERIFY(gui.text(QStringLiteral("editorNotice")).contains(QStringLiteral("host name"))); // refused, in words
        QVERIFY(gui.type(QStringLiteral("hostEdit"), QStringLiteral("db.example.org")));
        gui.find<QSpinBox>(QStringLiteral("portSpin"))->setValue(6432);
        QVERIFY(gui.type(QStringLiteral("certificateEdit"), QStringLiteral("/no/such/file.crt")));
        QVERIFY(gui.click(QStringLiteral("saveServersButton")));
        QVERIFY(gui.text(QStringLiteral("editorNotice")).contains(QStringLiteral("no readable certificate")));
        QVERIFY(gui.type(QStringLiteral("certificateEdit"), QString()));
        QVERIFY(gui.click(QStringLiteral("saveServersButton")));
        QCOMPARE(gui.text(QStringLiteral("serverLine")), QStringLiteral("db.example.org:6432 · TLS, certificate and name checked"));

        gui.restart();
        const Settings::Servers servers = gui.settings().servers();
        QCOMPARE(servers.entries.size(), 3);
        QCOMPARE(servers.current, 2);
        QCOMPARE(servers.entries.last().profile.name, QStringLiteral("City shop"));
        QCOMPARE(servers.entries.last().profile.port, quint16(6432));
        QCOMPARE(servers.entries.last().profile.tls, ConnectionProfile::Tls::VerifyFull);

        QVERIFY(gui.click(QStringLiteral("editServersButton")));
        QVERIFY(gui.click(QStringLiteral("removeServerButton")));
        QVERIFY(gui.click(QStringLiteral("saveServersButton")));
        QCOMPARE(gui.settings().servers().entries.size(), 2);
    }

    void theDemoServerCannotBeEditedAway()
    {
        GuiDriver gui({});
        QVERIFY(gui.click(QStringLiteral("editServersButton")));
        QVERIFY(!gui.find<QWidget>(QStringLiteral("removeServerButton"))->isEnabled());
        QVERIFY(!gui.find<QWidget>(QStringLiteral("hostEdit"))->isEnabled());
        QVERIFY(gui.click(QStringLiteral("discardServersButton")));
        QVERIFY(gui.isVisible(QStringLiteral("signInButton")));
    }

    void everyControlHasANameForThoseWhoCannotSeeIt()
    {
        GuiDriver gui({});
        const auto nameless = [&gui] {
            QStringList found;
            for (const QWidget *widget : gui.window().findChildren<QWidget *>()) {
                const bool isControl = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && qobject_cast<const QFrame *>(widget) == nullptr;
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const bool isNamed = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
                const bool isInside = widget->objectName().startsWith(QStringLiteral("qt_")); // a part of a control of Qt's
                if (isControl && !isInside && (!isNamed || widget->objectName().isEmpty()))
                    found.append(QStringLiteral("%1 %2 in %3 %4").arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), QLatin1String(widget->parent()->metaObject()->className()), widget->parent()->objectName()));
            }
            return found.join(QStringLiteral(", "));
        };
        QCOMPARE(nameless(), QString());
        QVERIFY(gui.click(QStringLiteral("editServersButton")));
        QCOMPARE(nameless(), QString());
        QVERIFY(gui.click(QStringLiteral("discardServersButton")));
        QVERIFY(gui.click(QStringLiteral("demoPerson_mona.keller")));
        QTRY_VERIFY(gui.window().workspace() != nullptr && gui.isSettled());
        QCOMPARE(nameless(), QString());
    }

private:
    std::unique_ptr<TestDatabase> m_database;
};

QTEST_MAIN(TestSignIn)
#include "tst_sign_in.moc"
