// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

/// A banner in the page that says what happened and what to do, where it happened. Hidden until told something.
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    /// `tone` Bad for errors, Waiting for warnings, Good for done, Accent for news. An empty action shows no button.
    void tell(Tone tone, const QString &message, const QString &action = {});
    void clear();

    [[nodiscard]] QString message() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

signals:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void recolor();

    Tone m_tone = Tone::Accent;
    QLabel *m_icon;
    QLabel *m_message;
    QPushButton *m_action;
    QToolButton *m_close;
};
