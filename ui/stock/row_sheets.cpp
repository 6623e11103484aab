// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/row_sheets.h"

#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/stock/stock_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 520;
constexpr int longestReason = 100;
constexpr int longestNote = 1000;
// More than any shelf holds: what is too much is told beside the field rather than cut off while it is typed.
constexpr int most = 999'999;

} // namespace

RowSheet::RowSheet(Session &session, const QString &name, const QStringList &reasons, QWidget *page)
    : StockSheet(session, name, sheetWidth, page)
    , m_reason(new QComboBox)
    , m_notes(new QLineEdit)
{
    m_reason->setObjectName(name + QStringLiteral("ReasonCombo"));
    m_reason->setEditable(true);
    // The reasons are stored as they are written here, so they stay in the shop's language.
    m_reason->addItems(reasons);
    m_reason->lineEdit()->setMaxLength(longestReason);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or write why"));
    m_reason->setCurrentIndex(-1);
    m_notes->setObjectName(name + QStringLiteral("NotesEdit"));
    m_notes->setMaxLength(longestNote);
    m_notes->setPlaceholderText(tr("For whoever asks later"));
}

void RowSheet::addReason()
{
    addField(tr("Reason"), m_reason);
    addField(tr("Note"), m_notes);
}

void RowSheet::openFor(const StockDetail &stock)
{
    if (stock.id != m_stock.id)
        reset();
    notice()->clear();
    clearProblems();
    setStock(stock);
    open();
}

void RowSheet::setStock(const StockDetail &stock)
{
    m_stock = stock;
    showStock();
    showButton();
}

bool RowSheet::hasInput() const
{
    return isOpen() && (hasNumbers() || !notes().isEmpty());
}

QString RowSheet::reason() const
{
    return m_reason->currentText().simplified();
}

QString RowSheet::notes() const
{
    return m_notes->text().simplified();
}

bool RowSheet::checkReason()
{
    if (!reason().isEmpty())
        return true;
    tellProblem(m_reason, tr("Say why, so that others can follow what happened."));
    return false;
}

QSpinBox *RowSheet::newQuantity(const char *name, int least, int greatest)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(least, greatest);
    connect(box, &QSpinBox::valueChanged, this, [this] {
        clearProblems();
        showStock();
        showButton();
    });
    return box;
}

void RowSheet::reset()
{
    m_reason->setCurrentIndex(-1);
    m_reason->clearEditText();
    m_notes->clear();
    m_stock = {};
}

// Adjusting -------------------------------------------------------------------------------------------------------------

AdjustSheet::AdjustSheet(Session &session, QWidget *page)
    : RowSheet(session, QStringLiteral("adjust"), {tr("Found"), tr("Missing"), tr("Wrongly booked"), tr("Used in the house"), tr("Thrown away")}, page)
    , m_available(newQuantity("adjustAvailableSpin", -most, most))
    , m_damaged(newQuantity("adjustDamagedSpin", -most, most))
    , m_result(plainLabel({}, TextLook::Figure))
{
    m_result->setObjectName(QStringLiteral("adjustResultLabel"));
    body()->addWidget(m_result);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(Space::Medium);
    auto *left = new QVBoxLayout;
    addField(tr("Change of available"), m_available, left);
    auto *right = new QVBoxLayout;
    addField(tr("Change of damaged"), m_damaged, right);
    numbers->addLayout(left, 1);
    numbers->addLayout(right, 1);
    body()->addLayout(numbers);
    addReason();
    setFirstField(m_available);
}

void AdjustSheet::submit()
{
    if (!hasNumbers()) {
        tellProblem(m_available, tr("By how much? 0 would change nothing."));
        return;
    }
    if (stock().now.available + m_available->value() < 0) {
        tellProblem(m_available, tr("Only %1 are available.").arg(Format::count(stock().now.available)));
        return;
    }
    if (stock().now.damaged + m_damaged->value() < 0) {
        tellProblem(m_damaged, tr("Only %1 are damaged.").arg(Format::count(stock().now.damaged)));
        return;
    }
    if (!checkReason())
        return;
    send({StockCommand::Kind::Adjust,
          {{QStringLiteral("inventory_id"), stock().id.toString(QUuid::WithoutBraces)},
           {QStringLiteral("delta_available"), m_available->value()},
           {QStringLiteral("delta_damaged"), m_damaged->value()},
           {QStringLiteral("reason"), reason()},
           {QStringLiteral("notes"), notes()},
           {QStringLiteral("movement_sequence"), stock().sequence}}});
}

