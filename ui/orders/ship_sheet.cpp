// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/ship_sheet.h"

#include "ui/common/card_parts.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/orders/order_words.h"
#include "ui_ship_sheet.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>

#include <numeric>

namespace {

constexpr int sheetWidth = 600;
constexpr int longestCarrier = 50;

// Offered, not prescribed: any other can be typed.
const QStringList carriers{QStringLiteral("DHL"), QStringLiteral("DPD"), QStringLiteral("GLS"),
                           QStringLiteral("UPS"), QStringLiteral("FedEx"), QStringLiteral("USPS"),
                           QStringLiteral("CTT"), QStringLiteral("Japan Post"), QStringLiteral("Yamato")};

QString carrierKey(const QUuid &warehouse)
{
    return QStringLiteral("orders/carrier/%1").arg(warehouse.toString(QUuid::WithoutBraces));
}

QString destinationOf(const OrderDetail &order)
{
    QStringList parts;
    for (const QString &line : addressLines(order.shippingAddress))
        parts << Format::isolated(line.simplified());
    return parts.join(QStringLiteral(", "));
}

} // namespace

ShipSheet::ShipSheet(QWidget *page)
    : Sheet(page)
    , m_ui(std::make_unique<Ui::ShipSheetForm>())
{
    setObjectName(QStringLiteral("shipSheet"));
    auto *form = new QWidget;
    m_ui->setupUi(form);
    alignToWindow(form);
    setForm(form, sheetWidth);
    setFirstField(m_ui->trackingEdit);
    m_ui->carrierCombo->addItems(carriers);
    m_ui->carrierCombo->lineEdit()->setMaxLength(longestCarrier);
    m_ui->carrierProblemLabel->hide();
    m_ui->shipNowButton->setKey(Qt::CTRL | Qt::Key_Return);

    connect(m_ui->warehouseCombo, &QComboBox::activated, this, &ShipSheet::showLines);
    connect(m_ui->carrierCombo, &QComboBox::editTextChanged, this, [this] {
        setInvalid(m_ui->carrierCombo, false);
        m_ui->carrierProblemLabel->hide();
    });
    // A scanner ends with Return; the parcel leaves only by the button.
    connect(m_ui->trackingEdit, &QLineEdit::returnPressed, this, [this] { m_ui->shipNowButton->setFocus(); });
    connect(m_ui->shipCloseButton, &QPushButton::clicked, this, &Sheet::close);
    connect(m_ui->shipNowButton, &QPushButton::clicked, this, &ShipSheet::submit);
}

ShipSheet::~ShipSheet() = default;

void ShipSheet::openFor(const OrderDetail &order)
{
    // Closed and opened again on the same order, the sheet still has what was typed.
    if (order.id != m_order.id) {
        m_ui->trackingEdit->clear();
        m_ui->carrierCombo->setCurrentIndex(-1);
        m_ui->carrierCombo->clearEditText();
        m_lines.clear();
        m_ui->warehouseCombo->clear();
    }
    m_ui->shipNotice->clear();
    setOrder(order);
    if (m_ui->carrierCombo->currentText().isEmpty())
        m_ui->carrierCombo->setEditText(QSettings().value(carrierKey(warehouse())).toString());
    setFirstField(m_ui->carrierCombo->currentText().isEmpty() ? static_cast<QWidget *>(m_ui->carrierCombo) : m_ui->trackingEdit);
    open();
}

void ShipSheet::setOrder(const OrderDetail &order)
{
    m_order = order;
    m_ui->titleLabel->setText(tr("Ship %1").arg(order.number));
    m_ui->destinationLabel->setText(tr("to %1").arg(destinationOf(order)));
    showWarehouses();
    showLines();
}

void ShipSheet::showWarehouses()
{
    const QUuid chosen = warehouse();
    m_ui->warehouseCombo->clear();
    for (const OrderAllocation &allocation : std::as_const(m_order.allocations)) {
        if (allocation.readyToShip() > 0 && m_ui->warehouseCombo->findData(allocation.warehouseId) < 0)
            m_ui->warehouseCombo->addItem(allocation.warehouseName, allocation.warehouseId);
    }
    if (const int same = m_ui->warehouseCombo->findData(chosen); same >= 0)
        m_ui->warehouseCombo->setCurrentIndex(same);
    const bool choice = m_ui->warehouseCombo->count() > 1;
    m_ui->warehouseCombo->setVisible(choice);
}

