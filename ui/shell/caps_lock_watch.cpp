// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/caps_lock_watch.h"

#include <QKeyEvent>
#include <QLineEdit>

CapsLockWatch::CapsLockWatch(QLineEdit *edit)
    : QObject(edit)
{
    edit->installEventFilter(this);
}

bool CapsLockWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_CapsLock) {
            if (m_state != State::Unknown)
                setState(m_state == State::On ? State::Off : State::On);
        } else if (const QString typed = key->text(); typed.size() == 1 && typed.at(0).toUpper() != typed.at(0).toLower()) {
            const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
            setState(typed.at(0).isUpper() != shift ? State::On : State::Off);
        }
    }
    return QObject::eventFilter(watched, event);
}

void CapsLockWatch::setState(State state)
{
    const bool before = isOn();
    m_state = state;
    if (before != isOn())
        emit changed(isOn());
}
