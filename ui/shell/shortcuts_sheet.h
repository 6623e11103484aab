// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/sheet.h"

#include <QList>

class QVBoxLayout;

/// F1: every key of the window and of the page in sight.
class ShortcutsSheet : public Sheet
{
    Q_OBJECT

public:
    struct Key {
        QString keys;
        QString does;
    };
    struct Section {
        QString title;
        QList<Key> keys;
    };

    explicit ShortcutsSheet(QWidget *window);

    void openWith(const QList<Section> &sections);

    /// The keys of a page: its actions and its buttons that have one.
    [[nodiscard]] static QList<Key> keysOf(const QWidget *page);

private:
    QVBoxLayout *m_layout;
    QWidget *m_keys = nullptr;
};
