// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refunds/refund_sheet.h"

#include "models/db/session.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/payment_words.h"
#include "ui/common/skeleton_rows.h"
#include "ui/refunds/refund_line_editor.h"
#include "ui/refunds/refund_summary.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 1000;
constexpr int longestReason = 100; // shop.refunds.reason
constexpr int messageHeight = 76;
constexpr int longestMessage = 2000;

// As a person types it here: "6.90", "6,90".
QString typed(const Money &amount)
{
    return amount.toPlainString().replace(QLatin1Char('.'), QLocale().decimalPoint());
}

} // namespace

RefundSheet::RefundSheet(Session &session, QWidget *page)
    : Sheet(page)
    , m_request(new RefundRequest(session, this))
    , m_title(plainLabel({}, TextLook::PageTitle))
    , m_subtitle(plainLabel({}, TextLook::Muted))
    , m_notice(new Notice)
    , m_loading(new SkeletonRows)
    , m_lines(new QVBoxLayout)
    , m_payment(new QComboBox)
    , m_shipping(new QLineEdit)
    , m_goodwill(new QLineEdit)
    , m_reason(new QComboBox)
    , m_message(new QPlainTextEdit)
    , m_summary(new RefundSummary)
{
    setObjectName(QStringLiteral("refundSheet"));
    m_title->setObjectName(QStringLiteral("refundSheetTitleLabel"));
    m_subtitle->setObjectName(QStringLiteral("refundSheetSubtitleLabel"));
    m_subtitle->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("refundSheetNotice"));
    m_loading->setMinimumHeight(240);
    m_fields = makeFields();

    auto *form = new QWidget;
    auto *left = new QVBoxLayout(form);
    left->setContentsMargins(Space::Page, Space::Page, Space::Page, Space::Page);
    left->setSpacing(Space::Large);
    auto *words = new QVBoxLayout;
    words->setSpacing(Space::Tight);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    left->addLayout(words);
    left->addWidget(m_notice);
    left->addWidget(m_loading);
    left->addWidget(m_fields);
    left->addStretch(1);
    setSide(m_summary);
    setForm(form, sheetWidth);

    connect(m_summary, &RefundSummary::submitted, this, &RefundSheet::submit);
    connect(m_summary->closeButton(), &QPushButton::clicked, this, &Sheet::close);
    connect(m_request, &RefundRequest::basisChanged, this, &RefundSheet::showBasis);
    connect(m_request, &RefundRequest::loadingFailed, this, [this](const Error &error) { m_notice->tell(Tone::Bad, error.message, tr("Try again")); });
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        if (m_request->unsettled())
            settle();
        else
            m_request->reload();
    });
    connect(m_request, &RefundRequest::busyChanged, this, &RefundSheet::showSum);
    connect(m_request, &RefundRequest::done, this, &RefundSheet::onDone);
    connect(m_request, &RefundRequest::failed, this, &RefundSheet::onFailed);
}

RefundSheet::~RefundSheet() = default;

