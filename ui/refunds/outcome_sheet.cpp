// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refunds/outcome_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/payment_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 500;
constexpr int longestWords = 255;

struct Words {
    QString title;
    QString effect;
    QString label;
    QString button;
};

Words wordsFor(RefundRecord::Action action, const RefundDetail &refund)
{
    const QString amount = Format::money(refund.amount);
    const QString provider = refund.provider.isEmpty() ? OutcomeSheet::tr("the provider") : providerWords(refund.provider);
    switch (action) {
    case RefundRecord::Action::Reject:
        return {OutcomeSheet::tr("Reject the refund of %1").arg(amount),
                OutcomeSheet::tr("Nothing is paid, and the amount can be refunded in another way. A rejection is final."),
                OutcomeSheet::tr("Why it is rejected"), OutcomeSheet::tr("Reject %1").arg(amount)};
    case RefundRecord::Action::Fail:
        return {OutcomeSheet::tr("The refund of %1 failed").arg(amount),
                OutcomeSheet::tr("Only when %1 says that nothing was paid: it no longer counts against what is left, and can be asked for again.").arg(provider),
                OutcomeSheet::tr("What %1 says").arg(provider), OutcomeSheet::tr("It failed")};
    default:
        return {OutcomeSheet::tr("The refund of %1 was paid out").arg(amount),
                OutcomeSheet::tr("The customer is told, the order counts it, and goods that come back go into stock. This is final."),
                OutcomeSheet::tr("Reference at %1 (optional)").arg(provider), OutcomeSheet::tr("%1 was paid out").arg(amount)};
    }
}

} // namespace

OutcomeSheet::OutcomeSheet(QWidget *page)
    : Sheet(page)
    , m_title(plainLabel({}, TextLook::Title))
    , m_effect(plainLabel({}, TextLook::Muted))
    , m_notice(new Notice)
    , m_label(plainLabel({}, TextLook::Strong))
    , m_words(new QLineEdit)
    , m_problem(plainLabel({}, TextLook::Bad))
    , m_now(new ActionButton({}, Qt::CTRL | Qt::Key_Return))
{
    setObjectName(QStringLiteral("outcomeSheet"));
    m_title->setWordWrap(true);
    m_effect->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("outcomeNotice"));
    m_words->setObjectName(QStringLiteral("outcomeEdit"));
    m_words->setMaxLength(longestWords);
    m_label->setBuddy(m_words);
    m_problem->setObjectName(QStringLiteral("outcomeProblemLabel"));
    m_problem->hide();
    m_now->setObjectName(QStringLiteral("outcomeNowButton"));
    setLook(m_now, ButtonLook::Primary);
    auto *keep = new QPushButton(tr("Close (Esc)"));
    keep->setObjectName(QStringLiteral("outcomeCloseButton"));
    setLook(keep, ButtonLook::Quiet);

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Page, Space::Page, Space::Page, Space::Page);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_title);
    layout->addWidget(m_effect);
    layout->addWidget(m_notice);
    auto *field = new QVBoxLayout;
    field->setSpacing(Space::Tight);
    field->addWidget(m_label);
    field->addWidget(m_words);
    field->addWidget(m_problem);
    layout->addLayout(field);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::Small);
    buttons->addWidget(keep);
    buttons->addStretch(1);
    buttons->addWidget(m_now);
    layout->addLayout(buttons);
    setForm(form, sheetWidth);
    setFirstField(m_words);

    connect(m_words, &QLineEdit::textEdited, this, [this] { tellProblem({}); });
    connect(m_now, &QPushButton::clicked, this, &OutcomeSheet::submit);
    connect(keep, &QPushButton::clicked, this, &Sheet::close);
}

void OutcomeSheet::openFor(RefundRecord::Action action, const RefundDetail &refund)
{
    if (refund.id != m_refundId || action != m_action)
        m_words->clear();
    m_refundId = refund.id;
    m_action = action;
    const Words words = wordsFor(action, refund);
    m_title->setText(words.title);
    m_effect->setText(words.effect);
    m_label->setText(words.label);
    m_words->setAccessibleName(words.label);
    m_buttonText = words.button;
    m_notice->clear();
    tellProblem({});
    setBusy(false);
    open();
}

void OutcomeSheet::setBusy(bool busy)
{
    m_now->setEnabled(!busy);
    m_now->setText(busy ? tr("Saving…") : m_buttonText);
}

void OutcomeSheet::showFailure(const Error &error)
{
    m_notice->tell(Tone::Bad, error.isLoss() ? tr("%1 Press the button again: nothing is done twice.").arg(error.message) : error.message);
}

void OutcomeSheet::finish()
{
    close();
    m_refundId = {};
}

bool OutcomeSheet::hasInput() const
{
    return isOpen() && !m_words->text().trimmed().isEmpty();
}

void OutcomeSheet::submit()
{
    const QString words = m_words->text().simplified();
    if (words.isEmpty() && needsWords()) {
        tellProblem(tr("A few words, so that others can follow what happened."));
        m_words->setFocus();
        return;
    }
    m_notice->clear();
    emit submitted(m_action, words);
}

void OutcomeSheet::tellProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setInvalid(m_words, !problem.isEmpty());
}
