// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/reservations_page.h"

#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/stock/reservations.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace {

StateLook reservationState(const QString &code)
{
    if (code == u"ACTIVE")
        return {ReservationsPage::tr("Held"), Tone::Waiting};
    if (code == u"CONFIRMED")
        return {ReservationsPage::tr("Ordered"), Tone::Good};
    if (code == u"CANCELLED")
        return {ReservationsPage::tr("Given back"), Tone::Neutral};
    return {code == u"EXPIRED" ? ReservationsPage::tr("Expired") : code, Tone::Neutral};
}

QWidget *linesContent(const ReservationDetail &reservation)
{
    if (reservation.lines.isEmpty())
        return wrapped(plainLabel(ReservationsPage::tr("Nothing of it lies in your warehouses."), TextLook::Muted));
    QGridLayout *grid = newGrid();
    for (const ReservedLine &line : reservation.lines) {
        const int row = grid->rowCount();
        grid->addWidget(twoLines(plainLabel(line.name), dotted({line.sku, line.warehouseName, line.bin})), row, 0);
        grid->addWidget(plainLabel(Format::count(line.quantity), TextLook::Strong), row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    return grid->parentWidget();
}

QWidget *aboutContent(const ReservationDetail &reservation)
{
    QGridLayout *grid = newGrid(Space::Tight);
    const auto line = [grid](const QString &main, const QString &second) { grid->addWidget(twoLines(selectable(plainLabel(main)), second), grid->rowCount(), 0); };
    if (!reservation.customerName.isEmpty())
        line(reservation.customerName, reservation.customerEmail);
    line(ReservationsPage::tr("Made %1").arg(Format::when(reservation.createdAt)), Format::ago(reservation.createdAt));
    if (reservation.confirmedAt.isValid())
        line(ReservationsPage::tr("Ordered %1").arg(Format::when(reservation.confirmedAt)), reservation.orderNumber);
    else if (reservation.endedAt.isValid())
        line(ReservationsPage::tr("Given back %1").arg(Format::when(reservation.endedAt)), {});
    else
        line(reservation.isOverdue ? ReservationsPage::tr("Was held until %1").arg(Format::when(reservation.expiresAt))
                                   : ReservationsPage::tr("Held until %1").arg(Format::when(reservation.expiresAt)),
             reservation.isOverdue ? ReservationsPage::tr("The units go back on sale with the next run of the job.") : QString());
    return grid->parentWidget();
}

} // namespace

ReservationsPage::ReservationsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : RecordDeskPage(session, tr("Reservations"), reservationListDefinition(session.whoAmI().roles), std::move(source),
                     {.name = QStringLiteral("reservations"),
                      .relation = QStringLiteral("shop.inventory_reservations"),
                      .keyColumn = QStringLiteral("reservation_id"),
                      .nouns = {.counted = [](int n) { return tr("%Ln reservation(s)", nullptr, n); },
                                .icon = QStringLiteral("clock"),
                                .emptyTitle = tr("No reservations here"),
                                .emptyText = tr("Units are held while a customer is at the checkout, and until the order is placed."),
                                .failedTitle = tr("The reservations could not be loaded"),
                                .name = tr("Reservations")},
                      .views = reservationViews(session.whoAmI().roles)},
                     QStringLiteral("reservation"),
                     {.name = tr("Reservation"),
                      .icon = QStringLiteral("clock"),
                      .nothingTitle = tr("No reservation chosen"),
                      .nothingText = tr("Choose one in the list to see which units it holds, and until when."),
                      .failedTitle = tr("The reservation could not be loaded")},
                     parent)
    , m_lines(pane()->addCard("reservationLinesCard", tr("Units")))
    , m_about(pane()->addCard("reservationAboutCard", tr("About it")))
    , m_order(new ActionButton(tr("Open the order"), Qt::CTRL | Qt::Key_Return))
{
    list()->setDelegate(QStringLiteral("status"), new ChipDelegate(reservationState));
    m_order->setObjectName(QStringLiteral("reservationOrderButton"));
    header()->addAction(m_order);
    connect(m_order, &QPushButton::clicked, this, [this] { emit recordRequested(QStringLiteral("orders"), m_orderId.toString(QUuid::WithoutBraces)); });
}

void ReservationsPage::forget()
{
    m_order->hide();
}

void ReservationsPage::load()
{
    await(loadReservation(session().executor(), session().whoAmI().roles, id(), freshToken()),
          [this](const ReservationDetail &reservation) { show(reservation); });
}

void ReservationsPage::show(const ReservationDetail &reservation)
{
    m_orderId = reservation.orderId;
    m_order->setVisible(!reservation.orderNumber.isEmpty());
    header()->show(tr("%Ln unit(s)", nullptr, reservation.units()), reservationState(reservation.status),
                   dotted({reservation.customerName, reservation.orderNumber, Format::ago(reservation.createdAt)}));
    m_title = dotted({tr("%Ln unit(s)", nullptr, reservation.units()), reservation.customerName, reservation.orderNumber});
    m_lines->setContent(linesContent(reservation));
    m_about->setContent(aboutContent(reservation));
}
