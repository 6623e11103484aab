// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/command_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

CommandSheet::CommandSheet(QWidget *page, const QString &name, const QList<FormField> &fields, CommandWords words)
    : Sheet(page)
    , m_words(std::move(words))
    , m_runner(new CommandRunner(this))
    , m_form(new EditorForm(fields))
    , m_notice(new Notice)
    , m_title(plainLabel({}, TextLook::Title))
    , m_help(new QVBoxLayout)
    , m_now(new ActionButton(m_words.act, Qt::CTRL | Qt::Key_Return))
{
    setObjectName(name + QStringLiteral("Sheet"));
    m_title->setObjectName(name + QStringLiteral("TitleLabel"));
    m_title->setWordWrap(true);
    m_notice->setObjectName(name + QStringLiteral("Notice"));
    m_now->setObjectName(name + QStringLiteral("NowButton"));
    setLook(m_now, m_words.look);
    auto *close = new QPushButton(tr("Close (Esc)"));
    close->setObjectName(name + QStringLiteral("CloseButton"));
    setLook(close, ButtonLook::Quiet);

    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(Space::Page, Space::Page, Space::Page, Space::Page);
    layout->setSpacing(Space::Medium);
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title);
    if (!m_words.effect.isEmpty()) {
        auto *effect = plainLabel(m_words.effect, TextLook::Muted);
        effect->setWordWrap(true);
        head->addWidget(effect);
    }
    layout->addLayout(head);
    layout->addWidget(m_notice);
    m_form->setVisible(!fields.isEmpty());
    layout->addWidget(m_form);
    layout->addLayout(m_help);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::Small);
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(m_now);
    layout->addLayout(buttons);
    setForm(panel, m_words.width);
    setFirstField(fields.isEmpty() ? static_cast<QWidget *>(m_now) : m_form->firstField());

    connect(m_form, &EditorForm::edited, this, &CommandSheet::set);
    connect(close, &QPushButton::clicked, this, &Sheet::close);
    connect(m_now, &QPushButton::clicked, this, &CommandSheet::submit);
    connect(m_runner, &CommandRunner::busyChanged, this, &CommandSheet::showBusy);
    connect(m_runner, &CommandRunner::failed, this, &CommandSheet::fail);
    connect(m_runner, &CommandRunner::done, this, [this](const QJsonObject &answer) {
        m_values = m_begun;
        m_form->setValues(m_values);
        Sheet::close();
        emit done(answer);
    });
}

void CommandSheet::addHelp(QPushButton *button)
{
    m_help->addWidget(button, 0, Qt::AlignLeft);
}

void CommandSheet::openFor(const QString &title, const FieldValues &values)
{
    m_title->setText(title);
    m_notice->clear();
    m_begun = values;
    m_values = values;
    m_form->setValues(values);
    m_runner->forget();
    open();
}

void CommandSheet::set(const QString &field, const QJsonValue &value)
{
    m_values.insert(field, value);
    if (m_problems)
        m_form->setProblems(m_problems(m_values), false);
    emit edited(field);
}

void CommandSheet::submit()
{
    m_notice->clear();
    const QHash<QString, QString> problems = m_problems ? m_problems(m_values) : QHash<QString, QString>();
    m_form->setProblems(problems, true);
    if (!problems.isEmpty()) {
        m_form->focusFirst(problems);
        return;
    }
    m_runner->run(m_values, [this](const CommandId &id) { return m_send(id, m_values); });
}

void CommandSheet::fail(const Error &error)
{
    const QString field = m_fieldOf ? m_fieldOf(error) : QString();
    if (!field.isEmpty()) {
        const QHash<QString, QString> problem{{field, error.message}};
        m_form->setProblems(problem, true);
        m_form->focusFirst(problem);
    } else if (error.isLoss()) {
        m_notice->tell(Tone::Bad, tr("%1 Press the button again when the connection is back: it is done once.").arg(error.message));
    } else {
        m_notice->tell(Tone::Bad, error.message);
    }
    emit refused(error);
}

void CommandSheet::showBusy(bool busy)
{
    m_form->setReadOnly(busy);
    m_now->setText(busy ? m_words.acting : m_words.act);
    m_now->setEnabled(!busy);
}
