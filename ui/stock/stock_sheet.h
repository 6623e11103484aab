// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"
#include "models/stock/stock_queries.h"
#include "ui/common/sheet.h"

#include <QHash>

class ActionButton;
class CommandRunner;
class Notice;
class QLabel;
class QPushButton;
class QVBoxLayout;
class Session;

/// What all sheets that change stock share: a title that says what and where, fields with their problems beside them, one
/// button that says what it will do, and the way to the database and back. What was typed stays until it was done.
class StockSheet : public Sheet
{
    Q_OBJECT

public:
    /// The page asks this before it throws the sheet away.
    [[nodiscard]] virtual bool hasInput() const = 0;
    /// A scan while this sheet is open; pages without a use for it say so by false.
    virtual bool scan(const QString &code);

signals:
    /// It was done; the sheet has closed. `news` is for the person.
    void finished(const QString &news, const QJsonObject &answer);
    /// The database said no, in words that stand in the sheet; what is beneath may be out of date.
    void refused();

protected:
    /// `name` begins the names of its parts: receiveSheet, receiveNowButton, receiveNotice, receiveCloseButton.
    StockSheet(Session &session, const QString &name, int width, QWidget *page);

    void setTitle(const QString &title, const QString &subtitle = {});
    void setButton(const QString &text, bool enabled = true);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] Notice *notice() const { return m_notice; }
    [[nodiscard]] bool isBusy() const;

    /// A field under its name, with room for what is wrong with it.
    void addField(const QString &title, QWidget *field, QVBoxLayout *column = nullptr);
    void tellProblem(QWidget *field, const QString &problem);
    void clearProblems();

    /// The button was pressed: check the fields and send(), or tellProblem().
    virtual void submit() = 0;
    void send(const StockCommand &command);
    /// What to tell once it was done.
    [[nodiscard]] virtual QString news(const QJsonObject &answer) const = 0;
    /// Forgets what was typed.
    virtual void reset() = 0;
    /// The text of the button as the fields are now.
    virtual void showButton() = 0;

    void keyPressEvent(QKeyEvent *event) override;

private:
    void showBusy(bool busy);
    void fail(const Error &error);

    StockQueries m_queries;
    CommandRunner *m_runner;
    QLabel *m_title;
    QLabel *m_subtitle;
    QVBoxLayout *m_body;
    Notice *m_notice;
    QPushButton *m_close;
    ActionButton *m_now;
    QHash<QWidget *, QLabel *> m_problems;
};
