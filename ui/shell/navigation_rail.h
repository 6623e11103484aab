// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class ConnectionBadge;
class PersonButton;
class QMenu;
class QVBoxLayout;
class RailButton;
struct Desk;

/// The column at the window's edge: the shop, the desks this person has, the connection, and who and where one is.
class NavigationRail : public QFrame
{
    Q_OBJECT

public:
    NavigationRail(const QString &shopName, const QString &personName, const QString &personLine, QWidget *parent = nullptr);

    void addDesk(const Desk &desk, const QString &keys);
    void setCurrent(const QString &deskId);
    void setPersonMenu(QMenu *menu);
    [[nodiscard]] ConnectionBadge *badge() const { return m_badge; }

signals:
    void deskChosen(const QString &deskId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_desks;
    ConnectionBadge *m_badge;
    PersonButton *m_person;
};
