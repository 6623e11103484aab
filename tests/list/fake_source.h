// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/page_source.h"
#include "tests/list/truth_list.h"

#include <QPromise>

#include <deque>
#include <functional>

/// A PageSource over a TruthList. It answers when the test says so, as things are at that moment, or not at all.
class FakeSource final : public PageSource
{
public:
    TruthList truth;
    QRandomGenerator random{1};
    bool canSample = true;
    bool countsInTime = true;
    double estimateError = 1.2;
    std::optional<Error> nextPageFails;
    QSet<QString> leftFilter;
    QStringList log; ///< what was asked

    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }
    /// Answers what waits, oldest first; with a filter only questions of that name.
    void answer(const QString &name = {})
    {
        std::deque<Waiting> all;
        all.swap(m_waiting);
        for (Waiting &question : all) {
            if (name.isEmpty() || question.name == name)
                question.reply();
            else
                m_waiting.push_back(std::move(question));
        }
    }

    QFuture<Result<Page>> page(const ListQuestion &question, const PageSeek &seek, const CancelToken &cancel) override
    {
        return wait<Page>("page", cancel, [this, seek, descending = question.query.descending]() -> Result<Page> {
            Q_UNUSED(descending)
            if (nextPageFails)
                return failure(*std::exchange(nextPageFails, std::nullopt));
            return truth.answer(seek);
        });
    }
    QFuture<Result<Survey>> survey(const ListQuestion &, const CancelToken &cancel) override
    {
        return wait<Survey>("survey", cancel, [this]() -> Result<Survey> {
            return Survey{.estimate = qint64(truth.size() * estimateError),
                          .sample = canSample ? truth.sample(200, random) : QList<Cursor>()};
        });
    }
    QFuture<Result<Measurement>> measure(const ListQuestion &, const std::optional<Cursor> &top, qint64,
                                         const CancelToken &cancel) override
    {
        return wait<Measurement>("measure", cancel, [this, top]() -> Result<Measurement> {
            const int from = top ? truth.rowOf(*top) : 0;
            const int limit = countsInTime ? truth.size() : truth.size() / 3;
            return Measurement{.anchors = truth.anchorsFrom(from, 500, limit), .complete = countsInTime};
        });
    }
    QFuture<Result<qint64>> rowOf(const ListQuestion &, const QString &key, const Anchors &anchors,
                                  const CancelToken &cancel) override
    {
        return wait<qint64>("rowOf", cancel, [this, key, anchors]() -> Result<qint64> {
            const int top = anchors.isEmpty() ? 0 : truth.rowOf(anchors.cursors().first());
            for (int row = 0; row < truth.size(); ++row)
                if (QString::number(truth[row].second) == key)
                    return row - top;
            return failure(Error::Kind::NotFound, QStringLiteral("not in this list"));
        });
    }
    QFuture<Result<QList<RowNow>>> rows(const ListQuestion &, const QStringList &keys, const CancelToken &cancel) override
    {
        return wait<QList<RowNow>>("rows", cancel, [this, keys]() -> Result<QList<RowNow>> {
            QList<RowNow> rows;
            for (const QString &key : keys) {
                RowNow now{.key = key};
                for (int row = 0; row < truth.size() && !now.exists; ++row) {
                    if (QString::number(truth[row].second) == key)
                        now = {.key = key, .exists = true, .matches = !leftFilter.contains(key), .values = {qint64(-1), key}};
                }
                rows.append(now);
            }
            return rows;
        });
    }
    QFuture<Result<NewestKeys>> newestKeys(const ListQuestion &, const CancelToken &cancel) override
    {
        return wait<NewestKeys>("newestKeys", cancel, [this]() -> Result<NewestKeys> {
            NewestKeys newest{.keys = keys(), .all = true};
            return newest;
        });
    }
    QFuture<Result<QStringList>> keysBeside(const ListQuestion &, const NewestKeys &known, int,
                                            const CancelToken &cancel) override
    {
        return wait<QStringList>("keysBeside", cancel, [this, known]() -> Result<QStringList> {
            const QSet<QString> old(known.keys.begin(), known.keys.end());
            QStringList fresh;
            for (const QString &key : keys())
                if (!old.contains(key))
                    fresh.append(key);
            return fresh;
        });
    }
    QFuture<Result<qint64>> read(const ListReading &, const RowSinkMaker &, const CancelToken &cancel) override
    {
        return wait<qint64>("read", cancel, []() -> Result<qint64> { return 0; });
    }

private:
    struct Waiting {
        QString name;
        std::function<void()> reply;
    };
    std::deque<Waiting> m_waiting;

    QStringList keys() const
    {
        QStringList all;
        for (int row = 0; row < truth.size(); ++row)
            all.append(QString::number(truth[row].second));
        return all;
    }

    template<typename T>
    QFuture<Result<T>> wait(const char *name, const CancelToken &cancel, std::function<Result<T>()> make)
    {
        log.append(QLatin1String(name));
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_waiting.push_back({QLatin1String(name), [promise, cancel, make = std::move(make)] {
                                 promise->addResult(cancel.isCancelled()
                                                        ? Result<T>(failure(Error::Kind::Cancelled, QStringLiteral("cancelled")))
                                                        : make());
                                 promise->finish();
                             }});
        return promise->future();
    }
};
