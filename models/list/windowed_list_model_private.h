// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/deliver.h"
#include "models/list/list_window.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"

#include <QTimer>

/// What the model asks and what it does with the answers. Every answer comes from the event loop, and one that belongs to
/// an earlier question is dropped.
class WindowedListModel::Private
{
public:
    Private(WindowedListModel *model, ListDefinition listDefinition, std::shared_ptr<PageSource> pageSource);
    ~Private();

    enum class Opening { NewQuestion,
                         Refresh };
    [[nodiscard]] PageSource &source() const { return *m_source; }
    void open(Opening opening, ListWindow coming);
    void refresh();
    void retry();
    void plan();
    void schedulePlan() { m_planTimer.start(); }
    void setVisible(int first, int last);
    void patch(const QStringList &keys);
    void checkForNewRows();
    void locate(const QString &key);
    int fetchKeys(int first, int last);

    const ListDefinition definition;
    ListQuestion question;
    bool asked = false;
    ListWindow shown;
    int rows = 0; ///< as last told to the view
    State state = State::Loading;
    std::optional<Error> failure;
    int newRows = 0;
    KeySelection selection;

private:
    void cancelAll();
    void cancelFetch();
    void ask(const ListWindow::Fetch &fetch);
    void onPage(const ListWindow::Fetch &fetch, Result<Page> answer);
    void onFirstPage(const ListWindow::Fetch &fetch, Page page);
    void onSurvey(Result<Survey> answer);
    void onMeasured(Result<Measurement> answer);
    void onRows(const Result<QList<RowNow>> &answer);
    void onKeysBeside(const Result<QStringList> &answer);
    void askNewest();
    void askSurvey();
    void relocate(const QString &key, const Measurement &measurement);

    [[nodiscard]] bool firstPageHoldsNewest() const;
    [[nodiscard]] const CachedRow *firstRowInSight() const;

    void show(ListWindow window);
    void replaceRows(ListWindow window);
    void showShift(int delta);
    void publishRows();
    void publishCount();
    void publishChange(const ListWindow::Change &change);
    void setState(State newState, std::optional<Error> error = std::nullopt);
    void setNewRows(int count);

    WindowedListModel *const q;
    const std::shared_ptr<PageSource> m_source;
    QTimer m_planTimer;
    int m_firstVisible = 0;
    int m_lastVisible = -1;

    Generation m_questions; ///< a new one for each setQuery() and refresh()
    Generation m_fetches;
    CancelToken m_questionCancel;
    CancelToken m_fetchCancel;
    std::optional<ListWindow::Fetch> m_fetch; ///< under way

    std::optional<ListWindow> m_coming; ///< takes the place of `shown` when its first rows are there
    Opening m_opening = Opening::NewQuestion;
    bool m_relocating = false; ///< guessed rows are in sight and their true place has been asked for

    RowCount m_publishedCount;
    std::optional<NewestKeys> m_known;
    bool m_checking = false;
    QStringList m_toPatch;
    int m_keyQuestions = 0;
};
