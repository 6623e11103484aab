// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/desktop.h"
#include "ui/common/chip.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace {

const auto nowButton = QStringLiteral("refundNowButton");

} // namespace

// A desk's list in each of its views, with the first record of each beside it where there is one.
void Tour::visitDesk(const QString &role, const QString &desk, const QString &titleLabel, const QStringList &views)
{
    const auto table = [this, desk]() -> RecordTable * {
        const auto *list = m_walk->find<RecordList>(desk + QStringLiteral("List"));
        return list == nullptr ? nullptr : list->table();
    };
    m_walk->then(
        QStringLiteral("the desk of %1 is shown").arg(desk), [this, desk] { m_walk->trigger(QStringLiteral("deskAction_") + desk); },
        [table] { return table() != nullptr; });
    for (const QString &view : views) {
        m_walk->then(
            QStringLiteral("the view %1 of %2 is shown").arg(view, desk), [this, view] { m_walk->press(view + QStringLiteral("View")); },
            [table] { return table()->model()->rowCount() == 0 || !table()->model()->index(0, 1).data().toString().isEmpty(); });
        m_walk->then(
            QStringLiteral("a record of it is chosen"), [table] {
            if (table()->model()->rowCount() > 0)
                table()->setCurrentIndex(table()->model()->index(0, 0)); }, [this, table, titleLabel] {
            const auto *title = m_walk->find<QLabel>(titleLabel);
            return table()->model()->rowCount() == 0 || (title != nullptr && !title->text().isEmpty()); });
        m_walk->shoot(QStringLiteral("%1-%2-%3").arg(role, desk, view));
    }
}

void Tour::visitSupportDesks(const QString &role)
{
    visitPapers(role);
    askForARefund(role);
    visitDesk(role, QStringLiteral("refunds"), QStringLiteral("refundTitleLabel"),
              {QStringLiteral("requested"), QStringLiteral("waiting"), QStringLiteral("processing"), QStringLiteral("no-answer"), QStringLiteral("completed"),
               QStringLiteral("failed"), QStringLiteral("all")});
    visitDesk(role, QStringLiteral("payments"), QStringLiteral("paymentTitleLabel"), {QStringLiteral("all"), QStringLiteral("failed"), QStringLiteral("refunded")});
    visitDesk(role, QStringLiteral("carts"), QStringLiteral("cartTitleLabel"), {QStringLiteral("live"), QStringLiteral("abandoned")});
    visitDesk(role, QStringLiteral("reviews"), QStringLiteral("reviewTitleLabel"), {QStringLiteral("approved"), QStringLiteral("to-decide")});
    m_walk->then(QStringLiteral("a rejection is described"), [this] {
        if (m_walk->find<QAbstractButton>(QStringLiteral("rejectReviewButton")) == nullptr)
            return; // everything is decided
        m_walk->press(QStringLiteral("rejectReviewButton"));
        if (auto *reason = m_walk->find<QPlainTextEdit>(QStringLiteral("rejectReasonEdit")))
            reason->setPlainText(QStringLiteral("It is about another product."));
    });
    m_walk->shoot(role + QStringLiteral("-review-reject-sheet"));
    m_walk->then(QStringLiteral("the sheet is left"), [this] {
        if (m_walk->find<QAbstractButton>(QStringLiteral("rejectCloseButton")) != nullptr)
            m_walk->press(QStringLiteral("rejectCloseButton"));
    });
}

void Tour::visitWarehouseDesks(const QString &role)
{
    visitDesk(role, QStringLiteral("stock"), QStringLiteral("stockTitleLabel"), {QStringLiteral("low"), QStringLiteral("out"), QStringLiteral("all")});
    visitDesk(role, QStringLiteral("transfers"), QStringLiteral("transferDetailTitleLabel"), {QStringLiteral("on-the-way"), QStringLiteral("all")});
    visitDesk(role, QStringLiteral("counts"), QStringLiteral("countDetailTitleLabel"), {QStringLiteral("counting"), QStringLiteral("all")});
    visitDesk(role, QStringLiteral("reservations"), QStringLiteral("reservationTitleLabel"), {QStringLiteral("held"), QStringLiteral("ordered")});
    visitDesk(role, QStringLiteral("warehouses"), QStringLiteral("warehouseTitleLabel"), {QStringLiteral("active"), QStringLiteral("all")});
    // the first one by its code is another crew's
    m_walk->then(
        QStringLiteral("a warehouse of theirs is chosen"),
        [this] {
            auto *table = m_walk->find<RecordList>(QStringLiteral("warehousesList"))->table();
            table->setCurrentIndex(table->model()->index(1, 0));
        },
        [this] { return m_walk->find<QAbstractButton>(QStringLiteral("editBinsButton")) != nullptr; });
    m_walk->then(
        QStringLiteral("the bins are edited"), [this] { m_walk->press(QStringLiteral("editBinsButton")); },
        [this] { return m_walk->find<QWidget>(QStringLiteral("warehouseBinsSheet")) != nullptr; });
    m_walk->shoot(role + QStringLiteral("-warehouse-bins-sheet"));
    m_walk->then(QStringLiteral("the bins are left"), [this] { m_walk->press(QStringLiteral("warehouseBinsCloseButton")); });
    m_walk->then(
        QStringLiteral("the orders to pick are shown"), [this] { m_walk->trigger(QStringLiteral("deskAction_picking")); }, [this] {
        const auto *queue = m_walk->find<RecordList>(QStringLiteral("pickQueueList"));
        return queue != nullptr && (queue->table()->model()->rowCount() == 0 || !queue->table()->model()->index(0, 0).data().toString().isEmpty()); });
    m_walk->shoot(role + QStringLiteral("-picking-queue"));
    m_walk->then(QStringLiteral("back to the orders"), [this] { m_walk->trigger(QStringLiteral("deskAction_orders")); });
}