QString AdjustSheet::news(const QJsonObject &answer) const
{
    return tr("%1 in %2: %3 available now.")
        .arg(stock().sku, stock().warehouseCode, Format::count(answer[QStringLiteral("available_after")].toInteger()));
}

void AdjustSheet::reset()
{
    RowSheet::reset();
    m_available->setValue(0);
    m_damaged->setValue(0);
}

void AdjustSheet::showStock()
{
    setTitle(tr("Adjust %1").arg(stock().sku), QStringLiteral("%1 · %2").arg(stock().productName, stock().warehouseName));
    m_result->setText(tr("%1 → %2 available")
                          .arg(Format::count(stock().now.available), Format::count(stock().now.available + m_available->value())));
}

void AdjustSheet::showButton()
{
    const int change = m_available->value() + m_damaged->value();
    setButton(hasNumbers() ? tr("Adjust by %1").arg(signedCount(change)) : tr("Adjust"));
}

bool AdjustSheet::hasNumbers() const
{
    return m_available->value() != 0 || m_damaged->value() != 0;
}

// Damage ----------------------------------------------------------------------------------------------------------------

DamageSheet::DamageSheet(Session &session, QWidget *page)
    : RowSheet(session, QStringLiteral("damage"), {tr("Dropped"), tr("Water"), tr("Packaging torn"), tr("Faulty"), tr("Expired"), tr("Repaired")}, page)
    , m_broken(new QRadioButton(tr("Available units are damaged")))
    , m_mended(new QRadioButton(tr("Damaged units are good again")))
    , m_quantity(newQuantity("damageQuantitySpin", 0, most))
{
    m_broken->setObjectName(QStringLiteral("damageBrokenRadio"));
    m_mended->setObjectName(QStringLiteral("damageMendedRadio"));
    m_broken->setChecked(true);
    body()->addWidget(m_broken);
    body()->addWidget(m_mended);
    connect(m_broken, &QRadioButton::toggled, this, [this] {
        clearProblems();
        showButton();
    });
    addField(tr("How many"), m_quantity);
    addReason();
    setFirstField(m_quantity);
}

void DamageSheet::submit()
{
    const int there = m_broken->isChecked() ? stock().now.available : stock().now.damaged;
    if (m_quantity->value() == 0) {
        tellProblem(m_quantity, tr("How many units?"));
        return;
    }
    if (m_quantity->value() > there) {
        tellProblem(m_quantity, m_broken->isChecked() ? tr("Only %1 are available.").arg(Format::count(there)) : tr("Only %1 are damaged.").arg(Format::count(there)));
        return;
    }
    if (!checkReason())
        return;
    send({StockCommand::Kind::Damage,
          {{QStringLiteral("inventory_id"), stock().id.toString(QUuid::WithoutBraces)},
           {QStringLiteral("quantity"), m_broken->isChecked() ? m_quantity->value() : -m_quantity->value()},
           {QStringLiteral("reason"), reason()},
           {QStringLiteral("notes"), notes()}}});
}

QString DamageSheet::news(const QJsonObject &answer) const
{
    return tr("%1 in %2: %3 available now.")
        .arg(stock().sku, stock().warehouseCode, Format::count(answer[QStringLiteral("available_after")].toInteger()));
}

void DamageSheet::reset()
{
    RowSheet::reset();
    m_quantity->setValue(0);
    m_broken->setChecked(true);
}

void DamageSheet::showStock()
{
    setTitle(tr("Damage of %1").arg(stock().sku),
             tr("%1 · %2 · %3 available, %4 damaged")
                 .arg(stock().productName, stock().warehouseName, Format::count(stock().now.available), Format::count(stock().now.damaged)));
}

void DamageSheet::showButton()
{
    const int quantity = m_quantity->value();
    setButton(m_broken->isChecked() ? tr("Take %Ln unit(s) off sale", nullptr, quantity) : tr("Put %Ln unit(s) back on sale", nullptr, quantity));
}

bool DamageSheet::hasNumbers() const
{
    return m_quantity->value() != 0;
}
