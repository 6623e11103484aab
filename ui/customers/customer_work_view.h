// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customer_record.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <functional>

class CustomerPane;
class EditorSheet;
class MergeCustomerSheet;
class Presence;
class Session;

/// One customer with all that can be done: the profile, the sheets that ask, and the record behind them. Beside the list,
/// in a tab or in a window of its own.
class CustomerWorkView : public QWidget
{
    Q_OBJECT

public:
    /// The sheets lie over `page`.
    CustomerWorkView(Session &session, QWidget *page, QWidget *parent = nullptr);

    void open(const QUuid &id);
    void reload();
    void focusAction();

    [[nodiscard]] QUuid id() const { return m_record->id(); }
    [[nodiscard]] bool hasUnsavedWork() const;

signals:
    void shown(const CustomerProfile &customer);
    void told(Tone tone, const QString &message);
    /// The person's own action changed this customer.
    void changed(const QUuid &id);
    void orderRequested(const QString &key);
    void customerRequested(const QUuid &id);

private:
    void makeSheets(QWidget *page);
    void connectRecord();
    void connectHeader();
    void connectEditor(EditorSheet *sheet, const QString &done);
    void edit();
    void addNote();
    void closeAccount();
    void showCustomer();
    void offerDraft();
    void showState();
    void tellSaved(const QString &done, const QStringList &takenOver);

    Session &m_session;
    CustomerRecord *m_record;
    Presence *m_presence;
    CustomerPane *m_pane;
    EditorSheet *m_edit = nullptr;
    EditorSheet *m_note = nullptr;
    EditorSheet *m_close = nullptr;
    MergeCustomerSheet *m_merge = nullptr;
    std::function<void()> m_noticeAction; ///< what the button in the notice does
    QUuid m_offeredFor; ///< the customer whose draft was offered
};
