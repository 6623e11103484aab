// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

/// What stands where content would be: what is missing, why, and the one thing to do about it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// An empty `action` hides the button.
    void showEmpty(const QString &icon, const QString &what, const QString &why, const QString &action = {});
    void showFailed(const QString &what, const QString &why, const QString &action);
    void showLoading(const QString &what);

    [[nodiscard]] QString what() const;
    [[nodiscard]] QString why() const;
    /// Bad when it says that something failed.
    [[nodiscard]] Tone tone() const { return m_tone; }

signals:
    void actionTriggered();

private:
    void tell(const QString &icon, Tone tone, const QString &what, const QString &why, const QString &action);
    void drawIcon();

    QString m_iconName;
    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_what;
    QLabel *m_why;
    QPushButton *m_action;
};
