// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/edit/presence.h"
#include "ui/common/card.h"

class ActionButton;
class Chip;
class Notice;
class QAction;
class QMenu;
class QToolButton;
struct CustomerProfile;

/// The top of a profile: who this is, how the account stands, who else has it open, and what can be done. What the
/// person's grants do not allow is not shown.
class CustomerHeader : public Card
{
    Q_OBJECT

public:
    explicit CustomerHeader(QWidget *parent = nullptr);

    void show(const CustomerProfile &customer, bool hasDraft);
    void setOthers(const QList<PersonPresent> &others);
    void setBusy(bool busy);
    [[nodiscard]] Notice *notice() const { return m_notice; }
    void focusAction();

signals:
    void editRequested();
    void noteRequested();
    void closeRequested();
    void reopenRequested();
    void mergeRequested();
    void mergedIntoRequested();

private:
    QLabel *m_name;
    Chip *m_chip;
    QLabel *m_contact;
    QLabel *m_subtitle;
    QLabel *m_closed;
    QLabel *m_others;
    Notice *m_notice;
    ActionButton *m_edit;
    ActionButton *m_note;
    ActionButton *m_mergedInto;
    QToolButton *m_more;
    QMenu *m_menu;
    QAction *m_close;
    QAction *m_reopen;
    QAction *m_merge;
};
