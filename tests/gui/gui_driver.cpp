// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/gui_driver.h"

#include "ui/common/chip.h"
#include "ui/common/notice.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFutureWatcher>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace {

bool refuse(const QString &reason)
{
    QTest::qFail(qPrintable(reason), __FILE__, __LINE__);
    return false;
}

} // namespace

GuiDriver::GuiDriver(const QList<ConnectionProfile> &profiles, const QList<Desk> &desks)
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")))
    , m_desks(desks)
{
    QList<ServerEntry> servers = m_settings.servers().entries;
    for (const ConnectionProfile &profile : profiles) {
        ServerEntry entry;
        entry.profile = profile;
        servers.append(entry);
    }
    m_settings.setServers(servers, profiles.isEmpty() ? 0 : 1);
    start();
}

void GuiDriver::start()
{
    m_desktop = std::make_unique<Desktop>(m_settings, m_secrets, m_desks);
    if (!m_desktop->start({}, {}))
        refuse(QStringLiteral("The program does not start."));
    window().show();
    window().activateWindow();
    if (!QTest::qWaitForWindowExposed(&window()))
        refuse(QStringLiteral("The window does not come up."));
}

void GuiDriver::restart()
{
    window().close();
    m_desktop.reset();
    start();
}

bool GuiDriver::click(const QString &buttonName)
{
    auto *button = find<QAbstractButton>(buttonName);
    if (button == nullptr)
        return refuse(QStringLiteral("There is no button %1 in sight.").arg(buttonName));
    if (!button->isEnabled())
        return refuse(QStringLiteral("The button %1 is disabled.").arg(buttonName));
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool GuiDriver::clickIndex(const QString &viewName, int row, int column)
{
    auto *view = find<QAbstractItemView>(viewName);
    if (view == nullptr)
        return refuse(QStringLiteral("There is no list %1 in sight.").arg(viewName));
    const QModelIndex index = view->model()->index(row, column, view->rootIndex());
    if (!index.isValid())
        return refuse(QStringLiteral("The list %1 has no row %2.").arg(viewName).arg(row));
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    return true;
}

bool GuiDriver::triggerAction(const QString &actionName)
{
    auto *action = window().findChild<QAction *>(actionName);
    if (action == nullptr)
        return refuse(QStringLiteral("There is no action %1.").arg(actionName));
    if (!action->isEnabled())
        return refuse(QStringLiteral("The action %1 is disabled.").arg(actionName));
    action->trigger();
    return true;
}

bool GuiDriver::type(const QString &fieldName, const QString &text)
{
    auto *field = find<QWidget>(fieldName);
    if (field == nullptr)
        return refuse(QStringLiteral("There is no field %1 in sight.").arg(fieldName));
    if (!field->isEnabled())
        return refuse(QStringLiteral("The field %1 is disabled.").arg(fieldName));
    field->setFocus();
    QTest::keySequence(field, QKeySequence::SelectAll);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    return true;
}

bool GuiDriver::chooseServer(const QString &name)
{
    auto *combo = find<QComboBox>(QStringLiteral("serverCombo"));
    const int index = combo == nullptr ? -1 : combo->findText(name);
    if (index < 0)
        return refuse(QStringLiteral("The server %1 is not in the list.").arg(name));
    combo->setCurrentIndex(index);
    emit combo->activated(index);
    return true;
}

QString GuiDriver::text(const QString &name) const
{
    if (const auto *label = find<QLabel>(name))
        return label->text();
    if (const auto *line = find<QLineEdit>(name))
        return line->text();
    if (const auto *edit = find<QPlainTextEdit>(name))
        return edit->toPlainText();
    if (const auto *button = find<QAbstractButton>(name))
        return button->text();
    if (const auto *notice = find<Notice>(name))
        return notice->message();
    if (const auto *chip = find<Chip>(name))
        return chip->word();
    return {};
}

bool GuiDriver::tryToSignIn(const QString &login, const QString &password)
{
    return type(QStringLiteral("loginEdit"), login) && type(QStringLiteral("passwordEdit"), password) && click(QStringLiteral("signInButton"));
}

bool GuiDriver::signIn(const QString &login, const QString &password)
{
    if (!tryToSignIn(login, password))
        return false;
    if (!QTest::qWaitFor([this] { return window().workspace() != nullptr && isSettled(); }, 20'000))
        return refuse(QStringLiteral("%1 is not signed in: %2").arg(login, text(QStringLiteral("signInNotice"))));
    return true;
}

bool GuiDriver::isSettled() const
{
    // Every answer reaches a screen through a watcher that its screen owns (models/db/deliver.h).
    return window().findChildren<QFutureWatcherBase *>().isEmpty();
}
