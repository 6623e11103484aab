// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/demo_shop.h"
#include "app/desktop/desks.h"
#include "app/desktop/desktop.h"
#include "ui/common/notice.h"
#include "ui/shell/link_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSettings>
#include <QTcpSocket>
#include <QThread>

#include <cstdio>

namespace {

// On no machine does anything answer at this port (RFC 863's discard service died out).
constexpr quint16 deadPort = 9;

const auto awayName = QStringLiteral("Shop in the city");
const auto plainName = QStringLiteral("Shop without TLS");

ServerEntry entryOf(const QString &name, const QString &host, quint16 port)
{
    ServerEntry entry;
    entry.profile.name = name;
    entry.profile.host = host;
    entry.profile.port = port;
    entry.profile.database = QStringLiteral("backroom");
    return entry;
}

} // namespace

Tour::Tour(SecretStore &secrets, const QString &folder)
    : m_settings(m_settingsFolder.filePath(QStringLiteral("tour.ini")))
    , m_folder(folder)
    , m_desktop(std::make_unique<Desktop>(m_settings, secrets, allDesks()))
    , m_walk(std::make_unique<TourWalk>(m_desktop->window(), m_folder))
    , m_scratch(std::make_unique<ScratchShop>(QCoreApplication::applicationDirPath()))
{
    // What lists and sheets remember of a person is not the tour's.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settingsFolder.path());
    connect(m_walk.get(), &TourWalk::finished, this, &Tour::end);
    // What libpq asks first is whether the server speaks TLS; this one says no, as a PostgreSQL without it does.
    connect(&m_plainServer, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_plainServer.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write("N"); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
    m_plainServer.listen(QHostAddress::LocalHost);

    ServerEntry scratch;
    scratch.profile = m_scratch->profile();
    m_settings.setServers({DemoShop::server(), entryOf(awayName, QStringLiteral("localhost"), deadPort),
                           entryOf(plainName, QStringLiteral("localhost"), m_plainServer.serverPort()), scratch},
                          0);
}

Tour::~Tour() = default;

void Tour::start()
{
    if (!m_folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "backroom: The folder %s cannot be made.\n", qPrintable(m_folder.path()));
        QCoreApplication::exit(FoundFaults);
        return;
    }
    visitSignIn();
    visitSignInFailures();
    visitRoles();
    if (!m_desktop->start({}, {}))
        m_walk->complain(QStringLiteral("The demo shop is not in the list of servers."));
    m_desktop->window().show();
    m_desktop->window().activateWindow(); // without a window manager nobody else gives it the focus
    m_walk->start();
}

void Tour::visitSignIn()
{
    m_walk->then(QStringLiteral("the sign-in page is there"), {}, [this] { return m_walk->find<QWidget>(QStringLiteral("signInPage")) != nullptr; });
    m_walk->shoot(QStringLiteral("sign-in"));
    m_walk->then(
        QStringLiteral("the servers are listed"), [this] { m_walk->press(QStringLiteral("editServersButton")); },
        [this] { return m_walk->find<QWidget>(QStringLiteral("serverList")) != nullptr; });
    m_walk->then(QStringLiteral("a server is added"), [this] {
        m_walk->press(QStringLiteral("addServerButton"));
        m_walk->type(QStringLiteral("hostEdit"), QStringLiteral("shop-db-1.example.org"));
    });
    m_walk->shoot(QStringLiteral("sign-in-servers"));
    m_walk->then(QStringLiteral("the list of servers is left as it was"), [this] { m_walk->press(QStringLiteral("discardServersButton")); });
}