QWidget *RefundSheet::makeFields()
{
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::Large);

    auto *heading = new QHBoxLayout;
    heading->addWidget(plainLabel(tr("What is given back for"), TextLook::Strong), 1);
    auto *all = new QPushButton(tr("All that is left"));
    all->setObjectName(QStringLiteral("refundAllButton"));
    setLook(all, ButtonLook::Quiet);
    connect(all, &QPushButton::clicked, this, &RefundSheet::chooseAll);
    heading->addWidget(all);
    column->addLayout(heading);
    m_lines->setSpacing(Space::Medium);
    column->addLayout(m_lines);

    auto *amounts = new QHBoxLayout;
    amounts->setSpacing(Space::Large);
    auto *shippingColumn = new QVBoxLayout;
    auto *goodwillColumn = new QVBoxLayout;
    amounts->addLayout(shippingColumn, 1);
    amounts->addLayout(goodwillColumn, 1);
    column->addLayout(amounts);
    m_shippingField = addField(shippingColumn, QStringLiteral("refundShipping"), tr("Shipping cost"), m_shipping);
    m_goodwillField = addField(goodwillColumn, QStringLiteral("refundGoodwill"), tr("Goodwill"), m_goodwill);

    auto *causes = new QHBoxLayout;
    causes->setSpacing(Space::Large);
    auto *reasonColumn = new QVBoxLayout;
    auto *paymentColumn = new QVBoxLayout;
    causes->addLayout(reasonColumn, 1);
    causes->addLayout(paymentColumn, 1);
    column->addLayout(causes);
    m_reasonField = addField(reasonColumn, QStringLiteral("refundReason"), tr("Reason"), m_reason);
    m_paymentField = addField(paymentColumn, QStringLiteral("refundPayment"), tr("Back to"), m_payment);
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    // The reasons are stored as they are written here, so they stay in the shop's language.
    m_reason->addItems({tr("Goods returned"), tr("Arrived damaged"), tr("Part of the delivery missing"), tr("Late delivery"), tr("Price adjusted"),
                        tr("Order cancelled"), tr("Cancelled in part")});
    m_reason->lineEdit()->setMaxLength(longestReason);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or type a reason"));
    for (QLineEdit *edit : {m_shipping, m_goodwill})
        edit->setAlignment(Qt::AlignRight);

    auto *messageColumn = new QVBoxLayout;
    column->addLayout(messageColumn);
    m_message->setFixedHeight(messageHeight);
    m_message->setTabChangesFocus(true);
    m_message->setPlaceholderText(tr("Goes into the e-mail about the refund (optional)"));
    (void)addField(messageColumn, QStringLiteral("refundMessage"), tr("The customer will read"), m_message);

    connect(m_shipping, &QLineEdit::textChanged, this, &RefundSheet::showSum);
    connect(m_goodwill, &QLineEdit::textChanged, this, &RefundSheet::showSum);
    connect(m_reason, &QComboBox::editTextChanged, this, &RefundSheet::showSum);
    connect(m_payment, &QComboBox::currentIndexChanged, this, &RefundSheet::showSum);
    return fields;
}

RefundSheet::Field RefundSheet::addField(QVBoxLayout *column, const QString &name, const QString &title, QWidget *widget)
{
    widget->setObjectName(name + (qobject_cast<QComboBox *>(widget) != nullptr ? QStringLiteral("Combo") : QStringLiteral("Edit")));
    widget->setAccessibleName(title);
    auto *label = plainLabel(title, TextLook::Strong);
    label->setBuddy(widget);
    auto *hint = plainLabel({}, TextLook::Small);
    hint->setObjectName(name + QStringLiteral("HintLabel"));
    hint->hide();
    auto *problem = plainLabel({}, TextLook::Bad);
    problem->setObjectName(name + QStringLiteral("ProblemLabel"));
    problem->setWordWrap(true);
    problem->hide();
    column->setSpacing(Space::Tight);
    auto *heading = new QHBoxLayout;
    heading->addWidget(label);
    heading->addStretch(1);
    heading->addWidget(hint);
    column->addLayout(heading);
    column->addWidget(widget);
    column->addWidget(problem);
    column->addStretch(1);
    return {widget, hint, problem};
}

void RefundSheet::openFor(const QUuid &orderId)
{
    // Closed and opened again on the same order, the sheet still has what was typed.
    if (orderId != m_shown) {
        m_fields->hide();
        m_summary->hide();
        m_loading->show();
        m_title->setText(tr("Refund"));
        m_subtitle->clear();
    }
    m_notice->clear();
    m_request->open(orderId);
    open();
}

void RefundSheet::tellUnsettled(const RefundOrder &sent)
{
    m_notice->tell(Tone::Waiting,
                   tr("A refund of %1 was sent before, and its answer never came. Settle it first: it is asked for once, whatever happened.")
                       .arg(Format::money(sent.total(), sent.currency)),
                   tr("Settle it"));
}

// The same command again: the server says what became of it, or does it now.
void RefundSheet::settle()
{
    const auto sent = m_request->unsettled();
    if (!sent || !m_request->basis())
        return;
    m_notice->clear();
    m_sent = *sent;
    m_request->send(*sent);
}

void RefundSheet::reset()
{
    qDeleteAll(m_lineEditors);
    m_lineEditors.clear();
    m_shipping->clear();
    m_goodwill->clear();
    m_reason->setCurrentIndex(-1);
    m_reason->clearEditText();
    m_message->clear();
}

