// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reviews/reject_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 480;
constexpr int reasonHeight = 96;

} // namespace

RejectSheet::RejectSheet(QWidget *page)
    : Sheet(page)
    , m_title(plainLabel({}, TextLook::Title))
    , m_notice(new Notice)
    , m_reason(new QPlainTextEdit)
    , m_problem(plainLabel({}, TextLook::Bad))
    , m_now(new ActionButton({}, Qt::CTRL | Qt::Key_Return))
{
    setObjectName(QStringLiteral("rejectSheet"));
    m_title->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("rejectNotice"));
    m_reason->setObjectName(QStringLiteral("rejectReasonEdit"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Insults a person, is about another product, is an advertisement…"));
    m_reason->setFixedHeight(reasonHeight);
    m_reason->setTabChangesFocus(true);
    m_problem->setObjectName(QStringLiteral("rejectProblemLabel"));
    m_problem->hide();
    m_now->setObjectName(QStringLiteral("rejectNowButton"));
    setLook(m_now, ButtonLook::Danger);
    auto *close = new QPushButton(tr("Close (Esc)"));
    close->setObjectName(QStringLiteral("rejectCloseButton"));
    setLook(close, ButtonLook::Quiet);
    QLabel *effect = plainLabel(tr("The shop does not show it. The decision can be changed later."), TextLook::Muted);
    effect->setWordWrap(true);

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Page, Space::Page, Space::Page, Space::Page);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_title);
    layout->addWidget(effect);
    layout->addWidget(m_notice);
    layout->addWidget(plainLabel(tr("Reason"), TextLook::Strong));
    layout->addWidget(m_reason);
    layout->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::Small);
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(m_now);
    layout->addLayout(buttons);
    setForm(form, sheetWidth);
    setFirstField(m_reason);

    connect(m_now, &QPushButton::clicked, this, &RejectSheet::submit);
    connect(close, &QPushButton::clicked, this, &Sheet::close);
    connect(m_reason, &QPlainTextEdit::textChanged, m_problem, &QWidget::hide);
}

void RejectSheet::openFor(const QString &title, const QString &button)
{
    m_title->setText(title);
    m_now->setText(button);
    m_notice->clear();
    m_problem->hide();
    setBusy(false);
    open();
}

void RejectSheet::setBusy(bool busy)
{
    m_now->setEnabled(!busy);
}

void RejectSheet::showFailure(const QString &message)
{
    m_notice->tell(Tone::Bad, message);
}

void RejectSheet::finish()
{
    m_reason->clear();
    close();
}

bool RejectSheet::hasInput() const
{
    return isOpen() && !m_reason->toPlainText().trimmed().isEmpty();
}

void RejectSheet::submit()
{
    const QString reason = m_reason->toPlainText().simplified();
    if (reason.isEmpty()) {
        m_problem->setText(tr("Say why, so that others can follow."));
        m_problem->show();
        m_reason->setFocus();
        return;
    }
    m_notice->clear();
    emit rejected(reason);
}
