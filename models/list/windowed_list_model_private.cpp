// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/windowed_list_model_private.h"

#include <algorithm>

WindowedListModel::Private::Private(WindowedListModel *model, ListDefinition listDefinition,
                                    std::shared_ptr<PageSource> pageSource)
    : definition(std::move(listDefinition))
    , q(model)
    , m_source(std::move(pageSource))
{
    m_planTimer.setSingleShot(true);
    m_planTimer.setInterval(0);
    QObject::connect(&m_planTimer, &QTimer::timeout, q, [this] { plan(); });
}

WindowedListModel::Private::~Private()
{
    cancelAll();
}

// Opening ---------------------------------------------------------------------------------------------------------------

void WindowedListModel::Private::open(Opening opening, ListWindow coming)
{
    cancelAll();
    asked = true;
    question.today = QDate::currentDate();
    m_opening = opening;
    m_coming = std::move(coming);
    m_known.reset();
    setState(State::Loading);
    schedulePlan();
}

void WindowedListModel::Private::refresh()
{
    const CachedRow *first = shown.cache().at(m_firstVisible);
    if (m_firstVisible > 0 && first && !first->isFiller())
        open(Opening::Refresh, ListWindow(rows, m_firstVisible, first->row.cursor));
    else
        open(Opening::Refresh, ListWindow(rows));
}

void WindowedListModel::Private::retry()
{
    if (state == State::Failed) {
        refresh();
        return;
    }
    shown.forgetFailures();
    publishChange({.first = m_firstVisible, .last = m_lastVisible});
    schedulePlan();
}

void WindowedListModel::Private::cancelAll()
{
    (void)m_questions.next();
    m_questionCancel.cancel();
    m_questionCancel = CancelToken();
    m_relocating = false;
    m_checking = false;
    m_toPatch.clear();
    cancelFetch();
}

void WindowedListModel::Private::cancelFetch()
{
    if (!m_fetch)
        return;
    (void)m_fetches.next();
    m_fetchCancel.cancel();
    m_fetch.reset();
}

// In the order of the keys, latest first, the first page's keys are the newest ones. Otherwise they are asked for.
bool WindowedListModel::Private::firstPageHoldsNewest() const
{
    const ColumnDefinition *sort = definition.column(question.query.sort);
    return m_coming->startsAtTop() && question.query.descending && sort && sort->sortSql == definition.keySql;
}

// Pages -----------------------------------------------------------------------------------------------------------------

void WindowedListModel::Private::setVisible(int first, int last)
{
    if (first == m_firstVisible && last == m_lastVisible)
        return;
    m_firstVisible = std::max(first, 0);
    m_lastVisible = last;
    schedulePlan();
}

void WindowedListModel::Private::plan()
{
    if (!asked || m_relocating || (!m_coming && !shown.isOpen()))
        return;
    if (m_coming) {
        if (!m_fetch)
            if (const auto fetch = m_coming->plan(0, 0))
                ask(*fetch);
        return;
    }
    if (m_fetch) {
        const bool stillWanted = m_fetch->last() >= m_firstVisible - RowCache::pageRows
            && m_fetch->first <= m_lastVisible + RowCache::pageRows;
        if (stillWanted)
            return;
        cancelFetch();
    }
    if (const auto fetch = shown.plan(m_firstVisible, m_lastVisible))
        ask(*fetch);
}

void WindowedListModel::Private::ask(const ListWindow::Fetch &fetch)
{
    m_fetch = fetch;
    m_fetchCancel = CancelToken();
    const auto ticket = m_fetches.next();
    deliver(m_source->page(question, fetch.seek, m_fetchCancel), q, ticket, [this, fetch](Result<Page> answer) {
        m_fetch.reset();
        onPage(fetch, std::move(answer));
    });
}

void WindowedListModel::Private::onPage(const ListWindow::Fetch &fetch, Result<Page> answer)
{
    if (m_coming) {
        if (answer) {
            onFirstPage(fetch, std::move(*answer));
        } else {
            // The rows of another question must not be mixed with this one's.
            const bool sameQuestion = m_opening == Opening::Refresh;
            cancelAll();
            m_coming.reset();
            if (!sameQuestion)
                replaceRows(ListWindow());
            setState(State::Failed, answer.error());
        }
    } else if (answer) {
        const auto change = shown.accept(fetch, std::move(*answer));
        shown.evict(m_firstVisible, m_lastVisible);
        publishChange(change);
    } else {
        shown.fail(fetch, answer.error());
        publishChange({.first = fetch.first, .last = fetch.last()});
    }
    schedulePlan();
}

void WindowedListModel::Private::onFirstPage(const ListWindow::Fetch &fetch, Page page)
{
    NewestKeys newest{.keys = {}, .all = !page.more};
    for (const ListRow &row : std::as_const(page.rows))
        newest.keys.append(row.cursor.key);
    const bool holdsNewest = firstPageHoldsNewest();
    (void)m_coming->accept(fetch, std::move(page));
    if (!m_coming->isOpen())
        return; // the rows it wanted are gone: it asks for the top now
    ListWindow window = std::move(*m_coming);
    m_coming.reset();
    setNewRows(0);
    show(std::move(window));
    if (definition.keyFollowsTime && holdsNewest)
        m_known = newest;
    else if (definition.keyFollowsTime)
        askNewest();
    // What is in sight comes first, then how long the list is.
    if (shown.count().kind != RowCount::Kind::Exact)
        askSurvey();
}

