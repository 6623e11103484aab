// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/cancel_token.h"
#include "models/db/command_runner.h"
#include "models/db/deliver.h"
#include "ui/common/desk_page.h"
#include "ui/common/detail_pane.h"
#include "ui/common/record_list.h"

#include <memory>

class DetailHeader;
class PageSource;
class Session;
class WindowedListModel;

/// A desk of one list with the record beside it: loading, failing, news of what others do, and commands that need no sheet.
class ListDetailPage : public DeskPage
{
    Q_OBJECT

public:
    ~ListDetailPage() override;

    void refresh() override;
    void search(const QString &words) override;
    void openRecord(const QString &key) override;
    void openView(const QString &viewId) override;
    void openRows(const QString &viewId, const FilterSet &filters) override;

protected:
    struct Look {
        QString name; ///< "templates" begins the names of the list's parts
        QString recordName; ///< "template" those of the record's
        QString relation; ///< whose changes concern this page; empty: none are announced
        QString keyName;
        RecordNouns nouns;
        DetailPane::Words words;
    };
    ListDetailPage(Session &session, const QString &title, const ListDefinition &definition, std::shared_ptr<PageSource> source, const QList<RecordView> &views,
                   Look look, QWidget *parent);

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] RecordList *list() const { return m_list; }
    [[nodiscard]] DetailHeader *header() const { return m_header; }
    [[nodiscard]] DetailPane *pane() const { return m_pane; }
    [[nodiscard]] QString key() const { return m_key; }

    /// A change that needs no sheet: says the news when it is done and loads anew, or says under the record why not.
    void run(const QJsonObject &content, const CommandRunner::Send &send, const QString &news);
    /// Something was done in a sheet.
    void finished(const QString &news);
    void reload();

    /// Ask for the record of key() and give the answer to await().
    virtual void load() = 0;
    /// A command of run() is under way, or no more.
    virtual void showBusy(bool busy);

    /// Hands the answer on unless another record was asked for meanwhile.
    template<typename T, typename Show>
    void await(const QFuture<Result<T>> &future, Show show)
    {
        deliver(future, this, m_loads.next(), [this, show = std::move(show)](Result<T> answer) {
            if (answer) {
                m_known = true;
                show(std::move(*answer));
                m_pane->showRecord(m_key);
            } else {
                showFailure(answer.error());
            }
        });
    }
    [[nodiscard]] CancelToken freshToken();

private:
    void choose(const QString &key);
    void showFailure(const Error &error);
    void onNotified(const QString &payload);

    Session &m_session;
    Look m_look;
    WindowedListModel *m_model;
    RecordList *m_list;
    DetailHeader *m_header;
    DetailPane *m_pane;
    CommandRunner *m_runner;
    QString m_news;
    QString m_key;
    Generation m_loads;
    CancelToken m_loading;
    bool m_known = false;
    bool m_opened = false;
};
