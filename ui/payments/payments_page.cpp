// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/payments_page.h"

#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/payments/payment_list.h"
#include "models/payments/payment_queries.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/payment_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace {

StateLook methodLook(const QString &code)
{
    return {paymentMethodWords(code), Tone::Neutral};
}

void addPair(QGridLayout *grid, const QString &title, const QString &value, TextLook look = TextLook::Body)
{
    if (value.isEmpty())
        return;
    const int row = grid->rowCount();
    grid->addWidget(plainLabel(title, TextLook::Muted), row, 0, Qt::AlignTop);
    QLabel *label = selectable(wrapped(plainLabel(value, look)));
    label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(label, row, 1);
}

QString unlessZero(const Money &amount)
{
    return amount.isZero() ? QString() : Format::money(amount);
}

QWidget *amountsContent(const PaymentDetail &payment)
{
    QGridLayout *grid = newGrid(Space::Tight);
    addPair(grid, PaymentsPage::tr("Charged"), Format::money(payment.amount), TextLook::Strong);
    addPair(grid, PaymentsPage::tr("Fee of the provider"), unlessZero(payment.fee));
    addPair(grid, PaymentsPage::tr("Arrives"), payment.fee.isZero() ? QString() : Format::money(payment.net));
    addPair(grid, PaymentsPage::tr("Refunded"), unlessZero(payment.refunded));
    addPair(grid, PaymentsPage::tr("Asked for and not settled"), unlessZero(payment.pending));
    if (!payment.refunded.isZero() || !payment.pending.isZero())
        addPair(grid, PaymentsPage::tr("Left to refund"), Format::money(payment.left()), TextLook::Strong);
    return grid->parentWidget();
}

QWidget *providerContent(const PaymentDetail &payment)
{
    QGridLayout *grid = newGrid(Space::Tight);
    grid->setColumnStretch(0, 0);
    grid->setColumnStretch(1, 1);
    addPair(grid, PaymentsPage::tr("Paid with"), paymentMeans(payment.method, payment.cardBrand, payment.cardLastFour));
    addPair(grid, PaymentsPage::tr("Card is good until"), payment.cardExpires);
    addPair(grid, PaymentsPage::tr("Provider"), providerWords(payment.provider));
    addPair(grid, PaymentsPage::tr("Reference"), payment.reference);
    addPair(grid, PaymentsPage::tr("Recorded by"), payment.recordedBy);
    addPair(grid, PaymentsPage::tr("Begun"), Format::when(payment.createdAt));
    addPair(grid, PaymentsPage::tr("Paid"), payment.processedAt.isValid() ? Format::when(payment.processedAt) : QString());
    addPair(grid, PaymentsPage::tr("Failed"), payment.failedAt.isValid() ? Format::when(payment.failedAt) : QString());
    addPair(grid, PaymentsPage::tr("Why it failed"), dotted({payment.failure, payment.errorCode}), TextLook::Bad);
    addPair(grid, PaymentsPage::tr("Tried again"), payment.retries > 0 ? Format::count(payment.retries) : QString());
    if (payment.risk)
        addPair(grid, PaymentsPage::tr("Risk"), PaymentsPage::tr("%1 of 100").arg(QLocale().toString(*payment.risk * 100, 'f', 0)));
    return grid->parentWidget();
}

// A line of a list of money: what, how it stands, how much.
void addMoneyLine(QGridLayout *grid, const QString &what, const QString &detail, const StateLook &state, const Money &amount)
{
    const int row = grid->rowCount();
    grid->addWidget(twoLines(plainLabel(what), detail), row, 0);
    auto *chip = new Chip;
    chip->setState(state);
    grid->addWidget(chip, row, 1, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(plainLabel(Format::money(amount)), row, 2, Qt::AlignRight | Qt::AlignTop);
}

QWidget *attemptsContent(const PaymentDetail &payment)
{
    if (payment.attempts.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid();
    for (const PaymentAttempt &other : payment.attempts) {
        addMoneyLine(grid, paymentMeans(other.method, other.cardBrand, other.cardLastFour), dotted({Format::when(other.createdAt), other.failure}),
                     paymentState(other.status), other.amount);
    }
    return grid->parentWidget();
}

} // namespace

PaymentsPage::PaymentsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : RecordDeskPage(session, tr("Payments"), paymentListDefinition(), std::move(source),
                     {.name = QStringLiteral("payments"),
                      .relation = QStringLiteral("shop.payments"),
                      .keyColumn = QStringLiteral("payment_id"),
                      .nouns = {.counted = [](int n) { return tr("%Ln payment(s)", nullptr, n); },
                                .icon = QStringLiteral("card-payment"),
                                .emptyTitle = tr("No payments here"),
                                .emptyText = tr("Take a filter away, or choose another view."),
                                .failedTitle = tr("The payments could not be loaded"),
                                .name = tr("Payments")},
                      .views = paymentViews()},
                     QStringLiteral("payment"),
                     {.name = tr("Payment"),
                      .icon = QStringLiteral("card-payment"),
                      .nothingTitle = tr("No payment chosen"),
                      .nothingText = tr("Choose one in the list to see what was charged, through whom, and what went back."),
                      .failedTitle = tr("The payment could not be loaded")},
                     parent)
    , m_amounts(pane()->addCard("paymentAmountsCard", tr("Amounts")))
    , m_provider(pane()->addCard("paymentProviderCard", tr("How it was paid")))
    , m_refunds(pane()->addCard("paymentRefundsCard", tr("Refunds")))
    , m_attempts(pane()->addCard("paymentAttemptsCard", tr("Other attempts for this order")))
    , m_order(new ActionButton(tr("Open the order"), Qt::CTRL | Qt::Key_Return))
{
    list()->setDelegate(QStringLiteral("status"), new ChipDelegate(paymentState));
    list()->setDelegate(QStringLiteral("method"), new ChipDelegate(methodLook));
    m_order->setObjectName(QStringLiteral("paymentOrderButton"));
    header()->addAction(m_order);
    connect(m_order, &QPushButton::clicked, this,
            [this] { emit recordRequested(QStringLiteral("orders"), m_orderId.toString(QUuid::WithoutBraces)); });
}

void PaymentsPage::forget()
{
    m_orderId = {};
    m_order->setEnabled(false);
}

void PaymentsPage::load()
{
    await(PaymentQueries(session().executor()).detail(id(), freshToken()), [this](const PaymentDetail &payment) { show(payment); });
}

void PaymentsPage::show(const PaymentDetail &payment)
{
    m_orderId = payment.orderId;
    m_order->setEnabled(true);
    //: %1 an amount, %2 an order's number.
    header()->show(tr("%1 for %2").arg(Format::money(payment.amount), payment.orderNumber), paymentState(payment.status),
                   dotted({payment.customerName, paymentMeans(payment.method, payment.cardBrand, payment.cardLastFour), Format::ago(payment.createdAt)}));
    m_amounts->setContent(amountsContent(payment));
    m_provider->setContent(providerContent(payment));
    m_attempts->setContent(attemptsContent(payment));

    QWidget *refunds = nullptr;
    if (!payment.refunds.isEmpty()) {
        QGridLayout *grid = newGrid();
        for (const PaymentRefund &refund : payment.refunds)
            addMoneyLine(grid, refund.reason, dotted({Format::when(refund.createdAt), refund.requestedBy}), refundState(refund.state), refund.amount);
        refunds = grid->parentWidget();
    }
    m_refunds->setContent(refunds);
}
