// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/desktop.h"
#include "models/core/draft_store.h"
#include "models/db/session.h"
#include "models/list/windowed_list_model.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/record_table.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

namespace {

const auto customersTable = QStringLiteral("customersTable");
const auto nameLabel = QStringLiteral("customerNameLabel");

} // namespace

// A customer is found, looked at and changed; a colleague changes the same field, and both versions stand side by side.
void Tour::visitCustomers(const QString &role)
{
    const auto visible = [this](const QString &name) { return m_walk->find<QWidget>(name) != nullptr; };
    m_walk->then(
        QStringLiteral("the customers are shown"), [this] { m_walk->trigger(QStringLiteral("deskAction_customers")); }, [this] {
        const auto *view = m_walk->find<RecordTable>(customersTable);
        return view != nullptr && !view->model()->index(0, 0).data().toString().isEmpty(); });
    m_walk->shoot(role + QStringLiteral("-customers-list"));
    m_walk->then(
        QStringLiteral("a customer is open"), [this] {
        auto *view = m_walk->find<RecordTable>(customersTable);
        view->setCurrentIndex(view->model()->index(0, 0)); }, [this] { return m_walk->find<QLabel>(nameLabel) != nullptr; });
    m_walk->shoot(role + QStringLiteral("-customers-profile"));
    m_walk->shoot(role + QStringLiteral("-customers-timeline"), TourWalk::Errors::AreFaults, [this] {
        if (auto *area = m_walk->find<QScrollArea>(QStringLiteral("customerScroll")))
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    });
    m_walk->then(QStringLiteral("something wrong is typed"), [this] {
        m_walk->press(QStringLiteral("editCustomerButton"));
        m_walk->type(QStringLiteral("emailEdit"), QStringLiteral("olena at example.com"));
    });
    m_walk->shoot(role + QStringLiteral("-customers-edit"));
    m_walk->then(QStringLiteral("it is thrown away"), [this] { m_walk->press(QStringLiteral("customerEditThrowAwayButton")); });

    // The draft of somebody who began before a colleague saved: what the other one wrote is what is there now.
    m_walk->then(
        QStringLiteral("an old draft is taken up"), [this] {
        m_walk->press(QStringLiteral("editCustomerButton"));
        const FieldValues now = m_walk->find<EditorSheet>(QStringLiteral("customerEditSheet"))->editor()->values();
        m_walk->press(QStringLiteral("customerEditCloseButton"));
        Draft draft{.desk = QStringLiteral("customers"),
                    .form = QStringLiteral("edit"),
                    .key = m_walk->find<RecordTable>(customersTable)->currentIndex().data(WindowedListModel::KeyRole).toString(),
                    .title = m_walk->find<QLabel>(nameLabel)->text(),
                    .was = now,
                    .mine = now,
                    .at = QDateTime::currentDateTimeUtc().addSecs(-600)};
        draft.was.insert(QStringLiteral("name"), QStringLiteral("O. Nowak"));
        draft.was.insert(QStringLiteral("phone"), QString());
        draft.mine.insert(QStringLiteral("name"), QStringLiteral("Olena Maria Nowak-Silva"));
        draft.mine.insert(QStringLiteral("phone"), QString());
        static_cast<void>(m_desktop->window().workspace()->session().drafts().put(draft));
        m_walk->press(QStringLiteral("editCustomerButton")); }, [visible] { return visible(QStringLiteral("mergeView")); });
    m_walk->shoot(role + QStringLiteral("-customers-merge"));
    m_walk->then(QStringLiteral("the draft is thrown away"), [this] { m_walk->press(QStringLiteral("customerEditThrowAwayButton")); });

    m_walk->then(QStringLiteral("a note is written"), [this] {
        m_walk->press(QStringLiteral("noteCustomerButton"));
        m_walk->type(QStringLiteral("bodyEdit"), QStringLiteral("Prefers to be called in the afternoon."));
    });
    m_walk->shoot(role + QStringLiteral("-customers-note"));
    m_walk->then(
        QStringLiteral("the note is kept"), [this] { m_walk->press(QStringLiteral("customerNoteSaveButton")); },
        [visible] { return visible(QStringLiteral("customerNotesCard")); });
    m_walk->shoot(role + QStringLiteral("-customers-noted"));
    m_walk->then(QStringLiteral("back to the orders"), [this] { m_walk->trigger(QStringLiteral("deskAction_orders")); });
}
