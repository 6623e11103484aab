// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QKeyEvent>
#include <QTest>
#include <QWidget>

// The keys of a keyboard-wedge scanner, with the keyboard's own time on them: three milliseconds apart and ended by Enter (or Tab),
// however busy the machine is. They go to whatever has the focus.
inline void sendScan(const QString &code, int end = Qt::Key_Return)
{
    static quint64 time = 1'000;
    time += 50; // 20 a second
    const auto send = [](int key, const QString &text) {
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            // without a window manager the focus may be on its way between two windows
            (void)QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr || QApplication::activeWindow() != nullptr; });
            QWidget *target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : QApplication::activeWindow();
            QKeyEvent event(type, key, Qt::NoModifier, text);
            event.setTimestamp(time);
            QApplication::sendEvent(target, &event);
        }
        time += 3;
    };
    for (const QChar letter : code)
        send(letter.toUpper().unicode(), letter);
    send(end, end == Qt::Key_Tab ? QStringLiteral("\t") : QStringLiteral("\r"));
}
