// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/command_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/notice.h"

#include <QLabel>
#include <QVBoxLayout>

CommandSheet::CommandSheet(QWidget *page, const QString &name, const QList<FormField> &fields, FormSheetWords words)
    : FormSheet(page, name, QStringLiteral("Now"), fields, std::move(words))
    , m_runner(new CommandRunner(this))
{
    assemble();
    connect(form(), &EditorForm::edited, this, &CommandSheet::set);
    connect(button(), &QPushButton::clicked, this, &CommandSheet::submit);
    connect(m_runner, &CommandRunner::busyChanged, this, &CommandSheet::showBusy);
    connect(m_runner, &CommandRunner::failed, this, &CommandSheet::fail);
    connect(m_runner, &CommandRunner::done, this, [this](const QJsonObject &answer) {
        m_values = m_begun;
        form()->setValues(m_values);
        Sheet::close();
        emit done(answer);
    });
}

void CommandSheet::addHelp(QPushButton *button)
{
    below()->addWidget(button, 0, Qt::AlignLeft);
}

void CommandSheet::openFor(const QString &heading, const FieldValues &values)
{
    title()->setText(heading);
    notice()->clear();
    m_begun = values;
    m_values = values;
    form()->setValues(values);
    m_runner->forget();
    open();
}

void CommandSheet::set(const QString &field, const QJsonValue &value)
{
    m_values.insert(field, value);
    if (m_problems)
        form()->setProblems(m_problems(m_values), false);
    emit edited(field);
}

void CommandSheet::submit()
{
    notice()->clear();
    const QHash<QString, QString> problems = m_problems ? m_problems(m_values) : QHash<QString, QString>();
    form()->setProblems(problems, true);
    if (!problems.isEmpty()) {
        form()->focusFirst(problems);
        return;
    }
    m_runner->run(m_values, [this](const CommandId &id) { return m_send(id, m_values); });
}

void CommandSheet::fail(const Error &error)
{
    const QString field = m_fieldOf ? m_fieldOf(error) : QString();
    if (!field.isEmpty()) {
        const QHash<QString, QString> problem{{field, error.message}};
        form()->setProblems(problem, true);
        form()->focusFirst(problem);
    } else if (error.isLoss()) {
        notice()->tell(Tone::Bad, tr("%1 Press the button again when the connection is back: it is done once.").arg(error.message));
    } else {
        notice()->tell(Tone::Bad, error.message);
    }
    emit refused(error);
}

void CommandSheet::showBusy(bool busy)
{
    showActing(busy);
    button()->setEnabled(!busy);
}
