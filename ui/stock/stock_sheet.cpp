// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/stock_sheet.h"

#include "models/db/command_runner.h"
#include "models/db/session.h"
#include "ui/common/action_button.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

StockSheet::StockSheet(Session &session, const QString &name, int width, QWidget *page)
    : Sheet(page)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_runner(new CommandRunner(this))
    , m_title(plainLabel({}, TextLook::PageTitle))
    , m_subtitle(plainLabel({}, TextLook::Muted))
    , m_body(new QVBoxLayout)
    , m_notice(new Notice)
    , m_close(new QPushButton(tr("Close")))
    , m_now(new ActionButton({}, Qt::CTRL | Qt::Key_Return))
{
    setObjectName(name + QStringLiteral("Sheet"));
    m_title->setObjectName(name + QStringLiteral("TitleLabel"));
    m_title->setWordWrap(true);
    m_subtitle->setObjectName(name + QStringLiteral("SubtitleLabel"));
    m_subtitle->setWordWrap(true);
    m_notice->setObjectName(name + QStringLiteral("Notice"));
    m_close->setObjectName(name + QStringLiteral("CloseButton"));
    m_now->setObjectName(name + QStringLiteral("NowButton"));
    setLook(m_now, ButtonLook::Primary);

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Page, Space::Page, Space::Page, Space::Page);
    layout->setSpacing(Space::Large);
    auto *words = new QVBoxLayout;
    words->setSpacing(Space::Tight);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    layout->addLayout(words);
    m_body->setSpacing(Space::Medium);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_notice);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::Small);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_now);
    layout->addLayout(buttons);
    setForm(form, width);

    connect(m_close, &QPushButton::clicked, this, &Sheet::close);
    connect(m_now, &QPushButton::clicked, this, [this] {
        clearProblems();
        m_notice->clear();
        submit();
    });
    connect(m_runner, &CommandRunner::busyChanged, this, &StockSheet::showBusy);
    connect(m_runner, &CommandRunner::failed, this, &StockSheet::fail);
    connect(m_runner, &CommandRunner::done, this, [this](const QJsonObject &answer) {
        const QString said = news(answer);
        close();
        reset();
        emit finished(said, answer);
    });
}

bool StockSheet::scan(const QString &)
{
    return false;
}

void StockSheet::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void StockSheet::setButton(const QString &text, bool enabled)
{
    m_now->setText(isBusy() ? tr("Saving…") : text);
    m_now->setEnabled(enabled && !isBusy());
}

bool StockSheet::isBusy() const
{
    return m_runner->isBusy();
}

void StockSheet::addField(const QString &title, QWidget *field, QVBoxLayout *column)
{
    auto *label = plainLabel(title, TextLook::Small);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(title);
    auto *problem = plainLabel({}, TextLook::Bad);
    problem->setObjectName(field->objectName() + QStringLiteral("Problem"));
    problem->setWordWrap(true);
    problem->hide();
    m_problems.insert(field, problem);
    auto *group = new QVBoxLayout;
    group->setSpacing(Space::Tight);
    group->addWidget(label);
    group->addWidget(field);
    group->addWidget(problem);
    (column ? column : m_body)->addLayout(group);
}

void StockSheet::tellProblem(QWidget *field, const QString &problem)
{
    setInvalid(field, true);
    m_problems[field]->setText(problem);
    m_problems[field]->show();
    field->setFocus(Qt::OtherFocusReason);
}

void StockSheet::clearProblems()
{
    for (auto it = m_problems.cbegin(); it != m_problems.cend(); ++it) {
        setInvalid(it.key(), false);
        it.value()->hide();
    }
}

void StockSheet::send(const StockCommand &command)
{
    m_runner->run(command.content(), [this, command](const CommandId &id) { return m_queries.send(id, command); });
}

// Enter in a field goes on to the next one; the change is made by the button or Ctrl+Enter alone.
void StockSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        focusNextPrevChild(true);
        event->accept();
        return;
    }
    Sheet::keyPressEvent(event);
}

void StockSheet::showBusy(bool)
{
    showButton();
}

void StockSheet::fail(const Error &error)
{
    if (error.isLoss())
        m_notice->tell(Tone::Bad, tr("%1 Press the button again: what was sent before is not done twice.").arg(error.message));
    else
        m_notice->tell(Tone::Bad, error.message);
    if (!error.isLoss())
        emit refused();
}