// Length ----------------------------------------------------------------------------------------------------------------

void WindowedListModel::Private::askSurvey()
{
    deliver(m_source->survey(question, m_questionCancel), q, m_questions.current(),
            [this](Result<Survey> answer) { onSurvey(std::move(answer)); });
}

void WindowedListModel::Private::onSurvey(Result<Survey> answer)
{
    if (answer) {
        shown.setEstimate(answer->estimate, std::move(answer->sample));
        publishRows();
        schedulePlan();
    }
    if (shown.count().kind == RowCount::Kind::Exact)
        return; // scrolled to its end meanwhile
    deliver(m_source->measure(question, shown.top(), shown.count().rows, m_questionCancel), q, m_questions.current(),
            [this](Result<Measurement> measured) { onMeasured(std::move(measured)); });
}

void WindowedListModel::Private::onMeasured(Result<Measurement> answer)
{
    if (!answer)
        return; // the estimate has to do
    if (m_fetch && m_fetch->guessed)
        cancelFetch();
    if (const CachedRow *seen = firstRowInSight(); answer->complete && seen && seen->guessed) {
        relocate(seen->row.cursor.key, *answer);
        return;
    }
    if (answer->complete)
        shown.forgetGuesses();
    shown.setAnchors(std::move(answer->anchors), answer->complete);
    publishRows();
    schedulePlan();
}

const CachedRow *WindowedListModel::Private::firstRowInSight() const
{
    const int row = shown.cache().nearestAtOrAfter(m_firstVisible, [](const CachedRow &cached) { return !cached.isFiller(); });
    return row <= m_lastVisible ? shown.cache().at(row) : nullptr;
}

void WindowedListModel::Private::relocate(const QString &key, const Measurement &measurement)
{
    m_relocating = true;
    deliver(m_source->rowOf(question, key, measurement.anchors, m_questionCancel), q, m_questions.current(),
            [this, key, measurement](const Result<qint64> &answer) {
                m_relocating = false;
                const int from = shown.cache().find(key);
                const int delta = answer && from >= 0 ? int(*answer) - from : 0;
                if (answer && from >= 0)
                    shown.shift(from, delta);
                else
                    shown.forgetGuesses();
                publishChange({.first = m_firstVisible, .last = m_lastVisible, .shiftedBy = delta});
                shown.setAnchors(measurement.anchors, measurement.complete);
                publishRows();
                schedulePlan();
            });
}

// Changes ---------------------------------------------------------------------------------------------------------------

void WindowedListModel::Private::askNewest()
{
    deliver(m_source->newestKeys(question, m_questionCancel), q, m_questions.current(), [this](Result<NewestKeys> answer) {
        if (answer)
            m_known = std::move(*answer); // without it the list works, and announces nothing
    });
}

void WindowedListModel::Private::checkForNewRows()
{
    if (!m_known || m_coming || m_checking)
        return;
    m_checking = true;
    deliver(m_source->keysBeside(question, *m_known, maxNewRows, m_questionCancel), q, m_questions.current(),
            [this](const Result<QStringList> &answer) { onKeysBeside(answer); });
}

void WindowedListModel::Private::onKeysBeside(const Result<QStringList> &answer)
{
    m_checking = false;
    if (!answer)
        return; // asked again at the next turn
    const auto isShown = [this](const QString &key) { return shown.cache().find(key) >= 0; };
    setNewRows(int(answer->size() - std::count_if(answer->cbegin(), answer->cend(), isShown)));
}

void WindowedListModel::Private::patch(const QStringList &keys)
{
    const bool idle = m_toPatch.isEmpty();
    bool othersToo = false;
    for (const QString &key : keys) {
        if (shown.cache().find(key) < 0)
            othersToo = true;
        else if (!m_toPatch.contains(key))
            m_toPatch.append(key);
    }
    if (othersToo)
        checkForNewRows(); // they may have begun to match
    if (!idle || m_toPatch.isEmpty())
        return;
    // Notifications come in bursts: one question for all that arrived in this turn of the event loop.
    QTimer::singleShot(0, q, [this, ticket = m_questions.current()] {
        if (!ticket.isCurrent())
            return;
        deliver(m_source->rows(question, std::exchange(m_toPatch, {}), m_questionCancel), q, ticket,
                [this](const Result<QList<RowNow>> &answer) { onRows(answer); });
    });
}

