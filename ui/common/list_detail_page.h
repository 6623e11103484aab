// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/cancel_token.h"
#include "models/db/command_runner.h"
#include "models/db/deliver.h"
#include "ui/common/list_page.h"
#include "ui/common/record_pane.h"

class DetailHeader;

/// A desk of one list whose record is a pane of cards: loading, failing, and commands that need no sheet.
class ListDetailPage : public ListPage
{
    Q_OBJECT

public:
    ~ListDetailPage() override;

    void openRecord(const QString &key) override;

protected:
    /// `recordName` begins the names of the record's parts: "template" is templatePane, templateTitleLabel.
    ListDetailPage(Session &session, const QString &title, const ListDefinition &definition, std::shared_ptr<PageSource> source, Rows rows,
                   const QString &recordName, PaneWords words, QWidget *parent);

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] DetailHeader *header() const { return m_header; }
    [[nodiscard]] RecordPane *pane() const { return m_pane; }
    [[nodiscard]] QString key() const { return m_key; }

    /// A change that needs no sheet: says the news when it is done and loads anew, or says under the record why not.
    void run(const QJsonObject &content, const CommandRunner::Send &send, const QString &news);
    /// Something was done in a sheet.
    void finished(const QString &news);

    /// Ask for the record of key() and give the answer to await().
    virtual void load() = 0;
    /// A command of run() is under way, or no more.
    virtual void showBusy(bool busy);

    void showRecord(const QString &key) override;
    void reloadRecord() override;
    void rowsChanged(const ChangeNotice &change) override;

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
    void showFailure(const Error &error);

    Session &m_session;
    DetailHeader *m_header;
    RecordPane *m_pane;
    CommandRunner *m_runner;
    QString m_news;
    QString m_key;
    Generation m_loads;
    CancelToken m_loading;
    bool m_known = false;
};