void Tour::visitSignInFailures()
{
    const auto refused = [this](const QString &what, const QString &login, const QString &password, const QString &picture) {
        m_walk->then(
            what,
            [this, login, password] {
                m_walk->type(QStringLiteral("loginEdit"), login);
                m_walk->type(QStringLiteral("passwordEdit"), password);
                m_walk->press(QStringLiteral("signInButton"));
            },
            [this] {
                const auto *notice = m_walk->find<Notice>(QStringLiteral("signInNotice"));
                return notice != nullptr && !m_desktop->window().signInPage()->isBusy();
            });
        m_walk->shoot(picture, TourWalk::Errors::AreExpected);
    };
    refused(QStringLiteral("a wrong password is refused"), QStringLiteral("sam.okafor"), QStringLiteral("guess"), QStringLiteral("sign-in-wrong-password"));
    chooseServer(awayName);
    refused(QStringLiteral("a server that is away is told"), QStringLiteral("sam.okafor"), QStringLiteral("demo"), QStringLiteral("sign-in-server-away"));
    chooseServer(plainName);
    refused(QStringLiteral("a server without TLS is refused"), QStringLiteral("sam.okafor"), QStringLiteral("demo"), QStringLiteral("sign-in-tls-refused"));

    inBackground(QStringLiteral("a shop to be wrong with is made"), [this] { return m_scratch->open(); });
    chooseServer(m_scratch->profile().name);
    refused(QStringLiteral("a stranger is refused"), ScratchShop::stranger(), QStringLiteral("demo"), QStringLiteral("sign-in-no-rights"));
    visitLostConnection();
    chooseServer(m_scratch->profile().name);
    inBackground(QStringLiteral("the shop is newer than the program"), [this] { return m_scratch->makeNewer(); });
    refused(QStringLiteral("a newer shop is told"), ScratchShop::employee(), QStringLiteral("demo"), QStringLiteral("sign-in-schema-newer"));
    inBackground(QStringLiteral("the shop is older than the program"), [this] { return m_scratch->makeOlder(); });
    refused(QStringLiteral("an older shop is told"), ScratchShop::employee(), QStringLiteral("demo"), QStringLiteral("sign-in-schema-older"));
    inBackground(QStringLiteral("the shop is gone"), [this] {
        m_scratch.reset();
        return Result<void>();
    });
    chooseServer(DemoShop::server().profile.name);
}

void Tour::visitLostConnection()
{
    m_walk->then(
        QStringLiteral("an employee signs in"),
        [this] {
            m_walk->type(QStringLiteral("loginEdit"), ScratchShop::employee());
            m_walk->type(QStringLiteral("passwordEdit"), QStringLiteral("demo"));
            m_walk->press(QStringLiteral("signInButton"));
        },
        [this] { return m_desktop->window().workspace() != nullptr; });
    m_walk->shoot(QStringLiteral("support-orders-empty"));
    inBackground(QStringLiteral("the server stops"), [this] { return m_scratch->cluster().stop(); });
    const auto link = [this] { return m_desktop->window().workspace()->linkWatch().link(); };
    m_walk->then(QStringLiteral("the loss is noticed"), {}, [link] { return link() == Link::Away; });
    m_walk->shoot(QStringLiteral("connection-lost"), TourWalk::Errors::AreExpected);
    inBackground(QStringLiteral("the server starts"), [this] { return m_scratch->cluster().start(LocalCluster::Durability::ThrowAway); });
    m_walk->then(
        QStringLiteral("the connection is back"), [this] { m_walk->press(QStringLiteral("noticeButton")); }, [link] { return link() == Link::Up; });
    m_walk->shoot(QStringLiteral("connection-back"));
    signOut();
}

void Tour::chooseServer(const QString &name)
{
    m_walk->then(QStringLiteral("the server %1 is chosen").arg(name), [this, name] {
        auto *combo = m_walk->find<QComboBox>(QStringLiteral("serverCombo"));
        const int index = combo == nullptr ? -1 : combo->findText(name);
        if (index < 0) {
            m_walk->complain(QStringLiteral("The server %1 is not in the list.").arg(name));
            return;
        }
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    });
}

void Tour::signInAs(const QString &role, const QString &login)
{
    m_walk->then(
        QStringLiteral("%1 signs in (%2)").arg(login, role), [this, login] { m_walk->press(QStringLiteral("demoPerson_%1").arg(login)); },
        [this] { return m_desktop->window().workspace() != nullptr; });
}

void Tour::signOut()
{
    m_walk->then(
        QStringLiteral("the person signs out"), [this] { m_walk->trigger(QStringLiteral("signOutAction")); },
        [this] { return m_desktop->window().workspace() == nullptr; });
}

void Tour::inBackground(const QString &what, std::function<Result<void>()> work)
{
    m_walk->then(
        what,
        [this, work = std::move(work)] {
            m_thread = QThread::create([this, work] {
                if (const auto done = work(); !done) {
                    const QString reason = done.error().message + u' ' + done.error().detail;
                    QMetaObject::invokeMethod(this, [this, reason] { m_walk->complain(reason); });
                }
            });
            m_thread->start();
        },
        [this] { return m_thread->isFinished(); });
}

void Tour::end()
{
    const QStringList &complaints = m_walk->complaints();
    for (const QString &fact : std::as_const(m_facts))
        std::printf("%s\n", qPrintable(fact));
    for (const QString &complaint : complaints)
        std::fprintf(stderr, "fault: %s\n", qPrintable(complaint));
    std::printf("The tour took %d pictures and found %d faults: %s\n", m_walk->pictures(), int(complaints.size()), qPrintable(m_folder.absolutePath()));
    std::fflush(stdout);
    QCoreApplication::exit(complaints.isEmpty() ? 0 : FoundFaults);
}
