// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "ui/common/list_page.h"
#include "ui/common/record_pane.h"

#include <QUuid>

class DetailHeader;

/// A list whose record is loaded beside it as soon as it is chosen. What is shown of it, and what can be done, is the desk's.
class RecordDeskPage : public ListPage
{
    Q_OBJECT

protected:
    /// `recordName` begins the names of the record's parts: "payment".
    RecordDeskPage(Session &session, const QString &title, ListDefinition definition, std::shared_ptr<PageSource> source, Rows rows,
                   const QString &recordName, PaneWords words, QWidget *parent);

    void showRecord(const QString &key) override;
    void reloadRecord() override;
    void rowsChanged(const ChangeNotice &change) override;

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] DetailHeader *header() const { return m_header; }
    [[nodiscard]] RecordPane *pane() const { return m_pane; }
    [[nodiscard]] QUuid key() const { return m_key; }

    /// Another record was chosen: what is known of the old one is gone.
    virtual void forget() = 0;
    /// Ask for the record of key() and give the answer to await().
    virtual void load() = 0;
    /// Nothing is loaded anew while a change of the person's own is under way.
    [[nodiscard]] virtual bool isBusy() const { return false; }

    /// Hands the answer on unless another record was asked for meanwhile.
    template<typename T, typename Show>
    void await(const QFuture<Result<T>> &future, Show show)
    {
        deliver(future, this, m_loads.next(), [this, show = std::move(show)](Result<T> answer) {
            if (answer) {
                m_known = true;
                show(std::move(*answer));
                m_pane->showRecord(keyOf(m_key));
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
    QUuid m_key;
    Generation m_loads;
    CancelToken m_loading;
    bool m_known = false;
};