// What a manager keeps of a warehouse.
void Tour::editAWarehouse(const QString &role)
{
    visitDesk(role, QStringLiteral("warehouses"), QStringLiteral("warehouseTitleLabel"), {QStringLiteral("all")});
    m_walk->then(
        QStringLiteral("a warehouse is edited"), [this] { m_walk->press(QStringLiteral("editWarehouseButton")); },
        [this] { return m_walk->find<QWidget>(QStringLiteral("warehouseEditSheet")) != nullptr; });
    m_walk->shoot(role + QStringLiteral("-warehouse-edit-sheet"));
    m_walk->then(QStringLiteral("it is left as it was"), [this] { m_walk->press(QStringLiteral("warehouseEditCloseButton")); });
}

// The invoice of an order as it will be on paper, and its packing slip.
void Tour::visitPapers(const QString &role)
{
    m_walk->then(QStringLiteral("the orders are shown"), [this] { m_walk->trigger(QStringLiteral("deskAction_orders")); });
    chooseOrderThat(QStringLiteral("has an invoice"), QStringLiteral("on-the-way"), [] { return true; });
    m_walk->then(
        QStringLiteral("its documents are shown"), [this] { m_walk->trigger(QStringLiteral("papersOrderAction")); },
        [this] { return m_walk->find<QWidget>(QStringLiteral("paperPreview")) != nullptr; });
    m_walk->shoot(role + QStringLiteral("-order-invoice"));
    m_walk->then(QStringLiteral("the packing slip is shown"), [this] { m_walk->press(QStringLiteral("packingSlipRadio")); });
    m_walk->shoot(role + QStringLiteral("-order-packing-slip"));
    m_walk->then(QStringLiteral("the documents are left"), [this] { m_walk->press(QStringLiteral("paperCloseButton")); });
}

// A refund asked for on an order: units, more than is left, then all of it.
void Tour::askForARefund(const QString &role)
{
    chooseOrderThat(QStringLiteral("can be refunded"), QStringLiteral("on-the-way"),
                    [this] { return m_walk->find<QAbstractButton>(QStringLiteral("refundButton")) != nullptr; });
    m_walk->then(
        QStringLiteral("a refund is described"), [this] { m_walk->press(QStringLiteral("refundButton")); },
        [this] { return m_walk->find<QAbstractButton>(nowButton) != nullptr; });
    m_walk->then(QStringLiteral("units are chosen"), [this] {
        for (auto *quantity : m_desktop->window().findChildren<QSpinBox *>()) {
            if (quantity->isVisible() && quantity->objectName().startsWith(QStringLiteral("refundQuantity_"))) {
                quantity->setValue(1);
                break;
            }
        }
        if (auto *reasons = m_walk->find<QComboBox>(QStringLiteral("refundReasonCombo")))
            reasons->setCurrentIndex(0);
    });
    m_walk->shoot(role + QStringLiteral("-refund-sheet"));
    m_walk->then(QStringLiteral("more is typed than is left"), [this] { m_walk->type(QStringLiteral("refundGoodwillEdit"), QStringLiteral("99999.99")); });
    m_walk->shoot(role + QStringLiteral("-refund-sheet-too-much"), TourWalk::Errors::AreExpected);
    m_walk->then(QStringLiteral("all of it is chosen"), [this] {
        m_walk->type(QStringLiteral("refundGoodwillEdit"), QString());
        m_walk->press(QStringLiteral("refundAllButton"));
    });
    m_walk->shoot(role + QStringLiteral("-refund-sheet-all"));
    m_walk->then(
        QStringLiteral("the refund is asked for"), [this] { m_walk->press(nowButton); },
        [this] { return m_walk->find<QAbstractButton>(nowButton) == nullptr; });
    m_walk->shoot(role + QStringLiteral("-refund-asked-for"));
    m_walk->then(QStringLiteral("the refund is noted"), [this] { m_facts.append(QStringLiteral("Refund asked for: %1 by sam.okafor").arg(number())); });
}

// The manager looks at what waits for her, describes a rejection, and approves instead.
void Tour::approveARefund(const QString &role)
{
    visitDesk(role, QStringLiteral("refunds"), QStringLiteral("refundTitleLabel"), {QStringLiteral("to-decide")});
    m_walk->then(
        QStringLiteral("a rejection is described"), [this] { m_walk->press(QStringLiteral("rejectButton")); },
        [this] { return m_walk->find<QWidget>(QStringLiteral("outcomeSheet")) != nullptr; });
    m_walk->shoot(role + QStringLiteral("-refund-reject-sheet"));
    m_walk->then(
        QStringLiteral("it is approved instead"), [this] {
        m_walk->press(QStringLiteral("outcomeCloseButton"));
        m_walk->press(QStringLiteral("approveButton")); }, [this] {
        const auto *chip = m_walk->find<Chip>(QStringLiteral("refundChip"));
        return chip != nullptr && chip->word() == QLatin1String("Approved"); });
    m_walk->shoot(role + QStringLiteral("-refund-approved"));
}
