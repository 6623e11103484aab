// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;
class TestDatabase;

// A keyboard-wedge scanner: keys without a pause, ended by Enter, to whatever has the focus.
class Scanner
{
public:
    static void scan(const QString &code);
};

// A stock row that a test works on, and what the database says of it.
struct StockRow {
    QString id;
    QString productId;
    QString sku;
    QString name;
    QString warehouse;

    // One with a few units available, in no open count.
    [[nodiscard]] static StockRow inHamburg(const TestDatabase &database, int skip = 0);

    [[nodiscard]] int available(const TestDatabase &database) const;
    // "INBOUND 40 jonas.weber": type, change of the quantity on hand, login.
    [[nodiscard]] QString latest(const TestDatabase &database) const;
    // Each bucket is the sum of its movements.
    [[nodiscard]] bool bucketsAddUp(const TestDatabase &database) const;
    // By another login, on a connection of its own.
    void somebodyMoves(const TestDatabase &database, const QString &login, int change) const;
};

// The first interactive widget in sight that has no name for tests or none for those who cannot see it; empty: all have.
[[nodiscard]] QString namelessWidget(const QWidget &page);
