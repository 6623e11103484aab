// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stock/code_finder.h"

#include "models/core/scan_code.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/db/session.h"

#include <algorithm>

CodeFinder::CodeFinder(Session &session, Memory memory, QObject *parent)
    : QObject(parent)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_memory(memory)
{
}

void CodeFinder::find(const QString &code)
{
    const ScanCode scanned(code);
    const QString key = scanned.key();
    m_queue.append(code);
    if (scanned.isUnreadable())
        m_answers.insert(key, QList<CodeHit>());
    else if (!m_answers.contains(key) && !m_asked.contains(key))
        ask(code);
    answerInOrder();
}

void CodeFinder::ask(const QString &code)
{
    const QString key = ScanCode(code).key();
    m_asked.insert(key);
    deliver(m_queries.findCode(code, {}), this, [this, key](const Result<QList<CodeHit>> &hits) {
        m_asked.remove(key);
        m_answers.insert(key, hits);
        answerInOrder();
    });
}

void CodeFinder::answerInOrder()
{
    while (!m_queue.isEmpty()) {
        const QString key = ScanCode(m_queue.first()).key();
        const auto answer = m_answers.constFind(key);
        if (answer == m_answers.cend())
            return;
        const Result<QList<CodeHit>> hits = *answer;
        const QString code = m_queue.takeFirst();
        const bool isFound = hits && hits->size() == 1;
        const bool isNeeded = std::any_of(m_queue.cbegin(), m_queue.cend(), [&key](const QString &waiting) { return ScanCode(waiting).key() == key; });
        if (!isNeeded && !(isFound && m_memory == Memory::Remembers))
            m_answers.remove(key);
        tell(code, hits);
    }
}

void CodeFinder::tell(const QString &code, const Result<QList<CodeHit>> &hits)
{
    if (!hits)
        emit failed(code, hits.error());
    else if (hits->isEmpty())
        emit unknown(code);
    else if (hits->size() > 1)
        emit several(code, *hits);
    else
        emit found(code, hits->first());
}
