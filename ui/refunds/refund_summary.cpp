// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refunds/refund_summary.h"

#include "ui/common/action_button.h"
#include "ui/common/card_parts.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace {

constexpr int widthOfIt = 290 + Space::Page;

QFrame *line()
{
    auto *line = new QFrame;
    line->setProperty("surface", QStringLiteral("line"));
    line->setFixedHeight(1);
    return line;
}

} // namespace

RefundSummary::RefundSummary(QWidget *parent)
    : QWidget(parent)
    , m_total(plainLabel({}, TextLook::Figure))
    , m_limit(new Notice)
    , m_now(new ActionButton({}, Qt::CTRL | Qt::Key_Return))
    , m_close(new QPushButton(tr("Close (Esc)")))
{
    setFixedWidth(widthOfIt);
    m_total->setObjectName(QStringLiteral("refundTotalLabel"));
    m_limit->setObjectName(QStringLiteral("refundLimitNotice"));
    m_now->setObjectName(QStringLiteral("refundNowButton"));
    setLook(m_now, ButtonLook::Primary);
    m_close->setObjectName(QStringLiteral("refundCloseButton"));
    setLook(m_close, ButtonLook::Quiet);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::Medium);
    grid->setVerticalSpacing(Space::Tight);
    grid->setColumnStretch(0, 1);
    m_items = addRow(grid, tr("Items"));
    m_tax = addRow(grid, tr("Tax on top"));
    m_shipping = addRow(grid, tr("Shipping"));
    m_goodwill = addRow(grid, tr("Goodwill"));
    grid->addWidget(line(), grid->rowCount(), 0, 1, 2);
    m_paid = addRow(grid, tr("Paid"));
    m_before = addRow(grid, tr("Refunded or asked for before"));
    m_left = addRow(grid, tr("Left after this"));
    m_left->setObjectName(QStringLiteral("refundLeftLabel"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::Page, Space::Page, Space::Page);
    layout->setSpacing(Space::Medium);
    layout->addWidget(plainLabel(tr("To refund"), TextLook::Muted));
    layout->addWidget(m_total);
    layout->addLayout(grid);
    layout->addWidget(m_limit);
    layout->addWidget(m_now);
    layout->addWidget(m_close);
    layout->addStretch(1);
    connect(m_now, &QPushButton::clicked, this, &RefundSummary::submitted);
}

QLabel *RefundSummary::addRow(QGridLayout *grid, const QString &title)
{
    auto *value = plainLabel({});
    const int row = grid->rowCount();
    grid->addWidget(wrapped(plainLabel(title, TextLook::Muted)), row, 0);
    grid->addWidget(value, row, 1, Qt::AlignRight | Qt::AlignTop);
    return value;
}

void RefundSummary::show(const RefundBasis &basis, const RefundDraft::Sum &sum, bool busy)
{
    const auto money = [&basis](qint64 minor) { return Format::money(minor, basis.currency); };
    const RefundOrder &order = sum.order;
    const QString total = money(order.total());
    m_total->setText(total);
    m_items->setText(money(order.items()));
    m_tax->setText(money(order.tax));
    m_shipping->setText(money(order.shipping));
    m_goodwill->setText(money(order.goodwill));
    if (const RefundablePayment *payment = basis.payment(order.paymentId)) {
        m_paid->setText(Format::money(payment->charged));
        m_before->setText(Format::money(payment->refunded.minorUnits() + payment->pending.minorUnits(), payment->charged.currency()));
    }
    m_left->setText(money(sum.left));

    const QString limit = basis.used > 0
        ? tr("You may refund %1 on one order alone, and %2 of it is used.").arg(money(basis.limit), money(basis.used))
        : tr("You may refund %1 on one order alone.").arg(money(basis.limit));
    const QString words = tr("%1 Somebody else with a higher limit must approve this; nothing is sent before.").arg(limit);
    if (!sum.needsApproval)
        m_limit->clear();
    else if (m_limit->message() != words || m_limit->isHidden())
        m_limit->tell(Tone::Waiting, words);

    m_now->setText(busy                     ? tr("Sending…")
                       : order.total() <= 0 ? tr("Choose what to refund")
                       : sum.needsApproval  ? tr("Ask for approval of %1").arg(total)
                                            : tr("Refund %1").arg(total));
    m_now->setEnabled(!busy && order.total() > 0);
    setFixedWidth(qMax(widthOfIt, m_now->sizeHint().width() + Space::Page));
}
