// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/command_runner.h"
#include "ui/common/form_sheet.h"

/// A form over its page that becomes one command: the fields with what is wrong under them, one button that says what it does,
/// and what the database answers. Keeps no draft, so it is for passwords too; what was typed stays until it was done.
class CommandSheet : public FormSheet
{
    Q_OBJECT

public:
    using Problems = std::function<QHash<QString, QString>(const FieldValues &)>;
    using Send = std::function<QFuture<Result<QJsonObject>>(const CommandId &, const FieldValues &)>;
    /// `name` begins the names of the sheet and its parts: "staffClose" is staffCloseSheet, staffCloseNowButton.
    CommandSheet(QWidget *page, const QString &name, const QList<FormField> &fields, FormSheetWords words);

    void setProblems(Problems problems) { m_problems = std::move(problems); }
    /// The field that an answer is about; empty: none in particular.
    void setFieldOf(std::function<QString(const Error &)> fieldOf) { m_fieldOf = std::move(fieldOf); }
    void setSend(Send send) { m_send = std::move(send); }
    /// A button under the fields, for what helps to fill them in.
    void addHelp(QPushButton *button);

    void openFor(const QString &heading, const FieldValues &values);
    [[nodiscard]] const FieldValues &values() const { return m_values; }
    [[nodiscard]] bool isBusy() const { return m_runner->isBusy(); }
    [[nodiscard]] bool hasInput() const { return isOpen() && m_values != m_begun; }

signals:
    void edited(const QString &field);
    /// The sheet has closed and forgotten what was typed.
    void done(const QJsonObject &answer);
    void refused(const Error &error);

private:
    void set(const QString &field, const QJsonValue &value);
    void submit();
    void fail(const Error &error);
    void showBusy(bool busy);

    CommandRunner *m_runner;
    Problems m_problems;
    std::function<QString(const Error &)> m_fieldOf;
    Send m_send;
    FieldValues m_begun;
    FieldValues m_values;
};
