// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/cancel_sheet.h"

#include "models/orders/order_detail.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui_cancel_sheet.h"

namespace {

constexpr int sheetWidth = 480;
constexpr int longestReason = 500;

// What cancelling does, in the numbers of this order.
QString effectOf(const OrderDetail &order)
{
    int reserved = 0;
    for (const OrderAllocation &allocation : order.allocations)
        reserved += allocation.quantity - allocation.shipped - allocation.released;
    QStringList sentences;
    if (reserved > 0)
        sentences << CancelSheet::tr("%Ln reserved unit(s) go back on sale.", nullptr, reserved);
    if (order.amounts && order.amounts->paid.minorUnits() > order.amounts->refunded.minorUnits()) {
        const Money left(order.amounts->paid.minorUnits() - order.amounts->refunded.minorUnits(), order.amounts->paid.currency());
        sentences << CancelSheet::tr("%1 was paid; refund it afterwards.").arg(Format::money(left));
    }
    sentences << CancelSheet::tr("A cancelled order cannot be taken up again.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace

CancelSheet::CancelSheet(QWidget *page)
    : Sheet(page)
    , m_ui(std::make_unique<Ui::CancelSheetForm>())
{
    setObjectName(QStringLiteral("cancelSheet"));
    auto *form = new QWidget;
    m_ui->setupUi(form);
    alignToWindow(form);
    setForm(form, sheetWidth);
    setFirstField(m_ui->reasonCombo);
    // The reasons are stored as they are written here, so they stay in the shop's language.
    m_ui->reasonCombo->addItem(tr("Choose a reason…"));
    for (const QString &reason : {tr("The customer changed their mind"), tr("Ordered twice"), tr("Not in stock"),
                                  tr("The address cannot be reached"), tr("Payment did not arrive"), tr("Suspected fraud")})
        m_ui->reasonCombo->addItem(reason, reason);
    m_ui->reasonCombo->addItem(tr("Another reason"), QString());
    m_ui->reasonProblemLabel->hide();
    m_ui->cancelNowButton->setText(tr("Cancel the order"));
    m_ui->cancelNowButton->setKey(Qt::CTRL | Qt::Key_Return);

    connect(m_ui->reasonCombo, &QComboBox::activated, this, [this] { showProblem({}); });
    connect(m_ui->keepOrderButton, &QPushButton::clicked, this, &Sheet::close);
    connect(m_ui->cancelNowButton, &QPushButton::clicked, this, &CancelSheet::submit);
}

CancelSheet::~CancelSheet() = default;

void CancelSheet::openFor(const OrderDetail &order)
{
    if (order.id != m_orderId) {
        m_ui->reasonCombo->setCurrentIndex(0);
        m_ui->reasonEdit->clear();
    }
    m_orderId = order.id;
    m_number = order.number;
    m_ui->titleLabel->setText(tr("Cancel %1").arg(order.number));
    m_ui->effectLabel->setText(effectOf(order));
    m_ui->cancelNotice->clear();
    showProblem({});
    setBusy(false);
    open();
}

void CancelSheet::setBusy(bool busy)
{
    m_ui->cancelNowButton->setEnabled(!busy);
    m_ui->cancelNowButton->setText(busy ? tr("Cancelling…") : tr("Cancel %1").arg(m_number));
}

void CancelSheet::showFailure(const Error &error)
{
    m_ui->cancelNotice->tell(Tone::Bad, error.message);
}

void CancelSheet::finish()
{
    close();
    m_orderId = {};
}

bool CancelSheet::hasInput() const
{
    return isOpen() && !m_ui->reasonEdit->toPlainText().trimmed().isEmpty();
}

QString CancelSheet::reason() const
{
    QStringList parts{m_ui->reasonCombo->currentData().toString(), m_ui->reasonEdit->toPlainText().simplified()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(": ")).left(longestReason);
}

void CancelSheet::showProblem(const QString &problem)
{
    m_ui->reasonProblemLabel->setText(problem);
    m_ui->reasonProblemLabel->setVisible(!problem.isEmpty());
    setInvalid(m_ui->reasonCombo, !problem.isEmpty());
}

void CancelSheet::submit()
{
    if (m_ui->reasonCombo->currentIndex() == 0) {
        showProblem(tr("Choose a reason, so that others can follow what happened."));
        m_ui->reasonCombo->setFocus();
        return;
    }
    if (reason().isEmpty()) {
        showProblem(tr("Another reason needs a few words below."));
        m_ui->reasonEdit->setFocus();
        return;
    }
    m_ui->cancelNotice->clear();
    emit cancelRequested(reason());
}
