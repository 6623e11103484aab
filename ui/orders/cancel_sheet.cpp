// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/cancel_sheet.h"

#include "ui/common/card_parts.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui_cancel_sheet.h"

#include <QGridLayout>
#include <QSpinBox>

#include <numeric>

namespace {

constexpr int sheetWidth = 540;
constexpr int longestReason = 500;

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
    m_ui->cancelNowButton->setKey(Qt::CTRL | Qt::Key_Return);

    connect(m_ui->reasonCombo, &QComboBox::activated, this, [this] { showProblem({}); });
    connect(m_ui->keepOrderButton, &QPushButton::clicked, this, &Sheet::close);
    connect(m_ui->cancelNowButton, &QPushButton::clicked, this, &CancelSheet::submit);
}

CancelSheet::~CancelSheet() = default;

void CancelSheet::openFor(const OrderDetail &order)
{
    // Closed and opened again on the same order, the sheet still has what was typed.
    if (order.id != m_order.id) {
        m_ui->reasonCombo->setCurrentIndex(0);
        m_ui->reasonEdit->clear();
        m_lines.clear();
    }
    m_ui->cancelNotice->clear();
    showProblem({});
    setOrder(order);
    setBusy(false);
    open();
}

void CancelSheet::setOrder(const OrderDetail &order)
{
    m_order = order;
    m_ui->titleLabel->setText(tr("Cancel %1").arg(order.number));
    showLines();
}

void CancelSheet::showLines()
{
    QHash<QUuid, int> typed;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.quantity->value() != line.left)
            typed.insert(line.itemId, line.quantity->value());
    }
    delete m_lineHost;
    m_lineHost = new QWidget;
    m_lines.clear();
    auto *grid = new QGridLayout(m_lineHost);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Large);
    grid->setVerticalSpacing(Space::Small);
    grid->setColumnStretch(0, 1);
    for (const OrderItem &item : std::as_const(m_order.items)) {
        const int left = item.leftToShip();
        if (left <= 0)
            continue;
        const int row = grid->rowCount();
        QWidget *words = twoLines(wrapped(plainLabel(item.name)), dotted({item.sku, item.options}));
        grid->addWidget(words, row, 0);

        auto *quantity = new QSpinBox;
        quantity->setObjectName(QStringLiteral("cancelQuantity_%1").arg(item.sku));
        quantity->setAccessibleName(tr("Units of %1 to cancel").arg(item.name));
        quantity->setRange(0, left);
        quantity->setValue(qMin(typed.value(item.id, left), left));
        quantity->setFixedWidth(84);
        connect(quantity, &QSpinBox::valueChanged, this, &CancelSheet::showEffect);
        grid->addWidget(quantity, row, 1);
        //: After a field with a number: "2 of 5".
        grid->addWidget(plainLabel(tr("of %1").arg(Format::count(left)), TextLook::Muted), row, 2);
        m_lines.append({item.id, quantity, left});
    }
    m_ui->linesLayout->addWidget(m_lineHost);
    showEffect();
}

int CancelSheet::units() const
{
    return std::accumulate(m_lines.cbegin(), m_lines.cend(), 0, [](int sum, const Line &line) { return sum + line.quantity->value(); });
}

// All that is left of an order of which nothing was sent.
bool CancelSheet::isWhole() const
{
    return m_order.canCancelWhole()
        && std::all_of(m_lines.cbegin(), m_lines.cend(), [](const Line &line) { return line.quantity->value() == line.left; });
}

// What cancelling does, in the numbers of this order.
QString CancelSheet::effect() const
{
    QHash<QUuid, int> chosen;
    int reserved = 0;
    for (const Line &line : m_lines) {
        chosen.insert(line.itemId, line.quantity->value());
        int held = 0;
        for (const OrderAllocation &allocation : m_order.allocations) {
            if (allocation.itemId == line.itemId)
                held += allocation.quantity - allocation.shipped - allocation.released;
        }
        // units that no stock was found for go first
        reserved += qMax(0, held - (line.left - line.quantity->value()));
    }
    QStringList sentences;
    if (reserved > 0)
        sentences << tr("%Ln reserved unit(s) go back on sale.", nullptr, reserved);
    if (isWhole()) {
        if (m_order.amounts && m_order.amounts->paid.minorUnits() > m_order.amounts->refunded.minorUnits()) {
            const Money left(m_order.amounts->paid.minorUnits() - m_order.amounts->refunded.minorUnits(), m_order.amounts->paid.currency());
            sentences << tr("%1 was paid; refund it afterwards.").arg(Format::money(left));
        }
        sentences << tr("A cancelled order cannot be taken up again.");
    } else if (const auto worth = m_order.worthOf(chosen); worth && units() > 0) {
        const qint64 owed = m_order.amounts->owed().minorUnits() - worth->minorUnits();
        sentences << (m_order.amounts->paid.minorUnits() > owed ? tr("%1 was paid for them; refund it afterwards.").arg(Format::money(*worth))
                                                                : tr("The customer then owes %1.").arg(Format::money(Money(owed, worth->currency()))));
        sentences << tr("The rest of the order goes on.");
    }
    return sentences.join(QLatin1Char(' '));
}

void CancelSheet::showEffect()
{
    const int count = units();
    m_ui->effectLabel->setText(count > 0 ? effect() : tr("Choose the units that are not wanted any more."));
    m_ui->cancelNowButton->setEnabled(count > 0 && !m_busy);
    m_ui->cancelNowButton->setText(m_busy          ? tr("Cancelling…")
                                       : isWhole() ? tr("Cancel %1").arg(m_order.number)
                                       : count > 0 ? tr("Cancel %Ln unit(s)", nullptr, count)
                                                   : tr("Choose what to cancel"));
}

void CancelSheet::setBusy(bool busy)
{
    m_busy = busy;
    showEffect();
}

void CancelSheet::showFailure(const Error &error)
{
    m_ui->cancelNotice->tell(Tone::Bad, error.message);
}

void CancelSheet::finish()
{
    close();
    m_order.id = {};
}

bool CancelSheet::hasInput() const
{
    const bool chosen = std::any_of(m_lines.cbegin(), m_lines.cend(), [](const Line &line) { return line.quantity->value() != line.left; });
    return isOpen() && (chosen || !m_ui->reasonEdit->toPlainText().trimmed().isEmpty());
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
    if (isWhole()) {
        emit cancelRequested(reason());
        return;
    }
    QList<OrderShipping::Line> lines;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.quantity->value() > 0)
            lines.append({line.itemId, line.quantity->value()});
    }
    emit linesRequested(lines, reason());
}
