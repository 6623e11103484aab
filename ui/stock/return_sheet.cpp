// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/return_sheet.h"

#include "models/db/session.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

namespace {

constexpr int sheetWidth = 520;
constexpr int longestReason = 100;
constexpr int most = 999'999;
constexpr int typingPause = 250;

} // namespace

ReturnSheet::ReturnSheet(Session &session, QWidget *page)
    : StockSheet(session, QStringLiteral("return"), sheetWidth, page)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_order(new QLineEdit)
    , m_found(plainLabel({}, TextLook::Muted))
    , m_quantity(new QSpinBox)
    , m_sellable(new QRadioButton(tr("As new: back on sale")))
    , m_damaged(new QRadioButton(tr("Damaged: not for sale")))
    , m_reason(new QComboBox)
    , m_pause(new QTimer(this))
{
    m_order->setObjectName(QStringLiteral("returnOrderEdit"));
    m_order->setPlaceholderText(QStringLiteral("ORD-"));
    m_found->setObjectName(QStringLiteral("returnFoundLabel"));
    m_found->setWordWrap(true);
    m_quantity->setObjectName(QStringLiteral("returnQuantitySpin"));
    m_quantity->setRange(0, most);
    m_sellable->setObjectName(QStringLiteral("returnSellableRadio"));
    m_damaged->setObjectName(QStringLiteral("returnDamagedRadio"));
    m_reason->setObjectName(QStringLiteral("returnReasonCombo"));
    m_reason->setEditable(true);
    m_reason->addItems({tr("Does not fit"), tr("Not as described"), tr("Faulty"), tr("Arrived too late"), tr("Parcel came back")});
    m_reason->lineEdit()->setMaxLength(longestReason);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or write why"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);

    addField(tr("Order"), m_order);
    body()->addWidget(m_found);
    addField(tr("How many came back"), m_quantity);
    body()->addWidget(m_sellable);
    body()->addWidget(m_damaged);
    addField(tr("Reason"), m_reason);
    setFirstField(m_order);

    connect(m_order, &QLineEdit::textChanged, this, [this] {
        clearProblems();
        m_pause->start();
    });
    connect(m_pause, &QTimer::timeout, this, &ReturnSheet::findOrder);
    connect(m_quantity, &QSpinBox::valueChanged, this, [this] {
        clearProblems();
        showButton();
    });
    connect(m_damaged, &QRadioButton::toggled, this, &ReturnSheet::showButton);
    reset();
}

void ReturnSheet::openFor(const StockDetail &stock)
{
    if (stock.id != m_stock.id)
        reset();
    m_stock = stock;
    setTitle(tr("Take %1 back").arg(stock.sku), tr("%1 · into %2").arg(stock.productName, stock.warehouseName));
    notice()->clear();
    clearProblems();
    showButton();
    open();
}

bool ReturnSheet::hasInput() const
{
    return isOpen() && !m_order->text().trimmed().isEmpty();
}

bool ReturnSheet::scan(const QString &code)
{
    m_order->setText(code.trimmed());
    return true;
}

void ReturnSheet::findOrder()
{
    const QString number = m_order->text().simplified().toUpper();
    m_search.cancel();
    m_search = CancelToken();
    m_items.clear();
    m_foundNumber = number;
    m_found->clear();
    if (number.isEmpty()) {
        (void)m_searches.next();
        return;
    }
    deliver(m_queries.returnable(number, m_stock.productId, m_search), this, m_searches.next(),
            [this](const Result<QList<Returnable>> &answer) { showItems(answer); });
}

void ReturnSheet::showItems(const Result<QList<Returnable>> &answer)
{
    if (!answer) {
        m_found->setText(answer.error().message);
        return;
    }
    m_items = *answer;
    // of several lines of the same product the one with something left
    std::stable_sort(m_items.begin(), m_items.end(), [](const Returnable &one, const Returnable &other) { return one.left() > other.left(); });
    if (m_items.isEmpty()) {
        m_found->setText(tr("No order of this number has the product."));
        return;
    }
    m_found->setText(tr("%1 shipped, %2 came back before.").arg(Format::count(m_items.first().shipped), Format::count(m_items.first().returned)));
    if (m_quantity->value() == 0)
        m_quantity->setValue(m_items.first().left());
    showButton();
}

void ReturnSheet::submit()
{
    if (m_items.isEmpty() || m_foundNumber != m_order->text().simplified().toUpper()) {
        tellProblem(m_order, tr("Which order did it come from? No order of this number has the product."));
        return;
    }
    const Returnable &item = m_items.first();
    if (m_quantity->value() == 0) {
        tellProblem(m_quantity, tr("How many units?"));
        return;
    }
    if (m_quantity->value() > item.left()) {
        tellProblem(m_quantity, tr("At most %1 can come back.").arg(Format::count(item.left())));
        return;
    }
    const QString reason = m_reason->currentText().simplified();
    if (reason.isEmpty()) {
        tellProblem(m_reason, tr("Say why the goods came back."));
        return;
    }
    send({StockCommand::Kind::TakeBack,
          {{QStringLiteral("order_id"), item.orderId.toString(QUuid::WithoutBraces)},
           {QStringLiteral("order_item_id"), item.itemId.toString(QUuid::WithoutBraces)},
           {QStringLiteral("inventory_id"), m_stock.id.toString(QUuid::WithoutBraces)},
           {QStringLiteral("quantity"), m_quantity->value()},
           {QStringLiteral("condition"), m_damaged->isChecked() ? QStringLiteral("DAMAGED") : QStringLiteral("SELLABLE")},
           {QStringLiteral("reason"), reason}}});
}

QString ReturnSheet::news(const QJsonObject &) const
{
    return tr("%Ln unit(s) of %1 came back into %2.", nullptr, m_quantity->value()).arg(m_stock.sku, m_stock.warehouseCode);
}

void ReturnSheet::reset()
{
    m_order->clear();
    m_found->clear();
    m_items.clear();
    m_quantity->setValue(0);
    m_sellable->setChecked(true);
    m_reason->setCurrentIndex(-1);
    m_reason->clearEditText();
}

void ReturnSheet::showButton()
{
    setButton(tr("Take %Ln unit(s) back", nullptr, m_quantity->value()));
}