void RefundSheet::showBasis()
{
    const RefundBasis &basis = *m_request->basis();
    m_settingUp = true;
    const bool isNew = basis.orderId != m_shown;
    if (isNew)
        reset();
    m_shown = basis.orderId;
    m_title->setText(tr("Refund %1").arg(basis.orderNumber));
    m_subtitle->setText(Format::isolated(basis.customerName.simplified()));
    showLines();
    if (isNew)
        chooseOwed();
    showPayments();
    const auto hint = [](Field &field, const QString &text) {
        field.hint->setText(text);
        field.hint->setVisible(!text.isEmpty());
    };
    hint(m_shippingField, basis.shipping == 0 ? tr("none was charged") : tr("%1 of %2 left").arg(Format::money(basis.shippingLeft(), basis.currency), Format::money(basis.shipping, basis.currency)));
    m_shipping->setEnabled(basis.shippingLeft() > 0 || !m_shipping->text().isEmpty());
    m_loading->hide();
    m_fields->show();
    m_summary->QWidget::show();
    m_settingUp = false;
    showSum();
    if (const auto sent = m_request->unsettled(); sent && m_notice->message().isEmpty())
        tellUnsettled(*sent);
    if (isOpen() && !m_lineEditors.isEmpty() && !isAncestorOf(QApplication::focusWidget()))
        m_lineEditors.first()->setFocus();
}

void RefundSheet::showLines()
{
    const RefundBasis &basis = *m_request->basis();
    if (m_lineEditors.isEmpty()) {
        for (qsizetype i = 0; i < basis.items.size(); ++i) {
            auto *editor = new RefundLineEditor(basis.currency);
            connect(editor, &RefundLineEditor::changed, this, &RefundSheet::showSum);
            m_lines->addWidget(editor);
            m_lineEditors.append(editor);
        }
    }
    // An order's items never change in number.
    for (qsizetype i = 0; i < m_lineEditors.size() && i < basis.items.size(); ++i)
        m_lineEditors[i]->setItem(basis.items[i]);
}

void RefundSheet::showPayments()
{
    const QVariant chosen = m_payment->currentData();
    m_payment->clear();
    for (const RefundablePayment &payment : m_request->basis()->payments)
        m_payment->addItem(paymentMeans(payment.method, payment.cardBrand, payment.cardLastFour) + QStringLiteral(" · ") + Format::money(payment.charged), payment.id);
    if (const int same = m_payment->findData(chosen); same >= 0)
        m_payment->setCurrentIndex(same);
    m_payment->setEnabled(m_payment->count() > 1);
}

RefundDraft RefundSheet::draft() const
{
    RefundDraft draft{.paymentId = m_payment->currentData().toUuid(),
                      .lines = {},
                      .shipping = m_shipping->text(),
                      .goodwill = m_goodwill->text(),
                      .reason = m_reason->currentText(),
                      .message = m_message->toPlainText().left(longestMessage)};
    for (const RefundLineEditor *editor : m_lineEditors)
        draft.lines.append(editor->line());
    return draft;
}

void RefundSheet::showSum()
{
    if (m_settingUp || !m_request->basis() || m_request->basis()->orderId != m_shown)
        return;
    const RefundBasis &basis = *m_request->basis();
    const RefundDraft::Sum sum = draft().sum(basis);
    m_summary->show(basis, sum, m_request->isBusy());
    const qint64 mostGoodwill = std::max<qint64>(0, sum.left + sum.order.goodwill);
    m_goodwillField.hint->setText(tr("at most %1").arg(Format::money(mostGoodwill, basis.currency)));
    m_goodwillField.hint->setVisible(sum.left > 0 || sum.order.goodwill == 0);
    m_paymentField.hint->setText(tr("%1 left").arg(Format::money(basis.payment(sum.order.paymentId) == nullptr ? 0 : basis.payment(sum.order.paymentId)->left(), basis.currency)));
    m_paymentField.hint->show();
    showProblems(sum.problems, false);
}