void ShipSheet::showLines()
{
    QHash<QUuid, int> typed;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.quantity->value() != line.ready)
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
        int ready = 0;
        QStringList bins;
        for (const OrderAllocation &allocation : std::as_const(m_order.allocations)) {
            if (allocation.itemId != item.id || allocation.warehouseId != warehouse())
                continue;
            ready += allocation.readyToShip();
            if (!allocation.bin.isEmpty())
                bins << allocation.bin;
        }
        if (ready <= 0)
            continue;
        QStringList second{item.sku, item.options};
        second << bins;
        second.removeAll(QString());

        const int row = grid->rowCount();
        auto *name = plainLabel(item.name);
        name->setWordWrap(true);
        auto *text = new QVBoxLayout;
        text->setSpacing(1);
        text->addWidget(name);
        text->addWidget(plainLabel(second.join(QStringLiteral(" · ")), TextLook::Small));
        grid->addLayout(text, row, 0);

        auto *quantity = new QSpinBox;
        quantity->setObjectName(QStringLiteral("shipQuantity_%1").arg(item.sku));
        quantity->setAccessibleName(tr("Quantity of %1").arg(item.name));
        quantity->setRange(0, ready);
        quantity->setValue(qMin(typed.value(item.id, ready), ready));
        quantity->setFixedWidth(84);
        connect(quantity, &QSpinBox::valueChanged, this, &ShipSheet::showTotal);
        grid->addWidget(quantity, row, 1);
        //: After a field with a number: "2 of 5".
        grid->addWidget(plainLabel(tr("of %1").arg(Format::count(ready)), TextLook::Muted), row, 2);
        m_lines.append({item.id, quantity, ready});
    }
    m_ui->linesLayout->addWidget(m_lineHost, 0, 0);
    showTotal();
}

void ShipSheet::showTotal()
{
    const int count = units();
    const QString from = m_ui->warehouseCombo->currentText();
    m_ui->unitsLabel->setText(tr("%Ln unit(s)", nullptr, count));
    m_ui->fromLabel->setText(m_lines.isEmpty()                       ? tr("Nothing is ready to be sent.")
                                 : m_ui->warehouseCombo->count() > 1 ? tr("from")
                                                                     : tr("from %1").arg(from));
    m_ui->shipNowButton->setText(count > 0 ? tr("Ship %Ln unit(s) from %1", nullptr, count).arg(from) : tr("Choose what to send"));
    m_ui->shipNowButton->setEnabled(count > 0 && !m_busy);
}

void ShipSheet::setQuantities(const QHash<QUuid, int> &quantities)
{
    for (const Line &line : std::as_const(m_lines))
        line.quantity->setValue(qMin(quantities.value(line.itemId), line.ready));
}

void ShipSheet::setTrackingNumber(const QString &number)
{
    m_ui->trackingEdit->setText(number);
    m_ui->shipNowButton->setFocus();
}

void ShipSheet::setBusy(bool busy)
{
    m_busy = busy;
    showTotal();
    if (busy)
        m_ui->shipNowButton->setText(tr("Shipping…"));
}

void ShipSheet::showFailure(const Error &error)
{
    m_ui->shipNotice->tell(Tone::Bad, error.message);
}

void ShipSheet::finish()
{
    close();
    m_order.id = {};
}

bool ShipSheet::hasInput() const
{
    const bool changed = std::any_of(m_lines.cbegin(), m_lines.cend(),
                                     [](const Line &line) { return line.quantity->value() != line.ready; });
    return isOpen() && (changed || !m_ui->trackingEdit->text().trimmed().isEmpty());
}

QUuid ShipSheet::warehouse() const
{
    return m_ui->warehouseCombo->currentData().toUuid();
}

int ShipSheet::units() const
{
    return std::accumulate(m_lines.cbegin(), m_lines.cend(), 0,
                           [](int sum, const Line &line) { return sum + line.quantity->value(); });
}

void ShipSheet::submit()
{
    const QString carrier = m_ui->carrierCombo->currentText().simplified();
    if (carrier.isEmpty()) {
        setInvalid(m_ui->carrierCombo, true);
        m_ui->carrierProblemLabel->setText(tr("Who takes the parcel?"));
        m_ui->carrierProblemLabel->show();
        m_ui->carrierCombo->setFocus();
        return;
    }
    m_ui->shipNotice->clear();
    QSettings().setValue(carrierKey(warehouse()), carrier);

    OrderShipping shipping{.orderId = m_order.id,
                           .rowVersion = m_order.rowVersion,
                           .warehouseId = warehouse(),
                           .carrier = carrier,
                           .trackingNumber = m_ui->trackingEdit->text().simplified(),
                           .lines = {}};
    for (const Line &line : std::as_const(m_lines)) {
        if (line.quantity->value() > 0)
            shipping.lines.append({line.itemId, line.quantity->value()});
    }
    emit shipRequested(shipping);
}
