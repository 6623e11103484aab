// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/cancel_token.h"
#include "models/db/command_runner.h"
#include "models/db/deliver.h"
#include "ui/common/list_page.h"
#include "ui/common/record_pane.h"

#include <QUuid>

class DetailHeader;
class QVBoxLayout;

/// A list whose record is loaded beside it as soon as it is chosen, and the commands on that record that need no sheet.
/// What is shown of it, and what can be done, is the desk's.
class RecordDeskPage : public ListPage
{
    Q_OBJECT

public:
    ~RecordDeskPage() override;

protected:
    /// `recordName` begins the names of the record's parts: "payment" is paymentPane, paymentTitleLabel.
    RecordDeskPage(Session &session, const QString &title, ListDefinition definition, std::shared_ptr<PageSource> source, Rows rows,
                   const QString &recordName, PaneWords words, QWidget *parent);

    void showRecord(const QString &key) override;
    void reloadRecord() override;
    void rowsChanged(const ChangeNotice &change) override;

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] DetailHeader *header() const { return m_header; }
    [[nodiscard]] RecordPane *pane() const { return m_pane; }
    [[nodiscard]] QString key() const { return m_key; }
    /// The key where it is an id.
    [[nodiscard]] QUuid id() const { return QUuid::fromString(m_key); }
    /// A strip over the record's place, in sight while there is none too.
    void addAbovePane(QWidget *strip);

    /// Another record was chosen: what is known of the old one is gone.
    virtual void forget();
    /// Ask for the record of key() and give the answer to await().
    virtual void load() = 0;
    /// What the record in sight is called where others stand beside it: in the palette, in a tab.
    [[nodiscard]] virtual QString recordTitle() const;

    /// A change that needs no sheet: onDone() with the news, or under the record why not.
    void run(const QJsonObject &content, const CommandRunner::Send &send, const QString &news);
    /// A command of run() was carried out.
    virtual void onDone(const QString &news, const QJsonObject &answer);
    /// Says what was done under the record, and loads that anew.
    void finished(const QString &news);
    /// A command of run() is under way, or no more.
    virtual void showBusy(bool busy);
    /// Nothing is loaded anew while a change of the person's own is under way.
    [[nodiscard]] virtual bool isBusy() const;

    /// Hands the answer on unless another record was asked for meanwhile.
    template<typename T, typename Show>
    void await(const QFuture<Result<T>> &future, Show show)
    {
        deliver(future, this, m_loads.next(), [this, show = std::move(show)](Result<T> answer) {
            if (answer) {
                m_known = true;
                show(std::move(*answer));
                m_pane->showRecord(m_key);
                emit recordShown(m_key, recordTitle());
            } else {
                showFailure(answer.error());
            }
        });
    }
    /// More of the record in sight: handed on as long as it is that.
    template<typename T, typename Show>
    void awaitMore(const QFuture<Result<T>> &future, Show show)
    {
        deliver(future, this, m_loads.current(), [this, show = std::move(show)](Result<T> answer) {
            if (answer)
                show(std::move(*answer));
            else
                showFailure(answer.error());
        });
    }
    [[nodiscard]] CancelToken freshToken();

private:
    void showFailure(const Error &error);

    Session &m_session;
    DetailHeader *m_header;
    RecordPane *m_pane;
    QVBoxLayout *m_side;
    CommandRunner *m_runner;
    QString m_news;
    QString m_key;
    Generation m_loads;
    CancelToken m_loading;
    bool m_known = false;
};
