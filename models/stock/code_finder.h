// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"
#include "models/stock/stock_queries.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

class Session;

// Looks scanned codes up. Every scan gets exactly one answer, in the order in which they came and however fast; the same code is
// asked for once. What was found is remembered for a while, so the places and figures of a product may be some scans old: remember
// nothing where they matter. Lives on the window's thread.
class CodeFinder : public QObject
{
    Q_OBJECT
public:
    enum class Memory { Remembers,
                        AsksAnew };
    explicit CodeFinder(Session &session, Memory memory, QObject *parent = nullptr);

    void find(const QString &code);
    // Scans whose answer is on its way.
    [[nodiscard]] int waiting() const { return int(m_queue.size()); }

signals:
    void found(const QString &code, const CodeHit &product);
    void unknown(const QString &code);
    void several(const QString &code, const QList<CodeHit> &products);
    void failed(const QString &code, const Error &error);

private:
    void ask(const QString &code);
    void answerInOrder();
    void tell(const QString &code, const Result<QList<CodeHit>> &hits);

    StockQueries m_queries;
    Memory m_memory;
    QStringList m_queue; // scans in their order
    QSet<QString> m_asked; // by the codes' keys
    QHash<QString, Result<QList<CodeHit>>> m_answers;
};
