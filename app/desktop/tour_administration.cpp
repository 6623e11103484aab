// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/desktop.h"
#include "ui/common/record_table.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QLabel>
#include <QListWidget>
#include <QTableWidget>

// The administrator's own desks: an account is looked at, opened and closed, a change is traced, messages, texts, jobs and the schema are seen to.
void Tour::visitAdministration(const QString &role)
{
    const auto visible = [this](const QString &name) { return m_walk->find<QWidget>(name) != nullptr; };
    // Shows a desk's list, all of it, and the record of its first row.
    const auto visitList = [this, visible, role](const QString &desk, const QString &card) {
        const QString table = desk + QStringLiteral("Table");
        m_walk->then(
            QStringLiteral("the desk %1 is shown").arg(desk), [this, desk] { m_walk->trigger(QStringLiteral("deskAction_") + desk); },
            [visible, table] { return visible(table); });
        m_walk->then(
            QStringLiteral("all of %1 is shown").arg(desk), [this] { m_walk->press(QStringLiteral("allView")); }, [this, table] {
            const auto *view = m_walk->find<RecordTable>(table);
            return view != nullptr && !view->model()->index(0, 0).data().toString().isEmpty(); });
        m_walk->shoot(role + u'-' + desk + QStringLiteral("-list"));
        m_walk->then(
            QStringLiteral("a record of %1 is open").arg(desk), [this, table] {
            auto *view = m_walk->find<RecordTable>(table);
            view->setCurrentIndex(view->model()->index(0, 0)); }, [visible, card] { return visible(card); });
        m_walk->shoot(role + u'-' + desk + QStringLiteral("-detail"));
    };

    visitList(QStringLiteral("staff"), QStringLiteral("staffAccountCard"));
    m_walk->then(
        QStringLiteral("an agent's account is open"), [this] { m_desktop->window().workspace()->openRecord(QStringLiteral("staff"), QStringLiteral("sam.okafor")); }, [this] {
        const auto *title = m_walk->find<QLabel>(QStringLiteral("staffAccountTitleLabel"));
        return title != nullptr && title->text() == QLatin1String("Sam Okafor"); });
    m_walk->then(QStringLiteral("the account is edited"), [this] { m_walk->press(QStringLiteral("editStaffButton")); });
    m_walk->shoot(role + QStringLiteral("-staff-edit"));
    m_walk->then(QStringLiteral("the form is left"), [this] { m_walk->press(QStringLiteral("staffEditCloseButton")); });
    m_walk->then(QStringLiteral("a password is made up"), [this] {
        m_walk->press(QStringLiteral("staffPasswordButton"));
        m_walk->press(QStringLiteral("makeUpPasswordButton"));
    });
    m_walk->shoot(role + QStringLiteral("-staff-password"));
    m_walk->then(QStringLiteral("the form is left"), [this] { m_walk->press(QStringLiteral("staffPasswordCloseButton")); });
    m_walk->then(QStringLiteral("the account is about to be closed"), [this] { m_walk->press(QStringLiteral("closeStaffButton")); });
    m_walk->shoot(role + QStringLiteral("-staff-close"));
    m_walk->then(QStringLiteral("the form is left"), [this] { m_walk->press(QStringLiteral("staffCloseCloseButton")); });
    m_walk->then(QStringLiteral("an account is opened, wrongly"), [this] {
        m_walk->press(QStringLiteral("addStaffButton"));
        m_walk->type(QStringLiteral("displayNameEdit"), QStringLiteral("Noor Haddad"));
        m_walk->type(QStringLiteral("emailEdit"), QStringLiteral("noor at nordwind"));
        m_walk->press(QStringLiteral("staffAddNowButton"));
    });
    m_walk->shoot(role + QStringLiteral("-staff-add"));
    m_walk->then(QStringLiteral("the form is left"), [this] { m_walk->press(QStringLiteral("staffAddCloseButton")); });

    visitList(QStringLiteral("audit"), QStringLiteral("auditRecordCard"));
    visitList(QStringLiteral("messages"), QStringLiteral("messageTextCard"));
    visitList(QStringLiteral("templates"), QStringLiteral("templatePreviewCard"));
    m_walk->then(QStringLiteral("the preview is there"), {}, [this] {
        const auto *of = m_walk->find<QLabel>(QStringLiteral("previewOfLabel"));
        return of != nullptr && !of->text().isEmpty();
    });
    m_walk->shoot(role + QStringLiteral("-templates-preview"));
    m_walk->then(QStringLiteral("a name is misspelt"), [this] {
        m_walk->press(QStringLiteral("editTemplateButton"));
        m_walk->type(QStringLiteral("emailSubjectEdit"), QStringLiteral("Your order {{order_nmber}}"));
    });
    m_walk->shoot(role + QStringLiteral("-templates-edit"));
    m_walk->then(QStringLiteral("it is thrown away"), [this] { m_walk->press(QStringLiteral("templateEditThrowAwayButton")); });
    visitList(QStringLiteral("jobs"), QStringLiteral("jobScheduleCard"));
    m_walk->then(
        QStringLiteral("the schema is shown"), [this] { m_walk->trigger(QStringLiteral("deskAction_schema")); }, [this] {
        const auto *table = m_walk->find<QTableWidget>(QStringLiteral("migrationsTable"));
        return table != nullptr && table->rowCount() > 0; });
    m_walk->shoot(role + QStringLiteral("-schema"));
    m_walk->then(QStringLiteral("back to the orders"), [this] { m_walk->trigger(QStringLiteral("deskAction_orders")); });
}
