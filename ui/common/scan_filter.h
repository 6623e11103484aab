// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <vector>

/// Tells what a scanner types from what a person types, while its page is in sight: a keyboard-wedge scanner sends keys
/// milliseconds apart and ends with Enter or Tab, whatever has the focus. Keys are held back until it is clear whose they
/// are (no longer than a blink) and then either become one scanned() or reach the field they were meant for, in order.
///
/// Scans are announced one by one from the event loop, never inside another's handler, so none is lost however fast they
/// come.
class ScanFilter : public QObject
{
    Q_OBJECT

public:
    /// Listens while `page` is in sight and its window is the active one.
    explicit ScanFilter(QWidget *page);
    ~ScanFilter() override;

    /// What the scanner was set up to send in front of each code; empty: none. Keys that begin so are a scan however slow.
    void setPrefix(const QString &prefix) { m_prefix = prefix; }
    [[nodiscard]] QString prefix() const { return m_prefix; }

    /// Keys further apart than this are a person's.
    static constexpr std::chrono::milliseconds keyGap{35};
    /// Shorter ones are typed: two digits and Enter is a quantity.
    static constexpr qsizetype shortestCode = 4;

signals:
    void scanned(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Key {
        int key;
        Qt::KeyboardModifiers modifiers;
        QString text;
    };

    [[nodiscard]] bool isListening() const;
    bool onKey(QKeyEvent *event);
    void onQuiet();
    [[nodiscard]] bool isScan() const;
    [[nodiscard]] bool beginsWithPrefix() const;
    void announce(const QString &code);
    void giveBack();
    void forget();

    QWidget *m_page;
    QString m_prefix;
    std::vector<Key> m_keys;
    QString m_text;
    QPointer<QWidget> m_field; ///< for which the held keys were meant
    quint64 m_lastStamp = 0;
    bool m_tooSlow = false;
    QTimer m_patience;
    int m_quietRounds = 0;
    QStringList m_waiting;
    bool m_givingBack = false;
};
