// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/saved_views.h"

#include "models/db/deliver.h"

#include <algorithm>

QString viewId(const SavedView &view)
{
    return view.id.toString(QUuid::WithoutBraces);
}

SavedViews::SavedViews(DbExecutor &executor, const QString &list, QObject *parent)
    : QObject(parent)
    , m_queries(executor, list)
{
}

const SavedView *SavedViews::find(const QString &id) const
{
    const auto found = std::find_if(m_list.views.cbegin(), m_list.views.cend(), [&id](const SavedView &view) { return viewId(view) == id; });
    return found == m_list.views.cend() ? nullptr : &*found;
}

void SavedViews::load()
{
    deliver(m_queries.load(), this, [this](const Result<SavedViewList> &list) {
        if (!list) {
            emit failed(list.error());
            return;
        }
        const bool same = m_loaded && list->views == m_list.views && list->defaultView == m_list.defaultView;
        m_loaded = true;
        m_list = *list;
        if (!same)
            emit changed();
        emit loaded();
    });
}

// A refusal is told, and what is shown becomes true again.
template<typename Handler>
void SavedViews::ask(const QFuture<Result<qint64>> &answer, Handler done)
{
    deliver(answer, this, [this, done](const Result<qint64> &number) {
        if (number) {
            done(*number);
            return;
        }
        emit failed(number.error());
        if (number.error().kind == Error::Kind::Conflict || number.error().kind == Error::Kind::OutcomeUnknown)
            load();
    });
}

void SavedViews::add(const QString &name, const QString &sharedWith, const QJsonObject &definition)
{
    const SavedView view{.id = QUuid::createUuid(), .name = name.trimmed(), .owner = {}, .isMine = true, .sharedWith = sharedWith, .definition = definition};
    ask(m_queries.add(view), [this, view](qint64 version) {
        // Behind a person's own.
        const auto others = std::find_if(m_list.views.begin(), m_list.views.end(), [](const SavedView &known) { return !known.isMine; });
        m_list.views.insert(others, view)->rowVersion = version;
        emit changed();
        emit saved(viewId(view));
    });
}

void SavedViews::change(const SavedView &view)
{
    ask(m_queries.change(view), [this, view](qint64 version) {
        for (SavedView &known : m_list.views) {
            if (known.id == view.id) {
                known = view;
                known.rowVersion = version;
            }
        }
        emit changed();
        emit saved(viewId(view));
    });
}

void SavedViews::remove(const QString &id)
{
    const SavedView *view = find(id);
    if (view == nullptr || !view->isMine)
        return;
    ask(m_queries.remove(view->id), [this, gone = *view](qint64) {
        m_list.views.removeIf([&gone](const SavedView &known) { return known.id == gone.id; });
        m_removed = gone;
        emit changed();
        emit removed(gone);
    });
}

void SavedViews::undoRemove()
{
    if (!m_removed)
        return;
    ask(m_queries.add(*m_removed), [this, back = *m_removed](qint64 version) {
        m_removed.reset();
        m_list.views.prepend(back);
        m_list.views.first().rowVersion = version;
        emit changed();
        emit saved(viewId(back));
    });
}

void SavedViews::setDefault(const QString &id)
{
    ask(m_queries.setDefault(id), [this, id](qint64) {
        m_list.defaultView = id;
        emit changed();
    });
}
