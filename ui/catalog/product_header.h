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
struct ProductDetail;

/// The top of a product: what it is, how it stands, who else has it open, and what can be done. What the person's grants do
/// not allow is not shown.
class ProductHeader : public Card
{
    Q_OBJECT

public:
    explicit ProductHeader(QWidget *parent = nullptr);

    void show(const ProductDetail &product, bool hasDraft);
    void setOthers(const QList<PersonPresent> &others);
    [[nodiscard]] Notice *notice() const { return m_notice; }
    void focusAction();
    /// Beside a list: the product can be put away.
    void setClosable(bool closable);
    void setBusy(bool busy);

signals:
    void closeRequested();
    void editRequested();
    /// The state that the product shall have.
    void stateRequested(const QString &status);

private:
    QLabel *m_name;
    Chip *m_chip;
    QLabel *m_codes;
    QLabel *m_path;
    QLabel *m_others;
    Notice *m_notice;
    QToolButton *m_more;
    QToolButton *m_close;
    QMenu *m_menu;
    ActionButton *m_edit;
    ActionButton *m_publish;
    QAction *m_hide;
    QAction *m_archive;
    QAction *m_restore;
};