void RefundSheet::chooseAll()
{
    for (RefundLineEditor *editor : std::as_const(m_lineEditors))
        editor->chooseAll();
    if (const RefundBasis &basis = *m_request->basis(); basis.shippingLeft() > 0)
        m_shipping->setText(typed(basis.money(basis.shippingLeft())));
}

// Units that were cancelled after they were paid for are what the sheet was most likely opened for.
void RefundSheet::chooseOwed()
{
    for (RefundLineEditor *editor : std::as_const(m_lineEditors))
        editor->chooseOwed();
    const QList<RefundItem> &items = m_request->basis()->items;
    if (std::any_of(items.cbegin(), items.cend(), [](const RefundItem &item) { return item.owed > 0; }))
        m_reason->setEditText(tr("Cancelled in part"));
}

void RefundSheet::submit()
{
    m_notice->clear();
    const RefundDraft::Sum sum = draft().sum(*m_request->basis());
    showProblems(sum.problems, true);
    if (!sum.problems.isEmpty())
        return;
    // Another one on top of one whose outcome nobody knows could be one too many.
    if (const auto before = m_request->unsettled(); before && before->content() != sum.order.content()) {
        tellUnsettled(*before);
        return;
    }
    m_sent = sum.order;
    m_request->send(sum.order);
}

// While the person types, only what cannot be right any more is said; what is still missing is said when the button is pressed.
void RefundSheet::showProblems(const QList<RefundDraft::Problem> &problems, bool all)
{
    for (Field *field : {&m_shippingField, &m_goodwillField, &m_reasonField, &m_paymentField})
        tellProblem(*field, {}, false);
    for (RefundLineEditor *editor : std::as_const(m_lineEditors))
        editor->clearProblem();
    bool first = all;
    for (const RefundDraft::Problem &problem : problems) {
        using Kind = RefundDraft::Field;
        switch (problem.field) {
        case Kind::Shipping: tellProblem(m_shippingField, problem.words, first); break;
        case Kind::Goodwill: tellProblem(m_goodwillField, problem.words, first); break;
        case Kind::Payment: tellProblem(m_paymentField, problem.words, false); break;
        case Kind::Reason:
            if (all)
                tellProblem(m_reasonField, problem.words, first);
            break;
        case Kind::Total:
            if (all)
                m_notice->tell(Tone::Bad, problem.words);
            break;
        case Kind::Line:
        case Kind::Restock:
            for (RefundLineEditor *editor : std::as_const(m_lineEditors)) {
                if (editor->line().itemId == problem.itemId)
                    editor->tellProblem(problem.field, problem.words);
            }
            break;
        }
        first = false;
    }
}

void RefundSheet::tellProblem(Field &field, const QString &problem, bool focus)
{
    field.problem->setText(problem);
    field.problem->setVisible(!problem.isEmpty());
    setInvalid(field.widget, !problem.isEmpty());
    if (focus)
        field.widget->setFocus(Qt::OtherFocusReason);
}

void RefundSheet::onDone(const RefundChanged &changed)
{
    const QString amount = Format::money(m_sent.total(), m_sent.currency);
    const QString number = m_request->basis()->orderNumber;
    close();
    m_shown = {};
    emit requested(m_sent.orderId, changed.waits() ? tr("The refund of %1 for %2 waits for somebody else's approval.").arg(amount, number) : tr("The refund of %1 for %2 is requested. The refunds desk sends it.").arg(amount, number));
}

void RefundSheet::onFailed(const Error &error)
{
    switch (fieldOf(error)) {
    case RefundDraft::Field::Shipping: tellProblem(m_shippingField, error.message, true); break;
    case RefundDraft::Field::Reason: tellProblem(m_reasonField, error.message, true); break;
    default: break;
    }
    m_notice->tell(Tone::Bad, error.isLoss() ? tr("%1 Press the button again: what was sent before is not refunded twice.").arg(error.message) : error.message);
}

bool RefundSheet::hasInput() const
{
    const bool lines = std::any_of(m_lineEditors.cbegin(), m_lineEditors.cend(), [](const RefundLineEditor *editor) { return editor->hasInput(); });
    return isOpen() && (lines || !m_shipping->text().trimmed().isEmpty() || !m_goodwill->text().trimmed().isEmpty() || !m_message->toPlainText().trimmed().isEmpty());
}