void WindowedListModel::Private::onRows(const Result<QList<RowNow>> &answer)
{
    if (!answer)
        return; // the old values stay; the link's state is the window's business
    for (const RowNow &now : *answer) {
        const int row = shown.cache().find(now.key);
        CachedRow *cached = shown.at(row);
        if (!cached)
            continue;
        using Mark = CachedRow::Mark;
        const Mark mark = !now.exists ? Mark::Gone : !now.matches ? Mark::LeftFilter
                                                                  : Mark::Changed;
        if (mark == Mark::Changed && cached->mark == Mark::None && cached->row.values == now.values)
            continue;
        cached->mark = mark;
        if (now.exists)
            cached->row.values = now.values;
        publishChange({.first = row, .last = row});
    }
}

void WindowedListModel::Private::locate(const QString &key)
{
    deliver(m_source->rowOf(question, key, m_coming ? Anchors() : shown.anchors(), m_questionCancel), q, m_questions.current(),
            [this, key](const Result<qint64> &answer) {
                // A row in memory keeps the place it is shown at.
                if (const auto row = q->rowOfKey(key))
                    emit q->located(key, row);
                else if (answer && *answer < rows)
                    emit q->located(key, int(*answer));
                else
                    emit q->located(key, std::nullopt);
            });
}

// Who asked means the records that were at these rows, whatever is refreshed meanwhile.
int WindowedListModel::Private::fetchKeys(int first, int last)
{
    const int number = ++m_keyQuestions;
    const auto fetch = m_coming || first > last ? std::nullopt : shown.planStretch(first, last);
    if (!fetch) {
        QTimer::singleShot(0, q, [this, number] { emit q->keysFetched(number, {}); });
        return number;
    }
    deliver(m_source->page(question, fetch->seek, {}), q, [this, number](const Result<Page> &answer) {
        QStringList keys;
        if (answer)
            for (const ListRow &row : answer->rows)
                keys.append(row.cursor.key);
        emit q->keysFetched(number, keys);
    });
    return number;
}

// Telling the view ------------------------------------------------------------------------------------------------------

void WindowedListModel::Private::show(ListWindow window)
{
    if (m_opening == Opening::NewQuestion) {
        replaceRows(std::move(window));
    } else {
        // Selected and current rows follow their records, as far as these are in memory.
        emit q->layoutAboutToBeChanged();
        const QModelIndexList from = q->persistentIndexList();
        QStringList keys;
        for (const QModelIndex &index : from)
            keys.append(q->keyOfRow(index.row()));
        shown = std::move(window);
        QModelIndexList to;
        for (qsizetype i = 0; i < from.size(); ++i) {
            const int row = keys[i].isEmpty() ? -1 : shown.cache().find(keys[i]);
            to.append(row >= 0 && row < rows ? q->index(row, from[i].column()) : QModelIndex());
        }
        q->changePersistentIndexList(from, to);
        emit q->layoutChanged();
        publishRows();
    }
    setState(rows > 0 ? State::Ready : State::Empty);
}

void WindowedListModel::Private::replaceRows(ListWindow window)
{
    q->beginResetModel();
    shown = std::move(window);
    rows = shown.rows();
    m_lastVisible -= m_firstVisible;
    m_firstVisible = 0;
    q->endResetModel();
    publishCount();
}

void WindowedListModel::Private::publishChange(const ListWindow::Change &change)
{
    if (change.shiftedBy != 0) {
        if (shown.rows() > rows)
            publishRows(); // the new places must exist
        showShift(change.shiftedBy);
    }
    publishRows();
    const int first = std::max(change.first, 0);
    const int last = std::min(change.last, rows - 1);
    if (change.shiftedBy == 0 && first <= last)
        emit q->dataChanged(q->index(first, 0), q->index(last, int(definition.columns.size()) - 1));
}

void WindowedListModel::Private::showShift(int delta)
{
    emit q->layoutAboutToBeChanged();
    const QModelIndexList from = q->persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &index : from) {
        const int row = index.row() + delta;
        to.append(shown.cache().at(row) && row < rows ? q->index(row, index.column()) : QModelIndex());
    }
    q->changePersistentIndexList(from, to);
    m_firstVisible = std::max(m_firstVisible + delta, 0);
    m_lastVisible = std::max(m_lastVisible + delta, 0);
    emit q->layoutChanged();
    emit q->relocated(delta);
}

void WindowedListModel::Private::publishRows()
{
    const int wanted = shown.rows();
    if (wanted > rows) {
        q->beginInsertRows({}, rows, wanted - 1);
        rows = wanted;
        q->endInsertRows();
    } else if (wanted < rows) {
        q->beginRemoveRows({}, wanted, rows - 1);
        rows = wanted;
        q->endRemoveRows();
    }
    publishCount();
    if (state == State::Ready && rows == 0)
        setState(State::Empty);
}

void WindowedListModel::Private::publishCount()
{
    if (m_publishedCount == shown.count())
        return;
    m_publishedCount = shown.count();
    emit q->countChanged();
}

void WindowedListModel::Private::setState(State newState, std::optional<Error> error)
{
    if (state == newState && !error)
        return;
    state = newState;
    failure = std::move(error);
    emit q->stateChanged();
}

void WindowedListModel::Private::setNewRows(int count)
{
    if (newRows == count)
        return;
    newRows = count;
    emit q->newRowsChanged(count);
}
