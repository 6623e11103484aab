// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QLineEdit;

/// Knows whether Caps Lock is on from the keys typed into one edit: a letter whose case does not fit Shift tells.
/// Qt has no other portable way to ask. Pressed elsewhere meanwhile, the next letter corrects it.
class CapsLockWatch : public QObject
{
    Q_OBJECT

public:
    explicit CapsLockWatch(QLineEdit *edit);

    [[nodiscard]] bool isOn() const { return m_state == State::On; }

signals:
    void changed(bool isOn);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State { Unknown,
                       Off,
                       On };
    void setState(State state);

    State m_state = State::Unknown;
};
