// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refunds/refund_line_editor.h"

#include "ui/common/format.h"
#include "ui/common/look.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace {

constexpr int quantityWidth = 76;
constexpr int leftWidth = 48;
constexpr int amountWidth = 92;
constexpr int longestReason = 100; // shop.refund_lines.reason

} // namespace

RefundLineEditor::RefundLineEditor(const QString &currency, QWidget *parent)
    : QWidget(parent)
    , m_currency(currency)
    , m_name(plainLabel({}, TextLook::Strong))
    , m_second(plainLabel({}, TextLook::Small))
    , m_quantity(new QSpinBox)
    , m_left(plainLabel({}, TextLook::Muted))
    , m_amount(plainLabel({}, TextLook::Strong))
    , m_more(new QWidget)
    , m_goods(new QComboBox)
    , m_place(new QComboBox)
    , m_reason(new QLineEdit)
    , m_problem(plainLabel({}, TextLook::Bad))
{
    m_name->setWordWrap(true);
    m_second->setWordWrap(true);
    m_quantity->setFixedWidth(quantityWidth);
    m_left->setMinimumWidth(leftWidth);
    m_amount->setMinimumWidth(amountWidth);
    m_amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_goods->addItem(tr("Goods do not come back"), int(Restock::None));
    m_goods->addItem(tr("Come back, sellable"), int(Restock::Sellable));
    m_goods->addItem(tr("Come back, damaged"), int(Restock::Damaged));
    m_reason->setMaxLength(longestReason);
    m_reason->setPlaceholderText(tr("Why this one (optional)"));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_name);
    words->addWidget(m_second);
    auto *more = new QHBoxLayout(m_more);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(Space::Small);
    more->addWidget(m_goods);
    more->addWidget(m_place);
    more->addWidget(m_reason, 1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Small);
    grid->setVerticalSpacing(Space::Small);
    grid->setColumnStretch(0, 1);
    grid->addLayout(words, 0, 0);
    grid->addWidget(m_quantity, 0, 1);
    grid->addWidget(m_left, 0, 2);
    grid->addWidget(m_amount, 0, 3);
    grid->addWidget(m_more, 1, 0, 1, 4);
    grid->addWidget(m_problem, 2, 0, 1, 4);

    connect(m_quantity, &QSpinBox::valueChanged, this, &RefundLineEditor::showLine);
    connect(m_goods, &QComboBox::currentIndexChanged, this, &RefundLineEditor::showLine);
    connect(m_place, &QComboBox::currentIndexChanged, this, &RefundLineEditor::changed);
    connect(m_reason, &QLineEdit::textChanged, this, &RefundLineEditor::changed);
}

void RefundLineEditor::setItem(const RefundItem &item)
{
    m_item = item;
    const auto named = [&item](QWidget *widget, const char *name, const QString &accessible) {
        widget->setObjectName(QStringLiteral("%1_%2").arg(QLatin1String(name), item.sku));
        widget->setAccessibleName(accessible);
    };
    named(m_quantity, "refundQuantity", tr("Units of %1").arg(item.name));
    named(m_goods, "refundGoods", tr("What becomes of %1").arg(item.name));
    named(m_place, "refundPlace", tr("Where %1 goes").arg(item.name));
    named(m_reason, "refundLineReason", tr("Why %1 is refunded").arg(item.name));
    named(m_problem, "refundLineProblem", {});
    m_name->setText(item.name);
    // A quantity that is no longer left stays until the person changes it: the problem beside it says so.
    m_quantity->setMaximum(std::max(item.unitsLeft(), m_quantity->value()));
    m_quantity->setEnabled(m_quantity->maximum() > 0);
    m_left->setText(tr("of %1").arg(Format::count(item.unitsLeft())));
    showPlaces();
    showLine();
}

void RefundLineEditor::showPlaces()
{
    const QSignalBlocker quiet(m_place);
    const QVariant chosen = m_place->currentData();
    m_place->clear();
    for (const RefundPlace &place : std::as_const(m_item.places))
        m_place->addItem(place.warehouse, place.inventoryId);
    if (const int same = m_place->findData(chosen); same >= 0)
        m_place->setCurrentIndex(same);
    m_goods->setEnabled(m_item.unitsThatCanComeBack() > 0 || m_goods->currentIndex() > 0);
    m_goods->setToolTip(m_item.unitsThatCanComeBack() > 0 ? QString() : plainTip(tr("None of these was sent, so none can come back.")));
}

void RefundLineEditor::showLine()
{
    const int units = m_quantity->value();
    m_more->setVisible(units > 0);
    m_place->setVisible(Restock(m_goods->currentData().toInt()) != Restock::None);
    m_amount->setText(Format::money(m_item.amountOf(units), m_currency));
    QStringList second{m_item.sku, m_item.options, m_item.amountLeft() > 0 ? tr("%1 left").arg(Format::money(m_item.amountLeft(), m_currency)) : tr("all refunded")};
    second.removeAll(QString());
    m_second->setText(second.join(QStringLiteral(" · ")));
    emit changed();
}

void RefundLineEditor::chooseAll()
{
    m_quantity->setValue(m_item.unitsLeft());
}

void RefundLineEditor::chooseOwed()
{
    m_quantity->setValue(m_item.owed);
}

RefundDraft::Line RefundLineEditor::line() const
{
    return {.itemId = m_item.id,
            .quantity = m_quantity->value(),
            .reason = m_reason->text(),
            .restock = Restock(m_goods->currentData().toInt()),
            .inventoryId = m_place->currentData().toUuid()};
}

bool RefundLineEditor::hasInput() const
{
    return m_quantity->value() != m_item.owed;
}

void RefundLineEditor::tellProblem(RefundDraft::Field field, const QString &problem)
{
    setInvalid(field == RefundDraft::Field::Restock ? static_cast<QWidget *>(m_goods) : m_quantity, true);
    m_problem->setText(problem);
    m_problem->show();
}

void RefundLineEditor::clearProblem()
{
    setInvalid(m_goods, false);
    setInvalid(m_quantity, false);
    m_problem->hide();
}
